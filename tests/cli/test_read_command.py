"""``reportedly read`` and ``reportedly schema``: formats, the account, and the exit status."""

import json
from pathlib import Path

from click.testing import CliRunner

from reportedly import codec
from reportedly.cli.main import reportedly

TEXT = "Osmark's foreign minister, Mara Ilves, said on Monday that Veldania had attacked Korrin.\n"


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, encoding="utf8")
    empty.write_text("", encoding="utf8")
    result = CliRunner().invoke(reportedly, ["read", str(tmp_path / "none.txt"), str(empty), str(good), "--format", "jsonl"])
    assert result.exit_code == 1
    lines = [line for line in result.stdout.splitlines() if line.startswith("{")]
    assert [codec.decode(line).document.text for line in lines] == [TEXT]
    assert "none.txt" in result.stderr
    assert "3 seen = 1 read + 1 skipped (1 empty) + 1 failed" in result.stderr


def test_options_win_over_the_file_and_output_is_written(tmp_path: Path) -> None:
    given, out = tmp_path / "report.txt", tmp_path / "out.jsonl"
    given.write_text(TEXT, encoding="utf8")
    options = ["--published", "2031-05-14", "--outlet", "Harbour Post", "--author", "Jo Tern", "--title", "Attack", "-o", str(out)]
    result = CliRunner().invoke(reportedly, ["read", str(given), *options])
    assert result.exit_code == 0, result.stderr
    reading = codec.decode(out.read_bytes().splitlines()[0])
    document = reading.document
    assert (document.published, document.outlet, document.authors, document.title) == ("2031-05-14", "Harbour Post", ("Jo Tern",), "Attack")
    assert [t.value for t in reading.times] == ["2031-05-12"]
    attacks = [s for s in reading.statements if s.type == "ASSAULT"]
    assert [reading.source_name(reading.chain(s)[0]) for s in attacks] == ["Mara Ilves"]


def test_standard_input_and_the_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = CliRunner().invoke(reportedly, ["read", "-", "-o", str(page)], input=TEXT)
    assert result.exit_code == 0, result.stderr
    assert "Mara Ilves" in page.read_text(encoding="utf8")


def test_the_schema_names_every_field_of_a_reading() -> None:
    result = CliRunner().invoke(reportedly, ["schema"])
    assert result.exit_code == 0
    schema = json.loads(result.stdout)
    assert set(schema["$defs"]["Reading"]["properties"]) == {"document", "entities", "times", "attributions", "statements", "format"}
