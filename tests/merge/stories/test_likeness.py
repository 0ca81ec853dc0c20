"""Which two statements are one story, which rival each other, and which have nothing to do with one another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.merge.stories.told_reports import Draft, one, terms

from reportedly.merge.stories.keys import keys
from reportedly.merge.stories.likeness import SAME, compare
from reportedly.merge.stories.terms import Terms

DEED = "[Veldania] {attacked} [Korrin]"


def like(a: Terms, b: Terms) -> float:
    return compare(a, b).score


def test_two_words_of_one_sense_with_the_same_parties_and_day_are_one() -> None:
    found = compare(
        one("ASSAULT", DEED, time="2031-05-13"), one("ASSAULT", "[Veldania] {assaulted} [Korrin]", time="2031-05-13")
    )
    assert found.score == 1.0 and found.rival is None
    assert "the same actor" in found.why and "the same day" in found.why


@pytest.mark.parametrize(("one_is", "other_is"), [
    ((DEED, {}), ("[Veldania] {attacked} [Osmark]", {})),                                       # another recipient
    ((DEED, {"time": "2031-05-13"}), (DEED, {"time": "2031-03-01"})),                            # another time
    ((DEED, {}), ("[Korrin] {attacked} [Veldania]", {})),                                       # the other way round
    ((DEED, {"mood": "threatened"}), (DEED, {})),                                               # a threat and the deed
    ((DEED, {"mood": "demanded"}), (DEED, {"mood": "intended"})),
    ((DEED, {}), ("[Veldania] {invaded} [Korrin]", {})),                                        # another sense
    ((DEED, {"published": "2031-05-14"}), (DEED, {"published": "2031-06-20"})),                  # undated, told weeks apart
])  # fmt: skip
def test_what_differs_in_what_makes_a_story_is_another(
    one_is: tuple[str, dict[str, str]], other_is: tuple[str, dict[str, str]]
) -> None:
    assert like(one("ASSAULT", one_is[0], **one_is[1]), one("ASSAULT", other_is[0], **other_is[1])) < SAME  # type: ignore[arg-type]


def test_types_that_nobody_would_take_for_each_other_are_never_one() -> None:
    assert like(one("ASSAULT", DEED), one("PROTEST", DEED)) == 0
    assert like(one("ASSAULT", DEED), one("COERCE", DEED)) >= SAME


def test_the_order_of_the_parties_means_nothing_where_the_type_is_symmetric() -> None:
    assert (
        like(one("CONSULT", "[Mara Ilves] {met} [Oskar Dahl]"), one("CONSULT", "[Oskar Dahl] {met} [Mara Ilves]"))
        >= SAME
    )
    assert (
        like(one("ACCUSE", "[Mara Ilves] {accused} [Oskar Dahl]"), one("ACCUSE", "[Oskar Dahl] {accused} [Mara Ilves]"))
        < SAME
    )


def test_a_denial_is_of_what_it_denies_whatever_its_mood() -> None:
    found = compare(one("ASSAULT", DEED), one("ASSAULT", DEED, polarity="-", mood="intended"))
    assert found.score >= SAME and "one denies it" in found.why
    assert like(one("ASSAULT", DEED, mood="conditional"), one("ASSAULT", DEED, polarity="-")) < SAME


def test_a_plan_and_the_deed_are_one_only_on_the_same_named_day() -> None:
    plan = one("CONSULT", "[Mara Ilves] will {visit} [Korrin]", time="2031-05-20", mood="intended")
    assert (
        like(plan, one("CONSULT", "[Mara Ilves] {visited} [Korrin]", time="2031-05-20", published="2031-05-21")) >= SAME
    )
    assert like(plan, one("CONSULT", "[Mara Ilves] {visited} [Korrin]", published="2031-05-14")) < SAME


def test_a_dated_telling_takes_in_one_told_soon_after_and_none_told_before() -> None:
    dated = one("ASSAULT", DEED, time="2031-05-13")
    assert like(dated, one("ASSAULT", DEED, published="2031-05-15")) >= SAME
    assert like(dated, one("ASSAULT", DEED, published="2031-05-10")) < SAME


def test_a_telling_without_actor_is_like_one_with() -> None:
    assert (
        like(one("ASSAULT", "[Korrin] was {attacked}".replace("[Korrin]", "[recipient: Korrin]")), one("ASSAULT", DEED))
        >= SAME
    )


def test_what_names_nobody_needs_what_is_named_around_it() -> None:
    a = one("ASSAULT", "Shells {killed} [12 people] near (Korrin)", name="herald")
    b = one("ASSAULT", "In all [12 people] were {killed} at (Korrin)".replace("[12", "[recipient: 12"), name="courier")
    far = one("ASSAULT", "Shells {killed} [12 people] near (Osmark)", name="gazette")
    assert like(a, b) >= SAME
    assert like(a, far) < SAME


def test_other_numbers_of_one_happening_rival_each_other_and_are_never_one() -> None:
    found = compare(
        one("ASSAULT", "Shells {killed} [12 people] in (Korrin)"),
        one("ASSAULT", "Shells {killed} [20 people] in (Korrin)"),
    )
    assert found.score == 0 and found.rival == "number"
    assert (
        compare(
            one("ASSAULT", "Shells {killed} [12 people] in (Korrin)"),
            one("ASSAULT", "Shells {killed} [20 people] in (Osmark)"),
        ).rival
        is None
    )


def test_nobody_rivals_any_number_of_people_and_part_of_them_does_not() -> None:
    nobody = one("ASSAULT", "Shells {killed} [nobody] in (Korrin)")
    sailors = one("ASSAULT", "Shells {killed} [three of the sailors] in (Korrin)")
    assert compare(nobody, sailors).rival == "number" and set(keys(nobody)) & set(keys(sailors))
    assert compare(nobody, one("ASSAULT", "Shells {killed} [three dogs] in (Korrin)")).rival is None
    assert compare(one("ASSAULT", "Shells {killed} [12 people] in (Korrin)"), sailors).rival is None


def test_two_sums_for_one_payment_rival_each_other() -> None:
    a = one("AID", "[Veldania] {paid} [Osmark] much", quantity="40 million")
    b = one("AID", "[Veldania] {paid} [Osmark] much", quantity="25 million")
    assert compare(a, b).rival == "number"
    assert like(a, one("AID", "[Veldania] {paid} [Osmark] much", quantity="$40m")) >= SAME


def test_two_actors_of_one_attack_rival_each_other_even_in_two_words_but_two_accusers_do_not() -> None:
    assert compare(one("ASSAULT", DEED), one("ASSAULT", "[Osmark] {attacked} [Korrin]")).rival == "actor"
    assert compare(one("ASSAULT", DEED), one("ASSAULT", "[Osmark] {destroyed} [Korrin]")).rival == "actor"
    assert (
        compare(one("ACCUSE", "[Veldania] {accused} [Korrin]"), one("ACCUSE", "[Osmark] {accused} [Korrin]")).rival
        is None
    )
    assert (
        compare(one("ASSAULT", DEED), one("ASSAULT", "[Osmark] {attacked} [Korrin]", mood="threatened")).rival is None
    )


def test_what_is_told_days_later_without_a_date_rivals_nothing() -> None:
    later = one("ASSAULT", "[Osmark] {attacked} [Korrin]", published="2031-05-19")
    assert compare(one("ASSAULT", DEED), later).rival is None
    more = one("ASSAULT", "Shells {killed} [20 people] in (Korrin)", published="2031-05-19")
    assert compare(one("ASSAULT", "Shells {killed} [12 people] in (Korrin)"), more).rival is None


def test_two_dates_of_one_shipment_rival_each_other_and_two_shipments_do_not() -> None:
    a = one("AID", "[Veldania] {delivered} shells to [Osmark]", time="2031-05-09", quantity="300 crates")
    assert (
        compare(
            a, one("AID", "[Veldania] {delivered} shells to [Osmark]", time="2031-05-11", quantity="300 crates")
        ).rival
        == "date"
    )
    assert compare(a, one("AID", "[Veldania] {delivered} shells to [Osmark]", time="2031-05-11")).rival is None
    assert (
        compare(
            a, one("AID", "[Veldania] {delivered} shells to [Osmark]", time="2031-09-11", quantity="300 crates")
        ).rival
        is None
    )


def test_what_happens_once_is_one_story_on_two_dates() -> None:
    assert (
        like(
            one("RETREAT", "[Mara Ilves] {resigned}", time="2031-05-13"),
            one("RETREAT", "[Mara Ilves] {resigned}", time="2031-05-12"),
        )
        >= SAME
    )
    assert like(one("CONSULT", "[Mara Ilves] {met} [Oskar Dahl]", time="2031-05-13"),
                one("CONSULT", "[Mara Ilves] {met} [Oskar Dahl]", time="2031-05-12")) < SAME  # fmt: skip


def test_a_broad_word_of_nobody_in_particular_covers_the_narrow_deed_of_the_same_actor() -> None:
    assert like(one("ASSAULT", "[Osmark] {attacked}"), one("ASSAULT", "[Osmark] {destroyed} [Korrin]")) >= SAME
    assert (
        like(one("ASSAULT", "[Osmark] {attacked} [Veldania]"), one("ASSAULT", "[Osmark] {destroyed} [Korrin]")) < SAME
    )


def test_an_office_is_one_with_its_holder_and_title() -> None:
    a = one(
        "office",
        "[holder: Mara Ilves] is {minister} of [organization: Osmark]",
        kind="relation",
        title="interior minister",
    )
    assert like(a, one("office", "[holder: Mara Ilves] is {minister}", kind="relation", title="minister")) >= SAME
    assert (
        like(a, one("office", "[holder: Mara Ilves] is {minister}", kind="relation", title="foreign minister")) < SAME
    )
    assert (
        like(a, one("office", "[holder: Oskar Dahl] is {minister}", kind="relation", title="interior minister")) < SAME
    )
    assert (
        like(
            a,
            one(
                "office",
                "[holder: Mara Ilves] is {minister} of [organization: Korrin]",
                kind="relation",
                title="interior minister",
            ),
        )
        < SAME
    )


def office(title: str, organization: str = "Osmark", holder: str = "Mara Ilves"):
    return one("office", f"[holder: {holder}] is {{minister}} of [organization: {organization}]", kind="relation", title=title)


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("minister of foreign affairs", "foreign minister"), ("minister for trade", "trade minister"), ("leader of the opposition", "opposition leader"),
        ("commissioner for trade", "commissioner"), ("head", "director"), ("chairwoman", "chair"), ("governor", "head"), ("leader", "chairman"),
    ],
)  # fmt: skip
def test_an_office_is_one_however_it_is_put(title: str, other: str) -> None:
    assert like(office(title), office(other)) >= SAME


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("minister of foreign affairs", "interior minister"), ("minister for trade", "minister for health"), ("leader of the opposition", "speaker"),
        ("director", "chairman"), ("head", "spokeswoman"), ("head", "minister"), ("governor", "mayor"),
    ],
)  # fmt: skip
def test_offices_that_are_two(title: str, other: str) -> None:
    assert like(office(title), office(other)) < SAME


def test_who_leads_one_house_does_not_direct_another() -> None:
    assert like(office("head"), office("director", "Korrin")) < SAME
    assert like(office("head"), office("director", holder="Oskar Dahl")) < SAME
    assert like(office("head"), one("office", "[holder: Mara Ilves] is {director}", kind="relation", title="director")) < SAME


def test_a_relation_with_one_common_party_is_another() -> None:
    a = one("kinship", "[Mara Ilves] is the {sister} of [Oskar Dahl]", kind="relation")
    assert like(a, one("kinship", "[Oskar Dahl] is the {brother} of [Mara Ilves]", kind="relation")) >= SAME
    assert like(a, one("kinship", "[Mara Ilves] is the {wife} of [Lea Sorn]", kind="relation")) < SAME


def test_a_word_of_no_table_needs_more_than_one_party_and_a_week_in_common() -> None:
    assert like(one("OTHER", "[Veldania] {zorbed}"), one("OTHER", "[Veldania] {zorbed}", published="2031-05-15")) < SAME
    assert (
        like(
            one("OTHER", "[Veldania] {zorbed} [Korrin]"),
            one("OTHER", "[Veldania] {zorbed} [Korrin]", published="2031-05-15"),
        )
        >= SAME
    )
    assert (
        like(
            one("OTHER", "[Veldania] {zorbed}", time="2031-05-13"),
            one("OTHER", "[Veldania] {zorbed}", time="2031-05-13", name="b"),
        )
        >= SAME
    )


def test_a_relation_that_holds_only_one_way_is_one_whichever_way_it_was_read() -> None:
    a = one("proxy", "[Korrin] is a {proxy} of [Veldania]", kind="relation")
    assert like(a, one("proxy", "[Veldania] has a {proxy}, [Korrin]", kind="relation")) >= SAME
    assert like(a, one("proxy", "[Korrin] is a {proxy} of [Osmark]", kind="relation")) < SAME
    assert like(a, one("affiliation", "[Korrin] is a {proxy} of [Veldania]", kind="relation")) < SAME
    backs = one("support", "[Korrin] {backs} [Veldania]", kind="relation")
    assert like(backs, one("support", "[Veldania] {backs} [Korrin]", kind="relation")) < SAME


PARTIES = st.sampled_from(["Veldania", "Osmark", "Korrin", "12 people", "20 people", "rebels"])
SAID = st.builds(
    lambda a, v, b, time, polarity, mood, published: one("ASSAULT", f"[{a}] {{{v}}} [{b}] in (Korrin)", published, time=time, polarity=polarity, mood=mood),
    PARTIES, st.sampled_from(["attacked", "destroyed", "killed", "zorbed"]), PARTIES, st.sampled_from([None, "2031-05-13", "2031-05-12", "2031-05"]),
    st.sampled_from(["+", "-"]), st.sampled_from(["actual", "intended", "threatened"]), st.sampled_from(["2031-05-14", "2031-05-30"]),
)  # fmt: skip


@given(st.lists(SAID, min_size=2, max_size=4))
def test_likeness_does_not_depend_on_which_comes_first_and_lies_between_nought_and_one(said: list[Terms]) -> None:
    for a, b in pairwise(said):
        assert compare(a, b) == compare(b, a)
        assert 0 <= compare(a, b).score <= 1
        assert not (compare(a, b).rival and compare(a, b).score)


def test_a_part_that_is_more_than_the_whole_rivals_it() -> None:
    few = one("COERCE", "[Veldania] {arrested} [17 people] in (Korrin)")
    assert compare(few, one("COERCE", "[Veldania] {arrested} [60 supporters] in (Korrin)")).rival == "number"
    assert compare(few, one("COERCE", "[Veldania] {arrested} [six supporters] in (Korrin)")).rival is None
    least = one("COERCE", "[Veldania] {arrested} [at least 17 people] in (Korrin)")
    assert compare(least, one("COERCE", "[Veldania] {arrested} [60 people] in (Korrin)")).rival is None


def test_things_counted_otherwise_rival_each_other_wherever_the_count_stands() -> None:
    guard = one("COERCE", "[Veldania] {seized} 640 rifles from [Korrin]", quantity="640 rifles")
    loose = one("COERCE", "[inspectors] {seized} [600 rifles] near (Korrin)")
    assert compare(guard, loose).rival == "number" and set(keys(guard)) & set(keys(loose))
    crates = one("COERCE", "[inspectors] {seized} [600 crates] near (Korrin)")
    assert compare(guard, crates).rival is None


def test_what_was_sent_tells_two_sendings_apart() -> None:
    boats = one("MOBILIZE", "[Veldania] {sent} [instrument: two patrol boats] to [Korrin]")
    assert like(boats, one("MOBILIZE", "[Veldania] {sent} [instrument: a frigate] to [Korrin]")) < SAME
    assert like(boats, one("MOBILIZE", "[Veldania] {sent} [instrument: patrol boats] to [Korrin]")) >= SAME
    assert like(boats, one("MOBILIZE", "[Veldania] {deployed} to [Korrin]")) >= SAME


def test_what_an_organ_of_a_state_does_the_state_does_and_another_organ_does_not() -> None:
    def seized(actor: str, *bodies: str) -> Terms:
        draft = Draft("herald", types={"Veldania": "state"})
        for body in bodies:
            draft.event("part_of", f"[{body}] {{of}} [Veldania]", kind="relation")
        draft.event("COERCE", f"[{actor}] {{seized}} [Korrin]", time="2031-05-13")
        return terms(draft)[-1]

    guard, state = seized("Coast Guard", "Coast Guard"), seized("Veldania")
    assert like(guard, state) >= SAME and set(keys(guard)) & set(keys(state))
    assert compare(guard, seized("Harbor Police", "Harbor Police")).rival == "actor"
    assert compare(seized("Coast Guard"), state).rival == "actor"


def test_two_days_of_what_nobody_does_twice_rival_each_other() -> None:
    def on(day: str, words: str = "[Veldania] {imposed} sanctions on [Korrin]", kind: str = "SANCTION") -> Terms:
        return one(kind, words, time=day)

    assert compare(on("2031-05-13"), on("2031-05-20")).rival == "date"
    assert compare(on("2031-05-13"), on("2031-05-14", "[Veldania] {imposed} sanctions")).rival == "date"
    assert compare(on("2031-05-13"), on("2031-05-20", "[Veldania] {imposed} sanctions")).rival is None
    attacks = [on(f"2031-05-{d}", DEED, "ASSAULT") for d in (13, 14)]
    assert compare(*attacks).rival is None


def test_two_who_burned_one_depot_rival_each_other_and_two_who_beat_a_man_do_not() -> None:
    def by(actor: str, whom: str = "the depot") -> Terms:
        return one("ASSAULT", f"[{actor}] {{attacked}} [{whom}] in (Korrin)", time="2031-05-13")

    assert compare(by("Veldania"), by("Osmark")).rival == "actor"
    assert compare(by("Veldania", "a miner"), by("Osmark", "a miner")).rival is None


def test_so_many_people_are_so_many_of_any_sort() -> None:
    people, miners = (one("ASSAULT", f"Shells {{killed}} [12 {who}] in (Korrin)") for who in ("people", "miners"))
    assert like(people, miners) >= SAME and set(keys(people)) & set(keys(miners))
    assert like(people, one("ASSAULT", "Shells {killed} [nine miners] in (Korrin)")) < SAME
    assert like(miners, one("ASSAULT", "Shells {killed} [12 sailors] in (Korrin)")) < SAME


def test_whom_one_takes_another_holds_and_who_meet_hold_talks() -> None:
    taken = one("COERCE", "[Veldania] {detained} [23 sailors] in (Korrin)")
    held = one("COERCE", "[actor: Veldania] has {held} [23 sailors] in (Korrin)")
    assert like(taken, held) >= SAME and set(keys(taken)) & set(keys(held))
    assert like(taken, one("COERCE", "[actor: Veldania] has {seized} [a freighter] in (Korrin)")) < SAME
    assert compare(taken, one("COERCE", "[actor: Veldania] has {held} [nine sailors] in (Korrin)")).rival == "number"
    met = one("CONSULT", "[Mara Ilves] {met} [Oskar Dahl]", time="2031-05-13")
    assert like(met, one("CONSULT", "[Mara Ilves] held {talks} with [Oskar Dahl]", time="2031-05-13")) >= SAME
    assert like(met, one("CONSULT", "[Mara Ilves] held {talks} with [Lena Ost]", time="2031-05-13")) < SAME


def test_a_denial_answers_a_claim_for_weeks_and_two_denials_are_told_about_one_time() -> None:
    claim, late = one("ASSAULT", DEED, time="2031-05-01"), "2031-05-20"
    denial = one("ASSAULT", DEED, polarity="-", published=late)
    assert like(claim, denial) >= SAME and set(keys(claim)) & set(keys(denial))
    assert like(claim, one("ASSAULT", DEED, published=late)) < SAME
    assert like(claim, one("ASSAULT", DEED, polarity="-", published="2031-06-20")) < SAME
    assert like(one("ASSAULT", DEED, polarity="-", published="2031-05-01"), denial) < SAME


def test_two_days_of_one_arrest_rival_each_other_whoever_made_it() -> None:
    def taken(day: str, words: str = "[police] {arrested} [Mara Ilves]") -> Terms:
        return one("COERCE", words, time=day)

    monday = taken("2031-05-12")
    assert compare(monday, taken("2031-05-13", "[soldiers] {arrested} [Mara Ilves]")).rival == "date"
    assert compare(monday, taken("2031-05-13", "[police] {arrested} [Oskar Dahl]")).rival is None
    assert compare(monday, taken("2031-05-13", "[police] {questioned} [Mara Ilves]")).rival is None
    assert compare(monday, taken("2031-07-13")).rival is None
    by_two = [
        taken(f"2031-05-1{n}", f"[{who}] {{arrested}} [Mara Ilves]") for n, who in ((2, "Veldania"), (3, "Osmark"))
    ]
    assert compare(*by_two).rival is None


def test_of_one_who_is_held_in_two_places_each_is_a_story_and_a_denial_is_of_its_own() -> None:
    def held(place: str, whom: str = "Mara Ilves", **how: str) -> Terms:
        return one("COERCE", f"[actor: Veldania] has {{held}} [{whom}] in ({place})", **how)

    assert compare(held("Dorn"), held("Tarn")).rival == "place"
    assert compare(held("Dorn"), held("Tarn", "Oskar Dahl")).rival is None
    found = compare(held("Dorn"), held("Tarn", polarity="-"))
    assert (found.score, found.rival) == (0, None)
    assert like(held("Dorn"), held("Dorn", polarity="-")) >= SAME
    assert compare(held("Dorn"), held("Tarn", published="2031-09-01")).rival is None


def test_the_arrest_of_one_who_is_named_is_not_where_he_is_held() -> None:
    arrest = one("COERCE", "[Veldania] {arrested} [Mara Ilves]")
    assert like(arrest, one("COERCE", "[actor: Veldania] has {held} [Mara Ilves]")) < SAME
    assert like(arrest, one("COERCE", "[Veldania] {captured} [Mara Ilves]")) >= SAME


def test_who_attacked_is_not_thereby_said_to_have_killed() -> None:
    attacked = one("ASSAULT", "[Veldania] {attacked}", time="2031-05-13")
    assert like(attacked, one("ASSAULT", "[Veldania] {destroyed} [Korrin]", time="2031-05-13")) >= SAME
    assert like(attacked, one("ASSAULT", "[Veldania] {killed} [Mara Ilves]", time="2031-05-13")) < SAME


def test_so_many_dead_are_told_for_longer_than_one() -> None:
    def dead(who: str, published: str) -> Terms:
        return one("ASSAULT", f"[Veldania] {{killed}} [{who}]", published=published)

    assert like(dead("nine miners", "2031-05-14"), dead("nine miners", "2031-05-26")) >= SAME
    assert like(dead("a miner", "2031-05-14"), dead("a miner", "2031-05-26")) < SAME
    assert like(dead("nine miners", "2031-05-14"), dead("nine miners", "2031-06-14")) < SAME


def test_captives_are_whoever_is_counted_among_those_freed() -> None:
    def freed(words: str) -> Terms:
        return one("RETREAT", f"[Veldania] {words}", time="2031-05-13")

    soldiers = freed("{released} [20 soldiers]")
    assert compare(soldiers, freed("{handed} over [18 prisoners]")).rival == "number"
    assert like(soldiers, freed("{handed} over [20 prisoners]")) >= SAME
    assert compare(soldiers, freed("{released} [18 miners]")).rival is None


def test_so_many_of_one_day_are_one_whatever_they_are_called() -> None:
    def killed(who: str, time: str | None = "2031-05-13") -> Terms:
        return one("ASSAULT", f"[Veldania] {{killed}} [{who}] in (Korrin)", time=time)  # type: ignore[arg-type]

    assert like(killed("nine pilgrims"), killed("nine passengers")) >= SAME
    assert like(killed("nine pilgrims"), killed("nine passengers", "2031-05-14")) < SAME
    assert like(killed("nine pilgrims", None), killed("nine passengers", None)) < SAME
    assert like(killed("two pilgrims"), killed("two passengers")) < SAME
