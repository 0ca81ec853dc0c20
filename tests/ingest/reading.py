"""How the tests read: bytes under a name in, outcomes out."""

from io import BytesIO
from pathlib import Path

from reportedly.ingest import Outcome, Overrides, documents
from reportedly.records import Document


def outcomes(folder: Path, name: str, data: bytes | str, overrides: Overrides | None = None) -> list[Outcome]:
    """All that comes of a file of that name with that content."""
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return list(documents(path, overrides))


def one(folder: Path, name: str, data: bytes | str, overrides: Overrides | None = None) -> Document:
    """The one document that the file gives, and nothing else."""
    (document,) = outcomes(folder, name, data, overrides)
    assert isinstance(document, Document), document
    return document


def piped(data: bytes) -> list[Outcome]:
    """All that comes of standard input with that content."""
    return list(documents("-", stdin=BytesIO(data)))
