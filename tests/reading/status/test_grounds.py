"""What there are no grounds for is open, what there is no chance of is denied."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.status.grounds import by_grounds
from reportedly.reading.status.settling import Settling

FACT: Status = ("+", "certain", "actual")
OPEN: Status = ("+", "underspecified", "actual")


def settled(p: Parsed, word: str, given: Status = FACT) -> Status:
    s = Settling(given)
    by_grounds(p, at(p, word)[0], s)
    return s.polarity, s.certainty, s.mood


def seen(article: str, noun: str, *, negated: bool = False, arc: str = "{n} acl") -> Parsed:
    """«We (never) saw ARTICLE NOUN that troops fired»."""
    n = 5 if negated else 4
    return tree(
        f"""
We PRON {n - 2} nsubj
{f"never ADV {n - 2} advmod" if negated else ""}
saw VERB 0 root see VBD
{article} DET {n} det
{noun} NOUN {n - 2} obj
that SCONJ {n + 3} mark
troops NOUN {n + 3} nsubj
fired VERB {arc.format(n=n)} fire VBD""".replace("\n\n", "\n")
    )


@pytest.mark.parametrize(
    ("article", "noun"), [("no", "sign"), ("little", "proof"), ("scant", "evidence"), ("no", "signs")]
)
def test_no_sign_of_it(article: str, noun: str) -> None:
    assert settled(seen(article, noun), "fired") == OPEN


def test_the_negation_of_the_verb_over_the_sign() -> None:
    assert settled(seen("any", "evidence", negated=True), "fired") == OPEN
    assert settled(seen("the", "evidence", negated=True), "fired") == FACT  # it is there, though they did not see it


def test_wherever_the_tree_hangs_it() -> None:
    assert settled(seen("no", "sign", arc="2 ccomp"), "fired") == OPEN


def test_near_misses() -> None:
    assert settled(seen("a", "sign"), "fired") == FACT
    assert settled(seen("no", "friend"), "fired") == FACT


@pytest.mark.parametrize(("before", "status"), [("Only", OPEN), ("A", FACT), ("Quite", FACT)])
def test_few_signs_and_a_few(before: str, status: Status) -> None:
    rows = f"""
{before} DET 3 det
few ADJ 3 amod
signs NOUN 4 nsubj
show VERB 0 root show VBP
that SCONJ 7 mark
troops NOUN 7 nsubj
fired VERB 3 acl fire VBD"""
    assert settled(tree(rows), "fired") == status


def shown(nothing: str, upos: str, verb: str, lemma: str) -> Parsed:
    return tree(f"""
We PRON 2 nsubj
found VERB 0 root find VBD
{nothing} {upos} 2 obj
to PART 5 mark
{verb} VERB 3 acl {lemma} VB
that SCONJ 8 mark
troops NOUN 8 nsubj
fired VERB 5 ccomp fire VBD""")


def test_nothing_to_show_it() -> None:
    assert settled(shown("nothing", "PRON", "suggest", "suggest"), "fired") == OPEN
    assert settled(shown("papers", "NOUN", "suggest", "suggest"), "fired") == FACT
    assert settled(shown("nothing", "PRON", "announce", "announce"), "fired") == FACT


def test_no_reason_to_think_so_and_no_reason_to_doubt_it() -> None:
    rows = """
We PRON 2 nsubj
have VERB 0 root have VBP
{} DET 4 det
reason NOUN 2 obj
to PART 6 mark
{} VERB 4 acl {} VB
that SCONJ 9 mark
troops NOUN 9 nsubj
fired VERB 6 ccomp fire VBD"""
    assert settled(tree(rows.format("no", "believe", "believe")), "fired") == OPEN
    assert settled(tree(rows.format("every", "believe", "believe")), "fired") == FACT
    assert settled(tree(rows.format("no", "doubt", "doubt")), "fired") == FACT


CHANCE = """
There PRON 2 expl
is VERB 0 root be VBZ
{} DET 4 det
{} NOUN 2 nsubj
of SCONJ 7 mark
Osmark PROPN 7 nsubj
attacking VERB 4 acl attack VBG"""


@pytest.mark.parametrize(
    ("article", "noun", "status"),
    [
        ("no", "chance", ("-", "certain", "intended")),
        ("little", "prospect", ("-", "probable", "intended")),
        ("a", "risk", ("+", "possible", "intended")),
        ("every", "chance", ("+", "probable", "intended")),
        ("no", "question", ("-", "certain", "intended")),
    ],
)
def test_chances(article: str, noun: str, status: Status) -> None:
    assert settled(tree(CHANCE.format(article, noun)), "attacking") == status


def test_no_question_that_it_is_so() -> None:
    rows = "There PRON 2 expl\nis VERB 0 root be VBZ\nno DET 4 det\n{} NOUN 2 nsubj\nthat SCONJ 7 mark\nthey PRON 7 nsubj\nfired VERB 4 acl fire VBD"
    assert settled(tree(rows.format("question")), "fired") == FACT
    assert settled(tree(rows.format("chance")), "fired") == ("-", "certain", "actual")
