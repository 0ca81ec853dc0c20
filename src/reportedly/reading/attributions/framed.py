"""Turns of phrase that give a clause or sentence to a source: «as the ministry would have it», «So says the mayor.»

The model marks words on which a content hangs; in these turns it hangs on none. Where the model has found the same, it stands.
"""

from reportedly.language.parsed import SUBJECTS, CueWords, Parsed, Words
from reportedly.reading.attributions.contents import has_finite_verb, says_something, trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.frames import PREDICATES
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.attributions.turns import Turn, Turns
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.lexicon import framings

SCORE = 0.7
"""Confidence of what a turn alone says."""
_BESIDES = frozenset({",", "—", "–", "―", "-", "--", "("})
_OPENING = 5
"""Words and signs that may stand before a turn that opens its sentence: «“And at least …»."""
_CONTRAST = frozenset("but while whereas although though yet".split())
_LEADS = frozenset("and but or so yet at least".split())
_BEHIND = frozenset("on in to at during when after before who whom whose which that".split())
"""What may follow a turn that speaks of the sentence before: when, where and to whom it was said."""


def frame(parsed: Parsed, entities: Entities, quoted: Quoted, drafts: list[Draft]) -> None:
    """Add the turns of the text to the drafts, in the place of what the model makes of their words."""
    table, turns = framings(), Turns(parsed, entities)
    behind = -1
    for word, form in enumerate(parsed.words):
        lemma = parsed.lemma[word].lower()
        if word <= behind or not (form.lower() in table or lemma in table):
            continue
        begins = _may_begin(parsed, word)
        for framing in dict.fromkeys((*table.get(form.lower(), ()), *table.get(lemma, ()))):
            if framing.key == 0 and framing.where != "after" and not begins:
                continue
            found = ((t, _pieces(parsed, quoted, drafts, t)) for t in turns.at(framing, word))
            turn, pieces = next(((t, p) for t, p in found if p), (None, []))
            if turn is not None:
                behind = turn.words[1]
                _put(drafts, turn, pieces)
                break


def _may_begin(parsed: Parsed, word: int) -> bool:
    """Whether a turn may begin there: where a sentence does, a conjunction aside, or behind a comma or dash."""
    first = int(parsed.bounds[parsed.sentence[word]])
    return word - first <= _OPENING or parsed.words[word - 1] in _BESIDES


def _pieces(parsed: Parsed, quoted: Quoted, drafts: list[Draft], turn: Turn) -> list[Words]:
    """The content in pieces; empty where the turn does not stand as one must."""
    match turn.framing.where:
        case "before":
            return _before(parsed, quoted, drafts, turn)
        case "after":
            first, last = turn.words[1] + 1, _sentence(parsed, turn)[1]
            if first <= last and parsed.words[first].lower() == "of":
                return []  # «the story is that of a boy»
            runs = [(first, _until_contrast(parsed, first, last))]
        case _:
            runs = _beside(parsed, turn)
    if quoted.number(turn.words[0]) is not None:
        return []
    pieces = (trimmed(parsed, run) for run in runs if run[0] <= run[1])
    return [r for r in pieces if r is not None and says_something(parsed, r)]


def _beside(parsed: Parsed, turn: Turn) -> list[Words]:
    p, (a, b), (first, last) = parsed, turn.words, _sentence(parsed, turn)
    following = p.words[b + 1] if b < last else ""
    tail = any(p.words[w][0].isalnum() for w in range(b + 1, last + 1))
    told = "so" in p.words[a : a + 2] or any(
        part.slot == "SAY" for part in turn.framing.parts
    )  # «so says the mayor on Friday»
    if all(not p.words[w][0].isalnum() or p.words[w].lower() in _LEADS for w in range(first, a)):
        begins = following == "," or _begins_subject(p, b + 1, last)
        opens = tail and begins and turn.framing.parts[0].slot != "X" and not told
        begin = _behind_participle(p, turn) if following == "," else b + 1
        return [(begin, _until_contrast(p, begin, last))] if opens and begin <= last else []
    if a == first or p.words[a - 1] not in _BESIDES:
        return []
    low, high, above = _clause(p, turn, first, last)
    before = (max(low, _from_contrast(p, first, a - 1)), a - 1)
    # «The rebels, so the army claims, shot nine» goes on behind the turn
    if not tail or (told and above < b and has_finite_verb(p, before)):
        return [before]
    if following not in _BESIDES and following != ")":
        return []
    return (
        [before] if turn.framing.parts[0].slot == "X" else [before, (b + 1, min(high, _until_contrast(p, b + 1, last)))]
    )


def _begins_subject(parsed: Parsed, word: int, last: int) -> bool:
    """Whether the subject of the sentence's own verb begins there: «By its own count | the army lost 40 men»."""
    root = next((w for w in range(word, last + 1) if parsed.head[w] < 0), None)
    subject = parsed.child(root, *SUBJECTS) if root is not None else None
    return subject is not None and parsed.subtree(subject)[0] == word


def _clause(parsed: Parsed, turn: Turn, first: int, last: int) -> tuple[int, int, int]:
    """First and last word of the clause in which the turn stands («who has long dreamt, by his own account, of a café») and its
    head; of the sentence, and -1, where the tree does not tell."""
    a, b = turn.words
    above = next(
        (int(parsed.head[w]) for w in range(a, b + 1) if not a <= parsed.head[w] <= b and parsed.head[w] >= 0), None
    )
    while above is not None and above >= 0 and parsed.words[above][0].isalnum():
        low, high = parsed.subtree(above)
        if (
            parsed.upos[above] in PREDICATES or high > b + 1
        ):  # «Its president, so the story goes, asked …»: not of «president»
            own = [c for c in parsed.conjuncts(above) if c > b and parsed.child(c, "nsubj", "nsubj:pass") is not None]
            return (
                (low, min([high, *(parsed.subtree(c)[0] - 1 for c in own)]), above) if low < a else (first, last, above)
            )
        above = int(parsed.head[above])
    return first, last, -1


def _behind_participle(parsed: Parsed, turn: Turn) -> int:
    """Where the content begins behind an opening turn: «In his account, given to a magazine, | the two had met»."""
    a, b = turn.words
    begin = b + 2
    if begin < len(parsed) and parsed.xpos[begin] in ("VBN", "VBG") and a <= parsed.head[begin] <= b:
        begin = parsed.subtree(begin)[1] + 1
    return begin


def _before(parsed: Parsed, quoted: Quoted, drafts: list[Draft], turn: Turn) -> list[Words]:
    """The quotation or sentence before the turn's own, if nobody says it yet."""
    p, (a, b), (first, last) = parsed, turn.words, _sentence(parsed, turn)
    if first == 0 or any(p.words[w][0].isalnum() and p.words[w].lower() not in _LEADS for w in range(first, a)):
        return []
    rest = [w for w in range(b + 1, last + 1) if p.words[w][0].isalnum()]
    if p.words[last] in (":", "?") or (rest and rest[0] == b + 1 and p.words[b + 1].lower() not in _BEHIND):
        return []
    said = next((w for w in range(first - 1, -1, -1) if p.words[w][0].isalnum()), None)
    if said is None or (said < first - 1 and "\n\n\n" in p.text[p.ends[said] : p.starts[first]]):
        return []
    n = quoted.number(said)
    if n is not None:
        stretch = quoted.stretches[n]
        return [] if any(d.holds(stretch[0]) and not _within(d.anchor, turn) for d in drafts) else [stretch]
    sentence = int(p.sentence[said])
    begin = int(p.bounds[sentence])
    if p.paragraph[p.sentence[first]] or any(quoted.number(w) is not None for w in range(begin, said + 1)):
        return []
    root = next((w for w in range(begin, said + 1) if p.head[w] < 0), begin)
    if any(d.holds(root) or d.anchor == root for d in drafts if not _within(d.anchor, turn)):
        return []
    whole = trimmed(p, (begin, said))
    return [whole] if whole is not None else []


def _put(drafts: list[Draft], turn: Turn, pieces: list[Words]) -> None:
    for d in [d for d in drafts if _within(d.anchor, turn)]:
        if _shared(d.pieces, pieces) >= 0.5 and (turn.source is None or d.source == turn.source):
            return
        drafts.remove(d)
    words = (pieces[0][0], pieces[-1][1])
    cue = CueWords(turn.anchor, turn.framing.act, SCORE, turn.cue, turn.source, words, None)
    drafts.append(Draft(cue, turn.source, pieces))


def _within(word: int, turn: Turn) -> bool:
    return turn.words[0] <= word <= turn.words[1]


def _shared(some: list[Words], others: list[Words]) -> float:
    a = {w for x, y in some for w in range(x, y + 1)}
    b = {w for x, y in others for w in range(x, y + 1)}
    return len(a & b) / len(a | b)


def _sentence(parsed: Parsed, turn: Turn) -> Words:
    sentence = int(parsed.sentence[turn.words[0]])
    return int(parsed.bounds[sentence]), int(parsed.bounds[sentence + 1]) - 1


def _until_contrast(parsed: Parsed, first: int, last: int) -> int:
    """The last word before the sentence goes on with what may be somebody else's: «; …», «, but …»."""
    for w in range(first + 1, last):
        if parsed.words[w] == ";" or (parsed.words[w] == "," and parsed.words[w + 1].lower() in _CONTRAST):
            return w - 1
    return last


def _from_contrast(parsed: Parsed, first: int, last: int) -> int:
    for w in range(last - 1, first, -1):
        if parsed.words[w] == ";" or (parsed.words[w] == "," and parsed.words[w + 1].lower() in _CONTRAST):
            return w + 1
    return first
