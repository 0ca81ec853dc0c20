"""One file that an archive holds, taken out of it."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

_SEPARATORS = re.compile(r"[\\/]+")
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
MAX_LABEL_CHARACTERS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """``label`` names it within its archive, and nothing is ever written under it; empty: the archive is this one file.

    ``suffix``, ``charset`` and ``url`` are as in ``Origin``; ``day`` is EDTF, the day on which it was fetched.
    """

    label: str
    data: bytes
    suffix: str = ""
    charset: str | None = None
    url: str | None = None
    day: str | None = None


def member(name: str, data: bytes) -> Member:
    """The file of that name, whatever the name is."""
    shown = label(name)
    return Member(label=shown, data=data, suffix=PurePosixPath(shown).suffix)


def label(name: str) -> str:
    """The name as a path within the archive: no root, drive or «..» in it, on one line, at most 300 characters."""
    parts = [part for part in _SEPARATORS.split(name) if part not in ("", ".", "..") and not part.endswith(":")]
    return plain("/".join(parts))[-MAX_LABEL_CHARACTERS:] or "without a name"


def plain(name: str) -> str:
    """The name with line ends, other controls, marks of direction and bytes of no encoding written as escapes («\\n»).

    What it is for: messages of one line each, on a terminal that the names of strangers' files must not steer.
    """
    return _STEERING.sub(lambda m: m[0].encode("unicode_escape").decode("ascii"), name)


def told(error: Exception) -> str:
    """What a library says of a fault, on one line and not without end: it may quote what strangers wrote."""
    return plain(" ".join(str(error).split()))[:200]
