"""Which mentions speak of the same entity: names by their form, the rest by the models of antecedents.

Names come first because they are surest; a pronoun or description joins the group that is likeliest by all that speaks for
it (``antecedent_model``), or brings up something new, unless grammar, gender or type forbid it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.agreement import binder, fronted, named_types
from reportedly.reading.coreference.antecedent_features import alone_parts, pair
from reportedly.reading.coreference.antecedent_model import join_weights, new_weights, shipped
from reportedly.reading.coreference.clusters import Cluster, similar_types
from reportedly.reading.coreference.place import PARTIES, Place
from reportedly.reading.coreference.repeated import may_be_repeated, named_so, owner_of
from reportedly.reading.coreference.same_name import bearer, named_clusters
from reportedly.reading.coreference.scene import Scene, Seen, differ
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
_ANYTHING: frozenset[EntityType] = frozenset(get_args(EntityType))
_OWNERS = frozenset("his her its their".split())
_ANNOUNCING = frozenset("he she his her its it their they".split())


Candidate = tuple[Cluster, Seen, int]
"""A group that a mention may join, the group's mention nearest to it, and how many mentions stand between."""


@dataclass(slots=True)
class Options:
    """What a mention may join while no group changes: no group that is ``barred`` or shows another gender, and only those whose
    type is among ``named`` where they have a name, else among ``described``. ``candidates`` are None until they are asked for.
    """

    place: Place
    barred: set[Cluster]
    named: frozenset[EntityType]
    described: frozenset[EntityType]
    candidates: list[Candidate] | None = None

    def allow(self, group: Cluster) -> bool:
        """Whether grammar, type and gender allow the group."""
        return group not in self.barred and self.fits(group)

    def fits(self, group: Cluster) -> bool:
        """Whether type and gender do, whatever grammar says."""
        if group.kind not in (self.named if group.named else self.described):
            return False
        return self.place.gender is None or group.fits_gender(self.place.gender)


def cluster(places: list[Place], appositions: list[tuple[int, int]], knowledge: Knowledge, parsed: Parsed) -> list[Cluster]:
    """The mentions grouped by entity, each group in order of the text.

    ``appositions`` are pairs of head words of which the second says again what the first names.
    """
    groups = named_clusters(places, knowledge)
    gathering = Gathering(groups, places, knowledge, parsed, appositions)
    for p in unnamed(places):
        gathering.place(p)
    gathering.join_owned(places)
    gathering.join_descriptions(places)
    gathering.join_appositions(appositions)
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
        self.said: dict[str, list[Seen]] = {}  # noun, name's word or adjective -> mentions
        self._worded: dict[str, Place] = {}  # all its words -> last description
        self.turns: dict[tuple[int, bool], Cluster] = {}
        self._options: Options | None = None  # of the mention asked for last
        self._beside: dict[int, list[int]] = {}
        for first, second in appositions:
            self._beside.setdefault(first, []).append(second)
            self._beside.setdefault(second, []).append(first)
        self._order = [self.scene.seen(p) for p in sorted(places, key=lambda p: p.head)]
        self._heads = [seen.head for seen in self._order]
        for g in groups:
            for p in g.places:
                self._enter(p, g)

    def _enter(self, p: Place, group: Cluster) -> None:
        seen = self.scene.seen(p)
        self.of[p.head] = group
        group.crowd.add(seen)
        self._options = None
        if p.kind != "pronoun":
            for word in p.content:
                self.said.setdefault(word, []).append(seen)
            if p.kind == "nominal":
                self._worded[p.wording] = p
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
        what was called so before, to what grammar binds a pronoun, whom an owner announces before whom nobody was spoken of that
        it could be; None where it leaves a choice."""
        if p.speaker is not None and p.speaker in self.of:
            return self.of[p.speaker]
        if p.kind == "nominal":
            for beside in self._beside.get(p.head, ()):
                group = self.of.get(beside)
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
        same = self._worded.get(p.wording) if may_be_repeated(p) else None
        if same is not None and same.head < p.head and self._asked(p).fits(self.of[same.head]):
            return self.of[same.head]
        bearers = named_so(self.parsed, p, self.said.get(self.scene.seen(p).form, []))
        told = self.told(p) if bearers else None
        return told if told is not None and all(self.of[q.head] is told for q in bearers) else None

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
        sort, model, scene, own = sort_of(p), shipped(), self.scene, self.scene.seen(p)
        shares, left = self.shares(p)
        told = self.told(p)
        best, most = None, new_weights(sort).total(model.score_parts(*alone_parts(scene, own)), left)
        weights, rows = join_weights(sort), model.rows(own)
        for rank, (group, nearest, between) in enumerate(candidates):
            score = weights.total(pair(scene, rows, own, group, nearest, rank, between), shares.get(group, 0.0), told=told is group)
            if score > most:
                best, most = group, score
        return best

    def candidates(self, p: Place) -> list[Candidate]:
        """The groups that it may join, the nearest first."""
        options = self._asked(p)
        if options.candidates is None:
            options.candidates = self._found(p, options)
        return options.candidates

    def _found(self, p: Place, options: Options) -> list[Candidate]:
        at = bisect_left(self._heads, p.head)
        asked: set[Cluster] = set()
        found = self._allowed(range(at - 1, max(-1, at - 1 - WINDOW), -1), at, options, asked, MOST)
        found += self._allowed(self._elsewhere(p, at), at, options, asked, len(self._heads))
        found.sort(key=_head_of_nearest, reverse=True)
        return found

    def _allowed(self, positions: Iterable[int], at: int, options: Options, asked: set[Cluster], most: int) -> list[Candidate]:
        """The first groups, in that order of mentions, that were not ``asked`` yet and are allowed to what stands ``at`` a position."""
        of, heads = self.of, self._heads
        found: list[Candidate] = []
        for n in positions:
            group = of.get(heads[n])
            if group is None or group in asked:  # as are most mentions before
                continue
            asked.add(group)
            if options.allow(group):
                found.append((group, self._order[n], max(0, at - 1 - n)))
                if len(found) == most:
                    break
        return found

    def _elsewhere(self, p: Place, at: int) -> list[int]:
        """Positions of mentions that may be farther away: the last before of what the neural model points to, those with the same
        noun, and the names that a pronoun may announce."""
        heads, out = self._heads, []
        for head, _ in p.links:
            group = self.of.get(head)
            earlier = bisect_left(group.crowd.heads, p.head) if group is not None else 0
            if group is not None and earlier:
                out.append(bisect_left(heads, group.crowd.heads[earlier - 1]))
        if p.kind != "pronoun":
            alike = self.said.get(self._order[at].form, [])[-ALIKE:]
            out += [bisect_left(heads, q.head) for q in alike if q.head < p.head]
        elif p.text.lower() in _ANNOUNCING:
            end = self.scene.bounds[self._order[at].sentence + 1]
            ahead = range(at + 1, min(at + 1 + AHEAD, len(heads)))
            out += [n for n in ahead if self._order[n].called == "name" and heads[n] < end]
        return out

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
            return self.turns.get(p.turn)
        if p.kind != "nominal" or not p.definite or not p.content:
            return None
        # the rarest word has the fewest mentions that may say all of it: «the bank» of «Bank Ostro»
        rarest = min((self.said.get(word, []) for word in p.content), key=len)
        options, number = self._asked(p), self.scene.seen(p).number
        for q in sorted(rarest, key=lambda q: -q.head):
            if q.head < p.head and p.content <= q.place.content and not differ(number, q.number):
                group = self.of[q.head]
                if options.allow(group):
                    return group
        return None

    def _may_join(self, p: Place, group: Cluster) -> bool:
        return self._asked(p).allow(group)

    def _asked(self, p: Place) -> Options:
        """What the mention may join as the groups stand now, found once until one of them changes."""
        if self._options is None or self._options.place is not p:
            self._options = Options(p, self._barred(p), *_types(p))
        return self._options

    def _barred(self, p: Place) -> set[Cluster]:
        """The groups that the mention cannot join whatever they are: of mentions that grammar keeps apart from it, and those that
        were called by the same noun in the other number, and only so («two countries … the country»)."""
        out = {group for head in p.apart for group in (self.of.get(head),) if group is not None}
        if p.kind == "pronoun":
            return out
        own = self.scene.seen(p)
        otherwise: dict[Cluster, bool] = {}
        for q in self.said.get(own.form, [])[-ALIKE:]:
            if q.form == own.form:
                group = self.of[q.head]
                otherwise[group] = otherwise.get(group, True) and differ(own.number, q.number)
        return out.union(group for group, only in otherwise.items() if only)

    def join_owned(self, places: list[Place]) -> None:
        """Make one of what is described by the same noun as the same owner's: «Ilves's mother … her mother»."""
        owned: dict[tuple[Cluster, str], Place] = {}
        for p in places:
            owner = owner_of(self.parsed, p)
            group = self.of.get(owner) if owner is not None else None
            if group is None:
                continue
            before = owned.setdefault((group, self.scene.seen(p).form), p)
            here, there = self.of[p.head], self.of[before.head]
            if here is not there and not (here.named and there.named) and there.fits_type(here.kind):
                self._merge(*((here, there) if here.named else (there, here)))

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
            keep.crowd.add(self.scene.seen(q))
        keep.take(give)
        self._options = None


def _head_of_nearest(candidate: Candidate) -> int:
    return candidate[1].head


def _types(p: Place) -> tuple[frozenset[EntityType], frozenset[EntityType]]:
    """The types of groups that the mention may join: of those with a name, and of others."""
    if p.kind == "pronoun":
        return named_types(p.text), _ANYTHING
    if p.type == "other":
        return _THINGS, _ANYTHING
    similar = similar_types(p.type)
    return similar, similar


def sort_of(p: Place) -> str:
    """What the mention is where weights are told apart: «pronoun», «definite» or «indefinite»."""
    return "pronoun" if p.kind == "pronoun" or p.opens == "aged" else "definite" if p.definite else "indefinite"
