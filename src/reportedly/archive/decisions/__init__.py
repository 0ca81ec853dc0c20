"""What people ruled: rows that are only ever added, tied to characters of reports, and put to use in every merging."""

from reportedly.archive.decisions.ledger import decide, decisions, in_force, undo

__all__ = ["decide", "decisions", "in_force", "undo"]
