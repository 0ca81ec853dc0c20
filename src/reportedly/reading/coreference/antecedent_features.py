"""What stands between a description or pronoun and a group of mentions that it may join, as names of features.

The names come in parts: each part is a function of a few plain values that names all features which hang on these values
alone. A model so adds a part up once, and whoever wants the names asks the same functions for them.
"""

from bisect import bisect_left
from collections.abc import Callable

from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.scene import Crowd, Scene, Seen, bucket, differ
from reportedly.reading.knowledge.actors import sectors

FAR = (0, 1, 2, 4, 8, 20)
"""Up to how many sentences or mentions something counts as near, less near, and so on."""
RECENT = 2
"""Sentences before a mention within which a group's mentions are recent."""
LAST = 3
"""Names and descriptions of a group, the last ones, whose nouns are looked at."""
OPENING = 3
"""Words from a sentence's first within which a mention opens it."""
_SIGNS = frozenset({",", ";", ":", "“", '"'})
_AWAY = tuple(str(bucket(n, FAR)) for n in range(FAR[-1] + 2))

Part = tuple[Callable[..., list[str]], tuple[object, ...]]
"""A function that names features, and the values that it names them for."""


def features(parts: list[Part]) -> list[str]:
    """The names of all features of those parts."""
    return [name for naming, values in parts for name in naming(*values)]


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
        out += [f"{kind} sector={s}" for s in sectors(form)[:1]]
        opening = parsed.words[p.shown[0]].lower()
        out.append(f"opens={opening}" if parsed.upos[p.shown[0]] in ("DET", "PRON", "NUM") else f"opens={parsed.upos[p.shown[0]]}")
        out += [f"{kind} has={parsed.relation[c]}" for c in parsed.children(word)]
    return out


def pair_features(scene: Scene, p: Place, group: Cluster, before: Place, rank: int, between: int) -> list[str]:
    """The names of all features that hold of the mention and the group; what the parameters are, ``pair_parts`` says."""
    return features(pair_parts(scene, p, group, before, rank, between))


def pair_parts(scene: Scene, p: Place, group: Cluster, before: Place, rank: int, between: int) -> list[Part]:
    """All that holds of the mention and the group, in parts.

    ``before`` is the group's mention that stands nearest before it (behind it where none does), ``rank`` counts the groups
    that are nearer, ``between`` the mentions that stand between.
    """
    parsed, own, other, crowd = scene.parsed, scene.seen(p), scene.seen(before), scene.crowd(group)
    kind, role, number, here, form, quoted, _ = own
    away = "later" if before.head > p.head else _AWAY[min(here - other.sentence, len(_AWAY) - 1)]
    named, group_kind = group.named, group.kind
    described = p.kind != "pronoun"
    opens = before.head - int(parsed.bounds[other.sentence]) <= OPENING if away == "1" else None
    until = bisect_left(crowd.heads, p.head)
    recent = until - bisect_left(crowd.heads, int(parsed.bounds[max(0, here - RECENT)]), 0, until)
    back = p.back is not None and p.back in crowd.heads
    out: list[Part] = [
        (_distance, (kind, away, named, min(rank, 5), bucket(between, FAR), other.role)),
        (_group, (
            kind, named, group_kind, crowd.size, number, crowd.numbers, p.type if described else None,
            None if p.gender is None else group.gender == p.gender,
        )),
        (_mentions, (kind, role, other.role, "name" if before.kind == "name" else other.kind, number, other.number, opens)),
        (_around, (
            kind, min(recent, 4), min(bisect_left(crowd.subjects, p.head), 3), back,
            f"{quoted}{other.quoted}" if parsed.quoted is not None else None,
        )),
    ]  # fmt: skip
    if described:
        out.append((_wording, (kind, *_shared(own, crowd), p.definite)))
        for q in crowd.described[-LAST:]:
            if q.form != form:
                out.append((_nouns, (kind, form, q.form, q.place.type if q.place.kind == "name" else None)))
        if named:
            out.append((_named, (form, group_kind)))
    if away == "0":
        out.append((_one_sentence, (kind, role, other.role, *_between(scene, p, before))))
    return out


def _distance(kind: str, away: str, named: bool, rank: int, between: int, other: str) -> list[str]:
    """How far the group's nearest mention is."""
    return [
        f"{kind} away={away}", f"{kind} away={away} {_of_names(named)}", f"{kind} rank={rank}", f"{kind} between={between}",
        f"{kind} rank={min(rank, 3)} {other} {away}",
    ]  # fmt: skip


def _group(
    kind: str, named: bool, group: str, size: int, number: str, numbers: str, own_type: str | None, gender: bool | None
) -> list[str]:
    """Whether the mention and the group are of one type, number and gender."""
    out = [f"{kind} size={size}", f"{kind} {_of_names(named)} {group}", f"{kind} n={number}{numbers}"]
    if own_type is not None:
        out.append(f"{kind} t={own_type}>{group}")
    if gender is not None:
        out.append(f"{kind} gender={gender}")
    return out


def _mentions(kind: str, role: str, other: str, other_kind: str, number: str, other_number: str, opens: bool | None) -> list[str]:
    """What the mention and the group's nearest are in their sentences."""
    out = [f"{kind} role={role}>{other}", f"{kind} q={other_kind}", f"{kind} n={number}>{other_number}"]
    if opens is not None:
        out.append(f"{kind} next {other} opens={opens}")
    return out


def _around(kind: str, recent: int, subjects: int, back: bool, quoted: str | None) -> list[str]:
    """How much the group is spoken of where the mention stands."""
    out = [f"{kind} back"] if back else []
    out += [f"{kind} recent={recent}", f"{kind} subjects={subjects}"]
    if quoted is not None:
        out.append(f"{kind} quoted={quoted}")
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
    chain = parsed.governors(p.head)
    inside = under = None
    if q.head in chain or across in chain:
        at = chain.index(q.head if q.head in chain else across)
        relation = parsed.relation[chain[at - 1] if at else p.head]
        inside, under = (relation, None) if q.head in chain else (None, relation)
    signs = 0
    for w in range(min(p.head, q.head), max(p.head, q.head)):
        signs += parsed.words[w] in _SIGNS
    return above == across, inside, under, p.head in parsed.governors(q.head), min(signs, 3)


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


def _nouns(kind: str, form: str, other: str, name: str | None) -> list[str]:
    """What the description's noun says beside another noun, or a name of type ``name``."""
    out = [f"{form}>{other if name is None else name}"]
    own, theirs = sectors(form)[:1], sectors(other)[:1]
    if own and theirs:
        out += [f"{kind} sectors={own[0]}>{theirs[0]}", f"{kind} sector={own == theirs}"]
    return out


def _named(form: str, group: str) -> list[str]:
    """What the description's noun says beside a group that has a name."""
    return [f"{form}>named {group}"]


def _of_names(named: bool) -> str:
    return "named" if named else "described"
