"""One story: its tellings side by side, and its contradictions."""

from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive.exports import story
from reportedly.errors import UsageError
from reportedly.web.serve.desk import desk


def show(request: Request) -> Response:
    """The story with all its tellings; the other stories of its contradictions are named."""
    own = desk(request)
    ident = request.path_params["id"]
    with own.archive() as archive:
        try:
            found = story(archive, ident)
        except KeyError:
            raise UsageError(
                f"no story {ident}; it may have changed with a merging: look for it on the board"
            ) from None
        others = {}
        for other in {i for c in found.contradictions for i in c.stories}:
            try:
                others[other] = story(archive, other)
            except KeyError:
                continue  # merged since: the contradiction itself still says what stands against what
    return own.page(request, "story.html", story=found, others=others)
