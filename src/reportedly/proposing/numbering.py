"""Ids for what is added to a reading: «a7» after «a6»."""

import re
from collections.abc import Iterable


def first_free(letter: str, ids: Iterable[str]) -> int:
    """The first number from which on no id of that letter is taken."""
    numbers = (m[1] for m in (re.fullmatch(rf"{letter}([0-9]{{1,18}})", i) for i in ids) if m is not None)
    return max(map(int, numbers), default=0) + 1
