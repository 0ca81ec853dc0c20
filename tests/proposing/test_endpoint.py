"""One exchange: what goes out, and that nothing that comes back (or does not) gets further than a reason."""

import http.server
import socket
import threading
import time

import pytest
from tests.proposing.endpoint import Reply, dead_url, endpoint, seconds

from reportedly.errors import UsageError
from reportedly.proposing import endpoint as module
from reportedly.proposing.endpoint import Endpoint, Unanswered

KEY = "sk-very-secret"


def answered(reply: Reply, *, key: str | None = None, timeout_s: float = 5.0) -> bytes:
    with endpoint(lambda asked: reply) as fake:
        return Endpoint(fake.url, key=key, timeout_s=timeout_s).post(b"{}")


def unanswered(reply: Reply, *, key: str | None = None, timeout_s: float = 5.0) -> Unanswered:
    with pytest.raises(Unanswered) as caught:
        answered(reply, key=key, timeout_s=timeout_s)
    return caught.value


def test_a_whole_answer() -> None:
    assert answered(Reply(b"yes")) == b"yes"
    assert answered(Reply(b"yes", length=False)) == b"yes"


def test_what_is_sent() -> None:
    with endpoint(lambda asked: Reply(b"yes")) as fake:
        Endpoint(fake.url, key=KEY).post(b'{"model": "m"}')
        Endpoint(fake.url + "/chat/completions/").post(b"{}")
    first, second = fake.asked
    assert first.path == second.path == "/v1/chat/completions"
    assert first.headers["Authorization"] == f"Bearer {KEY}" and "Authorization" not in second.headers
    assert first.headers["Content-Type"] == "application/json" and first.question == {"model": "m"}


@pytest.mark.parametrize(("status", "again", "final"), [
    (500, True, False), (429, True, False), (503, True, False), (400, False, False), (401, False, True), (404, False, True), (413, False, False),
])  # fmt: skip
def test_statuses(status: int, again: bool, final: bool) -> None:
    error = unanswered(Reply(b"<html>Sorry</html>", status))
    assert (error.reason, error.again, error.final, error.status) == (f"HTTP {status}", again, final, status)
    assert error.said == "<html>Sorry</html>"


@pytest.mark.parametrize(("header", "after"), [("7", 7.0), ("soon", None), ("-1", None), ("9" * 30, None), ("Fri, 31 Dec 1999 23:59:59 GMT", None)])
def test_how_long_to_wait(header: str, after: float | None) -> None:
    assert unanswered(Reply(status=429, headers={"Retry-After": header})).after_s == after


def test_what_it_gives_as_its_reason_neither_steers_a_terminal_nor_tells_the_key() -> None:
    said = unanswered(Reply(f"\x1b[31mwrong key {KEY}\r\nX".encode(), 401), key=KEY).said
    assert KEY not in said and said.isprintable() and "wrong key ***" in said


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"x", stall_s=30),
        Reply(b"x" * 100, drip_s=0.1),
        Reply(b"x" * 100, drip_s=0.1, length=False),
        Reply(b"x", drip_headers_s=0.1),
    ],
    ids=["nothing", "byte by byte", "byte by byte without an end", "headers byte by byte"],
)
def test_the_deadline_holds_for_the_whole(reply: Reply) -> None:
    begun = time.monotonic()
    error = unanswered(reply, timeout_s=0.4)
    assert 0.3 < seconds(begun) < 3 and error.again
    assert error.reason == "no whole answer in 0.4 s"


@pytest.mark.parametrize("reply", [Reply(b"x" * 100_000, broken=True), Reply(b"x" * 100_000, reset=True)], ids=["end", "reset"])
def test_broken_off(reply: Reply) -> None:
    error = unanswered(reply)
    assert error.again and ("broke off" in error.reason or "no connection" in error.reason)


def test_nobody_there() -> None:
    with pytest.raises(Unanswered) as caught:
        Endpoint(dead_url(), timeout_s=5).post(b"{}")
    assert caught.value.again and caught.value.reason == "no connection (Connection refused)"


def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*args: object, **named: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(Unanswered) as caught:
        Endpoint("http://no-such-host.invalid/v1", timeout_s=5).post(b"{}")
    assert caught.value.again and caught.value.reason == "the host's name is not known"


@pytest.mark.parametrize("length", [True, False])
def test_too_much(length: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 10_000)
    error = unanswered(Reply(b"x" * 200_000, length=length))
    assert error.reason == "an answer of more than 10,000 bytes" and not error.again


def test_a_compressed_answer_is_not_unpacked() -> None:
    assert "compressed" in unanswered(Reply(b"\x1f\x8b", headers={"Content-Encoding": "gzip"})).reason


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_are_not_followed(status: int) -> None:
    """They would take the key and the report to whoever they name."""
    with endpoint(lambda asked: Reply(b"yes")) as other:
        error = unanswered(Reply(status=status, headers={"Location": f"{other.url}/chat/completions"}), key=KEY)
    assert error.final and f"HTTP {status}" in error.reason
    assert other.asked == []


def test_no_http_at_all() -> None:
    class Nonsense(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.wfile.write(b"SSH-2.0-nonsense\r\n" * 3)

        def log_message(self, *args: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Nonsense)
    threading.Thread(target=server.handle_request, daemon=True).start()
    with pytest.raises(Unanswered):
        Endpoint(f"http://127.0.0.1:{server.server_port}", timeout_s=5).post(b"{}")
    server.server_close()


def test_a_call_under_way_can_be_cut() -> None:
    with endpoint(lambda asked: Reply(b"x", stall_s=30)) as fake:
        e = Endpoint(fake.url, timeout_s=30)
        threading.Timer(0.3, e.cut).start()
        begun = time.monotonic()
        with pytest.raises(Unanswered):
            e.post(b"{}")
        assert seconds(begun) < 5


@pytest.mark.parametrize(
    "url", ["", "localhost:8000", "ftp://host/v1", "file:///etc/passwd", "http://", "http://host:0/v1", "http://host:x/v1", "http://[::1/v1", "javascript:x"]
)
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(UsageError, match="https://host/v1"):
        Endpoint(url)


@pytest.mark.parametrize("url", ["https://me:sesame@host/v1", "https://host/v1?api_key=sesame", "https://host/v1#sesame"])
def test_secrets_do_not_belong_into_the_address(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        Endpoint(url)
    assert "sesame" not in str(caught.value) and "environment variable" in str(caught.value)


@pytest.mark.parametrize("key", ["", " ", "a\r\nX-Other: b", "schlüssel", "a\0b"])
def test_keys_that_no_header_can_carry(key: str) -> None:
    with pytest.raises(UsageError) as caught:
        Endpoint("https://host/v1", key=key)
    assert not key.strip() or key not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "key", "bare"),
    [("http://host/v1", "k", True), ("https://host/v1", "k", False), ("http://host/v1", None, False), ("http://localhost:1/v1", "k", False), ("http://[::1]/v1", "k", False)],
)
def test_a_key_that_goes_unencrypted_is_known(url: str, key: str | None, bare: bool) -> None:
    assert Endpoint(url, key=key).bare_key is bare
