"""Where some bytes came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """``where`` names the input in messages; ``file`` and ``url`` go into the document, each None where there is none.

    ``suffix`` («.html») and ``charset`` are what the name or the server says, and may be wrong.
    ``day`` is EDTF, the day on which it was fetched: not before it was published, and all there is where nothing else tells.
    """

    where: str
    file: str | None = None
    url: str | None = None
    suffix: str = ""
    charset: str | None = None
    day: str | None = None
