import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ingest.charset import Undecodable, decode, looks_binary

SENTENCE = "Señora Ilves, the envoy’s aide, said “no” — and left the café in Tromsø for Harlesk on Tuesday."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


@pytest.mark.parametrize("declared", ["iso-8859-1", "utf-16", "ascii", "no-such-thing", "hex", "a\0b", ""])
def test_valid_utf8_wins_over_what_is_declared(declared: str) -> None:
    assert decode(SENTENCE.encode(), declared) == SENTENCE


@pytest.mark.parametrize("declared", [None, "utf-8", "us-ascii", "latin-1", "windows-1252", "no-such-thing"])
def test_windows_1252_under_any_name(declared: str | None) -> None:
    assert decode(SENTENCE.encode("cp1252"), declared) == SENTENCE


def test_a_declared_encoding_that_fits_is_used() -> None:
    assert decode("Посол уехал".encode("koi8-r"), "koi8-r") == "Посол уехал"


def test_another_alphabet_is_detected() -> None:
    text = "Посол уехал из Харлеска во вторник, не сказав ни слова журналистам, сообщили два его помощника."
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize("word", ["It’s", "café", "“No”"])
def test_short_western_words(word: str) -> None:
    assert decode(word.encode("cp1252")) == word


def test_a_broken_place_in_utf8_shows() -> None:
    good = "The envoy’s aide said “no” — “never” — “not” at Tromsø’s café. " * 3
    assert decode(good.encode() + b"\xe2\x80 end") == good + "\ufffd end"


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\0" * 40, "envoy".encode("utf-16-le"), b"\xff\xfeabc"])
def test_binary_and_broken_data_are_refused(data: bytes) -> None:
    with pytest.raises(Undecodable):
        decode(data)


def test_a_stray_zero_byte_is_no_reason() -> None:
    assert decode(b"The envoy\0 left.") == "The envoy\0 left."
    assert not looks_binary(b"")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n")))
def test_utf8_comes_back(text: str) -> None:
    text = text.lstrip("\ufeff")
    assert decode(text.encode()) == text
