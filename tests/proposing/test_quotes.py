"""A quotation stands exactly there, once, in whole words, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.proposing.answer import Within
from reportedly.proposing.quotes import Stretch
from reportedly.proposing.refusals import AMBIGUOUS, NOT_THERE, OVERLAP, Refused

TEXT = "Rebels attacked Korrin. The attackers left; rebels\nattacked “Lund”, he said."


def found(words: str, text: str = TEXT) -> str:
    start, end = Stretch(text, 0, len(text)).find(words)
    return text[start:end]


def reason(words: str, text: str = TEXT) -> str:
    with pytest.raises(Refused) as caught:
        Stretch(text, 0, len(text)).find(words)
    return caught.value.reason


@pytest.mark.parametrize("words", ["Korrin", "Rebels attacked Korrin.", "“Lund”, he", "Rebels", "rebels"])
def test_found_letter_for_letter(words: str) -> None:
    assert found(words) == words


@pytest.mark.parametrize("words", ["Veldania", "korrin", "Korri", "attack", "ebels", '"Lund"', "Rebels  attack", "", "   ", "Rebels Korrin", "\ud800"])
def test_not_there(words: str) -> None:
    """Other letters, other quotation marks, halves of words, nothing, words that only stand apart."""
    assert reason(words) == NOT_THERE


def test_more_than_once() -> None:
    assert reason("attacked") == AMBIGUOUS
    assert reason("aa aa", "aa aa aa") == AMBIGUOUS


def test_white_space_may_be_another_one() -> None:
    assert found("rebels attacked") == "rebels\nattacked"
    assert found("  rebels \t attacked ") == "rebels\nattacked"


def test_only_in_its_stretch() -> None:
    passage = Stretch(TEXT, 0, 23)
    assert passage.find("attacked") == (7, 15)
    for words in ("Lund", "Korrin. The"):
        with pytest.raises(Refused):
            passage.find(words)


def test_a_longer_quotation_tells_which() -> None:
    whole = Stretch(TEXT, 0, len(TEXT))
    start, end = whole.quoted(Within("attacked", "attacked “Lund”"))
    assert TEXT[start:end] == "attacked" and start > 40
    for text, within, why in (("attacked", "attacked Lund", NOT_THERE), ("Korrin", "attacked “Lund”", NOT_THERE), ("attacked", "attacked", AMBIGUOUS)):
        with pytest.raises(Refused) as caught:
            whole.quoted(Within(text, within))
        assert caught.value.reason == why


def test_pieces_come_in_order_and_apart() -> None:
    whole = Stretch(TEXT, 0, len(TEXT))
    assert whole.pieces(("he said", "Korrin")) == (whole.find("Korrin"), whole.find("he said"))
    assert whole.pieces(None) == () and whole.pieces("Korrin") == (whole.find("Korrin"),)
    with pytest.raises(Refused) as caught:
        whole.pieces(("attacked Korrin", "Korrin. The"))
    assert caught.value.reason == OVERLAP


@given(st.text(alphabet="ab c\n.é", max_size=40), st.text(alphabet="ab c\n.é", max_size=6))
def test_what_is_found_is_what_was_asked_for(text: str, words: str) -> None:
    try:
        start, end = Stretch(text, 0, len(text)).find(words)
    except Refused:
        return
    assert text[start:end].split() == words.split() and words.strip()
    assert not (start and text[start - 1].isalnum() and text[start].isalnum())
    assert not (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())
