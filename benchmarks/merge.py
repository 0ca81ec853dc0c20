"""Measure merging on synthetic archives: ``python benchmarks/merge.py [SIZE …] [--stage copies] [--write docs/performance.md]``.

For each size, in a fresh process: reports a second, the most memory, and how the planted copies were found: pairs of
reports of one text (recall, precision), by kind of copy, and the stretches that a copy added or a report took over. Then
what ten more reports cost, and what the same ten cost in an archive of their own. ``--write`` puts the table and how the
time grew into the document. ``--paraphrases CORPUS`` measures thesaurus swaps over the passages of a folder of JSON lines.
"""

import argparse
import datetime
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from itertools import combinations, islice, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from marked import put
from speed import ROOT, machine
from synthetic import BACKGROUND, Truth, World, made

from reportedly.archive.merging import copies
from reportedly.archive.merging.copy_candidates import SUPPORT
from reportedly.archive.merging.readings import Readings
from reportedly.archive.store import Archive
from reportedly.merge.copies.bands import bands
from reportedly.merge.copies.links import link
from reportedly.merge.copies.texts import read
from reportedly.records import Reading

SIZES = (1000, 10_000, 50_000)
MORE = 10
SEED = 7
BEGIN, END = "<!-- merging -->", "<!-- end of merging -->"


def only_copies(archive: Archive) -> None:
    """The stage of copies alone, in transactions of the size that merging uses."""
    while docs := archive.unmerged()[:2000]:
        with archive.writing() as db:
            copies.update(db, docs, Readings(archive))
            db.executemany("UPDATE document SET merged = revision WHERE doc = ?", [(d,) for d in docs])


def whole(archive: Archive) -> None:
    """All of merging."""
    from reportedly.archive.merging.sequence import merge

    merge(archive)


STAGES: dict[str, Callable[[Archive], None]] = {"copies": only_copies, "all": whole}


def add(archive: Archive, found: Iterable[tuple[Reading, Truth]]) -> dict[str, Truth]:
    """Store readings; what is true of them by document id."""
    truths: dict[str, Truth] = {}
    with archive.writing():
        for reading, truth in found:
            archive.add(reading)
            truths[reading.document.id] = truth
    return truths


def measure(size: int, stage: str) -> dict[str, object]:
    """All figures of one size."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder) / "archive.db", create=True)
        begun = time.perf_counter()
        stream = made(size + MORE, SEED)
        truths = add(archive, islice(stream, size))
        stored = time.perf_counter() - begun
        begun, worked = time.perf_counter(), time.process_time()
        STAGES[stage](archive)
        seconds, worked = time.perf_counter() - begun, time.process_time() - worked
        last = list(stream)
        truths |= add(archive, last)
        more = timed(archive, stage)
        other = Archive(Path(folder) / "other.db", create=True)
        add(other, last)
        alone = timed(other, stage)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        mebibytes = archive.path.stat().st_size / 2**20
        return {
            "size": size, "stored": stored, "seconds": seconds, "processor": worked, "more": more, "alone": alone, "memory": memory,
            "file": mebibytes, **scores(archive, truths),
        }  # fmt: skip


def timed(archive: Archive, stage: str) -> float:
    """Seconds that merging takes."""
    begun = time.perf_counter()
    STAGES[stage](archive)
    return time.perf_counter() - begun


def scores(archive: Archive, truths: dict[str, Truth]) -> dict[str, object]:
    """Pairs and parts found and right."""
    have: dict[str, str] = {}
    parts: dict[str, list[tuple[int, int, str]]] = {}
    for ident, group, listed in archive.db.execute(
        "SELECT id, copies, parts FROM document JOIN copy_group USING (doc)"
    ):
        have[ident] = group
        parts[ident] = [(p["start"], p["end"], p["copies"]) for p in json.loads(listed)]
    want = {i: t.origin for i, t in truths.items()}
    wanted, found = pairs(want), pairs(have)
    by_kind: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for pair in wanted:
        kinds = {truths[i].kind for i in pair} - {"agency", "verbatim"}
        for kind in kinds or {"verbatim"}:
            by_kind[kind][0] += pair in found
            by_kind[kind][1] += 1
    planted = same = right = 0
    listed_all = 0
    for ident, truth in truths.items():
        mine = [p for p in truth.parts if p[2] != BACKGROUND]
        printed_often = [p for p in truth.parts if p[2] == BACKGROUND]
        planted += len(mine)
        same += sum(any(alike(p, q) for q in parts[ident]) for p in mine)
        told = [q for q in parts[ident] if not any(alike(p, q) for p in printed_often)]
        listed_all += len(told)
        right += sum(any(alike(p, q) for p in mine) for q in told)
    return {
        "recall": len(wanted & found) / max(1, len(wanted)), "precision": len(wanted & found) / max(1, len(found)), "pairs": len(wanted),
        "kinds": {k: f"{a}/{b}" for k, (a, b) in sorted(by_kind.items())},
        "parts_found": same / max(1, planted), "parts_right": right / max(1, listed_all), "parts": planted,
    }  # fmt: skip


def pairs(groups: dict[str, str]) -> set[tuple[str, str]]:
    """Pairs of ids with the same value."""
    members: dict[str, list[str]] = defaultdict(list)
    for ident, group in groups.items():
        members[group].append(ident)
    return {pair for ids in members.values() for pair in combinations(sorted(ids), 2)}


def alike(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether two stretches have more than half of their characters in common."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0 and 2 * common > max(one[1], other[1]) - min(one[0], other[0])


def paraphrases(folder: Path) -> None:
    """Thesaurus swaps over passages of real style: how many are seen as copies, by share of words swapped; and chance pairs."""
    texts = [
        json.loads(line)["text"]
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf8").splitlines()
    ]
    world, rng = World(SEED, 1000), random.Random(SEED)
    vocabulary = sorted({w for t in texts for w in t.split() if w.isalpha() and w.islower()})
    others = list(vocabulary)
    rng.shuffle(others)
    swaps = dict(zip(vocabulary, others, strict=True)) | world.swap
    for rate in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8):
        found: Counter[str] = Counter()
        left = total = candidates = 0
        for text in texts:
            other = swapped(text, swaps, rate, rng)
            one, two = read(text), read(other)
            mine, theirs = ("".join(s.codes for s in t.sentences) for t in (one, two))
            left += sum(m.size for m in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks())
            total += len(mine)
            candidates += len(np.intersect1d(bands(one), bands(two))) >= SUPPORT
            as_what = link(one, two)
            found[as_what.kind if as_what else "none"] += 1
        print(
            f"{rate:.0%} of lower-case words swapped, {1 - left / total:.0%} of all: {candidates} compared, {dict(found)}"
        )
    parsed = [read(t) for t in texts]
    chance = [(i, j) for i, j in combinations(range(len(parsed)), 2) if link(parsed[i], parsed[j]) is not None]
    print(f"{len(parsed) * (len(parsed) - 1) // 2} pairs of different passages: {len(chance)} linked")
    for i, j in chance[:20]:
        print("  ", texts[i][:300].replace("\n", " "), "\n   ", texts[j][:300].replace("\n", " "))


def swapped(text: str, swaps: dict[str, str], rate: float, rng: random.Random) -> str:
    """The text with that share of its lower-case words given as others."""
    return " ".join(swaps.get(w, w) if w.islower() and rng.random() < rate else w for w in text.split(" "))


def table(found: list[dict[str, Any]], stage: str, where: str) -> str:
    """What the document shows."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False, cwd=ROOT
    ).stdout.strip()
    heads = (
        "reports", "merged in", "of the processor", "reports a second", f"{MORE} more", f"{MORE} alone", "most memory", "file",
        "pairs of copies", "recall", "precision", "parts found", "parts right",
    )  # fmt: skip
    lines = [f"| {' | '.join(heads)} |", "|" + "---:|" * len(heads)]
    for m in found:
        cells = (
            f"{m['size']:,}", f"{m['seconds']:.1f} s", f"{m['processor']:.1f} s", f"{m['size'] / m['processor']:,.0f}", f"{m['more']:.2f} s",
            f"{m['alone']:.2f} s", f"{m['memory']:,.0f} MiB", f"{m['file']:,.0f} MiB", f"{m['pairs']:,}", f"{m['recall']:.4f}",
            f"{m['precision']:.4f}", f"{m['parts_found']:.3f}", f"{m['parts_right']:.3f}",
        )  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    grew = [
        f"from {a['size']:,} to {b['size']:,} ×{b['seconds'] / a['seconds']:.2f} (processor ×{b['processor'] / a['processor']:.2f})"
        for a, b in pairwise(found)
    ]
    growth = f"\n\nTime grew {'; '.join(grew)}." if grew else ""
    stages = "copies, entities and stories" if stage == "all" else "copies alone"
    return (
        f"Commit {commit} and what stood uncommitted, {datetime.date.today()}; {where}. {stages.capitalize()}.\n\n"
        + "\n".join(lines)
        + growth
    )


def write(path: Path, content: str) -> None:
    """Put that between the markers of the document; everything else in it stays."""
    put(path, BEGIN, content, END)


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", type=int, nargs="*", default=list(SIZES))
    parser.add_argument("--stage", choices=STAGES, default="all")
    parser.add_argument("--paraphrases", type=Path)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.paraphrases:
        paraphrases(args.paraphrases)
        return
    if args.measure:
        print(json.dumps(measure(args.sizes[0], args.stage)))
        return
    where, measured = machine(), list[dict[str, Any]]()
    for size in args.sizes:
        command = [sys.executable, __file__, str(size), "--stage", args.stage, "--measure"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr)
        m = json.loads(done.stdout)
        measured.append(m)
        print(
            f"{m['size']:,} reports: stored in {m['stored']:.1f} s; merged in {m['seconds']:.1f} s ({m['processor']:.1f} s of the processor, {m['size'] / m['processor']:,.0f}/s); "
            f"{MORE} more in {m['more']:.2f} s, alone in {m['alone']:.2f} s; {m['memory']:,.0f} MiB at most; file {m['file']:,.0f} MiB\n"
            f"  copies: recall {m['recall']:.3f}, precision {m['precision']:.3f} of {m['pairs']:,} pairs {m['kinds']}\n"
            f"  parts: found {m['parts_found']:.3f} of {m['parts']:,}, right {m['parts_right']:.3f}",
            flush=True,
        )
        if args.write:
            write(args.write, table(measured, args.stage, where))


if __name__ == "__main__":
    main()
