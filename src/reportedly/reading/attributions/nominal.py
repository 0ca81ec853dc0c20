"""Nouns for what is said, with the clause that says it: «a report that police had arrested her», «the army's claim that P».

The model marks most. Where it does not, the clause would stand as the author's own word, or as that of whoever speaks of the
claim: «the militia said claims that it had shot him were baseless».
"""

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.reading.attributions.candidates import looks_only
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.frames import cue_entries
from reportedly.reading.attributions.sources import givers, speaks
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.lexicon import cues

SCORE = 0.6
"""Confidence of a noun that the model does not mark."""
_HELD = frozenset("claim report allege accuse".split())
"""Acts by which somebody holds something to be so, without being taken to know it."""
_WORDS = frozenset("statement testimony remark comment message".split())
"""Nouns of plain saying that take a clause; «a letter that everybody knows» is no saying."""
_DEGREES = frozenset({"so", "such"})
_EXTRAPOSED = frozenset({"ccomp", "advcl", "acl"})


def add_nouns(parsed: Parsed, entities: Entities, drafts: list[Draft]) -> None:
    """Add a draft for each noun of saying with a clause of its own that no draft has."""
    taken = {w for d in drafts for w in range(d.cue.cue[0], d.cue.cue[1] + 1)} | {d.anchor for d in drafts}
    for noun in range(len(parsed)):
        act = _act(parsed, noun) if noun not in taken else None
        clause = _clause(parsed, noun) if act is not None else None
        if act is None or clause is None or looks_only(parsed, noun, None) or any(clause in d.pieces for d in drafts):
            continue
        source = _giver(parsed, entities, noun)
        drafts.append(Draft(CueWords(noun, act, SCORE, (noun, noun), source, clause, None), source, [clause]))


def _act(parsed: Parsed, noun: int) -> str | None:
    if parsed.upos[noun] != "NOUN":
        return None
    lemma = parsed.lemma[noun].lower()
    entries = [e for e in cues().nouns.all(lemma) if not e.rest and "ccomp" in e.attach]
    act = next((e.act for e in entries if e.act in _HELD or lemma in _WORDS), None)
    degree = act is not None and any(w.lower() in _DEGREES for w in parsed.words[parsed.subtree(noun)[0] : noun])
    return None if degree else act  # «so many versions that P»


def _clause(parsed: Parsed, noun: int) -> Words | None:
    """The clause with «that» that hangs on the noun, or stands behind the verb of which the noun is the subject («rumours swirl in
    the capital that P»), and has its own subject; None where there is none."""
    hanging = [c for c in parsed.children(noun) if parsed.relation[c] in ("acl", "ccomp", "acl:relcl")]
    verb = int(parsed.head[noun])
    if verb > noun and parsed.relation[noun] == "nsubj" and parsed.child(verb, "obj") is None:
        says = any("ccomp" in e.attach for e in cue_entries(parsed, verb)) or parsed.upos[verb] != "VERB"
        so = any(w.lower() in _DEGREES for w in parsed.words[noun : parsed.subtree(verb)[1]])
        hanging += [
            c for c in parsed.children(verb) if parsed.relation[c] in _EXTRAPOSED and c > verb and not (says or so)
        ]
    for c in hanging:
        if c > noun and _is_told(parsed, c):
            first, last = parsed.subtree(c)
            return trimmed(parsed, (max(first, noun + 1), last), frozenset({first}))
    return None


def _is_told(parsed: Parsed, verb: int) -> bool:
    """Whether the verb's clause has «that» and all else it needs: in «the report that police burned» it lacks what was burned."""
    mark = next((c for c in parsed.children(verb) if parsed.words[c].lower() == "that" and c < verb), None)
    if mark is None or parsed.child(verb, "nsubj", "nsubj:pass", "expl") in (None, mark):
        return False
    if parsed.relation[mark] == "mark":
        return True
    return parsed.relation[mark] == "obj" and any(
        parsed.relation[c] == "obj" and c != mark for c in parsed.children(verb)
    )


def _giver(parsed: Parsed, entities: Entities, noun: int) -> Words | None:
    """Who gives the words: the possessor, or the noun's «by», «from» or «of»; or from whom they come («surfaced from two guards»)."""
    above = int(parsed.head[noun])
    came = (
        [c for c in parsed.children(above) if parsed.relation[c] == "obl" and parsed.marker(c) == "from"]
        if above >= 0
        else []
    )
    for c in (*givers(parsed, noun), *came):
        place = entities.place_at(c)
        if speaks(place):
            return place.phrase
    return None
