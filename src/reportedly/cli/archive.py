"""``reportedly archive``: looking after the file."""

import sys
from pathlib import Path

import click

from reportedly.archive import Archive
from reportedly.archive.check import check as faults
from reportedly.cli.arguments import archive_argument


@click.group()
def archive() -> None:
    """Look after an archive."""


@archive.command()
@archive_argument
def check(archive: Path) -> None:
    """Verify the file, every span against its text, and every account; exit status 1 where something is wrong."""
    with Archive(archive) as store:
        wrong = 0
        for fault in faults(store):
            wrong += 1
            click.echo(f"{archive}: {fault}")
        click.echo(f"{archive}: {len(store)} reports checked, {wrong} faults", err=True)
    if wrong:
        sys.exit(1)
