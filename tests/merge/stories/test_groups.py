"""«The two ministers»: a group that the words before have named."""

import pytest
from tests.merge.stories.told_reports import Draft, terms

PEOPLE = {
    "Mara Ilves": "person",
    "Oskar Dahl": "person",
    "Lea Sorn": "person",
    "Osmark": "state",
    "Veldania": "state",
    "Korrin": "place",
}


def called(group: str, *before: tuple[str, str], between: str = "") -> frozenset[str]:
    """Whom a group that calls on Korrin stands for, after some statements."""
    draft = Draft("herald", types=PEOPLE | {group: "person"})
    for type_, words in before:
        draft.event(type_, words)
    if between:
        draft.say(between)
    draft.event("REQUEST", f"[{group}] {{called}} on [Korrin]")
    return terms(draft)[-1].named("a")


MET = ("CONSULT", "[Mara Ilves] {met} [Oskar Dahl] in (Korrin)")
TALKS = ("CONSULT", "[Osmark] held {talks} with [Veldania]")


def test_two_who_were_just_named_are_the_two() -> None:
    assert called("The two ministers", MET) == {"ent-Mara Ilves", "ent-Oskar Dahl"}
    assert called("both countries", TALKS) == {"ent-Osmark", "ent-Veldania"}
    assert called("the two governments", TALKS, between="Snow fell.") == {"ent-Osmark", "ent-Veldania"}


def test_the_parties_of_a_statement_come_before_all_that_the_sentence_names() -> None:
    three = ("CONSULT", "[Mara Ilves] {met} [Oskar Dahl], [topic: the plan] of Lea")
    assert called("the two presidents", three) == {"ent-Mara Ilves", "ent-Oskar Dahl"}


@pytest.mark.parametrize(("group", "before", "between"), [
    ("The two ministers", [TALKS], ""),                                        # states are no ministers
    ("The three ministers", [MET], ""),                                        # another number
    ("Two ministers", [MET], ""),                                              # not those named before
    ("The ministers", [MET], ""),                                              # no number: may be more than those named
    ("The two villages", [MET], ""),                                           # of no sort that is named so
    ("The two ministers", [MET], "Snow fell. It fell for days. Roads were shut."),   # too far off
    ("The two ministers", [], ""),
])  # fmt: skip
def test_anything_less_sure_is_left_alone(group: str, before: list[tuple[str, str]], between: str) -> None:
    assert called(group, *before, between=between) == frozenset()


def test_more_than_two_are_found_as_well() -> None:
    three = ("CONSULT", "[Mara Ilves] and [Lea Sorn] {met} [Oskar Dahl]")
    assert called("The three leaders", three) == {"ent-Mara Ilves", "ent-Lea Sorn", "ent-Oskar Dahl"}
