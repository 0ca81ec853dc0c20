from typing import Any

import pytest
from starlette.datastructures import FormData
from tests.archive.made import TEXT, reading, span

from reportedly.archive.decisions.evidence import evidence
from reportedly.archive.decisions.mending import applied, mended_fields
from reportedly.errors import UsageError
from reportedly.records import Decision
from reportedly.web.serve import mends

READ = reading()
S1, A1 = READ.statements[0], READ.attributions[0]


def written(words: str) -> str:
    return mends.written(span(TEXT, words))


UNCHANGED = [
    ("type", "ASSAULT"), ("polarity", "+"), ("certainty", "certain"), ("mood", "actual"), ("quantity", ""), ("span", mends.written(S1.span)),
    ("place", "own"), ("time", "own"), ("attribution", written("said")), ("role", "actor"), ("at", written("Toren")),
    ("role", "recipient"), ("at", written("Karn")), ("role", "actor"), ("at", "own"),
]  # fmt: skip


def with_(*changes: tuple[str, str]) -> FormData:
    """The form as the page has it, with the first field of each name put otherwise."""
    fields = list(UNCHANGED)
    for name, value in changes:
        at = next(i for i, (known, _) in enumerate(fields) if known == name)
        fields[at] = (name, value)
    return FormData(fields)


def test_a_form_that_changes_nothing_is_no_mending() -> None:
    with pytest.raises(UsageError, match="nothing is otherwise"):
        mends.of_statement(READ, S1, with_())


@pytest.mark.parametrize(("changes", "value"), [
    ([("type", "COERCE"), ("quantity", "12")], {"type": "COERCE", "quantity": "12"}),
    ([("span", written("Toren shelled Karn"))], {"span": list(span(TEXT, "Toren shelled Karn"))}),
    ([("attribution", "own")], {"attribution": None}),
    ([("place", written("Karn"))], {"place": list(span(TEXT, "Karn"))}),
    ([("at", written("Lea Sorn"))], {"arguments": [{"role": "actor", "at": list(span(TEXT, "Lea Sorn"))}, {"role": "recipient", "at": list(span(TEXT, "Karn"))}]}),
    ([("at", "own")], {"arguments": [{"role": "recipient", "at": list(span(TEXT, "Karn"))}]}),
])  # fmt: skip
def test_only_what_differs_is_mended(changes: list[tuple[str, str]], value: dict[str, Any]) -> None:
    assert mends.of_statement(READ, S1, with_(*changes)) == value
    mended_fields(READ, "statement", "s1", value)  # and all of it is a mending that the archive takes


def test_an_attribution_gets_another_source_act_and_content() -> None:
    form = FormData([("source", written("Toren")), ("act", "claim"), ("quote", "indirect"), ("cue", written("said")), ("content", written("Toren shelled Karn"))])
    value = mends.of_attribution(READ, A1, form)
    assert value == {"source": list(span(TEXT, "Toren")), "act": "claim", "content": list(span(TEXT, "Toren shelled Karn"))}
    assert mends.of_attribution(READ, A1, FormData([("source", "anonymous")])) == {"source": "anonymous"}


def test_every_choice_stands_at_words_of_the_report() -> None:
    for choice in (*mends.parties(READ, S1, "e1", S1.arguments[0].spans), *mends.places(READ, S1), *mends.voices(READ, S1), *mends.sources(READ, A1)):
        if choice.value[0].isdigit():
            start, end = mends.characters(choice.value)
            assert choice.label.split()[0] in (TEXT[start:end].split()[0], "Lea")
    assert [c.label for c in mends.parties(READ, S1, "e1", S1.arguments[0].spans) if c.chosen] == ["Toren (state)"]
    assert [c.label for c in mends.sources(READ, A1) if c.chosen] == ["Lea Sorn (person)"]


@pytest.mark.parametrize("text", ["", "12", "a-b", "-", "12-", "1-2-3"])
def test_no_characters(text: str) -> None:
    with pytest.raises(UsageError, match="no characters"):
        mends.characters(text)


def test_a_reviewers_own_mendings_are_shown_to_him_and_added_to() -> None:
    at = evidence(READ, "attribution", "a1")
    mine = Decision(id=1, at="", who="Ada", kind="mended", subject=(at,), value={"act": "claim"})
    assert mends.as_ruled(READ, [mine], "Ada") == applied(READ, [mine])
    assert mends.as_ruled(READ, [mine], "Ben") == READ, "another reviewer sees what the program read"
    assert mends.before([mine], "Ada", at) == {"act": "claim"}
    assert mends.before([mine], "Ben", at) == {}
