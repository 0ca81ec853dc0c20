"""An event that a verb and its object tell together is told once: «opened an inquiry», «gave the order», «talks were held».

Either word may state it, and both often do, as do a noun and the verb of its relative clause: «the sanctions that they imposed».
The verb's statement stays, with whatever only the noun's has: whom the inquiry is into, where the talks were. Where the two have
different parties or another status, they are two: «accepted his apology».
"""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.language.parsed import OBJECTS, Parsed
from reportedly.reading.circumstances.retold import Telling
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.records import Statement

_SIGNING = frozenset("sign initial ink seal ratify countersign".split())
"""Verbs under which an agreement or a truce is what is signed, and none besides."""
_SIGNED = frozenset({"SUPPORT", "AGREE"})
_WITHHELD = frozenset({"AID", "COOPERATE", "SUPPORT"})
"""Types of what one takes back or holds back as a sanction."""

_CUSTODY = frozenset("prison jail custody detention captivity".split())
"""Where somebody is held: «is held in prison» tells one thing."""


def told_once(parsed: Parsed, tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings in order without the nouns whose verb states the same event; ids are «s1», «s2» … again."""
    verbs = {
        t.anchor: n
        for n, t in enumerate(tellings)
        if t.statement.kind == "event" and is_predicate_verb(parsed, t.anchor)
    }
    out: list[Telling | None] = list(tellings)
    for n, t in enumerate(tellings):
        clause = _clause(parsed, t)
        verb = verbs.get(clause) if clause is not None else None
        if verb is None and _is_object(parsed, t):
            verb, clause = verbs.get(int(parsed.head[t.anchor])), None
        told = out[verb] if verb is not None else None
        if verb is None or told is None:
            continue
        if _is_outcome(parsed, t) or _is_same(parsed, told, t.statement, anyone=clause is not None):
            out[verb], out[n] = Telling(_joined(told.statement, t.statement), told.anchor), None
    kept = [t for t in out if t is not None]
    if len(kept) == len(tellings):
        return list(tellings)
    return [Telling(replace(t.statement, id=f"s{n}"), t.anchor) for n, t in enumerate(kept, 1)]


def _is_object(parsed: Parsed, t: Telling) -> bool:
    if t.statement.kind != "event":
        return False
    if parsed.upos[t.anchor] != "NOUN":
        return _is_outcome(parsed, t)
    # «came under attack», «went on strike» tell one thing, as «launched an attack» does
    marker = parsed.marker(t.anchor) if parsed.relation[t.anchor] == "obl" else None
    suffered = marker in ("under", "on") or (marker in ("in", "into") and parsed.lemma[t.anchor].lower() in _CUSTODY)
    return suffered or parsed.relation[t.anchor] in OBJECTS


def _clause(parsed: Parsed, t: Telling) -> int | None:
    """The verb of the relative clause in which the noun is the object («the sanctions *that* they *imposed*»); None where it has none."""
    if t.statement.kind != "event" or parsed.upos[t.anchor] != "NOUN":
        return None
    verb = parsed.child(t.anchor, "acl:relcl")
    pronoun = parsed.child(verb, *OBJECTS) if verb is not None else None
    return verb if pronoun is not None and parsed.xpos[pronoun] == "WDT" else None


def _is_outcome(parsed: Parsed, t: Telling) -> bool:
    """Whether it only says in what state the verb before it left somebody: «were shot *dead*»."""
    beside = parsed.relation[t.anchor] == "xcomp" and int(parsed.head[t.anchor]) < t.anchor
    bare = parsed.child(t.anchor, "mark", "obj", "aux") is None and not parsed.xpos[t.anchor].startswith("VB")
    return beside and bare and t.statement.type == "OTHER"


def _is_same(parsed: Parsed, t: Telling, noun: Statement, *, anyone: bool = False) -> bool:
    """Whether type, status and voice (``anyone``: or not) agree, and the noun has no party that the verb gives to somebody else; of
    what is withheld («suspended food aid») nothing needs to agree: it is not given."""
    verb = t.statement
    if verb.type == "SANCTION" and noun.type in _WITHHELD:
        return True
    signed = verb.type in _SIGNED and noun.type in ("AGREE", "RETREAT") and lemma(parsed, t.anchor) in _SIGNING
    if verb.type != noun.type and not signed:
        return False
    if (verb.polarity, verb.mood) != (noun.polarity, noun.mood) or not (anyone or verb.attribution == noun.attribution):
        return False
    if verb.type == "OTHER":
        return False
    for role, other in (("actor", "recipient"), ("recipient", "actor")):
        mine, also = _with_role(verb, role), _with_role(noun, role)
        if (mine and not also <= mine) or also & _with_role(verb, other):
            return False
    return True


def _with_role(s: Statement, role: str) -> set[str]:
    return {a.entity for a in s.arguments if a.role == role}


def _joined(verb: Statement, noun: Statement) -> Statement:
    taken, roles = {a.entity for a in verb.arguments}, {a.role for a in verb.arguments}
    more = [a for a in noun.arguments if a.role not in roles and a.entity not in taken]
    low, high = min(verb.span[0], noun.span[0]), max(verb.span[1], noun.span[1])
    return replace(
        verb, arguments=tuple(sorted((*verb.arguments, *more), key=lambda a: a.spans)), span=(low, high),
        mode=verb.mode or (noun.mode if noun.type == verb.type else None), kinds=verb.kinds or noun.kinds,
        quantity=verb.quantity or noun.quantity, time=verb.time or noun.time, place=verb.place or noun.place, why=(*verb.why, *noun.why),
        confidence=max(verb.confidence, noun.confidence),
    )  # fmt: skip
