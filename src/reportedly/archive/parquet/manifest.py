"""What a folder holds: written last, so that a folder without it is not whole."""

from pathlib import Path
from typing import Literal

import msgspec

from reportedly.errors import InputError

NAME = "archive.json"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """``parts`` are the names of the files that the tables of readings are cut into, in the order of the reports' rows;
    ``rows`` how many rows each table has. ``version`` is that of the archive's tables, ``revision`` its counter of changes,
    ``settings`` what it keeps of itself: with these ``merging/`` can be taken up.
    """

    program: str
    version: int
    revision: int
    settings: dict[str, str]
    parts: tuple[str, ...]
    rows: dict[str, int]
    format: Literal["reportedly/parquet@1"] = "reportedly/parquet@1"


def write(folder: Path, manifest: Manifest) -> None:
    """Put it into the folder."""
    (folder / NAME).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")


def read(folder: Path) -> Manifest | None:
    """That of the folder; None where there is none. Raises InputError where it cannot be understood."""
    path = folder / NAME
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        raise InputError(str(path), f"is not what an export writes: {error}", "export the archive again") from error
