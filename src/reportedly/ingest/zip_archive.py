"""A ZIP: the files in it, or the report that a DOCX is."""

import zipfile
from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.ingest import docx
from reportedly.ingest.expansion import Room
from reportedly.ingest.member import Member, label, member, told
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.packed import Packed
from reportedly.ingest.skipped import Outcome, Skipped

_OTHERS = {"xl/workbook.xml": "a spreadsheet", "ppt/presentation.xml": "a presentation"}
_UNIX_LINK, _UNIX_TYPE = 0o120000, 0o170000
_ENCRYPTED = 0x1


def read(packed: Packed, *, origin: Origin, overrides: Overrides, room: Room) -> Iterator[Outcome | Member]:
    """A Member, Skipped or InputError for each file in it, in its order; a DOCX gives its one document.

    Nothing is written anywhere. Raises InputError where the whole is broken, is another kind of document, lies too deep in
    other archives, or is beyond a limit of ``expansion``, after all that was read before.
    """
    try:
        stream = packed.open()
        archive = zipfile.ZipFile(stream)
    except docx.BROKEN as error:
        raise InputError(origin.where, f"a broken ZIP ({told(error)})", "make it again") from error
    with stream, archive:
        names = set(archive.namelist())
        if docx.BODY in names:
            yield from docx.read(archive, packed, origin=origin, overrides=overrides)
            return
        if "mimetype" in names or (kind := next((k for n, k in _OTHERS.items() if n in names), None)):
            kind = "a document" if "mimetype" in names else kind
            raise InputError(origin.where, f"{kind} in a format that is not read", "save it as DOCX, PDF or text")
        room.enter(origin.where)
        entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
        for entry in entries:
            where = f"{origin.where}: {label(entry.filename)}"
            room.next_member(origin.where)
            try:
                yield _file(archive, entry, where, room)
            except InputError as error:
                if room.full:
                    raise
                yield error
        if not entries:
            yield Skipped(origin.where, "empty archive")


def _file(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, where: str, room: Room) -> Member | Skipped:
    if hidden(entry.filename):
        return Skipped(where, "hidden")
    if (entry.external_attr >> 16) & _UNIX_TYPE == _UNIX_LINK:
        return Skipped(where, "link in an archive")
    if entry.flag_bits & _ENCRYPTED:
        raise InputError(where, "encrypted", "unpack the archive with its password")
    try:
        with archive.open(entry) as stream:
            return member(entry.filename, room.take(stream, where, packed=entry.compress_size))
    except (NotImplementedError, RuntimeError) as error:
        raise InputError(where, f"packed in a way that is not read ({told(error)})", "unpack the archive") from error
    except docx.BROKEN as error:
        raise InputError(where, f"broken in its ZIP ({told(error)})", "make the archive again") from error


def hidden(name: str) -> bool:
    """Whether a file of this name is one that folders hide, or the double that macOS adds."""
    parts = name.replace("\\", "/").split("/")
    return any(p.startswith(".") and p not in (".", "..") for p in parts) or parts[0] == "__MACOSX"
