"""``reportedly read --proposer``: what is said, what the exit status is, and that the reading comes out whatever happens."""

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.proposing.endpoint import Reply, completion, dead_url, endpoint
from tests.proposing.test_proposer import GOOD, TEXT

import reportedly as package
from reportedly import codec
from reportedly.archive import Archive
from reportedly.cli.main import reportedly
from reportedly.cli.proposer import SHOWN_SILENCES, UNHEARD_STATUS
from reportedly.errors import UsageError

PLAIN = package.read_text(TEXT, published="2031-05-14")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf8")
    return path


def ask(report: Path, url: str, *words: object, env: dict[str, str] | None = None) -> Result:
    command = ["read", str(report), "--published", "2031-05-14", "--proposer", url, "--model", "m", *map(str, words)]
    return CliRunner().invoke(reportedly, command, env=env)


def readings(result: Result) -> list[Any]:
    return [codec.decode(line) for line in result.stdout_bytes.splitlines()]


def test_what_holds_is_in_the_reading(report: Path) -> None:
    with endpoint(lambda asked: completion(GOOD)) as fake:
        result = ask(report, fake.url, "--format", "jsonl")
    assert result.exit_code == 0
    (r,) = readings(result)
    assert any("proposer m" in s.read_by for s in r.statements)
    assert re.search(r"^proposer: 1 passage = 1 heard .*; 1 call, 100 tokens; 2 proposals = ", result.stderr, re.MULTILINE)
    assert result.stderr.splitlines()[-1] == "1 seen = 1 read + 0 skipped + 0 failed"


def test_the_digest_says_who_read_it(report: Path) -> None:
    with endpoint(lambda asked: completion(GOOD)) as fake:
        result = ask(report, fake.url, "--explain")
    assert "read by proposer m" in result.stdout and "why: proposer m:" in result.stdout


@pytest.mark.parametrize("reply", [None, Reply(status=500), Reply(b"<html>"), Reply(status=401, body=b"bad key")], ids=["dead", "500", "HTML", "401"])
def test_without_an_answer_the_reading_comes_out_and_the_status_says_so(report: Path, reply: Reply | None) -> None:
    with endpoint(lambda asked: reply or Reply()) as fake:
        result = ask(report, dead_url() if reply is None else fake.url, "--proposer-tries", 1, "--format", "jsonl")
    assert result.exit_code == UNHEARD_STATUS == 3
    (r,) = readings(result)
    assert (r.attributions, r.statements, r.entities) == (PLAIN.attributions, PLAIN.statements, PLAIN.entities)
    assert f"report.txt, characters 0–{len(TEXT)}: the proposer was not heard: " in result.stderr
    assert "the program's own reading stands" in result.stderr
    assert "1 passage = 0 heard (0 from the cache) + 1 not heard (1 " in result.stderr


def test_a_report_that_cannot_be_read_is_the_graver_thing(report: Path, tmp_path: Path) -> None:
    result = ask(report, dead_url(), tmp_path / "nowhere.txt", "--proposer-tries", 1)
    assert result.exit_code == 1 and "not heard" in result.stderr


def test_ten_thousand_silences_are_not_ten_thousand_lines(tmp_path: Path) -> None:
    for n in range(20):
        (tmp_path / f"{n}.txt").write_text(f"{TEXT} {n}")
    result = ask(tmp_path, dead_url(), "--proposer-tries", 1, "--format", "jsonl")
    assert len(readings(result)) == 20 and result.exit_code == 3
    assert result.stderr.count("own reading stands") == SHOWN_SILENCES
    assert "and 15 more passages of 15 reports" in result.stderr


def test_a_reports_name_does_not_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text('{"id": "\\u001b[31mred\\nreportedly: all is well", "text": "Rebels left."}\n')
    result = ask(path, dead_url(), "--proposer-tries", 1)
    (line,) = [x for x in result.stderr.splitlines() if "was not heard" in x]
    assert "\x1b" not in result.stderr and "all is well" in line


def test_a_budget_of_no_calls_is_the_cache_alone(report: Path, tmp_path: Path) -> None:
    with endpoint(lambda asked: completion(GOOD)) as fake:
        first = ask(report, fake.url, "--proposer-cache", tmp_path / "cache", "--format", "jsonl")
        again = ask(report, fake.url, "--proposer-cache", tmp_path / "cache", "--proposer-calls", 0, "--format", "jsonl")
        assert len(fake.asked) == 1
    assert first.exit_code == again.exit_code == 0 and first.stdout == again.stdout
    assert "1 heard (1 from the cache)" in again.stderr and "0 calls, 0 tokens" in again.stderr
    spent = ask(report, fake.url, "--proposer-calls", 0)
    assert spent.exit_code == 3 and "the budget of calls is spent" in spent.stderr


def test_the_key_comes_from_the_environment_and_shows_nowhere(report: Path) -> None:
    with endpoint(lambda asked: Reply(b"no such key: sesame", 401)) as fake:
        result = ask(report, fake.url, "--proposer-key-env", "DESK_KEY", env={"DESK_KEY": "sesame"})
    assert fake.asked[0].headers["Authorization"] == "Bearer sesame"
    assert "sesame" not in result.output and "no such key: ***" in result.stderr


def test_a_key_that_would_go_unencrypted_is_warned_of(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", dead_url().removesuffix("/v1"))  # so that the name is not looked up
    monkeypatch.delenv("no_proxy", raising=False)
    result = ask(report, "http://desk.invalid/v1", "--proposer-key-env", "DESK_KEY", "--proposer-tries", 1, env={"DESK_KEY": "sesame"})
    assert "key is sent unencrypted" in result.stderr and result.exit_code == 3


def test_an_archive_keeps_who_read_what(report: Path, tmp_path: Path) -> None:
    path = tmp_path / "desk.archive"
    plain = CliRunner().invoke(reportedly, ["read", str(report), "--published", "2031-05-14", "--archive", str(path)])
    assert plain.exit_code == 0
    with endpoint(lambda asked: completion(GOOD)) as fake:
        held = ask(report, fake.url, "--archive", path)
        assert held.exit_code == 0 and not fake.asked and "0 passages" in held.stderr
        again = ask(report, fake.url, "--archive", path, "--again")
    assert again.exit_code == 0 and "1 replaced" in again.stderr
    with Archive(path) as archive:
        (r,) = archive.readings()
    assert any("proposer m" in s.read_by for s in r.statements)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--proposer", "http://localhost:1/v1"], "--proposer: needs --model"),
        (["--model", "m"], "--model: goes with --proposer"),
        (["--proposer", "ftp://x", "--model", "m"], "no http or https address"),
        (["--proposer", "http://u:p@localhost/v1", "--model", "m"], "the key in an environment variable"),
        (["--proposer", "http://localhost:1/v1", "--model", "m", "--proposer-key-env", "NO_SUCH_VARIABLE"], "there is no variable NO_SUCH_VARIABLE"),
    ],
)
def test_wrong_use(report: Path, words: list[str], message: str) -> None:
    result = CliRunner().invoke(reportedly, ["read", str(report), *words])
    assert isinstance(result.exception, UsageError) and message in str(result.exception)


@pytest.mark.parametrize("words", [["--proposer-tries", "0"], ["--proposer-timeout", "0"], ["--proposer-jobs", "0"], ["--proposer-calls", "-1"]])
def test_numbers_that_cannot_be(report: Path, words: list[str]) -> None:
    result = ask(report, "http://localhost:1/v1", *words)
    assert result.exit_code == 2


def test_no_key_on_the_command_line(report: Path) -> None:
    """Everybody on the machine could read it there."""
    assert ask(report, "http://localhost:1/v1", "--proposer-key", "sesame").exit_code == 2
