"""Readings made by hand, of invented countries, for the tests of page, notebook and digest."""

import msgspec

from reportedly.records import (
    Argument,
    Attribution,
    Document,
    Entity,
    Mention,
    Piece,
    Place,
    Reading,
    Source,
    Spans,
    Statement,
    StatementTime,
    Time,
)

TEXT = (
    "Osmark's interim foreign minister, Mara Ilves, said on Monday that a colonel had told her that Veldania might "
    "shell Korrin with rockets. Veldania denied that it had shelled Korrin in 2030. "
    "About 25 May the two met in Lund 😀."
)


def spans(words: str, nth: int = 1, text: str = TEXT) -> Spans:
    """Where the words stand for the nth time."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return ((at, at + len(words)),)


def entity(id_: str, type_: str, name: str, *mentions: Spans) -> Entity:
    """An entity with mentions by name."""
    return msgspec.convert(
        {
            "id": id_,
            "type": type_,
            "name": name,
            "mentions": [{"start": s[0][0], "end": s[0][1], "kind": "name"} for s in mentions],
        },
        Entity,
    )


def time(id_: str, words: str, value: str, kind: str = "date") -> Time:
    """A time expression of the sample text."""
    ((start, end),) = spans(words)
    return msgspec.convert({"id": id_, "start": start, "end": end, "kind": kind, "value": value}, Time)


def reading(*, title: str | None = "Ilves on Korrin", outlet: str | None = "Northern Ledger") -> Reading:
    """One report with a chain of two links, a denial, an office, a meeting on an approximate date."""
    ilves, colonel, veldania, korrin = "e1", "e2", "e3", "e4"
    return Reading(
        document=Document(id="r1", text=TEXT, title=title, outlet=outlet, authors=("Jo Tern",), published="2031-05-13"),
        entities=(
            entity(ilves, "person", "Mara Ilves", spans("Mara Ilves"), spans("her")),
            entity(colonel, "person", "a colonel", spans("a colonel")),
            entity(veldania, "state", "Veldania", spans("Veldania"), spans("Veldania", 2)),
            entity(korrin, "place", "Korrin", spans("Korrin"), spans("Korrin", 2)),
            entity("e5", "state", "Osmark", spans("Osmark")),
            entity("e6", "weapon", "rockets", spans("rockets")),
            entity("e7", "place", "Lund", spans("Lund")),
        ),
        times=(
            time("t1", "Monday", "2031-05-12"),
            time("t2", "2030", "2030"),
            time("t3", "About 25 May", "2031-05-~25"),
        ),
        attributions=(
            Attribution(
                id="a1", source=Source(kind="named", entity=ilves, spans=spans("Mara Ilves")),
                cue=Piece(spans=spans("said")), act="say", quote="indirect", time="t1",
                content=Piece(spans=spans("a colonel had told her that Veldania might shell Korrin with rockets")),
            ),
            Attribution(
                id="a2", source=Source(kind="anonymous", entity=colonel, spans=spans("a colonel")), parent="a1",
                cue=Piece(spans=spans("told")), act="say", quote="indirect",
                content=Piece(spans=spans("Veldania might shell Korrin with rockets")),
            ),
            Attribution(
                id="a3", source=Source(kind="named", entity=veldania, spans=spans("Veldania", 2)),
                cue=Piece(spans=spans("denied")), act="deny", quote="indirect",
                content=Piece(spans=spans("it had shelled Korrin in 2030")),
            ),
        ),
        statements=(
            Statement(
                id="s1", kind="relation", type="office", trigger=spans("foreign minister"),
                span=(0, spans("Mara Ilves")[0][1]), title="foreign minister", qualifiers=("interim",),
                arguments=(Argument(role="holder", entity=ilves), Argument(role="organization", entity="e5")),
            ),
            Statement(
                id="s2", kind="event", type="ASSAULT", mode="heavy-weapons", trigger=spans("shell"),
                span=spans("Veldania might shell Korrin with rockets")[0], certainty="possible", mood="intended",
                arguments=(
                    Argument(role="actor", entity=veldania, spans=spans("Veldania")),
                    Argument(role="recipient", entity=korrin, spans=spans("Korrin")),
                    Argument(role="instrument", entity="e6", spans=spans("rockets")),
                ),
                attribution="a2", confidence=0.83, why=("«might»: possible",),
            ),
            Statement(
                id="s3", kind="event", type="ASSAULT", mode="heavy-weapons", trigger=spans("shelled"),
                span=spans("it had shelled Korrin in 2030")[0], polarity="-", attribution="a3",
                time=StatementTime(id="t2", value="2030"),
                arguments=(
                    Argument(role="actor", entity=veldania, spans=spans("it", 2)),
                    Argument(role="recipient", entity=korrin, spans=spans("Korrin", 2)),
                ),
            ),
            Statement(
                id="s4", kind="event", type="CONSULT", mode="meet", trigger=spans("met"),
                span=spans("About 25 May the two met in Lund")[0], time=StatementTime(id="t3", value="2031-05-~25"),
                arguments=(Argument(role="actor", entity=veldania), Argument(role="actor", entity="e5")),
                place=Place(entity="e7", spans=spans("Lund")),
            ),
        ),
    )  # fmt: skip


def hostile(words: str) -> Reading:
    """A report that says the same few words wherever a report can say something."""
    piece = ((0, len(words)),)
    who = Entity(id="e1", type="person", name=words, mentions=(Mention(start=0, end=len(words), kind="name"),))
    said = Attribution(
        id="a1", source=Source(kind="named", entity="e1", spans=piece), cue=Piece(spans=piece),
        content=Piece(spans=piece), act="say", quote="direct",
    )  # fmt: skip
    event = Statement(
        id=words, kind="event", type="OTHER", trigger=piece, span=piece[0], attribution="a1", kinds=(words,),
        arguments=(Argument(role="actor", entity="e1", spans=piece),), quantity=words, title=words, why=(words,),
    )  # fmt: skip
    document = Document(id="r", text=words, title=words, outlet=words, authors=(words,), url=words, language=words)
    return Reading(document=document, entities=(who,), attributions=(said,), statements=(event,))


HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "<!--<script>",
    "' onmouseover='alert(1)' \"",
    "[bold red]loud[/bold red] [/]",
    ":warning: \x1b[31mred\x1b[0m \x07\x00\x9b2J",
    "\u202eلا إله \u2066x\u2069 שלום",
    "{{ 7 * 7 }} {% raw %} &amp; &lt;",
    "javascript:alert(1)",
    "line one\nline two\u2028three",
)
