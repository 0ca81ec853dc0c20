"""``relations.toml``: offices, and the words that state what stands between two parties."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from reportedly.reading.lexicon.lines import EFFECT_KEYS, headed, lines, read
from reportedly.reading.lexicon.records import Qualifier, RelationWord, Title
from reportedly.reading.lexicon.table import Table
from reportedly.reading.lexicon.vocabulary import LexiconError
from reportedly.records import RELATION_TYPES

_FILE = "relations.toml"
_TYPES = frozenset(RELATION_TYPES)
_SECTORS = frozenset("AGR BUS COP CRM CVL EDU ELI GOV IGO JRN JUD LAB LEG MED MIL NGO OPP PTY REB REL SPY UAF".split())
"""PLOVER's sectors, primary and secondary, that a title can tell."""
_ANSWERS = frozenset(("yes", "no"))


class Relations(msgspec.Struct, frozen=True):
    """``relations.toml``.

    ``titles`` are found by their last word, longest first; ``title_heads`` are the last words that make an office of
    whatever stands before them («… minister», «… chief»). ``verb_titles``: what a verb of office makes its subject;
    ``becoming_verbs``: verbs by which somebody becomes or stays something, ``serving_verbs``: those that say so with «as» only;
    ``seeking_words``: words with whose «for» somebody wants an office;
    ``short_titles``: abbreviations; ``state_heads`` and ``town_heads``: heads of titles that only states, only towns give;
    ``anonymous_heads``: heads of titles that state an office of somebody unnamed;
    ``calling_heads``: heads of titles that state an office before a name, ``trades``: nouns that state none beside no body;
    ``envoy_heads``: heads of titles of those who are sent, so that «to», «in» and «for» say where to;
    ``standing_verbs``, ``keeping_verbs``, ``stationed_nouns``: who is kept where (``reading/relations/stationed.py``);
    ``second_name_marks``: what stands between two names of one party, ``self_naming`` those of them that need no comma;
    ``calling_verbs``: verbs that give it the second; ``kin_pairs``, ``kin_beside``: whose kin is told by names beside
    (``reading/relations/kin.py``); ``strained_words``: what bad relations are or do (``reading/relations/strained.py``);
    ``title_colour``: words before a title that say nothing of the office («own», «first»). ``fight_verbs`` and ``fight_nouns``
    say who is against whom where they tell no single deed.
    """

    titles: Table[Title]
    title_heads: frozenset[str]
    verb_titles: dict[str, str]
    becoming_verbs: frozenset[str]
    serving_verbs: frozenset[str]
    seeking_words: frozenset[str]
    short_titles: dict[str, str]
    state_heads: frozenset[str]
    town_heads: frozenset[str]
    anonymous_heads: frozenset[str]
    calling_heads: frozenset[str]
    trades: frozenset[str]
    envoy_heads: frozenset[str]
    standing_verbs: frozenset[str]
    keeping_verbs: frozenset[str]
    stationed_nouns: frozenset[str]
    second_name_marks: tuple[tuple[str, ...], ...]
    self_naming: frozenset[tuple[str, ...]]
    calling_verbs: frozenset[str]
    kin_pairs: frozenset[str]
    kin_beside: frozenset[str]
    strained_words: frozenset[str]
    title_colour: frozenset[str]
    fight_verbs: frozenset[str]
    fight_nouns: frozenset[str]
    qualifiers: Table[Qualifier]
    verbs: Table[RelationWord]
    nouns: Table[RelationWord]
    adjectives: Table[RelationWord]
    prepositions: Table[RelationWord]


@cache
def relations() -> Relations:
    """The words that state relations. Raises LexiconError where the table is wrong."""
    data = read(_FILE)
    return Relations(
        titles=Table(_titles(data)),
        title_heads=frozenset(data["title_heads"].split()),
        verb_titles=_pairs(data["verb_titles"]),
        becoming_verbs=frozenset(data["becoming_verbs"].split()),
        serving_verbs=frozenset(data["serving_verbs"].split()),
        seeking_words=frozenset(data["seeking_words"].split()),
        short_titles=_pairs(data["short_titles"]),
        state_heads=frozenset(data["state_heads"].split()),
        town_heads=frozenset(data["town_heads"].split()),
        anonymous_heads=frozenset(data["anonymous_heads"].split()),
        calling_heads=frozenset(data["calling_heads"].split()),
        trades=frozenset(data["trades"].split()),
        envoy_heads=frozenset(data["envoy_heads"].split()),
        standing_verbs=frozenset(data["standing_verbs"].split()),
        keeping_verbs=frozenset(data["keeping_verbs"].split()),
        stationed_nouns=frozenset(data["stationed_nouns"].split()),
        second_name_marks=_phrases(data["second_name_marks"] + data["self_naming"]),
        self_naming=frozenset(_phrases(data["self_naming"])),
        calling_verbs=frozenset(data["calling_verbs"].split()),
        kin_pairs=frozenset(data["kin_pairs"].split()),
        kin_beside=frozenset(data["kin_beside"].split()),
        strained_words=frozenset(data["strained_words"].split()),
        title_colour=frozenset(data["title_colour"].split()),
        fight_verbs=frozenset(data["fight_verbs"].split()),
        fight_nouns=frozenset(data["fight_nouns"].split()),
        qualifiers=Table(_qualifiers(data)),
        verbs=Table(_relation_words(data, "verb")),
        nouns=Table(_relation_words(data, "noun")),
        adjectives=Table(_relation_words(data, "adjective")),
        prepositions=Table(_relation_words(data, "preposition")),
    )


def _pairs(text: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for pair in text.split():
        word, equals, meaning = pair.partition("=")
        if not (word and equals and meaning):
            raise LexiconError(f"{_FILE}, «{pair}»", "an entry is word=title")
        out[word] = meaning
    return out


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Phrases that semicolons and lines divide, those of most words first."""
    phrases = {tuple(part.split()) for line in text.splitlines() for part in line.split(";") if part.strip()}
    return tuple(sorted(phrases, key=lambda words: (-len(words), words)))


@cache
def office_qualifiers() -> frozenset[str]:
    """The single words, lower case, that qualify an office and are no part of its title («former», «interim», not «deputy»)."""
    return frozenset(q.head for q in relations().qualifiers if not q.rest and not q.inside)


@cache
def _normal_titles() -> dict[str, str]:
    return {title.form: title.normal for title in relations().titles}


def normal_title(title: str) -> str:
    """A title in lower case and normal form («Defense Minister» → «defence minister»); unlisted ones only lower case."""
    plain = " ".join(title.lower().replace("’", "'").split())
    return _normal_titles().get(plain, plain)


def is_title(title: str) -> bool:
    """Whether the words name a listed office, whatever their case («Foreign Minister»)."""
    return " ".join(title.lower().replace("’", "'").split()) in _normal_titles()


def relation_verb(lemma: str) -> tuple[RelationWord, ...]:
    """The relations that a verb states («own», «belong to»); empty where it states none."""
    return relations().verbs.all(lemma)


def relation_noun(lemma: str) -> tuple[RelationWord, ...]:
    """The relations that a noun states («ally», «wing», «brother-in-law»); empty where it states none."""
    return relations().nouns.all(lemma)


def relation_adjective(lemma: str) -> tuple[RelationWord, ...]:
    """The relations that an adjective or «X-…ed» states («allied», «backed» in «X-backed»); empty where it states none."""
    return relations().adjectives.all(lemma)


def relation_preposition(lemma: str) -> tuple[RelationWord, ...]:
    """The relations that a preposition states («behind», «on behalf of»); empty where it states none."""
    return relations().prepositions.all(lemma)


def _relation_words(data: dict[str, Any], part: str) -> Iterator[RelationWord]:
    keys = frozenset(("type", "frame", "kinds", "alone")) | EFFECT_KEYS
    for line in lines(_FILE, data.get(part, ()), keys):
        head, rest = headed(line.words, part)
        yield RelationWord(
            head, rest, part, line.one_of("type", _TYPES), line.frame(), line.effect(), line.several("kinds"),
            line.share("alone"),
        )  # fmt: skip


def _titles(data: dict[str, Any]) -> Iterator[Title]:
    seen: dict[str, str] = {}
    for line in lines(_FILE, data["title"], frozenset(("normal", "sector"))):
        form = " ".join(line.words)
        normal = line.keys.get("normal", form)
        if seen.setdefault(form, normal) != normal:
            raise LexiconError(line.where, f"«{normal}» here, «{seen[form]}» before")
        head, rest = headed(line.words, "noun")
        sector = line.one_of("sector", _SECTORS) if "sector" in line.keys else None
        yield Title(head, rest, form, normal, sector)


def _qualifiers(data: dict[str, Any]) -> Iterator[Qualifier]:
    for line in lines(_FILE, data["qualifier"], frozenset(("normal", "past", "inside"))):
        form = " ".join(line.words)
        past = line.one_of("past", _ANSWERS, "no") == "yes"
        inside = line.one_of("inside", _ANSWERS, "no") == "yes"
        yield Qualifier(line.words[0], line.words[1:], line.keys.get("normal", form), past, inside)
