"""Who «I» is: the speaker of somebody's direct words, and one and the same within a turn."""

from reportedly.language.parsed import Parsed, Words

_FIRST = frozenset("i me my mine myself".split())


def speakers(parsed: Parsed) -> dict[int, Words]:
    """The source in whose direct words each «I» stands, by word; of the narrowest quotation where there are several."""
    if parsed.quoted is None:
        return {}
    out: dict[int, Words] = {}
    spans = [(c.content, c.source) for c in parsed.cues if c.content is not None and c.source is not None]
    for (first, last), source in sorted(spans, key=lambda pair: pair[0][0] - pair[0][1]):
        for w in range(first, last + 1):
            if parsed.words[w].lower() in _FIRST and parsed.quoted[w] and not source[0] <= w <= source[1]:
                out[w] = source
    return out


def turns(parsed: Parsed) -> dict[int, tuple[int, bool]]:
    """The turn of each «I», by word: its paragraph, and whether it stands in quotation marks."""
    out: dict[int, tuple[int, bool]] = {}
    paragraph = -1
    for s, opens in enumerate(parsed.paragraph):
        paragraph += opens
        for w in range(int(parsed.bounds[s]), int(parsed.bounds[s + 1])):
            if parsed.words[w].lower() in _FIRST:
                out[w] = paragraph, parsed.quoted is not None and bool(parsed.quoted[w])
    return out
