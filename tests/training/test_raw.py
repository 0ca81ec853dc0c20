"""Texts without labels: WordNet's examples as sentences, speeches by year, long texts in parts."""

import json
from pathlib import Path

from training.raw import SENTENCES, examples, parts, texts


def test_examples_become_sentences_and_short_ones_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "data.verb").write_text(
        "00000001 29 v 01 sail 0 000 | travel over water; \"they sailed out of the harbour\"; \"sail on!\"\n"
        "00000002 29 v 01 wait 0 000 | stay; \"will you wait for the boat?\"\n"
    )  # fmt: skip
    ((name, text),) = examples(tmp_path)
    assert name == "data.verb 0"
    assert text == "They sailed out of the harbour.\n\nWill you wait for the boat?"


def test_speeches_before_the_first_year_are_left_out(tmp_path: Path) -> None:
    shared, speeches = tmp_path / "shared", tmp_path / "speeches"
    (shared / "data/coreference").mkdir(parents=True)
    speeches.mkdir()
    (shared / "data/coreference/gap-dev.jsonl").write_text(json.dumps({"doc_id": "p", "text": "Ilva swam."}) + "\n")
    for year in (1790, 1950):
        (speeches / f"{year}.json").write_text(json.dumps({"year": year, "text": f"It is {year}."}))
    assert dict(texts(shared, speeches, None)) == {"p": "Ilva swam.", "1950": "It is 1950."}
    assert dict(texts(shared, None, None)) == {"p": "Ilva swam."}


def test_a_long_text_comes_in_parts_that_hold_all_its_words() -> None:
    text = " ".join(f"The boat numbered {n} left the harbour." for n in range(SENTENCES + 5))
    found = list(parts(text))
    assert [int(a.sentence[-1]) + 1 for a in found] == [SENTENCES, 5]
    assert sum(len(a) for a in found) == (SENTENCES + 5) * 8
    assert found[0].paragraph == {0} and found[1].paragraph == set()
    assert all(a.upos is None and a.names is None and a.statements is None for a in found)
