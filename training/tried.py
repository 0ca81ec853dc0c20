"""Read with a new model before it takes the old one's place: ``python -m training.tried MODEL``.

Fails where the reading could not use it: a file is missing, an output or a label has another name, a text is not read. What it
reads well or badly is for ``benchmarks/accuracy.py`` to say.
"""

import argparse
from pathlib import Path

from reportedly import codec
from reportedly.language.labels import UPOS
from reportedly.language.model import Model
from reportedly.language.parse import parse
from reportedly.records import Document
from reportedly.workflow import read_documents

FILES = ("reader.onnx", "labels.json", "small.npz", "tokenizer.json")
TEXT = (
    "Osmark's foreign minister, Mara Ilves, said on Monday that Veldania had attacked Korrin. “We have left,” a general told "
    "the Harbour Post, «and will not be back».\n\nThe talks in Lund 👩‍👩‍👧 go on; nobody knows for how long."
)


def tried(folder: Path) -> str:
    """What the model makes of a text, in one line. Raises SystemExit where it is none that the reading can use."""
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise SystemExit(f"{folder}: no {', '.join(missing)}: this is no whole model; run training.export again")
    model = Model(folder, threads=1)
    (parsed,) = parse([TEXT], model=model)
    if not set(parsed.upos) <= set(UPOS) or len(parsed.lemma) != len(parsed) or min(parsed.head.tolist()) < -1:
        raise SystemExit(f"{folder}: its answers do not fit the words")
    (reading,) = read_documents([Document(id="tried", text=TEXT, published="2031-05-14")], model=model)
    codec.check(reading)
    return (
        f"{folder}: {len(parsed)} words read: {len(reading.entities)} entities, {len(reading.attributions)} attributions, "
        f"{len(reading.statements)} statements"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    print(tried(parser.parse_args().model))
