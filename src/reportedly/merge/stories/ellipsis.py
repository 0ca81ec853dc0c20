"""What an elliptical clause says with the clause before it: «Nine people died, says the mayor; the nurse says twelve»."""

from collections.abc import Sequence

from msgspec import structs

from reportedly.merge.stories.numbers import bound, number
from reportedly.merge.stories.terms import ACTOR, OTHER, RECIPIENT, Party, Terms, in_order
from reportedly.merge.stories.words import family, tokens, words

PERSONAL = frozenset({"violence", "captivity"})
"""Families of senses of what is done to people: a bare number in them counts people."""


def completed(terms: Terms, trigger: str, claim: Terms) -> Terms:
    """The terms of an elliptical statement with what the claim before it says and it does not.

    A number of its own takes the place of the claim's; «nobody» is nought. Its own parties stay. What says neither who, nor
    how many, nor that it is not so, tells nothing of its own («Who did it?»): its terms are as they were.
    """
    said = tokens(trigger)
    own = 0.0 if any(w in words().nobody for w in said) else number(trigger)
    if own is None and terms.polarity == "+" and not terms.on(ACTOR):
        return terms
    parties = list(terms.parties)
    sides = {p.side for p in parties}
    parties += [p for p in claim.parties if p.side == RECIPIENT and RECIPIENT not in sides]
    if own is not None:
        counted = [p for p in parties if p.head and p.side != OTHER]
        replaced = max(counted, key=lambda p: (p.human, p.side == RECIPIENT, p.number or 0.0), default=None)
        if replaced is not None:
            head = "people" if own == 0 else replaced.head
            parties = [p for p in parties if p is not replaced] + [
                structs.replace(replaced, head=head, number=own, bound=bound(trigger), human=replaced.human or own == 0)
            ]
    dated = terms.dated or not claim.dated
    return structs.replace(
        terms,
        parties=in_order(parties),
        numbers=() if own is not None else terms.numbers,
        place=terms.place or claim.place,
        first=terms.first if dated else claim.first,
        last=terms.last if dated else claim.last,
        day=terms.day if dated else None,
    )


def bare_number(meaning: str, bare: Party, before: Sequence[Terms]) -> Party | None:
    """The people whom a number alone counts («seven died»): of the sort last counted so before, else people.

    None where what happens is not done to people.
    """
    if family(meaning) not in PERSONAL:
        return None
    for claim in reversed(before):
        sorts = [p for p in claim.on(RECIPIENT) if p.human] if claim.sense == meaning else []
        if sorts:
            return structs.replace(bare, side=RECIPIENT, head=min(sorts).head, of=min(sorts).of, human=True)
    return people(bare)


def people(bare: Party) -> Party:
    """So many people, of no sort."""
    return structs.replace(bare, side=RECIPIENT, head="people", human=True)
