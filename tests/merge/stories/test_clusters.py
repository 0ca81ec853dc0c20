"""Statements gathered into stories."""

import random

from hypothesis import given
from hypothesis import strategies as st
from tests.merge.stories.told_reports import one

from reportedly.merge.stories.clusters import clusters, pair
from reportedly.merge.stories.likeness import compare
from reportedly.merge.stories.terms import Terms

ATTACKED = one("ASSAULT", "[recipient: Korrin] was {attacked}")
BY_VELDANIA = one("ASSAULT", "[Veldania] {attacked} [Korrin]")
BY_OSMARK = one("ASSAULT", "[Osmark] {attacked} [Korrin]")
ON_12 = one("ASSAULT", "[Veldania] {attacked} [Korrin]", time="2031-05-12")
ON_13 = one("ASSAULT", "[Veldania] {attacked} [Korrin]", time="2031-05-13")


def gathered(*terms: Terms, **how: object) -> list[list[int]]:
    known = dict(enumerate(terms))
    scores = {(i, j): compare(terms[i], terms[j]).score for i in known for j in known if i < j}
    return clusters(known, dict.fromkeys(known, 1), scores, **how)  # type: ignore[arg-type]


def test_a_telling_without_actor_joins_the_one_actor_that_there_is() -> None:
    assert gathered(ATTACKED, BY_VELDANIA) == [[0, 1]]


def test_with_two_actors_it_joins_neither() -> None:
    assert gathered(ATTACKED, BY_VELDANIA, BY_OSMARK) == [[0], [1], [2]]


def test_nor_does_it_where_the_actor_is_disputed_in_other_words() -> None:
    assert gathered(ATTACKED, BY_VELDANIA, disputed={1}) == [[0], [1]]


def test_an_undated_telling_does_not_bring_two_days_together() -> None:
    made = gathered(BY_VELDANIA, ON_12, ON_13)
    assert len(made) == 2 and not any({1, 2} <= set(group) for group in made)


def test_what_is_told_undated_for_weeks_is_not_one_happening() -> None:
    weekly = [one("ASSAULT", "[Veldania] {attacked} [Korrin]", published=f"2031-05-{d:02}") for d in (1, 7, 13, 19, 25)]
    made = gathered(*weekly)
    assert len(made) >= 3 and all(len(group) <= 2 for group in made)


def test_the_same_sentence_in_two_copies_is_one_story_whatever_was_read() -> None:
    assert gathered(ATTACKED, BY_VELDANIA, BY_OSMARK, one={(1, 2)}) in ([[0], [1, 2]], [[0, 1, 2]])
    assert gathered(ON_12, ON_13, one={(0, 1)}) == [[0, 1]]


def test_what_people_ruled_apart_stays_apart_even_in_copies() -> None:
    assert gathered(ON_12, ON_12) == [[0, 1]]
    assert gathered(ON_12, ON_12, apart={(0, 1)}) == [[0], [1]]
    assert gathered(ON_12, ON_12, one={(0, 1)}, apart={(0, 1)}) == [[0], [1]]


@given(st.permutations([ATTACKED, BY_VELDANIA, BY_OSMARK, ON_12, ON_13]), st.integers(0, 9))
def test_the_order_means_nothing(order: list[Terms], seed: int) -> None:
    names = {id(t): i for i, t in enumerate([ATTACKED, BY_VELDANIA, BY_OSMARK, ON_12, ON_13])}
    known = {names[id(t)]: t for t in order}
    scores = [(pair(i, j), compare(known[i], known[j]).score) for i in known for j in known if i != j]
    random.Random(seed).shuffle(scores)
    assert clusters(known, dict.fromkeys(known, 1), dict(scores)) == gathered(
        ATTACKED, BY_VELDANIA, BY_OSMARK, ON_12, ON_13
    )
