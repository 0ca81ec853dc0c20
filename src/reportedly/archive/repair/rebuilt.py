"""The new archive: sound rows in, merged anew, checked."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from reportedly.archive.kept import keep
from reportedly.archive.merging.sequence import merge
from reportedly.archive.repair.pages import Pages, log_of
from reportedly.archive.repair.salvage import Fields, Lost, Salvage, salvage
from reportedly.archive.store import Archive
from reportedly.errors import StorageError, UsageError

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Repaired:
    """How many reports and decisions the new archive has, and what of the old one it has not."""

    reports: int
    decisions: int
    lost: tuple[Lost, ...]


def repair(path: Path, new: Path, *, progress: Progress | None = None) -> Repaired:
    """Build an archive at ``new`` of what is sound in the one at ``path``, and merge it.

    The old file is read and never written to, opened as a database or locked. The new one has its name only when it is
    whole. Raises UsageError where ``new`` is there already, or nothing of an archive can be found at ``path``;
    StorageError where the old one is written to meanwhile, or the new one cannot be written.
    """
    if new.exists():
        raise UsageError(f"{new}: is there already; name a file that does not exist yet")
    partial = new.with_name(f"{new.name}.{os.getpid()}.part")
    try:
        with ExitStack() as stack:
            before = _state(path)
            file = stack.enter_context(path.open("rb"))
            log = stack.enter_context(log_of(path).open("rb")) if log_of(path).exists() else None
            found = salvage(Pages(file, log))
            if not found.reports and not found.decisions and not found.lost:
                raise UsageError(f"{path}: nothing of an archive can be found in it; name another file")
            archive = stack.enter_context(Archive(partial, create=True))
            reports = keep(archive, _reports(found), found.decisions)
            if _state(path) != before:
                raise StorageError(
                    str(path), "was written to meanwhile", "end whatever writes to it, and repair it again"
                )
            merge(archive, progress=progress)
        partial.replace(new)
    except OSError as error:
        raise UsageError(f"{error.filename or path}: cannot be opened: {error.strerror}; check the path") from error
    finally:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{partial}{suffix}").unlink(missing_ok=True)
    return Repaired(reports, len(found.decisions), tuple(found.lost))


def _reports(found: Salvage) -> Iterator[Fields]:
    for place in found.reports:
        yield found.report(place)


def _state(path: Path) -> list[tuple[int, int]]:
    """Size and time of the file and its log."""
    there: Iterable[Path] = (p for p in (path, log_of(path)) if p.exists())
    return [(p.stat().st_size, p.stat().st_mtime_ns) for p in there]
