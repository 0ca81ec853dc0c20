"""Whose a body is by its noun phrase: «Osmark's Foreign Ministry», «its Defence Ministry», «the Osmarkian Defence Ministry»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.name_forms import normal, same_stem
from reportedly.reading.coreference.place import Place
from reportedly.reading.knowledge import countries

_BODIES = frozenset({"organization", "state"})
_OWNING = frozenset({"its"})


def give_owners(parsed: Parsed, places: list[Place]) -> None:
    """Set ``owner`` of the bodies among them, the owner's name in normal form, and ``owned``, the name with its owner.

    A pronoun stands for what the model thinks likeliest, if that has a name. Bodies without owner keep None.
    """
    by_head = {p.head: p for p in places}
    states = {normal(p.name) for p in places if p.kind == "name" and p.type == "state" and p.name is not None}
    for p in places:
        if p.kind != "name" or p.type != "organization":
            continue
        possessor = parsed.child(p.head, "nmod:poss")
        owner = by_head.get(possessor) if possessor is not None else None
        if owner is None:
            first = parsed.words[p.words[0]]
            if p.words[0] < p.words[1] and _is_of_a_country(first, states):
                p.owner = normal(first)
            continue
        if owner.kind == "pronoun":
            links = owner.links or (((owner.antecedent, owner.link),) if owner.antecedent is not None else ())
            best = max(links, key=lambda link: link[1], default=None)
            named = by_head.get(best[0]) if best is not None else None
            p.owner = normal(named.name) if named is not None and named.name is not None else None
        elif owner.kind == "name" and owner.name is not None and owner.words[1] < p.words[0]:
            p.owner = normal(owner.name)
            start, end = parsed.span((owner.words[0], p.words[1]))
            p.owned = " ".join(parsed.text[start:end].split())


def _is_of_a_country(word: str, states: set[str]) -> bool:
    """Whether it is a country's adjective: a known one's, or one of a state that the report names."""
    form = normal(word)
    return countries.by_demonym(word) is not None or (form not in states and any(same_stem(form, s) for s in states))


def same_owner(one: str, other: str) -> bool:
    """Whether two owners' names are one name, or a name and its adjective."""
    return one == other or same_stem(one, other) or same_stem(other, one)


def look_back(parsed: Parsed, found: list[Place]) -> None:
    """Set ``back`` of each «its» to the body that acts last before it, in its own sentence or the one before: whom it speaks
    of where the model cannot tell. ``found`` is in order of the text."""
    last: Place | None = None
    for p in found:
        if p.kind == "pronoun" and p.text.lower() in _OWNING and last is not None:
            if parsed.sentence[p.head] - parsed.sentence[last.head] <= 1:
                p.back = last.head
        elif p.type in _BODIES and p.kind != "pronoun" and parsed.relation[p.head] in ("nsubj", "nsubj:pass"):
            last = p
