"""What kind of thing a name names, where the words around it leave no doubt, whatever the model thinks of an unknown name.

«President Ilves», «Ilves, the harbour master» name a person; «the mayor of Korrin», «the port of Korrin», «KORRIN, May 4 —»
a place; «the foreign minister of Lissand», «Lissand's parliament» a state.
"""

import re

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.hyphen_names import joined_type
from reportedly.reading.coreference.place import PLACES
from reportedly.reading.events.hyphens import HYPHENS
from reportedly.reading.knowledge import countries
from reportedly.reading.lexicon import relations
from reportedly.records import EntityType

_DATELINE = re.compile(r",?\s+\([^)\n]{2,40}\)\s+[—–-]|,?\s+[—–]|,\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}\b")
_WITH_COUNTRY = re.compile(rf",\s+[A-Z][\w.’' -]{{2,30}}(?:{_DATELINE.pattern})")
"""The same behind the country: «KORRIN, Lissand, May 4 —»."""
"""What follows the town of a dateline: the agency and a dash, a long dash, or a day."""
_CAPITALS = re.compile(r",?\s+-|,?\s+\d{1,2}\s+[A-Z][a-z]{2,8}\b")
"""The same where the town is written in capitals."""
_STATES_FORMS = frozenset({"Republic", "Emirate", "Sultanate"})
"""Last words of a name that only a state's has."""
_OF_PERSONS = frozenset({"his", "her", "my", "whose"})
"""Owners that are persons; «whose» mostly is."""
_CONFUSED = frozenset({"person", "state", "place"})
"""Types of names that the model confuses where it has never met the name."""


def evident_type(parsed: Parsed, name: Words, kind: EntityType, ships: frozenset[str]) -> EntityType | None:
    """The type that the words around the name settle where the model says that it is of that ``kind``; None where they do not.

    ``ships`` are the report's words for them (``crewed``).
    """
    first, last = name
    if (
        first < last
        and parsed.words[last] in _STATES_FORMS
        and all(parsed.words[w][0].isupper() for w in range(first, last))
    ):
        return "state"  # «the Islamic Republic»
    head = parsed.head_of(name)
    if is_masthead(parsed, first, last):
        return "organization"
    form = parsed.words[last]
    if kind == "organization" and first < last and form.istitle() and form.lower() in entity_words().papers_behind:
        return "work"  # «the Korrin Accord»
    joined = joined_type(parsed, last + 1)
    if joined == "place" and kind in ("organization", "person"):
        return "place"  # «Korrin-based»
    if joined not in (None, "place") and kind == "place" and first < last:
        return "person"  # «the Mara Ilves-led government»: no town leads, backs or owns
    if first > 1 and parsed.words[first - 1] in ("held", "occupied") and parsed.words[first - 2] in HYPHENS:
        return "place" if kind not in PLACES else None  # «rebel-held Korrin»
    if kind not in _CONFUSED:
        return _said_to_be(parsed, first, last, head)
    if kind == "person" and any(parsed.words[w] == "&" for w in range(first + 1, last)):
        return "organization"  # «Oster & Vane» may be two people's, and is none
    if _is_person(parsed, first, last, head):
        return "person"
    if _opens_dateline(parsed, first, last):
        return "place"
    if parsed.marker(head) == "aboard" or (parsed.words[head] in ships and _has_the(parsed, head)):
        return "vehicle"
    return _of_what(parsed, head) or _with_what(parsed, last, head, kind) or _said_to_be(parsed, first, last, head)


def is_masthead(parsed: Parsed, first: int, last: int) -> bool:
    """Whether the words are a newspaper's name by their last one, behind others or «the»: «the Courier», «Orvik Gazette»."""
    form = parsed.words[last]
    named = form[0].isupper() and form.lower() in entity_words().mastheads
    before = first < last or (first > 0 and parsed.words[first - 1].lower() == "the")
    return named and before and all(parsed.words[w][0].isupper() for w in range(first, last))


def is_citizen(parsed: Parsed, phrase: Words) -> bool:
    """Whether it is one person of a known nation and nothing more: «the Norwegian», but not «the French», who are many."""
    first, last = phrase
    nation = parsed.words[last]
    if (
        first != last - 1
        or parsed.words[first].lower() != "the"
        or nation.endswith(_OF_MANY)
        or parsed.xpos[last] in ("NNS", "NNPS")
    ):
        return False
    return countries.by_demonym(nation) is not None


_OF_MANY = ("s", "ese", "ish", "ch", "ate")
"""Ends of what names a whole people, or a state («the Emirate»)."""


def _said_to_be(parsed: Parsed, first: int, last: int, head: int) -> EntityType | None:
    """By a noun that says what it is: right before it, behind a comma, or before one: «the tanker Lady Orsk»."""
    nouns = [c for c in parsed.children(head) if parsed.relation[c] == "appos" and c > last]
    above = int(parsed.head[head])
    if parsed.relation[head] == "appos" and above < first:
        nouns.append(above)
    if first > 0 and parsed.upos[first - 1] == "NOUN" and parsed.sentence[first - 1] == parsed.sentence[first]:
        nouns.append(first - 1)
    for noun in nouns:
        if parsed.words[noun].islower() and parsed.xpos[noun] not in ("NNS", "NNPS"):
            kind = described_type(parsed, noun)
            if kind is not None:
                return kind
    return None


def described_type(parsed: Parsed, noun: int) -> EntityType | None:
    """What is called by that noun, with the noun right before it where both together say more; None where it says nothing."""
    words, form = entity_words(), parsed.lemma[noun].lower()
    if form in words.equals:
        owner = parsed.child(noun, "nmod:poss")
        return "person" if owner is not None and parsed.words[owner].lower() in _OF_PERSONS else None
    compound = f"{parsed.lemma[noun - 1].lower()}-{form}" if noun > 0 else form
    groups: tuple[tuple[frozenset[str], EntityType], ...] = (
        (words.vehicles, "vehicle"), (words.weapons, "weapon"), (words.outlets, "organization"), (words.bands, "organization"),
        (words.persons, "person"),
    )  # fmt: skip
    return next((kind for group, kind in groups if form in group or compound in group), None)


def _is_person(parsed: Parsed, first: int, last: int, head: int) -> bool:
    """A personal title right before it, or an office said of it behind a comma."""
    words = entity_words()
    if first > 0 and parsed.sentence[first - 1] == parsed.sentence[first]:
        before = parsed.words[first - 1]
        if before.rstrip(".").lower() in words.titles and before[0].isupper():
            return True
    for c in parsed.children(head):
        if parsed.relation[c] == "appos" and c > last and parsed.lemma[c].lower() in relations().title_heads:
            return parsed.upos[c] == "NOUN" and parsed.xpos[c] == "NN"
    return False


def _opens_dateline(parsed: Parsed, first: int, last: int) -> bool:
    start, end = parsed.span((first, last))
    follows = parsed.text[end : end + 90]
    shouted = parsed.text[start:end].isupper()
    if not (_DATELINE.match(follows) or (shouted and (_CAPITALS.match(follows) or _WITH_COUNTRY.match(follows)))):
        return False
    return start == 0 or parsed.text[:start].rstrip(" \t").endswith("\n")


def crewed(parsed: Parsed) -> frozenset[str]:
    """The words by which the report names ships: «the Lady Orsk's crew», «the deck of the Lady Orsk». A ship's name has its
    article: «the captain of Osmark» leads a team."""
    nouns = entity_words().of_vehicle
    having = (w for w, noun in enumerate(parsed.lemma) if noun.lower() in nouns)
    return frozenset(
        parsed.words[c] for w in having for c in parsed.children(w) if _has_the(parsed, c) and _is_owner(parsed, c)
    )


def _is_owner(parsed: Parsed, word: int) -> bool:
    """Whether what it hangs on is its own: «Orsk's crew», «the crew of Orsk»."""
    return parsed.relation[word] == "nmod:poss" or (parsed.relation[word] == "nmod" and parsed.marker(word) == "of")


def _has_the(parsed: Parsed, head: int) -> bool:
    article = parsed.child(head, "det")
    return article is not None and parsed.words[article].lower() == "the"


def _of_what(parsed: Parsed, head: int) -> EntityType | None:
    """By the noun that it belongs to with «of»: «the village of», «the mayor of», «the foreign minister of»."""
    above = int(parsed.head[head])
    if above < 0 or parsed.relation[head] != "nmod" or parsed.marker(head) != "of":
        return None
    noun = parsed.lemma[above].lower()
    if noun in entity_words().towns or noun in relations().town_heads:
        return "place"
    return "state" if noun in relations().state_heads and parsed.child(above, "nmod:poss") is None else None


def _with_what(parsed: Parsed, last: int, head: int, kind: EntityType) -> EntityType | None:
    """By the noun that says what it is («Korrin, a village on the river») or that it owns («Lissand's foreign minister»).

    A person may have a minister, too, and a party.
    """
    for c in parsed.children(head):
        if parsed.relation[c] == "appos" and c > last and parsed.lemma[c].lower() in entity_words().towns:
            return "place"
        if parsed.relation[c] == "appos" and c > last and _is_part(parsed, c):
            return "place"
    above = int(parsed.head[head])
    if _is_the_capital(parsed, last, head):
        return "place"
    owns = above >= 0 and parsed.relation[head] == "nmod:poss"
    if owns and kind == "state" and parsed.lemma[above].lower() in relations().town_heads:
        return "place"  # «Korrin's mayor»
    if owns and parsed.words[above].istitle() and parsed.words[above].lower() in entity_words().monarchs:
        return "state"  # «Lissand's Crown Prince Aldo»: nobody but a state has one
    owner = owns and kind != "person"
    return "state" if owner and parsed.lemma[above].lower() in entity_words().of_state else None


def _is_the_capital(parsed: Parsed, last: int, head: int) -> bool:
    """Whether «the capital» stands beside it and is it: «the capital, Korrin», «Korrin, Lissand's capital»; not the funds of a firm."""
    beside = [int(parsed.head[head])] if parsed.relation[head] == "appos" else []
    beside += [c for c in parsed.children(head) if parsed.relation[c] == "appos" and c > last]
    return any(w >= 0 and parsed.lemma[w].lower() == "capital" and parsed.xpos[w] == "NN" for w in beside)


def _is_part(parsed: Parsed, noun: int) -> bool:
    """Whether it is a noun for a part of a state, and of one named or owning: «a province of Lissand», «its province»."""
    told = parsed.lemma[noun].lower() in entity_words().regions and parsed.xpos[noun] == "NN"
    return told and any(parsed.marker(c) == "of" or parsed.relation[c] == "nmod:poss" for c in parsed.children(noun))
