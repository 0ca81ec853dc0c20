"""What several verbs are given."""

import os
from pathlib import Path

import click

from reportedly.archive import Archive

FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
archive_argument = click.argument("archive", type=FILE, metavar="ARCHIVE")


def looked_at(path: Path) -> Archive:
    """The archive for a verb that changes nothing: it need not be one that can be written to."""
    return Archive(
        path, readonly=path.exists() and not (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK))
    )
