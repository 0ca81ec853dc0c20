"""An archive in a notebook: lists that become data frames, tables that show themselves, a timeline and a network."""

from reportedly.notebook.conditions import Conditions
from reportedly.notebook.opened import OpenArchive, open_archive
from reportedly.notebook.record_list import RecordList
from reportedly.notebook.rows import StatementRow, TellingRow
from reportedly.notebook.story_list import StoryList

__all__ = ["Conditions", "OpenArchive", "RecordList", "StatementRow", "StoryList", "TellingRow", "open_archive"]
