"""Bytes to characters, with nothing changed on the way."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEVER_GUESSED = ["utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be", "utf_7"]
_WESTERN = re.compile(r"[\x00-\x7f\xa0-\xff‘’‚“”„–—…•€™†‡‰‹›ŒœŠšŽžŸ]*")
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b"))

FEW_BYTES, FEW_SHARE = 2, 0.05
"""Texts with so few non-ASCII bytes are read as Windows-1252 where that gives Western letters: charset-normalizer takes
cp1250 for «café» and UTF-16 for «It’s», and English text has about 1 % of such bytes, Czech 13 %, Russian 80 %."""
MOSTLY_GOOD = 10
"""So many good multi-byte characters for each broken one, and the text is UTF-8 with a broken place in it."""
FEW_CONTROLS, CONTROL_SHARE = 2, 0.03
"""Random bytes have 10 % control characters, UTF-16 without a mark 50 % zeros; texts with stray ones far below 1 %."""


class Undecodable(ValueError):
    """The bytes are no text in any encoding that is known; the message says why."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of these bytes, line ends and all, without its byte order mark.

    In this order: a byte order mark; UTF-8 if it is valid; the declared encoding if the bytes fit it (WHATWG: «latin-1»
    means Windows-1252); UTF-8 with U+FFFD for broken places, where nearly all is valid; what charset-normalizer finds.
    Raises Undecodable where none fits, and for binary data.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding)
    if looks_binary(data):
        raise Undecodable("binary data, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared and (text := _declared(data, declared)) is not None:
        return text
    mended = data.decode("utf-8", "replace")
    if sum(c > "\x7f" for c in mended) > (MOSTLY_GOOD + 1) * mended.count("\ufffd"):
        return mended
    return _detected(data)


def looks_binary(data: bytes) -> bool:
    """Whether control characters are too many for a text; false for empty data."""
    sample = data[:1_000_000]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return controls > max(FEW_CONTROLS, CONTROL_SHARE * len(sample)) or 3 * controls > len(sample)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Undecodable(f"marked as {encoding}, but byte {error.start} does not fit it") from error


def _declared(data: bytes, declared: str) -> str | None:
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
        text = data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, UnicodeError, ValueError):  # an unknown name, a wrong one, or one with a zero byte in it
        return None
    return text if isinstance(text, str) else None


def _detected(data: bytes) -> str:
    high = sum(b > 0x7F for b in data[:1_000_000])
    if high <= max(FEW_BYTES, FEW_SHARE * min(len(data), 1_000_000)):
        western = data.decode("cp1252", "ignore")
        if len(western) == len(data) and _WESTERN.fullmatch(western):
            return western
    from charset_normalizer import from_bytes  # only here: most texts are UTF-8, and wait for no table of encodings

    found = from_bytes(data, cp_exclusion=_NEVER_GUESSED)
    best = found.best()
    if best is None:
        raise Undecodable("text in no encoding that is known")
    same = (m for m in found if m.encoding == "cp1252" and m.chaos <= best.chaos and m.coherence >= best.coherence)
    return str(next(same, best))
