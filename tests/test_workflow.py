"""Reports in, readings out: nothing is lost, nothing changes places."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent / "records"))

from reportedly.errors import InputError, UsageError
from reportedly.ingest import Skipped
from reportedly.language import model as language_model
from reportedly.language import parse as language_parse
from reportedly.records import Account, Document, Reading
from reportedly.workflow import Failure, Result, count, read_documents, read_inputs, read_text

SAYING = "Osmark said that Veldania had attacked Korrin."


def document(n: int, text: str = SAYING) -> Document:
    return Document(id=f"d{n}", text=text)


def test_documents_come_back_in_order() -> None:
    texts = [SAYING, "", "Nothing of note.", SAYING * 30, "Rebels left Lund."]
    found = list(read_documents(document(n, t) for n, t in enumerate(texts)))
    assert [r.document for r in found] == [document(n, t) for n, t in enumerate(texts)]
    assert list(read_documents([])) == []


def test_documents_are_taken_some_windows_ahead_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_model, "AHEAD", 2)
    ahead = 2 * language_model.shipped().threads
    asked: list[int] = []

    def given_one_by_one() -> Iterator[Document]:
        for n in range(30):
            asked.append(n)
            yield document(n)

    readings = read_documents(given_one_by_one())
    for n in range(30):
        assert next(readings).document.id == f"d{n}"
        assert len(asked) <= n + 1 + ahead  # the rest has not even been asked for
    assert list(readings) == []


def test_what_fails_halfway_fails_after_what_came_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """An iterable that breaks off: nothing hangs, and what had been taken from it by then is not read to the end."""

    def broken() -> Iterator[Document]:
        yield from (document(n) for n in range(40))
        raise RuntimeError("no more")

    got = []
    with pytest.raises(RuntimeError, match="no more"):
        for r in read_documents(broken()):
            got.append(r.document.id)
    assert got == [f"d{n}" for n in range(len(got))] and got


def test_no_model_is_loaded_where_nothing_is_to_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("")
    monkeypatch.setattr(language_parse, "shipped", lambda: pytest.fail("the model was loaded"))
    assert [type(r) for r in read_inputs([tmp_path / "a.txt", tmp_path / "nowhere.txt"])] == [Skipped, Failure]


def test_every_input_comes_to_one_result_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(SAYING)
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    (tmp_path / "d.jsonl").write_text('{"id": "1", "text": "Rebels left."}\nnonsense\n{"id": "2", "text": "Rebels stayed."}\n')
    (tmp_path / ".hidden").write_text(SAYING)
    paths = [tmp_path, tmp_path / "nowhere.txt", str(tmp_path / "a.txt")]
    found = list(read_inputs(paths))

    def shown(results: list[Result]) -> list[str]:
        return [
            f"read {r.document.file}" if isinstance(r, Reading) else f"skipped {r.reason}" if isinstance(r, Skipped) else "failed" for r in results
        ]

    assert shown(found) == [
        "skipped hidden", "read a.txt", "skipped empty", "failed", "read d.jsonl", "failed", "read d.jsonl", "failed", "read a.txt",
    ]  # fmt: skip
    monkeypatch.setattr(language_model, "AHEAD", 0)  # however much is taken ahead
    assert shown(list(read_inputs(paths))) == shown(found)
    account = Account()
    for r in found:
        count(account, r)
    assert str(account) == "9 seen = 4 read + 2 skipped (1 empty, 1 hidden) + 3 failed"


@given(st.lists(st.sampled_from(("read", "failed", "empty", "hidden")), max_size=12))
def test_results_are_counted(kinds: list[str]) -> None:
    results: dict[str, Result] = {
        "read": Reading(document=document(1)), "failed": Failure(InputError("x", "y", "z")), "empty": Skipped("x", "empty"),
        "hidden": Skipped("x", "hidden"),
    }  # fmt: skip
    account = Account()
    for kind in kinds:
        count(account, results[kind])
    assert account.adds_up
    assert (account.seen, account.kept, account.failed) == (len(kinds), kinds.count("read"), kinds.count("failed"))
    assert account.dropped == {k: kinds.count(k) for k in ("empty", "hidden") if k in kinds}


def test_a_text_with_what_is_known_of_it() -> None:
    r = read_text(SAYING, published="14 May 2031", title="Attack", outlet="Northern Ledger", authors=("Jo Tern",))
    d = r.document
    assert (d.text, d.published, d.title, d.outlet, d.authors) == (SAYING, "2031-05-14", "Attack", "Northern Ledger", ("Jo Tern",))
    assert d.id == read_text(SAYING).document.id != read_text(SAYING + " ").document.id


def test_a_date_that_is_none() -> None:
    with pytest.raises(UsageError, match="someday"):
        read_text(SAYING, published="someday")


def test_without_a_date_relative_times_stay_open() -> None:
    text = "Osmark said on Monday that Veldania had attacked Korrin."
    with_date, without = read_text(text, published="2031-05-14"), read_text(text)
    assert [t.value for t in with_date.times] == ["2031-05-12"]
    assert all("2031" not in t.value for t in without.times)
