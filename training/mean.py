"""The mean of two models' weights: ``python -m training.mean FIRST.pt SECOND.pt OUT.pt --share 0.65``.

What a short training learns beside what it forgets is often kept best between the weights before and after it (Wortsman et al. 2022,
*Robust fine-tuning of zero-shot models*).
"""

import argparse
from pathlib import Path

import torch
from torch import Tensor


def mean(first: dict[str, Tensor], second: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """``share`` of the second model's weights and the rest of the first one's. Raises ValueError where their names differ."""
    if first.keys() != second.keys():
        raise ValueError(f"not the same network: {sorted(first.keys() ^ second.keys())[:5]}")
    return {name: (1 - share) * w.float() + share * second[name].float() for name, w in first.items()}


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("first", "second", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--share", type=float, default=0.5)
    args = parser.parse_args()
    first, second = (torch.load(p, map_location="cpu", weights_only=False)["model"] for p in (args.first, args.second))
    torch.save({"model": mean(first, second, args.share), "step": 0, "epoch": 0}, args.out)


if __name__ == "__main__":
    main()
