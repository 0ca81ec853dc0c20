"""Dated stories drawn in order, each as wide as the days that its time may mean."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from reportedly import edtf
from reportedly.errors import UsageError
from reportedly.notebook import drawing
from reportedly.notebook.libraries import library
from reportedly.notebook.story import asserted, numbers, title
from reportedly.records import Story
from reportedly.web import wording

TITLE = 62
"""Characters of a story's title beside its bar."""
_THICK = 0.46
_FADE = 12
"""Slices of the end of an approximate bar, each fainter than the one before."""


class Bar(NamedTuple):
    """A story and the days of its time as far as the axis goes; ``before``, ``after``: it goes on beyond them."""

    story: Story
    days: edtf.Days
    first: date
    last: date
    before: bool
    after: bool


class Laid(NamedTuple):
    """Bars in order, the days of the axis, and what has no bar: stories in number, by reason."""

    bars: list[Bar]
    first: date
    last: date
    left_out: dict[str, int]


def laid(stories: Sequence[Story], *, most: int, since: str | None = None, until: str | None = None) -> Laid | None:
    """Where each story stands; None where no story has a time on the calendar within the bounds.

    Raises UsageError for a bound that is no date, and for ``most`` below 1.
    """
    if most < 1:
        raise UsageError(f"most={most}: draw at least 1 story")
    low, high = _bound("since", since), _bound("until", until)
    dated = [(s, d) for s in stories if s.time and (d := edtf.days(s.time)) is not None and (d.first or d.last)]
    within = [
        (s, d) for s, d in dated
        if (high is None or d.first is None or d.first <= high) and (low is None or d.last is None or d.last >= low)
    ]  # fmt: skip
    kept = sorted(within, key=lambda x: (-x[0].origins, -x[0].articles, x[0].id))[:most]
    if not kept:
        return None
    first = low or min(edge - _haze(d) for _, d in kept for edge in (d.first, d.last) if edge is not None)
    last = high or max(edge + _haze(d) for _, d in kept for edge in (d.first, d.last) if edge is not None)
    if first == last:
        first, last = first - timedelta(1), last + timedelta(1)
    bars = [
        Bar(
            s, d, max(d.first or first, first), min(d.last or last, last), d.first is None or d.first < first,
            d.last is None or d.last > last,
        )
        for s, d in sorted(kept, key=lambda x: (*x[1].order, x[0].id))
    ]  # fmt: skip
    left_out = {
        "without a time": len(stories) - len(dated),
        "outside the bounds": len(dated) - len(within),
        "with fewer origins": len(within) - len(kept),
    }
    return Laid(bars, first, last, {reason: n for reason, n in left_out.items() if n})


def _haze(days: edtf.Days) -> timedelta:
    """How far beyond its days an approximate time fades: a quarter of them, two days at least. A sign, not a measure."""
    if not days.approximate:
        return timedelta(0)
    length = (days.last - days.first).days + 1 if days.first and days.last else 0
    return timedelta(max(2, length // 4))


def _bound(name: str, value: str | None) -> date | None:
    if value is None:
        return None
    days = edtf.days(value)
    day = None if days is None else days.first if name == "since" else days.last
    if day is None:
        raise UsageError(f"{value!r} is no date; write «{name}» as 2031-05-14, 2031-05 or 2031")
    return day


def draw(stories: Sequence[Story], *, most: int, since: str | None, until: str | None, ax: Any) -> Any:
    """The axes with the picture; see :meth:`reportedly.notebook.StoryList.timeline`."""
    found = laid(stories, most=most, since=since, until=until)
    if found is None:
        return drawing.nothing(drawing.axes(ax, 8, 2), "No story here has a time that stands on the calendar.")
    ax = drawing.axes(ax, 11, 1.3 + 0.3 * len(found.bars))
    dates = library("matplotlib", "matplotlib.dates")
    for row, bar in enumerate(found.bars):
        _bar(ax, row, bar, dates.date2num)
    _frame(ax, found, dates)
    drawing.legend(ax, [b.story for b in found.bars], _meanings(found.bars))
    drawing.below(ax, [f"{wording.counted(n, 'story', 'stories')} {why}" for why, n in found.left_out.items()], 40)
    return ax


def _bar(ax: Any, row: int, bar: Bar, number: Any) -> None:
    paint, plain = drawing.colour(bar.story), asserted(bar.story)
    start, end = number(bar.first), number(bar.last) + 1
    if bar.days.exact:
        ax.scatter(
            [(start + end) / 2], [row], s=34 + 26 * (bar.story.origins - 1), color=paint if plain else "white",
            edgecolors=paint, linewidths=1.6, zorder=3,
        )  # fmt: skip
        return
    _stretch(ax, row, start, end, paint, plain=plain, haze=_haze(bar.days).days)
    for there, x, marker in ((bar.before, start, "<"), (bar.after, end, ">")):
        if there:
            ax.plot([x], [row], marker=marker, color=paint, markersize=7, zorder=3, clip_on=False)


def _stretch(ax: Any, row: int, start: float, end: float, paint: str, *, plain: bool, haze: int) -> None:
    """A bar; one with a haze has no edge, and slices on both sides that grow fainter outwards."""
    if not haze:
        ax.barh(
            row, end - start, left=start, height=_THICK, color=paint if plain else "white", edgecolor=paint, linewidth=1.4,
            zorder=2,
        )  # fmt: skip
        return
    strong = 0.95 if plain else 0.3
    ax.barh(row, end - start, left=start, height=_THICK, color=paint, alpha=strong, linewidth=0, zorder=2)
    wide = haze / _FADE
    for i in range(_FADE):
        faint = strong * (1 - (i + 0.5) / _FADE)
        for left in (start - (i + 1) * wide, end + i * wide):
            ax.barh(row, wide, left=left, height=_THICK, color=paint, alpha=faint, linewidth=0, zorder=2)


def _frame(ax: Any, found: Laid, dates: Any) -> None:
    """Titles on the left, the numbers on the right, the earliest story on top."""
    low, high = dates.date2num(found.first), dates.date2num(found.last) + 1
    pad = (high - low) * 0.02
    ax.set_xlim(low - pad, high + pad)
    ax.set_ylim(len(found.bars) - 0.4, -0.6)
    ax.set_yticks(range(len(found.bars)), [wording.clipped(title(b.story), TITLE) for b in found.bars], fontsize=8.5)
    for row, bar in enumerate(found.bars):
        against = "≠ " if bar.story.contradictions else ""
        ax.annotate(
            against + numbers(bar.story)[2].replace("independent ", ""), (1, row), (6, 0), xycoords=("axes fraction", "data"),
            textcoords="offset points", va="center", fontsize=8, color=drawing.COLOURS["conflict"] if against else drawing.SOFT,
        )  # fmt: skip
    locator = dates.AutoDateLocator(minticks=3, maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))
    ax.xaxis.get_offset_text().set(fontsize=8.5, color=drawing.SOFT)
    ax.tick_params(axis="x", labelsize=8.5, color=drawing.LINE, labelcolor=drawing.SOFT)
    ax.tick_params(axis="y", length=0, labelcolor=drawing.INK)
    ax.grid(axis="x", color=drawing.LINE, linewidth=0.7, zorder=0)
    ax.set_axisbelow(True)
    for side in ax.spines.values():
        side.set_visible(False)


def _meanings(bars: list[Bar]) -> list[Any]:
    """Of the marks that are there: what a bar, a fading bar, an arrow and a hollow mark say."""
    lines, patches = library("matplotlib", "matplotlib.lines"), library("matplotlib", "matplotlib.patches")
    ranged = any(not b.days.exact and not b.days.approximate for b in bars)
    out = []
    if any(b.days.exact for b in bars):
        out.append(lines.Line2D([], [], color=drawing.MARK, marker="o", linestyle="", label="one day"))
    if ranged:
        out.append(patches.Patch(color=drawing.MARK, label="somewhere in these days"))
    if any(b.days.approximate for b in bars):
        out.append(patches.Patch(facecolor=drawing.MARK, alpha=0.4, label="about then"))
    if any(b.before or b.after for b in bars):
        out.append(lines.Line2D([], [], color=drawing.MARK, marker=">", linestyle="", label="goes on"))
    if any(not asserted(b.story) for b in bars):
        out.append(lines.Line2D(
            [], [], color=drawing.MARK, marker="o", markerfacecolor="white", linestyle="", label="put plainly by nobody",
        ))  # fmt: skip
    return out
