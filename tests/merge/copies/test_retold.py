"""Reports that retell an agency in words of their own are copies; those that name it and know other things are not."""

from dataclasses import replace

import numpy as np
import pytest
from tests.merge.copies import retold_reports
from tests.merge.copies.independent_reports import PAIRS
from tests.merge.copies.retold_reports import OTHERS, WIRE

from reportedly.archive.merging.copy_candidates import SUPPORT
from reportedly.merge.copies.bands import bands
from reportedly.merge.copies.credit import Credit, credit, credited_until
from reportedly.merge.copies.groups import Member, order
from reportedly.merge.copies.retold import DAYS, Report, related, retold
from reportedly.merge.copies.texts import read

DAY = 22_000


def report(ident: str, outlet: str, text: str, day: int | None = DAY) -> Report:
    named = credit(text, outlet)
    return Report(Member(ident, order(ident, day, named), outlet, named), text, read(text), day)


def pair(name: str) -> tuple[Report, Report]:
    wire, outlet, days, text = (retold_reports.RETOLD | OTHERS)[name]
    return report("copy", outlet, text, DAY + days), report("wire", *WIRE[wire])


@pytest.mark.parametrize("name", retold_reports.RETOLD)
def test_who_retells_and_credits_copies(name: str) -> None:
    copy, wire = pair(name)
    found = related(copy, wire)
    assert found is not None
    assert found.kind == "whole"
    assert "credits" in found.why[0]
    for p in found.pairs:
        assert 0 <= p.a_start < p.a_end <= len(copy.characters)
        assert 0 <= p.b_start < p.b_end <= len(wire.characters)
        assert 0 < p.likeness <= 1


@pytest.mark.parametrize("name", retold_reports.RETOLD)
def test_either_side_finds_it(name: str) -> None:
    copy, wire = pair(name)
    found = related(copy, wire)
    assert found is not None
    assert related(wire, copy) == found.turned()


@pytest.mark.parametrize("name", retold_reports.RETOLD)
def test_bands_pair_it_with_its_text(name: str) -> None:
    copy, wire = pair(name)
    ones = bands(copy.text, copy.member.credit, copy.day)
    others = bands(wire.text, wire.member.credit, wire.day)
    assert len(np.intersect1d(ones, others)) >= SUPPORT


@pytest.mark.parametrize("name", OTHERS)
def test_who_knows_other_things_does_not(name: str) -> None:
    assert related(*pair(name)) is None


@pytest.mark.parametrize("texts", PAIRS)
def test_nor_do_independent_reports_of_the_same_facts(texts: tuple[str, str]) -> None:
    one, other = texts
    assert retold(report("one", "Paper One", one), report("other", "Paper Two", other)) is None


def test_one_item_of_many_is_a_part() -> None:
    name = "dam, a brief with the agency in brackets and a paragraph of its own"
    copy, wire = pair(name)
    items = "\n\n".join(one for one, _ in PAIRS[:3])
    found = related(report("copy", "Ostry Courier", copy.characters + "\n\n" + items), wire)
    assert found is not None
    assert found.kind == "part"


def test_without_a_credit_nobody_can_say_who_retold_whom() -> None:
    name = "spy, tabloid, agency as byline"
    copy, wire = pair(name)
    assert related(replace(copy, member=replace(copy.member, credit=None)), wire) is None


def test_another_agency_is_not_the_one_that_was_retold() -> None:
    copy, wire = pair("spy, tabloid, agency as byline")
    other = replace(wire, member=replace(wire.member, credit=Credit("Levanter Press", "own")))
    assert related(copy, other) is None


def test_what_an_agency_told_last_week_is_background() -> None:
    copy, wire = pair("spy, tabloid, agency as byline")
    assert wire.day is not None
    assert related(replace(copy, day=wire.day + DAYS), wire) is not None
    assert related(replace(copy, day=wire.day + DAYS + 1), wire) is None


def test_an_undated_copy_is_one_too() -> None:
    copy, wire = pair("spy, tabloid, agency as byline")
    assert related(replace(copy, day=None), wire) is not None


def test_other_numbers_are_other_news() -> None:
    copy, wire = pair("mine, merged sentences, cited in the middle")
    anew = copy.characters.replace("85", "92").replace("eleven days", "fifteen days").replace("3.4", "4.1").replace("Thursday", "Sunday")
    assert related(report("copy", "The Belska Reader", anew), wire) is None


def test_what_was_printed_for_the_agency_is_its_text_too() -> None:
    """The agency's own report need not be among them: a paper that prints it under the agency's name has it."""
    copy, wire = pair("mine, merged sentences, cited in the middle")
    printed = report("printed", "Tarnov Gazette", wire.characters)
    assert printed.member.credit == Credit("Northgate News", "copied")
    assert related(copy, printed) is not None


def test_a_paragraph_ends_what_is_the_agencys() -> None:
    _, _, _, text = retold_reports.RETOLD["dam, a brief with the agency in brackets and a paragraph of its own"]
    assert text[: credited_until(text, "Corvane Press")].endswith("(Corvane Press)")
    assert credited_until(text, "Levanter Press") == len(text)
