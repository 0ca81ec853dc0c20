import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from reportedly.errors import InputError
from reportedly.ingest import documents, web_address
from reportedly.ingest.web_address import is_address
from reportedly.records import Document


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = "The envoy’s café.".encode("cp1252")
        if self.path == "/moved":
            self._head(302, {"Location": "/report.html"})
        elif self.path == "/file":
            self._head(302, {"Location": "file:///etc/hostname"})
        elif self.path == "/report.html":
            self._head(
                200, {"Content-Type": "text/plain; charset=windows-1252", "Content-Length": str(len(body))}, body
            )
        elif self.path == "/long":
            self._head(200, {"Content-Type": "text/plain"}, b"x" * 1000)
        elif self.path == "/cut":
            self._head(200, {"Content-Length": "1000"}, b"x")
        elif self.path == "/packed":
            self._head(200, {"Content-Encoding": "gzip"}, b"x")
        else:
            self._head(404, {})

    def _head(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with HTTPServer(("127.0.0.1", 0), _Pages) as http:
        thread = threading.Thread(target=lambda: http.serve_forever(poll_interval=0.01))
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()


def test_a_page_after_a_redirect(server: str) -> None:
    (document,) = documents(f"{server}/moved")
    assert isinstance(document, Document)
    assert (document.text, document.url, document.file) == ("The envoy’s café.", f"{server}/report.html", None)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nowhere", "the server answers 404 Not Found"),
        ("/file", "the server answers 302"),
        ("/long", "more than 100 bytes"),
        ("/cut", "cut off after 1 of 1,000 bytes"),
        ("/packed", "sent as gzip"),
    ],
)
def test_what_cannot_be_fetched(server: str, path: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_address, "MAX_BYTES", 100)
    (error,) = documents(server + path)
    assert isinstance(error, InputError)
    assert error.reason.startswith(reason)
    assert (error.where, error.remedy) == (server + path, "save the page and read the file")


@pytest.mark.parametrize("address", ["ftp://x.example/a", "file:///etc/hostname", "http://", "http://[x/"])
def test_other_addresses(address: str) -> None:
    (error,) = documents(address)
    assert isinstance(error, InputError)


def test_what_is_an_address() -> None:
    assert is_address("https://courier.example/1")
    assert not is_address("notes/a.txt")
    assert not is_address("C:\\notes")
