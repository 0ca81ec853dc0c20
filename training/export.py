"""Write the shipped model: ``python -m training.export CHECKPOINT VOCABULARY OUT --tokenizer tokenizer.json``.

One ONNX graph with all heads on the words' vectors, for one window at a time, its weights int8 (per channel, dynamic; the head that
``training.boundaries`` teaches, which says nothing yet, is in full precision), checked against the float model on made-up input; beside it the label lists and the few weights that are used on chosen
words only. The texts that were learnt from lie beside VOCABULARY; a few of them show which numbers are large.
"""

import argparse
import json
import pickle
import random
import shutil
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import cast

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from reportedly.language.model import OUTPUTS
from training.boundaries import OUTPUT, Boundaries, attach
from training.losses import collate
from training.network import Layer, Reader
from training.vocabulary import Vocabulary
from training.windows import Encoded, cut, windows

LEARNT = tuple(name for name in OUTPUTS if name != OUTPUT)
"""The outputs of the heads that are learnt with the encoder."""
LEAST_AGREEMENT = 0.93
"""Share of words on which the int8 file and the float model must give the same part of speech. The words are
drawn at random, which is harder than any text."""


TAMED = 0.9
"""Share of the channels that go into a product and stay as they are; those with larger numbers are divided."""
UNEVEN = 2.5
"""How many times the largest must exceed what is usual, for a product to be worth one more before it."""


class Tamed(nn.Module):
    """The same linear map for numbers that are divided first, its weights multiplied.

    int8 products take one scale for all numbers that go in: a few channels of very large ones leave little for the others.
    """

    def __init__(self, linear: nn.Linear, by: Tensor) -> None:
        super().__init__()
        self.linear = nn.Linear(linear.in_features, linear.out_features)
        self.linear.weight.data, self.linear.bias.data = linear.weight.detach() * by, linear.bias.detach()
        self.register_buffer("inverse", 1 / by)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x * self.inverse)


@torch.no_grad()
def tame(reader: Reader, texts: list[tuple[str, str, Encoded]], count: int = 160) -> list[str]:
    """Divide the channels of large numbers wherever a layer's products have some; returns the products' names."""
    rng = random.Random(5)
    largest: dict[str, Tensor] = {}
    layers = cast("list[Layer]", list(reader.encoder.layers))
    products = {f"{n} {name}": (layer, name) for n, layer in enumerate(layers) for name in ("qkv", "up", "down")}

    def look(key: str) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        def keep(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            now = given[0].abs().flatten(0, 1).amax(0)
            largest[key] = torch.maximum(largest.get(key, now), now)

        return keep

    hooks = [getattr(layer, name).register_forward_pre_hook(look(key)) for key, (layer, name) in products.items()]
    for _, _, e in rng.sample(texts, min(count, len(texts))):
        begin, end = rng.choice(windows(e, rng, 254, 0.0))
        w = cut(e, begin, end, rng)
        if w is not None:
            b = collate([w])
            reader.encoder(b.ids, None, b.case)
    for h in hooks:
        h.remove()
    done = []
    for key, top in largest.items():
        usual = top.quantile(TAMED)
        if top.max() > UNEVEN * usual:
            layer, name = products[key]
            setattr(layer, name, Tamed(getattr(layer, name), (top / usual).clamp(min=1.0)))
            done.append(key)
    return done


class Answers(nn.Module):
    """The network for windows without padding, with the outputs in the order that the reading expects."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, case: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        o = self.reader(ids, None, case, first)
        for name in ("upos", "xpos", "lemma"):
            o[name] = o[name].argmax(-1)
        return tuple(o[name] for name in LEARNT)


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument(
        "--least", type=float, default=LEAST_AGREEMENT, help="share of words on which int8 and float must agree"
    )
    args = parser.parse_args()
    v = Vocabulary.read(args.vocabulary)
    reader = Reader.of(v)
    saved = torch.load(args.checkpoint, map_location="cpu", weights_only=False)
    reader.load_state_dict({k: x.float() for k, x in saved["model"].items()})
    reader.eval()
    with open(args.vocabulary.parent / "train.pickle", "rb") as file:
        print("tamed:", tame(reader, pickle.load(file)))
    model = Answers(reader).eval()
    args.out.mkdir(parents=True, exist_ok=True)
    plain = args.out / "reader.float.onnx"
    ids = torch.randint(1000, 2000, (2, 9))
    ones, first = torch.ones(2, 9, dtype=torch.int64), torch.tensor([[0, 1, 2, 4, 5]] * 2)
    pieces, words = {0: "windows", 1: "pieces"}, {0: "windows", 1: "words"}
    axes = dict.fromkeys(("ids", "case"), pieces) | dict.fromkeys(("first", *LEARNT), words)
    axes["arcs"] = {0: "windows", 1: "words", 2: "words"}
    torch.onnx.export(
        model, (ids, ones, first), str(plain), input_names=["ids", "case", "first"],
        output_names=list(LEARNT), dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(
        str(plain), str(args.out / "reader.onnx"), weight_type=QuantType.QInt8, per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )  # fmt: skip
    graph = onnx.load(str(args.out / "reader.onnx"))
    attach(graph, Boundaries())
    onnx.save(graph, str(args.out / "reader.onnx"))
    agreement = _agreement(model, args.out / "reader.onnx")
    plain.unlink()
    if agreement < args.least:
        raise SystemExit(
            f"the int8 file gives the float model's part of speech on {agreement:.1%} of words only (least: {args.least:.1%})"
        )
    (args.out / "labels.json").write_text(json.dumps(asdict(v), ensure_ascii=False), encoding="utf8")
    t = reader.trees
    np.savez_compressed(
        args.out / "small.npz", rel=t.rel.detach().numpy().astype(np.float16),
        rel_line=t.rel_line.weight.detach().numpy().astype(np.float16),
        rel_bias=t.rel_line.bias.detach().numpy(), role_bias=reader.role_bias.detach().numpy(),
    )  # fmt: skip
    shutil.copy(args.tokenizer, args.out / "tokenizer.json")
    sizes = {p.name: f"{p.stat().st_size / 1e6:.2f} MB" for p in sorted(args.out.iterdir())}
    print(f"same part of speech on {agreement:.2%} of words; {sizes}")


@torch.no_grad()
def _agreement(model: Answers, path: Path) -> float:
    """On random pieces: a smoke test of the export. Real figures come from the dev data."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    generator = torch.Generator().manual_seed(1)
    ids = torch.randint(1996, 8000, (16, 40), generator=generator)
    ones, first = torch.ones_like(ids), torch.arange(40)[None].expand(16, -1)
    upos = model(ids, ones, first)[LEARNT.index("upos")]
    feeds = [
        {"ids": a[None], "case": b[None], "first": c[None]}
        for a, b, c in zip(*(x.numpy() for x in (ids, ones, first)), strict=True)
    ]
    found = np.concatenate([session.run(["upos"], feed)[0] for feed in feeds])
    return float((found == upos.numpy()).mean())


if __name__ == "__main__":
    main()
