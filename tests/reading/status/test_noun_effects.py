"""What the clause of an event noun says of it."""

from hand_built import at, tree

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.status.noun_effects import by_clause
from reportedly.reading.status.settling import Settling

FACT: Status = ("+", "certain", "actual")


def settled(p: Parsed, word: str, given: Status = FACT) -> Status:
    s = Settling(given)
    by_clause(p, at(p, word)[0], s)
    return s.polarity, s.certainty, s.mood


def test_what_did_not_take_place() -> None:
    rows = """
The DET 2 det
march NOUN 5 nsubj
{a} AUX 5 aux {a} MD
{b} PART 5 advmod
{c} VERB 0 root {c} VB
{d} NOUN 5 obj"""
    assert settled(tree(rows.format(a="did", b="not", c="take", d="place")), "march")[0] == "-"
    assert settled(tree(rows.format(a="did", b="not", c="take", d="long")), "march")[0] == "+"
    assert settled(tree(rows.format(a="did", b="indeed", c="take", d="place")), "march")[0] == "+"


def supposed(article: str, forms: str = "would") -> Parsed:
    return tree(f"""
{article} DET 2 det
attack NOUN 6 nsubj
{forms} AUX 6 aux {forms} MD
be AUX 6 cop be VB
a DET 6 det
mistake NOUN 0 root""")


def test_what_is_only_supposed() -> None:
    assert settled(supposed("Any"), "attack") == ("+", "certain", "conditional")
    assert settled(supposed("The"), "attack") == FACT  # it may have been
    assert settled(supposed("An", "will"), "attack") == FACT


def test_what_something_else_would_have_lacked() -> None:
    rows = """
Without ADP 3 case
the DET 3 det
truce NOUN 6 obl
they PRON 6 nsubj
{} AUX 6 aux
fight VERB 0 root fight VB"""
    assert settled(tree(rows.format("would")), "truce", ("-", "certain", "conditional")) == FACT
    assert settled(tree(rows.format("did")), "truce", ("-", "certain", "actual"))[0] == "-"


def test_a_gerund_that_is_only_supposed() -> None:
    rows = "Shelling VERB 5 csubj shell VBG\nit PRON 1 obj\n{} AUX 5 aux\nbe AUX 5 cop be VB\nmadness NOUN 0 root"
    assert settled(tree(rows.format("would")), "Shelling")[2] == "conditional"
    assert settled(tree(rows.format("must")), "Shelling")[2] == "actual"


def test_an_attempt() -> None:
    p = tree("An DET 2 det\nattempt NOUN 0 root attempt NN")
    assert settled(p, "attempt")[2] == "attempted"
    assert settled(tree("An DET 2 det\nattack NOUN 0 root attack NN"), "attack") == FACT
