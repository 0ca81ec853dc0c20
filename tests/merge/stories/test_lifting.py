"""What a statement says, comparably, and what makes no story."""

import pytest
from msgspec import structs
from tests.merge.stories.told_reports import Draft, cast, lifted, one, terms

from reportedly.merge.stories.lifting import drop_reason, lift
from reportedly.merge.stories.terms import Party, signature
from reportedly.records import Argument, Mention, Statement


def test_named_parties_are_the_archives_and_unnamed_ones_a_sort_with_a_number() -> None:
    found = one("ASSAULT", "[Veldania] {killed} [at least 20 people]", time="2031-05-13")
    assert found.on("a") == (Party("a", entity="ent-Veldania"),)
    assert found.on("r") == (Party("r", head="people", number=20.0, bound="+", human=True),)
    assert found.exact and found.day is None


def test_whoever_died_is_the_one_to_whom_it_happened() -> None:
    assert one("OTHER", "[12 people] {died} at (Korrin)").on("r") == one("ASSAULT", "Shells {killed} [12 people]").on(
        "r"
    )


def test_nobody_is_the_number_nought() -> None:
    assert one("OTHER", "[Nobody] {died} at (Korrin)").on("r") == (Party("r", head="people", number=0.0, human=True),)


def test_nobody_is_no_actor() -> None:
    assert not one("ASSAULT", "[nobody from the camp] {fired} at [Korrin]", polarity="-").on("a")
    assert one("ASSAULT", "[a guard from the camp] {fired} at [Korrin]").on("a")


def test_people_of_a_group_act_for_it_and_its_leaders_are_of_it() -> None:
    draft = Draft("herald")
    draft.say("The river is wide.")
    start = len(draft.text)
    draft.event("ASSAULT", "[fighters of the Brigades] {attacked} [Korrin]")
    draft.mentions.setdefault("Brigades", []).append(
        type(draft.mentions["Korrin"][0])(start=start + 16, end=start + 24, kind="name")
    )
    (found,) = terms(draft)
    assert found.on("a") == (Party("a", entity="ent-Brigades"),)


def test_the_weapon_is_no_actor() -> None:
    draft = Draft("herald", types={"drones": "weapon"})
    draft.event("ASSAULT", "[drones] {destroyed} [Korrin]")
    (found,) = terms(draft)
    assert not found.on("a") and found.on("o")


@pytest.mark.parametrize(("whose", "entity"), [("Veldania-built drones", ""), ("Veldania's drones", "ent-Veldania")])
def test_who_built_a_weapon_is_not_whose_it_is(whose: str, entity: str) -> None:
    d = Draft("herald", types={whose: "weapon"})
    d.event("ASSAULT", f"[{whose}] {{destroyed}} [Korrin]")
    d.mentions["Veldania"] = [Mention(start=0, end=8, kind="name")]
    (found,) = terms(d)
    assert [p.entity for p in found.on("a")] == [entity] * bool(entity)


def test_what_something_is_done_with_is_not_its_owner() -> None:
    d = Draft("herald", types={"Veldania's drones": "weapon"})
    d.event("ASSAULT", "[Osmark] {destroyed} [Korrin] with [instrument: Veldania's drones]")
    at = d.text.index("Veldania")
    d.mentions["Veldania"] = [Mention(start=at, end=at + 8, kind="name")]
    (found,) = terms(d)
    assert all(p.entity != "ent-Veldania" for p in found.parties)


def test_what_boats_do_their_owner_does_and_what_is_done_to_them_is_done_to_them() -> None:
    def draft(words: str) -> Draft:
        d = Draft("herald", types={"two Korrin boats": "vehicle"})
        d.event("ASSAULT", words)
        at = d.text.index("Korrin")
        d.mentions["Korrin"] = [Mention(start=at, end=at + 6, kind="name")]
        return d

    (did,) = terms(draft("[two Korrin boats] {shelled} [Dunmore]"))
    assert did.on("a") == (Party("a", entity="ent-Korrin"),) and not did.on("o")
    (suffered,) = terms(draft("[Dunmore] {shelled} [two Korrin boats]"))
    assert suffered.on("r") == (Party("r", head="boat", number=2.0, of="ent-Korrin"),)


def test_a_country_in_a_description_is_no_party_beside_it_but_each_of_two_in_a_list_is() -> None:
    draft = Draft("herald", types={"an Osmark freighter": "vehicle"})
    draft.event("COERCE", "[Veldania] {seized} [an Osmark freighter]")
    at = draft.text.index("Osmark")
    draft.mentions["Osmark"] = [Mention(start=at, end=at + 6, kind="name")]
    s = draft.statements[-1]
    inner = Argument(role="recipient", entity=f"e{list(draft.mentions).index('Osmark') + 1}", spans=((at, at + 6),))
    draft.statements[-1] = structs.replace(s, arguments=(*s.arguments, inner))
    (found,) = terms(draft)
    assert not found.named("r") and [p.head for p in found.on("r")] == ["freighter"]
    draft.types = {"an Osmark freighter": "person"}  # «an Osmark captain»: he may act for it
    (found,) = terms(draft)
    assert found.named("r") == {"ent-Osmark"}
    listed = Draft("courier")
    listed.event("AGREE", "[Osmark and Veldania] {signed} a paper")
    s = listed.statements[-1]
    for name in ("Osmark", "Veldania"):
        at = listed.text.index(name)
        listed.mentions[name] = [Mention(start=at, end=at + len(name), kind="name")]
        inner = Argument(
            role="actor", entity=f"e{list(listed.mentions).index(name) + 1}", spans=((at, at + len(name)),)
        )
        s = structs.replace(s, arguments=(*s.arguments, inner))
    listed.statements[-1] = s
    (found,) = terms(listed)
    assert {"ent-Osmark", "ent-Veldania"} <= found.named("a")


def test_we_is_the_body_that_publishes_in_its_own_voice_alone() -> None:
    draft = Draft("bulletin", outlet="Harbor Watch")
    draft.say("The river is wide, says")
    draft.mention("Harbor Watch")
    draft.text += ". "
    draft.event("REQUEST", "[We] {urge} [Korrin] to act")
    draft.mentions["We"] = [structs.replace(m, kind="pronoun") for m in draft.mentions["We"]]
    (own,) = terms(draft)
    assert own.named("a") == {"ent-Harbor Watch"}
    draft.event("REQUEST", "[We] {beg} [Korrin] to act", by="Mara Ilves")
    draft.mentions["We"] = [structs.replace(m, kind="pronoun") for m in draft.mentions["We"]]
    _, quoted = terms(draft)
    assert not quoted.on("a")


def test_who_is_first_named_in_a_later_sentence_takes_no_part() -> None:
    draft = Draft("herald")
    draft.event("ASSAULT", "[Veldania] {attacked} [Korrin]. The camp burned. [recipient: Osmark]")
    (found,) = terms(draft)
    assert found.named("r") == {"ent-Korrin"}


def test_a_statement_that_names_nobody_keeps_what_is_named_around_it() -> None:
    draft = Draft("herald")
    draft.event("CONSULT", "[Mara Ilves] {met} [Oskar Dahl]")
    draft.event("ASSAULT", "Shells {killed} [12 people]")
    met, killed = terms(draft)
    assert killed.weak and set(killed.context) >= {"ent-Mara Ilves", "ent-Oskar Dahl"} and killed.text
    assert not met.weak and not met.context and not met.text


def test_equal_statements_of_two_reports_have_one_signature() -> None:
    a = one("ASSAULT", "[Veldania] {attacked} [Korrin]", time="2031-05-13")
    b = one("ASSAULT", "[Veldania] was {attacking} [Korrin]", time="2031-05-13", name="courier", published="2031-05-20")
    assert signature(a) == signature(b)
    assert signature(a) != signature(one("ASSAULT", "[Korrin] {attacked} [Veldania]", time="2031-05-13"))


@pytest.mark.parametrize(("type_", "words", "kind", "reason"), [
    ("REQUEST", "There was a {request}", "event", "names neither party nor place"),
    ("OTHER", "[the names] were {published}", "event", "an event without type, named party or number"),
    ("part_of", "[the ministry] is {part} of [the state]", "relation", "a relation of nobody named"),
    ("part_of", "[Osmark] has a {part}", "relation", "a relation of one party"),
    ("CONSULT", "[it] {met} [them]", "event", "names neither party nor place"),
])  # fmt: skip
def test_what_makes_no_story_is_dropped_with_the_reason(type_: str, words: str, kind: str, reason: str) -> None:
    draft = Draft("herald")
    draft.event(type_, words, kind=kind)
    (found,) = lifted(draft)
    assert found.terms is None and found.dropped == reason


@pytest.mark.parametrize(("type_", "words", "kind"), [
    ("COERCE", "A {curfew} is in force in (Korrin)", "event"), ("OTHER", "[Mara Ilves] {died}", "event"),
    ("part_of", "[Korrin] is {part} of [Osmark]", "relation"), ("presence", "[30 trucks] were {seen} in (Korrin)", "relation"),
])  # fmt: skip
def test_what_another_report_could_tell_again_is_kept(type_: str, words: str, kind: str) -> None:
    draft = Draft("herald")
    draft.event(type_, words, kind=kind)
    (found,) = lifted(draft)
    assert found.terms is not None and found.dropped is None


def test_an_office_needs_a_holder_and_a_title_or_an_organization() -> None:
    bare = Statement(id="s1", kind="relation", type="office", trigger=((0, 1),), span=(0, 1))
    assert drop_reason(bare, (Party("a", entity="x"),)) == "an office without holder or title"
    titled = Statement(id="s1", kind="relation", type="office", trigger=((0, 1),), span=(0, 1), title="mayor")
    assert drop_reason(titled, (Party("a", entity="x"),)) is None


def test_a_toll_that_names_nobody_counts_people() -> None:
    draft = Draft("herald")
    draft.event("OTHER", "The ministry put the number of {dead} at 12 in (Korrin)", quantity="12")
    draft.event("COERCE", "It spoke of at least 17 {arrests} in (Korrin)")
    draft.event("COERCE", "There were many {arrests} in (Korrin)")
    dead, arrests, many = terms(draft)
    assert dead.on("r") == (Party("r", head="people", number=12.0, human=True),) and dead.numbers == ()
    assert arrests.on("r") == (Party("r", head="people", number=17.0, bound="+", human=True),)
    assert many.on("r") == ()


def test_a_bare_number_counts_the_sort_last_counted_so_and_only_people() -> None:
    draft = Draft("herald")
    draft.event("ASSAULT", "Shells {killed} [nine miners] in (Korrin)")
    draft.event("ASSAULT", "A storm {killed} [at least 15] in (Korrin)")
    draft.event("AID", "[Veldania] {gave} [12]")
    _, second, third = terms(draft)
    assert [(p.head, p.number, p.bound) for p in second.on("r")] == [("miner", 15.0, "+")]
    assert third.on("r") == ()


def test_the_number_beside_a_name_is_kept_and_things_are_counted_by_their_noun() -> None:
    draft = Draft("herald")
    start = len(draft.text)
    draft.event("COERCE", "[Veldania] {arrested} [eight persons]", quantity="eight persons")
    draft.mentions["Olga Vend"] = draft.mentions.pop("eight persons")
    draft.mentions["Olga Vend"].append(Mention(start=start, end=start + 8, kind="name"))
    draft.types["Olga Vend"] = "person"
    draft.event("COERCE", "[Veldania] {seized} 40 rifles from [Korrin]", quantity="40 rifles")
    arrested, seized = terms(draft)
    assert {(p.entity, p.head, p.number) for p in arrested.on("r")} == {
        ("ent-Olga Vend", "", None),
        ("", "people", 8.0),
    }
    assert [(p.head, p.number) for p in seized.on("o")] == [("rifl", 40.0)] and seized.numbers == (40.0,)


def test_what_happened_is_not_who_did_it() -> None:
    assert not one("ASSAULT", "[a fire] {killed} [nine people] in (Korrin)").on("a")
    assert one("ASSAULT", "[a guard] {killed} [nine people] in (Korrin)").on("a")


def test_an_organ_is_kept_with_its_state_and_a_minister_where_he_speaks() -> None:
    draft = Draft("herald", types={"Veldania": "state", "Mara Ilves": "person"})
    draft.event("part_of", "[The Coast Guard] {of} [Veldania]", kind="relation")
    draft.event(
        "office",
        "[holder: Mara Ilves], {minister} of [organization: Veldania]",
        kind="relation",
        title="foreign minister",
    )
    draft.event("ASSAULT", "[The Coast Guard] {attacked} [Korrin]")
    draft.event("THREATEN", "[Mara Ilves] {threatened} [Korrin]")
    draft.event("CONSULT", "[Mara Ilves] {met} [Korrin]")
    attacked, threatened, met = (t for t in terms(draft) if t.kind == "event")
    assert attacked.reached("a") == {"ent-Coast Guard", "ent-Veldania"} and attacked.core == {
        "ent-Coast Guard",
        "ent-Korrin",
    }
    assert threatened.reached("a") == {"ent-Mara Ilves", "ent-Veldania"}
    assert met.reached("a") == {"ent-Mara Ilves", "ent-Korrin"}


def test_so_many_of_a_states_people_are_people_of_it() -> None:
    found = one("RETREAT", "[Korrin] {freed} [25 Veldanians]")
    assert [(p.head, p.number, p.entity) for p in found.on("r")] == [("people", 25.0, "")]


def test_where_somebody_is_is_not_whose_he_is() -> None:
    draft = Draft("herald")
    for phrase in ("police in Korrin", "police of Korrin"):
        start = len(draft.text)
        draft.event("COERCE", f"[{phrase}] {{arrested}} [Mara Ilves]")
        at = draft.text.index("Korrin", start)
        draft.mentions.setdefault("Korrin", []).append(Mention(start=at, end=at + 6, kind="name"))
    inside, of = terms(draft)
    assert inside.named("a") == frozenset() and of.named("a") == {"ent-Korrin"}


def test_those_who_act_as_a_pronoun_act_for_whom_they_are_called_the_men_of() -> None:
    def acting(called: str) -> frozenset[str]:
        draft = Draft("herald")
        draft.say("It was ")
        known, (start, end) = draft.mention(called)
        draft.mentions["Veldania"] = [Mention(start=end - len("Veldania"), end=end, kind="name")]
        draft.mentions[called][0] = Mention(start=start, end=end, kind="nominal")
        draft.event("ASSAULT", "[that] {shelled} [Korrin]")
        reading = draft.reading()
        said = reading.statements[0]
        arguments = tuple(structs.replace(a, entity=known) if a.role == "actor" else a for a in said.arguments)
        reading = structs.replace(reading, statements=(structs.replace(said, arguments=arguments),))
        (found,) = lift(reading, cast(reading), lambda _: "text")
        assert found.terms is not None
        return found.terms.named("a")

    assert acting("the army of Veldania") == {"ent-Veldania"}
    assert acting("the neighbours of Veldania") == frozenset()


def seized(from_whom: str = "") -> Draft:
    d = Draft("herald", types={"90 shotguns": "weapon"})
    d.event("COERCE", f"[Veldania] {{seized}} [topic: 90 shotguns]{from_whom}")
    return d


def test_what_is_seized_from_nobody_in_particular_is_what_it_is_done_to() -> None:
    (alone,), (owned,) = terms(seized()), terms(seized(" from [Osmark]"))
    assert [(p.head, p.number) for p in alone.on("r")] == [("shotgun", 90.0)] and not alone.on("o")
    assert owned.on("r") == (Party("r", entity="ent-Osmark"),) and [p.head for p in owned.on("o")] == ["shotgun"]
