"""What a set's conventions are taken out by, on readings and golds of two lines."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
sys.path.insert(0, str(Path(__file__).parents[2]))

from conventions import acting_states, as_edtf, whole_phrases


def entity(id: str, type: str, *spans: tuple[int, int]) -> dict[str, object]:
    return {"id": id, "type": type, "mentions": [{"start": a, "end": b, "kind": "name"} for a, b in spans]}


def spans(reading: dict[str, list[dict[str, list[dict[str, int]]]]]) -> list[list[tuple[int, int]]]:
    return [[(m["start"], m["end"]) for m in e["mentions"]] for e in reading["entities"]]


@pytest.mark.parametrize(
    ("timex", "edtf"),
    [
        ("2018-W01", "2018-01-01/2018-01-07"),
        ("2020-W53", "2020-12-28/2021-01-03"),
        ("2018-05-03T09", "2018-05-03T09:00"),
        ("2018-05-03T17:49:19", "2018-05-03T17:49"),
        ("2018-05", "2018-05"),
        ("2018-SU", "2018-SU"),
        ("PT3M", "PT3M"),
    ],
)
def test_values_are_written_as_the_reading_writes_them(timex: str, edtf: str) -> None:
    assert as_edtf(timex) == edtf


@pytest.mark.parametrize(
    "timex", ["", "XXXX-11-07", "(2018-05-03,2018-05-05,P2D)", "T09", "2018-05-03TNI", "FY2008", "2016-W45-WE", "PXD"]
)
def test_values_that_edtf_cannot_write_have_none(timex: str) -> None:
    assert as_edtf(timex) is None


def test_a_name_in_a_phrase_of_the_same_entity_is_not_counted_again_and_one_in_anothers_is() -> None:
    reading = {"entities": [entity("e1", "person", (0, 20), (10, 20), (30, 34)), entity("e2", "state", (0, 5))]}
    assert spans(whole_phrases(reading)) == [[(0, 20), (30, 34)], [(0, 5)]]
    assert len(reading["entities"][0]["mentions"]) == 3  # the reading itself stays as it is


def test_states_count_as_organizations_where_the_gold_has_one_and_nowhere_else() -> None:
    reading = {"entities": [entity("e1", "state", (0, 5), (20, 25)), entity("e2", "place", (20, 25))]}
    gold = {"entities": [{"begin": 20, "end": 25, "type": "Organisation"}, {"begin": 0, "end": 5, "type": "Location"}]}
    out = acting_states(reading, gold)
    assert [(e["type"], s) for e, s in zip(out["entities"], spans(out), strict=True)] == [
        ("state", [(0, 5)]),
        ("place", [(20, 25)]),
        ("organization", [(20, 25)]),
    ]
