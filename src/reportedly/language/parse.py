"""The language step: a text in, everything the model says of it out."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from reportedly.language.boundaries import begun, divide, divided
from reportedly.language.decode.cues import cues
from reportedly.language.decode.mentions import mentions
from reportedly.language.decode.names import names
from reportedly.language.decode.statements import statements, status
from reportedly.language.decode.trees import heads, relations
from reportedly.language.labels import UPOS
from reportedly.language.lemmas import apply_script, lemma_of
from reportedly.language.mended_trees import mend
from reportedly.language.model import Heads, Model, shipped
from reportedly.language.parsed import Parsed
from reportedly.language.quotes import Quotations
from reportedly.language.repair import join_dates, mark_possessors, repaired
from reportedly.language.resolutions import find_resolutions
from reportedly.language.sentences import sentences
from reportedly.language.subjects import settle_subjects
from reportedly.language.tokens import tokenize
from reportedly.language.windows import PieceMaker, Window, cut_long, windows

Item = TypeVar("Item")


def parse(texts: Sequence[str], *, model: Model | None = None) -> list[Parsed]:
    """What the model says of each text, in the given order."""
    return [parsed for _, parsed in parse_each(((None, text) for text in texts), model=model) if parsed is not None]


def parse_each(
    items: Iterable[tuple[Item, str | None]], *, model: Model | None = None
) -> Iterator[tuple[Item, Parsed | None]]:
    """Each item with what the model says of its text, in the given order; what comes without a text goes without.

    Items are taken some windows ahead of what is given out: the network runs meanwhile on other threads. Without ``model``
    the shipped one is loaded for the first text.
    """
    coming = iter(items)
    for item, text in coming:
        if text is not None:
            cuts = ((i, None if t is None else cut(t)) for i, t in chain([(item, text)], coming))
            yield from _parse_cuts(cuts, model or shipped())
            return
        yield item, None


def parse_cut(documents: list[Parsed], *, model: Model, trees_only: bool = False) -> list[Parsed]:
    """The same for texts that are in words already (a treebank's, say); fills and returns the same objects.

    ``trees_only`` leaves out all but tags, lemmas and trees.
    """
    for _ in _parse_cuts(((None, d) for d in documents), model, trees_only=trees_only, divides=False):
        pass
    return documents


def _parse_cuts(
    items: Iterable[tuple[Item, Parsed | None]], model: Model, *, trees_only: bool = False, divides: bool = True
) -> Iterator[tuple[Item, Parsed | None]]:
    make = PieceMaker(model.tokenizer)

    def jobs() -> Iterator[tuple[tuple[Item, Parsed | None], Window | None]]:
        for item, d in items:
            if d is not None:
                runs = [d.words[a:b] for a, b in pairwise(d.bounds.tolist())]
                for window in windows(make(runs), d.bounds, d.paragraph):
                    yield (item, d), window
            yield (item, d), None  # the item is complete

    begins: list[int] = []
    for (item, d), window, answer in model.run(jobs()):
        if d is not None and window is not None and answer is not None:
            if divides:
                begins += begun(d, window, answer)
                window = divided(window, begins)
            _fill_trees(d, window, answer, model)
            if not trees_only:
                _fill_rest(d, window, answer, model)
            continue
        if d is not None:
            divide(d, begins)
            begins.clear()
            mend(d)
            find_resolutions(d)
            d.names.sort(key=lambda x: x.words)
            d.mentions.sort(key=lambda x: x.head)
            d.cues.sort(key=lambda x: x.anchor)
            d.triggers.sort(key=lambda x: (x.anchor, x.type))
        yield item, d


def cut(text: str) -> Parsed:
    """The text in sentences and words, nothing else known yet. Deals with any string, the empty one too."""
    starts: list[int] = []
    ends: list[int] = []
    bounds, paragraph = [0], []
    for begin, end, opens in sentences(text):
        offsets = tokenize(text, begin, end)
        for n, run in enumerate(cut_long(offsets, text) if offsets else []):
            starts += [a for a, _ in run]
            ends += [b for _, b in run]
            bounds.append(len(starts))
            paragraph.append(opens and n == 0)
    words = [text[a:b] for a, b in zip(starts, ends, strict=True)]
    return blank(text, starts, ends, words, bounds, paragraph)


def blank(
    text: str, starts: list[int], ends: list[int], words: list[str], bounds: list[int], paragraph: list[bool]
) -> Parsed:
    """A text in words with no answers yet."""
    n = len(words)
    edges = np.array(bounds, np.int32)
    parsed = Parsed(
        text, starts, ends, words, np.repeat(np.arange(len(paragraph), dtype=np.int32), np.diff(edges)), edges, paragraph,
        [""] * n, [""] * n, [""] * n, np.full(n, -1, np.int32), [""] * n,
    )  # fmt: skip
    parsed.status = [("+", "certain", "actual")] * n
    return parsed


def _fill_trees(d: Parsed, window: Window, answer: Heads, model: Model) -> None:
    """Write one window's tags and trees of its new words into the text's."""
    low, new = window.fresh - window.begin + 1, slice(window.fresh, window.end)
    governors = heads(window, answer, d.words[new])[low:]
    d.head[new] = np.where(governors > 0, governors + window.begin - 1, -1)
    d.relation[new] = [model.relations[k] for k in relations(model, answer, governors).tolist()]
    upos, xpos, scripts = (labels[low:].tolist() for labels in (answer.upos, answer.xpos, answer.lemma))
    found = [
        _tags_and_lemma(word, UPOS[u], model.xpos[x], model.scripts[script])
        for word, u, x, script in zip(d.words[new], upos, xpos, scripts, strict=True)
    ]
    d.upos[new], d.xpos[new], d.lemma[new] = map(list, zip(*found, strict=True))
    mark_possessors(d, window.fresh, window.end)
    join_dates(d, window.fresh, window.end)
    settle_subjects(d, window.fresh, window.end)


@lru_cache(maxsize=65_536)
def _tags_and_lemma(word: str, upos: str, xpos: str, script: str) -> tuple[str, str, str]:
    form = word.lower()
    upos, xpos = repaired(form, upos, xpos)
    return upos, xpos, apply_script(word, script) if upos == "PROPN" else lemma_of(form, xpos, script)


def _fill_rest(d: Parsed, window: Window, answer: Heads, model: Model) -> None:
    """Write one window's names, mentions, cues and statements into the text's."""
    low, offset = window.fresh - window.begin + 1, window.begin - 1
    d.names += names(answer, low, offset)
    found = mentions(window, answer)
    d.mentions += found.fresh
    times = np.array([t - offset for t in found.times], np.int64)
    d.cues += cues(window, answer, times, model.role_bias, _quoted(d, window))
    d.triggers += statements(window, answer, found.heads, model.role_bias)
    d.status[window.fresh : window.end] = status(answer, low)


def _quoted(d: Parsed, window: Window) -> NDArray[np.bool_]:
    """Which words of the window stand inside quotation marks; word 0 does not."""
    if d.quoted is None:
        d.quoted = np.frombuffer(Quotations(d.text).inside, bool)[d.starts]
    return np.concatenate([[False], d.quoted[window.begin : window.end]])
