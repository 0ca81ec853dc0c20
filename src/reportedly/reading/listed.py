"""Who stands in a list behind «between» or «among», read from the words where the tree breaks it up.

«the meetings between the party's leader Mara Ilves, the deputy premier Jan Torv and Foreign Minister Odd Brekke»: trees of
such lists go wrong at the titles, though commas and «and» say plainly where one party ends and the next begins.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.entities import Entities
from reportedly.reading.mentions import Place

_OPENING = frozenset({"between", "among"})
_JOINING = frozenset({"and", "&", "or"})
_PARTIES = frozenset({"person", "organization", "state", "office"})


def listed_parties(parsed: Parsed, entities: Entities, noun: int) -> list[int]:
    """Head words of the mentions in the list right behind the noun, in order; empty where fewer than two parties are joined."""
    opening = noun + 1
    if opening >= len(parsed) or parsed.words[opening].lower() not in _OPENING:
        return []
    last = int(parsed.bounds[parsed.sentence[noun] + 1])
    begins: dict[int, Place] = {}
    for p in sorted(entities.place_of.values(), key=lambda p: p.phrase[1] - p.phrase[0]):
        if p.type in _PARTIES and p.phrase[0] > opening and p.phrase[1] < last:
            for start in {p.phrase[0], p.shown[0]}:
                begins[start] = p  # the longest mention that begins there comes last
    found: list[int] = []
    at, ending = opening + 1, False
    while at in begins:
        p = begins[at]
        found.append(p.head)
        at = max(p.phrase[1], p.shown[1]) + 1
        named = begins.get(at)
        if named is not None and named.kind == "name" and p.kind != "name" or _is_owner(parsed, p, named):
            found.pop()  # a title and the name behind it, or whose title it is
            continue
        if ending or at >= last:
            break
        if parsed.words[at] == ",":
            at += 1
        if at < last and parsed.words[at].lower() in _JOINING:
            ending = True
            at += 1
    return found if ending and len(found) > 1 else []


def _is_owner(parsed: Parsed, p: Place, behind: Place | None) -> bool:
    """Whether the mention only says whose title follows: «the party leader Mara Ilves»."""
    return behind is not None and parsed.relation[p.head] in ("compound", "nmod:poss", "amod")
