"""Dates as people and machines write them, in EDTF. Never more precise than the words; no order of digits guessed."""

import re
from datetime import date

MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = frozenset([
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
])  # fmt: skip

_MONTH = r"(?P<{}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\.?,?\s+)?"
_FULL = (
    rf"{_WEEKDAY}(?:{_MONTH.format('m1')}\s+{_DAY.format('d1')},?\s+(?P<y1>\d{{4}})"
    rf"|{_DAY.format('d2')}(?:\s+of)?[\s-]+{_MONTH.format('m2')},?[\s-]+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d))"
)
FULL_DATE = re.compile(rf"(?<![\w/.-]){_FULL}(?![\w/-])", re.IGNORECASE)
"""A whole date in running text: «Tuesday, May 14, 2031», «14 May 2031», «2031-05-14»."""

_TIME_AFTER = r"(?:[T\s,]+(?:at\s+)?\d{1,2}[:.h]?\d{0,2}.{0,40})?"
_WRITTEN = re.compile(rf"\s*{_FULL}{_TIME_AFTER}\s*", re.IGNORECASE | re.DOTALL)
_MONTH_ONLY = re.compile(rf"\s*{_MONTH.format('m')},?\s+(?P<y>\d{{4}})\s*", re.IGNORECASE)
_SLASHED = re.compile(rf"\s*(\d{{4}})/(\d\d?)/(\d\d?){_TIME_AFTER}\s*", re.DOTALL)
_COMPACT = re.compile(r"\s*(?:D:)?(\d{4})(\d\d)(\d\d)(?:[T\d].*)?\s*", re.DOTALL)
_EDTF = re.compile(r"(\d{4})(?:-([~?%]?)(\d\d)(?:-([~?%]?)(\d\d))?)?[~?%]?")


def edtf(written: str) -> str | None:
    """The date that this whole string is, as «2031-05-14», «2031-05» or «2031»; None where it is no date.

    An hour behind the date is left off, and the date stays the one written there, in its writer's own time zone.
    «05/06/2031» is None: it is two dates. EDTF with qualifiers («2031-05-~14») comes back as it is.
    """
    if (m := _EDTF.fullmatch(written.strip())) and _valid(m[1], m[3] or "1", m[5] or "1"):
        return written.strip()
    if m := _WRITTEN.fullmatch(written):
        return full_date(m)
    if m := _MONTH_ONLY.fullmatch(written):
        return f"{m['y']}-{MONTHS[m['m'].lower()]:02}"
    if m := _SLASHED.fullmatch(written) or _COMPACT.fullmatch(written):
        return _valid(m[1], m[2], m[3])
    return None


def full_date(match: re.Match[str]) -> str | None:
    """The date of a match of ``FULL_DATE`` as «2031-05-14»; None for a day that no calendar has."""
    if match["m1"]:
        return _valid(match["y1"], str(MONTHS[match["m1"].lower()]), match["d1"])
    if match["m2"]:
        return _valid(match["y2"], str(MONTHS[match["m2"].lower()]), match["d2"])
    return _valid(match["y3"], match["m3"], match["d3"])


def _valid(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
