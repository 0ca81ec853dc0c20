"""What stands around a report's own text: bylines, datelines, captions, rights, subscription lines, headings."""

import re
from functools import cache

from reportedly.merge.copies.words import load

SHORT_WORDS = 40
"""A line of more words is never furniture: paragraphs quote such lines, too."""
HEADING_WORDS = 14

_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-z][^\n—–-]{1,60}?)"
    r"(?P<credit>\([^()\n]{1,50}\))?\s*(?:[—–]|--|-(?=\s))\s*(?=[\w“\"‘'(])"
)
_CREDIT_AT_END = re.compile(r"[.!?…][”\"’»]?(\s+\((?:[^\W\d_a-z][\w.&’'-]*\s*){1,4}\)\s*)$")
_UPPER = re.compile(r"[^\W\d_]{3,}")
_DATE = re.compile(
    r"(?ix) ^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W+)?"
    r"(?:\d{1,2}\.?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?[\W\d]*(?:[a-z]{2,4})?\W*$"
)
_DATE_AT_END = re.compile(r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},\s+\d{4}\.?$")
_NO_END = re.compile(r"[^.!?…:;”\"’')]$")
_REPORTED_FROM = re.compile(
    r"^(?:[^\W\d_a-z][\w.’'-]*\s+){1,4}(?:reported|contributed|wrote)(?:\s+reporting)?\s+(?:from|to|for)\b[^.]*\.?$"
)


def is_furniture(line: str) -> bool:
    """Whether a line of a report is no part of its text."""
    words = line.split()
    if not words:
        return True
    if len(words) > SHORT_WORDS:
        return False
    low = line.strip().lower().replace("’", "'")
    if _begins().match(low) is not None and (len(words) <= HEADING_WORDS or not low.startswith("by ")):
        # «By nightfall the bridge was in ruins. …» is a paragraph: a byline is short
        return not (len(words) > 8 and low.startswith(_ORDINARY) and low.endswith("."))
    if _holds().search(low) is not None:
        return True
    bare = line.strip()
    return (
        _DATE.match(bare) is not None
        or (len(words) <= HEADING_WORDS and (_NO_END.search(bare) is not None or _DATE_AT_END.search(bare) is not None))
        or (len(words) <= HEADING_WORDS and _REPORTED_FROM.match(bare) is not None)
    )


_ORDINARY = ("by ", "share", "image", "picture", "photo", "video", "related", "register", "get the", "published", "support our",
             "donate", "until next", "follow the", "updated", "posted", "more on", "recommended", "caption")  # fmt: skip
"""Beginnings that sentences have as well («Shares of the bank fell …»)."""


def dateline(line: str) -> re.Match[str] | None:
    """The dateline that a paragraph opens with, groups ``place`` and ``credit``; None where it has none.

    «HAVNSTED, April 17 (Levanter Press) — », «Port Lennor (AP) - »: the head is in capitals, dated or credited.
    """
    found = _DATELINE.match(line)
    if found is None:
        return None
    place = found["place"].strip()
    first = _UPPER.search(place)
    marked = (first is not None and first[0].isupper()) or found["credit"] is not None
    return found if marked and len(place.split()) <= 8 else None


def before_credit(paragraph: str) -> int:
    """Where a paragraph ends but for a name in brackets behind its last sentence («… on Saturday. (Norrin Wire)»)."""
    found = _CREDIT_AT_END.search(paragraph) if paragraph.rstrip().endswith(")") else None
    return len(paragraph) if found is None else found.start(1)


@cache
def _begins() -> re.Pattern[str]:
    words = sorted(load("furniture.toml")["begins"], key=len, reverse=True)
    return re.compile("|".join(re.escape(w) + (r"\b" if w[-1].isalnum() else "") for w in words))


@cache
def _holds() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, load("furniture.toml")["holds"])))
