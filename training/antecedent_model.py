"""Fit the reading's model of antecedents: ``python -m training.antecedent_model SHARED [--out FOLDER] [--gum]``.

It learns from the training part of the project's own corpus (Apache-2.0) which earlier mentions descriptions and pronouns speak of;
the features are ``reportedly.reading.coreference.antecedent_features``. With ``--gum`` it learns from GUM's, too, for comparing: the own
part counts twice then, and how often something is new in GUM, which also links things that take part in nothing, is learnt apart. Each
of them is a choice among the groups that ``candidates.Candidates`` offers and something new: a softmax over candidates with
an L2 penalty, by Adagrad over mini-batches with a fixed seed; the groups before are taken from the gold. Then the few
weights of ``antecedent_weights.toml`` are fitted on the corpus dev part, which the neural model has not seen either, and
the share of right choices there is printed, cross-fitted over passages, beside that of each model alone.
"""

import argparse
import bisect
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from reportedly.language.parse import parse
from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.antecedent_features import alone, pair_features
from reportedly.reading.coreference.antecedent_model import AntecedentModel, Signs, group_signs, new_signs
from reportedly.reading.coreference.appositions import appositions
from reportedly.reading.coreference.candidates import Candidate
from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.coreference import Gathering, sort_of, unnamed
from reportedly.reading.coreference.gathered import Gathered
from reportedly.reading.coreference.mentions import find_mentions
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.same_name import named_clusters
from reportedly.reading.knowledge.given import NOTHING
from reportedly.reading.relations.owners import give_owners, look_back
from training.event_model import ROOT, gold

OUT = ROOT / "src/reportedly/reading/data"
LEAST_SEEN = 4
"""Times that a feature must stand in the training part."""
LEAST_WEIGHT = 0.02
"""A feature whose weight is nearer to zero is dropped."""
EPOCHS, BATCH, RATE, PENALTY = 8, 128, 0.15, 1e-4
ELSEWHERE = "elsewhere "
"""Begins the names of features that learn how others annotate."""
_OF_WORDS = (" l=", "gov=", "with=")
"""Signs of features of single words and their governors."""
FOLDS = 5
SIGN_PENALTY, SIGN_STEPS = 0.05, 400

Text = tuple[str, str, list[tuple[str, int, int]]]
"""A text's id, the text, and its gold mentions: cluster, start, end."""

HEAD = """# How much each sign counts that a mention joins a group or brings up something new, in log-odds.
#
# What:    signs are named in reading/coreference/antecedent_model.py; «model» is the log-linear model's score, «network» the neural
#          model's probability as log((p + 0.02) / 0.02), the others are there or not.
# Origin:  made by training/antecedent_model.py on the dev part of the project's corpus; not written by hand.
# Licence: Apache-2.0, as the package.
# Extend:  run the script again after a new neural model or a change of mentions and their features.

[antecedent]
"""


@dataclass(slots=True)
class Choice:
    """One description or pronoun: what it may join, [C + 1] with something new last, and what is right.

    ``shares`` are the neural model's probabilities, ``told`` whether words are repeated.
    """

    text: str
    pronoun: bool
    sort: str
    features: list[list[str]]
    right: list[bool]
    shares: list[float]
    told: list[bool]


def passages(shared: Path, part: str) -> list[Text]:
    """The texts of one part of the corpus."""
    return [
        (r.document.id, r.document.text, [(e.id, m.start, m.end) for e in r.entities for m in e.mentions])
        for r in gold(shared, part)
    ]


def gum(shared: Path) -> list[Text]:
    """The texts of GUM's training part."""
    with gzip.open(shared / "data/gum/train.jsonl.gz", "rt", encoding="utf8") as file:
        return [
            (d["doc_id"], d["text"], [(m["cluster"], m["begin"], m["end"]) for m in d["entities"]])
            for d in map(json.loads, file)
        ]


def choices(texts: list[Text]) -> Iterator[Choice]:
    """Every choice of those texts whose answer the gold knows."""
    for k in range(0, len(texts), 50):
        some = texts[k : k + 50]
        for (name, _, mentions), parsed in zip(some, parse([t[1] for t in some]), strict=True):
            yield from _choices(name, parsed, Gold(parsed, mentions))


class Gold:
    """Which gold entity a mention of ours speaks of: by its span, else by its head word."""

    def __init__(self, parsed: Parsed, mentions: Iterable[tuple[str, int, int]]) -> None:
        self.parsed = parsed
        self.spans: dict[tuple[int, int], str] = {}
        self.heads: dict[int, str] = {}
        for entity, start, end in mentions:
            self.spans[start, end] = entity
            first, last = bisect.bisect_left(parsed.starts, start), bisect.bisect_left(parsed.starts, end) - 1
            if first <= last < len(parsed):
                self.heads.setdefault(parsed.head_of((first, last)), entity)

    def of(self, p: Place) -> str | None:
        """The entity; None where the gold has no such mention."""
        found = (self.spans.get(self.parsed.span(words)) for words in (p.phrase, p.shown, p.words))
        return next((entity for entity in found if entity is not None), self.heads.get(p.head))

    def of_all(self, places: Iterable[Place]) -> str | None:
        """The entity of most of them."""
        counted = Counter(entity for p in places for entity in (self.of(p),) if entity is not None)
        return counted.most_common(1)[0][0] if counted else None


def _choices(name: str, parsed: Parsed, answers: Gold) -> Iterator[Choice]:
    places = find_mentions(parsed, NOTHING)
    give_owners(parsed, places)
    look_back(parsed, places)
    groups = named_clusters(places, NOTHING)
    speaks_of: dict[Cluster, str | None] = {g: answers.of_all(g.places) for g in groups}
    gathered = Gathered(groups, places, NOTHING, parsed)
    gathering = Gathering(gathered, appositions(parsed, places))
    for p in unnamed(places):
        entity, given = answers.of(p), gathering.given(p)
        if given is not None:  # no choice
            speaks_of[given] = speaks_of.get(given) or entity
            gathered.put(p, given)
            continue
        candidates = gathering.candidates(p)
        right = [entity is not None and speaks_of.get(group) == entity for group, _, _ in candidates]
        if entity is not None or not _perhaps_unmarked(parsed, p, candidates, speaks_of):
            shares, left = gathering.shares(p)
            told = gathering.told(p)
            own = gathered.scene.seen(p)
            features = [
                pair_features(gathered.scene, own, group, nearest, n, between)
                for n, (group, nearest, between) in enumerate(candidates)
            ]
            yield Choice(
                name, p.kind == "pronoun", sort_of(p), [*features, alone(gathered.scene, own)], [*right, not any(right)],
                [*(shares.get(group, 0.0) for group, _, _ in candidates), left], [*(group is told for group, _, _ in candidates), False],
            )  # fmt: skip
        home = next((group for (group, _, _), yes in zip(candidates, right, strict=True) if yes), None) or Cluster()
        speaks_of.setdefault(home, entity)
        gathered.put(p, home)


def _perhaps_unmarked(
    parsed: Parsed, p: Place, candidates: list[Candidate], speaks_of: dict[Cluster, str | None]
) -> bool:
    """Whether a mention that the gold lacks may have an antecedent that it lacks, too: one with its noun, any of a pronoun.

    The gold marks who and what takes part in something; what else is spoken of once is new, and must not be joined.
    """
    unmarked = [group for group, _, _ in candidates if speaks_of.get(group) is None]
    if p.kind == "pronoun":
        return bool(unmarked)
    noun = parsed.lemma[p.head].lower()
    return any(parsed.lemma[q.head].lower() == noun for group in unmarked for q in group.places)


def fit(own: list[Choice], others: list[Choice]) -> AntecedentModel:
    """The weights of the features, small ones dropped, rounded as they are shipped; beside ``others``, ``own`` count twice."""
    others = [replace(c, features=[*c.features[:-1], _apart(c.features[-1])]) for c in others]
    seen = Counter(f for c in [*own, *others] for one in c.features for f in set(one))
    data = [*own, *own, *others] if others else own
    names = sorted(f for f, n in seen.items() if n >= LEAST_SEEN)
    index = {f: n for n, f in enumerate(names)}
    rows = [[np.array(sorted({index[f] for f in one if f in index}), np.int64) for one in c.features] for c in data]
    random = np.random.default_rng(0)
    weights, squares = np.zeros(len(names)), np.full(len(names), 1e-3)
    mean, steps = np.zeros(len(names)), 0  # of the second half's weights: steadier than the last ones
    for epoch in range(EPOCHS):
        order = random.permutation(len(rows))
        for k in range(0, len(order), BATCH):
            some = order[k : k + BATCH]
            flat = [r for i in some for r in rows[i]]
            lengths, all_features = np.array([len(r) for r in flat]), np.concatenate(flat)
            scores = np.bincount(np.repeat(np.arange(len(flat)), lengths), weights[all_features], len(flat))
            gradient = _gradient(scores, [data[i].right for i in some])[1] / len(some)
            used, place = np.unique(all_features, return_inverse=True)
            step = np.bincount(place, np.repeat(gradient, lengths), len(used)) + PENALTY * weights[used]
            squares[used] += step**2
            weights[used] -= RATE * step / np.sqrt(squares[used])
            if epoch >= EPOCHS // 2:
                mean += weights
                steps += 1
    weights = mean / steps
    shipped = np.array([not name.startswith(ELSEWHERE) for name in names])
    kept = np.flatnonzero((np.abs(weights) >= LEAST_WEIGHT) & shipped)
    scale = float(np.abs(weights).max()) / 127
    return AntecedentModel([names[k] for k in kept], (np.round(weights[kept] / scale) * scale).astype(np.float32))


def _apart(features: list[str]) -> list[str]:
    """The features of something new with those once more that only hold where others annotated."""
    return [*features, *(ELSEWHERE + f for f in features if not any(sign in f for sign in _OF_WORDS))]


def _gradient(scores: np.ndarray, right: list[list[bool]]) -> tuple[float, np.ndarray]:
    """Loss of a softmax over each choice's candidates, and its gradient by score; several answers may be right."""
    sizes = np.array([len(r) for r in right])
    edges, own = np.concatenate([[0], np.cumsum(sizes)[:-1]]), np.repeat(np.arange(len(right)), sizes)
    share = np.exp(scores - np.maximum.reduceat(scores, edges)[own])
    share /= np.add.reduceat(share, edges)[own]
    good = share * np.concatenate([np.array(r, float) for r in right])
    mass = np.maximum(np.add.reduceat(good, edges), 1e-9)
    return -float(np.log(mass).sum()), share - good / mass[own]


def signs_of(model: AntecedentModel, c: Choice) -> list[Signs]:
    """The signs of each candidate of a choice, something new last."""
    scores = [model.score(one) for one in c.features]
    groups = [
        group_signs(c.sort, s, share, told=told) for s, share, told in zip(scores[:-1], c.shares, c.told, strict=False)
    ]
    return [*groups, new_signs(c.sort, scores[-1], c.shares[-1])]


def weigh(rows: list[list[Signs]], right: list[list[bool]]) -> dict[str, float]:
    """The weights of the signs by which the right candidates win, by gradient descent."""
    names = sorted({name for signs in rows for one in signs for name in one})
    column = {name: n for n, name in enumerate(names)}
    flat = [one for signs in rows for one in signs]
    table = np.zeros((len(flat), len(names)))
    for n, one in enumerate(flat):
        for name, value in one.items():
            table[n, column[name]] = value
    weights, squares = np.zeros(len(names)), np.full(len(names), 1e-3)
    for _ in range(SIGN_STEPS):
        gradient = table.T @ _gradient(table @ weights, right)[1] + SIGN_PENALTY * weights
        squares += gradient**2
        weights -= 0.5 * gradient / np.sqrt(squares)
    return dict(zip(names, weights.tolist(), strict=True))


def is_right(weights: dict[str, float], signs: list[Signs], right: list[bool]) -> bool:
    """Whether the right candidate wins."""
    totals = [sum(weights.get(name, 0.0) * value for name, value in one.items()) for one in signs]
    return right[totals.index(max(totals))]


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--gum", action="store_true")
    args = parser.parse_args()
    train = list(choices(passages(args.shared, "train")))
    model = fit(train, list(choices(gum(args.shared))) if args.gum else [])
    names, values = model.features(), model.weights()
    scale = float(np.abs(values).max()) / 127
    np.savez_compressed(
        args.out / "antecedent_model.npz", features=np.frombuffer("\n".join(names).encode("utf8"), np.uint8),
        weights=np.round(values / scale).astype(np.int8), scale=np.float32(scale),
    )  # fmt: skip
    dev = list(choices(passages(args.shared, "dev")))
    rows, right = [signs_of(model, c) for c in dev], [c.right for c in dev]
    folds = {text: n % FOLDS for n, text in enumerate(sorted({c.text for c in dev}))}
    crossed = [False] * len(dev)
    for fold in range(FOLDS):
        learnt = [n for n, c in enumerate(dev) if folds[c.text] != fold]
        weights = weigh([rows[n] for n in learnt], [right[n] for n in learnt])
        for n, c in enumerate(dev):
            if folds[c.text] == fold:
                crossed[n] = is_right(weights, rows[n], c.right)
    weights = weigh(rows, right)
    (args.out / "antecedent_weights.toml").write_text(
        HEAD + "".join(f'"{name}" = {weights[name]:.3f}\n' for name in sorted(weights)), encoding="utf8"
    )
    print(f"{len(train)} choices learnt from, {len(names)} features kept")
    for what, wanted in (("pronouns", True), ("descriptions", False)):
        some = [n for n, c in enumerate(dev) if c.pronoun == wanted]
        alone = [is_right({"model": 1.0}, rows[n], right[n]) for n in some]
        print(
            f"{what}: {np.mean([crossed[n] for n in some]):.3f} of {len(some)} right; the log-linear model alone {np.mean(alone):.3f}"
        )


if __name__ == "__main__":
    main()
