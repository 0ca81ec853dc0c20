"""Fit the reading's log-linear event model: ``python -m training.event_model SHARED [--out FILE.npz]``.

It learns from the training part of the project's own corpus (Apache-2.0), whose statements say which words state which
event; the features are ``reportedly.reading.events.event_features``. Multinomial logistic regression with an L2 penalty, by Adagrad
over mini-batches with a fixed seed; weights near zero are dropped and the others kept as int8.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np

from reportedly.language.parse import parse
from reportedly.language.parsed import Parsed
from reportedly.reading.events.event_features import (
    event_features,
    likely_features,
    mention_types,
    part_of_word,
    party_words,
)
from reportedly.reading.events.event_model import CLASSES
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.predicates import lemma
from reportedly.reading.events.triggers import is_candidate
from reportedly.records import Reading
from training.readers import converted, part_of

ROOT = Path(__file__).parent.parent
OUT = ROOT / "src/reportedly/reading/data/event_model.npz"
LEAST_SEEN = 3
"""Times that a feature must stand in the training part."""
LEAST_WEIGHT = 0.04
"""A feature none of whose weights reaches this is dropped."""
EPOCHS, BATCH, RATE, PENALTY = 14, 512, 0.12, 1.2e-5
FORGOTTEN = 0.4
"""Share of the times that a word's own features are hidden, so that those of the tables learn to do without them."""
STRANGE = 0.2
"""Mean share of the times that a word is shown as one that no table and no passage has (``likely_types.txt``)."""
MOST_STRANGE, EVENNESS = 0.6, 0.8
"""No word is shown so oftener than this; that share falls with the word's frequency to this power, as new words are rare ones."""
OF_THE_WORD = ("l", "lp", "lr", "begin", "end", "lself", "lc", "lm", "lsubj", "lobj")
OF_THE_TABLE = ("t", "tp", "tn", "tf", "listed", "like", "likely")


def gold(shared: Path, part: str) -> list[Reading]:
    """The gold readings of one part of the corpus."""
    out = []
    for path in sorted((ROOT / "corpus").glob("*.jsonl")):
        lines = converted(path, shared / "bench/quoted.py")
        readings = (msgspec.json.decode(line, type=Reading) for line in lines)
        out += [r for r in readings if part_of(r.document.id) == part]
    return out


def parsed(readings: list[Reading]) -> Iterator[tuple[Reading, Parsed]]:
    """Each reading with what the shipped neural model says of its text."""
    for k in range(0, len(readings), 100):
        some = readings[k : k + 100]
        yield from zip(some, parse([r.document.text for r in some]), strict=True)


def events_at(reading: Reading, p: Parsed, word: int) -> set[str]:
    """The types that the gold states with that word."""
    start, end = p.starts[word], p.ends[word]
    return {s.type for s in reading.statements if any(a < end and start < b for a, b in s.trigger)}


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    rows: list[list[str]] = []
    strange: list[list[str]] = []
    forms: list[str] = []
    labels: list[int] = []
    for reading, p in parsed(gold(args.shared, "train")):
        types, parties = mention_types(p), party_words(p)
        for word in range(len(p)):
            if not is_candidate(p, word):
                continue
            rows.append(sorted(set(event_features(p, word, match_event(p, word), types, parties))))
            forms.append(lemma(p, word))
            strange.append([*unknown(rows[-1]), *likely_features(forms[-1], part_of_word(p, word))])
            stated = events_at(reading, p, word)
            labels.append(next((k for k, t in enumerate(CLASSES) if t in stated), len(CLASSES) - 1))
    seen = Counter(f for r in rows for f in r) + Counter(f for r in strange for f in r if f.startswith("like"))
    names = sorted(f for f, n in seen.items() if n >= LEAST_SEEN)
    index = {f: n for n, f in enumerate(names)}
    own = np.array([f.partition("=")[0] in OF_THE_WORD for f in names])
    often = Counter(forms)
    share = np.array([often[f] for f in forms], float) ** -EVENNESS
    share = np.minimum(STRANGE * share / share.mean(), MOST_STRANGE)
    numbered, unseen = ([[index[f] for f in r if f in index] for r in some] for some in (rows, strange))
    weights, bias = fit(numbered, np.array(labels), own, unseen, share)
    kept = np.flatnonzero(np.abs(weights).max(1) >= LEAST_WEIGHT)
    scale = np.abs(weights[kept]).max(0) / 127
    np.savez_compressed(
        args.out, features=np.frombuffer("\n".join(names[k] for k in kept).encode("utf8"), np.uint8),
        weights=np.round(weights[kept] / scale).astype(np.int8), scale=scale.astype(np.float32), bias=bias.astype(np.float32),
    )  # fmt: skip
    print(f"{len(rows)} words, {len(names)} features, {len(kept)} kept, {args.out.stat().st_size / 1e6:.2f} MB")


def unknown(features: list[str]) -> list[str]:
    """The features that the word would have if neither tables nor passages had it."""
    return [f for f in features if f.partition("=")[0] not in (*OF_THE_WORD, *OF_THE_TABLE)]


def fit(
    rows: list[list[int]],
    labels: np.ndarray,
    own: np.ndarray,
    strange: list[list[int]] | None = None,
    share: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Weights [features, classes] and bias [classes] of a multinomial logistic regression.

    ``own``, [features], says which features are the word's own; ``strange`` what the words have as ones that nobody knows, and
    ``share``, [rows], how often they are shown so.
    """
    random = np.random.default_rng(0)
    width, classes = len(own), len(CLASSES)
    weights, bias = np.zeros((width, classes), np.float32), np.zeros(classes, np.float32)

    def shown(i: int) -> np.ndarray:
        chance = random.random()
        if strange is not None and share is not None and chance < share[i]:
            return np.array(strange[i], np.int64)
        row = np.array(rows[i], np.int64)
        return row[~own[row]] if random.random() < FORGOTTEN else row

    squares, bias_squares = np.full((width, classes), 1e-3, np.float32), np.full(classes, 1e-3, np.float32)
    for _ in range(EPOCHS):
        order = random.permutation(len(rows))
        for k in range(0, len(order), BATCH):
            chosen = order[k : k + BATCH]
            some = [shown(i) for i in chosen.tolist()]
            lengths = np.array([len(r) for r in some])
            flat = np.concatenate(some)
            edges = np.concatenate([[0], np.cumsum(lengths)[:-1]])
            scores = np.add.reduceat(weights[flat], edges, axis=0) + bias
            told = np.exp(scores - scores.max(1, keepdims=True))
            told /= told.sum(1, keepdims=True)
            told[np.arange(len(chosen)), labels[chosen]] -= 1
            told /= len(chosen)
            used, place = np.unique(flat, return_inverse=True)
            gradient = np.zeros((len(used), classes), np.float32)
            np.add.at(gradient, place, np.repeat(told, lengths, axis=0))
            gradient += PENALTY * weights[used]
            squares[used] += gradient**2
            weights[used] -= RATE * gradient / np.sqrt(squares[used])
            total = told.sum(0)
            bias_squares += total**2
            bias -= RATE * total / np.sqrt(bias_squares)
    return weights, bias


if __name__ == "__main__":
    main()
