"""Small readings made by hand, with real spans."""

import re

import msgspec

from reportedly.archive import Archive, exports
from reportedly.records import (
    Argument,
    Attribution,
    Document,
    Entity,
    Mention,
    Piece,
    Reading,
    Source,
    Statement,
)

TEXT = "Toren shelled Karn on Monday, minister Lea Sorn said. Toren denied it."


def document(ident: str = "doc-1", text: str = TEXT, **fields: object) -> Document:
    known = {"outlet": "The Karn Post", "published": "2031-05-14", "file": f"{ident}.txt"}
    return Document(id=ident, text=text, **(known | fields))  # type: ignore[arg-type]


def entity(text: str, ident: str, name: str, kind: str = "state") -> Entity:
    mentions = tuple(Mention(start=m.start(), end=m.end(), kind="name") for m in re.finditer(re.escape(name), text))
    return Entity(id=ident, type=kind, name=name, mentions=mentions)  # type: ignore[arg-type]


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def reading(ident: str = "doc-1", text: str = TEXT, **fields: object) -> Reading:
    """Toren shelled Karn, says Lea Sorn; Toren denies (the author's own voice says so)."""
    said = span(text, "Toren shelled Karn on Monday")
    return Reading(
        document=document(ident, text, **fields),
        entities=(entity(text, "e1", "Toren"), entity(text, "e2", "Karn", "place"), entity(text, "e3", "Lea Sorn", "person")),
        attributions=(
            Attribution(
                id="a1", source=Source(kind="named", entity="e3", spans=(span(text, "Lea Sorn"),)),
                cue=Piece(spans=(span(text, "said"),)), content=Piece(spans=(said,)), act="say", quote="indirect",
            ),
        ),
        statements=(
            Statement(
                id="s1", kind="event", type="ASSAULT", trigger=(span(text, "shelled"),), span=said, attribution="a1",
                arguments=(
                    Argument(role="actor", entity="e1", spans=(span(text, "Toren"),)),
                    Argument(role="recipient", entity="e2", spans=(span(text, "Karn"),)),
                ),
            ),
            Statement(
                id="s2", kind="event", type="REJECT", trigger=(span(text, "denied"),), span=span(text, "Toren denied it"),
                arguments=(Argument(role="actor", entity="e1", spans=(span(text, "Toren"),)),),
            ),
        ),
    )  # fmt: skip


def everything(archive: Archive) -> list[bytes]:
    """All that the exports say, to compare archives by."""
    encode = msgspec.json.Encoder().encode
    return [encode(r) for r in (*exports.reports(archive), *exports.entities(archive), *exports.stories(archive))]
