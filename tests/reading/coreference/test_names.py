"""The tags' names, trimmed to what a name can be."""

import pytest
from hand_built import flat, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.names import known_type, names
from reportedly.reading.knowledge.given import NOTHING, Knowledge, Known


def texts(p: Parsed, knowledge: Knowledge = NOTHING) -> list[tuple[str, str]]:
    return [(p.text[p.span(n.words)[0] : p.span(n.words)[1]], n.type) for n in names(p, knowledge)]


def tagged(text: str, quote: str, kind: str = "organization", upos: dict[str, str] | None = None, score: float = 0.9) -> Parsed:
    p = flat(text)
    for word, part in (upos or {}).items():
        p.upos[p.words.index(word)] = part
    name(p, quote, kind, score)
    return p


@pytest.mark.parametrize(
    ("text", "quote", "upos", "expected"),
    [
        ("He met the Grange today", "the Grange", {"the": "DET"}, ["Grange"]),
        ("He met Guards of Orvik", "Guards of", {"of": "ADP"}, ["Guards"]),
        ("Police left", "Police", {}, []),  # the sentence gave the capital to a noun for actors, whatever its tag
        ("He met Police today", "Police", {}, ["Police"]),  # near miss: the writer gave it
        ("He left Altan's yard", "Altan's", {"'s": "PART"}, ["Altan"]),
        ("He saw Solvane – it rained", "Solvane –", {"–": "PUNCT"}, ["Solvane"]),
        ("the Karsk official left", "Karsk official", {"official": "NOUN"}, []),  # a description
        ("Oster's counsel left", "Oster's counsel", {"'s": "PART", "counsel": "NOUN"}, []),
        ("Soldiers left", "Soldiers", {"Soldiers": "NOUN"}, []),  # the sentence gave the capital
        ("He robbed the Treasury today", "Treasury", {"Treasury": "NOUN"}, ["Treasury"]),  # near miss
        ("Karsk Official left", "Karsk Official", {"Official": "NOUN"}, ["Karsk Official"]),  # near miss: part of the name
        ("write to a@b.org", "a@b.org", {}, []),
    ],
)
def test_what_opens_and_closes_a_name(text: str, quote: str, upos: dict[str, str], expected: list[str]) -> None:
    assert [n for n, _ in texts(tagged(text, quote, upos=upos))] == expected


def test_what_is_named_once_is_named_all_through() -> None:
    p = flat("He met Orvane Salt today. He left Orvane Salt, Inc. today.")
    name(p, "Orvane Salt", "organization", 0.95)
    assert texts(p) == [("Orvane Salt", "organization"), ("Orvane Salt, Inc.", "organization")]
    p = flat("He left Korrin today. He met Korrin Steel.")  # near miss: one word of a place is in other names
    name(p, "Korrin", "place", 0.95)
    assert texts(p) == [("Korrin", "place")]
    p = flat("He met Harbour Affairs. He met the Board of Harbour Affairs.")  # near miss: another's name goes on with it
    name(p, "Harbour Affairs", "organization", 0.95)
    p.upos[p.words.index("of")] = "ADP"
    assert texts(p) == [("Harbour Affairs", "organization")]


def test_initials_that_only_a_mention_knows() -> None:
    for written, score, expected in (("CPQ", 0.9, ["CPQ"]), ("CPQ", 0.7, []), ("Front", 0.9, [])):
        p = flat(f"He left the {written} today")
        mention(p, written, "name", "organization", score=score)
        assert [text for text, _ in texts(p)] == expected


def test_a_ministers_field_is_no_magazine() -> None:
    p = flat("He read Foreign Affairs today")
    assert texts(p) == [("Foreign Affairs", "organization")]
    assert texts(flat("He met the Minister of Foreign Affairs today")) == []


def test_an_unsure_name_is_none() -> None:
    assert texts(tagged("Orvane left", "Orvane", score=0.5)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orvane Salt, Inc. left", "Orvane Salt, Inc."),
        ("Orvane Salt Ltd left", "Orvane Salt Ltd"),
        ("Orvane Salt, India left", "Orvane Salt"),  # near miss
    ],
)
def test_a_company_keeps_its_legal_form(text: str, expected: str) -> None:
    assert texts(tagged(text, "Orvane Salt"))[0] == (expected, "organization")


def test_shipped_knowledge_finds_what_the_tags_lack() -> None:
    assert texts(flat("He left Burkina Faso for UNESCO")) == [("Burkina Faso", "state"), ("UNESCO", "organization")]
    assert texts(flat("He left Jordan in burkina faso")) == []  # may be a person; in small letters no name
    assert known_type("Iran") == "state" and known_type("Osmark") is None and known_type("Jordan") is None


def test_the_users_knowledge_wins_over_the_tags() -> None:
    p = tagged("They joined Red Shawl of Orvik", "Orvik", "place", {"of": "ADP"})
    assert texts(p) == [("Orvik", "place")]
    knowledge = Knowledge([Known("Red Shawl of Orvik", type="organization"), Known("Red Shawl", type="work")])
    assert texts(p, knowledge) == [("Red Shawl of Orvik", "organization")]  # the longest, over the tag's


def test_a_known_name_without_a_type_keeps_the_tags() -> None:
    p = tagged("They left Orvik", "Orvik", "place")
    assert texts(p, Knowledge([Known("Orvik")])) == [("Orvik", "place")]
    assert texts(flat("They left Orvik"), Knowledge([Known("Orvik")])) == [("Orvik", "other")]


def test_a_name_does_not_cross_a_sentence() -> None:
    p = flat("He saw Red. Shawl left.")
    assert texts(p, Knowledge([Known("Red . Shawl", type="organization")])) == []


def test_a_tree_without_names() -> None:
    assert texts(tree("rain NOUN 2 nsubj\nfell VERB 0 root")) == []


def test_battles_and_treaties_by_where_they_were() -> None:
    p = flat("After the Battle of Grey Ford they signed the Treaty of Ossenburg today.")
    name(p, "Grey Ford", "place")
    assert texts(p) == [("Battle of Grey Ford", "event"), ("Treaty of Ossenburg", "work")]
    q = flat("After the battle of Grey Ford they left.")  # near miss: no name, but a noun with one
    name(q, "Grey Ford", "place")
    assert texts(q) == [("Grey Ford", "place")]


@pytest.mark.parametrize(("kind", "expected"), [("organization", ["Front for National Salvation"]), ("place", ["Front", "National Salvation"])])
def test_a_bodys_name_goes_on_behind_for(kind: str, expected: list[str]) -> None:
    p = flat("The Front for National Salvation left.")
    name(p, "Front", "organization")
    name(p, "National Salvation", kind)
    assert [text for text, _ in texts(p)] == expected


@pytest.mark.parametrize(
    ("written", "expected"), [("President Tavi Orn", "Tavi Orn"), ("Mr. Orn", "Orn"), ("King Jorund", "King Jorund"), ("Judge", "Judge")]
)
def test_a_title_is_no_part_of_a_name(written: str, expected: str) -> None:
    p = flat(f"They heard {written} speak")
    name(p, written, "person")
    assert [text for text, _ in texts(p)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bridge blown up. They saw the bridge", []),
        ("Bridge blown up. They saw it", ["Bridge"]),  # nothing tells
        ("Bridge blown up. They saw the bridge at Bridge", ["Bridge", "Bridge"]),  # a town, too
    ],
)
def test_a_headlines_noun_is_no_name_where_the_report_writes_it_small(text: str, expected: list[str]) -> None:
    p = flat(text)
    name(p, "Bridge", "place")
    assert [found for found, _ in texts(p)] == expected


def test_what_is_a_name_elsewhere_is_one_where_it_stands_alone() -> None:
    p = flat("Belmarra and he signed. They left Belmarra. They saw Belmarra Street.")
    name(p, "Belmarra#2", "state")
    assert texts(p) == [("Belmarra", "state"), ("Belmarra", "state")]
    name(p, "Belmarra#3", "person")  # it may mean two things
    assert texts(p) == [("Belmarra", "state"), ("Belmarra", "person")]


@pytest.mark.parametrize(("text", "times"), [("They left Camp 7. Guards held Camp 7", 2), ("They left Camp 7. Guards held Camp 8", 1)])
def test_a_name_with_a_number_is_met_again_whatever_its_tags(text: str, times: int) -> None:
    p = flat(text)
    name(p, "Camp 7#1", "place")
    for word, form in enumerate(p.words):
        p.upos[word] = "NUM" if form.isdigit() else "NOUN" if form == "Camp" and word > 3 else p.upos[word]
    assert [found for found, _ in texts(p)] == ["Camp 7"] * times


@pytest.mark.parametrize("behind", ["000 men", "Road"])
def test_a_number_that_goes_on_ends_no_name(behind: str) -> None:
    p = flat(f"They left Camp 7. Guards held Camp 7 {behind}")
    for word, form in enumerate(p.words):
        p.upos[word] = "NUM" if form.isdigit() else p.upos[word]
    name(p, "Camp 7#1", "place")
    assert [found for found, _ in texts(p)] == ["Camp 7"]
