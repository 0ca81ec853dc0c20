"""How those who stand on one side of two statements compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.merge.stories.told_reports import one

from reportedly.merge.stories.sides import stand
from reportedly.merge.stories.terms import RECIPIENT, Terms

ANY = ["[Korrin]", "[Osmark]", "[12 people]", "[at least 20 people]", "[60 followers]", "[three dogs]", "[rebels]", "them"]


def killed(whom: str) -> Terms:
    return one("ASSAULT", f"[Veldania] {{killed}} {whom}")


@pytest.mark.parametrize(("whom", "others", "how"), [
    ("[Korrin]", "[Korrin]", "same"),
    ("[Korrin]", "[Osmark]", "other"),
    ("[Korrin]", "them", "silent"),
    ("[Korrin]", "[12 people]", "vague"),
    ("[12 people]", "[12 people]", "alike"),
    ("[12 people]", "[12 miners]", "alike"),
    ("[12 people]", "[20 people]", "number"),
    ("[12 people]", "[at least 20 people]", "number"),
    ("[25 people]", "[at least 20 people]", "other"),  # both may hold, and so neither rivals the other
    ("[17 people]", "[60 followers]", "number"),
    ("[60 people]", "[17 followers]", "other"),
    ("[nobody]", "[three sailors]", "number"),
    ("[three dogs]", "[12 people]", "other"),
])  # fmt: skip
def test_how_two_sides_stand(whom: str, others: str, how: str) -> None:
    assert stand(killed(whom), killed(others), RECIPIENT) == how


@given(st.sampled_from(ANY), st.sampled_from(ANY))
def test_which_comes_first_means_nothing(whom: str, others: str) -> None:
    a, b = killed(whom), killed(others)
    assert stand(a, b, RECIPIENT) == stand(b, a, RECIPIENT)
