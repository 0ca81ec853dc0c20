"""Threats without a word of threatening: «miners will down tools on Friday unless the firm withdraws it»."""

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.status.auxiliaries import WILL, auxiliaries

_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
_COMING = WILL | {"would"}
_UNSETTLED = frozenset({"intended", "conditional"})
_DEPTH = 3
"""Clauses above the act over which its «unless» may stand («said that it would strike unless P»)."""


def as_ultimatum(parsed: Parsed, anchor: int, kind: str, status: Status) -> tuple[Status, tuple[str, ...]]:
    """The status of a hostile act that is to come unless somebody does something: threatened; and why where that changes it."""
    polarity, certainty, mood = status
    if kind not in _HOSTILE or polarity != "+" or mood not in _UNSETTLED:
        return status, ()
    if parsed.child(anchor, "aux:pass") is not None:
        return status, ()
    forms = auxiliaries(parsed, anchor)
    if _COMING.isdisjoint(forms) or "have" in forms or not _has_unless(parsed, anchor):
        return status, ()
    return (polarity, certainty, "threatened"), ("it comes «unless»: threatened",)


def _has_unless(parsed: Parsed, anchor: int) -> bool:
    """Whether an «unless» marks a clause of the act, or of what says it."""
    here = anchor
    for _ in range(_DEPTH):
        for c in parsed.children(here):
            marks = [
                d for d in parsed.children(c) if parsed.relation[d] == "mark" and parsed.words[d].lower() == "unless"
            ]
            if marks and parsed.relation[c] == "advcl" and not parsed.subtree(c)[0] <= anchor <= parsed.subtree(c)[1]:
                return True
        if parsed.relation[here] not in ("ccomp", "conj", "parataxis") or parsed.head[here] < 0:
            return False
        here = int(parsed.head[here])
    return False
