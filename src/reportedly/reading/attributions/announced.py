"""What a colon announces, without quotation marks: «The widow's version: soldiers shot him», «The envoy was adamant: P».

Before the colon stand whoever says it and a word for what is said or how: a noun of saying that he owns, gives or strikes up,
or an adjective of certainty or frankness. Quotations behind a colon are given by ``speakers``.
"""

from reportedly.language.parsed import FINITE, SUBJECTS, CueWords, Parsed, Words
from reportedly.reading.attributions.candidates import looks_only
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.attributions.sources import givers, speaks
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import cues

SCORE = 0.6
"""Confidence of what a colon announces."""
_LONGEST = 30
"""Words before the colon, at most."""
_SAYING = frozenset("say claim report allege admit believe conclude accuse deny".split())
_EXPLAINED = frozenset("say claim report deny admit confirm announce warn accuse".split())
"""Acts whose words a colon may open."""
_FRANK = frozenset("blunt clear categorical unequivocal emphatic frank unambiguous".split())
_GETTING = frozenset(
    "take get receive hear read await expect want seek demand face reject dismiss deny ignore doubt".split()
)
"""Verbs by which somebody has the words of others, or none."""
_PLACES = frozenset({"root", "nsubj", "nsubj:pass", "obj", "parataxis", "ccomp"})
"""Relations of a noun that announces; «stood by its word» does not."""
_OWN = frozenset({"my", "our", "your"})
"""Owners that say nothing themselves: «Our top story: …»."""


def add_announced(parsed: Parsed, entities: Entities, quoted: Quoted, drafts: list[Draft]) -> None:
    """Add a draft for each clause behind a colon that nobody says yet and that the words before it announce."""
    held = {w for d in drafts for a, _ in d.pieces for w in (a, a - 1)}
    anchored = {d.anchor for d in drafts}
    for colon, word in enumerate(parsed.words):
        if word != ":" or colon in anchored or colon + 1 in held or quoted.number(colon) is not None:
            continue
        first, end = int(parsed.bounds[parsed.sentence[colon]]), int(parsed.bounds[parsed.sentence[colon] + 1])
        if not first < colon <= first + _LONGEST or any(d.holds(colon) for d in drafts):
            continue
        content = _told(parsed, quoted, colon + 1, end - 1)
        found = _announcer(parsed, entities, first, colon - 1) if content is not None else None
        if found is None and content is not None and not any(content[0] <= d.anchor <= content[1] for d in drafts):
            found = _sayer(parsed, drafts, first, colon)
        if content is None or found is None:
            continue
        cue, source, act = found
        drafts.append(Draft(CueWords(colon, act, SCORE, (cue, cue), source, content, None), source, [content]))


def _told(parsed: Parsed, quoted: Quoted, first: int, last: int) -> Words | None:
    """The clause behind the colon; None of quotations, questions and what is no clause."""
    if first > last or parsed.words[last] == "?" or len(quoted.between(first, last)) > 0:
        return None
    finite = any(parsed.xpos[w] in FINITE and parsed.upos[w] in ("VERB", "AUX") for w in range(first, last + 1))
    subject = any(parsed.relation[w] in SUBJECTS for w in range(first, last + 1))
    return trimmed(parsed, (first, last)) if finite and subject else None


def _announcer(parsed: Parsed, entities: Entities, first: int, last: int) -> tuple[int, Words, str] | None:
    """The word that announces, who says what follows, and by which act; None where nobody is told to say anything."""
    for w in range(last, first - 1, -1):
        act = _act(parsed, w)
        source = None if act is None else _owner(parsed, entities, w) or _subject(parsed, entities, w, first)
        if act is not None and source is not None and source[1] < last + 1:
            return w, source, act
    return None


def _sayer(parsed: Parsed, drafts: list[Draft], first: int, colon: int) -> tuple[int, Words, str] | None:
    """Who says something else before the colon, which he goes on to explain: «The embassy called this nonsense: P»."""
    for d in drafts:
        said = first <= d.anchor <= d.last < colon and d.cue.act in _EXPLAINED and parsed.head[d.anchor] < 0
        if said and d.source is not None:
            return colon, d.source, "say"
    return None


def _act(parsed: Parsed, word: int) -> str | None:
    tables = cues()
    if parsed.upos[word] == "NOUN":
        if lemma(parsed, word) == "doubt":  # «leaves no doubt: P»
            return "believe" if any(parsed.words[c].lower() == "no" for c in parsed.children(word)) else None
        if parsed.relation[word] not in _PLACES or parsed.marker(word) or looks_only(parsed, word, None):
            return None  # «in the case of X: …»
        return next(
            (e.act for e in tables.nouns.all(lemma(parsed, word)) if "ccomp" in e.attach and e.act in _SAYING), None
        )
    if parsed.upos[word] == "ADJ":
        name = parsed.words[word].lower()
        sure = next((e.act for e in tables.adjectives.all(name) if "ccomp" in e.attach and e.act in _SAYING), None)
        return sure or ("say" if name in _FRANK else None)
    return None


def _owner(parsed: Parsed, entities: Entities, word: int) -> Words | None:
    """Whose words they are: «the widow's version», «the text of the communiqué»; of an adjective, whose words are frank."""
    noun: int | None = word
    if parsed.upos[word] == "ADJ":
        noun = parsed.child(word, *SUBJECTS)
        if noun is None or _act(parsed, noun) is None:
            return None
    for c in givers(parsed, noun) if noun is not None else ():
        place = entities.place_at(c)
        if speaks(place) and parsed.words[c].lower() not in _OWN:
            return place.phrase
    return None


def _subject(parsed: Parsed, entities: Entities, word: int, first: int) -> Words | None:
    """Who gives the words or is so sure: the subject of the verb whose object they are, or of the adjective."""
    verb = word if parsed.upos[word] == "ADJ" else int(parsed.head[word])
    if verb < first or (verb != word and (parsed.upos[verb] != "VERB" or parsed.relation[word] != "obj")):
        return None
    subject = parsed.child(verb, "nsubj")
    if subject is None or lemma(parsed, verb) in _GETTING:
        return None
    place = entities.place_at(subject)
    return place.phrase if speaks(place) else None
