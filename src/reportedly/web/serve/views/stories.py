"""One story: its tellings side by side, and its contradictions."""

from starlette.requests import Request
from starlette.responses import Response

from reportedly.archive.exports import story
from reportedly.errors import UsageError
from reportedly.records import Contradiction, Side, Telling
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
    tellings = [t for s in (found, *others.values()) for t in s.told]

    def words_of(contradiction: Contradiction, side: Side, file: str) -> Telling | None:
        return _words(tellings, contradiction, side, file)

    return own.page(request, "story.html", story=found, others=others, words_of=words_of)


def _words(tellings: list[Telling], contradiction: Contradiction, side: Side, file: str) -> Telling | None:
    """The telling of a file that a side of a contradiction stands on; None where more than one may be meant."""
    mine = [t for t in tellings if t.file == file]
    denied = contradiction.kind == "denial" and side.value == "denied"
    mine = [t for t in mine if t.polarity == ("-" if denied else "+")]
    return mine[0] if len({t.quote for t in mine}) == 1 else None
