"""A bounded run of every target, the same each time; ``python -m tests.fuzz.run`` is the one without bounds.

REPORTEDLY_FUZZ=1000 gives each target so many inputs instead of some.
"""

import os
import warnings
from pathlib import Path

import pytest
from tests.fuzz.mutations import mutated
from tests.fuzz.targets import TARGETS

from reportedly.archive.repair.pages import Pages
from reportedly.archive.repair.salvage import salvage

CORPUS = Path(__file__).with_name("corpus")
INPUTS = int(os.environ.get("REPORTEDLY_FUZZ", "60"))
SLOW = ("html", "pdf", "mail", "feed")


def seeds(target: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((CORPUS / target).iterdir())]


@pytest.mark.parametrize("target", TARGETS)
def test_the_corpus_and_what_comes_of_it_by_chance(target: str) -> None:
    known = seeds(target)
    number = INPUTS // 3 if target in SLOW else INPUTS
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what libraries say of such inputs is no fault
        for data in [b"", *known, *mutated(known, number)]:
            try:
                TARGETS[target](data)
            except Exception as error:
                error.add_note(f"input: {data!r}")
                raise


def test_every_target_has_a_corpus() -> None:
    assert {p.name for p in CORPUS.iterdir()} == set(TARGETS)


def test_the_corpus_gets_to_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "a"
    (path).write_bytes(seeds("archive")[0])
    with path.open("rb") as file:
        found = salvage(Pages(file, None))
        assert (len(found.reports), len(found.decisions), found.lost) == (1, 1, [])
