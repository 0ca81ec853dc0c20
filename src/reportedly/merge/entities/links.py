"""Which forms of a block are one entity: rules that each give a score and its reason."""

from dataclasses import dataclass
from itertools import combinations

from reportedly.merge.entities.forms import Form, of_somewhere, spells, without_state
from reportedly.merge.entities.institutions import is_only_capital
from reportedly.merge.entities.names import initials
from reportedly.merge.entities.spelling import SAME, alike
from reportedly.merge.entities.words import words

LEAST = 0.75
"""Score from which two forms are linked: a name alone reaches it where at most one word is spelled otherwise."""

SEVERAL = 2
"""Reports that must give a person an office of a state to tell him from a namesake, and of company to speak against that."""

COMPANY = 2
"""Named in reports of both, from which a group's name without its country is the one that others give with it."""

MOST = 40
"""Forms of a block beyond which it is no evidence: a name or skeleton that so many share tells nobody apart."""

_DEMONYM = ("i", "ian", "ean", "an", "ese", "ish", "ians", "eans", "ans", "is")
_AFLOAT = ({"vehicle", "place"}, {"vehicle", "state"})
"""What a ship's name of one word is read as where its report does not say «ship»."""
_COUNTRIES = ("state", "place")


@dataclass(frozen=True, slots=True)
class Link:
    """Two forms, ``a < b``, that are taken for one entity, with a score in (0, 1] and reasons in words."""

    a: str
    b: str
    score: float
    why: tuple[str, ...]


def links(block: str, forms: list[Form]) -> list[Link]:
    """The links that a block gives; a function of the forms alone, whatever their order. Empty for more than ``MOST``."""
    if not 2 <= len(forms) <= MOST:
        return []
    forms = sorted(forms, key=lambda f: f.id)
    kind, _, name = block.partition(" ")
    if kind == "n":
        return _named(name, forms)
    if kind == "s":
        return _demonyms(forms)
    if kind == "x":
        return _surnames(forms)
    pair = {"p": _people, "g": _groups, "i": _identified}[kind]
    return [link for a, b in combinations(forms, 2) if (link := pair(a, b)) is not None]


def comparable(block: str, forms: list[Form]) -> bool:
    """Whether any two forms of a block could be linked by their names, whatever their company; cheap, and never wrongly no."""
    kind = block[0]
    if kind == "x":
        return len({f.kind for f in forms}) > 1
    if kind == "p":
        return any(_names_alike(a.words, b.words) is not None for a, b in combinations(forms, 2))
    return True


def barred(a: Form, b: Form) -> str | None:
    """Why two forms cannot be one entity, whatever else links them; None where nothing stands against it."""
    schemes = dict(a.identifiers)
    for scheme, value in b.identifiers:
        if schemes.get(scheme, value) != value:
            return f"{scheme} {schemes[scheme]} and {value}"
    if {a.gender, b.gender} == {"m", "f"}:
        return "a man and a woman"
    if {a.type, b.type} == {"person", "organization"} and not (a.torn or b.torn):
        return "a person and an organization"
    if (
        a.kind == b.kind == "person"
        and len(a.words) > 1
        and len(b.words) > 1
        and _names_alike(a.words, b.words) is None
    ):
        return f"«{a.name}» and «{b.name}» are two names"
    return None


def _link(a: Form, b: Form, score: float, *why: str) -> Link | None:
    """The link, with what company and office add; None where it does not reach ``LEAST`` or is barred."""
    if barred(a, b):
        return None
    reasons = list(why)
    shared = len((a.company & b.company) - {without_state(a.id), without_state(b.id)})
    if shared:
        score += 0.1 if shared < 3 else 0.15
        reasons.append(f"{shared} named in reports of both")
    offices = {o for o in a.offices & b.offices if o[2]}
    if offices:
        score += 0.15
        reasons.append(f"both {min(offices)[0]}")
    return Link(a.id, b.id, round(min(score, 0.99), 2), tuple(reasons)) if score >= LEAST else None


def _identified(a: Form, b: Form) -> Link | None:
    return None if barred(a, b) else Link(a.id, b.id, 1.0, ("one identifier",))


def _people(a: Form, b: Form) -> Link | None:
    if a.kind != "person" or b.kind != "person" or bool(a.identifiers) != bool(b.identifiers):
        return None
    found = _names_alike(a.words, b.words)
    return None if found is None or namesakes(a, b) else _link(a, b, found[0], found[1])


def namesakes(a: Form, b: Form) -> bool:
    """Whether two people of one name hold offices of two states, by several reports each, and keep no common company.

    Whoever is named beside both speaks for one who was misread once, or who changed sides.
    """
    if not a.state or not b.state or a.state == b.state or min(a.docs, b.docs) < SEVERAL:
        return False
    return len((a.company & b.company) - {without_state(a.id), without_state(b.id)}) < SEVERAL


def _names_alike(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[float, str] | None:
    """How alike two full names are, and how they differ; None where they are two people's."""
    generations = words().generations
    if (a[-1] in generations or b[-1] in generations) and a[-1] != b[-1]:
        return None
    short, long = sorted((a, b), key=len)
    if len(short) == len(long):
        sims = [alike(x, y) for x, y in zip(a, b, strict=True)]
        spelled = sum(s < SAME for s in sims)
        if not all(sims):
            return None
        return (0.95, "one name") if not spelled else (0.8 if spelled == 1 else 0.65, "one name in another spelling")
    if len(short) != 2 or not alike(short[0], long[0]) or not alike(short[-1], long[-1]):
        return None
    exact = short[0] == long[0] and short[-1] == long[-1]
    return (0.8 if exact else 0.65), "one name, with and without its middle"


def _groups(a: Form, b: Form) -> Link | None:
    if a.kind != b.kind or len(a.words) != len(b.words) or bool(a.identifiers) != bool(b.identifiers):
        return None
    sims = [alike(x, y) for x, y in zip(a.words, b.words, strict=True)]
    spelled = sum(s < SAME for s in sims)
    if not all(sims) or a.type != b.type:
        return None
    if not spelled:
        return _link(a, b, 0.95, "one name")
    return _link(a, b, 0.75 if spelled == 1 and len(sims) > 1 else 0.65, "one name in another spelling")


def _named(name: str, forms: list[Form]) -> list[Link]:
    """Forms of that name, and forms that reports call by it beside their own."""
    own = [f for f in forms if f.name == name and not f.identifiers]
    out = [_people(a, b) if a.kind == b.kind == "person" else _other_kind(a, b) for a, b in combinations(own, 2)]
    known = [f for f in forms if f.identifiers and name in f.names]
    out += [
        _identifiable(name, g, f)
        for g in own
        for f in known
        if g.kind == f.kind and len([k for k in known if k.kind == g.kind]) == 1
    ]
    calls = [f for f in forms if f.kind == "group" and f.name != name and name in f.names and not f.identifiers]
    said = sum(f.names.get(name, 0) for f in calls)
    for f in calls:
        if 3 * f.names.get(name, 0) >= 2 * said:  # of two that share a short name neither has it
            out += [_short(name, g, f) for g in own if g.kind != "person"]
    somewhere = [f for f in forms if f.kind == "group" and not f.identifiers and of_somewhere(f.name) == name]
    if len(somewhere) == 1:  # of two countries' the name alone is neither's
        out += [_of_somewhere(g, somewhere[0]) for g in own if g.kind == "group"]
    return [link for link in out if link is not None]


def _of_somewhere(g: Form, f: Form) -> Link | None:
    """A group's name without the country that other reports give with it, in reports that keep the same company."""
    if g.type != f.type or len((g.company & f.company) - {g.id, f.id}) < COMPANY:
        return None
    a, b = sorted((g, f), key=lambda x: x.id)
    return _link(a, b, 0.65, f"«{g.name}» for «{f.name}»")


def _identifiable(name: str, g: Form, f: Form) -> Link | None:
    """A name of the only one that is known by an identifier and called so.

    Of a capital most reports speak as of a city: it is not the state, whatever it stands for here and there.
    """
    if f.type == "state" and (is_only_capital(name) or f.names[name] <= g.docs):
        return None
    a, b = sorted((g, f), key=lambda x: x.id)
    return _link(a, b, 0.9, "a name of the only one with an identifier")


def _short(name: str, g: Form, f: Form) -> Link | None:
    """A group's short name that stands alone in some reports and beside the full one in others.

    Its initials are it even where they were read as a ship's or a law's name.
    """
    a, b = sorted((g, f), key=lambda x: x.id)
    times = f.names[name]
    if not spells(name, f.name) or (g.type != f.type and (g.kind == "group" or name not in initials(f.words))):
        return None
    return _link(a, b, 0.8 if times >= g.docs else 0.65, f"«{name}» beside «{f.name}» in {times} reports")


def _other_kind(a: Form, b: Form) -> Link | None:
    """One name of several words, read as a person's here and as a place's there: most reports tell."""
    if a.kind == b.kind:
        return None
    few, many = sorted((a, b), key=lambda f: (f.docs, f.id))
    if {a.type, b.type} in _AFLOAT and not a.identifiers and not b.identifiers:
        ship = a if a.type == "vehicle" else b
        beside = len((a.company & b.company) - {a.id, b.id})
        if ship.docs < 2 or beside < 3:
            return None
        return _link(a, b, 0.65, f"one name, read as a ship's in {ship.docs} of {few.docs + many.docs} reports")
    if len(a.words) < 2 or many.docs < 2 * few.docs:
        return None
    return _link(a, b, 0.75, f"one name, read as another kind in {few.docs} of {few.docs + many.docs} reports")


def _demonyms(forms: list[Form]) -> list[Link]:
    """A demonym that stands alone and the one state that it is made of."""
    names = {f.name for f in forms}
    states = [
        f
        for f in forms
        if f.type == "state"
        and not f.name.endswith(_DEMONYM[1:])
        and not any(f.name == n + end for n in names for end in _DEMONYM)
    ]
    if len(states) != 1:
        return []
    (state,) = states
    out = []
    for f in forms:
        if f.id != state.id and f.type in _COUNTRIES and f.name.endswith(_DEMONYM) and f.name != state.name:
            a, b = sorted((f, state), key=lambda x: x.id)
            out.append(_link(a, b, 0.8, f"«{f.name}» is of «{state.name}»"))
    return [link for link in out if link is not None]


def _surnames(forms: list[Form]) -> list[Link]:
    """A surname that was read as a group's or place's name, in reports that name the one person who bears it.

    Much of his company must be there, or the office that other reports give him.
    """
    bearers = [f for f in forms if f.kind == "person"]
    places = [f for f in forms if f.kind == "group" and not f.identifiers]
    if not bearers or len(places) != 1 or sum(f.docs for f in bearers) < 3 * places[0].docs:
        return []
    if any(_names_alike(x.words, y.words) is None for x, y in combinations(bearers, 2)):
        return []
    (place,) = places
    bearer = min(bearers, key=lambda f: (-f.docs, f.id))
    office = {o for o in bearer.offices & place.offices if o[2]}
    if not office and (len(bearer.company & place.company) < 3 or place.type not in _COUNTRIES):
        return []
    a, b = sorted((bearer, place), key=lambda f: f.id)
    link = _link(a, b, 0.6, f"the surname of «{bearer.name}», read as another kind")
    return [link] if link is not None else []
