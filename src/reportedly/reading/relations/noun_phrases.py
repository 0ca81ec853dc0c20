"""Relations that a noun phrase states by itself, with both its parties in it.

«Osmark's support for the Ridge Militia», «Osmarkian presence in Korrin»: a possessor, and what the noun's own preposition
marks. «Osmarkian allies such as the Ridge Militia»: whose allies they are, and who is one. «The Osmark-backed militia», «the
pro-Osmark daily»: who backs, owns or keeps it, where it sits, for whom it stands is joined by a hyphen. «Osmark is
part of the League»: what the noun says of its subject. The model misses such phrases where the sentence
is about something else.
"""

from dataclasses import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import PLACES
from reportedly.reading.events.frames import Match
from reportedly.reading.events.hyphens import HYPHENS, is_hyphenated
from reportedly.reading.events.predicates import lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.lexicon import relation_adjective, relation_noun
from reportedly.reading.parties.slots import slots
from reportedly.reading.relations.relation_frames import examples, match_relations
from reportedly.records import EVENT_TYPES, EntityType

PHRASED = 0.5
"""Confidence of a relation that only the noun phrase states."""
_OF_TWO = {
    "support": ("for",), "alliance": ("with",), "hostility": ("with", "to", "toward", "towards"),
    "presence": ("in", "at", "near", "on"),
}  # fmt: skip
"""Relations of a possessor to what one of these prepositions marks."""
_BY_EXAMPLE = frozenset({"alliance", "hostility", "proxy", "part_of"})
"""Relations of which a noun names one party and «such as», «including» the other."""
_OWNERS = ("poss", "of", "compound", "amod")
_OWNING = ("poss", "compound", "amod")
_POWERS: frozenset[EntityType] = frozenset({"organization", "state"})
_HELD: frozenset[EntityType] = frozenset({"organization", "person"})
_BY_HYPHEN = frozenset({"support", "affiliation", "alliance", "ownership"})
_OF_SUBJECTS = frozenset({"part_of", "membership", "alliance", "hostility", "proxy"})
_FOR_AND_AGAINST = {"pro": "affiliation", "anti": "hostility"}
_STANDING = frozenset({"based", "headquartered"})
_HOLDING = frozenset({"held", "controlled", "occupied"})
_LEADING = frozenset({"led", "headed", "commanded"})


def phrased_relations(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with relations added, each anchored at its noun; none where the noun states a relation or an event already."""
    stated = {t.anchor for t in triggers if t.type in EVENT_TYPES or t.type != "office"}
    found: list[Trigger] = []
    for word in range(len(parsed)):
        if word in stated:
            continue
        if word > 1 and parsed.words[word - 1] in HYPHENS:
            joined = _joined(parsed, entities, word)
            if joined is not None and joined.type is not None:
                found.append(Trigger(word, joined.type, PHRASED, (), joined, (joined.entry,)))
            continue
        if parsed.upos[word] != "NOUN":
            continue
        said = _said_of_subject(parsed, entities, word)
        if said is not None and said.type is not None:
            found.append(Trigger(word, said.type, PHRASED, (), said, (said.entry,)))
            continue
        entries = relation_noun(lemma(parsed, word))
        types = dict.fromkeys(e.type for e in entries if not e.rest) if entries else ()
        match = next((m for kind in types if (m := _match(parsed, entities, word, kind)) is not None), None)
        if match is not None and match.type is not None:
            found.append(Trigger(word, match.type, PHRASED, (), match, (match.entry,)))
    given = [_completed(parsed, entities, t) for t in triggers if not _is_joined_whole(parsed, t)]
    return sorted([*given, *found], key=lambda t: (t.anchor, t.type))


def _is_joined_whole(parsed: Parsed, t: Trigger) -> bool:
    """Whether the whole that something is said to be part of only stands in an adjective with a hyphen: «the anti-*Osmark* bloc» and
    «the *Osmark*-trained brigade» are no parts of Osmark."""
    if t.type not in ("part_of", "membership"):
        return False
    wholes = [r.mention for r in t.roles if r.role == "recipient"]
    return bool(wholes) and all(is_hyphenated(parsed, w) for w in wholes)


def _completed(parsed: Parsed, entities: Entities, t: Trigger) -> Trigger:
    """A relation that the model finds in «Osmark-backed», with the parties that the hyphen joins for its frame."""
    if t.anchor < 2 or t.type not in _BY_HYPHEN or parsed.words[t.anchor - 1] not in HYPHENS:
        return t
    joined = _joined(parsed, entities, t.anchor)
    return replace(t, match=joined) if joined is not None and joined.type == t.type else t


def _match(parsed: Parsed, entities: Entities, noun: int, kind: str) -> Match | None:
    around = slots(parsed, noun)
    named = (
        [w for w in examples(parsed, noun) if entities.is_there(w, _POWERS, named=True)] if kind in _BY_EXAMPLE else []
    )
    if named:
        owners = [
            w
            for slot in _OWNERS
            for w in around.get(slot, [])
            if entities.is_there(w, _POWERS, named=True) and w not in named
        ]
        entry = f"«{parsed.words[noun]}» has an example and whose they are"
        return Match(kind, None, tuple(named), tuple(owners), (), entry) if owners else None
    if kind not in _OF_TWO:
        return None
    whole = PLACES if kind == "presence" else _POWERS
    first = [
        w
        for slot in _OWNING
        for w in around.get(slot, [])
        if entities.is_there(w, _POWERS, pronoun=slot == "poss", named=True)
    ]
    marked = {w for c in parsed.children(noun) if parsed.marker(c) in _OF_TWO[kind] for w in (c, *parsed.conjuncts(c))}
    second = [
        w for w in sorted(marked) if w > noun and entities.is_there(w, whole, named=kind not in ("support", "presence"))
    ]
    if not first or not second:
        return None
    return Match(
        kind, None, tuple(first), tuple(second), (), f"«{parsed.words[noun]}» has both its parties in its phrase"
    )


def _said_of_subject(parsed: Parsed, entities: Entities, noun: int) -> Match | None:
    """«Osmark is part of the League», «Redfang is Osmark's proxy»: what the noun says of its subject, whose name stands there."""
    if parsed.child(noun, "cop") is None or parsed.child(noun, "nsubj") is None:
        return None
    for match in match_relations(parsed, noun):
        named = [w for w in match.actors if w != noun and entities.is_there(w, _POWERS, named=True)]
        wholes = (w for w in match.recipients if entities.is_there(w, _POWERS) or _is_alliance(parsed, w))
        if match.type in _OF_SUBJECTS and named and next(wholes, None) is not None:
            return match
    return None


def _is_alliance(parsed: Parsed, word: int) -> bool:
    """Whether the noun names a body of allies whatever the model takes it for: «the axis», «the pact»."""
    return any(e.type == "alliance" and not e.rest for e in relation_noun(lemma(parsed, word)))


def _joined(parsed: Parsed, entities: Entities, behind: int) -> Match | None:
    """What a hyphen says of the noun that follows: «Osmark-backed militia», «Osmark-based group», «Osmark-held town», «pro-Osmark
    militia». The named power stands before the hyphen, or behind «pro» and «anti»."""
    side = _FOR_AND_AGAINST.get(parsed.words[behind - 2].lower())
    power = behind if side is not None else behind - 2
    # of the two halves of «pro-Osmark» the tree may take either for the one that modifies the noun
    half = behind - 2 if side is not None and int(parsed.head[behind]) == behind - 2 else behind
    noun = int(parsed.head[half])
    while noun >= 0 and parsed.upos[noun] not in ("NOUN", "PROPN") and noun > behind:
        noun = int(parsed.head[noun])
    if noun <= behind or parsed.relation[half] not in ("amod", "compound", "acl", "nmod"):
        return None
    first, second = entities.place_at(power), entities.place_at(noun)
    if first is None or second is None or entities.by_head.get(first.head) == entities.by_head.get(second.head):
        return None
    entry = f"«{parsed.text[parsed.starts[behind - 2] : parsed.ends[behind]]}» says whose {parsed.words[noun]} it is"
    if side is not None:
        kind: str | None = (
            side if entities.is_there(power, _POWERS, named=True) and entities.is_there(noun, _HELD) else None
        )
        return Match(kind, None, (noun,), (power,), (), entry) if kind is not None else None
    word = parsed.words[behind].lower()
    if word in _STANDING and entities.is_there(power, PLACES, named=True) and entities.is_there(noun, _HELD):
        return Match("presence", None, (noun,), (power,), (), entry)
    if word in _HOLDING and entities.is_there(power, _POWERS, named=True) and entities.is_there(noun, PLACES):
        return Match("presence", None, (power,), (noun,), (), entry)
    if word in _LEADING and entities.is_there(noun, _POWERS):
        # «the Ilves-led government» has a leader, «the Osmark-led coalition» a power to which it belongs
        if entities.is_there(power, ("person",), named=True):
            return Match("office", None, (power,), (noun,), (), entry)
        if entities.is_there(power, _POWERS, named=True):
            return Match("affiliation", None, (noun,), (power,), (), entry)
    if not entities.is_there(power, (*_POWERS, "person"), named=True) or not entities.is_there(noun, _HELD):
        return None
    kind = next((e.type for e in relation_adjective(word) if not e.rest and e.type in _BY_HYPHEN), None)
    if kind is None:
        return None
    actor, recipient = (noun, power) if kind == "affiliation" else (power, noun)
    return Match(kind, None, (actor,), (recipient,), (), entry)
