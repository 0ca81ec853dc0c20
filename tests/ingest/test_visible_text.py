import pytest

from reportedly.errors import InputError
from reportedly.ingest.visible_text import parse, text_of_fragment, visible_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>bold</b>\n word.</p><p>Two.</p>", "One bold word.\n\nTwo."),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<style>p{}</style><script>no()</script>Seen<template>no</template> here", "Seen here"),
        ("<p hidden>No</p>Yes<svg><text>no</text></svg> still", "Yes still"),
        ("The envoy&#8217;s &amp; aide&rsquo;s caf&eacute; &lt;b&gt;", "The envoy’s & aide’s café <b>"),
        ("3 < 4 & more", "3 < 4 & more"),
        ("plain, untouched", "plain, untouched"),
        ("<ul><li>One<li>Two</ul>end", "One\n\nTwo\n\nend"),
        ("a\0b<b>c\x08d</b>", "abcd"),
        ("<p>🚂 שלום</p>", "🚂 שלום"),
        ("<!-- no --><?php no ?>yes", "yes"),
        ("", ""),
        ("<p> </p>", ""),
    ],
)
def test_fragments(html: str, text: str) -> None:
    assert text_of_fragment(html, "item") == text


def test_nothing_in_it_is_none() -> None:
    assert parse("<!-- -->", "page") is None
    assert parse("", "page") is None


def test_what_the_parser_drops_is_an_error() -> None:
    # elements that the count before the parse takes for closed, and libxml2 nests
    html = "<table><tr><td>" * 200 + "deep"
    with pytest.raises(InputError, match="nested"):
        parse(html, "page")


def test_text_after_a_hidden_element_is_kept() -> None:
    tree = parse("<div>a<script>x</script>b<div hidden><p>c</p>d</div>e</div>", "page")
    assert tree is not None
    assert visible_text(tree) == "abe"
