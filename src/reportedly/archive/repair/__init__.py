"""A new archive of what is sound in a damaged one."""

from reportedly.archive.repair.rebuilt import Repaired, repair
from reportedly.archive.repair.salvage import Lost

__all__ = ["Lost", "Repaired", "repair"]
