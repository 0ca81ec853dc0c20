"""Trigger words to statements: their types, status and parties."""

import numpy as np

from reportedly.language.decode.links import scores, sigmoid
from reportedly.language.labels import CERTAINTIES, MOODS, POLARITIES, ROLES, STATEMENT_TYPES
from reportedly.language.model import Floats, Heads, Ints
from reportedly.language.parsed import RoleWord, TriggerWords
from reportedly.language.windows import Window

LEAST = 0.45
"""Probability of a type above which a word states something of it; best on the corpus dev part."""
LEAST_ROLE = 0.45
"""Probability above which a mention fills a role."""
_OFFICE_ROLES = frozenset({"holder", "organization", "member"})


def statements(window: Window, answer: Heads, mentions: Ints, role_bias: Floats) -> list[TriggerWords]:
    """What the window's new words state; a word may state two things. Positions count the words of the text."""
    share = sigmoid(answer.types)
    low, offset = window.fresh - window.begin + 1, window.begin - 1
    share[:low] = 0
    rows, kinds = np.nonzero(share > LEAST)
    if not len(rows):
        return []
    anchors: Ints = np.unique(rows)
    place = {int(a): n for n, a in enumerate(anchors)}
    p, c = len(POLARITIES), len(POLARITIES) + len(CERTAINTIES)
    status = answer.status[anchors]
    polarity, certainty, mood = status[:, :p].argmax(1), status[:, p:c].argmax(1), status[:, c:].argmax(1)
    links = sigmoid(scores(answer.role_q, answer.role_k, anchors, len(ROLES)) + role_bias[None, :, None])
    out: list[TriggerWords] = []
    for anchor, kind in zip(rows.tolist(), kinds.tolist(), strict=True):
        n = place[anchor]
        name = STATEMENT_TYPES[kind]
        roles: list[RoleWord] = []
        for m in mentions.tolist():
            r = int(links[n, :, m].argmax())
            if links[n, r, m] > LEAST_ROLE and m != 0 and (name == "office" or ROLES[r] not in _OFFICE_ROLES):
                roles.append(RoleWord(ROLES[r], m + offset, float(links[n, r, m])))
        out.append(
            TriggerWords(
                anchor + offset, name, float(share[anchor, kind]), POLARITIES[polarity[n]], CERTAINTIES[certainty[n]],  # type: ignore[arg-type]
                MOODS[mood[n]], tuple(roles),
            )
        )  # fmt: skip
    return out



