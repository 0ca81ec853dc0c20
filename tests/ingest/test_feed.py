from pathlib import Path

import pytest

from ingest.reading import outcomes, piped
from reportedly.errors import InputError
from reportedly.ingest import Overrides, Skipped, feed
from reportedly.ingest.origin import Origin
from reportedly.records import Document

RSS = """<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harlesk Courier - World</title><link>https://courier.example/</link>
<item><title>Envoy&amp;#8217;s caf&#233; &amp;amp; more</title><link>https://courier.example/1</link><guid>c-1</guid>
<pubDate>Thu, 15 May 2031 00:30:00 +0900</pubDate><dc:creator>Mara Ilves</dc:creator>
<description>&lt;p&gt;The envoy&amp;#8217;s aide &lt;b&gt;left&lt;/b&gt;.&lt;/p&gt;
&lt;p&gt;He&#160;is back.&lt;/p&gt;</description></item>
<item><title>Only a title</title><guid>c-2</guid></item>
<item><guid>c-3</guid><description>Short.</description>
<content:encoded><![CDATA[<p>The longer <item> text.</p>]]></content:encoded></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Waters</title>
<entry><id>urn:x:1</id><title type="html">Envoy &amp;lt;leaves&amp;gt;</title>
<updated>2031-05-14T23:30:00-03:00</updated>
<author><name>Mara Ilves</name></author><author><name>Admin</name></author><link href="https://waters.example/1"/>
<source><title>Norrin Wire</title></source><content type="text">3 &lt; 4, he said.</content></entry>
</feed>"""


def test_rss(tmp_path: Path) -> None:
    first, second, third = outcomes(tmp_path, "feed.xml", RSS)
    assert isinstance(first, Document)
    assert first.text == "The envoy’s aide left.\n\nHe is back."
    assert (first.title, first.outlet, first.authors) == ("Envoy’s café & more", "The Harlesk Courier", ("Mara Ilves",))
    assert (first.source_id, first.published, first.url) == ("c-1", "2031-05-15", "https://courier.example/1")
    assert first.file == "feed.xml"
    assert second == Skipped(f"{tmp_path / 'feed.xml'}: item 2", "feed item without text")
    assert isinstance(third, Document)
    assert (third.text, third.source_id, third.title) == ("The longer text.", "c-3", None)


def test_atom() -> None:
    (document,) = piped(ATOM.encode())
    assert isinstance(document, Document)
    assert document.text == "3 < 4, he said."
    assert (document.title, document.outlet, document.authors) == ("Envoy <leaves>", "Norrin Wire", ("Mara Ilves",))
    assert (document.source_id, document.published, document.url) == (
        "urn:x:1",
        "2031-05-14",
        "https://waters.example/1",
    )


def test_an_item_keeps_its_id_when_the_feed_changes() -> None:
    before, after = (
        piped(ATOM.encode()),
        piped(ATOM.replace("<entry>", "<updated>2031-06-01</updated><entry>").encode()),
    )
    assert before == after


def test_a_feed_cut_off_is_read_and_fails(tmp_path: Path) -> None:
    *read, error = outcomes(tmp_path, "cut.xml", RSS[: RSS.index("Short.") + 3])
    assert [o.source_id for o in read if isinstance(o, Document)] == ["c-1"]
    assert isinstance(error, InputError)
    assert error.reason == "the feed has no end, so its last item may be cut off"
    *read, error = outcomes(tmp_path, "cut.xml", RSS.replace("</channel></rss>", ""))
    assert [o.source_id for o in read if isinstance(o, Document)] == ["c-1", "c-3"]
    assert isinstance(error, InputError)
    assert error.reason == "the feed has no end, so its last item may be cut off"


def test_loose_xml_is_read(tmp_path: Path) -> None:
    got = outcomes(tmp_path, "loose.xml", RSS.replace("Short.", "Fish & chips &nope; <br>"))
    assert [type(o).__name__ for o in got] == ["Document", "Skipped", "Document"]


def test_a_feed_without_items_is_skipped(tmp_path: Path) -> None:
    assert outcomes(tmp_path, "none.rss", "<rss><channel></channel></rss>") == [
        Skipped(str(tmp_path / "none.rss"), "feed without items")
    ]


def test_what_is_no_feed_fails(tmp_path: Path) -> None:
    (error,) = outcomes(tmp_path, "no.rss", "The envoy left.")
    assert isinstance(error, InputError)


def test_a_bomb_in_an_item_fails_alone(tmp_path: Path) -> None:
    bomb = "&lt;div&gt;" * 300 + "deep"
    got = outcomes(
        tmp_path, "bomb.xml", RSS.replace("Short.", "x").replace("<![CDATA[<p>The longer <item> text.</p>]]>", bomb)
    )
    assert [type(o).__name__ for o in got] == ["Document", "Skipped", "InputError"]


@pytest.mark.parametrize("name", ["/etc/hostname", "http://127.0.0.1:9/feed"])
def test_a_feed_is_never_taken_for_an_address(tmp_path: Path, name: str) -> None:
    (error,) = outcomes(tmp_path, "trick.rss", name)
    assert isinstance(error, InputError)


def test_entities_do_not_explode(tmp_path: Path) -> None:
    lol = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 1000 + '"><!ENTITY c "' + "&b;" * 1000 + '">]>'
    got = outcomes(tmp_path, "lol.rss", RSS.replace("<rss version", lol + "<rss version").replace("Short.", "&c;"))
    assert all(len(o.text) < 1000 for o in got if isinstance(o, Document))


def test_a_feed_that_its_library_cannot_take() -> None:
    """Found by fuzzing, in the corpus: a namespace of several words."""

    data = (Path(__file__).parent.parent / "fuzz/corpus/feed/2").read_bytes()
    with pytest.raises(InputError, match=r"a broken feed \(too many values to unpack \(expected 2\)\); mend its XML"):
        list(feed.read(data, origin=Origin(where="a.rss"), overrides=Overrides()))


@pytest.mark.parametrize("reference", ["&#99999999999;", "&#xD800;", "&#x110000", "&#" + "9" * 5000 + ";"])
def test_a_reference_to_no_character_costs_the_character_only(tmp_path: Path, reference: str) -> None:
    given = f"<rss><channel><item><description>Rebels left {reference} Korrin.</description></item></channel></rss>"
    (document,) = outcomes(tmp_path, "a.rss", given)
    assert isinstance(document, Document)
    assert document.text == "Rebels left \ufffd Korrin."
