"""What each step of the reading bought: ``python benchmarks/ablations.py SHARED [--write docs/accuracy.md]``.

Every row is the whole reading with one step taken out, on the corpus's dev part, on both packs and on the probes that nobody
looked at. What the parts of the training data bought would need a training for each, and is not here.
"""

import argparse
import contextlib
import datetime
import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from accuracy import own, pack, packs
from marked import put

import probes
from reportedly import workflow
from reportedly.reading import statements
from reportedly.reading.attributions import candidates
from reportedly.reading.attributions import workflow as attributions
from reportedly.reading.coreference import coreference, mentions, names
from reportedly.reading.coreference.antecedent_model import AntecedentModel
from reportedly.reading.events import triggers
from reportedly.reading.status import status

Patch = tuple[Any, str, Callable[..., Any]]

FIGURES = (
    ("att", "attributions `att`", r"F1 ([\d.]+)"), ("types", "statement types", r"F1 ([\d.]+)"),
    ("status", "status of those found", r"all three ([\d.]+)"), ("parties", "parties of those of the right type", r"F1 ([\d.]+)"),
    ("coreference", "coreference", r"F1 ([\d.]+)"), ("pack A", "pack A", r"([\d.]+)"), ("harbour", "harbour", r"([\d.]+)"),
    ("probes", "probes", r"([\d.]+)"),
)  # fmt: skip
"""Column, row of `benchmarks/accuracy.py`, the figure in it."""


def steps() -> dict[str, list[Patch]]:
    """Each step with what stands in for it: a function that does nothing."""

    def raw(_: Any, c: Any) -> float:
        return float(c.score)

    def nothing(*_: Any, **__: Any) -> None:
        return None

    return {
        "the whole reading": [],
        "the table of cue words": [(candidates, "_weighed", raw)],
        "the tree against links into other sentences": [(attributions, "grounded", lambda parsed, entities, cue: cue)],
        "quotations made whole and given to speakers": [
            (attributions, "complete", nothing), (attributions.Speakers, "find", nothing),
        ],
        "the table of events": [(triggers, "match_event", nothing)],
        "the table of relations": [(triggers, "match_relations", lambda *_: [])],
        "the words' own model of events": [(triggers.EventModel, "types", _even), (triggers.EventModel, "leans", lambda *_: False)],
        "offices by their phrases": [(statements, "seated_offices", lambda parsed, entities, found: found)],
        "tellings of one event": [
            (statements, "with_shared_circumstances", lambda parsed, entities, told: tuple(t.statement for t in told)),
        ],
        "kinds of names by the words around": [(mentions, "evident_type", nothing), (mentions, "settle_unknown", nothing)],
        "names of the shipped knowledge": [(names, "_shipped", lambda *_: [])],
        "a model of antecedents beside the network": [(coreference, "shipped", lambda: AntecedentModel([], np.zeros(0, np.float32)))],
        "relations that phrases and words state alone": [
            (statements, name, lambda parsed, entities, found: found)
            for name in ("phrased_relations", "plain_relations", "belonging", "other_names", "stationed", "shared_titles")
        ],
        "counts that state deaths": [
            (statements, "with_casualties", lambda parsed, entities, found: found),
            (statements, "with_tolls", lambda parsed, found: found), (statements, "recounted", lambda *_: {}),
        ],
        "a verb and its object told once": [(statements, "told_once", lambda parsed, told: told)],
        "status by negation": [(status, "negation", nothing), (status, "may_be_negative", lambda *_: True)],
        "status by what implies it": [(status, "implied", nothing)],
        "status by other words": [(status, "by_words", nothing)],
        "status by the act of the saying": [(status, "by_act", nothing), (status, "by_denial", nothing)],
    }  # fmt: skip


def _even(model: Any, features: Any) -> dict[str, float]:
    """A model that knows nothing: all types alike."""
    return dict.fromkeys(triggers.EVENT_TYPES, 1 / (len(triggers.EVENT_TYPES) + 1))


class Parsed:
    """What the network says of each text, asked once: it is the same in every row."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}
        self._parse = workflow.parse_each

    def each(self, items: Iterable[tuple[Any, str | None]], *, model: Any = None) -> Iterator[tuple[Any, Any]]:
        """In place of ``parse_each``."""
        for item, text in items:
            if text is not None and text not in self._known:
                ((_, self._known[text]),) = self._parse([(item, text)], model=model)
            yield item, None if text is None else self._known[text]


@contextlib.contextmanager
def without(patches: list[Patch]) -> Iterator[None]:
    """The reading with those names replaced; each must be there, so that no row measures nothing."""
    with contextlib.ExitStack() as stack:
        for where, name, stand_in in patches:
            stack.enter_context(mock.patch.object(where, name, stand_in))
        yield


def figures(shared: Path, corpus: Path) -> dict[str, float]:
    """The reading's figures as it stands now, by column."""
    with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(io.StringIO()):
        folder = Path(name)
        rows = {r[0]: r[2] for r in own(shared, corpus, "dev", folder, verbose=False)}
        for called, reports in packs(shared):
            rows[called] = pack(called, reports, shared, folder, verbose=False)[0][2]
    held_out = [
        probes.passed([p for p in given if p["part"] == "keep"])["keep"]
        for given in probes.load(probes.PROBES.glob("*.json")).values()
    ]
    rows["probes"] = f"{100 * sum(a for a, _ in held_out) / sum(b for _, b in held_out):.1f}"
    out = {}
    for column, row, pattern in FIGURES:
        found = re.search(pattern, rows[row])
        assert found is not None, rows[row]
        out[column] = float(found[1]) * (100 if float(found[1]) <= 1 else 1)
    return out


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path(__file__).parent.parent / "corpus")
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    columns = [c for c, _, _ in FIGURES]
    lines = [f"| without | {' | '.join(columns)} |", "|---|" + "---:|" * len(columns)]
    whole: dict[str, float] = {}
    parsed = Parsed()
    for name, patches in steps().items():
        with without([*patches, (workflow, "parse_each", parsed.each)]):
            got = figures(args.shared, args.corpus)
        whole = whole or got
        shown = [f"{got[c]:.1f}" if not patches else f"{got[c] - whole[c]:+.1f}" for c in columns]
        lines.append(f"| {'(nothing: ' + name + ')' if not patches else name} | {' | '.join(shown)} |")
        print(lines[-1], flush=True)
    if args.write:
        write(args.write, "\n".join(lines))


def write(path: Path, table: str) -> None:
    """Put the table between its markers; everything else in the document stays."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    ).stdout.strip()
    stamp = f"Commit {commit}, {datetime.date.today()}, by `python benchmarks/ablations.py SHARED --write docs/accuracy.md`."
    begin, end = "<!-- ablations -->", "<!-- end of ablations -->"
    put(path, begin, f"{stamp}\n\n{table}", end)


if __name__ == "__main__":
    main()
