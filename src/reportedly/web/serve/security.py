"""Who may ask, and what a browser may do with the answer.

The page is for the person at this machine. It answers only to the names it was started under (another site's name that
resolves to this machine gets nothing), beyond the loopback interface only with a token, and changes something only for a
form that this server itself made.
"""

import hmac
import secrets
from collections.abc import Awaitable, Callable
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

COOKIE = "reportedly-session"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with «no-referrer» a browser hides the origin of our own forms, too
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")

Next = Callable[[Request], Awaitable[Response]]


class Guard:
    """Lets through what may pass; ``token`` is asked for once and then kept in a cookie."""

    def __init__(self, hosts: tuple[str, ...], token: str | None) -> None:
        self.hosts = frozenset(h.lower() for h in hosts)
        self.token = token
        self._key = secrets.token_bytes(32)

    async def __call__(self, request: Request, go_on: Next) -> Response:
        """The answer, with the headers that keep a browser from doing anything but showing it."""
        known = self.session(request)
        request.state.session = known or secrets.token_urlsafe(18)
        response = self._refused(request) or await go_on(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if known is None and response.status_code < 400:
            name = request.state.session
            response.set_cookie(COOKIE, f"{name}.{self._sign('session', name)}", httponly=True, samesite="strict")
        return response

    def _refused(self, request: Request) -> Response | None:
        host = (request.url.hostname or "").lower()
        if host not in self.hosts:
            return PlainTextResponse(f"This page does not answer to the name {host!r}.\n", 421)
        if self.token is not None and self.session(request) is None:
            given = request.query_params.get("token", "")
            if request.method == "GET" and hmac.compare_digest(given.encode(), self.token.encode()):
                return RedirectResponse(request.url.path, 303)
            return PlainTextResponse("A token is needed: open the address that the command printed.\n", 403)
        if request.method not in ("GET", "HEAD") and not self._same_origin(request):
            return PlainTextResponse("Only this page's own forms may change something.\n", 403)
        return None

    def session(self, request: Request) -> str | None:
        """The session that this server gave to the browser, signed so that it cannot be made up; None where it has none.

        Where a token is asked for, only a browser that brought it along has one.
        """
        name, _, signature = request.cookies.get(COOKIE, "").partition(".")
        return name if name and hmac.compare_digest(signature, self._sign("session", name)) else None

    def form_token(self, request: Request) -> str:
        """What a form must bring back."""
        return self._sign("form", request.state.session)

    def form_is_ours(self, request: Request, given: str) -> bool:
        """Whether a form was made by this server for this browser."""
        return self.session(request) is not None and hmac.compare_digest(given, self.form_token(request))

    def _sign(self, what: str, name: str) -> str:
        return hmac.new(self._key, f"{what}:{name}".encode(), sha256).hexdigest()

    def _same_origin(self, request: Request) -> bool:
        origin = request.headers.get("origin")
        return origin is None or origin == f"{request.url.scheme}://{request.url.netloc}"
