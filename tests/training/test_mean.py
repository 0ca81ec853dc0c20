"""The mean of two models' weights."""

import sys
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from training.mean import main, mean  # noqa: E402


def test_a_share_of_the_second_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("a", 1.0), ("b", 3.0)):
        torch.save({"model": {"w": torch.full((2,), value)}}, tmp_path / f"{name}.pt")
    paths = [str(tmp_path / f"{name}.pt") for name in ("a", "b", "c")]
    monkeypatch.setattr(sys, "argv", ["mean", *paths, "--share", "0.25"])
    main()
    assert torch.load(paths[2], weights_only=False)["model"]["w"].tolist() == [1.5, 1.5]


def test_two_networks_have_no_mean() -> None:
    with pytest.raises(ValueError, match="not the same network"):
        mean({"w": torch.zeros(1)}, {"v": torch.zeros(1)}, 0.5)
