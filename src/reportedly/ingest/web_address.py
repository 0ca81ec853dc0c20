"""A page fetched by its address: http and https only, under limits of time and size."""

import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from reportedly.errors import InputError
from reportedly.ingest.origin import Origin

TIMEOUT_S = 20
MAX_BYTES = 20_000_000
_CHUNK_BYTES = 65_536
_REMEDY = "save the page and read the file"
_SUFFIX_OF_TYPE = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md",
    "application/pdf": ".pdf", "application/json": ".json", "application/x-ndjson": ".jsonl",
    "application/rss+xml": ".rss", "application/atom+xml": ".atom", "message/rfc822": ".eml",
}  # fmt: skip


def is_address(source: str) -> bool:
    """Whether this is an address rather than a path: it has a scheme and «//»."""
    scheme, colon, rest = source.partition("://")
    return bool(colon) and bool(rest) and scheme.isascii() and scheme.isalnum()


def fetch(address: str) -> tuple[bytes, Origin]:
    """The bytes at the address and where they came from, after redirects.

    Raises InputError, with the remedy to save the page, where the address is not http or https, the server refuses or
    does not answer in time (20 s in all), or what it sends is too long, cut off or compressed.
    """
    if not address.lower().startswith(("http://", "https://")):
        raise InputError(address, "not an http or https address", _REMEDY)
    deadline = time.monotonic() + TIMEOUT_S
    try:
        request = urllib.request.Request(address, headers={"User-Agent": "reportedly", "Accept-Encoding": "identity"})
        with _opener().open(request, timeout=TIMEOUT_S) as response:
            data = b"".join(_chunks(response, address, deadline))
            headers, final = response.headers, response.url
            promised = response.headers.get("Content-Length")
    except urllib.error.HTTPError as error:
        with error:
            raise InputError(address, f"the server answers {error.code} {error.reason}", _REMEDY) from error
    except (OSError, HTTPException, ValueError) as error:
        raise InputError(address, f"cannot be fetched ({error})", _REMEDY) from error
    if (coding := headers.get("Content-Encoding", "identity").lower()) != "identity":
        raise InputError(address, f"sent as {coding}, though not asked for", _REMEDY)
    if promised is not None and promised.isdigit() and int(promised) != len(data):
        raise InputError(address, f"cut off after {len(data):,} of {int(promised):,} bytes", _REMEDY)
    suffix = _SUFFIX_OF_TYPE.get(headers.get_content_type(), PurePosixPath(urlsplit(final).path).suffix)
    return data, Origin(where=address, url=final, suffix=suffix, charset=headers.get_content_charset())


def _opener() -> urllib.request.OpenerDirector:
    """One that knows http and https only, so that no redirect leads to a file."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(), urllib.request.HTTPHandler(), urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(), urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(), urllib.request.UnknownHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


def _chunks(response: object, address: str, deadline: float) -> Iterator[bytes]:
    total = 0
    while chunk := response.read1(_CHUNK_BYTES):  # type: ignore[attr-defined]
        total += len(chunk)
        if total > MAX_BYTES:
            raise InputError(address, f"more than {MAX_BYTES:,} bytes", _REMEDY)
        if time.monotonic() > deadline:
            raise InputError(address, f"not all there after {TIMEOUT_S} s", _REMEDY)
        yield chunk
