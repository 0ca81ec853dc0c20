"""The page as a browser draws it; needs chromium, and is left out where there is none."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from sample_readings import HOSTILE, hostile, reading

from reportedly.web.page import page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--enable-logging=stderr",
    "--virtual-time-budget=2000", "--dump-dom",
)  # fmt: skip

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")


def drawn(html: str, address: str, tmp_path: Path) -> str:
    file = tmp_path / "page.html"
    file.write_text(html, encoding="utf-8")
    command = [str(CHROMIUM), *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", f"{file.as_uri()}{address}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "CONSOLE" not in done.stderr, done.stderr
    return re.sub(r"(<(script|style)[^>]*>).*?</\2>", r"\1", done.stdout, flags=re.DOTALL)  # without its own code


def test_a_statement_named_in_the_address_is_lit_and_told(tmp_path: Path) -> None:
    dom = drawn(page([reading(), reading()]), "#r=1&s=s2", tmp_path)
    assert dom.count('role="option"') == 4
    assert dom.count('aria-selected="true"') == 2  # the tab and the statement
    assert "lit-trigger" in dom and "lit-source" in dom and "lit-cue" in dom and "lit-content" in dom
    assert "83 % sure that the text says this" in dom
    assert "«might»: possible" in dom


@pytest.mark.parametrize("view", ["reports", "report", "timeline", "network"])
def test_hostile_words_stay_text_in_every_view(view: str, tmp_path: Path) -> None:
    dom = drawn(page([hostile(words) for words in HOSTILE]), f"#view={view}&r=1", tmp_path)
    assert "<img" not in dom
    assert dom.count("<script") == 2
    assert 'onmouseover="' not in dom
