"""Which mentions speak of the same entity: names by their form, the rest by the model's antecedents.

Names come first because they are surest; a pronoun or description joins the entity that the model thinks likeliest, over
all mentions that it has by then, unless grammar, gender or type forbid it.
"""

from reportedly.reading.agreement import agree
from reportedly.reading.clusters import Cluster
from reportedly.reading.knowledge.given import Knowledge
from reportedly.reading.place import Place
from reportedly.reading.same_name import bearer, named_clusters
from reportedly.records import EntityType

LEAST_LINK = 0.45
"""Probability of an antecedent below which a definite description stays alone; this and the next best on the corpus dev part."""
LEAST_NEW = 0.8
"""The same for a description without «the» or «this», which mostly brings up something new."""
LEAST_PRONOUN = 0.3
"""The same for a pronoun, which seldom stands alone."""
LEAST_LEFT = 0.1
"""Probability that must be left for what can be when thresholds are scaled to it."""
SAME_WORDS = 0.45
"""Probability that is added where a definite description repeats an earlier one word for word."""
SAME_NOUN = 0.4
"""The same where all that it says was said of somebody before."""
ONLY_NAMED = 0.6
"""The same where nobody but one that has a name was called so: «the bank» of «the Central Bank of Osmark»."""
SAME_TURN = 0.3
"""The same where an earlier «I» stands in the turn of an «I»."""
LEAST_BACK = 0.5
"""Probability with which a name must point back to a description to be its name."""

_THINGS: frozenset[EntityType] = frozenset({"other", "work", "event", "weapon", "vehicle"})


def cluster(places: list[Place], appositions: list[tuple[int, int]], knowledge: Knowledge) -> list[Cluster]:
    """The mentions grouped by entity, each group in order of the text.

    ``appositions`` are pairs of head words of which the second says again what the first names.
    """
    groups = named_clusters(places, knowledge)
    gathering = _Gathering(groups, knowledge)
    # «I» last: its speaker may be named behind its words
    for p in sorted((p for p in places if p.name is None), key=lambda p: p.speaker is not None):
        gathering.place(p)
    gathering.join_descriptions(places)
    gathering.join_appositions(appositions)
    for g in groups:
        full = bearer(g, groups)
        if full is not None:
            full.take(g)
    groups = [g for g in groups if g.places]
    for g in groups:
        g.places.sort(key=lambda p: p.words)
    groups.sort(key=lambda g: g.places[0].words)
    return groups


class _Gathering:
    """The groups with the ways to them: from head words, from what descriptions say, and from the turns of «I»."""

    def __init__(self, groups: list[Cluster], knowledge: Knowledge) -> None:
        self.groups = groups
        self.knowledge = knowledge
        self.of: dict[int, Cluster] = {}
        self.said: dict[str, list[Place]] = {}  # noun, name's word or adjective -> mentions
        self.turns: dict[tuple[int, bool], Cluster] = {}
        for g in groups:
            for p in g.places:
                self._enter(p, g)

    def _enter(self, p: Place, group: Cluster) -> None:
        self.of[p.head] = group
        if p.kind != "pronoun":
            for word in p.content:
                self.said.setdefault(word, []).append(p)
        if p.turn is not None:
            self.turns[p.turn] = group

    def place(self, p: Place) -> None:
        """Put a description or pronoun into the group that it speaks of, or into one of its own."""
        home = self.of.get(p.speaker) if p.speaker is not None else None
        home = home or self._likeliest(p) or self._before(p)
        if home is None:
            home = Cluster()
            self.groups.append(home)
        home.add(p, self.knowledge)
        self._enter(p, home)

    def _likeliest(self, p: Place) -> Cluster | None:
        """The group that has most of the antecedents' probability; None where that is too little or nothing agrees."""
        shares: dict[Cluster, float] = {}
        told = self._told(p)
        if told is not None and self._may_join(p, told[0]):
            shares[told[0]] = told[1]
        left = 1.0  # what is left when all that cannot be is ruled out
        for head, share in p.links or ([(p.antecedent, p.link)] if p.antecedent is not None else []):
            group = self.of.get(head)
            if group is None:
                continue
            if self._may_join(p, group):
                shares[group] = shares.get(group, 0.0) + share
            else:
                left -= share
        if not shares:
            return None
        best = max(shares, key=lambda g: shares[g])
        least = LEAST_PRONOUN if p.kind == "pronoun" else LEAST_LINK if p.definite else LEAST_NEW
        return best if shares[best] >= least * max(left, LEAST_LEFT) else None

    def _before(self, p: Place) -> Cluster | None:
        """The group of what acts before an «its» for which the model finds nothing."""
        group = self.of.get(p.back) if p.back is not None else None
        return group if group is not None and self._may_join(p, group) else None

    def _told(self, p: Place) -> tuple[Cluster, float] | None:
        """The group that the words tell, and the probability that they add; None where they tell nothing."""
        if p.turn is not None:
            return (self.turns[p.turn], SAME_TURN) if p.turn in self.turns else None
        if p.kind != "nominal" or not p.definite or not p.content:
            return None
        # the rarest word has the fewest mentions that may say all of it: «the bank» of «Bank Ostro»
        rarest = min((self.said.get(word, []) for word in p.content), key=len)
        before = [q for q in rarest if q.head < p.head and p.content <= q.content and self._may_join(p, self.of[q.head])]
        if not before:
            return None
        group = self.of[max(before, key=lambda q: q.head).head]
        if any(q.wording == p.wording for q in before if self.of[q.head] is group):
            return group, SAME_WORDS
        only = group.named and all(self.of[q.head] is group for q in before)
        return group, ONLY_NAMED if only else SAME_NOUN

    def _may_join(self, p: Place, group: Cluster) -> bool:
        if any(self.of.get(head) is group for head in p.apart) or not group.fits_gender(p.gender):
            return False
        if p.kind == "pronoun":
            return agree(p.text, group.kind, named=group.named)
        if p.type == "other":
            return not group.named or group.kind in _THINGS
        return group.fits_type(p.type)

    def join_descriptions(self, places: list[Place]) -> None:
        """Give names their described antecedents: «the minister … Mara Ilves», where the name points back to a description."""
        for p in places:
            if p.name is None or p.demonym or p.antecedent is None or p.link < LEAST_BACK:
                continue
            here, there = self.of[p.head], self.of.get(p.antecedent)
            if there is not None and there is not here and not (there.named and here.named) and there.fits_type(p.type):
                self._merge(here, there)

    def join_appositions(self, pairs: list[tuple[int, int]]) -> None:
        """Make one of the groups of each pair of head words, unless both are named or their types differ."""
        for first, second in pairs:
            a, b = self.of.get(first), self.of.get(second)
            if a is not None and b is not None and a is not b and not (a.named and b.named) and b.fits_type(a.kind):
                self._merge(*((a, b) if a.named or not b.named else (b, a)))

    def _merge(self, keep: Cluster, give: Cluster) -> None:
        for q in give.places:
            self.of[q.head] = keep
        keep.take(give)
