"""Sentences of a text: where one ends and the next begins, by rules that can be read."""

import re

from reportedly.language.word_ends import words_of

# the lookbehinds keep long runs of blanks or stops linear: within a run no second attempt is made
_BREAK = re.compile(
    r"""
      (?<![.!?…])(?P<end>[.!?…]+[)\]"'”’»]*(?:[ ]?\[\d{1,3}\])*+|(?<=\s)[:;]-?[()])
      [ \t\u00a0]+(?=[\[("'“‘«]*[^\W_a-z]|[\[("'“‘«]*\d|[-—–•*]\s|https?:|www\.)
    | (?<=[a-z])(?P<small>\.|[!?]+)[ \t\u00a0]+(?=[a-z])
    | (?<![^ \t\u00a0])(?P<rule>[-=*_~+]{5,})(?![^\s])
    | (?<![ \t\u00a0])(?P<line>[ \t\u00a0]*(?:\r?\n|\r|\u2028|\u2029)\s*)
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"([^\W\d_](?:[\w.]*[^\W_])?)\.$")
_BEFORE_MORE = words_of("before_more")
_SELDOM_LAST = words_of("seldom_last")
_SENTENCE_STARTERS = words_of("openers")
_SMALL_ABBREVIATIONS = words_of("small")
_LAST_SMALL = re.compile(r"(?<![^\s\[(\"'“‘«—–-])[a-z][a-z'’-]*[a-z]$")
_SPEAKERS = frozenset("he she they it we you one his her their".split())
_NUMBERING = re.compile(r"[*(“\"]?\d{1,2}")
_INITIAL = re.compile(r"[^\W\d_a-z]\.")
_DATELINE = re.compile(
    r"[^\W\d_a-z][^a-z\d—–()\n]{1,39}?(?:,[^—–()\n]{1,60}?)?(?:\s*\([^()\n]{1,60}\)){0,2}(?:\s?—|\s–|\s--?)(?=\s)"
)
"""«HARLESK, Veldania, May 14 (Norrin Wire) —»: a place in capitals, and what stands between it and the dash."""
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def sentences(text: str) -> list[tuple[int, int, bool]]:
    """``(start, end, new_paragraph)`` of each sentence, without surrounding blanks, in order.

    A line break always ends a sentence and begins a paragraph; so does the dash of a dateline, which is no part of the
    sentence behind it. Nothing but white space lies outside the sentences.
    """
    out: list[tuple[int, int, bool]] = []
    start, fresh = 0, True
    for match in _BREAK.finditer(text):
        kind = match.lastgroup or ""
        if kind == "line" or kind == "rule":
            fresh = _add(out, text, start, match.start(), fresh) or kind == "line"
            if kind == "rule":
                fresh = _add(out, text, match.start(), match.end(), fresh)
        elif _ends_small(text, match) if kind == "small" else _ends(text, start, match):
            fresh = _add(out, text, start, match.end(kind), fresh)
        else:
            continue
        start = match.end()
    _add(out, text, start, len(text), fresh)
    return out


def _add(out: list[tuple[int, int, bool]], text: str, start: int, stop: int, fresh: bool) -> bool:
    """Append the trimmed sentence; returns whether the next one still opens a paragraph."""
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if stop > start:
        line = _DATELINE.match(text, start, stop) if fresh and text[start : start + 3].isupper() else None
        if line is not None:
            out.append((start, line.end(), True))
            return _add(out, text, line.end(), stop, False)
        out.append((start, stop, fresh))
        return False
    return fresh


def _ends_small(text: str, match: re.Match[str]) -> bool:
    """Whether a stop between two small words ends a sentence, as in texts that are written without capitals: not after an
    abbreviation, nor behind a question that somebody is said to ask («who was that? she wondered»)."""
    word = _LAST_SMALL.search(text[max(0, match.start() - 24) : match.start()])
    if word is None:
        return False
    if match["small"] == ".":
        return word[0] not in _SMALL_ABBREVIATIONS
    following = _FIRST_WORD.match(text, match.end())
    return following is not None and following[0] not in _SPEAKERS


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a stop with a blank after it ends the sentence: not after «Gen.», an initial, or inside «U.S. forces»."""
    if match["end"][0] != ".":
        # «“Why?” he asked»: a lower-case word after the mark goes on, and the pattern has excluded it
        return True
    word = _LAST_WORD.search(text[max(start, match.start() - 24) : match.start() + 1])
    if word is None:
        # «2. The port»: what numbers a sentence is part of it
        return _NUMBERING.fullmatch(text, start, match.start()) is None
    name = word[1]
    following = _FIRST_WORD.search(text, match.end(), match.end() + 24)
    starter = following is not None and following[0] in _SENTENCE_STARTERS
    if len(name) == 1 and name.isupper():
        # «plan B. The port …» ends, «J. A. Corr» goes on
        return starter and _INITIAL.match(text, match.end()) is None
    if name in _BEFORE_MORE:
        return False
    if ("." in name and len(name.split(".")[-1]) == 1) or name in _SELDOM_LAST:
        return starter
    return True
