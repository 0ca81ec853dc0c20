"""``reportedly read``."""

import sys
from pathlib import Path

import click
from rich.console import Console

from reportedly import codec
from reportedly.cli.digest import print_digest
from reportedly.cli.progress import tracked
from reportedly.ingest import Overrides, Skipped
from reportedly.records import Account, Reading
from reportedly.web.page import page
from reportedly.workflow import Failure, count, read_inputs


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="FILE…")
@click.option("--format", "form", type=click.Choice(["digest", "jsonl", "html"]), default=None,
              help="digest (on a terminal), jsonl (readings, one a line) or html (one offline page).")  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write there instead of standard output."
)
@click.option(
    "--group",
    type=click.Choice(["party", "source"]),
    default="party",
    show_default=True,
    help="How the digest groups statements.",
)
@click.option("--explain", is_flag=True, help="Show, for each statement, the words and rules that decided it.")
@click.option("--published", help="When it was published (2031-05-14); wins over what the file says.")
@click.option("--outlet", help="Who published it.")
@click.option("--author", "authors", multiple=True, help="Who wrote it; may be given more than once.")
@click.option("--title", help="Its headline.")
@click.option("--url", help="Its address.")
def read(
    inputs: tuple[str, ...], form: str | None, output: Path | None, group: str, explain: bool, published: str | None,
    outlet: str | None, authors: tuple[str, ...], title: str | None, url: str | None,
) -> None:  # fmt: skip
    """Read reports and show what they say, with who says so.

    FILE is a text, Markdown, HTML, mail, feed, PDF or JSON Lines file, a folder of them, an address, or - for standard
    input. The closing line on standard error accounts for every report.
    """
    form = form or (
        "html" if output is not None and output.suffix in (".html", ".htm") else "digest" if output is None else "jsonl"
    )
    overrides = Overrides(published=published, outlet=outlet, authors=authors or None, title=title, url=url)
    account, kept = Account(), []
    if output is not None:
        _writable(output, inputs)
    sink = output.open("wb") if output is not None and form == "jsonl" else None
    try:
        for result in tracked(read_inputs(inputs, overrides), "reading"):
            count(account, result)
            if isinstance(result, Reading):
                if form == "jsonl":
                    line = codec.encode(result) + b"\n"
                    (sink or sys.stdout.buffer).write(line)
                else:
                    kept.append(result)
            elif isinstance(result, Failure):
                click.echo(f"reportedly: {result.error}", err=True)
            elif isinstance(result, Skipped):
                click.echo(f"reportedly: {result.where}: skipped: {result.reason}", err=True)
    finally:
        if sink is not None:
            sink.close()
    if form == "html":
        text = page(kept, title=title)
        if output is None:
            click.echo(text)
        else:
            output.write_text(text, encoding="utf8")
            click.echo(f"wrote {output}", err=True)
    elif form == "digest":
        _digest(kept, output, group, explain)
    click.echo(str(account), err=True)
    if account.failed:
        sys.exit(1)


def _writable(output: Path, inputs: tuple[str, ...]) -> None:
    """Refuse an output that is an input, lies in an input folder or cannot be opened, before anything is touched.

    Raises click's UsageError: exit status 2.
    """
    there = output.resolve()
    for given in inputs:
        source = Path(given)
        if given != "-" and source.exists() and (there == source.resolve() or source.resolve() in there.parents):
            raise click.UsageError(
                f"{output}: is among the inputs ({given}) and would be written over; name another output"
            )
    try:
        with output.open("ab"):  # creates it, or leaves its content alone
            pass
    except OSError as error:
        raise click.UsageError(f"{output}: cannot be written: {error.strerror}; name another output") from error


def _digest(readings: list[Reading], output: Path | None, group: str, explain: bool) -> None:
    if output is None:
        print_digest(readings, Console(), group="source" if group == "source" else "party", explain=explain)
        return
    with output.open("w", encoding="utf8") as file:
        print_digest(
            readings, Console(file=file, width=120), group="source" if group == "source" else "party", explain=explain
        )
