"""Readings as merging takes them: with what people ruled applied, the last used ones kept."""

from collections import OrderedDict

from reportedly.archive.decisions.mending import applied
from reportedly.archive.decisions.rulings import Rulings
from reportedly.archive.store import Archive
from reportedly.records import Reading

KEPT = 512


class Readings:
    """Readings by row; the same object for the same row as long as it is among the last ``KEPT``."""

    def __init__(self, archive: Archive, rulings: Rulings | None = None) -> None:
        self.archive = archive
        self.rulings = rulings or Rulings(archive)
        self._kept: OrderedDict[int, Reading] = OrderedDict()

    def __getitem__(self, doc: int) -> Reading:
        """The reading of that row. Raises KeyError where there is none."""
        found = self._kept.get(doc)
        if found is None:
            found = self.archive.reading(doc)
            found = self._kept[doc] = applied(found, self.rulings.of_document.get(found.document.id, ()))
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(doc)
        return found
