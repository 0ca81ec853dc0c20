"""Second names that a report gives in passing: «also known as», «alias», «formerly», «(real name …)», «by the nom de guerre».

The words for it are fixed, and stand between the two names; the tree hangs them in many ways.
"""

from collections.abc import Iterator

from reportedly.language.parsed import POSSESSIVE, Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import lemma
from reportedly.reading.events.triggers import Trigger, with_added
from reportedly.reading.lexicon import relations

NAMED = 0.75
"""Confidence of a second name by such words."""
_OPENING = frozenset({",", "(", "–", "—", "-"})
_LINKING = frozenset("who which that is are was were has have had often now then later since been".split())
_SKIPPED = frozenset("the a an his her its their : , \" “ ” « ' ‘ ’".split())
_MOST_SKIPPED = 3
_MOST_LINKING = 6
_BY_WHICH = frozenset("as which whom".split())
_CALLERS = frozenset({"NOUN", "PROPN", "PRON"})
_LONGEST_CALLERS = 5
"""Words that say who calls it so, at most."""
_ALIKE = ({"organization", "state"}, {"place", "state"})


def other_names(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with such names added, in the place of what the model states at the same words.

    The two are parties of the statement whether they have become one entity or stay two.
    """
    ends: dict[int, list[Place]] = {}
    for p in entities.place_of.values():
        if p.kind != "pronoun":
            ends.setdefault(p.words[1], []).insert(0, p)
    begins = {p.words[0]: p for p in entities.place_of.values() if p.kind == "name"}
    found: dict[int, Trigger] = {}
    covered: set[int] = set()
    lower = [w.lower() for w in parsed.words]
    marks = relations().second_name_marks
    # where their first words stand, so that no mark is looked for at every word of the text
    standing: dict[str, list[int]] = {mark[0]: [] for mark in marks}
    for at, word in enumerate(lower):
        if word in standing:
            standing[word].append(at)
    for mark in marks:
        for at in standing[mark[0]]:
            inside = 0 < at < len(parsed) - len(mark)
            if not inside or at in covered or tuple(lower[at : at + len(mark)]) != mark:
                continue
            second = _behind(parsed, begins, at + len(mark))
            # of «a spokesman for the group, who goes by …» the spokesman and the group end there: it is the one of his kind
            before = (p for p in _before(parsed, ends, at, mark) if second is not None and _are_alike(p, second))
            first = next(before, None)
            if first is None or second is None or parsed.sentence[first.head] != parsed.sentence[second.head]:
                continue
            if mark in relations().self_naming and _is_introduced(entities, first, second):
                continue
            covered.update(range(at, at + len(mark)))
            anchor = next((w for w in range(at + len(mark) - 1, at - 1, -1) if len(parsed.words[w]) > 3), at)
            entry = f"«{' '.join(mark)}» between {first.name or parsed.words[first.head]} and {second.name}"
            match = Match("same_as", None, (first.head,), (second.head,), (), entry)
            found[anchor] = Trigger(anchor, "same_as", NAMED, (), match, (entry,))
    for called in _called(parsed, ends, begins):
        found.setdefault(called.anchor, called)
        covered.add(called.anchor)
    kept = [t for t in triggers if not (t.type == "same_as" and t.anchor in covered)]
    return with_added(kept, found.values())


def _called(parsed: Parsed, ends: dict[int, list[Place]], begins: dict[int, Place]) -> Iterator[Trigger]:
    """«The Grey Men, as residents call the 5th Brigade, …», «the 5th Brigade, which residents call the Grey Men, …»."""
    calling = relations().calling_verbs
    for verb in range(len(parsed)):
        if parsed.upos[verb] != "VERB" or lemma(parsed, verb) not in calling:
            continue
        begin = int(parsed.bounds[parsed.sentence[verb]])
        before = range(verb - 2, max(begin, verb - _LONGEST_CALLERS - 2), -1)
        opening = next((w for w in before if parsed.words[w].lower() in _BY_WHICH), None)
        if opening is None or parsed.words[opening - 1] not in _OPENING:
            continue
        callers = range(opening + 1, verb)
        first, second = next(iter(ends.get(opening - 2, ())), None), _behind(parsed, begins, verb + 1)
        if first is None or second is None or not _are_alike(first, second) or first.name is None:
            continue
        after = second.words[1] + 1
        closed = after >= len(parsed) or parsed.upos[after] == "PUNCT"
        told = {parsed.upos[w] for w in callers}
        if closed and told & _CALLERS and "PUNCT" not in told:
            entry = f"{first.name} is what somebody calls {second.name}"
            match = Match("same_as", None, (first.head,), (second.head,), (), entry)
            yield Trigger(verb, "same_as", NAMED, (), match, (entry,))


def _before(parsed: Parsed, ends: dict[int, list[Place]], at: int, mark: tuple[str, ...]) -> list[Place]:
    """The mentions that end right before the words, a comma, bracket or «who is» between; none of them before what one does to be
    called so («the Ridge Guard *calls itself* the Ridge Army»)."""
    w = at - 1
    while w > at - _MOST_LINKING and w >= 0 and parsed.words[w].lower() in _LINKING:
        w -= 1
    opened = w >= 0 and parsed.words[w] in _OPENING
    told = opened or w < at - 1 or mark in relations().self_naming
    return ends.get(w - 1 if opened else w, []) if told else []


def _is_introduced(entities: Entities, first: Place, second: Place) -> bool:
    """Whether it is the first name that somebody gets: of «a group that calls itself the Ridge Guard» nobody knows another."""
    return first.kind != "name" and entities.by_head.get(first.head) == entities.by_head.get(second.head)


def _behind(parsed: Parsed, begins: dict[int, Place], w: int) -> Place | None:
    """The name that begins right behind the words, article and quotation mark between."""
    for k in range(w, min(len(parsed), w + _MOST_SKIPPED + 1)):
        if k in begins:
            after = begins[k].words[1] + 1
            owner = after < len(parsed) and parsed.words[after] in POSSESSIVE
            return None if owner else begins[k]  # «calls itself *Osmark's* only army»
        if parsed.words[k].lower() not in _SKIPPED and not parsed.words[k].istitle():
            return None
    return None


def _are_alike(a: Place, b: Place) -> bool:
    return a.type == b.type or any({a.type, b.type} <= group for group in _ALIKE) or "other" in (a.type, b.type)
