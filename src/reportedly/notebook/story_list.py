"""A list of stories: besides a table of them, their tellings, a timeline and a network."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

from reportedly.notebook import html, network, timeline
from reportedly.notebook.columns import STORY, TELLING
from reportedly.notebook.record_list import SHOWN, RecordList
from reportedly.notebook.rows import TellingRow
from reportedly.notebook.story import numbers, source_names, status, title, when_and_where
from reportedly.records import Story
from reportedly.web import wording

_HEADS = ("story", "when and where", "articles · outlets · origins", "against it", "who says so, how, in which words")


class StoryList(RecordList[Story]):
    """Stories in the order asked for. ``published`` has the dates of the reports that tell them, by report id."""

    def __init__(self, stories: Iterable[Story], published: Mapping[str, str | None]) -> None:
        super().__init__(stories, STORY, "story", "stories")
        self._published = published

    @overload
    def __getitem__(self, index: int) -> Story: ...

    @overload
    def __getitem__(self, index: slice) -> "StoryList": ...

    def __getitem__(self, index: int | slice) -> "Story | StoryList":
        return StoryList(self._records[index], self._published) if isinstance(index, slice) else self._records[index]

    def tellings(self) -> RecordList[TellingRow]:
        """All tellings of these stories, story by story: who says it, how, and in which words."""
        rows = (TellingRow(s, t, self._published.get(t.report)) for s in self for t in s.told)
        return RecordList(rows, TELLING, "telling", "tellings")

    def timeline(self, *, most: int = 40, since: str | None = None, until: str | None = None, ax: Any = None) -> Any:
        """A matplotlib ``Axes`` with the dated stories in order, each as wide as the days that its time may mean.

        One day is a dot, as large as the story has independent origins; a stretch of days is a bar; an approximate date
        (about, perhaps) fades beyond its days; an open end is an arrow. What nobody puts plainly (planned, possible, denied …)
        is hollow, and «≠» marks what something stands against. At most ``most`` stories are drawn, those with most origins;
        ``since`` and ``until`` (EDTF) bound the axis. What is not drawn is counted below. Without a dated story the
        picture says so. Raises UsageError where matplotlib is not installed (extra ``notebook``), ``most`` is below 1 or
        a bound is no date.
        """
        return timeline.draw(self._records, most=most, since=since, until=until, ax=ax)

    def network(self, *, most: int = 30, ax: Any = None) -> Any:
        """A matplotlib ``Axes`` with the parties, and a line for each two of them and type.

        A line is as thick as its stories have independent origins in sum, which stand beside it from two on; it is dashed
        where no telling puts it plainly. At most ``most`` parties are drawn, those of the best attested lines; what is not
        drawn is counted below. Without a story between two parties the picture says so. Raises UsageError where
        matplotlib is not installed (extra ``notebook``) or ``most`` is below 2.
        """
        return network.draw(self._records, most=most, ax=ax)

    def _repr_html_(self) -> str:
        if not self:
            return super()._repr_html_()
        count = wording.counted(len(self), "story", "stories")
        more = f"; the first {SHOWN} are shown, .to_pandas() has all" if len(self) > SHOWN else ""
        return html.whole(html.table(_HEADS, map(_row, self._records[:SHOWN])), html.note(count + more))


def _row(story: Story) -> Sequence[str]:
    against = "; ".join(f"{c.kind}: {' | '.join(side.value for side in c.sides)}" for c in story.contradictions)
    return (
        html.safe(title(story)),
        html.safe(", ".join(when_and_where(story))),
        "<br>".join(map(html.safe, numbers(story))),
        html.safe(against),
        "<br>".join(_told(story)),
    )


def _told(story: Story) -> Iterator[str]:
    groups = story.alike()
    for group in groups[:3]:
        t = group[0]
        yield f"{html.chain(source_names(t))}: {html.safe(status(t))}, {html.quoted(wording.clipped(t.quote, 160))}"
    if len(groups) > 3:
        yield html.safe(f"… and {len(groups) - 3} more")
