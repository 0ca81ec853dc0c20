"""Sayings behind what they say, verb first, on trees made by hand."""

import pytest
from hand_built import cue, entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions


def given(p: Parsed) -> list[tuple[str, list[str]]]:
    """Source and pieces of content of each attribution."""
    return [
        (" ".join(p.text[a:b] for a, b in x.source.spans), [p.text[a:b] for a, b in x.content.spans])
        for x in find_attributions(p, entities(p), ())
    ]


def behind(verb: str, rest: str = "the DET 8 det\nguard NOUN 6 obj guard NN") -> Parsed:
    """«Troops burned the mill, VERB the guard.»"""
    p = tree(f"""
        Troops NOUN 2 nsubj troop NNS
        burned VERB 0 root burn VBD
        the DET 4 det
        mill NOUN 2 obj
        , PUNCT 6 punct
        {verb}
        {rest}
        . PUNCT 2 punct
    """)
    mention(p, "Troops", "nominal", "person")
    if "guard" in rest:
        mention(p, "the guard", "nominal", "person")
    return p


@pytest.mark.parametrize(
    "verb",
    ["fumed VERB 2 conj fume VBD", "recounted VERB 2 conj recount VBD", "whispers VERB 2 conj whisper VBZ"],
)
def test_whoever_stands_behind_the_verb_says_the_clause_before_it(verb: str) -> None:
    assert given(behind(verb)) == [("the guard", ["Troops burned the mill"])]


def test_it_says_so_though_the_model_takes_the_speaker_for_what_is_told() -> None:
    p = behind("recounted VERB 2 conj recount VBD")
    cue(p, "recounted", "say", source="Troops", content="the guard")
    assert given(p) == [("the guard", ["Troops burned the mill"])]


def test_between_a_subject_and_its_verb() -> None:
    p = tree("""
        Troops NOUN 7 nsubj troop NNS
        , PUNCT 3 punct
        snapped VERB 7 parataxis snap VBD
        the DET 5 det
        guard NOUN 3 nsubj guard NN
        , PUNCT 3 punct
        burned VERB 0 root burn VBD
        the DET 9 det
        mill NOUN 7 obj
    """)
    mention(p, "the guard", "nominal", "person")
    assert given(p) == [("the guard", ["Troops", "burned the mill"])]


@pytest.mark.parametrize(
    ("verb", "rest"),
    [
        ("warned VERB 2 conj warn VBD", "the DET 8 det\nguard NOUN 6 obj guard NN"),  # who is warned
        ("fed VERB 2 conj feed VBD", "the DET 8 det\nguard NOUN 6 obj guard NN"),  # no saying
        ("announced VERB 2 conj announce VBD", "the DET 8 det\nguard NOUN 6 obj guard NN"),  # who is announced
        ("fumed VERB 2 conj fume VBD", "the DET 8 det\nguard NOUN 6 obj\nand CCONJ 10 cc\nleft VERB 2 conj leave VBD"),
        ("fumed VERB 2 conj fume VBD", "on ADP 8 case\nSunday PROPN 6 obl"),  # nobody stands there
    ],
)
def test_near_misses(verb: str, rest: str) -> None:
    assert given(behind(verb, rest)) == []


def test_near_miss_a_relative_clause_before_the_verb() -> None:
    p = tree("""
        Osmark PROPN 8 nsubj
        , PUNCT 4 punct
        which PRON 4 nsubj which WDT
        left VERB 1 acl:relcl leave VBD
        Korrin PROPN 4 obj
        , PUNCT 4 punct
        grumbled VERB 0 root grumble VBD
        Ilves PROPN 7 obj
    """)
    name(p, "Osmark", "state")
    name(p, "Ilves", "person")
    assert given(p) == []
