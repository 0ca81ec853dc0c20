"""Statements whose every word stands in the passage and in the format; every other one is refused by its reason."""

from typing import Any

import pytest
from tests.proposing.made import BURNED, SAYING, TEXT, WHISPERED, answer, decoded, statement

from reportedly.proposing.located_attributions import located_attributions
from reportedly.proposing.located_statements import MAX_QUOTE, LocatedStatement, located_statements
from reportedly.proposing.quotes import Stretch
from reportedly.proposing.refusals import (
    AMBIGUOUS,
    NESTING,
    NO_PARTY,
    NOT_THERE,
    OVERLAP,
    TOO_LONG,
    UNKNOWN_ENTITY,
    UNKNOWN_MODE,
    UNKNOWN_PARENT,
    UNKNOWN_ROLE,
    UNKNOWN_STATUS,
    UNKNOWN_TYPE,
)

ATTACKED = statement(SAYING, "ASSAULT", "attacked", ("actor", "Veldania"), ("recipient", "Korrin"))
LONG = "The ship left. " * 80 + "Rebels burned it."


def located(*proposed: dict[str, Any], text: str = TEXT) -> tuple[list[LocatedStatement], list[str]]:
    refused: list[str] = []
    found = decoded(answer([WHISPERED], list(proposed)))
    passage = Stretch(text, 0, len(text))
    inside = {a.id: a for a in located_attributions(passage, found.attributions, [])}
    return located_statements(passage, found.statements, inside, refused), refused


def test_parts_stand_where_they_are_quoted() -> None:
    (s,), refused = located(BURNED | {"quantity": "the mill", "kinds": ["mill"], "mode": "destroy", "place": "the mill"})
    assert refused == []
    assert [TEXT[slice(*x)] for x in (*s.trigger, *(p.span for p in s.parties))] == ["burned", "Rebels", "the mill"]
    assert (s.type, s.mode, s.attribution, s.polarity, s.certainty, s.mood) == ("ASSAULT", "destroy", "a2", "+", "certain", "actual")
    assert s.quantity is not None and TEXT[slice(*s.quantity)] == "the mill"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"type": "MURDER"}, UNKNOWN_TYPE),
        ({"type": "assault"}, UNKNOWN_TYPE),
        ({"type": ""}, UNKNOWN_TYPE),
        ({"mode": "laser"}, UNKNOWN_MODE),
        ({"type": "AID", "mode": "aerial"}, UNKNOWN_MODE),
        ({"polarity": "0"}, UNKNOWN_STATUS),
        ({"certainty": "true"}, UNKNOWN_STATUS),
        ({"mood": "wished"}, UNKNOWN_STATUS),
        ({"parties": [], "type": "hostility"}, NO_PARTY),
        ({"parties": [{"role": "culprit", "text": "Rebels"}]}, UNKNOWN_ROLE),
        ({"parties": [{"role": "place", "text": "the mill"}]}, UNKNOWN_ROLE),
        ({"parties": [{"role": "holder", "text": "Rebels"}]}, UNKNOWN_ROLE),
        ({"parties": [{"role": "actor", "text": "Rebels", "type": "villain"}]}, UNKNOWN_ENTITY),
        ({"parties": [{"role": "actor", "text": "Korrin"}]}, NOT_THERE),  # it stands in the text, but not in the quotation
        ({"trigger": "torched"}, NOT_THERE),
        ({"trigger": None}, NOT_THERE),
        ({"trigger": ["burned", "burned the"]}, OVERLAP),
        ({"quote": "Rebels burned a mill"}, NOT_THERE),
        ({"quote": TEXT, "trigger": "Veldania"}, AMBIGUOUS),
        ({"time": "Monday"}, NOT_THERE),
        ({"place": "Lund"}, NOT_THERE),
        ({"title": "general"}, NOT_THERE),
        ({"quantity": "forty"}, NOT_THERE),
        ({"kinds": ["arms"]}, NOT_THERE),
        ({"qualifiers": ["former"]}, NOT_THERE),
        ({"attribution": "a7"}, UNKNOWN_PARENT),
        ({"trigger": "whispered"}, NESTING),
    ],
)
def test_refused(change: dict[str, Any], reason: str) -> None:
    assert located(BURNED | change) == ([], [reason])


def test_what_the_text_does_not_say_in_one_place_is_not_put_together() -> None:
    assert len(LONG) > MAX_QUOTE
    far = statement(LONG, "ASSAULT", "burned", ("actor", "Rebels"))
    assert located(far, text=LONG) == ([], [TOO_LONG])


def test_a_whole_sentence_is_no_trigger() -> None:
    words = "The ship of the harbour master of Lund burned at the quay of Korrin"
    assert located(statement(words, "ASSAULT", words, ("actor", "The ship")), text=words) == ([], [TOO_LONG])


def test_one_that_fails_does_not_take_others_along() -> None:
    found, refused = located(BURNED | {"mood": "wished"}, ATTACKED, BURNED)
    assert [s.type for s in found] == ["ASSAULT", "ASSAULT"] and refused == [UNKNOWN_STATUS]
