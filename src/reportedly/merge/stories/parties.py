"""The parties of a statement: who is named, who is only a sort, who is nobody at all."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence

from reportedly.merge.entities.names import bare
from reportedly.merge.stories.groups import groups
from reportedly.merge.stories.nouns import (
    head,
    head_words,
    is_agent,
    is_bare_number,
    is_happening,
    is_named,
    is_somebody,
    is_tool,
)
from reportedly.merge.stories.numbers import bound, number
from reportedly.merge.stories.sentences import Sentences
from reportedly.merge.stories.states import organs, statesmen
from reportedly.merge.stories.terms import ACTOR, ACTORS, OTHER, RECIPIENT, RECIPIENTS, Party, in_order
from reportedly.merge.stories.triggers import Triggers
from reportedly.merge.stories.words import tokens, words
from reportedly.records import SYMMETRIC_TYPES, Argument, Reading, Statement

_LISTS = re.compile(r",| and | or ")
_LOCATED = re.compile(r"\b(?:in|at|near|outside|inside|around|on)(?: the)? $", re.IGNORECASE)
_TOOLS = frozenset({"weapon", "vehicle"})
_NATIONS = frozenset({"state", "place", "person"})
_THINGS = _TOOLS | {"place", "work"}


class Cast:
    """Who is who in one reading: its entities as those of the archive.

    ``members`` maps an entity of the reading to the archive's; ``named`` are those of the reading that bear a name, in it
    or in another report: by default those that bear one in it.
    """

    def __init__(self, reading: Reading, members: Mapping[str, str], named: Collection[str] | None = None) -> None:
        self.entities = {e.id: e for e in reading.entities}
        self.members = members
        own = {e.id for e in reading.entities if is_named(e)} if named is None else set(named)
        self._named = own & members.keys()
        self._mentions = sorted((m.start, m.end, e) for e in self._named for m in self.entities[e].mentions)
        self._starts = [m[0] for m in self._mentions]
        self.sentences = Sentences(reading.document.text)
        self.triggers = Triggers(reading, self.sentences)
        self._organs = organs(reading, self.named)
        self._speaking = self._organs | statesmen(reading, self.named)
        self._groups = groups(reading, self.sentences, self.named)
        self._publisher = self._of_outlet(reading.document.outlet)

    def named(self, entity: str | None) -> str:
        """The archive's entity of a named entity of the reading; "" for an unnamed one, or for none."""
        return self.members[entity] if entity in self._named and entity is not None else ""

    def shown(self, entity: str) -> str:
        """The archive's entity of any entity of the reading; "" where the archive has none."""
        return self.members.get(entity, "")

    def _of_outlet(self, outlet: str | None) -> str:
        """The archive's entity of the body that publishes the report, where the report names it; "" elsewhere."""
        said = tokens(outlet or "")
        found = (
            e
            for e in self.entities.values()
            if e.type == "organization" and said and tokens(bare(e.name, person=False)) == said
        )
        return next((whole for e in found if (whole := self.named(e.id))), "")

    def owner(self, spans: Sequence[tuple[int, int]]) -> str:
        """To whom an unnamed party whose words stand there belongs, by what is named within its words: «its men», «members of the League».

        Of two names that begin together the longer one: «cutters of the Belmarran Coast Guard» are the Coast Guard's. Where
        they are («police in Tarnow») is not whose they are, nor is who built, backs or leads them («Belmarra-built drones»).
        """
        text = self.sentences.text
        for start, end in spans:
            within = [
                m
                for m in self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
                if m[1] <= end
                and m[:2] != (start, end)
                and not _LOCATED.search(text, start, m[0])
                and text[m[1] : m[1] + 1] != "-"
            ]
            if within:
                first = within[0][0]
                return self.members[max(m for m in within if m[0] == first)[2]]
        return ""

    def _whose(self, argument: Argument) -> str:
        """To whom an unnamed party belongs, by its words there, or, where it is only «they» or «that», by those that it is
        called by elsewhere."""
        text, entity = self.sentences.text, self.entities[argument.entity]
        if any(text[a:b].casefold() not in words().pronouns for a, b in argument.spans):
            return self.owner(argument.spans)
        return self.owner([(m.start, m.end) for m in entity.mentions if text[m.start : m.end] == entity.name][:1])

    def wholes(self, argument: Argument, side: str, *, own: bool = False) -> tuple[str, ...]:
        """The named entities that take part: the party itself, whom it acts for, or those of whom it is the group.

        On the side of those who act a tool stands for its owner: what «Coast Guard boats» do, the Coast Guard does. «We» in
        a report's ``own`` voice is the body that publishes it.
        """
        entity = self.entities[argument.entity]
        if own and self._publisher and entity.name.casefold() in words().ourselves:
            return (self._publisher,)
        if not is_somebody(entity):
            return ()
        if entity.id in self._groups:
            return self._groups[entity.id]
        acts = side != OTHER and (is_agent(entity.name) or (side == ACTOR and is_tool(entity.name)))
        owner = self._whose(argument) if side == ACTOR else self.owner(argument.spans)
        whole = self.named(entity.id) or (owner if acts else "")
        return (whole,) if whole else ()

    def named_in(self, start: int, end: int) -> list[str]:
        """The reading's named entities mentioned there, in order of the text."""
        return [e for _, _, e in self._mentions[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]]

    def arguments(self, statement: Statement) -> list[tuple[Argument, str]]:
        """Who fills a role, with the side that they stand on.

        One first named in a later sentence is left out: what follows is no part of what was said before it. So is one whose
        words are part of another's. Of «seized 40 rifles», which does not say from whom, the rifles are what it is done to.
        """
        taken = statement.type == "COERCE" and all(a.role != "recipient" for a in statement.arguments)
        undergone = self.triggers.undergone(statement)
        end = self.sentences.around(statement.trigger[0][0])[1]
        out = []
        for a in statement.arguments:
            if a.spans and min(s for s, _ in a.spans) >= end:
                continue
            if not self.named(a.entity) and self._within_another(a, statement):
                continue
            side = RECIPIENT if taken and a.role == "topic" else _side(a.role, statement.type, undergone)
            if side == ACTOR and self._is_nobody(a):
                continue  # «nobody on our side fired»: who did not is said by the denial
            entity = self.entities[a.entity]
            if (
                side == ACTOR
                and (entity.type in _TOOLS or is_happening(entity.name))
                and not self.wholes(a, side, own=statement.attribution is None)
            ):
                side = OTHER  # «drones destroyed the bridge»: what it was done with
            out.append((a, side))
        return out

    def _is_nobody(self, argument: Argument) -> bool:
        said = head_words(self.entities[argument.entity].name)
        return bool(said) and said[0].casefold() in words().nobody and not self.named(argument.entity)

    def _within_another(self, argument: Argument, statement: Statement) -> bool:
        """Whether it is only part of how another that fills the role is called: «its sailors» in «three of its sailors»,
        «Osmark» in «an Osmarkian freighter».

        Whoever is named in «any of the Front's people» is a party as much as they are.
        """
        if not argument.spans:
            return False
        text, named = self.sentences.text, self.named(argument.entity)
        outer = [
            (start, end)
            for a in statement.arguments
            if a.role == argument.role and a.entity != argument.entity
            if not named or self.entities[a.entity].type in _THINGS
            for start, end in a.spans
            if not _LISTS.search(text[start:end])
        ]
        return all(any(b <= s and e <= f and (b, f) != (s, e) for b, f in outer) for s, e in argument.spans)

    def _nationals(self, argument: Argument) -> float | None:
        """How many of its people stand for a state: 25 of «25 Veldanians»; None where no such number is given."""
        entity = self.entities[argument.entity]
        counted = number(entity.name.split()[0]) is not None if entity.name.split() else False
        if (entity.type not in _NATIONS and not counted) or not self.named(argument.entity):
            return None
        for start, end in argument.spans:
            said = head_words(self.sentences.text[start:end])
            if len(said) > 1 and said[-1][:1].isupper() and said[-1][-1:] == "s":
                return number(" ".join(said[:-1]))
        return None

    def parties(self, statement: Statement) -> tuple[Party, ...]:
        """Who takes part, comparably, sorted.

        An entity that nobody names is its sort and number; one that is only a pronoun is left out. Whoever «died» stands
        on the side of those to whom it happens. Of a bare number («seven died») the sort is left open: the noun is "".
        """
        found: set[Party] = set()
        nouns = self.triggers.nouns(statement)
        for argument, side in self.arguments(statement):
            if self._within_another(argument, statement):
                continue
            entity = self.entities[argument.entity]
            if (some := self._nationals(argument)) is not None:
                whose = "" if entity.name[:1].isdigit() else self.named(entity.id)
                found.add(Party(side, head="people", number=some, of=whose, human=True))
            elif wholes := self.wholes(argument, side, own=statement.attribution is None):
                bodies = (
                    self._speaking
                    if side == ACTOR and self.triggers.sense(statement) in words().speech
                    else self._organs
                )
                found.update(Party(side, entity=whole, of=bodies.get(whole, "")) for whole in wholes)
            elif side == RECIPIENT and is_bare_number(entity.name):
                found.add(Party(side, number=number(entity.name), bound=bound(entity.name)))
            elif is_somebody(entity) and (sort := head(entity.name)) and sort not in nouns:
                many, limit = number(entity.name), bound(entity.name)
                human = entity.type == "person" or sort in words().persons
                found.add(Party(side, head=sort, number=many, of=self.owner(argument.spans), bound=limit, human=human))
        return in_order(found)


def _side(role: str, kind: str, undergone: bool) -> str:
    if role in ACTORS:
        return RECIPIENT if undergone and kind in ("ASSAULT", "OTHER") else ACTOR
    if role in RECIPIENTS:
        return ACTOR if kind in SYMMETRIC_TYPES else RECIPIENT
    return OTHER
