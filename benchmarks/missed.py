"""Every missed and wrong line of the shown golds, with its class: ``python benchmarks/missed.py SHARED [--write docs/accuracy.md]``.

The golds are the careful reader's facts (iran-taliban, pack A report by report, the probes) and, as counts, the project's own
dev passages. A class says what would have to be otherwise for the line to be right; it is found by asking the scorer again
with one demand less, so that nobody has to judge it:

- ``type``: a statement with those parties is there, under another type
- ``actor``, ``recipient``: a statement of that type is there with the other party
- ``parties``: one of that type is there, with neither party
- ``none``: nothing of that type is there
- ``date: none``, ``date: other`` and so on: the statement is there, without that aspect or with another value
- ``wrong``: a statement that the report does not make
"""

import argparse
import contextlib
import importlib.util
import io
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from accuracy import passages
from corpus_scores import pairs
from marked import put

from reportedly import codec
from reportedly.ingest import Overrides
from reportedly.records import Document, Reading
from reportedly.workflow import read_documents, read_inputs

Line = tuple[str, str, str]
"""Gold, class, and what was missed."""
Gold = dict[str, Any]

BEGIN, END = "<!-- missed -->", "<!-- end of missed -->"
_RELAXED = (
    ("type", {"types": ["*"]}),
    ("actor", {"actor": []}),
    ("recipient", {"recipient": [], "recipient_any": None}),
    ("parties", {"actor": [], "recipient": [], "recipient_any": None, "mentions": []}),
)
"""What is asked no longer, in the order in which it is tried."""
_STATEMENT = re.compile(r"^  missed statement: (\S+) ")
_ASPECT = re.compile(r"^  missed statement's (\w+): (\S+) (.*?)(?:: (None|\{.*))?$")


class Scorer:
    """The bench's scorer of one gold against one reading, asked as often as needed."""

    def __init__(self, shared: Path, folder: Path) -> None:
        spec = importlib.util.spec_from_file_location("score_gold", shared / "bench/score_gold.py")
        assert spec is not None and spec.loader is not None
        self._module: ModuleType = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self._module)
        self._folder = folder

    def lines(self, gold: Gold, reading: Reading) -> list[str]:
        """What it prints, verbose."""
        wanted, made = self._folder / "asked.json", self._folder / "asked.jsonl"
        wanted.write_text(json.dumps(gold), encoding="utf8")
        made.write_bytes(codec.encode(reading) + b"\n")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            self._module.main(wanted, made, True)
        return printed.getvalue().splitlines()

    def missed(self, name: str, gold: Gold, reading: Reading) -> Iterator[Line]:
        """Every missed and wrong line of that gold, classed."""
        absent: set[str] = set()
        by_id = {s["id"]: s for s in gold["statements"]}
        for line in self.lines(gold, reading):
            statement, aspect = _STATEMENT.match(line), _ASPECT.match(line)
            if statement is not None:
                key = statement[1]
                absent.add(key)
                yield name, self._why(gold, by_id[key], reading), f"{key} {by_id[key]['what']}"
            elif aspect is not None:
                if aspect[2] not in absent:  # of a statement that is not there all else is missed with it
                    yield name, _aspect_class(aspect[1], aspect[4] or ""), f"{aspect[2]} {by_id[aspect[2]]['what']}"
            elif line.startswith("  missed "):
                part, _, what = line.removeprefix("  missed ").partition(": ")
                yield name, part, what
            elif line.startswith("  wrong: "):
                yield name, "wrong", line.removeprefix("  wrong: ")

    def _why(self, gold: Gold, statement: Gold, reading: Reading) -> str:
        for name, less in _RELAXED:
            asked = {**gold, "statements": [{**statement, "or": [], **less}], "offices": [], "times": [], "wrong": []}
            if not any(_STATEMENT.match(line) for line in self.lines(asked, reading)):
                return name
        return "none"


def _aspect_class(aspect: str, shown: str) -> str:
    """Whether the statement that serves has nothing there, or something else."""
    if aspect in ("date", "quantity", "kinds"):
        key = {"date": "time"}.get(aspect, aspect)
        empty = f'"{key}": null' in shown or f'"{key}": []' in shown
        return f"{aspect}: {'none' if empty else 'other'}"
    if aspect in ("chain", "source", "said"):
        return f"{aspect}: {'none' if 'chain []' in shown else 'other'}"
    return aspect


def shown_golds(shared: Path, folder: Path) -> Iterator[tuple[str, Gold, Reading]]:
    """Name, gold and reading of iran-taliban, of each report of pack A, of each probe."""
    text = (shared / "gold/iran-taliban.txt").read_text(encoding="utf8")
    (reading,) = read_documents([Document(id="it", text=text, published="2024-06-20")])
    yield "iran-taliban", json.loads((shared / "gold/iran-taliban.json").read_text(encoding="utf8")), reading
    reports, golds = shared / "gold/pack-a", folder / "pack-a"
    subprocess.run([sys.executable, str(shared / "bench/split_gold.py"), str(reports), str(golds)], check=True)
    for path in sorted(p for p in reports.iterdir() if p.suffix != ".json"):
        items = list(read_inputs([path], Overrides()))
        for n, item in enumerate(items, 1):
            gold = golds / (path.name + (f"#{n}" if len(items) > 1 else "") + ".json")
            if isinstance(item, Reading) and gold.exists():
                yield gold.stem, json.loads(gold.read_text(encoding="utf8")), item
    probes = json.loads((shared / "gold/probes.json").read_text(encoding="utf8"))
    read = read_documents(Document(id=p["id"], text=p["text"], published=p["published"]) for p in probes)
    for p, reading in zip(probes, read, strict=True):
        asked = {
            side: [{**s, "id": f"{p['id']}{n}", "what": p["text"]} for n, s in enumerate(p[side])]
            for side in ("statements", "wrong")
        }
        yield "probes", {"document": {}, "entities": [], "offices": [], "times": [], **asked}, reading


def passage_lines(shared: Path, corpus: Path) -> Iterator[Line]:
    """What is missed, too much, or of another type, status or voice, in the project's own dev passages."""
    golds = passages(shared, corpus, "dev")
    reads = {r.document.source_id or r.document.id: r for r in read_documents([g.document for g in golds.values()])}
    for key, gold in golds.items():
        read, text = reads[key], gold.document.text

        def shown(span: tuple[int, int], text: str = text) -> str:
            return (
                " ".join(text[max(0, span[0] - 50) : span[0]].split())
                + f" [{text[span[0] : span[1]]}] "
                + " ".join(text[span[1] : span[1] + 50].split())
            )

        matched = pairs(gold, read)
        found, used = {g.id for g, _ in matched}, {s.id for _, s in matched}
        yield from ((key, f"none, {g.type}", shown(g.trigger[0])) for g in gold.statements if g.id not in found)
        yield from ((key, f"too much, {s.type}", shown(s.trigger[0])) for s in read.statements if s.id not in used)
        for g, s in matched:
            if g.type != s.type:
                yield key, f"type, {g.type} as {s.type}", shown(g.trigger[0])
            for name in ("polarity", "certainty", "mood"):
                if getattr(g, name) != getattr(s, name):
                    yield key, f"{name}, {getattr(g, name)} as {getattr(s, name)}", shown(g.trigger[0])
            if (g.attribution is None) != (s.attribution is None):
                yield key, "own voice" if g.attribution is None else "source", shown(g.trigger[0])


def table(lines: list[Line], passage: list[Line]) -> str:
    """All of it as Markdown."""
    out = [
        "| class | lines |",
        "|---|---|",
        *(f"| {c} | {n} |" for c, n in Counter(c for _, c, _ in lines).most_common()),
        "",
    ]
    for name in dict.fromkeys(g for g, _, _ in lines):
        out += [f"**{name}**", ""]
        out += [f"- {c}: {what}" for g, c, what in lines if g == name]
        out.append("")
    counts = Counter(c for _, c, _ in passage)
    shown = " · ".join(f"{c} {n}" for c, n in counts.most_common(60))
    return "\n".join(
        [*out, f"**corpus dev**, the sixty most frequent classes of {sum(counts.values())} lines: {shown}"]
    )


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path(__file__).parent.parent / "corpus")
    parser.add_argument("--passages", action="store_true", help="print the passages' lines, each with its words")
    parser.add_argument("--write", type=Path, help="put the list between the markers of this document")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        scorer = Scorer(args.shared, Path(name))
        lines = [x for g in shown_golds(args.shared, Path(name)) for x in scorer.missed(*g)]
    passage = list(passage_lines(args.shared, args.corpus))
    if args.passages:
        for key, kind, what in sorted(passage, key=lambda x: x[1]):
            print(f"{kind} | {key} | {what}")
        return
    printed = table(lines, passage)
    if args.write is None:
        print(printed)
        return
    put(args.write, BEGIN, printed, END)


if __name__ == "__main__":
    main()
