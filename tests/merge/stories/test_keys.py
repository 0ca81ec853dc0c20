"""Statements that are alike meet under a key."""

from hypothesis import given
from hypothesis import strategies as st
from tests.merge.stories.test_likeness import SAID
from tests.merge.stories.told_reports import one

from reportedly.merge.stories.keys import keys
from reportedly.merge.stories.likeness import SAME, compare
from reportedly.merge.stories.terms import Terms


@given(st.lists(SAID, min_size=2, max_size=5))
def test_whatever_is_alike_or_rivals_has_a_key_in_common(said: list[Terms]) -> None:
    for i, a in enumerate(said):
        for b in said[i + 1 :]:
            found = compare(a, b)
            if found.score >= SAME or found.rival:
                assert set(keys(a)) & set(keys(b)), (a, b, found)


def test_other_parties_and_other_months_do_not_meet() -> None:
    a = one("ASSAULT", "[Veldania] {attacked} [Korrin]", time="2031-05-13")
    assert not set(keys(a)) & set(keys(one("ASSAULT", "[Osmark] {attacked} [Dunmore]", time="2031-05-13")))
    assert not set(keys(a)) & set(keys(one("ASSAULT", "[Veldania] {attacked} [Korrin]", time="2031-11-13")))


def test_the_number_of_keys_is_bounded() -> None:
    many = "and ".join(f"[actor: Party{chr(65 + i)}] " for i in range(12))
    assert len(keys(one("CONSULT", many + "{met} [Korrin]", published="2031-05-14"))) < 120
    assert keys(one("office", "[holder: Mara Ilves] is {mayor}", kind="relation", title="mayor"))
