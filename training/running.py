"""The treebanks' documents as running text, with where their sentences begin."""

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from reportedly.language.parse import cut
from reportedly.language.parsed import Parsed
from training.readers import converted, lines, part_of


@dataclass(frozen=True, slots=True)
class Running:
    """A text and how many characters, blanks not counted, stand before each sentence; None: it ends where the rules end it."""

    text: str
    begins: frozenset[int] | None

    def joined(self, share: float, rng: random.Random) -> "Running":
        """The same with that share of its paragraphs running on in one line."""
        parts = self.text.split("\n\n")
        text = "".join(p + (" " if rng.random() < share else "\n\n") for p in parts[:-1]) + parts[-1]
        return Running(text, self.begins)

    def cut(self) -> tuple[Parsed, list[bool], list[bool]]:
        """The text in words, and for each whether it is for the network to say if a sentence begins there (a blank stands before
        it, and the rules let none begin), and whether one does."""
        parsed = cut(self.text)
        known = set(parsed.bounds.tolist())
        before = [0, *accumulate(not c.isspace() for c in self.text)]
        open_ = [w not in known and parsed.ends[w - 1] < parsed.starts[w] for w in range(len(parsed))]
        begins = self.begins or frozenset()
        return parsed, open_, [before[a] in begins for a in parsed.starts]


def ewt(path: Path) -> Iterator[Running]:
    """UD English EWT's documents: sentences as they were written, an empty line between paragraphs."""
    text, count, begins = "", 0, set[int]()
    with gzip.open(path, "rt", encoding="utf8") as file:
        between = ""
        for line in file:
            if line.startswith("# newdoc"):
                if text:
                    yield Running(text, frozenset(begins))
                text, count, begins, between = "", 0, set(), ""
            elif line.startswith("# newpar"):
                between = "\n\n"
            elif line.startswith("# text = "):
                written = line[len("# text = ") :].strip()
                begins.add(count)
                count += sum(not c.isspace() for c in written)
                text += (between if text else "") + written
                between = " "
    if text:
        yield Running(text, frozenset(begins))


def gum(path: Path) -> Iterator[Running]:
    """GUM's documents."""
    for d in lines(path):
        before = [0, *accumulate(not c.isspace() for c in d["text"])]
        yield Running(d["text"], frozenset(before[s["begin"]] for s in d["sentences"]))


def passages(corpus: Path, converter: Path) -> Iterator[Running]:
    """The training part of the project's own passages, written with care: no sentence begins there but where the rules see it."""
    for path in sorted(corpus.glob("*.jsonl")):
        for document in (json.loads(line)["document"] for line in converted(path, converter)):
            if part_of(document["id"]) == "train":
                yield Running(document["text"], None)
