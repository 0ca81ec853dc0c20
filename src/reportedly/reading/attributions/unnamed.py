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

_SPOKEN = frozenset({
    ("condition", "of", "anonymity"),
    ("not", "to", "be", "named"), ("not", "to", "be", "identified"), ("not", "to", "be", "quoted"),
    ("not", "be", "named"), ("not", "be", "identified"), ("not", "be", "quoted"),
    ("not", "authorized", "to"), ("not", "authorised", "to"), ("not", "allowed", "to"), ("not", "permitted", "to"),
})  # fmt: skip
"""Why a report does not name its source."""
_PLACED = frozenset({("familiar", "with"), ("briefed", "on"), ("knowledge", "of"), ("close", "to")})
"""How it tells what that source may know; so people are described, too, who say nothing."""
_FIRST_WORDS = frozenset(phrase[0] for phrase in _SPOKEN | _PLACED)
_LENGTHS = (2, 3, 4)
_JOINING = frozenset({"and", "or"})
_PARTING = frozenset({";", ":", "—", "–"})


def give_unnamed(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Give what stands before an unnamed source at its sentence's end to that source, where the model gives it to another."""
    for d in drafts:
        if d.cue.act not in ASSERTING or parsed.xpos[d.anchor] not in TENSED:
            continue
        first = int(parsed.bounds[parsed.sentence[d.anchor]])
        told = _told_so(parsed, first, d.anchor)
        begin = _begin(parsed, entities, min(told), first, sure=any(told.values())) if told else None
        if begin is None or not _is_misled(parsed, d, begin) or _is_parted(parsed, entities, drafts, begin, d.anchor):
            continue
        content, source = trimmed(parsed, (first, begin - 2)), trimmed(parsed, (begin, d.anchor - 1))
        if content is None or source is None or not has_finite_verb(parsed, content):
            continue
        d.source, d.pieces = source, [content]
        d.cue = replace(d.cue, source=source, content=content, gap=None)


def _is_misled(parsed: Parsed, d: Draft, begin: int) -> bool:
    """Whether the saying's source is nobody, the subject of what is said, or only the last of those who say it."""
    if d.source is None:
        return True
    first, last = d.source
    if last < begin:  # «Talks have failed, *Ivan Petrov*, a diplomat close to him, said» has no verb behind the name
        return has_finite_verb(parsed, (last + 1, begin - 1))
    return begin < first < d.anchor and parsed.words[first - 1].lower() in _JOINING and parsed.words[first - 2] != ","


def _is_parted(parsed: Parsed, entities: Entities, drafts: list[Draft], begin: int, anchor: int) -> bool:
    """Whether a clause of its own stands between, another speaker («a banker close to him, *the prosecutor* said») or another
    saying («people close to him *say*; the ministry says»)."""
    if any(parsed.words[w] in _PARTING for w in range(begin, anchor)):
        return True
    comma = max((w for w in range(begin, anchor) if parsed.words[w] == ","), default=None)
    if comma is not None and any(
        q.phrase == (comma + 1, anchor - 1) and q.type in SPEAKERS for q in entities.around(anchor - 1)
    ):
        return True
    others = (o.anchor for o in drafts if begin < o.anchor < anchor and o.cue.act in ASSERTING)
    return any(parsed.xpos[o] in TENSED and parsed.words[o - 1].lower() != "who" for o in others)


def _told_so(parsed: Parsed, first: int, anchor: int) -> dict[int, bool]:
    """Where such phrases begin between that word and the verb of saying, and whether each tells why nobody is named."""
    out: dict[int, bool] = {}
    for word in range(first, anchor):
        if parsed.words[word].lower() not in _FIRST_WORDS:
            continue
        behind = [w.lower() for w in parsed.words[word : min(anchor, word + max(_LENGTHS))]]
        phrases = {tuple(behind[:n]) for n in _LENGTHS}
        if not phrases.isdisjoint(_SPOKEN | _PLACED):
            out[word] = not phrases.isdisjoint(_SPOKEN)
    return out


def _begin(parsed: Parsed, entities: Entities, told: int, first: int, *, sure: bool) -> int | None:
    """The first word of whoever is described so, behind a comma; None where nobody stands there, or, unless it is ``sure`` that a
    source is, where it describes somebody with a name."""
    found = None
    for word in range(told - 1, first, -1):
        place = entities.place_at(word)
        if place is not None and place.kind == "nominal" and place.type in SPEAKERS and place.head == word:
            around = [q for q in entities.around(word) if q.kind == "nominal" and q.type in SPEAKERS]
            found = min([place, *around], key=lambda q: q.phrase[0])  # «a *doctor* at the hospital»
            break
        if parsed.xpos[word] in TENSED and parsed.words[word - 1].lower() not in ("who", "that"):
            return None
    named = (
        found is not None and parsed.relation[found.head] == "appos" and parsed.upos[parsed.head[found.head]] == "PROPN"
    )
    if found is None or (named and not sure):
        return None
    return _opening(parsed, entities, found, first)


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
