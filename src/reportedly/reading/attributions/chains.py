"""Which attribution stands in whose content, and which one is the innermost at a place of the text."""

from collections.abc import Iterator
from functools import lru_cache

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions.draft import Draft
from reportedly.records import Argument, Attribution, Span, Spans, covers


class Holding:
    """Which of many stretches hold a place, found without looking at all of them.

    Each block of characters knows the stretches that touch it.
    """

    BLOCK = 256

    def __init__(self, contents: list[Spans]) -> None:
        self._blocks: dict[int, list[int]] = {}
        for n, spans in enumerate(contents):
            touched = {
                b for start, end in spans for b in range(start // self.BLOCK, max(start, end - 1) // self.BLOCK + 1)
            }
            for b in touched:
                self._blocks.setdefault(b, []).append(n)

    def near(self, offset: int) -> list[int]:
        """Those that may hold the character, in order."""
        return self._blocks.get(offset // self.BLOCK, [])


def parents(parsed: Parsed, drafts: list[Draft], contents: list[Spans]) -> list[int | None]:
    """For each draft the one whose content holds its cue, the smallest of these; None for the outermost.

    No chain leads back to where it began.
    """
    index, number = Holding(contents), {id(d): n for n, d in enumerate(drafts)}
    out: list[int | None] = [None] * len(drafts)
    for n in range(len(drafts)):
        parent = (
            number[id(drafts[n].under)] if drafts[n].under is not None else _parent(parsed, n, drafts, contents, index)
        )
        out[n] = None if parent is None or n in _above(parent, out) else parent
    return out


def _above(start: int, parents: list[int | None]) -> Iterator[int]:
    here: int | None = start
    while here is not None:
        yield here
        here = parents[here]


def _parent(parsed: Parsed, n: int, drafts: list[Draft], contents: list[Spans], index: Holding) -> int | None:
    d, content = drafts[n], contents[n]
    anchor = (parsed.span((d.anchor, d.anchor)),)
    best: tuple[int, bool, int, int] | None = None
    for o in index.near(anchor[0][0]):
        if o == n or not covers(contents[o], anchor) or d.holds(drafts[o].anchor):
            continue
        if covers(contents[o], content) or _size(contents[o]) > _size(content):
            rank = (_size(contents[o]), drafts[o].under is None, abs(drafts[o].anchor - d.anchor), o)
            best = rank if best is None or rank < best else best
    return best[3] if best is not None else None


def _size(spans: Spans) -> int:
    return sum(b - a for a, b in spans)


def without_label(text: str, arguments: tuple[Argument, ...], attribution: Attribution | None) -> tuple[Argument, ...]:
    """The arguments without the one that is the label of a headline or speaker («Rebels killed mayor: police»): who says it
    behind a colon or dash has no part in it."""
    if attribution is None or not all(text[a:b] in _SIGNS for a, b in attribution.cue.spans):
        return arguments
    return tuple(x for x in arguments if not covers(attribution.source.spans, x.spans))


class _Innermost:
    """The index of one reading's attributions; two are the same only if they are one object."""

    __slots__ = ("attributions",)

    def __init__(self, attributions: tuple[Attribution, ...]) -> None:
        self.attributions = attributions

    def __hash__(self) -> int:
        return id(self.attributions)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Innermost) and self.attributions is other.attributions


@lru_cache(maxsize=2)
def _index(key: _Innermost) -> Holding:
    return Holding([a.content.spans for a in key.attributions])


_SIGNS = frozenset({":", "-", "–", "—", "--"})
_THOUGHTS = frozenset("say claim report admit confirm believe know conclude expect fear predict want plan".split())
"""Acts that add no source where their source is whoever the saying around them is by: «farmers said they had seen that P»."""


def said_once(attribution: Attribution, attributions: tuple[Attribution, ...], trigger: Span) -> Attribution:
    """The attribution, or the outer one under which the same source says that it says, knows or thinks so: «officials said they
    believed that P» is the officials' word once. The outer one must hold the ``trigger``, too."""
    while attribution.parent is not None and attribution.act in _THOUGHTS and attribution.source.entity is not None:
        outer = next(a for a in attributions if a.id == attribution.parent)
        if outer.source.entity != attribution.source.entity or not covers(outer.content.spans, (trigger,)):
            break
        attribution = outer
    return attribution


def innermost(attributions: tuple[Attribution, ...], start: int, end: int) -> Attribution | None:
    """The attribution with the smallest content that holds those characters; None in the author's own voice.

    Of two with the same content the one that the other passes on, else the one whose cue stands nearer: «reported» in the
    sentence before loses.
    """
    near = _index(_Innermost(attributions)).near(start)
    holding = [attributions[n] for n in near if covers(attributions[n].content.spans, ((start, end),))]

    def distance(a: Attribution) -> int:
        cue = a.cue.spans[0] if a.cue.spans else (start, end)
        return min(abs(cue[0] - b) if cue[0] >= b else abs(x - cue[1]) for x, b in a.content.spans)

    passed_on = {a.parent for a in holding}
    return min(holding, key=lambda a: (_size(a.content.spans), a.id in passed_on, distance(a)), default=None)
