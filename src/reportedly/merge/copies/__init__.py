"""Which reports are copies of one text, whole or in part."""

from reportedly.merge.copies.parts import copies_at

__all__ = ["copies_at"]
