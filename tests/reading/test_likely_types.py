"""``likely_types.txt``: what words that no table lists are likely to state."""

from pathlib import Path

import pytest

from reportedly.reading.lexicon import LexiconError, event_noun, event_verb, likely_types
from reportedly.reading.lexicon.likely_types import NONE, _likely
from reportedly.records import EVENT_TYPES


def test_a_word_that_no_table_lists_is_likely_to_state_what_words_like_it_do() -> None:
    for verb, kind in (("bushwhack", "ASSAULT"), ("objurgate", "ACCUSE"), ("chaffer", "CONSULT"), ("adorn", "SUPPORT")):
        assert not event_verb(verb)
        assert likely_types(verb, "VERB").types[0][0] == kind
    assert not event_noun("excruciation")
    assert likely_types("excruciation", "NOUN").types[0][0] == "ASSAULT"


def test_words_that_state_nothing_and_other_parts_of_speech_have_no_likely_type() -> None:
    assert likely_types("meander", "ADJ") == NONE
    assert likely_types("zorple", "VERB") == NONE
    for verb in ("resemble", "weigh", "seem"):
        assert not any(level > 2 for _, level in likely_types(verb, "VERB").types)


def test_levels_and_types_are_what_they_promise() -> None:
    words = _likely()
    assert 10_000 < len(words) < 20_000
    for likely in set(words.values()):
        assert 2 <= likely.any <= 5 and len(likely.types) <= 2
        levels = [level for _, level in likely.types]
        assert levels == sorted(levels, reverse=True) and all(1 <= n <= 4 for n in levels)
        assert {kind for kind, _ in likely.types} <= set(EVENT_TYPES)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("verb 9 ASSAULT=4: hit", "«verb 9 ASSAULT=4»"),
        ("verb 3 ASSAULT=5: hit", "«verb 3 ASSAULT=5»"),
        ("verb 3 ASSAULT: hit", "«verb 3 ASSAULT»"),
        ("adverb 3: very", "«adverb 3»"),
        ("noun 3 WAR=2: feud", "no type of event: WAR"),
    ],
)
def test_a_line_that_is_wrong_is_named(line: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "likely_types.txt").write_text(f"# a table\n{line}\n", encoding="utf8")
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    _likely.cache_clear()
    with pytest.raises(LexiconError, match=said):
        likely_types("hit", "VERB")
    monkeypatch.undo()
    _likely.cache_clear()
