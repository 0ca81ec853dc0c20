"""Whose a body is by its noun phrase: «Osmark's Foreign Ministry», «its Defence Ministry», «the Osmarkian Defence Ministry»."""

from reportedly.language.parsed import Parsed
from reportedly.reading.mentions import Place
from reportedly.reading.name_forms import normal, same_stem


def give_owners(parsed: Parsed, places: list[Place]) -> None:
    """Set ``owner`` of the bodies among them, the owner's name in normal form, and ``owned``, the name with its owner.

    A pronoun stands for what the model thinks likeliest, if that has a name. Bodies without owner keep None.
    """
    by_head = {p.head: p for p in places}
    for p in places:
        if p.kind != "name" or p.type != "organization":
            continue
        possessor = parsed.child(p.head, "nmod:poss")
        owner = by_head.get(possessor) if possessor is not None else None
        if owner is None:
            adjective = by_head.get(p.words[0])
            if adjective is not None and adjective.demonym and p.words[0] < p.words[1]:
                p.owner = normal(adjective.name or "")
            continue
        if owner.kind == "pronoun":
            best = max(owner.links, key=lambda link: link[1], default=None)
            named = by_head.get(best[0]) if best is not None else None
            p.owner = normal(named.name) if named is not None and named.name is not None else None
        elif owner.kind == "name" and owner.name is not None and owner.words[1] < p.words[0]:
            p.owner = normal(owner.name)
            start, end = parsed.span((owner.words[0], p.words[1]))
            p.owned = " ".join(parsed.text[start:end].split())


def same_owner(one: str, other: str) -> bool:
    """Whether two owners' names are one name, or a name and its adjective."""
    return one == other or same_stem(one, other) or same_stem(other, one)
