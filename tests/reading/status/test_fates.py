"""What becomes of plans and promises: broken, cancelled, kept, and verbs that say nothing of them."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.status.fates import by_fate
from reportedly.reading.status.settling import Settling

FACT: Status = ("+", "certain", "actual")


def settled(p: Parsed, word: str, given: Status) -> Status:
    s = Settling(given)
    by_fate(p, at(p, word)[0], s)
    return s.polarity, s.certainty, s.mood


def fate(verb: str, lemma: str, noun: str, tag: str = "VBD") -> Parsed:
    return tree(f"""
Osmark PROPN 2 nsubj
{verb} VERB 0 root {lemma} {tag}
its PRON 4 nmod:poss
{noun} NOUN 2 obj
to PART 6 mark
pay VERB 4 acl pay VB
them PRON 6 obj""")


PLANNED: Status = ("+", "certain", "intended")


@pytest.mark.parametrize(
    ("verb", "lemma", "noun"),
    [
        ("broke", "break", "promise"),
        ("abandoned", "abandon", "plan"),
        ("ignored", "ignore", "order"),
        ("cancelled", "cancel", "plans"),
        ("reversed", "reverse", "decision"),
    ],
)
def test_broken(verb: str, lemma: str, noun: str) -> None:
    assert settled(fate(verb, lemma, noun), "pay", PLANNED)[0] == "-"


def test_kept() -> None:
    assert settled(fate("kept", "keep", "promise"), "pay", PLANNED) == FACT


def test_near_misses_of_fates() -> None:
    assert settled(fate("made", "make", "promise"), "pay", PLANNED) == PLANNED
    assert settled(fate("dropped", "drop", "threat"), "pay", PLANNED) == PLANNED  # it did threaten to
    assert settled(fate("abandon", "abandon", "plan", "VB"), "pay", PLANNED) == PLANNED  # nobody says that it has
    assert settled(fate("broke", "break", "leg"), "pay", PLANNED) == PLANNED


def drifting(governor: str, lemma: str) -> Parsed:
    """«Osmark GOVERNOR plans to pay them», where the tree hangs the infinitive on the verb."""
    return tree(f"""
Osmark PROPN 2 nsubj
{governor} VERB 0 root {lemma} VBD
plans NOUN 2 obj plans NN
to PART 5 mark
pay VERB 2 conj pay VB
them PRON 5 obj""")


def test_wherever_the_tree_hangs_the_infinitive() -> None:
    assert settled(drifting("scrapped", "scrap"), "pay", PLANNED)[0] == "-"
    assert settled(drifting("unveiled", "unveil"), "pay", PLANNED) == PLANNED


def test_further_words_behind_the_verb() -> None:
    rows = """
Osmark PROPN 2 nsubj
went VERB 0 root go VBD
{} ADV 2 advmod
with ADP 6 case
its PRON 6 nmod:poss
plan NOUN 2 obl
to PART 8 mark
pay VERB 6 acl pay VB
them PRON 8 obj"""
    assert settled(tree(rows.replace("{}", "ahead")), "pay", PLANNED) == FACT
    assert settled(tree(rows.replace("{}", "home")), "pay", PLANNED) == PLANNED
