"""What stands between a description or pronoun and a group of mentions that it may join, as names of features."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.place import Place
from reportedly.reading.knowledge.actors import sectors

_CLASSES = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "he"),
    **dict.fromkeys(("it", "itself"), "it"), "its": "its",
    **dict.fromkeys(("they", "them", "themselves"), "they"), **dict.fromkeys(("their", "theirs"), "their"),
    **dict.fromkeys(("who", "whom", "which", "that", "whose", "where"), "who"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"), **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("you", "your", "yours", "yourself"), "you"),
    **dict.fromkeys(("this", "these", "those", "one", "ones", "both"), "this"),
}  # fmt: skip
"""Pronouns that behave alike."""
_ROLES = {"nsubj": "subject", "nsubj:pass": "subject", "obj": "object", "iobj": "object", "nmod:poss": "owner"}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_SIZES = (1, 2, 3, 5, 9)
_FAR = (0, 1, 2, 4, 8, 20)


SHOWING = 12
"""Mentions of a group, as gathered, that show whether it speaks of one or of several."""
RECENT = 2
"""Sentences before a mention within which a group's mentions are recent."""


class _Crowd(NamedTuple):
    """Head words of a group's mentions, and of those that are subjects, in order; their numbers, and how many in classes."""

    heads: list[int]
    subjects: list[int]
    numbers: str
    size: int


def mention_class(p: Place) -> str:
    """How the mention must be resolved: by kind of pronoun («he», «its», «who»), or by how a description begins."""
    if p.kind == "pronoun":
        return _CLASSES.get(p.text.lower(), "other")
    return "he" if p.opens == "aged" else p.opens


class Scene:
    """The parsed text with what features ask of single mentions, each answered once."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self._roles: dict[int, str] = {}
        self._alone: dict[int, list[str]] = {}
        self._plural: dict[int, str] = {}
        self._crowds: dict[tuple[Cluster, int], _Crowd] = {}

    def role(self, word: int) -> str:
        """Subject, object, oblique, owner, conjunct, apposition, predicate or other."""
        found = self._roles.get(word)
        if found is None:
            found = self._roles[word] = self._role(word)
        return found

    def _role(self, word: int) -> str:
        parsed = self.parsed
        relation = parsed.relation[word]
        if parsed.child(word, "cop") is not None:
            return "predicate"
        if relation == "conj":
            above = int(parsed.head[word])
            return "conj-" + (parsed.relation[above].split(":")[0] if above >= 0 else "")
        return _ROLES.get(relation, relation.split(":")[0])

    def plural(self, p: Place) -> str:
        """«s», «p» or «?»: whether the mention speaks of one or of several."""
        found = self._plural.get(p.head)
        if found is None:
            found = self._plural[p.head] = self._number(p)
        return found

    def _number(self, p: Place) -> str:
        parsed, word = self.parsed, p.head
        if p.kind == "pronoun":
            text = p.text.lower()
            return "p" if text in _MANY else "s" if text in _ONE else "?"
        if parsed.child(word, "conj") is not None and parsed.upos[word] != "PROPN":
            return "p"
        return "p" if parsed.xpos[word] in ("NNS", "NNPS") else "s" if parsed.xpos[word] in ("NN", "NNP") else "?"

    def differs_in_number(self, p: Place, q: Place) -> bool:
        """Whether one of two mentions speaks of one and the other of several."""
        return {self.plural(p), self.plural(q)} == {"s", "p"}

    def crowd(self, group: Cluster) -> "_Crowd":
        """What features ask of a group, as it stands now."""
        key = (group, len(group.places))
        found = self._crowds.get(key)
        if found is None:
            heads = sorted(q.head for q in group.places)
            subjects = sorted(q.head for q in group.places if self.parsed.relation[q.head] in _SUBJECTS)
            numbers = {self.plural(q) for q in group.places[:SHOWING]} - {"?"}
            found = self._crowds[key] = _Crowd(heads, subjects, "".join(sorted(numbers)), _bucket(len(heads), _SIZES))
        return found

    def alone(self, p: Place) -> list[str]:
        """Features of the mention itself, which say how probable it is that it brings up something new."""
        found = self._alone.get(p.head)
        if found is not None:
            return found
        parsed, word, kind = self.parsed, p.head, mention_class(p)
        above = int(parsed.head[word])
        out = [kind, f"{kind} r={self.role(word)}", f"{kind} t={p.type}", f"{kind} n={self.plural(p)}"]
        if above >= 0:
            out.append(f"{kind} gov={parsed.upos[above]} {parsed.relation[word].split(':')[0]}")
            if kind in ("it", "this", "who"):
                out.append(f"{kind} gov={parsed.lemma[above].lower()}")
                out += [f"{kind} with={parsed.relation[c]}" for c in parsed.children(above) if c != word]
        first = int(parsed.bounds[parsed.sentence[word]])
        out.append(f"{kind} at={min(word - first, 4)} s={min(int(parsed.sentence[word]), 2)}")
        if p.kind != "pronoun":
            form = parsed.lemma[word].lower()
            out += [f"{kind} l={form}", f"l={form}", f"{kind} long={min(p.shown[1] - p.shown[0], 5)}"]
            out += [f"{kind} sector={s}" for s in sectors(form)[:1]]
            opening = parsed.words[p.shown[0]].lower()
            out.append(f"opens={opening}" if parsed.upos[p.shown[0]] in ("DET", "PRON", "NUM") else f"opens={parsed.upos[p.shown[0]]}")
            out += [f"{kind} has={parsed.relation[c]}" for c in parsed.children(word)]
        self._alone[p.head] = out
        return out


_MANY = frozenset("they them their theirs themselves we us our ours ourselves these those both".split())
_ONE = frozenset("he him his himself she her hers herself it its itself i me my mine myself this that".split())


def _bucket(n: int, edges: Sequence[int]) -> int:
    return next((k for k, edge in enumerate(edges) if n <= edge), len(edges))


def pair_features(scene: Scene, p: Place, group: Cluster, before: Place, rank: int, between: int) -> list[str]:
    """The names of all features that hold of the mention and the group.

    ``before`` is the group's mention that stands nearest before it (behind it where none does), ``rank`` counts the groups
    that are nearer, ``between`` the mentions that stand between.
    """
    parsed, kind = scene.parsed, mention_class(p)
    here, there = int(parsed.sentence[p.head]), int(parsed.sentence[before.head])
    later = before.head > p.head
    away = "later" if later else str(_bucket(here - there, _FAR))
    role, other = scene.role(p.head), scene.role(before.head)
    named, crowd = "named" if group.named else "described", scene.crowd(group)
    out = [
        f"{kind} away={away}", f"{kind} away={away} {named}", f"{kind} rank={min(rank, 5)}", f"{kind} between={_bucket(between, _FAR)}",
        f"{kind} size={crowd.size}", f"{kind} {named} {group.kind}", f"{kind} role={role}>{other}",
        f"{kind} q={mention_class(before) if before.kind != 'name' else 'name'}", f"{kind} rank={min(rank, 3)} {other} {away}",
        f"{kind} n={scene.plural(p)}{crowd.numbers}", f"{kind} n={scene.plural(p)}>{scene.plural(before)}",
    ]  # fmt: skip
    if p.kind != "pronoun":
        out.append(f"{kind} t={p.type}>{group.kind}")
        out += _description(scene, p, group, kind)
    if p.gender is not None:
        out.append(f"{kind} gender={group.gender == p.gender}")
    if away == "0":
        out += _same_sentence(scene, p, before, kind, other)
    elif away == "1":
        out.append(f"{kind} next {other} opens={before.head - int(parsed.bounds[there]) <= 3}")
    if p.back is not None and any(q.head == p.back for q in group.places):
        out.append(f"{kind} back")
    until = bisect_left(crowd.heads, p.head)
    recent = until - bisect_left(crowd.heads, int(parsed.bounds[max(0, here - RECENT)]), 0, until)
    out += [f"{kind} recent={min(recent, 4)}", f"{kind} subjects={min(bisect_left(crowd.subjects, p.head), 3)}"]
    if parsed.quoted is not None:
        out.append(f"{kind} quoted={bool(parsed.quoted[p.head])}{bool(parsed.quoted[before.head])}")
    return out


def _same_sentence(scene: Scene, p: Place, q: Place, kind: str, other: str) -> list[str]:
    """Where one governs the other or both hang on one word."""
    parsed = scene.parsed
    above, across = int(parsed.head[p.head]), int(parsed.head[q.head])
    role = scene.role(p.head)
    out = [f"{kind} here {other} {role}"]
    if above == across:
        out.append(f"{kind} sisters {other}")
    chain = parsed.governors(p.head)
    if q.head in chain:
        below = chain[chain.index(q.head) - 1] if chain.index(q.head) else p.head
        out += [f"{kind} inside {parsed.relation[below]}", f"{role} inside {parsed.relation[below]}"]
    elif across in chain:
        below = chain[chain.index(across) - 1] if chain.index(across) else p.head
        out += [f"{kind} under {other} {parsed.relation[below]}", f"{role} under {other} {parsed.relation[below]}"]
    if p.head in parsed.governors(q.head):
        out.append(f"{kind} holds it")
    inside = [w for w in range(min(p.head, q.head), max(p.head, q.head)) if parsed.words[w] in (",", ";", ":", "“", '"')]
    out.append(f"{kind} signs={min(len(inside), 3)}")
    return out


def _description(scene: Scene, p: Place, group: Cluster, kind: str) -> list[str]:
    """What words a description shares with the group's names and descriptions."""
    parsed = scene.parsed
    form = parsed.lemma[p.head].lower()
    out = []
    best, heads, exact = -1, False, False
    for q in group.places:
        if q.kind == "pronoun" or q.head > p.head:
            continue
        same = parsed.lemma[q.head].lower() == form and not scene.differs_in_number(p, q)
        heads |= same
        exact |= q.wording == p.wording
        if form in q.content:
            conflict = bool(p.content - q.content)
            best = max(best, 3 if same and not conflict else 2 if not conflict else 1 if same else 0)
    out += [f"{kind} shares={best} same={exact}", f"{kind} head={heads} {p.definite}"]
    own = sectors(form)[:1]
    for q in [q for q in group.places if q.kind != "pronoun"][-3:]:
        lemma = parsed.lemma[q.head].lower()
        if lemma != form:
            out.append(f"{form}>{lemma if q.kind != 'name' else q.type}")
            theirs = sectors(lemma)[:1]
            if own and theirs:
                out.append(f"{kind} sectors={own[0]}>{theirs[0]}")
                out.append(f"{kind} sector={own == theirs}")
    if group.named:
        out.append(f"{form}>named {group.kind}")
    return out
