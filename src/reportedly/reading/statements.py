"""What is said to have happened or to stand: the model's triggers with their parties, time, place and attribution."""

from dataclasses import dataclass, replace

from reportedly.language.parsed import Parsed, RoleWord, TriggerWords
from reportedly.reading.attributions import innermost
from reportedly.reading.entities import Entities
from reportedly.reading.offices import office_title
from reportedly.reading.quantities import kinds_of, quantity_of
from reportedly.records import (
    RELATION_TYPES,
    Argument,
    Attribution,
    Place,
    Span,
    Spans,
    Statement,
    StatementTime,
    Time,
)


@dataclass(slots=True)
class Context:
    """What a statement is built from."""

    parsed: Parsed
    entities: Entities
    times: tuple[Time, ...]
    attributions: tuple[Attribution, ...]


def find_statements(context: Context, triggers: list[TriggerWords]) -> tuple[Statement, ...]:
    """A statement for each trigger that has a party, in order of the text; ids are «s1», «s2» …"""
    out: list[Statement] = []
    for trigger in triggers:
        statement = _statement(context, trigger, f"s{len(out) + 1}")
        if statement is not None:
            out.append(statement)
    return tuple(out)


def _statement(c: Context, t: TriggerWords, statement_id: str) -> Statement | None:
    arguments = _arguments(c, t)
    if not arguments and t.type != "OTHER":
        return None
    trigger = trigger_spans(c.parsed, t.anchor)
    attribution = innermost(c.attributions, *trigger[0])
    relation = t.type in RELATION_TYPES
    title, qualifiers = office_title(c.parsed, t.anchor) if t.type == "office" else (None, ())
    return Statement(
        id=statement_id, kind="relation" if relation else "event", type=t.type, trigger=trigger,
        span=_hull(trigger, arguments), arguments=arguments, title=title, qualifiers=qualifiers,
        kinds=kinds_of(c.parsed, t), quantity=quantity_of(c.parsed, t), time=_time(c, t), place=_place(c, t),
        polarity=t.polarity, certainty=t.certainty, mood=t.mood,
        attribution=attribution.id if attribution is not None else None, confidence=round(t.score, 3),
        why=(f"«{c.parsed.words[t.anchor]}» states {t.type} (model, {t.score:.2f})",),
    )  # fmt: skip


def trigger_spans(parsed: Parsed, anchor: int) -> Spans:
    """The trigger word with its particle: «walked out», «called … off»."""
    particle = parsed.child(anchor, "compound:prt")
    if particle is None:
        return (parsed.span((anchor, anchor)),)
    if particle == anchor + 1:
        return (parsed.span((anchor, particle)),)
    return parsed.span((anchor, anchor)), parsed.span((particle, particle))


def _arguments(c: Context, t: TriggerWords) -> tuple[Argument, ...]:
    """One argument for each role and entity, by the mention that the model is surest of."""
    best: dict[tuple[str, str], RoleWord] = {}
    for r in t.roles:
        entity = c.entities.by_head.get(r.mention)
        if entity is None or r.role in ("time", "place"):
            continue
        known = best.get((r.role, entity))
        if known is None or (r.score, -abs(r.mention - t.anchor)) > (known.score, -abs(known.mention - t.anchor)):
            best[(r.role, entity)] = r
    return tuple(
        Argument(role=role, entity=entity, spans=(c.parsed.span(c.entities.place_of[r.mention].phrase),))
        for (role, entity), r in sorted(best.items(), key=lambda x: x[1].mention)
        if r.mention in c.entities.place_of
    )


def _time(c: Context, t: TriggerWords) -> StatementTime | None:
    for r in sorted(t.roles, key=lambda r: -r.score):
        if r.role == "time":
            start, end = c.parsed.starts[r.mention], c.parsed.ends[r.mention]
            for time in c.times:
                if time.start < end and start < time.end:
                    return StatementTime(id=time.id, value=time.value)
    return None


def _place(c: Context, t: TriggerWords) -> Place | None:
    found = [r for r in t.roles if r.role == "place" and r.mention in c.entities.place_of]
    if not found:
        return None
    best = max(found, key=lambda r: r.score)
    phrase = c.entities.place_of[best.mention].phrase
    return Place(entity=c.entities.by_head[best.mention], spans=(c.parsed.span(phrase),))


def _hull(trigger: Spans, arguments: tuple[Argument, ...]) -> Span:
    spans = [*trigger, *(s for a in arguments for s in a.spans)]
    return min(s[0] for s in spans), max(s[1] for s in spans)


def renumbered(statements: list[Statement]) -> tuple[Statement, ...]:
    """In order of the text with ids anew."""
    ordered = sorted(statements, key=lambda s: (s.trigger[0], s.type))
    import msgspec

    return tuple(msgspec.structs.replace(s, id=f"s{n}") for n, s in enumerate(ordered, 1))


__all__ = ["Context", "find_statements", "renumbered", "replace", "trigger_spans"]
