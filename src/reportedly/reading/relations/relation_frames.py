"""Which entries of the relation table a word matches here, and who fills their frames."""

from functools import cache

from reportedly.language.parsed import Parsed
from reportedly.reading.events.frames import Match, first_filled
from reportedly.reading.events.hyphens import is_hyphenated
from reportedly.reading.events.light import near_words
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.lexicon import RelationWord, relation_adjective, relation_noun, relation_verb
from reportedly.reading.parties.slots import lending_verb, one_of, slots

_NO_GROUPS = frozenset({"service", "family"})
_DESCRIBING = frozenset(
    "be become remain stay have form constitute make include call consider name elect appoint".split()
)
"""Verbs whose object or complement says what their subject, or their object, is."""


def match_relations(parsed: Parsed, word: int) -> list[Match]:
    """The entry of the relation table for each relation that the word states here; none for most words.

    A noun that states a relation is itself one of the parties where nothing else is its subject («the group's armed wing»).
    """
    form, part, entries = lemma(parsed, word), parsed.upos[word], _entries(parsed, word)
    if not entries or is_of_no_group(parsed, word):
        return []
    around = slots(parsed, word)
    if part in ("NOUN", "PROPN") and ("subj" not in around or _speaks_for_itself(parsed, word)):
        around = {**around, "subj": _lent_through_conjunct(parsed, word) or [word, *examples(parsed, word)]}
    elif part == "ADJ" and parsed.relation[word] == "amod" and int(parsed.head[word]) < word and "obj" not in around:
        around = {**around, "obj": [int(parsed.head[word])]}  # «forces loyal to Ilves»
    near = (
        near_words(parsed, word)
        | {form, parsed.words[word].lower()}
        | {parsed.lemma[w].lower() for w in range(max(0, word - 2), word) if parsed.head[w] == word}
    )
    out: dict[str, Match] = {}
    for entry in entries:
        if entry.type in out or not all(r in near for r in entry.rest):
            continue
        actors = first_filled(around, entry.frame.actor)
        recipients = tuple(w for w in first_filled(around, entry.frame.recipient) if w not in actors)
        if entry.frame.symmetric and not recipients and len(actors) > 1 and word not in actors:
            actors, recipients = actors[:1], actors[1:]
        shown = " ".join((entry.head, *entry.rest))
        told = f"«{shown}» in the relation table"
        among = entry.type == "ownership" and one_of(parsed, word) is not None  # «one of Osmark's largest companies»
        likely = None if among or _is_joined(parsed, word, recipients) else _alone(entry, entries, near)
        out[entry.type] = Match(entry.type, None, actors, recipients, (), told, bool(entry.rest), likely=likely)
    return list(out.values())


def _alone(entry: RelationWord, entries: tuple[RelationWord, ...], near: frozenset[str]) -> float | None:
    """How likely the entry states its relation alone, or the plain word does that heads it: a «regional ally» is an ally."""
    if entry.alone is not None:
        return entry.alone
    plainer = (e for e in entries if e.type == entry.type and e.frame == entry.frame and near.issuperset(e.rest))
    return next((e.alone for e in plainer if e.alone is not None), None)


def is_of_no_group(parsed: Parsed, word: int) -> bool:
    """Whether it is a «member» of whom the noun before says what he is, and not whose («a U.S. *service* member»)."""
    return lemma(parsed, word) == "member" and word > 0 and parsed.words[word - 1].lower() in _NO_GROUPS


def _entries(parsed: Parsed, word: int) -> tuple[RelationWord, ...]:
    """The entries of the relation table under which the word is listed, whatever else they ask for."""
    form, part = lemma(parsed, word), parsed.upos[word]
    entries: tuple[RelationWord, ...] = ()
    if is_predicate_verb(parsed, word):
        entries = relation_verb(form)
    elif part in ("NOUN", "PROPN"):
        entries = relation_noun(form)
    if part == "ADJ" or parsed.xpos[word] == "VBN":
        entries += relation_adjective(parsed.words[word].lower())
    as_it_stands = parsed.words[word].lower()
    if (form in _behind_be() or as_it_stands in _behind_be()) and parsed.child(word, "cop") is not None:
        entries += tuple(e for e in relation_verb("be") if form in e.rest or as_it_stands in e.rest)
    return entries


@cache
def _behind_be() -> frozenset[str]:
    """The words with which «to be» states a relation."""
    return frozenset(word for e in relation_verb("be") for word in e.rest)


def may_state_alone(parsed: Parsed, word: int) -> bool:
    """Whether an entry of the table says of the word that it states its relation whatever the model says."""
    return any(e.alone is not None for e in _entries(parsed, word))


def _is_joined(parsed: Parsed, noun: int, owners: tuple[int, ...]) -> bool:
    """Whether what stands before a noun is joined to another word by a hyphen («the *Osmark*-trained brigade»), or belongs to the
    noun's name («the Ridge Guard»), and so does not own it."""
    if parsed.upos[noun] not in ("NOUN", "PROPN"):
        return False
    for w in owners:
        if is_hyphenated(parsed, w) or _is_in_its_name(parsed, noun, w):
            return True
        if parsed.upos[noun] == "PROPN" and parsed.relation[w] not in ("nmod:poss", "nmod", "amod") and w < noun:
            return True
    return False


def _is_in_its_name(parsed: Parsed, noun: int, word: int) -> bool:
    """Whether one name holds both: «Health» of the «Ministry of Health» has no ministry."""
    return parsed.upos[noun] == "PROPN" and any(
        n.words[0] <= min(noun, word) and max(noun, word) <= n.words[1] for n in parsed.names
    )


def _lent_through_conjunct(parsed: Parsed, noun: int) -> list[int]:
    """The subject that the verb lends the noun which this one is coordinated with: «gave them shelter and training camps for
    their recruits»; none where this one has an owner of its own."""
    if parsed.relation[noun] != "conj" or parsed.child(noun, "nmod:poss", "amod") is not None:
        return []
    first = int(parsed.head[noun])
    above = first if is_predicate_verb(parsed, first) else lending_verb(parsed, first)  # trees hang it on either
    return slots(parsed, above).get("subj", []) if above is not None else []


def _speaks_for_itself(parsed: Parsed, noun: int) -> bool:
    """Whether a noun whose verb lends it a subject is a party of its own beside that: «Osmark reopened its embassy», but not
    «Osmark has an ally», «Osmark became a member»."""
    if parsed.child(noun, "cop") is not None or parsed.relation[noun] == "appos":
        return False
    above = lending_verb(parsed, noun)
    owned = parsed.child(noun, "nmod:poss") is not None or any(parsed.marker(c) == "of" for c in parsed.children(noun))
    return above is not None and owned and lemma(parsed, above) not in _DESCRIBING and parsed.marker(noun) != "as"


def examples(parsed: Parsed, word: int) -> list[int]:
    """What is named as an example of a noun: «allies such as A and B», «militias, including C»."""
    out: list[int] = []
    for c in parsed.children(word):
        if parsed.relation[c] in ("nmod", "obl") and parsed.marker(c) in ("such", "including", "like"):
            out += [c, *parsed.conjuncts(c)]
    return out
