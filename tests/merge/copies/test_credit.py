import pytest
from tests.merge.copies.wire import AGENCY, CUT, MIXED

from reportedly.merge.copies.credit import Credit, credit, same_outlet, written_out

BODY = "The bridge fell on Monday, the mayor said. Nobody was hurt.\n\nPolice are looking for a truck."


@pytest.mark.parametrize(
    ("text", "name", "how"),
    [
        (AGENCY, "Meridian Wire", "copied"), (CUT, "MW", "copied"), (MIXED, "Meridian Wire", "with"),
        (f"By Ann Lee, Norrin Wire\n\n{BODY}", "Norrin Wire", "copied"), (f"By Norrin Wire\n\n{BODY}", "Norrin Wire", "copied"),
        (f"By NW\n\n{BODY}", "NW", "copied"), (f"By Ann Lee and Norrin Wire\n\n{BODY}", "Norrin Wire", "with"),
        (f"{BODY}\n\n— Norrin Press", "Norrin Press", "copied"), (f"{BODY}\n\n(NP)", "NP", "copied"),
        (f"{BODY}\n\nWith reporting by Norrin Wire.", "Norrin Wire", "with"), (f"{BODY}\n\nNorrin Wire contributed to this report.", "Norrin Wire", "with"),
        (f"{BODY}\n\nThe truck was stolen, according to the agency Norrin.", "Norrin", "cited"),
        (f"{BODY} (Norrin Wire)", "Norrin Wire", "copied"), (f"{BODY} (Norrin)\n", "Norrin", "copied"), (f"{BODY} (Norrin Wire)\n\n{BODY}", "Norrin Wire", "with"),
        (f"Norrin Wire\n\n{BODY}", "Norrin Wire", "copied"), (f"Norrin Wire, 4 June 2031\n\n{BODY}", "Norrin Wire", "copied"),
        (f"Norrin Wire, June 4, 2031\n\n{BODY}", "Norrin Wire", "copied"), (f"Norrin Wire and Beacon staff\n\n{BODY}", "Norrin Wire", "with"),
        (f"{BODY}\n\nThe truck was stolen, the mayor says, reports Norrin Wire.", "Norrin Wire", "cited"),
        (f"{BODY}\n\nThe truck was stolen, reports the agency Norrin.", "Norrin", "cited"), (f"{BODY}\n\nThe truck was stolen, the Norrin agency reported.", "Norrin", "cited"),
        (f"{BODY}\n\nThe truck was stolen, according to the head of it, Ann Lee, reports Union Press.", "Union Press", "cited"),
        (f"{BODY}\n\nThe truck was stolen, the Norrin news agency reported.", "Norrin", "cited"),
    ],
)  # fmt: skip
def test_credits(text: str, name: str, how: str) -> None:
    assert credit(text, "The Corrin Beacon") == Credit(name, how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        BODY, f"By Ann Lee\n\n{BODY}", f"By Ann Lee, Political Editor\n\n{BODY}", f"By Ann Lee in Port Lennor\n\n{BODY}", f"By Mary Post\n\n{BODY}",
        f"{BODY}\n\n© 2031 The Corrin Beacon. All rights reserved.", f"{BODY}\n\nAdditional reporting by Ann Lee in Port Lennor",
        f"{BODY}\n\nHe sent a voice message to the Norrin Press agency on Wednesday.", f"{BODY}\n\nMary Herald",
        f"VENUE NEWS\n\n{BODY}\n\n{BODY}", f"{BODY}\n\n* Photo: The truck. (NP)\n\n{BODY}",
        f"{BODY} (Laughter)\n\n{BODY}", f"The mayor of Vell (Norrin Wire) was there.\n\n{BODY}", f"Ann Lee\n\n{BODY}", f"Ann Lee, 4 June 2031\n\n{BODY}",
        f"The Corrin Beacon, 4 June 2031\n\n{BODY}", f"{BODY}\n\nThe UN agency reported that nobody was hurt.", f"Norrin Wire workers are on strike\n\n{BODY}",
        f"{BODY}\n\nShe writes the Corrin diary, reports to the mayor, and sleeps.",
    ],
)  # fmt: skip
def test_no_credit(text: str) -> None:
    assert credit(text, "The Corrin Beacon") is None


def test_an_agencys_own_report_credits_itself() -> None:
    assert credit(AGENCY, "Meridian Wire") == Credit("Meridian Wire", "own")
    assert credit(AGENCY, "MW") == Credit("MW", "own")


def test_authors_that_are_agencies() -> None:
    assert credit(BODY, "The Corrin Beacon", ("NW",)) == Credit("NW", "copied")
    assert credit(BODY, "The Corrin Beacon", ("Ann Lee",)) is None


def test_initials_are_written_out_where_the_text_does_so() -> None:
    assert written_out("LP", "He could not be reached by Levanter Press on Monday.") == "Levanter Press"
    assert written_out("LP", "Lena Perrin could not be reached.") == "LP"


@pytest.mark.parametrize(("one", "other"), [("The Beacon", "Beacon"), ("MW", "Meridian Wire"), ("Meridian Wire", "meridian wire"), ("Norrin", "Norrin News Agency"), ("NNA", "Norrin News Agency")])
def test_one_outlet(one: str, other: str) -> None:
    assert same_outlet(one, other)


def test_two_outlets() -> None:
    assert not same_outlet("Corrin Beacon", "Mersa Beacon")
    assert not same_outlet("Norrin Press", "Norrin Wire")
