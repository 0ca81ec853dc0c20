"""Where sentences begin without a sign: the texts it is learnt from, and what learns it."""

import gzip
import json
import random
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")

from training.boundaries import NEVER, OUTPUT, Boundaries, Vectors, attach, fit, words_of  # noqa: E402
from training.running import Running, ewt, gum  # noqa: E402

from reportedly.language.model import OUTPUTS, SLOWER, WEIGHTS  # noqa: E402
from reportedly.language.parse import cut  # noqa: E402
from reportedly.language.windows import windows  # noqa: E402

CONLLU = """# newdoc id = a
# newpar id = a-1
# text = Dear Mara
1\tDear\t_
2\tMara\t_

# text = I can't come
1\tI\t_

# newpar id = a-2
# text = Anton
1\tAnton\t_

# newdoc id = b
# text = It rains.
1\tIt\t_

"""


def test_ewt_as_running_text(tmp_path: Path) -> None:
    path = tmp_path / "ewt.conllu.gz"
    path.write_bytes(gzip.compress(CONLLU.encode()))
    assert list(ewt(path)) == [
        Running("Dear Mara I can't come\n\nAnton", frozenset({0, 8, 18})),
        Running("It rains.", frozenset({0})),
    ]


def test_gum_as_running_text(tmp_path: Path) -> None:
    path = tmp_path / "gum.jsonl"
    path.write_text(json.dumps({"text": "A head\n\nIt rains.", "sentences": [{"begin": 0}, {"begin": 8}]}) + "\n")
    assert list(gum(path)) == [Running("A head\n\nIt rains.", frozenset({0, 5}))]


def test_the_network_is_asked_where_the_rules_see_no_end() -> None:
    parsed, asked, begins = Running("Dear Mara I can't come. Anton\n\nIt rains", frozenset({0, 8, 19, 24})).cut()
    told = {w: (a, b) for w, a, b in zip(parsed.words, asked, begins, strict=True)}
    assert told["I"] == (True, True) and told["Mara"] == (True, False) and told["rains"] == (True, False)
    assert told["Anton"] == told["It"] == (False, True)
    assert not told["n't"][0] and not told["."][0] and not told["Dear"][0]


def test_paragraphs_in_one_line() -> None:
    text = Running("a\n\nb\n\nc", frozenset({0, 1, 2}))
    assert text.joined(1.0, random.Random(1)) == Running("a b c", text.begins)
    assert text.joined(0.0, random.Random(1)) == text


def test_what_has_learnt_nothing_lets_nothing_begin() -> None:
    torch.manual_seed(1)
    found = Boundaries(8, 4)(torch.randn(2, 5, 8))
    assert found.shape == (2, 5) and torch.allclose(found, torch.full((2, 5), NEVER))


def test_it_learns_from_the_word_and_the_one_before() -> None:
    """A sentence begins where the word's first number and that of the word before differ in sign."""
    torch.manual_seed(2)
    pairs = 3 + 2 * torch.randn(6000, 16)
    labels = ((pairs[:, 0] > 3) != (pairs[:, 8] > 3)).float()
    learnt = fit((pairs, labels, torch.ones(6000)), hidden=32, epochs=40)
    words = 3 + 2 * torch.randn(1, 400, 8)
    with torch.no_grad():
        told = learnt(words)[0, 1:] > 0
    first = words[0, :, 0] > 3
    assert float((told == (first[1:] != first[:-1])).float().mean()) > 0.9


def test_a_graph_gets_the_head_and_keeps_all_else() -> None:
    torch.manual_seed(3)
    graph = onnx.load(str(WEIGHTS / "reader.onnx"))
    nodes = len(graph.graph.node)
    head = Boundaries()
    torch.nn.init.normal_(head.out.weight)
    attach(graph, head)
    assert len(graph.graph.node) == nodes and [o.name for o in graph.graph.output].count(OUTPUT) == 1
    vectors = Vectors(WEIGHTS)
    parsed = cut("Regards, Mara The port is open.")
    (window,) = windows(vectors.pieces([parsed.words]), parsed.bounds, parsed.paragraph)
    feed = {"ids": window.ids[None], "case": window.case[None], "first": window.first[None]}
    new, old = (
        # another fusion rounds otherwise, and int8 makes more of it
        onnxruntime.InferenceSession(g, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER)
        for g in (graph.SerializeToString(), str(WEIGHTS / "reader.onnx"))
    )
    others = [name for name in OUTPUTS if name != OUTPUT]
    for one, other in zip(new.run(others, feed), old.run(others, feed), strict=True):
        assert np.array_equal(one, other)
    with torch.no_grad():
        told = head(torch.from_numpy(vectors(window))[None])
    assert np.allclose(new.run([OUTPUT], feed)[0], told.numpy(), atol=1e-3)


def test_a_graph_of_another_make_is_refused() -> None:
    with pytest.raises(ValueError, match="0 gathers"):
        words_of(onnx.ModelProto())
