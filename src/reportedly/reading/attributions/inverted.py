"""Sayings behind what they say, verb first: «The army shot him, fumed the widow», «Their navy, snapped the envoy, fired first».

The model knows the common verbs; of the others of the cue table that take a clause, one between a comma and whoever can speak
says the clause before it.
"""

from reportedly.language.parsed import FINITE, SUBJECTS, TENSED, CueWords, Parsed, Words
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import ASSERTING, Draft
from reportedly.reading.attributions.frames import MAIN, cue_entries
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.attributions.sources import SPEAKERS, is_indefinite
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import cues

SCORE = 0.6
"""Confidence of a verb that the model does not mark."""
_ADJUNCT = 7
"""Words from the source to the comma behind it, within which it is told when or where it was said."""
_BESIDES = frozenset({",", "—", "–", "-"})
_CALLING = frozenset({"telephone", "phone", "call", "text", "email"})
_TOLD = frozenset({"ccomp", "xcomp"})
_TELLING = ASSERTING | {"accuse", "allege", "warn"}
_JOINING = frozenset("that to for of as : and or".split())
"""What follows an object, and no speaker: «confessed, accused the officers of it and resigned»."""
_OBJECTS = frozenset({"announce", "confirm", "conclude"})
"""Acts of verbs that have persons for objects, too: «met on Monday, confirmed the minister»."""


def add_inverted(parsed: Parsed, entities: Entities, quoted: Quoted, drafts: list[Draft]) -> None:
    """Add a draft for each such verb outside of quotations, in the place of one that takes the speaker for what is told."""
    by_anchor = {d.anchor: d for d in drafts}
    for verb in range(1, len(parsed) - 1):
        if parsed.words[verb - 1] not in _BESIDES or not _is_past_or_present(parsed, verb):
            continue
        act = _act(parsed, verb)
        speaker = _speaker(parsed, entities, verb) if act is not None and quoted.number(verb) is None else None
        pieces = _pieces(parsed, verb, speaker.phrase) if speaker is not None else []
        if act is None or speaker is None or not pieces or (act in _OBJECTS and len(pieces) == 1):
            continue
        draft = by_anchor.get(verb)
        if draft is not None:
            takes_it = speaker.phrase[0] <= draft.first <= speaker.phrase[1] + 2
            if not takes_it and (len(pieces) == 1 or draft.source == speaker.phrase):
                continue
            drafts.remove(draft)
        elif any(d.holds(verb) for d in drafts):
            continue
        cue = CueWords(verb, act, SCORE, (verb, verb), speaker.phrase, (pieces[0][0], pieces[-1][1]), None)
        drafts.append(Draft(cue, speaker.phrase, pieces))


def _is_past_or_present(parsed: Parsed, verb: int) -> bool:
    """Whether it is a finite verb without auxiliary, or a form in «-ed» that the tagger takes for a participle."""
    finite = parsed.xpos[verb] in TENSED or (
        parsed.upos[verb] == "VERB" and parsed.words[verb].endswith("ed") and parsed.child(verb, "obj") is None
    )
    return finite and parsed.child(verb, "aux", "aux:pass") is None


def _act(parsed: Parsed, verb: int) -> str | None:
    """What the verb does by saying; None of verbs that say nothing, and of those whose object is spoken to («warned the mayor»)."""
    if lemma(parsed, verb) in cues().addressing or lemma(parsed, verb) in _CALLING:
        return None
    return next((e.act for e in cue_entries(parsed, verb) if "ccomp" in e.attach and e.act in _TELLING), None)


def _speaker(parsed: Parsed, entities: Entities, verb: int) -> Place | None:
    """Whoever stands right behind the verb and can speak, where the words behind do not make him its object."""
    begun = [q for q in entities.around(verb + 1) if q.phrase[0] == verb + 1]
    place = max(begun, key=lambda q: q.phrase[1], default=None)
    if place is None or place.type not in SPEAKERS or place.kind == "pronoun":
        return None
    some = place.name is None and is_indefinite(parsed, place.phrase, place.head) and parsed.upos[verb + 1] == "NOUN"
    behind = place.phrase[1] + 1
    joined = behind < len(parsed) and parsed.words[behind].lower() in _JOINING
    return None if some or joined else place


def _pieces(parsed: Parsed, verb: int, source: Words) -> list[Words]:
    """The clause before the verb, and what it goes on with behind the source; empty where no clause stands there."""
    first, end = int(parsed.bounds[parsed.sentence[verb]]), int(parsed.bounds[parsed.sentence[verb] + 1])
    before, behind = (first, verb - 1), source[1] + 1
    close = next((w for w in range(behind, min(behind + _ADJUNCT, end - 1)) if parsed.words[w] in _BESIDES), None)
    goes_on = close is not None and _verb_of(parsed, close + 1, end - 1) is not None
    told = _verb_of(parsed, *before)
    if told is not None and any(parsed.relation[c] in _TOLD and c >= behind for c in parsed.children(verb)):
        return []
    if told is None:
        inserted = goes_on and "," not in parsed.words[first : verb - 1] and _names(parsed, before)
        runs = [before, (close or behind, end - 1)] if inserted else []
    else:
        runs = [before] if parsed.relation[told] in MAIN and parsed.child(told, *SUBJECTS) is not None else []
    return [r for r in (trimmed(parsed, run) for run in runs) if r is not None]


def _verb_of(parsed: Parsed, first: int, last: int) -> int | None:
    """The first verb of a clause of its own in the words; None where there is none."""
    for w in range(first, last + 1):
        if parsed.upos[w] in ("VERB", "AUX") and parsed.xpos[w] in FINITE:
            return int(parsed.head[w]) if parsed.relation[w] in ("aux", "aux:pass", "cop") else w
    return None


def _names(parsed: Parsed, words: Words) -> bool:
    return any(parsed.relation[w] in SUBJECTS for w in range(words[0], words[1] + 1)) or parsed.upos[words[0]] in (
        "DET",
        "PROPN",
        "PRON",
    )
