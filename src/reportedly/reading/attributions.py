"""Who says so: the model's cues with their sources and contents, nested, with act, kind of quotation and time."""

from dataclasses import dataclass, replace

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.language.quotes import Quotations, is_closing, is_opening
from reportedly.reading.dating import time_at, times_hanging
from reportedly.reading.entities import Entities
from reportedly.records import Attribution, Piece, QuoteKind, Source, SourceKind, Spans, Time, covers

_CITING = frozenset({"cite", "quote"})
_FIRST_PERSON = frozenset("i we me us my our".split())


@dataclass(frozen=True, slots=True)
class _Draft:
    """An attribution before it has its place in the chain."""

    cue: CueWords
    content: Spans
    source: Source
    act: str
    quote: QuoteKind


def find_attributions(parsed: Parsed, entities: Entities, times: tuple[Time, ...]) -> tuple[Attribution, ...]:
    """All attributions in order of their cues; ids are «a1», «a2» … Parents are those whose content holds the cue."""
    quotations = Quotations(parsed.text)
    drafts: list[_Draft] = []
    for cue in _without_echoes(parsed.cues):
        if cue.content is None:
            continue
        content = _content(parsed, _ended(parsed, cue))
        if not content:
            continue
        share = quotations.share(content)
        quote: QuoteKind = "direct" if share > 0.95 else "mixed" if share > 0 else "indirect"
        drafts.append(_Draft(cue, content, _source(parsed, cue, entities, quotations), cue.act, quote))
    ids = {id(d): f"a{n}" for n, d in enumerate(drafts, 1)}
    out: list[Attribution] = []
    parents: dict[int, _Draft | None] = {}
    for d in drafts:
        parent = _parent(d, drafts, parsed)
        parents[id(d)] = None if parent is not None and _leads_back(parent, d, parents) else parent
    for d in drafts:
        parent = parents[id(d)]
        out.append(
            Attribution(
                id=ids[id(d)], source=d.source, cue=Piece(spans=_pieces(parsed, d.cue.cue, None)),
                content=Piece(spans=d.content), act=d.act, quote=d.quote, time=_time(parsed, d.cue, times),
                parent=ids[id(parent)] if parent is not None else None, confidence=round(d.cue.score, 3),
            )
        )  # fmt: skip
    return tuple(out)


def _leads_back(start: _Draft, to: _Draft, parents: dict[int, _Draft | None]) -> bool:
    """Whether the chain outwards from ``start`` comes to ``to``: a chain of sources has an end."""
    here: _Draft | None = start
    while here is not None and here is not to:
        here = parents.get(id(here))
    return here is to


def _without_echoes(cues: list[CueWords]) -> list[CueWords]:
    """Of cues that share a word of their spans, or their source and content side by side, the one that is surest."""
    kept: list[CueWords] = []
    for c in sorted(cues, key=lambda c: -c.score):
        if not any(_meet(c.cue, k.cue) or (abs(c.anchor - k.anchor) == 1 and c.content == k.content) for k in kept):
            kept.append(c)
    return sorted(kept, key=lambda c: c.anchor)


def _meet(a: Words, b: Words) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _pieces(parsed: Parsed, words: Words, gap: Words | None) -> Spans:
    """The characters of those words, without the gap."""
    if gap is None:
        return (parsed.span(words),)
    return parsed.span((words[0], gap[0] - 1)), parsed.span((gap[1] + 1, words[1]))


def _ended(parsed: Parsed, cue: CueWords) -> CueWords:
    """The cue with its content ended where the same source goes on under another cue: «said that P, adding: Q»."""
    if cue.content is None or cue.source is None:
        return cue
    for other in parsed.cues:
        goes_on = (
            other.source == cue.source and cue.content[0] < other.anchor <= cue.content[1] and other.anchor > cue.anchor
        )
        if (
            goes_on
            and other.content is not None
            and other.content[1] >= cue.content[1]
            and other.content[0] > other.anchor
        ):
            return replace(cue, content=(cue.content[0], max(cue.content[0], other.cue[0] - 1)), gap=None)
    return cue


def _content(parsed: Parsed, cue: CueWords) -> Spans:
    """The content's characters: without «that» and outer quotation marks, with the stop inside a closing mark.

    Where the cue or its source stands within the content the pieces leave them out.
    """
    assert cue.content is not None
    first, last = cue.content
    gap = cue.gap
    if gap is None:
        inner = [w for w in (cue.cue, cue.source) if w is not None and first < w[0] and w[1] < last]
        if inner and any(w[0] <= cue.anchor <= w[1] for w in inner):
            lo, hi = min(w[0] for w in inner), max(w[1] for w in inner)
            gap = (lo, hi)
    runs = [(first, last)] if gap is None else [(first, gap[0] - 1), (gap[1] + 1, last)]
    out: list[tuple[int, int]] = []
    for a, b in runs:
        while a <= b and (
            not _solid(parsed, a) or (a == first and parsed.words[a].lower() == "that" and parsed.upos[a] == "SCONJ")
        ):
            a += 1
        while b >= a and not _solid(parsed, b):
            b -= 1
        if a > b:
            continue
        start, end = parsed.span((a, b))
        tail = parsed.text[end : end + 2]
        if len(tail) == 2 and tail[0] in ".?!…" and is_closing(tail[1]):
            end += 1
        out.append((start, end))
    return tuple(out)


def _solid(parsed: Parsed, word: int) -> bool:
    text = parsed.words[word]
    return any(c.isalnum() for c in text) or (
        text[0] not in ",.;:!?…—–-()[]{}" and not is_opening(text) and not is_closing(text)
    )


def _source(parsed: Parsed, cue: CueWords, entities: Entities, quotations: Quotations) -> Source:
    if cue.source is None:
        return Source(kind="anonymous")
    head = source_head(parsed, cue.source)
    entity_id = entities.by_head.get(head)
    if entity_id is None:
        inside = [w for w in range(cue.source[0], cue.source[1] + 1) if w in entities.place_of]
        entity_id = entities.by_head[inside[0]] if inside else None
    spans = (parsed.span(cue.source),)
    return Source(kind=_source_kind(parsed, cue, head, entity_id, entities, quotations), entity=entity_id, spans=spans)


def source_head(parsed: Parsed, words: Words) -> int:
    """The word of the stretch that governs the others."""
    for w in range(words[0], words[1] + 1):
        if not words[0] <= parsed.head[w] <= words[1] and any(c.isalnum() for c in parsed.words[w]):
            return w
    return words[0]


def _source_kind(
    parsed: Parsed, cue: CueWords, head: int, entity_id: str | None, entities: Entities, quotations: Quotations
) -> SourceKind:
    """Named where its entity has a name or an identity in the text; the author for «we» outside quotations."""
    if parsed.words[head].lower() in _FIRST_PERSON and not quotations.inside[parsed.starts[head]]:
        return "author"
    entity = next((e for e in entities.entities if e.id == entity_id), None)
    if entity is None:
        return "anonymous"
    if entity.type == "work":
        return "document"
    if any(m.kind == "name" for m in entity.mentions):
        return "named"
    return "anonymous" if entity.type in ("person", "organization", "other") else "named"


def _parent(d: _Draft, drafts: list[_Draft], parsed: Parsed) -> _Draft | None:
    """The smallest content that holds this attribution's cue."""
    anchor = parsed.span((d.cue.anchor, d.cue.anchor))
    if parsed.lemma[d.cue.anchor].lower() in _CITING:  # «reported, citing Y»: what Y says is passed on
        passing = next((o for o in drafts if o is not d and int(parsed.head[d.cue.anchor]) == o.cue.anchor), None)
        held = passing is not None and covers(d.content, (parsed.span((passing.cue.anchor, passing.cue.anchor)),))
        if passing is not None and not held and any(a < y and x < b for a, b in passing.content for x, y in d.content):
            return passing
    outer = [
        o for o in drafts
        if o is not d and covers(o.content, (anchor,)) and not covers(d.content, (parsed.span((o.cue.anchor, o.cue.anchor)),))
        and (covers(o.content, d.content) or _size(o.content) > _size(d.content))
    ]  # fmt: skip
    return min(outer, key=lambda o: (_size(o.content), abs(o.cue.anchor - d.cue.anchor)), default=None)


def _size(spans: Spans) -> int:
    return sum(b - a for a, b in spans)


def _time(parsed: Parsed, cue: CueWords, times: tuple[Time, ...]) -> str | None:
    """The time expression that dates the saying: the model's, else one that hangs on the cue («claimed in May»,
    «said in an interview on May 3»)."""
    found = time_at(parsed, times, cue.time) if cue.time is not None else None
    if found is not None:
        return found.id
    near = {cue.anchor, *(c for c in parsed.children(cue.anchor) if parsed.relation[c] == "obl")}
    content = cue.content
    outside = (
        t.id for t, word in times_hanging(parsed, times, near) if content is None or not content[0] <= word <= content[1]
    )
    return next(outside, None)


def innermost(attributions: tuple[Attribution, ...], start: int, end: int) -> Attribution | None:
    """The attribution with the smallest content that holds those characters; None in the author's own voice.

    Of two with the same content the one that the other passes on, else the one whose cue stands nearer: «reported» in the
    sentence before loses.
    """
    holding = [a for a in attributions if covers(a.content.spans, ((start, end),))]

    def distance(a: Attribution) -> int:
        cue = a.cue.spans[0] if a.cue.spans else (start, end)
        return min(abs(cue[0] - b) if cue[0] >= b else abs(x - cue[1]) for x, b in a.content.spans)

    passed_on = {a.parent for a in holding}
    return min(holding, key=lambda a: (_size(a.content.spans), a.id in passed_on, distance(a)), default=None)
