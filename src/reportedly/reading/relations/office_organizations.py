"""Whose an office is, where the noun phrase says so: «the deputy spokesman *of the Water Board*», «*Osmark's* Foreign Minister»."""

from collections.abc import Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.place import PLACES
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import relations
from reportedly.reading.relations.offices import is_title_head, right_behind, title_end
from reportedly.records import EntityType

_OF = frozenset("of for at in to with from".split())
_WHERE = frozenset({"in", "at"})
_SENDING = frozenset({"of", "from"})
"""What marks who sends an envoy; the other prepositions mark where to."""
_BODIES: frozenset[EntityType] = frozenset({"organization", "state", "place"})


def office_organization(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """Head word of the mention that the office belongs to; None where the phrase does not say."""
    sent = lemma(parsed, title) in relations().envoy_heads
    for c, marker in _behind(parsed, title):
        if sent and marker not in _SENDING:
            continue
        place = entities.place_at(c)
        if place is not None and place.type in ("person", "office") and is_title_head(parsed, c):
            return office_organization(parsed, entities, c) or place.head  # «envoy of the president of Osmark»
        if place is not None and (place.type in _BODIES or place.type == "person"):
            owner = _owner(parsed, entities, title) if marker in _WHERE and place.type in PLACES else None
            return place.head if owner is None else owner
    before = _before(parsed, entities, title)
    if before is not None:
        return _employer(parsed, entities, title, before)
    above = int(parsed.head[title])
    if parsed.relation[title] == "conj" and above >= 0:
        # «Taliban Deputy Prime Minister A and Foreign Minister B»: the second shares the first's organization
        first = next((p for p in entities.around(above) if p.type == "person"), None)
        if first is not None and first.phrase[1] < title:
            for w in range(first.phrase[0], first.words[0]):
                place = entities.place_of.get(w)
                if place is not None and place.type in ("organization", "state"):
                    return place.head
    behind = _behind_name(parsed, entities, title)
    if behind is not None:
        return behind
    owner = _owning_person(parsed, entities, title)
    return owner if owner is not None else _spoken_of(parsed, entities, title)


def _owner(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """The body before the title's possessive sign: «*Osmark's* head of mission in Veldania» is not of Veldania."""
    owner = parsed.child(title, "nmod:poss")
    place = entities.place_at(owner) if owner is not None else None
    return place.head if place is not None and place.type in _BODIES else None


def _spoken_of(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """The body of the report that the noun before the title speaks of, wherever it is named: of «the *council* leader» the council, or
    the Korrin Council; the nearest mention before, else the first behind. None where the noun is a mention of its own."""
    noun = title - 1
    if (
        noun < 0
        or parsed.relation[noun] != "compound"
        or int(parsed.head[noun]) != title
        or parsed.upos[noun] != "NOUN"
    ):
        return None
    if lemma(parsed, title) == "general" or parsed.xpos[title] not in ("NN", "NNP"):
        return None  # «the auditor general» is no auditor's
    form = lemma(parsed, noun)
    heads = [
        p.head
        for p in entities.place_of.values()
        if p.type == "organization" and p.head != noun
        and (
            (p.kind == "nominal" and lemma(parsed, p.head) == form)
            or (p.kind == "name" and form in entity_words().bodies and parsed.words[p.words[1]].lower() == form)
        )
    ]  # fmt: skip
    before = [h for h in heads if h < title]
    return max(before) if before else min(heads, default=None)


def _behind_name(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """What «of» behind the name says: «Deputy police chief Mara Ilves of Korrin»."""
    for named in right_behind(parsed, entities, title):
        for c in parsed.children(parsed.head_of(named.words)):
            place = entities.place_at(c)
            if (
                parsed.relation[c] == "nmod"
                and parsed.marker(c) == "of"
                and place is not None
                and place.type in _BODIES
            ):
                return place.head
    return None


def _owning_person(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """Whom he serves who is somebody's spokesman or adviser: the person named before the title's possessive sign."""
    owner = parsed.child(title, "nmod:poss")
    place = entities.place_at(owner) if owner is not None else None
    return place.head if place is not None and place.type == "person" and place.kind == "name" else None


def _employer(parsed: Parsed, entities: Entities, title: int, before: int) -> int:
    """Of «the Courier's Korrin correspondent» the Courier: a place that nothing marks says where he works for his body."""
    owner = parsed.child(title, "nmod:poss")
    place = entities.place_at(owner) if owner is not None else None
    where = entities.place_of[before]
    if place is None or place.type != "organization" or where.type not in PLACES or where.demonym:
        return before
    return place.head


def is_destination(parsed: Parsed, title: int, word: int) -> bool:
    """Whether the word says where an envoy is sent («the ambassador *in Korrin*»), not whose he is."""
    if lemma(parsed, title) not in relations().envoy_heads:
        return False
    marker = parsed.child(word, "case")
    beside = marker == title_end(parsed, title) + 1  # wherever the tree hangs it
    if marker is not None and beside and parsed.words[marker].lower() in _OF - _SENDING:
        return True
    return any(c == word and marker not in _SENDING for c, marker in _behind(parsed, title))


def _behind(parsed: Parsed, title: int) -> Iterator[tuple[int, str]]:
    """What prepositions behind the title mark, with the preposition: of «Minister of Foreign Affairs of Osmark» only Osmark."""
    end = title_end(parsed, title)
    heads = [title, *(w for w in range(title + 1, end + 1) if parsed.words[w][0].isalpha())]
    for c in (c for head in heads for c in parsed.children(head)):
        if parsed.relation[c] != "nmod":
            continue
        marker = parsed.child(c, "case")
        if title < c <= end:
            further = parsed.child(c, "nmod")
            c = further if further is not None else c
            marker = parsed.child(c, "case")
        if marker is None and c == end + 3 and parsed.words[end + 1].lower() in _OF:
            marker = end + 1  # «of the Secretary-General»: the preposition may hang on the second half
        if not title < c <= end and marker is not None and marker > title and parsed.words[marker].lower() in _OF:
            yield c, parsed.words[marker].lower()


def _before(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """The nearest group named right before the title in its own phrase: possessor, compound or demonym."""
    for w in range(title - 1, max(-1, title - 8), -1):
        if not parsed.words[w][0].isalnum() and parsed.words[w] not in ("-", "’s", "'s", "’", "'"):
            return None
        if parsed.upos[w] in ("VERB", "AUX", "ADP", "CCONJ", "PRON", "SCONJ"):
            return None
        place = entities.place_at(w)
        if place is not None and place.head != title and place.type in _BODIES:
            return place.head
    return None
