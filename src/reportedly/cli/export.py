"""``reportedly export``."""

from pathlib import Path
from typing import IO

import click
import msgspec

from reportedly import codec
from reportedly.archive import Archive, exports
from reportedly.cli.arguments import archive_argument, looked_at
from reportedly.cli.output import written
from reportedly.errors import UsageError
from reportedly.export.formats import FORMATS
from reportedly.export.source import Source

JSONL = {"reports": exports.reports, "entities": exports.entities, "stories": exports.stories}


@click.command()
@archive_argument
@click.option("--format", "form", type=click.Choice([*JSONL, "readings", *FORMATS]), required=True, metavar="FORMAT",
              help=f"{', '.join((*JSONL, 'readings'))} (our own, JSON lines), or: {', '.join(FORMATS)}.")  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write there instead of standard output."
)
@click.option("--losses", is_flag=True, help="Say on standard error what the format had no place for.")
def export(archive: Path, form: str, output: Path | None, losses: bool) -> None:
    """Write what an archive holds in a format of ours or of others; docs/exports.md says what each keeps."""
    with looked_at(archive) as store:
        waiting = len(store.unmerged())
        if waiting and form != "readings":
            click.echo(f"{archive}: {waiting} reports are not merged yet; run: reportedly merge {archive}", err=True)
        with written(output) as out:
            lines = _foreign(store, form, out) if form in FORMATS else _own(store, form, out)
    for line in lines if losses else lines[:1]:
        click.echo(line, err=True)


def _own(store: Archive, form: str, out: IO[bytes]) -> list[str]:
    encoder = msgspec.json.Encoder()
    number = 0
    if form == "readings":
        for reading in store.readings():
            out.write(codec.encode(reading) + b"\n")
            number += 1
    else:
        for record in JSONL[form](store):
            out.write(encoder.encode(record) + b"\n")
            number += 1
    return [f"{number} {form} written, nothing left out"]


def _foreign(store: Archive, form: str, out: IO[bytes]) -> list[str]:
    """What was written in one line, then what was left out, by kind."""
    known = FORMATS[form]
    try:
        lost = known.write(Source(store), out)
    except ImportError as error:
        raise UsageError(
            f"{form} needs {error.name}; install it with: pip install 'reportedly[{known.extra}]'"
        ) from error
    left = sum(lost.counts.values())
    return [
        f"{lost.written} records written, {left} things left out (--losses says which)",
        *(f"  {x}" for x in lost.lines()),
    ]
