"""Names that a hyphen joins to a word of belonging; each with what names nobody."""

import pytest
from hand_built import flat, name, tag

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.hyphen_names import hyphened, joined_type
from reportedly.reading.coreference.name_types import crewed, evident_type
from reportedly.reading.coreference.names import names
from reportedly.reading.coreference.spelling import spelling
from reportedly.reading.knowledge.given import NOTHING


def texts(p: Parsed) -> list[tuple[str, str]]:
    return [(p.text[p.span(n.words)[0] : p.span(n.words)[1]], n.type) for n in names(p, NOTHING)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lumara-backed militia left", [("Lumara", "state")]),
        ("The Tessa Bay-based firm left", [("Tessa Bay", "place")]),
        ("All pro-Lumara papers wrote", [("Lumara", "state")]),
        ("The Lumara-sized estate burned", []),  # near miss: no belonging
        ("The well-funded militia left", []),  # near miss: no capital
        ("State-owned banks closed", []),  # near miss: a sentence's first word
        ("Hilltop - based on a novel", []),  # near miss: a dash between blanks
    ],
)
def test_what_stands_before_or_behind_the_hyphen(text: str, expected: list[tuple[str, str]]) -> None:
    p = flat(text)
    p.upos[0] = "DET"
    found = [(p.text[p.span(n.words)[0] : p.span(n.words)[1]], n.type) for n in hyphened(p, [], set(), spelling(p))]
    assert found == expected


def test_no_word_of_another_name_is_taken_and_the_same_words_are_of_one_type() -> None:
    p = flat("the Kanu-led force obeys Kanu")
    tag(p, "Kanu#2", "person")
    assert texts(p) == [("Kanu", "person"), ("Kanu", "person")]
    assert hyphened(p, [], {1}, spelling(p)) == []


def test_the_name_behind_begins_behind_it() -> None:
    p = flat("the Korrin-based Centre for River Studies wrote")
    tag(p, "Korrin-based Centre for River Studies", "organization")
    assert texts(p) == [("Korrin", "place"), ("Centre for River Studies", "organization")]


def test_near_miss_a_name_with_another_hyphen_stays_whole() -> None:
    p = flat("the Korrin-Sund Railway wrote")
    tag(p, "Korrin-Sund Railway", "organization")
    assert texts(p) == [("Korrin-Sund Railway", "organization")]


@pytest.mark.parametrize(
    ("text", "quote", "kind", "expected"),
    [
        ("the Korrin-based firm", "Korrin", "organization", "place"),
        ("the New Korrin-based firm", "New Korrin", "place", None),  # near miss: it is a place already
        ("the Mara Ilves-led party", "Mara Ilves", "place", "person"),
        ("the Osmark-led mission", "Osmark", "state", None),
        ("in rebel-held Korrin", "Korrin", "person", "place"),
        ("in rebel-built Korrin", "Korrin", "person", None),
    ],
)
def test_what_it_names(text: str, quote: str, kind: str, expected: str | None) -> None:
    p = flat(text)
    name(p, quote, kind)
    n = p.names[0].words
    assert evident_type(p, n, p.names[0].type, crewed(p)) == expected


def test_signs_at_the_edges_of_a_text() -> None:
    p = flat("- backed by nobody -")
    assert [joined_type(p, w) for w in range(len(p))] == [None] * len(p)
    assert hyphened(p, [], set(), spelling(p)) == []
