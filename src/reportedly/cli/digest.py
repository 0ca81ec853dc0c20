"""Readings as a digest in the terminal."""

from collections.abc import Iterable, Iterator
from typing import Literal

from rich.console import Console
from rich.text import Text

from reportedly.cli.digest_people import offices, quoted
from reportedly.cli.digest_times import dates
from reportedly.records import Reading, Statement
from reportedly.web import wording

Grouping = Literal["party", "source"]

_WIDE = 120  # from this width on, quotations are given in full
_GLYPHS = {
    "cooperation": ("●", "green"), "conflict": ("▲", "red"), "relation": ("■", "magenta"), "other": ("◆", "cyan"),
}  # fmt: skip
_PARTIES = ("actor", "holder", "member", "recipient", "organization")


def print_digest(
    readings: Iterable[Reading], console: Console, *, group: Grouping = "party", explain: bool = False
) -> None:
    """Print what each report says: statements by party or by source, dates in order, offices, who is quoted how often.

    Each statement stands once: by ``party`` under its first party, by ``source`` under its innermost source.
    A quotation takes two lines at most; on a console of 120 columns or more it is given in full. With ``explain`` the
    words and rules that decided follow each statement. Text of reports neither steers the terminal nor is markup.
    """
    empty = True
    for reading in readings:
        if not empty:
            console.print()
            console.rule(style="dim")
        empty = False
        _print_report(reading, console, group, explain)
    if empty:
        console.print("No readings. Read a report first: reportedly read FILE")


def statement_line(reading: Reading, statement: Statement) -> str:
    """One plain line: «Veldania attacking Korrin, 12 May 2031 [possible · denied] Mara Ilves ← the author ← Outlet»."""
    when = f", {wording.date_words(statement.time.value)}" if statement.time else ""
    status = " · ".join(wording.status(reading, statement))
    clause, chain = wording.clause(reading, statement), wording.chain_line(reading, statement)
    return wording.visible(f"{clause}{when} [{status}] {chain}")


def _print_report(reading: Reading, console: Console, group: Grouping, explain: bool) -> None:
    document = reading.document
    _line(console, Text(wording.visible(document.title or "Untitled report"), "bold"), 0)
    facts = (
        *wording.byline(document),
        wording.counted(len(document.text.split()), "word"),
        wording.counted(len(reading.statements), "statement"),
        wording.counted(len({wording.source(reading, link) for link in reading.attributions}), "source"),
        wording.counted(len(reading.entities), "entity", "entities"),
        wording.counted(len(reading.times), "time"),
    )
    _line(console, Text(wording.visible(" · ".join(facts)), "dim"), 0)
    _heading(console, f"Statements by {group}")
    if not reading.statements:
        _line(console, Text("No statement was read in this report."), 2)
    for name, statements in _grouped(reading, group):
        _line(console, Text(wording.visible(name), "underline"), 2)
        for statement in statements:
            _print_statement(reading, statement, console, explain)
    for title, lines in (("Dates", dates(reading)), ("Offices", offices(reading)), ("Quoted", quoted(reading))):
        _section(console, title, lines)


def _grouped(reading: Reading, group: Grouping) -> list[tuple[str, list[Statement]]]:
    """Groups with most statements first, then in order of the text."""
    found: dict[str, list[Statement]] = {}
    for statement in reading.statements:
        name = _party(reading, statement) if group == "party" else _source(reading, statement)
        found.setdefault(name, []).append(statement)
    return sorted(found.items(), key=lambda item: -len(item[1]))


def _party(reading: Reading, statement: Statement) -> str:
    ranked = sorted(
        (a for a in statement.arguments if a.role in _PARTIES), key=lambda argument: _PARTIES.index(argument.role)
    )
    return reading.entity(ranked[0].entity).name if ranked else "no party named"


def _source(reading: Reading, statement: Statement) -> str:
    name = wording.voice(reading, statement)
    return name if statement.attribution is not None else f"{name}, in the report's own voice"


def _print_statement(reading: Reading, statement: Statement, console: Console, explain: bool) -> None:
    glyph, colour = _GLYPHS[wording.group(statement.kind, statement.type)]
    head = Text.assemble((f"{glyph} ", colour), (wording.visible(wording.clause(reading, statement)), "bold"))
    if statement.time:
        head.append(f", {wording.visible(wording.date_words(statement.time.value))}")
    if quantity := wording.unsaid_quantity(reading, statement):
        head.append(f" ({wording.visible(quantity)})")
    _line(console, head, 4, hanging=2)
    status = wording.status(reading, statement)
    under = Text.assemble(
        wording.visible(wording.type_label(statement.type, statement.mode)), " — ",
        (" · ".join(status), "" if status == ("asserted",) else "yellow"), " — ",
        (wording.visible(wording.chain_line(reading, statement)), "dim"),
    )  # fmt: skip
    _line(console, under, 6)
    start, end = statement.span
    words = wording.visible(reading.document.text[start:end])
    shown = words if console.width >= _WIDE else wording.clipped(words, 2 * (console.width - 8) - 4)
    _line(console, Text(f"“{shown}”", "italic"), 6)
    readers = wording.readers(statement)
    if readers.endswith("alone") or (readers and explain):
        _line(console, Text(wording.visible(readers), "yellow"), 6)
    for reason in (statement.why or ("not recorded",)) if explain else ():
        _line(console, Text(f"why: {wording.visible(reason)}", "dim"), 6, hanging=5)


def _section(console: Console, title: str, lines: Iterator[str]) -> None:
    found = list(lines)
    if found:
        _heading(console, title)
        for words in found:
            _line(console, Text(wording.visible(words)), 2, hanging=2)


def _heading(console: Console, title: str) -> None:
    console.print()
    console.print(Text(title, "bold cyan"))


def _line(console: Console, text: Text, indent: int, hanging: int = 0) -> None:
    """The text wrapped within an indent; lines after the first stand ``hanging`` columns further in."""
    lines = text.wrap(console, max(20, console.width - indent - hanging))
    for number, line in enumerate(lines):
        line.rstrip()
        console.print(Text(" " * (indent + hanging * (number > 0))) + line, soft_wrap=True)
