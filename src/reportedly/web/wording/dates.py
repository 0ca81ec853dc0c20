"""EDTF dates and ISO 8601 durations in words."""

import re

from reportedly.records import Time

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PARTS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_PARTS |= {str(33 + i): f"{nth} quarter of" for i, nth in enumerate(("first", "second", "third", "fourth"))}
_PARTS |= {str(37 + i): f"{nth} third of" for i, nth in enumerate(("first", "second", "last"))}
_PARTS |= {"40": "first half of", "41": "second half of"}
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_CLOCK = {"H": "hour", "M": "minute", "S": "second"}
_DURATION = re.compile(r"(?:R\d*/)?P((?:[\dX.]+[YMWD])*)(?:T((?:[\dX.]+[HMS])+))?")


def time_words(time: Time) -> str:
    """What a time resolves to, in words; a set says «every»."""
    if time.kind == "set":
        return f"every {duration_words(time.value).removeprefix('1 ')}"
    return duration_words(time.value) if time.kind == "duration" else date_words(time.value)


def date_words(value: str) -> str:
    """An EDTF value in words: «about 25 May 2024», «from 2018 on»; a duration, which statements may have for their time, in words,
    too. What cannot be read comes back as it is."""
    if value.startswith("P"):
        return duration_words(value)
    if value.count("/") == 1:
        begin, end = value.split("/")
        if begin in ("", ".."):
            return f"until {date_words(end)}"
        return f"from {date_words(begin)} on" if end in ("", "..") else _stretch(date_words(begin), date_words(end))
    words = _plain(re.sub(r"[~?%]", "", value))
    if words is None:
        return value
    return f"{'about ' if '~' in value or '%' in value else ''}{words}{' (uncertain)' if '?' in value else ''}"


def _stretch(begin: str, end: str) -> str:
    """«9–15 October 1995» where month and year are the same, «1999–2001» between years, else both in full."""
    day, _, rest = begin.partition(" ")
    if rest and day.isdigit() and rest == end.partition(" ")[2]:
        return f"{day}–{end}"
    return f"{begin}–{end}" if begin.isdigit() and end.isdigit() else f"{begin} – {end}"


def _plain(value: str) -> str | None:
    day, _, clock = value.partition("T")
    at = f" {clock.removesuffix('Z')}{' UTC' if clock.endswith('Z') else ''}" if re.match(r"\d\d:\d\d", clock) else ""
    if not day or day.startswith("XXXX"):
        rest = _plain_month_day(day)
        return f"{rest}, year not given{at}" if rest else f"date not given{at}"
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", day):
        return f"week {int(week[2])} of {week[1]}"
    match = re.fullmatch(r"(\d{2,4}X{0,2})(?:-(\d\d|XX))?(?:-(\d\d|XX))?", day)
    if match is None:
        return None
    year, month, number = (part if part and "XX" not in part else None for part in match.groups())
    year = match[1].replace("X", "0") + "s" if "X" in match[1] else year
    if month is None:
        return f"{year}{at}"
    if month in _PARTS:
        return f"{_PARTS[month]} {year}"
    name = _MONTHS[int(month) - 1] if 1 <= int(month) <= 12 else None
    if name is None:
        return None
    return f"{int(number)} {name} {year}{at}" if number else f"{name} {year}{at}"


def _plain_month_day(day: str) -> str | None:
    match = re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", day.removesuffix("-XX"))
    if match is None or not 1 <= int(match[1]) <= 12:
        return None
    return f"{int(match[2])} {_MONTHS[int(match[1]) - 1]}" if match[2] else _MONTHS[int(match[1]) - 1]


def duration_words(value: str) -> str:
    """An ISO 8601 duration in words: «2 days», «some years». What cannot be read comes back as it is."""
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        return value
    out = []
    for part, units in ((match[1], _UNITS), (match[2], _CLOCK)):
        for number, unit in re.findall(r"([\dX.]+)([A-Z])", part or ""):
            out.append(f"some {units[unit]}s" if "X" in number else f"{number} {units[unit]}{'s' * (number != '1')}")
    return " ".join(out)
