"""Reports taken back: «the paper later withdrew the report». Who takes back what he has told now denies it.

The model marks most verbs of taking back («retracted the story»), and not the one that soldiers and money share.
"""

from reportedly.language.parsed import CueWords, Parsed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.sources import speaks
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.parties.slots import is_passive

SCORE = 0.6
"""Confidence of a verb that the model does not mark."""
RETRACTING = frozenset({"withdraw", "retract", "recant"})
"""Verbs of taking back what one has told."""
_TOLD = frozenset("report story claim statement allegation accusation article account".split())
"""What is told; a charge or a complaint that is withdrawn is dropped, and not said to be untrue."""
_POINTING = frozenset("the this that its his her their these those".split())


def add_retractions(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Add a draft for each such verb with a subject that speaks and an object that points back; none where it is negated or
    not told as done."""
    taken = {d.anchor for d in drafts}
    for verb in range(len(parsed)):
        if verb in taken or parsed.upos[verb] != "VERB" or parsed.lemma[verb].lower() not in RETRACTING:
            continue
        subject, told = parsed.child(verb, "nsubj"), parsed.child(verb, "obj")
        if subject is None or told is None or is_passive(parsed, verb) or not told > verb:
            continue
        place, first = entities.place_at(subject), parsed.subtree(told)[0]
        done = parsed.xpos[verb] in ("VBD", "VBN") and not any(
            parsed.relation[c] == "aux" and parsed.lemma[c].lower() not in ("have", "be") for c in parsed.children(verb)
        )
        if not speaks(place) or not done or parsed.lemma[told].lower() not in _TOLD or told - first != 1:
            continue
        if parsed.words[first].lower() in _POINTING:
            cue = CueWords(verb, "deny", SCORE, (verb, verb), place.phrase, (first, told), None)
            drafts.append(Draft(cue, place.phrase, [(first, told)]))
