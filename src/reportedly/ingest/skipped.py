"""Something that was seen and left out on purpose."""

from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.records import Document


@dataclass(frozen=True, slots=True)
class Skipped:
    """``where`` names what was left out; ``reason`` is in the same words for the same reason, to be counted."""

    where: str
    reason: str


Outcome = Document | InputError | Skipped
"""What becomes of one thing that was seen: read, failed, or left out."""
