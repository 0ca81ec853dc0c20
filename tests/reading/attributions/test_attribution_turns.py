"""Turns of phrase that give a clause or sentence to a source, and what only looks like one."""

import pytest
from hand_built import cue, flat, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions
from reportedly.reading.coreference.entities import find_entities
from reportedly.reading.lexicon import LexiconError, framing_words, framings
from reportedly.records import Attribution


def read(p: Parsed) -> tuple[Attribution, ...]:
    return find_attributions(p, find_entities(p), ())


def said(p: Parsed) -> list[tuple[str, list[str]]]:
    """Source and content of each attribution."""
    return [
        (" ".join(p.text[a:b] for a, b in x.source.spans), [p.text[a:b] for a, b in x.content.spans]) for x in read(p)
    ]


def with_ilves(text: str, **tags: str) -> Parsed:
    """A text with the person Ilves; ``tags``: part of speech and tag of words that are no nouns, as «says="VERB:VBZ"»."""
    p = flat(text)
    if "Ilves" in text:
        name(p, "Ilves", "person")
    for word, tag in tags.items():
        for w in (w for w, form in enumerate(p.words) if form == word):
            p.upos[w], p.xpos[w] = tag.split(":")
            p.lemma[w] = {
                "says": "say",
                "said": "say",
                "is": "be",
                "are": "be",
                "tells": "tell",
                "came": "come",
                "words": "word",
            }.get(word, word)
    return p


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("as Ilves would have it , rebels left the town .", ["rebels left the town"]),
        ("by Ilves 's count , rebels left the town .", ["rebels left the town"]),
        ("rebels left the town , by Ilves 's own admission .", ["rebels left the town"]),
        ("rebels , by the account of Ilves , left the town .", ["rebels", "left the town"]),
        ("per Ilves , rebels left the town .", ["rebels left the town"]),
        ("rebels , in Ilves 's words , left the town .", ["rebels", "left the town"]),
        ("rebels left the town , in the words of Ilves .", ["rebels left the town"]),
        (
            "but by Ilves 's count , rebels left ; the army stayed .",
            ["rebels left"],
        ),  # not what stands behind a semicolon
        ("by Ilves 's count , rebels left , but the army stayed .", ["rebels left"]),
    ],
)
def test_a_turn_gives_the_rest_of_its_sentence(text: str, content: list[str]) -> None:
    assert said(with_ilves(text, left="VERB:VBD")) == [("Ilves", content)]


def test_an_opening_turn_needs_no_comma_before_the_subject() -> None:
    p = tree("""
        By ADP 4 case
        Ilves PROPN 4 nmod:poss
        's PART 2 case
        count NOUN 6 obl
        rebels NOUN 6 nsubj rebel NNS
        left VERB 0 root leave VBD
    """)
    name(p, "Ilves", "person")
    assert said(p) == [("Ilves", ["rebels left"])]


@pytest.mark.parametrize(
    "text",
    [
        "by Ilves 's count of votes rebels left .",  # no comma: no turn
        "rebels paid 40 crowns per Ilves .",
        "as Ilves has it easy , rebels left .",
        "rebels left by Ilves 's garden , and sang .",
    ],
)
def test_what_only_looks_like_a_turn(text: str) -> None:
    assert said(with_ilves(text, left="VERB:VBD")) == []


def test_the_clause_is_the_one_in_which_the_turn_stands() -> None:
    p = tree("""He PRON 2 nsubj
    knows VERB 0 root know VBZ
    rebels NOUN 2 obj
    who PRON 11 nsubj
    , PUNCT 9 punct
    by ADP 9 case
    Ilves PROPN 9 nmod:poss
    's PART 7 case
    count NOUN 11 obl
    , PUNCT 9 punct
    killed VERB 3 acl:relcl kill VBD
    guards NOUN 11 obj
    . PUNCT 2 punct""")
    name(p, "Ilves", "person")
    assert said(p) == [("Ilves", ["who", "killed guards"])]


def test_a_turn_between_subject_and_verb_holds_for_both() -> None:
    p = tree("""Rebels NOUN 8 nsubj
    , PUNCT 4 punct
    so ADV 5 advmod
    the DET 5 det
    story NOUN 6 nsubj
    goes VERB 1 parataxis go VBZ
    , PUNCT 6 punct
    burned VERB 0 root burn VBD
    barns NOUN 8 obj
    . PUNCT 8 punct""")
    assert said(p) == [("", ["Rebels", "burned barns"])]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Rebels left the town . So says Ilves .", "Rebels left the town"),
        ("Rebels left the town . That is what Ilves says .", "Rebels left the town"),
        ("Rebels left the town . That , at any rate , is what Ilves says .", "Rebels left the town"),
        ("Rebels left the town . At least that is what Ilves said on Friday .", "Rebels left the town"),
        ("Rebels left the town . That is Ilves 's version .", "Rebels left the town"),
        ("Rebels left the town . That is according to Ilves .", "Rebels left the town"),
        ("“Rebels left the town.” Those are the words of Ilves .", "Rebels left the town"),
        ("“Rebels left the town.” That is how Ilves , of the guards , tells it .", "Rebels left the town"),
    ],
)
def test_a_turn_gives_the_sentence_before(text: str, content: str) -> None:
    p = with_ilves(
        text,
        left="VERB:VBD",
        says="VERB:VBZ",
        said="VERB:VBD",
        tells="VERB:VBZ",
        words="NOUN:NNS",
        **{"is": "AUX:VBZ", "are": "AUX:VBP"},
    )
    ((_, [what]),) = said(p)
    assert what.removesuffix(".").strip() == content


@pytest.mark.parametrize(
    "text",
    [
        "That is what Ilves says .",  # nothing before it
        "Rebels left . That is what Ilves says he wants .",  # it goes on to say something itself
        "Rebels left . Is that what Ilves says ?",
        "Rebels left . That is Ilves 's house .",
    ],
)
def test_nothing_is_said_of_the_sentence_before(text: str) -> None:
    assert said(with_ilves(text, left="VERB:VBD", says="VERB:VBZ", **{"is": "AUX:VBZ"})) == []


def test_what_somebody_says_already_is_not_given_again() -> None:
    p = with_ilves("Torv said rebels left . So says Ilves .", left="VERB:VBD", says="VERB:VBZ", said="VERB:VBD")
    name(p, "Torv", "person")
    cue(p, "said", "say", source="Torv", content="rebels left")
    p.head[:5] = [1, -1, 3, 1, 1]
    assert ("Ilves", ["rebels left"]) not in said(p)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ilves 's line is that rebels left .", [("Ilves", ["rebels left"])]),
        ("the claim of Ilves is that rebels left .", [("Ilves", ["rebels left"])]),
        ("the story is that rebels left .", [("", ["rebels left"])]),
        ("word came from Ilves that rebels left .", [("Ilves", ["rebels left"])]),
        ("the plan is that rebels leave .", []),  # wanted, not held to be so
        ("the trouble is that rebels left .", []),
        ("the story is that of rebels .", []),
    ],
)
def test_a_turn_gives_what_follows_it(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert said(with_ilves(text, left="VERB:VBD", came="VERB:VBD", **{"is": "AUX:VBZ"})) == found


def test_where_the_model_has_found_the_same_it_stands() -> None:
    p = with_ilves("by Ilves 's count , rebels left the town .", left="VERB:VBD")
    cue(p, "count", "report", source="Ilves", content="rebels left the town")
    (a,) = read(p)
    assert (a.act, p.text[slice(*a.cue.spans[0])]) == ("report", "count")


def test_of_what_the_model_makes_of_the_turns_words_nothing_is_left() -> None:
    p = with_ilves("by Ilves 's count , rebels left the town .", left="VERB:VBD")
    cue(p, "by", "say", source="Ilves", content="town")
    (a,) = read(p)
    assert p.text[slice(*a.content.spans[0])] == "rebels left the town"


def test_a_thing_is_no_source() -> None:
    p = flat("to quote prices , rebels left the town .")
    mention(p, "prices", "nominal", "other")
    assert said(p) == []


# ------------------------------------------------------------------------------------------------ the table


def test_the_table_is_found_by_its_own_words() -> None:
    assert all(word not in ("X", "X's", "SAY", "NOUN", "*", "…") for word in framings())
    assert any(f.where == "before" for f in framings()["so"])
    assert {f.where for found in framings().values() for f in found} == {"beside", "before", "after"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("X's NOUN", "a turn needs a word of its own"),
        ("SAY so X", "a turn needs a word of its own"),
        ("so SAY X ; content=behind", "content «behind» is not known"),
        ("so SAY X ; act=sing", "act «sing» is not known"),
    ],
)
def test_a_mistake_in_the_table_is_named(line: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    group = {"act": "say", "content": "beside", "words": line}
    monkeypatch.setattr(framing_words, "read", lambda name: {"framing": [group]})
    with pytest.raises(LexiconError, match=reason):
        list(framing_words._framings("framings.toml"))
