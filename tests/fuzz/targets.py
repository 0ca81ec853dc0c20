"""What is fuzzed: each parser of ingest, the codec of readings, what processes say to each other, and a damaged archive.

A target takes any bytes. It raises where a promise is broken: an error that is none of ours, a document without a text, a
message of more than one line, a reading that does not come back as it was written.
"""

import io
from collections.abc import Callable, Iterable
from contextlib import suppress

import msgspec

from reportedly import codec
from reportedly.archive.repair.pages import Pages
from reportedly.archive.repair.salvage import salvage
from reportedly.errors import InputError, InvalidReading
from reportedly.ingest import (
    Overrides,
    Skipped,
    feed,
    gzip_file,
    html_page,
    json_documents,
    mail,
    markdown,
    pdf,
    plain_text,
    tar_archive,
    warc,
    zip_archive,
)
from reportedly.ingest.answers import decoded, read_frame
from reportedly.ingest.expansion import Room
from reportedly.ingest.formats import SAMPLE_BYTES, format_of
from reportedly.ingest.member import Member
from reportedly.ingest.origin import Origin
from reportedly.ingest.packed import in_memory
from reportedly.records import Document

Target = Callable[[bytes], None]
NOTHING = Overrides()
MOST_MEMBERS = 200


def _told(name: str) -> dict[str, object]:
    return {"origin": Origin(where=name, file=name), "overrides": NOTHING}


def _promised(outcomes: Iterable[object]) -> None:
    """Whatever comes is one of the kinds, and can be stored and printed."""
    try:
        for outcome in outcomes:
            if isinstance(outcome, Document):
                assert outcome.text.strip(), "a document without a text"
                msgspec.json.encode(outcome)
            elif isinstance(outcome, InputError):
                _printable(outcome)
            else:
                assert isinstance(outcome, Skipped | Member)
    except InputError as error:
        _printable(error)


def _printable(error: InputError) -> None:
    assert error.where and error.reason and error.remedy, "an error that does not say enough"
    assert "\n" not in str(error), "an error of more than one line"
    assert len(str(error)) < 2_000, "an error without end"


def _whole(read: Callable[..., Iterable[object]], name: str) -> Target:
    return lambda data: _promised(read(data, **_told(name)))


def _archive(read: Callable[..., Iterable[object]], name: str) -> Target:
    def target(data: bytes) -> None:
        _promised(read(in_memory(data), **_told(name), room=Room(members=MOST_MEMBERS, size=20_000_000)))

    return target


def _lines(data: bytes) -> None:
    _promised(json_documents.read_lines(io.BytesIO(data), **_told("a.jsonl")))  # type: ignore[arg-type]


def _format(data: bytes) -> None:
    suffix, _, head = data.partition(b"\n")
    assert format_of(head[:SAMPLE_BYTES], suffix[:12].decode("latin-1"))


def _reading(data: bytes) -> None:
    try:
        reading = codec.decode(data)
    except InvalidReading as error:
        assert error.where and error.reason
        return
    assert codec.decode(codec.encode(reading)) == reading


def _frame(data: bytes) -> None:
    frame = read_frame(io.BytesIO(data))
    for given in (data, frame):
        if given is not None:
            with suppress(ValueError, RecursionError):  # what the parent takes for a process that makes no sense
                decoded(given)


def _damaged_archive(data: bytes) -> None:
    found = salvage(Pages(io.BytesIO(data), None))
    for place in found.reports:
        assert isinstance(found.report(place)["id"], str)
    for lost in found.lost:
        assert "\n" not in str(lost)


def _log(data: bytes) -> None:
    file, _, log = data.partition(b"LOG")
    salvage(Pages(io.BytesIO(file), io.BytesIO(log)))


TARGETS: dict[str, Target] = {
    "text": _whole(plain_text.read, "a.txt"),
    "markdown": _whole(markdown.read, "a.md"),
    "html": _whole(html_page.read, "a.html"),
    "mail": _whole(mail.read, "a.eml"),
    "feed": _whole(feed.read, "a.rss"),
    "pdf": _whole(pdf.read, "a.pdf"),
    "json": _whole(json_documents.read, "a.json"),
    "jsonl": _lines,
    "zip": _archive(zip_archive.read, "a.zip"),
    "tar": _archive(tar_archive.read, "a.tar"),
    "gzip": _archive(gzip_file.read, "a.gz"),
    "warc": _archive(warc.read, "a.warc"),
    "format": _format,
    "reading": _reading,
    "frame": _frame,
    "archive": _damaged_archive,
    "log": _log,
}
