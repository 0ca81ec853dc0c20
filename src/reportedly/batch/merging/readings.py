"""The reports and readings of a part, with their numbers."""

from collections.abc import Iterator

from reportedly.batch.dataset import rows
from reportedly.batch.merging.work import Work
from reportedly.batch.storage import Storage
from reportedly.parquet.columns import TABLES
from reportedly.parquet.readings import readings as readings_of
from reportedly.records import Document, Reading


def documents(work: Work, part: int) -> Iterator[tuple[int, Document]]:
    """The reports, shard by shard. A text that was read with several particulars comes once."""
    for doc, reading in _numbered(work, part, only_documents=True):
        yield doc, reading.document


def readings(work: Work, part: int) -> dict[int, Reading]:
    """The readings by number."""
    return dict(_numbered(work, part))


def _numbered(work: Work, part: int, *, only_documents: bool = False) -> Iterator[tuple[int, Reading]]:
    storage = Storage(work.folder)
    numbers: dict[str, dict[str, int]] = {}
    for shard, ident, doc in work.query("reports")(
        "SELECT shard, id, doc FROM reports WHERE part = $part ORDER BY shard", part=part
    ):
        numbers.setdefault(shard, {})[ident] = doc
    for shard, of in numbers.items():
        tables = {t: rows(storage, t, shard) if t == "documents" or not only_documents else [] for t in TABLES}
        for reading in readings_of(tables):
            if reading.document.id in of:
                yield of[reading.document.id], reading
