"""A reading as a notebook shows it."""

from collections.abc import Sequence

from reportedly.notebook import html
from reportedly.records import Reading, Statement
from reportedly.web import wording

_HEADS = ("statement", "status", "who says so", "words")


def fragment(reading: Reading) -> str:
    """Title, counts, and a table of all statements with status, chain and quotation; nothing is left out."""
    document = reading.document
    counts = (
        wording.counted(len(document.text.split()), "word"),
        wording.counted(len(reading.statements), "statement"),
        wording.counted(len(reading.attributions), "attribution"),
        wording.counted(len(reading.entities), "entity", "entities"),
        wording.counted(len(reading.times), "time"),
    )
    head = html.head(document.title or "Untitled report", (*wording.byline(document), *counts))
    if not reading.statements:
        none = html.note("No statement was read in this report. Its text is .document.text.")
        return html.whole(head, none)
    return html.whole(head, html.table(_HEADS, (_row(reading, s) for s in reading.statements)))


def _row(reading: Reading, statement: Statement) -> Sequence[str]:
    start, end = statement.span
    return (
        html.safe(wording.clause(reading, statement)),
        html.safe(" · ".join(wording.status(reading, statement))),
        html.chain(wording.chain_names(reading, statement)),
        html.quoted(reading.document.text[start:end]),
    )
