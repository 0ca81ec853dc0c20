"""What the timeline and the network have in common: colours, an empty picture, lines below it."""

from typing import Any

from reportedly.notebook.libraries import library
from reportedly.records import Story
from reportedly.web.wording import Group, group

COLOURS: dict[Group, str] = {"cooperation": "#0a6b5e", "conflict": "#a8321c", "relation": "#5a3ea6", "other": "#5f5a50"}
"""Those of the page (``web/assets/tokens.css``): dark enough on white for small text."""
INK, SOFT, MARK, LINE = "#1d1b18", "#5a554d", "#a29a8c", "#dad5cb"
"""Of names, of numbers, of marks in the legend that have no group, and of the grid."""


def colour(story: Story) -> str:
    """By what the type belongs to: cooperation, conflict, relation or other."""
    return COLOURS[group(story.kind, story.type)]


def axes(ax: Any, width: float, height: float) -> Any:
    """The axes given, else new ones of that size in inches. Raises UsageError without matplotlib."""
    pyplot = library("matplotlib", "matplotlib.pyplot")
    return ax if ax is not None else pyplot.subplots(figsize=(width, height), layout="constrained")[1]


def nothing(ax: Any, words: str) -> Any:
    """A picture that says why there is none."""
    ax.set_axis_off()
    ax.text(0.5, 0.5, words, ha="center", va="center", color=SOFT, transform=ax.transAxes)
    return ax


def legend(ax: Any, stories: list[Story], more: list[Any]) -> None:
    """What the colours of these stories mean, then ``more``; above the picture."""
    lines = library("matplotlib", "matplotlib.lines")
    there = {group(s.kind, s.type) for s in stories}
    handles = [
        lines.Line2D([], [], color=c, marker="o", linestyle="", label=name)
        for name, c in COLOURS.items()
        if name in there
    ]
    ax.legend(
        handles=[*handles, *more], loc="lower left", bbox_to_anchor=(0, 1.01), ncols=4, frameon=False, fontsize=8,
        labelcolor=INK, borderaxespad=0, handletextpad=0.4, columnspacing=1.4,
    )  # fmt: skip


def below(ax: Any, words: list[str], points: int) -> None:
    """What the picture leaves out, ``points`` below it."""
    if words:
        ax.annotate(
            "Not drawn: " + ", ".join(words) + ".", (0, 0), (0, -points), xycoords="axes fraction", textcoords="offset points",
            fontsize=8, color=SOFT, va="top",
        )  # fmt: skip
