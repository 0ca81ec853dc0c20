"""When and where an event was that the report tells more than once: what one telling says of it holds for the others.

«Drones destroyed the bridge at Korrin on Tuesday. … “We did not attack the bridge,” …»: the second telling has no date of its
own. Two tellings are taken for one event if they are of one type, share whom it happened to (or, where nobody is named, a
definite noun points back: «the attack»), and nothing tells them apart. Where the report dates such events differently, or
a word says that this is another one («again», «a second strike»), nothing is lent.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon.vocabulary import STANDING
from reportedly.reading.parties.weapons import BY_FORCE
from reportedly.records import SYMMETRIC_TYPES, Place, Statement

_ANOTHER = frozenset(
    "again another second third other new further fresh previous earlier last next similar more repeatedly".split()
)
_POINTING = frozenset("the this that these those".split())
_HARM = frozenset("kill die death dead wound injure casualty hurt perish fatality toll victim".split())
"""Words of what an attack did to people: it is where and when the attack is."""
_HOWEVER_NAMED = frozenset({"ASSAULT", "CONSULT"})
"""Types whose one event is told by many words («destroyed», «attacked», «hit»); what is given or banned may be many things."""
_IN_WHICH = frozenset({"in", "during", "by", "from"})
_ROOT = 4
"""Letters in which two words must agree to name one event («marched», «the march»)."""
_FAR = 64
"""Tellings of one type, before one and behind it, that may be of its event: enough for any report, few for a whole book."""
_SAYING = frozenset({"REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN", "SUPPORT", "CONSULT"})
"""Types of which the same two may do several in one report, so that sharing a party says too little."""


class Telling(NamedTuple):
    """A statement and the word that states it."""

    statement: Statement
    anchor: int


def with_shared_circumstances(parsed: Parsed, entities: Entities, tellings: Sequence[Telling]) -> tuple[Statement, ...]:
    """The statements in order, each event without a date or a place with those that the report gives it elsewhere."""
    standing = _standing(parsed, entities)
    out = [_at_its_object(t, standing) for t in tellings]
    alike: dict[str, list[int]] = defaultdict(list)
    for n, t in enumerate(tellings):
        alike[t.statement.type].append(n)
    for n, t in enumerate(out):
        if t.statement.kind == "event" and not (_has_both(t) or _harms(parsed, t)):
            near = (tellings[k] for k in _near(alike[t.statement.type], n) if k != n)
            out[n] = _lent(t, [o for o in near if _has_either(o) and _one_event(parsed, o, t)])
    for n, t in enumerate(out):
        before = _going_on(parsed, t, (out[k] for k in range(n - 1, -1, -1)))
        if before is not None and t.statement.time is None:
            s = t.statement
            why = f"«{parsed.words[before[1]]}» goes on with {before[0].statement.id}: its date"
            out[n] = Telling(replace(s, time=before[0].statement.time, why=(*s.why, why)), t.anchor)
    attacks = [n for n in alike["ASSAULT"] if not _harms(parsed, out[n])]
    for n, t in enumerate(out):
        if _harms(parsed, t):
            out[n] = _lent(_without_there(parsed, t), list(_attacks(parsed, t, [out[k] for k in _near(attacks, n)])))
    return tuple(t.statement for t in out)


def _has_both(t: Telling) -> bool:
    return t.statement.time is not None and t.statement.place is not None


def _has_either(t: Telling) -> bool:
    return t.statement.time is not None or t.statement.place is not None


def _near(numbers: list[int], n: int) -> list[int]:
    """Those of the numbers, in order, that stand nearest to ``n`` on either side."""
    at = bisect_left(numbers, n)
    return numbers[max(0, at - _FAR) : at + _FAR]


def _lent(t: Telling, lenders: Sequence[Telling]) -> Telling:
    """The telling with the one date and the one place of the lenders, where they agree."""
    s = t.statement
    if s.time is None:
        times = {o.statement.time.value: o for o in lenders if o.statement.time is not None}
        if len(times) == 1:
            ((_, lender),) = times.items()
            s = replace(s, time=lender.statement.time, why=(*s.why, f"date of the same event in {lender.statement.id}"))
    if s.place is None:
        places = {o.statement.place.entity: o for o in lenders if o.statement.place is not None}
        taken = {a.entity for a in s.arguments}
        if len(places) == 1 and not taken & set(places):
            ((_, lender),) = places.items()
            s = replace(
                s, place=lender.statement.place, why=(*s.why, f"place of the same event in {lender.statement.id}")
            )
    return t if s is t.statement else Telling(s, t.anchor)


def _one_event(parsed: Parsed, a: Telling, b: Telling) -> bool:
    """Whether ``b`` tells the event of ``a`` again."""
    x, y = a.statement, b.statement
    if x.type != y.type or x.type == "OTHER" or _is_another(parsed, a) or _is_another(parsed, b) or _harms(parsed, a):
        return False
    if _is_object_of(parsed, a, b) or _is_object_of(parsed, b, a):
        return True
    if x.mood != y.mood and "-" not in (x.polarity, y.polarity):
        return False
    named_alike = lemma(parsed, a.anchor)[:_ROOT] == lemma(parsed, b.anchor)[:_ROOT]
    if x.type not in _HOWEVER_NAMED and not named_alike and not _points_back(parsed, b):
        return False
    if x.type in SYMMETRIC_TYPES:
        mine, yours = _parties(x, "actor", "recipient"), _parties(y, "actor", "recipient")
        return _points_back(parsed, b) and (mine >= yours) if len(yours) < 2 else mine == yours
    touched, also = _parties(x, "recipient"), _parties(y, "recipient")
    actors, others = _parties(x, "actor"), _parties(y, "actor")
    rivals = bool(actors and others) and not actors & others
    if rivals and x.attribution == y.attribution and x.polarity == y.polarity:
        return False
    if touched and also:
        return bool(touched & also) and (x.type not in _SAYING or bool(actors & others))
    if not also and _points_back(parsed, b) and not rivals:
        return True
    return named_alike and not touched and not also and bool(actors & others) and x.type not in _SAYING


def _going_on(parsed: Parsed, t: Telling, before: Iterable[Telling]) -> tuple[Telling, int] | None:
    """The dated event of the sentence before that this one goes on with, and the pronoun by which it does: «About 2,000
    marched on Friday. They demanded …». None where no pronoun is the subject, or a source tells of either."""
    s = t.statement
    subject = parsed.child(t.anchor, "nsubj")
    if s.kind != "event" or s.mood != "actual" or subject is None or parsed.xpos[t.anchor] != "VBD":
        return None
    actors, here = _who_goes_on(parsed, s, subject), int(parsed.sentence[t.anchor])
    for o in before if actors else ():
        x = o.statement
        if int(parsed.sentence[o.anchor]) < here - 1:
            return None
        if int(parsed.sentence[o.anchor]) != here - 1 or x.kind != "event" or x.time is None:
            continue
        if x.mood == "actual" and x.attribution is None and actors <= _parties(x, "actor", "recipient"):
            return o, subject
    return None


def _who_goes_on(parsed: Parsed, s: Statement, subject: int) -> frozenset[str]:
    """The entity that a pronoun speaks of, or the members of a plural («the two ministers called on …»); a pronoun in the
    words of a source goes on with the source's story, and so with none."""
    shown = [
        a for a in s.arguments if a.role == "actor" and any(a_ <= parsed.starts[subject] < b_ for a_, b_ in a.spans)
    ]
    if parsed.upos[subject] == "PRON":
        return frozenset(a.entity for a in shown[:1]) if s.attribution is None else frozenset()
    members = shown[1:]  # the plural itself comes first
    return frozenset(a.entity for a in members) if len(members) > 1 else frozenset()


def _is_object_of(parsed: Parsed, a: Telling, b: Telling) -> bool:
    """Whether ``a`` is a verb that only says of the noun ``b`` that it happens: «hosted the talks in Korrin»."""
    return parsed.head[b.anchor] == a.anchor and parsed.relation[b.anchor] in ("obj", "nsubj:pass")


def _attacks(parsed: Parsed, t: Telling, attacks: Sequence[Telling]) -> Iterator[Telling]:
    """The attacks that did the harm: those that it names («killed in the attack»), else those of its sentence, else all."""
    by_anchor = {o.anchor: o for o in attacks}
    named = [
        by_anchor[c]
        for c in parsed.children(t.anchor)
        if c in by_anchor and parsed.relation[c] in ("obl", "nmod", "obl:agent") and parsed.marker(c) in _IN_WHICH
    ]
    own = t.statement.time
    beside = [o for o in by_anchor.values() if parsed.sentence[o.anchor] == parsed.sentence[t.anchor]]
    if not named and not beside and _is_somebody_s(parsed, t.statement):
        return  # «took over after the death of Oster»: he need not have died in the raid told elsewhere
    for o in named or beside or by_anchor.values():
        if named or (
            o.statement.mood == "actual"
            and (own is None or o.statement.time is None or own.value == o.statement.time.value)
        ):
            yield o


def _is_somebody_s(parsed: Parsed, s: Statement) -> bool:
    """Whether the harm is done to somebody by name; the first word of a sentence may only look like one."""
    role = "recipient" if any(a.role == "recipient" for a in s.arguments) else "actor"
    first = (bisect_left(parsed.starts, a) for x in s.arguments if x.role == role for a, _ in x.spans)
    return any(
        w < len(parsed) and parsed.upos[w] == "PROPN" and w != int(parsed.bounds[parsed.sentence[w]]) for w in first
    )


def _without_there(parsed: Parsed, t: Telling) -> Telling:
    """«Nobody died there» names no place."""
    s = t.statement
    said = [parsed.text[a:b].lower() for a, b in s.place.spans] if s.place is not None else []
    return Telling(replace(s, place=None), t.anchor) if said in (["there"], ["here"]) else t


def _harms(parsed: Parsed, t: Telling) -> bool:
    return t.statement.type in ("ASSAULT", "OTHER") and lemma(parsed, t.anchor) in _HARM


def _is_another(parsed: Parsed, t: Telling) -> bool:
    """Whether a word beside the trigger says that this is one more."""
    beside = {parsed.words[c].lower() for c in parsed.children(t.anchor)}
    return bool(_ANOTHER & beside)


def _points_back(parsed: Parsed, t: Telling) -> bool:
    """Whether the trigger is a noun with «the» or «this» and no name of its own beside it."""
    if parsed.upos[t.anchor] != "NOUN":
        return False
    return any(parsed.relation[c] == "det" and parsed.words[c].lower() in _POINTING for c in parsed.children(t.anchor))


def _parties(s: Statement, *roles: str) -> frozenset[str]:
    return frozenset(a.entity for a in s.arguments if a.role in roles)


def _standing(parsed: Parsed, entities: Entities) -> dict[str, Place]:
    """Where the report says that a thing stands: «the bridge at Korrin»; the first time counts."""
    out: dict[str, Place] = {}
    for head, mention in sorted(entities.place_of.items()):
        entity = entities.by_head.get(head)
        if entity is None or entity in out or mention.type not in ("other", "place", "organization"):
            continue
        for c in parsed.children(head):
            at = entities.place_of.get(c)
            if parsed.relation[c] == "nmod" and parsed.marker(c) in STANDING and at is not None and at.type == "place":
                if entities.by_head[c] != entity:
                    out[entity] = Place(entity=entities.by_head[c], spans=(parsed.span(at.phrase),))
                break
    return out


def _at_its_object(t: Telling, standing: dict[str, Place]) -> Telling:
    """An attack on a thing is where the thing stands."""
    s = t.statement
    if s.place is not None or s.type not in BY_FORCE:
        return t
    at = next((standing[a.entity] for a in s.arguments if a.role == "recipient" and a.entity in standing), None)
    if at is None or any(a.entity == at.entity for a in s.arguments):
        return t
    return Telling(replace(s, place=at, why=(*s.why, "where its object stands")), t.anchor)
