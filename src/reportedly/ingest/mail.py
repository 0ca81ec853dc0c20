"""A mail (.eml): its words, sender, subject and date."""

import email.errors
import email.policy
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.utils import parseaddr

from reportedly.errors import InputError
from reportedly.ingest.assembly import document
from reportedly.ingest.charset import Undecodable, decode
from reportedly.ingest.dates import edtf
from reportedly.ingest.html_page import main_text
from reportedly.ingest.layout_tables import unlay
from reportedly.ingest.names import is_person
from reportedly.ingest.options import Overrides
from reportedly.ingest.origin import Origin
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.skipped import Outcome, Skipped
from reportedly.ingest.visible_text import parse, visible_text

_NAME_PARTS = re.compile(r"\s*,\s+|\s+(?:via|at|from|\|)\s+|\s+[–—-]\s+")
_CUT_OFF = (
    email.errors.CloseBoundaryNotFoundDefect,
    email.errors.InvalidBase64CharactersDefect,
    email.errors.InvalidBase64LengthDefect,
)


def read(data: bytes, *, origin: Origin, overrides: Overrides) -> Iterator[Outcome]:
    """One document, then a Skipped for each attachment; Skipped alone where the mail has no text and no attachment.

    Of alternatives the plain text is taken, else the HTML. Line ends become «\\n»; nothing is cut from the text,
    greeting, quoted mails and signature included.
    Raises InputError where the text cannot be decoded, where all that the mail has is in attachments, and, after all
    that could be read, where the mail is cut off.
    """
    try:
        message = message_from_bytes(data, policy=email.policy.default)
        leaves = list(_leaves(message))
    except RecursionError as error:
        raise InputError(origin.where, "mail with parts nested too deeply", "save its text by itself") from error
    texts = [_text(part, origin.where) for part in leaves if _is_text(part)]
    attachments = [part for part in leaves if not _is_text(part) and part.get_content_maintype() != "multipart"]
    unparted = any(
        part.get_content_maintype() == "multipart" for part in leaves
    )  # parts are said to be there, and none is
    text = "\n\n".join(t for t in texts if t)
    if text:
        yield document(
            text, content=data, origin=origin, overrides=overrides, stated=_stated(message), source_id=_id(message)
        )
    for number, part in enumerate(attachments, start=1):
        name = part.get_filename() or f"{number} ({part.get_content_type()})"
        yield Skipped(f"{origin.where}: attachment {name}", "attachment of a mail")
    if unparted or any(isinstance(d, _CUT_OFF) for part in (message, *message.walk()) for d in part.defects):
        raise InputError(origin.where, "the mail is cut off or damaged, and its text may be", "export it again")
    if not text and attachments:
        raise InputError(origin.where, "a mail with attachments and no text", "save its attachments and read them")
    if not text:
        yield Skipped(origin.where, "empty")


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, one of each set of alternatives."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
        return
    parts = [part for part in message.iter_parts() if isinstance(part, EmailMessage)]
    if message.get_content_subtype() == "alternative":
        choices = [list(_leaves(part)) for part in parts]
        yield from max(choices, key=_preference, default=[])
        # pictures and files beside the words that were not chosen are attachments like any other
        chosen = max(choices, key=_preference, default=[])
        yield from (leaf for leaves in choices if leaves is not chosen for leaf in leaves if not _is_text(leaf))
        return
    for part in parts:
        yield from _leaves(part)


def _preference(leaves: list[EmailMessage]) -> int:
    texts = [leaf for leaf in leaves if _is_text(leaf) and _payload(leaf).strip()]
    return 0 if not texts else 2 if all(leaf.get_content_subtype() != "html" for leaf in texts) else 1


def _is_text(part: EmailMessage) -> bool:
    return part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment"


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage, where: str) -> str:
    try:
        text = decode(_payload(part), part.get_content_charset())
    except Undecodable as error:
        raise InputError(where, f"mail part: {error}", "save its text as UTF-8") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if part.get_content_subtype() == "html":
        tree = parse(text, where) if text.strip() else None
        if tree is None:
            return ""
        unlay(tree)
        return main_text(tree) or visible_text(tree)
    if part.get_param("format", "") == "flowed":
        text = _unflowed(text, delete_space=part.get_param("delsp", "") == "yes")
    return text.strip()


def _unflowed(text: str, *, delete_space: bool) -> str:
    """The paragraphs of format=flowed (RFC 3676): a line that ends in a space goes on in the next one."""
    lines: list[str] = []
    open_line = False
    for line in text.split("\n"):
        line = line.removeprefix(" ")
        if open_line:
            lines[-1] += line
        else:
            lines.append(line)
        open_line = line.endswith(" ") and line != "-- "
        if open_line and delete_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(line.rstrip() for line in lines)


def _stated(message: EmailMessage) -> Particulars:
    """Subject, sender and day, as its sender writes it. A newsletter's sender is an outlet, another's by its words."""
    name, address = parseaddr(_header(message, "From"))
    newsletter = message.get("List-Id") is not None or message.get("List-Unsubscribe") is not None
    persons: list[str] = []
    outlets: list[str] = []
    parts = [p for p in _NAME_PARTS.split(name) if p]
    for part in parts:
        person = is_person(part) and not (newsletter and len(parts) == 1)
        (persons if person else outlets).append(part)
    if not parts and address:
        persons.append(address)
    return Particulars(
        title=" ".join(_header(message, "Subject").split()) or None,
        outlet=", ".join(outlets) or None,
        authors=tuple(persons) or None,
        published=edtf(_header(message, "Date")),
    )


def _id(message: EmailMessage) -> str | None:
    return _header(message, "Message-ID").strip().strip("<>") or None


def _header(message: EmailMessage, name: str) -> str:
    """A header decoded, empty where there is none; as raw text where Python's own parser cannot read it."""
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, TypeError):  # bugs of Python's parser on broken headers
        value = next((v for k, v in message.raw_items() if k.lower() == name.lower()), None)
    return str(value or "").encode("utf-8", "replace").decode("utf-8")
