"""Sources without a name behind what they say: «The army has left, *people close to the palace, who spoke on condition of anonymity,*
said».

Whoever is not named is described at length, and a clause between commas that tells why leads the tree and the model to take
the first noun of the sentence for the source.
"""

from dataclasses import replace

from reportedly.language.parsed import TENSED, Parsed, Words
from reportedly.reading.attributions.contents import has_finite_verb, trimmed
from reportedly.reading.attributions.draft import ASSERTING, Draft
from reportedly.reading.attributions.sources import SPEAKERS
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place

_SPOKEN = (
    ("condition", "of", "anonymity"), ("condition", "of", "not", "being"), ("condition", "they", "not", "be"),
    ("not", "to", "be", "named"), ("not", "to", "be", "identified"), ("not", "to", "be", "quoted"),
    ("not", "be", "named"), ("not", "be", "identified"), ("not", "be", "quoted"),
    ("not", "authorized", "to"), ("not", "authorised", "to"), ("not", "allowed", "to"), ("not", "permitted", "to"),
    ("familiar", "with"), ("briefed", "on"), ("knowledge", "of"), ("close", "to"),
)  # fmt: skip
"""How a report tells what its unnamed source may know, and why it does not name it."""
_JOINING = frozenset({"and", "or"})
_PARTING = frozenset({";", ":", "—", "–"})


def give_unnamed(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Give what stands before an unnamed source at its sentence's end to that source, where the model gives it to another."""
    for d in drafts:
        if d.cue.act not in ASSERTING or parsed.xpos[d.anchor] not in TENSED:
            continue
        first = int(parsed.bounds[parsed.sentence[d.anchor]])
        told = _told_so(parsed, first, d.anchor)
        begin = _begin(parsed, entities, told, first) if told is not None else None
        if (
            begin is None
            or (d.source is not None and d.source[0] == begin)
            or _is_parted(parsed, drafts, begin, d.anchor)
        ):
            continue
        content, source = trimmed(parsed, (first, begin - 2)), trimmed(parsed, (begin, d.anchor - 1))
        behind = d.source is not None and d.source[0] > d.anchor
        if content is None or source is None or behind or not has_finite_verb(parsed, content):
            continue
        d.source, d.pieces = source, [content]
        d.cue = replace(d.cue, source=source, content=content, gap=None)


def _is_parted(parsed: Parsed, drafts: list[Draft], begin: int, anchor: int) -> bool:
    """Whether a clause of its own stands between, or another saying («people close to him *say*; the ministry says»)."""
    if any(parsed.words[w] in _PARTING for w in range(begin, anchor)):
        return True
    others = (o.anchor for o in drafts if begin < o.anchor < anchor and o.cue.act in ASSERTING)
    return any(parsed.xpos[o] in TENSED and parsed.words[o - 1].lower() != "who" for o in others)


def _told_so(parsed: Parsed, first: int, anchor: int) -> int | None:
    """The first word of such a phrase between that word and the verb of saying; None where there is none."""
    lower = [w.lower() for w in parsed.words[first:anchor]]
    found = [first + k for k in range(len(lower)) for phrase in _SPOKEN if tuple(lower[k : k + len(phrase)]) == phrase]
    return min(found, default=None)


def _begin(parsed: Parsed, entities: Entities, told: int, first: int) -> int | None:
    """The first word of whoever is described so, behind a comma; None where nobody stands there."""
    found = None
    for word in range(told - 1, first, -1):
        place = entities.place_at(word)
        if place is not None and place.kind == "nominal" and place.type in SPEAKERS and place.head == word:
            around = [q for q in entities.around(word) if q.kind == "nominal" and q.type in SPEAKERS]
            found = min([place, *around], key=lambda q: q.phrase[0])  # «a *doctor* at the hospital»
            break
        if parsed.xpos[word] in TENSED and parsed.words[word - 1].lower() not in ("who", "that"):
            return None
    return _opening(parsed, entities, found, first) if found is not None else None


def _opening(parsed: Parsed, entities: Entities, place: Place, first: int) -> int | None:
    """Where the phrase begins, with those that «and» joins before it."""
    begin = place.phrase[0]
    while begin - 2 > first and parsed.words[begin - 1].lower() in _JOINING:
        before: list[Words] = [
            q.phrase for q in entities.around(begin - 2) if q.phrase[1] == begin - 2 and q.type in SPEAKERS
        ]
        if not before:
            return None
        begin = min(a for a, _ in before)
    return begin if begin > first + 1 and parsed.words[begin - 1] == "," else None
