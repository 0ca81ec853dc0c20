"""``reportedly archive``: looking after the file."""

import sys
from pathlib import Path

import click

from reportedly.archive.check import check as faults
from reportedly.archive.repair import repair as rebuilt
from reportedly.cli.arguments import FILE, FOLDER, archive_argument, looked_at
from reportedly.cli.progress import counting
from reportedly.errors import StorageError, UsageError


@click.group()
def archive() -> None:
    """Look after an archive."""


@archive.command()
@archive_argument
@click.option(
    "--anew", is_flag=True, help="Also merge all anew in another place, and compare; takes as long as a merging."
)
def check(archive: Path, anew: bool) -> None:
    """Verify the file, every row and span against what was written, and every account; exit status 1 for any fault.

    Nothing is changed. What is damaged, «repair» leaves out of a new archive.
    """
    wrong = 0
    try:
        with looked_at(archive) as store:
            for fault in faults(store, anew=anew):
                wrong += 1
                click.echo(f"{archive}: {fault}")
            if store.readonly:
                click.echo(
                    f"{archive}: may be read only; its full-text index was not compared with the texts", err=True
                )
            number = f"{len(store)} reports"
    except (StorageError, UsageError) as error:
        found = error if isinstance(error, StorageError) else error.__cause__
        if not isinstance(found, StorageError) or not found.is_damage:
            raise
        wrong += 1
        click.echo(f"{archive}: {found.reason}")
        number = "not all"
    click.echo(f"{archive}: {number} checked, {wrong} faults", err=True)
    if wrong:
        click.echo(f"next: reportedly archive repair {archive} -o NEW", err=True)
        sys.exit(1)


@archive.command()
@archive_argument
@click.option("-o", "--output", type=FILE, required=True, help="The new archive; it must not exist yet.")
def repair(archive: Path, output: Path) -> None:
    """Build a new archive of all that is sound in a damaged one, and merge it; the old file is never changed.

    Standard output lists what is lost, one line each; exit status 1 where there is any. Nothing may write to the old
    archive meanwhile.
    """
    with counting("merging") as progress:
        done = rebuilt(archive, output, progress=progress)
    for lost in done.lost:
        click.echo(f"{archive}: lost: {lost}")
    click.echo(
        f"{output}: {done.reports} reports and {done.decisions} decisions kept and merged anew; {len(done.lost)} losses, "
        f"{archive} is as it was",
        err=True,
    )
    if done.lost:
        click.echo(
            "next: read the lost reports again from their files, and look at decisions that lost ones took back",
            err=True,
        )
        sys.exit(1)


@archive.command("export")
@archive_argument
@click.option("-o", "--output", type=FOLDER, required=True, help="The new folder; it must not exist yet.")
def export_(archive: Path, output: Path) -> None:
    """Write everything of an archive to a folder of Parquet datasets, for other programs and for «import».

    docs/archive-format.md explains the tables. Needs pyarrow: pip install 'reportedly[parquet]'.
    """
    from reportedly.archive.parquet import export

    with looked_at(archive) as store, counting("exporting") as progress:
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
