"""Trigger words to what they may state: types with their probabilities, status and parties.

The reading decides what is stated, from these probabilities and its tables of words; so more is kept here than holds.
"""

from itertools import accumulate, pairwise, product

import numpy as np

from reportedly.language.decode.links import scores, sigmoid
from reportedly.language.labels import CERTAINTIES, MOODS, POLARITIES, ROLES, STATEMENT_TYPES
from reportedly.language.model import Floats, Heads, Ints
from reportedly.language.parsed import RoleWord, Status, TriggerWords
from reportedly.language.windows import Window

LEAST = 0.05
"""Probability of a type below which it is not even a candidate."""
LEAST_ROLE = 0.2
"""Probability of a role below which a mention is no candidate for it."""

_STATUSES: tuple[Status, ...] = tuple(product(POLARITIES, CERTAINTIES, MOODS))
_EDGES = (0, *accumulate((len(POLARITIES), len(CERTAINTIES), len(MOODS))))
"""Where the answers to each of the three questions stand."""


def statements(window: Window, answer: Heads, mentions: Ints, role_bias: Floats) -> list[TriggerWords]:
    """What the window's new words may state. Positions count the words of the text."""
    share = sigmoid(answer.types)
    low, offset = window.fresh - window.begin + 1, window.begin - 1
    share[:low] = 0
    rows, kinds = np.nonzero(share > LEAST)
    if not len(rows):
        return []
    anchors: Ints = np.flatnonzero(np.bincount(rows))
    of = np.searchsorted(anchors, rows)
    links = scores(answer.role_q, answer.role_k, anchors, len(ROLES), mentions) + role_bias[:, None]
    roles = _roles(sigmoid(links), mentions + offset)
    return [
        TriggerWords(anchor, STATEMENT_TYPES[kind], score, roles[n])
        for anchor, kind, score, n in zip(
            (rows + offset).tolist(), kinds.tolist(), share[rows, kinds].tolist(), of.tolist(), strict=True
        )
    ]


def _roles(links: Floats, mentions: Ints) -> list[tuple[RoleWord, ...]]:
    """For each anchor of [A, roles, M] the likeliest role of each mention, where it is likely enough."""
    value = links.max(1)
    anchors, found = np.nonzero(value > LEAST_ROLE)
    best = links.argmax(1)[anchors, found]
    out: list[list[RoleWord]] = [[] for _ in links]
    for anchor, role, mention, score in zip(
        anchors.tolist(), best.tolist(), mentions[found].tolist(), value[anchors, found].tolist(), strict=True
    ):
        out[anchor].append(RoleWord(ROLES[role], mention, score))
    return [tuple(roles) for roles in out]


def status(answer: Heads, low: int) -> list[Status]:
    """Polarity, certainty and mood of every word of the window from ``low`` on as if it stated something."""
    parts = answer.status[low:]
    polarity, certainty, mood = (parts[:, a:b].argmax(1) for a, b in pairwise(_EDGES))
    chosen = (polarity * len(CERTAINTIES) + certainty) * len(MOODS) + mood
    return [_STATUSES[k] for k in chosen.tolist()]
