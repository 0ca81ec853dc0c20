"""What is said: the words of a content in pieces, and the characters of the pieces."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from reportedly.language.parsed import FINITE, SUBJECTS, CueWords, Parsed, Words
from reportedly.language.quotes import is_closing, is_opening
from reportedly.records import Span, Spans

_MODIFYING = frozenset({"nmod", "acl", "acl:relcl"})
"""What a noun keeps; appositions, adverbials and conjuncts the model ends better (corpus dev part)."""
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
_EMPTY = frozenset({"ADP", "PUNCT", "SYM", "CCONJ", "SCONJ"})
_BARE = frozenset({"a", "an", "the", "to", "what"})
"""Words that say nothing alone, whatever they are tagged."""
_TIMES = frozenset("after before as when while since until once".split())
_AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
_WEIGHED = frozenset({"what", "the", "a", "an"})
"""What follows the «in» of such a comment."""
_FIRSTS = frozenset({"first", "second", "latest"})
_EVER = frozenset({"since", "yet", "ever"})
_MEASURED = 12
"""Words within which it is said since when nothing like it was."""
_MOVES = frozenset("move step sign gesture signal shift blow reversal rebuke".split())
"""Nouns by which a report weighs what it has told."""
_JOINTS = frozenset({",", ";", "—", "–"})
_AND = frozenset({"and", "but", "nor", "or"})
_TURNING = frozenset({"then", "not", "it"})
"""What may follow such an «and» or «but» before the saying («and, it is said, P»)."""
_RELATIVE = frozenset({"WDT", "WP"})
SHIFTED = frozenset({"had", "would"})
"""Auxiliaries by which what is told in the past stands back from it."""


def pieces_of(parsed: Parsed, cue: CueWords, source: Words | None) -> list[Words]:
    """The content that the model points to, without what interrupts it; empty where nothing is left.

    Where the cue or its source stands within the content, they interrupt it.
    """
    if cue.content is None:
        return []
    first, last = cue.content
    last = _before_its_time(parsed, cue.anchor, first, last)
    last = _before_its_predicate(parsed, cue.anchor, first, last)
    last = _within_its_clause(parsed, cue.anchor, first, last)
    gap = cue.gap
    if gap is None:
        inner = [w for w in (cue.cue, source) if w is not None and first < w[0] and w[1] < last]
        if inner and any(w[0] <= cue.anchor <= w[1] for w in inner):
            gap = (min(w[0] for w in inner), max(w[1] for w in inner))
    runs = [(first, last)] if gap is None else [(first, gap[0] - 1), (gap[1] + 1, last)]
    if gap is not None and gap[0] <= cue.anchor <= gap[1] and _is_joined(parsed, cue.anchor, first, gap[0] - 1):
        runs[:1] = _raised(parsed, cue.anchor, runs[1])
    own = _own_words(parsed, cue, source)
    pieces = [r for r in (trimmed(parsed, run, own) for run in runs) if r is not None]
    if len(pieces) > 1 and _comments(parsed, pieces[-1][0]):
        pieces.pop()
    if pieces:
        pieces[-1] = _past_quotation(parsed, cue.anchor, _grown(parsed, pieces[-1], own), own)
        pieces[-1] = _with_shifted(parsed, cue.anchor, _with_clauses(parsed, cue.anchor, pieces[-1]))
        pieces += _behind_participle(parsed, cue.anchor, pieces[-1])
    return pieces


def _is_joined(parsed: Parsed, anchor: int, first: int, last: int) -> bool:
    """Whether an «and» or «but» ends those words, before the saying: of «the governor has resigned *and*, his deputy said, fled» the
    deputy says that he fled, and the report itself the rest. What two participles tell of a thing («put out by A and ascribed to B»)
    is the thing."""
    while last > first and (parsed.words[last] == "," or parsed.words[last].lower() in _TURNING):
        last -= 1
    if last <= first or parsed.words[last].lower() not in _AND or parsed.relation[last] != "cc":
        return False
    bare = parsed.relation[anchor] == "conj" and parsed.xpos[anchor] == "VBN"
    return not bare or any(parsed.upos[w] == "AUX" for w in range(last, anchor))


def _raised(parsed: Parsed, anchor: int, behind: Words) -> list[Words]:
    """The subject that a passive shares with the verb before it and that its infinitive tells of: «*Osmark* recalled its envoy and is
    believed to have armed them». None of other verbs, and of relative pronouns."""
    infinitive = parsed.relation[anchor] == "conj" and any(
        parsed.words[w].lower() == "to" for w in range(behind[0], min(behind[0] + 2, behind[1]))
    )
    subject = parsed.child(int(parsed.head[anchor]), *SUBJECTS) if infinitive else None
    if subject is None or parsed.xpos[subject] in _RELATIVE or subject > anchor:
        return []
    return [parsed.subtree(subject)]


def _comments(parsed: Parsed, begin: int) -> bool:
    """Whether those words, behind the saying, say what the author thinks of it: «, officials said, *in the first strike since May*»,
    «*in what would be a blow to him*», «*in a move that surprised him*»."""
    near = [w.lower() for w in parsed.words[begin : begin + 4]]
    if len(near) < 4 or near[0] != "in" or near[1] not in _WEIGHED:
        return False
    first = near[2] in _FIRSTS or parsed.xpos[begin + 2] == "JJS"
    first = first and any(w.lower() in _EVER for w in parsed.words[begin : begin + _MEASURED])
    return near[1] == "what" or first or near[2] in _MOVES or near[3] in _MOVES


def says_something(parsed: Parsed, words: Words) -> bool:
    """Whether there is more than an article, a preposition, a «to» or a «what»: the model points to these alone where what is said
    lies elsewhere («cannot tell us what»)."""
    return any(
        parsed.upos[w] not in _EMPTY and parsed.words[w].lower() not in _BARE for w in range(words[0], words[1] + 1)
    )


def has_finite_verb(parsed: Parsed, words: Words) -> bool:
    """Whether one of the words is a verb in a tense, or a modal."""
    return any(parsed.xpos[w] in FINITE for w in range(words[0], words[1] + 1))


def _before_its_time(parsed: Parsed, anchor: int, first: int, last: int) -> int:
    """The last word of a content that is a thing, before the clause that tells when it was said: «recalled the notes | after rebels
    robbed the vault». Of a clause that is said it may be a part."""
    if parsed.upos[anchor] != "VERB" or any(parsed.relation[c] in _CLAUSES for c in parsed.children(anchor)):
        return last
    for c in parsed.children(anchor):
        mark = parsed.child(c, "mark", "advmod")
        timed = mark is not None and first < mark <= c <= last and parsed.words[mark].lower() in _TIMES
        if timed and parsed.relation[c] == "advcl" and parsed.xpos[c] != "VBG":  # «quoted him as saying»
            return max(first, parsed.subtree(c)[0] - 1)
    return last


def _before_its_predicate(parsed: Parsed, noun: int, first: int, last: int) -> int:
    """The last word of what a noun says, before what is said of the noun: «claims that P | were dismissed», wherever the tree hangs
    the predicate."""
    if parsed.upos[noun] != "NOUN" or not noun < first:
        return last
    hanging = [c for c in parsed.children(noun) if parsed.relation[c] == "acl" and first < c <= last]
    bare = [c for c in hanging[1:] if parsed.child(c, "mark", "nsubj", "nsubj:pass") is None]
    above = int(parsed.head[noun])
    subject = parsed.relation[noun] in ("nsubj", "nsubj:pass") and first < above <= last
    for verb in [*([above] if subject else []), *bare]:
        auxiliaries = [c for c in parsed.children(verb) if parsed.relation[c] in _AUXILIARY and noun < c < verb]
        if auxiliaries or verb == above:
            return max(first, min([verb, *auxiliaries]) - 1)
    return last


def _is_reduced(parsed: Parsed, word: int) -> bool:
    """Whether it is a passive participle that says of the noun before it what a relative clause would."""
    return parsed.relation[word] == "acl" and parsed.xpos[word] == "VBN"


def _behind_participle(parsed: Parsed, anchor: int, piece: Words) -> list[Words]:
    """What a participle tells of the noun before it: «the bridge, reported | *destroyed on Monday*»."""
    told = parsed.child(anchor, "xcomp") if _is_reduced(parsed, anchor) else None
    if told is None or not piece[1] < anchor < told or parsed.upos[told] not in ("VERB", "ADJ"):
        return []
    words = trimmed(parsed, parsed.subtree(told))
    return [words] if words is not None else []


def _within_its_clause(parsed: Parsed, anchor: int, first: int, last: int) -> int:
    """The last word of what a participle behind a noun says, before what is said of the noun: «a trader feared abducted | was found»."""
    noun = int(parsed.head[anchor])
    if not _is_reduced(parsed, anchor) or parsed.relation[noun] not in SUBJECTS:
        return last
    above = int(parsed.head[noun])
    own = [c for c in parsed.children(above) if parsed.relation[c] in _AUXILIARY and anchor < c < above]
    begin = min([above, *own])
    return max(first, begin - 1) if anchor < begin <= last else last


def _grown(parsed: Parsed, piece: Words, own: frozenset[int]) -> Words:
    """The piece with what follows it at once and modifies a noun in it: «the dismissal | of the governor»."""
    first, last = piece
    end = int(parsed.bounds[parsed.sentence[last] + 1])
    follow = next(
        (w for w in range(last + 1, end) if parsed.relation[w] in _MODIFYING and first <= parsed.head[w] <= last), None
    )
    if follow is None:
        return piece
    begin, stop = parsed.subtree(follow)
    if begin != last + 1 or stop >= end or any(begin <= w <= stop for w in own):
        return piece
    return trimmed(parsed, (first, stop)) or piece


def _past_quotation(parsed: Parsed, anchor: int, piece: Words, own: frozenset[int]) -> Words:
    """The piece to its clause's end, where it ends with some words of it that are quoted: «said Osmark would “neither accept nor
    forget” | *the tariffs*», «said “old habits” | *were to blame*»."""
    first, last = piece
    closing, end = last + 1, int(parsed.bounds[parsed.sentence[last] + 1])
    closing += closing < end and parsed.words[closing] == ","
    behind = closing + 1
    if behind >= end or not is_closing(parsed.words[closing]) or not _solid(parsed, behind):
        return piece
    inside = any(is_opening(parsed.words[w]) for w in range(first + 1, last))
    for clause in parsed.children(anchor):
        begin, stop = parsed.subtree(clause) if parsed.relation[clause] in _CLAUSES else (end, end)
        told = clause > closing if not inside else closing == last + 1
        if told and begin <= last and behind <= stop < end and not any(behind <= w <= stop for w in own):
            return trimmed(parsed, (first, stop)) or piece
    return piece


def _with_clauses(parsed: Parsed, anchor: int, piece: Words) -> Words:
    """The piece with the clauses with «that» that follow it at once: «holds that P, | that Q, and that R»."""
    first, last = piece
    end = int(parsed.bounds[parsed.sentence[last] + 1])
    told = parsed.words[first].lower() != "to" and has_finite_verb(parsed, piece)
    while told and anchor < first:
        mark = last + 1
        while mark < end and (parsed.words[mark] in _JOINTS or is_closing(parsed.words[mark])):
            mark += 1
        mark += mark < end and parsed.words[mark].lower() in _AND
        if not last + 1 < mark < end - 1 or parsed.words[mark].lower() != "that":
            break
        verb = int(parsed.head[mark])
        subject = parsed.child(verb, *SUBJECTS) if verb > mark and parsed.relation[mark] == "mark" else None
        if subject is None or not mark < subject < end:
            break
        last = max(subject, min(parsed.subtree(verb)[1], end - 1))
    return trimmed(parsed, (first, last)) or piece if last > piece[1] else piece


def _with_shifted(parsed: Parsed, anchor: int, piece: Words) -> Words:
    """The piece with the verb that its clause goes on with in the tense of what is told: «said it respected the ruling | and had
    ordered more», «and would pay». Who said it in the past did not do so in the past perfect."""
    joint, end = piece[1] + 1, int(parsed.bounds[parsed.sentence[piece[1]] + 1])
    if parsed.xpos[anchor] != "VBD" or not anchor < piece[0] or joint + 1 >= end or parsed.relation[joint] != "cc":
        return piece
    verb = int(parsed.head[joint])
    if not _is_shifted(parsed, verb) or parsed.head[joint + 1] != verb or parsed.relation[joint + 1] != "aux":
        return piece
    last = parsed.subtree(verb)[1]
    return trimmed(parsed, (piece[0], min(last, end - 1))) or piece


def _is_shifted(parsed: Parsed, verb: int) -> bool:
    return any(parsed.relation[c] == "aux" and parsed.words[c].lower() in SHIFTED for c in parsed.children(verb))


def ended(parsed: Parsed, cues: list[CueWords]) -> list[CueWords]:
    """The cues, each content ended where the same source goes on under another cue: «said that P, adding: Q»; of the other
    cue it is what stands behind it."""
    cues = [_before_next(parsed, _behind(parsed, c, cues)) for c in cues]
    anchors = [c.anchor for c in cues]
    return [_behind_others(parsed, _ended(parsed, c, cues, anchors), cues, anchors) for c in cues]


def _behind(parsed: Parsed, cue: CueWords, cues: list[CueWords]) -> CueWords:
    """The participle that goes on with another saying says only what follows it, though the model links both to it."""
    if (
        cue.content is None
        or parsed.xpos[cue.anchor] != "VBG"
        or not cue.content[0] < cue.cue[0] <= cue.cue[1] < cue.content[1]
    ):
        return cue
    first = next((w for w in range(cue.cue[1] + 1, cue.content[1] + 1) if parsed.words[w][0].isalnum()), None)
    said = any(o.source == cue.source and o.anchor < cue.anchor and _holds(o.content, cue.anchor) for o in cues)
    return replace(cue, content=(first, cue.content[1]), gap=None) if said and first is not None else cue


def _before_next(parsed: Parsed, cue: CueWords) -> CueWords:
    """The cue without what is told next in the same way: «announced that it would sue, and | reaffirmed its forecast», «one said
    that P; | another insisted that Q»."""
    if cue.content is None or cue.gap is not None or parsed.upos[cue.anchor] != "VERB" or cue.content[0] <= cue.anchor:
        return cue
    first, last = cue.content
    for c in parsed.conjuncts(cue.anchor):
        begin = parsed.subtree(c)[0]
        told = first < begin <= c <= last and parsed.xpos[c] == parsed.xpos[cue.anchor]
        if told and parsed.child(c, "mark") is None:
            return replace(cue, content=(first, begin - 1))
    return cue


def _holds(words: Words | None, word: int) -> bool:
    return words is not None and words[0] <= word <= words[1]


def _ended(parsed: Parsed, cue: CueWords, cues: list[CueWords], anchors: list[int]) -> CueWords:
    if cue.content is None or cue.source is None:
        return cue
    first, last = cue.content
    for other in cues[bisect_right(anchors, max(cue.anchor, first)) : bisect_right(anchors, last)]:
        if (
            other.source == cue.source
            and other.content is not None
            and other.content[1] >= last
            and other.content[0] > other.anchor
            and not (parsed.xpos[cue.anchor] == "VBD" and _is_shifted(parsed, other.anchor))
        ):
            return replace(cue, content=(first, max(first, other.cue[0] - 1)), gap=None)
    return cue


def _behind_others(parsed: Parsed, cue: CueWords, cues: list[CueWords], anchors: list[int]) -> CueWords:
    """The cue without the sentences before its own up to one that says itself who told it: «P, said the mayor. | Q, two
    lawyers said». Within quotation marks both may be the quoted one's words."""
    own = int(parsed.bounds[parsed.sentence[cue.anchor]])
    if cue.content is None or not cue.content[0] < own <= cue.content[1] < cue.anchor:
        return cue
    first = cue.content[0]
    for other in cues[bisect_left(anchors, first) : bisect_left(anchors, own)]:
        told = other.content is not None and other.content[1] < other.anchor and other.source is not None
        quoted = parsed.quoted is not None and bool(parsed.quoted[other.anchor])
        if told and parsed.head[other.anchor] < 0 and other.source != cue.source and not quoted:
            first = int(parsed.bounds[parsed.sentence[other.anchor] + 1])
    return cue if first == cue.content[0] else replace(cue, content=(first, cue.content[1]), gap=None)


def _own_words(parsed: Parsed, cue: CueWords, source: Words | None) -> frozenset[int]:
    """The words that belong to the cue and its source: auxiliaries, the «by» or «to» before the source."""
    own = set(range(cue.cue[0], cue.cue[1] + 1))
    own |= {c for c in parsed.children(cue.anchor) if parsed.relation[c] in _AUXILIARY}
    if source is not None:
        own |= set(range(source[0], source[1] + 1))
        own |= {c for w in range(source[0], source[1] + 1) for c in parsed.children(w) if parsed.relation[c] == "case"}
    return frozenset(own)


def trimmed(parsed: Parsed, words: Words, own: frozenset[int] = frozenset()) -> Words | None:
    """The words without «that» before them, without signs and the cue's ``own`` words around them; None where nothing is left."""
    a, b = words
    while a <= b and (
        a in own
        or not _solid(parsed, a)
        or (a == words[0] and parsed.words[a].lower() == "that" and parsed.upos[a] == "SCONJ")
    ):
        a += 1
    while b >= a and (b in own or not _solid(parsed, b)):
        b -= 1
    return (a, b) if a <= b else None


def characters(parsed: Parsed, pieces: list[Words]) -> Spans:
    """Where the pieces stand, each with the stop that a closing mark follows."""
    out: list[Span] = []
    for piece in pieces:
        start, end = parsed.span(piece)
        tail = parsed.text[end : end + 2]
        if len(tail) == 2 and tail[0] in ".?!…" and is_closing(tail[1]):
            end += 1
        out.append((start, end))
    return tuple(out)


def _solid(parsed: Parsed, word: int) -> bool:
    text = parsed.words[word]
    return any(c.isalnum() for c in text) or (
        text[0] not in ",.;:!?…—–-()[]{}'" and not is_opening(text) and not is_closing(text)
    )
