"""``reportedly ask`` and ``reportedly show``."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import msgspec
from rich.console import Console

from reportedly.archive.ask import Question
from reportedly.archive.ask import ask as put
from reportedly.archive.ask.answer import Answer
from reportedly.archive.ask.question import ORDERS, STANCES
from reportedly.archive.ask.show import shown
from reportedly.cli.answers import print_answer, print_shown
from reportedly.cli.arguments import archive_argument, looked_at
from reportedly.export.source import Source
from reportedly.export.tables import write_csv
from reportedly.records import CERTAINTIES, MOODS
from reportedly.web import wording

_OPTIONS: list[Callable[[Any], Any]] = [
    click.option("--party", multiple=True, help="Takes part, by any name; twice: both do."),
    click.option("--actor", multiple=True, help="Does it, or holds the office."),
    click.option("--recipient", multiple=True, help="It is done to them."),
    click.option("--type", multiple=True, metavar="TYPE", help="A PLOVER type or a relation; twice: either."),
    click.option("--stance", type=click.Choice(STANCES), help="How a telling has it."),
    click.option("--certainty", multiple=True, type=click.Choice(CERTAINTIES), help="How sure its source is."),
    click.option("--mood", multiple=True, type=click.Choice(MOODS), help="Whether done, planned, demanded …"),
    click.option("--said-by", multiple=True, help="The innermost source of a telling."),
    click.option("--goes-back-to", multiple=True, help="A source anywhere in the chain, an outlet or an agency."),
    click.option("--outlet", multiple=True, help="Who printed it."),
    click.option("--since", help="Not over before that date."),
    click.option("--until", help="Begun by that date."),
    click.option("--place", multiple=True, help="Where, by any name."),
    click.option("--text", help="Words of the quotation: one, \"in a row\", AND, OR, NOT, begin*."),
    click.option("--report", help="Told in that report: its id or its file's name."),
    click.option("--min-origins", type=int, default=0, help="At least so many independent origins."),
    click.option("--contradicted", is_flag=True, help="Only what stands against something else."),
    click.option("--order", type=click.Choice(ORDERS), default="time", show_default=True, help="What comes first."),
    click.option("--limit", type=int, default=50, show_default=True, help="At most so many stories."),
    click.option("--offset", type=int, default=0, help="Leave out the first so many."),
]  # fmt: skip


def _asked(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command()
@archive_argument
@_asked
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True,
              help="For people, as stories in JSON lines, or one row for each telling.")  # fmt: skip
def ask(archive: Path, form: str, **asked: Any) -> None:
    """Find stories: what is said, by whom, on whose word, in how many articles, outlets and independent origins.

    All conditions must hold. Without any, all stories are listed.
    """
    question = Question(**asked)
    with looked_at(archive) as store:
        unmerged = len(store.unmerged())
        if unmerged:
            click.echo(f"{archive}: {unmerged} reports are not merged yet; run: reportedly merge {archive}", err=True)
        answer = put(store, question)
        if form == "csv":
            write_csv(Source(store, question), sys.stdout.buffer)
    if form == "jsonl":
        encoder = msgspec.json.Encoder()
        for story in answer.stories:
            sys.stdout.buffer.write(encoder.encode(story) + b"\n")
    elif form == "table":
        print_answer(answer, Console())
    click.echo(_account(answer), err=True)


def _account(answer: Answer) -> str:
    first = answer.question.offset + 1
    shown_here = len(answer.stories)
    if shown_here == answer.total:
        return wording.counted(answer.total, "story", "stories")
    return f"{answer.total} stories; shown {first} to {first + shown_here - 1}; --offset and --limit give the others"


@click.command()
@archive_argument
@click.argument("kind", type=click.Choice(["entity", "story", "report"]))
@click.argument("ident", metavar="ID")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True,
              help="For people, or as one JSON object.")  # fmt: skip
def show(archive: Path, kind: str, ident: str, form: str) -> None:
    """Show one entity (by id or any name), story (by id) or report (by id or file name) with all that is known of it."""
    with looked_at(archive) as store:
        for found in shown(store, kind, ident):
            if form == "json":
                click.echo(msgspec.json.encode(found).decode())
            else:
                print_shown(found, Console())
