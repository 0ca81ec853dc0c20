"""Who does what a verb without a subject of its own tells, or suffers it: infinitives, participles, joined verbs."""

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import is_deed, is_predicate_verb, lemma
from reportedly.reading.parties.issuers import issuer
from reportedly.reading.parties.objects import BLAMING

_FAR = 6
"""Steps up the tree in which a missing subject is looked for: chains of «wants to try to …» are no longer."""
_CHARGING = BLAMING | frozenset(
    """suspend designate sanction dismiss sack expel detain sue blacklist prosecute indict censure reprimand reward""".split()
)
"""Verbs whose object does, or did, what a participle behind a preposition says: «accused the army of protecting smugglers»."""
_PERCEIVING = frozenset("see watch hear notice observe feel let make help have".split())
"""Verbs whose object does what a bare verb behind it says: «saw trucks drive»."""
_OBLIQUE_CONTROL = {
    "call": ("on", "upon"), "appeal": ("to",), "plead": ("with",), "prevail": ("on", "upon"), "rely": ("on", "upon"),
    "count": ("on",), "depend": ("on",), "lean": ("on",), "look": ("to",), "wait": ("for",),
}  # fmt: skip
"""Verbs whose infinitive is to be done by whoever a preposition marks: «called on the League to freeze the accounts»."""
_PRESENT = frozenset({"VBZ", "VBP"})
_SUBJECT_CONTROL = frozenset("promise vow threaten pledge swear offer agree".split())


def understood(parsed: Parsed, word: int, *, passive: bool) -> int | None:
    """The understood subject (or, of a passive, object) of a verb that has none of its own; None where nothing says who."""
    sibling = _joined(parsed, word)
    if sibling is not None:
        return sibling
    here = _told_verb(parsed, word)
    for _ in range(_FAR):
        above, relation = int(parsed.head[here]), parsed.relation[here]
        if above < 0:
            body = parsed.resolving.get(here)
            return body.head if body is not None else None
        issued = issuer(parsed, here) if not passive else None
        if issued is not None:
            return issued
        if relation in ("acl", "acl:relcl", "amod"):
            infinitive = parsed.child(word, "mark") is not None and not passive
            if not infinitive:
                return above
            owner = parsed.child(above, "nmod:poss", "compound", "amod")
            if owner is not None and parsed.upos[owner] in ("PROPN", "PRON", "NOUN"):
                return owner
            here = above
            continue
        if relation in ("xcomp", "advcl") and lemma(parsed, above) in _OBLIQUE_CONTROL:
            asked = next((c for c in parsed.children(above) if parsed.relation[c] == "obl" and c < word
                          and parsed.marker(c) in _OBLIQUE_CONTROL[lemma(parsed, above)]), None)  # fmt: skip
            if asked is not None:
                return asked
        if (
            here == word
            and relation in ("advcl", "xcomp")
            and lemma(parsed, above) in _CHARGING
            and is_deed(parsed, word)
        ):
            charged = parsed.child(above, "obj", "nsubj:pass")
            if charged is None and parsed.relation[above] == "acl" and parsed.xpos[above] == "VBN":
                charged = int(parsed.head[above])  # «two men suspected of stealing»
            if charged is not None:
                return charged
        if here == word and lemma(parsed, above) in _PERCEIVING and relation in ("xcomp", "ccomp", "advcl"):
            between = [c for c in parsed.children(above) if above < c < word and parsed.relation[c] in ("obj", "nsubj")]
            if between and parsed.child(word, "mark") is None:
                return between[0]
        if relation == "xcomp" or (relation == "ccomp" and parsed.child(word, "mark") is not None and here == word):
            controller = parsed.child(above, "obj", "iobj") if relation == "xcomp" else None
            if controller is not None and lemma(parsed, above) not in _SUBJECT_CONTROL:
                return controller
            if relation == "ccomp":
                return None
        elif relation not in ("conj", "advcl", "obj", "obl", "parataxis", "dep", "nmod"):
            return None
        subject = parsed.child(above, "nsubj", "nsubj:pass")
        if subject is not None:
            return subject
        here = above
    return None


def _told_verb(parsed: Parsed, word: int) -> int:
    """The verb itself; of one in the third person that the tree joins to an infinitive the verb over that: «welcomes the decision
    to admit Tarn and *thanks* the queen» joins two that are told."""
    if (
        parsed.relation[word] != "conj"
        or not parsed.words[word].lower().endswith("s")
        or parsed.xpos[word] not in _PRESENT
    ):
        return word
    here = int(parsed.head[word])
    if parsed.xpos[here] != "VB" or parsed.child(here, "mark") is None:
        return word
    for _ in range(_FAR):
        above = int(parsed.head[here])
        if above < 0:
            return word
        if parsed.child(above, "nsubj") is not None and is_predicate_verb(parsed, above):
            return here if parsed.xpos[above] == "VBZ" else word
        here = above
    return word


def _joined(parsed: Parsed, verb: int) -> int | None:
    """The subject of the verb that «and» joins this one to, where the tree hangs both on one governor instead («they took
    the town and shot its mayor, residents say»)."""
    joint, above = parsed.child(verb, "cc"), int(parsed.head[verb])
    if joint is None or joint > verb or above < 0 or parsed.relation[verb] == "conj":
        return None
    alike = (c for c in parsed.children(above) if c < joint and parsed.relation[c] == parsed.relation[verb])
    before = [c for c in alike if is_predicate_verb(parsed, c)]
    return parsed.child(before[-1], "nsubj", "nsubj:pass") if before else None
