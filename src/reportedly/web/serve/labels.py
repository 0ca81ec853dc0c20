"""Labels of a drawing, put where they cover neither each other nor the dots."""

from collections.abc import Sequence
from typing import NamedTuple

WIDE = 0.58
"""Width of a letter over its height, on average, in the page's type."""


class Label(NamedTuple):
    """Words, the point at their middle, and how they are held there: ``start``, ``middle`` or ``end`` at ``x``."""

    x: float
    y: float
    anchor: str
    words: str


Box = tuple[float, float, float, float]


def placed(
    dots: Sequence[tuple[float, float, float, str]],
    size: float,
    view: Box,
    others: Sequence[tuple[float, float, float]] = (),
) -> list[Label]:
    """A label for each dot (x, y, radius, words) that finds room, in their order: above, below, right or left of it.

    ``size`` is the height of the type, ``view`` left, top, width and height of the drawing; ``others`` are dots that are
    not to be covered either. A label for which there is no room is left out.
    """
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for x, y, r in (*(d[:3] for d in dots), *others)]
    found = []
    for x, y, r, words in dots:
        wide = WIDE * size * len(words)
        gap = r + 0.35 * size
        for at_x, at_y, anchor in (
            (x, y - gap, "middle"), (x, y + gap + 0.8 * size, "middle"), (x + gap, y + 0.35 * size, "start"),
            (x - gap, y + 0.35 * size, "end"),
        ):  # fmt: skip
            left = at_x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
            box = left, at_y - 0.85 * size, left + wide, at_y + 0.2 * size
            inside = (
                view[0] <= box[0] and box[2] <= view[0] + view[2] and view[1] <= box[1] and box[3] <= view[1] + view[3]
            )
            if inside and not any(_overlap(box, t) for t in taken):
                taken.append(box)
                found.append(Label(round(at_x, 3), round(at_y, 3), anchor, words))
                break
    return found


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
