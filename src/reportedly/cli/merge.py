"""``reportedly merge``."""

from pathlib import Path

import click

from reportedly.archive import Archive
from reportedly.archive.merging.sequence import forget
from reportedly.archive.merging.sequence import merge as merge_archive
from reportedly.cli.arguments import archive_argument
from reportedly.cli.progress import counting


@click.command()
@archive_argument
@click.option("--anew", is_flag=True, help="Throw away all that merging made before, and make it from the readings.")
def merge(archive: Path, anew: bool) -> None:
    """Find copies, the same entities and the same stories among all reports of an archive.

    Takes in what is new, read again or decided since the last time; decisions of people are heeded and never touched.
    """
    with Archive(archive) as store, counting("merging") as progress:
        if anew:
            forget(store)
        done = merge_archive(store, progress=progress)
        (stories,) = store.db.execute("SELECT count(*) FROM story").fetchone()
        (entities,) = store.db.execute("SELECT count(*) FROM entity").fetchone()
        reports = len(store)
    click.echo(
        f"{archive}: {done.reports} of {reports} reports taken in, {done.touched} touched, {len(done.stories)} stories "
        f"changed; it has {entities} entities and {stories} stories",
        err=True,
    )
