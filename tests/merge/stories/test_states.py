"""Bodies and people who stand for one state, by what a report says of them."""

from tests.merge.stories.told_reports import Draft, cast

from reportedly.merge.stories.states import organs, statesmen

TYPES = {"Veldania": "state", "Osmark": "state", "Coast Guard": "organization", "Mara Ilves": "person"}


def _office(draft: Draft, title: str, state: str) -> None:
    words = f"[holder: Mara Ilves] is {{{title}}} of [organization: {state}]"
    draft.event("office", words, kind="relation", title=title)


def test_a_body_that_is_a_part_of_one_state_and_no_other() -> None:
    draft = Draft("herald", types=dict(TYPES))
    draft.event("part_of", "[The Coast Guard] {of} [Veldania]", kind="relation")
    one = draft.reading()
    assert organs(one, cast(one).named) == {"ent-Coast Guard": "ent-Veldania"}
    draft.event("part_of", "[The Coast Guard] {of} [Osmark]", kind="relation")
    two = draft.reading()
    assert organs(two, cast(two).named) == {}


def test_a_part_that_it_is_denied_or_only_feared_to_be_is_none() -> None:
    for status in ({"polarity": "-"}, {"mood": "feared"}):
        draft = Draft("herald", types=dict(TYPES))
        draft.event("part_of", "[The Coast Guard] {of} [Veldania]", kind="relation", **status)
        reading = draft.reading()
        assert organs(reading, cast(reading).named) == {}


def test_who_speaks_for_a_state_by_his_office() -> None:
    for title, found in (("foreign minister", {"ent-Mara Ilves": "ent-Veldania"}), ("judge", {})):
        draft = Draft("herald", types=dict(TYPES))
        _office(draft, title, "Veldania")
        reading = draft.reading()
        assert statesmen(reading, cast(reading).named) == found
    _office(draft, "president", "Osmark")
    _office(draft, "president", "Veldania")
    reading = draft.reading()
    assert statesmen(reading, cast(reading).named) == {}
