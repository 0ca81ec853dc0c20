"""Counts that answer another: «Police say nine died. The hospital *counted* twelve.» Who counts says how many there were.

The model marks no such verb, for as a rule what somebody counts is his own deed («counted the votes»): only a bare number is said.
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
_ABOUT = frozenset("at least about around some only just nearly over more than up to".split())


def add_counts(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Add a draft for each such verb with a subject that speaks and a number alone as its object; none where it is negated or is
    not told as done."""
    taken = {d.anchor for d in drafts}
    for verb in range(len(parsed)):
        if verb in taken or parsed.upos[verb] != "VERB" or parsed.lemma[verb].lower() not in _COUNTING:
            continue
        subject, told = parsed.child(verb, "nsubj"), parsed.child(verb, "obj")
        if subject is None or told is None or told < verb or parsed.upos[told] != "NUM" or is_passive(parsed, verb):
            continue
        first = parsed.subtree(told)[0]
        bare = all(parsed.upos[w] == "NUM" or parsed.words[w].lower() in _ABOUT for w in range(first, told + 1))
        beside = {parsed.words[c].lower() for c in parsed.children(verb)}
        done = parsed.xpos[verb] in ("VBD", "VBN", "VBZ", "VBP") and not beside & (NEGATORS | {"will", "would", "may"})
        place = entities.place_at(subject)
        if bare and done and speaks(place) and verb < first:
            cue = CueWords(verb, "claim", SCORE, (verb, verb), place.phrase, (first, told), None)
            drafts.append(Draft(cue, place.phrase, [(first, told)]))
