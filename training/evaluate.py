"""Quick figures on the dev parts during training; the real ones come from the shipped file and ``benchmarks/``."""

import random
from collections import Counter

import torch

from reportedly.language.labels import ACTS, CERTAINTIES, NAME_TAGS, POLARITIES
from training.document import UNKNOWN
from training.losses import FAR, collate
from training.network import Reader
from training.windows import Encoded, cut, windows


@torch.no_grad()
def evaluate(model: Reader, dev: list[tuple[str, str, Encoded]], device: torch.device) -> dict[str, float]:
    """LAS, part-of-speech and lemma accuracy, name-tag and cue F1, pointer, type, status and antecedent figures, in per cent."""
    was = model.training
    model.eval()
    rng = random.Random(0)
    jobs = []
    for _, _, e in dev:
        for a, b in windows(e, rng, 254, 0.0):
            w = cut(e, a, b, rng)
            if w is not None:
                jobs.append(w)
    jobs.sort(key=lambda w: len(w.ids))
    c: Counter[str] = Counter()
    for k in range(0, len(jobs), 16):
        b = collate(jobs[k : k + 16]).to(device)
        with torch.autocast(device.type, torch.bfloat16):
            o = model(b.ids, b.mask, b.case, b.first)
        for name in ("upos", "xpos", "lemma"):
            if name in b.labels:
                known = b.labels[name] != UNKNOWN
                c[name] += int((o[name].argmax(-1)[known] == b.labels[name][known]).sum())
                c[name + "/"] += int(known.sum())
        if "head" in b.labels:
            apart = b.sentence[:, :, None] != b.sentence[:, None, :]
            apart[:, :, 0] = False
            head = b.labels["head"]
            known = head != UNKNOWN
            guess = o["arcs"].float().masked_fill(apart, FAR).argmax(-1)
            heads = o["rel_head"].gather(1, guess[:, :, None].expand(-1, -1, o["rel_head"].shape[-1]))
            rel = model.trees.relations(o["rel_child"][known].float(), heads[known].float()).argmax(-1)
            right = guess[known] == head[known]
            c["LAS"] += int((right & (rel == b.labels["rel"][known])).sum())
            c["UAS"] += int(right.sum())
            c["LAS/"] += int(known.sum())
            c["UAS/"] += int(known.sum())
        if "names" in b.labels:
            _sets(c, "name-tag", o["names"].argmax(-1), b.labels["names"])
        if "mentions" in b.labels:
            _sets(c, "mention", o["mentions"].argmax(-1), b.labels["mentions"])
        if "typed" in b.labels:
            known = b.labels["typed"] == 1
            guess = o["types"][known] > 0
            truth = ((b.labels["types"][known][:, None] >> torch.arange(guess.shape[1], device=device)) & 1) == 1
            c["type+"] += int((guess & truth).sum())
            c["type_p"] += int(guess.sum())
            c["type_g"] += int(truth.sum())
            acts = o["acts"][known].argmax(-1)
            gold = b.labels["acts"][known]
            c["cue+"] += int(((acts > 0) & (gold > 1)).sum())
            c["cue_p"] += int((acts > 0).sum())
            c["cue_g"] += int((gold > 1).sum())
            c["act"] += int((((gold >> acts) & 1 == 1) & (gold > 1)).sum())
            c["act/"] += int((gold > 1).sum())
            assert len(ACTS) < 63
            if "status" in b.links:
                rows = b.links["status"]
                s = o["status"][rows[:, 0], rows[:, 1]]
                p, q = len(POLARITIES), len(POLARITIES) + len(CERTAINTIES)
                for i, (name, lo, hi) in enumerate((("polarity", 0, p), ("certainty", p, q), ("mood", q, s.shape[1]))):
                    c[name] += int((s[:, lo:hi].argmax(-1) == rows[:, 2 + i]).sum())
                    c[name + "/"] += len(rows)
        if "cues" in b.links:
            rows = b.links["cues"]
            s = model.pointers.scores(o["point_q"], o["point_k"])[rows[:, 0], :, rows[:, 1]].argmax(-1)
            for i, name in enumerate(("source", "content", "gap")):
                at = slice(2 + 2 * i, 4 + 2 * i)
                gold = rows[:, 2:][:, at]
                whole = (gold != UNKNOWN).all(1)
                c[name] += int((s[:, at] == gold).all(1)[whole].sum())
                c[name + "/"] += int(whole.sum())
    assert len(NAME_TAGS) == 19
    for name in ("type", "cue", "name-tag", "mention"):
        c[name], c[name + "/"] = 2 * c[name + "+"], c[name + "_p"] + c[name + "_g"]
    model.train(was)
    return {k[:-1]: 100 * c[k[:-1]] / max(1, c[k]) for k in c if k.endswith("/")}


def _sets(c: Counter[str], name: str, guess: torch.Tensor, sets: torch.Tensor) -> None:
    """F1 of «something here» with the right label, where the set is known and leaves no way out."""
    known = sets != 0
    g, s = guess[known], sets[known]
    positive = (s & 1) == 0
    c[name + "+"] += int((positive & (((s >> g) & 1) == 1)).sum())
    c[name + "_p"] += int(((g > 0) & (((s >> g) & 1 == 0) | positive)).sum())
    c[name + "_g"] += int(positive.sum())
