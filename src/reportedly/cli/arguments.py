"""What several verbs are given."""

from pathlib import Path

import click

FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
archive_argument = click.argument("archive", type=FILE, metavar="ARCHIVE")
