"""Quotations whole: a content that stands in quotation marks reaches from mark to mark, and goes on behind «she said.»."""

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.quoted import Quoted


def complete(parsed: Parsed, drafts: list[Draft], quoted: Quoted) -> None:
    """Widen the contents of cues outside of quotations to the quotations that they begin or end in, and to those that go on
    with these. What a quotation itself attributes to others stays as it is."""
    for d in drafts:
        _cut(parsed, d, quoted)
        _widen(d, quoted)
    claimed = {n for d in drafts for a, b in d.pieces for n in quoted.between(a, b) if quoted.number(d.anchor) != n}
    for d in drafts:
        _go_on(parsed, d, quoted, claimed)


def _cut(parsed: Parsed, d: Draft, quoted: Quoted) -> None:
    """Leave off what is not quoted behind a whole quotation: «“P,” she said while pouring tea», «saying “P,” when asked».

    A quotation is whole where a stop or comma ends it; «“beaten” and gone» goes on, and «“Heron”, his alias, means nothing», whose
    verb stands behind it.
    """
    if quoted.number(d.anchor) is not None:
        return
    pieces: list[Words] = []
    whole = False
    for a, b in d.pieces:
        stretch = quoted.of(a)
        if whole and stretch is None:  # «“P,” she said, pouring tea. | “Q.”»
            own = next((quoted.stretches[n][0] for n in quoted.between(a, b) if quoted.opens_sentence(n)), None)
            if own is None and (parsed.xpos[a] == "VBG" or not quoted.between(a, b)):
                continue
            a = own if own is not None else a
            stretch = quoted.of(a)
        if (
            stretch is not None
            and b > stretch[1]
            and len(quoted.between(a, b)) == 1
            and _is_whole(parsed, stretch)
            and not _is_governed(parsed, stretch, b)
        ):
            pieces.append((a, stretch[1]))
        else:
            pieces.append((a, b))
        last = pieces[-1][1]
        whole = whole or (stretch is not None and last <= stretch[1] and last < d.anchor and _is_whole(parsed, stretch))
    d.pieces = pieces


def _is_governed(parsed: Parsed, quotation: Words, last: int) -> bool:
    """Whether a word behind it, up to the ``last``, governs what is quoted."""
    words = range(quotation[0], quotation[1] + 1)
    return any(parsed.upos[w] != "PUNCT" and quotation[1] < parsed.head[w] <= last for w in words)


def _is_whole(parsed: Parsed, quotation: Words) -> bool:
    end = parsed.ends[quotation[1]]
    return any(c in ".,?!…" for c in parsed.text[end : end + 2])


def _widen(d: Draft, quoted: Quoted) -> None:
    """Let each piece begin and end with the quotation in which it begins and ends."""
    around = quoted.number(d.anchor)
    pieces: list[Words] = []
    for a, b in d.pieces:
        start, end = quoted.of(a), quoted.of(b)
        first = min(a, start[0]) if start is not None and quoted.number(a) != around else a
        last = max(b, end[1]) if end is not None and quoted.number(b) != around else b
        if pieces and first <= pieces[-1][1]:
            pieces[-1] = (pieces[-1][0], max(last, pieces[-1][1]))
        else:
            pieces.append((first, last))
    d.pieces = pieces


def _go_on(parsed: Parsed, d: Draft, quoted: Quoted, claimed: set[int]) -> None:
    """«“P,” she said. “Q.”»: what goes on with the content's last quotation and is nobody's yet."""
    n = quoted.number(d.last)
    if n is None or quoted.number(d.anchor) is not None or quoted.stretches[n][1] != d.last:
        return
    while n + 1 < len(quoted.stretches) and n + 1 not in claimed:
        if not _continues(parsed, d, quoted, n):
            return
        n += 1
        d.pieces.append(quoted.stretches[n])
        claimed.add(n)


def _continues(parsed: Parsed, d: Draft, quoted: Quoted, n: int) -> bool:
    """Whether the next quotation goes on with that one: nothing but the cue's sentence stands between.

    Over a paragraph's end it does where the first was not closed: each paragraph of a long quotation opens with a mark.
    """
    before, after = quoted.stretches[n], quoted.stretches[n + 1]
    between = parsed.text[parsed.ends[before[1]] : parsed.starts[after[0]]]
    if "\n" in between:
        return not any(c.isalnum() for c in between) and between.lstrip(".,?!…")[:1] == "\n"
    if not quoted.opens_sentence(n + 1):
        return False
    words = range(before[1] + 1, after[0])
    return all(parsed.sentence[w] == parsed.sentence[d.anchor] or not parsed.words[w][0].isalnum() for w in words)
