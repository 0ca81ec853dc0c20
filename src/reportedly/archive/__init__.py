"""The store of many readings, and the questions put to it."""

from reportedly.archive.store import Archive, Stored

__all__ = ["Archive", "Stored"]
