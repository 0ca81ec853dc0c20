"""Who read a statement is said wherever a proposer did."""

import msgspec
import pytest
from tests.archive.made import reading

from reportedly.records import Statement
from reportedly.web import wording

(READ, *_) = reading().statements


@pytest.mark.parametrize(
    ("read_by", "words"),
    [
        ((), ""),
        (("reportedly", "proposer m"), "also read by proposer m"),
        (("proposer m",), "read by proposer m alone"),
        (("proposer m", "proposer n"), "read by proposer m, proposer n alone"),
    ],
)
def test_readers(read_by: tuple[str, ...], words: str) -> None:
    assert wording.readers(told(read_by)) == words


def told(read_by: tuple[str, ...]) -> Statement:
    return msgspec.structs.replace(READ, read_by=read_by, confidence=0.5)


def test_the_programs_certainty_is_never_shown_for_what_it_did_not_read() -> None:
    assert "50 % sure" in wording.sureness(told(()))
    assert "50 % sure" in wording.sureness(told(("reportedly", "proposer m"))) and "also read by proposer m" in wording.sureness(told(("reportedly", "proposer m")))
    assert "%" not in wording.sureness(told(("proposer m",))) and "proposer m alone" in wording.sureness(told(("proposer m",)))
