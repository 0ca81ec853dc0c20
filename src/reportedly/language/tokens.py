"""Words of a text, cut as the English Web Treebank cuts them, with their places in it.

The trees are learnt from UD English EWT, so words must look as they do there: contractions and clitics apart
(«do n't», «Osmark 's»), hyphens and slashes apart inside words but for those of prefixes («pre-war»), numbers with their
points and commas whole and without their units («5 km»), abbreviations and initials with their full stop.
"""

import re
import unicodedata

from reportedly.language.word_ends import words_of

ABBREVIATIONS = words_of("before_more") | words_of("often_last") | words_of("seldom_last")

_UNITS = "|".join(sorted(words_of("units"), reverse=True))
_LOWER = "a-z" + "".join(c for c in map(chr, [*range(0xDF, 0x250), *range(0x1E00, 0x1F00)]) if c.islower())
"""Lower-case letters, accents included: composed and decomposed text must be cut alike."""

_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"“”]*[\w/]                      # addresses
    | [\w.+-]{{1,64}}+@[\w-]+(?:\.[\w-]+)*                        # mail; unbounded, one endless word costs its square
    | [@\#]\w+                                                 # handles, hashtags
    | (?<![^\s.!?])[:;]-?[()DPp](?!\w)                         # faces
    | (?:\d{{3}}-)?\d{{3}}-\d{{4}}(?![\w-])                        # telephone numbers
    | Ph\.D\.(?!\w) | (?:[A-Za-z]\.){{2,}}(?![{_LOWER}])          # Ph.D., U.S., a.m.
    | \d{{1,4}}(?:/\d{{1,4}})+(?!\w)                                # 14/5/2031
    | [A-Z]{{1,3}}&[A-Z]{{1,3}}(?!\w)                               # R&D
    | \d++(?:[.,:]\d++)*+(?=(?i:{_UNITS})(?!\w))                 # the number of 5km, 7:30pm
    | \d++(?:[.,:]\d++)*+(?:st|nd|rd|th|s)?(?![^\W\d_])           # 1,200  3.5  10:30  21st  1990s
    | [^\W\d_]+(?:\d+[^\W_]*)?                                 # words, words with a number behind: T34
    | \d+(?:[.,]\d+)*[^\W\d_]+\w*                                          # 5G
    | [’'](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M|em)(?![\w])         # clitics standing alone
    | [.!?]{{2,}} | …+ | [—–]                                     # dots, dashes
    | [-=*+~_]{{2,}} | <<+ | >>+ | \$\$+                          # rules across the page, repeated signs
    | [^\w\s] | _                                              # any other sign
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"[’'](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?!\w)")
_NOT = re.compile(r"(?i)^(.+?)(n[’']t)$")
_APOSTROPHE_T = re.compile(r"[’'][tT](?!\w)")
_INNER = re.compile(r"[’'](?=[^\W\d_])")
_LETTERS = re.compile(r"[^\W\d_]+(?:\d+[^\W_]*)?")
_BEHIND_PREFIX = re.compile(r"[^\W_A-Z][^\W_]*")
_WHOLE = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3} | {word: len(word) - 2 for word in words_of("bare_not")}
"""Words of two, and where they are cut."""
_LAST_LETTERS = "tTaA"
"""Of these and of «n't», so that most words need not be looked at again."""
_PREFIXES = words_of("prefixes")
_LONGEST_PREFIX = max(map(len, _PREFIXES))
_JOINING = "._'’-"
_FIRST_MARK = "\u0300"
"""No combining mark comes before it."""
_MARKS = _FIRST_MARK + "-\u036f"
_DOTTED = re.compile(rf"[\w{_MARKS}-]*(?:\.[\w{_MARKS}-]*(?:[^\W_]|[{_MARKS}]))+")
"""What goes on behind a word's first letters with points in it; marks of decomposed letters belong to these."""
_LONGEST_NAME = 255
"""Signs of such a name that are looked at: without a bound, a text of one endless word would be gone through again from each of its
points."""
_PATH = re.compile(r"/[^\s<>\"“”]*[\w/]")
_ENDINGS = words_of("files") | words_of("addresses")
"""Last parts by which a single point is known to be one inside a web address or a file's name, where its blank may only be missing."""
_LONGEST_LETTER = 3
"""Signs of a letter with the marks that are written onto it."""


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The words of ``text[start:end]`` as ``(start, end)`` offsets into ``text``; empty where there are none."""
    stop = len(text) if end is None else end
    out: list[tuple[int, int]] = []
    position = start
    while (match := _TOKEN.search(text, position, stop)) is not None:
        a, position = match.span()
        if text[a].isalpha():
            if position < stop and (text[position] in _JOINING or text[position] >= _FIRST_MARK):
                position = _extend(text, a, position, stop)
            if text[position - 1] in _LAST_LETTERS:
                out += _split(text, a, position)
                continue
        out.append((a, position))
    return out


def _extend(text: str, a: int, b: int, stop: int) -> int:
    """The word's end with combining marks, abbreviation dot, what is behind a prefix, «n't» or inner apostrophe («O'Brien», «Xi'an»)."""
    while True:
        if b < stop and _is_mark(text[b]):
            b += 1
            while b < stop and _is_mark(text[b]):
                b += 1
            more = _LETTERS.match(text, b, stop)
            b = more.end() if more is not None else b
            continue
        if b < stop and text[b] == "-":
            return _prefixed_end(text, a, b, stop)
        if b < stop and text[b] in "._":
            return _dotted_end(text, a, b, stop)
        if b >= stop or text[b] not in "’'":
            return b
        if text[b - 1] in "nN" and b - a > 1 and _APOSTROPHE_T.match(text, b, min(stop, b + 3)):
            return b + 2
        if _CLITIC.match(text, b, min(stop, b + 4)) or not _INNER.match(text, b):
            return b
        more = _TOKEN.match(text, b + 1, stop)
        if more is None or not text[b + 1].isalpha():
            return b
        b = more.end()


def _dotted_end(text: str, a: int, b: int, stop: int) -> int:
    """The end of a word that ends in an abbreviation's point, or is a web address («korrin.org/news»), a group or a file's name
    («war_diary.pdf»); ``b`` where the point or line behind it is none of it."""
    if text[b] == "_" or text[b + 1 : b + 2].isalnum():
        found = _DOTTED.match(text, b, min(stop, b + _LONGEST_NAME))
        if found is not None and _is_dotted_name(text[a : found.end()]):
            path = _PATH.match(text, found.end(), stop)
            return path.end() if path is not None else found.end()
    if text[b] == "_":
        while b < stop and (text[b] == "_" or text[b].isalnum()):
            b += 1
        while text[b - 1] == "_":
            b -= 1
        return b
    if b - a <= _LONGEST_LETTER and _is_initial(text, a, b) and text[b + 1 : min(stop, b + 2)].isspace():
        return b + 1  # «J. Corr»; where a sentence ends so, the point is its own
    return b + 1 if text[a:b] in ABBREVIATIONS else b


def _is_initial(text: str, a: int, b: int) -> bool:
    return text[a].isupper() and all(map(_is_mark, text[a + 1 : b]))


def _prefixed_end(text: str, a: int, b: int, stop: int) -> int:
    """The end of a word that begins with a prefix and a hyphen («pre-war», «mid-2031»); ``b`` where it is another hyphen."""
    if b - a > _LONGEST_PREFIX or text[a:b].lower() not in _PREFIXES or text[a - 1 : a] == "-":
        return b
    more = _BEHIND_PREFIX.match(text, b + 1, stop)
    return more.end() if more is not None else b


def _is_dotted_name(name: str) -> bool:
    parts = name.split(".")
    if parts[-1].lower() in _ENDINGS:
        return True
    return len(parts) > 2 and name == name.lower() and all(sum(not _is_mark(c) for c in x) > 1 for x in parts)


def _is_mark(sign: str) -> bool:
    """Whether it is written onto the letter before it (NFD accents, vowel signs): no pattern of ``re`` knows that class."""
    return sign >= _FIRST_MARK and unicodedata.category(sign)[0] == "M"


def _split(text: str, a: int, b: int) -> list[tuple[int, int]]:
    word = text[a:b]
    negated = _NOT.match(word)
    if negated:
        cut = a + negated.end(1)
        return [(a, cut), (cut, b)]
    if word.lower() in _WHOLE:
        cut = a + _WHOLE[word.lower()]
        return [(a, cut), (cut, b)]
    return [(a, b)]
