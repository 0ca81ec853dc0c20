"""Who holds an office, where the noun phrase leaves no doubt, and the offices that only such phrases state.

«Osmark's interim Foreign Minister Mara Ilves», «Mara Ilves, the deputy spokesman of the Water Board», «she is head of the
Board»: holder and organization stand at fixed places around the title. The model's links serve where they do not.
"""

from dataclasses import replace

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.lexicon import relations
from reportedly.reading.parties.slots import one_of, slots
from reportedly.reading.relations.office_organizations import office_organization
from reportedly.reading.relations.offices import (
    is_rank,
    is_title_head,
    office_title,
    right_behind,
    title_end,
    title_head,
)

SEATED = 0.7
"""Confidence of an office that only the noun phrase states."""
CALLED = 0.9
"""The same of one that only its title before a name states."""
_OF_PEOPLE = frozenset({"office", "affiliation", "membership"})
_SINGLE = frozenset({"NN", "NNP"})
LEAST_OF_PEOPLE = 0.1
"""Probability of one of these by the model from which the title of somebody unnamed is an office."""
_TIMES_OF_OFFICE = frozenset("until till since then now once formerly previously currently today".split())
_TIME_WORDS = 8
"""Words before a title within which the time of office begins («until May 3, 2031, the mayor»)."""
_TAKING_OVER = frozenset({"succeed", "replace", "follow"})
"""Verbs whose object has held the office: «Ilves succeeded Oster as minister», «replaced Oster with Ilves as minister»."""


def seated_offices(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with offices added that the table of titles knows and whose phrase names holder and organization.

    An affiliation that the same word states («an analyst at the Board») is that office, and goes.
    """
    triggers = _at_title_heads(parsed, triggers)
    stated = {t.anchor for t in triggers if t.type == "office"}
    weighed = {t.anchor for t in parsed.triggers if t.type in _OF_PEOPLE and t.score >= LEAST_OF_PEOPLE}
    found: list[Trigger] = []
    for word in range(len(parsed)):
        if (
            word in stated
            or parsed.upos[word] not in ("NOUN", "PROPN")
            or not (is_title_head(parsed, word) or is_rank(parsed, word))
        ):
            continue
        holders, organization = office_holder(parsed, entities, word), office_organization(parsed, entities, word)
        if organization is None and holders and _calls_by_office(parsed, entities, word, holders[0]):
            why = (f"«{parsed.words[word]}» is the office by which {parsed.words[holders[0]]} is called",)
            found.append(Trigger(word, "office", CALLED, (), None, why))
            continue
        if word in weighed:
            holders = holders or _unnamed(parsed, entities, word)
        if (
            not holders
            or organization is None
            or entities.by_head.get(holders[0]) == entities.by_head.get(organization)
        ):
            continue
        if entities.place_of[holders[0]].kind != "name" and holders[0] != word:
            continue
        if (whose := entities.place_at(organization)) is not None and whose.type == "person":
            continue  # who serves somebody has an office where the model says so
        if is_sought(parsed, word):
            continue
        why = (
            f"«{parsed.words[word]}» is a title between {parsed.words[organization]} and {parsed.words[holders[0]]}",
        )
        found.append(Trigger(word, "office", SEATED, (), None, why))
    seats = {t.anchor for t in found}
    kept = [
        t for t in triggers
        if not (t.type in ("affiliation", "membership") and t.anchor in seats)
        and not (t.type == "office" and is_sought(parsed, t.anchor))
    ]  # fmt: skip
    return sorted(kept + found, key=lambda t: (t.anchor, t.type))


def _at_title_heads(parsed: Parsed, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers, each office at its title's head word: the model may find «Foreign Minister» at either word, or at both."""
    found: dict[int, Trigger] = {}
    for t in triggers:
        if t.type == "office":
            at = title_head(parsed, t.anchor)
            moved = t if at == t.anchor else replace(t, anchor=at)
            if at not in found or moved.score > found[at].score:
                found[at] = moved
    others = [t for t in triggers if t.type != "office"]
    return sorted([*others, *found.values()], key=lambda t: t.anchor)


def office_holder(parsed: Parsed, entities: Entities, title: int) -> list[int]:
    """Head words of the mentions that hold the office whose title is that word; empty where the phrase does not say."""
    own = [p for p in entities.around(title) if p.kind == "name" and p.type == "person" and title < p.words[0]]
    own = [p for p in own if not _is_anothers(parsed, p.words, title)] or right_behind(parsed, entities, title)
    if own:
        return [min(own, key=lambda p: p.words[0] - title).head]
    installed = _installed(parsed, title)
    if installed:
        return [p.head for w in installed if (p := entities.place_at(w)) is not None]
    above = int(parsed.head[title])
    if parsed.relation[title] == "appos" and above >= 0:
        before = _named_before_a_comma(parsed, entities, title)
        if before is not None:
            return [before]
        # «A and B, the foreign minister of C»: a single title is the nearest one's
        nearest = max((c for c in parsed.conjuncts(above) if c < title and entities.place_at(c)), default=above)
        named = entities.place_at(nearest if parsed.xpos[title] in _SINGLE else above)
        if named is not None:
            return [named.head]
    for told in (_named_before_a_time(parsed, entities, title), _named_after_a_comma(parsed, entities, title)):
        if told is not None:
            return [told]
    whole = one_of(parsed, title)
    if whole is not None and (named := entities.place_at(whole)) is not None and named.type == "person":
        return [named.head]
    for c in parsed.children(title):
        if parsed.relation[c] in ("appos", "flat") or (
            parsed.relation[c] == "nsubj" and parsed.child(title, "cop") is not None
        ):
            named = entities.place_at(c)
            if named is not None:
                return [named.head, *(k for k in parsed.conjuncts(c) if k in entities.place_of)]
    if parsed.relation[title] == "conj" and above >= 0 and parsed.upos[above] == "NOUN":
        return office_holder(parsed, entities, above)  # «a senior fellow at A and editor of B»
    return []


def _calls_by_office(parsed: Parsed, entities: Entities, title: int, holder: int) -> bool:
    """Whether the title stands before a name and is one of public office («Senator Ilves», «Prime Minister Oster»): that is said
    of him whatever body is named. A rank or an order before a name («Captain Ilves», «Sheikh Oster») is more often only a form of
    address."""
    place = entities.place_of.get(holder)
    if place is None or place.kind != "name" or place.words[0] != title + 1:
        return False
    if lemma(parsed, title) not in relations().calling_heads or is_sought(parsed, title):
        return False
    return office_title(parsed, title)[0] != "minister"  # «Minister Ilves» says nothing of what she is minister of


def is_sought(parsed: Parsed, title: int) -> bool:
    """Whether somebody only wants the office: «the candidate for mayor», «is running for president»."""
    above = int(parsed.head[title])
    return above >= 0 and parsed.marker(title) == "for" and lemma(parsed, above) in relations().seeking_words


def _unnamed(parsed: Parsed, entities: Entities, title: int) -> list[int]:
    """The title itself where it speaks of one person unnamed, and its word states an office so («a Board spokesman»); «the group's
    leaders» are its people."""
    place = entities.place_of.get(title)
    unnamed = place is not None and place.kind == "nominal" and place.type == "person" and parsed.xpos[title] in _SINGLE
    return [title] if unnamed and lemma(parsed, title) in relations().anonymous_heads else []


def _is_anothers(parsed: Parsed, name: Words, title: int) -> bool:
    """Whether a preposition behind the title marks the name: «a spokesman for Ilves» is not Ilves."""
    marker = parsed.child(parsed.head_of(name), "case")
    return marker is not None and title < marker < name[0]


def _named_before_a_comma(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """The person whose name ends right before the comma that opens the title's apposition: of «the office of Ilves, Osmark's
    president» and «a son of Ilves, the mayor» it is Ilves who holds it, wherever the tree hangs the title."""
    comma = parsed.subtree(title)[0]
    while comma > 0 and parsed.words[comma] != "," and comma > title - _TIME_WORDS:
        comma -= 1
    if comma < 1 or parsed.words[comma] != "," or parsed.sentence[comma] != parsed.sentence[title]:
        return None
    place = entities.place_at(comma - 1)
    if place is None or place.kind != "name" or place.type != "person" or place.words[1] != comma - 1:
        return None
    between = range(comma + 1, title)
    return None if any(parsed.words[w] == "," or parsed.upos[w] in ("VERB", "AUX") for w in between) else place.head


def _named_before_a_time(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """Who is named before a comma and a time of office: «Ilves, until Friday the mayor of Korrin, said». Trees hang such
    titles on the verb."""
    begin = int(parsed.bounds[parsed.sentence[title]])
    article = parsed.child(title, "det")
    for w in range((title if article is None else article) - 1, max(begin, title - _TIME_WORDS) - 1, -1):
        if parsed.words[w] == ",":
            return None
        if parsed.words[w].lower() in _TIMES_OF_OFFICE and w > begin and parsed.words[w - 1] == ",":
            named = entities.place_at(w - 2) if w - 2 >= begin else None
            return named.head if named is not None and named.kind == "name" and named.words[1] == w - 2 else None
    return None


def _named_after_a_comma(parsed: Parsed, entities: Entities, title: int) -> int | None:
    """Who is named between the commas behind a title that owns no mention, so that nobody is called so elsewhere: «the Ridge Guard's
    second-in-command, Ilves, said». Trees take such titles for the name's modifiers."""
    comma = title_end(parsed, title) + 1
    if title in entities.place_of or comma + 1 >= len(parsed) or parsed.words[comma] != ",":
        return None
    named = entities.place_at(comma + 1)
    if named is None or named.kind != "name" or named.type != "person" or named.words[0] != comma + 1:
        return None
    after = named.words[1] + 1
    return named.head if after < len(parsed) and parsed.words[after] in (",", ".", ";", ")") else None


def _installed(parsed: Parsed, title: int) -> list[int]:
    """Who is put into or leaves the office by the verb that governs it: «named A minister», «A resigned as minister»."""
    above, relation = int(parsed.head[title]), parsed.relation[title]
    if above < 0 or not is_predicate_verb(parsed, above):
        return []
    if relation not in ("xcomp", "obj") and not (relation in ("obl", "advcl") and parsed.marker(title) == "as"):
        return []
    around = slots(parsed, above)
    if lemma(parsed, above) in _TAKING_OVER:
        return around.get("with", []) or around.get("subj", [])
    others = [w for w in around.get("obj", []) if w != title and title not in parsed.conjuncts(w)]
    if relation == "obj" and not others:
        return []
    return others or around.get("subj", [])
