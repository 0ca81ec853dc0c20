"""A story made of its tellings: parties, time, place and the three numbers."""

from tests.merge.stories.told_reports import Draft, members

from reportedly.merge.stories.gathering import gather, said_actor, stance, story_id


def draft(
    name: str,
    words: str = "[Veldania] {attacked} [Korrin]",
    type_: str = "ASSAULT",
    outlet: str | None = None,
    **how: str,
) -> Draft:
    made = Draft(name, outlet=outlet)
    made.event(type_, words, **how)  # type: ignore[arg-type]
    return made


def test_the_three_numbers_count_reports_outlets_and_origins() -> None:
    told = members(draft("a", outlet="Herald"), draft("b", outlet="Herald"), draft("c", outlet="Courier"))
    story = gather(told, ["o1", "o1", "o2"])
    assert (story.articles, story.outlets, story.origins) == (3, 2, 2)


def test_a_claim_and_its_denial_are_no_two_origins_of_one_thing() -> None:
    told = members(draft("a"), draft("b", polarity="-"), draft("c", certainty="underspecified"))
    assert [stance(m) for m in told] == ["asserts", "denies", "neither"]
    assert gather(told, ["o1", "o2", "o3"]).origins == 1
    assert gather(told[1:], ["o2", "o3"]).origins == 1
    assert gather(told[2:], ["o3"]).origins == 1


def test_what_most_reports_say_is_the_storys_time_and_type() -> None:
    story = gather(
        members(
            draft("a", time="2031-05-12"), draft("b", time="2031-05-13"), draft("c", time="2031-05-13", type_="OTHER")
        ),
        ["o"] * 3,
    )
    assert (story.time, story.type) == ("2031-05-13", "ASSAULT")
    assert story.days[0] == story.days[1]


def test_how_long_it_took_is_not_when() -> None:
    story = gather(members(draft("a", time="PT20M"), draft("b", time="PT20M"), draft("c", time="2031-05-13")), ["o"] * 3)
    assert story.time == "2031-05-13"
    story = gather(members(draft("a", time="PT20M")), ["o"])
    assert (story.time, story.days) == (None, (738000, 738000))


def test_a_story_without_a_time_lies_where_it_was_told() -> None:
    assert gather(members(draft("a")), ["o"]).days == (738000, 738000)


def test_parties_that_a_single_report_of_many_gives_are_left_out() -> None:
    silent = "[recipient: Korrin] was {attacked}"
    few = gather(members(draft("a", silent), draft("b")), ["o"] * 2)
    assert ("actor", "ent-Veldania") in few.arguments
    many = gather(members(draft("a"), *(draft(n, silent) for n in "bcdef")), ["o"] * 6)
    assert many.arguments == (("recipient", "ent-Korrin"),)


def test_unnamed_parties_of_one_sort_are_one_argument_as_most_call_it() -> None:
    story = gather(members(draft("a", "In (Korrin) [12 dead] were {killed}"), draft("b", "Shells {killed} [12 people]"), draft("c", "Shells {killed} [12 people]")),
                   ["o"] * 3)  # fmt: skip
    assert story.arguments == (("recipient", "doc-b/e1"),)


def test_in_a_symmetric_type_a_party_stands_in_the_role_that_most_give_it() -> None:
    one, other = "[Mara Ilves] {met} [Oskar Dahl]", "[Oskar Dahl] {met} [Mara Ilves]"
    story = gather(
        members(draft("a", one, "CONSULT"), draft("b", one, "CONSULT"), draft("c", other, "CONSULT")), ["o"] * 3
    )
    assert story.arguments == (("actor", "ent-Mara Ilves"), ("recipient", "ent-Oskar Dahl"))


def test_the_id_is_made_of_the_smallest_evidence() -> None:
    a, b = members(draft("a"), draft("b"))
    assert story_id([b, a]) == story_id([a, b]) == story_id([a]) != story_id([b])


def test_the_actor_in_words_is_a_named_one_first() -> None:
    told = members(draft("a"), draft("b", "[rebels] {attacked} [Korrin]"), draft("c", "[rebels] {attacked} [Korrin]"))
    assert said_actor(told) == "Veldania"
    assert said_actor(members(draft("a", "[recipient: Korrin] was {attacked}"))) == ""
