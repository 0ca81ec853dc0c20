"""Who stands by an event noun without a part in it: «police foiled the attack», «blamed the raid on rebels», «no one claimed it»."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.circumstances.measures import counting
from reportedly.reading.coreference.anaphora import FORCES
from reportedly.reading.events.light import uses_of
from reportedly.reading.events.predicates import is_predicate_verb, lemma, noun_forms
from reportedly.reading.parties.culprits import accusers, culprits
from reportedly.reading.parties.slots import lending_verb, slots
from reportedly.records import SYMMETRIC_TYPES

_SUFFERED = frozenset({"in", "during", "from", "under"})
_SUFFERING = frozenset("die perish suffer sustain lose fall succumb incur take".split())
"""Verbs whose subject suffers what happens in an event; of those with an object only where it is a loss."""
_LOSSES = frozenset("loss casualty life live injury wound damage limb leg arm home".split())
_DEPENDING = frozenset({"if", "unless", "once", "until", "provided"})
_OCCASIONS = frozenset("for after before since until following during despite amid over".split())
_EVENTUALITIES = frozenset({"event", "case", "wake", "aftermath", "face"})
"""Nouns by which a clause says on what occasion its subject acts: «in the event of», «in the wake of»."""
_FAR = 6
"""Steps up the tree in which whoever says something is looked for."""
_NOBODY = frozenset({"nobody", "none", "neither"})


def with_part(
    parsed: Parsed, noun: int, kind: str, roles: Iterable[RoleWord], framed: Iterable[tuple[str, int]]
) -> tuple[list[RoleWord], list[tuple[str, int]]]:
    """The model's and the frame's parties of a noun's event of that type without those who have no part in it; the frame's with
    whoever it is blamed on."""
    blamed, blaming = culprits(parsed, noun), accusers(parsed, noun)
    hurt = [*(victims(parsed, noun) if kind == "ASSAULT" else ()), *bearers(parsed, noun)]
    if hurt:
        return _against(roles, framed, hurt)
    aside = [*askers(parsed, noun, kind), *conditional(parsed, noun)]
    if kind in FORCES:
        aside = [*aside, *bystanders(parsed, noun), *tellers(parsed, noun)]
    framed = list(framed)
    if kind == "PROTEST" or any(role == "actor" for role, _ in framed):
        aside += on_occasion(parsed, noun)
    kept = [
        r
        for r in roles
        if r.mention not in (*blamed, *blaming)
        and not (r.role == "actor" and r.mention in aside)
        and not is_nobody(parsed, r.mention, noun)
    ]
    named = [(role, w) for role, w in framed if not is_nobody(parsed, w, noun)]
    return kept, named + [("actor", w) for w in blamed if ("actor", w) not in named]


def _against(
    roles: Iterable[RoleWord], framed: Iterable[tuple[str, int]], hurt: list[int]
) -> tuple[list[RoleWord], list[tuple[str, int]]]:
    """The parties of an event that those have suffered: they are its recipients, and who the frame says to act does act."""
    frame = [x for x in framed if x[1] not in hurt]
    acting = {w for role, w in frame if role == "actor"}
    kept = [
        replace(r, role="actor") if r.mention in acting and r.role == "recipient" else r for r in roles if r.mention not in hurt
    ]
    return kept, [*(("recipient", w) for w in hurt), *frame]


def bearers(parsed: Parsed, noun: int) -> list[int]:
    """Whom the noun's event befalls, by a light verb over it: «*Osmark* faces sanctions», «*she* received threats»."""
    above = lending_verb(parsed, noun)
    uses = uses_of(parsed, above) if above is not None and parsed.relation[noun] == "obj" else []
    return slots(parsed, above).get("subj", []) if above is not None and uses and uses[0].subject == "recipient" else []


def conditional(parsed: Parsed, noun: int) -> list[int]:
    """Who only does what the noun's clause depends on: «sanctions could be lifted if *Osmark* frees them»."""
    verb = int(parsed.head[noun])
    if verb < 0 or not is_predicate_verb(parsed, verb):
        return []
    clauses = (c for c in parsed.children(verb) if parsed.relation[c] == "advcl" and c != noun)
    depending = (c for c in clauses if any(parsed.words[m].lower() in _DEPENDING for m in parsed.children(c)))
    return [s for c in depending for s in _subjects(parsed, c)]


def victims(parsed: Parsed, noun: int) -> list[int]:
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


def plotters_foes(parsed: Parsed, verb: int) -> list[int]:
    """Who only foils or uncovers what the verb tells of («police foiled a plot to bomb the court»); empty elsewhere."""
    plot: int | None = int(parsed.head[verb])
    if plot is not None and plot >= 0 and parsed.relation[verb] in ("advcl", "xcomp"):
        plot = parsed.child(plot, "obj")  # the tree may hang the infinitive from the verb
    if plot is None or not 0 <= plot < verb or parsed.upos[plot] != "NOUN" or parsed.child(verb, "mark") is None:
        return []
    return bystanders(parsed, plot)


def bystanders(parsed: Parsed, noun: int) -> list[int]:
    """Who is the subject of the verb over an event noun and has not done what the noun tells («police foiled the attack»)."""
    above = lending_verb(parsed, noun)
    if above is None:
        return []
    uses = uses_of(parsed, above)
    return slots(parsed, above).get("subj", []) if uses and uses[0].subject == "none" else []


def askers(parsed: Parsed, noun: int, kind: str) -> list[int]:
    """Who only demands what the noun tells («*marchers* demanded the release of»); nobody of what both sides do («sought talks»)."""
    above = lending_verb(parsed, noun) if kind not in SYMMETRIC_TYPES else None
    uses = uses_of(parsed, above) if above is not None else []
    return slots(parsed, above).get("subj", []) if above is not None and uses and uses[0].effect.mood == "demanded" else []


def on_occasion(parsed: Parsed, noun: int) -> list[int]:
    """Whose act is only in return for, after or despite what the noun tells, and is not the noun's: «*the Front* will free them in
    return for the withdrawal of the troops»."""
    noun = counting(parsed, noun)  # «after a week of marches»
    above = int(parsed.head[noun])
    if above < 0 or parsed.relation[noun] not in ("obl", "nmod") or parsed.marker(noun) not in _OCCASIONS:
        return []
    verb = next((w for w in (above, int(parsed.head[above])) if w >= 0 and is_predicate_verb(parsed, w)), None)
    return _subjects(parsed, verb) if verb is not None else []


def tellers(parsed: Parsed, noun: int) -> list[int]:
    """Who only says what the noun's clause says, or acts in the event of what the noun tells: «an attack would be a mistake,
    *Osmark* warned», «in the event of an attack *the league* would send troops»."""
    out: list[int] = []
    here = noun
    supposed = parsed.lemma[int(parsed.head[noun])].lower() in _EVENTUALITIES and parsed.relation[noun] == "nmod"
    for _ in range(_FAR):
        above = int(parsed.head[here])
        clause = here if is_predicate_verb(parsed, here) or parsed.child(here, "cop") is not None else None
        if clause is not None:
            out += [c for v in parsed.children(clause) if parsed.relation[v] == "parataxis" for c in _subjects(parsed, v)]
        if above < 0:
            break
        if clause is not None and parsed.relation[here] in ("ccomp", "parataxis") or supposed and is_predicate_verb(parsed, above):
            out += _subjects(parsed, above)
            supposed = False
        here = above
    return out


def _subjects(parsed: Parsed, verb: int) -> list[int]:
    return [c for c in parsed.children(verb) if parsed.relation[c] == "nsubj"]


def is_accordance(parsed: Parsed, mention: int) -> bool:
    """Whether something is so according to the mention."""
    first = parsed.subtree(mention)[0]
    words = [w.lower() for w in parsed.words[max(0, first - 2) : first + 2]]
    return ("according", "to") in zip(words, words[1:], strict=False)


def overseers(parsed: Parsed, participle: int) -> list[int]:
    """Whose act is done to somebody who does what a participle tells: «*police* dispersed marchers demanding bread»."""
    above = int(parsed.head[participle])
    if parsed.xpos[participle] != "VBG" or above < 0 or parsed.child(participle, "mark") is not None:
        return []
    if parsed.relation[participle] == "advcl" and int(parsed.head[participle - 1]) == above:
        above = participle - 1  # the tree may hang it on the verb
    elif parsed.relation[participle] != "acl":
        return []
    return _subjects(parsed, int(parsed.head[above])) if parsed.relation[above] == "obj" and parsed.upos[above] == "NOUN" else []


def is_anothers_agent(parsed: Parsed, mention: int, participle: int) -> bool:
    """Whether it is behind «by» at the verb of which the participle describes the subject: «the pilots shot down were rescued by
    *fishermen*»."""
    noun, verb = int(parsed.head[participle]), int(parsed.head[mention])
    if parsed.relation[participle] != "acl" or noun < 0 or verb < 0 or verb != int(parsed.head[noun]):
        return False
    return parsed.relation[noun] == "nsubj:pass" and parsed.marker(mention) == "by"


def is_nobody(parsed: Parsed, mention: int, noun: int) -> bool:
    """Whether the mention is «nobody», «no group», outside the noun's own phrase («no one claimed the blast»)."""
    if int(parsed.head[mention]) == noun:
        return False
    if parsed.words[mention].lower() in _NOBODY:
        return True
    return any(
        parsed.words[c].lower() in ("no", "neither") and parsed.relation[c] == "det" for c in parsed.children(mention)
    )
