"""What the lines above a report say of it: title, byline, outlet, date; and its dateline.

Conservative: a line counts only where all of it is understood, or where it stands in one block with a line that is.
"""

import re
from dataclasses import dataclass, field

from reportedly.ingest.dateline import dateline
from reportedly.ingest.dates import FULL_DATE, full_date
from reportedly.ingest.names import is_impersonal, is_outlet, is_person, is_public_body, pieces
from reportedly.ingest.particulars import Particulars

MAX_LINES = 14
"""Lines that may stand above the first paragraph; headings in the project's corpus have at most 5."""
MAX_LINE_CHARS = 160

_BY = re.compile(r"\s*[-–—*_]*\s*by:?\s+(?=\S)", re.IGNORECASE)
_CUT = re.compile(r"\s+(?:\||·|•|—|–|/)\s+")
_BESIDE_DATE = re.compile(r"\s*(?:\||·|•|—|–|,|\s-\s|/)\s*")
_ABOUT_DATE = re.compile(
    r"(?:(?:first )?published|posted|issued|updated|last updated|date)(?: by \w+(?: [A-Z]\w+)?)?(?: on| at)?:?"
    r"|\d+ comments?|\d{1,2}[:.]\d\d(?::\d\d)?"
    r"(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?|at"
    r"|(?:news |weekly |monthly )?(?:bulletin|newsletter|press release|release|communiqu[eé]|statement|report|edition|circular)"
    r"(?: no\.?)?(?: \d+(?:/\d+)?)?(?: of| from)?|translated (?:from the \w+|by \w+ \w+)",
    re.IGNORECASE,
)
_CALLED = re.compile(r"The(?: [A-Z][\w'’&-]*){1,4}")
"""Beside a date no person or town is called «The …»."""
_SPEAKER = re.compile(r"[A-Z][A-Z .]*:\s")
"""«Q: », «PRESENTER: »: a transcript begins, not a report with a title."""
_RUBRIC = (
    r"(?:live|breaking(?: news)?|updated?|just in|exclusive|analysis|opinion|comment(?:ary)?|editorial|op-ed|explainer|explained|"
    r"feature|interview|profile|watch|video|correction|news|world|politics|background|fact[- ]check)"
)
_RUBRIC_LINE = re.compile(_RUBRIC, re.IGNORECASE)
"""What sort of piece it is, on a line of its own: the title is below."""
_RUBRIC_BEFORE = re.compile(rf"{_RUBRIC}:\s", re.IGNORECASE)
"""«LIVE: The vote in Norrin», which is a title though its first word stands in capitals before a colon."""
_MASTHEAD_WORDS = 4
"""Words of an outlet's name that alone is a report's first line; headlines that end like one («… the Harbour Post») have more."""


@dataclass
class _Block:
    """Lines with no empty line between them, and what was understood in them."""

    lines: list[str]
    outlets: list[str] = field(default_factory=list)
    byline_outlets: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    understood: set[int] = field(default_factory=set)


def heading(text: str) -> Particulars:
    """Title, outlet, authors and date that the top of this text gives; None each where it gives none.

    The outlet is the one named beside the date or the byline, else the credit of the dateline.
    The title is a first line that stands alone or above a byline, and ends like no sentence.
    """
    blocks, credit, dated, more = _blocks(text)
    for number, block in enumerate(blocks):
        _understand(block, first=number == 0)
    dates = [d for b in blocks for d in b.dates] + dated
    outlets = [o for b in blocks for o in b.outlets] + [o for b in blocks for o in b.byline_outlets] + credit
    authors = list(dict.fromkeys(a for b in blocks for a in b.authors))
    if not outlets and (own := _masthead(blocks, text) or _letterhead(blocks)) is not None:
        outlets, blocks = [own[0]], [b for b in blocks[own[1] + 1 :] if len(b.understood) < len(b.lines)]
    return Particulars(
        title=_title(blocks, more),
        outlet=outlets[0] if outlets else None,
        authors=tuple(authors) or None,
        published=dates[0] if dates else None,
    )


def _masthead(blocks: list[_Block], text: str) -> tuple[str, int] | None:
    """Whose bulletin it is, and its block: a first line above a date, by a name that the text goes on to use; None for any other.

    «SEA RIGHTS WATCH / Bulletin 6 / 15 March 2031», and then the title, and «Sea Rights Watch has found …». One that is not in
    capitals the text must use twice.
    """
    if len(blocks) < 2 or not blocks[0].dates or 0 in blocks[0].understood:
        return None
    line = blocks[0].lines[0]
    if (
        not line.isupper()
        and is_outlet(line)
        and len(line.split()) <= _MASTHEAD_WORDS
        and _title(blocks[1:], True) is not None
    ):
        return line, 0
    if not 1 < len(line.split()) <= 6 or not (line.isupper() or _is_label(line)):
        return None
    body = text[text.index(line) + len(line) :]
    found = [m[0] for m in re.finditer(rf"\b{re.escape(line)}\b", body, re.IGNORECASE) if not m[0].isupper()]
    named = [n for n in found if all(w[0].isupper() or len(w) < 4 for w in n.split())]
    return (named[0], 0) if len(named) > (not line.isupper()) else None


def _letterhead(blocks: list[_Block]) -> tuple[str, int] | None:
    """The public body over whose date and title a communiqué stands, and its block; None where there is none.

    «Republic of Veldania / Ministry of Water / Press office», «Harlesk, 14 May 2031», and then the title.
    """
    if not any(b.dates for b in blocks):
        return None
    lines = ((line, n) for n, block in enumerate(blocks) for line in block.lines)
    return next(((line, n) for line, n in lines if is_public_body(line)), None)


def _blocks(text: str) -> tuple[list[_Block], list[str], list[str], bool]:
    """The lines above the first paragraph; credit and date of its dateline; whether a paragraph follows at all."""
    blocks: list[_Block] = []
    open_block = False
    for line in text[: MAX_LINES * MAX_LINE_CHARS * 2].splitlines()[: MAX_LINES * 2]:
        line = line.strip(" \t\r\f\v\ufeff")
        if not line:
            open_block = False
        elif (wire := dateline(line)) and not _read_date(
            line, _Block([])
        ):  # «RADIO NORRIN — 14 May 2031» heads a bulletin
            return blocks, [wire.credit] if wire.credit else [], [wire.published] if wire.published else [], True
        elif (_is_paragraph(line) and not _read_date(line, _Block([]))) or sum(
            len(b.lines) for b in blocks
        ) >= MAX_LINES:
            return blocks, [], [], True
        elif open_block:
            blocks[-1].lines.append(line)
        else:
            blocks.append(_Block([line]))
            open_block = True
    return blocks, [], [], False


def _is_paragraph(line: str) -> bool:
    return len(line) > MAX_LINE_CHARS or (line.rstrip("\"'”’)")[-1:] in (".", "…") and len(line.split()) > 8)


def _understand(block: _Block, *, first: bool) -> None:
    for n, line in enumerate(block.lines):
        if _read_byline(line, block) or _read_date(line, block):
            block.understood.add(n)
    if not block.understood:
        return
    for n, line in enumerate(block.lines):
        if n in block.understood or (first and n == 0):  # the first line of a text is its title, whatever its words
            continue
        if is_outlet(line):
            block.outlets.append(line)
            block.understood.add(n)
        elif n + 1 in block.understood and block.outlets and " and " in line and not block.authors:
            names = pieces(line)  # «Edda Kronvall and Paul Achterberg» right above «Ferrant Institute, April 22, 2031»
            if len(names) > 1 and all(map(is_person, names)):
                block.authors.extend(names)


def _read_byline(line: str, block: _Block) -> bool:
    m = _BY.match(line)
    if m is None or line.endswith("."):
        return False
    first, *rest = _CUT.split(line[m.end() :])
    date = FULL_DATE.search(first)
    if date:
        rest.append(first[date.start() :])
        first = first[: date.start()].rstrip(" ,-")
    names, _, _ = first.partition(" in ")
    own, _, helped = names.partition(" with ")
    own_names, helpers = pieces(own), pieces(helped)
    authors = [p for p in own_names + helpers if is_person(p)]
    outlets = [p for p in own_names if is_outlet(p)]
    if not authors and not outlets and not is_impersonal(names):
        return False
    block.authors.extend(authors)
    block.byline_outlets.extend(outlets)
    for part in rest:
        if not _read_date(part, block) and is_outlet(part):
            block.byline_outlets.append(part)
    return True


def _read_date(line: str, block: _Block) -> bool:
    """Whether the line is a date with nothing beside it but names, hours and words like «published»."""
    m = FULL_DATE.search(line)
    value = full_date(m) if m else None
    if m is None or value is None or len(line) > 120:
        return False
    beside = [p.strip(" .") for p in _BESIDE_DATE.split(line[: m.start()] + " | " + line[m.end() :])]
    names = [p for p in beside if p and not _ABOUT_DATE.fullmatch(p)]
    if not all(_is_label(n) for n in names):
        return False
    block.dates.append(value)
    block.outlets.extend(n for n in names if is_outlet(n) or _CALLED.fullmatch(n))
    return True


def _is_label(name: str) -> bool:
    words = name.split()
    named = all((w[0].isupper() or w == "&") and not any(c.isdigit() for c in w) for w in words)
    return is_outlet(name) or (len(words) <= 4 and named)


def _title(blocks: list[_Block], more: bool) -> str | None:
    blocks = _without_rubric(blocks)
    if not blocks or 0 in blocks[0].understood or (len(blocks[0].lines) > 1 and 1 not in blocks[0].understood):
        return None
    line = blocks[0].lines[0]
    alone = more or len(blocks) > 1
    begins = line[0].isalnum() or line[0] in "'\"‘“«"
    if _SPEAKER.match(line) and not _RUBRIC_BEFORE.match(line):
        return None
    return line if alone and begins and len(line.split()) > 1 and line[-1] not in ".,;:" else None


def _without_rubric(blocks: list[_Block]) -> list[_Block]:
    """The blocks from the line below «ANALYSIS», where the text begins with such a line."""
    if not blocks or not _RUBRIC_LINE.fullmatch(blocks[0].lines[0]):
        return blocks
    first = blocks[0]
    rest = _Block(first.lines[1:], understood={n - 1 for n in first.understood if n})
    return [rest, *blocks[1:]] if rest.lines else blocks[1:]
