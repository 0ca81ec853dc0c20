"""Hours of the day: «14:20», «3 p.m.», «half past two», «noon», «at eight»."""

import re
from dataclasses import replace
from typing import Final

from reportedly.reading.times.meaning import Clock, Deictic, Half, Interval, Meaning, OfDay
from reportedly.reading.times.relative import day_part
from reportedly.reading.times.rule import Rule, ahead, behind, group
from reportedly.reading.times.vocabulary import CARDINALS, NUMBER, UNIT, compiled, number

_HALF = r"(?P<half>[ap](?:\. ?m\.|\.?m(?![^\W_])))"
ZONE = (
    r"(?: ?(?P<opened>\()?(?P<zone>GMT|UTC|Z|[ECMP][SD]?T|CES?T|BST|IST|MSK|JST|AE[SD]T|SAST|PKT|KST"
    r"|(?:local|eastern|central|pacific|mountain|moscow)"
    r"(?: standard| daylight)? time)(?![^\W_])(?(opened)\)))?"
)
_HOUR_WORD = "(?:" + "|".join(list(CARDINALS)[:12]) + r")(?![^\W_])"
_HOUR = rf"(?P<hour>(?:2[0-4]|1\d|0?\d)(?!\d|[.,:]\d)|{_HOUR_WORD})"
_HOUR_MINUTE = rf"(?P<hour>2[0-4]|1\d|0?\d|{_HOUR_WORD})(?:[:.](?P<minute>[0-5]\d))?(?!\d|[.,:]\d)"
_PART = (
    r"(?: (?:in the|at|this|that|tomorrow|yesterday) (?P<part>morning|afternoon|evening|night)"
    r"| (?P<tonight>tonight|last night))"
)
_CLOCK_BEFORE: Final = re.compile(
    r"(?:\b(?:at|by|until|till|from|before|after|since|around|about|to|and|between|shortly|nearly|on|morning|evening"
    r"|afternoon|today|yesterday|tonight|\w+day),?\s+|[(–-]\s?)$",
    re.IGNORECASE,
)
LINE_START: Final = re.compile(r"(?:^|\n)[ \t]*[\[(*•⬤●◆▪■►→>–—-]*[ \t]*$")
_STAMP_END: Final = re.compile(r"[ \t]*(?:[\])]|[-–—:|.]|\n|$|(?:GMT|UTC)?[ \t]+[A-Z“\"‘(])")
SENTENCE_OVER: Final = re.compile(r"[.!?][”\"’')]?\s+$")
_ENTRY: Final = re.compile(r":?\s+[A-Z“\"‘]")
_MINUTES: Final = {"quarter": 15, "half": 30}
_FULL_HOUR: Final = 60
_BEFORE_HOURS: Final = frozenset("at by until till around about since before after nearly almost".split())
"""What stands before a time of the clock, and before no share of something."""
_LOOK_BACK: Final = 24
"""Signs in which that word is looked for, blanks included: more than the longest has."""


def _hour(word: str) -> int:
    return int(word) if word[0].isdigit() else CARDINALS[word.lower()]


def clock(match: re.Match[str], hour: int, minute: int = 0) -> Clock | None:
    """The hour with what stands behind it: «a.m.», «in the evening», «GMT»; None past 24:00."""
    half = group(match, "half")
    known: Half = "said" if half or hour > 12 else "guessed"
    part = group(match, "part") or ("night" if group(match, "tonight") else None)
    day: Meaning | None = None
    if half:
        if hour <= 12:
            hour = hour % 12 + (12 if half[0] in "pP" else 0)
    elif part and hour <= 12:
        hour, known = twelve_hours(hour, part.lower()), "said"
        text = match[0].lower()
        if group(match, "tonight"):
            day = Deictic("day", -1 if text.endswith("last night") else 0)
        elif re.search(r"(this|tomorrow|yesterday)\s\w+$", text):
            day = Deictic("day", {"this": 0, "tomorrow": 1, "yesterday": -1}[text.split()[-2]])
        if day:
            day = OfDay(day_part(part), day)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    zone = (group(match, "zone") or "").upper()
    return Clock(hour, minute, zone in ("GMT", "UTC", "Z"), known, False, day)


def twelve_hours(hour: int, part: str) -> int:
    """The hour of 24 for one of 12 in a part of the day: «nine at night» is 21, «two at night» is 2."""
    if part == "morning":
        return hour % 12
    if part == "night" and (hour <= 5 or hour == 12):
        return hour % 12
    return hour % 12 + 12


def _digits(match: re.Match[str]) -> Meaning | None:
    before, after = behind(match, 14), ahead(match)
    stamp = bool(LINE_START.search(before) and _STAMP_END.match(after))
    stamp = stamp or bool(SENTENCE_OVER.search(before) and _ENTRY.match(after))
    spoken = any(group(match, name) for name in ("half", "part", "tonight"))
    hour = int(match["hour"])
    if not (stamp or spoken or group(match, "zone")):
        # «14.20» is mostly an amount, «1:1» and «2:30» may be a score or a verse
        doubtful = match["colon"] == "." or (len(match["hour"]) == 1 and hour < 3)
        if doubtful and not _CLOCK_BEFORE.search(before):
            return None
        if match["colon"] == "." and _MEASURE_AFTER.match(after):
            return None
    found = clock(match, hour, int(match["minute"]))
    if found is None:
        return None
    half: Half = "said" if spoken or stamp or hour > 12 or match["hour"][0] == "0" else "written"
    return replace(found, half=half, stamp=stamp)


_MEASURE_AFTER: Final = re.compile(r"\s?(?:%|per\b|percent\b|[a-z]+(?:illion|s)\b|[€$£]|km|m\b|point)")


def _marked_hour(match: re.Match[str]) -> Meaning | None:
    return clock(match, _hour(match["hour"]))


def _hour_of_part(match: re.Match[str]) -> Meaning | None:
    """«nine at night»; a figure needs a word before it («building 4 this afternoon»)."""
    before = behind(match, 14)
    if match["hour"].isdigit() and before and not _CLOCK_BEFORE.search(before):
        return None
    return clock(match, _hour(match["hour"]))


def _o_clock(match: re.Match[str]) -> Meaning | None:
    found = clock(match, _hour(match["hour"]))
    return found


def _past(match: re.Match[str]) -> Meaning | None:
    words = re.sub(r"[\s-]+", " ", match["minutes"].lower()).removeprefix("a ")
    minutes = _MINUTES.get(words) or number(words)
    named = group(match, "named")
    hour = _hour(match["hour"]) if named is None else 12
    if match["past"].lower() == "to" and words.isdigit() and not group(match, "unit"):
        return None  # «9 to 5»
    if match["past"].lower() == "to" and words not in _MINUTES and not _tells_clock(match):
        return None  # «in five to ten years», «from five to six»
    if words == "quarter" and not (group(match, "part") or group(match, "half")) and _is_share(match):
        return None  # «from a quarter to five percent»
    if hour > 12 or minutes >= _FULL_HOUR or (words == "half" and match["past"].lower() == "to"):
        return None
    if match["past"].lower() == "to":
        hour, minutes = (hour - 1) % 12 or 12, 60 - minutes
    if named is not None:
        midnight = named.lower() == "midnight"
        return Clock((hour + 12) % 24 if midnight else hour, minutes)
    return clock(match, hour, minutes)


def _tells_clock(match: re.Match[str]) -> bool:
    """Whether «ten to six» is an hour: said with more words of one, or where one is asked for and nothing is counted."""
    if any(group(match, name) for name in ("unit", "part", "tonight")) or "clock" in match[0].lower():
        return True
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()].split()[-1:]
    asked = not before or before[0].lower() in _BEFORE_HOURS or not before[0][-1].isalpha()
    return asked and not re.match(rf"[ -](?:{UNIT}|[a-z]+s\b|per |million|thousand|hundred|times)", ahead(match))


def _is_share(match: re.Match[str]) -> bool:
    """Whether the word before a quarter leads to no time of the clock."""
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()].split()[-1:]
    return bool(before) and before[0].lower() not in _BEFORE_HOURS


def _named(match: re.Match[str]) -> Meaning | None:
    midnight = match["name"].lower().startswith("mid") and "night" in match["name"].lower()
    return Clock(0 if midnight else 12, 0)


def _bare_hour(match: re.Match[str]) -> Meaning | None:
    """«at eight.», «By six the trucks had gone»: an hour only where nothing follows that it could count."""
    before, after = behind(match, 24), ahead(match)
    asked = _BEFORE_HOUR.search(before)
    if asked is None or _DONE_BY.search(before):
        return None
    if _TALLIED.search(behind(match, 64)):
        return None
    word = asked[1]
    strict = word == "at" or _DAY_AROUND.search(before) is not None
    if match["hour"].isdigit() and not strict:
        return None
    opens = word in ("At", "By") and not match["hour"].isdigit()  # a sentence
    goes_on = opens or (word in ("at", "since") and not match["hour"].isdigit() and _GOES_ON.match(after))
    if not goes_on and not _HOUR_ENDS.match(after):
        return None
    if opens and _COUNTED.match(after):
        return None
    hour = _hour(match["hour"])
    return Clock(hour, 0, half="guessed") if 1 <= hour <= 12 else None


_BEFORE_HOUR: Final = re.compile(r"\b([Aa]t|[Bb]y|until|till|around|about|since|(?:shortly )?after|before)\s+$")
_TALLIED: Final = re.compile(  # «put the number of dead at 12», «the toll stood at nine»
    r"\b(?:puts?|putting|stands?|stood|estimate[ds]?|remain(?:s|ed)?|number|toll|count|total|price[ds]?|rate|figure|average)\b"
    r"[^.;,]{0,48}\bat\s+$"
)
_DONE_BY: Final = re.compile(  # «turned away by one», «beaten by three», «fell by two», «one by one»
    r"(?:(?:ed|en|wn|away)|\b(?:one|two|three|four|f[ae]ll|falls|rose|rises?|won|wins?|lost|loses?|lead|leads|led|cut|differs?|up"
    r"|ahead|short|grew|grows?)) by\s+$"
)
_DAY_AROUND: Final = re.compile(r"(?:day|night|morning|afternoon|evening|tomorrow) around\s+$", re.IGNORECASE)
_HOUR_ENDS: Final = re.compile(r"[.,;!?”\"»]|$|\s+(?:on\b|tomorrow|today|sharp|this)")
_GOES_ON: Final = re.compile(
    r"\s+(?:that|and|to|when|while|as|but|with|from|for|in the|by the|he|she|it|they|we)\b(?! (?:two|three|four))"
)
_COUNTED: Final = re.compile(r"\s+(?:of|or|per|percent|to|and)\b|\s+[a-z]+s\b(?! (?:had|was|were))|[-–]")


def _bare_part(match: re.Match[str]) -> Meaning | None:
    """«by evening», «at dawn», «in the afternoon»: of the day named last."""
    before = behind(match, 14)
    article = match[0][:3].lower() == "the"
    if match["part"].lower() == "night" and not article:
        return None  # «at night» is no one night
    if match["part"][0].isupper() and re.match(r"[ -][A-Z]", ahead(match)):
        return None  # «the Morning Ledger»
    if not (_IN if article else _AT).search(before):
        return None
    if re.match(r"\s+(?:of|on)\b|\s+[a-z]+s\b|['’-]", ahead(match)):
        return None
    return OfDay(day_part(match["part"]), Deictic("day", 0, "narrated"))


_IN: Final = re.compile(r"\b(?:in|for|during|through|throughout|later in|until|by|survive)\s+$", re.IGNORECASE)
_AT: Final = re.compile(r"\b(?:at|by|before|until|till|since|after|from|towards)\s+$", re.IGNORECASE)


def _hours(match: re.Match[str]) -> Meaning | None:
    """«1-3 pm», «from 9.30 to 4.30 p.m.»: the mark of the last holds for the first, if that comes before it."""
    start, end = _hour(match["first"]), _hour(match["hour"])
    minute, last_minute = int(match["firstminute"] or 0), int(match["minute"] or 0)
    last = clock(match, end, last_minute)
    first = clock(match, start, minute)
    if first is None or last is None:
        return None
    marked = group(match, "half") or group(match, "part")
    if marked and start <= 12 and (first.hour, minute) >= (last.hour, last_minute):
        first = Clock(start % 12, minute)
    return Interval(first, last)


def _open_hours(match: re.Match[str]) -> Meaning | None:
    """«between 9 and 10:30»: without a mark it needs the words before it and minutes in it."""
    before = behind(match, 10)
    if not re.search(r"\b(?:from|between)\s+$", before, re.IGNORECASE) or not (match["firstminute"] or match["minute"]):
        return None
    found = _hours(match)
    if not (isinstance(found, Interval) and isinstance(found.first, Clock) and isinstance(found.last, Clock)):
        return None
    return Interval(replace(found.first, half="written"), replace(found.last, half="written"))


RULES: Final = (
    Rule(compiled(rf"(?P<hour>2[0-4]|1\d|0?\d)(?P<colon>[:.])(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:.]{0,12}\d)"
                  rf"(?:h(?![^\W_])| ?hrs?(?![^\W_]))?(?: ?{_HALF}|{_PART})?{ZONE}"), _digits),
    Rule(compiled(rf"{_HOUR} ?{_HALF}{ZONE}"), _marked_hour),
    Rule(compiled(rf"{_HOUR}(?:{_PART})"), _hour_of_part),
    Rule(compiled(rf"{_HOUR} ?o['’]? ?clock(?:{_PART})?"), _o_clock),
    Rule(compiled(rf"(?P<minutes>half|(?:a )?quarter|five|ten|twenty(?:-| )five|twenty|{NUMBER}(?= minutes?)"
                  rf"|\d\d?)(?P<unit> min(?:ute)?s?)? (?P<past>past|to)"
                  rf" (?:{_HOUR}(?: o['’]clock)?|(?P<named>noon|midday|midnight)(?![^\W_]))(?:{_PART})?"), _past),
    Rule(compiled(rf"(?P<first>1[0-2]|0?[1-9]|{_HOUR_WORD})(?:[:.](?P<firstminute>[0-5]\d))?(?: ?[-–—] ?| to "
                  rf"| till | until | and )"
                  rf"{_HOUR_MINUTE}(?: ?{_HALF}|{_PART}){ZONE}"), _hours),
    Rule(compiled(rf"(?P<first>2[0-4]|1\d|0?\d)(?:[:.](?P<firstminute>[0-5]\d))?(?: ?[-–—] ?| to | till | until | and )"
                  rf"{_HOUR_MINUTE}{ZONE}"), _open_hours),
    Rule(compiled(r"(?:the )?(?P<part>morning|afternoon|evening|night|dawn|dusk|daybreak|nightfall|sunrise|sunset"
                  r"|breakfast"
                  r"|lunchtime|early hours|small hours|first light)(?: time)?(?![^\W_])"), _bare_part),
    Rule(compiled(r"(?P<name>noon|midday|midnight)(?![^\W_])"), _named),
    Rule(compiled(rf"{_HOUR}(?![\d:.]{0,12}\d|[^\W_])"), _bare_hour),
)  # fmt: skip
