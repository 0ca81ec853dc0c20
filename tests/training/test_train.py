"""A training that was broken off goes on where it was: weights, their running mean, the optimiser and the clock."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from training.network import Reader  # noqa: E402
from training.train import freeze, groups, resume, save  # noqa: E402


def fresh(seed: int) -> tuple[Reader, "torch.optim.Optimizer", "torch.optim.swa_utils.AveragedModel"]:
    """A network of no use, its optimiser and its running mean."""
    torch.manual_seed(seed)
    model = Reader(3, 3, 3, 3)
    mean = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.9))
    return model, torch.optim.AdamW(groups(model, 1e-3, 1e-3, 0.9)), mean


def step(model: Reader, optimizer: "torch.optim.Optimizer", mean: "torch.optim.swa_utils.AveragedModel") -> None:
    """One step that pulls every head's projection to zero."""
    optimizer.zero_grad()
    sum((p**2).sum() for n, p in model.named_parameters() if not n.startswith("encoder")).backward()  # type: ignore[union-attr]
    optimizer.step()
    mean.update_parameters(model)


def test_a_resumed_run_is_the_run(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint.pt"
    one = fresh(1)
    for _ in range(2):
        step(*one)
    model, optimizer, mean = one
    save(path, model, 2, 1, optimizer, mean, 61.5)
    other = fresh(2)
    assert resume(path, *other, torch.device("cpu")) == (2, 1, 61.5)
    for run in (one, other):
        step(*run)
    for a, b in zip(one[0].parameters(), other[0].parameters(), strict=True):
        assert torch.equal(a, b)
    for a, b in zip(one[2].parameters(), other[2].parameters(), strict=True):
        assert torch.equal(a, b)
    assert any(not torch.equal(a, b) for a, b in zip(one[0].parameters(), one[2].module.parameters(), strict=True))


def test_what_is_kept_in_the_end_holds_the_weights_only(tmp_path: Path) -> None:
    model, _, _ = fresh(1)
    save(tmp_path / "final.pt", model, 7, 3)
    saved = torch.load(tmp_path / "final.pt", weights_only=False)
    assert saved["step"] == 7 and saved["epoch"] == 3 and {"optimizer", "mean"}.isdisjoint(saved)
    assert [p.name for p in tmp_path.iterdir()] == ["final.pt"]


def test_frozen_layers_have_no_part_in_the_training() -> None:
    model = Reader(3, 3, 3, 3)
    freeze(model, 2)
    stays = {n for n, p in model.named_parameters() if not p.requires_grad}
    assert {n.split(".")[2] for n in stays if n.startswith("encoder.layers.")} == {"0", "1"}
    assert {"encoder.word.weight", "encoder.case.weight"} <= stays
    assert all(n.startswith("encoder.") for n in stays)
    trained = {id(p) for g in groups(model, 1e-3, 1e-3, 0.9) for p in g["params"]}  # type: ignore[attr-defined]
    assert trained == {id(p) for n, p in model.named_parameters() if n not in stays}


def test_without_frozen_layers_all_is_trained() -> None:
    model = Reader(3, 3, 3, 3)
    freeze(model, 0)
    assert all(p.requires_grad for p in model.parameters())
