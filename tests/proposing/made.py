"""Readings and answers made by hand, by quoting."""

import json
from typing import Any

from reportedly.language.parse import cut
from reportedly.proposing.account import ProposerAccount
from reportedly.proposing.answer import Answer, read_answer
from reportedly.proposing.joining import join
from reportedly.records import (
    Argument,
    Attribution,
    Document,
    Entity,
    Mention,
    Piece,
    Reading,
    Source,
    Span,
    Statement,
    Time,
)

SAYING = "Mara Ilves said on Monday that Veldania had attacked Korrin."
TEXT = f"{SAYING} Veldania denied it. Rebels burned the mill, a shepherd whispered."
READER = "proposer m"


def span(text: str, words: str) -> Span:
    """Where they stand; the first time."""
    start = text.index(words)
    return start, start + len(words)


def entity(text: str, ident: str, kind: Any, *names: str) -> Entity:
    """One that is mentioned by each of those names, once."""
    mentions = tuple(Mention(start=a, end=b, kind="name") for a, b in sorted(span(text, n) for n in names))
    return Entity(id=ident, type=kind, name=names[0], mentions=mentions)


def own_reading(text: str = TEXT) -> Reading:
    """What the program might read in :data:`TEXT`: Ilves says that Veldania attacked Korrin; nothing of denial and rebels."""
    said = Attribution(
        id="a1", source=Source(kind="named", entity="e1", spans=(span(text, "Mara Ilves"),)), cue=Piece(spans=(span(text, "said"),)),
        content=Piece(spans=(span(text, "Veldania had attacked Korrin"),)), act="say", quote="indirect", confidence=0.9,
    )  # fmt: skip
    attacked = Statement(
        id="s1", kind="event", type="ASSAULT", trigger=(span(text, "attacked"),), span=span(text, "Veldania had attacked Korrin"),
        arguments=(
            Argument(role="actor", entity="e2", spans=(span(text, "Veldania"),)),
            Argument(role="recipient", entity="e3", spans=(span(text, "Korrin"),)),
        ),
        attribution="a1", confidence=0.8, why=("«attack» in the event table",),
    )  # fmt: skip
    return Reading(
        document=Document(id="d", text=text), attributions=(said,), statements=(attacked,),
        entities=(
            entity(text, "e1", "person", "Mara Ilves"), entity(text, "e2", "state", "Veldania"), entity(text, "e3", "place", "Korrin"),
        ),
        times=(Time(id="t1", start=span(text, "Monday")[0], end=span(text, "Monday")[1], kind="date", value="2031-05-12"),),
    )  # fmt: skip


def attribution(quote: str, source: Any, cue: Any, content: Any, **other: Any) -> dict[str, Any]:
    """A proposed one."""
    return {"id": "a1", "quote": quote, "source": source, "cue": cue, "content": content, "act": "say", "kind": "named", "parent": None} | other


def statement(quote: str, kind: str, trigger: Any, *parties: tuple[str, Any], **other: Any) -> dict[str, Any]:
    """A proposed one, of what happened as the author says."""
    given = {
        "quote": quote, "type": kind, "trigger": trigger, "parties": [{"role": r, "text": t} for r, t in parties], "attribution": None,
        "polarity": "+", "certainty": "certain", "mood": "actual",
    }  # fmt: skip
    return given | other


def answer(attributions: list[Any] = [], statements: list[Any] = []) -> dict[str, Any]:  # noqa: B006 (never changed)
    """What a model would send, as JSON has it."""
    return {"attributions": attributions, "statements": statements}


def decoded(value: dict[str, Any]) -> Answer:
    """The same as read from the endpoint."""
    return read_answer(json.dumps(value))


def joined(reading: Reading, *answers: dict[str, Any]) -> tuple[Reading, ProposerAccount]:
    """The reading with what holds of those answers about its whole text, and the account."""
    account = ProposerAccount()
    text = reading.document.text
    found = join(reading, cut(text), [((0, len(text)), decoded(a)) for a in answers], READER, account)
    return found, account


REBELS = "Rebels burned the mill, a shepherd whispered."
WHISPERED = attribution(REBELS, "a shepherd", "whispered", "Rebels burned the mill", id="a2", kind="anonymous")
BURNED = statement(REBELS, "ASSAULT", "burned", ("actor", "Rebels"), ("recipient", "the mill"), attribution="a2")
