"""Forms: the entities of all reports that have one full name, taken together, and where others like it are looked for."""

from dataclasses import dataclass, field

from reportedly.merge.entities.institutions import stem
from reportedly.merge.entities.names import initials
from reportedly.merge.entities.spelling import hard, skeleton
from reportedly.merge.entities.words import words

Office = tuple[str, str, str]
"""Title, qualifiers joined by «, », and the form of the organization or ""."""


def of_state(form: str, state: str) -> str:
    """The form of a person to whom a report gives an office of a state; the others of the name are another form."""
    return f"{form}~{state}"


def without_state(form: str) -> str:
    """The form that stands for a name whatever office its reports give: who is named beside somebody is told by that."""
    return form.partition("~")[0] if form.startswith("person|") else form


@dataclass(slots=True)
class Form:
    """What all reports say of the entities of one full name.

    ``id`` is «class|name», «class|scheme:identifier», or either with «#…» behind it where people ruled about one sighting;
    «person|name~state» where their reports give him an office of that state.
    ``docs`` counts its reports, ``types`` and ``names`` (keys) how many of them say so. ``company`` are the forms that stand
    in the same reports, of a sample; ``offices`` those that its reports give it; ``genders`` how many speak of a man, a woman.
    """

    id: str
    docs: int = 0
    types: dict[str, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    identifiers: frozenset[tuple[str, str]] = frozenset()
    company: frozenset[str] = frozenset()
    offices: frozenset[Office] = frozenset()
    genders: dict[str, int] = field(default_factory=dict)

    @property
    def gender(self) -> str:
        """«m» or «f» where nearly all reports that say so agree, else ""."""
        m, f = self.genders.get("m", 0), self.genders.get("f", 0)
        return "m" if m > 3 * f else "f" if f > 3 * m else ""

    @property
    def kind(self) -> str:
        """«person», «group», or the type of a thing."""
        return self.id.split("|", 1)[0]

    @property
    def name(self) -> str:
        """Its full name as a key; of one known by an identifier the name that most reports use, "" where it has none."""
        plain = without_state(self.base).split("|", 1)[1]
        if ":" not in plain:
            return plain
        return min(self.names, key=lambda n: (-self.names[n], n), default="")

    @property
    def state(self) -> str:
        """The key of the state whose office a person's reports give him; "" where they give none."""
        return self.base.partition("~")[2] if self.kind == "person" else ""

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words."""
        return tuple(self.name.split())

    @property
    def type(self) -> str:
        """The type that most of its reports give it; of two the first in the alphabet."""
        return min(self.types, key=lambda t: (-self.types[t], t), default="other")

    @property
    def torn(self) -> bool:
        """Whether no type has more than half of its reports: what it is, its name does not tell."""
        return 2 * max(self.types.values(), default=0) <= sum(self.types.values())

    @property
    def base(self) -> str:
        """The form that it would be part of, had people not ruled about it; itself for all others."""
        return self.id.split("#")[0]


def blocks(form: Form) -> list[str]:
    """Where forms that may be the same entity are found together; each is looked at as a whole."""
    found = form.words
    if not found:
        return [f"i {scheme}:{value}" for scheme, value in sorted(form.identifiers)]
    out = [f"i {scheme}:{value}" for scheme, value in form.identifiers]
    if "@" not in form.name:
        if len(found) > 1 or form.kind != "person":
            out.append(f"n {form.name}")
        out += _spelled(form, found)
    if form.kind == "group":
        out += [f"n {name}" for name in form.names if name != form.name and not is_generic(name)]
    return sorted(set(out))


def _spelled(form: Form, found: tuple[str, ...]) -> list[str]:
    if form.kind == "person" and len(found) > 1:
        first, last = found[0], found[-1]
        spelled = {f"p {skeleton(first)} {skeleton(last)}", f"p {skeleton(hard(first))} {skeleton(hard(last))}"}
        return [*sorted(spelled), f"x {last}"]
    if form.kind == "group":
        out = ["g " + " ".join(skeleton(w) for w in found)]
        if len(found) == 1:
            out += [f"s {stem(found)}"] * (form.type in ("state", "place")) + [f"x {found[0]}"]
        if (short := of_somewhere(form.name)) is not None:
            out.append(f"n {short}")
        return out
    return []


def of_somewhere(name: str) -> str | None:
    """A group's name without the country or town that it ends with; None where it has none, or the rest is anybody's.

    «grain growers' union of korrin» → «grain growers' union»; «central bank of korrin» → None.
    """
    short, of, _ = name.partition(" of ")
    anybodys = words().generic_groups | words().institutions | words().institution_words
    return short if of and len(short.split()) > 1 and not anybodys.issuperset(short.split()) else None


def is_generic(name: str) -> bool:
    """Whether a group's short name is anybody's («the brigades»): it is looked up by the report that uses it."""
    return all(w in words().generic_groups for w in name.split())


def short_keys(form: Form) -> list[str]:
    """What names it for short: a surname or given name, a ministry without its country, «brigades» of some brigades."""
    found = form.words
    if form.kind == "person":
        return sorted({f"person|{w}" for w in (found[0], found[-1])}) if len(found) > 1 else []
    if form.kind != "group" or not found:
        return []
    if len(found) == 1 and form.type in ("state", "place"):  # «its ambassador from Velmora» may be read as a person
        return [f"person|{found[0]}"]
    if "@" in form.name:
        return [f"group|{form.name.split('@')[0]}@"]
    run = 0
    while run < len(found) and found[-1 - run] in words().generic_groups:
        run += 1
    out = {" ".join(found[-k:]) for k in range(1, run + 1)}
    out |= {found[0]} if found[0] in words().generic_groups else set()
    out |= {name for name in form.names if is_generic(name)}
    return sorted(f"group|{name}" for name in out - {form.name})


def spells(short: str, full: str) -> bool:
    """Whether a name shortens another: by the first letters of its words, or by words of it in their order."""
    few, many = tuple(short.split()), tuple(full.split())
    if len(few) == 1 and short in initials(many):
        return True
    rest = iter(many)
    return len(few) < len(many) and all(w in rest for w in few)
