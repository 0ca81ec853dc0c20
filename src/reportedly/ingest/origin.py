"""Where some bytes came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """``where`` names the input in messages; ``file`` and ``url`` go into the document, each None where there is none.

    ``suffix`` («.html») and ``charset`` are what the name or the server says, and may be wrong.
    """

    where: str
    file: str | None = None
    url: str | None = None
    suffix: str = ""
    charset: str | None = None
