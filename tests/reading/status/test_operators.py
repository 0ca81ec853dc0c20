"""Which words of the modality table act on a word, and over what."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.status.operators import operators


def forms(p: Parsed, word: str) -> set[str]:
    return {o.form for o in operators(p, at(p, word)[0])}


def infinitive(verb: str, lemma: str) -> Parsed:
    return tree(f"""
Veldania PROPN 2 nsubj
{verb} VERB 0 root {lemma} VBD
to PART 4 mark
attack VERB 2 xcomp attack VB
Korrin PROPN 4 obj
. PUNCT 2 punct""")


@pytest.mark.parametrize(("verb", "lemma"), [("failed", "fail"), ("tried", "try"), ("refused", "refuse")])
def test_a_verb_over_its_infinitive(verb: str, lemma: str) -> None:
    assert lemma in {f.split()[0] for f in forms(infinitive(verb, lemma), "attack")}


def test_a_verb_without_an_entry_does_nothing() -> None:
    assert forms(infinitive("walked", "walk"), "attack") == set()


def test_what_acts_on_a_clause_does_not_act_on_its_parties() -> None:
    assert forms(infinitive("failed", "fail"), "Korrin") == set()


def test_further_words_must_stand_behind_it_in_their_order() -> None:
    rows = """
Veldania PROPN 2 nsubj
stopped VERB 0 root stop VBD
{a} ADV 2 advmod
{b} ADP 5 mark
attacking VERB 2 advcl attack VBG
Korrin PROPN 5 obj"""
    assert "stop short of" in forms(tree(rows.format(a="short", b="of")), "attacking")
    assert "stop short of" not in forms(tree(rows.format(a="of", b="short")), "attacking")


def test_objects_modifiers_auxiliaries_and_marks() -> None:
    p = tree("""
Osmark PROPN 2 nsubj
foiled VERB 0 root foil VBD
the DET 5 det
planned ADJ 5 amod
attack NOUN 2 obj
if SCONJ 8 mark
rebels NOUN 8 nsubj rebel NNS
left VERB 2 advcl leave VBD
and CCONJ 11 cc
may AUX 11 aux
return VERB 2 conj return VB""")
    assert forms(p, "attack") == {"foil", "planned"}
    assert "if" in forms(p, "left")
    assert "may" in forms(p, "return")


@pytest.mark.parametrize(("word", "found"), [("no", True), ("some", False)])
def test_no_evidence(word: str, found: bool) -> None:
    p = tree(f"""
There PRON 2 expl
is VERB 0 root be VBZ
{word} DET 4 det
evidence NOUN 2 nsubj evidence NN
that SCONJ 7 mark
Veldania PROPN 7 nsubj
attacked VERB 4 acl attack VBD""")
    assert ("no evidence" in forms(p, "attacked")) is found


def test_the_condition_of_a_phrase_is_under_no_condition() -> None:
    p = tree("""
Hark PROPN 2 nsubj
spoke VERB 0 root speak VBD
on ADP 4 case
condition NOUN 2 obl
that SCONJ 7 mark
Torv PROPN 7 nsubj
leave VERB 4 acl leave VBP""")
    assert "on condition" not in forms(p, "condition")
