"""What is to come «unless»: a threat of whoever says so, where it is a hostile act."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Status
from reportedly.reading.status.ultimatums import as_ultimatum

COMING: Status = ("+", "certain", "conditional")


def settled(kind: str, given: Status = COMING, *, mark: str = "unless", modal: str = "will") -> Status:
    """«Miners MODAL strike MARK owners pay»."""
    p = tree(f"""
Miners NOUN 3 nsubj
{modal} AUX 3 aux {modal} MD
strike VERB 0 root strike VB
{mark} SCONJ 6 mark
owners NOUN 6 nsubj
pay VERB 3 advcl pay VBP""")
    return as_ultimatum(p, at(p, "strike")[0], kind, given)[0]


@pytest.mark.parametrize("modal", ["will", "would", "shall"])
def test_a_hostile_act_that_comes_unless_is_threatened(modal: str) -> None:
    assert settled("PROTEST", modal=modal) == ("+", "certain", "threatened")
    assert settled("SANCTION", ("+", "certain", "intended"), modal=modal)[2] == "threatened"


@pytest.mark.parametrize(
    ("kind", "mark", "modal"), [("AID", "unless", "will"), ("PROTEST", "when", "will"), ("PROTEST", "unless", "may")]
)
def test_other_acts_marks_and_modals_are_not(kind: str, mark: str, modal: str) -> None:
    assert settled(kind, mark=mark, modal=modal) == COMING


@pytest.mark.parametrize(
    "given", [("-", "certain", "conditional"), ("+", "certain", "actual"), ("+", "certain", "demanded")]
)
def test_what_is_settled_or_negative_stays(given: Status) -> None:
    assert settled("PROTEST", given) == given


def test_unless_may_stand_by_what_says_it() -> None:
    p = tree("""
Miners NOUN 2 nsubj
warned VERB 0 root warn VBD
that SCONJ 6 mark
they PRON 6 nsubj
would AUX 6 aux would MD
strike VERB 2 ccomp strike VB
unless SCONJ 9 mark
owners NOUN 9 nsubj
paid VERB 2 advcl pay VBD""")
    status, why = as_ultimatum(p, 5, "PROTEST", COMING)
    assert status[2] == "threatened"
    assert why
    assert as_ultimatum(p, 8, "PROTEST", COMING) == (COMING, ())  # what is asked for is none


def test_a_passive_that_comes_unless_is_none() -> None:
    p = tree("""
Hark PROPN 4 nsubj:pass
will AUX 4 aux will MD
be AUX 4 aux:pass
charged VERB 0 root charge VBN
unless SCONJ 7 mark
doctors NOUN 7 nsubj
object VERB 4 advcl object VBP""")
    assert as_ultimatum(p, 3, "COERCE", COMING) == (COMING, ())
