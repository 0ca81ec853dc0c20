"""Attributions whose every word stands in the passage, nested as they say; every other one is refused by its reason."""

from typing import Any

import pytest
from tests.proposing.made import answer, attribution, decoded

from reportedly.proposing.located_attributions import LocatedAttribution, located_attributions
from reportedly.proposing.quotes import Stretch
from reportedly.proposing.refusals import (
    AMBIGUOUS,
    CIRCLE,
    NESTING,
    NOBODY,
    NOT_THERE,
    OVERLAP,
    TWICE,
    UNKNOWN_ACT,
    UNKNOWN_KIND,
    UNKNOWN_PARENT,
)

TEXT = "Ilves said that Veldania had denied that its army had left. “We”, Ilves added, “stay.” The Post reported it, citing a clerk."
FIRST = TEXT.split(". ")[0] + "."
SAID = attribution(FIRST, "Ilves", "said", "Veldania had denied that its army had left")
DENIED = attribution(FIRST, "Veldania", "denied", "its army had left", id="a2", act="deny", parent="a1")


def located(*proposed: dict[str, Any]) -> tuple[list[LocatedAttribution], list[str]]:
    refused: list[str] = []
    return located_attributions(Stretch(TEXT, 0, len(TEXT)), decoded(answer(list(proposed))).attributions, refused), refused


def test_parts_stand_where_they_are_quoted() -> None:
    (a, b), refused = located(SAID, DENIED)
    assert refused == []
    assert [TEXT[slice(*s)] for s in (*a.source, *a.cue, *a.content)] == ["Ilves", "said", "Veldania had denied that its army had left"]
    assert (b.parent, b.act, b.kind) == ("a1", "deny", "named")


def test_parents_come_first_whatever_the_order() -> None:
    assert [a.id for a in located(DENIED, SAID)[0]] == ["a1", "a2"]


def test_contents_in_pieces_and_words_told_apart_by_others() -> None:
    (a,), refused = located(
        attribution("“We”, Ilves added, “stay.”", {"text": "Ilves", "in": "Ilves added"}, "added", ["We", {"text": "stay", "in": "stay.”"}])
    )
    assert refused == [] and [TEXT[slice(*s)] for s in a.content] == ["We", "stay"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"source": "Reyle"}, NOT_THERE),
        ({"content": "Veldania has denied that its army had left"}, NOT_THERE),
        ({"content": []}, NOT_THERE),
        ({"quote": "Ilves said it."}, NOT_THERE),
        ({"quote": "Ilves"}, AMBIGUOUS),
        ({"source": "citing", "quote": FIRST}, NOT_THERE),  # it stands in the text, but not there
        ({"cue": "had"}, AMBIGUOUS),
        ({"cue": "denied"}, OVERLAP),
        ({"source": None, "cue": None}, NOBODY),
        ({"source": None, "cue": []}, NOBODY),
        ({"act": "reveal"}, UNKNOWN_ACT),
        ({"act": "none"}, UNKNOWN_ACT),
        ({"kind": "god"}, UNKNOWN_KIND),
        ({"parent": "a9"}, UNKNOWN_PARENT),
        ({"parent": "a1"}, CIRCLE),
    ],
)
def test_refused(change: dict[str, Any], reason: str) -> None:
    assert located(SAID | change) == ([], [reason])


def test_one_id_for_two() -> None:
    found, refused = located(SAID, DENIED | {"id": "a1", "parent": None})
    assert [a.act for a in found] == ["say"] and refused == [TWICE]


def test_a_circle_takes_all_that_hangs_on_it() -> None:
    found, refused = located(SAID | {"parent": "a2"}, DENIED, attribution(FIRST, "Veldania", None, "its army", id="a3", parent="a2"))
    assert found == [] and refused == [CIRCLE] * 3


def test_who_stands_outside_of_the_content_is_not_inside() -> None:
    turned = SAID | {"parent": "a2"}, DENIED | {"parent": None}
    found, refused = located(*turned)
    assert [a.id for a in found] == ["a2"] and refused == [NESTING]


def test_a_refused_parent_takes_its_children_along() -> None:
    assert located(SAID | {"act": "reveal"}, DENIED) == ([], [UNKNOWN_ACT, UNKNOWN_PARENT])


def test_citing_has_the_same_content() -> None:
    quote = "The Post reported it, citing a clerk."
    outer = attribution(quote, "The Post", "reported", "it")
    found, refused = located(outer, attribution(quote, "a clerk", "citing", "it", id="a2", parent="a1"))
    assert len(found) == 2 and refused == []


def test_a_chain_of_hundreds_is_no_burden() -> None:
    chain = [attribution(FIRST, "Ilves", "said", "Veldania had denied that its army had left", id=f"a{n}", parent=f"a{n - 1}" if n else None) for n in range(300)]
    found, refused = located(*chain[::-1])
    assert [a.id for a in found] == [f"a{n}" for n in range(300)] and refused == []
