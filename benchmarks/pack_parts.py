"""The halves of a pack's gold: what may be looked at while merging is worked on, and what only counts."""

import json
from pathlib import Path
from typing import Any

Gold = dict[str, Any]

NAMES = {"mend": "looked at", "keep": "never looked at"}
"""What a half is called in a table, by the ``part`` of its statements and contradictions."""


def halves(reports: Path) -> list[tuple[str, bool, Gold]]:
    """Name, whether its misses may be shown, and gold of each half of a pack; a pack without parts is one half, shown.

    The statements of the other half are true readings of the same reports: they stand among ``more_statements``, which the
    scorer counts neither way.
    """
    gold: Gold = json.loads((reports / "gold.json").read_text(encoding="utf8"))
    rows = [*gold["statements"], *gold["contradictions"]]
    if not any("part" in row for row in rows):
        return [("", True, gold)]
    return [(name, part == "mend", _half(gold, part)) for part, name in NAMES.items()]


def _half(gold: Gold, part: str) -> Gold:
    of_it = [s for s in gold["statements"] if s["part"] == part]
    others = [s for s in gold["statements"] if s["part"] != part]
    return {
        **gold,
        "statements": of_it,
        "more_statements": [*gold["more_statements"], *others],
        "contradictions": [c for c in gold["contradictions"] if c["part"] == part],
    }
