"""Train the model: ``python -m training.train PREPARED OUT --minilm model.safetensors [--epochs N] [--device cuda]``.

Checkpoints every few minutes and resumes from the last one; in bfloat16.
"""

import argparse
import itertools
import os
import pickle
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor, nn

from training.evaluate import evaluate
from training.losses import Batch, collate, losses
from training.mixed import Mixed
from training.network import Reader
from training.prepare import REPEAT
from training.shares import shares
from training.swaps import Swaps
from training.vocabulary import Vocabulary
from training.windows import Encoded, Window, cut, joined, windows

WEIGHTS = {
    "upos": 0.3, "xpos": 0.3, "feats": 0.2, "lemma": 0.3, "arcs": 1.0, "rel": 0.7, "names": 1.5, "mentions": 1.0,
    "ends": 0.5, "antecedents": 0.5, "acts": 2.0, "pointers": 1.0, "types": 1.0, "polarity": 0.3, "certainty": 0.3,
    "mood": 0.5, "roles": 1.0,
}  # fmt: skip
"""Weight of each head's loss in the sum."""


class Epoch(torch.utils.data.Dataset[Batch]):
    """One pass over the data, cut anew into windows and mixed into batches of about ``pieces`` word pieces."""

    def __init__(
        self,
        data: list[tuple[str, str, Encoded]],
        repeat: dict[str, float],
        seed: int,
        pieces: int,
        longest: int,
        singles: float,
        hidden: float,
        swaps: Swaps | None = None,
        mixed: Mixed | None = None,
    ) -> None:
        rng = random.Random(seed)
        self.swaps, self.mixed = swaps, mixed
        self.data, self.seed, self.longest, self.hidden = data, seed, longest, hidden
        jobs: list[tuple[int, int, int, int]] = []
        for i, (source, _, e) in enumerate(data):
            times = int(repeat[source]) + (rng.random() < repeat[source] % 1)
            for _ in range(times):
                for a, b in windows(e, rng, longest, singles):
                    jobs.append((sum(len(p) for p in e.pieces[a:b]) + 2, i, a, b))
        rng.shuffle(jobs)
        self.batches: list[list[tuple[int, int, int, int]]] = []
        for k in range(0, len(jobs), 2048):  # sorted within big chunks: batches stay mixed, padding small
            batch: list[tuple[int, int, int, int]] = []
            for job in sorted(jobs[k : k + 2048]):
                if batch and (len(batch) + 1) * job[0] > pieces:
                    self.batches.append(batch)
                    batch = []
                batch.append(job)
            if batch:
                self.batches.append(batch)
        rng.shuffle(self.batches)

    def __len__(self) -> int:
        return len(self.batches)

    def __getitem__(self, k: int) -> Batch:
        rng = random.Random(self.seed * 100003 + k)
        made: list[Window] = []
        for _, i, a, b in self.batches[k]:
            source, _, e = self.data[i]
            if source == "mixed" and self.mixed is not None:
                e = self.mixed(e, a, b, rng)
            elif self.swaps is not None:
                e = self.swaps(source, e, a, b, rng)
            w = cut(e, a, b, rng, lower=0.03, shout=0.03, hidden=self.hidden)
            if w is not None:
                made.append(w)
        return collate(self._paired(made, rng))

    def _paired(self, made: list[Window], rng: random.Random) -> list[Window]:
        """Half of the windows joined two by two where they fit into one."""
        rng.shuffle(made)
        out: list[Window] = []
        while made:
            a = made.pop()
            if made and rng.random() < 0.5 and len(a.ids) + len(made[-1].ids) - 1 <= self.longest:
                a = joined(a, made.pop())
            out.append(a)
        return out


class Stream(torch.utils.data.IterableDataset[Batch]):
    """Epoch after epoch without end, its batches shared out among the workers."""

    def __init__(self, planned: Callable[[int], Epoch]) -> None:
        self.planned = planned

    def __iter__(self) -> Iterator[Batch]:
        worker = torch.utils.data.get_worker_info()
        first, of = (worker.id, worker.num_workers) if worker else (0, 1)
        for number in itertools.count():
            plan = self.planned(number)
            for k in range(first, len(plan), of):
                yield plan[k]


def groups(model: Reader, rate: float, head_rate: float, decay: float) -> list[dict[str, object]]:
    """Parameter groups: the encoder's layers with rates that fall towards the bottom, heads and casing faster."""
    rows: dict[tuple[float, float], list[nn.Parameter]] = defaultdict(list)
    count = len(cast("nn.ModuleList", model.encoder.layers))
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            lr = rate * decay ** (count - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.") and "case" not in name:
            lr = rate * decay**count
        else:
            lr = head_rate
        rows[(lr, 0.01 if p.ndim > 1 else 0.0)].append(p)
    return [{"params": ps, "lr": lr, "base": lr, "weight_decay": wd} for (lr, wd), ps in rows.items()]


def freeze(model: Reader, layers: int) -> None:
    """Leave the encoder's embeddings and its first ``layers`` layers as they are: a step costs a third less with half of them."""
    for name, p in model.encoder.named_parameters():
        if layers and (not name.startswith("layers.") or int(name.split(".")[1]) < layers):
            p.requires_grad_(False)


def total(parts: dict[str, Tensor], weights: dict[str, float]) -> Tensor:
    """The weighted sum; of a batch without labels 0."""
    return torch.stack([weights[k] * v for k, v in parts.items()]).sum() if parts else torch.zeros(())


def descend(model: Reader, optimizer: torch.optim.Optimizer, loss: Tensor, factor: float) -> None:
    """One step down the loss, at ``factor`` times each group's own rate; gradients are cut off at a norm of 1."""
    for g in optimizer.param_groups:
        g["lr"] = g["base"] * factor
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("prepared", type=Path)
    add("out", type=Path)
    add("--minilm", type=Path, help="all-MiniLM-L6-v2's model.safetensors")
    add("--init", type=Path, help="begin with these weights instead of MiniLM's and fresh heads")
    add("--device", default="cpu")
    add("--epochs", type=int, default=10)
    add("--pieces", type=int, default=4096, help="word pieces in a batch")
    add("--longest", type=int, default=254, help="word pieces in a window")
    add("--singles", type=float, default=0.3, help="share of windows that are one sentence")
    add("--rate", type=float, default=2e-4)
    add("--head-rate", type=float, default=1e-3)
    add("--decay", type=float, default=0.9)
    add("--frozen", type=int, default=0, help="layers of the encoder, from the first, that stay as they are")
    add("--seed", type=int, default=1)
    add("--workers", type=int, default=0)
    add("--seconds", type=float, default=1e9, help="plan the epochs to end within this time (measured on the first)")
    add(
        "--mean", type=float, default=0.98, help="how much of the running mean of the weights stays at each fourth step"
    )
    add("--save-every", type=float, default=240.0, help="seconds between checkpoints")
    add("--repeat", default="", help="other shares than REPEAT's, as ewt=2,passages=1.5")
    add("--weight", default="", help="other weights of losses than WEIGHTS', as names=3")
    add("--hidden", type=float, default=0.12, help="share of masked pieces in half of the windows")
    add("--swap", type=float, default=0.0, help="share of names that another of their kind stands in for")
    add("--look-every", type=int, default=4, help="epochs between figures on the dev parts")
    add("--sources", default="", help="only these data sets, with commas")
    args = parser.parse_args()
    weights = WEIGHTS | shares(args.weight)
    repeat = REPEAT | shares(args.repeat)
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    device = torch.device(args.device)
    torch.backends.cuda.matmul.allow_tf32 = True
    vocabulary = Vocabulary.read(args.prepared / "vocabulary.json")
    with open(args.prepared / "train.pickle", "rb") as file:
        data = pickle.load(file)
    with open(args.prepared / "dev.pickle", "rb") as file:
        dev = pickle.load(file)
    if args.sources:
        data = [d for d in data if d[0] in args.sources.split(",")]
        dev = [d for d in dev if d[0] in args.sources.split(",")]
    model = Reader.of(vocabulary)
    if args.init:
        model.load_state_dict(torch.load(args.init, map_location="cpu", weights_only=False)["model"])
    elif args.minilm:
        model.encoder.load_minilm(args.minilm)
    else:
        parser.error("either --minilm or --init says what to begin with")
    model.to(device)
    freeze(model, args.frozen)
    optimizer = torch.optim.AdamW(groups(model, args.rate, args.head_rate, args.decay), betas=(0.9, 0.98), fused=True)
    args.out.mkdir(parents=True, exist_ok=True)
    state = args.out / "checkpoint.pt"
    mean = torch.optim.swa_utils.AveragedModel(
        model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(args.mean)
    )
    step, epoch, spent_before = 0, 0, 0.0
    if state.exists():
        step, epoch, spent_before = resume(state, model, optimizer, mean, device)
        print(f"resumed at epoch {epoch}, step {step}, after {spent_before:.0f} s", flush=True)
    # an earlier part's time counts, so that the rate goes on where it was
    begun, last_save = time.time() - spent_before, time.time()
    swaps = Swaps.of(data, args.swap) if args.swap else None

    def planned(number: int) -> Epoch:
        return Epoch(data, repeat, args.seed + number, args.pieces, args.longest, args.singles, args.hidden, swaps)

    plan = planned(epoch)
    steps = len(plan) * args.epochs
    while epoch < args.epochs:
        if epoch:
            plan = planned(epoch)
        loader = torch.utils.data.DataLoader(
            plan, batch_size=None, num_workers=args.workers, pin_memory=device.type == "cuda",
            prefetch_factor=8 if args.workers else None,
        )  # fmt: skip
        model.train()
        sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
        t0 = time.time()
        kept: list[dict[str, Tensor]] = []
        for batch in loader:
            # whichever ends first, the count or the clock, decides how far the rate has risen and fallen
            done = max(step / steps, (time.time() - begun) / args.seconds)
            factor = max(0.01, done / 0.06 if done < 0.06 else (1 - done) / 0.94)
            with torch.autocast(device.type, torch.bfloat16):
                parts = losses(model, batch.to(device))
                loss = total(parts, weights)
            descend(model, optimizer, loss, min(1.0, factor))
            step += 1
            if step % 4 == 0:
                mean.update_parameters(model)
            kept.append({k: v.detach() for k, v in parts.items()})
            if time.time() - last_save > args.save_every:
                save(state, model, step, epoch, optimizer, mean, time.time() - begun)
                last_save = time.time()
            if time.time() - begun > args.seconds:
                break
        for row in kept:
            for k, v in row.items():
                sums[k][0] += float(v)
                sums[k][1] += 1
        epoch += 1
        spent = time.time() - t0
        print(
            f"epoch {epoch}: {len(kept)} steps, {spent:.0f} s; "
            + " ".join(f"{k} {a / n:.3f}" for k, (a, n) in sums.items()),
            flush=True,
        )
        finished = epoch == args.epochs or time.time() - begun > args.seconds
        if finished:
            break
        if epoch % args.look_every == 0:
            print("   dev " + " ".join(f"{k} {v:.2f}" for k, v in evaluate(model, dev, device).items()), flush=True)
    averaged = mean.module
    assert isinstance(averaged, Reader)
    save(args.out / "final.pt", averaged, step, epoch)
    state.unlink(missing_ok=True)
    print(
        "   dev of the mean " + " ".join(f"{k} {v:.2f}" for k, v in evaluate(averaged, dev, device).items()), flush=True
    )


def save(
    path: Path,
    model: Reader,
    step: int,
    epoch: int,
    optimizer: torch.optim.Optimizer | None = None,
    mean: torch.optim.swa_utils.AveragedModel | None = None,
    spent: float = 0.0,
) -> None:
    """Write whole or not at all. With ``optimizer``, ``mean`` and the seconds ``spent`` a run can go on from it."""
    content: dict[str, Any] = {"model": model.state_dict(), "step": step, "epoch": epoch, "spent": spent}
    if optimizer is not None:
        content["optimizer"] = optimizer.state_dict()
    if mean is not None:
        content["mean"] = mean.state_dict()
    torch.save(content, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def resume(
    path: Path,
    model: Reader,
    optimizer: torch.optim.Optimizer,
    mean: torch.optim.swa_utils.AveragedModel,
    device: torch.device,
) -> tuple[int, int, float]:
    """Bring everything to where the checkpoint left it; returns its step, epoch and the seconds spent so far."""
    saved = torch.load(path, map_location=device, weights_only=False)
    model.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])
    mean.load_state_dict(saved["mean"])
    return saved["step"], saved["epoch"], saved["spent"]


if __name__ == "__main__":
    main()
