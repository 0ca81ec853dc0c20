"""The reading's quality on dev data does not fall below its floors; skipped where the data is not there."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf8"))
sys.path.insert(0, str(ROOT / "benchmarks"))

pytestmark = pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the dev data (../shared) is not there")


def test_trees_and_tags() -> None:
    import accuracy

    figures = dict(re.findall(r"(\w+) ([\d.]+)", accuracy.trees(SHARED)[0][2]))
    assert {k: float(figures[k]) for k in FLOORS["trees"] if float(figures[k]) < FLOORS["trees"][k]} == {}


def test_trees_of_running_text() -> None:
    import accuracy

    figures = dict(re.findall(r"(\w+) ([\d.]+)", accuracy.raw_trees(SHARED)[0][2]))
    assert {k: float(figures[k]) for k in FLOORS["raw"] if float(figures[k]) < FLOORS["raw"][k]} == {}


def test_names(tmp_path: Path) -> None:
    import accuracy

    (row,) = accuracy.layers(SHARED, tmp_path, {"names"})
    figures = dict(re.findall(r"(\w+) ([\d.]+)", row[2]))
    assert {k: float(figures[k]) for k in FLOORS["names"] if float(figures[k]) < FLOORS["names"][k]} == {}


def test_statements_of_the_passages() -> None:
    import accuracy
    from corpus_scores import score_statements

    from reportedly.workflow import read_documents

    golds = accuracy.passages(SHARED, ROOT / "corpus", "dev")
    assert len(golds) > 150
    reads = {r.document.source_id or r.document.id: r for r in read_documents([g.document for g in golds.values()])}
    result = score_statements(golds, reads)
    figures = {
        "types": result["types"].f1()[2],  # type: ignore[attr-defined]
        "status": result["status"]["all three"],  # type: ignore[index]
        "parties": result["parties"].f1()[2],  # type: ignore[attr-defined]
    }
    assert {k: v for k, v in figures.items() if v < FLOORS["own"][k]} == {}


def test_who_is_who(tmp_path: Path) -> None:
    import accuracy

    rows = accuracy.layers(SHARED, tmp_path, {"coreference", "re3d"})
    found = {f"{layer} {data}": float(figure.split()[-1]) for layer, data, figure in rows}
    figures = {
        "gum": found["coreference, CoNLL gum-dev"],
        "exact": found["names and nominals, exact re3d-dev"],
        "overlap": found["names and nominals, overlap re3d-dev"],
    }
    assert {k: v for k, v in figures.items() if v < FLOORS["who"][k]} == {}
