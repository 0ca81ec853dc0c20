"""The board of stories: what is said, by how many, on how many independent words, and what stands against it."""

from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive.ask import ask
from reportedly.web.serve.conditions import conditions
from reportedly.web.serve.desk import desk, question


def show(request: Request) -> Response:
    """A page of stories, filtered as the address says; what changed last comes first."""
    own = desk(request)
    asked = question(request)
    with own.archive() as archive:
        answer = ask(archive, asked)
        waiting, reports = len(archive.unmerged()), len(archive)
        given = conditions(request, archive, asked)
    return own.page(request, "board.html", answer=answer, asked=asked, waiting=waiting, reports=reports, given=given)
