"""Where a name begins and ends, and what is none: each with a near miss."""

import pytest
from hand_built import at, flat, mention, tag

from reportedly.language.parsed import NameWords, Parsed
from reportedly.reading.coreference.name_edges import LEAST_AGREED, LEAST_NAME, is_sure
from reportedly.reading.coreference.names import names
from reportedly.reading.knowledge.given import NOTHING


def tagged(text: str, *quotes: str, kind: str = "place", score: float = 0.95) -> Parsed:
    p = flat(text)
    p.names = [NameWords(at(p, q), kind, score) for q in quotes]
    return p


def texts(p: Parsed) -> list[str]:
    return [p.text[p.span(n.words)[0] : p.span(n.words)[1]] for n in names(p, NOTHING)]


def proper(p: Parsed, *words: str) -> Parsed:
    for w in words:
        p.upos[p.words.index(w)] = "PROPN"
    return p


def test_small_letters_name_nothing_where_names_have_capitals() -> None:
    assert texts(proper(tagged("They crossed the bridge at noon.", "bridge"), "bridge")) == []
    assert texts(proper(tagged("i like sorrel bay a lot.", "sorrel bay"), "sorrel", "bay")) == [
        "sorrel bay"
    ]  # who writes «i»
    assert texts(proper(tagged("They sold the k2 today.", "k2"), "k2")) == ["k2"]  # near miss: a figure


@pytest.mark.parametrize(
    ("written", "parts", "expected"),
    [
        ("trawler Sant Elm", {"trawler": "NOUN"}, "Sant Elm"),
        ("republic of Soulana", {"republic": "NOUN", "of": "ADP"}, "Soulana"),
        ("northwestern Osmark", {"northwestern": "ADJ"}, "northwestern Osmark"),  # near miss: which Osmark it is
        ("van Orsk", {"van": "PROPN"}, "van Orsk"),  # near miss: a particle
    ],
)
def test_what_is_named_stands_before_the_name(written: str, parts: dict[str, str], expected: str) -> None:
    p = tagged(f"They saw the {written} today", written)
    for word, upos in parts.items():
        p.upos[p.words.index(word)] = upos
    assert texts(p) == [expected]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Look at Seaport.example today", "Seaport", []),
        ("Look at Seaport.com today", "Seaport.com", []),
        ("Open Ilves_letter.doc today", "Ilves", []),
        ("Ask St.Ilves today", "St.Ilves", ["St.Ilves"]),  # near miss: a blank is missing
        ("Ask @Ilves today", "Ilves", []),
        ("Ask Ilves. today", "Ilves", ["Ilves"]),  # near miss: a full stop
    ],
)
def test_addresses_and_handles_are_no_names(text: str, quote: str, expected: list[str]) -> None:
    p = flat(text)
    start = p.text.index(quote)
    inside = [i for i in range(len(p)) if p.starts[i] < start + len(quote) and start < p.ends[i]]
    p.upos[inside[0]] = "PROPN"
    p.names = [NameWords((inside[0], inside[-1]), "person", 0.95)]
    assert texts(p) == expected


def test_a_sure_mention_speaks_for_unsure_tags() -> None:
    for score, kind, least, expected in (
        (LEAST_NAME, "place", 0.5, True),
        (LEAST_AGREED, "organization", LEAST_NAME, True),
        (LEAST_AGREED, "organization", LEAST_NAME - 0.1, False),
        (LEAST_AGREED, "person", LEAST_NAME, False),  # it says something else
        (LEAST_AGREED - 0.01, "organization", 1.0, False),
    ):
        p = flat("Orvane left")
        mention(p, "Orvane", "name", kind, score=least)
        n = NameWords(at(p, "Orvane"), "organization", score)
        assert is_sure(n, {m.head: m for m in p.mentions}) is expected
    p = flat("Orvane left")
    mention(p, "Orvane", "name", "state", score=LEAST_NAME)
    assert is_sure(NameWords(at(p, "Orvane"), "place", LEAST_AGREED), {m.head: m for m in p.mentions})  # of a kind


def test_initials_before_a_name() -> None:
    p = flat("They met R.E. Glenn today")
    tag(p, "Glenn", "person")
    assert texts(p) == ["R.E. Glenn"]
    p = flat("They met U.S. Motors today")
    tag(p, "Motors", "organization")
    assert "Motors" in texts(p)  # near miss: a body has none


def typed(p: Parsed) -> list[tuple[str, str]]:
    return [(p.text[p.span(n.words)[0] : p.span(n.words)[1]], n.type) for n in names(p, NOTHING)]


@pytest.mark.parametrize(("article", "expected"), [("an", []), ("the", ["NGO"])])
def test_a_noun_in_capitals_is_no_name(article: str, expected: list[str]) -> None:
    p = flat(f"Vigil left {article} NGO")
    tag(p, "NGO", "organization")
    w = at(p, "NGO")[0]
    p.head[w - 1], p.relation[w - 1] = w, "det"
    assert [t for t, kind in typed(p) if kind == "organization"] == expected
