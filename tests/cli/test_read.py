"""``reportedly read``: what comes out where, what the exit status says, and that the closing line accounts for all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportedly import codec
from reportedly.cli.main import reportedly, run
from reportedly.errors import UsageError
from reportedly.records import Reading

SAYING = "Osmark said on Monday that Veldania had attacked Korrin."
ACCOUNT = re.compile(r"^(\d+) seen = (\d+) read \+ (\d+) skipped(?: \((.*)\))? \+ (\d+) failed$")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(SAYING, encoding="utf8")
    return path


def ask(*words: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(reportedly, ["read", *map(str, words)], input=stdin)


def lines(result: Result) -> list[Reading]:
    return [codec.decode(line) for line in result.stdout_bytes.splitlines()]


def account(result: Result) -> tuple[int, int, int, int]:
    """Seen, read, skipped and failed of the closing line, which must add up."""
    last = result.stderr.rstrip("\n").splitlines()[-1]
    match = ACCOUNT.match(last)
    assert match, last
    seen, read, skipped, failed = (int(match[k]) for k in (1, 2, 3, 5))
    assert seen == read + skipped + failed
    assert sum(int(n) for n in re.findall(r"\d+(?= )", match[4] or "")) == skipped
    return seen, read, skipped, failed


# --------------------------------------------------------------------------------------------------------- inputs


def test_a_file(report: Path) -> None:
    result = ask(report, "--format", "jsonl")
    assert result.exit_code == 0
    (r,) = lines(result)
    assert r.document.text == SAYING and r.document.file == "report.txt"
    assert account(result) == (1, 1, 0, 0)


def test_standard_input() -> None:
    result = ask("-", "--format", "jsonl", stdin=SAYING)
    assert result.exit_code == 0
    assert [r.document.text for r in lines(result)] == [SAYING]


def test_json_lines_from_standard_input() -> None:
    result = ask("-", "--format", "jsonl", stdin='{"id": "1", "text": "Rebels left."}\n{"id": "2", "text": "Ilves stayed 👩‍👩‍👧."}\n')
    assert [(r.document.source_id, r.document.text) for r in lines(result)] == [("1", "Rebels left."), ("2", "Ilves stayed 👩‍👩‍👧.")]
    assert account(result) == (2, 2, 0, 0)


def test_several_files_in_the_given_order(tmp_path: Path, report: Path) -> None:
    other = tmp_path / "another.md"
    other.write_text("# Talks\n\nIlves met Reyle in Lund.")
    for order in ((report, other), (other, report)):
        assert [r.document.file for r in lines(ask(*order, "--format", "jsonl"))] == [p.name for p in order]


def folder(tmp_path: Path) -> Path:
    top = tmp_path / "reports"
    (top / "sub").mkdir(parents=True)
    (top / "a.txt").write_text(SAYING)
    (top / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    (top / "c.txt").write_text("")
    (top / ".hidden.txt").write_text("x")
    (top / "e.jsonl").write_text('{"id": "1", "text": "Rebels left."}\n{broken\n')
    (top / "sub" / "z.txt").write_text("Ilves resigned.")
    return top


def test_one_bad_file_does_not_end_the_batch(tmp_path: Path) -> None:
    top = folder(tmp_path)
    result = ask(top, tmp_path / "nowhere.txt", "--format", "jsonl")
    assert result.exit_code == 1
    assert sorted(r.document.text for r in lines(result)) == sorted([SAYING, "Rebels left.", "Ilves resigned."])
    assert account(result) == (8, 3, 2, 3)
    for name in ("b.png", "e.jsonl:2", "nowhere.txt", "c.txt: skipped: empty", ".hidden.txt: skipped: hidden"):
        assert name in result.stderr


def test_what_is_only_skipped_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text(" ")
    result = ask(tmp_path / "c.txt", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert account(result) == (1, 0, 1, 0)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    result = ask(tmp_path / "nowhere.txt", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no such file" in result.stderr
    assert account(result) == (1, 0, 0, 1)


# -------------------------------------------------------------------------------------------------------- formats


def test_the_digest_is_what_a_person_gets(report: Path) -> None:
    result = ask(report, "--outlet", "Northern Ledger")
    assert result.exit_code == 0
    assert "Northern Ledger" in result.stdout and "Veldania" in result.stdout and "attacked" in result.stdout
    assert "seen =" not in result.stdout  # the account is none of the output
    assert account(result) == (1, 1, 0, 0)


def test_the_digest_by_source_and_with_reasons(report: Path) -> None:
    plain = ask(report)
    assert "Statements by party" in plain.stdout and "why:" not in plain.stdout
    explained = ask(report, "--group", "source", "--explain")
    assert "Statements by source" in explained.stdout and "why:" in explained.stdout


def test_a_digest_of_nothing(tmp_path: Path) -> None:
    result = ask(tmp_path / "nowhere.txt")
    assert "No readings" in result.stdout
    assert result.exit_code == 1


def test_the_page_is_one_offline_file(report: Path) -> None:
    result = ask(report, "--format", "html", "--title", "Osmark & Veldania")
    assert result.exit_code == 0
    assert result.stdout.lstrip().lower().startswith("<!doctype html")
    assert "Osmark &amp; Veldania" in result.stdout
    assert not re.search(r"""(?:src|href)=["']https?://""", result.stdout)


# ---------------------------------------------------------------------------------------------------------- output


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("out.jsonl", (), b'{"document":'), ("out.html", (), b"<!"), ("out.htm", (), b"<!"), ("out.txt", ("--format", "digest"), b"Untitled report"),
        ("out.html", ("--format", "jsonl"), b'{"document":'),
    ],
)  # fmt: skip
def test_output_goes_to_the_file(tmp_path: Path, report: Path, name: str, options: tuple[str, ...], begins: bytes) -> None:
    out = tmp_path / name
    result = ask(report, "-o", out, *options)
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_bytes().lstrip().startswith(begins) or out.read_bytes().lower().startswith(begins.lower())
    assert account(result) == (1, 1, 0, 0)


def test_readings_in_a_file_are_those_of_the_output(tmp_path: Path, report: Path) -> None:
    ask(report, "-o", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == ask(report, "--format", "jsonl").stdout_bytes


def test_an_output_that_cannot_be_written(tmp_path: Path, report: Path) -> None:
    result = ask(report, "-o", tmp_path / "no" / "such" / "folder.jsonl")
    assert isinstance(result.exception, UsageError)
    assert "folder.jsonl" in str(result.exception)


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    both = tmp_path / "both.jsonl"
    both.write_text('{"id": "1", "text": "Rebels left."}\n')
    result = ask(both, "-o", both)
    assert "Rebels left." in both.read_text()
    assert result.exit_code != 0 or account(result)[1] == 1


# ------------------------------------------------------------------------------------------------------- overrides


def test_what_the_user_says_wins(tmp_path: Path) -> None:
    path = tmp_path / "r.md"
    path.write_text(f"---\ntitle: Old\noutlet: Old Post\nauthor: Ann Old\ndate: 2001-01-01\n---\n{SAYING}")
    options = ("--published", "14 May 2031", "--outlet", "Ledger", "--author", "Jo Tern", "--author", "Li Wen", "--title", "New", "--url", "https://a.b/c")
    (r,) = lines(ask(path, "--format", "jsonl", *options))
    d = r.document
    assert (d.published, d.outlet, d.authors, d.title, d.url) == ("2031-05-14", "Ledger", ("Jo Tern", "Li Wen"), "New", "https://a.b/c")
    assert "2031-05-12" in [t.value for t in r.times]  # «Monday», counted from the date that the user gave


def test_without_options_the_file_speaks_for_itself(tmp_path: Path) -> None:
    path = tmp_path / "r.md"
    path.write_text(f"---\ntitle: Old\ndate: 2001-01-01\n---\n{SAYING}")
    (r,) = lines(ask(path, "--format", "jsonl"))
    assert (r.document.title, r.document.published, r.document.outlet) == ("Old", "2001-01-01", None)


# ------------------------------------------------------------------------------------------------------- wrong use


@pytest.mark.parametrize("words", [(), ("x.txt", "--format", "xml"), ("x.txt", "--group", "mood"), ("x.txt", "--verbose"), ("x.txt", "-o", "/")])
def test_wrong_use_is_status_2(words: tuple[str, ...]) -> None:
    result = ask(*words)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


def test_a_date_that_is_none(report: Path) -> None:
    result = ask(report, "--published", "someday")
    assert isinstance(result.exception, UsageError)


def test_errors_become_exit_statuses(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], report: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["reportedly", "read", str(report), "--published", "someday"])
    with pytest.raises(SystemExit) as caught:
        run()
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("reportedly: published: «someday» is no date")


def test_as_a_program(report: Path) -> None:
    command = [sys.executable, "-c", "from reportedly.cli.main import run; run()", "read", "-", str(report.parent / "no.txt"), "--format", "jsonl"]
    done = subprocess.run(command, input=SAYING.encode(), capture_output=True, check=False)
    assert done.returncode == 1
    assert [codec.decode(line).document.text for line in done.stdout.splitlines()] == [SAYING]
    assert done.stderr.decode().splitlines()[-1] == "2 seen = 1 read + 0 skipped + 1 failed"
    assert "\x1b" not in done.stderr.decode()  # no progress where nobody watches


# ------------------------------------------------------------------------------------------------------- knowledge


def test_knowledge_gives_identifiers_and_aliases(tmp_path: Path) -> None:
    report, one, two = tmp_path / "r.txt", tmp_path / "one.csv", tmp_path / "two.jsonl"
    report.write_text("Alba Tal attacked Korrin on Monday, Mara Ilves said.")
    one.write_text("name,type,aliases,desk\nLowland Front,organization,Alba Tal,O-3\n")
    two.write_text('{"id": "p1", "schema": "Person", "properties": {"name": ["Mara Ilves"], "wikidataId": ["Q1"]}}\n')
    (r,) = lines(ask(report, "--knowledge", one, "--knowledge", two, "--format", "jsonl"))
    found = {e.name: e for e in r.entities}
    assert found["Alba Tal"].identifiers == {"desk": "O-3"} and found["Alba Tal"].aliases == ("Lowland Front",)
    assert found["Mara Ilves"].identifiers == {"followthemoney": "p1", "wikidata": "Q1"}
    (without,) = lines(ask(report, "--format", "jsonl"))
    assert all(e.identifiers == {} for e in without.entities)


def test_bad_knowledge_is_said_before_anything_is_read(tmp_path: Path, report: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("name,type\nMara Ilves,persn\n")
    out = tmp_path / "out.jsonl"
    done = subprocess.run(
        [sys.executable, "-c", "from reportedly.cli.main import run; run()", "read", report, "--knowledge", bad, "-o", out],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1 and done.stdout == "" and not out.exists()
    assert done.stderr.startswith(f"reportedly: {bad}, line 2: the type «persn» is none of person, ")
    assert done.stderr.rstrip().endswith("mend the line, or take it out")


def test_the_module_runs_as_the_command_does(report: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "reportedly", "read", str(report), "--format", "jsonl"], capture_output=True, check=True
    )
    assert codec.decode(ran.stdout.strip()).document.text == SAYING
