import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_strategies import odd_texts

from reportedly.language.tokens import tokenize


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in tokenize(text)]


@given(odd_texts)
@settings(max_examples=300, deadline=None)
def test_nothing_but_white_space_lies_outside_the_words(text: str) -> None:
    offsets = tokenize(text)
    assert all(0 <= a < b <= len(text) for a, b in offsets)
    assert all(one[1] <= two[0] for one, two in pairwise(offsets))
    gaps = [0, *(x for span in offsets for x in span), len(text)]
    between = "".join(text[a:b] for a, b in zip(gaps[::2], gaps[1::2], strict=True))
    assert not between or between.isspace()
    assert not any(c.isspace() for a, b in offsets for c in text[a:b])


@given(odd_texts, st.data())
@settings(max_examples=100, deadline=None)
def test_a_stretch_is_cut_within_its_bounds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    offsets = tokenize(text, start, end)
    assert all(start <= a < b <= end for a, b in offsets)
    assert sum(b - a for a, b in offsets) == sum(not c.isspace() for c in text[start:end])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # contractions
        ("They don't know", "They do n't know"),
        ("she can't, won't", "she ca n't , wo n't"),
        ("DON'T", "DO N'T"),
        ("don’t", "do n’t"),
        ("I cannot stay, gonna go", "I can not stay , gon na go"),
        ("canny", "canny"),  # near miss
        ("we've, they'll, he'd, I'm, you're", "we 've , they 'll , he 'd , I 'm , you 're"),
        ("i dont know, they WONT", "i do nt know , they WO NT"),
        ("cantor wonton", "cantor wonton"),  # near misses
        # names with points or lines in them
        ("see korrin.org/news/1, norrinwire.com.", "see korrin.org/news/1 , norrinwire.com ."),
        ("alt.animals.cat and War_Diary.pdf, in_two", "alt.animals.cat and War_Diary.pdf , in_two"),
        ("He left.the port closed. v2.Then", "He left . the port closed . v2 . Then"),  # near misses: a blank is missing
        # signs
        ("======= **** $$$ << a >> ----==", "======= **** $$$ << a >> ----=="),
        ("Home :-) call 303-832-8160 or 853-3242", "Home :-) call 303-832-8160 or 853-3242"),
        ("(as follows:) 2031-05-14, 10-12", "( as follows : ) 2031 - 05 - 14 , 10 - 12"),  # near misses
        # clitics
        ("Osmark's army and Osmark’s navy", "Osmark 's army and Osmark ’s navy"),
        ("the ministers' talks", "the ministers ' talks"),
        ("O'Brien of Xi’an", "O'Brien of Xi’an"),  # no clitic: the name goes on
        ("O'Brien's", "O'Brien 's"),
        ("'s alone", "'s alone"),
        # abbreviations
        ("Gen. Dorrick met Mr. Hale in the U.S. at 5 a.m. sharp", "Gen. Dorrick met Mr. Hale in the U.S. at 5 a.m. sharp"),
        ("He is general.", "He is general ."),
        ("No. 5, St. Lund", "No. 5 , St. Lund"),
        ("a Ph.D. and an M.D. of Lund", "a Ph.D. and an M.D. of Lund"),
        ("Ph.Dorn", "Ph . Dorn"),  # near miss
        # hyphens and slashes
        ("a well-known, 3-year-old anti-tank mine", "a well - known , 3 - year - old anti - tank mine"),
        ("and/or", "and / or"),
        # numbers
        ("1,200 men, 3.5 tons, 10:30, 21st, 1990s", "1,200 men , 3.5 tons , 10:30 , 21st , 1990s"),
        ("14/5/2031", "14/5/2031"),
        ("50%, €5", "50 % , € 5"),
        ("It lost 5.", "It lost 5 ."),
        ("T34 and 5G", "T34 and 5G"),
        # addresses
        ("see https://a.b/c?d=e, or www.x.org/y.", "see https://a.b/c?d=e , or www.x.org/y ."),
        ("write to a.b@c.org.", "write to a.b@c.org ."),
        ("#peace by @user", "#peace by @user"),
        # signs
        ("Wait... what?! no -- yes—ok…", "Wait ... what ?! no -- yes — ok …"),
        ("“Go,” he said. «No!»", "“ Go , ” he said . « No ! »"),
        ("f(x)", "f ( x )"),
        ("x_y _ z_", "x_y _ z _"),
        # other scripts and signs that no keyboard has
        ("naïve İstanbul 外交部长", "naïve İstanbul 外交部长"),
        ("💥a", "💥 a"),
        ("a\0b", "a \0 b"),
        ("قال الوزير", "قال الوزير"),
    ],
)  # fmt: skip
def test_words_as_the_treebank_cuts_them(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10km away, 7:30PM, $3.2bn", "10 km away , 7:30 PM , $ 3.2 bn"),
        ("5G, 3x, 10kmx, M16, 40K", "5G , 3x , 10kmx , M16 , 40 K"),  # near misses: names, no units
    ],
)
def test_a_number_stands_apart_from_its_unit_and_is_not_cut_inside(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a pre-war road, mid-2031, Non-combatants", "a pre-war road , mid-2031 , Non-combatants"),
        ("a pre-war-time road by e-mail", "a pre-war - time road by e-mail"),
        ("prewar-like, all-new, pre-, pre -war, pro-Osmark, post-Osmark", "prewar - like , all - new , pre - , pre - war , pro - Osmark , post - Osmark"),  # near misses
        ("Dorn-sub-lund", "Dorn - sub - lund"),  # near miss: inside a name
        ("Ann K. Dorn and J. A. Corr chose plan B.", "Ann K. Dorn and J. A. Corr chose plan B ."),
        ("R&D of OB&E, a&b, A&Bc", "R&D of OB&E , a & b , A & Bc"),
        ("dorn@NORRIN wrote, @NORRIN", "dorn@NORRIN wrote , @NORRIN"),
    ],
)
def test_signs_inside_words(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'e\u0301cole de Ga\u0308lin", "l'e\u0301cole de Ga\u0308lin"),
        ("Ose\u0301's Ga\u0308l-Ru\u0308n T34\u0301", "Ose\u0301 's Ga\u0308l - Ru\u0308n T34\u0301"),
        ("Lu\u0302\u0301n. Cafe\u0301s don't", "Lu\u0302\u0301n . Cafe\u0301s do n't"),
        ("\u0301a \u0301", "\u0301 a \u0301"),  # near miss: nothing before it
        ("प्रधान मंत्री ने कहा", "प्रधान मंत्री ने कहा"),
        ("أَعْلَنَ", "أَعْلَنَ"),
    ],
)
def test_a_combining_mark_belongs_to_its_letter(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


@example("a.a.é")
@example("é.aa.aa")
@example("aa.aa.aé")
@given(st.text("aoénÜŷǘ't’s -.,“", max_size=30))
def test_decomposed_text_has_the_words_of_composed_text(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert [unicodedata.normalize("NFC", w) for w in words(decomposed)] == words(text)


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0\u2028"])
def test_no_words(text: str) -> None:
    assert tokenize(text) == []


@pytest.mark.parametrize("text", ["a" * 200_000, "—" * 50_000, "1," * 50_000, "O'" * 20_000, "." * 50_000, "'" * 20_000, "a." * 20_000])
def test_long_runs_take_no_time_to_speak_of(text: str) -> None:
    assert sum(b - a for a, b in tokenize(text)) == len(text)


@pytest.mark.parametrize("piece", ["a_-", "a.b-", "a._", "x.com/,", "a'_.b"])
def test_one_endless_word_is_cut_in_time_that_grows_with_it(piece: str) -> None:
    text = piece * 40_000  # seconds where it grows with the square
    assert sum(b - a for a, b in tokenize(text)) == len(text)
