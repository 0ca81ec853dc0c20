"""One exchange with an OpenAI-compatible endpoint: http and https only, no redirects, under limits of time and size.

The standard library's client, because what a heavier one brings (pools, HTTP/2, async) buys nothing for a few calls of many
seconds each, and none of them has the one thing that is needed: a deadline for the whole exchange, which a server cannot put
off by sending a byte now and then.
"""

import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any, cast
from urllib.parse import urlsplit

from reportedly.errors import UsageError

MAX_BYTES = 4_000_000
"""Of an answer: a hundred times a full one."""
_CHUNK_BYTES = 65_536
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
"""Statuses after which another try may help."""


class Unanswered(Exception):
    """No use can be made of what came back, if anything did.

    ``again`` says whether another try may help, ``after_s`` how long the endpoint asks to wait, ``final`` that no question
    at all will be answered (a wrong key or path), ``asked`` whether anything was sent; ``said`` is what the endpoint gave as
    its reason.
    """

    def __init__(
        self, reason: str, *, again: bool = False, after_s: float | None = None, final: bool = False, asked: bool = True,
        status: int | None = None, said: str = "",
    ) -> None:  # fmt: skip
        super().__init__(reason)
        self.reason, self.again, self.after_s, self.final, self.asked = reason, again, after_s, final, asked
        self.status, self.said = status, said


class Endpoint:
    """Where questions are posted to."""

    def __init__(self, url: str, *, key: str | None = None, timeout_s: float = 60.0) -> None:
        """``url`` is the API's root («https://host/v1») or the full address of its chat completions.

        Raises UsageError where it is not http or https, has no host or has a password in it, and for a key that no header
        can carry. The key is never part of a message.
        """
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError as error:
            raise UsageError(f"{url}: is no address ({error}); give the API's root, as https://host/v1") from error
        if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
            raise UsageError(f"{url}: is no http or https address; give the API's root, as https://host/v1")
        if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
            raise UsageError(
                f"{parts.hostname}: the address has a name, a password, a query or a fragment in it; "
                "give the bare address, and the key in an environment variable"
            )
        if key is not None and not (key.isascii() and key.isprintable() and key.strip()):
            raise UsageError("the proposer's key is empty or has signs that no header can carry; set the variable anew")
        path = parts.path.rstrip("/")
        self.url = parts._replace(
            path=path if path.endswith("/chat/completions") else f"{path}/chat/completions"
        ).geturl()
        self.timeout_s = timeout_s
        self.bare_key = key is not None and parts.scheme == "http" and parts.hostname not in _LOOPBACK
        self._key = key
        self._lines: set[_Line] = set()
        self._over = False

    def cut(self) -> None:
        """End all exchanges, those under way and those to come: their callers get Unanswered."""
        self._over = True
        for line in list(self._lines):
            line.cut_off()

    def post(self, body: bytes) -> bytes:
        """What the endpoint answers, whole. Raises Unanswered for anything but a whole answer with status 200, in time."""
        headers = {"Content-Type": "application/json", "Accept-Encoding": "identity", "User-Agent": "reportedly"}
        if self._key is not None:
            headers["Authorization"] = f"Bearer {self._key.strip()}"
        request = urllib.request.Request(self.url, data=body, headers=headers, method="POST")
        with _deadline(self.timeout_s) as line:
            self._lines.add(line)
            if self._over:  # looked at after the line is known, so that one of the two ends it
                line.cut_off()
            try:
                with _opener(line).open(request, timeout=self.timeout_s) as response:
                    return self._whole(response, line)
            except urllib.error.HTTPError as error:
                with error:
                    raise self._refusal(error) from None
            except (
                OSError,
                HTTPException,
                ValueError,
                AttributeError,
            ) as error:  # a line cut under TLS shows as any of these
                if line.cut or isinstance(getattr(error, "reason", error), TimeoutError):
                    raise Unanswered(f"no whole answer in {self.timeout_s:g} s", again=True) from error
                raise Unanswered(_why(error), again=True) from error
            finally:
                self._lines.discard(line)

    def _whole(self, response: Any, line: "_Line") -> bytes:
        promised = response.headers.get("Content-Length")
        if promised is not None and promised.isdecimal() and int(promised) > MAX_BYTES:
            raise Unanswered(f"an answer of more than {MAX_BYTES:,} bytes")
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise Unanswered("a compressed answer, though not asked for")
        chunks, size = [], 0
        while chunk := response.read1(_CHUNK_BYTES):
            chunks.append(chunk)
            size += len(chunk)
            if size > MAX_BYTES:
                raise Unanswered(f"an answer of more than {MAX_BYTES:,} bytes")
        if line.cut:
            raise TimeoutError
        if promised is not None and promised.isdecimal() and int(promised) != size:
            raise Unanswered("an answer that broke off", again=True)
        return b"".join(chunks)

    def _refusal(self, error: urllib.error.HTTPError) -> Unanswered:
        """What a status other than 200 means; redirects are not followed, since they would take key and text elsewhere."""
        said = ""
        with suppress(OSError, HTTPException, ValueError):
            said = "".join(c if c.isprintable() else " " for c in error.read(2_000).decode("utf8", "replace"))
        if self._key is not None:
            said = said.replace(self._key.strip(), "***")
        where = " (a redirect, which is not followed)" if 300 <= error.code < 400 else ""
        return Unanswered(
            f"HTTP {error.code}{where}", again=error.code in _AGAIN, after_s=_seconds(error.headers.get("Retry-After")),
            final=error.code in (401, 403, 404) or 300 <= error.code < 400, status=error.code, said=said,
        )  # fmt: skip


class _Line:
    """The connection of one exchange, so that it can be cut from outside."""

    def __init__(self) -> None:
        self.socket: socket.socket | None = None
        self.cut = False

    def cut_off(self) -> None:
        """End the exchange: whoever waits for the other side hears that it is over."""
        self.cut = True
        if self.socket is not None:
            with suppress(OSError):
                socket.socket.shutdown(self.socket, socket.SHUT_RDWR)  # past TLS, which would want to say goodbye first


@contextmanager
def _deadline(seconds: float) -> Iterator[_Line]:
    line = _Line()
    timer = threading.Timer(seconds, line.cut_off)
    timer.daemon = True
    timer.start()
    try:
        yield line
    finally:
        timer.cancel()


def _opener(line: _Line) -> urllib.request.OpenerDirector:
    """One that knows http and https and follows nothing; proxies as the environment has them."""

    def held(kind: type[HTTPConnection]) -> Any:
        class Held(kind):  # type: ignore[misc, valid-type]
            def connect(self) -> None:
                super().connect()
                line.socket = self.sock
                if line.cut:
                    line.cut_off()

        return Held

    class Http(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> Any:
            return self.do_open(held(HTTPConnection), req)

    class Https(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> Any:
            return self.do_open(held(HTTPSConnection), req, context=cast("Any", self)._context)

    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(), Http(), Https(), urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(), urllib.request.UnknownHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


def _seconds(retry_after: str | None) -> float | None:
    """What the header asks to wait for; None for a date or nonsense."""
    return (
        float(retry_after)
        if retry_after and retry_after.isascii() and retry_after.isdecimal() and len(retry_after) < 7
        else None
    )


def _why(error: Exception) -> str:
    """The kind of fault in words that do not differ from passage to passage."""
    inner = getattr(error, "reason", error)
    if isinstance(inner, socket.gaierror):
        return "the host's name is not known"
    if isinstance(inner, OSError) and inner.strerror:
        return f"no connection ({inner.strerror})"
    return f"no connection ({type(inner).__name__})"
