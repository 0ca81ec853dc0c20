"""One title for several, each of a body of his own: «Presidents Ilves of Osmark and Oster of Veldania», «(Osmark)» too.

A statement for each, since as one it would seat Ilves in Veldania.
"""

from itertools import pairwise

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.place import Place
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.lexicon import relations

SHARED = 0.85
"""Confidence of an office by such a list."""
_BODIES = frozenset({"state", "organization", "place"})
_FAR = 60
"""Words from the title within which the list ends."""


def shared_titles(parsed: Parsed, entities: Entities, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers with one for each holder and body of such a list, instead of what else is stated at the title."""
    found: list[Trigger] = []
    for title in range(len(parsed) - 1):
        pairs = _pairs(parsed, entities, title) if _is_plural_title(parsed, title) else []
        for holder, body in pairs if len(pairs) > 1 else []:
            entry = f"«{parsed.words[title]}» heads a list with {parsed.words[holder]} of {parsed.words[body]}"
            match = Match("office", None, (holder,), (body,), (), entry)
            found.append(Trigger(title, "office", SHARED, (), match, (entry,)))
    anchors = {t.anchor for t in found}
    kept = [t for t in triggers if t.anchor not in anchors or t.type != "office"]
    return sorted([*kept, *found], key=lambda t: t.anchor) if found else triggers


def _is_plural_title(parsed: Parsed, word: int) -> bool:
    form = parsed.words[word].lower()
    return parsed.lemma[word].lower() in relations().title_heads and form.endswith("s") and form != lemma(parsed, word)


def _pairs(parsed: Parsed, entities: Entities, title: int) -> list[tuple[int, int]]:
    """Holder and body of each item, by their head words: a person's name, and the first body named before the next."""
    last = min(int(parsed.bounds[parsed.sentence[title] + 1]), title + _FAR)
    first = entities.place_at(title + 1)
    if first is None or not _is_person(first) or first.words[0] != title + 1:
        return []
    items = [p for p in sorted(entities.place_of.values(), key=lambda p: p.words[0]) if title < p.words[0] < last]
    together = {first.head, *_coordinated(parsed, first)}
    names = [
        p for p in items if _is_person(p) and (p.head in together or set(range(p.words[0], p.words[1] + 1)) & together)
    ]
    out: list[tuple[int, int]] = []
    for name, following in pairwise([*names, None]):
        end = following.words[0] if following is not None else last
        behind = name.words[1] + 1 if name is not None else last
        if name is None or behind >= last or parsed.words[behind].lower() not in ("of", "("):
            continue
        body = next(
            (p for p in items if behind < p.words[0] <= behind + 2 and p.words[1] < end and p.type in _BODIES), None
        )
        if body is not None:
            out.append((name.head, body.head))
    return out


def _coordinated(parsed: Parsed, first: Place) -> set[int]:
    return {c for w in range(first.words[0], first.words[1] + 1) for c in parsed.conjuncts(w)}


def _is_person(p: Place) -> bool:
    return p.kind == "name" and p.type == "person"
