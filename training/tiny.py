"""A few of our own passages in the shape of every data set, to try the recipe: ``python -m training.tiny SHARED OUT``.

OUT gets ``shared/`` (``data/`` and ``bench/`` as the recipe looks for them) and ``corpus/``. Names, mentions, coreference,
sources and contents are the passages' own annotations; trees, parts of speech and lemmas are the shipped model's. What is
learnt from it shows that every step runs, and nothing else.
"""

import argparse
import gzip
import itertools
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportedly.language.parse import parse
from reportedly.language.parsed import Parsed
from training.readers import part_of
from training.words import Words

TRAIN, DEV = 4, 2
"""Passages of each part: some 800 words."""
UNER = {"person": "PER", "organization": "ORG", "state": "LOC", "place": "LOC"}
RE3D = {
    "person": "Person",
    "organization": "Organisation",
    "state": "Location",
    "place": "Location",
    "weapon": "Weapon",
    "vehicle": "Vehicle",
}
WNUT = {
    "person": "person",
    "organization": "corporation",
    "state": "location",
    "place": "location",
    "work": "creative-work",
}
GUM = {"person": "person", "organization": "organization", "state": "place", "place": "place", "event": "event"}
Row = dict[str, Any]


def chosen(corpus: Path, converter: Path) -> dict[str, list[tuple[str, Row]]]:
    """For «train» and «dev» the first passages of the corpus' first file, as written and as readings."""
    path = sorted(corpus.glob("*.jsonl"))[0]
    printed = subprocess.run([sys.executable, str(converter), str(path)], capture_output=True, text=True, check=False)
    readings = {r["document"]["id"]: r for r in map(json.loads, printed.stdout.splitlines())}
    out: dict[str, list[tuple[str, Row]]] = {"train": [], "dev": []}
    for line in path.read_text(encoding="utf8").splitlines():
        name = json.loads(line)["id"] if line.strip() else ""
        part = part_of(name)
        if name in readings and part in out and len(out[part]) < {"train": TRAIN, "dev": DEV}[part]:
            out[part].append((line, readings[name]))
    return out


def conllu(name: str, p: Parsed) -> str:
    """A text's trees as EWT has them."""
    rows = [f"# newdoc id = {name}"]
    for a, b in zip(p.bounds[:-1].tolist(), p.bounds[1:].tolist(), strict=True):
        rows += ["# newpar"] if p.paragraph[int(p.sentence[a])] else []
        rows.append(f"# text = {p.text[p.starts[a] : p.ends[b - 1]]}")
        for i in range(a, b):
            head = int(p.head[i]) - a + 1 if p.head[i] >= 0 else 0
            rows.append(
                "\t".join(
                    (
                        str(i - a + 1),
                        p.words[i],
                        p.lemma[i],
                        p.upos[i],
                        p.xpos[i],
                        "_",
                        str(head),
                        p.relation[i],
                        "_",
                        "_",
                    )
                )
            )
        rows.append("")
    return "\n".join(rows) + "\n"


def gum(r: Row, p: Parsed) -> Row:
    """A text as GUM has it: trees, and mentions with their entities."""
    bounds = [int(b) for b in p.bounds]
    words = Words(p.text, list(zip(p.starts, p.ends, strict=True)), p.sentence.tolist(), set())
    entities = []
    for e in r["entities"]:
        for m in e["mentions"]:
            span = words.within(m["start"], m["end"])
            if span is not None:
                inside = range(span[0], span[1] + 1)
                head = next((i for i in inside if p.head[i] not in inside), span[1])
                entities.append({"head": head, "tok": [span[0], span[1] + 1], "cluster": e["id"], "type": GUM.get(e["type"], "object"),
                                 "named": m["kind"] == "name", "pron": m["kind"] == "pronoun"})  # fmt: skip
    return {
        "doc_id": r["document"]["id"], "text": p.text, "entities": entities,
        "sentences": [{"newpar": p.paragraph[n], "tokens": [a, b], "begin": p.starts[a]} for n, (a, b) in enumerate(itertools.pairwise(bounds))],
        "tokens": [[p.starts[i], p.ends[i], p.lemma[i], p.upos[i], p.xpos[i], "_", int(p.head[i]), p.relation[i]] for i in range(len(p))],
    }  # fmt: skip


def sayings(r: Row) -> Row:
    """A text's attributions as FactAppeal and GUM have them."""
    rows = [
        {"source": a["source"]["spans"], "cue": a["cue"]["spans"], "content": a["content"]["spans"]}
        for a in r["attributions"]
    ]
    return {"doc_id": r["document"]["id"], "text": r["document"]["text"], "attributions": rows}


def named(r: Row, types: dict[str, str], kinds: tuple[str, ...] = ("name",)) -> Row:
    """A text as a corpus of names has it: mentions of those kinds that do not overlap, the longer first."""
    taken: list[tuple[int, int]] = []
    rows = []
    mentions = [
        (m["start"], m["end"], types[e["type"]])
        for e in r["entities"]
        if e["type"] in types
        for m in e["mentions"]
        if m["kind"] in kinds
    ]
    for begin, end, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
        if all(end <= a or b <= begin for a, b in taken):
            taken.append((begin, end))
            rows.append({"begin": begin, "end": end, "type": kind, "confidence": 1})
    return {"doc_id": r["document"]["id"], "text": r["document"]["text"], "entities": rows}


def litbank(r: Row) -> Row:
    """A text as LitBank has it."""
    rows = [{"cluster": e["id"], "begin": m["start"], "end": m["end"]} for e in r["entities"] for m in e["mentions"]]
    return {"doc_id": f"{r['document']['id']}-l", "text": r["document"]["text"], "mentions": rows}


def write(path: Path, rows: Iterable[Row]) -> None:
    """JSON lines, gzipped where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    args = parser.parse_args()
    converter = args.shared / "bench/quoted.py"
    if not converter.is_file():
        raise SystemExit(f"{converter}: not there; SHARED names the folder that has bench/ and data/")
    data, corpus = args.out / "shared/data", args.out / "corpus"
    for folder in (data / "syntax", corpus, args.out / "shared/bench"):
        folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(converter, args.out / "shared/bench/quoted.py")
    parts = chosen(args.corpus, converter)
    (corpus / "tiny.jsonl").write_text(
        "".join(line + "\n" for rows in parts.values() for line, _ in rows), encoding="utf8"
    )
    for part, rows in parts.items():
        readings = [r for _, r in rows]
        parsed = list(parse([r["document"]["text"] for r in readings]))
        half = len(rows) // 2  # each set has texts of its own, as the real ones do
        (data / f"syntax/ewt-{part}.conllu.gz").write_bytes(
            gzip.compress(
                "".join(
                    conllu(r["document"]["id"], p) for r, p in zip(readings[:half], parsed[:half], strict=True)
                ).encode()
            )
        )
        write(data / f"entities/uner-ewt-{part}.jsonl", (named(r, UNER) for r in readings[: half + 2]))
        write(data / f"gum/{part}.jsonl.gz", (gum(r, p) for r, p in zip(readings[half:], parsed[half:], strict=True)))
        write(data / f"attributions/gum-{part}.jsonl", map(sayings, readings[half:]))
        write(data / f"attributions/factappeal-{part}.jsonl", map(sayings, readings[:half]))
        write(data / f"entities/re3d-{part}.jsonl", (named(r, RE3D, ("name", "nominal")) for r in readings[:half]))
        if part == "train":
            write(data / "entities/wikigold.jsonl", (named(r, UNER) for r in readings[half:]))
            write(data / "entities/wnut17-train.jsonl", (named(r, WNUT) for r in readings[half:]))
            write(data / "coreference/litbank.jsonl.gz", map(litbank, readings[half:]))
        print(part, len(rows), "passages", sum(map(len, parsed)), "words")


if __name__ == "__main__":
    main()
