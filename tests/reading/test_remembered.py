"""What is found out about a word once: the same answers as without, and none for a text that may change."""

from dataclasses import fields

import pytest
from hand_built import tree

from reportedly.language.parse import parse
from reportedly.language.parsed import Parsed
from reportedly.reading.events.light import near_words
from reportedly.reading.events.predicates import is_predicate_verb, lemma, remembered
from reportedly.reading.parties.slots import slots
from reportedly.reading.remembered import once_a_word


def raid() -> Parsed:
    return tree("""
        Osmark PROPN 2 nsubj
        raided VERB 0 root raid VBD
        Korrin PROPN 2 obj
    """)


@pytest.mark.parametrize("question", [is_predicate_verb, lemma, slots, near_words])
def test_the_answers_are_those_of_the_text_it_is_made_from(question) -> None:
    (p,) = parse([
        "Osmark demanded to storm the harbour, Mara Ilves said, and was thrown back twice by the Ridge Militia. "
        "Its troops, who had been given rifles, opened fire on the town's walls; nobody would shoot down an aircraft."
    ])  # fmt: skip
    kept = remembered(p)
    for word in range(len(p)):
        assert question(kept, word) == question(p, word)
        assert question(kept, word) == question(p, word)  # the one that was kept, too


def test_a_remembered_text_is_asked_once_for_each_word() -> None:
    asked: list[int] = []

    @once_a_word
    def length(parsed: Parsed, word: int) -> int | None:
        asked.append(word)
        return len(parsed.words[word]) if word else None

    kept = remembered(raid())
    assert [length(kept, 0), length(kept, 1), length(kept, 0), length(kept, 1)] == [None, 6, None, 6]
    assert asked == [0, 1]
    assert length(remembered(raid()), 1) == 6  # another reading asks anew
    assert asked == [0, 1, 1]


def test_of_a_text_that_may_change_nothing_is_kept() -> None:
    p = raid()
    assert slots(p, 1) == {"subj": [0], "obj": [2]} and is_predicate_verb(p, 1)
    p.relation[2], p.upos[1], p.xpos[1] = "nsubj", "ADP", "IN"
    assert not is_predicate_verb(p, 1)
    assert "obj" not in slots(p, 1)


def test_it_shares_what_the_model_says() -> None:
    p = raid()
    kept = remembered(p)
    assert all(getattr(kept, f.name) is getattr(p, f.name) for f in fields(Parsed))
