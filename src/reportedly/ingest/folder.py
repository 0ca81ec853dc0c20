"""The files of a folder, in an order that is always the same."""

import os
from collections.abc import Iterator
from pathlib import Path

from reportedly.errors import InputError
from reportedly.ingest.member import plain
from reportedly.ingest.skipped import Skipped


def files(folder: Path) -> Iterator[Path | InputError | Skipped]:
    """The files, folders within it included, sorted by path; one Skipped for each hidden file or folder, link to a
    folder, and thing that is no file (a socket, a pipe); one InputError for each folder that cannot be listed.

    An empty folder is Skipped.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield InputError(plain(str(folder)), f"the folder cannot be listed ({error.strerror})", "mend its permissions")
        return
    if not entries:
        yield Skipped(plain(str(folder)), "empty folder")
    for entry in entries:
        if entry.name.startswith("."):
            yield Skipped(plain(entry.path), "hidden")
        elif _leads_nowhere(entry):
            yield InputError(plain(entry.path), "a link to nothing", "mend or remove it")
        elif entry.is_dir(follow_symlinks=False):
            yield from files(Path(entry.path))
        elif entry.is_dir():
            yield Skipped(plain(entry.path), "link to a folder")
        elif entry.is_file():
            yield Path(entry.path)
        else:
            yield Skipped(plain(entry.path), "not a file")


def _leads_nowhere(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a link to nothing, or to itself by whatever way."""
    if not entry.is_symlink():
        return False
    try:
        entry.stat()
    except OSError:
        return True
    return False
