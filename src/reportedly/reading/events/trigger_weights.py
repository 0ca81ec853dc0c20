"""How much each sign counts that a word states something: logistic weights by name, from ``trigger_weights.toml``."""

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

Kind = Literal["event", "relation"]

LEAST = 1e-4
"""Probabilities are cut here before their odds are taken."""
UNSEEN = 0.02
"""Probability assumed of a type that the neural model does not report: below what it reports (``decode.statements``)."""


@cache
def weights(kind: Kind) -> Mapping[str, float]:
    """The weight of each sign, «bias» and «type=…» among them; a sign that is not listed counts nothing."""
    text = resources.files("reportedly.reading.data").joinpath("trigger_weights.toml").read_text(encoding="utf8")
    table: Mapping[str, float] = tomllib.loads(text)[kind]
    return table


def probability(kind: Kind, signs: Mapping[str, float]) -> float:
    """The probability that what shows these signs is stated, in (0, 1)."""
    known = weights(kind)
    total = known["bias"] + sum(known.get(name, 0.0) * value for name, value in signs.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def odds(p: float) -> float:
    """The logarithm of the odds of a probability, kept finite."""
    p = min(1 - LEAST, max(LEAST, p))
    return math.log(p / (1 - p))
