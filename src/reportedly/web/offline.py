"""An archive as one self-contained HTML file, to be sent to a colleague: board, documents, timeline, network and map."""

from collections import defaultdict
from dataclasses import replace

from markupsafe import Markup

from reportedly.archive import Archive
from reportedly.archive.ask import Question, ask
from reportedly.records import Reading, Story
from reportedly.web.page import page
from reportedly.web.serve.across import across
from reportedly.web.serve.desk import environment
from reportedly.web.serve.views.world import drawn, land

MOST = 1000
"""Stories in one page: more would make a browser slow."""


def report_page(archive: Archive, *, question: Question | None = None, title: str | None = None) -> str:
    """The page of the stories that answer the question (all of them without one), up to ``MOST``, and of the reports that
    tell them. Where nothing is merged, it shows all reports and no story.
    """
    asked = question or Question(order="origins", limit=MOST)
    answer = ask(archive, replace(asked, limit=min(asked.limit, MOST)))
    told = sorted({t.report for s in answer.stories for t in s.told})
    readings: list[Reading] = [archive.reading(archive.row(r)) for r in told] if told else list(archive.readings())
    numbers = {r.document.id: n for n, r in enumerate(readings)}
    here = {s.id for s in answer.stories}

    def url(name: str, _query: object = None, id: str = "", statement: str = "") -> str | None:
        """Within the page: a report's view, a story's card; nothing for what has no place in it."""
        if name == "report" and id in numbers:
            return f"#view=report&r={numbers[id]}" + (f"&s={statement}" if statement else "")
        if name == "story" and id in here:
            return f"#view=stories&card={id}"
        return None

    templates = environment(offline=True)
    name = title or archive.path.stem
    board = templates.get_template("offline_stories.html").render(
        url=url, answer=answer, reports=len(readings), title=name
    )
    by_place: dict[str, list[Story]] = defaultdict(list)
    for s in answer.stories:
        if s.place is not None:
            by_place[s.place.entity].append(s)
    spots = drawn(archive, {place: len(told) for place, told in by_place.items()}, len(answer.stories))
    world = (
        templates.get_template("offline_map.html").render(url=url, drawn=spots, by_place=by_place, land=land())
        if spots.spots
        else ""
    )
    known = {
        (r.document.id, local): story
        | {
            "href": url("story", id=str(story["id"])),
            "elsewhere": [
                {"name": name, "href": url("report", id=other, statement=there)}
                for name, other, there in story["elsewhere"]
                if other in numbers
            ],
        }
        for r in readings
        for local, story in across(archive, r.document.id).items()
        if story["id"] in here
    }
    return page(readings, title=name, stories=Markup(board), world=Markup(world), across=known)
