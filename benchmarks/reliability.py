"""Whether statements are right as often as their confidence says: a reliability table and the expected calibration error.

A statement is right if its trigger shares a character with a gold statement's of the same type, one to one.
"""

from collections import defaultdict

from corpus_scores import pairs

from reportedly.records import Reading

Bin = tuple[float, float, int]
"""Mean confidence, share that is right, number of statements."""

BINS = 10


def judged(golds: dict[str, Reading], reads: dict[str, Reading]) -> list[tuple[float, bool]]:
    """The confidence of every statement, and whether it is right."""
    out = []
    for key, gold in golds.items():
        right = {s.id for g, s in pairs(gold, reads[key]) if g.type == s.type}
        out += [(s.confidence, s.id in right) for s in reads[key].statements]
    return out


def reliability(found: list[tuple[float, bool]]) -> tuple[list[Bin], float]:
    """The table, by tenths of confidence, and the expected calibration error; 0 where there are no statements."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in found:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    table = [
        (sum(c for c, _ in b) / len(b), sum(r for _, r in b) / len(b), len(b)) for b in (bins[k] for k in sorted(bins))
    ]
    error = sum(abs(said - right) * n for said, right, n in table) / max(1, len(found))
    return table, error
