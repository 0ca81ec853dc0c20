"""Hypothesis strategies: texts as nobody would send them, and valid readings of them."""

from typing import Any

from hypothesis import strategies as st

from reportedly.records import (
    CERTAINTIES,
    EVENT_TYPES,
    MOODS,
    RELATION_TYPES,
    Argument,
    Attribution,
    Document,
    Entity,
    Mention,
    Piece,
    Place,
    Reading,
    Source,
    Span,
    Spans,
    Statement,
    StatementTime,
    Time,
)

ODD = (
    "👩‍👩‍👧‍👦", "🇮🇷", "💥", "e\u0301", "a\u0308\u0323", "שלום", "قال", "\u200f", "\u202e", "\0", "\r\n", "\n\n", "\u2028", "\ufeff",
    "\u200b", "\u00a0", "\t", "“", "”", "«", "»", "‘", "’", "'", '"', "—", "…", "?!", "((", "]", "ﬁ", "İ", "ß", "中文", "\x1b[31m", "\x7f",
    "Gen.", "U.S.", "n't", "O’Brien", "1,200", "https://a.b/c?d=e", "Osmark", "said", "that", "attacked", "she", "Monday",
)  # fmt: skip
"""Pieces of which an odd text is made: what breaks offsets, encodings, terminals and tokenizers, and ordinary words."""

any_character = st.characters(exclude_categories=("Cs",))  # lone surrogates are no text: no encoding holds them
odd_texts = st.lists(st.sampled_from(ODD) | st.text(any_character, max_size=5) | st.just(" "), max_size=40).map("".join)
"""Any text, most often an odd one; may be empty."""


@st.composite
def pieces(draw: st.DrawFn, size: int, least: int = 0) -> Spans:
    """At most three pieces of a text of that size, in order and without overlap."""
    count = draw(st.integers(least, min(3, size)))
    cuts = sorted(draw(st.sets(st.integers(0, size), min_size=2 * count, max_size=2 * count)) if 2 * count <= size + 1 else {0, size})
    return tuple(zip(cuts[::2], cuts[1::2], strict=True))


@st.composite
def spans(draw: st.DrawFn, size: int) -> Span:
    """One piece, never empty."""
    start = draw(st.integers(0, size - 1))
    return start, draw(st.integers(start + 1, size))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A reading of the format: every field is used, every id stands for something, every chain ends."""
    text = draw(odd_texts.filter(bool))
    n = len(text)
    words = st.text(any_character, max_size=12)
    maybe = st.none() | words
    confidence = st.floats(0, 1)
    one = spans(n)
    entities = tuple(
        Entity(
            id=f"e{k}", type=draw(st.sampled_from(("person", "state", "office", "other"))), name=draw(words),
            aliases=tuple(draw(st.lists(words, max_size=2))), identifiers=draw(st.dictionaries(words, words, max_size=2)),
            mentions=tuple(
                Mention(start=a, end=b, kind=draw(st.sampled_from(("name", "nominal", "pronoun"))))
                for a, b in draw(st.lists(one, max_size=3))
            ),
        )
        for k in range(draw(st.integers(0, 3)))
    )  # fmt: skip
    times = tuple(
        Time(id=f"t{k}", start=a, end=b, kind=draw(st.sampled_from(("date", "time", "duration", "set"))), value=draw(words))
        for k, (a, b) in enumerate(draw(st.lists(one, max_size=2)))
    )
    entity_id, time_id = st.none() | _one_of(entities), st.none() | _one_of(times)
    attributions: list[Attribution] = []
    for k in range(draw(st.integers(0, 3))):
        source = Source(
            kind=draw(st.sampled_from(("named", "anonymous", "author", "outlet", "document"))), entity=draw(entity_id),
            spans=draw(pieces(n)),
        )  # fmt: skip
        attributions.append(
            Attribution(
                id=f"a{k}", source=source, cue=Piece(spans=draw(pieces(n))), content=Piece(spans=draw(pieces(n))),
                act=draw(st.sampled_from(("say", "deny"))), quote=draw(st.sampled_from(("direct", "indirect", "mixed"))),
                time=draw(time_id), parent=draw(st.none() | _one_of(attributions)), confidence=draw(confidence),
                read_by=tuple(draw(st.lists(words, max_size=2))), why=tuple(draw(st.lists(words, max_size=2))),
            )
        )  # fmt: skip
    statements = tuple(
        _statement(draw, k, n, entities, times, attributions) for k in range(draw(st.integers(0, 3)))
    )
    document = Document(
        id=draw(words), text=text, title=draw(maybe), outlet=draw(maybe), authors=tuple(draw(st.lists(words, max_size=2))),
        url=draw(maybe), published=draw(maybe), source_id=draw(maybe), file=draw(maybe),
    )  # fmt: skip
    return Reading(
        document=document, entities=entities, times=times, attributions=tuple(draw(st.permutations(attributions))), statements=statements
    )


def _one_of(records: Any) -> st.SearchStrategy[str]:
    return st.sampled_from([r.id for r in records]) if records else st.nothing()


def _statement(draw: st.DrawFn, k: int, n: int, entities: Any, times: Any, attributions: Any) -> Statement:
    kind = draw(st.sampled_from(("event", "relation")))
    words = st.text(any_character, max_size=8)
    arguments = tuple(
        Argument(role=draw(st.sampled_from(("actor", "recipient", "topic"))), entity=e.id, spans=draw(pieces(n)))
        for e in draw(st.lists(st.sampled_from(entities), max_size=2) if entities else st.just([]))
    )
    return Statement(
        id=f"s{k}", kind=kind, type=draw(st.sampled_from(EVENT_TYPES if kind == "event" else RELATION_TYPES)),
        mode=draw(st.none() | st.just("aerial")), trigger=draw(pieces(n)), span=draw(spans(n)), arguments=arguments,
        title=draw(st.none() | words), qualifiers=tuple(draw(st.lists(words, max_size=2))),
        kinds=tuple(draw(st.lists(words, max_size=2))), quantity=draw(st.none() | words),
        time=StatementTime(id=draw(_one_of(times)), value="2031") if times and draw(st.booleans()) else None,
        place=Place(entity=draw(_one_of(entities)), spans=draw(pieces(n))) if entities and draw(st.booleans()) else None,
        polarity=draw(st.sampled_from(("+", "-"))), certainty=draw(st.sampled_from(CERTAINTIES)), mood=draw(st.sampled_from(MOODS)),
        attribution=draw(st.none() | _one_of(attributions)), confidence=draw(st.floats(0, 1)),
        read_by=tuple(draw(st.lists(words, max_size=2))), why=tuple(draw(st.lists(words, max_size=2))),
    )  # fmt: skip
