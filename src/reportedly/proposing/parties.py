"""Which entity some words of a report speak of: one that the program knows of, else a new one."""

from bisect import bisect_left, bisect_right

from reportedly.proposing.numbering import first_free
from reportedly.proposing.refusals import UNKNOWN_PRONOUN, Refused
from reportedly.records import Entity, EntityType, Mention, Reading, Span

_PRONOUNS = frozenset(
    (
        "he she it they him her them his hers its their theirs himself herself itself themselves who which whom whose we us "
        "our ours i me my mine you your yours this that these those one both"
    ).split()
)
_MOST = 0.5
"""Share of a phrase's characters that a mention must have in common with it to be the same mention."""


class Parties:
    """The entities of a reading, found by their words; those that proposals add stand in ``added``."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.document.text
        self.added: list[Entity] = []
        self._next = first_free("e", (e.id for e in reading.entities))
        self._at: dict[Span, str] = {}
        self._named: dict[str, str | None] = {}  # None: several entities have the name
        for e in reading.entities:
            for m in e.mentions:
                self._at.setdefault((m.start, m.end), e.id)
                if m.kind == "name":
                    self._name(self.text[m.start : m.end], e.id)
            for name in (e.name, *e.aliases):
                self._name(name, e.id)
        self._spans = sorted(self._at)
        self._longest = max((b - a for a, b in self._spans), default=0)

    def known(self, span: Span) -> tuple[str, Span] | None:
        """The entity that those words speak of and the mention of it there; None where the program knows of none.

        It is the one that is mentioned exactly there, or in most of these characters, or that has this very name.
        """
        mention = span if span in self._at else self._near(span)
        if mention is not None:
            return self._at[mention], mention
        entity = self._named.get(_key(self.text[span[0] : span[1]]))
        return (entity, span) if entity is not None else None

    def all_at(self, places: list[tuple[Span, EntityType]]) -> list[tuple[str, Span]]:
        """The same for several words; whom the program does not know is a new entity of the type proposed.

        Raises Refused for a pronoun that the program has no antecedent for, before anything is added.
        """
        for span, _ in places:
            if self.known(span) is None and _key(self.text[span[0] : span[1]]) in _PRONOUNS:
                raise Refused(UNKNOWN_PRONOUN)
        return [self.known(span) or (self._new(span, kind), span) for span, kind in places]

    def _near(self, span: Span) -> Span | None:
        """The mention that shares most with those characters, at least half of what the two have together."""
        start, end = span
        low, high = bisect_left(self._spans, (start - self._longest, 0)), bisect_right(self._spans, (end, 0))
        best, share = None, _MOST
        for a, b in self._spans[low:high]:
            both = min(b, end) - max(a, start)
            if both > 0 and both / (max(b, end) - min(a, start)) >= share:
                best, share = (a, b), both / (max(b, end) - min(a, start))
        return best

    def _new(self, span: Span, kind: EntityType) -> str:
        words = self.text[span[0] : span[1]]
        entity_id = f"e{self._next}"
        self._next += 1
        is_name = any(w[:1].isupper() for w in words.split()[1:]) or (words[:1].isupper() and " " not in words)
        mention = Mention(start=span[0], end=span[1], kind="name" if is_name else "nominal")
        self.added.append(Entity(id=entity_id, type=kind, name=" ".join(words.split()), mentions=(mention,)))
        self._at[span] = entity_id
        if is_name:
            self._name(words, entity_id)
        return entity_id

    def _name(self, name: str, entity_id: str) -> None:
        key = _key(name)
        if self._named.setdefault(key, entity_id) != entity_id:
            self._named[key] = None


def _key(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
