"""The classes of missed lines are told from what the scorer shows, and every line is kept."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
SHARED = Path(__file__).parents[3] / "shared"


def test_an_aspect_that_is_missing_is_told_from_one_that_is_another() -> None:
    from missed import _aspect_class

    shown = '{"type": "AID", "time": null, "kinds": ["rice"], "quantity": null} chain []'
    assert _aspect_class("date", shown) == "date: none"
    assert _aspect_class("kinds", shown) == "kinds: other"
    assert _aspect_class("quantity", shown) == "quantity: none"
    assert _aspect_class("chain", shown) == "chain: none"
    assert _aspect_class("chain", shown.replace("chain []", "chain [['x']]")) == "chain: other"
    assert _aspect_class("place", shown) == "place"


# the scorer, which is no part of this repository, leaves its files to be closed by the collector
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(not (SHARED / "bench").is_dir(), reason="the scorer (../shared) is not there")
def test_the_class_says_what_would_make_the_line_right(tmp_path: Path) -> None:
    from missed import Scorer

    from reportedly.api import read_text

    reading = read_text("Veldania attacked Korrin.")
    event = next(s for s in reading.statements if s.type == "ASSAULT")
    assert event.arguments

    def missed(**given: object) -> list[str]:
        asked = {
            "id": "S1",
            "what": "it",
            "types": ["ASSAULT"],
            "actor": ["Veldania"],
            "recipient": ["Korrin"],
            **given,
        }
        gold = {"entities": [], "offices": [], "times": [], "wrong": [], "statements": [asked]}
        return [kind for _, kind, _ in Scorer(SHARED, tmp_path).missed("gold", gold, reading)]

    assert missed() == []
    assert missed(types=["AID"]) == ["type"]
    assert missed(actor=["Osmark"]) == ["actor"]
    assert missed(recipient=["Osmark"]) == ["recipient"]
    assert missed(actor=["Osmark"], recipient=["Lissmark"]) == ["parties"]
    assert missed(types=["AID"], actor=["Osmark"], recipient=["Lissmark"]) == ["none"]
    assert missed(date="2031-05-12") == ["date: none"]
