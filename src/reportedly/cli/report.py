"""``reportedly report``."""

from pathlib import Path

import click

from reportedly.cli.arguments import archive_argument, looked_at
from reportedly.cli.output import written
from reportedly.errors import UsageError


@click.command()
@archive_argument
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The HTML file to write."
)
@click.option("--title", help="What stands at its top; by default the archive's name.")
def report(archive: Path, output: Path, title: str | None) -> None:
    """Write an archive as one offline HTML page: stories, documents, timeline, network and map."""
    from reportedly.web.offline import MOST, report_page

    with looked_at(archive) as store:
        text = report_page(store, title=title)
        (stories,) = store.db.execute("SELECT count(*) FROM story").fetchone()
        waiting = len(store.unmerged())
    if output.resolve() == archive.resolve():
        raise UsageError(f"{output}: is the archive itself; name another output")
    with written(output) as out:
        out.write(text.encode())
    left = f"; {stories - MOST} more are in the archive only" if stories > MOST else ""
    later = f"; {waiting} reports are not merged yet (reportedly merge {archive})" if waiting else ""
    click.echo(f"wrote {output}: {min(stories, MOST)} stories{left}{later}", err=True)
