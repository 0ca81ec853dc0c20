"""Readings made by hand: who a report speaks of, and which offices it gives to whom."""

from reportedly.merge.entities.sightings import digest
from reportedly.records import Argument, Document, Entity, Mention, Reading, Statement

KINDS = {"p": "person", "o": "organization", "s": "state", "l": "place", "v": "vehicle"}


def report(
    number: int | str, *said: str, offices: tuple[tuple[int, str, int | None], ...] = (), published: str | None = "2031-05-04",
    outlet: str | None = None, authors: tuple[str, ...] = (), identifiers: dict[int, dict[str, str]] | None = None,
) -> Reading:  # fmt: skip
    """A report whose entities are written as «p Tarek Louzi = Louzi», a description as «p (the official)».

    The letter is the type (see ``KINDS``), further mentions stand behind «=». ``offices`` are (holder, title, organization)
    by places in the list; ``identifiers`` by place in it.
    """
    text, entities = "", []
    for k, words in enumerate(said):
        kind, _, names = words.partition(" ")
        mentions = []
        for name in names.split(" = "):
            start = len(text)
            text += name.strip("()")
            mentions.append(Mention(start=start, end=len(text), kind="nominal" if name.startswith("(") else "name"))
            text += ". "
        first = names.split(" = ")
        named = [n for n in first if not n.startswith("(")] or [first[0].strip("()")]
        entities.append(
            Entity(
                id=f"e{k}", type=KINDS[kind], name=named[0], aliases=tuple(named[1:]), mentions=tuple(mentions),
                identifiers=(identifiers or {}).get(k, {}),
            )
        )
    statements = tuple(
        Statement(
            id=f"s{k}", kind="relation", type="office", trigger=((0, 1),), span=(0, 1), title=title,
            arguments=(Argument(role="holder", entity=f"e{holder}"),)
            + (() if organization is None else (Argument(role="organization", entity=f"e{organization}"),)),
        )
        for k, (holder, title, organization) in enumerate(offices)
    )
    document = Document(id=f"doc-{digest(number)}", text=text + ".", published=published, outlet=outlet, authors=authors, file=f"{number}.txt")
    return Reading(document=document, entities=tuple(entities), statements=statements)
