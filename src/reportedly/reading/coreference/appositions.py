"""Pairs of mentions of which one says again what the other names: appositions, «the border town of Umm Sidra», other names."""

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.coreference.place import PLACES, Place


def appositions(parsed: Parsed, places: list[Place]) -> list[tuple[int, int]]:
    """The head words of each pair; empty where nothing is said twice. Whether both may be one is for who joins them."""
    heads = {p.head for p in places}
    told = [
        (int(parsed.head[p.head]), p.head)
        for p in places
        if parsed.relation[p.head] == "appos" and int(parsed.head[p.head]) in heads and not _is_example(parsed, p)
    ]
    return told + _named_behind(parsed, places) + _towns(parsed, places) + _regimes(parsed, places)


_FOREMOST = frozenset("notably especially particularly mainly mostly chiefly primarily principally including".split())


def _is_example(parsed: Parsed, p: Place) -> bool:
    """Whether the apposition names one of several: «its backers, notably *Osmark*»; one person is not what a plural means, as a state
    may be («the hosts, Osmark»)."""
    first = int(parsed.head[p.head])
    if any(parsed.words[c].lower() in _FOREMOST for c in parsed.children(p.head) if c < p.head):
        return True
    return is_one_of_several(parsed, p, first)


def is_one_of_several(parsed: Parsed, p: Place, noun: int) -> bool:
    """Whether a person's name stands beside a noun for several people, of whom he is one at most: «the attackers, *Mara Ilves* among
    them», «the ministers, *Mara Ilves* and Odd Brekke»; the lawyer and activist may be one."""
    if p.kind != "name" or p.type != "person" or parsed.xpos[p.head] in ("NNS", "NNPS"):
        return False  # «the Ilveses» are several themselves
    return parsed.xpos[noun] == "NNS" and parsed.child(noun, "conj") is None


_STOPS = frozenset(", . ; : ) — – ! ?".split())


def _named_behind(parsed: Parsed, places: list[Place]) -> list[tuple[int, int]]:
    """«The caretaker prime minister, Odd Brekke, …», wherever the tree has missed that the second names the first, unless it
    names with good reason somebody else whose the first is."""
    names = {p.shown[0]: p for p in places if p.kind == "name"}
    people = {p.head for p in places if p.kind == "nominal" and p.type == "person"}
    out: list[tuple[int, int]] = []
    for p in places:
        comma = p.shown[1] + 1
        if p.kind != "nominal" or p.name is not None or parsed.xpos[p.head] == "NNS" or comma + 1 >= len(parsed):
            continue
        named = names.get(comma + 1) if parsed.words[comma] == "," else None
        if named is None or parsed.sentence[named.head] != parsed.sentence[p.head]:
            continue
        told = int(parsed.head[named.head]) if parsed.relation[named.head] == "appos" else p.head
        other = told in people and told != p.head and p.head in people
        if other and told in (
            int(parsed.head[p.head]),
            *(c for c in parsed.children(p.head) if parsed.relation[c] == "nmod"),
        ):
            continue  # «the spokeswoman of *the president*, Hanne Dorr, …»: it is the other who is named
        after = named.phrase[1] + 1
        if after >= len(parsed) or parsed.words[after] in _STOPS:
            out.append((p.head, named.head))
    return out


def _towns(parsed: Parsed, places: list[Place]) -> list[tuple[int, int]]:
    """«The border town of Umm Sidra» is the town that it names."""
    by_head = {p.head: p for p in places}
    out: list[tuple[int, int]] = []
    for p in places:
        if p.kind != "name" or p.type not in PLACES:
            continue
        top = parsed.head_of(p.words)
        noun = int(parsed.head[top])
        described = by_head.get(noun)
        if described is None or described.kind != "nominal" or not described.definite:
            continue
        if (
            parsed.marker(top) == "of"
            and parsed.lemma[noun].lower() in entity_words().towns
            and parsed.xpos[noun] == "NN"
        ):
            out.append((p.head, noun))
    return out


def _regimes(parsed: Parsed, places: list[Place]) -> list[tuple[int, int]]:
    """«The Osmark regime», «the Veldanian regime» speak of the state that they name; a government may be a rival one."""
    by_head = {p.head: p for p in places}
    out: list[tuple[int, int]] = []
    for p in places:
        if p.kind == "nominal" and parsed.lemma[p.head].lower() == "regime":
            owners = [
                c
                for c in parsed.children(p.head)
                if c < p.head and c in by_head and by_head[c].type == "state" and by_head[c].name is not None
            ]
            out += [(owners[0], p.head)] if owners else []
    return out
