import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_strategies import odd_texts

from reportedly.language.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b, _ in sentences(text)]


@given(odd_texts)
@settings(max_examples=300, deadline=None)
def test_nothing_but_white_space_lies_outside_the_sentences(text: str) -> None:
    found = sentences(text)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    gaps = [0, *(x for a, b, _ in found for x in (a, b)), len(text)]
    assert not "".join(text[a:b] for a, b in zip(gaps[::2], gaps[1::2], strict=True)).strip()
    assert all(text[a:b] == text[a:b].strip() != "" for a, b, _ in found)
    assert not found or found[0][2]  # the first one opens a paragraph


@pytest.mark.parametrize(
    "sentences_of_text",
    [
        ["Gen. Dorrick left.", "He met Mr. Hale."],
        ["He slept.", "Spc. Dorrick and Pfc. Hale left."],
        ["J. K. Marr said so.", "It rained."],
        ["The U.S. forces left.", "They were in the U.S.", "The army stayed."],
        ["He left at 5 p.m. on Monday.", "He came at 6 a.m.", "The rest slept."],
        ["“Why?” he asked.", "“Go!”", "She left."],
        ["He said “It ends.”", "Then he left."],
        ["(It ended.)", "It began."],
        ["It cost 3.5 million.", "12 died."],
        ["He works for Lund Inc.", "She does not."],
        ["Really?!", "Yes…", "“No.”"],
        ["He saw Vane.", "I did not."],
        ["No. 7 and Vol. 5 are out."],
        ["What was that? she wondered."],  # somebody asks it
        ["the army came in.", "people fled to korrin!", "is the bridge open?", "nobody knows."],  # written without capitals
        ["they shelled dams, roads etc. and left.", "dorn vs. osmark was off."],  # near misses: abbreviations
        ["he waited... and left.", "It’s over. “nobody” came."],  # near misses: a pause, a quotation
        ["It rained.", "https://korrin.example/news is down."],
        ["Back home :-)", "Thanks to all."],
        ["The end", "==========", "Printed by Norrin Wire"],
        ["3.5, 10.30 and v2.1 are numbers."],
        ["Sen. A. B. Corr spoke."],
        ["They have a plan B.", "The port stays shut."],
        ["He met J. A. Corr.", "A. I. Dorn came later."],  # near miss: «A» opens no sentence before a stop
        ["It closed in Jan.", "He left in Feb. 2031, on a Fri. night."],
        ["She lives in Mass.", "It rained.", "Wash. Avenue is shut."],
        ["She has a Ph.D.", "He has a Ph.D. in law.", "Both have an M.A.", "The rest do not."],
        ["Gen. An left.", "No. 5 is St. John.", "It lies on Main St.", "The mayor came."],
        ["It ended.", "– a dash opens the next one."],
        ["1. The port is open.", "2. Talks go on, e.g. The Wave says so.", "10) It rained."],  # numbers of a list
        ["They lost 12.", "The rest left."],  # near miss
        ["He left in 2031. [19]", "Ann stayed.[20][21]", "Both live in Lund. [in Osmarki]"],  # references to notes
        ["HARLESK, Veldania, May 14, 2031 (Norrin Wire) —", "The envoy left."],
        ["PORT ORN/HARLESK -", "Veldania and Osmark signed."],
        ["The envoy of Veldania – a tall man – left."],  # near misses: small letters, a hyphen without blanks
        ["UN-backed talks in Korrin - the third - failed."],
    ],
)
def test_where_a_sentence_ends(sentences_of_text: list[str]) -> None:
    assert cut(" ".join(sentences_of_text)) == sentences_of_text
    assert cut("  ".join(sentences_of_text)) == sentences_of_text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\n\n", "\n \n\t", "\u2028", "\u2029", " \n "])
def test_a_line_end_ends_a_sentence_and_opens_a_paragraph(line_end: str) -> None:
    text = f"Talks begin in Lund{line_end}Ministers met. They left{line_end}"
    assert cut(text) == ["Talks begin in Lund", "Ministers met.", "They left"]
    assert [fresh for _, _, fresh in sentences(text)] == [True, True, False]


def test_leading_lines_do_not_hide_the_first_paragraph() -> None:
    assert sentences("\n\n  A man left. ") == [(4, 15, True)]


@pytest.mark.parametrize("text", ["", "  ", "\n\r\n\u2028"])
def test_no_sentence(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize("text", ["a. " * 50_000, ". " * 50_000, "\n" * 100_000, "“" * 50_000, "word " * 50_000, " " * 200_000])
def test_long_texts_take_no_time_to_speak_of(text: str) -> None:
    assert len("".join(cut(text)).replace(" ", "")) == len("".join(text.split()))
