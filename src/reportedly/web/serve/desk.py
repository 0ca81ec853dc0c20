"""What every view works with: the archive, the templates, and who decides."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from reportedly.archive import Archive
from reportedly.archive.ask import Question
from reportedly.errors import UsageError
from reportedly.export.source import named_once
from reportedly.records import Story, StoryArgument, Telling
from reportedly.web import wording
from reportedly.web.serve.security import Guard

NAVIGATION = (
    ("board", "Stories"), ("reports", "Reports"), ("entities", "Entities"), ("timeline", "Timeline"), ("network", "Network"),
    ("map", "Map"), ("sources", "Sources"), ("review", "Review"),
)  # fmt: skip
LISTS = ("party", "actor", "recipient", "type", "certainty", "mood", "said_by", "goes_back_to", "outlet", "place")
"""Conditions that may be given more than once."""
SINGLE = ("stance", "since", "until", "text", "report", "order")


REMEMBERED = 64
Made = TypeVar("Made")


class Desk:
    """One archive and its templates; views open the archive anew for each request, so that each sees what is there now."""

    def __init__(self, archive: Path, guard: Guard, who: str) -> None:
        Archive(archive).close()  # says at once where there is none
        self.path, self.guard, self.who = archive, guard, who
        self.writing = threading.Lock()
        self._made: OrderedDict[tuple[object, ...], tuple[int, Any]] = OrderedDict()
        self._kept: OrderedDict[tuple[object, ...], tuple[int, Any]] = OrderedDict()
        self.read: dict[tuple[int, int], dict[str, tuple[float, int, int, str]]] = {}  # by row and revision: see queue
        self.environment = environment()

    @contextmanager
    def archive(self) -> Iterator[Archive]:
        """The archive for reading."""
        with Archive(self.path, readonly=True) as archive:
            yield archive

    def remembered(
        self, archive: Archive, key: tuple[object, ...], make: Callable[[], Made], *, keep: bool = False
    ) -> Made:
        """What ``make`` gives, made once for each state of the archive: for what goes through all of a large one.

        Up to ``REMEMBERED`` of them; what is to be kept stays as long as the archive does not change.
        """
        state, shelf = archive.revision, self._kept if keep else self._made
        found = shelf.get(key)
        if found is None or found[0] != state:
            found = shelf[key] = (state, make())
            while not keep and len(shelf) > REMEMBERED:
                shelf.popitem(last=False)
        made: Made = found[1]
        return made

    def page(self, request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
        """A template filled in."""
        here = request.scope.get("route")
        text = self.environment.get_template(template).render(
            request=request, here=getattr(here, "name", ""), url=url_for(request), form_token=self.guard.form_token(request),
            who=self.who, archive_name=self.path.name, query=request.url.query, **values,
        )  # fmt: skip
        return HTMLResponse(text, status)


def environment(*, offline: bool = False) -> Environment:
    """The templates, with the words and functions that they use; ``offline`` for a page that no server stands behind."""
    made = Environment(
        loader=PackageLoader("reportedly.web", "templates/serve"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {
        "date": wording.date_words, "type": wording.type_label, "role": wording.role_label, "clipped": wording.clipped,
        "counted": wording.counted,
    }  # fmt: skip
    made.globals |= {
        "group": wording.group, "chain": chain_words, "status": status, "type_words": wording.type_label, "party_names": party_names,
        "NAVIGATION": NAVIGATION, "offline": offline,
    }  # fmt: skip
    return made


def desk(request: Request) -> Desk:
    """The desk of the application that a request came to."""
    found: Desk = request.app.state.desk
    return found


def url_for(request: Request) -> Any:
    """A function from a route's name and its parameters to a path; ``_query`` is what stands after the question mark."""

    def url(name: str, _query: dict[str, Any] | list[tuple[str, str]] | str | None = None, **parameters: str) -> str:
        statement = parameters.pop("statement", None) if name == "report" else None
        path = str(request.app.url_path_for(name, **parameters))
        if statement is not None:
            return f"{path}#s={quote(statement)}"
        if isinstance(_query, list):
            _query = urlencode(_query)
        if isinstance(_query, dict):
            _query = urlencode({k: v for k, v in _query.items() if v not in (None, "", ())}, doseq=True)
        return f"{path}?{_query}" if _query else path

    return url


def question(request: Request, **fixed: Any) -> Question:
    """The question that an address puts. Raises UsageError for a value that is none of its choices."""
    given = request.query_params
    asked: dict[str, Any] = {k: tuple(v for v in given.getlist(k) if v.strip()) for k in LISTS}
    asked |= {k: given[k].strip() for k in SINGLE if given.get(k, "").strip()}
    asked["contradicted"] = given.get("contradicted", "") in ("1", "on", "true")
    for name, least in (("min_origins", 0), ("offset", 0), ("limit", 1)):
        if given.get(name, "").strip():
            asked[name] = number(given[name], name, least)
    asked["limit"] = min(asked.get("limit", fixed.pop("limit", 50)), 500)
    asked.setdefault("order", fixed.pop("order", "changed"))
    return Question(**(asked | fixed))


def number(text: str, name: str, least: int) -> int:
    """A whole number of an address. Raises UsageError for anything else."""
    if not text.strip().isdigit() or int(text) < least or len(text) > 9:
        raise UsageError(f"{text!r} is no {name.replace('_', ' ')}: a whole number from {least} on is")
    return int(text)


def chain_words(t: Telling) -> str:
    """A telling's sources, innermost first; who says and believes in turn stands there once. Empty in the report's own voice."""
    return wording.SEPARATOR.join(
        named_once(n[0] if n and n[0] != "unnamed" else "a source not named" for n in t.chain)
    )


def status(t: Telling) -> tuple[str, ...]:
    """A telling's status in the page's words; («asserted»,) where it is plain."""
    moods = {
        "intended": "planned", "offered": "offered", "demanded": "demanded", "threatened": "threatened",
        "conditional": "conditional", "attempted": "attempted",
    }  # fmt: skip
    words = [{"probable": "probable", "possible": "possible", "underspecified": "left open"}.get(t.certainty, "")]
    words += ["denied" if t.polarity == "-" else "", moods.get(t.mood, "")]
    return tuple(w for w in words if w) or ("asserted",)


def party_names(story: Story, *roles: str) -> list[StoryArgument]:
    """The parties in these roles, in order; all others where no role is named."""
    known = ("actor", "holder", "member", "recipient", "organization")
    return [a for a in story.arguments if (a.role in roles if roles else a.role not in known)]
