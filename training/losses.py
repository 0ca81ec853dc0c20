"""What each head is taught, on a padded batch; every loss counts only what the batch's data sets annotate."""

from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from reportedly.language.labels import ACTS, CERTAINTIES, MENTIONS, MOODS, NAME_TAGS, POLARITIES, STATEMENT_TYPES
from training.document import UNKNOWN
from training.network import Reader
from training.windows import Window

FAR = -1e4
PADDING = -2
"""Of the sentences' numbers: no word of the window."""


@dataclass
class Batch:
    """Windows padded to one size."""

    ids: Tensor
    mask: Tensor
    case: Tensor
    first: Tensor
    sentence: Tensor
    weight: Tensor
    labels: dict[str, Tensor]
    whole: Tensor  # the input with nothing masked
    links: dict[str, Tensor] = field(default_factory=dict)

    def to(self, device: torch.device) -> "Batch":
        """On another device."""

        def move(x: Tensor) -> Tensor:
            return x.to(device, non_blocking=True)

        return Batch(
            move(self.ids), move(self.mask), move(self.case), move(self.first), move(self.sentence), move(self.weight),
            {k: move(v) for k, v in self.labels.items()}, move(self.whole), {k: move(v) for k, v in self.links.items()},
        )  # fmt: skip


def collate(windows: list[Window]) -> Batch:
    """Pad windows into a batch. Sparse labels become rows that begin with the window's number."""

    def grid(rows: list[np.ndarray], fill: int) -> Tensor:
        width = (max(len(r) for r in rows) + 7) // 8 * 8
        out = np.full((len(rows), width), fill, np.int64)
        for i, r in enumerate(rows):
            out[i, : len(r)] = r.astype(np.int64)
        return torch.from_numpy(out)

    labels: dict[str, Tensor] = {}
    names = {n for w in windows for n in w.labels}
    for n in names:
        fill = 0 if n in ("names", "mentions", "acts", "types", "typed") else UNKNOWN
        labels[n] = grid([w.labels.get(n, np.full(len(w.first), fill)) for w in windows], fill)
    links = {}
    for n in ("spans", "cluster", "cues", "status", "anchors", "roles", "same"):
        rows = [(i, *r) for i, w in enumerate(windows) for r in w.pointers[n]]
        if rows:
            links[n] = torch.tensor(rows)
    return Batch(
        grid([w.ids for w in windows], 0), grid([np.ones(len(w.ids)) for w in windows], 0),
        grid([w.case for w in windows], 0), grid([w.first for w in windows], 0),
        grid([w.sentence for w in windows], PADDING), torch.tensor([w.weight for w in windows], dtype=torch.float32), labels,
        grid([w.whole for w in windows], 0), links,
    )  # fmt: skip


def allowed(scores: Tensor, sets: Tensor, count: int, weight: Tensor) -> Tensor:
    """Cross-entropy against sets of allowed labels: −log of the probability that the label is one of the set."""
    known = sets != 0
    if not known.any():
        return scores.sum() * 0
    s = scores[known].float()
    ok = (sets[known][:, None] >> torch.arange(count, device=sets.device)) & 1
    loss = torch.logsumexp(s, -1) - torch.logsumexp(s.masked_fill(ok == 0, -1e9), -1)
    w = weight[:, None].expand_as(sets)[known]
    return (loss * w).sum() / w.sum()


def plain(scores: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy over what is known."""
    if not (labels != UNKNOWN).any():
        return scores.sum() * 0
    return F.cross_entropy(scores.float().flatten(0, -2), labels.flatten(), ignore_index=UNKNOWN)


def losses(model: Reader, b: Batch, o: dict[str, Tensor] | None = None) -> dict[str, Tensor]:
    """The loss of each head that the batch has labels for; ``o`` is what the model answers, if it was asked already."""
    o = o or model(b.ids, b.mask, b.case, b.first)
    out: dict[str, Tensor] = {}
    for name in ("upos", "xpos", "feats", "lemma"):
        if name in b.labels:
            out[name] = plain(o[name], b.labels[name])
    if "head" in b.labels:
        out |= _trees(model, o, b)
    for name, count in (("names", len(NAME_TAGS)), ("mentions", len(MENTIONS)), ("acts", len(ACTS))):
        if name in b.labels:
            out[name] = allowed(o[name], b.labels[name], count, b.weight)
    if "spans" in b.links:
        out["ends"] = _ends(model, o, b)
    if "cluster" in b.links:
        out["antecedents"] = _antecedents(model, o, b)
    if "cues" in b.links:
        rows = b.links["cues"]
        s = model.pointers.scores(o["point_q"], o["point_k"])[rows[:, 0], :, rows[:, 1]]  # [N, P, W]
        s = s.float().masked_fill((b.sentence == PADDING)[rows[:, 0]][:, None], FAR)
        out["pointers"] = plain(s, rows[:, 2:])
    if "typed" in b.labels:
        out |= _statements(model, o, b)
    return out


def same_sentence(b: Batch) -> Tensor:
    """Which words are of one sentence, [B, W, W]; word 0, the root, is of all."""
    inside = b.sentence[:, :, None] == b.sentence[:, None, :]
    inside[:, :, 0] = True
    return inside


def _trees(model: Reader, o: dict[str, Tensor], b: Batch) -> dict[str, Tensor]:
    arcs = o["arcs"].float().masked_fill(~same_sentence(b), FAR)
    head, rel = b.labels["head"], b.labels["rel"]
    known = (head != UNKNOWN) & (rel != UNKNOWN)
    heads = o["rel_head"].gather(1, head.clamp(min=0)[:, :, None].expand(-1, -1, o["rel_head"].shape[-1]))
    return {
        "arcs": plain(arcs, head),
        "rel": F.cross_entropy(model.trees.relations(o["rel_child"][known], heads[known]).float(), rel[known])
        if known.any() else arcs.sum() * 0,
    }  # fmt: skip


def _ends(model: Reader, o: dict[str, Tensor], b: Batch) -> Tensor:
    rows = b.links["spans"]
    s = model.ends.scores(o["end_q"], o["end_k"])[rows[:, 0], :, rows[:, 1]].float()  # [N, 2, W]
    here = b.sentence[rows[:, 0]] == b.sentence[rows[:, 0], rows[:, 1]][:, None]
    return plain(s.masked_fill(~here[:, None], FAR), rows[:, 2:])


def _antecedents(model: Reader, o: dict[str, Tensor], b: Batch) -> Tensor:
    """Marginal likelihood of all true antecedents, or of none (word 0), as in Lee et al. 2017."""
    rows = b.links["cluster"]
    n, w = b.first.shape
    entity = torch.full((n, w), -1, device=rows.device)
    entity[rows[:, 0], rows[:, 1]] = rows[:, 2]
    s = model.antecedents.scores(o["ante_q"], o["ante_k"])[:, 0][rows[:, 0], rows[:, 1]].float()  # [N, W]
    before = (torch.arange(w, device=rows.device)[None] < rows[:, 1:2]) & (entity[rows[:, 0]] >= 0)
    before[:, 0] = True
    gold = before & (entity[rows[:, 0]] == rows[:, 2:3])
    gold[:, 0] = ~gold.any(1)
    s = s.masked_fill(~before, FAR)
    loss = torch.logsumexp(s, -1) - torch.logsumexp(s.masked_fill(~gold, -1e9), -1)
    weight = b.weight[rows[:, 0]]
    return (loss * weight).sum() / weight.sum()


def _statements(model: Reader, o: dict[str, Tensor], b: Batch) -> dict[str, Tensor]:
    known = b.labels["typed"] == 1
    truth = ((b.labels["types"][known][:, None] >> torch.arange(len(STATEMENT_TYPES), device=known.device)) & 1).float()
    out = {
        "types": F.binary_cross_entropy_with_logits(o["types"][known].float(), truth, reduction="sum") / known.sum() * 6
    }
    if "status" in b.links:
        rows = b.links["status"]
        s = o["status"][rows[:, 0], rows[:, 1]].float()
        p, c = len(POLARITIES), len(CERTAINTIES)
        out["polarity"] = F.cross_entropy(s[:, :p], rows[:, 2])
        out["certainty"] = F.cross_entropy(s[:, p : p + c], rows[:, 3])
        out["mood"] = F.cross_entropy(s[:, p + c : p + c + len(MOODS)], rows[:, 4])
    if "anchors" in b.links:
        out["roles"] = _roles(model, o, b)
    return out


def _roles(model: Reader, o: dict[str, Tensor], b: Batch) -> Tensor:
    rows = b.links["anchors"]
    n, w = b.first.shape
    mention = torch.zeros((n, w), dtype=torch.bool, device=rows.device)
    none = torch.zeros_like(mention)
    if "mentions" in b.labels:  # any word whose set excludes «none» heads a mention or a time
        none = (b.labels["mentions"] & 1) == 0
        mention = none & (b.labels["mentions"] != 0)
    s = model.roles.scores(o["role_q"], o["role_k"])[rows[:, 0], :, rows[:, 1]].float()  # [N, R, W]
    s = s + model.role_bias[None, :, None]
    index = torch.full((n, w), -1, device=rows.device)
    index[rows[:, 0], rows[:, 1]] = torch.arange(len(rows), device=rows.device)
    truth = torch.zeros_like(s)
    use = mention[rows[:, 0]].clone()
    if "same" in b.links:
        q = b.links["same"]
        use[index[q[:, 0], q[:, 1]], q[:, 2]] = False
    if "roles" in b.links:
        q = b.links["roles"]
        truth[index[q[:, 0], q[:, 1]], q[:, 3], q[:, 2]] = 1
        use[index[q[:, 0], q[:, 1]], q[:, 2]] = True
    loss = F.binary_cross_entropy_with_logits(s, truth, reduction="none").sum(1)
    return (loss * use).sum() / len(rows)
