"""Sayings that share a cue: «the ministry says 12, *the hospital 19*»; «police put the toll at 12, *the hospital at 19*»;
«one said she would bring a map; *another, that she would leave it*»."""

from dataclasses import replace
from itertools import pairwise

from reportedly.language.parsed import SUBJECTS, Parsed, Words
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import is_predicate_verb

_JOINING = frozenset({",", ";"})
_AND = frozenset({"and", "but", "while"})
_OTHERS = frozenset("another other others second third one some".split())
_BEFORE_NUMBERS = frozenset(
    "at to of at least least most more than fewer about some around only just nearly over up".split()
)
_SPEAKERS = frozenset({"organization", "person", "state", "place"})
_LONGEST = 14
"""Words that a source and its number may have: «the hospital that received the bodies 19»."""


def share_cues(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Cut such a content in pieces, and give each further number a draft of its own with its source and the same cue."""
    for d in list(drafts):
        if len(d.pieces) != 1 or d.first <= d.anchor:
            continue
        clause = _clause_of_another(parsed, d)
        if clause is not None:
            sign, source, told = clause
            drafts.append(Draft(replace(d.cue, source=source, content=told, gap=None, time=None), source, [told]))
            d.pieces = [trimmed(parsed, (d.first, min(d.last, sign - 1))) or d.pieces[0]]
            continue
        last = _goes_on(parsed, d.last)
        numbers = [w for w in range(d.first, last + 1) if parsed.upos[w] == "NUM" and _ends(parsed, w, last)]
        if not numbers or not _counts(parsed, (d.first, numbers[0])):
            continue
        for before, number in pairwise(numbers):
            found = _second(parsed, entities, before + 1, number) if number - before <= _LONGEST else None
            if found is None:
                break
            source, told = found
            drafts.append(Draft(replace(d.cue, source=source, content=told, gap=None, time=None), source, [told]))
            d.pieces = [(d.first, numbers[0])]


def _goes_on(parsed: Parsed, number: int) -> int:
    """The last number of the sentence where a content ends with a number and a comma: what others count is often left out of it."""
    last = int(parsed.bounds[parsed.sentence[number] + 1]) - 1
    while last > number and parsed.upos[last] == "PUNCT":
        last -= 1
    goes_on = parsed.upos[number] == parsed.upos[last] == "NUM" and last > number + 2
    return last if goes_on and parsed.words[number + 1] in _JOINING else number


def _ends(parsed: Parsed, number: int, last: int) -> bool:
    """Whether nothing is counted by name: a sign, an «and» or the end stands behind the number."""
    after = parsed.words[number + 1].lower() if number < last else ","
    return after in _JOINING or after in _AND


def _clause_of_another(parsed: Parsed, d: Draft) -> tuple[int, Words, Words] | None:
    """The sign before another source with a clause but no verb of its own («; another that P»), that source and its clause."""
    end = int(parsed.bounds[int(parsed.sentence[d.first]) + 1])
    if parsed.upos[d.anchor] != "VERB" or d.source is None:
        return None
    for sign in range(d.first + 1, end - 3):
        if parsed.words[sign] not in _JOINING and parsed.words[sign].lower() not in _AND:
            continue
        begin = sign + 2 if parsed.words[sign + 1].lower() in _AND else sign + 1
        last = begin + 1 if parsed.words[begin].lower() in ("the", "a") else begin
        if last >= end - 2 or parsed.words[last].lower() not in _OTHERS:
            continue
        mark = last + 2 if parsed.words[last + 1] == "," else last + 1
        if parsed.words[mark].lower() != "that":
            continue
        stop = next((w for w in range(mark, end) if parsed.words[w] == ";"), end) - 1
        told = trimmed(parsed, (mark + 1, stop))
        if told is not None and any(parsed.relation[w] in SUBJECTS for w in range(told[0], told[1] + 1)):
            return sign, (begin, last), told
    return None


def _counts(parsed: Parsed, words: Words) -> bool:
    """Whether the first saying comes down to a number: «12», «the toll at 12», and tells no deed."""
    deeds = any(is_predicate_verb(parsed, w) for w in range(words[0], words[1] + 1))
    return not deeds and any(parsed.upos[w] == "NUM" for w in range(max(words[0], words[1] - 1), words[1] + 1))


def _second(parsed: Parsed, entities: Entities, first: int, last: int) -> tuple[Words, Words] | None:
    """The second source and its number; None where there is no speaker right behind the comma or no number at the end."""
    while first < last and (parsed.words[first] in _JOINING or parsed.words[first].lower() in _AND):
        first += 1
    if parsed.upos[last] != "NUM" or parsed.upos[first] not in ("DET", "PROPN", "NOUN", "PRON", "ADJ"):
        return None
    begin = last
    while begin - 1 > first and parsed.words[begin - 1].lower() in _BEFORE_NUMBERS:
        begin -= 1
    source = (first, begin - 1)
    speaker = next((w for w in range(source[0], min(source[1] + 1, source[0] + 6)) if w in entities.place_of), None)
    if speaker is None or entities.place_of[speaker].type not in _SPEAKERS or parsed.upos[speaker] == "NUM":
        return None
    while (
        begin < last
        and parsed.words[begin].lower() in ("at", "of")
        and parsed.words[begin + 1].lower() not in ("least", "most")
    ):
        begin += 1
    return source, (begin, last)
