"""The store of many readings, and the questions put to it."""

from typing import TYPE_CHECKING, Any

from reportedly.archive.store import Archive, Stored

if TYPE_CHECKING:
    from reportedly.archive.merging.sequence import merge

__all__ = ["Archive", "Stored", "merge"]


def __getattr__(name: str) -> Any:
    if name == "merge":  # most who open an archive only look at it, and need nothing of what merging needs
        from reportedly.archive.merging.sequence import merge

        return merge
    raise AttributeError(f"module 'reportedly.archive' has no attribute {name!r}")
