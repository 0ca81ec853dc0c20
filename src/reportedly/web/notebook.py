"""A reading as a notebook shows it: a fragment of HTML that stands alone, without scripts or styles of a page."""

from html import escape

from reportedly.records import Reading, Statement
from reportedly.web import wording

_CELL = "padding:.3em .7em;vertical-align:top;text-align:left;border-top:1px solid rgba(128,128,128,.35)"
_SOFT = "opacity:.75;font-size:.9em"
_HEADS = ("statement", "status", "who says so", "words")


def fragment(reading: Reading) -> str:
    """Title, counts, and a table of all statements with status, chain and quotation; all text is escaped.

    It has no colours of its own, so that it fits light and dark notebooks. A table longer than the screen scrolls;
    nothing is left out.
    """
    document = reading.document
    counts = (
        wording.counted(len(document.text.split()), "word"),
        wording.counted(len(reading.statements), "statement"),
        wording.counted(len(reading.attributions), "attribution"),
        wording.counted(len(reading.entities), "entity", "entities"),
        wording.counted(len(reading.times), "time"),
    )
    facts = " · ".join((*wording.byline(document), *counts))
    return (
        '<div style="max-width:72em">'
        f'<p style="margin:.2em 0"><strong dir="auto">{_safe(document.title or "Untitled report")}</strong></p>'
        f'<p style="margin:.2em 0;{_SOFT}">{_safe(facts)}</p>{_table(reading)}</div>'
    )


def _table(reading: Reading) -> str:
    if not reading.statements:
        return f'<p style="{_SOFT}">No statement was read in this report. Its text is <code>.document.text</code>.</p>'
    heads = "".join(f'<th scope="col" style="{_CELL}">{head}</th>' for head in _HEADS)
    rows = "".join(_row(reading, statement) for statement in reading.statements)
    return (
        '<div style="max-height:32em;overflow:auto"><table style="border-collapse:collapse">'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(reading: Reading, statement: Statement) -> str:
    start, end = statement.span
    cells = (
        _safe(wording.clause(reading, statement)),
        _safe(" · ".join(wording.status(reading, statement))),
        wording.SEPARATOR.join(f"<bdi>{_safe(who)}</bdi>" for who in wording.chain_names(reading, statement)),
        f'<q dir="auto">{_safe(" ".join(reading.document.text[start:end].split()))}</q>',
    )
    return "<tr>" + "".join(f'<td style="{_CELL}">{cell}</td>' for cell in cells) + "</tr>"


def _safe(text: str) -> str:
    """Escaped, on one line, with control characters shown: some notebooks pass them on to a terminal."""
    return escape(wording.visible(text))
