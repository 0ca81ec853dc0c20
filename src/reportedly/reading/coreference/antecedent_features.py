"""What stands between a description or pronoun and a group of mentions that it may join, as names of features.

The names come in parts: each part is a function of a few plain values that names the features which hang on these values
alone. A model so adds a part up once, and whoever wants the names asks the same functions for them.
"""

from bisect import bisect_left
from collections.abc import Callable

from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.scene import Crowd, Scene, Seen, bucket, differ

FAR = (0, 1, 2, 4, 8, 20)
"""Up to how many sentences or mentions something counts as near, less near, and so on."""
MOST_NEARER = 5
"""Groups that are nearer are counted up to here."""
LAST = 3
"""Names and descriptions of a group, the last ones, whose nouns are looked at."""
_SIGNS = frozenset({",", ";", ":", "“", '"'})
FAR_AWAY = tuple(bucket(n, FAR) for n in range(FAR[-1] + 1))
"""The class of each number up to the last edge."""

Part = tuple[Callable[..., list[str]], *tuple[object, ...]]
"""A function that names features, and the values that it names them for."""


def alone(scene: Scene, p: Place) -> list[str]:
    """Features of the mention itself, which say how probable it is that it brings up something new."""
    parsed, word, seen = scene.parsed, p.head, scene.seen(p)
    kind, above = seen.kind, int(parsed.head[word])
    out = [kind, f"{kind} r={seen.role}", f"{kind} t={p.type}", f"{kind} n={seen.number}"]
    if above >= 0:
        out.append(f"{kind} gov={parsed.upos[above]} {parsed.relation[word].split(':')[0]}")
        if kind in ("it", "this", "who"):
            out.append(f"{kind} gov={parsed.lemma[above].lower()}")
            out += [f"{kind} with={parsed.relation[c]}" for c in parsed.children(above) if c != word]
    first = int(parsed.bounds[seen.sentence])
    out.append(f"{kind} at={min(word - first, 4)} s={min(seen.sentence, 2)}")
    if p.kind != "pronoun":
        form = seen.form
        out += [f"{kind} l={form}", f"l={form}", f"{kind} long={min(p.shown[1] - p.shown[0], 5)}"]
        out += [f"{kind} sector={seen.sector}"] if seen.sector else []
        opening = parsed.words[p.shown[0]].lower()
        out.append(
            f"opens={opening}"
            if parsed.upos[p.shown[0]] in ("DET", "PRON", "NUM")
            else f"opens={parsed.upos[p.shown[0]]}"
        )
        out += [f"{kind} has={parsed.relation[c]}" for c in parsed.children(word)]
    return out


def pair_features(scene: Scene, p: Place, group: Cluster, before: Place, rank: int, between: int) -> list[str]:
    """The names of all features that hold of the mention and the group; what the parameters are, ``pair_parts`` says."""
    parts, words = pair_parts(scene, p, group, before, rank, between)
    return [name for naming, *values in parts for name in naming(*values)] + words


def pair_parts(
    scene: Scene, p: Place, group: Cluster, before: Place, rank: int, between: int
) -> tuple[list[Part], list[str]]:
    """All features that hold of the mention and the group: in parts, and the names of those that hang on words, which are too
    many to be met twice.

    ``before`` is the group's mention that stands nearest before it (behind it where none does), ``rank`` counts the groups
    that are nearer, ``between`` the mentions that stand between.
    """
    own, other, crowd = scene.seen(p), scene.seen(before), scene.crowd(group)
    kind, role, number = own.kind, own.role, own.number
    named, group_kind = group.named, group.kind
    described = p.kind != "pronoun"
    sentences = own.sentence - other.sentence
    away = -1 if before.head > p.head else FAR_AWAY[sentences] if sentences < len(FAR_AWAY) else len(FAR)
    until = bisect_left(crowd.heads, p.head)
    recent = until - bisect_left(crowd.heads, own.recent, 0, until)
    parts: list[Part] = [
        (_distance, kind, away, named, rank if rank < MOST_NEARER else MOST_NEARER, other.role),
        (
            _group, kind, named, group_kind, crowd.size, number, crowd.numbers, p.type if described else None,
            None if p.gender is None else group.gender == p.gender,
        ),
        (_roles, kind, role, other.role, other.opens if away == 1 else None),
        (_kinds, kind, "name" if before.kind == "name" else other.kind, number, other.number),
        (
            _around, kind, FAR_AWAY[between] if between < len(FAR_AWAY) else len(FAR), recent if recent < 4 else 4,
            min(bisect_left(crowd.subjects, p.head), 3), p.back is not None and p.back in crowd.heads,
            own.quoted, other.quoted,
        ),
    ]  # fmt: skip
    if away == 0:
        parts.append((_one_sentence, kind, role, other.role, *_between(scene, p, before)))
    if not described:
        return parts, []
    form, sector = own.form, own.sector
    parts.append((_wording, kind, *_shared(own, crowd), p.definite))
    words = [f"{form}>named {group_kind}"] if named else []
    for q in crowd.described[-LAST:]:
        if q.form != form:
            words.append(f"{form}>{q.noun}")
            if sector and q.sector:
                parts.append((_sectors, kind, sector, q.sector))
    return parts, words


def _distance(kind: str, away: int, named: bool, rank: int, other: str) -> list[str]:
    """How far the group's nearest mention is, in classes of sentences (-1 behind the mention), and how many groups are nearer."""
    far = str(away) if away >= 0 else "later"
    return [
        f"{kind} away={far}", f"{kind} away={far} {'named' if named else 'described'}", f"{kind} rank={rank}",
        f"{kind} rank={min(rank, 3)} {other} {far}",
    ]  # fmt: skip


def _group(
    kind: str, named: bool, group: str, size: int, number: str, numbers: str, own_type: str | None, gender: bool | None
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


def _kinds(kind: str, other: str, number: str, other_number: str) -> list[str]:
    """What words the mention and the group's nearest are."""
    return [f"{kind} q={other}", f"{kind} n={number}>{other_number}"]


def _around(
    kind: str, between: int, recent: int, subjects: int, back: bool, quoted: bool | None, other: bool | None
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


def _between(scene: Scene, p: Place, q: Place) -> tuple[bool, str | None, str | None, bool, int]:
    """Whether both hang on one word; by which relation the mention stands inside the other or under its governor; whether it
    governs the other; how many signs stand between."""
    parsed = scene.parsed
    above, across = int(parsed.head[p.head]), int(parsed.head[q.head])
    chain = scene.chain(p.head)
    inside = under = None
    if q.head in chain or across in chain:
        at = chain.index(q.head if q.head in chain else across)
        relation = parsed.relation[chain[at - 1] if at else p.head]
        inside, under = (relation, None) if q.head in chain else (None, relation)
    signs = 0
    for w in range(min(p.head, q.head), max(p.head, q.head)):
        signs += parsed.words[w] in _SIGNS
    return above == across, inside, under, p.head in scene.chain(q.head), min(signs, 3)


def _wording(kind: str, best: int, exact: bool, heads: bool, definite: bool) -> list[str]:
    """What words a description shares with the group's names and descriptions."""
    return [f"{kind} shares={best} same={exact}", f"{kind} head={heads} {definite}"]


def _shared(own: Seen, crowd: Crowd) -> tuple[int, bool, bool]:
    """How well a description goes with what the group was called before: from 3 (its noun, and nothing against it) to 0, -1
    where nothing has its noun; whether something has all its words; whether something has its noun as head."""
    p, form = own.place, own.form
    best, exact, heads = -1, False, False
    if form not in crowd.forms and form not in crowd.contents and p.wording not in crowd.wordings:
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
