"""The network of parties as GEXF (Gephi) or GraphML (Cytoscape, yEd, igraph), written by networkx.

An edge for each pair of parties and type: as thick as its stories have independent origins. Raises ImportError without
networkx.
"""

from collections import defaultdict
from typing import IO, Any

from reportedly.export.losses import Losses
from reportedly.export.source import ACTORS, RECIPIENTS, Source
from reportedly.records import SYMMETRIC_TYPES, Story


def graph(source: Source, losses: Losses) -> Any:
    """A networkx MultiDiGraph. Nodes are entities that take part in something; edges carry ``type``, ``weight`` (the sum of
    independent origins), ``stories``, ``articles``, ``asserted``, ``denied``, ``contradicted``, ``first`` and ``last``."""
    import networkx

    made = networkx.MultiDiGraph()
    edges: dict[tuple[str, str, str], list[Story]] = defaultdict(list)
    for story in source.stories():
        pair = ends(story)
        if pair is None:
            losses.lose("story without two parties")
        else:
            edges[*pair, story.type].append(story)
            losses.lose("party beside the first of its role", max(0, len(story.arguments) - 2))
            losses.lose("telling with its words and its chain", len(story.told))
    for a, b, _ in edges:
        for ident in (a, b):
            e = source.entities[ident]
            made.add_node(ident, label=e.name, type=e.type, reports=len(e.reports), names=" | ".join(e.names))
    for (a, b, kind), stories in edges.items():
        told = [t for s in stories for t in s.told]
        times = sorted(s.time for s in stories if s.time)
        made.add_edge(
            a, b, key=kind, label=kind, type=kind, weight=float(sum(s.origins for s in stories)), stories=len(stories),
            articles=sum(s.articles for s in stories), asserted=sum(t.polarity == "+" for t in told),
            denied=sum(t.polarity == "-" for t in told), contradicted=sum(bool(s.contradictions) for s in stories),
            first=times[0] if times else "", last=times[-1] if times else "",
        )  # fmt: skip
        losses.written += 1
    return made


def write_gexf(source: Source, out: IO[bytes]) -> Losses:
    """GEXF 1.2."""
    import networkx

    losses = Losses()
    networkx.write_gexf(graph(source, losses), out)
    return losses


def write_graphml(source: Source, out: IO[bytes]) -> Losses:
    """GraphML."""
    import networkx

    losses = Losses()
    networkx.write_graphml(graph(source, losses), out)
    return losses


def ends(story: Story) -> tuple[str, str] | None:
    """The two parties of the edge: the first actor and the first recipient, or the two of a type that has no direction."""
    actors = [a.entity for a in story.arguments if a.role in ACTORS]
    others = [a.entity for a in story.arguments if a.role in RECIPIENTS]
    if story.type in SYMMETRIC_TYPES:
        both = sorted(dict.fromkeys(actors + others))
        return (both[0], both[1]) if len(both) > 1 else None
    if not actors or not others or actors[0] == others[0]:
        return None
    return actors[0], others[0]
