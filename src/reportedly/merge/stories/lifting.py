"""Statements of one reading, lifted to what stories are made of; what makes no story is dropped with the reason."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from msgspec import structs

from reportedly import edtf
from reportedly.merge.stories.denials import answering
from reportedly.merge.stories.ellipsis import bare_number, completed, people
from reportedly.merge.stories.nouns import head, is_bare_number
from reportedly.merge.stories.numbers import bound, number
from reportedly.merge.stories.parties import Cast
from reportedly.merge.stories.sources import Provenance, Sources
from reportedly.merge.stories.terms import ACTOR, OTHER, RECIPIENT, Party, Terms, in_order
from reportedly.merge.stories.words import stem, tokens, words
from reportedly.records import Reading, Statement

CONTEXT = 8
"""Entities that a report names most often, kept as the context of a statement that names nobody."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """A statement, what it says in comparable terms, and where it has it from; ``dropped`` says why it is in no story."""

    statement: Statement
    terms: Terms | None
    provenance: Provenance
    dropped: str | None = None


def lift(reading: Reading, cast: Cast, text_at: Callable[[int], str], alone: Collection[str] = ()) -> list[Lifted]:
    """The statements of a reading, in its order.

    ``text_at`` gives the text, shared by its copies, that a character stands in; ``alone`` are statements that people told
    apart from another, and that share terms with none.
    """
    sources = Sources(reading, cast)
    much: Counter[str] = Counter()
    for e in reading.entities:
        if one := cast.named(e.id):
            much[one] += e.times_mentioned  # two entities of a reading may be one of the archive
    foremost = {e for e, _ in sorted(much.items(), key=lambda x: (-x[1], x[0]))[:CONTEXT]}
    day = _ordinals(reading.document.published)[0]
    out: list[Lifted] = []
    said: dict[str, Terms] = {}
    for s in reading.statements:
        text = text_at(s.trigger[0][0])
        provenance = sources.provenance(s, text)
        terms = _completed(s, _terms(s, reading, cast, day, s.id in alone), reading, cast, said)
        said[s.id] = terms
        reason = drop_reason(s, terms.parties)
        if s.polarity == "-":
            before = [(x.statement.trigger[0][0], x.terms) for x in out if x.terms is not None]
            terms = answering(terms, s.trigger[0][0], before, anybody=_to_anybody(s, cast))
            reason = drop_reason(s, terms.parties)
        if reason is not None:
            out.append(Lifted(s, None, provenance, reason))
            continue
        if terms.weak:
            around = {cast.named(e) for e in cast.named_in(*cast.sentences.around(s.trigger[0][0]))} | foremost
            terms = structs.replace(terms, context=tuple(sorted(around)), text=text)
        out.append(Lifted(s, terms, structs.replace(provenance, speaker=_speaker(terms))))
    return out


def _to_anybody(s: Statement, cast: Cast) -> bool:
    """Whether it says of all, and not of somebody, that nothing is done to them: «any prisoner», «anyone»."""
    undergone = [cast.entities[a.entity].name for a, side in cast.arguments(s) if side == RECIPIENT]
    return bool(undergone) and all(tokens(name)[:1] in (["any"], ["anyone"], ["anybody"]) for name in undergone)


def _speaker(terms: Terms) -> str:
    """Who does it by saying so («the minister threatened», «the union demands»); "" for several, and for what is no speech."""
    named = terms.named(ACTOR)
    return min(named) if terms.sense in words().speech and len(named) == 1 and terms.kind == "event" else ""


def _terms(s: Statement, reading: Reading, cast: Cast, day: int | None, alone: bool) -> Terms:
    """What the words of a statement itself say."""
    first, last = _ordinals(s.time.value if s.time else None)
    numbers = _own_numbers(s, reading)
    return Terms(
        kind=s.kind,
        type=s.type,
        sense=cast.triggers.sense(s),
        parties=in_order([*cast.parties(s), *_counted(s, numbers)]),
        first=first,
        last=last,
        day=day if first is None else None,
        place=cast.named(s.place.entity) if s.place else "",
        polarity=s.polarity,
        mood=s.mood,
        title=_title(s.title or ""),
        numbers=numbers,
        alone=f"{reading.document.id}:{s.trigger[0][0]}:{s.type}" if alone else "",
    )


def _title(title: str) -> str:
    """A title as stems, with what it is of before it: «leader of the opposition» is «opposition leader», «minister of foreign affairs»
    «foreign minister», and so each ends in the noun that says what the holder is."""
    said = tokens(title)
    joint = next((n for n, w in enumerate(said) if n and w in ("of", "for")), len(said))
    field = [w for w in said[joint + 1 :] if w not in ("the", "affairs")]
    return " ".join(stem(w) for w in [*field, *said[:joint]])


def _completed(s: Statement, terms: Terms, reading: Reading, cast: Cast, said: Mapping[str, Terms]) -> Terms:
    """The terms with what the words before leave out: the claim that a clause repeats, whom a bare number counts."""
    claim = cast.triggers.antecedent(s)
    if claim is not None and claim.id in said:
        terms = completed(terms, " ".join(reading.document.text[a:b] for a, b in s.trigger), said[claim.id])
    bare = [p for p in terms.parties if not p.named and not p.head]
    found = [one for p in bare if (one := bare_number(terms.sense, p, list(said.values()))) is not None]
    if not bare and terms.sense in words().tolls and not terms.on(RECIPIENT):
        found = list(map(people, _toll(s, terms, cast)))
    found += _unread(s, terms, cast)
    if not bare and not found:
        return terms
    return structs.replace(
        terms,
        parties=in_order([*(p for p in terms.parties if p not in bare), *found]),
        numbers=tuple(n for n in terms.numbers if all(n != p.number for p in found)),
    )


def _toll(s: Statement, terms: Terms, cast: Cast) -> list[Party]:
    """The number of a toll that names nobody: «put the number of dead at 12», «17 arrests»."""
    if terms.numbers:
        return [Party(RECIPIENT, number=n, bound=bound(s.quantity or "")) for n in terms.numbers]
    start = s.trigger[0][0]
    before = cast.sentences.text[cast.sentences.around(start)[0] : start].split()[-3:]
    n = number(before[-1]) if before and is_bare_number(before[-1]) else None
    return [] if n is None else [Party(RECIPIENT, number=n, bound=bound(" ".join(before)))]


def _unread(s: Statement, terms: Terms, cast: Cast) -> list[Party]:
    """The people whom an argument's words count where it stands for one of them: «eight persons, among them Olga Vend»."""
    if s.kind != "event" or not s.quantity or not terms.named(RECIPIENT):
        return []
    sort, many = head(s.quantity), number(s.quantity)
    if (
        sort not in words().persons
        or many is None
        or many in terms.numbers
        or any(p.number == many for p in terms.parties)
    ):
        return []
    spans = (span for x, side in cast.arguments(s) if side == RECIPIENT for span in x.spans)
    within = any(s.quantity in cast.sentences.text[a:b] for a, b in spans)
    return [Party(RECIPIENT, head=sort, number=many, bound=bound(s.quantity), human=True)] if within else []


def drop_reason(statement: Statement, taking: tuple[Party, ...]) -> str | None:
    """Why a statement makes no story; None where it does.

    A story is what several reports could tell of somebody: without a party, a place or a number that another report could
    repeat nothing can ever join it, and it would only be counted.
    """
    core = [p for p in taking if p.side != OTHER]
    named = [p for p in taking if p.named or p.of]
    counted, place = any(p.number is not None for p in taking), statement.place is not None
    if statement.kind == "relation":
        if not named and not (counted and (place or statement.time)):
            return "a relation of nobody named"
        if statement.type == "office":
            return None if core and (statement.title or len(core) > 1) else "an office without holder or title"
        placed = statement.type == "presence" and place
        return None if len(taking) > 1 or placed else "a relation of one party"
    if not taking and not place:
        return "names neither party nor place"
    if statement.type == "OTHER" and not named and not counted:
        return "an event without type, named party or number"
    if not named and not counted and not place and statement.time is None and len({p.side for p in core}) < 2:
        return "one unnamed party, and no number, time or place"
    return None


def _counted(s: Statement, numbers: tuple[float, ...]) -> list[Party]:
    """The things that a number of the statement itself counts: 640 rifles, where the report names whose ship they were on."""
    sort = head(s.quantity or "") if numbers and not is_bare_number(s.quantity or "") else ""
    return [Party(OTHER, head=sort, number=n) for n in numbers if sort and number(sort) is None]


def _own_numbers(s: Statement, reading: Reading) -> tuple[float, ...]:
    """Numbers of the statement itself, not of a party («40 million», «300 crates»)."""
    if not s.quantity:
        return ()
    value = number(s.quantity)
    said = set(tokens(s.quantity))
    text = reading.document.text
    for a in s.arguments:
        if said <= {w for start, end in a.spans for w in tokens(text[start:end])}:
            return ()
    return () if value is None else (value,)


def _ordinals(value: str | None) -> tuple[int | None, int | None]:
    """First and last day of an EDTF value as ordinals; an open end is the known one; None for none."""
    days = edtf.days(value) if value else None
    if days is None:
        return None, None
    first, last = days.first or days.last, days.last or days.first
    assert first is not None and last is not None
    return first.toordinal(), last.toordinal()
