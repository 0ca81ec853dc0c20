"""Archives and office files, made byte by byte where a library would not make them so."""

import gzip
import io
import tarfile
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(files: dict[str, bytes]) -> bytes:
    """A ZIP of these, in this order, under these names as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def encrypted(data: bytes) -> bytes:
    """The ZIP with the sign of encryption on all its members."""
    out = bytearray(data)
    for mark, flag in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := out.find(mark, at + 1)) != -1:
            out[at + flag] |= 1
    return bytes(out)


def zip_link(name: str, target: str) -> bytes:
    """A ZIP with a symbolic link in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo(name)
        entry.create_system, entry.external_attr = 3, 0o120777 << 16
        archive.writestr(entry, target)
    return out.getvalue()


def tarred(files: dict[str, bytes], links: dict[str, str] | None = None, *, kind: bytes = tarfile.SYMTYPE) -> bytes:
    """A tar archive of these files and links."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for name, target in (links or {}).items():
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, target
            archive.addfile(entry)
    return out.getvalue()


def docx(body: str, *, before: str = "", title: str = "", creator: str = "") -> bytes:
    """A DOCX with this markup as its body, and ``before`` the markup."""
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
        "<dcterms:created>2031-05-14T08:00:00Z</dcterms:created></cp:coreProperties>"
    )
    xml = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zipped({
        "[Content_Types].xml": b"<Types/>", "word/document.xml": xml.encode(), "docProps/core.xml": core.encode(),
    })  # fmt: skip


def paragraph(text: str) -> str:
    """A paragraph of a DOCX."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def zeros(size: int) -> bytes:
    """So many zero bytes within gzip."""
    return gzip.compress(bytes(size))


def warc(*pages: tuple[str, bytes, str], status: int = 200) -> bytes:
    """A WARC of these responses: address, content and type."""
    out = []
    for number, (url, content, kind) in enumerate(pages):
        http = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
        head = (
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2031-05-14T09:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        out.append(head.encode() + http + b"\r\n\r\n")
    return b"".join(out)
