"""The network of parties: edges by type, as thick as the independent origins behind them."""

import math
import sqlite3
from typing import NamedTuple

import networkx
from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive
from reportedly.archive.ask import Question
from reportedly.archive.ask.matching import matching
from reportedly.archive.ask.parties import entities_of
from reportedly.archive.store import placeholders
from reportedly.records import SYMMETRIC_TYPES
from reportedly.web import wording
from reportedly.web.serve.conditions import conditions
from reportedly.web.serve.desk import Desk, desk, question
from reportedly.web.serve.labels import Label, placed
from reportedly.web.serve.outlines import unsearchable

NODES, EDGES = 45, 120
"""The most that is drawn: what has most origins comes first; the page says how much there is."""
WIDTH, HEIGHT, MARGIN = 1200.0, 760.0, 70.0


class Node(NamedTuple):
    """A party and where it is drawn; the larger, the more origins its edges have."""

    id: str
    name: str
    type: str
    x: float
    y: float
    radius: float


class Edge(NamedTuple):
    """All stories of one type between two parties, and the ends of its line."""

    a: str
    b: str
    type: str
    group: str
    origins: int
    stories: int
    contradicted: int
    path: str
    width: float
    title: str
    directed: bool


def show(request: Request) -> Response:
    """The best attested edges of the stories that the address asks for."""
    own = desk(request)
    asked = question(request, order="origins")
    with own.archive() as archive:
        rows, more = edges(own, archive, asked)
        names = types_and_names(archive, {r[0] for r in rows} | {r[1] for r in rows})
        given = conditions(request, archive, asked)
    nodes, lines, labels = _drawn(rows, names)
    around = [c.value for c in given.chips if c.name in ("party", "actor", "recipient")]
    return own.page(
        request, "network.html", given=given, asked=asked, nodes=nodes, edges=lines, labels=labels, more=more, around=around,
        width=WIDTH, height=HEIGHT, used=sorted({e.group for e in lines}),
    )  # fmt: skip


def edges(own: Desk, archive: Archive, asked: Question) -> tuple[list["Row"], bool]:
    """The edges that are drawn, and whether there are more; kept until the archive changes."""
    return own.remembered(archive, ("edges", asked), lambda: _edges(archive, asked), keep=asked.empty)


Row = tuple[str, str, str, int, int, int]
"""Of a, b, type, origins, stories, contradicted stories."""


def _edges(archive: Archive, asked: Question) -> tuple[list[Row], bool]:
    """The edges that are drawn, and whether there are more."""
    condition, parameters = matching(archive, asked)
    around = [i for name in (*asked.party, *asked.actor, *asked.recipient) for i in entities_of(archive, [name])]
    touching = f" AND (p.entity IN ({placeholders(around)}) OR q.entity IN ({placeholders(around)}))" if around else ""
    # all of a large archive is gone through in the order of its stories, so that each table is read once from end to end
    tables = "story s CROSS JOIN story_party p ON p.story = s.id CROSS JOIN story_party q ON q.story = s.id"
    try:
        rows = archive.db.execute(
            "SELECT p.entity AS a, q.entity AS b, s.type, sum(s.origins) AS origins, count(*), sum(s.contradicted > 0)"
            f" FROM {tables} AND q.entity <> p.entity WHERE p.role IN ('actor', 'holder', 'member')"
            f" AND (q.role IN ('recipient', 'organization') OR s.type IN ({placeholders(SYMMETRIC_TYPES)}) AND q.role = p.role"
            f" AND q.entity > p.entity) AND {condition}{touching}"
            f" GROUP BY 1, 2, 3 ORDER BY origins DESC, a, b, s.type LIMIT {EDGES + 1}",
            [*sorted(SYMMETRIC_TYPES), *parameters, *around * 2],
        ).fetchall()  # fmt: skip
    except sqlite3.OperationalError as error:
        raise unsearchable(asked, error) from error
    kept, known = list[Row](), set[str]()
    for row in rows[:EDGES]:
        if len(known | {row[0], row[1]}) <= NODES:
            known |= {row[0], row[1]}
            kept.append(row)
    return kept, len(rows) > len(kept)


def types_and_names(archive: Archive, ids: set[str]) -> dict[str, tuple[str, str]]:
    """The name and the type of entities, by id."""
    found = archive.db.execute(f"SELECT id, name, type FROM entity WHERE id IN ({placeholders(ids)})", sorted(ids))
    return {i: (name, kind) for i, name, kind in found}


def _drawn(rows: list[Row], names: dict[str, tuple[str, str]]) -> tuple[list[Node], list[Edge], list[Label]]:
    graph = networkx.Graph()
    for a, b, _, origins, _, _ in rows:
        weight = graph.get_edge_data(a, b, {"weight": 0})["weight"] + origins
        graph.add_edge(a, b, weight=weight)
    place = _places(graph)
    most = max((w for _, w in graph.degree(weight="weight")), default=1)
    radius = {n: round(5 + 11 * math.sqrt(w / most), 1) for n, w in graph.degree(weight="weight")}
    nodes = [Node(i, *names[i], *place[i], radius[i]) for i in sorted(graph, key=lambda n: (-radius[n], n))]
    beside: dict[frozenset[str], int] = {}
    edges = []
    for row in rows:
        a, b = row[:2]
        nth = beside.get(frozenset((a, b)), 0)
        beside[frozenset((a, b))] = nth + 1
        edges.append(_edge(row, names, _path((*place[a], radius[a]), (*place[b], radius[b]), nth if a < b else -nth)))
    dots = [(n.x, n.y, n.radius, wording.clipped(n.name, 28)) for n in nodes]
    return nodes, edges, placed(dots, 15, (0, 0, WIDTH, HEIGHT))


def _edge(row: Row, names: dict[str, tuple[str, str]], path: str) -> Edge:
    a, b, kind, origins, stories, contradicted = row
    directed = kind not in SYMMETRIC_TYPES
    told = f"{wording.counted(stories, 'story', 'stories')}, {wording.counted(origins, 'independent origin')}"
    title = f"{names[a][0]} {'→' if directed else '–'} {names[b][0]}: {wording.type_label(kind)}, {told}"
    return Edge(
        a, b, kind, wording.group("relation" if kind.islower() else "event", kind), origins, stories, contradicted, path,
        round(1.2 + 1.3 * math.log2(origins), 1), title + (", contradicted" if contradicted else ""), directed,
    )  # fmt: skip


def _places(graph: networkx.Graph) -> dict[str, tuple[float, float]]:
    """Where each node is drawn. Springs put what belongs together together; then each axis is stretched most of the way
    to equal steps, so that a dense middle opens up and a stray pair does not squeeze the rest."""
    if not len(graph):
        return {}
    where = networkx.spring_layout(graph, seed=7, k=3 / math.sqrt(len(graph)), iterations=120, weight=None)
    axes = []
    for axis, size in ((0, WIDTH), (1, HEIGHT)):
        values = {n: float(p[axis]) for n, p in where.items()}
        low, spread = min(values.values()), (max(values.values()) - min(values.values())) or 1.0
        ranks = {n: i / max(1, len(values) - 1) for i, n in enumerate(sorted(values, key=lambda n: (values[n], n)))}
        axes.append({
            n: round(MARGIN + (size - 2 * MARGIN) * (0.3 * (v - low) / spread + 0.7 * ranks[n]), 1) for n, v in values.items()
        })  # fmt: skip
    return {n: (axes[0][n], axes[1][n]) for n in graph}


def _path(a: tuple[float, float, float], b: tuple[float, float, float], nth: int) -> str:
    """A line from edge to edge of two dots (x, y, radius) that bends the more, the more lines run between the same two."""
    bend = (0, 36, -36, 72, -72, 108)[abs(nth) % 6] * (-1 if nth < 0 else 1)
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1
    x, y = (a[0] + b[0]) / 2 - dy / length * bend, (a[1] + b[1]) / 2 + dx / length * bend
    (x1, y1), (x2, y2) = _toward(a, (x, y), 2), _toward(b, (x, y), 5)
    return f"M{x1:.1f} {y1:.1f} Q{x:.1f} {y:.1f} {x2:.1f} {y2:.1f}"


def _toward(dot: tuple[float, float, float], to: tuple[float, float], gap: float) -> tuple[float, float]:
    dx, dy = to[0] - dot[0], to[1] - dot[1]
    share = (dot[2] + gap) / (math.hypot(dx, dy) or 1)
    return dot[0] + share * dx, dot[1] + share * dy
