import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))

from sample_readings import HOSTILE, hostile, reading
from test_page import Elements

from reportedly.notebook.reading import fragment


def test_a_fragment_has_every_statement_with_status_chain_and_quotation() -> None:
    html = fragment(reading())
    assert html.count("<tr>") == 1 + len(reading().statements)
    assert "Veldania shelling Korrin with rockets" in html
    assert "possible · planned" in html
    assert "<bdi>a colonel</bdi> ← <bdi>Mara Ilves</bdi> ← <bdi>Jo Tern</bdi> ← <bdi>Northern Ledger</bdi>" in html
    assert "Veldania might shell Korrin with rockets</q>" in html


def test_a_reading_shows_itself_in_a_notebook() -> None:
    assert reading()._repr_html_() == fragment(reading())


@pytest.mark.parametrize("words", HOSTILE)
def test_what_a_report_says_stays_text(words: str) -> None:
    tags = [tag for tag, _ in Elements(fragment(hostile("x"))).found]
    elements = Elements(fragment(hostile(words)))
    assert [tag for tag, _ in elements.found] == tags
    assert all(attributes.keys() <= {"style", "dir", "scope"} for _, attributes in elements.found)


def test_a_report_without_statements_says_so() -> None:
    assert "No statement was read" in fragment(replace(reading(), statements=()))
