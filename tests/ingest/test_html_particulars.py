import pytest

from reportedly.ingest.html_particulars import html_particulars
from reportedly.ingest.particulars import Particulars
from reportedly.ingest.visible_text import parse


def found(html: str) -> Particulars:
    tree = parse(f"<html>{html}</html>", "page")
    assert tree is not None
    return html_particulars(tree)


LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "NewsMediaOrganization", "@id": "#org", "name": "The Harlesk Courier"},
 {"@type": ["NewsArticle"], "headline": "Envoy leaves", "datePublished": "2031-05-14T23:30:00+09:00",
  "author": [{"@type": "Person", "name": "Mara Ilves"}, {"@type": "Organization", "name": "NW"}],
  "publisher": {"@id": "#org"}}]}</script>"""


def test_linked_data() -> None:
    assert found(LINKED) == Particulars(
        title="Envoy leaves", outlet="The Harlesk Courier", authors=("Mara Ilves",), published="2031-05-14"
    )


def test_meta_tags() -> None:
    html = """<head><title>Envoy leaves | The Harlesk Courier</title><link rel=canonical href="https://courier.example/1">
    <meta name=Author content="By Mara Ilves and Tomas Orn"><meta property="og:site_name" content="The Harlesk Courier">
    <meta property="article:published_time" content="2031-05-14T01:00:00Z"></head><h1>Envoy leaves</h1>"""
    assert found(html) == Particulars(
        title="Envoy leaves", outlet="The Harlesk Courier", authors=("Mara Ilves", "Tomas Orn"),
        url="https://courier.example/1", published="2031-05-14",
    )  # fmt: skip


@pytest.mark.parametrize(
    "html",
    [
        "<p>Nothing is said.</p>",
        '<meta name=author content="Admin"><meta name=date content="yesterday"><link rel=canonical href="/1">',
        '<meta property="article:author" content="https://courier.example/m"><meta name=author content="m@c.example">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>',
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        '<script type="application/ld+json">[1, null, "x", {"@type": 7, "author": 7, "publisher": [[]]}]</script>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": {}}, "publisher": {"name": 7}}'
        "</script>",
        "<time datetime=2031-05-14>a</time><time datetime=2031-05-15>b</time>",
        "<nav><time datetime=2031-05-14>a</time></nav>",
        "<time datetime=10:15>10.15</time><time datetime=2031>that year</time>",
    ],
)
def test_nothing_is_guessed(html: str) -> None:
    assert found(html) == Particulars()


@pytest.mark.parametrize(
    "html",
    [
        "<time datetime='2031-05-14T10:00'>today</time>",
        "<time>Wednesday, May 14, 2031</time>",
        "<time pubdate datetime=2031-05-14>a</time><time datetime=2031-05-15>b</time>",
        "<span itemprop=datePublished content=2031-05-14>a</span>",
        "<meta itemprop=datePublished content=2031-05-14>",
        "<meta name=DC.date.issued content=20310514>",
        "<meta name=pubdate content='Wed, 14 May 2031 00:10:00 +0300'>",
    ],
)
def test_dates(html: str) -> None:
    assert found(html).published == "2031-05-14"


@pytest.mark.parametrize(
    "html",
    ["<p class='x byline'>By Mara Ilves</p>", "<a rel=author>Mara Ilves</a>", "<b itemprop=author>Mara Ilves</b>"],
)
def test_bylines(html: str) -> None:
    assert found(html).authors == ("Mara Ilves",)


def test_the_outlet_at_the_end_of_the_title() -> None:
    assert found("<head><title>Envoy leaves - The Harlesk Courier</title></head>") == Particulars(
        title="Envoy leaves", outlet="The Harlesk Courier"
    )
    assert found("<head><title>Envoy leaves - for good</title></head>") == Particulars(title="Envoy leaves - for good")
