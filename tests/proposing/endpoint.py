"""A small endpoint on this machine that answers as it is told to: well, badly, slowly, or not at all."""

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """What is sent back, and how it goes wrong.

    ``stall_s`` before the first byte; ``drip_s`` between single bytes; of ``broken`` bodies only the first half is sent, of
    ``reset`` ones the connection is torn down after it.
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    stall_s: float = 0.0
    drip_s: float = 0.0
    drip_headers_s: float = 0.0
    broken: bool = False
    reset: bool = False
    length: bool = True


def completion(content: Any, *, tokens: int | None = 100, finish: str = "stop") -> Reply:
    """A chat completion whose text is that, or that as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    body: dict[str, Any] = {
        "id": "x", "object": "chat.completion", "model": "fake",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}],
    }  # fmt: skip
    if tokens is not None:
        body["usage"] = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": tokens}
    return Reply(json.dumps(body).encode(), headers={"Content-Type": "application/json"})


@dataclass
class Asked:
    """A request that came in."""

    path: str
    headers: dict[str, str]
    question: dict[str, Any]

    @property
    def passage(self) -> str:
        """The report's words in it."""
        report = json.loads(self.question["messages"][1]["content"])
        assert set(report) == {"report"}
        text: str = report["report"]
        return text


Behaviour = Callable[[Asked], Reply]


class FakeEndpoint:
    """Its address, and all that it was asked; ``most_at_once`` is the most requests that were open together."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.asked: list[Asked] = []
        self.open = self.most_at_once = 0
        self.lock = threading.Lock()
        self.over = threading.Event()
        self.url = ""


def handler(fake: FakeEndpoint) -> type[BaseHTTPRequestHandler]:
    """The class that serves it."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"]))
            asked = Asked(self.path, dict(self.headers), json.loads(data))
            with fake.lock:
                fake.asked.append(asked)
                fake.open += 1
                fake.most_at_once = max(fake.most_at_once, fake.open)
            reply = fake.behaviour(asked)
            fake.over.wait(reply.stall_s)
            with fake.lock:
                fake.open -= 1  # before whoever asked hears, and asks again
            try:
                self.send(reply)
            except OSError:
                pass  # whoever asked has hung up
            finally:
                self.close_connection = True

        def do_GET(self) -> None:
            with fake.lock:
                fake.asked.append(Asked(self.path, dict(self.headers), {}))
            self.send_error(405)

        def send(self, reply: Reply) -> None:
            if reply.drip_headers_s:
                self.drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 1000, reply.drip_headers_s)
            self.send_response(reply.status)
            if reply.length:
                self.send_header("Content-Length", str(len(reply.body)))
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.end_headers()
            body = reply.body[: len(reply.body) // 2] if reply.broken or reply.reset else reply.body
            if reply.drip_s:
                self.drip(body, reply.drip_s)
            else:
                self.wfile.write(body)
            self.wfile.flush()
            if reply.reset:
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()

        def drip(self, body: bytes, seconds: float) -> None:
            for n in range(len(body)):
                if fake.over.wait(seconds):
                    return
                self.wfile.write(body[n : n + 1])
                self.wfile.flush()

        def log_message(self, *args: object) -> None:
            pass

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # connections that the other side tears down are what is tested


@contextmanager
def endpoint(behaviour: Behaviour) -> Iterator[FakeEndpoint]:
    """Runs one on a free port of the loopback."""
    fake = FakeEndpoint(behaviour)
    server = _Server(("127.0.0.1", 0), handler(fake))
    fake.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def dead_url() -> str:
    """An address of this machine where nobody listens."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{s.getsockname()[1]}/v1"


def seconds(begun: float) -> float:
    """Since then, on the clock of deadlines."""
    return time.monotonic() - begun
