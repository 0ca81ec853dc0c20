"""A treebank's documents as they were written, and how much of their trees a parse of the running text finds."""

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from reportedly.language.parsed import Parsed

Characters = tuple[int, int]
"""First character and the one behind the last, whitespace not counted."""


@dataclass(slots=True)
class Word:
    """A gold word: its characters in the document, its governor's place among the document's words (-1 for a root), its relation
    without subtype, its universal tag."""

    characters: Characters
    governor: int
    relation: str
    upos: str


@dataclass(slots=True)
class Written:
    """A document as running text, with the gold words and where each sentence begins (place of its first word)."""

    text: str = ""
    words: list[Word] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)


Rows = list[list[str]]
"""The words of a sentence by the ten cells of each, tokens of several words among them (``2-3``)."""


def sentences(path: Path) -> Iterator[tuple[dict[str, str], Rows]]:
    """The comments by name and the rows of each sentence of a CoNLL-U file, gzipped."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        for block in file.read().split("\n\n"):
            lines = block.split("\n")
            rows = [x.split("\t") for x in lines if x[:1].isdigit()]
            if rows:
                yield dict(x[2:].partition(" = ")[::2] for x in lines if x.startswith("# ")), rows


def written(path: Path) -> list[Written]:
    """The documents of a CoNLL-U file, gzipped: sentences as they stand in ``# text``, an empty line between paragraphs."""
    out: list[Written] = []
    for comments, rows in sentences(path):
        if "newdoc id" in comments or not out:
            out.append(Written())
        _add(out[-1], comments, rows)
    return out


def _add(document: Written, comments: dict[str, str], rows: Rows) -> None:
    if document.text:
        document.text += "\n\n" if "newpar id" in comments else " "
    at, first = _counted(document.text), len(document.words)
    document.text += comments["text"]
    document.sentences.append(first)
    joined: dict[int, str] = {}
    """The surface of each token of several words by its last word."""
    pending = 0
    for cells in rows:
        number = cells[0]
        if "-" in number:
            joined[int(number.split("-")[1])] = cells[1]
            # words that do not spell their token («cannot» as «can not») may not run beyond it
            pending = at + _counted(cells[1])
        elif number.isdigit():
            end = at + _counted(cells[1])
            if pending:
                end = pending if int(number) in joined else min(end, pending)
            document.words.append(
                Word((at, end), first + int(cells[6]) - 1 if cells[6] != "0" else -1, _base(cells[7]), cells[3])
            )
            at = end
            if int(number) in joined:
                pending = 0


def _counted(text: str) -> int:
    return sum(not c.isspace() for c in text)


def _base(relation: str) -> str:
    return relation.split(":")[0]


def _characters(parsed: Parsed) -> Iterator[Characters]:
    places, n = [], 0
    for c in parsed.text:
        places.append(n)
        n += not c.isspace()
    places.append(n)
    return ((places[a], places[b]) for a, b in zip(parsed.starts, parsed.ends, strict=True))


def raw_figures(documents: Iterable[tuple[Written, Parsed]]) -> dict[str, float]:
    """F1 in per cent of words, sentences, UPOS, UAS and LAS as the CoNLL 2018 shared task counts them (Zeman et al. 2018): words are
    the same where their characters are, and a governor is right where the two governors are the same word."""
    c: Counter[str] = Counter()
    for gold, parsed in documents:
        spans = list(_characters(parsed))
        at = {w.characters: n for n, w in enumerate(gold.words)}
        same = [at.get(s, -2) for s in spans]  # the gold word's place; -2: there is none
        c["gold words"] += len(gold.words)
        c["words"] += len(spans)
        for n, place in enumerate(same):
            if place < 0:
                continue
            word, head = gold.words[place], int(parsed.head[n])
            governor = same[head] if head >= 0 else -1
            c["Words"] += 1
            c["UPOS"] += parsed.upos[n] == word.upos
            c["UAS"] += governor == word.governor
            c["LAS"] += governor == word.governor and _base(parsed.relation[n]) == word.relation
        begins = [*gold.sentences, len(gold.words)]
        wanted = {(gold.words[a].characters[0], gold.words[b - 1].characters[1]) for a, b in pairwise(begins) if b > a}
        bounds = parsed.bounds.tolist()
        found = {(spans[a][0], spans[b - 1][1]) for a, b in pairwise(bounds) if b > a}
        c["gold sentences"] += len(wanted)
        c["sentences"] += len(found)
        c["Sentences"] += len(wanted & found)
    both = c["gold words"] + c["words"]
    out = {k: 200 * c[k] / max(1, both) for k in ("LAS", "UAS", "UPOS", "Words")}
    out["Sentences"] = 200 * c["Sentences"] / max(1, c["gold sentences"] + c["sentences"])
    return out
