"""What a larger model's answers teach a smaller one (Hinton et al. 2015): every head of every word, labelled or not.

The larger model reads the input with nothing masked. What hangs on a word being a cue, a mention or a trigger counts as
much as the larger model believes that it is one.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from reportedly.language.labels import CERTAINTIES, POLARITIES
from training.losses import FAR, PADDING, Batch, same_sentence
from training.network import Links, Reader

LEAST = 0.1
"""How likely a word must be a cue, a mention or a trigger for what hangs on it to be taught."""


def towards(scores: Tensor, teacher: Tensor, weight: Tensor) -> Tensor:
    """Cross-entropy with the teacher's probabilities over the last axis, a mean weighted by ``weight`` (one axis less)."""
    loss = -(F.softmax(teacher.float(), -1) * F.log_softmax(scores.float(), -1)).sum(-1)
    return (loss * weight).sum() / weight.sum().clamp(min=1.0)


def soft_losses(student: Reader, teacher: Reader, b: Batch, o: dict[str, Tensor]) -> dict[str, Tensor]:
    """The loss of each head against ``teacher``'s answers; ``o`` are the student's own."""
    with torch.no_grad():
        t = teacher(b.whole, b.mask, b.case, b.first)
    real = (b.sentence >= 0).float()
    out = {
        name: towards(o[name], t[name], real)
        for name in ("upos", "xpos", "feats", "lemma", "names", "mentions", "acts")
    }
    out |= _trees(student, teacher, b, o, t, real)
    # as the labelled loss has it: a sum over types, for each word
    triggers = torch.sigmoid(t["types"].float())
    types = F.binary_cross_entropy_with_logits(o["types"].float(), triggers, reduction="none").sum(-1)
    out["types"] = (types * real).sum() / real.sum() * 6
    trigger = _likely(triggers.amax(-1)) * real
    p, c = len(POLARITIES), len(POLARITIES) + len(CERTAINTIES)
    for name, at in (("polarity", slice(0, p)), ("certainty", slice(p, c)), ("mood", slice(c, None))):
        out[name] = towards(o["status"][..., at], t["status"][..., at], trigger)
    mention = _likely(1 - F.softmax(t["mentions"].float(), -1)[..., 0]) * real
    cue = _likely(1 - F.softmax(t["acts"].float(), -1)[..., 0]) * real
    inside = same_sentence(b)
    somewhere = (b.sentence != PADDING)[:, None, :].expand_as(inside)
    out["ends"] = _links(student.ends, teacher.ends, "end", o, t, mention, inside)
    out["pointers"] = _links(student.pointers, teacher.pointers, "point", o, t, cue, somewhere)
    w = mention.shape[1]
    before = torch.ones(w, w, dtype=torch.bool, device=mention.device).tril(-1)[None] & (mention > 0.5)[:, None, :]
    before[:, :, 0] = True
    out["antecedents"] = _links(student.antecedents, teacher.antecedents, "ante", o, t, mention, before)
    out["roles"] = _roles(student, teacher, o, t, torch.maximum(trigger, cue), mention > 0.3)
    return out


def _likely(chance: Tensor) -> Tensor:
    return chance * (chance > LEAST)


def _trees(
    student: Reader, teacher: Reader, b: Batch, o: dict[str, Tensor], t: dict[str, Tensor], real: Tensor
) -> dict[str, Tensor]:
    apart = ~same_sentence(b)
    truth = t["arcs"].float().masked_fill(apart, FAR)
    out = {"arcs": towards(o["arcs"].float().masked_fill(apart, FAR), truth, real)}
    head = truth.argmax(-1)

    def relations(model: Reader, answers: dict[str, Tensor]) -> Tensor:
        keys = answers["rel_head"]
        chosen = keys.gather(1, head[:, :, None].expand(-1, -1, keys.shape[-1]))
        return model.trees.relations(answers["rel_child"][real > 0], chosen[real > 0])

    with torch.no_grad():
        right = relations(teacher, t)
    out["rel"] = towards(relations(student, o), right, torch.ones(len(right), device=right.device))
    return out


def _links(
    student: Links, teacher: Links, name: str, o: dict[str, Tensor], t: dict[str, Tensor], weight: Tensor, among: Tensor
) -> Tensor:
    """Over all pairs at once: cheaper on a GPU than to pick out the likely ones."""
    closed = ~among[:, None]
    s = student.scores(o[f"{name}_q"], o[f"{name}_k"]).float().masked_fill(closed, FAR)
    with torch.no_grad():
        truth = teacher.scores(t[f"{name}_q"], t[f"{name}_k"]).float().masked_fill(closed, FAR)
    return towards(s, truth, weight[:, None].expand(s.shape[:3]))


def _roles(
    student: Reader, teacher: Reader, o: dict[str, Tensor], t: dict[str, Tensor], weight: Tensor, mention: Tensor
) -> Tensor:
    bias = student.role_bias[None, :, None, None]
    s = student.roles.scores(o["role_q"], o["role_k"]).float() + bias
    with torch.no_grad():
        truth = teacher.roles.scores(t["role_q"], t["role_k"]).float() + teacher.role_bias[None, :, None, None]
    loss = F.binary_cross_entropy_with_logits(s, torch.sigmoid(truth), reduction="none").sum(1)  # [B, from, to]
    return ((loss * mention[:, None, :]).sum(-1) * weight).sum() / weight.sum().clamp(min=1.0)
