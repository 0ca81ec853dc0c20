import time
from pathlib import Path

import pytest

from ingest.reading import one, outcomes
from reportedly.errors import InputError
from reportedly.ingest import Skipped, html_limits

PARAGRAPHS = (
    "The envoy of Veldania left Harlesk on Tuesday without a word to the press, two of his aides said at the station.",
    "“We did not sign,” one of them said — the café behind him was already closed. The ministry of Orn was silent.",
    "The talks on the water of the Norrin had begun on Sunday, and the two delegations had met three times since then.",
)


def page(charset: str, body: str | None = None) -> str:
    inner = body if body is not None else "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return f"""<!DOCTYPE html><html><head><meta charset="{charset}"><title>Envoy leaves</title></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <div class="cookie-banner">We use cookies.</div><article><h1>Envoy leaves</h1>{inner}</article>
    <footer>All rights reserved</footer></body></html>"""


def test_the_main_text_without_what_stands_around_it(tmp_path: Path) -> None:
    document = one(tmp_path, "envoy.html", page("utf-8"))
    assert document.text == "\n".join(("Envoy leaves", *PARAGRAPHS))
    assert (document.title, document.file) == ("Envoy leaves", "envoy.html")


@pytest.mark.parametrize(
    ("declared", "real"),
    [
        ("iso-8859-1", "utf-8"),
        ("utf-8", "cp1252"),
        ("no-such-thing", "cp1252"),
        ("utf-16", "utf-8"),
        ("utf-8", "utf-16"),
    ],
)
def test_a_wrong_charset_is_survived(tmp_path: Path, declared: str, real: str) -> None:
    document = one(tmp_path, "envoy.html", page(declared).encode(real))
    assert document.text == "\n".join(("Envoy leaves", *PARAGRAPHS))


def test_the_dateline_tells_what_the_tags_do_not(tmp_path: Path) -> None:
    body = f"<p>By Mara Ilves</p><p>HARLESK, May 14, 2031 (Norrin Wire) — {PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"
    document = one(tmp_path, "envoy.html", page("utf-8", body))
    assert (document.published, document.outlet, document.authors) == ("2031-05-14", "Norrin Wire", ("Mara Ilves",))


def test_a_page_laid_out_in_tables_gives_paragraphs(tmp_path: Path) -> None:
    cells = (
        f"<td><a href='/a'>Fish</a> <a href='/b'>Lottery</a></td><td>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</td>"
    )
    document = one(tmp_path, "old.html", f"<html><body><table><tr>{cells}</tr></table></body></html>")
    assert document.text == "\n".join(PARAGRAPHS)


def test_a_page_without_main_text_gives_what_is_visible(tmp_path: Path) -> None:
    assert one(tmp_path, "bit.html", "<html><body><b>No.</b><script>x()</script></body></html>").text == "No."
    assert one(tmp_path, "bit.htm", "no markup 🚂").text == "no markup 🚂"


@pytest.mark.parametrize(
    "html",
    ["<html><body><script>app()</script></body></html>", "<html></html>", "<!-- -->", "<html><img src=a></html>"],
)
def test_a_page_without_text_fails(tmp_path: Path, html: str) -> None:
    (error,) = outcomes(tmp_path, "app.html", html)
    assert isinstance(error, InputError)
    assert error.reason == "HTML with no visible text"


def test_an_empty_page_is_skipped(tmp_path: Path) -> None:
    assert outcomes(tmp_path, "empty.html", b" \r\n") == [Skipped(str(tmp_path / "empty.html"), "empty")]


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<html>" + "<div>" * 3000 + "deep", "HTML nested more than 250 levels deep"),
        (
            "<html><p " + " ".join(f"a{n}=x" for n in range(200_000)) + ">x",
            "HTML with more attributes than 2,000 in one tag",
        ),
        ("<html>" + "x" * html_limits.MAX_BYTES, "HTML of 10,000,006 bytes, more than 10,000,000"),
    ],
)
def test_bombs_fail_fast(tmp_path: Path, html: str, reason: str) -> None:
    (error,) = outcomes(tmp_path, "bomb.html", html)
    assert isinstance(error, InputError)
    assert error.reason == reason


def test_a_page_of_many_paragraphs_is_read_whole_and_in_time(tmp_path: Path) -> None:
    said = [f"The minister of Orn said for the {n}th time that nothing had been signed." for n in range(7000)]
    html = "<html><body>" + "".join(f"<p>{line}</p>" for line in said) + "</body></html>"
    started = time.perf_counter()
    assert one(tmp_path, "long.html", html).text == "\n".join(said)
    assert time.perf_counter() - started < 5


def test_zero_bytes_do_not_cut_a_page(tmp_path: Path) -> None:
    document = one(tmp_path, "zero.html", f"<html><body><p>{PARAGRAPHS[0]}\0</p><p>{PARAGRAPHS[1]}</p></body></html>")
    assert document.text == "\n".join(PARAGRAPHS[:2])
