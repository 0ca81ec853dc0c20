"""A list of records that shows itself as a table and becomes a data frame."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Generic, TypeVar, overload

from reportedly.notebook import html
from reportedly.notebook.columns import Column
from reportedly.notebook.libraries import library
from reportedly.web import wording

T = TypeVar("T")

SHOWN = 50
"""Rows that a notebook shows of a list; it says how many there are."""


class RecordList(Sequence[T], Generic[T]):
    """Records in the order asked for. Use it as a list; slices are lists of the same kind."""

    def __init__(self, records: Iterable[T], columns: Sequence[Column[T]], noun: str, plural: str) -> None:
        self._records = tuple(records)
        self._columns = tuple(columns)
        self._noun, self._plural = noun, plural

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[T]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> "RecordList[T]": ...

    def __getitem__(self, index: int | slice) -> "T | RecordList[T]":
        return self._of(self._records[index]) if isinstance(index, slice) else self._records[index]

    def _of(self, records: tuple[T, ...]) -> "RecordList[T]":
        return RecordList(records, self._columns, self._noun, self._plural)

    def __repr__(self) -> str:
        return f"<{wording.counted(len(self), self._noun, self._plural)}>"

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that its tables have."""
        return tuple(c.name for c in self._columns)

    def to_pandas(self) -> Any:
        """A ``pandas.DataFrame`` with a row for each record, in the same order; with no records it has all columns, too.

        Text is ``string`` (missing: ``<NA>``), counts are ``int64``, days ``datetime64[s]`` (missing or open: ``NaT``);
        fields with several values are tuples. Raises UsageError where pandas is not installed (extra ``notebook``).
        """
        pandas = library("pandas")
        return pandas.DataFrame({c.name: _series(pandas, c, [c.of(r) for r in self._records]) for c in self._columns})

    def to_arrow(self) -> Any:
        """A ``pyarrow.Table`` with the same columns; ``polars.from_arrow`` takes it as it is.

        Raises UsageError where pyarrow is not installed (extra ``parquet``).
        """
        pa = library("pyarrow")
        types = {
            "text": pa.string(), "whole": pa.int64(), "real": pa.float64(), "flag": pa.bool_(), "day": pa.date32(),
            "texts": pa.list_(pa.string()),
        }  # fmt: skip
        schema = pa.schema([(c.name, types[c.kind]) for c in self._columns])
        return pa.table([[c.of(r) for r in self._records] for c in self._columns], schema=schema)

    def _repr_html_(self) -> str:
        """The first rows as a table; a notebook calls it."""
        if not self._records:
            return html.note(f"No {self._noun} answers that. Ask for less, or look at all of them without conditions.")
        rows = ([_cell(c.of(r)) for c in self._columns] for r in self._records[:SHOWN])
        count = wording.counted(len(self), self._noun, self._plural)
        more = f"; the first {SHOWN} are shown, .to_pandas() has all" if len(self) > SHOWN else ""
        return html.whole(html.table(self.columns, rows), html.note(count + more))


def _series(pandas: Any, column: Column[T], values: list[Any]) -> Any:
    if column.kind == "day":
        import numpy

        return pandas.Series(numpy.array(values, dtype="datetime64[s]"))  # nanoseconds end in 2262 and begin in 1677
    dtypes = {"text": "string", "whole": "int64", "real": "float64", "flag": "bool", "texts": "object"}
    return pandas.Series(values, dtype=dtypes[column.kind])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return html.safe("; ".join(map(str, value)))
    if isinstance(value, float):
        return f"{value:.2f}"
    return html.safe(value.isoformat() if isinstance(value, date) else str(value))
