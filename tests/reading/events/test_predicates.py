"""Verbs whose two tags disagree, and lemmas that a wrong tag left inflected."""

import pytest
from hand_built import at, tree
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import is_predicate_verb, lemma, noun_forms
from reportedly.reading.lexicon import irregular_verbs


def word(row: str) -> tuple[Parsed, int]:
    p = tree(f"Rebels NOUN 2 nsubj rebel NNS\n{row}")
    return p, 1


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("demanded VERB 0 root demanded VBP", "demand"),
        ("threatened VERB 0 root threatened VBZ", "threaten"),
        ("fled VERB 0 root fle VBD", "flee"),
        ("withdrew VERB 0 root withdre VBD", "withdraw"),
        ("forbade VERB 0 root forba VBD", "forbid"),
        ("surrender VERB 0 root surrender VBP", "surrender"),
        ("lay VERB 0 root lay VB", "lay"),  # its own lemma, though it is also the past of «lie»
        ("need VERB 0 root need VBP", "need"),  # ends like a past tense and is none
        ("bring VERB 0 root bring VB", "bring"),
        ("zorped VERB 0 root zorped VBD", "zorped"),  # no verb that anybody knows: as the model gives it
    ],
)
def test_lemmas_of_verbs(row: str, expected: str) -> None:
    p, w = word(row)
    assert lemma(p, w) == expected


def test_a_nouns_lemma_is_the_models() -> None:
    p, w = word("meeting NOUN 0 root meeting NN")
    assert lemma(p, w) == "meeting"


@pytest.mark.parametrize(
    ("row", "verb"),
    [
        ("storm DET 0 root storm VB", True),
        ("resign NUM 0 root resign VB", True),
        ("attack NOUN 0 root attack NN", False),
        ("attack NOUN 0 root attack VBP", True),  # it has a subject
        ("the DET 0 root the VB", False),  # no verb has that form
        ("given ADP 0 root give IN", False),
    ],
)
def test_which_words_are_verbs(row: str, verb: bool) -> None:
    p, w = word(row)
    assert is_predicate_verb(p, w) is verb


def test_what_has_an_auxiliary_is_a_verb_whatever_its_tag() -> None:
    p = tree("""
        Osmark PROPN 4 nsubj
        has AUX 4 aux have VBZ
        never ADV 4 advmod
        given ADP 0 root give IN
        them PRON 4 iobj
        arms NOUN 4 obj
    """)
    assert is_predicate_verb(p, at(p, "given")[0])
    near_miss = tree("""
        the DET 2 det
        talks NOUN 4 nsubj
        are AUX 4 cop be VBP
        during ADP 0 root during IN
        may AUX 4 aux may MD
    """)
    assert not is_predicate_verb(near_miss, at(near_miss, "during")[0])


@given(st.sampled_from(sorted(irregular_verbs())))
def test_every_irregular_form_has_a_lemma_that_is_a_verb(form: str) -> None:
    p, w = word(f"{form} VERB 0 root {form} VBD")
    assert lemma(p, w) in (*irregular_verbs()[form], form)
    assert all(found.isalpha() and found.islower() for found in irregular_verbs()[form])


def test_what_an_infinitives_to_marks_is_a_verb_whatever_its_tag() -> None:
    rows = """
        Osmark PROPN 2 nsubj
        promised VERB 0 root promise VBD
        to PART 4 mark
        give DET 2 xcomp give DT
        Torv PROPN 4 iobj
        boats NOUN 4 obj boat
    """
    p = tree(rows)
    assert is_predicate_verb(p, at(p, "give")[0])
    p = tree(rows.replace("to PART 4 mark", "to ADP 4 case"))
    assert not is_predicate_verb(p, at(p, "give")[0])  # a preposition marks no verb
    p = tree(rows.replace("give DET 2 xcomp give DT", "gaps NOUN 2 xcomp gap NNS"))
    assert not is_predicate_verb(p, at(p, "gaps")[0])  # no infinitive has that form


def test_what_has_a_modal_of_its_own_is_a_verb_whatever_its_tag() -> None:
    rows = """
        They PRON 3 nsubj
        would AUX 3 aux would MD
        surrender NUM 0 root surrender CD
        it PRON 3 obj
    """
    p = tree(rows)
    assert is_predicate_verb(p, at(p, "surrender")[0])
    p = tree(rows.replace("would AUX 3 aux would MD", "then ADV 3 advmod then RB"))
    assert not is_predicate_verb(p, at(p, "surrender")[0])
    p = tree(rows.replace("surrender NUM 0 root surrender CD", "ten NUM 0 root ten CD"))
    assert not is_predicate_verb(p, at(p, "ten")[0])  # no verb has that form


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Gunmen PROPN 0 root Gunme NNPS", ("gunme", "gunman")),
        ("fishermen NOUN 0 root fisherman NNS", ("fisherman",)),
        ("negotiators PROPN 0 root negotiators NNP", ("negotiators", "negotiator")),
        ("omen NOUN 0 root omen NN", ("omen",)),
        ("Ilves PROPN 0 root Ilves NNP", ("ilves",)),  # a name in capitals is no plural
        ("women NOUN 0 root women NNS", ("women",)),
    ],
)
def test_what_a_noun_may_be_the_plural_of(row: str, expected: tuple[str, ...]) -> None:
    assert noun_forms(tree(row), 0) == expected
