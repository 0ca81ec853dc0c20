"""A DOCX: the paragraphs of its body, in their order."""

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

import lxml.etree  # type: ignore[import-untyped]

from reportedly.errors import InputError
from reportedly.ingest.assembly import document
from reportedly.ingest.dates import edtf
from reportedly.ingest.expansion import MAX_MEMBER_BYTES, Room
from reportedly.ingest.member import told
from reportedly.ingest.office_particulars import office_particulars
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.packed import Packed
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.skipped import Outcome, Skipped

BODY = "word/document.xml"
MAX_XML_BYTES = 50_000_000
BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, NotImplementedError, struct.error, IndexError,
)  # fmt: skip
"""What opening a damaged ZIP, or a file in one, may raise."""

_CORE = "docProps/core.xml"
_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
_NOT_THERE = frozenset(["moveFrom", "del", "Fallback", "pPr", "rPr"])
"""What a change took away, what stands for a drawing where a program cannot show it, and properties (of tabs, say)."""


def read(archive: zipfile.ZipFile, packed: Packed, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """One document, paragraphs (those in tables and boxes too) separated by an empty line; Skipped where it has no text.

    Title, authors and the day it was made are the file's own where they look like some. Headers, footers, notes and
    deleted words are left out. Raises InputError where it is encrypted, broken, too long, or declares entities.
    """
    if packed.size > MAX_MEMBER_BYTES:
        raise InputError(
            origin.where, f"more than {MAX_MEMBER_BYTES:,} bytes", "take the pictures out, or save it as text"
        )
    tree = _xml(archive, BODY, origin.where)
    text = "\n\n".join(_paragraphs(tree))
    if not text:
        yield Skipped(origin.where, "empty")
        return
    stated, made = _particulars(archive, origin.where)
    with packed.open() as stream:
        content = stream.read(MAX_MEMBER_BYTES)
    yield document(text, content=content, origin=origin, overrides=overrides, stated=stated, fallback=made)


def _xml(archive: zipfile.ZipFile, name: str, where: str) -> lxml.etree._Element:
    entry = archive.getinfo(name)
    try:
        with archive.open(entry) as stream:
            room = Room(size=MAX_XML_BYTES + 1)
            xml = b"".join(room.chunks(stream, where, packed=entry.compress_size, most=MAX_XML_BYTES))
        parser = lxml.etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        tree = lxml.etree.fromstring(xml, parser)
    except (*BROKEN, RuntimeError) as error:
        raise InputError(where, f"a broken DOCX ({told(error)})", "open it and save it again") from error
    except lxml.etree.XMLSyntaxError as error:
        raise InputError(where, f"a broken DOCX ({error.msg})", "open it and save it again") from error
    if tree.getroottree().docinfo.doctype:
        raise InputError(
            where, "a DOCX that declares entities, as none may", "leave it out, or save its text by itself"
        )
    return tree


def _paragraphs(tree: lxml.etree._Element) -> Iterator[str]:
    """The text of each paragraph that has some; one within a box comes before the one that the box hangs on."""
    open_paragraphs: list[list[str]] = []
    absent = None  # the outermost element that is not shown, while we are in it
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        name = element.tag if isinstance(element.tag, str) else ""
        space, _, tag = name.rpartition("}")
        if event == "start":
            if absent is None and tag in _NOT_THERE:
                absent = element
            elif absent is None and f"{space}}}" in _WORD:
                if tag == "p":
                    open_paragraphs.append([])
                elif open_paragraphs and tag == "t":
                    open_paragraphs[-1].append(element.text or "")
                elif open_paragraphs:
                    open_paragraphs[-1].append(_SIGNS.get(tag, ""))
        elif absent is element:
            absent = None
        elif absent is None and tag == "p" and f"{space}}}" in _WORD:
            text = re.sub(r"[ \t\u00a0]+", " ", "".join(open_paragraphs.pop()))
            if text := "\n".join(line.strip() for line in text.split("\n")).strip():
                yield text


def _particulars(archive: zipfile.ZipFile, where: str) -> tuple[Particulars, Particulars]:
    """What the file says of itself, and what it says only for want of something better; empty where it says nothing."""
    try:
        core = _xml(archive, _CORE, where)
    except (KeyError, InputError):  # the text is there all the same
        return Particulars(), Particulars()
    found = {
        lxml.etree.QName(e).localname: (e.text or "").encode("utf-8", "replace").decode("utf-8")
        for e in core.iterchildren()
        if isinstance(e.tag, str)
    }
    made = Particulars(published=edtf(found.get("created", "")))
    return office_particulars(found.get("title", ""), found.get("creator", "")), made
