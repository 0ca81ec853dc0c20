"""What lists of tellings and of statements hold: a record with what a table needs to know around it."""

from typing import NamedTuple

from reportedly.records import Reading, Statement, Story, Telling


class TellingRow(NamedTuple):
    """One telling with its story; ``published`` is its report's date, EDTF, or None."""

    story: Story
    telling: Telling
    published: str | None


class StatementRow(NamedTuple):
    """One statement as it was read, with the reading that it stands in."""

    reading: Reading
    statement: Statement
