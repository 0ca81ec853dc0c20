"""Which tellings of a story go back to one independent origin."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from reportedly.merge.stories.nouns import head_words
from reportedly.merge.stories.sources import NOBODY, Link, Provenance, same_outlet
from reportedly.merge.stories.words import tokens, words


@dataclass(frozen=True, slots=True)
class Told:
    """A telling as its origin sees it.

    ``outlet`` is what its report's outlet is counted as; ``evidence`` the report's id and the trigger's first character,
    ``twins`` the positions of the other tellings that are the same sentence in a copy, ``polarity`` whether it asserts or denies.
    """

    provenance: Provenance
    outlet: str
    evidence: tuple[str, int]
    twins: tuple[int, ...] = ()
    polarity: str = "+"


class _Sets:
    """Positions gathered into sets."""

    def __init__(self, n: int) -> None:
        self._up = list(range(n))

    def root(self, i: int) -> int:
        while self._up[i] != i:
            self._up[i] = self._up[self._up[i]]
            i = self._up[i]
        return i

    def join(self, i: int, j: int) -> None:
        a, b = self.root(i), self.root(j)
        self._up[max(a, b)] = min(a, b)


def origins(told: Sequence[Told]) -> list[str]:
    """The origin of each telling of one story, in their order; tellings with equal ids go back to one.

    One origin are: the same sentence in copies of one text; the same innermost named source, wherever it was printed; a
    spokesman or minister and the ministry that he speaks for; all that one text (with its copies) says in its own voice,
    and all that it has from unnamed sources; who asks, threatens or accuses, where a report tells that in its own voice; what
    one outlet has from another, and that other's own telling. A headline
    has the origin of what stands under it, and what is said by nobody who is called anything («it is said», «the accusation
    that») that of whoever else says so. Ids are made of what makes the origin one, so that they outlive a re-reading.
    """
    sets = _Sets(len(told))
    keys = [_key(t) for t in told]
    first: dict[str, int] = {}
    for i, key in enumerate(keys):
        sets.join(i, first.setdefault(key, i))
        for j in told[i].twins:
            sets.join(i, j)
    for i, t in enumerate(told):
        if t.provenance.headline:
            under = [j for j, u in enumerate(told) if u.evidence[0] == t.evidence[0] and not u.provenance.headline]
            if under:
                sets.join(i, min(under, key=lambda j: told[j].evidence))
        passed_on = _from_outlet(t, told)
        if passed_on is not None:
            sets.join(i, passed_on)
    _institutions(told, sets)
    _sourceless(told, sets)
    of_root: dict[int, list[str]] = {}
    for i, key in enumerate(keys):
        of_root.setdefault(sets.root(i), []).append(key)
    names = {root: "origin-" + blake2b(min(ks).encode(), digest_size=8).hexdigest() for root, ks in of_root.items()}
    return [names[sets.root(i)] for i in range(len(told))]


def _innermost(t: Told) -> Link | None:
    return t.provenance.links[0] if t.provenance.links else None


def _key(t: Told) -> str:
    """What makes its origin one, as far as the telling alone says; named sources sort first and so give the id."""
    p, link = t.provenance, _innermost(t)
    if link is None or link.reporter:
        return f"a:{p.speaker}" if p.speaker else f"b:{p.text}"
    if link.entity:
        return f"a:{link.entity}"
    for outer in p.links[1:]:
        if outer.entity and outer.kind == "outlet":
            return f"c:{outer.entity}"
    return f"c:{p.text}"


def _from_outlet(t: Told, told: Sequence[Told]) -> int | None:
    """The telling that this one has from another outlet, or from an agency whose text another printed; None where it names none
    that tells the story itself.

    An outlet as innermost source stands for its own voice, and where it tells nothing in it, for the source that it names;
    one further out, or beside an unnamed source in its sentence
    («an official told the Herald»), for what it has from unnamed sources. «The ministry» is the ministry whose own
    statement is among the reports.
    """
    link = _innermost(t)
    if link is None:
        return None
    unnamed = not link.entity
    if unnamed:
        cited = [n for outer in t.provenance.links[1:] if outer.medium for n in outer.names] + list(t.provenance.cited)
    else:
        cited = list(link.names) if link.medium else []
    house = _house(link) if unnamed else frozenset()
    theirs, passed_on = [], []
    for i, u in enumerate(told):
        if u.outlet == t.outlet:
            continue
        source = _innermost(u)
        if source is None and house and house <= set(tokens(u.outlet)):
            theirs.append((u.evidence, i))
        passes_on_unnamed = source is not None and not source.entity and not source.reporter
        if any(same_outlet(n, of) for n in cited for of in (u.outlet, u.provenance.agency) if of):
            if passes_on_unnamed if unnamed else source is None:
                theirs.append((u.evidence, i))
            elif not unnamed:
                passed_on.append((u.evidence, i))
    found = theirs or passed_on
    return min(found)[1] if found else None


def _institutions(told: Sequence[Told], sets: _Sets) -> None:
    """Join those who speak for an institution with it: «a spokesman for the Interior Ministry», «the interior minister».

    Whom a person speaks for is in the name of the source or in the office that the report gives it; an institution speaks as
    a source or in a report of its own. An unnamed official of whoever speaks too is not independent of that.
    """
    links = [(i, link) for i, t in enumerate(told) if (link := _innermost(t)) is not None]
    houses = [(i, house) for i, link in links if (house := _house(link))]
    houses += [(i, house) for i, t in enumerate(told) if _innermost(t) is None and (house := _house_of(t.outlet))]
    voices: dict[str, int] = {}
    speaking: dict[str, int] = {}
    for i, link in links:
        if of := link.speaks_for or link.entity:
            sets.join(i, voices.setdefault(of, i))
        speaking.setdefault(link.entity, i)
    for i, link in links:
        if link.official_of:
            sets.join(i, speaking.get(link.official_of, i))
        spoken = _spoken_for(link)
        if not spoken:
            continue
        for j, house in houses:
            if i != j and spoken <= house:
                sets.join(i, j)
    _full_names(links, houses, sets)
    _roles(links, sets)


def _roles(links: Sequence[tuple[int, Link]], sets: _Sets) -> None:
    """Join «the governor» with the only governor whom the story's tellings name."""
    bearers: dict[str, set[str]] = {}
    first: dict[str, int] = {}
    for i, link in links:
        if link.entity:
            for role in _called(link):
                bearers.setdefault(role, set()).add(link.entity)
                first.setdefault(role, i)
    for i, link in links:
        role = "" if link.entity else _definite(link.names[0])
        if len(bearers.get(role, ())) == 1:
            sets.join(i, first[role])


def _called(link: Link) -> frozenset[str]:
    """What a named source is, by its title and by what stands beside its name: «the governor of the province, Ines Marrow»."""
    beside = (part for name in link.names if "," in name for part in name.split(","))
    described = (head_words(part)[-1:] for part in beside if part.split()[0:1] and not part.split()[-1][:1].isupper())
    return frozenset(w[0].casefold() for w in described if w) | frozenset(tokens(link.title)[-1:])


def _definite(name: str) -> str:
    """The noun of a definite description of one person («the governor», «its director»); "" for any other."""
    said = tokens(name)
    last = head_words(name)[-1:]
    return last[0].casefold() if last and said[:1] and said[0] in _DEFINITE and last[0].casefold() in said else ""


def _sourceless(told: Sequence[Told], sets: _Sets) -> None:
    """Join what is told as said, but by nobody, with what others say to the same effect: it is no origin beside theirs."""
    nobody = {i for i, t in enumerate(told) if (link := _innermost(t)) is not None and link.names == NOBODY}
    first: dict[str, int] = {}
    for i in sorted((i for i in range(len(told)) if i not in nobody), key=lambda i: told[i].evidence):
        first.setdefault(told[i].polarity, i)
    for i in nobody:
        sets.join(i, first.get(told[i].polarity, i))


def _full_names(links: Sequence[tuple[int, Link]], houses: Sequence[tuple[int, frozenset[str]]], sets: _Sets) -> None:
    """Join institutions of one name, one named without its country («the Ministry of the Interior», over its own communiqué) with
    the only one in the story that it can be, and a state with its only institution there."""
    of_house: dict[frozenset[str], int] = {}
    for i, house in houses:
        sets.join(i, of_house.setdefault(house, i))
    for i, name in [*houses, *((i, state) for i, link in links if (state := _state(link)))]:
        fuller = [house for house in of_house if name < house]
        if len(fuller) == 1:
            sets.join(i, of_house[fuller[0]])


def _state(link: Link) -> frozenset[str]:
    """The words of a state's name, of a source that may be one; empty for all others."""
    if link.medium or not link.entity or _house(link) or _spoken_for(link):
        return frozenset()
    return frozenset(w for w in tokens(min(link.names, key=len)) if w not in _SMALL)


def _house(link: Link) -> frozenset[str]:
    """The telling words of an institution's names: «Qasmara's Interior Ministry» → qasmara, interior, ministry."""
    return next((house for name in link.names if (house := _house_of(name))), frozenset())


def _house_of(name: str) -> frozenset[str]:
    """The telling words of one name of an institution; empty where it names none."""
    last = head_words(name)[-1:]
    if last and tokens(last[0])[:1] and tokens(last[0])[0] in words().institutions:
        return frozenset(w.removesuffix("'s") for w in tokens(name) if w not in _SMALL and w != "affairs")
    return frozenset()


def _spoken_for(link: Link) -> frozenset[str]:
    """The words that name the institution that a source speaks for; empty where it speaks for none."""
    for name in (*link.names, *([link.title] if link.title else [])):
        said = [w.removesuffix("'s") for w in tokens(name)]
        if any(w in words().spokespeople for w in said):
            rest = [w for w in said if w not in words().spokespeople and w not in _SMALL]
            if any(w in words().institutions for w in rest):
                return frozenset(rest)
        for kind, w in itertools.pairwise(said):
            if w in ("minister", "secretary") and kind not in _SMALL:
                return frozenset({kind, "ministry"})
    return frozenset()


_DEFINITE = frozenset({"the", "its", "his", "her", "their"})
_SMALL = frozenset("a an the of for at in deputy senior acting interim former prime first his her its their".split())
