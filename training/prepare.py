"""Read all data sets and write them encoded: ``python -m training.prepare SHARED OUT [--silver TREES]``.

Without ``--silver`` only the treebanks are written (the first stage learns trees from them); with it, everything, the
heads of mentions in texts without gold trees being found by the silver ones.
"""

import argparse
import pickle
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reportedly.language.model import whole_pieces
from training import readers
from training.document import Annotated, check
from training.vocabulary import Vocabulary
from training.windows import Encoded, encode

REPEAT = {
    "ewt": 1.0, "gum": 2.0, "passages": 2.5, "uner": 1.0, "wikigold": 1.0, "wnut": 0.5, "re3d": 3.0, "litbank": 0.3,
    "factappeal": 1.5,
}  # fmt: skip
"""How often an epoch sees each text of a set, by chance where it is no whole number: small sets that teach what no other
does come oftener, fiction and social media, which are far from news, more seldom."""


def treebanks(shared: Path, part: str, cues: set[str], seen: set[str]) -> Iterator[tuple[str, str, Annotated]]:
    """EWT and GUM. ``cues`` are the words that our own passages use as cues.

    EWT's texts carry UNER's names; ``seen`` gathers the texts for which that worked.
    """
    data = shared / "data"
    names = {d["doc_id"]: d for d in readers.lines(data / f"entities/uner-ewt-{part}.jsonl")}
    for name, d in readers.ewt(data / f"syntax/ewt-{part}.conllu.gz"):
        if name in names and readers.add_names(d, names[name], "uner"):
            seen.add(name)
        yield "ewt", name, d
    for name, d in readers.gum(data / f"gum/{part}.jsonl.gz", data / f"attributions/gum-{part}.jsonl", cues):
        yield "gum", name, d


def others(
    shared: Path, part: str, trees: readers.Trees, cues: set[str], seen: set[str]
) -> Iterator[tuple[str, str, Annotated]]:
    """Every set without gold trees, but for the texts ``seen``. ``cues``: see treebanks."""
    data = shared / "data"
    plain = {
        "uner": ((n, d) for n, d in readers.named(data / f"entities/uner-ewt-{part}.jsonl", "uner") if n not in seen),
        "re3d": readers.re3d(data / f"entities/re3d-{part}.jsonl", trees),
        "factappeal": readers.factappeal(data / f"attributions/factappeal-{part}.jsonl", trees, cues),
    }
    if part == "train":
        plain["wikigold"] = readers.named(data / "entities/wikigold.jsonl", "wikigold")
        plain["wnut"] = readers.named(data / "entities/wnut17-train.jsonl", "wnut", 0.4)
        plain["litbank"] = readers.litbank(data / "coreference/litbank.jsonl.gz", trees)
    for source, documents in plain.items():
        for name, d in documents:
            yield source, name, d


def ours(shared: Path, corpus: Path, part: str, trees: readers.Trees) -> Iterator[tuple[str, str, Annotated]]:
    """The project's own passages."""
    for path in sorted(corpus.glob("*.jsonl")):
        for name, d in readers.passages(path, shared / "bench/quoted.py", trees, part):
            yield "passages", name, d


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--silver", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = whole_pieces(args.tokenizer)
    trees: readers.Trees = dict(np.load(args.silver)) if args.silver else {}
    cues: set[str] = set()
    parts: dict[str, list[tuple[str, str, Annotated]]] = {}
    for part in ("train", "dev"):
        seen: set[str] = set()
        rows: list[tuple[str, str, Annotated]] = []
        passages: list[tuple[str, str, Annotated]] = []
        if args.silver:
            # the passages first: GUM and FactAppeal, which mark some cues only, need to know which words may be cues
            passages = list(ours(args.shared, args.corpus, part, trees))
            for _, _, d in passages:
                cues.update(d.words[i].lower() for i in d.pointers if d.words[i].isalpha())
        rows += treebanks(args.shared, part, cues, seen)
        if args.silver:
            rows += others(args.shared, part, trees, cues, seen)
        rows += passages
        for _, _, d in rows:
            check(d)
        parts[part] = rows
    vocabulary = Vocabulary.of([d for _, _, d in parts["train"]])
    vocabulary.write(args.out / "vocabulary.json")
    for part, rows in parts.items():
        encoded: list[tuple[str, str, Encoded]] = []
        for source, name, d in rows:
            e = encode(d, tokenizer, vocabulary)
            if e is not None:
                encoded.append((source, name, e))
        with open(args.out / f"{part}.pickle", "wb") as file:
            pickle.dump(encoded, file, protocol=5)
        words = {s: sum(int(e.start[-1]) for t, _, e in encoded if t == s) for s in {t for t, _, _ in encoded}}
        print(part, {k: f"{v} words" for k, v in sorted(words.items())}, flush=True)


if __name__ == "__main__":
    main()
