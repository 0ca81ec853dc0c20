"""One annotated text, cut into words, with whatever labels its data set has; what it lacks is marked as unknown."""

from dataclasses import dataclass, field

import numpy as np

from reportedly.language.labels import MENTIONS, NAME_TAGS, POINTERS, STATEMENT_TYPES

UNKNOWN = -100
NOTHING = -1
"""A pointer that points nowhere: no source is named, nothing interrupts the content."""
ANY_NAME = np.uint64((1 << len(NAME_TAGS)) - 1)


@dataclass
class Annotated:
    """Words and labels of one text. Integers are indices into ``reportedly.language.labels`` or word positions.

    ``names`` and ``mentions`` and ``acts`` hold, for each word, the set of labels that the data allows, as bits: sets
    that leave types open (a corpus of names has no nominals) teach only what they know. 0 means unknown.
    """

    words: list[str]
    sentence: np.ndarray  # [W] number of the sentence
    paragraph: set[int]  # sentences that open a paragraph
    weight: float = 1.0
    upos: np.ndarray | None = None
    xpos: list[str] | None = None
    feats: list[str] | None = None
    lemma: list[str] | None = None  # edit scripts
    head: np.ndarray | None = None  # [W] word position, -1 root
    rel: list[str] | None = None
    names: np.ndarray | None = None  # [W] uint64
    mentions: np.ndarray | None = None  # [W] uint64
    spans: dict[int, tuple[int, int]] = field(default_factory=dict)  # head word -> first, last word
    cluster: dict[int, str] = field(default_factory=dict)  # head word -> entity
    acts: np.ndarray | None = None  # [W] uint64
    pointers: dict[int, tuple[int, ...]] = field(default_factory=dict)  # cue word -> one per POINTERS
    statements: dict[int, set[int]] | None = None  # trigger word -> STATEMENT_TYPES; None: not annotated
    status: dict[int, tuple[int, int, int]] = field(default_factory=dict)  # trigger -> polarity, certainty, mood
    arguments: dict[int, dict[int, int]] = field(default_factory=dict)  # trigger or cue -> {mention: role}
    same: dict[int, set[int]] = field(default_factory=dict)  # trigger -> other mentions of its arguments' entities

    def __len__(self) -> int:
        return len(self.words)


def bits(labels: list[str], among: tuple[str, ...]) -> np.uint64:
    """The set of those labels as bits."""
    return np.uint64(sum(1 << among.index(x) for x in labels))


def check(document: Annotated) -> None:
    """Raise ValueError where a label's length or a position does not fit the words."""
    n = len(document)
    for name in ("sentence", "upos", "head", "names", "mentions", "acts"):
        value = getattr(document, name)
        if value is not None and len(value) != n:
            raise ValueError(f"{name}: {len(value)} labels for {n} words")
    for anchor, span in document.spans.items():
        if not 0 <= span[0] <= anchor <= span[1] < n:
            raise ValueError(f"mention {span} does not hold its head {anchor}")
    for anchor, p in document.pointers.items():
        if len(p) != len(POINTERS) or any(not (x in (UNKNOWN, NOTHING) or 0 <= x < n) for x in p):
            raise ValueError(f"cue at {anchor} points to {p}")
    if document.statements is not None and any(
        t >= len(STATEMENT_TYPES) for s in document.statements.values() for t in s
    ):
        raise ValueError("unknown statement type")
    assert len(MENTIONS) <= 64
