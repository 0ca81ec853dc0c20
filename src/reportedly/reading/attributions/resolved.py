"""What a resolution's paragraphs say: «The Council, | 1. *Demands* that Velmora withdraw its forces;»."""

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.reading.attributions.contents import says_something, trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.frames import cue_entries

SCORE = 0.7
"""Confidence of a paragraph that the model gives to nobody."""
_GOVERNED = frozenset({"ADP", "SCONJ"})
"""What belongs to the cue where it stands right behind it: «Concerned *by* …», «Noting *that* …»."""


def give_resolutions(parsed: Parsed, drafts: list[Draft]) -> None:
    """Give each paragraph of a resolution to its body: what the model marks there with the right source, the others as they stand."""
    marked = {c.anchor: c.act for c in parsed.cues}
    told: set[int] = set()
    for d in drafts:
        verb = d.anchor
        if verb not in parsed.resolving and parsed.relation[verb] in ("obj", "conj"):
            verb = int(parsed.head[verb])  # «*expresses the hope* that …», «welcomes it *and notes* that …»
        if verb in parsed.resolving:
            d.source = parsed.resolving[verb].words
            end = parsed.sentence_words(verb)[-1]
            kept = [trimmed(parsed, (a, min(b, end))) for a, b in d.pieces if a <= end]
            d.pieces = [words for words in kept if words is not None] or d.pieces
            told.add(d.anchor if parsed.relation[d.anchor] == "conj" else verb)
    for verb, body in parsed.resolving.items():
        content = _content(parsed, verb, told) if verb not in told else None
        if content is not None and says_something(parsed, content):
            known = marked.get(verb) or next((e.act for e in cue_entries(parsed, verb)), None)
            if known is None and parsed.words[body.head].lower() == "we":
                continue  # «We, the parents: | *Join* us on Friday»
            act = known or "say"
            drafts.append(
                Draft(CueWords(verb, act, SCORE, (verb, verb), body.words, content, None), body.words, [content])
            )


def _content(parsed: Parsed, verb: int, told: set[int]) -> Words | None:
    """What the verb governs, to the end of its sentence or to where it goes on with a saying of its own."""
    first, last = _behind(parsed, verb), parsed.sentence_words(verb)[-1]
    last = min([last, *(parsed.subtree(c)[0] - 1 for c in parsed.conjuncts(verb) if c in told and c > first)])
    while last > first and (parsed.upos[last] == "CCONJ" or not parsed.words[last][0].isalnum()):
        last -= 1  # «…; and»
    return trimmed(parsed, (first, last)) if first <= last else None


def _behind(parsed: Parsed, verb: int) -> int:
    """The first word of what the verb governs: behind its preposition, and behind how it is said («noting with appreciation *that*»)."""
    first = verb + 1
    how = next((c for c in parsed.children(verb) if c > verb and parsed.marker(c) == "with"), None)
    if how is not None and parsed.subtree(how)[0] == first:
        first = parsed.subtree(how)[1] + 1
    return first + (first < len(parsed) and parsed.upos[first] in _GOVERNED)
