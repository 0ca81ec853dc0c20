"""Chains of sources as trees: from a source out to the outlets that print it, in to those it passes on, and from an outlet in."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["source", "outlet", "report"]

DEPTH = 5
"""Links of a chain that are shown."""


@dataclass(slots=True)
class Node:
    """A link of chains, and in how many tellings it stands there: a source, an outlet, or a report that names no outlet."""

    name: str
    entity: str | None = None
    kind: Kind = "source"
    tellings: int = 0
    branches: "dict[tuple[str, str | None], Node]" = field(default_factory=dict)

    def grow(self, path: "Iterable[Link]", tellings: int) -> None:
        """Count these tellings here and along a path."""
        node = self
        node.tellings += tellings
        for name, entity, kind in path:
            node = node.branches.setdefault((name, entity), Node(name, entity, kind))
            node.tellings += tellings

    @property
    def ranked(self) -> "list[Node]":
        """The branches, those with most tellings first."""
        return sorted(self.branches.values(), key=lambda n: (-n.tellings, n.name))


Link = tuple[str, str | None, Kind]
"""Name, entity and kind."""

_CHAIN = (
    "t.chain, coalesce(d.outlet, d.file, d.id), d.outlet IS NULL, (SELECT group_concat(y.position || ' ' || y.entity) FROM telling_source y"
    " WHERE y.doc = t.doc AND y.local = t.local)"
)


def of_source(db: sqlite3.Connection, ident: str, name: str) -> tuple[Node, Node]:
    """Two trees of a source: through whom and in which outlets it is known, and whom it passes on."""
    out, inward = Node(name, ident), Node(name, ident)
    rows = db.execute(
        f"SELECT x.position, {_CHAIN}, count(*) FROM telling_source x JOIN telling t ON t.doc = x.doc AND t.local = x.local"
        " JOIN document d ON d.doc = t.doc WHERE x.entity = ? GROUP BY 1, 2, 3, 4, 5", (ident,),
    )  # fmt: skip
    for position, chain, outlet, bare, ids, n in rows:
        links = _links(chain, ids)
        where = [
            k for k, (_, entity, _) in enumerate(links) if entity == ident
        ]  # it may stand in one chain more than once
        if position == where[-1]:
            out.grow(
                [
                    *_distinct(links[position + 1 : position + DEPTH], links[position]),
                    (outlet, None, "report" if bare else "outlet"),
                ],
                n,
            )
        if 0 < position == where[0]:
            inward.grow(_distinct(links[max(0, position - DEPTH) : position][::-1], links[position]), n)
    return out, inward


def of_outlet(db: sqlite3.Connection, outlet: str) -> Node:
    """The tree of whom an outlet cites, whom these cite, and so on; no tellings where it cites nobody."""
    tree = Node(outlet, kind="outlet")
    rows = db.execute(
        f"SELECT {_CHAIN}, count(*) FROM document d JOIN telling t USING (doc) WHERE t.chain <> '[]'"
        " AND (d.outlet = :outlet COLLATE NOCASE OR d.outlet IS NULL AND coalesce(d.file, d.id) = :outlet) GROUP BY 1, 2, 3, 4",
        {"outlet": outlet},
    )  # fmt: skip
    for chain, _, _, ids, n in rows:
        tree.grow(_distinct(_links(chain, ids)[::-1][:DEPTH], (outlet, None, "outlet")), n)
    return tree


def _links(chain: str, ids: str | None) -> Sequence[Link]:
    """Each link, innermost first."""
    entities = dict(pair.split(" ", 1) for pair in ids.split(",")) if ids else {}
    names = [words[0] if words else "unnamed" for words in json.loads(chain)]
    return [
        ("a source not named" if name == "unnamed" else name, entities.get(str(k)), "source")
        for k, name in enumerate(names)
    ]


def _distinct(path: Sequence[Link], before: Link) -> list[Link]:
    """The path without links that repeat the one before: who says a thing and then believes it stands there once."""
    return [link for link, last in zip(path, [before, *path], strict=False) if link[:2] != last[:2]]
