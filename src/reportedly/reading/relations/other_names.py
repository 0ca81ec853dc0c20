"""Second names that a report gives in passing: «also known as», «alias», «formerly», «(real name …)», «by the nom de guerre».

The words for it are fixed, and stand between the two names; the tree hangs them in many ways.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.frames import Match
from reportedly.reading.events.triggers import Trigger, with_added
from reportedly.reading.lexicon import relations

NAMED = 0.75
"""Confidence of a second name by such words."""
_OPENING = frozenset({",", "(", "–", "—"})
_LINKING = frozenset("who which that is are was were".split())
_SKIPPED = frozenset("the a an his her its their : , \" “ ” « ' ‘ ’".split())
_MOST_SKIPPED = 3
_ALIKE = ({"organization", "state"}, {"place", "state"})


def other_names(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with such names added, in the place of what the model states at the same words.

    The two are parties of the statement whether they have become one entity or stay two.
    """
    ends = {p.words[1]: p for p in entities.place_of.values() if p.kind != "pronoun"}
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
            first, second = _before(parsed, ends, at), _behind(parsed, begins, at + len(mark))
            if first is None or second is None or parsed.sentence[first.head] != parsed.sentence[second.head]:
                continue
            if not _are_alike(first, second):
                continue
            covered.update(range(at, at + len(mark)))
            anchor = next((w for w in range(at + len(mark) - 1, at - 1, -1) if len(parsed.words[w]) > 3), at)
            entry = f"«{' '.join(mark)}» between {first.name or parsed.words[first.head]} and {second.name}"
            match = Match("same_as", None, (first.head,), (second.head,), (), entry)
            found[anchor] = Trigger(anchor, "same_as", NAMED, (), match, (entry,))
    kept = [t for t in triggers if not (t.type == "same_as" and t.anchor in covered)]
    return with_added(kept, found.values())


def _before(parsed: Parsed, ends: dict[int, Place], at: int) -> Place | None:
    """The mention that ends right before the words, a comma, bracket or «who is» between."""
    w = at - 1
    while w > at - 4 and w >= 0 and parsed.words[w].lower() in _LINKING:
        w -= 1
    opened = w >= 0 and parsed.words[w] in _OPENING
    place = ends.get(w - 1 if opened else w)
    return place if opened or w < at - 1 else None


def _behind(parsed: Parsed, begins: dict[int, Place], w: int) -> Place | None:
    """The name that begins right behind the words, article and quotation mark between."""
    for k in range(w, min(len(parsed), w + _MOST_SKIPPED + 1)):
        if k in begins:
            return begins[k]
        if parsed.words[k].lower() not in _SKIPPED and not parsed.words[k].istitle():
            return None
    return None


def _are_alike(a: Place, b: Place) -> bool:
    return a.type == b.type or any({a.type, b.type} <= group for group in _ALIKE) or "other" in (a.type, b.type)
