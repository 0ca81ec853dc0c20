"""Who stands in a list behind «between» or «among», read from the words where the tree breaks it up.

«the meetings between the party's leader Mara Ilves, the deputy premier Jan Torv and Foreign Minister Odd Brekke»: trees of
such lists go wrong at the titles, though commas and «and» say plainly where one party ends and the next begins.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place

_OPENING = frozenset({"between", "among"})
_JOINING = frozenset({"and", "&", "or"})
_TITLES = frozenset({"PROPN", "NOUN", "ADJ", "DET"})
_INSIDE = frozenset({"'s", "’s", "'", "’", "-"})
_PARTIES = frozenset({"person", "organization", "state", "office"})


def listed_parties(parsed: Parsed, entities: Entities, noun: int) -> list[int]:
    """Head words of the mentions in the list right behind the noun, in order; empty where fewer than two parties are joined.

    Of several mentions in one place («the party leader Mara Ilves») the last that stands in no other is who is meant.
    """
    at = noun + 1
    if at >= len(parsed) or parsed.words[at].lower() not in _OPENING:
        return []
    last = int(parsed.bounds[parsed.sentence[noun] + 1])
    begins: dict[int, Place] = {}
    for p in sorted(entities.headed_in(at, last), key=lambda p: p.phrase[1] - p.phrase[0]):
        if p.type in _PARTIES and at < p.phrase[0] and p.phrase[1] < last:
            begins[p.phrase[0]] = p  # the longest mention that begins there comes last
    found: list[int] = []
    at, ending = at + 1, False
    while at < last:
        party, at = _party(parsed, begins, at, last)
        if party is None:
            break
        found.append(party.head)
        if ending:
            return found
        at += at < last and parsed.words[at] == ","
        if at < last and parsed.words[at].lower() in _JOINING:
            ending = True
            at += 1
    return []


def _party(parsed: Parsed, begins: dict[int, Place], at: int, last: int) -> tuple[Place | None, int]:
    """Who stands at that place of the list, None where nobody does, and the first word behind."""
    party: Place | None = None
    while at < last and (at in begins or parsed.upos[at] in _TITLES or parsed.words[at].lower() in _INSIDE):
        if at in begins:
            party = begins[at]
            at = party.phrase[1]
        at += 1
    return party, at
