from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.web.serve.likeness import Piece, compared

ONE = "Rebels took the bridge on Monday, the ministry said.\n\nNobody was hurt.\n\nBy staff."
OTHER = "Rebels seized the bridge on Monday, the ministry said.\n\nA market burned too.\n\nNobody was hurt."


def test_what_corresponds_stands_on_one_line_and_differences_are_marked() -> None:
    lines = compared(ONE, OTHER)
    assert [p.words for p in lines[0][0] if not p.same] == ["took"]
    assert [p.words for p in lines[0][1] if not p.same] == ["seized"]
    assert ([], [Piece("A market burned too.", False)]) in lines
    assert ([Piece("Nobody was hurt.", True)], [Piece("Nobody was hurt.", True)]) in lines
    assert ([Piece("By staff.", False)], []) in lines


@given(st.lists(st.text("ab c", max_size=12), max_size=6), st.lists(st.text("ab c", max_size=12), max_size=6))
@settings(deadline=None)
def test_no_word_is_lost(one: list[str], other: list[str]) -> None:
    lines = compared("\n\n".join(one), "\n\n".join(other))
    for side, paragraphs in ((0, one), (1, other)):
        assert " ".join(p.words for line in lines for p in line[side]).split() == " ".join(paragraphs).split()
