"""Sayings that pass on other sayings: «reported, citing Y», «told us that Z had said that P»."""

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.circumstances.denial_forms import NOT

_BY_WAY_OF = frozenset({"in", "on", "via", "through", "at"})
CITING = frozenset({"cite", "quote"})


def pass_on(parsed: Parsed, drafts: list[Draft]) -> None:
    """Give each saying that passes on another its place: mends sources, contents and ``under`` of the drafts."""
    by_anchor = {d.anchor: d for d in drafts}
    for d in drafts:
        _cut_source(parsed, d, by_anchor)
    for d in drafts:
        _cite(parsed, d, drafts, by_anchor)
    for d in drafts:
        _tell(parsed, d, by_anchor)
        _part(parsed, d, by_anchor)
    for d in [d for d in drafts if _is_medium(parsed, d, drafts) or _is_aside(parsed, d, by_anchor)]:
        drafts.remove(d)


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
    if parsed.lemma[d.anchor].lower() not in CITING or parsed.xpos[d.anchor] != "VBG" or d.source is None:
        return
    if not d.anchor < d.source[0] <= d.anchor + 2:
        return  # «citing a lack of evidence»: a reason, and its source stands before
    above = int(parsed.head[d.anchor])
    host = by_anchor.get(above)
    if host is None:
        host = next(
            (o for o in drafts if o is not d and o.source is not None and o.source[0] <= above <= o.source[1]), None
        )
    if host is None or host is d or host.pieces != d.pieces:
        # wherever the tree hangs it, the model gives both one content
        host = next((o for o in drafts if _tells_too(parsed, o, d)), host)
    if host is not None and host.source != d.source:
        d.pieces = list(host.pieces)
        d.under = host


def _tells_too(parsed: Parsed, other: Draft, d: Draft) -> bool:
    """Whether the other is a saying of the same in that sentence, with a source of its own, that itself cites nobody."""
    return (
        other is not d
        and other.pieces == d.pieces
        and other.source not in (None, d.source)
        and parsed.sentence[other.anchor] == parsed.sentence[d.anchor]
        and parsed.lemma[other.anchor].lower() not in CITING
    )


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


def _part(parsed: Parsed, d: Draft, by_anchor: dict[int, Draft]) -> None:
    """«Kesh declined to confirm that P but said “Q”»: each verb has its own content, where the model points to Q for both."""
    joined = [by_anchor[c] for c in parsed.conjuncts(d.anchor) if c in by_anchor]
    if not any(o is not d and o.pieces == d.pieces for o in joined):
        return
    verb = parsed.child(d.anchor, "xcomp")
    head = parsed.child(d.anchor, "ccomp") or (parsed.child(verb, "ccomp") if verb is not None else None)
    if head is None or not d.anchor < head < d.first:
        return
    first, last = parsed.subtree(head)
    clause = trimmed(parsed, (max(first, d.cue.cue[1] + 1), min(last, d.first - 1)))
    if clause is not None:
        d.pieces = [clause]


def _is_aside(parsed: Parsed, d: Draft, by_anchor: dict[int, Draft]) -> bool:
    """«Kesh says, and Torv does not deny, that P»: it is Kesh who says P."""
    before = by_anchor.get(int(parsed.head[d.anchor])) if parsed.relation[d.anchor] == "conj" else None
    if before is None or before.pieces != d.pieces or d.cue.act != "deny":
        return False
    return any(parsed.words[c].lower() in NOT for c in parsed.children(d.anchor))


def _is_medium(parsed: Parsed, d: Draft, drafts: list[Draft]) -> bool:
    """«In a letter, Kesh wrote that P»: the letter is how Kesh says it, and no source around him."""
    if parsed.relation[d.anchor] != "case" or d.source is None or parsed.words[d.anchor].lower() not in _BY_WAY_OF:
        return False
    noun = int(parsed.head[d.anchor])
    verb = int(parsed.head[noun])
    return parsed.relation[noun] == "obl" and any(
        o is not d
        and o.anchor == verb
        and o.source is not None
        and o.source != d.source
        and parsed.child(verb, "nsubj") is not None
        for o in drafts
    )


def _within(inner: list[Words], outer: list[Words]) -> bool:
    return all(any(a <= x and y <= b for a, b in outer) for x, y in inner)
