"""How probable it is that a description or pronoun joins each group of mentions, or brings up something new.

A log-linear model over named features (``antecedent_features``), which has few weights and was fitted on other texts than
the neural model is sure of; and a handful of weights (``antecedent_weights.toml``) that say how much its answer, the neural
model's and a repeated word count beside each other.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.reading.coreference.antecedent_features import Naming, Part, Rows, Values, rows_of
from reportedly.reading.coreference.scene import Seen

LEAST_SHARE = 0.02
"""The neural model's probabilities are counted from here on."""
MOST_PARTS = 50_000
"""Parts whose weights a model remembers; 40 reports of 45,000 words together have 26,000, of 590,000 that are asked for."""

Signs = dict[str, float]


class Sums(dict[Values, float]):
    """The score of one part's features, by those of its values that are not fixed; each is added up when it is first asked for."""

    def __init__(self, model: "AntecedentModel", naming: Naming, own: Values) -> None:
        self._model, self._naming, self._own = model, naming, own

    def __missing__(self, values: Values) -> float:
        self._model.count_part()
        out = self[values] = self._model.score(self._naming(*self._own, *values))
        return out


class Beside(dict[str, float]):
    """The weights of one noun's features by the word beside it; 0 of words that have none."""

    def __missing__(self, word: str) -> float:
        return 0.0


class AntecedentModel:
    """A weight for each feature, [F]. Raises ValueError where their numbers differ.

    Sums of parts are the scores of their names to the last bit: the weights are single-precision, whose sums double
    precision holds.
    """

    def __init__(self, features: Sequence[str], weights: NDArray[np.float32]) -> None:
        if weights.shape != (len(features),):
            raise ValueError(f"weights {weights.shape} do not fit {len(features)} features")
        self._weights = dict(zip(features, weights.tolist(), strict=True))
        self._beside: dict[str, Beside] = {}
        for name, weight in self._weights.items():
            for at in (n for n, c in enumerate(name) if c == ">"):  # a noun may have that sign in it
                noun, word = name[:at], name[at + 1 :]
                self._beside.setdefault(noun, Beside())[word] = weight
        self._sums: dict[Part, Sums] = {}
        self._whole: dict[Part, float] = {}
        self._parts = 0

    def score(self, features: Iterable[str]) -> float:
        """What speaks for it, in log-odds up to a constant that all candidates share; 0 where no feature is known."""
        known, out = self._weights, 0.0
        for f in features:
            weight = known.get(f)
            if weight is not None:
                out += weight
        return out

    def score_parts(self, parts: Iterable[Part], words: Iterable[str]) -> float:
        """The same of the features that those parts name, all of whose values are given, and of the names ``words``."""
        known, out = self._whole, self.score(words)
        for part in parts:
            weight = known.get(part)
            if weight is None:
                self.count_part()
                naming, values = part
                weight = known[part] = self.score(naming(*values))
            out += weight
        return out

    def sums(self, naming: Naming, own: Values) -> Sums:
        """The scores of a part whose first values are given, remembered from mention to mention."""
        found = self._sums.get((naming, own))
        if found is None:
            found = self._sums[naming, own] = Sums(self, naming, own)
        return found

    def rows(self, own: Seen) -> Rows[float]:
        """The scores of one mention's features (``antecedent_features.pair``)."""
        return rows_of(own, self.sums, self._beside.get(own.form))

    def count_part(self) -> None:
        """Forget all sums where too many are remembered; whoever holds some goes on with them."""
        self._parts += 1
        if self._parts > MOST_PARTS:
            self._sums.clear()
            self._whole.clear()
            self._parts = 0

    def features(self) -> tuple[str, ...]:
        """The names of the features that have a weight."""
        return tuple(self._weights)

    def weights(self) -> NDArray[np.float32]:
        """Their weights, [F], in the same order."""
        return np.array(list(self._weights.values()), np.float32)


@cache
def shipped() -> AntecedentModel:
    """The model in the package, read when first asked for (``training/antecedent_model.py`` makes it)."""
    with resources.files("reportedly.reading.data").joinpath("antecedent_model.npz").open("rb") as file:
        data = np.load(file)
        names = bytes(data["features"]).decode("utf8").split("\n")
        return AntecedentModel(names, data["weights"].astype(np.float32) * float(data["scale"]))


@cache
def sign_weights() -> Mapping[str, float]:
    """The weight of each sign (``group_signs``, ``new_signs``); a sign that is not listed counts nothing."""
    text = resources.files("reportedly.reading.data").joinpath("antecedent_weights.toml").read_text(encoding="utf8")
    table: Mapping[str, float] = tomllib.loads(text)["antecedent"]
    return table


def group_signs(sort: str, model: float, share: float, *, told: bool) -> Signs:
    """Signs that a mention joins a group: ``model`` is this model's score, ``share`` the neural model's probability, ``told``
    whether words are repeated; ``sort`` is «pronoun», «definite» or «indefinite»."""
    return {"model": model, f"network, {sort}": _evidence(share), "unseen": float(share == 0), "told": float(told)}


def new_signs(sort: str, model: float, left: float) -> Signs:
    """Signs that it brings up something new: ``left`` is the probability that the neural model gives to no antecedent."""
    return {"model": model, f"new, {sort}": 1.0, f"network new, {sort}": _evidence(left)}


def total(signs: Signs) -> float:
    """What the signs amount to, in log-odds up to a constant."""
    known = sign_weights()
    return sum(known.get(name, 0.0) * value for name, value in signs.items())


class JoinWeights(NamedTuple):
    """The weights of ``group_signs`` for one sort of mention, looked up once for all the groups that it may join."""

    model: float
    network: float
    unseen: float
    told: float

    def total(self, model: float, share: float, *, told: bool) -> float:
        """``total`` of ``group_signs``."""
        out = self.model * model + (self.network * _evidence(share) if share else self.unseen)
        return out + self.told if told else out


@cache
def join_weights(sort: str) -> JoinWeights:
    """The weights for mentions of that sort."""
    known = sign_weights()
    return JoinWeights(*(known.get(name, 0.0) for name in group_signs(sort, 0.0, 0.0, told=False)))


class NewWeights(NamedTuple):
    """The weights of ``new_signs`` for one sort of mention, looked up once."""

    model: float
    new: float
    network: float

    def total(self, model: float, left: float) -> float:
        """``total`` of ``new_signs``."""
        return self.model * model + self.new + self.network * _evidence(left)


@cache
def new_weights(sort: str) -> NewWeights:
    """The weights for mentions of that sort."""
    known = sign_weights()
    return NewWeights(*(known.get(name, 0.0) for name in new_signs(sort, 0.0, 0.0)))


def _evidence(share: float) -> float:
    return math.log((max(0.0, share) + LEAST_SHARE) / LEAST_SHARE)
