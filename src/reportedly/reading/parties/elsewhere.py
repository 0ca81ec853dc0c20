"""Mentions to which the tree gives another part than the model does: who answers, says or oversees what is told, and what another
verb is done to."""

from itertools import pairwise

from reportedly.language.parsed import SUBJECTS, Parsed, RoleWord
from reportedly.reading.events.frames import answering_verb, match_event
from reportedly.reading.events.hyphens import HYPHENS
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.issuers import disowning_verb
from reportedly.reading.status.negation import is_circumstance
from reportedly.records import EVENT_TYPES

_RELATIVE = frozenset({"WDT", "WP"})
_ENDED = frozenset({"COERCE", "SANCTION", "MOBILIZE"})
"""Types of what a retreat or a release ends."""
_NEAR = 12
"""Words before a mention's head within which «according to» stands."""


def is_elsewhere(parsed: Parsed, r: RoleWord, t: Trigger) -> bool:
    """Whether the tree gives the mention another part than the model does: it answers, says or oversees what is told, or is the
    object of another verb, or describes something beside."""
    if t.type in EVENT_TYPES and _only_describes(parsed, r.mention, t.anchor):
        return True
    if r.role == "recipient":
        return _is_anothers_object(parsed, r.mention, t)
    if r.role in ("topic", "instrument"):
        clause = int(parsed.head[t.anchor]) if is_circumstance(parsed, t.anchor) else -1
        return clause >= 0 and parsed.relation[r.mention] == "obj" and int(parsed.head[r.mention]) == clause
    if r.role != "actor" or t.type not in EVENT_TYPES:
        return False
    if suffers(parsed, r.mention, t.anchor):
        return True
    ends = t.type == "RETREAT" and parsed.child(t.anchor, "aux:pass") is not None
    if _is_inside_a_party(parsed, r.mention, t.anchor) and not (ends and _has_begun(parsed, r.mention)):
        return True
    if _acts_in_the_main_clause(parsed, r.mention, t.anchor):
        return True
    said = _is_answering(parsed, r.mention, t) or _is_accordance(parsed, r.mention)
    return said or _is_anothers_agent(parsed, r.mention, t.anchor) or r.mention in _overseers(parsed, t.anchor)


def _acts_in_the_main_clause(parsed: Parsed, mention: int, anchor: int) -> bool:
    """Whether it is the subject around an adverbial clause that has another of its own: «*the army* closed the bridge after a blast
    killed six». What is «its» or a pronoun may act for it."""
    verb = anchor
    while parsed.relation[verb] == "conj" and parsed.child(verb, *SUBJECTS) is None:
        verb = int(parsed.head[verb])
    own = parsed.child(verb, "nsubj")
    if parsed.relation[verb] != "advcl" or own is None or own == mention or parsed.upos[own] == "PRON":
        return False
    around = int(parsed.head[mention]) == int(parsed.head[verb]) and parsed.relation[mention] in SUBJECTS
    return around and parsed.child(own, "nmod:poss") is None


def suffers(parsed: Parsed, mention: int, anchor: int) -> bool:
    """Whether the trigger is a passive participle before a noun and the mention hangs elsewhere, so that he does nothing by it: «the
    *defenders* of besieged Tarn»."""
    return parsed.relation[anchor] == "amod" and parsed.xpos[anchor] == "VBN" and int(parsed.head[mention]) != anchor


def _only_describes(parsed: Parsed, mention: int, anchor: int) -> bool:
    """Whether a hyphen hangs it on a participle that describes something, and that states nothing here: «destroyed a
    *militia*-held tank»."""
    above = int(parsed.head[mention])
    return (
        above != anchor
        and above == mention + 2
        and parsed.words[mention + 1] in HYPHENS
        and parsed.xpos[above] == "VBN"
    )


def _is_anothers_object(parsed: Parsed, mention: int, t: Trigger) -> bool:
    """Whether it is the object of a verb joined to the trigger, which has an object of its own: «killed *three policemen* and
    wounded five»."""
    other = int(parsed.head[mention])
    if parsed.relation[mention] != "obj" or other in (-1, t.anchor) or t.type not in EVENT_TYPES:
        return False
    joined = {int(parsed.head[w]) if parsed.relation[w] == "conj" else w for w in (other, t.anchor)}
    return len(joined) == 1 and parsed.upos[t.anchor] == "VERB" and parsed.child(t.anchor, "obj") is not None


def _is_answering(parsed: Parsed, mention: int, t: Trigger) -> bool:
    """Whether the mention is the subject of the verb that answers the noun's demand, offer or charge, or that rejects the words
    by which the participle stands («opposed a motion accusing Veldania»)."""
    above = answering_verb(parsed, t.anchor)
    if above is None:
        above = disowning_verb(parsed, t.anchor)
    if above is None or int(parsed.head[mention]) != above:
        return False
    return parsed.relation[mention] in ("nsubj", "obl:agent")


def _is_inside_a_party(parsed: Parsed, mention: int, anchor: int) -> bool:
    """Whether it acts only in a clause about one of the word's parties: «the blast, which *neither side* claimed, killed twelve»."""
    verb = int(parsed.head[mention])
    if parsed.relation[mention] != "nsubj" or verb < 0 or verb == anchor or parsed.relation[verb] != "acl:relcl":
        return False
    return parsed.xpos[mention] not in _RELATIVE and int(parsed.head[int(parsed.head[verb])]) == anchor


def _has_begun(parsed: Parsed, mention: int) -> bool:
    """Whether what the relative clause tells of its subject is what the passive around it ends, so that nobody else does that: «the
    nurses whom *the Front* had held were freed»."""
    match = match_event(parsed, int(parsed.head[mention]))
    return match is not None and match.type in _ENDED


def _is_accordance(parsed: Parsed, mention: int) -> bool:
    """Whether something is so according to the mention."""
    if "according" not in map(str.lower, parsed.words[max(0, mention - _NEAR) : mention]):
        return False
    first = parsed.subtree(mention)[0]
    words = [w.lower() for w in parsed.words[max(0, first - 2) : first + 2]]
    return ("according", "to") in pairwise(words)


def _overseers(parsed: Parsed, participle: int) -> list[int]:
    """Whose act is done to somebody who does what a participle tells: «*police* dispersed marchers demanding bread»."""
    above = int(parsed.head[participle])
    if parsed.xpos[participle] != "VBG" or above < 0 or parsed.child(participle, "mark") is not None:
        return []
    if parsed.relation[participle] == "advcl" and int(parsed.head[participle - 1]) == above:
        above = participle - 1  # the tree may hang it on the verb
    elif parsed.relation[participle] != "acl":
        return []
    return (
        [c for c in parsed.children(int(parsed.head[above])) if parsed.relation[c] == "nsubj"]
        if parsed.relation[above] == "obj" and parsed.upos[above] == "NOUN"
        else []
    )


def _is_anothers_agent(parsed: Parsed, mention: int, participle: int) -> bool:
    """Whether it is behind «by» at the verb of which the participle describes the subject: «the pilots shot down were rescued by
    *fishermen*»."""
    noun, verb = int(parsed.head[participle]), int(parsed.head[mention])
    if parsed.relation[participle] != "acl" or noun < 0 or verb < 0 or verb != int(parsed.head[noun]):
        return False
    return parsed.relation[noun] == "nsubj:pass" and parsed.marker(mention) == "by"
