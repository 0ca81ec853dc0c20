"""Which mentions speak of the same entity: names by their form, the rest by the models of antecedents.

Names come first because they are surest; a pronoun or description joins the group that is likeliest by all that speaks for
it (``antecedent_model``), or brings up something new, unless grammar, gender or type forbid it.
"""

from collections.abc import Sequence
from math import inf

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.agreement import binder, fronted, named_types
from reportedly.reading.coreference.antecedent_features import alone_parts, pair
from reportedly.reading.coreference.antecedent_model import join_weights, new_weights, shipped
from reportedly.reading.coreference.candidates import Candidate, Candidates
from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.gathered import Gathered
from reportedly.reading.coreference.joins import join_appositions, join_descriptions, join_owned
from reportedly.reading.coreference.place import PARTIES, Place
from reportedly.reading.coreference.repeated import may_be_repeated, named_so
from reportedly.reading.coreference.same_name import bearer, named_clusters
from reportedly.reading.coreference.scene import differ
from reportedly.reading.coreference.two_before import one_of_two
from reportedly.reading.knowledge.given import Knowledge

LEAST_PREDICATE = 0.9
"""Probability with which a predicate must point to somebody to say what that is."""

_OWNERS = frozenset("his her its their".split())


def cluster(
    places: list[Place], appositions: list[tuple[int, int]], knowledge: Knowledge, parsed: Parsed
) -> list[Cluster]:
    """The mentions grouped by entity, each group in order of the text.

    ``appositions`` are pairs of head words of which the second says again what the first names.
    """
    groups = named_clusters(places, knowledge)
    gathered = Gathered(groups, places, knowledge, parsed)
    gathering = Gathering(gathered, appositions)
    for p in unnamed(places):
        gathering.place(p)
    join_owned(gathered, places)
    join_descriptions(gathered, places)
    join_appositions(gathered, appositions)
    named = [g for g in groups if g.names]
    for g in named:
        full = bearer(g, named)
        if full is not None:
            full.take(g)
    groups = [g for g in groups if g.places]
    for g in groups:
        g.places.sort(key=lambda p: p.words)
    groups.sort(key=lambda g: g.places[0].words)
    return groups


def unnamed(places: list[Place]) -> list[Place]:
    """Descriptions and pronouns in the order in which they are placed: «I» last, whose speaker may be named behind its words."""
    return sorted((p for p in places if p.name is None), key=lambda p: p.speaker is not None)


class Gathering:
    """Descriptions and pronouns put into the groups, one after the other; ``appositions`` are what ``cluster`` gets."""

    def __init__(self, gathered: Gathered, appositions: Sequence[tuple[int, int]] = ()) -> None:
        self.gathered = gathered
        self.parsed = gathered.parsed
        self.scene = gathered.scene
        self.of = gathered.of
        self._candidates = Candidates(gathered)
        self._beside: dict[int, list[int]] = {}
        for first, second in appositions:
            self._beside.setdefault(first, []).append(second)
            self._beside.setdefault(second, []).append(first)

    def place(self, p: Place) -> None:
        """Put a description or pronoun into the group that it speaks of, or into one of its own."""
        home = self.given(p)
        if home is None:
            home = self._likeliest(p)
        elif p.kind == "nominal":  # «a man … The man, Tavi Orn, …»: who was spoken of before is named now
            before = self._likeliest(p)
            if before is not None and before is not home and not before.named and before.fits_type(home.kind):
                self.gathered.merge(home, before)
        self.gathered.put(p, home)

    def given(self, p: Place) -> Cluster | None:
        """The group that the text itself gives: whose words an «I» stands in, what a description is said of in an apposition,
        what was called so before, to what grammar binds a pronoun, whom an owner announces before whom nobody was spoken of that
        it could be; None where it leaves a choice."""
        if p.speaker is not None and p.speaker in self.of:
            return self.of[p.speaker]
        if p.kind == "nominal":
            for beside in self._beside.get(p.head, ()):
                group = self.of.get(beside)
                if group is not None and self._may_join(p, group):
                    return group
            which = one_of_two(self.parsed, p, self.gathered.order)
            group = self.of.get(which) if which is not None else None
            if group is not None and self._may_join(p, group):
                return group
            group = self._predicated(p)
            return group if group is not None else self._again(p)
        head = binder(self.parsed, p.head)
        if head is None and p.text.lower() in _OWNERS:
            ahead = fronted(self.parsed, p.head)
            if ahead is not None and not any(nearest.head < p.head for _, nearest, _ in self.candidates(p)):
                head = ahead
        group = self.of.get(head) if head is not None else None
        if group is None or not self._may_join(p, group):
            return None
        # what owns is somebody, whatever the model is sure of: «severe hunger and her death»
        return group if group.kind in PARTIES and group.kind in named_types(p.text) else None

    def _predicated(self, p: Place) -> Cluster | None:
        """The group of which a predicate says what it is, where the neural model is sure: «it was a department of the court»."""
        holds = self.scene.seen(p).holds
        if "cop" not in holds and ("case" not in holds or self.parsed.marker(p.head) != "as"):
            return None
        shares, _ = self.shares(p)
        return next((g for g, share in shares.items() if share >= LEAST_PREDICATE and self._is_candidate(p, g)), None)

    def _is_candidate(self, p: Place, group: Cluster) -> bool:
        return any(candidate is group for candidate, _, _ in self.candidates(p))

    def _again(self, p: Place) -> Cluster | None:
        """The group that was called so before: in the very same words, or by a name that ends with its noun."""
        same = self.gathered.worded.get(p.wording) if may_be_repeated(p) else None
        if same is not None and same.head < p.head and self._candidates.asked(p).fits(self.of[same.head]):
            return self.of[same.head]
        bearers = named_so(self.parsed, p, self.gathered.said.get(self.scene.seen(p).form, []))
        told = self.told(p) if bearers else None
        return told if told is not None and all(self.of[q.head] is told for q in bearers) else None

    def candidates(self, p: Place) -> list[Candidate]:
        """The groups that the mention may join, the nearest first; empty where none agrees with it."""
        return self._candidates.of(p)

    def _likeliest(self, p: Place) -> Cluster | None:
        """The group for which most speaks; None where more speaks for something new, or nothing agrees."""
        candidates = self.candidates(p)
        if not candidates:
            return None
        sort, model, scene, own = sort_of(p), shipped(), self.scene, self.scene.seen(p)
        shares, left = self.shares(p)
        told = self.told(p)
        best, most = None, new_weights(sort).total(model.score_parts(*alone_parts(scene, own)), left)
        if p.opens == "aged" and any(group.named for group, _, _ in candidates):
            most = -inf  # «the 54-year-old», «the Norwegian»: somebody who was named
        weights, rows = join_weights(sort), model.rows(own)
        for rank, (group, nearest, between) in enumerate(candidates):
            score = weights.total(
                pair(scene, rows, own, group, nearest, rank, between), shares.get(group, 0.0), told=told is group
            )
            if score > most:
                best, most = group, score
        return best

    def shares(self, p: Place) -> tuple[dict[Cluster, float], float]:
        """The neural model's probability of each group, and what it leaves for none."""
        shares: dict[Cluster, float] = {}
        left = 1.0
        for head, share in p.links or ([(p.antecedent, p.link)] if p.antecedent is not None else []):
            group = self.of.get(head)
            if group is not None:
                left -= share
                shares[group] = shares.get(group, 0.0) + share
        return shares, max(0.0, left)

    def told(self, p: Place) -> Cluster | None:
        """The group that the words tell: the «I» of the same turn, the last of which all was said that a definite description
        says; None where they tell nothing."""
        if p.turn is not None:
            return self.gathered.turns.get(p.turn)
        if p.kind != "nominal" or not p.definite or not p.content:
            return None
        # the rarest word has the fewest mentions that may say all of it: «the bank» of «Bank Ostro»
        rarest = min((self.gathered.said.get(word, []) for word in p.content), key=len)
        options, number = self._candidates.asked(p), self.scene.seen(p).number
        for q in sorted(rarest, key=lambda q: -q.head):
            if q.head < p.head and p.content <= q.place.content and not differ(number, q.number):
                group = self.of[q.head]
                if options.allow(group):
                    return group
        return None

    def _may_join(self, p: Place, group: Cluster) -> bool:
        return self._candidates.asked(p).allow(group)


def sort_of(p: Place) -> str:
    """What the mention is where weights are told apart: «pronoun», «definite» or «indefinite»."""
    return "pronoun" if p.kind == "pronoun" or p.opens == "aged" else "definite" if p.definite else "indefinite"
