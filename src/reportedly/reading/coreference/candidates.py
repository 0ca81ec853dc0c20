"""Which groups a description or pronoun may join: those near, those that share its noun, those that the neural model points to."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.reading.coreference.agreement import ANYTHING, named_types
from reportedly.reading.coreference.clusters import Cluster, is_called_otherwise, similar_types
from reportedly.reading.coreference.gathered import Gathered
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.scene import Seen, differ
from reportedly.reading.times.vocabulary import CARDINALS
from reportedly.records import EntityType

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
        return group not in self.barred and self.fits(group) and not is_called_otherwise(self.place, group)

    def fits(self, group: Cluster) -> bool:
        """Whether type and gender do, whatever grammar says."""
        if group.kind not in (self.named if group.named else self.described):
            return False
        return self.place.gender is None or group.fits_gender(self.place.gender)


class Candidates:
    """What each mention may join as the groups stand; remembered for the mention asked for last until a group changes."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._options: Options | None = None
        self._changes = 0

    def of(self, p: Place) -> list[Candidate]:
        """The groups that the mention may join, the nearest first; empty where none agrees with it."""
        options = self.asked(p)
        if options.candidates is None:
            options.candidates = self._found(p, options)
        return options.candidates

    def _found(self, p: Place, options: Options) -> list[Candidate]:
        heads = self._gathered.heads
        at = bisect_left(heads, p.head)
        asked: set[Cluster] = set()
        found = self._allowed(range(at - 1, max(-1, at - 1 - WINDOW), -1), at, options, asked, MOST)
        found += self._allowed(self._elsewhere(p, at), at, options, asked, len(heads))
        found.sort(key=_head_of_nearest, reverse=True)
        return found

    def _allowed(
        self, positions: Iterable[int], at: int, options: Options, asked: set[Cluster], most: int
    ) -> list[Candidate]:
        """The first groups, in that order of mentions, that were not ``asked`` yet and are allowed to what stands ``at`` a position."""
        of, heads, order = self._gathered.of, self._gathered.heads, self._gathered.order
        found: list[Candidate] = []
        for n in positions:
            group = of.get(heads[n])
            if group is None or group in asked:  # as are most mentions before
                continue
            asked.add(group)
            if options.allow(group):
                found.append((group, order[n], max(0, at - 1 - n)))
                if len(found) == most:
                    break
        return found

    def _elsewhere(self, p: Place, at: int) -> list[int]:
        """Positions of mentions that may be farther away: the last before of what the neural model points to, those with the same
        noun, and the names that a pronoun may announce."""
        gathered = self._gathered
        heads, order = gathered.heads, gathered.order
        out: list[int] = []
        for head, _ in p.links:
            group = gathered.of.get(head)
            earlier = bisect_left(group.crowd.heads, p.head) if group is not None else 0
            if group is not None and earlier:
                out.append(bisect_left(heads, group.crowd.heads[earlier - 1]))
        if p.kind != "pronoun":
            alike = gathered.said.get(order[at].form, [])[-ALIKE:]
            out += [bisect_left(heads, q.head) for q in alike if q.head < p.head]
        elif p.text.lower() in _ANNOUNCING:
            end = gathered.scene.bounds[order[at].sentence + 1]
            ahead = range(at + 1, min(at + 1 + AHEAD, len(heads)))
            out += [n for n in ahead if order[n].called == "name" and heads[n] < end]
        return out

    def asked(self, p: Place) -> Options:
        """What the mention may join as the groups stand now."""
        if self._options is None or self._options.place is not p or self._changes != self._gathered.changes:
            self._options, self._changes = Options(p, self._barred(p), *_types(p)), self._gathered.changes
        return self._options

    def _barred(self, p: Place) -> set[Cluster]:
        """The groups that the mention cannot join whatever they are: of mentions that grammar keeps apart from it, and those that
        were called by the same noun in the other number, and only so («two countries … the country»), or counted otherwise
        («nine people … fifteen people», «how many people … nine people»)."""
        of = self._gathered.of
        out = {group for head in p.apart for group in (of.get(head),) if group is not None}
        if p.kind == "pronoun":
            return out
        own = self._gathered.scene.seen(p)
        otherwise: dict[Cluster, bool] = {}
        count = self._count(own)
        for q in self._gathered.said.get(own.form, [])[-ALIKE:]:
            if q.form == own.form:
                group = of[q.head]
                otherwise[group] = otherwise.get(group, True) and differ(own.number, q.number)
                if count is not None and self._count(q) not in (None, count):
                    out.add(group)
        return out.union(group for group, only in otherwise.items() if only)

    def _count(self, seen: Seen) -> str | None:
        """What says how many they are, in lower case: «nine», «how many»; None where nothing does."""
        if "nummod" not in seen.holds and "amod" not in seen.holds:
            return None
        parsed = self._gathered.parsed
        for c in parsed.children(seen.head):
            word = parsed.words[c].lower()
            if word == "many" and c and parsed.words[c - 1].lower() == "how":
                return "how many"
            if parsed.relation[c] == "nummod" and parsed.upos[c] == "NUM":
                return str(CARDINALS.get(word, word.replace(",", "")))
        return None


def _head_of_nearest(candidate: Candidate) -> int:
    return candidate[1].head


def _types(p: Place) -> tuple[frozenset[EntityType], frozenset[EntityType]]:
    """The types of groups that the mention may join: of those with a name, and of others."""
    if p.kind == "pronoun":
        return named_types(p.text), ANYTHING
    if p.type == "other":
        return _THINGS, ANYTHING
    similar = similar_types(p.type)
    return similar, similar
