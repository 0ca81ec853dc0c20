"""An answer's text to proposals: whatever is not of the form is counted, whatever is no answer at all is refused whole."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.proposing.made import BURNED, WHISPERED, answer

from reportedly.proposing.answer import MAX_ITEMS, read_answer
from reportedly.proposing.refusals import FORM, TOO_MANY

GOOD = json.dumps(answer([WHISPERED], [BURNED]))


@pytest.mark.parametrize(
    "content", [GOOD, f"```json\n{GOOD}\n```", f"Here it is: {GOOD} I hope that it helps {{}}", f"<think>{{perhaps}} so</think>\n{GOOD}"]
)
def test_the_first_object_counts_whatever_stands_around_it(content: str) -> None:
    found = read_answer(content)
    assert [a.id for a in found.attributions] == ["a2"]
    assert [s.type for s in found.statements] == ["ASSAULT"]
    assert found.refused == []


@pytest.mark.parametrize(
    "content", ["", "no", "<html><body>Bad gateway</body></html>", "{", '{"attributions": [', "[]", "{}", '{"answer": 1}', "{" * 5000, '{"a":' * 100_000]
)
def test_no_answer(content: str) -> None:
    with pytest.raises(ValueError):
        read_answer(content)


@pytest.mark.parametrize(
    "item",
    [
        None, 7, "a", [], {}, {k: v for k, v in WHISPERED.items() if k != "quote"}, WHISPERED | {"quote": 3}, WHISPERED | {"content": {"text": "x"}},
        WHISPERED | {"confidence": 0.99}, WHISPERED | {"parent": ["a1"]}, WHISPERED | {"content": [["x"]]},
    ],
)  # fmt: skip
def test_what_is_not_of_the_form_is_counted(item: Any) -> None:
    found = read_answer(json.dumps(answer([item, WHISPERED])))
    assert len(found.attributions) == 1 and found.refused == [FORM]


@pytest.mark.parametrize("item", [BURNED | {"parties": [{"role": "actor"}]}, BURNED | {"parties": "Rebels"}, BURNED | {"truth": True}])
def test_statements_too(item: Any) -> None:
    found = read_answer(json.dumps(answer([], [item, BURNED])))
    assert len(found.statements) == 1 and found.refused == [FORM]


def test_lists_that_are_none() -> None:
    assert read_answer('{"attributions": null, "statements": {"a": 1}}').refused == [FORM]


def test_no_more_than_so_many() -> None:
    found = read_answer(json.dumps(answer([], [BURNED] * (MAX_ITEMS + 7))))
    assert len(found.statements) == MAX_ITEMS and found.refused == [TOO_MANY] * 7


def test_other_fields_beside_the_two_lists_are_not_looked_at() -> None:
    found = read_answer(json.dumps(answer([WHISPERED]) | {"document": {"text": "other"}, "entities": [1], "confidence": 1}))
    assert len(found.attributions) == 1 and found.refused == []


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "quote", "content", "act", "type", "in", "text"]), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(json_values, max_size=4), json_values)
def test_any_json_is_taken_or_counted(attributions: list[Any], statements: Any) -> None:
    found = read_answer(json.dumps({"attributions": attributions, "statements": statements}))
    given = len(attributions) + (len(statements) if isinstance(statements, list) else statements is not None)
    assert len(found.attributions) + len(found.statements) + len(found.refused) == given
