"""What holds for any text whatever."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.reading.times import find_times
from reportedly.reading.times.tense import Told

_WORDS = """the a last next this that on in by from to between and of at about early late end first second 17th 3rd
Monday Tue May may March 2031 2000 1999 0000 30 31 99/99/9999 30/02/2031 2031-05-14 14:20 25:99 3 p.m. noon midnight
week day years ago later earlier before after two half quarter Q3 spring fall Christmas Easter every twice century
1990s overnight weekend today now present dawn at eleven Labor Day , and \n to . , ; – ’ 9999 1 9998 10000 thousand hundred million decades"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n", "\n\n"])
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=25).map(" ".join))
_PUBLISHED = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.dates().map(str),
    st.sampled_from(["0001-01-01", "9999-12-31", "0001", "9998-12", "2024-02-29"]),
)
_VALUE = re.compile(
    r"(?:P(?=.)(?:[\dX.]+[YMWD])*(?:T(?:[\dX.]+[HMS])+)?"
    r"|(?:(?:[\dX]{4}(?:-~?[\dX]{2}){0,2}~?)?(?:T\d\d:\d\dZ?)?(?:/(?!$)|$)){1,2})"
)


@settings(max_examples=400, deadline=None)
@given(
    text=_TEXTS,
    published=_PUBLISHED,
    told=st.sampled_from([Told("past"), Told("past", plain=True), Told("future"), Told("future", plain=True), None]),
)
def test_spans_are_valid_ordered_and_apart(text: str, published: str | None, told: Told | None) -> None:
    times = find_times(text, published, tense=lambda _: told)
    end = 0
    for number, found in enumerate(times, 1):
        assert found.id == f"t{number}"
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert _VALUE.fullmatch(found.value), found
        end = found.end
    assert times == find_times(text, published, tense=lambda _: told)


def test_a_long_text_takes_time_in_proportion_to_its_length() -> None:
    text = "On Monday 3 May the envoy of Osmark met two rebels of the 2nd column for three days, he said. " * 300
    started = time.perf_counter()
    find_times(text, "2031-05-14")
    short = time.perf_counter() - started
    started = time.perf_counter()
    find_times(text * 8, "2031-05-14")
    assert time.perf_counter() - started < 24 * short + 0.5


@pytest.mark.parametrize(
    "words", ["the first ", "1, ", "the 3rd, ", "May 3, ", "Monday, ", "at six and ", "5 May 2031\n \n"]
)
def test_words_of_time_without_end_take_time_in_proportion_to_their_number(words: str) -> None:
    def seconds(times: int) -> float:
        started = time.process_time()
        find_times(words * times, "2031-05-14")
        return time.process_time() - started

    assert seconds(400) < 16 * seconds(100) + 0.5
