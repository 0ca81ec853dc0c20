"""No wait and no limit hangs on a clock that can be set."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "reportedly"
SAYS_THE_TIME = {"archive/store.py", "archive/decisions/ledger.py"}
"""Where the time of day is written down, as «added» and «at», and nothing is reckoned with it."""


def test_the_time_of_day_is_written_down_and_never_waited_by() -> None:
    found: dict[str, set[str]] = {}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                name = f"{node.value.id}.{node.attr}"
                if name in ("time.time", "time.time_ns", "datetime.now", "datetime.today", "date.today", "datetime.utcnow"):
                    found.setdefault(path.relative_to(SOURCE).as_posix(), set()).add(name)
    assert found == {name: {"datetime.now"} for name in SAYS_THE_TIME}
