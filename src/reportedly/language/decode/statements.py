"""Trigger words to what they may state: types with their probabilities, status and parties.

The reading decides what is stated, from these probabilities and its tables of words; so more is kept here than holds.
"""

import numpy as np

from reportedly.language.decode.links import scores, sigmoid
from reportedly.language.labels import CERTAINTIES, POLARITIES, ROLES, STATEMENT_TYPES
from reportedly.language.model import Floats, Heads, Ints
from reportedly.language.parsed import RoleWord, TriggerWords
from reportedly.language.windows import Window

LEAST = 0.05
"""Probability of a type below which it is not even a candidate."""
LEAST_ROLE = 0.2
"""Probability of a role below which a mention is no candidate for it."""


def statements(window: Window, answer: Heads, mentions: Ints, role_bias: Floats) -> list[TriggerWords]:
    """What the window's new words may state. Positions count the words of the text."""
    share = sigmoid(answer.types)
    low, offset = window.fresh - window.begin + 1, window.begin - 1
    share[:low] = 0
    rows, kinds = np.nonzero(share > LEAST)
    if not len(rows):
        return []
    anchors: Ints = np.unique(rows)
    links = sigmoid(scores(answer.role_q, answer.role_k, anchors, len(ROLES)) + role_bias[None, :, None])
    roles = [_roles(links[n], mentions, offset) for n in range(len(anchors))]
    place = {int(a): n for n, a in enumerate(anchors)}
    return [
        TriggerWords(anchor + offset, STATEMENT_TYPES[kind], float(share[anchor, kind]), roles[place[anchor]])
        for anchor, kind in zip(rows.tolist(), kinds.tolist(), strict=True)
    ]


def _roles(links: Floats, mentions: Ints, offset: int) -> tuple[RoleWord, ...]:
    """The likeliest role of each mention, where it is likely enough."""
    if not len(mentions):
        return ()
    chosen = links[:, mentions]
    best = chosen.argmax(0)
    value = chosen.max(0)
    return tuple(
        RoleWord(ROLES[best[k]], int(mentions[k]) + offset, float(value[k]))
        for k in np.flatnonzero(value > LEAST_ROLE).tolist()
    )


def status(answer: Heads) -> tuple[Ints, Ints, Ints]:
    """Polarity, certainty and mood of every word as if it stated something: indices into ``labels``, [W] each."""
    p, c = len(POLARITIES), len(POLARITIES) + len(CERTAINTIES)
    s = answer.status
    return s[:, :p].argmax(1), s[:, p:c].argmax(1), s[:, c:].argmax(1)
