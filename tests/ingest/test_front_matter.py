import pytest

from reportedly.ingest.front_matter import front_matter
from reportedly.ingest.particulars import Particulars


def test_yaml() -> None:
    text = """---
title: "Envoy: he leaves"
date: 2031-05-14 # a Wednesday
authors:
  - Mara Ilves
  - 'Tomas Orn'
tags: [water, norrin]
outlet: Norrin Wire
nested:
  deep: x
---
The envoy left.
"""
    known = Particulars(
        title="Envoy: he leaves", published="2031-05-14", authors=("Mara Ilves", "Tomas Orn"), outlet="Norrin Wire"
    )
    assert front_matter(text) == (known, "The envoy left.\n")


def test_toml_and_windows_lines() -> None:
    text = '+++\r\ntitle = "Envoy leaves"\r\ndate = 2031-05-14T10:00:00Z\r\nauthor = ["Mara Ilves"]\r\n+++\r\nHe left.'
    known = Particulars(title="Envoy leaves", published="2031-05-14", authors=("Mara Ilves",))
    assert front_matter(text) == (known, "He left.")


@pytest.mark.parametrize(
    "text",
    ["", "He left.", "---\nHe left.", "---\nHe left.\n---\nfor good", "+++\nno toml\n+++\n", "x\n---\na: b\n---\n"],
)
def test_none(text: str) -> None:
    assert front_matter(text) == (Particulars(), text)


def test_a_flow_list() -> None:
    assert front_matter("---\nauthor: [Mara Ilves, 'Tomas Orn']\n---\n")[0].authors == ("Mara Ilves", "Tomas Orn")
