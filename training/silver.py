"""Trees for the texts that have none: ``python -m training.silver SHARED OUT.npz --model FOLDER``.

The first stage's model reads every text of the other sets as the reading would; only the heads are kept.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from reportedly.language.model import Model
from reportedly.language.parse import cut, parse_cut
from training.readers import converted, lines


def texts(shared: Path, corpus: Path) -> dict[str, str]:
    """All texts without gold trees, by id."""
    data = shared / "data"
    files = [
        data / f"entities/{n}.jsonl"
        for n in ("uner-ewt-train", "uner-ewt-dev", "wikigold", "wnut17-train", "re3d-train", "re3d-dev")
    ]
    files += [
        data / "coreference/litbank.jsonl.gz",
        *(data / f"attributions/factappeal-{p}.jsonl" for p in ("train", "dev")),
    ]
    out = {d["doc_id"]: d["text"] for f in files for d in lines(f)}
    for path in sorted(corpus.glob("*.jsonl")):
        for line in converted(path, shared / "bench/quoted.py"):
            document = json.loads(line)["document"]
            out[document["id"]] = document["text"]
    return out


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    args = parser.parse_args()
    model = Model(args.model)
    rows = list(texts(args.shared, args.corpus).items())
    trees = {}
    for k in range(0, len(rows), 200):
        part = rows[k : k + 200]
        for (name, _), parsed in zip(
            part, parse_cut([cut(t) for _, t in part], model=model, trees_only=True), strict=True
        ):
            trees[name] = parsed.head
    np.savez_compressed(args.out, **trees)
    print(len(trees), "texts")


if __name__ == "__main__":
    main()
