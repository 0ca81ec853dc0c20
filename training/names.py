"""Refit the names head alone on one set: ``python -m training.names CHECKPOINT PREPARED OUT.pt [--also OTHER=0.7]``.

The sets of names differ in what they call a name; learnt together, the head ends between them. Here the encoder stays as
it is and the head learns from EWT's names only, in minutes on one processor.
"""

import argparse
import pickle
import random
from pathlib import Path

import torch
from torch import Tensor, nn

from reportedly.language.labels import NAME_TAGS
from training.losses import allowed, collate
from training.network import Reader
from training.shares import shares
from training.vocabulary import Vocabulary
from training.windows import Encoded, Window, cut, windows

TOGETHER = 12
"""Windows that are encoded together."""
STEP = 8
"""Windows that one step learns from."""


def mean(parts: list[tuple[Path, float]]) -> dict[str, Tensor]:
    """The weighted mean of checkpoints' weights; shares are made to sum to one."""
    whole = sum(share for _, share in parts)
    out: dict[str, Tensor] = {}
    for path, share in parts:
        for k, x in torch.load(path, map_location="cpu", weights_only=False)["model"].items():
            out[k] = out.get(k, torch.zeros(())) + share / whole * x.float()
    return out


@torch.no_grad()
def encoded(reader: Reader, texts: list[Encoded], rng: random.Random, hidden: float) -> list[tuple[Tensor, Tensor]]:
    """Vectors and sets of allowed tags of each window's words."""
    made: list[Window] = []
    for e in texts:
        made += [w for a, b in windows(e, rng, 254, 0.2) if (w := cut(e, a, b, rng, hidden=hidden)) is not None]
    made.sort(key=lambda w: len(w.ids))
    out = []
    for k in range(0, len(made), TOGETHER):
        b = collate(made[k : k + TOGETHER])
        with torch.autocast("cpu", torch.bfloat16):
            h = reader.words(b.ids, b.mask, b.case, b.first).float()
        out += [
            (h[i, : len(w.first)], b.labels["names"][i, : len(w.first)]) for i, w in enumerate(made[k : k + TOGETHER])
        ]
    return out


def fit(head: nn.Module, rows: list[tuple[Tensor, Tensor]], epochs: int, rate: float) -> float:
    """Teach the head, the rate falling to nothing; returns the last epoch's mean loss."""
    drop, optimizer = nn.Dropout(0.1), torch.optim.AdamW(head.parameters(), lr=rate, weight_decay=0.01)
    each = max(1, len(rows) // STEP)
    losses: list[float] = []
    for step in range(epochs * each):
        if step % each == 0:
            order, losses = torch.randperm(len(rows)).tolist(), []
        chosen = [rows[i] for i in order[step % each * STEP : (step % each + 1) * STEP]]
        vectors, sets = torch.cat([h for h, _ in chosen]), torch.cat([y for _, y in chosen])
        loss = allowed(head(drop(vectors))[None], sets[None], len(NAME_TAGS), torch.ones(1))
        optimizer.param_groups[0]["lr"] = rate * max(0.01, 1 - step / (epochs * each))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    return sum(losses) / len(losses)


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("checkpoint", type=Path)
    add("prepared", type=Path)
    add("out", type=Path)
    add("--also", default="", help="other checkpoints to take the mean with, with their shares, as a.pt=0.7,b.pt=0.1")
    add("--source", default="ewt", help="the set whose names are learnt")
    add("--epochs", type=int, default=3)
    add("--rate", type=float, default=2e-4)
    add("--hidden", type=float, default=0.15)
    args = parser.parse_args()
    others = [(Path(p), share) for p, share in shares(args.also).items()]
    weights = mean([(args.checkpoint, 1 - sum(share for _, share in others)), *others])
    torch.manual_seed(0)
    v = Vocabulary.read(args.prepared / "vocabulary.json")
    reader = Reader.of(v)
    reader.load_state_dict(weights)
    reader.eval()
    with open(args.prepared / "train.pickle", "rb") as file:
        texts = [e for source, _, e in pickle.load(file) if source == args.source and "names" in e.labels]
    loss = fit(reader.labels["names"], encoded(reader, texts, random.Random(1), args.hidden), args.epochs, args.rate)
    torch.save({"model": reader.state_dict(), "step": 0, "epoch": 0}, args.out)
    print(f"names from {len(texts)} texts, loss {loss:.4f}")


if __name__ == "__main__":
    main()
