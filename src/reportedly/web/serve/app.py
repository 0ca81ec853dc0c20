"""The application: its routes, and what every view has at hand."""

from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from reportedly.errors import StorageError, UsageError
from reportedly.web.serve.desk import Desk
from reportedly.web.serve.security import LOOPBACK, Guard
from reportedly.web.serve.views import (
    assets,
    board,
    decisions,
    entities,
    export,
    network,
    reports,
    review,
    search,
    sources,
    stories,
    timeline,
    world,
)


def create_app(archive: Path, *, who: str, hosts: tuple[str, ...] = LOOPBACK, token: str | None = None) -> Starlette:
    """The page of one archive; ``who`` signs the decisions taken on it, ``hosts`` are the names it answers to.

    Raises UsageError where there is no such archive.
    """
    guard = Guard(hosts, token)
    desk = Desk(archive, guard, who)

    def usage(request: Request, error: Exception) -> Response:
        return desk.page(
            request,
            "message.html",
            status=400,
            title="That cannot be shown",
            message=str(error).replace(str(archive), archive.name),
        )

    def storage(request: Request, error: Exception) -> Response:
        return desk.page(
            request, "message.html", status=503, title="The archive cannot be used now", message=str(error)
        )

    def missing(request: Request, error: Exception) -> Response:
        return desk.page(request, "message.html", status=404, title="Nothing is here", message="No such page.")

    routes = [
        Route("/", board.show, name="board"),
        Route("/story/{id}", stories.show, name="story"),
        Route("/entities", entities.index, name="entities"),
        Route("/entity/{id}", entities.show, name="entity"),
        Route("/reports", reports.index, name="reports"),
        Route("/report/{id}", reports.show, name="report"),
        Route("/report/{id}/copies/{other}", reports.compare, name="compare"),
        Route("/timeline", timeline.show, name="timeline"),
        Route("/map", world.show, name="map"),
        Route("/network", network.show, name="network"),
        Route("/sources", sources.index, name="sources"),
        Route("/source/{id}", sources.show, name="source"),
        Route("/outlet", sources.outlet, name="outlet"),
        Route("/search", search.show, name="search"),
        Route("/review", review.show, name="review"),
        Route("/decisions", decisions.index, name="decisions"),
        Route("/decide", decisions.take, methods=["POST"], name="decide"),
        Route("/export/{form}", export.download, name="export"),
        Route("/list/{form}", export.listed, name="listed"),
        Route("/report.js", assets.report_script, name="report_script"),
        Mount("/static", StaticFiles(directory=str(files("reportedly.web") / "assets")), name="static"),
    ]
    app = Starlette(
        routes=routes,
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=guard)],
        exception_handlers={UsageError: usage, StorageError: storage, 404: missing},
    )
    app.state.desk = desk
    return app
