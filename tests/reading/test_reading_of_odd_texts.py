"""The shipped network on texts that nobody would send: the reading keeps to its format, whatever they are."""

import json
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_checks import check
from reading_strategies import ODD

from reportedly.errors import UsageError
from reportedly.records import Document
from reportedly.workflow import read_documents, read_text

SHARED = Path(__file__).parents[3] / "shared"
CLAUSES = (
    "Osmark said that Veldania had attacked Korrin", "“We never left,” Mara Ilves told reporters on Monday", "she denied it",
    "200 soldiers of the KWP were sent to Lund", "the interim foreign minister, Anton Reyle, resigned", "Tehran may arm the rebels",
    "according to a diplomat", "talks will be held in May", "\n\n", ".", ",", " ",
)  # fmt: skip
news_gone_wrong = st.lists(st.sampled_from(CLAUSES) | st.sampled_from(ODD), max_size=16).map(" ".join)
"""Clauses of reports in any order, with what breaks offsets between them."""


@given(news_gone_wrong)
@settings(max_examples=80, deadline=None)
def test_news_gone_wrong(text: str) -> None:
    check(read_text(text, published="2031-05-14"))


@pytest.mark.parametrize(
    "text",
    [
        "", " \n ", "?!", "“”", "\0\0", "👩‍👩‍👧‍👦 said 🇮🇷 attacked 💥.", "قال الوزير إن الجيش هاجم القرية.", "אמר השר כי הצבא תקף.",
        "Osmark said\r\nthat it left.\r\n\r\nVeldania did, too.\r\n", "O\u0301smark sai\u0301d that it le\u0301ft.", "外交部长说他们攻击了。" * 20,
        "\ufeffOsmark said that it left.", "Osmark\u200bsaid\u200bthat\u200bit\u200bleft.", "OSMARK SAID THAT VELDANIA HAD ATTACKED KORRIN.",
        "osmark said that veldania had attacked korrin.", "Osmark said " * 60, "“" * 200, "said that " * 100, "He said " * 3 + "\n" * 500 + "x",
        "Osmark and " * 400 + "Veldania met.", "<p>Osmark &amp; Veldania</p>", "\x1b[31mOsmark\x1b[0m said it left.", "a" * 20_000,
    ],
    ids=lambda t: repr(t[:18]),
)  # fmt: skip
def test_an_odd_text(text: str) -> None:
    check(read_text(text, published="2031-05-14"))


def test_the_same_text_gives_the_same_reading() -> None:
    text = "Mara Ilves said on Monday that Veldania had attacked Korrin. She denied that Osmark had armed the rebels."
    assert read_text(text, published="2031-05-14") == read_text(text, published="2031-05-14")


@pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="needs the shared data beside the checkout (../shared/data)")
def test_200_passages_of_dev_data() -> None:
    passages: list[str] = []
    for name, until in (("entities/re3d-dev", 40), ("attributions/factappeal-dev", 110), ("events/fictional", 200)):
        with (SHARED / f"data/{name}.jsonl").open(encoding="utf8") as file:
            passages += [json.loads(line)["text"][:1500] for line in islice(file, until - len(passages))]
    assert len(passages) == 200
    found = list(read_documents(Document(id=str(n), text=t, published="2024-06-20") for n, t in enumerate(passages)))
    assert [r.document.text for r in found] == passages
    for r in found:
        check(r)
    assert sum(bool(r.attributions) for r in found) > 40
    assert sum(bool(r.statements) for r in found) > 100


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"text": "Osmark said \ud800 that it left."}, "text: character 12 .*U\\+D800"),
        ({"text": "It left.", "title": "\udcffLeft"}, "title: character 0"),
        ({"text": "It left.", "authors": ("M. Ilves", "Rae\udc80")}, "authors: character 3"),
        ({"text": "It left.", "outlet": "L\udfff"}, "outlet: character 1"),
    ],
)
def test_a_lone_surrogate_is_refused(given: dict[str, Any], named: str) -> None:
    with pytest.raises(UsageError, match=named):
        read_text(**given)


def test_a_pair_of_surrogates_in_json_is_a_sign_like_any_other() -> None:
    check(read_text(json.loads('"Osmark said \\ud83d\\udca5 that it left."')))
