"""An archive as a folder of Parquet datasets, for other programs to read, and an archive of such a folder again."""

from reportedly.archive.parquet.exported import Exported, export
from reportedly.archive.parquet.imported import Imported, take_in

__all__ = ["Exported", "Imported", "export", "take_in"]
