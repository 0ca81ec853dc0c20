"""What is in force, as merging needs it: by report, and as pairs of things."""

from collections import defaultdict
from itertools import combinations

from reportedly.archive.decisions.evidence import resolve
from reportedly.archive.decisions.ledger import in_force
from reportedly.archive.store import Archive
from reportedly.merge.ruled import Key, Ruled
from reportedly.records import Decision, Evidence, Layer


class Rulings:
    """The decisions in force when this was made."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.all = in_force(archive)
        self.of_document: dict[str, list[Decision]] = defaultdict(list)
        for d in self.all:
            if d.kind in ("right", "wrong", "mended"):
                self.of_document[d.subject[0].document].append(d)

    def ruled(self, layer: Layer) -> Ruled:
        """Pairs and names of one layer. Where two decisions are about the same pair, the later counts; evidence that the
        archive's readings no longer have is left out until they have it again."""
        pairs: dict[tuple[Key, Key], bool] = {}
        names: dict[Key, str] = {}
        for d in self.all:
            if not d.subject or d.subject[0].layer != layer:
                continue
            keys = [self._key(s) for s in d.subject]
            if d.kind == "rename" and keys[0] is not None:
                names[keys[0]] = str(d.value["name"])
            elif d.kind in ("same", "not-same"):
                first, *others = keys
                for other in others:
                    if first is not None and other is not None and first != other:
                        pairs[min(first, other), max(first, other)] = d.kind == "same"
        return Ruled(
            same=frozenset(p for p, one in pairs.items() if one),
            apart=frozenset(p for p, one in pairs.items() if not one),
            names=names,
        )

    def _key(self, subject: Evidence) -> Key | None:
        try:
            doc = self.archive.row(subject.document)
        except KeyError:
            return None
        local = resolve(self.archive.reading(doc), subject)
        return None if local is None else (doc, local)


def agreement(decisions: list[Decision]) -> list[tuple[str, str, int, int]]:
    """For every two reviewers: their names, on how many subjects both ruled, and on how many of those alike.

    ``decisions`` are those in force; a reviewer's last word on a subject counts. Mended counts as one word whatever was
    mended: two people who mend a thing agree that it was wrong, not what is right.
    """
    words = _words(decisions)
    table = []
    for a, b in combinations(sorted(words), 2):
        both = words[a].keys() & words[b].keys()
        table.append((a, b, len(both), sum(words[a][k].kind == words[b][k].kind for k in both)))
    return table


def kappa(decisions: list[Decision], a: str, b: str) -> float | None:
    """Cohen's kappa of two reviewers over the subjects on which both ruled: 1 they always agree, 0 no more than by chance.

    None where they share no subject, or where each of them always says the same, so that chance alone would agree.
    """
    words = _words(decisions)
    both = words[a].keys() & words[b].keys()
    pairs = [(words[a][k].kind, words[b][k].kind) for k in both]
    kinds = {kind for pair in pairs for kind in pair}
    chance = sum(sum(x == k for x, _ in pairs) * sum(y == k for _, y in pairs) for k in kinds) / max(1, len(pairs)) ** 2
    return None if not pairs or chance == 1 else (sum(x == y for x, y in pairs) / len(pairs) - chance) / (1 - chance)


def differences(decisions: list[Decision]) -> list[dict[str, Decision]]:
    """For every subject on which reviewers differ: the last word of each of them, by name; the latest subject first."""
    by_subject: dict[str, dict[str, Decision]] = defaultdict(dict)
    for who, said in _words(decisions).items():
        for name, d in said.items():
            by_subject[name][who] = d
    differing = [said for said in by_subject.values() if len({d.kind for d in said.values()}) > 1]
    return sorted(differing, key=lambda said: -max(d.id for d in said.values()))


def _words(decisions: list[Decision]) -> dict[str, dict[str, Decision]]:
    """The last word of each reviewer on each subject."""
    words: dict[str, dict[str, Decision]] = defaultdict(dict)
    for d in decisions:
        if d.kind in ("same", "not-same"):
            first, *others = d.subject
            for other in others:
                words[d.who]["|".join(sorted((_name(first), _name(other))))] = d
        elif d.kind in ("right", "wrong", "mended"):
            words[d.who][_name(d.subject[0])] = d
    return words


def _name(e: Evidence) -> str:
    return f"{e.layer}:{e.document}:{e.start}-{e.end}:{e.type or ''}"
