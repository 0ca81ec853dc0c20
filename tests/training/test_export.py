"""Dividing large inner numbers leaves the float model's answers as they are."""

import random

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.export import Tamed, tame  # noqa: E402
from training.network import Reader  # noqa: E402
from training.windows import Encoded  # noqa: E402


def test_a_tamed_layer_answers_the_same() -> None:
    torch.manual_seed(1)
    reader = Reader(3, 3, 3, 3).eval()
    with torch.no_grad():
        reader.encoder.layers[2].up.bias[7] = 40.0  # one inner number that dwarfs the others
    rng = random.Random(1)
    pieces = [np.array([rng.randrange(1000, 2000) for _ in range(30)], np.int32) for _ in range(4)]
    first, case = [np.arange(30, dtype=np.int32)] * 4, [np.ones(30, np.int8)] * 4
    sparse: dict[str, dict[int, int]] = {k: {} for k in ("spans", "cluster", "pointers", "status", "arguments", "same")}
    e = Encoded(pieces, first, case, np.arange(5) * 30, np.zeros(4, bool), 1.0, {}, sparse)
    ids, words = torch.tensor([[101, *pieces[0].tolist(), 102]]), torch.arange(31)[None]
    before = reader(ids, None, torch.ones_like(ids), words)
    assert tame(reader, [("ewt", "a", e)]) == ["2 down"]
    assert isinstance(reader.encoder.layers[2].down, Tamed)
    after = reader(ids, None, torch.ones_like(ids), words)
    for name, value in before.items():
        assert torch.allclose(value, after[name], atol=1e-3), name
