"""A teacher's answers as labels: whoever answers as the teacher does has nothing to learn, whoever does not comes nearer."""

import random

import numpy as np
import pytest
from tokenizers import Tokenizer

torch = pytest.importorskip("torch")

from training.document import Annotated  # noqa: E402
from training.losses import Batch, collate  # noqa: E402
from training.network import Reader, Sizes  # noqa: E402
from training.soft import soft_losses  # noqa: E402
from training.train import WEIGHTS, total  # noqa: E402
from training.vocabulary import Vocabulary  # noqa: E402
from training.windows import cut, encode  # noqa: E402

from training import mpnet  # noqa: E402

COUNTS = (7, 5, 6, 4)


@pytest.fixture
def batch(tokenizer: Tokenizer) -> Batch:
    made = []
    for words in ("Osmark said that rebels left . They will return .", "Nobody knows why ."):
        given = words.split()
        a = Annotated(given, (np.cumsum([w == "." for w in given]) - np.array([w == "." for w in given])).astype(np.int32), {0})
        e = encode(a, tokenizer, Vocabulary([], [], [], []))
        assert e is not None
        w = cut(e, 0, len(e.pieces), random.Random(0), hidden=0.2)
        assert w is not None
        made.append(w)
    return collate(made)


def teacher(seed: int = 1) -> Reader:
    torch.manual_seed(seed)
    out = Reader(*COUNTS).eval()
    with torch.no_grad():
        out.types.bias.zero_()  # so that there are triggers
    return out.requires_grad_(False)


def test_nothing_is_learnt_from_ones_own_answers(batch: Batch) -> None:
    one, same = teacher(), teacher()
    one.requires_grad_(True)
    whole = Batch(batch.whole, batch.mask, batch.case, batch.first, batch.sentence, batch.weight, {}, batch.whole)
    parts = soft_losses(one, same, whole, one(whole.ids, whole.mask, whole.case, whole.first))
    assert parts.keys() == WEIGHTS.keys()
    total(parts, WEIGHTS).backward()
    steep = {n: float(p.grad.abs().max()) for n, p in one.named_parameters() if p.grad is not None}
    assert max(steep.values()) < 1e-4, max(steep.items(), key=lambda x: x[1])


def test_a_student_comes_nearer(batch: Batch) -> None:
    right, student = teacher(), Reader(*COUNTS)
    optimizer = torch.optim.AdamW(student.parameters(), lr=1e-3)
    seen = []
    for _ in range(5):
        parts = soft_losses(student, right, batch, student(batch.ids, batch.mask, batch.case, batch.first))
        loss = total(parts, WEIGHTS)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        seen.append({k: v.item() for k, v in parts.items()})
    for head in ("upos", "lemma", "names", "mentions", "types"):
        assert seen[-1][head] < seen[0][head], head


def test_the_larger_encoder_with_the_same_heads(batch: Batch) -> None:
    torch.manual_seed(2)
    large = Reader(*COUNTS, sizes=Sizes(arc=32, rel=8), encoder=mpnet.Encoder()).eval()
    with torch.no_grad():
        o = large(batch.whole, batch.mask, batch.case, batch.first)
        n = int(batch.mask[1].sum())
        alone = large(batch.whole[1:, :n], None, batch.case[1:, :n], batch.first[1:, :5])
    assert o["arcs"].shape == (*batch.first.shape, batch.first.shape[1])
    assert torch.allclose(o["upos"][1, :5], alone["upos"][0], atol=1e-4)  # padding changes nothing
    assert large.encoder.number[[0, 101, 102, 103, 2000]].tolist() == [1, 0, 2, 30526, 2004]


def test_distances_by_class() -> None:
    found = mpnet.buckets(200)
    assert found.shape == (200, 200) and found[5, 5] == 0
    assert found[9, 2] == 7 and found[2, 9] == 16 + 7  # exact when short, told apart by direction
    assert found[199, 0] == 15 and found[0, 199] == 31 and found[100, 0] == found[99, 0]
