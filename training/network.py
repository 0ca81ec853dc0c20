"""The model: MiniLM's six layers with a casing embedding, and the heads on its words.

MiniLM-L6-H384 (Wang et al. 2020) is uncased; the casing embedding (8 classes, zero at first) gives back what that
loses. Trees are biaffine (Dozat and Manning 2017). Every link between two words (a mention and its ends, a cue and its
source and content, a statement and its parties, a mention and its antecedent) is a scaled dot product of two
projections, one pair for each kind of link.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from reportedly.language.casing import CASES
from reportedly.language.labels import (
    ACTS,
    CERTAINTIES,
    MENTIONS,
    MOODS,
    NAME_TAGS,
    POINTERS,
    POLARITIES,
    ROLES,
    SPAN_ENDS,
    STATEMENT_TYPES,
    UPOS,
)
from training.vocabulary import Vocabulary

WIDTH, HEADS, LAYERS, INNER, PIECES, PLACES = 384, 12, 6, 1536, 30522, 512


@dataclass(frozen=True)
class Sizes:
    """Widths of the projections."""

    arc: int = 256
    rel: int = 96
    hidden: int = 256
    link: int = 48
    antecedent: int = 96


class Layer(nn.Module):
    """One transformer layer, normalised after each half, as BERT has it."""

    def __init__(
        self, dropout: float, width: int = WIDTH, heads: int = HEADS, inner: int = INNER, least: float = 1e-12
    ) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=least)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=least)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """``x`` [B, T, width], ``bias`` added to the attention, [B, 1 or heads, 1 or T, T] (None: all 0) → [B, T, width]."""
        b, t, _ = x.shape
        size = self.out.in_features // self.heads  # a number, not a shape that the export would trace
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, size).permute(2, 0, 3, 1, 4).unbind(0)
        if x.is_cuda:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=None if bias is None else bias.to(q.dtype))
        else:  # torch's fused attention is slow backward on CPUs, and this form is what the export wants
            scaled = q * (1 / math.sqrt(size))  # here, where it is small; in one width, or all is copied thrice
            scores = scaled @ k.transpose(-1, -2)
            a = torch.softmax(scores if bias is None else scores + bias.to(q.dtype), -1) @ v
        x = self.norm1(x + self.drop(self.out(a.permute(0, 2, 1, 3).reshape(b, t, self.out.in_features))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word pieces to vectors."""

    width = WIDTH

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.word = nn.Embedding(PIECES, WIDTH)
        self.place = nn.Embedding(PLACES, WIDTH)
        self.case = nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropout)
        nn.init.zeros_(self.case.weight)

    def forward(self, ids: Tensor, mask: Tensor | None, case: Tensor) -> Tensor:
        """``ids``, ``mask`` (None: no padding), ``case`` [B, T] → [B, T, 384]."""
        x = self.word(ids) + self.place.weight[: ids.shape[1]] + self.case(case)
        x = self.drop(self.norm(x))
        bias = None if mask is None else ((1 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    @torch.no_grad()
    def load_minilm(self, path: Path) -> None:
        """Take over the weights of ``all-MiniLM-L6-v2`` (Apache 2.0) from its safetensors file."""
        from safetensors.torch import load_file

        w = {k.removeprefix("bert."): v.float() for k, v in load_file(str(path)).items()}
        e = "embeddings."
        self.word.weight.copy_(w[e + "word_embeddings.weight"])
        self.place.weight.copy_(w[e + "position_embeddings.weight"] + w[e + "token_type_embeddings.weight"][0])
        self.norm.weight.copy_(w[e + "LayerNorm.weight"])
        self.norm.bias.copy_(w[e + "LayerNorm.bias"])
        for i, layer in enumerate(self.layers):
            p = f"encoder.layer.{i}."
            a = p + "attention.self."
            for end in ("weight", "bias"):
                getattr(layer.qkv, end).copy_(torch.cat([w[a + n + "." + end] for n in ("query", "key", "value")]))
                for module, name in (
                    (layer.out, "attention.output.dense"), (layer.norm1, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.norm2, "output.LayerNorm"),
                ):  # fmt: skip
                    getattr(module, end).copy_(w[p + name + "." + end])


class Trees(nn.Module):
    """Biaffine arcs and relations."""

    def __init__(self, relations: int, sizes: Sizes, width: int = WIDTH, dropout: float = 0.25) -> None:
        super().__init__()
        self.arc_child, self.arc_head = nn.Linear(width, sizes.arc), nn.Linear(width, sizes.arc)
        self.rel_child, self.rel_head = nn.Linear(width, sizes.rel), nn.Linear(width, sizes.rel)
        self.arc = nn.Parameter(torch.zeros(sizes.arc, sizes.arc))
        self.arc_bias = nn.Parameter(torch.zeros(sizes.arc))
        self.rel = nn.Parameter(torch.randn(relations, sizes.rel, sizes.rel) * 0.01)
        self.rel_line = nn.Linear(2 * sizes.rel, relations)
        self.drop = nn.Dropout(dropout)
        self.scale = 1 / math.sqrt(sizes.arc)
        nn.init.orthogonal_(self.arc)

    def forward(self, h: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """``h`` [B, W, 384] → arc scores [B, child, head], relation projections of child and head [B, W, 96]."""
        child, head = self.drop(F.gelu(self.arc_child(h))), self.drop(F.gelu(self.arc_head(h)))
        scores = (child @ self.arc + self.arc_bias) @ head.transpose(1, 2) * self.scale
        return scores, self.drop(F.gelu(self.rel_child(h))), self.drop(F.gelu(self.rel_head(h)))

    def relations(self, child: Tensor, head: Tensor) -> Tensor:
        """Scores of the relations of ``N`` chosen arcs: [N, 96] twice → [N, relations]."""
        bilinear = torch.einsum("ni,rij,nj->nr", child, self.rel, head)
        return bilinear + self.rel_line(torch.cat([child, head], -1))


class Links(nn.Module):
    """Dot products between words, one projection pair for each kind of link."""

    def __init__(self, width: int, kinds: int, size: int) -> None:
        super().__init__()
        self.kinds, self.size = kinds, size
        self.query, self.key = nn.Linear(width, kinds * size), nn.Linear(width, kinds * size)

    def forward(self, h: Tensor) -> tuple[Tensor, Tensor]:
        """[B, W, width] → queries and keys [B, W, kinds × size]; queries are scaled already."""
        return self.query(h) * (1 / math.sqrt(self.size)), self.key(h)

    def scores(self, query: Tensor, key: Tensor) -> Tensor:
        """All pairs: [B, kinds, from, to]."""
        b, w, _ = query.shape
        q = query.view(b, w, self.kinds, self.size).permute(0, 2, 1, 3)
        k = key.view(b, w, self.kinds, self.size).permute(0, 2, 3, 1)
        return q @ k


class Reader(nn.Module):
    """An encoder with all heads: the small one that is shipped, unless another is given."""

    def __init__(
        self,
        relations: int,
        xpos: int,
        feats: int,
        lemma: int,
        sizes: Sizes | None = None,
        encoder: nn.Module | None = None,
    ) -> None:
        super().__init__()
        z = sizes or Sizes()
        self.encoder = encoder or Encoder()
        width = int(self.encoder.width)
        self.drop = nn.Dropout(0.1)
        self.labels = nn.ModuleDict(
            {"upos": nn.Linear(width, len(UPOS)), "xpos": nn.Linear(width, xpos), "feats": nn.Linear(width, feats),
             "lemma": nn.Linear(width, lemma), "names": nn.Linear(width, len(NAME_TAGS))}
        )  # fmt: skip
        self.trees = Trees(relations, z, width)
        self.who = nn.Sequential(nn.Linear(width, z.hidden), nn.GELU(), nn.Dropout(0.1))
        self.says = nn.Sequential(nn.Linear(width, z.hidden), nn.GELU(), nn.Dropout(0.1))
        self.does = nn.Sequential(nn.Linear(width, z.hidden), nn.GELU(), nn.Dropout(0.1))
        self.mentions = nn.Linear(z.hidden, len(MENTIONS))
        self.ends = Links(z.hidden, len(SPAN_ENDS), z.link)
        self.antecedents = Links(z.hidden, 1, z.antecedent)
        self.acts = nn.Linear(z.hidden, len(ACTS))
        self.pointers = Links(z.hidden, len(POINTERS), z.link)
        self.types = nn.Linear(z.hidden, len(STATEMENT_TYPES))
        self.status = nn.Linear(z.hidden, len(POLARITIES) + len(CERTAINTIES) + len(MOODS))
        self.roles = Links(z.hidden, len(ROLES), z.link)
        self.role_bias = nn.Parameter(torch.full((len(ROLES),), -3.0))
        nn.init.constant_(self.types.bias, -4.0)  # few words state anything

    @classmethod
    def of(cls, vocabulary: Vocabulary, sizes: Sizes | None = None, encoder: nn.Module | None = None) -> "Reader":
        """A model whose heads have the vocabulary's labels."""
        v = vocabulary
        return cls(len(v.rel), len(v.xpos), len(v.feats), len(v.lemma), sizes, encoder)

    def words(self, ids: Tensor, mask: Tensor | None, case: Tensor, first: Tensor) -> Tensor:
        """The vectors of the words, [B, W, width]: the first piece of each."""
        h = self.drop(self.encoder(ids, mask, case))
        return h.gather(1, first[:, :, None].expand(-1, -1, h.shape[-1]))

    def forward(self, ids: Tensor, mask: Tensor | None, case: Tensor, first: Tensor) -> dict[str, Tensor]:
        """All heads' raw outputs by name; ``mask`` None: no padding."""
        h = self.words(ids, mask, case, first)
        out = {name: head(h) for name, head in self.labels.items()}
        out["arcs"], out["rel_child"], out["rel_head"] = self.trees(h)
        who, says, does = self.who(h), self.says(h), self.does(h)
        out["mentions"] = self.mentions(who)
        out["end_q"], out["end_k"] = self.ends(who)
        out["ante_q"], out["ante_k"] = self.antecedents(who)
        out["acts"] = self.acts(says)
        out["point_q"], out["point_k"] = self.pointers(says)
        out["types"], out["status"] = self.types(does), self.status(does)
        out["role_q"], out["role_k"] = self.roles(does)
        return out
