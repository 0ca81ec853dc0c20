"""Speakers' labels: «Ilves: …» at the beginning of a line, as in interviews, hearings and debates; and numbers behind a
colon: «The coast guard: zero.»"""

import re
from bisect import bisect_left, bisect_right

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.coreference.entities import Entities

SCORE = 0.8
"""Confidence of a label that the model does not mark but that stands before other lines too."""
_LABEL = re.compile(
    r"^[\"“«]?(?P<label>(?=[A-Z])(?:(?:M[rR][sS]?|M[sS]|D[rR]|P[rR][oO][fF]|S[tT]|[A-Z])\.|[^\n:.!?“”\"]){1,41}):[ \t]+\S",
    re.MULTILINE,
)
_TURN = re.compile(r"^(?P<label>[QA]\.)[ \t]+\S", re.MULTILINE)
_OFTEN = 2
"""Lines that the same label must begin to be a speaker's: «Note:» stands once."""


_SPEAKERS = frozenset({"organization", "person", "office", "state"})
_NONE = frozenset({"none", "zero", "nobody"})


def give_numbers(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Give a number that is all that stands behind a colon to whoever stands before it, where somebody is named and the
    sentence before is told by a source: «Police said four died. The union: two.»"""
    taken = {d.anchor for d in drafts}
    told = {int(parsed.sentence[d.anchor]) for d in drafts if d.source is not None}
    for n, (first, end) in enumerate(zip(parsed.bounds[:-1].tolist(), parsed.bounds[1:].tolist(), strict=True)):
        colon = next((w for w in range(first, end) if parsed.words[w] == ":"), None)
        if n - 1 not in told or colon is None or colon in taken or colon == first:
            continue
        number = [w for w in range(colon + 1, end) if parsed.upos[w] != "PUNCT"]
        counts = len(number) == 1 and (parsed.upos[number[0]] == "NUM" or parsed.words[number[0]].lower() in _NONE)
        places = [p for w in range(first, colon) if (p := entities.place_at(w)) is not None]
        place = next((p for p in places if p.phrase == (first, colon - 1) and p.type in _SPEAKERS), None)
        if counts and place is not None:
            content = (number[0], number[0])
            cue = CueWords(colon, "say", SCORE, (colon, colon), place.phrase, content, None)
            drafts.append(Draft(cue, place.phrase, [content]))


def give_lines(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Give each labelled line to its speaker, whole: up to the line's end or the next label within it."""
    lines = _labelled(parsed, entities)
    by_colon = {d.anchor: d for d in drafts}
    for colon, label in lines:
        draft = by_colon.get(colon)
        line = _line(
            parsed, colon, [d.source for d in drafts if d.source is not None and parsed.words[d.anchor] == ":"]
        )
        if line is None:
            continue
        if draft is not None:
            draft.source, draft.pieces = label, [line]
        else:
            drafts.append(Draft(CueWords(colon, "say", SCORE, (colon, colon), label, line, None), label, [line]))


def give_turns(parsed: Parsed, drafts: list[Draft]) -> None:
    """Give questions and answers that only «Q.» and «A.» tell apart to somebody who is not named, whole."""
    turns = [(m["label"], bisect_left(parsed.starts, m.start())) for m in _TURN.finditer(parsed.text)]
    if {label for label, _ in turns} != {"Q.", "A."} or len(turns) <= _OFTEN:
        return
    for label, first in turns:
        last = first + (parsed.words[first] != label)  # the stop may be a word of its own
        line = _line(parsed, last, [])
        if line is not None:
            act = "ask" if label == "Q." else "say"
            drafts.append(Draft(CueWords(first, act, SCORE, (first, last), None, line, None), None, [line]))


def _labelled(parsed: Parsed, entities: Entities) -> list[tuple[int, Words]]:
    """The colon behind each label that begins several lines, with the label's words; where one of these is in capitals, so are
    the others, and one in capitals may stand once. So may a person's, where the labels of two persons begin lines."""
    found: dict[str, list[tuple[int, Words]]] = {}
    for m in _LABEL.finditer(parsed.text):
        first, colon = bisect_left(parsed.starts, m.start("label")), bisect_left(parsed.starts, m.end("label"))
        if first < colon < len(parsed) and parsed.words[colon] == ":":
            found.setdefault(m["label"], []).append((colon, (first, colon - 1)))
    capitals = any(label.isupper() for label, same in found.items() if len(same) >= _OFTEN)
    persons = {label for label, same in found.items() if _is_person(parsed, entities, same[0][1])}
    persons = persons if len(persons) >= _OFTEN else set()
    kept = (
        same
        for label, same in found.items()
        if len(same) >= _OFTEN or (capitals and label.isupper()) or label in persons
    )
    return sorted(x for same in kept for x in same)


def _is_person(parsed: Parsed, entities: Entities, label: Words) -> bool:
    """Whether the label is a person's name or description, what it adds in brackets aside: «Mr Torv (Progress)»."""
    first, last = label
    last = next((w - 1 for w in range(first + 1, last + 1) if parsed.words[w] == "("), last)
    place = entities.place_at(last)
    return place is not None and place.type == "person" and place.phrase == (first, last)


def _line(parsed: Parsed, colon: int, labels: list[Words]) -> Words | None:
    """What follows the label on its line."""
    end = parsed.text.find("\n", parsed.ends[colon])
    last = bisect_right(parsed.starts, end if end >= 0 else len(parsed.text)) - 1
    last = min([last, *(first - 1 for first, _ in labels if colon < first <= last)])
    return trimmed(parsed, (colon + 1, last)) if last > colon else None
