from reportedly.ingest.layout_tables import unlay
from reportedly.ingest.visible_text import parse


def tags(html: str) -> list[str]:
    tree = parse(html, "page")
    assert tree is not None
    unlay(tree)
    return [element.tag for element in tree.iter() if element.tag not in ("html", "body", "p")]


def test_a_table_around_paragraphs_is_layout() -> None:
    assert tags("<table><tr><td><p>One.</p></td></tr></table>") == ["div", "div", "div"]


def test_a_table_of_figures_stays() -> None:
    assert tags("<table><tr><td>Dead<td>12</table>") == ["table", "tr", "td", "td"]


def test_a_table_of_figures_within_layout_stays() -> None:
    html = "<table><tr><td><p>One.</p><table><tr><td>12</td></tr></table></td></tr></table>"
    assert tags(html) == ["div", "div", "div", "table", "tr", "td"]
