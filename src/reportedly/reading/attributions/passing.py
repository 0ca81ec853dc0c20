"""Sayings that pass on other sayings: «reported, citing Y», «told us that Z had said that P»."""

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import Draft

_CITING = frozenset({"cite", "quote"})


def pass_on(parsed: Parsed, drafts: list[Draft]) -> None:
    """Give each saying that passes on another its place: mends sources, contents and ``under`` of the drafts."""
    by_anchor = {d.anchor: d for d in drafts}
    for d in drafts:
        _cut_source(parsed, d, by_anchor)
    for d in drafts:
        _cite(parsed, d, drafts, by_anchor)
    for d in drafts:
        _tell(parsed, d, by_anchor)


def _cut_source(parsed: Parsed, d: Draft, by_anchor: dict[int, Draft]) -> None:
    """«The Courier, quoting the agency, reported»: the participle's clause is no part of the source."""
    if d.source is None:
        return
    first, last = d.source
    for w in range(first + 1, last + 1):
        if w in by_anchor and w != d.anchor and parsed.xpos[w] == "VBG" and parsed.relation[w] in ("acl", "advcl"):
            d.source = trimmed(parsed, (first, w - 1)) or d.source
            return


def _cite(parsed: Parsed, d: Draft, drafts: list[Draft], by_anchor: dict[int, Draft]) -> None:
    """«X reported, citing Y»: Y says what X reports, and X passes it on."""
    if parsed.lemma[d.anchor].lower() not in _CITING or parsed.xpos[d.anchor] != "VBG" or d.source is None:
        return
    if not d.anchor < d.source[0] <= d.anchor + 2:
        return  # «citing a lack of evidence»: a reason, and its source stands before
    above = int(parsed.head[d.anchor])
    host = by_anchor.get(above)
    if host is None:
        host = next(
            (o for o in drafts if o is not d and o.source is not None and o.source[0] <= above <= o.source[1]), None
        )
    if host is not None and host.source != d.source:
        d.pieces = list(host.pieces)
        d.under = host


def _tell(parsed: Parsed, d: Draft, by_anchor: dict[int, Draft]) -> None:
    """«A told us that B had said that P»: what A tells is B's saying too, where the model points to P for both."""
    for c in parsed.children(d.anchor):
        inner = by_anchor.get(c)
        if inner is None or inner is d or parsed.relation[c] != "ccomp" or d.holds(c):
            continue
        if _within(d.pieces, inner.pieces) and inner.first > d.anchor:
            clause = parsed.subtree(c)
            whole = trimmed(parsed, (max(clause[0], d.anchor + 1), max(clause[1], inner.last)))
            if whole is not None:
                d.pieces = [whole]


def _within(inner: list[Words], outer: list[Words]) -> bool:
    return all(any(a <= x and y <= b for a, b in outer) for x, y in inner)
