"""Which agency or outlet a report credits for its text: in the dateline, the byline, the rights line, at its foot, in its words."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from reportedly.merge.copies.furniture import dateline, is_furniture
from reportedly.merge.copies.words import load, plain

How = Literal["own", "copied", "with", "cited"]
"""``own``: the outlet is the one credited; ``copied``: the text is the agency's; ``with``: in part; ``cited``: for what it says."""

HEAD_LINES, TAIL_LINES = 8, 6
LONGEST_LINE = 80
"""Characters of a line that has nothing but an agency's name and a date."""
OPENING_CHARACTERS, CLOSING_CHARACTERS = 400, 120

_N = r"[^\W\d_a-z][\w&.’'-]*"
_NAME = rf"(?P<name>{_N}(?:\s+(?:(?:of|for|the|de|du)\s+)?{_N}){{0,5}})"
_INITIALS = re.compile(r"[A-Z][A-Z.]{1,6}$")
_NAME_ALONE = re.compile(rf"{_NAME}$")
_BY = re.compile(r"(?i)(?:by|from)\s+")
_JOINT = re.compile(r"\s*(?:(?P<with>,?\s(?:with|plus)\s)|,|;|\||/|·|\s[—–-]\s|\s(?:and|for|of)\s|&)\s*(?:the\s+)?")
_RIGHTS = re.compile(rf"(?:(?i:copyright)|©|\(c\))\W*(?:\d{{4}})?\W*(?i:by )?{_NAME}")
_FOOT = re.compile(rf"^\s*(?:[—–-]\s*|\(\s*)?{_NAME}\s*\)?\s*$")
_HELPED = re.compile(
    rf"(?:(?:additional\s+|with\s+|some\s+)?(?:reporting|material|files|information)\s+(?:from|by)\s+(?:the\s+)?|^\W*source:\s*(?:the\s+)?"
    rf"|^\W*with\s+)(?-i:{_NAME})|^\W*(?-i:{_NAME.replace('name', 'helper')})\s+(?:contributed|reported\s+from)\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"[.!?…][”\"’»]?\s+\(\s*(?:the\s+)?{_NAME}\s*\)\s*$")
_CUE = re.compile(r"(?i)report|accord|quoted|citing|writes")
_CITED_BEHIND = re.compile(
    rf",\s+(?:reports|reported|writes)\s+(?:the\s+)?(?:(?P<said>(?:news\s+|wire\s+)?agency)\s+)?{_NAME}(?P<agency>(?:\s+(?:news|wire)|(?<=[a-z]))\s+agency)?"
)
_ONE_WORD = re.compile(r"[^\W\d_a-z][^\W\d_]+$")
_DATED = re.compile(rf"{_NAME},\s+(?:\d{{1,2}}\s+[A-Z][a-z]+|[A-Z][a-z]+\.?\s+\d{{1,2}},?)\s+\d{{4}}$")
_BESIDE_STAFF = re.compile(rf"{_NAME}\s+and\s+(?:[\w.’'-]+\s+){{1,4}}(?i:staff|reporters|correspondents)$")
_CITED = re.compile(
    rf"(?:according\s+to|reported\s+by|quoted\s+by|citing)\s+(?:the\s+)?(?:(?P<said>(?:news\s+|wire\s+)?agency)\s+)?(?-i:{_NAME})"
    rf"|(?:the\s+)?(?-i:{_NAME.replace('name', 'sayer')})(?P<agency>(?:(?:'s|’s)?\s+(?:news|wire|press)|(?-i:(?<=[a-z])))\s+agency)?,?\s+"
    rf"(?:reports|reported|has\s+reported)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom a report credits, as it writes the name, and how."""

    name: str
    how: How


def credit(text: str, outlet: str | None = None, authors: tuple[str, ...] = ()) -> Credit | None:
    """The credit of a report, the weightiest that it gives; None where it credits nobody.

    «(AP) —», «By Rania Sabbour, Levanter Press», «LP» as author, «(Copyright 2024 Levanter Press)», «With reporting by …»,
    «according to the agency …». Initials are written out where the text does so. A report that credits its own outlet so
    (``how`` is ``own``) is an agency's own.
    """
    own: Credit | None = None
    for name, how in _named(text, authors):
        if outlet is not None and same_outlet(name, outlet):
            if how == "copied" and own is None:
                own = Credit(outlet, "own")
            continue
        return Credit(written_out(name, text), how)
    return own


def same_outlet(one: str, other: str) -> bool:
    """Whether two names are of one outlet: equal but for «The», or one the other's initials."""
    a, b = _words(one), _words(other)
    return _bare(a) == _bare(b) or _initials(a) == "".join(b) or _initials(b) == "".join(a)


def credited_until(text: str, name: str) -> int:
    """Where the part of a report ends that is of the agency it credits: behind the agency's name in brackets at the end of a paragraph
    («… on Saturday. (Norrin Wire)»), else at the end of the text."""
    for line in re.finditer(r"[^\r\n]+", text):
        closing = _BRACKETED.search(line[0].rstrip())
        if closing is not None and same_outlet(closing["name"], name):
            return line.end()
    return len(text)


def agency_keys(name: str) -> frozenset[str]:
    """What ways of writing one agency's name have in common: «Norrin Wire», «NW» → nw; «Norrin News», «Norrin», «NN» → norrin, nn."""
    words = _words(name)
    bare = _bare(words)
    return frozenset(
        {bare[0] if len(bare) == 1 else _initials(bare), words[0] if len(words) == 1 else _initials(words)}
    )


def written_out(name: str, text: str) -> str:
    """Initials as the name that the text has for them; the name itself where it has none, or is no initials."""
    if not _INITIALS.match(name):
        return name
    wanted = name.replace(".", "").lower()
    for found in re.finditer(rf"{_N}(?:\s+{_N}){{1,{max(1, len(wanted))}}}", text):
        words = found[0].split()
        for begin in range(len(words) - len(wanted) + 1):
            run = words[begin : begin + len(wanted)]
            if _initials([plain(w) for w in run]) == wanted and _is_agency(" ".join(run)):
                return " ".join(run).rstrip(".,")
    return name


def _named(text: str, authors: tuple[str, ...]) -> list[tuple[str, How]]:
    """All names that are credited, the weightiest first."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    head, tail = lines[:HEAD_LINES], lines[-TAIL_LINES:]
    found: list[tuple[str, How]] = []
    for line in head:
        opening = dateline(line)
        if opening is not None and opening["credit"]:
            name = opening["credit"].strip("() ")
            if name[:1].isupper() and not name[-1:].isdigit():
                found.append((name, "copied"))
                break
    for line in head:
        found += _in_byline(line) or _alone(line)
    found += [(a, "copied") for a in authors if _is_agency(a, sure=True)]
    for line in tail:
        if (
            (rights := _RIGHTS.search(line)) is not None
            and len(line.split()) <= 14
            and _is_agency(rights["name"].rstrip("."))
        ):
            found.append((rights["name"].rstrip("."), "copied"))
    for line in tail[-3:]:
        if len(lines) > 1 and (foot := _FOOT.match(line)) is not None and len(line.split()) <= 5:
            for name in re.split(r"\s*/\s*", foot["name"]):
                if _is_agency(name, sure=line[:1] not in "—–-("):
                    found.append((name, "copied"))
    for number, line in enumerate(lines):
        closing = _BRACKETED.search(line) if line.endswith(")") and not is_furniture(line.lstrip("*•- ")) else None
        if closing is not None and (
            _is_agency(closing["name"]) or (number == len(lines) - 1 and _ONE_WORD.match(closing["name"]))
        ):
            found.append((closing["name"], "copied" if all(map(is_furniture, lines[number + 1 :])) else "with"))
    for line in [*head[:3], *tail]:
        if len(line.split()) <= 24 and (helped := _HELPED.search(line)) is not None:
            name = (helped["name"] or helped["helper"]).rstrip(".")
            if _is_agency(name):
                found.append((name, "with"))
    found += _cited(text)
    return found


def _cited(text: str) -> list[tuple[str, How]]:
    """The agency that the report cites, if it does."""
    ends = len(text) <= OPENING_CHARACTERS + CLOSING_CHARACTERS
    opening = text if ends else text[:OPENING_CHARACTERS]
    closing = "" if ends else text.rstrip()[-CLOSING_CHARACTERS:]
    for stretch, sure in ((opening, True), (closing, True), (text if "gency" in text and not ends else "", False)):
        if _CUE.search(stretch) is None:
            continue
        for cited in (m for form in (_CITED_BEHIND, _CITED) for m in form.finditer(stretch)):
            said = cited.groupdict()
            name = (said["name"] or said.get("sayer") or "").rstrip(".,").removeprefix("The ")
            if said["said"] or said["agency"] or (sure and _is_agency(name)):
                return [(name, "cited")]
    return []


def _in_byline(line: str) -> list[tuple[str, How]]:
    """The agencies in «By Rania Sabbour, Levanter Press», «Ognian Marek, with Levanter Press», «By LP», «LP»."""
    by = _BY.match(line)
    words = line.split()
    if len(words) > 14 or line[-1:] in ".!?:" or (by is None and len(words) > 1 and " with " not in line):
        return []
    found: list[tuple[str, How]] = []
    start, how, first = by.end() if by else 0, "copied", True
    for joint in [*_JOINT.finditer(line, start), None]:
        name = line[start : joint.start() if joint else len(line)].strip()
        if _NAME_ALONE.match(name) and _is_agency(name, sure=first):
            found.append((name, "with" if how == "with" else "copied"))
        if joint:
            start, how, first = joint.end(), "with" if joint["with"] or joint[0].strip() == "and" else "copied", False
    return found


def _alone(line: str) -> list[tuple[str, How]]:
    """The agency in a line that has nothing else but a date or the paper's own staff: «Norrin Wire», «Norrin Wire, 4 June 2031»."""
    if len(line) > LONGEST_LINE or line.isupper():
        return []  # «VENUE NEWS» heads a column
    for form, how in ((_DATED, "copied"), (_BESIDE_STAFF, "with"), (_NAME_ALONE, "copied")):
        found = form.match(line)
        if found is not None and len(found["name"].split()) > 1 and _is_agency(found["name"], sure=True):
            return [(found["name"], "with" if how == "with" else "copied")]
    return []


def _is_agency(name: str, *, sure: bool = False) -> bool:
    """Whether a name is an agency's or outlet's; with ``sure`` not where it may be a person's («Mary Post»)."""
    bare = name.strip(" .,")
    words = bare.lower().replace("’", "'").split()
    if (
        not words
        or bare.lower() in _table("no_agency")
        or words[-1] in _table("no_agency")
        or (words[0] in _table("office") and len(words) > 2)
    ):
        return False
    if len(words) == 1:
        return _INITIALS.match(bare) is not None
    last = words[-1] in _table("agency") or (not sure and words[-1] in _table("outlet"))
    return last or words[0] in ("agence", "agencia", "radio")


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(load("credit.toml")[name])


def _words(name: str) -> list[str]:
    words = [plain(w) for w in re.findall(r"[^\W_]+", name)]
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def _bare(words: list[str]) -> list[str]:
    """The words without what is left off where a noun of the trade follows: «the Norrin agency» is Norrin News."""
    while len(words) > 1 and words[-1] in ("news", "agency"):
        words = words[:-1]
    return words


def _initials(words: list[str]) -> str:
    return "".join(w[0] for w in words if w not in ("of", "for", "and", "the"))
