"""Counts as sayings: «Police say nine died. The hospital *counted* twelve», «Harbour Watch has *counted* 31 arrests».

Who counts says how many there were. The model marks no such verb, for as a rule what somebody counts is his own deed («counted
the votes»): only a number is said, alone or of what comes to pass.
"""

from reportedly.language.parsed import CueWords, Parsed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.sources import speaks
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.parties.slots import is_passive
from reportedly.reading.status.negation import NEGATORS

SCORE = 0.6
"""Confidence of a verb that the model does not mark."""
_COUNTING = frozenset({"count", "tally", "record", "register"})
_COUNTED = frozenset(
    "arrest death fatality casualty victim injury detention attack raid strike striker protester demonstrator".split()
)
_ABOUT = frozenset("at least about around some only just nearly over more than up to".split())


def add_counts(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Add a draft for each such verb with a subject that speaks and a number, alone or of one of those nouns, as its object.

    None where it is negated or is not told as done.
    """
    taken = {d.anchor for d in drafts}
    for verb in range(len(parsed)):
        if verb in taken or parsed.upos[verb] != "VERB" or parsed.lemma[verb].lower() not in _COUNTING:
            continue
        subject, told = parsed.child(verb, "nsubj"), parsed.child(verb, "obj")
        if subject is None or told is None or told < verb or is_passive(parsed, verb):
            continue
        first = parsed.subtree(told)[0]
        what = parsed.upos[told] == "NUM" or parsed.lemma[told].lower() in _COUNTED
        before = range(first, told if parsed.upos[told] != "NUM" else told + 1)
        numbered = all(parsed.upos[w] == "NUM" or parsed.words[w].lower() in _ABOUT for w in before) and len(before)
        beside = {parsed.words[c].lower() for c in parsed.children(verb)}
        done = parsed.xpos[verb] in ("VBD", "VBN", "VBZ", "VBP") and not beside & (NEGATORS | {"will", "would", "may"})
        place = entities.place_at(subject)
        if what and numbered and done and speaks(place) and verb < first:
            cue = CueWords(verb, "claim", SCORE, (verb, verb), place.phrase, (first, told), None)
            drafts.append(Draft(cue, place.phrase, [(first, told)]))
