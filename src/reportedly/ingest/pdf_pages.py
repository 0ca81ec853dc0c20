"""The lines of a PDF's pages with their places: a program of its own, since PDFium may abort or eat all memory.

It reads the PDF from standard input and writes one JSON object: ``{"metadata", "pages"}`` or ``{"error"}``.
A page is a list of lines ``[text, left, right, bottom, height]`` in points. It imports nothing of this package,
so that it starts fast.
"""

import json
import sys
from typing import Any

import pypdfium2
import pypdfium2.raw

MEMORY_BYTES = 2_000_000_000


def main() -> None:
    """Read, write, end. Raises nothing on a PDF that PDFium refuses: that is ``{"error"}``."""
    _limit_memory()
    try:
        pdf = pypdfium2.PdfDocument(sys.stdin.buffer.read())  # type: ignore[no-untyped-call]
        result: dict[str, Any] = {"metadata": _metadata(pdf), "pages": [_lines(page) for page in pdf]}
    except pypdfium2.PdfiumError as error:
        result = {"error": str(error)}
    except MemoryError:
        result = {"error": f"more than {MEMORY_BYTES:,} bytes of memory needed"}
    sys.stdout.write(json.dumps(result))


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows; there the time limit alone must do
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _metadata(pdf: Any) -> Any:
    return pdf.get_metadata_dict()


def _lines(page: Any) -> list[tuple[str, float, float, float, float]]:
    textpage = page.get_textpage()
    lines: list[tuple[str, float, float, float, float]] = []
    start = 0
    while start < textpage.count_chars():
        end = _end_of_line(textpage, start)
        text = textpage.get_text_range(start, end - start).strip("\r\n")
        if text.strip():
            first, last = _edge(textpage, range(start, end)), _edge(textpage, range(end - 1, start - 1, -1))
            lines.append((text, first[0], last[2], first[1], first[3] - first[1]))
        start = end
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


if __name__ == "__main__":
    main()
