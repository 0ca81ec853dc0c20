"""Who is said to stand or act between whom, across reports."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import msgspec

from reportedly.records import SYMMETRIC_TYPES, Reading, Statement
from reportedly.web.wording import Group, group, is_asserted

_LEFT = frozenset({"actor", "holder", "member"})
_RIGHT = frozenset({"recipient", "organization", "beneficiary"})


class Node(msgspec.Struct, frozen=True):
    """A party: entities of the same name and type in several reports are one."""

    name: str
    type: str


class Edge(msgspec.Struct, frozen=True):
    """Statements of one group from one party to another; ``asserted`` where all are put as actual and certain.

    ``statements`` are (report, statement) numbers. ``directed`` is False where the order of the parties means nothing.
    """

    a: int
    b: int
    group: Group
    asserted: bool
    directed: bool
    statements: list[tuple[int, int]]


class Network(msgspec.Struct, frozen=True):
    """Parties and edges in order of appearance; ``single`` counts the statements that name fewer than two parties."""

    nodes: list[Node]
    edges: list[Edge]
    single: int


def network(readings: Sequence[Reading]) -> Network:
    """The parties of all readings with the statements between two of them."""
    nodes: dict[Node, int] = {}
    edges: dict[tuple[int, int, Group, bool, bool], list[tuple[int, int]]] = {}
    single = 0
    for r, reading in enumerate(readings):
        party = {entity.id: Node(entity.name, entity.type) for entity in reading.entities}
        for s, statement in enumerate(reading.statements):
            pairs = {(party[a], party[b]): None for a, b in _pairs(statement) if party[a] != party[b]}
            single += not pairs
            for pair in pairs:
                a, b = (nodes.setdefault(node, len(nodes)) for node in pair)
                directed = statement.type not in SYMMETRIC_TYPES
                ends = (a, b) if directed else (min(a, b), max(a, b))
                key = (*ends, group(statement.kind, statement.type), is_asserted(statement), directed)
                edges.setdefault(key, []).append((r, s))
    return Network(list(nodes), [Edge(*key, found) for key, found in edges.items()], single)


def _pairs(statement: Statement) -> Iterator[tuple[str, str]]:
    left = [a.entity for a in statement.arguments if a.role in _LEFT]
    right = [a.entity for a in statement.arguments if a.role in _RIGHT]
    yield from product(left, right)
    if statement.type in SYMMETRIC_TYPES:
        yield from combinations(left, 2)
        yield from combinations(right, 2)
