"""What single words are likely to state, by words like them: ``python -m training.word_types SHARED WORDNET VECTORS.npz [--out FILE]``.

Writes ``reading/data/likely_types.txt``. The reading asks it only about verbs and nouns that the event table does not have; those
that the table or the corpus has stand in it for the event model to learn from.

What is known of a word is what it states in the training part of the corpus and what the event table has for it; a logistic
regression tells that by WordNet (``training.wordnet``: classes of meaning, synonyms, terms above, verbs that a noun comes from, words of the glosses)
and by the word's vector (``training.word_vectors`` makes them first). What it says of a known word is learnt without that word
(five folds), so that the event model (``training.event_model``; run that next) can learn from known words what it says of others.
"""

import argparse
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from reportedly.reading.events.event_features import PARTS, part_of_word
from reportedly.reading.events.event_model import CLASSES
from reportedly.reading.events.predicates import lemma
from reportedly.reading.events.triggers import is_candidate
from reportedly.reading.lexicon import events
from training.event_model import ROOT, events_at, gold, parsed
from training.wordnet import WordNet

OUT = ROOT / "src/reportedly/reading/data/likely_types.txt"
LISTED, NEVER = 2.0, 0.5
"""How often an entry of the table counts as seen, and how often its word as stating nothing."""
MOST = 6.0
"""A word counts as the square root of how often it was seen, up to that often."""
FOLDS = 5
PENALTY, VECTOR_PENALTY, STEPS, RATE = 4e-4, 6e-4, 100, 0.05
"""Best of some ten settings for known words by cross-fitting: F1 .507 of what they mostly state (.455 without vectors)."""
VECTOR_SCALE = 4.0
TYPE_LEVELS = (0.06, 0.12, 0.25, 0.45)
ANY_LEVELS = (0.1, 0.2, 0.35, 0.5, 0.7)
LEAST_ANY, MOST_TYPES = 2, 2
"""The level of any event below which a word is left out, and how many types a word keeps."""

Word = tuple[str, str]
"""Lemma, and «VERB» or «NOUN»."""
Floats = NDArray[np.float32]

HEAD = """# What verbs and nouns are likely to state by the words they resemble, for those that the event table does not have.
#
# What:    lines «part any TYPE=level …: words»: how likely the words state any event, 0 to 5 (from {any}),
#          and each type, 1 to 4 (from {types}).
# Origin:  made by training/word_types.py from the event table, the training part of the project's corpus, WordNet 3.1 and
#          vectors of single words by all-mpnet-base-v2 (Apache 2.0); not written by hand.
# Licence: Apache-2.0, as the package, and WordNet's, whose notice stands in NOTICE: WordNet 3.1 Copyright 2011 by Princeton
#          University. All rights reserved.
# Extend:  put words into events.toml, and run the script again.
"""


class Fit(NamedTuple):
    """Weights of WordNet's features, [F, 18], of a vector, [K, 18], and the bias, [18]."""

    features: Floats
    vector: Floats
    bias: Floats


def known(shared: Path) -> dict[Word, Floats]:
    """How often each word states what, [18] with «nothing» last: in the corpus's training part, and by the table."""
    out: dict[Word, Floats] = defaultdict(lambda: np.zeros(len(CLASSES), np.float32))
    for reading, p in parsed(gold(shared, "train")):
        for word in range(len(p)):
            part = part_of_word(p, word)
            if part in PARTS and is_candidate(p, word):
                stated = events_at(reading, p, word)
                out[lemma(p, word), part][next((k for k, t in enumerate(CLASSES) if t in stated), -1)] += 1
    for part, table in (("VERB", events().verbs), ("NOUN", events().nouns)):
        types: dict[str, set[str]] = defaultdict(set)
        for entry in table:
            if not entry.rest and entry.head.isalpha():
                types[entry.head].add(entry.type)
        for head, kinds in types.items():
            out[head, part][-1] += NEVER
            for kind in kinds:
                out[head, part][CLASSES.index(kind)] += LISTED / len(kinds)
    return out


def fit(x: sparse.csr_matrix, vectors: Floats, shares: Floats, weight: Floats) -> Fit:
    """Softmax regression by Adam over all words at once: ``x`` [N, F], ``vectors`` [N, K], ``shares`` [N, 18], ``weight`` [N]."""
    turned, weight = x.T.tocsr(), (weight / weight.sum())[:, None]
    out = Fit(
        *(np.zeros((n, len(CLASSES)), np.float32) for n in (x.shape[1], vectors.shape[1])),
        np.zeros(len(CLASSES), np.float32),
    )
    first, second = ([np.zeros_like(w) for w in out] for _ in range(2))
    for step in range(1, STEPS + 1):
        off = (predict(out, x, vectors) - shares) * weight
        gradients = (
            turned @ off + PENALTY * out.features, vectors.T @ off + VECTOR_PENALTY * out.vector, off.sum(0),
        )  # fmt: skip
        for w, g, m, v in zip(out, gradients, first, second, strict=True):
            m += 0.1 * (g - m)
            v += 0.01 * (g * g - v)
            ahead = m / (1 - 0.9**step) / (np.sqrt(v / (1 - 0.99**step)) + 1e-8)
            w -= RATE * (1 - 0.9 * step / STEPS) * ahead
    return out


def predict(f: Fit, x: sparse.csr_matrix, vectors: Floats) -> Floats:
    """The share of each class, [N, 18]."""
    scores = x @ f.features + vectors @ f.vector + f.bias
    share = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(share / share.sum(1, keepdims=True), np.float32)


def one_hot(rows: list[list[str]], index: dict[str, int]) -> sparse.csr_matrix:
    """Which features each word has, [N, F]."""
    columns = [sorted({index[f] for f in r if f in index}) for r in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.array([c for cs in columns for c in cs], np.int32)
    return sparse.csr_matrix((np.ones(len(flat), np.float32), flat, ends), shape=(len(rows), len(index)))


def lines(shares: Iterable[tuple[Word, Floats]]) -> list[str]:
    """The file's lines, words of the same levels together."""
    groups: dict[str, list[str]] = defaultdict(list)
    for (word, part), share in shares:
        some = sum(1 - share[-1] >= least for least in ANY_LEVELS)
        levels = [(sum(s >= least for least in TYPE_LEVELS), -s, CLASSES[k]) for k, s in enumerate(share[:-1].tolist())]
        types = [f"{kind}={level}" for level, _, kind in sorted(levels, key=lambda x: x[1])[:MOST_TYPES] if level]
        if some >= LEAST_ANY:
            groups[" ".join([part.lower(), str(some), *types])].append(word)
    return [f"{head}: {' '.join(sorted(words))}" for head, words in sorted(groups.items())]


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("wordnet", type=Path, help="the folder with WordNet's data.verb, index.verb …")
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    net, seen = WordNet(args.wordnet), known(args.shared)
    stored = np.load(args.vectors)
    place = {tuple(w.split("/")): n for n, w in enumerate(stored["words"].tolist())}
    table = stored["vectors"].astype(np.float32)
    table = (table - table.mean(0)) * VECTOR_SCALE
    table = np.vstack([table, np.zeros_like(table[:1])])  # the last for words that have none
    learnt = [w for w in sorted(seen) if w[0].isalpha() and net.features(*w)]
    others = [w for w in sorted(place) if w not in seen]
    rows = [net.features(*w) for w in learnt]
    counts = Counter(f for r in rows for f in r)
    index = {f: n for n, f in enumerate(sorted(f for f, n in counts.items() if n > 1))}
    x, v = one_hot(rows, index), table[[place.get(w, -1) for w in learnt]]
    raw = np.array([seen[w] for w in learnt])
    total = raw.sum(1)
    shares, weight = raw / total[:, None], np.sqrt(np.minimum(total, MOST))
    fold = np.array([zlib.crc32(w[0].encode()) % FOLDS for w in learnt])
    told = np.zeros_like(shares)
    for k in range(FOLDS):
        rest, held = np.flatnonzero(fold != k), np.flatnonzero(fold == k)
        told[held] = predict(fit(x[rest], v[rest], shares[rest], weight[rest]), x[held], v[held])
    off = -(shares * np.log(told)).sum(1)
    print(
        f"{len(learnt)} known words, {len(index)} features; cross-fitted log loss {np.average(off, weights=weight):.4f}"
    )
    every = fit(x, v, shares, weight)
    new = predict(every, one_hot([net.features(*w) for w in others], index), table[[place[w] for w in others]])
    written = lines([*zip(learnt, told, strict=True), *zip(others, new, strict=True)])
    head = HEAD.format(any=", ".join(map(str, ANY_LEVELS)), types=", ".join(map(str, TYPE_LEVELS)))
    args.out.write_text("\n".join([head, *written]) + "\n", encoding="utf8")
    print(f"{sum(len(x.split(':')[1].split()) for x in written)} words, {args.out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
