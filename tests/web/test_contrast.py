"""Every colour of text holds WCAG AA (4.5 : 1) on the grounds that it stands on, in both themes."""

import re
from importlib.resources import files

import pytest

CSS = (files("reportedly.web") / "assets" / "tokens.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in CSS.split("\n}\n")[:2])

PAIRS = [
    *(("ink", ground) for ground in ("ground", "paper", "raised", "hover", "d1", "d2", "d3", "d4", "who")),
    *(("soft", ground) for ground in ("ground", "paper", "raised", "hover")),
    *((text, ground) for text in ("accent", "says", "conflict") for ground in ("paper", "raised")),
    *((group, ground) for group in ("cooperation", "relation", "other") for ground in ("paper", "raised")),
    *(("on-group", group) for group in ("cooperation", "conflict", "relation", "other")),
    ("says", "who"), ("paper", "accent"),
]  # fmt: skip


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(theme: dict[str, str], text: str, ground: str) -> None:
    dark, light = sorted((luminance(theme[text]), luminance(theme[ground])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5
