"""Whose words they are: the source's phrase, its entity and its kind."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import TypeGuard

from reportedly.language.parsed import PLURAL, TENSED, CueWords, Parsed, Words
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.lexicon import is_title
from reportedly.reading.parties.slots import is_passive, slots
from reportedly.records import Entity, EntityType, Source, SourceKind

_SHARING = frozenset({"advcl", "conj", "xcomp", "acl"})
_TITLES = frozenset({"NOUN", "PROPN", "ADJ", "DET", "X"})
_SECOND_PERSON = frozenset("you your yours yourself".split())
_TALK = 0.005
"""Share of «you» and «your» among a text's words from which it is talk: of GUM's genres conversations, hearings and vlogs
have more, news and biographies fewer."""
_OWN = frozenset("this our".split())
_OUTLETS = frozenset(
    "newspaper paper magazine website site publication outlet agency newsroom correspondent reporter editor staff".split()
)
"""Nouns that with «this» or «our» name the outlet itself."""
SPEAKERS: frozenset[EntityType] = frozenset({"person", "organization", "state", "office", "work"})
"""Types of entities that say something."""
DOCUMENTS = frozenset(
    (
        "report study survey poll document letter memo memorandum dossier communiqué communique resolution ruling judgment "
        "judgement verdict indictment affidavit filing constitution law statute decree treaty record minutes transcript diary "
        "memoir book article editorial dispatch cable telegram email e-mail video footage clip photograph image recording tape "
        "leaflet pamphlet poster sign notice inscription figure data dataset statistic census audit invoice receipt manual map "
        "missive draft readout log ledger manifest sheet"
    ).split()
)
"""Nouns for things that are read or seen, and so say something."""
_INDEFINITE = frozenset(
    (
        "a an some several many few another other others various numerous both neither either any anyone anybody someone somebody "
        "one two no nobody none everyone everybody most dozens hundreds thousands certain unnamed unidentified anonymous"
    ).split()
)
_BODIES = frozenset("police authorities forces troops headquarters".split())
"""Plurals that name a body."""
_FIRST_PERSON = frozenset("i we me us my our".split())
_GIVERS = frozenset({"of", "by", "from"})


def speaks(place: Place | None) -> TypeGuard[Place]:
    """Whether it can say something by its type, or is a pronoun, whatever that stands for; False of no place."""
    return place is not None and (place.type in SPEAKERS or place.kind == "pronoun")


def givers(parsed: Parsed, noun: int) -> Iterator[int]:
    """Head words of those whose words the noun is: its possessors and what «of», «by» or «from» marks, in order; none where it
    has none."""
    for c in parsed.children(noun):
        if parsed.relation[c] == "nmod:poss" or (parsed.relation[c] == "nmod" and parsed.marker(c) in _GIVERS):
            yield c


class Sources:
    """Sources by their words."""

    def __init__(self, parsed: Parsed, entities: Entities, quoted: Quoted, outlet: str | None = None) -> None:
        self.parsed, self.entities, self.quoted, self.outlet = parsed, entities, quoted, outlet
        self.by_id: dict[str, Entity] = {e.id: e for e in entities.entities}

    def at(self, words: Words | None) -> Source:
        """The source that those words name; an anonymous one without entity where there are none."""
        if words is None:
            return Source(kind="anonymous")
        titled = self._titled(words)
        head = titled if titled is not None else self.parsed.head_of(words)
        entity_id = self.entities.by_head.get(head)
        if entity_id is None:
            inside = [w for w in range(words[0], words[1] + 1) if w in self.entities.place_of]
            entity_id = self.entities.by_head[inside[0]] if inside else None
        kind = self._kind(words, head, self.by_id.get(entity_id or ""))
        return Source(kind=kind, entity=entity_id, spans=(self.parsed.span(words),))

    def _titled(self, words: Words) -> int | None:
        """Head of the person's name that ends a phrase of nothing but titles and names before it, whatever the tree makes of
        it: «Osmark Foreign Ministry deputy spokesman Ivo Hark»; None of other phrases."""
        p, place = self.parsed, self.entities.place_at(words[1])
        if place is None or place.kind != "name" or place.type != "person" or place.words[1] != words[1]:
            return None
        before = range(words[0], place.words[0])
        return place.head if len(before) and all(p.upos[w] in _TITLES for w in before) else None

    def _kind(self, words: Words, head: int, entity: Entity | None) -> SourceKind:
        """What kind of source a phrase names.

        Named are those whom a reader can tell: with a name anywhere in the text, or introduced as the one there is («the army»,
        «his sister»). Anonymous are those brought in as some of many («a diplomat», «residents»), and pronouns for nobody.
        """
        p = self.parsed
        form, lemma = p.words[head].lower(), p.lemma[head].lower()
        if form in _FIRST_PERSON and self.quoted.number(head) is None:
            return "author" if self._is_monologue else self._known(head, entity)
        determiner = p.words[words[0]].lower()
        if lemma in _OUTLETS and determiner in _OWN and self.quoted.number(head) is None:
            return "outlet"
        if self.outlet and _same_name(p.text[p.starts[words[0]] : p.ends[words[1]]], self.outlet):
            return "outlet"
        if (entity is not None and entity.type == "work") or (lemma in DOCUMENTS and p.upos[head] == "NOUN"):
            return "document"
        return self._known(head, entity)

    def _known(self, head: int, entity: Entity | None) -> SourceKind:
        place = self.entities.place_at(head)
        if place is not None and place.name is not None:
            return "anonymous" if self._is_capital_only(place) else "named"
        if place is not None and place.kind == "nominal" and is_indefinite(self.parsed, place.phrase, head):
            return "anonymous"
        if entity is None:
            return "anonymous"
        if any(m.kind == "name" for m in entity.mentions):
            return "named"
        introduced = next((m for m in entity.mentions if m.kind == "nominal"), None)
        if introduced is None:
            return "anonymous"
        phrase = self._words(introduced.start, introduced.end)
        chief = self.parsed.head_of(phrase)
        if is_indefinite(self.parsed, phrase, chief):
            return "anonymous"
        return "named" if entity.type != "person" or is_title(self.parsed.lemma[chief].lower()) else "anonymous"

    def _is_capital_only(self, place: Place) -> bool:
        """Whether what looks like a name is some of many, written large where a sentence begins: «Sources close to him said»."""
        p = self.parsed
        opens = all(not p.words[w][0].isalnum() for w in range(int(p.bounds[p.sentence[place.head]]), place.phrase[0]))
        one = place.words == (place.head, place.head) and place.phrase[0] == place.head
        some = p.words[place.phrase[0]].lower() in _INDEFINITE or (one and is_indefinite(p, place.phrase, place.head))
        return place.kind == "nominal" and opens and some

    def _words(self, start: int, end: int) -> Words:
        return bisect_left(self.parsed.starts, start), max(bisect_left(self.parsed.starts, end) - 1, 0)

    @cached_property
    def _is_monologue(self) -> bool:
        """Whether the text speaks with one voice: «I» is its author. A text that keeps talking to a «you» outside of quotations
        is a conversation, a hearing or an interview, and its «I» whoever speaks."""
        p = self.parsed
        spoken = sum(w.lower() in _SECOND_PERSON and self.quoted.number(i) is None for i, w in enumerate(p.words))
        return spoken < 3 or spoken < _TALK * len(p)


def is_indefinite(parsed: Parsed, phrase: Words, head: int) -> bool:
    """Whether the phrase brings in some of many: «a diplomat», «two officials», «residents», «one of them»."""
    first = phrase[0]
    if parsed.words[first].lower() in _INDEFINITE or parsed.upos[first] == "NUM" or parsed.upos[head] == "NUM":
        return True
    if any(
        parsed.words[c].lower() in _INDEFINITE for c in parsed.children(head) if parsed.relation[c] in ("det", "amod")
    ):
        return True
    plural = parsed.xpos[head] in PLURAL and parsed.words[head].lower() not in _BODIES
    return plural and parsed.child(head, "det", "nmod:poss") is None


def _same_name(one: str, other: str) -> bool:
    def bare(x: str) -> str:
        return x.casefold().removeprefix("the ").strip()

    return bare(one) == bare(other)


def before_cue(parsed: Parsed, cue: CueWords) -> Words | None:
    """The cue's source without the verb of saying, which the model may take for a part of it: «officers who spoke to nobody | told the
    agency»; None where it has none."""
    source = cue.source
    if source is None or parsed.xpos[cue.anchor] not in TENSED or not source[0] < cue.cue[0] <= source[1]:
        return source
    return trimmed(parsed, (source[0], cue.cue[0] - 1))


def understood(parsed: Parsed, entities: Entities, cue: CueWords) -> Words | None:
    """The source of a verb that shares its subject with the verb above: «…, adding that P», «went on to say that P».

    None for passives, for words that are no verbs, and where no subject stands above.
    """
    word = cue.anchor
    if parsed.upos[word] != "VERB" or parsed.relation[word] not in _SHARING or is_passive(parsed, word):
        return None
    if parsed.relation[word] in ("acl", "advcl") and parsed.xpos[word] != "VBG":
        return None
    subjects = slots(parsed, word).get("subj", ())
    for s in subjects:
        place = entities.place_at(s)
        if place is not None and not cue.cue[0] <= s <= cue.cue[1]:
            return place.phrase
    return None
