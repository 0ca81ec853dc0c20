"""Markdown: its text without the marks, and its front matter."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reportedly.errors import InputError
from reportedly.ingest.assembly import document
from reportedly.ingest.front_matter import front_matter
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.plain_text import text_of
from reportedly.ingest.skipped import Outcome, Skipped
from reportedly.ingest.visible_text import text_of_fragment

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_NESTING = 100
"""Lists in quotes in lists; markdown-it leaves out, without a word, what lies deeper than the number it is given."""


def read(data: bytes, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """One document, paragraphs separated by an empty line; Skipped where there is no text.

    Pictures give their description, links their words, HTML its visible text. The first heading of level 1 is the
    title where the front matter has none. Raises InputError where the bytes are no text or the nesting is too deep.
    """
    stated, body = front_matter(text_of(data, origin))
    tokens = _tokens(body)
    if any(token.level >= MAX_NESTING - 1 for token in tokens):
        raise InputError(
            origin.where, f"Markdown nested more than {MAX_NESTING - 1} levels deep", "save the report as plain text"
        )
    text = _text(tokens, origin.where)
    if not text:
        yield Skipped(origin.where, "empty")
        return
    stated = stated.or_else(Particulars(title=_first_heading(tokens)))
    yield document(text, content=data, origin=origin, overrides=overrides, stated=stated)


def _tokens(body: str) -> "list[Token]":
    from markdown_it import MarkdownIt  # 40 ms, which a batch of other files need not wait for

    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])
    return parser.parse(body)


def _text(tokens: "Sequence[Token]", where: str) -> str:
    text = ""
    for token in tokens:
        if token.type == "inline":
            text += _inline(token.children or [], where)
        elif token.type in ("fence", "code_block"):
            text += token.content
        elif token.type == "html_block":
            text += text_of_fragment(token.content, where)
        elif token.type in ("td_close", "th_close"):
            text += "\t"
        elif token.type == "tr_close":
            text = text.removesuffix("\t")
        elif token.type in ("bullet_list_open", "ordered_list_open") and token.level:
            text = _ended(text, 1)
        if (line_ends := _line_ends(token)) and text:
            text = _ended(text, line_ends)
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))


def _line_ends(token: "Token") -> int:
    """How many line ends stand at least between what ends here and what follows; 0 where nothing ends."""
    if token.type in ("fence", "code_block", "html_block", "heading_close", "blockquote_close", "table_close", "hr"):
        return 2
    if token.type == "paragraph_close":
        return 1 if token.hidden else 2  # hidden: in a list without empty lines
    if token.type in ("bullet_list_close", "ordered_list_close"):
        return 1 if token.level else 2
    return 1 if token.type in ("tr_close", "list_item_close") else 0


def _ended(text: str, line_ends: int) -> str:
    have = len(text) - len(text.rstrip("\n"))
    return text + "\n" * (line_ends - have) if text else text


def _inline(children: "Sequence[Token]", where: str) -> str:
    words: list[str] = []
    for child in children:
        if child.type in ("text", "code_inline", "text_special"):
            words.append(child.content)
        elif child.type == "image":
            words.append(_inline(child.children or [], where))
        elif child.type == "softbreak":
            words.append(" ")
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            words.append("\n")
    return "".join(words).strip()


def _first_heading(tokens: "Sequence[Token]") -> str | None:
    for token, content in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            return " ".join(_inline(content.children or [], "").split()) or None
    return None
