"""Whether a verb's form tells of what has happened, is a condition, or is asked."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.status.indicative import is_asked, is_condition, is_told


def clause(verb: str, tag: str, auxiliaries: str = "", relation: str = "root", mark: str = "") -> Parsed:
    """«[mark] Veldania [auxiliaries] verb Korrin», under «knew» unless it is the root."""
    before = auxiliaries.split()
    n = 2 + bool(mark) + len(before)  # the verb's number
    rows = [f"{mark} SCONJ {n} mark"] if mark else []
    rows += [f"Veldania PROPN {n} nsubj", *(f"{a} AUX {n} aux" for a in before)]
    rows += [f"{verb} VERB {n + 2 if relation != 'root' else 0} {relation} {verb} {tag}", f"Korrin PROPN {n} obj"]
    rows += ["knew VERB 0 root know VBD"] if relation != "root" else []
    return tree("\n".join(rows))


@pytest.mark.parametrize(
    ("verb", "tag", "auxiliaries", "told"),
    [
        ("attacked", "VBD", "", True), ("attacked", "VBN", "has", True), ("attacked", "VBN", "has been", True),
        ("attack", "VB", "did", True), ("attacked", "VBN", "", True),
        ("attack", "VB", "will", False), ("attacked", "VBN", "would have", False), ("attacks", "VBZ", "", False),
        ("attack", "VB", "does", False),
    ],
)  # fmt: skip
def test_forms(verb: str, tag: str, auxiliaries: str, told: bool) -> None:
    p = clause(verb, tag, auxiliaries)
    assert is_told(p, at(p, verb)[0]) is told


@pytest.mark.parametrize(
    ("mark", "told"), [("that", True), ("if", False), ("unless", False), ("whether", False), ("until", False)]
)
def test_marks_of_a_complement(mark: str, told: bool) -> None:
    p = clause("attacked", "VBD", relation="ccomp", mark=mark)
    assert is_told(p, at(p, "attacked")[0]) is told


@pytest.mark.parametrize(
    ("mark", "told", "under_a_present"),
    [
        ("because", True, True),
        ("after", True, True),
        ("before", True, False),
        ("when", True, False),
        ("if", False, False),
    ],
)
def test_marks_of_an_adverbial_clause(mark: str, told: bool, under_a_present: bool) -> None:
    p = clause("attacked", "VBD", relation="advcl", mark=mark)
    assert is_told(p, at(p, "attacked")[0]) is told
    p.xpos[at(p, "knew")[0]] = "VBZ"  # «leaves when they attacked» tells of a rule, not of an attack
    assert is_told(p, at(p, "attacked")[0]) is under_a_present


def inverted(first: str, verb: str, tag: str, relation: str, end: str = ".") -> Parsed:
    return tree(f"""
{first} AUX 3 aux
Veldania PROPN 3 nsubj
{verb} VERB {0 if relation == "root" else 6} {relation} {verb} {tag}
, PUNCT 3 punct
we PRON {3 if relation == "root" else 6} nsubj
left VERB {3 if relation == "root" else 0} {"parataxis" if relation == "root" else "root"} leave VBD
{end} PUNCT 3 punct""")


@pytest.mark.parametrize(
    ("first", "verb", "tag"), [("Had", "attacked", "VBN"), ("Should", "attack", "VB"), ("Were", "attacking", "VBG")]
)
def test_conditions_by_their_order(first: str, verb: str, tag: str) -> None:
    for relation in ("advcl", "root"):
        p = inverted(first, verb, tag, relation)
        assert is_condition(p, at(p, verb)[0])
        assert not is_told(p, at(p, verb)[0])
        assert not is_asked(p, at(p, verb)[0])


def test_questions() -> None:
    p = inverted("Did", "attack", "VB", "root", "?")
    assert is_asked(p, at(p, "attack")[0])
    assert not is_told(p, at(p, "attack")[0])
    assert not is_condition(p, at(p, "attack")[0])
    p = inverted("Should", "attack", "VB", "root", "?")
    assert not is_condition(p, at(p, "attack")[0])


def test_what_asks_for_more_than_yes_or_no() -> None:
    p = tree("""
Why ADV 4 advmod why WRB
did AUX 4 aux do VBD
Veldania PROPN 4 nsubj
attack VERB 0 root attack VB
? PUNCT 4 punct""")
    assert not is_asked(p, at(p, "attack")[0])


def test_a_question_that_opens_the_text_may_have_a_relative_clause() -> None:
    """The «who» stands behind the auxiliary and asks for nobody."""
    p = tree("""
Did AUX 5 aux do VBD
soldiers NOUN 5 nsubj soldier NNS
who PRON 4 nsubj who WP
fled VERB 2 acl:relcl flee VBD
attack VERB 0 root attack VB
? PUNCT 5 punct""")
    assert is_asked(p, at(p, "attack")[0])
