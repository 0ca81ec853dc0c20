"""The word tables of ``reading/data/`` as typed records.

::

    cues.toml       words that attribute: «said», «according to», «allegedly»
    events.toml     words that state an event, their PLOVER type and who is who around them; contexts in which they do not
    relations.toml  offices and their qualifiers, and words that state what stands between two parties
    modality.toml   words that change polarity, certainty or mood of what they govern

A table is TOML with groups; a group's ``words`` is a text block of one entry a line: ``head rest … ; key=value ; …``. What
the group states (act, type, frame …) holds for each of its lines, and a line's own keys win. ``#`` begins a comment.
Each table's head says how to extend it. Tables are read when first asked for, and kept; what they say is checked then,
and a mistake raises :class:`LexiconError` with the file and the entry.
"""

import tomllib
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Generic, Protocol, TypeVar

from reportedly.errors import ReportedlyError
from reportedly.records import CERTAINTIES, EVENT_TYPES, MOODS, RELATION_TYPES

ACTS = frozenset(
    (
        "say", "claim", "deny", "confirm", "admit", "report", "quote", "announce", "promise", "offer", "threaten", "warn",
        "demand", "order", "request", "accuse", "praise", "believe", "know", "doubt", "want", "plan", "fear", "expect",
        "ask", "allege", "conclude", "predict", "decline",
    )
)  # fmt: skip
"""What a source can do with a content (``annotation.md``, Attributions)."""

ATTACHMENTS = frozenset(
    (
        "ccomp", "whether", "xcomp", "ing", "obj", "obj+xcomp", "obj+ing", "obj+as", "obj+of", "obj+for", "obj+with",
        "obj+from", "obj+on", "obj+to", "obl:of", "obl:for", "obl:on", "obl:at", "obl:about", "obl:against", "obl:to",
        "obl:in", "obl:upon", "obl:with", "obl:over", "obl:from", "clause", "noun", "appos",
    )
)  # fmt: skip
"""How a content hangs on its cue; the head of ``cues.toml`` explains each."""

PARTS = frozenset(("verb", "noun", "adjective", "adverb", "preposition", "passive", "phrase"))
SCOPES = frozenset(("clause", "complement", "object", "noun", "sentence"))
KINDS = frozenset(("negator", "modal", "hedge", "conditional", "attempt", "prevention", "implicative", "question", "offer"))
SLOTS = frozenset(
    (
        "subj", "obj", "iobj", "poss", "compound", "amod", "xcomp", "by", "with", "against", "on", "upon", "of", "for", "from",
        "to", "into", "in", "over", "at", "between", "among", "about", "toward", "towards", "under", "behind", "within",
        "as", "through", "via", "after", "near", "appos", "inside", "alongside", "off", "out", "beside",
    )
)  # fmt: skip
"""Where a party stands around a word: a dependent as in deep syntax (a passive's subject is ``obj``), or a preposition."""


class LexiconError(ReportedlyError):
    """A table that says something it cannot mean; ``where`` is file and entry."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}; mend the table")
        self.where = where
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Effect:
    """What a word does to the status of what it governs; None leaves as is. ``polarity`` «-» turns, «+» sets positive."""

    polarity: str | None = None
    certainty: str | None = None
    mood: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """Which slots hold the parties, the likeliest first; ``others`` are further roles, as («instrument», («with»,))."""

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()
    symmetric: bool = False
    """Whether the recipient's slots hold further actors («clashed with», «talks with»)."""


class Entry(Protocol):
    """What all tables' records have: a head lemma, and further lemmas that must stand with it."""

    @property
    def head(self) -> str:
        """The lemma under which the entry is found."""

    @property
    def rest(self) -> tuple[str, ...]:
        """Further words (particle, preposition, fixed object, words of a phrase); empty for most."""


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes a content to a source."""

    head: str
    rest: tuple[str, ...]
    part: str
    act: str
    attach: tuple[str, ...]
    effect: Effect


@dataclass(frozen=True, slots=True)
class EventWord:
    """A word that states an event. ``objects`` and ``subjects``: one of them must stand there, where any are named."""

    head: str
    rest: tuple[str, ...]
    part: str
    type: str
    mode: str | None
    frame: Frame
    objects: frozenset[str]
    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that only says that its object, an event noun, happens («launch an offensive», «suffer a defeat»).

    ``subject`` is the role of its subject in the noun's event: «actor» or «recipient».
    """

    head: str
    rest: tuple[str, ...]
    subject: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class Guard:
    """A use in which an event word means something else: with one of ``words`` in ``slot``.

    ``then`` is the type that it has so, None where it states nothing. ``slot`` «near» means anywhere in the clause,
    «before» and «after» the next word on that side. ``rest`` is empty, as guards need no further words.
    """

    head: str
    rest: tuple[str, ...]
    slot: str
    words: frozenset[str]
    then: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Context:
    """A field whose reports borrow the words of war and politics: sport, markets, weather, disease, trade."""

    name: str
    signs: frozenset[str]
    """Lemmas that show the field; two in a sentence are enough."""
    heads: frozenset[str]
    """Event words that state nothing in it."""


@dataclass(frozen=True, slots=True)
class RelationWord:
    """A word that states what stands between two parties. ``kinds``: what standing backing consists of."""

    head: str
    rest: tuple[str, ...]
    part: str
    type: str
    frame: Frame
    effect: Effect
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """An office as it is written, lower case, and its normal form («defense minister» → «defence minister»)."""

    head: str
    rest: tuple[str, ...]
    form: str
    normal: str
    sector: str | None


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A word before an office («interim», «ex-»); ``past`` where the holder no longer or not yet holds it."""

    head: str
    rest: tuple[str, ...]
    normal: str
    past: bool


@dataclass(frozen=True, slots=True)
class StatusWord:
    """A word that sets the status of what it governs. ``scope``: which part of the sentence that is."""

    head: str
    rest: tuple[str, ...]
    part: str
    kind: str
    scope: str
    effect: Effect


class Table(Generic[E]):
    """Entries found by their head's lemma, those that ask for more words first."""

    def __init__(self, entries: Iterable[E]) -> None:
        self._by_head: dict[str, tuple[E, ...]] = {}
        for entry in entries:
            self._by_head[entry.head] = (*self._by_head.get(entry.head, ()), entry)
        for head, found in self._by_head.items():
            if len(found) > 1:
                self._by_head[head] = tuple(sorted(found, key=lambda e: -len(e.rest)))

    def all(self, head: str) -> tuple[E, ...]:
        """Every entry of that lemma; empty where there is none."""
        return self._by_head.get(head, ())

    def fitting(self, head: str, near: Container[str]) -> tuple[E, ...]:
        """The entries of that lemma whose further words all stand in ``near``; of these only those with most words.

        So «carry» with «out» near gives «carry out» and not «carry»; with nothing near it gives «carry» alone.
        """
        found = [e for e in self.all(head) if all(word in near for word in e.rest)]
        most = len(found[0].rest) if found else 0
        return tuple(e for e in found if len(e.rest) == most)

    def __contains__(self, head: object) -> bool:
        return head in self._by_head

    def __iter__(self) -> Iterator[E]:
        for found in self._by_head.values():
            yield from found

    def __len__(self) -> int:
        return sum(map(len, self._by_head.values()))


@dataclass(frozen=True, slots=True)
class Cues:
    """``cues.toml``, one table for each part of speech; ``phrases`` are found by their first word."""

    verbs: Table[Cue]
    nouns: Table[Cue]
    adjectives: Table[Cue]
    adverbs: Table[Cue]
    prepositions: Table[Cue]
    passives: Table[Cue]
    phrases: Table[Cue]


@dataclass(frozen=True, slots=True)
class Events:
    """``events.toml``."""

    verbs: Table[EventWord]
    nouns: Table[EventWord]
    adjectives: Table[EventWord]
    light_verbs: Table[LightVerb]
    guards: Table[Guard]
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Relations:
    """``relations.toml``."""

    titles: Table[Title]
    """Found by the last word of the title, longest first."""
    title_heads: frozenset[str]
    """Last words that make an office of whatever stands before them («… minister», «… chief»)."""
    qualifiers: Table[Qualifier]
    verbs: Table[RelationWord]
    nouns: Table[RelationWord]
    adjectives: Table[RelationWord]
    prepositions: Table[RelationWord]


@dataclass(frozen=True, slots=True)
class Modality:
    """``modality.toml``: all words in one table; a lemma may have several parts of speech."""

    words: Table[StatusWord]


@cache
def cues() -> Cues:
    """The words that attribute. Raises LexiconError where the table is wrong."""
    entries = list(_cues("cues.toml"))
    parts = {part: Table(e for e in entries if e.part == part) for part in PARTS}
    return Cues(parts["verb"], parts["noun"], parts["adjective"], parts["adverb"], parts["preposition"],
                parts["passive"], parts["phrase"])  # fmt: skip


@cache
def events() -> Events:
    """The words that state events. Raises LexiconError where the table is wrong."""
    name = "events.toml"
    data = _read(name)
    words = list(_event_words(name, data))
    return Events(
        Table(w for w in words if w.part == "verb"),
        Table(w for w in words if w.part == "noun"),
        Table(w for w in words if w.part == "adjective"),
        Table(_light_verbs(name, data)),
        Table(_guards(name, data)),
        tuple(
            Context(c["name"], frozenset(c["signs"].split()), frozenset(c["heads"].split())) for c in data["context"]
        ),
    )


@cache
def relations() -> Relations:
    """The words that state relations. Raises LexiconError where the table is wrong."""
    name = "relations.toml"
    data = _read(name)
    words = list(_relation_words(name, data))
    return Relations(
        Table(_titles(name, data)),
        frozenset(data["title_heads"].split()),
        Table(_qualifiers(name, data)),
        *(Table(w for w in words if w.part == part) for part in ("verb", "noun", "adjective", "preposition")),
    )


@cache
def modality() -> Modality:
    """The words that set status. Raises LexiconError where the table is wrong."""
    return Modality(Table(_status_words("modality.toml")))


def _read(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(resources.files("reportedly.reading.data").joinpath(name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(name, str(error)) from error


class _Line:
    """One entry: its words, and its keys over those of its group."""

    __slots__ = ("keys", "where", "words")

    def __init__(self, name: str, text: str, group: dict[str, Any], allowed: frozenset[str]) -> None:
        form, *pairs = text.split(";") if ";" in text else (text,)
        self.where = f"{name}, «{text.strip()}»"
        self.words = tuple(form.split())
        self.keys = group
        if not self.words:
            raise LexiconError(self.where, "no word before «;»")
        if pairs:
            self.keys = dict(group)
            for pair in pairs:
                key, equals, value = pair.partition("=")
                if not equals or key.strip() not in allowed:
                    raise LexiconError(self.where, f"«{pair.strip()}» is no key of this table: {', '.join(sorted(allowed))}")
                self.keys[key.strip()] = value.strip()

    def one_of(self, key: str, allowed: Container[str], default: str | None = None) -> str:
        """The value of a key that must be one of few words."""
        value = self.keys.get(key, default)
        if not isinstance(value, str) or value not in allowed:
            raise LexiconError(self.where, f"{key} «{value}» is not known")
        return value

    def several(self, key: str) -> tuple[str, ...]:
        """The values of a key, divided by «|»."""
        value = self.keys.get(key)
        return tuple(v.strip() for v in value.split("|")) if value else ()

    def effect(self) -> Effect:
        """Polarity, certainty and mood as this line sets them; «keep» takes a group's value away."""
        found = []
        for key, allowed in _STATUS:
            value = self.keys.get(key)
            if value is not None and value != "keep" and value not in allowed:
                raise LexiconError(self.where, f"{key} «{value}» is not known")
            found.append(None if value == "keep" else value)
        return _effect(*found)

    def frame(self) -> Frame:
        """The frame that this line names, parsed."""
        text = self.keys.get("frame", "")
        try:
            return _frame(text)
        except ValueError as error:
            raise LexiconError(self.where, f"frame «{text}»: {error}") from error


_STATUS: tuple[tuple[str, frozenset[str]], ...] = (
    ("polarity", frozenset("+-")), ("certainty", frozenset(CERTAINTIES)), ("mood", frozenset(MOODS)),
)  # fmt: skip
_EFFECT = frozenset(("polarity", "certainty", "mood"))


@cache
def _effect(polarity: str | None, certainty: str | None, mood: str | None) -> Effect:
    return Effect(polarity, certainty, mood)


@cache
def _frame(text: str) -> Frame:
    """«subj > obj|on instrument=with»; «&» in the place of «>» where the second side holds further actors."""
    others = []
    sides: list[tuple[str, ...]] = [()]
    symmetric = False
    for token in text.split():
        if token in (">", "&"):
            symmetric = token == "&"
            sides.append(())
        elif "=" in token:
            role, _, slots = token.partition("=")
            others.append((role, _slots(slots)))
        else:
            sides[-1] = _slots(token)
    if len(sides) > 2:
        raise ValueError("more than two sides")
    return Frame(sides[0], sides[1] if len(sides) == 2 else (), tuple(others), symmetric)


def _slots(text: str) -> tuple[str, ...]:
    slots = tuple(text.split("|")) if text != "-" else ()
    if strange := [s for s in slots if s not in SLOTS]:
        raise ValueError(f"no slot: {', '.join(strange)}")
    return slots


def _lines(name: str, groups: Iterable[dict[str, Any]], allowed: frozenset[str]) -> Iterator[_Line]:
    for group in groups:
        keys = {key: value for key, value in group.items() if key != "words"}
        if strange := keys.keys() - allowed:
            raise LexiconError(f"{name}, group {keys}", f"no key of this table: {', '.join(sorted(strange))}")
        for text in group["words"].splitlines():
            text = text.partition("#")[0]
            if text and not text.isspace():
                yield _Line(name, text, keys, allowed)


def _parts(name: str, data: dict[str, Any], allowed: Iterable[str], keys: frozenset[str]) -> Iterator[tuple[str, _Line]]:
    for part in allowed:
        for line in _lines(name, data.get(part, ()), keys):
            yield part, line


def _cues(name: str) -> Iterator[Cue]:
    keys = frozenset(("act", "attach")) | _EFFECT
    for part, line in _parts(name, _read(name), sorted(PARTS), keys):
        attach = line.several("attach")
        if not attach or not ATTACHMENTS.issuperset(attach):
            raise LexiconError(line.where, f"attach «{line.keys.get('attach')}» is not known")
        yield Cue(line.words[0], line.words[1:], part, line.one_of("act", ACTS), attach, line.effect())


def _event_words(name: str, data: dict[str, Any]) -> Iterator[EventWord]:
    keys = frozenset(("type", "mode", "frame", "obj", "subj"))
    for part, line in _parts(name, data, ("verb", "noun", "adjective"), keys):
        yield EventWord(
            line.words[0], line.words[1:], part, line.one_of("type", EVENT_TYPES), line.keys.get("mode"), line.frame(),
            frozenset(line.several("obj")), frozenset(line.several("subj")),
        )  # fmt: skip


def _light_verbs(name: str, data: dict[str, Any]) -> Iterator[LightVerb]:
    keys = frozenset(("subject",)) | _EFFECT
    for line in _lines(name, data["light"], keys):
        yield LightVerb(line.words[0], line.words[1:], line.one_of("subject", ("actor", "recipient")), line.effect())


def _guards(name: str, data: dict[str, Any]) -> Iterator[Guard]:
    """A guard's line is «head slot ; with=… ; then=…»."""
    for line in _lines(name, data["guard"], frozenset(("with", "then", "why"))):
        if len(line.words) != 2 or line.words[1] not in SLOTS | {"near", "before", "after"}:
            raise LexiconError(line.where, "a guard is «head slot ; with=…»")
        then = line.keys.get("then")
        if then is not None and then not in EVENT_TYPES:
            raise LexiconError(line.where, f"then «{then}» is no event type")
        words = frozenset(line.several("with"))
        yield Guard(line.words[0], (), line.words[1], words, then, line.keys.get("why", ""))


def _relation_words(name: str, data: dict[str, Any]) -> Iterator[RelationWord]:
    keys = frozenset(("type", "frame", "kinds")) | _EFFECT
    for part, line in _parts(name, data, ("verb", "noun", "adjective", "preposition"), keys):
        yield RelationWord(
            line.words[0], line.words[1:], part, line.one_of("type", RELATION_TYPES), line.frame(), line.effect(),
            line.several("kinds"),
        )  # fmt: skip


def _titles(name: str, data: dict[str, Any]) -> Iterator[Title]:
    for line in _lines(name, data["title"], frozenset(("normal", "sector"))):
        form = " ".join(line.words)
        yield Title(line.words[-1], line.words[:-1], form, line.keys.get("normal", form), line.keys.get("sector"))


def _qualifiers(name: str, data: dict[str, Any]) -> Iterator[Qualifier]:
    for line in _lines(name, data["qualifier"], frozenset(("normal", "past"))):
        form = " ".join(line.words)
        past = line.one_of("past", ("yes", "no"), "no") == "yes"
        yield Qualifier(line.words[0], line.words[1:], line.keys.get("normal", form), past)


def _status_words(name: str) -> Iterator[StatusWord]:
    keys = frozenset(("part", "kind", "scope")) | _EFFECT
    for line in _lines(name, _read(name)["word"], keys):
        yield StatusWord(
            line.words[0], line.words[1:], line.one_of("part", PARTS), line.one_of("kind", KINDS),
            line.one_of("scope", SCOPES), line.effect(),
        )  # fmt: skip
