"""What cannot all hold, within one story and between stories."""

from reportedly.merge.stories.contradictions import Facts, Voice, between, within


def voice(
    file: str,
    polarity: str = "+",
    day: str | None = None,
    place: str = "",
    withdrawn: bool = False,
    correcting: bool = False,
) -> Voice:
    return Voice(
        file, polarity, day, f"ent-{place.removeprefix('the ')}" if place else "", place, withdrawn, correcting
    )


def sides(found: list) -> list[tuple[str, dict[str, tuple[str, ...]]]]:  # type: ignore[type-arg]
    return [(c.kind, {s.value: s.files for s in c.sides}) for c in found]


def test_tellings_that_agree_contradict_nothing() -> None:
    assert (
        within([voice("a", day="2031-05-13", place="Korrin"), voice("b", day="2031-05-13", place="Korrin"), voice("c")])
        == []
    )
    assert within([voice("a", "-"), voice("b", "-")]) == []


def test_a_denial_has_those_who_assert_and_those_who_deny() -> None:
    assert sides(within([voice("b"), voice("a"), voice("c", "-"), voice("a", "-")])) == [
        ("denial", {"asserted": ("a", "b"), "denied": ("a", "c")})
    ]


def test_a_report_that_takes_back_what_its_outlet_said_is_a_correction_and_asserts_nothing() -> None:
    assert sides(within([voice("a"), voice("b", withdrawn=True)])) == [
        ("correction", {"reported": ("a",), "withdrawn": ("b",)})
    ]
    both = sides(within([voice("a"), voice("b", "-", correcting=True)]))
    assert [k for k, _ in both] == ["denial", "correction"]


def test_other_days_and_places_of_one_story() -> None:
    assert sides(within([voice("a", day="2031-05-12"), voice("b", day="2031-05-13")])) == [
        ("date", {"2031-05-12": ("a",), "2031-05-13": ("b",)})
    ]
    assert within([voice("a", place="Arn river"), voice("b", place="the Arn river")]) == []
    assert sides(within([voice("a", place="Korrin"), voice("b", place="Dunmore")])) == [
        ("place", {"Dunmore": ("b",), "Korrin": ("a",)})
    ]


def facts(story: str, **how: str) -> Facts:
    return Facts(story, (f"{story}.txt",), how.get("actor", ""), how.get("number", ""), how.get("date", ""))


def test_stories_that_differ_in_a_number_stand_against_each_other_from_either_side() -> None:
    a, b, c = facts("s1", number="12"), facts("s2", number="20"), facts("s3", number="0")
    (seen,) = between(a, [("number", b), ("number", c)])
    assert {s.value: s.files for s in seen.sides} == {"12": ("s1.txt",), "20": ("s2.txt",), "0": ("s3.txt",)}
    assert seen.stories == ("s2", "s3")
    (other,) = between(b, [("number", a)])
    assert other.stories == ("s1",) and other.kind == "number"


def test_a_story_that_does_not_say_who_it_was_contradicts_no_actor() -> None:
    assert between(facts("s1"), [("actor", facts("s2", actor="Veldania"))]) == []
    (found,) = between(
        facts("s1", actor="Osmark"),
        [("actor", facts("s2", actor="Veldania")), ("actor", facts("s3", actor="Veldania"))],
    )
    assert {s.value: s.files for s in found.sides} == {"Osmark": ("s1.txt",), "Veldania": ("s2.txt", "s3.txt")}


def test_a_town_and_a_country_are_no_two_places_and_two_towns_are() -> None:
    country = Voice("c", "+", None, "ent-Osmark", "Osmark", withdrawn=False, correcting=False, wide=True)
    other = Voice("d", "+", None, "ent-Veldania", "Veldania", withdrawn=False, correcting=False, wide=True)
    assert within([voice("a", place="Korrin"), country]) == []
    assert [c.kind for c in within([voice("a", place="Korrin"), voice("b", place="Dunmore"), country])] == ["place"]
    assert [c.kind for c in within([country, other])] == ["place"]


def test_people_counted_otherwise_within_one_story_contradict_each_other() -> None:
    def counting(file: str, *counted: tuple[str, float, str], polarity: str = "+") -> Voice:
        return Voice(file, polarity, None, "", "", False, False, False, counted)

    followers, people = counting("a", ("follower", 60.0, "")), counting("b", ("people", 17.0, ""))
    assert sides(within([followers, people, counting("c")])) == [("number", {"60": ("a",), "17": ("b",)})]
    assert within([counting("a", ("follower", 6.0, "")), people]) == []
    assert within([counting("a", ("people", 20.0, "")), counting("b", ("people", 17.0, "+"))]) == []
    assert within([counting("a", ("people", 17.0, ""), ("child", 4.0, "")), people]) == []
