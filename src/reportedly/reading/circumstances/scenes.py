"""When and where a deed of force was that goes on with the sentence before: «Clashes broke out in Korrin on Tuesday between police
and miners. *Four miners were shot.*»

The sentence before sets the scene if the deed happens to those who are in it, or is harm done to people of whom nothing else is
told. A sentence with a day or a place of its own, or a word that leads elsewhere («earlier», «meanwhile»), is in no such scene.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.dating import time_at
from reportedly.reading.circumstances.retold import Telling
from reportedly.reading.circumstances.tolls import is_harm
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import lemma
from reportedly.reading.parties.weapons import BY_FORCE
from reportedly.records import Statement, Time

_SCENES = frozenset({"ASSAULT", "PROTEST", "COERCE"})
_HARMING = frozenset("shoot stab drown beat trample crush burn".split())
_LEADS_AWAY = frozenset(
    """earlier meanwhile elsewhere separately previously later before since once formerly often usually sometimes always never
    another previous ago last years months weeks when if""".split()
)
_ANYBODY = frozenset("people person man woman child other one dozen score hundred thousand number member".split())
_LOCAL = frozenset("in at near outside inside off across around from".split())


def with_scenes(
    parsed: Parsed, entities: Entities, times: Sequence[Time], tellings: Sequence[Telling]
) -> tuple[Statement, ...]:
    """The statements in order, deeds of force without a day or place with those of the scene in which they stand."""
    out = list(tellings)
    by_sentence: dict[int, list[int]] = {}
    for n, t in enumerate(out):
        by_sentence.setdefault(int(parsed.sentence[t.anchor]), []).append(n)
    elsewhere: dict[int, bool] = {}
    placed: set[int] | None = None
    lent: dict[int, Telling] = {}
    for n, t in enumerate(out):
        here = int(parsed.sentence[t.anchor])
        if here - 1 not in by_sentence or not _goes_on(parsed, t):
            continue
        scene = next((lent[k] for k in by_sentence[here] if k in lent and _is_joined(parsed, t, out[k])), None)
        scene = scene or _scene(parsed, t, [out[k] for k in by_sentence[here - 1]])
        if scene is None:
            continue
        if here not in elsewhere:
            elsewhere[here] = _leads_elsewhere(parsed, times, here)
        if elsewhere[here]:
            continue
        placed = _placed(parsed, entities) if placed is None else placed
        out[n] = _in_scene(t, scene, place=here not in placed)
        lent[n] = scene
    return tuple(t.statement for t in out)


def _goes_on(parsed: Parsed, t: Telling) -> bool:
    """Whether it lacks a day or a place and is a past deed of force, as told and not as foreseen."""
    s = t.statement
    if s.type not in BY_FORCE and not (s.type == "OTHER" and _is_harm(parsed, t.anchor)):
        return False
    if s.mood != "actual" or s.polarity == "-" or (s.time is not None and s.place is not None):
        return False
    auxiliaries = {parsed.words[c].lower() for c in parsed.children(t.anchor) if parsed.relation[c].startswith("aux")}
    if parsed.xpos[t.anchor] == "VBN":
        return bool(auxiliaries & {"was", "were"}) or (parsed.relation[t.anchor] == "conj" and not auxiliaries)
    return parsed.xpos[t.anchor] == "VBD" and not auxiliaries


def _scene(parsed: Parsed, t: Telling, before: Sequence[Telling]) -> Telling | None:
    """The event of the sentence before that has a day or a place and in which the deed stands; None where there is none, and
    where there are several that differ."""
    dated = [o for o in before if _sets_scene(o.statement)]
    shared = [o for o in dated if _share_somebody(parsed, t.statement, o.statement)]
    if not shared and _harms_anybody(parsed, t):
        shared = dated
    days = {o.statement.time.value for o in shared if o.statement.time is not None and _has_day(o.statement)}
    places = {o.statement.place.entity for o in shared if o.statement.place is not None}
    if not shared or len(days) > 1 or len(places) > 1:
        return None
    return max(shared, key=lambda o: _has_day(o.statement) + (o.statement.place is not None))


def _sets_scene(s: Statement) -> bool:
    told = s.type in _SCENES and s.mood == "actual" and s.polarity == "+"
    return told and (_has_day(s) or s.place is not None)


def _has_day(s: Statement) -> bool:
    """Whether it is dated, and not only said how long it took."""
    return s.time is not None and not s.time.value.startswith("P")


def _share_somebody(parsed: Parsed, s: Statement, o: Statement) -> bool:
    """Whether somebody takes part in both, or some of those in the scene do («illegal miners … *four miners*»)."""
    mine = {a.entity for a in s.arguments if a.role in ("actor", "recipient")}
    others = {a.entity for a in o.arguments if a.role in ("actor", "recipient")}
    return bool(mine & others or set(_nouns(parsed, s)) & set(_nouns(parsed, o)))


def _nouns(parsed: Parsed, s: Statement) -> Iterator[str]:
    for a in s.arguments:
        if a.role in ("actor", "recipient"):
            for start, end in a.spans:
                for w in range(bisect_left(parsed.starts, start), bisect_left(parsed.starts, end)):
                    if parsed.xpos[w] == "NNS" and parsed.lemma[w].lower() not in _ANYBODY:
                        yield parsed.lemma[w].lower()


def _harms_anybody(parsed: Parsed, t: Telling) -> bool:
    """Whether people were hurt of whom a number is all that is told: «Thirty people drowned»."""
    subject = parsed.child(t.anchor, "nsubj", "nsubj:pass")
    if not _is_harm(parsed, t.anchor) or subject is None or t.statement.quantity is None:
        return False
    return parsed.child(subject, "det", "nmod:poss") is None


def _is_harm(parsed: Parsed, word: int) -> bool:
    return is_harm(parsed, word) or lemma(parsed, word) in _HARMING


def _is_joined(parsed: Parsed, t: Telling, o: Telling) -> bool:
    return parsed.relation[t.anchor] == "conj" and int(parsed.head[t.anchor]) == o.anchor


def _leads_elsewhere(parsed: Parsed, times: Sequence[Time], sentence: int) -> bool:
    first, last = int(parsed.bounds[sentence]), int(parsed.bounds[sentence + 1])
    return any(
        parsed.words[w].lower() in _LEADS_AWAY
        or ((t := time_at(parsed, times, w)) is not None and t.kind != "duration")
        for w in range(first, last)
    )


def _placed(parsed: Parsed, entities: Entities) -> set[int]:
    """The sentences that say by name where something is."""
    return {
        int(parsed.sentence[head])
        for head, mention in entities.place_of.items()
        if mention.kind == "name" and mention.type in ("place", "state") and parsed.marker(head) in _LOCAL
    }


def _in_scene(t: Telling, scene: Telling, *, place: bool) -> Telling:
    s, o = t.statement, scene.statement
    why: Collection[str] = (f"in the scene of {o.id}",)
    if s.time is None and _has_day(o):
        s = replace(s, time=o.time, why=(*s.why, *why))
        why = ()
    if place and s.place is None and o.place is not None and all(a.entity != o.place.entity for a in s.arguments):
        s = replace(s, place=o.place, why=(*s.why, *why))
    return Telling(s, t.anchor)
