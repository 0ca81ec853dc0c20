import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.merge.copies.independent_reports import PAIRS
from tests.merge.copies.wire import AGENCY, BODY, CARRYING, CUT, EDITED, MIXED, OWN, PARAPHRASED

from reportedly.merge.copies.links import Link, link
from reportedly.merge.copies.texts import read


def linked(one: str, other: str) -> Link | None:
    return link(read(one), read(other))


@pytest.mark.parametrize("copy", [CUT, EDITED, PARAPHRASED, MIXED], ids=["cut", "edited", "paraphrased", "mixed"])
def test_copies_are_one_text(copy: str) -> None:
    found = linked(AGENCY, copy)
    assert found is not None
    assert found.kind == "whole"
    assert found.why


@pytest.mark.parametrize("other", [EDITED, MIXED], ids=["edited", "mixed"])
def test_copies_of_one_text_are_one_with_each_other(other: str) -> None:
    found = linked(CUT, other)
    assert found is not None
    assert found.kind == "whole"


def test_the_same_words_under_other_furniture() -> None:
    found = linked(AGENCY, "New headline\n\nBy Staff\n\n" + "\n\n".join(BODY))
    assert found is not None
    assert (found.kind, found.score) == ("whole", 1.0)


@pytest.mark.parametrize("pair", PAIRS)
def test_independent_reports_of_one_event_are_not(pair: tuple[str, str]) -> None:
    assert linked(*pair) is None


def test_a_long_quotation_that_both_print_makes_no_copy() -> None:
    quotation = "“We asked for two guards and a lamp, and we were sent a form to fill in and a man to collect it,” said Hanne Ruiz."
    one = f"The night watch in Corrin was attacked again. {quotation} The harbor has lost nine boats to thieves since winter."
    other = f"{quotation} She spoke at a meeting of fishermen, who want their own patrol. A vote is set for Tuesday in Corrin."
    assert linked(one, other) is None


def test_a_form_filled_in_anew_is_not() -> None:
    form = (
        "Shares in {a} closed at {n} crowns on {d}, the exchange in {p} said. Analysts had expected {m} crowns. The bank {b} advised "
        "clients to buy. Trading in {c} was suspended for {k} minutes after an error. {q} was the day's weakest paper."
    )
    one = form.format(a="Norrin Steel", n=212, d="Monday", p="Vell", m=205, b="Halden", c="Ostrim Rail", k=17, q="Brask")
    other = form.format(a="Keld Timber", n=87, d="Friday", p="Lauda", m=91, b="Ferrant", c="Marsk Oil", k=45, q="Tolvar")
    assert linked(one, other) is None


def test_paragraphs_that_a_report_took_over_are_a_part() -> None:
    found = linked(CARRYING, AGENCY)
    assert found is not None
    assert found.kind == "part"
    (pair,) = found.pairs
    assert CARRYING[pair.a_start : pair.a_end] == "\n\n".join(BODY[2:4])
    assert AGENCY[pair.b_start : pair.b_end] == "\n\n".join(BODY[2:4])


def test_what_was_added_lies_between_the_stretches() -> None:
    found = linked(MIXED, AGENCY)
    assert found is not None
    at = MIXED.index(OWN)
    assert not any(p.a_start < at + len(OWN) and at < p.a_end for p in found.pairs)
    assert len(found.pairs) == 2


def test_one_sentence_of_names_is_no_part() -> None:
    one = "In Corrin it was Premier Odile Tarn that met Marshal Kesh Bolan on June 3, the Foreign Ministry told reporters. Bread was short again."
    other = "Nobody danced. In Corrin it was Premier Odile Tarn that met Marshal Kesh Bolan on June 3, the Foreign Ministry told reporters."
    assert linked(one, other) is None


@pytest.mark.parametrize("text", ["", "\n\n", "By Ann Lee\n\n© The Beacon"])
def test_nothing_is_like_nothing(text: str) -> None:
    assert linked(text, text) is None
    assert linked(text, AGENCY) is None


@settings(deadline=None)
@given(st.lists(st.sampled_from([*BODY, OWN, *EDITED.split("\n\n"), *PARAPHRASED.split("\n\n")]), max_size=8).map("\n\n".join))
def test_stretches_lie_in_their_texts_and_turn_round(text: str) -> None:
    found = linked(text, AGENCY)
    if found is not None:
        assert 0 < found.score <= 1
        for p in found.pairs:
            assert 0 <= p.a_start < p.a_end <= len(text)
            assert 0 <= p.b_start < p.b_end <= len(AGENCY)
        assert sorted(found.turned().turned().pairs, key=repr) == sorted(found.pairs, key=repr)
