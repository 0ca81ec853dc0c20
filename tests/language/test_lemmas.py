import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportedly.language.lemmas import apply_script, lemma_of, regular, script_of


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_script_gives_its_lemma_back(form: str, lemma: str) -> None:
    assert apply_script(form, script_of(form, lemma)) == lemma


@pytest.mark.parametrize(
    ("form", "lemma", "script"),
    [("running", "run", "4|"), ("attacked", "attack", "2|"), ("went", "go", "4|go"), ("said", "say", "2|y"), ("rebel", "rebel", "0|"), ("", "", "0|")],
)
def test_scripts(form: str, lemma: str, script: str) -> None:
    assert script_of(form, lemma) == script


def test_one_script_serves_many_words() -> None:
    assert apply_script("shelled", script_of("attacked", "attack")) == "shell"


def test_a_script_that_cuts_more_than_there_is_leaves_the_word() -> None:
    assert apply_script("is", "4|go") == "is"


@pytest.mark.parametrize(
    ("form", "xpos", "lemma"),
    [
        ("attacked", "VBD", "attack"), ("bombed", "VBN", "bomb"), ("denied", "VBD", "deny"), ("threatening", "VBG", "threaten"),
        ("claims", "VBZ", "claim"), ("armies", "NNS", "army"), ("rebels", "NNS", "rebel"), ("clashes", "NNS", "clash"),
        ("attack", "VB", "attack"), ("news", "NN", "news"), ("lying", "VBG", "lie"),
    ],
)  # fmt: skip
def test_regular_words(form: str, xpos: str, lemma: str) -> None:
    assert lemma == lemma_of(form, xpos, script_of(form, lemma))
    if form != "lying":
        assert lemma in (lemma_of(form, xpos, "0|"), *regular(form, xpos))  # even where the model guesses nothing


@pytest.mark.parametrize(
    ("form", "xpos", "lemma"),
    [
        ("hoping", "VBG", "hope"), ("hoped", "VBD", "hope"), ("hopping", "VBG", "hop"), ("stared", "VBD", "stare"), ("planed", "VBD", "plane"),
        ("planned", "VBD", "plan"), ("barred", "VBD", "bar"), ("fixed", "VBD", "fix"), ("showed", "VBD", "show"), ("later", "JJR", "late"),
        ("bigger", "JJR", "big"), ("fewer", "JJR", "few"), ("visited", "VBD", "visit"), ("asked", "VBD", "ask"),
    ],
)  # fmt: skip
def test_a_last_letter_that_is_not_doubled_had_an_e_behind_it(form: str, xpos: str, lemma: str) -> None:
    assert lemma_of(form, xpos, "0|") == lemma


@example("s", "NNS", "0|")
@given(st.text(max_size=12), st.sampled_from(("NN", "NNS", "VBD", "VBN", "VBG", "VBZ", "JJR", "RBS", "NNP", ".", "")), st.sampled_from(("0|", "1|", "2|y", "30|go")))
def test_every_word_has_some_lemma(form: str, xpos: str, script: str) -> None:
    assert isinstance(lemma_of(form, xpos, script), str)
    assert all(isinstance(c, str) and c for c in regular(form, xpos))
