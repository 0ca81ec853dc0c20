"""When and where something was that the report tells of again: «attacked the bridge on Monday … the attack killed twelve».

A report dates and places what happened once, and then goes back to it: by a noun with «the», by another verb for what was done
to the same thing, by its dead, by a denial. What is told again has the time and the place of the first telling, where all
tellings that have one agree on it.
"""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.entities import Entities
from reportedly.reading.name_forms import STEM
from reportedly.reading.predicates import is_predicate_verb, lemma
from reportedly.records import Place, Statement, StatementTime

T = TypeVar("T")

_LOOK = 8
"""Statements before one that share a key with it and are compared with it."""
_PLACES = frozenset({"place", "state"})
_VIOLENT = frozenset({"ASSAULT", "OTHER", "COERCE"})
"""Types that one act of violence is told under: the act, its dead, its captives."""
_DYING = frozenset("kill die injure wound hurt dead death killing slay murder perish".split())
_DEFINITE = frozenset({"the", "this", "that", "those", "these"})
_BOUND = frozenset({"acl", "acl:relcl", "advcl", "conj", "xcomp", "obl", "nmod", "parataxis"})
"""How the dead hang on the act in the tree: «a raid that killed two», «shelled the port, killing two», «two died in the raid»."""
_PARTIES = frozenset({"person", "organization", "state", "place", "vehicle", "work"})


def told_again(parsed: Parsed, entities: Entities, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements, with time and place of those that lack them where another telling of the same happening has them.

    ``why`` of each says from which statement. Nothing is changed where tellings disagree, and nothing of plans, threats,
    demands, or of relations.
    """
    happened = [s for s in statements if s.kind == "event" and (s.mood == "actual" or s.polarity == "-")]
    if len(happened) < 2:
        return statements
    words = {s.id: bisect_right(parsed.starts, s.trigger[0][0]) - 1 for s in happened}
    kinds = {e.id: e.type for e in entities.entities}
    specific = {e.id for e in entities.entities if e.type in _PARTIES and any(m.kind == "name" for m in e.mentions)} | {
        e.id for e in entities.entities if e.type in _PARTIES and len(e.mentions) > 1
    }
    given: dict[str, Statement] = {}
    for group in _groups(parsed, words, specific, happened):
        time = _only([(s.time, s) for s in group if s.time is not None], lambda t: t.value)
        place = _only([(s.place, s) for s in group if s.place is not None], lambda p: p.entity)
        if place is not None and kinds.get(place[0].entity) not in _PLACES:
            place = None
        for s in group:
            out = s
            if time is not None and s.time is None:
                out = _with_time(out, *time)
            if place is not None and s.place is None and place[0].entity not in {a.entity for a in s.arguments}:
                out = _with_place(out, *place)
            given[s.id] = out
    return tuple(given.get(s.id, s) for s in statements)


def _with_time(s: Statement, time: StatementTime, of: Statement) -> Statement:
    return replace(s, time=time, why=(*s.why, f"time of {of.id}, which tells of the same"))


def _with_place(s: Statement, place: Place, of: Statement) -> Statement:
    return replace(s, place=place, why=(*s.why, f"place of {of.id}, which tells of the same"))


def _only(found: list[tuple[T, Statement]], what: Callable[[T], str]) -> tuple[T, Statement] | None:
    """The first of those found where all are the same; None where there are none, or several."""
    return found[0] if len({what(f) for f, _ in found}) == 1 else None


def _groups(parsed: Parsed, words: dict[str, int], specific: set[str], statements: list[Statement]) -> list[list[Statement]]:
    """Statements that tell of one happening, directly or by way of others; each group in order of the text."""
    group: dict[str, list[Statement]] = {s.id: [s] for s in statements}
    nearby: dict[tuple[str, str], deque[Statement]] = defaultdict(lambda: deque(maxlen=_LOOK))
    for s in statements:
        keys = _keys(parsed, words[s.id], s)
        for other in {o.id: o for key in keys for o in nearby[key]}.values():
            one, two = group[other.id], group[s.id]
            if one is not two and _same(parsed, words, specific, other, s):
                one += two
                group.update((o.id, one) for o in two)
        for key in keys:
            nearby[key].append(s)
    return [g for s, g in ((s, group[s.id]) for s in statements) if g[0] is s and len(g) > 1]


def _keys(parsed: Parsed, word: int, s: Statement) -> list[tuple[str, str]]:
    """What two statements share at least one of where they may tell of one happening."""
    keys = [(s.type, a.entity) for a in s.arguments] + [(s.type, lemma(parsed, word)[:STEM])]
    return [*keys, ("sentence", str(int(parsed.sentence[word])))] if s.type in _VIOLENT else keys


def _same(parsed: Parsed, words: dict[str, int], specific: set[str], a: Statement, b: Statement) -> bool:
    """Whether two statements, the first of which stands before the other, tell of one happening."""
    v, w = words[a.id], words[b.id]
    if {a.type, b.type} <= _VIOLENT and _bound(parsed, v, w):
        return True
    if a.type != b.type or _conflict(a, b):
        return False
    hit = _entities(a, "recipient") & _entities(b, "recipient") & specific
    did = _entities(a, "actor") & _entities(b, "actor") & specific
    alike = _alike(lemma(parsed, v), lemma(parsed, w))
    if hit and (alike or a.type == "ASSAULT"):
        return not _disjoint(a, b, "actor", specific) or "-" in (a.polarity, b.polarity) or a.attribution != b.attribution
    if did and alike and not _disjoint(a, b, "recipient", specific):
        return True
    return alike and _refers_back(parsed, w) and not _disjoint(a, b, "recipient", specific)


def _bound(parsed: Parsed, v: int, w: int) -> bool:
    """Whether one hangs on the other in the tree, and at least one is about the dead or hurt."""
    if lemma(parsed, v) not in _DYING and lemma(parsed, w) not in _DYING:
        return False
    for low, high in ((v, w), (w, v)):
        if int(parsed.head[low]) == high and parsed.relation[low] in _BOUND:
            return not any(
                parsed.relation[c] == "mark" and parsed.words[c].lower() in ("after", "before", "if", "although", "while")
                for c in parsed.children(low)
            )
    return False


def _conflict(a: Statement, b: Statement) -> bool:
    """Whether they are told with different times or places."""
    if a.time is not None and b.time is not None and a.time.value != b.time.value:
        return True
    return a.place is not None and b.place is not None and a.place.entity != b.place.entity


def _disjoint(a: Statement, b: Statement, role: str, specific: set[str]) -> bool:
    """Whether both name somebody in that role, and nobody is in both."""
    first, second = _entities(a, role) & specific, _entities(b, role) & specific
    return bool(first) and bool(second) and not first & second


def _entities(s: Statement, role: str) -> set[str]:
    return {a.entity for a in s.arguments if a.role == role and a.entity is not None}


def _alike(one: str, other: str) -> bool:
    """«attack» and «attacker», «shell» and «shelling»: one word or words of one stem."""
    short = min(len(one), len(other))
    return one == other or (short >= STEM and one[: max(STEM, short - 2)] == other[: max(STEM, short - 2)])


def _refers_back(parsed: Parsed, word: int) -> bool:
    """Whether it is a noun with «the» or «this»."""
    return not is_predicate_verb(parsed, word) and any(
        parsed.words[c].lower() in _DEFINITE for c in parsed.children(word) if parsed.relation[c] == "det"
    )
