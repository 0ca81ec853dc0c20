"""Users' knowledge from files."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import InputError
from reportedly.reading.knowledge import follow_the_money, tables
from reportedly.reading.knowledge.given import Knowledge, Known

_MEND = "mend the line, or take it out"


def load_knowledge(paths: Iterable[str | Path]) -> Knowledge:
    """The entities of all those files: FollowTheMoney entities as JSON lines, or tables with a header (CSV).

    A file whose first sign is «{» is JSON lines. Entities without a name, as FollowTheMoney's links, are passed over.
    Raises InputError, naming file and line, at the first thing that is wrong: knowledge is read whole or not at all.
    """
    return Knowledge([known for path in paths for known in _file(Path(path))])


def _file(path: Path) -> Iterator[Known]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"cannot be read: {error.strerror}", "name a file of entities") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(f"{path}, line {line}", f"no UTF-8 (byte {error.start})", "save it as UTF-8") from error
    if not text.strip():
        raise InputError(
            str(path), "is empty", "name a file of entities: FollowTheMoney's JSON lines, or CSV with a column «name»"
        )
    if text.lstrip().startswith("{"):
        yield from _json_lines(path, text)
        return
    if text.lstrip().startswith("["):
        raise InputError(f"{path}, line 1", "is one JSON array", "write one entity a line: jq -c '.[]'")
    for line, found in tables.entities(text):
        if isinstance(found, follow_the_money.Wrong):
            raise InputError(f"{path}, line {line}", str(found), _MEND) from found
        yield found


def _json_lines(path: Path, text: str) -> Iterator[Known]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            known = follow_the_money.entity(line.encode())
        except follow_the_money.Wrong as wrong:
            raise InputError(f"{path}, line {number}", str(wrong), _MEND) from wrong
        if known is not None:
            yield known
