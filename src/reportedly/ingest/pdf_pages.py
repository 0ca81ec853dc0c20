"""The lines of a PDF's pages with their places, as PDFium gives them."""

from typing import Any

import pypdfium2
import pypdfium2.raw

MAX_PAGES = 5_000
MAX_CHARACTERS = 20_000_000

PageLine = tuple[str, float, float, float, float]
"""Text, left, right, bottom and height, in points."""


class Refused(Exception):
    """PDFium does not read it, or a limit is met (``limit``); the message says why."""

    def __init__(self, reason: str, *, limit: bool = False) -> None:
        super().__init__(reason)
        self.limit = limit


def pages(data: bytes) -> tuple[dict[str, str], list[list[PageLine]]]:
    """The metadata («Title», «Author», «CreationDate» …) and the lines of each page. Raises Refused."""
    try:
        pdf: Any = pypdfium2.PdfDocument(data)  # type: ignore[no-untyped-call]
    except pypdfium2.PdfiumError as error:
        raise Refused(str(error)) from error
    try:
        if len(pdf) > MAX_PAGES:
            raise Refused(f"a PDF of {len(pdf):,} pages, more than {MAX_PAGES:,}", limit=True)
        found: list[list[PageLine]] = []
        characters = 0
        for page in pdf:
            found.append(_lines(page))
            page.close()
            characters += sum(len(line[0]) for line in found[-1])
            if characters > MAX_CHARACTERS:
                raise Refused(f"a PDF with more than {MAX_CHARACTERS:,} characters", limit=True)
        return dict(pdf.get_metadata_dict()), found
    except pypdfium2.PdfiumError as error:
        raise Refused(str(error)) from error
    finally:
        pdf.close()


def _lines(page: Any) -> list[PageLine]:
    textpage = page.get_textpage()
    lines: list[PageLine] = []
    start = 0
    while start < textpage.count_chars():
        end = _end_of_line(textpage, start)
        text = textpage.get_text_range(start, end - start).strip("\r\n")
        if text.strip():
            first, last = _edge(textpage, range(start, end)), _edge(textpage, range(end - 1, start - 1, -1))
            lines.append((text, first[0], last[2], first[1], first[3] - first[1]))
        start = end
    textpage.close()
    return lines


def _end_of_line(textpage: Any, start: int) -> int:
    """The index after the line's end: a line feed, or the hyphen at which PDFium has joined a word itself."""
    count = textpage.count_chars()
    end = start
    while end < count:
        code = pypdfium2.raw.FPDFText_GetUnicode(textpage, end)  # type: ignore[attr-defined]
        end += 1
        if code in (0x0A, 0x02, 0xFFFE):
            return end
    return end


def _edge(textpage: Any, indices: range) -> tuple[float, float, float, float]:
    """The box of the first character among these that has one; line ends that PDFium adds have none."""
    for index in indices:
        box: tuple[float, float, float, float] = textpage.get_charbox(index, loose=True)
        if box[2] > box[0] or box[3] > box[1]:
            return box
    return (0.0, 0.0, 0.0, 0.0)
