"""What can be asked of an archive, as keywords of a call."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, TypedDict

from reportedly.archive.ask import Question
from reportedly.errors import UsageError

Several = str | Iterable[str]
"""One word, or several of them."""

_ALL = 1 << 40


class Conditions(TypedDict, total=False):
    """The keywords of :meth:`OpenArchive.stories <reportedly.notebook.OpenArchive.stories>`; none has to be given.

    They mean what they mean in :class:`reportedly.archive.ask.Question`, but that one word may stand alone where several may
    be given, and ``limit`` is all where it is not given.
    """

    party: Several
    actor: Several
    recipient: Several
    type: Several
    stance: str | None
    certainty: Several
    mood: Several
    said_by: Several
    goes_back_to: Several
    outlet: Several
    since: str | None
    until: str | None
    place: Several
    text: str | None
    report: str | None
    min_origins: int
    contradicted: bool
    order: str
    limit: int
    offset: int


def question(conditions: Mapping[str, object]) -> Question:
    """The question that these conditions ask. Raises UsageError for a condition that there is not, or a value that does not
    fit."""
    given: dict[str, Any] = {"limit": _ALL, **conditions}
    known = {f.name: f.default for f in fields(Question)}
    for name, value in conditions.items():
        if name not in known:
            raise UsageError(f"{name!r} is no condition; choose from: {', '.join(known)}")
        if known[name] == ():  # of those that may be given several times
            given[name] = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, Iterable) else ()
    return Question(**given)
