"""Short passages with one difficulty each: as many are read whole as before, and the counting itself is right."""

import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf8"))["probes"]
AREAS = sorted((ROOT / "tests" / "probes").glob("*.json"))


@pytest.mark.parametrize("path", AREAS, ids=lambda p: p.stem)
def test_no_fewer_are_passed(path: Path) -> None:
    import probes

    given = probes.load([path])[path.stem]
    assert len({p["id"] for p in given}) == len(given)
    passed = sum(not probes.failures(p, r) for p, r in zip(given, probes.read(given), strict=True))
    assert passed >= FLOORS[path.stem]


def reading() -> dict[str, Any]:
    return {
        "document": {"text": "Osmark said Veldania's forces did not shell Korrin on 3 May."},
        "entities": [
            {"id": "e1", "name": "Osmark", "type": "state", "mentions": [{"start": 0, "end": 6, "kind": "name"}]},
            {"id": "e2", "name": "Veldania", "type": "state", "mentions": []},
            {"id": "e3", "name": "Korrin", "type": "place", "mentions": []},
        ],
        "times": [{"id": "t1", "start": 54, "end": 59, "value": "2024-05-03"}],
        "attributions": [{"id": "a1", "source": {"kind": "named", "entity": "e1", "spans": [[0, 6]]}, "parent": None}],
        "statements": [
            {
                "type": "ASSAULT", "span": [0, 60], "polarity": "-", "certainty": "certain", "mood": "actual",
                "arguments": [
                    {"role": "actor", "entity": "e2", "spans": [[12, 29]]},
                    {"role": "recipient", "entity": "e3", "spans": []},
                    {"role": "instrument", "spans": [[23, 29]]},
                ],
                "time": {"id": "t1", "value": "2024-05-03"}, "attribution": "a1",
            }
        ],
    }  # fmt: skip


RIGHT = {
    "types": ["ASSAULT"], "actor": ["Veldania"], "recipient": ["Korrin"], "factuality": "certain-", "chain": ["Osmark"],
    "date": "2024-05-03",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "missed"),
    [
        ({}, None),
        ({"factuality": "certain+"}, "factuality"),
        ({"chain": []}, "chain"),
        ({"chain": ["Osmark", "Veldania"]}, "chain"),
        ({"date": "2024-05-04"}, "date"),
        ({"actor": ["Osmark"]}, "statement"),
        ({"recipient": ["Osmark|Korrin"]}, None),
        ({"types": ["AID"]}, "statement"),
        ({"instrument": "forces"}, None),
        ({"instrument": "Korrin"}, "instrument"),
        ({"topic": "forces"}, "topic"),
        ({"factuality": "certain+", "or": [{"factuality": "denied"}]}, None),
    ],
)
def test_a_statement_passes_with_all_that_is_asked(change: dict[str, Any], missed: str | None) -> None:
    import probes

    lacks = probes.failures({"statements": [RIGHT | change]}, reading())
    assert [x.split(":")[0] for x in lacks] == ([f"missed {missed}"] if missed else [])


def test_one_statement_serves_one_expected_one_and_a_wrong_one_is_told() -> None:
    import probes

    assert len(probes.failures({"statements": [RIGHT, RIGHT]}, reading())) == 1
    assert probes.failures({"statements": [RIGHT, RIGHT | {"shared": True}]}, reading()) == []
    assert len(probes.failures({"wrong": [{"types": ["ASSAULT"], "actor": ["Veldania"]}]}, reading())) == 1
    assert probes.failures({"wrong": [{"types": ["ASSAULT"], "factuality": "certain+"}]}, reading()) == []


def test_entities_are_found_typed_whole_and_alone() -> None:
    import probes

    given = reading()
    assert probes.failures({"entities": [{"names": ["Veldania"], "types": ["state"]}]}, given) == []
    assert "type" in probes.failures({"entities": [{"names": ["Korrin"], "types": ["person"]}]}, given)[0]
    assert "missed entity: Rana" in probes.failures({"entities": [{"names": ["Rana"], "types": ["person"]}]}, given)[0]
    given["entities"][1]["aliases"] = ["Korrin"]
    assert "whole" in probes.failures({"entities": [{"names": ["Korrin"], "types": ["place", "state"]}]}, given)[0]


def test_a_name_among_other_words_is_the_same_party_but_its_allies_are_not() -> None:
    import probes

    assert probes.said_of("veldania's forces", "veldania")
    assert not probes.said_of("veldania allies", "veldania")
    assert not probes.said_of("an envoy from veldania", "veldania")
    assert not probes.said_of("veldanians", "veldania")


def test_a_time_that_is_none_is_told() -> None:
    import probes

    assert probes.failures({"no_times": ["May", "Osmark"]}, reading()) == []
    assert probes.failures({"no_times": ["3 May"]}, reading()) == ["no time: 3 May"]
