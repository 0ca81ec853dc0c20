"""Which words carry a saying: the model's probabilities weighed with the cue table."""

import math
from dataclasses import replace

from reportedly.language.parsed import TENSED, CueWords, Parsed, Words
from reportedly.reading.attributions.frames import PREDICATES, fitting_cue
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import Guard
from reportedly.reading.lexicon import cues as cue_table
from reportedly.reading.parties.slots import Slots, is_passive, slots
from reportedly.reading.status.modals import DUTIES

CLAUSE = 0.5
"""Log-odds that a clause adds which hangs on a verb or noun as its entry asks; this and the next by a grid on the corpus dev
part and on the passages that the model has not seen."""
LOOSE = 1.0
"""Log-odds that are taken from a verb or noun on which nothing hangs as an entry asks."""
LEAST = 0.53
"""Probability above which a word is a cue."""
_CLAUSES = frozenset({"ccomp", "whether", "xcomp", "ing", "obj+xcomp", "obj+ing", "obj+as"})
_SAID = frozenset({"xcomp", "obj", "ccomp"})
"""Relations to a verb of what somebody will not say."""
_CONTRARY = ("contrary", "to", "what")
_FAR = 8
"""Words before a verb in which «contrary to what» stands."""
_AGAINST = frozenset({"contrary", "despite", "notwithstanding"})


def standing(parsed: Parsed) -> list[CueWords]:
    """The cues that hold, in order, each with its weighed probability; of two that share a word the surer one."""
    kept: list[CueWords] = []
    apparent: CueWords | None = None
    for c in parsed.cues:
        if apparent is not None and _echo(apparent, c):
            continue  # the «to» of «according to custom»
        if _says_nothing(parsed, c):
            apparent = c
            continue
        score = _weighed(parsed, c)
        if c.content is None or score <= LEAST or _is_set_aside(parsed, c):
            continue
        c = replace(c, score=score)
        while kept and _echo(kept[-1], c) and kept[-1].score < c.score:
            kept.pop()
        if not kept or not _echo(kept[-1], c):
            kept.append(c)
    return kept


def _says_nothing(parsed: Parsed, c: CueWords) -> bool:
    return looks_only(parsed, c.anchor, c.source) or _is_turn_of_speech(parsed, c.anchor) or _acts(parsed, c.anchor)


def _acts(parsed: Parsed, verb: int) -> bool:
    """Whether the verb tells what somebody does, and not what he says: «refused to leave», and not «refused to say»."""
    if lemma(parsed, verb) not in cue_table().acting or parsed.upos[verb] != "VERB":
        return False
    said = {e.rest[0] for e in cue_table().verbs.all(lemma(parsed, verb)) if e.rest}
    return not any(c > verb and parsed.relation[c] in _SAID and lemma(parsed, c) in said for c in parsed.children(verb))


def _weighed(parsed: Parsed, c: CueWords) -> float:
    """The probability that the word is a cue."""
    if parsed.upos[c.anchor] not in ("VERB", "NOUN") or parsed.relation[c.anchor] in ("case", "mark", "fixed"):
        return c.score  # «according to», «quoting» as prepositions, too
    odds, fit = math.log(max(c.score, 1e-6) / max(1e-6, 1 - c.score)), fitting_cue(parsed, c.anchor)
    if fit is None:
        odds -= LOOSE
    elif _CLAUSES.intersection(fit[0].attach) and parsed.upos[fit[1]] in PREDICATES:
        odds += CLAUSE
    return 1 / (1 + math.exp(-odds))


def looks_only(parsed: Parsed, word: int, source: Words | None) -> bool:
    """Whether a guard of the cue table holds: «claimed 31 lives», «according to plan», «Photo:»."""
    forms = dict.fromkeys((lemma(parsed, word), parsed.lemma[word].lower(), parsed.words[word].lower()))
    guards = [g for form in forms for g in cue_table().guards.all(form)]
    if not guards:
        return False
    around = slots(parsed, word)
    return any(_holds(parsed, word, g, around, source) for g in guards)


def _holds(parsed: Parsed, word: int, g: Guard, around: Slots, source: Words | None) -> bool:
    match g.slot:
        case "before" | "after":
            other = word - 1 if g.slot == "before" else word + 1
            return 0 <= other < len(parsed) and parsed.words[other].lower() in g.words
        case "case":
            return parsed.marker(word) in g.words
        case "source":
            return source is not None and source[0] == source[1] and parsed.lemma[source[0]].lower() in g.words
        case "obj" if any(parsed.xpos[w] not in TENSED for w in around.get("xcomp", ())):
            return False  # something is said of the object: «called the vote a farce», and not «kept the truce, then attacked»
        case slot:
            return any(parsed.lemma[w].lower() in g.words for w in around.get(slot, ()))


def _is_turn_of_speech(parsed: Parsed, verb: int) -> bool:
    """«It must be said», «it should be noted», «That said, P»: the author's own way of saying P."""
    if parsed.xpos[verb] not in ("VBN", "VBD") or parsed.child(verb, "obl:agent") is not None:
        return False
    opens = verb == int(parsed.bounds[parsed.sentence[verb]]) + 1 and verb + 1 < len(parsed)
    if opens and parsed.words[verb - 1].lower() in ("that", "this") and parsed.words[verb + 1] == ",":
        return True
    modal = any(parsed.words[c].lower() in DUTIES for c in parsed.children(verb) if parsed.relation[c] == "aux")
    return (
        modal
        and is_passive(parsed, verb)
        and any(parsed.words[c].lower() == "it" for c in parsed.children(verb) if c < verb)
    )


def _is_set_aside(parsed: Parsed, c: CueWords) -> bool:
    """«Contrary to Veldania's claims, P», «contrary to what Veldania claims, P»: P is what the author says against them."""
    before = [parsed.words[w].lower() for w in range(max(0, c.anchor - _FAR), c.anchor)]
    if any(three == _CONTRARY for three in zip(before, before[1:], before[2:], strict=False)):
        return True
    noun = c.anchor if parsed.upos[c.anchor] in ("NOUN", "PROPN") else int(parsed.head[c.anchor])
    if noun < 0 or c.content is None or not any(parsed.words[m].lower() in _AGAINST for m in parsed.children(noun)):
        return False
    first, last = parsed.subtree(noun)
    return not first <= c.content[0] <= last or _is_cut_off(parsed, noun, c.content[0])


def _is_cut_off(parsed: Parsed, noun: int, begin: int) -> bool:
    """Whether a comma ends the noun's phrase before the content and no «that» ties it to the noun, whatever the tree makes of it."""
    between = [parsed.words[w].lower() for w in range(noun + 1, begin + 1)]
    return "," in between and "that" not in between


def _echo(a: CueWords, b: CueWords) -> bool:
    """Whether two cues share a word, or stand side by side with one content."""
    return (a.cue[0] <= b.cue[1] and b.cue[0] <= a.cue[1]) or (abs(a.anchor - b.anchor) == 1 and a.content == b.content)
