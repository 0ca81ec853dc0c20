"""A WARC, as web archives keep pages: each page that a server gave."""

from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.ingest.dates import edtf
from reportedly.ingest.expansion import Room
from reportedly.ingest.html_limits import MAX_BYTES
from reportedly.ingest.member import Member, plain
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.packed import Packed
from reportedly.ingest.skipped import Outcome, Skipped

_PAGES = ("text/html", "application/xhtml+xml")


def read(packed: Packed, *, origin: Origin, overrides: Overrides, room: Room) -> Iterator[Outcome | Member]:
    """A Member for each HTML page with its address and the day it was fetched; Skipped for each other response.

    Requests, metadata and revisits are no reports and give nothing. Raises InputError where it is no WARC that can be
    read, is cut off, or is beyond a limit of ``expansion``, after all that was read before.
    """
    room.enter(origin.where)
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise InputError(
            origin.where, "a WARC, for which FastWARC is needed", "install it: pip install 'reportedly[warc]'"
        ) from error
    seen = known = responses = 0
    try:
        with packed.open() as stream:
            for record in ArchiveIterator(stream, parse_http=True):
                seen += 1
                known += "WARC-Type" in record.headers
                if record.record_type != WarcRecordType.response:
                    continue
                responses += 1
                room.next_member(origin.where)
                try:
                    yield _page(record, f"{origin.where}: record {seen}", room, packed.size)
                except InputError as error:
                    if room.full:
                        raise
                    yield error
    except InputError:
        raise
    except Exception as error:  # its library raises what it likes on broken records
        raise InputError(origin.where, f"a broken WARC ({type(error).__name__}: {error})", "fetch it again") from error
    if not known:
        raise InputError(origin.where, "a WARC in which no record can be read", "fetch it again")
    if not responses:
        yield Skipped(origin.where, "WARC without pages")


def _page(record: object, where: str, room: Room, packed: int) -> Member | Skipped:
    headers, http = record.headers, record.http_headers  # type: ignore[attr-defined]
    kind = (record.http_content_type or "").lower()  # type: ignore[attr-defined]
    if http is None or kind not in _PAGES:
        return Skipped(where, "not a web page")
    if http.status_code not in (200, 203):
        return Skipped(where, "not the page but an answer of its server")
    data = b"".join(room.chunks(record.reader, where, packed=packed, most=MAX_BYTES))  # type: ignore[attr-defined]
    return Member(
        label=where.rpartition(": ")[2],
        data=data,
        suffix=".html",
        charset=record.http_charset,  # type: ignore[attr-defined]
        url=plain(headers.get("WARC-Target-URI", "").strip("<>")) or None,
        day=edtf(headers.get("WARC-Date", "")[:10]),
    )
