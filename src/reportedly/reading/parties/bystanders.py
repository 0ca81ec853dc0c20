"""Who stands by an event noun without a part in it: «police foiled the attack», «blamed the raid on rebels», «no one claimed it»."""

from collections.abc import Iterable

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.circumstances.measures import counting
from reportedly.reading.coreference.anaphora import FORCES
from reportedly.reading.events.light import uses_of
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.parties.culprits import accusers, culprits
from reportedly.reading.parties.slots import NAMING, lending_verb, slots
from reportedly.reading.parties.sufferers import done_to, sufferers
from reportedly.records import SYMMETRIC_TYPES

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
    hurt = sufferers(parsed, noun, kind)
    if hurt:
        return done_to(hurt, roles, framed)
    aside = [*askers(parsed, noun, kind), *conditional(parsed, noun)]
    if kind in FORCES:
        aside = [*aside, *bystanders(parsed, noun), *tellers(parsed, noun)]
    framed = list(framed)
    if any(role == "actor" for role, _ in framed):
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


def conditional(parsed: Parsed, noun: int) -> list[int]:
    """Who only does what the noun's clause depends on: «sanctions could be lifted if *Osmark* frees them»."""
    verb = int(parsed.head[noun])
    if verb < 0 or not is_predicate_verb(parsed, verb):
        return []
    clauses = (c for c in parsed.children(verb) if parsed.relation[c] == "advcl" and c != noun)
    depending = (c for c in clauses if any(parsed.words[m].lower() in _DEPENDING for m in parsed.children(c)))
    return [s for c in depending for s in _subjects(parsed, c)]


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
        above = int(parsed.head[noun])  # «*the bishop* called the raid a disgrace»
        judged = above >= 0 and lemma(parsed, above) in NAMING and parsed.relation[noun] == "obj"
        return _subjects(parsed, above) if judged and parsed.child(above, "xcomp", "ccomp", "iobj") is not None else []
    uses = uses_of(parsed, above)
    return slots(parsed, above).get("subj", []) if uses and uses[0].subject == "none" else []


def askers(parsed: Parsed, noun: int, kind: str) -> list[int]:
    """Who only demands what the noun tells («*marchers* demanded the release of»); nobody of what both sides do («sought talks»)."""
    above = lending_verb(parsed, noun) if kind not in SYMMETRIC_TYPES else None
    if above is None:
        return []
    uses = uses_of(parsed, above)
    return slots(parsed, above).get("subj", []) if uses and uses[0].effect.mood == "demanded" else []


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
    supposed = parsed.relation[noun] == "nmod" and parsed.lemma[int(parsed.head[noun])].lower() in _EVENTUALITIES
    for _ in range(_FAR):
        above = int(parsed.head[here])
        clause = here if is_predicate_verb(parsed, here) or parsed.child(here, "cop") is not None else None
        if clause is not None:
            out += [
                c for v in parsed.children(clause) if parsed.relation[v] == "parataxis" for c in _subjects(parsed, v)
            ]
        if above < 0:
            break
        told = clause is not None and parsed.relation[here] in ("ccomp", "parataxis")
        if told or (supposed and is_predicate_verb(parsed, above)):
            out += _subjects(parsed, above)
            supposed = False
        here = above
    return out


def _subjects(parsed: Parsed, verb: int) -> list[int]:
    return [c for c in parsed.children(verb) if parsed.relation[c] == "nsubj"]


def is_nobody(parsed: Parsed, mention: int, noun: int) -> bool:
    """Whether the mention is «nobody», «no group», outside the noun's own phrase («no one claimed the blast»)."""
    if int(parsed.head[mention]) == noun:
        return False
    if parsed.words[mention].lower() in _NOBODY:
        return True
    return any(
        parsed.words[c].lower() in ("no", "neither") and parsed.relation[c] == "det" for c in parsed.children(mention)
    )
