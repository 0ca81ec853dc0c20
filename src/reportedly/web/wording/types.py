"""Statement types in words, and the groups that they are coloured by."""

from typing import Literal

Group = Literal["cooperation", "conflict", "relation", "other"]
GROUPS: tuple[Group, ...] = ("cooperation", "conflict", "relation", "other")

GROUP_MEANINGS: dict[Group, str] = {
    "cooperation": "agreement, talks, support, concession, aid, retreat",
    "conflict": "demand, accusation, refusal, threat, protest, sanction, mobilisation, coercion, assault",
    "relation": "what stands between two parties: office, membership, alliance, hostility …",
    "other": "what the event types have no name for",
}

# PLOVER's quad classes, verbal and material taken together (PLOVER manual, draft 2.0, table 2)
_COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
_CONFLICT = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)

_LABELS = {
    "AGREE": "agreement", "CONSULT": "talks", "SUPPORT": "support in words", "CONCEDE": "concession",
    "COOPERATE": "cooperation", "AID": "aid", "RETREAT": "retreat or release", "REQUEST": "request or demand",
    "ACCUSE": "accusation or inquiry", "REJECT": "refusal", "THREATEN": "threat", "PROTEST": "protest",
    "SANCTION": "sanction or penalty", "MOBILIZE": "mobilisation", "COERCE": "coercion", "ASSAULT": "assault",
    "OTHER": "other event", "office": "office", "membership": "membership", "part_of": "part of a whole",
    "affiliation": "affiliation", "alliance": "alliance", "hostility": "hostility", "support": "standing support",
    "proxy": "proxy", "presence": "presence", "ownership": "ownership", "kinship": "kinship", "same_as": "identity",
}  # fmt: skip

_ROLES = {"organization": "organisation", "topic": "about", "instrument": "with or what", "beneficiary": "for"}


def group(kind: str, type_: str) -> Group:
    """The group of a statement of that kind and type: what it is coloured and filtered by."""
    if kind == "relation":
        return "relation"
    return "cooperation" if type_ in _COOPERATION else "conflict" if type_ in _CONFLICT else "other"


def type_label(type_: str, mode: str | None = None) -> str:
    """The type as a noun, with its mode: «assault (firearms)». Unknown types come back with their underscores gone."""
    label = _LABELS.get(type_, type_.replace("_", " "))
    return f"{label} ({mode.replace('-', ' ')})" if mode else label


def role_label(role: str) -> str:
    """The role of an argument in words."""
    return _ROLES.get(role, role.replace("_", " "))
