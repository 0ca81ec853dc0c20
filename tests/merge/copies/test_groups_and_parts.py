import pytest
from tests.merge.copies.wire import AGENCY, BODY, CARRYING, EDITED, MIXED, OWN

from reportedly.merge.copies import copies_at
from reportedly.merge.copies.credit import Credit
from reportedly.merge.copies.groups import Member, group_id, kept, order, overlap, own_id, size
from reportedly.merge.copies.links import Link, link
from reportedly.merge.copies.parts import Mate, Shared, parts, precedence
from reportedly.merge.copies.texts import read
from reportedly.records.report import Part


def member(ident: str, day: int | None = 0, credit: Credit | None = None, outlet: str | None = None) -> Member:
    return Member(ident, order(ident, day, credit), outlet, credit)


def test_whose_text_it_is_likelier() -> None:
    own, copied, other = (Credit("Wire", how) for how in ("own", "copied", "with"))  # type: ignore[arg-type]
    ranks = [order("b", 9, own), order("b", 1, copied), order("b", 2, copied), order("b", 0, None), order("b", 1, other), order("b", None, None)]
    assert ranks == sorted(ranks)
    assert all(0 <= r < 1 << 62 for r in ranks)


def whole(score: float) -> Link:
    return Link("whole", score, (), ())


def test_a_report_made_of_two_texts_is_of_one() -> None:
    more, less = member("more"), member("less")
    found = kept([(less, whole(0.6), ((500, 900),)), (more, whole(0.9), ((0, 480),))])
    assert found == {"more"}


def test_two_copies_of_one_text_are_both_kept() -> None:
    assert kept([(member("a"), whole(0.6), ((0, 900),)), (member("b"), whole(0.9), ((100, 480),))]) == {"a", "b"}


def test_a_shared_part_makes_no_group() -> None:
    assert kept([(member("a"), Link("part", 1.0, (), ()), ((0, 900),))]) == set()


def test_the_smallest_id_names_the_group() -> None:
    assert group_id(["b", "a"]) == group_id(["a", "c"]) != group_id(["b"])
    assert own_id("a") != group_id(["a"])


def test_sizes() -> None:
    assert size([(0, 5), (3, 8)]) == 8
    assert overlap([(0, 5), (10, 12)], [(4, 11)]) == 2


def mate(report: str, other: str, credit: Credit | None = None) -> Mate:
    found = link(read(report), read(other))
    assert found is not None
    return Mate(member("mate", credit=credit), found.pairs, read(other))


def stretches(report: str, member: Member, mates: list[Mate], shared: list[Shared] | None = None) -> list[tuple[str, str]]:
    found = parts(member, report, read(report), "copy-1", mates, shared or [])
    return [(report[p.start : p.end], p.copies) for p in found]


def test_what_a_copy_adds_is_its_own() -> None:
    assert stretches(MIXED, member("m"), [mate(MIXED, AGENCY)]) == [(OWN, own_id("m"))]


def test_what_others_cut_is_not() -> None:
    short = "\n\n".join(BODY[:3])
    assert stretches(AGENCY, member("m"), [mate(AGENCY, short)]) == []
    middle = "\n\n".join((*BODY[:2], *BODY[3:]))
    wire = Credit("Meridian Wire", "copied")
    assert stretches(AGENCY, member("m", credit=wire), [mate(AGENCY, middle)]) == []


def test_what_an_agencys_own_report_has_is_the_agencys() -> None:
    own = Credit("Meridian Wire", "own")
    assert stretches(MIXED, member("m", credit=own), [mate(MIXED, AGENCY)]) == []


def test_what_follows_the_agencys_own_end_was_added() -> None:
    text = "\n\n".join((*BODY, OWN))
    agency = mate(text, AGENCY, Credit("Meridian Wire", "own"))
    assert stretches(text, member("m"), [agency]) == [(OWN, own_id("m"))]
    assert stretches(text, member("m"), [mate(text, AGENCY)]) == []
    assert stretches(text, member("m", outlet="Mersa Beacon"), [mate(text, AGENCY)]) == [(OWN, own_id("m"))]


def test_a_rewritten_sentence_is_no_addition() -> None:
    assert stretches(EDITED, member("m"), [mate(EDITED, AGENCY)]) == []


def shared(copies: str, other: Member, alone: bool) -> Shared:
    found = link(read(CARRYING), read(AGENCY))
    assert found is not None
    (pair,) = found.pairs
    return Shared((pair.a_start, pair.a_end), precedence(other, alone), copies)


def test_a_stretch_is_of_the_text_that_others_copy() -> None:
    late = member("z", day=9)
    assert stretches(CARRYING, member("m"), [], [shared("copy-2", late, False)]) == [("\n\n".join(BODY[2:4]), "copy-2")]


def test_of_two_alone_the_earlier_has_it() -> None:
    early, late = member("z", day=-3), member("a", day=3)
    assert len(stretches(CARRYING, member("m"), [], [shared("copy-2", early, True)])) == 1
    assert stretches(CARRYING, member("m"), [], [shared("copy-2", late, True)]) == []


def test_of_several_one_is_named() -> None:
    several = [shared("copy-3", member("b", day=-1), True), shared("copy-2", member("z", day=-3), True)]
    assert [c for _, c in stretches(CARRYING, member("m"), [], several)] == ["copy-2"]


@pytest.mark.parametrize(("start", "end", "group"), [(0, 10, "copy-1"), (10, 20, "copy-2"), (12, 30, "copy-1"), (8, 18, "copy-2"), (40, 41, "copy-3")])
def test_which_group_a_stretch_is_of(start: int, end: int, group: str) -> None:
    listed = (Part(start=10, end=20, copies="copy-2"), Part(start=35, end=50, copies="copy-3"))
    assert copies_at("copy-1", listed, start, end) == group


def test_without_parts_it_is_the_reports() -> None:
    assert copies_at("copy-1", (), 3, 9) == "copy-1"


def test_stretches_of_a_text_with_itself() -> None:
    assert stretches(AGENCY, member("m"), [mate(AGENCY, AGENCY)]) == []
