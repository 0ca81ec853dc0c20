"""Who «I» is: the speaker of somebody's direct words, and one and the same within a turn; and whose «we» a spokesman's is."""

from collections.abc import Container, Iterator

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.coreference.place import Place

_FIRST = frozenset("i me my mine myself".split())
_WE = frozenset("we us our ours ourselves".split())
_SPOKESMEN = frozenset("spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons".split())
_BODIES = frozenset({"organization", "state"})


def speakers(parsed: Parsed) -> dict[int, Words]:
    """The source in whose direct words each «I» stands, by word; of the narrowest quotation where there are several."""
    return dict(_spoken(parsed, _FIRST))


def bodies_speaking(parsed: Parsed, places: list[Place]) -> dict[int, int]:
    """The head of the body for which each «we» in direct words is spoken, by word: of the body that says them («the ministry
    said»), or that their spokesman speaks for («navy spokeswoman Greta Holm»); no entry for others."""
    by_head = {p.head: p for p in places}
    sources = dict(_spoken(parsed, _WE))
    bodies = {source: _body(parsed, source, by_head) for source in set(sources.values())}
    return {w: body for w, source in sources.items() if (body := bodies[source]) is not None}


def _spoken(parsed: Parsed, forms: Container[str]) -> Iterator[tuple[int, Words]]:
    """Each of those words in direct speech with the source of a quotation that holds it, the narrowest last."""
    if parsed.quoted is None:
        return
    spans = [(c.content, c.source) for c in parsed.cues if c.content is not None and c.source is not None]
    for (first, last), source in sorted(spans, key=lambda pair: pair[0][0] - pair[0][1]):
        for w in range(first, last + 1):
            if parsed.words[w].lower() in forms and parsed.quoted[w] and not source[0] <= w <= source[1]:
                yield w, source


def _body(parsed: Parsed, source: Words, by_head: dict[int, Place]) -> int | None:
    head = parsed.head_of(source)
    place = by_head.get(head)
    if place is not None and place.type in _BODIES:
        return head if place.kind != "pronoun" else None  # whose «it» is may hang on whose «we» is
    first, last = _with_title(parsed, source)
    if not any(parsed.lemma[w].lower() in _SPOKESMEN for w in range(first, last + 1)):
        return None
    bodies = [
        p
        for w in range(first, last + 1)
        if (p := by_head.get(w)) is not None and p.type in _BODIES and p.kind != "pronoun"
    ]
    outer = [p for p in bodies if not any(q is not p and q.phrase[0] <= p.head <= q.phrase[1] for q in bodies)]
    return outer[0].head if len(outer) == 1 else None


def _with_title(parsed: Parsed, source: Words) -> Words:
    """The source with the title before it («Tarvian navy spokeswoman | Greta Holm»), back to a comma or a quotation mark."""
    first, begin = source[0], int(parsed.bounds[parsed.sentence[source[0]]])
    while first > begin and parsed.upos[first - 1] in ("NOUN", "PROPN", "ADJ") and parsed.words[first - 1][0].isalnum():
        first -= 1
    return first, source[1]


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
