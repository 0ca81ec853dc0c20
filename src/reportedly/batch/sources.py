"""The files that a job is given: names, folders, patterns and addresses as a list with sizes, each opened when it is read."""

import glob
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from reportedly.batch.storage import file_system
from reportedly.errors import InputError, UsageError
from reportedly.ingest.folder import files
from reportedly.ingest.member import plain
from reportedly.ingest.opening import opened
from reportedly.ingest.origin import Origin
from reportedly.ingest.skipped import Skipped

_PATTERN = re.compile(r"[*?\[]")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*(?:::|://)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """One file. ``fs`` is its fsspec file system, None for a local file; ``size`` in bytes, 0 where nobody says."""

    path: str
    origin: Origin
    size: int = 0
    fs: Any = None

    def open(self) -> BinaryIO:
        """The bytes, to be closed by the caller. Raises InputError where the file cannot be opened."""
        if self.fs is None:
            return opened(Path(self.path))
        try:
            stream: BinaryIO = self.fs.open(self.path, "rb")
        except Exception as error:  # each kind of file system raises what it likes
            raise _unreadable(self.origin.where, error) from error
        return stream


Found = Source | InputError | Skipped


def sources(given: Iterable[str]) -> Iterator[Found]:
    """All files, each input's in the order of their paths; what is passed over or cannot be read is said.

    An input is a local file, folder or pattern (``2031-*/*.html``), or an address with any of them (``s3://…``). Hidden
    files and folders are skipped, and so is a pattern that nothing fits.
    """
    for name in given:
        yield from _remote(name) if _ADDRESS.match(name) and not Path(name).exists() else _local(name)


def _local(name: str) -> Iterator[Found]:
    path = Path(name)
    if path.is_dir():
        for found in files(path):
            yield _file(found, found.relative_to(path).as_posix()) if isinstance(found, Path) else found
    elif _PATTERN.search(name) and not path.exists():
        there = sorted(glob.glob(name, recursive=True))
        if not there:
            yield Skipped(plain(name), "nothing fits the pattern")
        for one in there:
            yield from _local(one)
    else:
        yield _file(path, path.name)


def _file(path: Path, name: str) -> Source:
    size = 0
    with suppress(OSError, ValueError):
        size = path.stat().st_size
    file = name.encode("utf-8", "replace").decode("utf-8")
    return Source(str(path), Origin(where=plain(str(path)), file=file, suffix=path.suffix), size)


def _remote(address: str) -> Iterator[Found]:
    where = plain(address)
    try:
        fs, path = file_system(address)
        if _PATTERN.search(path):
            found = fs.glob(path, detail=True)
            root = _PATTERN.split(path)[0].rpartition("/")[0]
        elif fs.isdir(path):
            found, root = fs.find(path, detail=True), path.rstrip("/")
        else:
            found, root = {path: fs.info(path)}, path.rstrip("/").rpartition("/")[0]
    except UsageError:
        kind = address.partition(":")[0]
        yield InputError(
            where, f"nothing installed knows addresses of «{kind}»", f"install what fsspec needs for {kind}"
        )
        return
    except Exception as error:  # each kind of file system raises what it likes
        yield _unreadable(where, error)
        return
    there = sorted((str(p), info) for p, info in found.items() if info.get("type") != "directory")
    if not there:
        yield Skipped(where, "empty folder" if not _PATTERN.search(path) else "nothing fits the pattern")
    for one, info in there:
        name = one.removeprefix(root).lstrip("/")
        label = plain(fs.unstrip_protocol(one))
        if any(part.startswith(".") for part in name.split("/")):
            yield Skipped(label, "hidden")
        else:
            yield Source(
                one, Origin(where=label, file=name, suffix=PurePosixPath(name).suffix), int(info.get("size") or 0), fs
            )


def _unreadable(where: str, error: Exception) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError(where, "no such file", "check the address")
    words = " ".join(str(error).split())[:200]
    return InputError(
        where, f"cannot be read ({type(error).__name__}: {words})", "check the address and your rights there"
    )
