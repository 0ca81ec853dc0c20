"""Parties, and the lines between two of them, as thick as their stories have independent origins."""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from reportedly.errors import UsageError
from reportedly.export.graphs import ends
from reportedly.export.source import name_of
from reportedly.notebook import drawing
from reportedly.notebook.libraries import library
from reportedly.notebook.places import HEIGHT, WIDTH, places
from reportedly.notebook.story import asserted
from reportedly.records import SYMMETRIC_TYPES, Story
from reportedly.web import wording

NAME = 28
"""Characters of a party's name in the picture."""
_BENDS = (0.12, -0.12, 0.28, -0.28, 0.44, -0.44)
"""How far each further line between the same two parties bends from the straight one."""


class Line(NamedTuple):
    """All stories of one type from one party to another."""

    a: str
    b: str
    stories: tuple[Story, ...]

    @property
    def origins(self) -> int:
        """The sum of their independent origins."""
        return sum(s.origins for s in self.stories)

    @property
    def plain(self) -> bool:
        """Whether any telling of any of them puts it plainly."""
        return any(map(asserted, self.stories))


class Laid(NamedTuple):
    """Lines with the best attested first, the names of their parties, and what has no line: in number, by reason."""

    lines: list[Line]
    names: dict[str, str]
    left_out: dict[str, int]


def laid(stories: Sequence[Story], *, most: int) -> Laid:
    """The lines that are drawn where at most ``most`` parties are. Raises UsageError for ``most`` below 2."""
    if most < 2:
        raise UsageError(f"most={most}: draw at least 2 parties")
    by_pair: dict[tuple[str, str, str], list[Story]] = {}
    names: dict[str, str] = {}
    single = 0
    for story in stories:
        pair = ends(story)
        if pair is None:
            single += 1
            continue
        by_pair.setdefault((*pair, story.type), []).append(story)
        names |= {a.entity: name_of(a) for a in story.arguments}
    every = sorted(
        (Line(a, b, tuple(told)) for (a, b, _), told in by_pair.items()), key=lambda x: (-x.origins, x.a, x.b)
    )
    lines: list[Line] = []
    parties: set[str] = set()
    for line in every:
        if len(parties | {line.a, line.b}) <= most:
            lines.append(line)
            parties |= {line.a, line.b}
    left_out = {
        "without two parties": single,
        "of parties with fewer origins": sum(len(x.stories) for x in every) - sum(len(x.stories) for x in lines),
    }
    return Laid(lines, {p: names[p] for p in sorted(parties)}, {reason: n for reason, n in left_out.items() if n})


def draw(stories: Sequence[Story], *, most: int, ax: Any) -> Any:
    """The axes with the picture; see :meth:`reportedly.notebook.StoryList.network`."""
    found = laid(stories, most=most)
    if not found.lines:
        return drawing.nothing(drawing.axes(ax, 8, 2), "No story here stands between two parties.")
    ax = drawing.axes(ax, WIDTH, HEIGHT + 0.8)
    shown = {p: wording.clipped(name, NAME) for p, name in found.names.items()}
    where = places(shown, {(line.a, line.b) for line in found.lines})
    beside: dict[frozenset[str], int] = {}
    for line in found.lines:
        pair = frozenset((line.a, line.b))
        nth = beside.get(pair, 0)
        beside[pair] = nth + 1
        bend = _BENDS[nth % len(_BENDS)]
        _line(ax, line, where[line.a], where[line.b], bend if line.a <= line.b else -bend)
    _parties(ax, shown, found.lines, where)
    _frame(ax)
    drawing.legend(ax, [s for line in found.lines for s in line.stories], _meanings(found.lines))
    drawing.below(ax, [f"{wording.counted(n, 'story', 'stories')} {why}" for why, n in found.left_out.items()], 8)
    return ax


def _line(ax: Any, line: Line, a: tuple[float, float], b: tuple[float, float], bend: float) -> None:
    patches = library("matplotlib", "matplotlib.patches")
    paint = drawing.colour(line.stories[0])
    width = 0.9 + 1.5 * math.log2(line.origins + 1)
    directed = line.stories[0].type not in SYMMETRIC_TYPES
    ax.add_patch(patches.FancyArrowPatch(
        a, b, connectionstyle=f"arc3,rad={bend}", arrowstyle=f"-|>,head_length={3 + width},head_width={1.6 + width / 2}"
        if directed else "-", linewidth=width, color=paint, alpha=0.75, linestyle="-" if line.plain else (0, (3, 1.6)),
        shrinkA=9, shrinkB=9, zorder=1,
    ))  # fmt: skip
    if line.origins > 1:
        # the middle of a curve of second order lies half-way to its control point
        x = (a[0] + b[0]) / 2 + bend * (b[1] - a[1]) / 2
        y = (a[1] + b[1]) / 2 - bend * (b[0] - a[0]) / 2
        ax.text(x, y, str(line.origins), fontsize=7.5, color=paint, ha="center", va="center", zorder=2, bbox={
            "boxstyle": "round,pad=0.15", "facecolor": "white", "edgecolor": "none",
        })  # fmt: skip


def _parties(ax: Any, shown: dict[str, str], lines: list[Line], where: dict[str, tuple[float, float]]) -> None:
    """A ring for each party; its name above it, or below where most of its lines come from above."""
    effects = library("matplotlib", "matplotlib.patheffects")
    up = dict.fromkeys(where, 0.0)
    for line in lines:
        rise = where[line.b][1] - where[line.a][1]
        up[line.a] += rise
        up[line.b] -= rise
    for party, (x, y) in where.items():
        below = up[party] > 0
        ax.scatter([x], [y], s=70, color="white", edgecolors=drawing.INK, linewidths=1.3, zorder=3)
        ax.annotate(
            shown[party], (x, y), (0, -8 if below else 8), textcoords="offset points", ha="center",
            va="top" if below else "bottom", fontsize=8.5, color=drawing.INK, zorder=4,
            path_effects=[effects.withStroke(linewidth=3, foreground="white")],
        )  # fmt: skip


def _frame(ax: Any) -> None:
    ax.set_xlim(0, WIDTH)
    ax.set_ylim(0, HEIGHT)
    ax.set_axis_off()


def _meanings(lines: list[Line]) -> list[Any]:
    """What thickness, numbers and dashes say, as far as they are there."""
    handle = library("matplotlib", "matplotlib.lines").Line2D
    out = []
    if any(line.origins > 1 for line in lines):
        out.append(handle([], [], color=drawing.MARK, linewidth=4, label="thickness, number: independent origins"))
    if any(not line.plain for line in lines):
        out.append(handle([], [], color=drawing.MARK, linestyle=(0, (3, 1.6)), label="put plainly by nobody"))
    return out
