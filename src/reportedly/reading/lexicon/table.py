"""Entries and how they are found."""

from collections.abc import Container, Iterable, Iterator
from typing import Generic, TypeVar

from reportedly.reading.lexicon.records import Word

E = TypeVar("E", bound=Word)


class Table(Generic[E]):
    """Entries found by their head's lemma, the narrower first: by further words, then by conditions («only with this object»)."""

    def __init__(self, entries: Iterable[E]) -> None:
        by_head: dict[str, list[E]] = {}
        for entry in entries:
            by_head.setdefault(entry.head, []).append(entry)
        for found in by_head.values():
            if len(found) > 1:
                found.sort(key=_narrowest_first)
        self._by_head = {head: tuple(found) for head, found in by_head.items()}

    def all(self, head: str) -> tuple[E, ...]:
        """Every entry of that lemma; empty where there is none."""
        return self._by_head.get(head, ())

    def fitting(self, head: str, near: Container[str]) -> tuple[E, ...]:
        """The entries of that lemma whose further words all stand in ``near``; of these only those with most words.

        So «carry» with «out» near gives «carry out» and not «carry»; with nothing near it gives «carry» alone.
        """
        found = [e for e in self.all(head) if all(word in near for word in e.rest)]
        most = len(found[0].rest) if found else 0
        return tuple(e for e in found if len(e.rest) == most)

    def alone(self) -> frozenset[str]:
        """The lemmas that are entries without further words."""
        return frozenset(head for head, found in self._by_head.items() if not found[-1].rest)

    def __contains__(self, head: object) -> bool:
        return head in self._by_head

    def __iter__(self) -> Iterator[E]:
        for found in self._by_head.values():
            yield from found

    def __len__(self) -> int:
        return sum(map(len, self._by_head.values()))


def _narrowest_first(entry: Word) -> tuple[int, int]:
    return -len(entry.rest), -entry.conditions
