"""A larger model teaches the small one: ``python -m training.distil PREPARED OUT --mpnet model.safetensors --init small.pt``.

First MPNet with the same heads learns from the labels for ``--teacher-seconds``; then the small model learns for
``--seconds`` from the labels and, at every word of the same windows and of texts without labels (``training.raw``), from
what the larger one answers. Both are planned by the clock: meant for a GPU. The larger model is written beside the small
one and goes on from there if it is found.
"""

import argparse
import pickle
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from torch import Tensor

from training import mpnet
from training.evaluate import evaluate
from training.losses import Batch, losses
from training.mixed import FROM, Mixed
from training.network import Reader, Sizes
from training.prepare import REPEAT
from training.shares import shares
from training.soft import soft_losses
from training.swaps import Swaps
from training.train import WEIGHTS, Epoch, Stream, descend, groups, save, total
from training.vocabulary import Vocabulary
from training.windows import Encoded

TEACHER = Sizes(arc=400, rel=128, hidden=512, link=64, antecedent=128)
SHARES = REPEAT | {"raw": 0.6, "mixed": 2.0}
"""How often an epoch sees each text of a set; ``mixed`` are the treebanks' sentences with other words (:mod:`training.mixed`)."""
SOFT = WEIGHTS | {"names": 1.5, "arcs": 1.5, "acts": 1.5}
"""Weight of each head's loss against the larger model's answers."""

Texts = list[tuple[str, str, Encoded]]


def run(
    model: Reader,
    loss_of: Callable[[Batch], dict[str, Tensor]],
    batches: Iterator[Batch],
    optimizer: torch.optim.Optimizer,
    seconds: float,
    mean: float,
    warm: float,
    *,
    clock: Callable[[], float] = time.monotonic,
) -> Reader:
    """The running mean of the weights after so many seconds of training by the ``clock``. Rates rise over ``warm`` of the time,
    then fall linearly; ``mean`` is how much of the mean each update keeps."""
    averaged = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(mean))
    device = next(model.parameters()).device
    model.train()
    begun = said = clock()
    sums: dict[str, Tensor] = defaultdict(lambda: torch.zeros((), device=device))
    step = since = 0
    for batch in batches:
        done = (clock() - begun) / seconds
        if done >= 1:
            break
        factor = min(1.0, max(0.02, done / warm if done < warm else (1 - done) / (1 - warm)))
        with torch.autocast(device.type, torch.bfloat16):
            parts = loss_of(batch.to(device))
        descend(model, optimizer, parts["total"], factor)
        step += 1
        since += 1
        if step % 4 == 0:
            averaged.update_parameters(model)
        for k, v in parts.items():
            sums[k] += v.detach()
        if clock() - said > 20:
            told = " ".join(f"{k} {float(v) / since:.3f}" for k, v in sums.items())
            print(f"  {clock() - begun:.0f} s, step {step}: {told}", flush=True)
            sums.clear()
            said, since = clock(), 0
    print(f"  {step} steps in {clock() - begun:.0f} s", flush=True)
    best = averaged.module
    assert isinstance(best, Reader)
    return best.eval()


def stream(
    data: Texts, args: argparse.Namespace, pieces: int, hidden: float, swap: float, mixed: Mixed | None = None
) -> Iterator[Batch]:
    """Batches without end."""
    repeat = SHARES | shares(args.repeat)
    swaps = Swaps.of(data, swap) if swap else None

    def planned(number: int) -> Epoch:
        return Epoch(data, repeat, args.seed + number, pieces, 254, args.singles, hidden, swaps, mixed)

    return iter(
        torch.utils.data.DataLoader(
            Stream(planned), batch_size=None, num_workers=args.workers, pin_memory=args.device != "cpu",
            prefetch_factor=4 if args.workers else None,
        )
    )  # fmt: skip


def figures(model: Reader, dev: Texts, device: torch.device) -> str:
    """Of the treebank alone, and of all."""
    ewt = evaluate(model, [d for d in dev if d[0] == "ewt"], device)
    every = evaluate(model, dev, device)
    return f"ewt LAS {ewt['LAS']:.2f} UAS {ewt['UAS']:.2f} name-tag {ewt.get('name-tag', 0):.2f}; " + " ".join(
        f"{k} {v:.2f}" for k, v in every.items()
    )


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("prepared", type=Path)
    add("out", type=Path)
    add("--mpnet", type=Path, required=True, help="all-mpnet-base-v2's model.safetensors")
    add("--init", type=Path, required=True, help="the small model to begin with")
    add("--device", default="cuda")
    add("--teacher-seconds", type=float, default=200)
    add("--seconds", type=float, default=400, help="0: the larger model only")
    add("--teacher-pieces", type=int, default=8192)
    add("--pieces", type=int, default=20480)
    add("--teacher-rate", type=float, default=6e-5)
    add("--teacher-head-rate", type=float, default=6e-4)
    add("--rate", type=float, default=3e-4)
    add("--head-rate", type=float, default=1e-3)
    add("--hard", type=float, default=0.5, help="share of the labels' losses in the small model's")
    add("--hidden", type=float, default=0.15)
    add("--swap", type=float, default=0.15)
    add(
        "--mix", type=float, default=0.3, help="share of words that others stand in for in the sentences that are mixed"
    )
    add("--singles", type=float, default=0.3)
    add("--workers", type=int, default=14)
    add("--seed", type=int, default=1)
    add("--repeat", default="", help="other shares than SHARES', as ewt=2,passages=1.5")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    device = torch.device(args.device)
    v = Vocabulary.read(args.prepared / "vocabulary.json")
    data: Texts = pickle.loads((args.prepared / "train.pickle").read_bytes())
    raw: Texts = pickle.loads((args.prepared / "raw.pickle").read_bytes())
    dev: Texts = pickle.loads((args.prepared / "dev.pickle").read_bytes())
    args.out.mkdir(parents=True, exist_ok=True)
    teacher = Reader.of(v, TEACHER, mpnet.Encoder()).to(device)
    kept = args.out / "teacher.pt"
    if kept.exists():
        teacher.load_state_dict(torch.load(kept, map_location=device, weights_only=False)["model"])
    else:
        teacher.encoder.load(args.mpnet)
        optimizer = torch.optim.AdamW(
            groups(teacher, args.teacher_rate, args.teacher_head_rate, 0.93), betas=(0.9, 0.98), fused=True
        )

        def taught(batch: Batch) -> dict[str, Tensor]:
            parts = losses(teacher, batch)
            return parts | {"total": total(parts, WEIGHTS)}

        batches = stream(data, args, args.teacher_pieces, 0.1, 0.1)
        teacher = run(teacher, taught, batches, optimizer, args.teacher_seconds, 0.98, 0.08)
        del batches, optimizer
        save(kept, teacher, 0, 0)
    teacher.eval().requires_grad_(False)
    print("teacher: " + figures(teacher, dev, device), flush=True)
    if args.seconds <= 0:
        return
    student = Reader.of(v).to(device)
    saved = torch.load(args.init, map_location=device, weights_only=False)["model"]
    student.load_state_dict({k: x.float() for k, x in saved.items()})
    print("before: " + figures(student, dev, device), flush=True)
    optimizer = torch.optim.AdamW(groups(student, args.rate, args.head_rate, 0.9), betas=(0.9, 0.98), fused=True)

    def learnt(batch: Batch) -> dict[str, Tensor]:
        o = student(batch.ids, batch.mask, batch.case, batch.first)
        hard, soft = losses(student, batch, o), soft_losses(student, teacher, batch, o)
        told = {f"{k}.soft": x for k, x in soft.items()}
        return hard | told | {"total": args.hard * total(hard, WEIGHTS).to(device) + total(soft, SOFT)}

    mixed = Mixed.of(data, args.mix, v.xpos)
    again = [("mixed", name, e) for source, name, e in data if source in FROM]
    batches = stream(data + raw + again, args, args.pieces, args.hidden, args.swap, mixed)
    student = run(student, learnt, batches, optimizer, args.seconds, 0.99, 0.04)
    save(args.out / "final.pt", student, 0, 0)
    print("after: " + figures(student, dev, device), flush=True)


if __name__ == "__main__":
    main()
