"""What an answer says, before anything in it is believed."""

import json
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from reportedly.proposing.refusals import FORM, TOO_MANY

MAX_ITEMS = 300
"""Proposals of one kind in one answer: a passage has about 30 statements."""


class Within(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand more than once, and a longer stretch that has them once."""

    text: str
    within: str = msgspec.field(name="in")


Quote = str | Within
Quotes = Quote | tuple[Quote, ...] | None


class ProposedAttribution(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An attribution in quotations of the passage; ``parent`` is the id of another one of the same answer."""

    id: str
    quote: str
    content: Quotes
    act: str
    source: Quote | None = None
    cue: Quotes = None
    kind: str | None = None
    parent: str | None = None


class ProposedParty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A party: its role, the words that name it here, and what kind of entity it is."""

    role: str
    text: Quote
    type: str = "other"


class ProposedStatement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A statement in quotations of the passage; ``attribution`` is the id of an attribution of the same answer."""

    quote: str
    type: str
    trigger: Quotes
    polarity: str
    certainty: str
    mood: str
    parties: tuple[ProposedParty, ...] = ()
    attribution: str | None = None
    id: str | None = None
    mode: str | None = None
    time: Quote | None = None
    place: Quote | None = None
    title: Quote | None = None
    quantity: Quote | None = None
    kinds: tuple[Quote, ...] = ()
    qualifiers: tuple[Quote, ...] = ()


@dataclass(slots=True)
class Answer:
    """The proposals of one answer that are of the form, and a reason for each that is not."""

    attributions: list[ProposedAttribution] = field(default_factory=list)
    statements: list[ProposedStatement] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def read_answer(content: str) -> Answer:
    """The proposals of an answer's text: its first JSON object, whatever stands around it (thoughts, a code fence).

    Only the lists ``attributions`` and ``statements`` are looked at. Raises ValueError where there is no such object.
    """
    outer = _first_object(content.rpartition("</think>")[2])
    if not {"attributions", "statements"} & set(outer):
        raise ValueError("neither attributions nor statements")
    answer = Answer()
    answer.attributions = _items(outer.get("attributions"), ProposedAttribution, answer.refused)
    answer.statements = _items(outer.get("statements"), ProposedStatement, answer.refused)
    return answer


def _first_object(content: str) -> dict[str, Any]:
    at = content.find("{")
    if at < 0:
        raise ValueError("no JSON object")
    try:
        found, _ = json.JSONDecoder().raw_decode(content, at)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return found if isinstance(found, dict) else {}


T = TypeVar("T")


def _items(value: object, form: type[T], refused: list[str]) -> list[T]:
    if value is None:
        return []
    if not isinstance(value, list):
        refused.append(FORM)
        return []
    refused += [TOO_MANY] * max(0, len(value) - MAX_ITEMS)
    out: list[T] = []
    for item in value[:MAX_ITEMS]:
        try:
            out.append(msgspec.convert(item, form))
        except (msgspec.ValidationError, RecursionError):
            refused.append(FORM)
    return out
