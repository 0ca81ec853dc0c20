import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.merge.entities.spelling import SAME, VARIANT, alike, hard, skeleton

words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)

ONE = "tarek tariq|louzi luzi|darwazi derwazi|hamza hamzeh|younis younes|farouk faruq|jarrahi jarahi|yevgeni evgeny|muhammad mohamed|zelenski zelenskiy|aleksandr alexander|sergei sergey|hussein husain|layla leila|ahmed ahmad|umm oum|saldanha saldana|carvalho carvalo"
HARD = "joachim joaquim|michail mikhail|achmed akhmed|zachary zakary|joachim joakim"
TWO = "hassan hussein|karim karam|mona mina|ivan ivana|vaskov vaskova|maria mario|jon jan|marko marka|mahmoud mohammed|samir samira|omar amir|ali ala|chan khan|rachid rashid|chaim kaim"


@pytest.mark.parametrize("pair", ONE.split("|"))
def test_transcriptions_of_one_name(pair):
    a, b = pair.split()
    assert alike(a, b) == alike(b, a) == VARIANT
    assert skeleton(a) == skeleton(b)  # so that they meet in a block


@pytest.mark.parametrize("pair", HARD.split("|"))
def test_a_ch_inside_a_name_may_be_a_k(pair):
    a, b = pair.split()
    assert alike(a, b) == alike(b, a) == VARIANT
    assert skeleton(hard(a)) == skeleton(hard(b))  # the other block where they meet


@pytest.mark.parametrize("pair", TWO.split("|"))
def test_names_of_two_people(pair):
    a, b = pair.split()
    assert alike(a, b) == alike(b, a) == 0.0


def test_digits_have_to_agree():
    assert alike("2", "3") == 0.0
    assert alike("g7", "g8") == 0.0
    assert alike("2", "2") == SAME


@given(words, words)
def test_it_is_symmetric_and_a_word_is_itself(a, b):
    assert alike(a, b) == alike(b, a)
    assert alike(a, a) == SAME
    if alike(a, b):
        assert skeleton(a) == skeleton(b) or skeleton(hard(a)) == skeleton(hard(b)) or a == b
