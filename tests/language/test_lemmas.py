import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.lemmas import apply_script, script_of


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
