"""Sentences that go on with the saying before them, and where that ends."""

import pytest
from hand_built import cue, mention, name, tree

from reportedly import read_text
from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions
from reportedly.reading.coreference.entities import find_entities

SAID = """Refugees NOUN 2 nsubj refugee NNS
said VERB 0 root say VBD
soldiers NOUN 5 nsubj soldier NNS
had AUX 5 aux have VBD
come VERB 2 ccomp come VBN
. PUNCT 2 punct"""
THEY_HAD = """They PRON 3 nsubj they PRP
had AUX 3 aux have VBD
burned VERB 0 root burn VBN
barns NOUN 3 obj barn NNS
. PUNCT 3 punct"""


def given(p: Parsed) -> list[tuple[str, str]]:
    """Source and content of each attribution."""
    return [
        (" ".join(p.text[a:b] for a, b in x.source.spans), " ".join(p.text[a:b] for a, b in x.content.spans))
        for x in find_attributions(p, find_entities(p), ())
    ]


def said_and(*sentences: str, content: str = "soldiers had come") -> Parsed:
    p = tree("\n\n".join((SAID, *sentences)))
    p.paragraph[1:] = [False] * len(sentences)
    mention(p, "Refugees", "nominal", "person")
    mention(p, "soldiers", "nominal", "person")
    cue(p, "said", "say", source="Refugees", content=content)
    return p


def test_what_stands_as_far_back_goes_on() -> None:
    assert given(said_and(THEY_HAD)) == [("Refugees", "soldiers had come"), ("Refugees", "They had burned barns")]


def test_it_goes_on_as_long_as_it_stands_back() -> None:
    came = """Troops NOUN 2 nsubj troop NNS
    came VERB 0 root come VBD
    . PUNCT 2 punct"""
    contents = [what for _, what in given(said_and(THEY_HAD, came, THEY_HAD))]
    assert contents == ["soldiers had come", "They had burned barns"]


@pytest.mark.parametrize(
    "behind",
    [
        THEY_HAD.replace("burned VERB", "long ADV 4 advmod\nburned VERB")
        .replace(" 3 ", " 4 "),
        THEY_HAD.replace("had AUX 3 aux have VBD\n", "")
        .replace("burned VERB 0 root burn VBN", "burned VERB 0 root burn VBD")
        .replace(" 3 ", " 2 "),
        "Had AUX 3 aux have VBD\nthey PRON 3 nsubj they PRP\ngone VERB 0 root go VBN\n? PUNCT 3 punct",
    ],
    ids=["long before", "plain past", "question"],
)
def test_the_author_goes_on(behind: str) -> None:
    assert given(said_and(behind)) == [("Refugees", "soldiers had come")]


def test_a_paragraph_ends_it() -> None:
    p = said_and(THEY_HAD)
    p.paragraph[1] = True
    assert given(p) == [("Refugees", "soldiers had come")]


def test_a_present_saying_tells_of_no_past_of_its_own() -> None:
    p = said_and(THEY_HAD)
    p.xpos[1] = "VBP"
    assert given(p) == [("Refugees", "soldiers had come")]


def test_an_announced_account_goes_on_to_the_next_saying() -> None:
    p = tree("""Ilves PROPN 2 nsubj
    gave VERB 0 root give VBD
    this DET 4 det
    account NOUN 2 obj
    . PUNCT 2 punct

    Soldiers NOUN 2 nsubj soldier NNS
    came VERB 0 root come VBD
    . PUNCT 2 punct

    Torv PROPN 2 nsubj
    said VERB 0 root say VBD
    guards NOUN 4 nsubj guard NNS
    fled VERB 2 ccomp flee VBD
    . PUNCT 2 punct

    They PRON 2 nsubj they PRP
    sang VERB 0 root sing VBD
    . PUNCT 2 punct""")
    p.paragraph[:] = [True, False, False, False]
    name(p, "Ilves", "person")
    name(p, "Torv", "person")
    cue(p, "gave", "say", source="Ilves", content="this account")
    cue(p, "said", "say", source="Torv", content="guards fled")
    assert given(p) == [("Ilves", "this account"), ("Ilves", "Soldiers came"), ("Torv", "guards fled")]


@pytest.mark.parametrize(("verb", "goes_on"), [("add", True), ("deny", False)])
def test_what_the_source_adds_to_is_its_own(verb: str, goes_on: bool) -> None:
    p = tree(f"""Ilves PROPN 2 nsubj
    said VERB 0 root say VBD
    guards NOUN 4 nsubj guard NNS
    fled VERB 2 ccomp flee VBD
    . PUNCT 2 punct

    Rebels NOUN 2 nsubj rebel NNS
    came VERB 0 root come VBD
    . PUNCT 2 punct

    They PRON 2 nsubj they PRP
    sang VERB 4 ccomp sing VBD
    Ilves PROPN 4 nsubj
    added VERB 0 root {verb} VBD
    . PUNCT 4 punct""")
    p.paragraph[:] = [True, False, False]
    name(p, "Ilves", "person")
    name(p, "Ilves#2", "person")
    mention(p, "Rebels", "nominal", "person")
    mention(p, "They", "pronoun", "person", antecedent="Rebels")
    cue(p, "said", "say", source="Ilves", content="guards fled")
    cue(p, "added", "say", source="Ilves#2", content="They sang")
    assert (("Ilves", "Rebels came") in given(p)) is goes_on


def parted(second: str, tag: str = "VBD") -> Parsed:
    """«Refugees said soldiers came; SECOND.»"""
    p = tree(f"""
        Refugees NOUN 2 nsubj refugee NNS
        said VERB 0 root say {tag}
        soldiers NOUN 4 nsubj soldier NNS
        came VERB 2 ccomp come VBD
        ; PUNCT 8 punct
        {second}
        . PUNCT 2 punct
    """)
    mention(p, "Refugees", "nominal", "person")
    mention(p, "soldiers", "nominal", "person")
    cue(p, "said", "say", source="Refugees", content="soldiers came")
    return p


THEY = "they PRON 8 nsubj\nhad AUX 8 aux have VBD\nburned VERB 2 parataxis burn VBN\nbarns NOUN 8 obj barn NNS"


def test_what_is_told_goes_on_behind_a_semicolon() -> None:
    assert given(parted(THEY)) == [("Refugees", "soldiers came; they had burned barns")]


@pytest.mark.parametrize(
    ("second", "tag"),
    [
        (THEY, "VBZ"),  # in a present saying nothing stands back
        (THEY.replace("had AUX 8 aux have VBD", "often ADV 8 advmod"), "VBD"),  # the author's past
        (THEY.replace("barns NOUN 8 obj barn NNS", "earlier ADV 8 advmod"), "VBD"),  # what the author adds
    ],
)
def test_the_author_goes_on_behind_a_semicolon(second: str, tag: str) -> None:
    assert given(parted(second, tag)) == [("Refugees", "soldiers came")]


@pytest.mark.parametrize(("whose", "goes_on"), [("Our", True), ("Their", False)])
def test_a_communique_goes_on_in_the_first_person(whose: str, goes_on: bool) -> None:
    p = tree(f"""
        Staff PROPN 2 nsubj
        announces VERB 0 root announce VBZ
        : PUNCT 5 punct
        rebels NOUN 5 nsubj rebel NNS
        left VERB 2 parataxis leave VBD
        . PUNCT 2 punct

        {whose} PRON 2 nmod:poss we PRP$
        guns NOUN 3 nsubj gun NNS
        fired VERB 0 root fire VBD
        . PUNCT 3 punct
    """)
    p.paragraph[1] = False
    name(p, "Staff", "organization")
    mention(p, "rebels", "nominal", "person")
    cue(p, "announces", "announce", source="Staff", content="rebels left")
    assert given(p) == [("Staff", "rebels left. Our guns fired" if goes_on else "rebels left")]


def test_a_reporter_writes_on_in_the_first_person() -> None:
    text = (
        "Our correspondent Nadia Ferro writes: Protesters have torn down the fence. I saw soldiers fire tear gas. "
        "A shopkeeper told me that two boys were taken away.\n\nI was not there, said the mayor."
    )
    reading = read_text(text)
    (written,) = [a for a in reading.attributions if text[a.cue.spans[0][0] : a.cue.spans[0][1]].startswith("writes")]
    assert text[written.content.spans[0][0] : written.content.spans[-1][1]].endswith("taken away")
    (told,) = [a for a in reading.attributions if text[a.cue.spans[0][0] : a.cue.spans[0][1]] == "told"]
    assert told.parent == written.id
