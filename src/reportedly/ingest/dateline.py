"""The dateline that a wire story begins with: «HARLESK, Veldania, May 14, 2031 (Norrin Wire) —»."""

import re
from dataclasses import dataclass

from reportedly.ingest.dates import FULL_DATE, WEEKDAYS, full_date

_SHAPE = re.compile(
    r"(?P<place>[^\W\d_](?:[^\W\d_]|[ .'’-]){1,39}(?:/[^\W\d_](?:[^\W\d_]|[ .'’-]){1,39})?)"
    r"(?P<rest>(?:,[^—–()\n]{1,60})?)"
    r"(?P<brackets>(?:\s*\([^()\n]{1,60}\)){0,2})"
    r"(?:\s*—\s*|\s+–\s+|\s+--?\s+)(?=\S)"
)
_DASH = re.compile(r"\s*(?:—|–|--?)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """``place`` as written; ``published`` «YYYY-MM-DD», None without a year; ``credit`` a name in brackets."""

    place: str
    published: str | None
    credit: str | None


def dateline(line: str) -> Dateline | None:
    """The dateline at the start of this line; None where there is none.

    The place must be in capitals, or have a whole date or a credit and a date with it: that is what tells it from a sentence
    with a dash in it.
    """
    m = _SHAPE.match(line[:200])
    if m is None or sum(c.isalpha() for c in m["place"]) < 3:
        return None
    brackets = re.findall(r"\(([^()]*)\)", m["brackets"])
    behind = FULL_DATE.match(line, m.end())  # «Harlesk (NW) - 14 May 2031 - »
    if behind and not _DASH.match(line, behind.end()):
        behind = None
    found = [d for part in (m["rest"], *brackets) if (d := FULL_DATE.search(part))] + ([behind] if behind else [])
    dates = [full_date(d) for d in found]
    if m["place"] != m["place"].upper() and not (any(dates) and _is_place(m["place"])):
        return None
    credit = next((b.strip() for b in brackets if _is_credit(b)), None)
    return Dateline(m["place"].strip(), next((d for d in dates if d), None), credit)


def _is_place(name: str) -> bool:
    return all(w[0].isupper() for part in name.split("/") for w in part.split()) and len(name.split()) < 4


def _is_credit(bracket: str) -> bool:
    words = bracket.split()
    return (
        0 < len(words) <= 5
        and words[0][0].isupper()
        and not any(c.isdigit() for c in bracket)
        and words[0].lower().strip(",.") not in WEEKDAYS
    )
