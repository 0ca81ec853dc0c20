"""What the tree says of a verb of saying, against links that lead the model into another sentence.

«It does not want a war, Ilves said. If necessary, she added …»: whoever is the subject of «said» says it, and what hangs on it
is said, though the model may link both to the sentences around.
"""

from dataclasses import replace

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.reading.attributions.frames import attached
from reportedly.reading.entities import Entities
from reportedly.reading.slots import is_passive

_VERBS = frozenset({"VERB", "AUX"})


def grounded(parsed: Parsed, entities: Entities, cue: CueWords) -> CueWords:
    """The cue with the subject as source and the clause as content where the verb has them, and the model's stand elsewhere."""
    if parsed.upos[cue.anchor] not in _VERBS:
        return cue
    sentence = int(parsed.sentence[cue.anchor])
    if cue.source is not None and int(parsed.sentence[cue.source[0]]) != sentence and not is_passive(parsed, cue.anchor):
        subject = parsed.child(cue.anchor, "nsubj")
        place = entities.place_at(subject) if subject is not None else None
        if place is not None:
            cue = replace(cue, source=place.phrase)
    if cue.content is not None and not int(parsed.sentence[cue.content[0]]) <= sentence <= int(parsed.sentence[cue.content[1]]):
        clause = _clause(parsed, cue)
        if clause is not None:
            cue = replace(cue, content=clause, gap=None)
    return cue


def _clause(parsed: Parsed, cue: CueWords) -> Words | None:
    """The clause that hangs on the verb, or that it hangs on in passing, up to the words of the saying."""
    found = attached(parsed, cue.anchor)
    head = found.get("ccomp", found.get("whether"))
    if head is None or head == cue.anchor:
        return None
    first, last = parsed.subtree(head)
    own = parsed.subtree(cue.anchor) if int(parsed.head[cue.anchor]) == head else (cue.anchor, cue.anchor)
    if head < cue.anchor:
        last = min(last, _begins(parsed, cue, own) - 1)
    else:
        first = max(first, cue.anchor + 1)
    return (first, last) if first <= last else None


def _begins(parsed: Parsed, cue: CueWords, own: Words) -> int:
    """The first word of the saying: its subject or its verb."""
    subject = parsed.child(cue.anchor, "nsubj")
    begin = parsed.subtree(subject)[0] if subject is not None and subject < cue.anchor else cue.anchor
    return max(begin, own[0])
