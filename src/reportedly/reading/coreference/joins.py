"""Groups that turn out to be one when every mention is placed: of one owner's, of a name and its description, of appositions."""

from reportedly.reading.coreference.appositions import is_one_of_several
from reportedly.reading.coreference.clusters import Cluster, is_called_otherwise
from reportedly.reading.coreference.gathered import Gathered
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.repeated import owner_of

LEAST_BACK = 0.5
"""Probability with which a name must point back to a description to be its name."""


def join_owned(gathered: Gathered, places: list[Place]) -> None:
    """Make one of what is described by the same noun as the same owner's: «Ilves's mother … her mother»."""
    owned: dict[tuple[Cluster, str], Place] = {}
    for p in places:
        owner = owner_of(gathered.parsed, p)
        group = gathered.of.get(owner) if owner is not None else None
        if group is None:
            continue
        before = owned.setdefault((group, gathered.scene.seen(p).form), p)
        here, there = gathered.of[p.head], gathered.of[before.head]
        if here is not there and not (here.named and there.named) and there.fits_type(here.kind):
            gathered.merge(*((here, there) if here.named else (there, here)))


def join_descriptions(gathered: Gathered, places: list[Place]) -> None:
    """Give names their described antecedents: «the minister … Mara Ilves», where the name points back to a description."""
    for p in places:
        if p.name is None or p.demonym or p.antecedent is None or p.link < LEAST_BACK:
            continue
        here, there = gathered.of[p.head], gathered.of.get(p.antecedent)
        if (
            there is None
            or there is here
            or p.antecedent in p.apart
            or is_one_of_several(gathered.parsed, p, p.antecedent)
            or (there.named and here.named)
            or not there.fits_type(p.type)
        ):
            continue
        if not any(is_called_otherwise(q, here) for q in there.places):
            gathered.merge(here, there)


def join_appositions(gathered: Gathered, pairs: list[tuple[int, int]]) -> None:
    """Make one of the groups of each pair of head words, unless both are named or their types differ."""
    for first, second in pairs:
        a, b = gathered.of.get(first), gathered.of.get(second)
        if a is not None and b is not None and a is not b and not (a.named and b.named) and b.fits_type(a.kind):
            gathered.merge(*((a, b) if a.named or not b.named else (b, a)))
