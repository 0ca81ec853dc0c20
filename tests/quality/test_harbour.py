"""A floor for many reports that needs nothing but the project: the pack of the seized ship, in fourteen reports."""

import json
import tomllib
from pathlib import Path

import pytest
from tests.quality.pack_scores import exported, file_of, scores, tells

PACK = Path(__file__).parents[1] / "packs" / "harbour"
FLOORS: dict[str, float] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf8"))["harbour"]
GOLD = json.loads((PACK / "gold.json").read_text(encoding="utf8"))


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, object]]]:
    """The three exports of an archive of the pack."""
    return exported(PACK, tmp_path_factory.mktemp("harbour"))


def test_nothing_falls_below_its_floor(rows: dict[str, list[dict[str, object]]]) -> None:
    found = {part: met / of for part, (met, of) in scores(GOLD, **rows).items()}  # type: ignore[arg-type]
    assert set(found) == set(FLOORS)
    assert {part: round(x, 3) for part, x in found.items() if x < FLOORS[part]} == {}, found


def test_a_claim_that_four_reports_carry_has_one_origin(rows: dict[str, list[dict[str, object]]]) -> None:
    """The training on Lorn: one retired officer of one paper, which the others cite."""
    claim = next(s for s in GOLD["statements"] if s["id"] == "S21")
    found = [
        s
        for s in rows["stories"]
        if tells(s, claim) and len({file_of(t) for t in s["told"] if "60" in (t["quantity"] or "")}) > 2  # type: ignore[attr-defined]
    ]
    assert found
    for story in found:
        origins = {t["origin"] for t in story["told"] if t["polarity"] == "+"}  # type: ignore[union-attr]
        assert len(origins) == 1, sorted(map(file_of, story["told"]))  # type: ignore[arg-type]


def test_namesakes_stay_two(rows: dict[str, list[dict[str, object]]]) -> None:
    for one, other in (("Bruno Cordovil", "Paula Cordovil"), ("Anton Varga", "Lidia Varga"), ("Manu Teles", "Lurdes Teles")):
        bearers = [e for e in rows["entities"] if {one, other} & set(e["names"])]  # type: ignore[call-overload]
        assert len(bearers) == 2, [e["names"] for e in bearers]


def test_the_gold_counts_what_its_reports_say() -> None:
    files = {d["file"] for d in GOLD["documents"]}
    outlet = {d["file"]: d["outlet"] for d in GOLD["documents"]}
    for s in GOLD["statements"]:
        told = s["reports"]
        asserting = [r for r in told if r["stance"] == "asserts"]
        assert {r["file"] for r in told} <= files
        assert s["articles"] == len({r["file"] for r in told}) and s["publishers"] == len({outlet[r["file"]] for r in told})
        assert s["origins"] == len({r["origin"] for r in asserting}), s["id"]
