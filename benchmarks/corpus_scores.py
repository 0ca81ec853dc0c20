"""Scores on the project's own passages, where every layer is annotated: types, status, parties, and coreference.

A statement of the reading is paired with one of the gold by its trigger: they share a word. Pairs are one to one, those
of the same type first.
"""

from collections import Counter
from dataclasses import dataclass, field

from reportedly.records import Reading, Statement


@dataclass
class Tally:
    """Counts by class, as F1 or as a share."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def f1(self, *names: str) -> tuple[float, float, float]:
        """Precision, recall and F1 over those classes, all if none is named."""
        chosen = names or tuple(self.gold | self.found)
        r, f, g = (sum(c[n] for n in chosen) for c in (self.right, self.found, self.gold))
        p, q = r / f if f else 0.0, r / g if g else 0.0
        return p, q, 2 * p * q / (p + q) if p + q else 0.0


def overlap(a: Statement, b: Statement) -> bool:
    """Whether their triggers share a character."""
    return any(x[0] < y[1] and y[0] < x[1] for x in a.trigger for y in b.trigger)


def pairs(gold: Reading, read: Reading) -> list[tuple[Statement, Statement]]:
    """One-to-one pairs of statements with overlapping triggers, same types first."""
    out: list[tuple[Statement, Statement]] = []
    used: set[str] = set()
    for same in (True, False):
        for g in gold.statements:
            if any(g is x for x, _ in out):
                continue
            for s in read.statements:
                if s.id not in used and overlap(g, s) and (s.type == g.type) == same:
                    out.append((g, s))
                    used.add(s.id)
                    break
    return out


def score_statements(golds: dict[str, Reading], reads: dict[str, Reading]) -> dict[str, object]:
    """Types (F1), status (accuracy of the paired), parties (F1 by entity names' words) and attribution."""
    types, parties = Tally(), Tally()
    status, status_of = Counter[str](), Counter[str]()
    confusion: Counter[tuple[str, str]] = Counter()
    for key, gold in golds.items():
        read = reads[key]
        types.gold.update(s.type for s in gold.statements)
        types.found.update(s.type for s in read.statements)
        matched = pairs(gold, read)
        paired_gold = {g.id for g, _ in matched}
        paired_read = {s.id for _, s in matched}
        confusion.update((g.type, "-") for g in gold.statements if g.id not in paired_gold)
        confusion.update(("-", s.type) for s in read.statements if s.id not in paired_read)
        for g, s in matched:
            types.right[g.type] += g.type == s.type
            confusion[(g.type, s.type)] += 1
            for name in ("polarity", "certainty", "mood"):
                status[name] += getattr(g, name) == getattr(s, name)
                status_of[name] += 1
            status["all three"] += (g.polarity, g.certainty, g.mood) == (s.polarity, s.certainty, s.mood)
            status_of["all three"] += 1
            status["own voice or not"] += (g.attribution is None) == (s.attribution is None)
            status_of["own voice or not"] += 1
            if g.type == s.type:
                _parties(parties, gold, read, g, s)
    return {
        "types": types, "parties": parties, "status": {k: status[k] / max(1, status_of[k]) for k in status_of},
        "confusion": confusion,
    }  # fmt: skip


def _parties(tally: Tally, gold: Reading, read: Reading, g: Statement, s: Statement) -> None:
    """An argument is right if its role agrees and the entities share a mention's characters."""

    def mentions(r: Reading, entity: str) -> set[tuple[int, int]]:
        return {(m.start, m.end) for m in r.entity(entity).mentions}

    want = [(x.role, mentions(gold, x.entity) | set(x.spans)) for x in g.arguments]
    have = [(x.role, mentions(read, x.entity) | set(x.spans)) for x in s.arguments]
    tally.gold.update(r for r, _ in want)
    tally.found.update(r for r, _ in have)
    for role, spans in have:
        for k, (other, wanted) in enumerate(want):
            if role == other and any(a < d and c < b for a, b in spans for c, d in wanted):
                tally.right[role] += 1
                del want[k]
                break
