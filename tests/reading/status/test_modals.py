"""Modals whose sense the perfect, the negation or the rest of the sentence decides."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Status
from reportedly.reading.status.modals import by_modals
from reportedly.reading.status.settling import Settling


def settled(modal: str, given: Status, *, have: bool = False, negated: bool = False, behind: str = "today") -> Status:
    rows = ["Veldania PROPN {v} nsubj", f"{modal} AUX {{v}} aux {modal} MD"]
    rows += ["not PART {v} advmod"] if negated else []
    rows += ["have AUX {v} aux have VB"] if have else []
    v = len(rows) + 1
    rows += [f"{'fled VERB 0 root flee VBN' if have else 'flee VERB 0 root flee VB'}", f"{behind} ADV {v} advmod"]
    p = tree("\n".join(r.replace("{v}", str(v)) for r in rows))
    s = Settling(given)
    by_modals(p, at(p, "fled" if have else "flee")[0], s)
    return s.polarity, s.certainty, s.mood


def test_a_conclusion() -> None:
    assert settled("must", ("+", "certain", "conditional"), have=True) == ("+", "probable", "actual")


def test_who_is_blamed_did_it() -> None:
    assert settled("should", ("-", "certain", "conditional"), have=True, negated=True) == ("+", "certain", "actual")
    assert settled("should", ("-", "certain", "conditional"), have=True)[0] == "-"


@pytest.mark.parametrize("modal", ["must", "should", "ought"])
def test_a_duty_is_no_condition(modal: str) -> None:
    assert settled(modal, ("+", "certain", "conditional"))[2] == "demanded"
    assert settled(modal, ("+", "certain", "conditional"), behind="unless")[2] == "conditional"


def test_a_chance_is_no_condition() -> None:
    assert settled("may", ("+", "possible", "conditional"))[2] == "intended"
    assert settled("could", ("+", "possible", "conditional"))[2] == "intended"
    assert settled("could", ("+", "possible", "conditional"), behind="unless")[2] == "conditional"
    assert settled("may", ("+", "possible", "conditional"), behind="if")[2] == "conditional"
    assert settled("may", ("+", "possible", "conditional"), have=True)[2] == "actual"
    assert settled("might", ("+", "possible", "conditional"), have=True)[2] == "actual"
    unreal = settled("might", ("+", "possible", "conditional"), have=True, behind="without")
    assert unreal[2] == "conditional"  # «might have fled without»
    assert settled("may", ("+", "certain", "conditional"))[2] == "conditional"  # a permission under some rule


def test_was_not_able_to() -> None:
    assert settled("could", ("-", "probable", "intended"), negated=True) == ("-", "certain", "actual")
    assert settled("could", ("+", "possible", "intended")) == ("+", "possible", "intended")


def test_what_could_have_been_was_not() -> None:
    assert settled("could", ("+", "possible", "conditional"), have=True) == ("-", "certain", "conditional")
    guess = ("+", "possible", "actual")  # at what was
    assert settled("could", guess, have=True) == guess
    assert settled("would", ("+", "certain", "conditional"), have=True)[0] == "+"


@pytest.mark.parametrize("modal", ["will", "shall", "wo"])
def test_what_will_come_needs_a_condition_to_be_one(modal: str) -> None:
    assert settled(modal, ("+", "certain", "conditional"), negated=modal == "wo")[2] == "intended"
    for condition in ("when", "if", "unless"):
        assert settled(modal, ("+", "certain", "conditional"), behind=condition)[2] == "conditional"
    assert settled(modal, ("+", "certain", "threatened"))[2] == "threatened"
    assert settled("would", ("+", "certain", "conditional"))[2] == "conditional"
