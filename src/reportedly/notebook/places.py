"""Where the parties of a network are drawn: what belongs together near together, no name upon another."""

import math
from collections.abc import Mapping, Set
from itertools import combinations

WIDTH, HEIGHT = 11.0, 7.2
"""Inches."""
_LETTER, _ROW = 0.078, 0.6
"""Inches that a letter is wide at most, and that a party takes with its name, which stands above or below it."""
_SHORTEST = 1.25
"""Inches that a line should be long, so that its head and number can be seen."""
_MARGIN, _NEAR = 0.35, 0.01
_ROUNDS = 300

Point = tuple[float, float]


def places(names: Mapping[str, str], lines: Set[tuple[str, str]]) -> dict[str, Point]:
    """Inches from the lower left corner, by party; always the same for the same names and lines.

    ``names`` are those that stand beside the parties. Springs put together what belongs together; each axis is stretched
    most of the way to equal steps, so that a dense middle opens up and a stray pair does not squeeze the rest; then parties
    whose names overlap, and ends of short lines, are pushed apart as far as the picture goes.
    """
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(sorted(names))
    graph.add_edges_from(sorted(lines))
    k = 3 / math.sqrt(max(1, len(graph)))
    sprung = networkx.spring_layout(graph, seed=7, k=k, iterations=200, weight=None)
    across = _stretched({n: float(p[0]) for n, p in sprung.items()}, WIDTH)
    up = _stretched({n: float(p[1]) for n, p in sprung.items()}, HEIGHT)
    where = {n: (across[n], up[n]) for n in graph}
    width = {n: max(0.5, _LETTER * len(name)) for n, name in names.items()}
    for _ in range(_ROUNDS):
        if not _pushed(where, width, lines):
            break
    return where


def _stretched(values: dict[str, float], size: float) -> dict[str, float]:
    low, spread = min(values.values()), (max(values.values()) - min(values.values())) or 1.0
    order = sorted(values, key=lambda n: (values[n], n))
    rank = {n: i / max(1, len(order) - 1) for i, n in enumerate(order)}
    return {n: size * (0.1 + 0.8 * (0.3 * (v - low) / spread + 0.7 * rank[n])) for n, v in values.items()}


def _pushed(where: dict[str, Point], width: dict[str, float], lines: Set[tuple[str, str]]) -> bool:
    """Push each two that are too near a little apart; whether there were any."""
    moved = False
    for a, b in combinations(where, 2):
        (ax, ay), (bx, by) = where[a], where[b]
        dx, dy = bx - ax, by - ay
        over_x, over_y = (width[a] + width[b]) / 2 + 0.1 - abs(dx), _ROW - abs(dy)
        length = math.hypot(dx, dy)
        if over_x > _NEAR and over_y > _NEAR:
            if over_y < over_x:
                push = (0.0, math.copysign(over_y, dy))
            else:
                push = (math.copysign(over_x, dx), 0.0)
        elif length < _SHORTEST - _NEAR and ((a, b) in lines or (b, a) in lines):
            push = ((_SHORTEST - length) * dx / length, (_SHORTEST - length) * dy / length)
        else:
            continue
        moved = True
        where[a] = _within(ax - push[0] / 2, ay - push[1] / 2, width[a])
        where[b] = _within(bx + push[0] / 2, by + push[1] / 2, width[b])
    return moved


def _within(x: float, y: float, width: float) -> Point:
    half = max(_MARGIN, width / 2)
    return min(max(x, half), WIDTH - half), min(max(y, _ROW), HEIGHT - _ROW)
