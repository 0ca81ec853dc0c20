"""Answers against a plain reading of what the archive exports."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.merge.stories.told_reports import Draft

from reportedly.archive import Archive
from reportedly.archive.about import ACTING
from reportedly.archive.ask import Question, ask, earliest, of_tellings
from reportedly.archive.exports import reports, stories
from reportedly.archive.merging.sequence import merge
from reportedly.errors import UsageError
from reportedly.records import Story, Telling

STATES = ("Veldania", "Korrin", "Osmark", "Thule")
PEOPLE = ("Mara Ilves", "Jon Drake", "Lea Sorn")
PLACES = ("Ridge Town", "Port Amber")
DEEDS = (("ASSAULT", "attacked"), ("ASSAULT", "shelled"), ("AID", "supplied"), ("ACCUSE", "accused"))
WORDS = ("at dawn", "with two boats", "near the old bridge", "again")
OUTLETS = ("Herald", "Courier")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    rng = random.Random(3)
    with Archive(tmp_path_factory.mktemp("asked") / "a.archive", create=True) as made:
        for n in range(14):
            draft = Draft(f"report{n}", f"2031-05-{1 + n:02}", outlet=OUTLETS[n % 2])
            draft.types = (
                dict.fromkeys(STATES, "state") | dict.fromkeys(PEOPLE, "person") | dict.fromkeys(PLACES, "place")
            )
            for _ in range(5):
                one, other = rng.sample(STATES, 2)
                type_, verb = rng.choice(DEEDS)
                chain = rng.sample((*PEOPLE, "an official"), rng.randrange(3))
                draft.event(type_, f"[{one}] {{{verb}}} [{other}] {rng.choice(WORDS)} in ({rng.choice(PLACES)})", by=chain,
                            polarity=rng.choice("++-"), mood=rng.choice(("actual", "intended")))  # fmt: skip
            made.add(draft.reading())
        merge(made)
        yield made


questions = st.fixed_dictionaries(
    {"order": st.sampled_from(("changed", "time", "origins", "articles")), "limit": st.sampled_from((3, 1000)),
     "offset": st.sampled_from((0, 2))},
    optional={
        "party": st.lists(st.sampled_from(STATES), min_size=1, max_size=2).map(tuple),
        "actor": st.tuples(st.sampled_from(STATES)), "recipient": st.tuples(st.sampled_from(STATES)),
        "said_by": st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=2).map(tuple),
        "goes_back_to": st.lists(st.sampled_from((*PEOPLE, *OUTLETS)), min_size=1, max_size=2).map(tuple),
        "place": st.lists(st.sampled_from(PLACES), min_size=1, max_size=2).map(tuple),
        "type": st.sampled_from((("ASSAULT",), ("AID", "ACCUSE"))), "stance": st.sampled_from(("asserted", "denied")),
        "mood": st.just(("intended",)), "outlet": st.sampled_from(OUTLETS).map(lambda x: (x,)),
        "report": st.sampled_from(("doc-report3", "report4.txt")), "min_origins": st.just(2),
        "text": st.sampled_from(("bridge", "at dawn", '"two boats"', "attac*", "bridge OR again", "Korrin NOT dawn")),
    },
)  # fmt: skip
WORDED = {
    "bridge": lambda q: "bridge" in q, "at dawn": lambda q: "at dawn" in q, '"two boats"': lambda q: "two boats" in q,
    "attac*": lambda q: "attac" in q, "bridge OR again": lambda q: "bridge" in q or "again" in q,
    "Korrin NOT dawn": lambda q: "Korrin" in q and "dawn" not in q,
}  # fmt: skip


def tells(q: Question, t: Telling) -> bool:
    """Whether the telling alone fulfils what is asked of tellings."""
    return (
        (q.stance is None or t.polarity == ("+" if q.stance == "asserted" else "-"))
        and (not q.mood or t.mood in q.mood)
        and (not q.outlet or t.outlet in q.outlet)
        and (q.report is None or q.report in (t.report, t.file))
        and (not q.said_by or (bool(t.chain) and any(name in t.chain[0] for name in q.said_by)))
        and all(t.outlet == name or any(name in link for link in t.chain) for name in q.goes_back_to)
        and (q.text is None or WORDED[q.text](t.quote))
    )


def answers(q: Question, s: Story) -> bool:
    def party(name: str, acting: bool | None) -> bool:
        return any(name in a.names and acting in (None, a.role in ACTING) for a in s.arguments)

    return (
        all(party(n, None) for n in q.party)
        and all(party(n, True) for n in q.actor)
        and all(party(n, False) for n in q.recipient)
        and (not q.type or s.type in q.type)
        and (not q.place or (s.place is not None and any(n in s.place.names for n in q.place)))
        and s.origins >= q.min_origins
        and (not q.of_tellings or any(tells(q, t) for t in s.told))
    )


@pytest.mark.parametrize(
    ("as_words", "many"), [(16, 2000), (0, 1), (16, 1)],
    ids=["names as words of the index", "names looked up in the tables", "the earliest found day by day"],
)  # fmt: skip
@given(asked=questions)
@settings(max_examples=100, deadline=None)
def test_an_answer_is_what_a_plain_reading_finds(
    archive: Archive, as_words: int, many: int, asked: dict[str, object]
) -> None:
    q = Question(**asked)  # type: ignore[arg-type]
    expected = {s.id: s for s in stories(archive) if answers(q, s)}
    days = {ident: (day, ident) for ident, day in archive.db.execute("SELECT id, day_from FROM story")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(of_tellings, "AS_WORDS", as_words)
        patch.setattr(earliest, "MANY", many)
        answer = ask(archive, q)
    expected_order = sorted(expected.values(), key=lambda s: days[s.id])[q.offset :][: q.limit]
    if q.order == "time":
        assert [s.id for s in answer.stories] == [s.id for s in expected_order]
    assert answer.total == len(expected)
    assert len(answer.stories) == max(0, min(q.limit, len(expected) - q.offset))
    for s in answer.stories:
        told = tuple(t for t in expected[s.id].told if tells(q, t)) if q.of_tellings else expected[s.id].told
        assert s.told == told
    if q.limit == 1000 and q.offset == 0:
        assert {s.id for s in answer.stories} == set(expected)


@pytest.mark.parametrize("order", ["origins", "articles"])
def test_the_most_told_come_first_and_pages_make_up_the_whole(archive: Archive, order: str) -> None:
    whole = [s.id for s in ask(archive, Question(party=("Korrin",), order=order, limit=1000)).stories]
    paged = [
        s.id
        for offset in range(0, len(whole), 4)
        for s in ask(archive, Question(party=("Korrin",), order=order, limit=4, offset=offset)).stories
    ]
    assert paged == whole and len(whole) > 4
    numbers = [getattr(s, order) for s in ask(archive, Question(party=("Korrin",), order=order, limit=1000)).stories]
    assert numbers == sorted(numbers, reverse=True)


def test_the_words_of_the_index_are_not_words_of_a_quotation(archive: Archive) -> None:
    (korrin,) = {a.entity for s in stories(archive) for a in s.arguments if "Korrin" in a.names}
    for part in "arlsc":
        assert ask(archive, Question(text=part + korrin.replace("-", ""))).total == 0


def test_words_that_cannot_be_read_are_said_with_their_place(archive: Archive) -> None:
    with pytest.raises(UsageError, match="double quotes"):
        ask(archive, Question(text="bridge AND"))
    with pytest.raises(UsageError, match="double quotes"):
        ask(archive, Question(text="bridge) OR (again", party=("Korrin",)))


def test_nobody_of_that_name_is_said_with_the_nearest(archive: Archive) -> None:
    with pytest.raises(UsageError, match="Korrin"):
        ask(archive, Question(party=("Korin",)))
    with pytest.raises(UsageError, match="nobody"):
        ask(archive, Question(goes_back_to=("Wxyz",), text="bridge"))


def test_an_outlet_is_no_person_and_still_what_something_goes_back_to(archive: Archive) -> None:
    found = ask(archive, Question(goes_back_to=("herald",), limit=1000))
    assert {t.outlet for s in found.stories for t in s.told} == {"Herald"}
    assert len(list(reports(archive))) == 14 and found.total > 3
