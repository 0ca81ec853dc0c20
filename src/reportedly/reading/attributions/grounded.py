"""What the tree says of a verb of saying, against links that lead the model into another sentence.

«It does not want a war, Ilves said. If necessary, she added …»: whoever is the subject of «said» says it, and what hangs on it
is said, though the model may link both to the sentences around.
"""

from dataclasses import replace

from reportedly.language.parsed import SUBJECTS, TENSED, CueWords, Parsed, Words
from reportedly.reading.attributions.frames import MAIN, attached, fitting_cue
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import cues
from reportedly.reading.parties.slots import agents, is_passive

_VERBS = frozenset({"VERB", "AUX"})
_MARKING = frozenset({"case", "mark", "fixed"})
_TELLING = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})
_POINTING = frozenset("this that it which those these".split())
_FAR = 1
"""Sentences beyond which a thing that hangs on the verb is what it says, and not what stands there."""
_BEYOND = 3
"""Sentences beyond which the model's link is wrong, and the saying has no content."""
_SEEKING = frozenset({"want", "seek"})
_STAND_BY = frozenset("stand abide sit swear pass live go come drop stop".split())
"""Verbs with a «by» of their own."""
_ASKING = frozenset({"person", "organization", "state"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})


def grounded(parsed: Parsed, entities: Entities, cue: CueWords) -> CueWords:
    """The cue with the subject as source and the clause as content where the verb has them, and the model's stand elsewhere;
    without content where the model's stands far away and the verb has none."""
    sentence = int(parsed.sentence[cue.anchor])
    away = cue.content is not None and not int(parsed.sentence[cue.content[0]]) <= sentence <= int(
        parsed.sentence[cue.content[1]]
    )
    if parsed.upos[cue.anchor] not in _VERBS or parsed.relation[cue.anchor] in _MARKING:
        clause = _told_by(parsed, cue) if away else None
        return replace(cue, content=clause, gap=None) if clause is not None else cue
    cue = _by_agent(parsed, entities, _by_subject(parsed, entities, _without_told(parsed, cue)))
    subject = _subject(parsed, entities, cue.anchor)
    if subject is not None and cue.source is not None and int(parsed.sentence[cue.source[0]]) != sentence:
        cue = replace(cue, source=subject.phrase)
    if away:
        clause = _clause(parsed, cue, subject) or _thing(parsed, cue)
        if clause is not None or _nearest(parsed, cue) > _BEYOND:
            cue = replace(cue, content=clause, gap=None)
    return cue


def _nearest(parsed: Parsed, cue: CueWords) -> int:
    """Sentences between the cue and the nearer end of its content."""
    assert cue.content is not None
    return min(abs(int(parsed.sentence[w]) - int(parsed.sentence[cue.anchor])) for w in cue.content)


def _by_subject(parsed: Parsed, entities: Entities, cue: CueWords) -> CueWords:
    """The cue with a subject as source where the model takes its whole clause: «*The army* lowered its toll, saying P»."""
    verb = _clause_in(parsed, cue.source) if cue.source is not None else None
    if verb is not None and parsed.relation[cue.anchor] == "xcomp" and parsed.child(verb, "obj") is not None:
        return cue  # «wants the treaty to say that P»
    subject = parsed.child(verb, "nsubj") if verb is not None else None
    place = entities.place_at(subject) if subject is not None else None
    if place is None or cue.source is None or not cue.source[0] <= place.head <= cue.source[1]:
        return cue
    return replace(cue, source=place.phrase)


def _without_told(parsed: Parsed, cue: CueWords) -> CueWords:
    """The cue without a source that is part of what a participle tells («shut the port, citing *raids by Veldania*»), or that is
    sought and does not seek («*He* is wanted for robbing the bank»): whoever accuses him is not named."""
    if cue.source is None or cue.content is None:
        return cue
    inside = cue.anchor < cue.content[0] < cue.source[0] and cue.source[1] <= cue.content[1]
    if inside and parsed.xpos[cue.anchor] == "VBG" and cue.gap is None:
        return replace(cue, source=None)
    sought = lemma(parsed, cue.anchor) in _SEEKING and is_passive(parsed, cue.anchor)
    subject = parsed.child(cue.anchor, *SUBJECTS) if sought else None
    if subject is not None and cue.source[0] <= subject <= cue.source[1]:
        return replace(cue, source=None, act="accuse")
    return cue


def _by_agent(parsed: Parsed, entities: Entities, cue: CueWords) -> CueWords:
    """The cue with the agent of a passive as its source, and not the one who is told: «*the agency* was told that P», «was told
    *by a clerk* that P», «was told to leave *by a clerk*»."""
    if not is_passive(parsed, cue.anchor) or lemma(parsed, cue.anchor) not in cues().addressing:
        return cue
    told = parsed.child(cue.anchor, "nsubj:pass")
    misled = cue.source is not None and told is not None and cue.source[0] <= told <= cue.source[1]
    if cue.source is not None and not misled:
        return cue
    place = _agent(parsed, entities, cue.anchor)
    if place is None:
        place = _agent_behind(parsed, entities, cue.anchor)
        if place is not None and cue.content is not None:
            cue = _without_agent(parsed, cue, cue.content, place)
    return replace(cue, source=place.phrase if place is not None else None)


def _agent(parsed: Parsed, entities: Entities, verb: int) -> Place | None:
    """The mention that a passive's «by» leads to."""
    by = next(iter(agents(parsed, verb)), None)
    return entities.place_at(by) if by is not None else None


def _without_agent(parsed: Parsed, cue: CueWords, content: Words, agent: Place) -> CueWords:
    """The cue without its agent in its content: at its end, or as a gap («was told to walk *by soldiers* to the border»)."""
    marker = parsed.child(parsed.head_of(agent.phrase), "case")
    begin = marker if marker is not None and marker < agent.phrase[0] else agent.phrase[0]
    if not content[0] < begin <= agent.phrase[1] <= content[1]:
        return cue
    if agent.phrase[1] < content[1]:
        return replace(cue, gap=(begin, agent.phrase[1]))
    return replace(cue, content=(content[0], begin - 1))


def _agent_behind(parsed: Parsed, entities: Entities, verb: int) -> Place | None:
    """The party whom the tree hangs on the infinitive that was asked for: nobody leaves by a clerk."""
    asked = parsed.child(verb, "xcomp")
    if (
        asked is None
        or asked < verb
        or parsed.xpos[asked] != "VB"
        or is_passive(parsed, asked)
        or lemma(parsed, asked) in _STAND_BY
    ):
        return None
    place = _agent(parsed, entities, asked)
    return place if place is not None and place.type in _ASKING and place.phrase[0] > asked else None


def _clause_in(parsed: Parsed, words: Words) -> int | None:
    """The first verb of a sentence of its own in the words; None where there is none, or first one that tells who is meant
    («the man who led it»)."""
    for w in range(words[0], words[1] + 1):
        if parsed.words[w].lower() in _RELATIVE and parsed.upos[w] == "PRON":
            return None
        if parsed.upos[w] in _VERBS and parsed.xpos[w] in TENSED and parsed.relation[w] in MAIN:
            return w
    return None


def _subject(parsed: Parsed, entities: Entities, verb: int) -> Place | None:
    """The mention that is the verb's subject, or the name right before it where it stands behind a comma («P, al-Jarrahi said»);
    None of passives, and where there is none."""
    if is_passive(parsed, verb):
        return None
    subjects = _subjects(parsed, verb)
    if subjects:
        return entities.place_at(subjects[-1])
    if parsed.relation[verb] != "parataxis" or verb == 0:
        return None
    place = entities.place_at(verb - 1)
    named = place is not None and place.name is not None and place.phrase[1] == verb - 1
    return place if place is not None and named and parsed.words[place.phrase[0] - 1] == "," else None


def _subjects(parsed: Parsed, verb: int) -> list[int]:
    """The verb's subjects in order, the own one last: the tree may hang the subject of what is told on it, too («*The group*
    attacked us, *Ilves* told reporters»)."""
    found = [c for c in parsed.children(verb) if parsed.relation[c] == "nsubj"]
    return [c for c in found if c < verb] or found[:1]


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
        first = min([first, *(parsed.subtree(c)[0] for c in _subjects(parsed, cue.anchor)[:-1] if c < head)])
    else:
        first = max(first, cue.anchor + 1)
    return (first, last) if first <= last else None


def _thing(parsed: Parsed, cue: CueWords) -> Words | None:
    """What the cue table knows the verb to tell of, with all that hangs on it («reported on the meetings»), where the model looks
    for it beyond the sentences beside."""
    fit = fitting_cue(parsed, cue.anchor)
    if _nearest(parsed, cue) <= _FAR or fit is None or fit[1] <= cue.anchor or parsed.head[fit[1]] != cue.anchor:
        return None
    case = parsed.child(fit[1], "case")
    first, last = parsed.subtree(fit[1])
    return (first if case is None else case + 1), last


def _told_by(parsed: Parsed, cue: CueWords) -> Words | None:
    """The clause beside «according to» and whoever it names, at its end or beginning; None where the clause only points to what
    was told before («That is according to …»)."""
    noun = int(parsed.head[cue.anchor])
    if parsed.relation[cue.anchor] == "fixed" and noun >= 0:
        noun = int(parsed.head[noun])
    told = int(parsed.head[noun]) if noun >= 0 else -1
    if (
        parsed.relation[cue.anchor] not in _MARKING
        or told < 0
        or parsed.relation[noun] not in ("obl", "advmod", "nmod")
    ):
        return None
    subject = parsed.child(told, "nsubj", "nsubj:pass")
    if parsed.upos[told] not in _TELLING or subject is None or parsed.words[subject].lower() in _POINTING:
        return None
    (first, last), phrase = parsed.subtree(told), parsed.subtree(noun)
    if phrase[0] > told:
        last = phrase[0] - 1
    elif phrase[0] == first:
        first = phrase[1] + 1
    else:
        return None
    while first < last and parsed.upos[first] == "PUNCT":
        first += 1
    return (first, last) if first <= told <= last else None
