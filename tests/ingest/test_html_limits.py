import contextlib
import time

import pytest

from reportedly.errors import InputError
from reportedly.ingest import html_limits


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<div>" * 251 + "x", "HTML nested more than 250 levels deep"),
        ("<p " + " ".join(f"a{n}" for n in range(2001)) + ">x", "HTML with more attributes than 2,000 in one tag"),
        ("<p " + "".join(f"a{n}='>'" for n in range(2001)) + ">x", "HTML with more attributes than 2,000 in one tag"),
        ("<b>" * 10 + "<br>" * 500_000, "HTML with more than 500,000 elements"),
        ("<p a=1 b=2>x</p>" * 150_001, "HTML with more attributes than 300,000"),
    ],
)
def test_beyond_the_limits(html: str, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        html_limits.check(html, "page.html")
    assert (caught.value.where, caught.value.reason) == ("page.html", reason)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "no markup at all, 3 < 4",
        "<p>unclosed" * 1000,
        "<ul>" + "<li>unclosed" * 1000 + "</ul>",
        "<br>" * 1000,
        "<img/>" * 1000,
        "<div>x</div>" * 1000,
        "<script>" + "'<div>'" * 1000 + "</script>",
        "<!--" + "<div>" * 1000 + "-->",
        "<!--" + "<div>" * 1000,
        "<script>" + "<div>" * 1000,
        "</div>" * 1000,
        "<b><i>crossed</b></i>" * 1000,
        "<" * 1000,
    ],
)
def test_within_the_limits(html: str) -> None:
    html_limits.check(html, "page.html")


@pytest.mark.parametrize("piece", ["<a '\"", "<a \"'", "<!-- ", "<script", "<a b='", "</", "<a ", "< ", "<title>"])
def test_time_grows_with_length_only(piece: str) -> None:
    started = time.perf_counter()
    with contextlib.suppress(InputError):
        html_limits.check(piece * 100_000, "page.html")
    assert time.perf_counter() - started < 2  # a quadratic pass would take minutes
