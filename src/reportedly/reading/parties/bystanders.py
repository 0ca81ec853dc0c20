"""Who stands by an event noun without a part in it: «police foiled the attack», «blamed the raid on rebels», «no one claimed it»."""

from collections.abc import Iterable

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.coreference.anaphora import FORCES
from reportedly.reading.events.light import uses_of
from reportedly.reading.parties.culprits import accusers, culprits
from reportedly.reading.parties.slots import lending_verb, slots

_NOBODY = frozenset({"nobody", "none", "neither"})


def with_part(
    parsed: Parsed, noun: int, kind: str, roles: Iterable[RoleWord], framed: Iterable[tuple[str, int]]
) -> tuple[list[RoleWord], list[tuple[str, int]]]:
    """The model's and the frame's parties of a noun's event of that type without those who have no part in it; the frame's with
    whoever it is blamed on."""
    blamed, blaming = culprits(parsed, noun), accusers(parsed, noun)
    aside = bystanders(parsed, noun) if kind in FORCES else []
    kept = [
        r
        for r in roles
        if r.mention not in (*blamed, *blaming)
        and not (r.role == "actor" and r.mention in aside)
        and not is_nobody(parsed, r.mention, noun)
    ]
    named = [(role, w) for role, w in framed if not is_nobody(parsed, w, noun)]
    return kept, named + [("actor", w) for w in blamed if ("actor", w) not in named]


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


def is_nobody(parsed: Parsed, mention: int, noun: int) -> bool:
    """Whether the mention is «nobody», «no group», outside the noun's own phrase («no one claimed the blast»)."""
    if int(parsed.head[mention]) == noun:
        return False
    if parsed.words[mention].lower() in _NOBODY:
        return True
    return any(
        parsed.words[c].lower() in ("no", "neither") and parsed.relation[c] == "det" for c in parsed.children(mention)
    )
