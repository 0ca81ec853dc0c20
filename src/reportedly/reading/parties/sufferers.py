"""Whom an event befalls that a noun tells, by the verb over it: «nine people died in a raid», «Osmark faces sanctions»."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.events.light import uses_of
from reportedly.reading.events.predicates import is_predicate_verb, lemma, noun_forms
from reportedly.reading.parties.slots import lending_verb, slots

_SUFFERED = frozenset({"in", "during", "from", "under"})
_SUFFERING = frozenset("die perish suffer sustain lose fall succumb incur take".split())
"""Verbs whose subject suffers what happens in an event; of those with an object only where it is a loss."""
_LOSSES = frozenset("loss casualty life live injury wound damage limb leg arm home".split())


def sufferers(parsed: Parsed, noun: int, kind: str) -> list[int]:
    """Head words of those whom the noun's event of that type befalls by what the verb over it says; empty where it says nothing so."""
    return [*(_victims(parsed, noun) if kind == "ASSAULT" else ()), *_bearers(parsed, noun)]


def done_to(
    hurt: list[int], roles: Iterable[RoleWord], framed: Iterable[tuple[str, int]]
) -> tuple[list[RoleWord], list[tuple[str, int]]]:
    """The parties of an event that those have suffered: they are its recipients, and who the frame says to act does act."""
    frame = [x for x in framed if x[1] not in hurt]
    acting = {w for role, w in frame if role == "actor"}
    kept = [
        replace(r, role="actor") if r.mention in acting and r.role == "recipient" else r
        for r in roles
        if r.mention not in hurt
    ]
    return kept, [*(("recipient", w) for w in hurt), *frame]


def _victims(parsed: Parsed, noun: int) -> list[int]:
    """Who dies, is hurt or suffers in the noun's event: «nine *people* died in a raid», «the *garrison* suffered losses in a raid»."""
    above, relation = int(parsed.head[noun]), parsed.relation[noun]
    if above < 0 or relation not in ("obl", "nmod") or parsed.marker(noun) not in _SUFFERED:
        return []
    if relation == "nmod" and parsed.relation[above] == "obj":
        above = int(parsed.head[above])
    if above < 0 or not is_predicate_verb(parsed, above) or lemma(parsed, above) not in _SUFFERING:
        return []
    thing = parsed.child(above, "obj")
    if thing is not None and _LOSSES.isdisjoint(noun_forms(parsed, thing)):
        return []
    return slots(parsed, above).get("subj", [])


def _bearers(parsed: Parsed, noun: int) -> list[int]:
    """Whom the noun's event befalls, by a light verb over it: «*Osmark* faces sanctions», «*she* received threats»."""
    above = lending_verb(parsed, noun)
    if above is None or parsed.relation[noun] != "obj":
        return []
    uses = uses_of(parsed, above)
    return slots(parsed, above).get("subj", []) if uses and uses[0].subject == "recipient" else []
