"""Measure speed, memory and cold start: ``python benchmarks/speed.py [SHARED] [--write docs/performance.md]``.

On the sample reports and, where SHARED is given, on the news articles of PolNeAR dev. ``--readme`` copies the README's few
figures from the two documents, as ``--write`` does when it is done. Every figure comes from a fresh process:
the encoder alone (words, word pieces and the network's run over the same windows), then the whole reading of the same
texts, each the fastest of three passes, and the most memory that the process ever held; then what each step
takes of the processor.
"""

import argparse
import datetime
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

from marked import put

ROOT = Path(__file__).parent.parent
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
IN_README = (
    ("careful reader's facts, of 100", "pack A"), ("careful reader's facts, of 100", "harbour"),
    ("probes of our own, passed whole", "all"),
    ("names", "uner-ewt-dev"), ("trees, gold tokens", "ewt-dev"), ("trees, raw text", "ewt-dev"), ("coreference, CoNLL", "gum-dev"),
    ("times, value", "gum-dates"), ("archive, of 100", "harbour"), ("archive, of 100", "grain, never"),
    ("attributions `att`", "polnear-dev"), ("attributions `att`", "corpus dev"), ("statement types", "corpus dev"),
    ("status of those found", "corpus dev"), ("parties of those", "corpus dev"), ("coreference", "corpus dev"),
    ("whole reading, 1 thread", "polnear-dev"), ("whole reading, default threads", "polnear-dev"),
    ("most memory, default threads", "polnear-dev"), ("cold start to the first reading", ""),
)  # fmt: skip
"""Beginnings of layer and data of the rows that the README shows."""

PASSES = 3
STARTS = 5

Row = tuple[str, str, str]
"""Measure, data, figure."""


def sample_texts() -> list[str]:
    """The texts of the reports in ``examples/``."""
    from reportedly.ingest import documents
    from reportedly.records import Document

    found = (d for path in sorted((ROOT / "examples").glob("[0-9]*")) for d in documents(path))
    return [d.text for d in found if isinstance(d, Document)]


def measure(texts: list[str], threads: int | None) -> dict[str, float]:
    """Words, seconds of encoder and reading, seconds to import and load, and MiB at most; run in a process of its own."""
    begun = time.perf_counter()
    from reportedly.language.model import Model
    from reportedly.language.parse import cut
    from reportedly.language.windows import PieceMaker, Window, windows
    from reportedly.records import Document
    from reportedly.workflow import read_documents

    model = Model(threads=threads)
    loaded = time.perf_counter() - begun
    given = [Document(id=str(n), text=text, published="2024-06-20") for n, text in enumerate(texts)]

    def encoder() -> None:
        make = PieceMaker(model.tokenizer)

        def jobs() -> Iterator[tuple[None, Window]]:
            for d in map(cut, texts):
                runs = [d.words[a:b] for a, b in pairwise(d.bounds.tolist())]
                for window in windows(make(runs), d.bounds, d.paragraph):
                    yield None, window

        for _ in model.run(jobs()):
            pass

    def reading() -> None:
        for _ in read_documents(given, model=model):
            pass

    def fastest(job: Callable[[], None]) -> tuple[float, float]:
        """Least seconds by the clock, least seconds of the processor."""
        times = []
        for _ in range(PASSES):
            clock, processor = time.perf_counter(), time.process_time()
            job()
            times.append((time.perf_counter() - clock, time.process_time() - processor))
        return min(t for t, _ in times), min(p for _, p in times)

    first = time.perf_counter()
    reading()  # the word lists are loaded, and memory is at its most
    first = time.perf_counter() - first
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    words = sum(len(t.split()) for t in texts)
    alone, alone_processor = fastest(encoder)
    whole, whole_processor = fastest(reading)
    return {
        "words": words, "encoder": alone, "encoder, processor": alone_processor, "reading": whole,
        "reading, processor": whole_processor, "first": first, "loaded": loaded, "peak": peak,
    }  # fmt: skip


def measure_steps(texts: list[str]) -> dict[str, float]:
    """Seconds of the processor by step, ingest from a folder of text files among them; run in a process of its own."""
    from benchmarks.steps import shares

    with tempfile.TemporaryDirectory() as folder:
        for n, text in enumerate(texts):
            (Path(folder) / f"{n:04}.txt").write_text(text, encoding="utf8")
        return shares(Path(folder))


def in_process(texts: list[str], threads: int | None, *, steps: bool = False) -> dict[str, float]:
    """:func:`measure` or :func:`measure_steps` in a fresh process. NumPy has one thread, as in the command; with one thread
    the tokenizer has no more either."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf8")
        limits = {"OPENBLAS_NUM_THREADS": "1"} | ({"RAYON_NUM_THREADS": "1"} if threads == 1 else {})
        limits["PYTHONPATH"] = os.pathsep.join(p for p in (str(ROOT), os.environ.get("PYTHONPATH")) if p)
        printed = subprocess.run(
            [sys.executable, __file__, "--steps" if steps else "--measure", str(path), "--threads", str(threads or 0)],
            capture_output=True, text=True, env=os.environ | limits, check=False,
        )  # fmt: skip
    if printed.returncode:
        raise SystemExit(printed.stderr)
    result: dict[str, float] = json.loads(printed.stdout)
    return result


def started(code: str, *arguments: str) -> float:
    """Seconds from the start of a process to the first byte that it prints: the median of some starts."""
    times = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            assert process.stdout is not None
            if not process.stdout.read(1):
                raise SystemExit(f"nothing was printed by {code} {' '.join(arguments)}")
            times.append(time.perf_counter() - begun)
            process.stdout.read()
    return statistics.median(times)


def rows(shared: Path | None) -> list[Row]:
    """All figures."""
    sets = {"examples": sample_texts()}
    if shared is not None:
        path = shared / "data/attributions/polnear-dev.jsonl"
        sets["polnear-dev"] = [json.loads(line)["text"] for line in path.read_text(encoding="utf8").splitlines()]
    out: list[Row] = []
    for name, texts in sets.items():
        for threads in (1, None):
            m = in_process(texts, threads)
            label = "1 thread" if threads == 1 else "default threads"
            data = f"{name} ({len(texts)} texts, {m['words']:,.0f} words)"
            out += [
                (f"encoder alone, {label}", data, f"{m['words'] / m['encoder']:,.0f} words/s"),
                (f"whole reading, {label}", data, f"{m['words'] / m['reading']:,.0f} words/s"),
                (f"reading's time over the encoder's, {label}", data, f"{m['reading'] / m['encoder']:.2f}"),
                (
                    f"the same of the processor's time, {label}", data,
                    f"{m['reading, processor'] / m['encoder, processor']:.2f}",
                ),
                (f"most memory, {label}", data, f"{m['peak']:,.0f} MiB"),
            ]  # fmt: skip
        taken, words = in_process(texts, 1, steps=True), sum(len(t.split()) for t in texts)
        whole = sum(taken.values())
        out += [
            (f"share of {step}", data, f"{seconds / whole:.1%} ({seconds / words * 1e6:.1f} µs a word)")
            for step, seconds in taken.items()
        ]
    run = "from reportedly.cli.main import run; run()"
    sample = str(ROOT / "examples/01-tehran-kabul-digest.txt")
    out.append(
        (
            "cold start to the first reading",
            "01-tehran-kabul-digest.txt",
            f"{started(run, 'read', sample, '--format', 'jsonl'):.2f} s",
        )
    )
    out.append(("cold start to the digest", "01-tehran-kabul-digest.txt", f"{started(run, 'read', sample):.2f} s"))
    out.append(("`import reportedly` and nothing else", "–", f"{started('import reportedly; print(1)'):.2f} s"))
    out.append(("an empty Python, for comparison", "–", f"{started('print(1)'):.2f} s"))
    return out


def machine() -> str:
    """Processor, cores, load and versions in one sentence."""
    model = platform.processor() or platform.machine()
    if Path("/proc/cpuinfo").exists():
        lines = Path("/proc/cpuinfo").read_text(encoding="utf8").splitlines()
        model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), model)
    versions = ", ".join(f"{name} {version(name)}" for name in ("onnxruntime", "tokenizers", "numpy"))
    cores = len(os.sched_getaffinity(0))
    return (
        f"{model}, {cores} cores (shared; load {os.getloadavg()[0]:.1f} from other work when this began), "
        f"Python {platform.python_version()}, {versions}"
    )


def write(path: Path, found: list[Row], where: str) -> None:
    """Put the table between the markers of the document; everything else in it stays."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False, cwd=ROOT
    ).stdout.strip()
    stamp = f"Commit {commit} and what stood uncommitted, {datetime.date.today()}; {where}."
    table = "\n".join(["| measure | data | figure |", "|---|---|---|", *(f"| {' | '.join(r)} |" for r in found)])
    fill(path, f"{stamp}\n\n{table}")


def fill(path: Path, content: str) -> None:
    """Put that between the markers of the document."""
    put(path, BEGIN, content, END)


def readme() -> None:
    """Copy the README's rows from the documents that have them."""
    lines = [
        x for n in ("accuracy", "performance") for x in (ROOT / f"docs/{n}.md").read_text(encoding="utf8").splitlines()
    ]
    chosen = []
    for layer, data in IN_README:
        chosen += [x for x in lines if x.startswith(f"| {layer}") and x.split(" | ")[1].startswith(data)][:1]
    if chosen:
        fill(ROOT / "README.md", "\n".join(["| what | on | figure |", "|---|---|---|", *chosen]))


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, nargs="?")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--steps", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--threads", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--readme", action="store_true", help="only copy the README's figures from the documents")
    args = parser.parse_args()
    if args.readme:
        readme()
        return
    if args.steps:
        print(json.dumps(measure_steps(json.loads(args.steps.read_text(encoding="utf8")))))
        return
    if args.measure:
        print(json.dumps(measure(json.loads(args.measure.read_text(encoding="utf8")), args.threads or None)))
        return
    where, found = machine(), rows(args.shared)
    for row in found:
        print(" | ".join(row))
    print(where)
    if args.write:
        write(args.write, found, where)
        readme()


if __name__ == "__main__":
    main()
