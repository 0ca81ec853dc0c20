"""The clock plans the training: rates rise and fall within the time, and a running mean of the weights comes out."""

import itertools
import random
from argparse import Namespace
from collections.abc import Iterator

import pytest

torch = pytest.importorskip("torch")

from test_mixed import VOCABULARY, text  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402
from training.distil import run, stream  # noqa: E402
from training.losses import Batch, collate, losses  # noqa: E402
from training.mixed import Mixed  # noqa: E402
from training.network import Reader  # noqa: E402
from training.train import WEIGHTS, groups, total  # noqa: E402
from training.windows import Encoded, cut  # noqa: E402

COUNTS = (7, 5, 6, 4)


@pytest.fixture
def data(tokenizer: Tokenizer) -> list[tuple[str, str, Encoded]]:
    return [("ewt", str(n), text(tokenizer, "The Governor slept", "DT NN VBD")) for n in range(4)]


def test_it_ends_by_the_clock_with_a_mean_of_the_weights(data: list[tuple[str, str, Encoded]]) -> None:
    torch.manual_seed(1)
    model = Reader(*COUNTS)
    before = {k: v.clone() for k, v in model.state_dict().items()}
    w = cut(data[0][2], 0, 1, random.Random(0))
    assert w is not None
    optimizer = torch.optim.AdamW(groups(model, 1e-3, 1e-3, 0.9))
    rates: list[float] = []
    optimizer.register_step_pre_hook(lambda o, *_: rates.append(o.param_groups[0]["lr"]))

    def loss_of(batch: Batch) -> dict[str, "torch.Tensor"]:
        parts = losses(model, batch)
        return parts | {"total": total(parts, WEIGHTS)}

    now = 0.0

    def batches() -> Iterator[Batch]:
        nonlocal now
        while True:
            yield collate([w])
            now += 1.0  # a second a step

    mean = run(model, loss_of, batches(), optimizer, 9.0, 0.5, 0.3, clock=lambda: now)
    assert len(rates) == 9 and not mean.training
    top = rates.index(max(rates))
    assert rates[: top + 1] == sorted(rates[: top + 1]) and rates[top:] == sorted(rates[top:], reverse=True)
    assert top == 3 and rates[0] < max(rates) > rates[-1]
    changed = {k for k, v in mean.state_dict().items() if not torch.equal(v, before[k])}
    assert "labels.xpos.weight" in changed and "labels.upos.weight" not in changed  # the text has Penn tags only
    assert not torch.equal(mean.state_dict()["labels.xpos.weight"], model.state_dict()["labels.xpos.weight"])


def test_batches_come_without_end_with_and_without_labels(data: list[tuple[str, str, Encoded]]) -> None:
    args = Namespace(repeat="mixed=1", seed=1, singles=0.5, workers=0, device="cpu")
    mixed = Mixed.of(data, 1.0, VOCABULARY.xpos)
    again = [("mixed", name, e) for _, name, e in data]
    batches = list(itertools.islice(stream(data + again, args, 24, 0.0, 0.0, mixed), 20))
    assert any("xpos" in b.labels for b in batches) and any("xpos" not in b.labels for b in batches)
    assert all((b.ids == b.whole).all() for b in batches)  # nothing masked
