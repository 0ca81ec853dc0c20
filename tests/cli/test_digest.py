import sys
from io import StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.console import Console

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))  # the sample readings are those of the page

from sample_readings import HOSTILE, hostile, reading

from reportedly.cli.digest import print_digest, statement_line
from reportedly.records import Reading


def digest(*readings: Reading, width: int = 80, **options: object) -> str:
    out = StringIO()
    print_digest(readings, Console(file=out, width=width, no_color=True), **options)  # type: ignore[arg-type]
    return out.getvalue()


def test_a_digest_by_party() -> None:
    assert digest(reading()) == """\
Ilves on Korrin
Northern Ledger · Jo Tern · 13 May 2031 · 40 words · 4 statements · 3 sources ·
7 entities · 3 times

Statements by party
  Veldania
    ▲ Veldania shelling Korrin with rockets
      assault (heavy weapons) — possible · planned — a colonel ← Mara Ilves ← Jo
      Tern ← Northern Ledger
      “Veldania might shell Korrin with rockets”
    ▲ Veldania shelling Korrin, 2030
      assault (heavy weapons) — denied — Veldania ← Jo Tern ← Northern Ledger
      “it had shelled Korrin in 2030”
    ● Veldania and Osmark meeting in Lund, about 25 May 2031
      talks (meet) — asserted — Jo Tern ← Northern Ledger
      “About 25 May the two met in Lund”
  Mara Ilves
    ■ Mara Ilves being interim foreign minister of Osmark
      office — asserted — Jo Tern ← Northern Ledger
      “Osmark's interim foreign minister, Mara Ilves”

Dates
  2030 (“2030”): Veldania shelling Korrin [denied]
  12 May 2031 (“Monday”): Mara Ilves says something
  about 25 May 2031 (“About 25 May”): Veldania and Osmark meeting in Lund

Offices
  Mara Ilves — foreign minister, Osmark (interim)

Quoted
  Mara Ilves 1 (says 1)
  a colonel 1 (says 1)
  Veldania 1 (denies 1)
"""


def test_a_digest_by_source_names_the_innermost_one() -> None:
    found = digest(reading(), group="source")
    assert "  a colonel\n    ▲ Veldania shelling Korrin with rockets\n" in found
    assert "  Jo Tern, in the report's own voice\n" in found


def test_the_reasons_are_told_when_asked_for() -> None:
    assert "why: «might»: possible" in digest(reading(), explain=True)
    assert "why:" not in digest(reading())


def test_nothing_is_wider_than_the_console() -> None:
    for width in (40, 80):
        assert max(map(len, digest(reading(), width=width).splitlines())) <= width


def test_a_long_quotation_is_clipped_between_words_unless_the_console_is_wide() -> None:
    long = hostile("word " * 60 + "end")
    assert "word…”" in digest(long)
    assert "word end”" in digest(long, width=160)
    assert "…" not in digest(long, width=160)


@pytest.mark.parametrize("words", HOSTILE)
def test_text_of_a_report_neither_steers_the_terminal_nor_is_markup(words: str) -> None:
    found = digest(hostile(words), explain=True)
    assert not any((ord(c) < 0x20 and c != "\n") or 0x7F <= ord(c) <= 0x9F for c in found)
    assert "\u202e" not in found
    for part in ("[bold red]loud[/bold red]", ":warning:", "<script>alert(1)</script>"):
        assert (part in words) == (part in found)


def test_nothing_to_tell_is_told() -> None:
    assert digest() == "No readings. Read a report first: reportedly read FILE\n"
    assert "No statement was read in this report." in digest(replace(reading(), statements=()))


def test_a_statement_in_one_line() -> None:
    sample = reading()
    assert [statement_line(sample, s) for s in sample.statements[1:3]] == [
        "Veldania shelling Korrin with rockets [possible · planned] a colonel ← Mara Ilves ← Jo Tern ← Northern Ledger",
        "Veldania shelling Korrin, 2030 [denied] Veldania ← Jo Tern ← Northern Ledger",
    ]
