"""What an elliptical clause says with the clause before it."""

from tests.merge.stories.told_reports import Draft, terms


def _after(words: str, kind: str = "ASSAULT", **how: str) -> list[tuple[str, str, str, float | None]]:
    draft = Draft("herald")
    draft.event("ASSAULT", "[Veldania] {killed} [nine miners] in (Korrin)", time="2031-05-13")
    draft.event(kind, words, **how)
    (found,) = terms(draft)[1:]
    assert found.sense == "kill" and found.exact and found.place == "ent-Korrin"
    return [(p.side, p.entity, p.head, p.number) for p in found.parties]


def test_a_number_takes_the_place_of_the_claims() -> None:
    assert _after("The nurse says {twelve}") == [("r", "", "miner", 12.0)]


def test_nobody_is_nought_people() -> None:
    assert _after("Korrin says that {nobody did}", polarity="-") == [("r", "", "people", 0.0)]


def test_another_actor_did_the_same_to_the_same() -> None:
    assert _after("No, [Osmark] {did} it") == [("a", "ent-Osmark", "", None), ("r", "", "miner", 9.0)]


def test_a_question_tells_nothing_of_its_own() -> None:
    draft = Draft("herald")
    draft.event("ASSAULT", "[Veldania] {killed} [nine miners] in (Korrin)")
    draft.event("ASSAULT", "But who {did} it", end="?")
    assert len(terms(draft)) == 1


def test_a_bound_takes_the_place_of_the_claims_too() -> None:
    assert _after("The nurse says {more than twelve}") == [("r", "", "miner", 12.0)]
    assert _after("The nurse says {only three}") == [("r", "", "miner", 3.0)]
