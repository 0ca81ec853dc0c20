"""What an archive notes of each report beside its reading: when it came, what read it, how far it is merged."""

from collections.abc import Iterator
from typing import Any

from reportedly.archive.store import Archive
from reportedly.parquet.columns import pyarrow

COLUMNS = ("doc", "program", "added", "revision", "merged")


def schema() -> Any:
    """The pyarrow schema of ``kept``."""
    pa = pyarrow()
    kinds = {"program": pa.string(), "added": pa.string()}
    return pa.schema([("report", pa.string()), *((c, kinds.get(c, pa.int64())) for c in COLUMNS)])


def kept(archive: Archive) -> Iterator[dict[str, Any]]:
    """One row for each report, in the order of the archive's own numbers (``doc``)."""
    for row in archive.db.execute(f"SELECT id, {', '.join(COLUMNS)} FROM document ORDER BY doc"):
        yield dict(zip(("report", *COLUMNS), row, strict=True))
