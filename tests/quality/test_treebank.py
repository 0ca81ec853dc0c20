"""The treebank's running text, and what a parse of it is worth."""

import gzip
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import treebank

from reportedly.language.parse import blank, parse
from reportedly.language.parsed import Parsed

TREES = """\
# newdoc id = a
# newpar id = a-1
# text = Dorn didn't pay.
1\tDorn\tDorn\tPROPN\t_\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\t_\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_
4\tpay\tpay\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

# text = Osmark  left.
1\tOsmark\tOsmark\tPROPN\t_\t_\t2\tnsubj:pass\t_\t_
2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

# newpar id = a-2
# text = Quiet
1\tQuiet\tquiet\tADJ\t_\t_\t0\troot\t_\t_

# newdoc id = b
# text = alot
1-2\talot\t_\t_\t_\t_\t_\t_\t_\t_
1\ta\ta\tDET\t_\t_\t2\tdet\t_\t_
2\tlot\tlot\tNOUN\t_\t_\t0\troot\t_\t_

"""


@pytest.fixture
def documents(tmp_path: Path) -> list[treebank.Written]:
    path = tmp_path / "x.conllu.gz"
    path.write_bytes(gzip.compress(TREES.encode()))
    return treebank.written(path)


def gold_parse(document: treebank.Written) -> Parsed:
    """A parse that says what the gold says."""
    places = [n for n, c in enumerate(document.text) if not c.isspace()]
    starts = [places[w.characters[0]] for w in document.words]
    ends = [places[w.characters[1] - 1] + 1 for w in document.words]
    words = [document.text[a:b] for a, b in zip(starts, ends, strict=True)]
    out = blank(document.text, starts, ends, words, [*document.sentences, len(words)], [True] * len(document.sentences))
    for n, w in enumerate(document.words):
        out.head[n], out.relation[n], out.upos[n] = w.governor, w.relation, w.upos
    return out


def test_text_words_and_sentences(documents: list[treebank.Written]) -> None:
    one, two = documents
    assert one.text == "Dorn didn't pay. Osmark  left.\n\nQuiet"
    assert one.sentences == [0, 5, 8]
    assert [w.governor for w in one.words] == [3, 3, 3, -1, 3, 6, -1, 6, -1]
    letters = "".join(one.text.split())
    assert [letters[slice(*w.characters)] for w in one.words] == [
        "Dorn",
        "did",
        "n't",
        "pay",
        ".",
        "Osmark",
        "left",
        ".",
        "Quiet",
    ]
    assert one.words[5].relation == "nsubj"
    assert [w.characters for w in two.words] == [(0, 1), (1, 4)]


def test_the_gold_itself_is_all_right(documents: list[treebank.Written]) -> None:
    figures = treebank.raw_figures((d, gold_parse(d)) for d in documents)
    assert figures == dict.fromkeys(("LAS", "UAS", "UPOS", "Words", "Sentences"), 100.0)


def test_each_mistake_costs_its_figure(documents: list[treebank.Written]) -> None:
    given = [gold_parse(d) for d in documents]
    given[0].relation[0] = "obj"
    given[0].head[5] = 7
    given[0].upos[8] = "NOUN"
    figures = treebank.raw_figures(zip(documents, given, strict=True))
    one = 100 / 11
    assert {k: round((100 - v) / one, 6) for k, v in figures.items()} == {
        "LAS": 2,
        "UAS": 1,
        "UPOS": 1,
        "Words": 0,
        "Sentences": 0,
    }


def test_words_cut_otherwise_are_lost_with_their_governors(documents: list[treebank.Written]) -> None:
    figures = treebank.raw_figures(zip(documents, parse([d.text for d in documents]), strict=True))
    assert figures["Words"] == pytest.approx(200 * 9 / (11 + 10))  # «alot» is one word to us
    assert figures["Sentences"] == 100
