"""Texts as the encoder sees them: word pieces of consecutive whole sentences, and labels moved along.

A window is ``[CLS] sentence sentence [SEP] sentence … [SEP]``; a ``[SEP]`` stands before each new paragraph. Word
position 0 is ``[CLS]``: the root of trees, and what a pointer points to when there is nothing to point to.
"""

import random
from dataclasses import dataclass
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from reportedly.language.casing import case_of
from reportedly.language.labels import POINTERS, SPAN_ENDS
from training.document import NOTHING, UNKNOWN, Annotated
from training.vocabulary import Vocabulary

CLS, SEP, MASK = 101, 102, 103


@dataclass
class Encoded:
    """A text in pieces with integer labels; all positions count the text's words."""

    pieces: list[np.ndarray]  # per sentence
    first: list[np.ndarray]  # per sentence: piece of each word
    case: list[np.ndarray]  # per sentence: case class of each piece
    start: np.ndarray  # [S + 1] first word of each sentence
    paragraph: np.ndarray  # [S] whether it opens one
    weight: float
    labels: dict[str, np.ndarray]  # per word
    sparse: dict[str, Any]


def encode(document: Annotated, tokenizer: Tokenizer, vocabulary: Vocabulary, longest: int = 254) -> Encoded | None:
    """The text in pieces; sentences of more than ``longest`` pieces are left out (training only); None if all are."""
    n = int(document.sentence[-1]) + 1 if len(document) else 0
    bounds = np.searchsorted(document.sentence, np.arange(n + 1))
    sentences = [document.words[bounds[i] : bounds[i + 1]] for i in range(n)]
    encodings = tokenizer.encode_batch(sentences, is_pretokenized=True, add_special_tokens=False) if n else []
    pieces, first, case = [], [], []
    for words, e in zip(sentences, encodings, strict=True):
        ids, owner = e.ids, e.word_ids
        begin = [-1] * len(words)
        for p, w in enumerate(owner):
            if begin[w] < 0:
                begin[w] = p
        if len(ids) > longest or min(begin, default=0) < 0:
            ids, begin, owner = [], [], []  # a word that leaves no piece (a bare control sign) spoils the sentence
        cases = [case_of(w) for w in words]
        pieces.append(np.array(ids, np.int32))
        first.append(np.array(begin, np.int32))
        case.append(np.array([cases[w] for w in owner], np.int8))
    if not any(len(p) for p in pieces):
        return None
    return Encoded(
        pieces, first, case, bounds, np.array([i in document.paragraph for i in range(n)]), document.weight,
        _dense(document, vocabulary), _sparse(document),
    )  # fmt: skip


def _dense(d: Annotated, v: Vocabulary) -> dict[str, np.ndarray]:
    out: dict[str, np.ndarray] = {}
    if d.upos is not None:
        out["upos"] = d.upos.astype(np.int16)
    for name in ("xpos", "feats", "lemma", "rel"):
        value = getattr(d, name)
        if value is not None:
            index = {x: i for i, x in enumerate(getattr(v, name))}
            out[name] = np.array([index.get(x, UNKNOWN) for x in value], np.int16)
    if d.head is not None:
        out["head"] = d.head.astype(np.int32)
    for name in ("names", "mentions", "acts"):
        value = getattr(d, name)
        if value is not None:
            out[name] = value
    if d.statements is not None:
        types = np.zeros(len(d), np.uint32)
        for i, ts in d.statements.items():
            types[i] = sum(1 << t for t in ts)
        out["types"] = types
    return out


def _sparse(d: Annotated) -> dict[str, Any]:
    return {
        "spans": d.spans, "cluster": d.cluster, "pointers": d.pointers, "status": d.status,
        "arguments": d.arguments, "same": d.same,
    }  # fmt: skip


@dataclass
class Window:
    """One input with its labels, ready to be padded into a batch."""

    ids: np.ndarray
    case: np.ndarray
    first: np.ndarray  # [W + 1] piece of each word; 0 is [CLS]
    sentence: np.ndarray  # [W + 1] number of the sentence, -1 for [CLS]
    weight: float
    labels: dict[str, np.ndarray]
    pointers: dict[str, list[tuple[int, ...]]]
    whole: np.ndarray  # the same input with nothing masked


def cut(
    e: Encoded, begin: int, end: int, rng: random.Random, *, lower: float = 0.0, shout: float = 0.0, hidden: float = 0.0
) -> Window | None:
    """The window of sentences ``begin`` to ``end``; None if nothing of them is left.

    With probability ``lower`` and ``shout`` the casing of the whole window is lost; of half of the windows a share
    ``hidden`` of the pieces is masked, so that labels are learnt from context as well as from words.
    """
    ids, case, first, number, kept = [CLS], [0], [0], [-1], []
    for s in range(begin, end):
        if not len(e.pieces[s]):
            continue
        if e.paragraph[s] and len(ids) > 1:
            ids.append(SEP)
            case.append(0)
        offset = len(ids)
        ids += e.pieces[s].tolist()
        case += e.case[s].tolist()
        first += (e.first[s] + offset).tolist()
        number += [s] * len(e.first[s])
        kept.append(np.arange(e.start[s], e.start[s + 1]))
    if not kept:
        return None
    ids.append(SEP)
    case.append(0)
    words = np.concatenate(kept)
    place = {int(w): i + 1 for i, w in enumerate(words)}
    cases = np.array(case, np.int64)
    draw = rng.random()
    if draw < lower:
        cases[(cases > 0) & (cases < 6)] = 1
    elif draw < lower + shout:
        cases[(cases > 0) & (cases < 6)] = 3
    labels = {}
    for name, value in e.labels.items():
        unknown = 0 if value.dtype.kind == "u" else UNKNOWN
        labels[name] = np.concatenate([[np.array(unknown, value.dtype)], value[words]])
    if "types" in labels:
        labels["typed"] = np.concatenate([[0], np.ones(len(words), np.int64)])
    if "head" in labels:
        labels["head"] = np.array(
            [UNKNOWN] + [0 if h == -1 else place.get(int(h), UNKNOWN) for h in e.labels["head"][words]]
        )
    whole = np.array(ids)
    pieces = whole.copy()
    if hidden and rng.random() < 0.5:
        masked = np.array([rng.random() < hidden for _ in ids]) & (pieces != CLS) & (pieces != SEP)
        pieces[masked] = MASK
    return Window(pieces, cases, np.array(first), np.array(number), e.weight, labels, _moved(e.sparse, place), whole)


def _moved(sparse: dict[str, Any], place: dict[int, int]) -> dict[str, list[tuple[int, ...]]]:
    """Sparse labels with their words' places in the window; what points out of the window becomes unknown."""

    def to(x: int) -> int:
        return 0 if x == NOTHING else UNKNOWN if x == UNKNOWN else place.get(x, UNKNOWN)

    spans = [(place[h], to(a), to(b)) for h, (a, b) in sparse["spans"].items() if h in place]
    assert len(SPAN_ENDS) == 2
    names: dict[str, int] = {}
    cluster = [(place[h], names.setdefault(c, len(names))) for h, c in sparse["cluster"].items() if h in place]
    cues = [(place[c], *map(to, p)) for c, p in sparse["pointers"].items() if c in place]
    assert all(len(c) == 1 + len(POINTERS) for c in cues)
    status = [(place[t], *s) for t, s in sparse["status"].items() if t in place]
    anchors = [(place[t],) for t in sparse["arguments"] if t in place]
    roles = [
        (place[t], place[m], r)
        for t, ms in sparse["arguments"].items()
        if t in place
        for m, r in ms.items()
        if m in place
    ]
    same = [(place[t], place[m]) for t, ms in sparse["same"].items() if t in place for m in ms if m in place]
    return {
        "spans": spans,
        "cluster": cluster,
        "cues": cues,
        "status": status,
        "anchors": anchors,
        "roles": roles,
        "same": same,
    }


def joined(a: Window, b: Window) -> Window:
    """One window of two texts, as paragraphs one after the other: what stands near is not all that belongs together."""
    shift, words = len(a.ids) - 1, len(a.first) - 1
    labels: dict[str, np.ndarray] = {}
    for name in a.labels.keys() | b.labels.keys():
        parts = []
        for w in (a, b):
            value = w.labels.get(name)
            if value is None:
                other = (b if w is a else a).labels[name]
                fill = 0 if other.dtype.kind == "u" or name == "typed" else UNKNOWN
                value = np.full(len(w.first), fill, other.dtype)
            parts.append(value)
        second = parts[1][1:]
        if name == "head":
            second = np.where(second > 0, second + words, second)
        labels[name] = np.concatenate([parts[0], second])
    last = 1 + max((c for _, c in a.pointers["cluster"]), default=-1)

    def to(x: int) -> int:
        return x + words if x > 0 else x

    moved = {
        "spans": [tuple(map(to, r)) for r in b.pointers["spans"]],
        "cluster": [(to(h), c + last) for h, c in b.pointers["cluster"]],
        "cues": [tuple(map(to, r)) for r in b.pointers["cues"]],
        "status": [(to(t), *rest) for t, *rest in b.pointers["status"]],
        "anchors": [(to(t),) for (t,) in b.pointers["anchors"]],
        "roles": [(to(t), to(m), r) for t, m, r in b.pointers["roles"]],
        "same": [(to(t), to(m)) for t, m in b.pointers["same"]],
    }
    # the first text's closing [SEP] stands for the break between them
    return Window(
        np.concatenate([a.ids, b.ids[1:]]), np.concatenate([a.case, b.case[1:]]), np.concatenate([a.first, b.first[1:] + shift]),
        np.concatenate([a.sentence, b.sentence[1:] + 10_000]), max(a.weight, b.weight), labels,
        {k: a.pointers[k] + moved[k] for k in moved}, np.concatenate([a.whole, b.whole[1:]]),
    )  # fmt: skip


def windows(e: Encoded, rng: random.Random, longest: int, singles: float) -> list[tuple[int, int]]:
    """Sentence ranges that cover a text once: single sentences with probability ``singles``, else runs of random length."""
    out, s, n = [], 0, len(e.pieces)
    while s < n:
        room = 0 if rng.random() < singles else rng.randint(longest // 3, longest)
        end, size = s + 1, 2 + len(e.pieces[s])
        while end < n and size + len(e.pieces[end]) + 1 <= room:
            size += len(e.pieces[end]) + 1
            end += 1
        out.append((s, end))
        s = end
    return out
