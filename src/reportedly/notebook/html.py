"""Fragments of HTML as notebooks show them: alone, without scripts or styles of a page.

They have no colours of their own, so that they fit light and dark notebooks. All text is escaped.
"""

from collections.abc import Iterable, Sequence
from html import escape

from reportedly.web import wording

_CELL = "padding:.3em .7em;vertical-align:top;text-align:left;border-top:1px solid rgba(128,128,128,.35)"
SOFT = "opacity:.75;font-size:.9em"


def safe(text: str) -> str:
    """Escaped, on one line, with control characters shown: some notebooks pass them on to a terminal."""
    return escape(wording.visible(text))


def quoted(text: str) -> str:
    """A quotation, whole."""
    return f'<q dir="auto">{safe(" ".join(text.split()))}</q>'


def chain(names: Iterable[str]) -> str:
    """Sources from the innermost outwards; each name keeps its own direction of writing."""
    return wording.SEPARATOR.join(f"<bdi>{safe(name)}</bdi>" for name in names)


def head(title: str, facts: Iterable[str]) -> str:
    """A title, and below it what is known in a few words."""
    return (
        f'<p style="margin:.2em 0"><strong dir="auto">{safe(title)}</strong></p>'
        f'<p style="margin:.2em 0;{SOFT}">{safe(" · ".join(facts))}</p>'
    )


def note(text: str) -> str:
    """A line beside or instead of a table."""
    return f'<p style="{SOFT}">{safe(text)}</p>'


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table that scrolls where it is longer than the screen; the cells of ``rows`` are HTML already."""
    top = "".join(f'<th scope="col" style="{_CELL}">{safe(h)}</th>' for h in heads)
    body = "".join("<tr>" + "".join(f'<td style="{_CELL}">{c}</td>' for c in row) + "</tr>" for row in rows)
    return (
        '<div style="max-height:32em;overflow:auto"><table style="border-collapse:collapse">'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def whole(*parts: str) -> str:
    """The parts as one fragment."""
    return f'<div style="max-width:72em">{"".join(parts)}</div>'
