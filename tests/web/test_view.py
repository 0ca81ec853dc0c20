from msgspec.structs import replace
from sample_readings import reading, time

from reportedly.records import Argument
from reportedly.web.view import network, timeline


def test_a_timeline_is_in_order_and_says_how_exact_each_row_is() -> None:
    rows = timeline([reading()]).rows
    assert [(row.what, row.words) for row in rows] == [
        ("statement", "2030"), ("time", "12 May 2031"), ("published", "13 May 2031"),
        ("statement", "about 25 May 2031"),
    ]  # fmt: skip
    assert [row.approximate for row in rows] == [False, False, False, True]
    assert rows[0].first != rows[0].last


def test_times_without_a_place_on_the_calendar_are_counted_not_lost() -> None:
    sample = reading()
    sample = replace(sample, times=(*sample.times, time("t4", "two", "P2D", "duration"), time("t5", "May", "XXXX-05")))
    found = timeline([sample])
    assert [u.of for u in found.undated] == [3, 4]
    assert len([row for row in found.rows if row.what != "published"]) + len(found.undated) == len(sample.times)


def test_parties_of_one_name_and_type_are_one_across_reports() -> None:
    found = network([reading(), reading()])
    names = [node.name for node in found.nodes]
    assert len(names) == len(set(names)) == 4
    asserted = {(names[e.a], names[e.b], e.group, e.asserted, e.directed): e.statements for e in found.edges}
    assert asserted["Veldania", "Korrin", "conflict", False, True] == [(0, 1), (0, 2), (1, 1), (1, 2)]
    assert asserted["Mara Ilves", "Osmark", "relation", True, True] == [(0, 0), (1, 0)]


def test_order_means_nothing_in_a_symmetric_type() -> None:
    sample = reading()
    meeting = sample.statements[3]
    turned = replace(meeting, arguments=(Argument(role="actor", entity="e5"), Argument(role="recipient", entity="e3")))
    found = network([replace(sample, statements=(meeting, turned))])
    assert [(e.directed, e.statements) for e in found.edges] == [(False, [(0, 0), (0, 1)])]


def test_statements_without_two_parties_are_counted() -> None:
    sample = reading()
    lone = replace(sample.statements[1], arguments=sample.statements[1].arguments[:1])
    found = network([replace(sample, statements=(lone,))])
    assert (found.edges, found.single) == ([], 1)
