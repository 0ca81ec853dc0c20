"""How probable it is, by the words alone, that one states an event of each type: a log-linear model over named features.

The neural model has seen the corpus so often that it is sure of what it has seen; this one, of few weights, knows the words
of the tables and of the corpus, and what stands around them. Where the two agree they are mostly right
(``trigger_weights.toml``, made on the corpus dev part, says how much each counts).
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from reportedly.records import EVENT_TYPES

CLASSES = (*EVENT_TYPES, "none")
"""The model's classes, in the order of its weights' columns."""


class EventModel:
    """Weights by feature, [F, 18], and a bias, [18]. Raises ValueError where their shapes do not fit."""

    def __init__(self, features: Sequence[str], weights: NDArray[np.float32], bias: NDArray[np.float32]) -> None:
        if weights.shape != (len(features), len(CLASSES)) or bias.shape != (len(CLASSES),):
            raise ValueError(
                f"weights {weights.shape} and bias {bias.shape} do not fit {len(features)} features of {len(CLASSES)} classes"
            )
        self._index = {f: n for n, f in enumerate(features)}
        self._weights = weights
        self._bias = bias
        leads = (weights[:, :-1] - weights[:, -1:]).max(1)
        self._leads: list[float] = leads.tolist()
        self._bias_lead = float((bias[:-1] - bias[-1]).max())

    def types(self, features: Sequence[str]) -> dict[str, float]:
        """The probability of each event type; with «none» they sum to 1."""
        return self._types(self._rows(features))

    def types_leading(self, features: Sequence[str], least: float) -> dict[str, float] | None:
        """The same where some type may lead over «none» by that much, in log-odds; None where none can, which is found in a fraction
        of the time: of each feature the best type's lead is taken."""
        rows = self._rows(features)
        lead = self._bias_lead + sum([self._leads[row] for row in rows])
        return self._types(rows) if lead >= least else None

    def _types(self, rows: set[int]) -> dict[str, float]:
        # the ufuncs themselves: the array's methods spend longer on their options than on eighteen numbers
        scores = np.add.reduce(self._weights.take(sorted(rows), 0), 0) + self._bias
        share = np.exp(scores - np.maximum.reduce(scores))
        share /= np.add.reduce(share)
        return dict(zip(EVENT_TYPES, share.tolist(), strict=False))

    def leans(self, feature: str) -> bool:
        """Whether the feature speaks for some event more than for none."""
        row = self._index.get(feature)
        return row is not None and self._leads[row] > 0

    def _rows(self, features: Sequence[str]) -> set[int]:
        return {row for row in map(self._index.get, features) if row is not None}

    def __contains__(self, feature: object) -> bool:
        return feature in self._index

    def __len__(self) -> int:
        return len(self._index)


@cache
def shipped() -> EventModel:
    """The model in the package, read when first asked for (``training/event_model.py`` makes it)."""
    with resources.files("reportedly.reading.data").joinpath("event_model.npz").open("rb") as file:
        data = np.load(file)
        names = bytes(data["features"]).decode("utf8").split("\n")
        weights = data["weights"].astype(np.float32) * data["scale"].astype(np.float32)
        return EventModel(names, weights, data["bias"].astype(np.float32))
