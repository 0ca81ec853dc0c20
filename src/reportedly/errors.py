"""What can go wrong, by what the caller can do about it.

::

    ReportedlyError
    ├── InputError      a file or document cannot be read: mend or leave out the input
    ├── InvalidReading  a reading breaks the format: mend whatever wrote it
    ├── StorageError    an archive or an output cannot be written or read on: make room, wait, or mend the file
    └── UsageError      a call or option does not fit: mend the call
"""


class ReportedlyError(Exception):
    """The root of all errors that this package raises on purpose."""


class InputError(ReportedlyError):
    """A file or document could not be read.

    ``where`` names the input, ``reason`` says what is wrong with it, ``remedy`` what the user can do next.
    """

    def __init__(self, where: str, reason: str, remedy: str) -> None:
        super().__init__(f"{where}: {reason}; {remedy}")
        self.where = where
        self.reason = reason
        self.remedy = remedy


class InvalidReading(ReportedlyError):
    """A reading that is not of the format; ``where`` is a path into it, as ``$.statements[3].attribution``."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason


class StorageError(ReportedlyError):
    """An archive or an output could not be written, or an archive not be read on: a full disk, a lock, damage.

    ``where`` names the file, ``reason`` says what is wrong with it, ``remedy`` what the user can do next; ``is_damage``:
    what was written there once is not there any more. Else all that was acknowledged before is kept.
    """

    def __init__(self, where: str, reason: str, remedy: str, *, is_damage: bool = False) -> None:
        super().__init__(f"{where}: {reason}; {remedy}")
        self.where = where
        self.reason = reason
        self.remedy = remedy
        self.is_damage = is_damage


class UsageError(ReportedlyError):
    """An option or an argument that does not fit; the message says which and what would."""
