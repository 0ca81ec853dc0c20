"""An attribution while it is put together, in words."""

from dataclasses import dataclass

from reportedly.language.parsed import CueWords, Words

ASSERTING = frozenset("say claim report admit confirm announce believe conclude quote".split())
"""Acts by which something is held to be so; what is wanted, planned or promised is not."""


@dataclass(slots=True)
class Draft:
    """A cue that holds, with its source and the pieces of its content; positions count words of the text.

    ``pieces`` are in order and do not overlap; ``source`` is None where the text names nobody. ``under`` is the attribution
    that passes this one on in words of its own («reported, citing Y»), None for most.
    """

    cue: CueWords
    source: Words | None
    pieces: list[Words]
    under: "Draft | None" = None

    @property
    def anchor(self) -> int:
        """The word that carries the cue."""
        return self.cue.anchor

    @property
    def first(self) -> int:
        """The content's first word."""
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        """The content's last word."""
        return self.pieces[-1][1]

    def holds(self, word: int) -> bool:
        """Whether the word stands in the content."""
        return any(a <= word <= b for a, b in self.pieces)
