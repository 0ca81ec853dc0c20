"""The groups of mentions while they are gathered, and the ways to them."""

from collections.abc import Iterable

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.scene import Scene, Seen
from reportedly.reading.knowledge.given import Knowledge


class Gathered:
    """The groups so far, with the ways to them: ``of`` from head words, ``said`` to the mentions that have a noun, a name's word
    or an adjective in them, ``worded`` to the last description of exactly those words, ``turns`` from the turns of «I».

    ``order`` are all mentions of the text by head word (``heads``), placed or not; ``changes`` counts how often a group changed.
    """

    def __init__(self, groups: list[Cluster], places: Iterable[Place], knowledge: Knowledge, parsed: Parsed) -> None:
        self.groups = groups
        self.parsed = parsed
        self.scene = Scene(parsed)
        self.of: dict[int, Cluster] = {}
        self.said: dict[str, list[Seen]] = {}
        self.worded: dict[str, Place] = {}
        self.turns: dict[tuple[int, bool], Cluster] = {}
        self.order = [self.scene.seen(p) for p in sorted(places, key=lambda p: p.head)]
        self.heads = [seen.head for seen in self.order]
        self.changes = 0
        self._knowledge = knowledge
        for g in groups:
            for p in g.places:
                self._enter(p, g)

    def put(self, p: Place, home: Cluster | None) -> None:
        """Put it into that group; None makes a new one."""
        if home is None:
            home = Cluster()
            self.groups.append(home)
        home.add(p, self._knowledge)
        self._enter(p, home)

    def _enter(self, p: Place, group: Cluster) -> None:
        seen = self.scene.seen(p)
        self.of[p.head] = group
        group.crowd.add(seen)
        self.changes += 1
        if p.kind != "pronoun":
            for word in p.content:
                self.said.setdefault(word, []).append(seen)
            if p.kind == "nominal":
                self.worded[p.wording] = p
        if p.turn is not None:
            self.turns[p.turn] = group

    def merge(self, keep: Cluster, give: Cluster) -> None:
        """Give all mentions of one group to another; the first is left empty."""
        for q in give.places:
            self.of[q.head] = keep
            keep.crowd.add(self.scene.seen(q))
        keep.take(give)
        self.changes += 1
