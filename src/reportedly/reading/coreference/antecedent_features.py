"""What stands between a description or pronoun and a group of mentions that it may join, as names of features.

The names come in parts: each part is a function of a few plain values that names the features which hang on these values
alone. A model so adds a part up once, and whoever wants the names asks the same functions for them. The first values of a
part are the mention's own, which are the same for all groups that it may join; the others are a pair's.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.scene import Crowd, Scene, Seen, bucket, differ

FAR = (0, 1, 2, 4, 8, 20)
"""Up to how many sentences or mentions something counts as near, less near, and so on."""
MOST_NEARER = 5
"""Groups that are nearer are counted up to here."""
MOST_SIGNS = 3
"""Signs between two mentions are counted up to here."""
LAST = 3
"""Names and descriptions of a group, the last ones, whose nouns are looked at."""
FAR_AWAY = tuple(bucket(n, FAR) for n in range(FAR[-1] + 1))
"""The class of each number up to the last edge."""

Naming = Callable[..., list[str]]
Values = tuple[object, ...]
Part = tuple[Naming, Values]
"""A function that names features, and the values that it names them for."""
Added = TypeVar("Added", float, list[str])
"""What features add up to: a score, or their names."""
Key = TypeVar("Key", contravariant=True)
Found = TypeVar("Found", covariant=True)


def alone(scene: Scene, own: Seen) -> list[str]:
    """Features of the mention itself, which say how probable it is that it brings up something new; their names begin with «new»."""
    parts, words = alone_parts(scene, own)
    return [name for naming, values in parts for name in naming(*values)] + words


def alone_parts(scene: Scene, own: Seen) -> tuple[list[Part], list[str]]:
    """The same in parts, and the names of those that hang on words, which are too many to be met twice."""
    parsed, word, p = scene.parsed, own.head, own.place
    kind, above = f"new {own.kind}", scene.heads[word]
    standing = word - scene.bounds[own.sentence]
    parts: list[Part] = [
        (_own, (kind, own.role, p.type, own.number)),
        (_standing, (kind, min(standing, 4), min(own.sentence, 2))),
    ]
    words: list[str] = []
    if above >= 0:
        parts.append((_governed, (kind, parsed.upos[above], parsed.relation[word].split(":")[0])))
        if own.kind in ("it", "this", "who"):
            words.append(f"{kind} gov={parsed.lemma[above].lower()}")
            words += [f"{kind} with={parsed.relation[c]}" for c in parsed.children(above) if c != word]
    if p.kind != "pronoun":
        first = p.shown[0]
        opening = parsed.words[first].lower() if parsed.upos[first] in ("DET", "PRON", "NUM") else parsed.upos[first]
        parts.append((_described, (kind, min(p.shown[1] - first, 5), own.sector, opening)))
        parts.append((_holding, (kind, *own.holds)))
        words += [f"{kind} l={own.form}", f"new l={own.form}"]
    return parts, words


def _own(kind: str, role: str, own_type: str, number: str) -> list[str]:
    """What the mention is by itself, and what it does in its sentence."""
    return [kind, f"{kind} r={role}", f"{kind} t={own_type}", f"{kind} n={number}"]


def _standing(kind: str, word: int, sentence: int) -> list[str]:
    """How far from the beginning of its sentence and of the text it stands."""
    return [f"{kind} at={word} s={sentence}"]


def _governed(kind: str, above: str, relation: str) -> list[str]:
    """On what kind of word it hangs, and how."""
    return [f"{kind} gov={above} {relation}"]


def _described(kind: str, long: int, sector: str, opening: str) -> list[str]:
    """How long a description is, of which sector its noun, and how it begins."""
    out = [f"{kind} long={long}", f"new opens={opening}"]
    return [*out, f"{kind} sector={sector}"] if sector else out


def _holding(kind: str, *relations: str) -> list[str]:
    """What hangs on a description's noun."""
    return [f"{kind} has={relation}" for relation in relations]


class Row(Protocol[Key, Found]):
    """What stands for the features of one part, by those of its values that are a pair's."""

    def __getitem__(self, values: Key, /) -> Found: ...


@dataclass(slots=True)
class Rows(Generic[Added]):
    """The parts that hold of a mention and a group, the mention's own values given; what they add up to may be a score or names.

    ``beside`` is by the words that stand beside the mention's noun, which are too many to be met twice; None where none counts.
    """

    distance: Row[Values, Added]
    group: Row[Values, Added]
    roles: Row[Values, Added]
    kinds: Row[Values, Added]
    around: Row[Values, Added]
    one_sentence: Row[Values, Added]
    wording: Row[Values, Added]
    sectors: Row[Values, Added]
    beside: Row[str, Added] | None


def rows_of(
    own: Seen, row: Callable[[Naming, Values], Row[Values, Added]], beside: Row[str, Added] | None
) -> Rows[Added]:
    """The rows of a mention; ``row`` gives that of each part with the mention's own values."""
    kind, p = own.kind, own.place
    return Rows(
        distance=row(_distance, (kind,)),
        group=row(_group, (kind, own.number, p.type if p.kind != "pronoun" else None)),
        roles=row(_roles, (kind, own.role)),
        kinds=row(_kinds, (kind, own.number)),
        around=row(_around, (kind, own.quoted)),
        one_sentence=row(_one_sentence, (kind, own.role)),
        wording=row(_wording, (kind, p.definite)),
        sectors=row(_sectors, (kind, own.sector)),
        beside=beside,
    )


class Names:
    """A row of names, for who wants to know which features hold."""

    def __init__(self, naming: Naming, own: Values) -> None:
        self._naming, self._own = naming, own

    def __getitem__(self, values: Values | str) -> list[str]:
        return self._naming(*self._own, *((values,) if isinstance(values, str) else values))


def pair_features(scene: Scene, own: Seen, group: Cluster, before: Seen, rank: int, between: int) -> list[str]:
    """The names of all features that hold of the mention and the group; what the parameters are, ``pair`` says."""
    return pair(scene, rows_of(own, Names, Names(beside_noun, (own.form,))), own, group, before, rank, between)


def pair(scene: Scene, rows: Rows[Added], own: Seen, group: Cluster, before: Seen, rank: int, between: int) -> Added:
    """All features that hold of the mention and the group, added up: their names or their score, as the rows have them.

    ``before`` is the group's mention that stands nearest before it (behind it where none does), ``rank`` counts the groups
    that are nearer, ``between`` the mentions that stand between.
    """
    p, head, crowd, role = own.place, own.head, group.crowd, before.role
    sentences = own.sentence - before.sentence
    away = -1 if before.head > head else FAR_AWAY[sentences] if sentences < len(FAR_AWAY) else len(FAR)
    until = bisect_left(crowd.heads, head)
    recent = until - bisect_left(crowd.heads, own.recent, 0, until)
    acting = bisect_left(crowd.subjects, head)
    out = (
        rows.distance[away, group.named, rank if rank < MOST_NEARER else MOST_NEARER, role]
        + rows.group[group.named, group.kind, crowd.size, crowd.numbers, None if p.gender is None else group.gender == p.gender]
        + rows.roles[role, before.opens if away == 1 else None]
        + rows.kinds[before.called, before.number]
        + rows.around[
            FAR_AWAY[between] if between < len(FAR_AWAY) else len(FAR), recent if recent < 4 else 4, acting if acting < 3 else 3,
            p.back is not None and p.back in crowd.heads, before.quoted,
        ]
    )  # fmt: skip
    if away == 0:
        out += rows.one_sentence[_between(scene, own, before)]
    if p.kind == "pronoun":
        return out
    out += rows.wording[_shared(own, crowd)]
    if own.sector or rows.beside is not None:
        for q in crowd.described[-LAST:]:
            if q.form == own.form:
                continue
            if rows.beside is not None:
                out += rows.beside[q.noun]
            if own.sector and q.sector:
                out += rows.sectors[q.sector,]
    return out if rows.beside is None or not group.named else out + rows.beside[f"named {group.kind}"]


def beside_noun(form: str, word: str) -> list[str]:
    """That a description's noun stands beside a word."""
    return [f"{form}>{word}"]


def _distance(kind: str, away: int, named: bool, rank: int, other: str) -> list[str]:
    """How far the group's nearest mention is, in classes of sentences (-1 behind the mention), and how many groups are nearer."""
    far = str(away) if away >= 0 else "later"
    return [
        f"{kind} away={far}", f"{kind} away={far} {'named' if named else 'described'}", f"{kind} rank={rank}",
        f"{kind} rank={min(rank, 3)} {other} {far}",
    ]  # fmt: skip


def _group(
    kind: str, number: str, own_type: str | None, named: bool, group: str, size: int, numbers: str, gender: bool | None
) -> list[str]:
    """Whether the mention and the group are of one type, number and gender."""
    out = [f"{kind} size={size}", f"{kind} {'named' if named else 'described'} {group}", f"{kind} n={number}{numbers}"]
    if own_type is not None:
        out.append(f"{kind} t={own_type}>{group}")
    if gender is not None:
        out.append(f"{kind} gender={gender}")
    return out


def _roles(kind: str, role: str, other: str, opens: bool | None) -> list[str]:
    """What the mention and the group's nearest do in their sentences."""
    out = [f"{kind} role={role}>{other}"]
    return out if opens is None else [*out, f"{kind} next {other} opens={opens}"]


def _kinds(kind: str, number: str, other: str, other_number: str) -> list[str]:
    """What words the mention and the group's nearest are."""
    return [f"{kind} q={other}", f"{kind} n={number}>{other_number}"]


def _around(
    kind: str, quoted: bool | None, between: int, recent: int, subjects: int, back: bool, other: bool | None
) -> list[str]:
    """How much the group, and what else, is spoken of where the mention stands."""
    out = [f"{kind} between={between}", f"{kind} recent={recent}", f"{kind} subjects={subjects}"]
    if back:
        out.append(f"{kind} back")
    if quoted is not None:
        out.append(f"{kind} quoted={quoted}{other}")
    return out


def _one_sentence(
    kind: str, role: str, other: str, sisters: bool, inside: str | None, under: str | None, holds: bool, signs: int
) -> list[str]:
    """Where one governs the other or both hang on one word."""
    out = [f"{kind} here {other} {role}", f"{kind} signs={signs}"]
    if sisters:
        out.append(f"{kind} sisters {other}")
    if inside is not None:
        out += [f"{kind} inside {inside}", f"{role} inside {inside}"]
    if under is not None:
        out += [f"{kind} under {other} {under}", f"{role} under {other} {under}"]
    if holds:
        out.append(f"{kind} holds it")
    return out


def _between(scene: Scene, own: Seen, other: Seen) -> Values:
    """What the other does; whether both hang on one word; by which relation the mention stands inside the other or under its
    governor; whether it governs the other; how many signs stand between."""
    above, across = scene.heads[own.head], scene.heads[other.head]
    chain = scene.chain(own.head)
    inside = under = None
    if other.head in chain or across in chain:
        at = chain.index(other.head if other.head in chain else across)
        way = scene.parsed.relation[chain[at - 1] if at else own.head]
        inside, under = (way, None) if other.head in chain else (None, way)
    signs = abs(scene.signs_before[own.head] - scene.signs_before[other.head])
    return other.role, above == across, inside, under, own.head in scene.chain(other.head), min(signs, MOST_SIGNS)


def _wording(kind: str, definite: bool, best: int, exact: bool, heads: bool) -> list[str]:
    """What words a description shares with the group's names and descriptions."""
    return [f"{kind} shares={best} same={exact}", f"{kind} head={heads} {definite}"]


def _shared(own: Seen, crowd: Crowd) -> tuple[int, bool, bool]:
    """How well a description goes with what the group was called before: from 3 (its noun, and nothing against it) to 0, -1
    where nothing has its noun; whether something has all its words; whether something has its noun as head."""
    p, form = own.place, own.form
    best, exact, heads = -1, False, False
    if form not in crowd.words and p.wording not in crowd.words:
        return best, exact, heads
    for seen in crowd.described:
        q = seen.place
        if q.head > p.head:
            continue
        same = seen.form == form and not differ(own.number, seen.number)
        heads |= same
        exact |= q.wording == p.wording
        if form in q.content:
            conflict = bool(p.content - q.content)
            best = max(best, 3 if same and not conflict else 2 if not conflict else 1 if same else 0)
    return best, exact, heads


def _sectors(kind: str, own: str, other: str) -> list[str]:
    """Whether a description and what the group was called are of one sector."""
    return [f"{kind} sectors={own}>{other}", f"{kind} sector={own == other}"]
