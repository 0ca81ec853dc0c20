"""``reportedly decide``."""

import getpass
import json
from pathlib import Path

import click

from reportedly.archive import Archive
from reportedly.archive.decisions import decide as rule
from reportedly.archive.decisions import decisions, in_force, undo
from reportedly.archive.decisions.rulings import agreement
from reportedly.archive.decisions.subjects import members, subject
from reportedly.cli.arguments import archive_argument
from reportedly.errors import UsageError
from reportedly.records import Decision, DecisionKind, Evidence, Layer

LAYERS: dict[str, Layer] = {"entity": "entity", "statement": "statement", "attribution": "attribution"}
RULINGS: dict[str, DecisionKind] = {
    "same": "same", "merge": "same", "not-same": "not-same", "split": "not-same", "right": "right", "wrong": "wrong",
    "mended": "mended", "rename": "rename",
}  # fmt: skip


@click.command()
@archive_argument
@click.argument("ruling", type=click.Choice([*RULINGS, "undo", "list", "agreement"]), metavar="RULING")
@click.argument("subjects", nargs=-1, metavar="[SUBJECT…]")
@click.option("--by", "who", help="Who decides; by default the name of the account.")
@click.option("--why", default="", help="The reason, for whoever comes after.")
@click.option("--name", help="The new name, for rename.")
@click.option("--field", "fields", multiple=True, metavar="FIELD=VALUE",
              help="What is to be otherwise, for mended; VALUE is a word or JSON. May be given more than once.")  # fmt: skip
@click.option("--layer", type=click.Choice([*LAYERS]), help="What stands at bare characters.")
def decide(
    archive: Path, ruling: str, subjects: tuple[str, ...], who: str | None, why: str, name: str | None,
    fields: tuple[str, ...], layer: str | None,
) -> None:  # fmt: skip
    """Rule on what the archive holds; the next merging heeds it.

    \b
    same SUBJECT SUBJECT…       they are one (merge says the same)
    not-same SUBJECT SUBJECT…   the first is none of the others
    split ID SUBJECT…           these reports' parts do not belong to that entity or story
    right | wrong SUBJECT       a statement or an attribution
    mended SUBJECT --field …    a statement or an attribution, put right
    rename ENTITY --name NAME   call it so
    undo NUMBER                 take a decision back
    list                        all decisions, those undone too
    agreement                   how far reviewers agree

    A SUBJECT is an entity (ent-…), a story (story-…), a thing of a report (doc-…/s3) or characters (doc-…:120-134).
    """
    with Archive(archive) as store:
        if ruling == "list":
            _list(store)
        elif ruling == "agreement":
            for a, b, both, alike in agreement(in_force(store)):
                share = f", {100 * alike / both:.0f} %" if both else ""
                click.echo(f"{a} and {b}: {both} subjects ruled on by both, {alike} alike{share}")
        elif ruling == "undo":
            if len(subjects) != 1 or not subjects[0].isdigit():
                raise UsageError("undo needs the number of one decision; list has them")
            _done(undo(store, int(subjects[0]), who=who or _account(), why=why), archive)
        else:
            value = {"name": name} if name is not None else _fields(fields)
            for given in _subjects(store, ruling, subjects, layer):
                _done(rule(store, RULINGS[ruling], given, who=who or _account(), why=why, value=value), archive)


def _subjects(store: Archive, ruling: str, given: tuple[str, ...], layer: str | None) -> list[tuple[Evidence, ...]]:
    kind = LAYERS[layer] if layer is not None else None
    if not given:
        raise UsageError(f"{ruling} needs a subject; see: reportedly decide --help")
    chosen = [subject(store, text, kind) for text in given]
    if ruling != "split":
        return [tuple(chosen)]
    if len(given) < 2:
        raise UsageError("split needs an entity or a story, and the reports' parts that do not belong to it")
    out = chosen[1:]
    rest = [e for e in members(store, given[0]) if e not in out]
    if not rest:
        raise UsageError(f"{given[0]}: nothing would be left of it; name fewer parts")
    # the parts belong together, unless another decision says otherwise
    return [(rest[0], *out)]


def _fields(given: tuple[str, ...]) -> dict[str, object]:
    value: dict[str, object] = {}
    for text in given:
        field, equals, words = text.partition("=")
        if not equals:
            raise UsageError(f"{text!r}: write FIELD=VALUE")
        try:
            value[field] = json.loads(words)
        except json.JSONDecodeError:
            value[field] = words
    return value


def _list(store: Archive) -> None:
    live = {d.id for d in in_force(store, undos=True)}
    for d in decisions(store):
        about = " ".join(f"{e.document}:{e.start}-{e.end}" for e in d.subject)
        value = " " + json.dumps(d.value, ensure_ascii=False) if d.value else ""
        undone = "" if d.id in live else " (undone)"
        undoes = f" {d.undoes}" if d.undoes is not None else ""
        click.echo(f"{d.id}  {d.at}  {d.who}  {d.kind}{undoes}{value}  {about}  {d.why}{undone}".rstrip())


def _done(d: Decision, archive: Path) -> None:
    click.echo(f"decision {d.id}: {d.kind}, by {d.who}; next: reportedly merge {archive}", err=True)


def _account() -> str:
    try:
        return getpass.getuser()
    except OSError:  # an account without a name
        raise UsageError("this account has no name; say who decides with --by") from None
