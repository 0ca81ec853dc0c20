"""Words to entities: those that the program knows first."""

import pytest
from tests.proposing.made import span

from reportedly.proposing.parties import Parties
from reportedly.proposing.refusals import UNKNOWN_PRONOUN, Refused
from reportedly.records import Document, Entity, Mention, Reading

TEXT = "Osmark's foreign minister, Mara Ilves, left. She met the Lowland Front. They spoke. Ilves, the LOWLAND front and Toren agreed."


def known(*entities: tuple[str, str, list[str]]) -> Parties:
    return Parties(
        Reading(
            document=Document(id="d", text=TEXT),
            entities=tuple(
                Entity(id=i, type="other", name=name, mentions=tuple(Mention(start=a, end=b, kind="name") for a, b in sorted(span(TEXT, m) for m in mentions)))
                for i, name, mentions in entities
            ),
        )
    )  # fmt: skip


ILVES = ("e4", "Mara Ilves", ["Osmark's foreign minister", "Mara Ilves", "She"])
OSMARK = ("e2", "Osmark", ["Osmark"])
FRONT = ("e3", "Lowland Front", ["the Lowland Front"])


@pytest.mark.parametrize(
    ("words", "entity", "mention"),
    [
        ("Mara Ilves", "e4", "Mara Ilves"),
        ("She", "e4", "She"),
        ("Osmark", "e2", "Osmark"),
        ("foreign minister", "e4", "Osmark's foreign minister"),  # most of a mention
        ("Osmark's foreign minister, Mara Ilves", "e4", "Osmark's foreign minister"),  # a mention is most of it
        ("Lowland Front", "e3", "the Lowland Front"),
        ("the LOWLAND front", "e3", "the LOWLAND front"),  # by its name, where the program saw nobody
    ],
)
def test_known(words: str, entity: str, mention: str) -> None:
    assert known(OSMARK, ILVES, FRONT).known(span(TEXT, words)) == (entity, span(TEXT, mention))


def test_a_name_in_a_long_phrase_is_not_whom_it_speaks_of() -> None:
    assert known(OSMARK).known(span(TEXT, "Osmark's foreign minister")) is None


def test_a_name_that_two_have_is_nobodys() -> None:
    assert known(("e1", "Toren", ["left"]), ("e2", "Toren", ["spoke"])).known(span(TEXT, "Toren")) is None


def test_strangers_are_new_once() -> None:
    parties = known(ILVES)
    toren, front = span(TEXT, "Toren"), span(TEXT, "the Lowland Front")
    assert parties.all_at([(toren, "state"), (front, "organization"), (toren, "person")]) == [("e5", toren), ("e6", front), ("e5", toren)]
    assert [(e.id, e.type, e.name) for e in parties.added] == [("e5", "state", "Toren"), ("e6", "organization", "the Lowland Front")]
    assert parties.known(span(TEXT, "the LOWLAND front")) == ("e6", span(TEXT, "the LOWLAND front"))


def test_a_pronoun_for_nobody_known_is_refused_before_anything_is_added() -> None:
    parties = known(OSMARK)
    with pytest.raises(Refused) as caught:
        parties.all_at([(span(TEXT, "Toren"), "state"), (span(TEXT, "They"), "other")])
    assert caught.value.reason == UNKNOWN_PRONOUN and parties.added == []
