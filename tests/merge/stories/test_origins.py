"""Which tellings go back to one independent origin: the paragraph «Origins» of the exports, case by case."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from tests.merge.stories.told_reports import Draft, cast

from reportedly.merge.stories.lifting import lift
from reportedly.merge.stories.origins import Told, origins
from reportedly.merge.stories.sources import NOBODY, outlet_of, same_outlet
from reportedly.records import Mention

DEED = "[Veldania] {attacked} [Korrin]"


def told(draft: Draft, text: str | None = None, twins: tuple[int, ...] = ()) -> list[Told]:
    reading = draft.reading()
    d = reading.document
    return [
        Told(x.provenance, outlet_of(d.outlet, d.file, d.id), (d.id, x.statement.trigger[0][0]), twins)
        for x in lift(reading, cast(reading), lambda _: text or d.id)
    ]


def report(name: str, by: str | list[str] | None = None, text: str | None = None, **how: object) -> Told:
    draft = Draft(name, **{k: v for k, v in how.items() if k in ("outlet", "title", "authors")})  # type: ignore[arg-type]
    draft.event("ASSAULT", DEED, by=by, document=bool(how.get("document")))
    return told(draft, text)[0]


def groups(*tellings: Told) -> list[int]:
    """The origins as numbers, in the order of their first telling."""
    found = origins(tellings)
    return [found.index(o) for o in found]


def test_copies_of_one_text_are_one_origin_and_other_texts_are_others() -> None:
    assert groups(report("herald", text="wire"), report("courier", text="wire"), report("gazette")) == [0, 0, 2]


def test_one_named_source_is_one_origin_wherever_it_is_printed() -> None:
    assert groups(report("herald", "Mara Ilves"), report("courier", "Mara Ilves"), report("gazette", "Oskar Dahl")) == [
        0,
        0,
        2,
    ]


def test_the_innermost_source_counts_not_who_passed_it_on() -> None:
    assert groups(
        report("herald", ["Mara Ilves", "Oskar Dahl"]), report("courier", "Mara Ilves"), report("gazette", "Oskar Dahl")
    ) == [0, 0, 2]


def test_an_unnamed_source_is_one_origin_for_its_text_and_the_copies() -> None:
    same = groups(
        report("herald", "an official", text="wire"),
        report("courier", "the official", text="wire"),
        report("gazette", "an official"),
    )
    assert same == [0, 0, 2]


def test_the_reports_own_voice_and_its_unnamed_source_are_two() -> None:
    assert groups(report("herald", text="wire"), report("courier", "an official", text="wire")) == [0, 1]


def test_the_same_sentence_of_two_copies_is_one_origin_whatever_source_was_read() -> None:
    a, b = report("herald", "Interior Ministry", text="wire"), report("courier", "Inside Ministry", text="wire")
    assert groups(a, b) == [0, 1]
    assert groups(Told(a.provenance, a.outlet, a.evidence, (1,)), Told(b.provenance, b.outlet, b.evidence, (0,))) == [
        0,
        0,
    ]


def test_the_author_and_the_outlet_are_no_sources_of_their_own_report() -> None:
    own = report("herald", "Ada Brenn", authors=("Ada Brenn",))
    assert own.provenance.links == ()
    assert report("herald", "the Herald", outlet="The Korrin Herald").provenance.links == ()
    assert report("courier", "the Herald", outlet="The Korrin Courier").provenance.links


def test_what_an_outlet_has_from_another_is_that_others() -> None:
    theirs, cited = (
        report("herald", outlet="Korrin Herald"),
        report("courier", "the Korrin Herald", outlet="Osmark Courier"),
    )
    assert groups(theirs, cited) == [0, 0]
    assert groups(report("gazette", outlet="Dunmore Gazette"), cited) == [0, 1]


def test_an_official_quoted_by_one_outlet_and_passed_on_by_others_is_one() -> None:
    first = report("herald", "a senior official", outlet="Korrin Herald")
    outer = report("courier", ["a senior official", "Korrin Herald"], outlet="Osmark Courier")
    draft = Draft("gazette", outlet="Dunmore Gazette")
    draft.event("ASSAULT", DEED, by="an official", end="")
    draft.text = draft.text.rstrip() + " to the "
    draft.mention("Korrin Herald")
    draft.text += "."
    (beside,) = told(draft)
    assert groups(first, outer, beside) == [0, 0, 0]
    assert groups(first, report("post", "an official", outlet="Osmark Post")) == [0, 1]


def test_a_town_that_an_outlet_is_named_for_is_not_the_outlet() -> None:
    assert same_outlet("the Herald", "The Korrin Herald") and same_outlet(
        "Korrin Institute", "Korrin Institute for Rivers"
    )
    assert same_outlet("the Evening News", "Dunmore Evening News") and same_outlet("Herald", "korrin-herald-0417")
    assert not same_outlet("Korrin", "The Korrin Herald") and not same_outlet("the news", "Dunmore Evening News")
    assert not same_outlet("Osmark Herald", "Korrin Herald") and not same_outlet("", "Korrin Herald")


def test_a_spokesman_or_minister_and_the_ministry_are_one_and_another_ministry_is_not() -> None:
    ministry = report("herald", "Interior Ministry")
    assert groups(ministry, report("courier", "a spokesman for the Interior Ministry")) == [0, 0]
    assert groups(ministry, report("courier", "the interior minister, Mara Ilves")) == [0, 0]
    assert groups(ministry, report("courier", "a spokesman for the Defence Ministry")) == [0, 1]
    assert groups(ministry, report("courier", "a spokesman")) == [0, 1]


def office(name: str, holder: str, title: str, organization: str, by: str | None = None) -> Told:
    """A telling by a holder of an office that the report gives."""
    draft = Draft(name, types={holder: "person"})
    draft.event(
        "office", f"[holder: {holder}] is {{{title}}} of [organization: {organization}]", kind="relation", title=title
    )
    draft.event("ASSAULT", DEED, by=by or holder)
    return told(draft)[-1]


def test_whoever_speaks_for_a_body_by_office_is_one_origin_with_it() -> None:
    spokeswoman = office("herald", "Mara Ilves", "spokeswoman", "Coast Guard")
    assert groups(spokeswoman, report("courier", "Coast Guard"), report("gazette", "Harbor Police")) == [0, 0, 2]
    assert groups(spokeswoman, office("courier", "Oskar Dahl", "spokesman", "Coast Guard")) == [0, 0]
    assert groups(office("herald", "Mara Ilves", "captain", "Coast Guard"), report("courier", "Coast Guard")) == [0, 1]
    minister = office("herald", "Mara Ilves", "interior minister", "Osmark")
    assert groups(
        minister, report("courier", "Osmark's Interior Ministry"), report("gazette", "Osmark's Foreign Ministry")
    ) == [0, 0, 2]
    assert groups(minister, report("courier", outlet="Interior Ministry of Osmark")) == [0, 0]


def test_the_ministry_is_the_one_whose_own_statement_is_there() -> None:
    assert groups(
        report("statement", outlet="Ministry of Foreign Affairs of Osmark"), report("courier", "the ministry")
    ) == [0, 0]
    assert groups(report("statement", outlet="Osmark Gazette"), report("courier", "the ministry")) == [0, 1]


@pytest.mark.parametrize(
    ("before", "end", "after", "heading"),
    [
        ("It rained.\n", "\n", "Police in Korrin took the harbour master with them on Tuesday.", True),
        ("It rained.\n", ".\n", "Police in Korrin took the harbour master with them on Tuesday.", False),  # a sentence
        (
            "It rained on\n",
            "\n",
            "Police in Korrin took the harbour master with them on Tuesday.",
            False,
        ),  # lines that go on
        ("It rained.\n", "\n", "and more were, as police in Korrin said on Tuesday evening.", False),
        ("It rained.\n", "\n", "No more.", False),  # nothing stands under it
    ],
)
def test_a_heading_inside_a_text_is_a_headline(before: str, end: str, after: str, heading: bool) -> None:
    draft = Draft("herald")
    draft.text = before
    draft.event("COERCE", "[Mara Ilves] {arrested}", end=end)
    draft.text = draft.text.rstrip(" ") + after
    (found,) = told(draft)
    assert found.provenance.headline == heading


def test_a_headline_has_the_origin_of_what_stands_under_it() -> None:
    draft = Draft("herald")
    draft.event("ASSAULT", DEED, end="\n")
    draft.title = draft.text.strip()
    draft.event("ASSAULT", DEED, by="Mara Ilves")
    headline, body = told(draft)
    assert headline.provenance.headline and not body.provenance.headline
    assert groups(headline, body, report("courier", "Mara Ilves")) == [0, 0, 0]
    assert groups(headline, report("courier", "Mara Ilves")) == [0, 1]


def test_the_outlets_own_reporter_is_its_own_voice() -> None:
    assert groups(
        report("herald", outlet="Korrin Herald"), report("herald", "a Herald reporter", outlet="Korrin Herald")
    ) == [0, 0]


def test_ids_are_made_of_what_makes_the_origin_one() -> None:
    (alone,) = origins([report("herald", "Mara Ilves")])
    assert origins([report("courier", "Mara Ilves"), report("gazette", "Oskar Dahl")])[0] == alone


SOURCES = st.sampled_from(
    [
        None,
        "Mara Ilves",
        "Oskar Dahl",
        "an official",
        "Interior Ministry",
        "a spokesman for the Interior Ministry",
        "the Korrin Herald",
    ]
)
TOLD = st.builds(
    lambda name, by, text, outlet: report(name, by, text, outlet=outlet),
    st.text(alphabet="abcdef", min_size=3, max_size=3), SOURCES, st.sampled_from([None, "wire"]), st.sampled_from(["Korrin Herald", "Osmark Courier", "Post"]),
)  # fmt: skip


@given(
    st.lists(TOLD, min_size=1, max_size=6, unique_by=lambda t: t.evidence).flatmap(
        lambda x: st.tuples(st.just(x), st.permutations(range(len(x))))
    )
)
def test_the_order_of_the_tellings_means_nothing(case: tuple[list[Told], list[int]]) -> None:
    tellings, order = case
    found, moved = origins(tellings), origins([tellings[i] for i in order])
    assert [found[i] for i in order] == moved


def test_who_threatens_is_the_origin_of_the_threat_in_a_reports_own_voice() -> None:
    def threat(
        name: str, words: str = "[Veldania] {threatened} [Korrin]", kind: str = "THREATEN", by: str | None = None
    ) -> Told:
        draft = Draft(name)
        draft.event(kind, words, by=by)
        return told(draft)[0]

    assert groups(threat("herald"), threat("courier"), threat("gazette", by="Veldania")) == [0, 0, 0]
    assert groups(threat("herald"), threat("courier", by="Mara Ilves")) == [0, 1]
    both = "[Veldania] and [actor: Osmark] {threatened} [Korrin]"
    assert groups(threat("herald", both), threat("courier", both)) == [0, 1]
    assert groups(threat("herald", DEED, "ASSAULT"), threat("courier", DEED, "ASSAULT")) == [0, 1]


def test_a_states_word_is_that_of_its_only_ministry_in_the_story() -> None:
    def by_state(name: str) -> Told:
        draft = Draft(name, types={"Osmark": "state"})
        draft.event("ASSAULT", DEED, by="Osmark")
        return told(draft)[0]

    interior = report("courier", "Osmark's Interior Ministry")
    assert groups(by_state("herald"), interior) == [0, 0]
    assert groups(by_state("herald"), report("statement", outlet="Ministry of Foreign Affairs of Osmark")) == [0, 0]
    assert groups(by_state("herald"), interior, report("gazette", "Osmark's Foreign Ministry")) == [0, 1, 2]
    assert groups(by_state("herald"), report("courier", "Veldania's Interior Ministry")) == [0, 1]


def test_a_ministry_without_its_country_is_the_only_one_that_it_can_be() -> None:
    own = report("statement", outlet="Ministry of the Interior")
    osmark, veldania = (
        report("courier", "Osmark's Interior Ministry"),
        report("gazette", "Veldania's Interior Ministry"),
    )
    assert groups(own, osmark) == [0, 0]
    assert groups(own, osmark, veldania) == [0, 1, 2]
    assert groups(own, report("courier", "Osmark's Foreign Ministry")) == [0, 1]


def test_what_an_agency_is_cited_for_goes_back_to_whom_the_agency_names() -> None:
    cited = report("courier", "Norrin Wire")
    assert groups(report("wire", "Mara Ilves", outlet="Norrin Wire"), cited) == [0, 0]
    own, quoting = report("wire", outlet="Norrin Wire"), report("wired", "Mara Ilves", outlet="Norrin Wire")
    assert groups(own, quoting, cited) == [0, 1, 0]
    assert groups(report("wire", "Mara Ilves", outlet="Osmark Post"), cited) == [0, 1]


def test_an_official_of_whoever_speaks_too_is_not_independent_of_that() -> None:
    def official(name: str) -> Told:
        draft = Draft(name, types={"an official of the Blue Lantern": "person"})
        draft.event("ASSAULT", DEED, by="an official of the Blue Lantern")
        at = draft.text.index("Blue Lantern")
        draft.mentions["Blue Lantern"] = [Mention(start=at, end=at + 12, kind="name")]
        return told(draft)[0]

    assert groups(official("herald"), report("courier", "Blue Lantern")) == [0, 0]
    assert groups(official("herald"), official("courier")) == [0, 1]
    assert groups(official("herald"), report("courier", "Harbor Police")) == [0, 1]


def test_the_governor_is_the_only_governor_named() -> None:
    named = office("herald", "Mara Ilves", "governor", "Korrin", by="Mara Ilves")
    assert groups(named, report("courier", "the governor")) == [0, 0]
    assert groups(named, report("courier", "a governor")) == [0, 1]
    assert groups(named, report("courier", "the mayor")) == [0, 1]
    other = office("gazette", "Oskar Dahl", "governor", "Osmark", by="Oskar Dahl")
    assert groups(named, other, report("courier", "the governor")) == [0, 1, 2]


def test_what_nobody_is_said_to_say_adds_no_origin() -> None:
    known, alone = report("herald", "Mara Ilves"), report("courier", "an official")
    link = structs.replace(alone.provenance.links[0], names=NOBODY)
    unsaid = replace(alone, provenance=structs.replace(alone.provenance, links=(link,)))
    assert groups(known, unsaid) == [0, 0]
    assert groups(unsaid) == [0]
    assert groups(replace(known, polarity="-"), unsaid) == [0, 1]  # a denial is no source of the claim


def test_what_an_agency_is_cited_for_goes_back_to_its_text_in_another_outlet() -> None:
    text = "KORRIN, May 14, 2031 (Ostmark Wire) - "
    printed = Draft("herald", text=text, outlet="Korrin Herald")
    printed.event("ASSAULT", DEED)
    (wire,) = told(printed)
    assert wire.provenance.agency == "Ostmark Wire"
    cited = report("courier", "Ostmark Wire", outlet="Osmark Courier")
    assert groups(wire, cited) == [0, 0]
    assert groups(report("herald", outlet="Korrin Herald"), cited) == [0, 1]
