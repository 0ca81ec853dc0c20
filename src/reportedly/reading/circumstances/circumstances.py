"""When and where: the time expression and the place that belong to a statement."""

import re
from collections.abc import Iterator, Sequence

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.dating import time_at, times_hanging
from reportedly.reading.circumstances.measures import counting
from reportedly.reading.circumstances.shared_dates import continued_dates, does, last_date
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.lexicon.vocabulary import STANDING
from reportedly.reading.parties.slots import Slots, agents, slots
from reportedly.reading.parties.weapons import BY_FORCE
from reportedly.records import RELATION_TYPES, Argument, Mood, Place, StatementTime, Time

_LOCAL = ("in", "at", "near", "outside", "inside", "on", "off", "across", "around", "throughout", "from")
_WITHIN = ("in", "at", "of")
_STANDING = STANDING | {"off"}
"""Prepositions by which a party is somewhere («the bridge at Korrin»)."""
_BEING_AT = frozenset("leave enter attend visit guard cross exit board occupy".split())
"""Verbs whose subject is at their object."""
_SIDES = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_HAPPENS = frozenset("take hold occur happen stage convene schedule plan set begin open start continue resume".split())
_TAKES_PLACE = frozenset("take hold occur happen stage convene schedule".split())
_ABOUT = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "CONCEDE"})
"""Types of what is said about something that has a date of its own."""
_JUDGED = frozenset({"for", "over", "about", "of", "against"})
"""Prepositions by which an event is what somebody is judged, blamed or praised for."""
_TALKED_ABOUT = _ABOUT | {"CONSULT", "AGREE", "THREATEN"}
"""Types whose object need not be where they happen: «discussed the war in Korrin»."""
_NOT_YET = frozenset({"intended", "offered", "demanded", "threatened"})
_PLANNED_FOR = frozenset({"for", "since", "until", "till"})
"""Prepositions of dates that are the phrase's own: «put off a visit planned for April»."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FROM_THERE = re.compile(r"\s+(?:after|before|following|from|into|later|earlier)\b", re.IGNORECASE)
_LINKED = 0.4
"""Probability from which the model's own link is believed."""
_ALIKE = 0.02
"""Difference within which the model's links say nothing of which is likelier."""


def find_time(parsed: Parsed, times: tuple[Time, ...], t: Trigger, mood: Mood = "actual") -> StatementTime | None:
    """The date or hour that the model links, else one that hangs on the trigger or on the verb right above it, else that of
    the verb whose clause it continues. How long it took is the last resort.

    What is only demanded, promised or threatened (``mood``) does not share the date of the demand («threatened on Monday to
    cut the cable»).
    """
    reckoned = _day_after_which(parsed, times, t.anchor)
    if reckoned is not None:
        return StatementTime(id=reckoned.id, value=reckoned.value)
    own = list(times_hanging(parsed, times, {t.anchor}))
    if len(own) == 1 and is_predicate_verb(parsed, t.anchor):
        return StatementTime(id=own[0][0].id, value=own[0][0].value)
    lasting: StatementTime | None = None
    for r in sorted(t.roles, key=lambda r: -r.score):
        if r.role == "time" and r.score >= _LINKED and parsed.sentence[r.mention] == parsed.sentence[t.anchor]:
            found = time_at(parsed, times, r.mention)
            if found is None or (t.type in _ABOUT and _is_of_another(parsed, r.mention, t.anchor)):
                continue
            if mood in _NOT_YET and _is_of_the_saying(parsed, found, r.mention, t.anchor):
                continue
            linked = StatementTime(id=found.id, value=found.value)
            if found.kind != "duration":
                return linked
            lasting = lasting or (None if _is_reckoned(parsed, found) else linked)
    verbal = is_predicate_verb(parsed, t.anchor)
    if t.type in RELATION_TYPES and not verbal:
        return lasting
    near = {t.anchor, *_happening(parsed, t.anchor)}
    whole = counting(parsed, t.anchor)
    if not verbal and does(parsed, whole, t.type):
        near.add(int(parsed.head[whole]))
    dated = next(times_hanging(parsed, times, near), None)
    if dated is None and verbal:
        continued = continued_dates(parsed, times, t.anchor, t.type)
        dated = next(
            (d for d in continued if mood not in _NOT_YET or not _is_of_the_saying(parsed, d[0], d[1], t.anchor)), None
        )
    if dated is None and lasting is None and verbal and t.type in BY_FORCE and mood not in _NOT_YET:
        dated = last_date(parsed, times, t.anchor)
    if dated is None and t.type not in RELATION_TYPES:
        dated = _only_date(parsed, times, t.anchor)
    return StatementTime(id=dated[0].id, value=dated[0].value) if dated is not None else lasting


def _only_date(parsed: Parsed, times: tuple[Time, ...], word: int) -> tuple[Time, int] | None:
    """The one date inside the word's own phrases («marched after the funerals on the 17th»); None where there are more."""
    inside: set[int] = set()
    pending = [c for c in parsed.children(word) if parsed.relation[c] in ("obl", "nmod")]
    while pending:
        here = pending.pop()
        inside.add(here)
        pending += [c for c in parsed.children(here) if parsed.relation[c] in ("nmod", "obl", "compound", "nummod")]
    hanging = (d for d in times_hanging(parsed, times, inside) if parsed.marker(d[1]) not in _PLANNED_FOR)
    found = {d[0].id: d for d in hanging if d[0].kind == "date"}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_of_the_saying(parsed: Parsed, time: Time, at: int, word: int) -> bool:
    """Whether the day hangs on the verb whose infinitive or object the word is: when it was said, not when it is to be.
    «By Friday» and «until Friday» are when it is to be, wherever the tree hangs them."""
    above, relation = int(parsed.head[word]), parsed.relation[word]
    if above < 0 or relation not in ("xcomp", "ccomp", "obj") or int(parsed.head[at]) != above:
        return False
    return _DAY.fullmatch(time.value) is not None and parsed.marker(at) in ("on", None)


def _is_of_another(parsed: Parsed, at: int, word: int) -> bool:
    """Whether the time stands inside what the word is about: «condemned *Monday's* bombing», «the raid, which drones made
    *on Monday*»."""
    if parsed.relation[at] in ("nmod:poss", "compound") and int(parsed.head[parsed.head[at]]) == word:
        return True
    here = at
    while 0 <= here != word:
        if parsed.relation[here] == "acl:relcl" and parsed.head[here] >= 0:
            return word in parsed.governors(here)
        here = int(parsed.head[here])
    return False


def _day_after_which(parsed: Parsed, times: Sequence[Time], word: int) -> Time | None:
    """The time that ends with the word's own conjunction or preposition: «on Monday, [two weeks after] the army withdrew»."""
    for c in parsed.children(word):
        if (
            parsed.relation[c] in ("mark", "case", "advmod")
            and parsed.words[c].lower() in ("after", "before")
            and c < word
        ):
            t = time_at(parsed, times, c)
            if t is not None and t.kind == "date" and t.end == parsed.ends[c]:
                return t
    return None


def _is_reckoned(parsed: Parsed, time: Time) -> bool:
    """Whether the stretch only says how far from something else: «two days after the ceasefire»."""
    return _FROM_THERE.match(parsed.text, time.end) is not None


def find_place(parsed: Parsed, entities: Entities, t: Trigger, arguments: tuple[Argument, ...]) -> Place | None:
    """The place that the model links, else a named place that hangs on the trigger by «in», «at», «near», else where the
    party stands that is acted on («the bridge at Korrin»)."""
    here = parsed.sentence[t.anchor]
    linked = [
        r for r in t.roles
        if r.role == "place" and r.score >= _LINKED and r.mention in entities.place_of and parsed.sentence[r.mention] == here
        and not _is_where_the_judge_is(parsed, r.mention, t.anchor)
    ]  # fmt: skip
    if linked:
        best = max(linked, key=lambda r: r.score)
        if t.type not in RELATION_TYPES:  # of named places as likely the nearest: «killed three in A and two more in B»
            alike = [r for r in linked if r.score > best.score - _ALIKE and entities.place_of[r.mention].kind == "name"]
            best = min(alike, key=lambda r: abs(r.mention - t.anchor), default=best)
        return _place(parsed, entities, best.mention)
    if t.type in RELATION_TYPES and t.type != "presence":
        return None
    taken = {a.entity for a in arguments}
    around = {word: slots(parsed, word) for word in (t.anchor, *_happening(parsed, t.anchor))}
    for found in around.values():
        for slot in _LOCAL:
            for w in found.get(slot, []):
                if slot == "from" and parsed.head[w] not in around:
                    continue  # «blames raiders from Korrin»
                if _is_place(entities, w) and entities.by_head[w] not in taken:
                    return _place(parsed, entities, w)
    for party in _acted_on(parsed, t, around[t.anchor]):
        for c in _where_about(parsed, party):
            if _is_place(entities, c):
                return _place(parsed, entities, c)
    return None


def _is_where_the_judge_is(parsed: Parsed, place: int, noun: int) -> bool:
    """Whether the place is only where the subject stands that speaks or judges of the noun's event: «a court *in Korrin* jailed two
    men *for the attack*»."""
    if (
        is_predicate_verb(parsed, noun)
        or parsed.relation[noun] not in ("obl", "nmod")
        or parsed.marker(noun) not in _JUDGED
    ):
        return False
    judge = int(parsed.head[place])
    return (
        judge >= 0
        and parsed.relation[place] == "nmod"
        and parsed.relation[judge] == "nsubj"
        and int(parsed.head[judge]) in parsed.governors(noun)
    )


def _where_about(parsed: Parsed, party: int) -> Iterator[int]:
    """Where a party stands, or is while it does what a participle says: «worshippers *leaving a chapel*», «women *queuing in
    Korrin*»."""
    yield from (c for c in parsed.children(party) if parsed.relation[c] == "nmod" and _is_standing(parsed, c))
    next_to = [party + 1] if party + 1 < len(parsed) and parsed.relation[party + 1] == "advcl" else []
    for c in (*next_to, *parsed.children(party)):
        if parsed.xpos[c] == "VBG" and parsed.relation[c] in ("acl", "advcl"):
            for where in parsed.children(c):
                through = parsed.relation[where] == "obj" and parsed.lemma[c].lower() in _BEING_AT
                if through or (parsed.relation[where] == "obl" and _is_standing(parsed, where)):
                    yield where


def _acted_on(parsed: Parsed, t: Trigger, around: Slots) -> list[int]:
    """Whom it happens to, and by whom a passive says it was done: where they are, it happens («shot by a guard in Korrin»)."""
    if t.type in _TALKED_ABOUT:
        return []
    if t.type not in BY_FORCE:
        return around.get("obj", [])
    aimed = (w for slot in ("on", "at", "against") for w in around.get(slot, []))
    return [*around.get("obj", []), *aimed, *agents(parsed, t.anchor)]


def _is_standing(parsed: Parsed, word: int) -> bool:
    """Whether a preposition says that something stands there: «the bridge at Korrin», «a convoy east of Korrin»."""
    case = parsed.child(word, "case")
    if case is None:
        return False
    return parsed.words[case].lower() in _STANDING or (
        parsed.words[case].lower() == "of" and case > 0 and parsed.words[case - 1].lower() in _SIDES
    )


def _is_place(entities: Entities, word: int) -> bool:
    place = entities.place_of.get(word)
    return place is not None and place.type in ("place", "state")


def _happening(parsed: Parsed, noun: int) -> list[int]:
    """The verb that says only that the noun's event happens: «the talks that took place in A», «was held in A»."""
    if parsed.upos[noun] not in ("NOUN", "PROPN"):
        return []
    around = [int(parsed.head[noun])] if parsed.relation[noun] in ("nsubj", "nsubj:pass") else []
    around += [c for c in parsed.children(noun) if parsed.relation[c] in ("acl:relcl", "acl")]
    # «the talks between A and B that took place in Korrin»: the tree hangs the clause on B, who does not take place
    last = int(parsed.bounds[parsed.sentence[noun] + 1])
    relative = (
        v for v in range(noun + 1, last) if parsed.relation[v] == "acl:relcl" and lemma(parsed, v) in _TAKES_PLACE
    )
    around += [v for v in relative if v not in around and noun in parsed.governors(v)]
    return [v for v in around if v >= 0 and lemma(parsed, v) in _HAPPENS]


def _place(parsed: Parsed, entities: Entities, mention: int) -> Place:
    """The place of the mention; of one that is only described the named one in which it is («its base in Korrin»)."""
    if entities.place_of[mention].kind != "name":
        within = (c for c in parsed.children(mention) if parsed.relation[c] == "nmod" and parsed.marker(c) in _WITHIN)
        named = (c for c in within if _is_place(entities, c))
        mention = next((c for c in named if entities.place_of[c].kind == "name"), mention)
    phrase = entities.place_of[mention].phrase
    return Place(entity=entities.by_head[mention], spans=(parsed.span(phrase),))
