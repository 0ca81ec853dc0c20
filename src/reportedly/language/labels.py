"""What the model's heads can answer, in the order of their outputs. Training and reading share these lists."""

from reportedly.records import CERTAINTIES, EVENT_TYPES, MOODS, RELATION_TYPES, EntityType, Polarity

UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())

NAME_TYPES: tuple[EntityType, ...] = (
    "person", "organization", "state", "place", "weapon", "vehicle", "work", "event", "other",
)  # fmt: skip
NAME_TAGS = ("O", *(f"{position}-{kind}" for kind in NAME_TYPES for position in "BI"))

MENTION_TYPES: tuple[EntityType, ...] = (
    "person",
    "organization",
    "state",
    "place",
    "office",
    "weapon",
    "vehicle",
    "work",
    "event",
    "other",
)
MENTION_KINDS = ("name", "nominal", "pronoun", "adjective")
"""How a mention's head word speaks of its entity; «adjective» is a demonym, which the reading format calls nominal."""
MENTIONS = ("none", *(f"{kind}-{t}" for kind in MENTION_KINDS for t in MENTION_TYPES), "time")

ACTS = tuple(
    "none say claim deny confirm admit report quote announce promise offer threaten warn demand order request accuse "
    "praise believe know doubt want plan fear expect ask allege conclude predict decline".split()
)

STATEMENT_TYPES = (*EVENT_TYPES, *RELATION_TYPES)
POLARITIES: tuple[Polarity, ...] = ("+", "-")

ROLES = (
    "actor",
    "recipient",
    "holder",
    "organization",
    "instrument",
    "beneficiary",
    "topic",
    "member",
    "place",
    "time",
)

POINTERS = (
    "cue_start",
    "cue_end",
    "source_start",
    "source_end",
    "content_start",
    "content_end",
    "gap_start",
    "gap_end",
)
"""Where a cue word points: its own cue's, its source's and its content's first and last word, and the first and last
word of what interrupts the content («…», she said on Monday, «…»). Position 0 stands for nothing."""
SPAN_ENDS = ("mention_start", "mention_end")

__all__ = [
    "ACTS", "CERTAINTIES", "MENTIONS", "MENTION_KINDS", "MENTION_TYPES", "MOODS", "NAME_TAGS", "NAME_TYPES", "POINTERS",
    "POLARITIES", "ROLES", "SPAN_ENDS", "STATEMENT_TYPES", "UPOS",
]  # fmt: skip
