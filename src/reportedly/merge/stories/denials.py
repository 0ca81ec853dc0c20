"""What a denial leaves unsaid, because the words before it have said it: «the navy had never trained any of them»."""

from collections.abc import Sequence

from msgspec import structs

from reportedly.merge.stories.terms import ACTOR, RECIPIENT, Terms, in_order

BACK = 600
"""Characters before a denial in which what it denies is looked for."""


def answering(terms: Terms, at: int, before: Sequence[tuple[int, Terms]], *, anybody: bool = False) -> Terms:
    """The terms of a denial with the day and the recipient of the claim that it answers; as they are for all else.

    ``at`` is where its trigger begins, ``before`` the statements of the report so far with theirs, in order. The claim is the
    nearest one of the same sense and actor that is no denial itself. ``anybody``: it was done to nobody at all («denied that
    any prisoner was beaten»), and so not to whom the claim says, nor by whom.
    """
    if anybody and terms.polarity == "-":
        return _of_nobody(terms, at, before)
    if terms.polarity != "-" or not terms.named(ACTOR) or (terms.dated and terms.on(RECIPIENT)):
        return terms
    near = [(begin, claim) for begin, claim in before if at - BACK <= begin < at]
    for _, claim in sorted(near, key=lambda x: -x[0]):
        alike = claim.kind == terms.kind and claim.type == terms.type and claim.sense == terms.sense
        if not alike or claim.polarity == "-" or terms.named(ACTOR).isdisjoint(claim.named(ACTOR)):
            continue
        if terms.on(RECIPIENT) and claim.on(RECIPIENT) and terms.named(RECIPIENT).isdisjoint(claim.named(RECIPIENT)):
            continue
        return _filled(terms, claim)
    return terms


def _of_nobody(terms: Terms, at: int, before: Sequence[tuple[int, Terms]]) -> Terms:
    """The denial with the parties, place and day of the nearest claim that it denies with all others of its kind."""
    for _, claim in sorted(((b, c) for b, c in before if at - BACK <= b < at), key=lambda x: -x[0]):
        alike = claim.kind == terms.kind and claim.type == terms.type and claim.sense == terms.sense
        rivals = terms.named(ACTOR) and claim.named(ACTOR) and terms.named(ACTOR).isdisjoint(claim.named(ACTOR))
        if alike and claim.polarity == "+" and claim.on(RECIPIENT) and not rivals:
            acting = terms.on(ACTOR) or claim.on(ACTOR)
            parties = in_order((*acting, *claim.on(RECIPIENT)))
            return structs.replace(
                terms, parties=parties, place=claim.place, first=claim.first, last=claim.last, day=claim.day
            )
    return terms


def _filled(terms: Terms, claim: Terms) -> Terms:
    parties = terms.parties if terms.on(RECIPIENT) else in_order((*terms.parties, *claim.on(RECIPIENT)))
    if terms.dated or not claim.dated:
        return structs.replace(terms, parties=parties)
    return structs.replace(terms, parties=parties, first=claim.first, last=claim.last, day=None)
