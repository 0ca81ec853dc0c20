"""From the things of a reading to the characters that stand for them in a decision, and back."""

from reportedly.records import Attribution, Evidence, Layer, Reading, Span, Spans, Statement, hull


def evidence(reading: Reading, layer: Layer, local: str) -> Evidence:
    """What a decision about this entity, statement or attribution points at.

    Raises KeyError where the reading has no such thing, ValueError where it has no characters.
    """
    document = reading.document.id
    if layer == "entity":
        mentions = reading.entity(local).mentions
        if not mentions:
            raise ValueError(f"{local} has no mention in {document}")
        named = [m for m in mentions if m.kind == "name"] or list(mentions)
        return Evidence(layer=layer, document=document, start=named[0].start, end=named[0].end)
    if layer == "statement":
        statement = next((s for s in reading.statements if s.id == local), None)
        if statement is None:
            raise KeyError(local)
        start, end = place_of_statement(statement)
        return Evidence(layer=layer, document=document, start=start, end=end, type=statement.type)
    attribution = next((a for a in reading.attributions if a.id == local), None)
    if attribution is None:
        raise KeyError(local)
    place = place_of_attribution(attribution)
    if place is None:
        raise ValueError(f"{local} has no characters in {document}")
    return Evidence(layer=layer, document=document, start=place[0], end=place[1])


def resolve(reading: Reading, given: Evidence) -> str | None:
    """The id, in this reading, of what the evidence points at: what stands at just those characters, else what shares
    most of them; None where nothing does, as after a re-reading that no longer sees it."""
    found: list[tuple[float, int, str]] = []
    wanted = (given.start, given.end)
    if given.layer == "entity":
        for n, e in enumerate(reading.entities):
            likeness = max((_likeness(wanted, (m.start, m.end)) for m in e.mentions), default=0.0)
            found.append((likeness, -n, e.id))
    elif given.layer == "statement":
        for n, s in enumerate(reading.statements):
            if given.type in (None, s.type):
                found.append((_likeness(wanted, place_of_statement(s)), -n, s.id))
    else:
        for n, a in enumerate(reading.attributions):
            place = place_of_attribution(a)
            if place is not None:
                found.append((_likeness(wanted, place), -n, a.id))
    likeness, _, local = max(found, default=(0.0, 0, ""))
    return local if likeness > 0 else None


def place_of_statement(statement: Statement) -> Span:
    """The characters of its trigger, else its whole span."""
    return hull(statement.trigger) if statement.trigger else statement.span


def place_of_attribution(attribution: Attribution) -> Span | None:
    """The characters of its cue, else of its content, else of its source; None where it has none of them."""
    spans: Spans = attribution.cue.spans or attribution.content.spans or attribution.source.spans
    return hull(spans) if spans else None


def _likeness(a: Span, b: Span) -> float:
    """Shared characters over all characters of two spans: 1 the same, 0 nothing in common."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(0.0, shared / (max(a[1], b[1]) - min(a[0], b[0]))) if shared > 0 else 0.0
