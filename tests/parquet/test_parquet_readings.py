"""Readings come back from Parquet as they were, whatever the order of the rows."""

import io
import random
from collections.abc import Sequence

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from records.reading_strategies import readings as any_readings
from reportedly.errors import InvalidReading
from reportedly.parquet.columns import TABLES, schema
from reportedly.parquet.readings import readings, rows
from reportedly.records import Attribution, Document, Entity, Reading, Statement, Time


def written_and_read(given: Sequence[Reading], *, shuffled: bool = False) -> list[Reading]:
    tables = {}
    for table, found in rows(given).items():
        if shuffled and table != "documents":
            random.Random(3).shuffle(found)
        buffer = io.BytesIO()
        pq.write_table(pa.Table.from_pylist(found, schema(table)), buffer)
        tables[table] = pq.read_table(buffer).to_pylist()
    return list(readings(tables))


@settings(max_examples=40, deadline=None)
@given(any_readings())
def test_any_reading_comes_back(reading: Reading) -> None:
    assert written_and_read([reading], shuffled=True) == [reading]


APART = {"source", "cue", "content", "span", "time", "place"}
"""Records within a record, whose fields stand in columns «source_kind», «time_id» …"""


@pytest.mark.parametrize(
    ("table", "record"),
    [("documents", Document), ("entities", Entity), ("times", Time), ("attributions", Attribution), ("statements", Statement)],
)
def test_every_field_has_its_column(table: str, record: type[msgspec.Struct]) -> None:
    columns = set(schema(table).names)
    for field in record.__struct_fields__:
        assert field in columns or (field in APART and any(c.startswith(f"{field}_") or c in ("start", "end") for c in columns)), field


def test_several_in_their_order() -> None:
    some = [Reading(document=Document(id=f"doc-{n}", text=f"Report {n}.", authors=("A", "B"))) for n in (3, 1, 2)]
    assert written_and_read(some) == some


def test_nothing_gives_nothing() -> None:
    assert {table: len(found) for table, found in rows([]).items()} == dict.fromkeys(TABLES, 0)


def test_a_value_that_is_none_of_the_format() -> None:
    tables = rows([Reading(document=Document(id="doc-1", text="A report."))])
    tables["times"] = [{"document": "doc-1", "number": 0, "id": "t0", "start": 0, "end": 1, "kind": "era", "value": "?"}]
    with pytest.raises(InvalidReading, match=r"doc-1: \$\.times\[0\]\.kind: Invalid enum value 'era'"):
        list(readings(tables))
