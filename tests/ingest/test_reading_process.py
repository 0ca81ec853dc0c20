import time
from collections.abc import Iterator

import pytest

from reportedly.errors import InputError
from reportedly.ingest import Overrides, Skipped, reading_process
from reportedly.ingest.origin import Origin
from reportedly.ingest.reading_child import Request
from reportedly.ingest.reading_process import close_idle, read_apart


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    close_idle()
    yield
    close_idle()


def apart(data: bytes, seconds: float = 30) -> list[object]:
    return list(read_apart(Request("hostile.bad_readers", Origin(where="a.html"), Overrides(), seconds), data))


def pid(outcomes: list[object]) -> str:
    (skipped,) = outcomes
    assert isinstance(skipped, Skipped)
    return skipped.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"crash", "its reader crashed (SIGSEGV)"),
        (b"exit", "its reader crashed (exit status 3)"),
        (b"memory", "more than 2,000,000,000 bytes of memory needed"),
        (b"raise", "its reader failed (ZeroDivisionError: oh no)"),
    ],
)
def test_one_file_fails_and_the_next_is_read(data: bytes, reason: str) -> None:
    before, error = apart(data)
    assert isinstance(before, Skipped)
    assert isinstance(error, InputError)
    assert (error.where, error.reason) == ("a.html", reason)
    assert "\n" not in str(error)
    assert pid(apart(b"good"))


def test_one_that_hangs_is_ended_and_another_started() -> None:
    first = pid(apart(b"good"))
    begun = time.monotonic()
    _, error = apart(b"hang", seconds=0.3)
    assert isinstance(error, InputError)
    assert error.reason == "not read within 0.3 s"
    assert time.monotonic() - begun < 5
    assert pid(apart(b"good")) != first


def test_one_process_does_many_files_and_is_then_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_process, "MAX_FILES", 3)
    pids = [pid(apart(b"good")) for _ in range(6)]
    assert pids == [pids[0]] * 3 + [pids[3]] * 3
    assert pids[0] != pids[3]


def test_a_flood_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_process, "MAX_OUTPUT_BYTES", 20_000_000)
    *before, error = apart(b"flood")
    assert len(before) < 21
    assert isinstance(error, InputError)
    assert error.reason == "it gives more than 20,000,000 bytes"


def test_what_a_library_prints_is_no_answer() -> None:
    assert pid(apart(b"print"))


def test_the_time_of_the_caller_does_not_count() -> None:
    outcomes = read_apart(Request("hostile.bad_readers", Origin(where="a.html"), Overrides(), 0.5), b"good")
    assert isinstance(next(outcomes), Skipped)
    time.sleep(0.8)
    assert list(outcomes) == []


def test_an_iterator_left_half_way_leaves_nothing_behind() -> None:
    outcomes = read_apart(Request("hostile.bad_readers", Origin(where="a.html"), Overrides(), 30), b"flood")
    first = next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert isinstance(first, Skipped)
    assert pid(apart(b"good")) != first.reason


def test_names_of_no_encoding_pass() -> None:
    request = Request("hostile.bad_readers", Origin(where="a\udcff.html"), Overrides(), 30)
    (skipped,) = read_apart(request, b"good")
    assert isinstance(skipped, Skipped)
    assert skipped.where == "a\udcff.html"
