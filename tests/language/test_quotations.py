import itertools
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_strategies import odd_texts

from reportedly.language.quotes import Quotations, is_closing, is_opening


def quoted(text: str) -> list[str]:
    """What stands inside quotation marks, stretch by stretch."""
    inside = Quotations(text).inside
    shown = "".join(c if inside[i] else "\0" for i, c in enumerate(text))
    return [part for part in shown.split("\0") if part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We go,” she said. “Now.”", ["We go,", "Now."]),
        ('"We go," she said.', ["We go,"]),
        ("«Va», dit-il", ["Va"]),
        ("„Geh“, sagte er", ["Geh"]),
        ("‘We go,’ she said", ["We go,"]),
        ("‘It’s ours,’ she said", ["It’s ours,"]),  # the apostrophe does not close
        ("“He said ‘go’ to me,” she said", ["He said ‘go’ to me,"]),  # outermost marks count
        ("Osmark’s army didn’t go", []),
        ("the soldiers’ “base”", ["base"]),
        ("''We go,'' she said. ''Now.''", ["We go,", "Now."]),
        ("``We go,'' she said", ["We go,"]),
        ("'We go,' she said. 'Now.'", ["We go,", "Now."]),
        ("'It's the soldiers' fault,' she said", ["It's the soldiers' fault,"]),  # owners and apostrophes close nothing
        ("‘It is the soldiers’ fault,’ she said", ["It is the soldiers’ fault,"]),
        ("the ‘sons’ and their brothers", ["sons"]),
        ("the soldiers' base, the rebels' camp", []),
        ("get 'em in the '90s, O'Hara", []),
        ("no marks", []),
        ("“never closed", []),
        ("closed only”", []),
        ("““”", ["“"]),
        ("", []),
    ],
)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_that_runs_on_opens_each_paragraph() -> None:
    assert quoted("“We go.\n\n“We do not stay.”") == ["We go.", "We do not stay."]
    assert quoted("“We go.\nThe rest is not quoted.") == []


def test_a_mark_that_nobody_closes_is_a_slip() -> None:
    text = "“" + "word " * 1200 + "”"
    assert quoted(text) == []
    assert quoted(text + " “Yes.”")[-1] == "Yes."


def test_stretches_and_the_one_around_a_place() -> None:
    q = Quotations("“We go,” she said. “Now.”")
    assert q.stretches == ((1, 7), (20, 24))
    assert q.around(1, 3) == (1, 7)
    assert q.around(20, 24) == (20, 24)
    assert q.around(5, 12) is None  # only partly inside
    assert q.around(9, 12) is None


def test_the_share_that_is_quoted() -> None:
    q = Quotations("He said “it goes” well")
    assert q.share(((9, 16),)) == 1.0
    assert q.share(((0, 7),)) == 0.0
    assert q.share(((9, 22),)) == pytest.approx(6 / 10)
    assert q.share(((0, 2), (9, 11))) == pytest.approx(0.5)
    assert q.share(()) == 0.0
    assert q.share(((8, 9),)) == 0.0  # a mark alone has no letter


@given(odd_texts)
@settings(max_examples=100, deadline=None)
def test_marks_are_never_inside_themselves(text: str) -> None:
    inside = Quotations(text).inside
    assert len(inside) == len(text)
    assert set(inside) <= {0, 1}
    stretches = Quotations(text).stretches
    assert all(a <= b for a, b in stretches)
    assert all(b < c for (_, b), (c, _) in itertools.pairwise(stretches))
    assert sum(b - a for a, b in stretches) == sum(inside)
    assert 0.0 <= Quotations(text).share(((0, len(text)),)) <= 1.0
    if not any(is_opening(c) or c in "'`" for c in text):
        assert not any(inside)


def test_marks() -> None:
    assert all(is_opening(c) for c in ('"', "“", "«", "„", "‘", "''")) and not is_opening("”") and not is_opening("'")
    assert all(is_closing(c) for c in '"”»’“') and not is_closing("«")


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("He said: “We go.\nWe stay.” Then he left.", ["We go.", "We stay."]),
        ('He said: "We go.\nWe stay." Then he left.', ["We go.", "We stay."]),
        ("He said: “We go.\nThen “Camp” fell.", ["Camp"]),  # the next mark opens one
        ('He said: "We go.\nThen "Camp" fell.', ["Camp"]),
        ("He said: “We go.\nThen he left.\nIt ended.”", []),  # a paragraph without marks stands between
    ],
)
def test_a_quotation_that_the_next_paragraph_closes(text: str, stretches: list[str]) -> None:
    assert [text[a:b] for a, b in Quotations(text).stretches] == stretches
