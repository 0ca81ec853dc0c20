"""Text of reports made safe and short for one line."""

import re
import unicodedata

_WORD_END = re.compile(r"\s+\S*$")


def visible(text: str) -> str:
    """The text on one line, with what could steer a terminal shown instead of sent.

    White space becomes one space; control characters become their pictures («␛»), bidirectional overrides and lone
    surrogates their code («⟨U+202E⟩»). Letters of any script stay as they are.
    """
    return "".join(_shown(c) for c in " ".join(text.split()))


def _shown(c: str) -> str:
    code = ord(c)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if unicodedata.category(c) in ("Cc", "Cs") or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        return f"⟨U+{code:04X}⟩"
    return c


def clipped(text: str, max_chars: int) -> str:
    """The text, or as many whole words of it as fit with an ellipsis into ``max_chars`` (at least 1)."""
    if len(text) <= max_chars:
        return text
    head = text[:max_chars]  # one character longer than what fits, so that a word that just fits stays
    cut = _WORD_END.sub("", head)
    return (cut if cut != head and cut else head[:-1]).rstrip(" ,;:—–-") + "…"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """«1 statement», «2 statements», «1,200 words»."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"
