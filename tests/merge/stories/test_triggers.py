"""What a trigger means together with the words about it."""

import pytest
from tests.merge.stories.told_reports import Draft, cast, one

from reportedly.merge.stories.triggers import Triggers


@pytest.mark.parametrize(("kind", "words", "sense"), [
    ("ASSAULT", "[Veldania] {set} [the mill] on fire", "burn"),
    ("ASSAULT", "[Veldania] {set} fire to [the mill]", "burn"),
    ("COERCE", "[Veldania] {set} [the miners] free", "free"),
    ("SANCTION", "[Veldania] {imposed} sanctions on [Korrin]", "sanction"),
    ("COERCE", "Of the sanctions that [Veldania] {imposed} on [Korrin]", "sanction"),
    ("COERCE", "Sanctions were {imposed} by [actor: Veldania] on [Korrin]", "sanction"),
    ("SANCTION", "[Veldania] {imposed} [topic: sanctions]", "sanction"),
    ("CONSULT", "[Veldania] {held} talks with [Korrin]", "talks"),
    ("ASSAULT", "[Veldania] {set} up a post. A fire broke out in [Korrin]", "~set"),
    ("OTHER", "[Veldania] {lost} the match in [Korrin]", "~los"),
    ("SANCTION", "[Veldania] {imposed} its view on [Korrin]", "~impos"),
])  # fmt: skip
def test_a_verb_and_its_noun_are_one_meaning(kind: str, words: str, sense: str) -> None:
    assert one(kind, words).sense == sense


def test_who_lost_his_life_is_the_one_to_whom_it_happened_and_the_life_no_party() -> None:
    found = one("OTHER", "[Eleven miners] {lost} [their lives] in (Korrin)")
    assert (
        found.sense == "kill" and [(p.head, p.number) for p in found.on("r")] == [("miner", 11.0)] and not found.on("a")
    )
    assert not one("ASSAULT", "[five miners] {burned} to death in (Korrin)").on("a")
    assert one("ASSAULT", "[Veldania] {burned} [five miners] to death").named("a") == {"ent-Veldania"}
    assert one("OTHER", "[No miner] {lost} his life in (Korrin)", polarity="-").on("r")[0].number == 0.0


def test_a_clause_that_only_repeats_has_the_nearest_of_its_type_before_it() -> None:
    draft = Draft("herald")
    first = draft.event("ASSAULT", "[Veldania] {burned} [the mill]")
    draft.event("ACCUSE", "[Korrin] {accused} [Veldania]")
    did = draft.event("ASSAULT", "[Osmark] {did} it")
    no = draft.event("ASSAULT", "[Osmark] denies {that}", polarity="-")
    far = Draft("courier")
    far.event("ASSAULT", "[Veldania] {burned} [the mill]")
    far.say("The river is wide. " * 60)
    late = far.event("ASSAULT", "[Osmark] {did} it")
    reading = draft.reading()
    found, by_id = cast(reading).triggers, {s.id: s for s in reading.statements}
    assert [getattr(found.antecedent(by_id[i]), "id", None) for i in (first, did, no)] == [None, first, first]
    assert found.sense(by_id[no]) == "burn"
    long = far.reading()
    triggers: Triggers = cast(long).triggers
    assert triggers.antecedent(next(s for s in long.statements if s.id == late)) is None


def test_the_accusation_with_an_article_only_repeats_and_of_the_claims_that_with_its_parties() -> None:
    draft = Draft("herald")
    first = draft.event("REJECT", "[Veldania] {ignored} [two warnings]")
    draft.event("REJECT", "[Oskar Dahl] {rejected} it")
    denied = draft.event("REJECT", "[Veldania] {the accusation}", polarity="-")
    charged = draft.event("ACCUSE", "[Korrin] {charges} [Veldania]")
    reading = draft.reading()
    found, by_id = cast(reading).triggers, {s.id: s for s in reading.statements}
    assert [getattr(found.antecedent(by_id[i]), "id", None) for i in (denied, charged)] == [first, None]
    assert found.sense(by_id[denied]) == found.sense(by_id[first])


def test_a_strike_of_workers_is_no_attack() -> None:
    assert one("PROTEST", "[the dockers] will {go} on strike in [Korrin]").sense == "strike_work"
    assert one("PROTEST", "a {strike} of [the dockers] in (Korrin)").sense == "strike_work"
    assert one("ASSAULT", "a {strike} of [the navy] on [Korrin]").sense == "attack"
