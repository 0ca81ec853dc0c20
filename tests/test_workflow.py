"""Reports in, readings out: nothing is lost, nothing changes places."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent / "records"))

from reportedly import workflow
from reportedly.errors import InputError, UsageError
from reportedly.ingest import Skipped
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


def test_batches_are_read_as_they_fill(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workflow, "BATCH_WORDS", 20)
    asked: list[int] = []

    def given_one_by_one() -> Iterator[Document]:
        for n in range(9):
            asked.append(n)
            yield document(n)

    readings = read_documents(given_one_by_one())
    assert next(readings).document.id == "d0"
    assert len(asked) < 5  # the rest has not even been asked for
    assert [r.document.id for r in readings] == [f"d{n}" for n in range(1, 9)]


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
    monkeypatch.setattr(workflow, "BATCH_WORDS", 1)  # however it is batched
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
