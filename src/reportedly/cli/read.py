"""``reportedly read``."""

import io
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any, Literal

import click
from rich.console import Console

from reportedly import codec
from reportedly.archive import Archive, Stored
from reportedly.cli.digest import print_digest
from reportedly.cli.output import written
from reportedly.cli.progress import tracked
from reportedly.cli.proposer import UNHEARD_STATUS, opened_proposer, proposer_options, tell
from reportedly.errors import StorageError
from reportedly.ingest import Overrides, Skipped
from reportedly.reading.knowledge.loading import load_knowledge
from reportedly.records import Account, Reading
from reportedly.workflow import KNOWN, Failure, count, read_inputs


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="FILE…")
@click.option("--format", "form", type=click.Choice(["digest", "jsonl", "html"]), default=None,
              help="digest (for people), jsonl (readings, one a line) or html (one offline page). By default the digest, or "
                   "with -o what the file's name says.")  # fmt: skip
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
@click.option("--archive", type=click.Path(dir_okay=False, path_type=Path),
              help="Keep the readings in this archive; it is made where there is none.")  # fmt: skip
@click.option("--again", is_flag=True, help="With --archive: read also what it has already.")
@click.option("--knowledge", multiple=True, type=click.Path(dir_okay=False, path_type=Path),
              help="Who is who, for identifiers and aliases: FollowTheMoney entities (JSON lines) or CSV; may be given more "
                   "than once.")  # fmt: skip
@click.option("--explain", is_flag=True, help="Show, for each statement, the words and rules that decided it.")
@click.option("--published", help="When it was published (2031-05-14); wins over what the file says.")
@click.option("--outlet", help="Who published it.")
@click.option("--author", "authors", multiple=True, help="Who wrote it; may be given more than once.")
@click.option("--title", help="Its headline.")
@click.option("--url", help="Its address.")
@proposer_options
def read(
    inputs: tuple[str, ...], form: str | None, output: Path | None, group: str, archive: Path | None, again: bool,
    knowledge: tuple[Path, ...], explain: bool, published: str | None,
    outlet: str | None, authors: tuple[str, ...], title: str | None, url: str | None, **asked: Any,
) -> None:  # fmt: skip
    """Read reports and show what they say, with who says so.

    FILE is a text, Markdown, HTML, mail, feed, PDF or JSON Lines file, a folder of them, an address, or - for standard
    input. The closing line on standard error accounts for every report.
    """
    form = form or _form_of(output, archive)
    overrides = Overrides(published=published, outlet=outlet, authors=authors or None, title=title, url=url)
    who = load_knowledge(knowledge)
    proposer = opened_proposer(**asked)
    account, kept = Account(), []
    if output is not None:
        _not_an_input(output, inputs)
    stored: Counter[Stored] = Counter()
    with ExitStack() as opened:
        # the output first: where it cannot be written, nothing is read
        sink = opened.enter_context(written(output)) if form is not None else None
        store = opened.enter_context(Archive(archive, create=True)) if archive is not None else None
        if proposer is not None:
            opened.callback(proposer.close)
        try:
            known = store.holds if store is not None and not again else None
            results = read_inputs(inputs, overrides, known=known, knowledge=who, proposer=proposer)
            for result in tracked(results, "reading"):
                count(account, result)
                if isinstance(result, Reading):
                    if store is not None:
                        stored[store.add(result)] += 1
                    if sink is not None and form == "jsonl":
                        sink.write(codec.encode(result) + b"\n")
                    elif form is not None:
                        kept.append(result)
                elif isinstance(result, Failure):
                    click.echo(f"reportedly: {result.error}", err=True)
                elif isinstance(result, Skipped) and result.reason != KNOWN:
                    click.echo(f"reportedly: {result.where}: skipped: {result.reason}", err=True)
        except StorageError:
            if archive is not None:
                click.echo(f"{archive}: {_counts(stored)} before it broke off", err=True)
            raise
        if sink is not None and form == "html":
            from reportedly.web.page import page  # its templates' library takes as long to import as NumPy

            sink.write(page(kept, title=title).encode() + b"\n" * (output is None))
        elif sink is not None and form == "digest":
            _digest(kept, None if output is None else sink, group, explain)
    if form == "html" and output is not None:
        click.echo(f"wrote {output}", err=True)
    if archive is not None:
        click.echo(f"{archive}: {_counts(stored)}; next: reportedly merge {archive}", err=True)
    if proposer is not None:
        tell(proposer)
    click.echo(str(account), err=True)
    if account.failed:
        sys.exit(1)
    if proposer is not None and not proposer.account.complete:
        sys.exit(UNHEARD_STATUS)


def _form_of(output: Path | None, archive: Path | None) -> str | None:
    """What is written where ``--format`` does not say it; nothing where the readings go to an archive only."""
    if output is None:
        return None if archive is not None else "digest"
    return "html" if output.suffix in (".html", ".htm") else "jsonl"


def _counts(stored: Counter[Stored]) -> str:
    return ", ".join(f"{n} {how}" for how, n in sorted(stored.items())) or "nothing new"


def _not_an_input(output: Path, inputs: tuple[str, ...]) -> None:
    """Refuse an output that is an input or lies in an input folder. Raises click's UsageError: exit status 2."""
    there = output.resolve()
    for given in inputs:
        source = Path(given)
        if given != "-" and source.exists() and (there == source.resolve() or source.resolve() in there.parents):
            raise click.UsageError(
                f"{output}: is among the inputs ({given}) and would be written over; name another output"
            )


def _digest(readings: list[Reading], out: IO[bytes] | None, group: str, explain: bool) -> None:
    by: Literal["source", "party"] = "source" if group == "source" else "party"
    if out is None:
        print_digest(readings, Console(), group=by, explain=explain)
        return
    text = io.TextIOWrapper(out, encoding="utf8", write_through=True)
    print_digest(readings, Console(file=text, width=120), group=by, explain=explain)
    text.detach()
