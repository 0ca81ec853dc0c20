"""What single words are likely to state, learnt from words like them."""

from pathlib import Path

import numpy as np
import pytest
from training.word_types import fit, lines, one_hot, predict
from training.wordnet import WordNet

from reportedly.reading.events.event_model import CLASSES

NONE = len(CLASSES) - 1


def test_a_word_takes_over_what_those_with_its_features_and_vector_state() -> None:
    kinds = [CLASSES.index("ASSAULT"), CLASSES.index("AID"), NONE]
    rows = [[f"sense={k}"] for k in range(3)] * 30
    shares = np.eye(len(CLASSES), dtype=np.float32)[kinds * 30]
    vectors = np.zeros((90, 4), np.float32)
    vectors[:, 1] = [k == 1 for k in range(3)] * 30
    index = {f"sense={k}": k for k in range(3)}
    f = fit(one_hot(rows, index), vectors, shares, np.ones(90, np.float32))
    told = predict(
        f, one_hot([["sense=0"], ["sense=2"], ["never seen"]], index), np.eye(4, dtype=np.float32)[[0, 0, 1]]
    )
    assert told[0].argmax() == kinds[0] and told[1].argmax() == NONE
    assert told[2].argmax() == kinds[1]  # by its vector alone
    assert told.sum(1) == pytest.approx(1)


def test_words_of_the_same_levels_stand_in_one_line_likelier_types_first() -> None:
    share = np.zeros(len(CLASSES), np.float32)
    share[[CLASSES.index("COERCE"), CLASSES.index("ASSAULT"), CLASSES.index("AID"), NONE]] = 0.5, 0.2, 0.1, 0.2
    nothing = np.eye(len(CLASSES), dtype=np.float32)[NONE]
    given = [(("nab", "VERB"), share), (("collar", "VERB"), share), (("seem", "VERB"), nothing)]
    assert lines(given) == ["verb 5 COERCE=4 ASSAULT=2: collar nab"]


@pytest.fixture
def net(tmp_path: Path) -> WordNet:
    licence = "  1 This software and database is being provided to you"
    verbs = [
        "00000001 35 v 02 punish 0 penalize 1 001 @ 00000003 v 0000 01 + 08 00 | impose a penalty on; \"They punish him\"",
        "00000002 41 v 01 spank 0 001 @ 00000001 v 0000 01 + 08 00 | give a beating to",
        "00000003 41 v 01 act 0 000 01 + 08 00 | do something",
    ]  # fmt: skip
    nouns = [
        "00000004 04 n 02 spanking 0 whacking 0 001 + 00000002 v 0101 | the act of slapping",
        "00000005 13 n 01 pudding 0 000 | a sweet dish",
    ]
    for name, data, index in (
        ("verb", verbs, ["punish v 1 1 @ 1 1 00000001", "spank v 1 1 @ 1 0 00000002", "act v 1 0 1 0 00000003"]),
        ("noun", nouns, ["spanking n 1 1 + 1 0 00000004", "whacking n 1 0 1 0 00000004", "pudding n 1 0 1 0 00000005"]),
        ("adj", [], []),
    ):
        (tmp_path / f"data.{name}").write_text("\n".join([licence, *data]), encoding="utf8")
        (tmp_path / f"index.{name}").write_text("\n".join([licence, *index]), encoding="utf8")
    (tmp_path / "index.sense").write_text("punish%2:41:00:: 00000001 1 7\n", encoding="utf8")
    return WordNet(tmp_path)


def test_a_verb_has_its_own_meaning_and_those_above(net: WordNet) -> None:
    found = net.features("spank", "VERB")
    assert {
        "part=VERB",
        "file=verb.social",
        "sense=v00000002",
        "sense=v00000001",
        "sense=v00000003",
        "gloss=beatin",
    } <= set(found)
    assert net.features("zorp", "VERB") == []


def test_a_noun_has_the_verb_that_it_comes_from_and_another_in_its_set_has_not(net: WordNet) -> None:
    assert {"verb=verb.social", "sense=v00000002", "sense=v00000001"} <= set(net.features("spanking", "NOUN"))
    assert not any(f.startswith("verb=") for f in net.features("whacking", "NOUN"))


def test_examples_are_no_words_of_the_gloss(net: WordNet) -> None:
    assert "gloss=penalt" in net.features("punish", "VERB") and "gloss=they" not in net.features("punish", "VERB")


def test_words_are_verbs_and_nouns_of_acts(net: WordNet) -> None:
    assert set(net.words()) == {
        ("punish", "VERB"),
        ("spank", "VERB"),
        ("act", "VERB"),
        ("spanking", "NOUN"),
        ("whacking", "NOUN"),
    }
