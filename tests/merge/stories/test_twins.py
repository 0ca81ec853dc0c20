"""The same statement in two copies of one text."""

from hypothesis import given
from hypothesis import strategies as st
from tests.merge.stories.told_reports import Draft, lifted

from reportedly.merge.stories.twins import Placed, headed, twins


def placed(draft: Draft) -> list[Placed]:
    return [
        Placed(x.statement.id, x.statement.trigger[0][0], draft.text[slice(*x.statement.trigger[0])], x.terms)
        for x in lifted(draft)
        if x.terms
    ]


def wire(name: str, *more: tuple[str, str]) -> Draft:
    draft = Draft(name)
    for type_, words in (("ASSAULT", "[Veldania] {attacked} [Korrin]"), *more):
        draft.event(type_, words)
    return draft


def whole(a: Draft, b: Draft) -> list[tuple[int, int, int, int, float]]:
    return [(0, len(a.text), 0, len(b.text), 1.0)]


def test_a_verbatim_copy_pairs_each_statement_with_its_own() -> None:
    a, b = (
        wire(n, ("CONSULT", "[Mara Ilves] {met} [Oskar Dahl]"), ("ASSAULT", "[Veldania] {attacked} [Osmark]"))
        for n in ("herald", "courier")
    )
    assert twins(placed(a), placed(b), whole(a, b)) == [("s1", "s1"), ("s2", "s2"), ("s3", "s3")]


def test_a_paraphrase_with_another_type_and_word_is_still_paired() -> None:
    a = wire("herald", ("MOBILIZE", "[Veldania] has {sent} [3,000 soldiers]"))
    b = wire("courier", ("COOPERATE", "[Veldania] has {forwarded} [3,000 soldiers]"))
    assert ("s2", "s2") in twins(placed(a), placed(b), whole(a, b))


def test_what_is_planned_is_not_paired_with_what_is_asked_for() -> None:
    """One sentence that is read both ways in both copies makes two pairs, each of one mood."""
    a, b = Draft("herald"), Draft("courier")
    for draft, moods in ((a, ("intended", "demanded")), (b, ("demanded", "intended"))):
        for mood in moods:
            draft.event("SANCTION", "[Veldania] will {punish} [Korrin]", mood=mood)
    assert twins(placed(a), placed(b), [(0, len(a.text), 0, len(b.text), 1.0)]) == [("s1", "s2"), ("s2", "s1")]


def test_one_number_pairs_what_two_words_say() -> None:
    a, b, c = Draft("herald"), Draft("courier"), Draft("post")
    a.event("OTHER", "[topic: 40,000 tons of wheat] will {rot} in (Korrin)")
    b.event("OTHER", "[topic: 40,000 tonnes of wheat] will {spoil} in (Korrin)")
    c.event("OTHER", "[topic: 300 crates] will {spoil} in (Korrin)")
    assert twins(placed(a), placed(b), whole(a, b)) == [("s1", "s1")]
    assert twins(placed(a), placed(c), whole(a, c)) == []


def test_only_corresponding_stretches_are_looked_at() -> None:
    a, b = wire("herald"), wire("courier")
    assert twins(placed(a), placed(b), []) == []
    assert twins(placed(a), placed(b), [(200, 300, 0, len(b.text), 1.0)]) == []


def test_statements_with_nothing_in_common_are_no_pair() -> None:
    a, b = Draft("herald"), Draft("courier")
    a.event("ASSAULT", "[Veldania] {attacked} [Korrin]")
    b.event("CONSULT", "[Mara Ilves] {met} [Oskar Dahl]")
    assert twins(placed(a), placed(b), whole(a, b)) == []


def test_two_offices_with_other_titles_are_no_pair() -> None:
    a, b = Draft("herald"), Draft("courier")
    a.event("office", "[holder: Mara Ilves], the {minister}", kind="relation", title="interior minister")
    b.event("office", "[holder: Oskar Dahl], the {speaker}", kind="relation", title="speaker")
    assert twins(placed(a), placed(b), whole(a, b)) == []


@given(st.permutations(range(4)))
def test_each_statement_stands_in_one_pair_and_the_order_given_means_nothing(order: list[int]) -> None:
    made = [wire(n, ("ASSAULT", "[Veldania] {attacked} [Osmark]"), ("ASSAULT", "[Veldania] {hit} [Korrin]"), ("ASSAULT", "[Osmark] {attacked} [Korrin]"))
            for n in ("herald", "courier")]  # fmt: skip
    a, b = made
    found = twins([placed(a)[i] for i in order], placed(b), whole(a, b))
    assert found == twins(placed(a), placed(b), whole(a, b))
    assert len({x for x, _ in found}) == len({y for _, y in found}) == len(found) == 4


def under(headline: str, *body: tuple[str, str], **how: str) -> list[tuple[str, str]]:
    draft = Draft("herald")
    draft.event("ASSAULT", headline, **how)  # type: ignore[arg-type]
    for type_, words in body:
        draft.event(type_, words)
    first, *rest = placed(draft)
    return headed([first], rest)


def test_a_headline_is_what_stands_under_it_at_more_length() -> None:
    body = ("CONSULT", "[Mara Ilves] {met} [Oskar Dahl]"), ("ASSAULT", "[Veldania] {attacked} [the market] in (Korrin)")
    assert under("[rebels] {attack} [market]", *body) == [("s1", "s3")]
    assert under("[rebels] {attack} [market]") == []


def test_a_headline_that_says_anything_else_is_a_statement_of_its_own() -> None:
    body = ("ASSAULT", "[Veldania] {killed} [nine miners] in (Korrin)")
    assert under("[Veldania] {kills} [nine miners]", body) == [("s1", "s2")]
    assert under("[Veldania] {kills} [ten miners]", body) == []
    assert under("[Osmark] {kills} [nine miners]", body) == []
    assert under("[Veldania] {wounds} [nine miners]", body) == []
    assert under("[Veldania] {kills} [nine miners]", body, polarity="-") == []
