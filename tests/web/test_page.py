import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_readings import HOSTILE, TEXT, hostile, reading

from reportedly.web.page import page, script_json


class Elements(HTMLParser):
    """What a browser would make of a page: its elements with their attributes, and the text in each."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found:
            self.texts.setdefault(self.found[-1][0], []).append(data)


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    value: dict[str, Any] = json.loads(found[1])
    return value


def test_the_text_of_every_report_is_there_character_for_character() -> None:
    (report,) = data_of(page([reading()]))["reports"]
    assert "".join(text for text, _ in report["segments"]) == TEXT


def test_every_statement_is_there_with_its_words() -> None:
    sample = reading()
    (report,) = data_of(page([sample]))["reports"]
    assert [s["id"] for s in report["statements"]] == [s.id for s in sample.statements]
    for shown, statement in zip(report["statements"], sample.statements, strict=True):
        assert "".join(words for words, _ in shown["quote"]) == TEXT[slice(*statement.span)]


def test_a_segment_knows_all_that_it_belongs_to() -> None:
    (report,) = data_of(page([reading()]))["reports"]
    marks = next(marks for text, marks in report["segments"] if text == "shell")
    found = [(report["marks"][m]["kind"], report["marks"][m]["of"]) for m in marks]
    assert found == [("content", 0), ("content", 1), ("trigger", 1), ("span", 1)]
    assert [link["depth"] for link in report["links"]] == [1, 2, 1]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_a_report_says_stays_text(words: str) -> None:
    plain, html = Elements(page([reading()], title="t")), page([hostile(words)], title=words)
    elements = Elements(html)
    assert [tag for tag, _ in elements.found] == [tag for tag, _ in plain.found]
    assert not any(name.startswith("on") for _, attributes in elements.found for name in attributes)
    (report,) = data_of(html)["reports"]
    assert report["title"] == words
    assert report["entities"][0]["name"] == words
    assert report["url"] is None


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_no_text_at_all_breaks_out_of_its_script(words: str) -> None:
    html = page([hostile(words)], title="t")
    assert html.count("</script>") == 2
    assert "".join(text for text, _ in data_of(html)["reports"][0]["segments"]) == words


def test_half_a_surrogate_pair_does_not_stop_the_page() -> None:
    assert data_of(page([hostile("a\ud83dz")]))["reports"][0]["title"] == "a\ufffdz"
    page([hostile("a\ud83dz")]).encode()


def test_script_json_holds_nothing_that_ends_a_script() -> None:
    assert not set("<>&\u2028\u2029") & set(script_json("</script>&\u2028\u2029<!--"))


def test_the_page_loads_nothing() -> None:
    html = page([reading()])
    for tag, attributes in Elements(html).found:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "form"}
        assert not attributes.keys() & {"src", "href", "srcset", "action", "style"}
    assert not re.search(r"url\((?!#)|@import|\bfetch\(|XMLHttpRequest|\bimport\(", html)
    assert set(re.findall(r"https?://[^\"'\s]+", html)) == {"http://www.w3.org/2000/svg"}


def test_the_policy_names_exactly_the_style_and_the_script_of_the_page() -> None:
    html = page([reading()])
    policy = next(a["content"] for tag, a in Elements(html).found if a.get("http-equiv") == "Content-Security-Policy")
    for pattern in (r"<style>(.*?)</style>", r"<script>(.*?)</script>"):
        found = re.search(pattern, html, re.DOTALL)
        assert found
        digest = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
        assert policy and f"'sha256-{digest}'" in policy
    assert policy and "default-src 'none'" in policy


def test_only_web_addresses_can_be_followed() -> None:
    sample = hostile("https://example.org/a?b=1&c=<x>")
    assert data_of(page([sample]))["reports"][0]["url"] == "https://example.org/a?b=1&c=<x>"


def test_titles() -> None:
    assert "<title>Ilves on Korrin</title>" in page([reading()])
    assert "<title>2 reports</title>" in page([reading(), reading()])
    assert "<title>A &amp; B</title>" in page([], title="A & B")


def test_no_readings_make_a_page_that_says_what_to_do() -> None:
    html = page([])
    assert data_of(html)["reports"] == []
    assert "reportedly read FILE" in html
