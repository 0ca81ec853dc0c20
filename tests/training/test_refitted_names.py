"""The names head learns alone: from vectors of words and sets of allowed tags, on top of a mean of checkpoints."""

import random
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from training.document import bits  # noqa: E402
from training.names import encoded, fit, mean  # noqa: E402
from training.network import Reader  # noqa: E402
from training.windows import Encoded  # noqa: E402

from reportedly.language.labels import NAME_TAGS  # noqa: E402


def test_a_mean_is_weighted_and_its_shares_sum_to_one(tmp_path: Path) -> None:
    for name, value in (("a", 1.0), ("b", 4.0)):
        torch.save({"model": {"w": torch.full((2,), value), "half": torch.full((1,), value, dtype=torch.bfloat16)}}, tmp_path / f"{name}.pt")
    for shares in ((1.0, 2.0), (0.1, 0.2)):
        found = mean([(tmp_path / "a.pt", shares[0]), (tmp_path / "b.pt", shares[1])])
        assert found["w"].tolist() == pytest.approx([3.0, 3.0]) and found["half"].dtype == torch.float32
    assert mean([(tmp_path / "a.pt", 1.0)])["w"].tolist() == [1.0, 1.0]


def test_the_head_learns_what_the_sets_allow() -> None:
    """Words with a first number above zero begin a person; the others are outside or begin a place, which of them is open."""
    torch.manual_seed(3)
    person, others = NAME_TAGS.index("B-person"), int(bits(["O", "B-place"], NAME_TAGS))
    rows = []
    for _ in range(40):
        h = torch.randn(12, 8)
        sets = torch.tensor([1 << person if x > 0 else others for x in h[:, 0].tolist()])
        rows.append((h, sets))
    head = torch.nn.Linear(8, len(NAME_TAGS))
    first = fit(head, rows, epochs=1, rate=1e-6)
    last = fit(head, rows, epochs=30, rate=3e-2)
    assert last < first / 4
    test = torch.randn(200, 8)
    told = head(test).argmax(-1) == person
    assert (told == (test[:, 0] > 0)).float().mean() > 0.9


def test_each_word_has_a_vector_and_its_set() -> None:
    torch.manual_seed(1)
    reader = Reader(3, 3, 3, 3).eval()
    rng = random.Random(1)
    pieces = [np.array([rng.randrange(1000, 2000) for _ in range(9)], np.int32) for _ in range(3)]
    names = np.full(27, bits(["B-person"], NAME_TAGS), np.uint64)
    sparse: dict[str, dict[int, int]] = {k: {} for k in ("spans", "cluster", "pointers", "status", "arguments", "same")}
    e = Encoded(pieces, [np.arange(9, dtype=np.int32)] * 3, [np.ones(9, np.int8)] * 3, np.arange(4) * 9, np.zeros(3, bool), 1.0, {"names": names}, sparse)
    rows = encoded(reader, [e], random.Random(2), hidden=0.0)
    assert rows and all(len(h) == len(y) and h.shape[1] == 384 and h.dtype == torch.float32 for h, y in rows)
    taught = torch.cat([y for _, y in rows])
    assert int((taught == int(names[0])).sum()) == 27
