"""The network of parties: edges by type, as thick as the independent origins behind them."""

import math
from typing import NamedTuple

import networkx
from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive import Archive
from reportedly.archive.ask.parties import entities_of
from reportedly.archive.store import placeholders
from reportedly.web import wording
from reportedly.web.serve.desk import desk

NODES, EDGES = 45, 120
"""The most that is drawn: what has most origins comes first; the page says how much there is."""
WIDTH, HEIGHT, MARGIN = 1200.0, 760.0, 70.0


class Node(NamedTuple):
    """A party and where it is drawn."""

    id: str
    name: str
    type: str
    x: float
    y: float


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


def show(request: Request) -> Response:
    """The best attested edges, of one type, one source or around one party where the address says so."""
    own = desk(request)
    given = request.query_params
    kind, party, source = (given.get(k, "").strip() for k in ("type", "party", "said_by"))
    stance = given.get("stance", "").strip()
    with own.archive() as archive:
        rows, total = own.remembered(
            archive, ("edges", kind, party, source, stance), lambda: _edges(archive, kind, party, source, stance)
        )
        ids = sorted({r[0] for r in rows} | {r[1] for r in rows})
        names = {
            i: (n, t)
            for i, n, t in archive.db.execute(f"SELECT id, name, type FROM entity WHERE id IN ({placeholders(ids)})", ids)
        }
        types = [t for (t,) in archive.db.execute("SELECT DISTINCT type FROM story ORDER BY type")]
    nodes, edges = _drawn(rows, names)
    return own.page(
        request, "network.html", nodes=nodes, edges=edges, total=total, types=types, kind=kind, party=party, source=source,
        stance=stance, width=WIDTH, height=HEIGHT,
    )  # fmt: skip


def _edges(
    archive: Archive, kind: str, party: str, source: str, stance: str
) -> tuple[list[tuple[str, str, str, int, int, int]], int]:
    """Rows of a, b, type, origins, stories, contradicted stories; and how many there are in all."""
    where, parameters = (
        ["p.role IN ('actor', 'holder', 'member')", "q.role IN ('recipient', 'organization')"],
        list[object](),
    )
    if kind:
        where.append("s.type = ?")
        parameters.append(kind)
    if party:
        ids = entities_of(archive, [party])
        where.append(f"(p.entity IN ({placeholders(ids)}) OR q.entity IN ({placeholders(ids)}))")
        parameters += ids * 2
    if source:
        ids = entities_of(archive, [source])
        where.append(
            "s.id IN (SELECT t.story FROM telling_source x JOIN telling t ON t.doc = x.doc AND t.local = x.local"
            f" WHERE x.entity IN ({placeholders(ids)}))"
        )
        parameters += ids
    if stance in ("asserted", "denied"):
        where.append("s.id IN (SELECT story FROM telling WHERE polarity = ?)")
        parameters.append("+" if stance == "asserted" else "-")
    found = (
        "SELECT p.entity AS a, q.entity AS b, s.type, sum(s.origins) AS origins, count(*), sum(s.contradicted > 0)"
        " FROM story s JOIN story_party p ON p.story = s.id JOIN story_party q ON q.story = s.id AND q.entity <> p.entity"
        f" WHERE {' AND '.join(where)} GROUP BY 1, 2, 3"
    )
    (total,) = archive.db.execute(f"SELECT count(*) FROM ({found})", parameters).fetchone()
    rows = archive.db.execute(f"{found} ORDER BY origins DESC, a, b, s.type LIMIT {EDGES}", parameters).fetchall()
    kept, known = [], set[str]()
    for row in rows:
        if len(known | {row[0], row[1]}) <= NODES:
            known |= {row[0], row[1]}
            kept.append(row)
    return kept, total


def _drawn(
    rows: list[tuple[str, str, str, int, int, int]], names: dict[str, tuple[str, str]]
) -> tuple[list[Node], list[Edge]]:
    graph = networkx.Graph()
    for a, b, _, origins, _, _ in rows:
        weight = graph.get_edge_data(a, b, {"weight": 0})["weight"] + origins
        graph.add_edge(a, b, weight=weight)
    place = _places(graph)
    nodes = [Node(i, *names[i], *place[i]) for i in sorted(graph)]
    beside: dict[frozenset[str], int] = {}
    edges = []
    for a, b, kind, origins, stories, contradicted in rows:
        nth = beside.get(frozenset((a, b)), 0)
        beside[frozenset((a, b))] = nth + 1
        label = (
            f"{names[a][0]} → {names[b][0]}: {wording.type_label(kind)}, {wording.counted(stories, 'story', 'stories')}"
        )
        edges.append(
            Edge(
                a, b, kind, wording.group("relation" if kind.islower() else "event", kind), origins, stories, contradicted,
                _path(place[a], place[b], nth), round(1.2 + 1.8 * math.log2(1 + origins), 1),
                f"{label}, {wording.counted(origins, 'independent origin')}",
            )
        )  # fmt: skip
    return nodes, edges


def _places(graph: networkx.Graph) -> dict[str, tuple[float, float]]:
    """Where each node is drawn. Springs put what belongs together together; then each axis is stretched most of the way
    to equal steps, so that a dense middle opens up and a stray pair does not squeeze the rest."""
    if not len(graph):
        return {}
    where = networkx.spring_layout(graph, seed=7, k=3 / math.sqrt(len(graph)), iterations=200, weight=None)
    axes = []
    for axis, size in ((0, WIDTH), (1, HEIGHT)):
        values = {n: float(p[axis]) for n, p in where.items()}
        low, spread = min(values.values()), (max(values.values()) - min(values.values())) or 1.0
        ranks = {n: i / max(1, len(values) - 1) for i, n in enumerate(sorted(values, key=lambda n: (values[n], n)))}
        axes.append({
            n: round(MARGIN + (size - 2 * MARGIN) * (0.3 * (v - low) / spread + 0.7 * ranks[n]), 1) for n, v in values.items()
        })  # fmt: skip
    return {n: (axes[0][n], axes[1][n]) for n in graph}


def _path(a: tuple[float, float], b: tuple[float, float], nth: int) -> str:
    """A line that bends the more, the more lines run between the same two."""
    bend = (0, 36, -36, 72, -72, 108)[nth % 6]
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy) or 1
    x, y = (a[0] + b[0]) / 2 - dy / length * bend, (a[1] + b[1]) / 2 + dx / length * bend
    return f"M{a[0]:.1f} {a[1]:.1f} Q{x:.1f} {y:.1f} {b[0]:.1f} {b[1]:.1f}"
