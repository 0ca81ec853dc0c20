"""Sayings that share a cue, on trees made by hand."""

import pytest
from hand_built import at, cue, entities, mention, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions


def said(second: str) -> Parsed:
    p = tree(f"""
        The DET 2 det
        army NOUN 3 nsubj
        says VERB 0 root say VBZ
        four NUM 3 obj
        , PUNCT 7 punct
        {second}
    """)
    mention(p, "The army", "nominal", "organization")
    return p


def test_the_second_number_has_its_own_source() -> None:
    p = said("the DET 7 det\nrebels NOUN 4 conj rebel\nat ADV 10 advmod\nleast ADV 10 advmod\nnine NUM 7 orphan")
    mention(p, "the rebels", "nominal", "organization")
    cue(p, "says", "say", source="The army", content="four, the rebels at least nine")
    first, second = find_attributions(p, entities(p), ())
    assert [p.text[slice(*s)] for a in (first, second) for s in (*a.source.spans, *a.content.spans)] == [
        "The army", "four", "the rebels", "at least nine",
    ]  # fmt: skip
    assert first.cue == second.cue and second.parent is None


def test_near_miss_nobody_speaks_behind_the_comma() -> None:
    p = said("the DET 7 det\nsame ADJ 4 appos\nas ADP 10 case\nin ADP 10 case\n2019 NUM 7 nmod")
    cue(p, "says", "say", source="The army", content="four, the same as in 2019")
    (only,) = find_attributions(p, entities(p), ())
    assert p.text[slice(*only.content.spans[0])] == "four, the same as in 2019"


def test_near_miss_the_first_saying_tells_a_deed() -> None:
    p = tree("""
        The DET 2 det
        army NOUN 3 nsubj
        says VERB 0 root say VBZ
        it PRON 5 nsubj
        killed VERB 3 ccomp kill VBD
        four NUM 5 obj
        , PUNCT 9 punct
        the DET 9 det
        rebels NOUN 5 conj rebel
        nine NUM 9 orphan
    """)
    mention(p, "The army", "nominal", "organization")
    mention(p, "the rebels", "nominal", "organization")
    cue(p, "says", "say", source="The army", content="it killed four, the rebels nine")
    assert len(find_attributions(p, entities(p), ())) == 1


def test_no_mention_no_number() -> None:
    p = said("the DET 7 det\nrebels NOUN 4 conj rebel\nmore ADJ 7 orphan")
    mention(p, "the rebels", "nominal", "organization")
    cue(p, "says", "say", source="The army", content="four, the rebels more")
    (only,) = find_attributions(p, entities(p), ())
    assert at(p, "more") and p.text[slice(*only.content.spans[0])] == "four, the rebels more"


def another(source: str, that: str = "that SCONJ 9 mark that IN") -> Parsed:
    """«One said troops left; another that rebels came.»"""
    p = tree(f"""
        One NUM 2 nsubj one CD
        said VERB 0 root say VBD
        troops NOUN 4 nsubj troop NNS
        left VERB 2 ccomp leave VBD
        ; PUNCT 9 punct
        {source}
        {that}
        rebels NOUN 9 nsubj rebel NNS
        came VERB 2 conj come VBD
        . PUNCT 2 punct
    """)
    mention(p, "One", "nominal", "person")
    mention(p, "troops", "nominal", "person")
    mention(p, "rebels", "nominal", "person")
    return p


@pytest.mark.parametrize("content", ["troops left", "troops left; another that rebels came"])
def test_another_source_with_a_clause_and_no_verb(content: str) -> None:
    p = another("another DET 9 nsubj")
    cue(p, "said", "say", source="One", content=content)
    found = [
        (" ".join(p.text[slice(*s)] for s in (*a.source.spans, *a.content.spans)))
        for a in find_attributions(p, entities(p), ())
    ]
    assert found == ["One troops left", "another rebels came"]


def test_near_miss_whoever_else_has_no_clause() -> None:
    p = another("mills NOUN 9 nsubj mill NNS", "which PRON 9 mark which WDT")
    cue(p, "said", "say", source="One", content="troops left")
    assert len(find_attributions(p, entities(p), ())) == 1


def test_each_of_three_numbers_has_its_own_source() -> None:
    p = tree("""
        Police NOUN 2 nsubj
        spoke VERB 0 root speak VBD
        of ADP 4 case
        four NUM 2 obl
        , PUNCT 7 punct
        the DET 7 det
        clinic NOUN 4 conj
        of ADP 9 case
        six NUM 7 nmod
        and CCONJ 12 cc
        the DET 12 det
        union NOUN 4 conj
        of ADP 14 case
        nine NUM 12 nmod
        . PUNCT 2 punct
    """)
    for source in ("Police", "the clinic", "the union"):
        mention(p, source, "nominal", "organization")
    cue(p, "spoke", "say", source="Police", content="four")  # the others stand behind the content
    told = find_attributions(p, entities(p), ())
    assert [[p.text[slice(*s)] for s in (*a.source.spans, *a.content.spans)] for a in told] == [
        ["Police", "four"],
        ["the clinic", "six"],
        ["the union", "nine"],
    ]
