"""One statement as it is listed and shown in detail."""

import msgspec

from reportedly.records import Reading, Span, Spans, Statement, joined
from reportedly.web import wording


class PartyView(msgspec.Struct, frozen=True):
    """A party of a statement: its role in words, the number of its entity, and the words that name it here."""

    role: str
    entity: int
    words: str


class StatementView(msgspec.Struct, frozen=True):
    """A statement in words; ``chain`` and entities are numbers into the lists of its report."""

    id: str
    clause: list[tuple[str, int | None]]
    group: wording.Group
    type: str
    type_label: str
    status: tuple[str, ...]
    asserted: bool
    sentence: str
    voice: str
    chain: list[int]
    chain_line: str
    parties: list[PartyView]
    time: str | None
    time_text: str | None
    place: int | None
    quantity: str | None
    kinds: tuple[str, ...]
    office: str | None
    quote: list[tuple[str, bool]]
    confidence: float
    sureness: str
    why: tuple[str, ...]


def statement_view(reading: Reading, statement: Statement) -> StatementView:
    """The statement in words. Its quotation is ``text[span]`` verbatim, in pieces that are trigger or not."""
    text = reading.document.text
    entities = {entity.id: number for number, entity in enumerate(reading.entities)}
    links = {link.id: number for number, link in enumerate(reading.attributions)}
    time = next((t for t in reading.times if statement.time and t.id == statement.time.id), None)
    return StatementView(
        id=statement.id,
        clause=[(p.text, entities[p.entity] if p.entity else None) for p in wording.clause_pieces(reading, statement)],
        group=wording.group(statement.kind, statement.type),
        type=statement.type,
        type_label=wording.type_label(statement.type, statement.mode),
        status=wording.status(reading, statement),
        asserted=wording.is_asserted(statement),
        sentence=wording.status_sentence(reading, statement),
        voice=wording.voice(reading, statement),
        chain=[links[link.id] for link in reading.chain(statement)],
        chain_line=wording.chain_line(reading, statement),
        parties=[
            PartyView(wording.role_label(a.role), entities[a.entity], joined(text, a.spans))
            for a in statement.arguments
        ],
        time=wording.date_words(statement.time.value) if statement.time else None,
        time_text=text[time.start : time.end] if time else None,
        place=entities[statement.place.entity] if statement.place else None,
        quantity=statement.quantity,
        kinds=statement.kinds,
        office=" ".join((*statement.qualifiers, statement.title or "")).strip() or None,
        quote=_quote(text, statement.span, statement.trigger),
        confidence=statement.confidence,
        sureness=wording.sureness(statement),
        why=statement.why,
    )


def _quote(text: str, span: Span, trigger: Spans) -> list[tuple[str, bool]]:
    start, end = span
    out: list[tuple[str, bool]] = []
    for a, b in sorted(trigger):
        a, b = max(a, start), min(b, end)
        if a < b:
            out += [(text[start:a], False), (text[a:b], True)]
            start = b
    return [(words, is_trigger) for words, is_trigger in [*out, (text[start:end], False)] if words]
