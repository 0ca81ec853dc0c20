"""Nouns of saying with their clauses, where the model marks none of them."""

import pytest
from hand_built import cue, flat, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions
from reportedly.reading.attributions.candidates import standing
from reportedly.reading.coreference.entities import find_entities


def given(p: Parsed) -> list[tuple[str, str, str]]:
    """Source, act and content of each attribution."""
    found = find_attributions(p, find_entities(p), ())
    return [
        (" ".join(p.text[a:b] for a, b in x.source.spans), x.act, " ".join(p.text[a:b] for a, b in x.content.spans))
        for x in found
    ]


def claim(
    noun: str = "claim", before: str = "the DET 2 det", that: str = "that SCONJ 6 mark", relation: str = "acl"
) -> Parsed:
    return tree(f"""{before}
{noun} NOUN 7 nsubj {noun} NN
{that}
rebels NOUN 6 nsubj rebel NNS
had AUX 6 aux have VBD
left VERB 2 {relation} leave VBN
spread VERB 0 root spread VBD
. PUNCT 7 punct""")


@pytest.mark.parametrize(
    ("noun", "act"), [("claim", "claim"), ("rumour", "report"), ("allegation", "allege"), ("statement", "say")]
)
def test_the_clause_of_a_noun_is_nobodys_word_but_not_the_authors(noun: str, act: str) -> None:
    assert given(claim(noun)) == [("", act, "rebels had left")]


@pytest.mark.parametrize("noun", ["plan", "hope", "fact", "letter", "house"])
def test_other_nouns(noun: str) -> None:
    assert given(claim(noun)) == []


def test_what_is_so_much_that_something_follows() -> None:
    p = tree("""so ADV 2 advmod
many ADJ 3 amod
claims NOUN 0 root claim NNS
that SCONJ 6 mark
rebels NOUN 6 nsubj rebel NNS
left VERB 3 acl leave VBD""")
    assert given(p) == []


def test_a_relative_clause_says_nothing() -> None:
    p = tree("""the DET 2 det
claim NOUN 0 root
that PRON 5 obj that WDT
rebels NOUN 5 nsubj rebel NNS
made VERB 2 acl:relcl make VBD""")
    assert given(p) == []


def test_whose_the_claim_is() -> None:
    p = claim(before="Ilves PROPN 2 nmod:poss")
    name(p, "Ilves", "person")
    assert given(p) == [("Ilves", "claim", "rebels had left")]


def test_where_the_model_has_the_clause_it_stands() -> None:
    p = claim()
    mention(p, "rebels", "nominal", "person")
    cue(p, "claim", "allege", source=None, content="rebels had left")
    assert given(p) == [("", "allege", "rebels had left")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [("contrary to what Ilves says , rebels left .", 0), ("close to what Ilves says , rebels left .", 1)],
)
def test_what_is_said_against_a_claim_is_not_the_claim(text: str, kept: int) -> None:
    p = flat(text)
    name(p, "Ilves", "person")
    cue(p, "says", "say", source="Ilves", content="rebels left")
    assert len(standing(p)) == kept


def surfacing(verb: str = "surfaced VERB 0 root surface VBD", between: str = "there ADV 2 advmod") -> Parsed:
    """«Rumours surfaced there that troops burned mills», the clause hung on the verb."""
    p = tree(f"""
        Rumours NOUN 2 nsubj rumour NNS
        {verb}
        {between}
        that SCONJ 6 mark that IN
        troops NOUN 6 nsubj troop NNS
        burned VERB 2 advcl burn VBD
        mills NOUN 6 obj mill NNS
    """)
    mention(p, "troops", "nominal", "person")
    return p


def test_a_clause_behind_the_verb_of_a_claim_is_the_claim() -> None:
    assert given(surfacing()) == [("", "report", "troops burned mills")]


@pytest.mark.parametrize(
    ("verb", "between"),
    [
        ("said VERB 0 root say VBD", "there ADV 2 advmod"),  # what the verb says
        ("grew VERB 0 root grow VBD", "so ADV 2 advmod"),  # what came of it
    ],
)
def test_near_misses_behind_the_verb(verb: str, between: str) -> None:
    assert given(surfacing(verb, between)) == []


def test_from_whom_a_claim_came() -> None:
    p = tree("""
        Claims NOUN 2 nsubj claim NNS
        came VERB 0 root come VBD
        from ADP 4 case
        Ilves PROPN 2 obl
        that SCONJ 7 mark that IN
        troops NOUN 7 nsubj troop NNS
        left VERB 2 advcl leave VBD
    """)
    name(p, "Ilves", "person")
    assert given(p) == [("Ilves", "claim", "troops left")]
