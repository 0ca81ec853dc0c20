"""One report as it is read: its text in segments, and everything that is marked in it."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from reportedly.records import Attribution, Reading, Spans, hull, joined
from reportedly.web import wording
from reportedly.web.segments import segments
from reportedly.web.view.statement import StatementView, statement_view

MarkKind = Literal["source", "cue", "content", "entity", "time", "trigger", "argument", "place", "span"]


class Mark(msgspec.Struct, frozen=True):
    """What a segment can belong to: ``of`` is a number into the list of its kind (a statement's for the last four)."""

    kind: MarkKind
    of: int
    role: str | None = None


class LinkView(msgspec.Struct, frozen=True):
    """An attribution: who, what they do, in which words. ``depth`` is 1 for the link next to the author."""

    name: str
    kind: str
    act: str
    quote: str
    cue: str
    words: str
    depth: int
    time: str | None


class EntityView(msgspec.Struct, frozen=True):
    """A party, place or thing."""

    name: str
    type: str
    mentions: int
    aliases: tuple[str, ...]


class TimeView(msgspec.Struct, frozen=True):
    """A time expression."""

    text: str
    words: str
    kind: str


class ReportView(msgspec.Struct, frozen=True):
    """A report; joined, the texts of ``segments`` are the report's text, character for character."""

    title: str
    outlet: str
    author: str
    byline: tuple[str, ...]
    published: str | None
    url: str | None
    language: str
    words: int
    sources: int
    segments: list[tuple[str, tuple[int, ...]]]
    marks: list[Mark]
    statements: list[StatementView]
    links: list[LinkView]
    entities: list[EntityView]
    times: list[TimeView]


def report_view(reading: Reading) -> ReportView:
    """The report in words and segments. A URL that is not http(s) is left out: nobody should click it."""
    document = reading.document
    marked = list(_marks(reading))
    url = document.url if document.url and document.url.startswith(("http://", "https://")) else None
    return ReportView(
        title=document.title or "Untitled report",
        outlet=wording.outlet(document),
        author=wording.author(document),
        byline=wording.byline(document),
        published=wording.date_words(document.published) if document.published else None,
        url=url,
        language=document.language,
        words=len(document.text.split()),
        sources=len({wording.source(reading, link) for link in reading.attributions}),
        segments=[
            (document.text[s.start : s.end], s.marks)
            for s in segments(len(document.text), [spans for _, spans in marked])
        ],
        marks=[mark for mark, _ in marked],
        statements=[statement_view(reading, statement) for statement in reading.statements],
        links=[_link(reading, link) for link in reading.attributions],
        entities=[EntityView(e.name, e.type, e.times_mentioned, e.aliases) for e in reading.entities],
        times=[TimeView(document.text[t.start : t.end], wording.time_words(t), t.kind) for t in reading.times],
    )


def _marks(reading: Reading) -> Iterator[tuple[Mark, Spans]]:
    for i, link in enumerate(reading.attributions):
        yield Mark("source", i), link.source.spans
        yield Mark("cue", i), link.cue.spans
        yield Mark("content", i), link.content.spans
    for i, entity in enumerate(reading.entities):
        yield Mark("entity", i), tuple((m.start, m.end) for m in entity.mentions)
    for i, time in enumerate(reading.times):
        yield Mark("time", i), ((time.start, time.end),)
    times = {time.id: ((time.start, time.end),) for time in reading.times}
    for i, statement in enumerate(reading.statements):
        yield Mark("trigger", i), statement.trigger
        yield Mark("span", i), (hull((statement.span, *statement.trigger)),)
        for argument in statement.arguments:
            yield Mark("argument", i, wording.role_label(argument.role)), argument.spans
        if statement.place:
            yield Mark("place", i, "place"), statement.place.spans
        if statement.time:
            yield Mark("argument", i, "time"), times.get(statement.time.id, ())


def _link(reading: Reading, link: Attribution) -> LinkView:
    text = reading.document.text
    time = next((t for t in reading.times if t.id == link.time), None)
    return LinkView(
        name=wording.source(reading, link),
        kind=link.source.kind,
        act=wording.act(link),
        quote=link.quote,
        cue=joined(text, link.cue.spans),
        words=joined(text, link.source.spans),
        depth=len(list(reading.links(link.id))),
        time=wording.time_words(time) if time else None,
    )
