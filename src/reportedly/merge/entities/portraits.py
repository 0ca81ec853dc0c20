"""What an entity is called across reports, and which offices reports give it."""

from collections import Counter
from collections.abc import Iterable

from reportedly.merge.entities.institutions import institution
from reportedly.merge.entities.names import is_acronym, plain
from reportedly.merge.entities.sightings import person_tokens
from reportedly.merge.entities.words import words
from reportedly.records import Office


def ordered_names(counts: Counter[str], kind: str) -> list[str]:
    """Names as written, the best first: full names before short ones, of each the most frequent, then the alphabet.

    Names that differ in capitals alone are one, written as most reports write it, and in capitals last.
    """
    best: dict[str, str] = {}
    total: Counter[str] = Counter()
    for name, n in sorted(counts.items(), key=lambda x: (x[0].isupper(), -x[1], x[0])):
        best.setdefault(name.casefold(), name)
        total[name.casefold()] += n
    return [best[low] for low in sorted(best, key=lambda low: (_short(best[low], kind), -total[low], best[low]))]


def _short(name: str, kind: str) -> bool:
    if kind == "person":
        return len(person_tokens(name)) < 2
    found = institution(name)
    if found is not None:
        return found.owner is None
    return is_acronym(name) or all(w in words().generic_groups for w in plain(name).split())


def merged_offices(found: Iterable[Office]) -> tuple[Office, ...]:
    """Each office once, with the widest term that reports give it; one without an organization goes where one with it is.

    Of several beginnings the earliest counts and of several ends the latest; they are compared as EDTF text, which for
    dates is their order.
    """
    terms: dict[tuple[str, str | None, tuple[str, ...]], tuple[set[str], set[str]]] = {}
    for o in found:
        starts, ends = terms.setdefault((o.title, o.organization, o.qualifiers), (set(), set()))
        starts |= {o.start} if o.start else set()
        ends |= {o.end} if o.end else set()
    for title, organization, qualifiers in list(terms):
        others = [k for k in terms if k[0] == title and k[2] == qualifiers and k[1] is not None]
        if organization is None and len(others) == 1:
            starts, ends = terms.pop((title, None, qualifiers))
            terms[others[0]][0].update(starts)
            terms[others[0]][1].update(ends)
    return tuple(
        Office(
            title=title,
            organization=organization,
            qualifiers=qualifiers,
            start=min(starts, default=None),
            end=max(ends, default=None),
        )
        for (title, organization, qualifiers), (starts, ends) in sorted(
            terms.items(), key=lambda x: (x[0][0], x[0][1] or "", x[0][2])
        )
    )
