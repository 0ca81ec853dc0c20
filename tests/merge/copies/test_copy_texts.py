import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.merge.copies.wire import AGENCY, BODY, CARRYING

from reportedly.merge.copies.bands import bands
from reportedly.merge.copies.furniture import dateline, is_furniture
from reportedly.merge.copies.texts import read
from reportedly.merge.copies.words import QUOTED, code, is_number, plain, telling


def sentences(text: str, title: str | None = None) -> list[str]:
    return [text[s.start : s.end] for s in read(text, title).sentences]


def test_furniture_is_left_out() -> None:
    found = sentences(AGENCY)
    assert found[0].startswith("Gunmen stormed")
    assert found[-1] == "No group has claimed responsibility for any of them."


@pytest.mark.parametrize(
    "line",
    [
        "By Rania Sabbour, Levanter Press", "Photo: a crane in the port of Corrin.", "© The Corrin Beacon 2031", "Subscribe to our newsletter.",
        "With reporting by Meridian Wire.", "Meridian Wire reported from Port Mersa.", "Thursday, April 18, 2024", "The Corrin Beacon, June 4, 2031",
        "All rights reserved.", "Hanne Ruiz is a senior fellow at the Tarn Institute.", "Bridge falls, ministry says", "",
    ],
)  # fmt: skip
def test_lines_that_are_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "By nightfall the bridge was in ruins and nobody could say who had left the barrier open.",
        "Shares of the bank fell by a third before noon.",
        "The minister refused to subscribe to a treaty that he had not read.",
        "Images of the pier show two cranes in the water and a third that leans.",
        "“I counted six,” the driver said.",
    ],
)
def test_lines_that_are_text(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("DAR NAWAL, April 17 (Levanter Press) — Drones fell.", "(Levanter Press)"), ("Port Mersa (MW) - Drones fell.", "(MW)"),
        ("VELMORA — Drones fell.", None),
    ],
)  # fmt: skip
def test_datelines(line: str, credit: str | None) -> None:
    found = dateline(line)
    assert found is not None
    assert found["credit"] == credit
    assert line[found.end() :] == "Drones fell."


@pytest.mark.parametrize("line", ["The ferry — a ship of 1987 — sank.", "Corrin-based firms paid.", "He won - and lost."])
def test_dashes_that_end_no_dateline(line: str) -> None:
    assert dateline(line) is None


def test_a_credit_behind_a_paragraph_is_left_out() -> None:
    assert sentences("The bridge fell. Nobody died. (Norrin Wire)\n\nA man swam (Ann Lee).") == ["The bridge fell.", "Nobody died.", "A man swam (Ann Lee)."]


def test_a_quotation_counts_as_one_word() -> None:
    (sentence,) = read("“We dropped the anchor and prayed,” he said in Kolmar.").sentences
    assert sentence.codes == QUOTED + "".join(map(code, "he said in Kolmar".split()))


def test_a_quotation_alone_belongs_to_the_sentence_after_it() -> None:
    text = "“We did not attack it. Nobody died there.” The speaker was Hamza Derwazi of the group."
    assert sentences(text) == [text]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    text = "Gunmen stormed the customs post at Wadi Terrin on Monday\nnight and abducted three officers, the ministry of the\ncountry said."
    assert sentences(text) == [text]


def test_the_title_is_no_sentence_of_the_text() -> None:
    text = "Has the bridge fallen?\nIt has, the ministry said on Monday."
    assert sentences(text, "Has the bridge fallen?") == ["It has, the ministry said on Monday."]


@pytest.mark.parametrize(("word", "other"), [("Orvezia’s", "orvezia"), ("twelve", "12"), ("Café", "cafe"), ("don't", "don’t")])
def test_one_word_written_in_two_ways(word: str, other: str) -> None:
    assert plain(word) == plain(other)
    assert code(word) == code(other)


def test_kinds_of_words() -> None:
    assert [(telling(code(w)), is_number(code(w))) for w in ("the", "bridge", "12", "six")] == [(False, False), (True, False), (True, True), (True, True)]


def test_a_paragraph_taken_over_shares_bands() -> None:
    common = set(bands(read(CARRYING)).tolist()) & set(bands(read(AGENCY)).tolist())
    assert len(common) >= 5


def test_texts_with_the_same_words_share_all_bands() -> None:
    assert bands(read(AGENCY)).tolist() == bands(read("By Staff\n\n" + "\n\n".join(BODY))).tolist()
    assert bands(read("By Ann Lee\n")).tolist() == []


@given(st.text(max_size=400))
def test_sentences_are_in_order_and_within(text: str) -> None:
    parsed = read(text)
    position = 0
    for s in parsed.sentences:
        assert position <= s.start < s.end <= len(text)
        assert not text[s.start].isspace()
        assert not text[s.end - 1].isspace()
        position = s.end
    found = bands(parsed)
    assert found.tolist() == sorted(set(found.tolist()))
