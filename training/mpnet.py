"""A larger encoder for teaching: MPNet's twelve layers of 768 (Song et al. 2020), as all-mpnet-base-v2 has them (Apache 2.0).

It is uncased as MiniLM is, and has the same word pieces with other numbers.
"""

import math
from pathlib import Path

import torch
from torch import Tensor, nn

from reportedly.language.casing import CASES
from training.network import Layer

WIDTH, HEADS, LAYERS, INNER, PIECES, PLACES, BUCKETS = 768, 12, 12, 3072, 30527, 514, 32
DROPOUT = 0.1
SHIFT = 4
"""MPNet's number of a word piece is BERT's and four more; the signs have numbers of their own."""
SIGNS = {0: 1, 101: 0, 102: 2, 103: 30526}


def buckets(length: int) -> Tensor:
    """The class of each distance, [T, T]: exact when short, logarithmic up to 128, told apart by direction."""
    place = torch.arange(length)
    distance = place[:, None] - place[None]  # query less key
    half, exact = BUCKETS // 2, BUCKETS // 4
    far = exact + (torch.log(distance.abs().clamp(min=1) / exact) / math.log(128 / exact) * (half - exact)).long()
    return (distance < 0) * half + torch.where(distance.abs() < exact, distance.abs(), far.clamp(max=half - 1))


class Encoder(nn.Module):
    """Word pieces to vectors."""

    width = WIDTH

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(PIECES, WIDTH)
        self.place = nn.Embedding(PLACES, WIDTH)
        self.case = nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.layers = nn.ModuleList(Layer(DROPOUT, WIDTH, HEADS, INNER, 1e-5) for _ in range(LAYERS))
        self.distance = nn.Embedding(BUCKETS, HEADS)
        self.drop = nn.Dropout(DROPOUT)
        nn.init.zeros_(self.case.weight)
        number = torch.arange(30522) + SHIFT
        for bert, own in SIGNS.items():
            number[bert] = own
        self.register_buffer("number", number, persistent=False)
        self.register_buffer("bucket", buckets(PLACES), persistent=False)

    def forward(self, ids: Tensor, mask: Tensor | None, case: Tensor) -> Tensor:
        """``ids`` (BERT's numbers), ``mask`` (None: no padding), ``case`` [B, T] → [B, T, 768]."""
        t = ids.shape[1]
        x = self.drop(self.norm(self.word(self.number[ids]) + self.place.weight[2 : t + 2])) + self.case(case)
        near = self.distance(self.bucket[:t, :t]).permute(2, 0, 1)[None]
        bias = near if mask is None else near + ((1 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    @torch.no_grad()
    def load(self, path: Path) -> None:
        """Take over the weights of ``all-mpnet-base-v2`` from its safetensors file."""
        from safetensors.torch import load_file

        w = load_file(str(path))
        self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
        self.place.weight.copy_(w["embeddings.position_embeddings.weight"])
        self.distance.weight.copy_(w["encoder.relative_attention_bias.weight"])
        for end in ("weight", "bias"):
            getattr(self.norm, end).copy_(w["embeddings.LayerNorm." + end])
            for i, layer in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                a = p + "attention.attn."
                getattr(layer.qkv, end).copy_(torch.cat([w[a + n + "." + end] for n in "qkv"]))
                for module, name in (
                    (layer.out, "attention.attn.o"), (layer.norm1, "attention.LayerNorm"),
                    (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.norm2, "output.LayerNorm"),
                ):  # fmt: skip
                    getattr(module, end).copy_(w[p + name + "." + end])
