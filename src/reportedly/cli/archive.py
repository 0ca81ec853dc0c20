"""``reportedly archive``: looking after the file."""

import sys
from pathlib import Path

import click

from reportedly.archive import Archive
from reportedly.archive.check import check as faults
from reportedly.cli.arguments import FOLDER, archive_argument
from reportedly.cli.progress import counting


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


@archive.command("export")
@archive_argument
@click.option("-o", "--output", type=FOLDER, required=True, help="The new folder; it must not exist yet.")
def export_(archive: Path, output: Path) -> None:
    """Write everything of an archive to a folder of Parquet datasets, for other programs and for «import».

    docs/archive-format.md explains the tables. Needs pyarrow: pip install 'reportedly[parquet]'.
    """
    from reportedly.archive.parquet import export

    with Archive(archive) as store, counting("exporting") as progress:
        done = export(store, output, progress=progress)
    click.echo(f"{output}: {', '.join(f'{n} {table}' for table, n in done.rows.items() if table != 'kept')}", err=True)


@archive.command("import")
@click.argument("folder", type=FOLDER, metavar="FOLDER")
@archive_argument
def import_(folder: Path, archive: Path) -> None:
    """Make an archive of what «export» wrote, as it was; or add the readings of a folder of «batch».

    Of an exported archive, ARCHIVE must not exist yet. Readings are added to one that does, and wait there to be merged.
    """
    from reportedly.archive.parquet import take_in

    with counting("importing") as progress:
        done = take_in(folder, archive, progress=progress)
    click.echo(f"{archive}: {done.reports} reports and {done.decisions} decisions came in", err=True)
    if done.unmerged:
        click.echo(f"next: reportedly merge {archive} ({done.unmerged} reports are not merged yet)", err=True)
