"""Shared reading of a sentence in these tests: all reports are published on Wednesday, 14 May 2031."""

from collections.abc import Callable

import pytest

from reportedly.reading.times import find_times

PUBLISHED = "2031-05-14"


@pytest.fixture
def read() -> Callable[..., list[tuple[str, str]]]:
    """The expressions of a text with their values."""

    def reading(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
        return [(text[time.start : time.end], time.value) for time in find_times(text, published)]

    return reading
