"""Weigh the signs of statements on the corpus dev part: ``python -m training.trigger_weights SHARED``.

Writes ``reading/data/trigger_weights.toml``: logistic regression with an L2 penalty over the signs of
``reportedly.reading.events.signs``, for events and for relations. The neural model and the log-linear event model
(``training/event_model.py``; run that first) have not seen the dev part, so their answers there are what they will be on
other texts. Also prints types F1 by threshold and the expected calibration error, both by ten-fold cross-fitting over
passages.
"""

import argparse
import math
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from reportedly.language.parsed import Parsed
from reportedly.reading.events.event_features import event_features, mention_types, party_words
from reportedly.reading.events.event_model import shipped
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.signs import relation_signs
from reportedly.reading.events.triggers import is_candidate, is_weighed, weighed_events
from reportedly.reading.relations.relation_frames import match_relations
from reportedly.records import EVENT_TYPES
from training.event_model import ROOT, events_at, gold, parsed

OUT = ROOT / "src/reportedly/reading/data/trigger_weights.toml"
PENALTY = 2.0
FOLDS = 10

Row = tuple[int, int, str, Mapping[str, float], bool]
"""Passage, word, type, signs, whether the gold states it."""

HEAD = """# How much each sign counts that a word states something: weights of two logistic regressions, in log-odds.
#
# What:    signs are named in reading/events/signs.py; «model» and «words» are log-odds themselves, the others are there or not.
# Origin:  made by training/trigger_weights.py on the dev part of the project's corpus; not written by hand.
# Licence: Apache-2.0, as the package.
# Extend:  run the script again after a new neural model, event model or change of the tables.
"""


def rows_of(n: int, reading: object, p: Parsed) -> tuple[list[Row], list[Row]]:
    """The candidates of one passage: events, relations."""
    types, parties, model = mention_types(p), party_words(p), shipped()
    given: dict[int, dict[str, float]] = defaultdict(dict)
    for t in p.triggers:
        given[t.anchor][t.type] = t.score
    events: list[Row] = []
    relations: list[Row] = []
    for word in range(len(p)):
        if not is_candidate(p, word):
            continue
        stated = events_at(reading, p, word)  # type: ignore[arg-type]
        match = match_event(p, word)
        if is_weighed(p, word, model, match, given[word]):
            words = model.types(event_features(p, word, match, types, parties))
            for kind, signs in weighed_events(p, word, given[word], words, match, parties).items():
                events.append((n, word, kind, signs, kind in stated))
        by_type = {m.type: m for m in match_relations(p, word)}
        for kind, share in given[word].items():
            if kind not in EVENT_TYPES:
                signs = relation_signs(kind, share, by_type.get(kind), parties)
                relations.append((n, word, kind, signs, kind in stated))
    return events, relations


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights, the bias last, by Newton's method."""
    x = np.hstack([x, np.ones((len(x), 1))])
    penalty = np.full(x.shape[1], PENALTY)
    penalty[-1] = 1e-3
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + penalty * w
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty), gradient)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return w


def report(kind: str, rows: list[Row], x: np.ndarray, y: np.ndarray, total: int) -> None:
    """Types F1 by threshold, and calibration, by cross-fitting."""
    fold = np.array([r[0] % FOLDS for r in rows])
    share = np.zeros(len(rows))
    for k in range(FOLDS):
        w = fit(x[fold != k], y[fold != k])
        share[fold == k] = 1 / (1 + np.exp(-(x[fold == k] @ w[:-1] + w[-1])))
    best: dict[tuple[int, int, str], tuple[float, bool]] = {}
    for (n, word, name, _, right), s in zip(rows, share.tolist(), strict=True):
        key = (n, word, "" if kind == "event" else name)
        if s > best.get(key, (0.0, False))[0]:
            best[key] = (s, right)
    for least in (0.24, 0.27, 0.3, 0.33, 0.36, 0.4, 0.45):
        found = [right for s, right in best.values() if s >= least]
        p, r = sum(found) / len(found), sum(found) / total
        print(f"{kind} from {least:.2f}: P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}")
    stated = [(s, right) for s, right in best.values() if s >= 0.3]
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for s, right in stated:
        bins[min(9, int(s * 10))].append((s, right))
    error = sum(abs(sum(s for s, _ in b) - sum(r for _, r in b)) for b in bins.values()) / len(stated)
    print(f"{kind}: expected calibration error of what is stated {error:.3f}")


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    write(args.out, list(parsed(gold(args.shared, "dev"))))


def write(out: Path, documents: list[tuple[object, Parsed]]) -> None:
    """Fit on those documents, print the report, write the table."""
    both: tuple[list[Row], list[Row]] = ([], [])
    totals = [0, 0]
    for n, (reading, p) in enumerate(documents):
        for side, rows in zip(both, rows_of(n, reading, p), strict=True):
            side += rows
        for s in reading.statements:  # type: ignore[attr-defined]
            totals[s.kind == "relation"] += 1
    lines = [HEAD]
    for kind, rows, total in zip(("event", "relation"), both, totals, strict=True):
        names = sorted({s for r in rows for s in r[3]})
        index = {s: k for k, s in enumerate(names)}
        x = np.zeros((len(rows), len(names)))
        for k, row in enumerate(rows):
            for sign, value in row[3].items():
                x[k, index[sign]] = value
        y = np.array([r[4] for r in rows], float)
        report(kind, rows, x, y, total)
        w = fit(x, y)
        lines += ["", f"[{kind}]", f"bias = {w[-1]:.3f}"]
        lines += [
            f'"{s}" = {v:.3f}' for s, v in zip(names, w.tolist(), strict=False) if not math.isclose(v, 0, abs_tol=5e-4)
        ]
    out.write_text("\n".join(lines) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
