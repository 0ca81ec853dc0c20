"""A floor for many reports on text that nobody tuned for: the closed crossing (grain) and eight small happenings (quarry).

Half of the strands of each may be looked at while merging is worked on; of the other half no test says which items were met.
"""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.quality.pack_scores import exported, scores

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from pack_parts import halves

PACKS = Path(__file__).parents[1] / "packs"
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf8"))


@pytest.fixture(scope="module", params=["grain", "quarry"])
def pack(request: pytest.FixtureRequest) -> Path:
    return PACKS / request.param


@pytest.fixture(scope="module")
def rows(pack: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, object]]]:
    """The three exports of an archive of the pack."""
    return exported(pack, tmp_path_factory.mktemp(pack.name))


def gold_of(pack: Path) -> dict[str, Any]:
    return dict(json.loads((pack / "gold.json").read_text(encoding="utf8")))


@pytest.mark.parametrize(("half", "floors"), [("looked at", "mend"), ("never looked at", "keep")])
def test_nothing_falls_below_its_floor(
    half: str, floors: str, pack: Path, rows: dict[str, list[dict[str, object]]]
) -> None:
    (gold,) = (g for name, _, g in halves(pack) if name == half)
    found = {part: met / of for part, (met, of) in scores(gold, **rows).items()}  # type: ignore[arg-type]
    least: dict[str, float] = FLOORS[pack.name][floors]
    assert set(found) == set(least)
    assert {part: round(x, 3) for part, x in found.items() if x < least[part]} == {}


def test_the_halves_are_the_whole_and_only_the_first_may_be_shown(pack: Path) -> None:
    whole = gold_of(pack)
    first, second = halves(pack)
    assert (first[1], second[1]) == (True, False)
    for rows in ("statements", "contradictions"):
        ids = [x["id"] for x in (*first[2][rows], *second[2][rows])]
        assert sorted(ids) == sorted(x["id"] for x in whole[rows])
    for _, _, gold in (first, second):
        assert len(gold["statements"]) + len(gold["more_statements"]) == len(whole["statements"]) + len(
            whole["more_statements"]
        )
    assert [(name, shown) for name, shown, _ in halves(PACKS / "harbour")] == [("", True)]


def test_the_gold_counts_what_its_reports_say(pack: Path) -> None:
    gold = gold_of(pack)
    text = {d["file"]: (pack / d["file"]).read_text(encoding="utf8").replace("’", "'") for d in gold["documents"]}
    outlet = {d["file"]: d["outlet"] for d in gold["documents"]}
    for s in gold["statements"]:
        asserting = {r["origin"] for r in s["reports"] if r["stance"] == "asserts"}
        denying = {r["origin"] for r in s["reports"] if r["stance"] == "denies"}
        assert (s["origins"], s.get("denying_origins", 0)) == (len(asserting), len(denying)), s["id"]
        assert s["articles"] == len({r["file"] for r in s["reports"]}), s["id"]
        assert s["publishers"] == len({outlet[r["file"]] for r in s["reports"]}), s["id"]
        for r in s["reports"]:
            assert all(piece.replace("’", "'") in text[r["file"]] for piece in r["evidence"].split(" … ")), (
                s["id"],
                r["file"],
            )
