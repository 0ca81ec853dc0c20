"""Proposed attributions whose every word stands in the passage, nested as they say."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import get_args

from reportedly.language.labels import ACTS
from reportedly.proposing.answer import ProposedAttribution
from reportedly.proposing.quotes import Stretch
from reportedly.proposing.refusals import (
    CIRCLE,
    NESTING,
    NOBODY,
    NOT_THERE,
    OVERLAP,
    TWICE,
    UNKNOWN_ACT,
    UNKNOWN_KIND,
    UNKNOWN_PARENT,
    Refused,
)
from reportedly.records import SourceKind, Spans, covers

_ACTS = frozenset(ACTS) - {"none"}
_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)


@dataclass(frozen=True, slots=True)
class LocatedAttribution:
    """Where an attribution's parts stand; ``source`` and ``cue`` may be empty, not both. Ids are the answer's own."""

    id: str
    source: Spans
    kind: SourceKind
    cue: Spans
    content: Spans
    act: str
    parent: str | None


def located_attributions(
    passage: Stretch, proposed: list[ProposedAttribution], refused: list[str]
) -> list[LocatedAttribution]:
    """Those that hold, parents before their children; a reason is added to ``refused`` for each of the others."""
    found: dict[str, LocatedAttribution] = {}
    seen: set[str] = set()
    for p in proposed:
        try:
            if p.id in seen:
                raise Refused(TWICE)
            seen.add(p.id)
            found[p.id] = _located(passage, p)
        except Refused as error:
            refused.append(error.reason)
    out: list[LocatedAttribution] = []
    done: set[str] = set()
    for a in found.values():
        try:
            out += [link for link in _chain(found, a) if link.id not in done]
            done = {link.id for link in out}
        except Refused as error:
            refused.append(error.reason)
    return out


def _located(passage: Stretch, p: ProposedAttribution) -> LocatedAttribution:
    if p.act not in _ACTS:
        raise Refused(UNKNOWN_ACT)
    kind = next((k for k in _KINDS if k == (p.kind or ("named" if p.source else "anonymous"))), None)
    if kind is None:
        raise Refused(UNKNOWN_KIND)
    quote = passage.inside(passage.find(p.quote))
    source, cue, content = quote.pieces(p.source), quote.pieces(p.cue), quote.pieces(p.content)
    if not content:
        raise Refused(NOT_THERE)
    if not source and not cue:
        raise Refused(NOBODY)
    if any(a < d and c < b for a, b in (*source, *cue) for c, d in content):
        raise Refused(OVERLAP)
    return LocatedAttribution(p.id, source, kind, cue, content, p.act, p.parent)


def _chain(found: dict[str, LocatedAttribution], a: LocatedAttribution) -> list[LocatedAttribution]:
    """The attribution behind all that it stands in, outermost first.

    Raises Refused where the chain does not end, or where one of its links does not stand in the next one's content: by its
    cue or source («A said that B denied it»), or by having the very same («A reported, citing B»).
    """
    chain = list(_links(found, a))
    for inner, outer in pairwise(chain):
        where = inner.cue or inner.source
        if not covers(outer.content, where) and not covers(outer.content, inner.content):
            raise Refused(NESTING)
    return chain[::-1]


def _links(found: dict[str, LocatedAttribution], a: LocatedAttribution) -> Iterator[LocatedAttribution]:
    seen = {a.id}
    yield a
    while a.parent is not None:
        if a.parent in seen:
            raise Refused(CIRCLE)
        if a.parent not in found:
            raise Refused(UNKNOWN_PARENT)
        seen.add(a.parent)
        a = found[a.parent]
        yield a
