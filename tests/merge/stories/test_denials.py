"""What a denial leaves unsaid is what the claim before it said."""

from tests.merge.stories.told_reports import Draft, terms

from reportedly.merge.stories.terms import Terms

CLAIM = "[Veldania] {trained} [Korrin]"


def told(denial: str, between: str = "", **how: str) -> list[Terms]:
    draft = Draft("herald")
    draft.event("AID", CLAIM, time="2029")
    if between:
        draft.say(between)
    draft.event("AID", denial, polarity="-", **how)
    return terms(draft)


def test_a_denial_without_day_and_recipient_has_those_of_the_claim() -> None:
    claim, denial = told("[Veldania] had never {trained} anybody")
    assert denial.named("r") == claim.named("r") == {"ent-Korrin"}
    assert (denial.first, denial.last) == (claim.first, claim.last)


def test_a_denial_of_something_else_keeps_to_itself() -> None:
    for denial in (
        "[Osmark] never {trained} anybody",
        "[Veldania] never {paid} anybody",
        "[Veldania] never {trained} [Dunmore]",
    ):
        found = told(denial)
        assert "ent-Korrin" not in found[-1].named("r") and not found[-1].dated


def test_a_denial_with_a_day_of_its_own_keeps_it() -> None:
    _, denial = told("[Veldania] {trained} nobody", time="2031-05-13")
    assert denial.exact and denial.named("r") == {"ent-Korrin"}


def test_a_claim_far_above_is_not_what_is_denied() -> None:
    found = told("[Veldania] {trained} nobody", between="The river is wide. " * 40)
    assert not found[-1].on("r")


def beaten(denial: str) -> Terms:
    draft = Draft("herald")
    draft.event("ASSAULT", "[guards] had {beaten} [Mara Ilves] in (Korrin)")
    draft.event("ASSAULT", denial, by="Osmark", polarity="-")
    return terms(draft)[-1]


def test_what_was_done_to_nobody_at_all_was_not_done_to_whom_the_claim_says() -> None:
    denial = beaten("[recipient: any prisoner] was {beaten}")
    assert denial.named("r") == {"ent-Mara Ilves"} and denial.place == "ent-Korrin"
    assert beaten("[Oskar Dahl] had {beaten} [any prisoner]").named("a") == {"ent-Oskar Dahl"}
    assert beaten("[recipient: Oskar Dahl] was {beaten}").named("r") == {"ent-Oskar Dahl"}
    assert not beaten("[recipient: any prisoner] was {poisoned} in (Dorn)").named("r")
