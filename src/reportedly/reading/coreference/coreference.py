"""Which mentions speak of the same entity: names by their form, the rest by the models of antecedents.

Names come first because they are surest; a pronoun or description joins the group that is likeliest by all that speaks for
it (``antecedent_model``), or brings up something new, unless grammar, gender or type forbid it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.agreement import agree, binder
from reportedly.reading.coreference.antecedent_features import alone, pair_parts
from reportedly.reading.coreference.antecedent_model import join_weights, new_signs, shipped, total
from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.place import PARTIES, Place
from reportedly.reading.coreference.same_name import bearer, named_clusters
from reportedly.reading.coreference.scene import Scene
from reportedly.reading.knowledge.given import Knowledge
from reportedly.records import EntityType

LEAST_BACK = 0.5
"""Probability with which a name must point back to a description to be its name."""
LEAST_PREDICATE = 0.9
"""The same for a predicate to say what somebody is."""
WINDOW = 40
"""Mentions before a description or pronoun among which its group is looked for, those of other groups included."""
MOST = 7
"""Groups that are weighed (14 are no better on dev); those to which the neural model points, and those that share its noun, come on top."""
ALIKE = 8
"""Last mentions with the same noun that are looked at."""
AHEAD = 5
"""Mentions behind a pronoun, in its sentence, whose names it may announce: «In her first speech, Mara Ilves …»."""

_THINGS: frozenset[EntityType] = frozenset({"other", "work", "event", "weapon", "vehicle"})
_ANNOUNCING = frozenset("he she his her its it their they".split())


class Candidate(NamedTuple):
    """A group that a mention may join: its mention nearest to it, and the mentions that stand between."""

    group: Cluster
    nearest: Place
    between: int


def cluster(places: list[Place], appositions: list[tuple[int, int]], knowledge: Knowledge, parsed: Parsed) -> list[Cluster]:
    """The mentions grouped by entity, each group in order of the text.

    ``appositions`` are pairs of head words of which the second says again what the first names.
    """
    groups = named_clusters(places, knowledge)
    gathering = Gathering(groups, places, knowledge, parsed, appositions)
    for p in unnamed(places):
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


def unnamed(places: list[Place]) -> list[Place]:
    """Descriptions and pronouns in the order in which they are placed: «I» last, whose speaker may be named behind its words."""
    return sorted((p for p in places if p.name is None), key=lambda p: p.speaker is not None)


class Gathering:
    """The groups with the ways to them: from head words, from what descriptions say, and from the turns of «I»."""

    def __init__(
        self, groups: list[Cluster], places: list[Place], knowledge: Knowledge, parsed: Parsed,
        appositions: Sequence[tuple[int, int]] = (),
    ) -> None:  # fmt: skip
        self.groups = groups
        self.knowledge = knowledge
        self.parsed = parsed
        self.scene = Scene(parsed)
        self.of: dict[int, Cluster] = {}
        self.said: dict[str, list[Place]] = {}  # noun, name's word or adjective -> mentions
        self.turns: dict[tuple[int, bool], Cluster] = {}
        self._beside: dict[int, list[int]] = {}
        for first, second in appositions:
            self._beside.setdefault(first, []).append(second)
            self._beside.setdefault(second, []).append(first)
        self._order = sorted(places, key=lambda p: p.head)
        self._heads = [p.head for p in self._order]
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
        home = self.given(p)
        if home is None:
            home = self._likeliest(p)
        elif p.kind == "nominal":  # «a man … The man, Tavi Orn, …»: who was spoken of before is named now
            before = self._likeliest(p)
            if before is not None and before is not home and not before.named and before.fits_type(home.kind):
                self._merge(home, before)
        self.put(p, home)

    def given(self, p: Place) -> Cluster | None:
        """The group that the text itself gives: whose words an «I» stands in, what a description is said of in an apposition,
        to what grammar binds a pronoun; None where it leaves a choice."""
        if p.speaker is not None and p.speaker in self.of:
            return self.of[p.speaker]
        if p.kind == "nominal":
            groups = (self.of.get(head) for head in self._beside.get(p.head, ()))
            beside = next((g for g in groups if g is not None and self._may_join(p, g)), None)
            return beside if beside is not None else self._predicated(p)
        head = binder(self.parsed, p.head)
        group = self.of.get(head) if head is not None else None
        if group is None or not self._may_join(p, group):
            return None
        # what owns is somebody, whatever the model is sure of: «severe hunger and her death»
        return group if group.kind in PARTIES and agree(p.text, group.kind, named=True) else None

    def _predicated(self, p: Place) -> Cluster | None:
        """The group of which a predicate says what it is, where the neural model is sure: «it was a department of the court»."""
        if self.parsed.child(p.head, "cop") is None and self.parsed.marker(p.head) != "as":
            return None
        shares, _ = self.shares(p, self.candidates(p))
        best = max(shares, key=lambda g: shares[g], default=None)
        return best if best is not None and shares[best] >= LEAST_PREDICATE else None

    def put(self, p: Place, home: Cluster | None) -> None:
        """Put it into that group; None makes a new one."""
        if home is None:
            home = Cluster()
            self.groups.append(home)
        home.add(p, self.knowledge)
        self._enter(p, home)

    def _likeliest(self, p: Place) -> Cluster | None:
        """The group for which most speaks; None where more speaks for something new, or nothing agrees."""
        candidates = self.candidates(p)
        if not candidates:
            return None
        model, sort = shipped(), sort_of(p)
        shares, left = self.shares(p, candidates)
        told = self.told(p)
        best, most = None, total(new_signs(sort, model.score(self.features_of_new(p)), left))
        weights = join_weights(sort)
        for rank, c in enumerate(candidates):
            parts, words = pair_parts(self.scene, p, c.group, c.nearest, rank, c.between)
            score = weights.total(model.score_parts(parts, words), shares.get(c.group, 0.0), told=told is c.group)
            if score > most:
                best, most = c.group, score
        return best

    def features_of_new(self, p: Place) -> list[str]:
        """The features that say how probable it is that the mention brings up something new."""
        return [f"new {f}" for f in alone(self.scene, p)]

    def candidates(self, p: Place) -> list[Candidate]:
        """The groups that it may join, the nearest first."""
        at, barred = bisect_left(self._heads, p.head), self._barred(p)
        found: list[Candidate] = []
        asked: set[Cluster] = set()

        def add(q: Place, between: int) -> None:
            group = self.of.get(q.head)
            if group is not None and group not in asked:
                asked.add(group)
                if group not in barred and self._agrees(p, group):
                    found.append(Candidate(group, q, between))

        for n in range(at - 1, max(-1, at - 1 - WINDOW), -1):
            if self.of.get(self._heads[n]) not in asked:  # most mentions before are of a group that was asked already
                add(self._order[n], at - 1 - n)
                if len(found) >= MOST:
                    break
        for head, _ in p.links:
            group = self.of.get(head)
            if group is not None and group not in asked:
                last = max((q for q in group.places if q.head < p.head), key=lambda q: q.head, default=None)
                if last is not None:
                    add(last, at - 1 - bisect_left(self._heads, last.head))
        if p.kind != "pronoun":
            for q in self.said.get(self.parsed.lemma[p.head].lower(), [])[-ALIKE:]:
                if q.head < p.head:
                    add(q, at - 1 - bisect_left(self._heads, q.head))
        elif p.text.lower() in _ANNOUNCING:
            end = int(self.parsed.bounds[self.parsed.sentence[p.head] + 1])
            for q in self._order[at + 1 : at + 1 + AHEAD]:
                if q.kind == "name" and q.head < end:
                    add(q, 0)
        return sorted(found, key=lambda c: -c.nearest.head)

    def shares(self, p: Place, candidates: list[Candidate]) -> tuple[dict[Cluster, float], float]:
        """The neural model's probability of each group, and what it leaves for none when all that cannot be is ruled out."""
        may = {c.group for c in candidates}
        shares: dict[Cluster, float] = {}
        left = 1.0
        for head, share in p.links or ([(p.antecedent, p.link)] if p.antecedent is not None else []):
            group = self.of.get(head)
            if group is None:
                continue
            left -= share
            if group in may:
                shares[group] = shares.get(group, 0.0) + share
        return shares, max(0.0, left)

    def told(self, p: Place) -> Cluster | None:
        """The group that the words tell: the «I» of the same turn, the last of which all was said that a definite description
        says; None where they tell nothing."""
        if p.turn is not None:
            return self.turns.get(p.turn)
        if p.kind != "nominal" or not p.definite or not p.content:
            return None
        # the rarest word has the fewest mentions that may say all of it: «the bank» of «Bank Ostro»
        rarest = min((self.said.get(word, []) for word in p.content), key=len)
        barred = self._barred(p)
        for q in sorted(rarest, key=lambda q: -q.head):
            if q.head < p.head and p.content <= q.content and not self.scene.differs_in_number(p, q):
                group = self.of[q.head]
                if group not in barred and self._agrees(p, group):
                    return group
        return None

    def _may_join(self, p: Place, group: Cluster) -> bool:
        return group not in self._barred(p) and self._agrees(p, group)

    def _barred(self, p: Place) -> set[Cluster]:
        """The groups that the mention cannot join whatever they are: of mentions that grammar keeps apart from it, and those that
        were called by the same noun in the other number, and only so («two countries … the country»)."""
        out = {group for head in p.apart for group in (self.of.get(head),) if group is not None}
        if p.kind == "pronoun":
            return out
        noun = self.parsed.lemma[p.head].lower()
        otherwise: dict[Cluster, bool] = {}
        for q in self.said.get(noun, [])[-ALIKE:]:
            if self.parsed.lemma[q.head].lower() == noun:
                group = self.of[q.head]
                otherwise[group] = otherwise.get(group, True) and self.scene.differs_in_number(p, q)
        return out.union(group for group, only in otherwise.items() if only)

    def _agrees(self, p: Place, group: Cluster) -> bool:
        """Whether gender and type allow it."""
        if p.gender is not None and not group.fits_gender(p.gender):
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


def sort_of(p: Place) -> str:
    """What the mention is where weights are told apart: «pronoun», «definite» or «indefinite»."""
    return "pronoun" if p.kind == "pronoun" or p.opens == "aged" else "definite" if p.definite else "indefinite"
