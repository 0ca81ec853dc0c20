"""A report's text as it is compared with others: its sentences, without furniture and without what it quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b

from reportedly.merge.copies.furniture import before_credit, dateline, is_furniture
from reportedly.merge.copies.words import QUOTED, WORD, code, is_number, telling

LONGEST_QUOTATION = 60
"""Words: what is longer («the statement in full») is compared as text."""
SHORTEST_QUOTATION = 4

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BLOCK = re.compile(r"[^\r\n]+(?:\r?\n[^\S\r\n]*[^\s][^\r\n]*)*")
_BROKEN_LINE = re.compile(r"[^.!?…:]\r?\n[^\S\r\n]*[^\W\d_A-Z]")
WRAPPED = 40, 100
"""Characters: in a block of hard-wrapped lines the lines are of these lengths, but for the last."""
_QUOTATION = re.compile(r"“[^“”]{10,500}”|\"[^\"]{10,500}\"|«[^«»]{10,500}»|„[^„“”]{10,500}[“”]")
_END = re.compile(r"[.!?…]+[)\]”\"’»]*\s+(?=[\[(“\"‘«]*[^\W_a-z])")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Rev|Hon|St|Mt|No|Nos|vs)|(?<![\w.])[^\W\d_a-z]|^\d+)\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """``codes`` has a character for each word (:data:`words.code`), one for each quotation.

    ``own`` are the words that tell something and are not what any report of the event has to say: no names, no numbers.
    A name that opens the sentence is among them.
    """

    start: int
    end: int
    codes: str
    names: frozenset[str]
    numbers: frozenset[str]
    own: frozenset[str]


@dataclass(frozen=True, slots=True)
class Text:
    """``digest`` is of all words, furniture left out: two texts with the same one differ in nothing but furniture.

    ``lead`` is how many sentences the opening takes: the first 25 words or more.
    """

    sentences: tuple[Sentence, ...]
    digest: int
    words: int

    @property
    def lead(self) -> int:
        total = 0
        for number, sentence in enumerate(self.sentences):
            total += len(sentence.codes)
            if total >= 25:
                return number + 1
        return len(self.sentences)


def read(text: str, title: str | None = None) -> Text:
    """The sentences of a report's text in order; none where it is all furniture."""
    heading = _key(title) if title else None
    found: list[Sentence] = []
    words: list[str] = []  # their codes
    for begin, end in _paragraphs(text):
        content = text[begin:end]
        if is_furniture(content) or (title and len(content) < 2 * len(title) and _key(content) == heading):
            continue
        head = dateline(content.lstrip())
        if head is not None:
            begin += len(content) - len(content.lstrip()) + head.end()
        found += _sentences(text, begin, begin + before_credit(text[begin:end]), words)
    digest = blake2b("".join(words).encode(), digest_size=8).digest()
    return Text(tuple(found), int.from_bytes(digest) >> 1, sum(len(s.codes) for s in found))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines, or blocks of lines where these are wrapped by hand («…\\n…» in the middle of a sentence)."""
    for block in _BLOCK.finditer(text):
        lines = list(_LINE.finditer(text, block.start(), block.end()))
        wrapped = len(lines) > 1 and max(len(x[0]) for x in lines) <= WRAPPED[1]
        wrapped = (
            wrapped and min(len(x[0]) for x in lines[:-1]) >= WRAPPED[0] and _BROKEN_LINE.search(block[0]) is not None
        )
        if wrapped:
            yield block.span()
        else:
            yield from (x.span() for x in lines)


def _key(line: str) -> str:
    return "".join(map(code, WORD.findall(line)))


def _sentences(text: str, start: int, end: int, words: list[str]) -> Iterator[Sentence]:
    """The sentences of one paragraph; the codes of its words, quoted ones too, are added to ``words``."""
    content = text[start:end]
    words += map(code, WORD.findall(content))
    quotations = [
        m.span() for m in _QUOTATION.finditer(content) if SHORTEST_QUOTATION <= m[0].count(" ") + 1 <= LONGEST_QUOTATION
    ]
    begun = 0
    waiting = (
        None  # where a quotation stands that has no words around it: part of the sentence after it, or else before
    )
    last: Sentence | None = None
    for stop in [*_ends(content, quotations), len(content)]:
        sentence = _sentence(content, begun, stop, quotations, start)
        if sentence is None:
            waiting = begun if waiting is None else waiting
        else:
            if last is not None:
                yield last
            last = sentence if waiting is None else replace(sentence, start=start + waiting)
            waiting = None
        begun = stop
    if last is not None:
        yield last if waiting is None else replace(last, end=start + len(content.rstrip()))


def _ends(content: str, quotations: list[tuple[int, int]]) -> Iterator[int]:
    for end in _END.finditer(content):
        mark = end.start()
        if any(a < mark < b - 2 or (a < mark and end.end() <= b) for a, b in quotations):
            continue
        if _NO_END.search(content[max(0, mark - 8) : mark + 1]) is None:
            yield end.end()


def _sentence(content: str, start: int, stop: int, quotations: list[tuple[int, int]], offset: int) -> Sentence | None:
    spoken: list[str] = []
    codes: list[str] = []
    position = start
    for a, b in quotations:
        if start <= a < stop:
            before = WORD.findall(content, position, a)
            spoken += before
            codes += [*map(code, before), QUOTED]
            position = min(b, stop)
    after = WORD.findall(content, position, stop)
    spoken += after
    codes += map(code, after)
    if not spoken:
        return None
    piece = content[start:stop]
    joined = "".join(codes)
    several = set(joined)
    names = frozenset(c for w in spoken[1:] if w[0].isupper() and telling(c := code(w)))
    numbers = frozenset(filter(is_number, several))
    return Sentence(
        offset + start + len(piece) - len(piece.lstrip()),
        offset + start + len(piece.rstrip()),
        joined,
        names,
        numbers,
        frozenset(filter(telling, several)) - names - numbers,
    )
