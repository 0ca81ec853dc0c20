from pathlib import Path

import pytest

from ingest.reading import one, outcomes
from reportedly.errors import InputError
from reportedly.ingest import Skipped


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (
            "# Envoy *leaves*\n\nOne **bold** [word](http://x.example)\nwrapped.\n",
            "Envoy leaves\n\nOne bold word wrapped.",
        ),
        ("One  \ntwo\\\nthree", "One\ntwo\nthree"),
        ("- a\n- b\n  - c\n\nEnd", "a\nb\nc\n\nEnd"),
        ("1. a\n\n2. b", "a\n\nb"),
        ("> He said\n> no.\n\nShe left.", "He said no.\n\nShe left."),
        ("![a map](m.png) of `Orn`", "a map of Orn"),
        ("```\ncode  here\n```\n\nend", "code  here\n\nend"),
        ("<div>Seen <b>here</b></div>\n\n<script>no</script>\n\nEnd <i>it</i>", "Seen here\n\nEnd it"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\nEnd", "a\tb\n1\t2\n\nEnd"),
        ("caf&eacute; 🚂 \\*star\\*", "café 🚂 *star*"),
        ("One\r\n\r\nTwo\r\n", "One\n\nTwo"),
        ("~~struck~~ out\n\n---\n\nEnd", "struck out\n\nEnd"),
    ],
)
def test_text(tmp_path: Path, markdown: str, text: str) -> None:
    assert one(tmp_path, "envoy.md", markdown).text == text


def test_front_matter_and_title(tmp_path: Path) -> None:
    document = one(tmp_path, "a.md", "---\nauthor: Mara Ilves\ndate: 14 May 2031\n---\n# Envoy *leaves*\n\nHe left.")
    assert (document.title, document.authors, document.published) == ("Envoy leaves", ("Mara Ilves",), "2031-05-14")
    assert document.text == "Envoy leaves\n\nHe left."


@pytest.mark.parametrize("data", ["", "\n", "---\ntitle: x\n---\n", "<!-- -->"])
def test_nothing_to_read_is_skipped(tmp_path: Path, data: str) -> None:
    assert outcomes(tmp_path, "empty.md", data) == [Skipped(str(tmp_path / "empty.md"), "empty")]


@pytest.mark.parametrize("data", [">" * 5000 + " deep", "".join(" " * 2 * n + "- a\n" for n in range(200))])
def test_nesting_that_would_lose_text_fails(tmp_path: Path, data: str) -> None:
    (error,) = outcomes(tmp_path, "deep.md", data)
    assert isinstance(error, InputError)
    assert error.reason == "Markdown nested more than 99 levels deep"


def test_brackets_lose_nothing(tmp_path: Path) -> None:
    assert one(tmp_path, "brackets.md", "[" * 500 + "x" + "]" * 500).text == "[" * 500 + "x" + "]" * 500
