"""Whose missile, shell or drone it is: «rockets fired by the militia hit the port», «a missile from Osmark», «Osmark's drones».

A weapon that nobody rides in does nothing of its own: it is what the deed was done with, and whoever sent it did it. So with a raid
that kills: whose the raid is has killed.
"""

from collections.abc import Callable, Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.measures import measured, with_measured
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.predicates import lemma, noun_forms
from reportedly.reading.parties.rivals import Best
from reportedly.reading.parties.slots import antecedent, slots

_SENT = frozenset(
    """missile rocket shell mortar bomb grenade torpedo drone bullet mine landmine warhead projectile shrapnel shellfire gunfire
    artillery-fire firebomb explosive device salvo barrage volley round munition ied""".split()
)
_SENDING = frozenset("fire launch send lob throw drop plant lay aim shoot direct detonate hurl operate fly".split())
_MARKED = ("by", "from", "of")
_BY_FRAME = 0.3
"""Weight of a sender."""


def is_sent(parsed: Parsed, word: int) -> bool:
    """Whether the noun means a weapon that nobody rides in, or some of them («a swarm of eight drones»)."""
    return any(
        parsed.upos[w] in ("NOUN", "PROPN") and not _SENT.isdisjoint(noun_forms(parsed, w))
        for w in (word, *measured(parsed, word))
    )


def senders(parsed: Parsed, weapon: int) -> Iterator[int]:
    """Head words of whoever may have sent the weapon, likeliest first: who fired it, whose it is, where it came from; none
    where the text does not say."""
    for c in parsed.children(weapon):
        if parsed.relation[c] in ("acl", "acl:relcl") and lemma(parsed, c) in _SENDING:
            subject = parsed.child(c, "nsubj")
            if subject is not None and parsed.upos[subject] != "PRON":
                yield subject
            yield from _by(parsed, c)
    for c in parsed.children(weapon):
        if parsed.relation[c] == "nmod:poss":
            yield c
    yield from _by(parsed, weapon)
    for c in parsed.children(weapon):
        if parsed.relation[c] in ("amod", "compound"):
            yield c


def _raiders(parsed: Parsed, word: int) -> tuple[int, ...] | None:
    """Who acts in the raid, strike or bombing that the noun, or what it counts, tells of («a series of *Osmarkian* airstrikes»);
    None where it tells of none."""
    for noun in with_measured(parsed, [word]):
        match = match_event(parsed, noun) if parsed.upos[noun] == "NOUN" else None
        if match is not None and match.type == "ASSAULT":
            return match.actors
    return None


def _by(parsed: Parsed, word: int) -> Iterator[int]:
    """What stands behind «by», else «from», else «of», and whoever a territory is called after («from Osmark's side»)."""
    for marker in _MARKED:
        for c in parsed.children(word):
            if parsed.relation[c] in ("obl", "obl:agent", "nmod") and parsed.marker(c) == marker:
                yield from (
                    o
                    for o in parsed.children(c)
                    if marker == "from" and parsed.relation[o] in ("nmod:poss", "amod", "compound")
                )
                yield c


def send(
    parsed: Parsed, entities: Entities, anchor: int, best: Best, add: Callable[[str, int, float], None],
    party: Callable[[int], int | None],
) -> None:  # fmt: skip
    """A missile that is said to hit is what the deed is done with; who sent it does it, where the text says who; so with jets and
    ships of which somebody's is all that is said («government jets»).

    ``best`` is changed in place. ``add(role, mention, weight)`` adds to it; ``party(word)`` is the mention of a party that has
    no part yet, None where there is none.
    """
    subjects = slots(parsed, anchor).get("subj", [])
    raids = {s: raiders for s in subjects if (raiders := _raiders(parsed, s)) is not None}
    for key, (score, mention) in list(best.items()):
        if key[0] == "actor" and is_sent(parsed, antecedent(parsed, mention)):  # «the mine *that* killed them»
            del best[key]
            add("instrument", mention, score)
        elif key[0] == "actor" and mention in raids:
            del best[key]
    if any(role == "actor" for role, _ in best):
        return
    for raiders in raids.values():
        head = next((h for word in raiders if (h := party(word)) is not None), None)
        if head is not None:
            add("actor", head, _BY_FRAME)
            return
    told = [mention for (role, _), (_, mention) in best.items() if role == "instrument"]
    for weapon in dict.fromkeys([*told, *subjects]):
        place = entities.place_of.get(weapon)
        ridden = place is not None and place.type == "vehicle"
        if not ridden and not is_sent(parsed, weapon):
            continue
        head = next((h for word in senders(parsed, weapon) if (h := party(word)) is not None), None)
        if head is not None:
            add("actor", head, _BY_FRAME)
            return
