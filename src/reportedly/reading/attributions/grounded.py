"""What the tree says of a verb of saying, against links that lead the model into another sentence.

«It does not want a war, Ilves said. If necessary, she added …»: whoever is the subject of «said» says it, and what hangs on it
is said, though the model may link both to the sentences around.
"""

from dataclasses import replace

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.reading.attributions.frames import attached
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.parties.slots import is_passive

_VERBS = frozenset({"VERB", "AUX"})


def grounded(parsed: Parsed, entities: Entities, cue: CueWords) -> CueWords:
    """The cue with the subject as source and the clause as content where the verb has them, and the model's stand elsewhere."""
    if parsed.upos[cue.anchor] not in _VERBS:
        return cue
    sentence = int(parsed.sentence[cue.anchor])
    subject = _subject(parsed, entities, cue.anchor)
    if subject is not None and cue.source is not None and int(parsed.sentence[cue.source[0]]) != sentence:
        cue = replace(cue, source=subject.phrase)
    if cue.content is not None and not int(parsed.sentence[cue.content[0]]) <= sentence <= int(parsed.sentence[cue.content[1]]):
        clause = _clause(parsed, cue, subject)
        if clause is not None:
            cue = replace(cue, content=clause, gap=None)
    return cue


def _subject(parsed: Parsed, entities: Entities, verb: int) -> Place | None:
    """The mention that is the verb's subject, or the name right before it where it stands behind a comma («P, al-Jarrahi said»);
    None of passives, and where there is none."""
    if is_passive(parsed, verb):
        return None
    subject = parsed.child(verb, "nsubj")
    if subject is not None:
        return entities.place_at(subject)
    if parsed.relation[verb] != "parataxis" or verb == 0:
        return None
    place = entities.place_at(verb - 1)
    named = place is not None and place.name is not None and place.phrase[1] == verb - 1
    return place if place is not None and named and parsed.words[place.phrase[0] - 1] == "," else None


def _clause(parsed: Parsed, cue: CueWords, subject: Place | None) -> Words | None:
    """The clause that hangs on the verb, or that it hangs on in passing, up to the words of the saying."""
    found = attached(parsed, cue.anchor)
    head = found.get("ccomp", found.get("whether"))
    if head is None and subject is not None and parsed.relation[cue.anchor] == "parataxis":
        head = int(parsed.head[cue.anchor])
    if head is None or head == cue.anchor:
        return None
    first, last = parsed.subtree(head)
    if head < cue.anchor:
        begins = subject.phrase[0] if subject is not None and subject.phrase[0] < cue.anchor else cue.anchor
        last = min(last, begins - 1)
    else:
        first = max(first, cue.anchor + 1)
    return (first, last) if first <= last else None
