import pytest

from reportedly.merge.entities.office_holding import holdings
from reportedly.records import Argument, Document, Entity, Reading, Statement, StatementTime, Time


def held(before, words, value, *, kind="date", **fields):
    """The office in a report where a time with that value stands behind those words."""
    text = f"Mara Ilves was mayor {before} {words}."
    start = text.index(words)
    statement = Statement(
        id="s", kind="relation", type="office", trigger=((0, 1),), span=(0, 9), title="Mayor", time=StatementTime(id="t", value=value),
        arguments=(Argument(role="holder", entity="e1"), Argument(role="organization", entity="e2")), **fields,
    )  # fmt: skip
    reading = Reading(
        document=Document(id="d", text=text, published="2031-05-04"),
        entities=(Entity(id="e1", type="person", name="Mara Ilves"), Entity(id="e2", type="place", name="Karn")),
        times=(Time(id="t", start=start, end=start + len(words), kind=kind, value=value),), statements=(statement,),
    )  # fmt: skip
    return holdings(reading)


@pytest.mark.parametrize(
    ("before", "words", "value", "start", "end"),
    [
        ("since", "2019", "2019", "2019", None),
        ("since early", "2019", "2019-21", "2019-21", None),
        ("until", "Friday", "2031-05-02", None, "2031-05-02"),
        ("on", "Friday", "2031-05-02", None, None),
        ("", "from 2019 to 2022", "2019/2022", "2019", "2022"),
        ("", "since 2019", "2019/..", "2019", None),
        ("for", "six years", "P6Y", "2025", None),
        ("for", "six weeks", "P6W", None, None),
    ],
)
def test_the_term_that_a_report_gives(before, words, value, start, end):
    (h,) = held(before, words, value)
    assert (h.title, h.holder, h.organization, h.start, h.end) == ("mayor", "e1", "e2", start, end)


def test_an_office_that_is_denied_or_not_held_yet_is_left_out():
    assert held("since", "2019", "2019", polarity="-") == []
    assert held("since", "2019", "2019", mood="intended") == []
