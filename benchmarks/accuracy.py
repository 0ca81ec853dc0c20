"""Measure every layer on the dev data: ``python benchmarks/accuracy.py SHARED [--write docs/accuracy.md]``.

Trees and tags are scored here, the layers of the reading format by the scripts in ``SHARED/bench``, and what only the
project's own passages annotate (types, status, parties) by ``corpus_scores.py`` on their dev part.
"""

import argparse
import datetime
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent))

import msgspec
from corpus_scores import score_statements
from marked import put
from pack_parts import Gold, halves
from reliability import judged, reliability
from training.readers import converted, part_of
from treebank import Rows, raw_figures, sentences, written

import probes
from reportedly import codec
from reportedly.archive import Archive, exports
from reportedly.archive.merging.sequence import merge
from reportedly.language.model import shipped
from reportedly.language.parse import blank, parse, parse_cut
from reportedly.records import Document, Reading
from reportedly.workflow import read_documents, read_inputs

OWN_PACKS = Path(__file__).parents[1] / "tests/packs"

Row = tuple[str, str, str]
"""Layer, data, figure."""
FIRST, LATER, LATEST = "abcdefghijklm", "nopqrs", "tuvwxyz"
"""Letters with which the files of the corpus begin: the later ones are measured apart, so that the figures of the first go on from
those of before; they are harder, being written with words that the first ones lack."""


def trees(shared: Path) -> list[Row]:
    """LAS and tags on EWT dev with gold tokens, whole documents."""
    cut: list[Rows] = []
    starts: list[int] = []
    paragraphs: set[int] = set()
    for comments, rows in sentences(shared / "data/syntax/ewt-dev.conllu.gz"):
        if "newdoc id" in comments:
            starts.append(len(cut))
        if "newpar id" in comments:
            paragraphs.add(len(cut))
        cut.append([cells for cells in rows if cells[0].isdigit()])
    documents = []
    for a, b in zip(starts, [*starts[1:], len(cut)], strict=True):
        words = [c[1] for s in cut[a:b] for c in s]
        bounds = [0]
        for s in cut[a:b]:
            bounds.append(bounds[-1] + len(s))
        ends, position = [], 0
        for w in words:
            position += len(w) + 1
            ends.append(position - 1)
        begins = [e - len(w) for e, w in zip(ends, words, strict=True)]
        documents.append(blank(" ".join(words), begins, ends, words, bounds, [i in paragraphs for i in range(a, b)]))
    parse_cut(documents, model=shipped())
    c: Counter[str] = Counter()
    for (a, b), d in zip(zip(starts, [*starts[1:], len(cut)], strict=True), documents, strict=True):
        offset = 0
        for s in cut[a:b]:
            for i, cells in enumerate(s):
                w = offset + i
                gold_head = offset + int(cells[6]) - 1 if cells[6] != "0" else -1
                c["n"] += 1
                c["UPOS"] += d.upos[w] == cells[3]
                c["XPOS"] += d.xpos[w] == cells[4]
                c["lemma"] += d.lemma[w].lower() == cells[2].lower()
                right = int(d.head[w]) == gold_head
                c["UAS"] += right
                c["LAS"] += right and d.relation[w].split(":")[0] == cells[7].split(":")[0]
            offset += len(s)
    return [
        (
            "trees, gold tokens",
            "ewt-dev",
            " · ".join(f"{k} {100 * c[k] / c['n']:.2f}" for k in ("LAS", "UAS", "UPOS", "XPOS", "lemma")),
        )
    ]


def raw_trees(shared: Path) -> list[Row]:
    """The same documents as running text, cut into sentences and words as the reading cuts them."""
    documents = written(shared / "data/syntax/ewt-dev.conllu.gz")
    figures = raw_figures(zip(documents, parse([d.text for d in documents]), strict=True))
    return [("trees, raw text", "ewt-dev", " · ".join(f"{k} {v:.2f}" for k, v in figures.items()))]


def read_gold(gold: Path, folder: Path) -> Path:
    """Readings of a gold file's documents, as ``reportedly read`` makes them."""
    documents = []
    opened = gzip.open(gold, "rt", encoding="utf8") if gold.suffix == ".gz" else open(gold, encoding="utf8")  # noqa: SIM115
    with opened as file:
        for d in map(json.loads, file):
            meta = d.get("meta") or {}
            published = d.get("date") or d.get("dct") or (d.get("ref") or "")[:10] or meta.get("dateCreated")
            key = d.get("doc_id") or d.get("id")
            documents.append(
                {
                    "id": key,
                    "text": d["text"],
                    "published": published,
                    "title": d.get("title"),
                    "outlet": d.get("publisher"),
                }
            )
    out = folder / (gold.name + ".readings.jsonl")
    given = [
        Document(id=d["id"] or str(n), source_id=d["id"], text=d["text"], published=d.get("published") or None, title=d.get("title"), outlet=d.get("outlet"))
        for n, d in enumerate(documents)
    ]  # fmt: skip
    with out.open("wb") as file:
        for reading in read_documents(given):
            file.write(codec.encode(reading) + b"\n")
    return out


def score(shared: Path, layer: str, gold: Path, readings: Path, *options: str) -> str:
    """What ``score.py`` prints."""
    command = [sys.executable, str(shared / "bench/score.py"), layer, str(gold), str(readings), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def found(printed: str, name: str) -> str:
    """The line of that measure, without its name."""
    for line in printed.splitlines():
        if line.startswith(name):
            return " ".join(line[len(name) :].split())
    return "?"


def passages(shared: Path, corpus: Path, part: str, files: str = FIRST) -> dict[str, Reading]:
    """The gold readings of one part of the project's own passages, of the files that begin with one of those letters."""
    out: dict[str, Reading] = {}
    for path in sorted(corpus.glob(f"[{files}]-*.jsonl")):
        for line in converted(path, shared / "bench/quoted.py"):
            reading = msgspec.json.decode(line, type=Reading)
            if part_of(reading.document.id) == part:
                out[reading.document.id] = reading
    return out


def own(shared: Path, corpus: Path, part: str, folder: Path, verbose: bool, files: str = FIRST) -> list[Row]:
    """Every layer of the project's own passages."""
    golds = passages(shared, corpus, part, files)
    reads = {r.document.source_id or r.document.id: r for r in read_documents([g.document for g in golds.values()])}
    readings = folder / f"corpus-{part}.readings.jsonl"
    readings.write_bytes(b"".join(codec.encode(r) + b"\n" for r in reads.values()))
    gold = folder / f"corpus-{part}.jsonl"
    with gold.open("w", encoding="utf8") as file:
        for key, g in golds.items():
            row = {
                "doc_id": key, "text": g.document.text,
                "attributions": [{"source": a.source.spans, "cue": a.cue.spans, "content": a.content.spans} for a in g.attributions],
                "mentions": [{"cluster": e.id, "begin": m.start, "end": m.end} for e in g.entities for m in e.mentions],
            }  # fmt: skip
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    kind = "" if files == FIRST else f", {files[0]} to {files[-1]}"
    name = f"corpus {part}{kind} ({len(golds)} passages)"
    printed = score(shared, "attributions", gold, readings)
    if verbose:
        print(printed)
    rows: list[Row] = [
        ("attributions `att`", name, att(printed)),
        ("source / cue / content, token F1", name, tokens(printed)),
    ]
    result = score_statements(golds, reads)
    types, parties, status = result["types"], result["parties"], result["status"]
    rows.append(("statement types", name, "P {:.3f} R {:.3f} F1 {:.3f}".format(*types.f1())))  # type: ignore[attr-defined]
    rows.append(("status of those found", name, " · ".join(f"{k} {v:.3f}" for k, v in status.items())))  # type: ignore[attr-defined]
    rows.append(("parties of those of the right type", name, "P {:.3f} R {:.3f} F1 {:.3f}".format(*parties.f1())))  # type: ignore[attr-defined]
    table, error = reliability(judged(golds, reads))
    rows.append(("confidence of statements, calibration error", name, f"{error:.3f}"))
    for said, right, n in table:
        print(f"  confidence {said:.2f}: {right:.2f} of {n:4} right")
    rows.append(("coreference", name, found(score(shared, "coreference", gold, readings), "conll")))
    if verbose:
        for t in sorted(types.gold | types.found, key=lambda t: -types.gold[t]):  # type: ignore[attr-defined]
            print(
                f"  {t:12} gold {types.gold[t]:4} found {types.found[t]:4} "
                + "P {:.2f} R {:.2f} F1 {:.2f}".format(*types.f1(t))
            )  # type: ignore[attr-defined]
        print("  most confused:", result["confusion"].most_common(40))  # type: ignore[attr-defined]
        for r in sorted(parties.gold | parties.found):  # type: ignore[attr-defined]
            print(f"  {r:12} " + "P {:.2f} R {:.2f} F1 {:.2f}".format(*parties.f1(r)))  # type: ignore[attr-defined]
    return rows


def att(printed: str) -> str:
    """P, R and F1 of ``att``."""
    m = re.search(r"^att\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)", printed, re.M)
    return f"P {m[1]} R {m[2]} F1 {m[3]}" if m else "?"


def tokens(printed: str) -> str:
    """Token F1 of source, cue and content."""
    values = re.findall(r"^token\s+(?:source|cue|content)\s+[\d.]+\s+[\d.]+\s+([\d.]+)", printed, re.M)
    return " / ".join(values)


def layers(shared: Path, folder: Path, only: set[str]) -> list[Row]:
    """The layers that ``score.py`` knows."""
    data = shared / "data"
    rows: list[Row] = []

    def wanted(name: str) -> bool:
        return not only or name in only

    if wanted("names"):
        g = data / "entities/uner-ewt-dev.jsonl"
        rows.append(
            ("names", "uner-ewt-dev", found(score(shared, "entities", g, read_gold(g, folder), "--names"), "exact"))
        )
    if wanted("re3d"):
        g = data / "entities/re3d-dev.jsonl"
        r = read_gold(g, folder)
        printed = score(shared, "entities", g, r, "--re3d")
        rows.append(("names and nominals, exact", "re3d-dev", found(printed, "exact")))
        rows.append(("names and nominals, overlap", "re3d-dev", found(printed, "overlap")))
        rows.append(("relations, relaxed", "re3d-dev", found(score(shared, "relations", g, r), "relaxed")))
    for name in ("factappeal-dev", "gum-dev", "polnear-dev"):
        if wanted("attributions"):
            g = data / f"attributions/{name}.jsonl"
            printed = score(shared, "attributions", g, read_gold(g, folder))
            rows.append(
                ("attributions `att`", name + (" (measure only)" if name == "polnear-dev" else ""), att(printed))
            )
    if wanted("coreference"):
        g = data / "gum/dev.jsonl.gz"
        rows.append(
            ("coreference, CoNLL", "gum-dev", found(score(shared, "coreference", g, read_gold(g, folder)), "conll"))
        )
    if wanted("times"):
        for name in ("recognizers", "gum-dates"):
            g = data / f"times/{name}.jsonl"
            printed = score(shared, "times", g, read_gold(g, folder))
            rows.append(("times, relaxed", name, found(printed, "relaxed")))
            rows.append(("times, value", name, found(printed, "value ")))
    if wanted("events"):
        for name in ("plv-train", "fictional"):
            g = data / f"events/{name}.jsonl"
            printed = score(shared, "events", g, read_gold(g, folder))
            note = " (measure only)" if name == "plv-train" else ""
            if name == "plv-train":
                rows.append(("event types", name + note, found(printed, "event types")))
                rows.append(("who did it to whom", name + note, found(printed, "who did it to whom")))
            else:
                rows.append(("root type per sentence", name, fictional(shared, g, folder)))
    return rows


def fictional(shared: Path, gold: Path, folder: Path) -> str:
    """The share of sentences in which the first expected CAMEO code's PLOVER type is among the reading's events."""
    ontology = json.loads((shared / "data/events/plover_ontology.json").read_text(encoding="utf8"))["cameo_to_plover"]
    readings = {}
    for line in (folder / (gold.name + ".readings.jsonl")).read_bytes().splitlines():
        r = codec.decode(line)
        readings[r.document.source_id] = r
    right = total = 0
    for line in gold.read_text(encoding="utf8").splitlines():
        d = json.loads(line)
        wanted = {ontology[e["event"]]["event"] for e in d["expected"] if e["event"] in ontology}
        if not wanted:
            continue
        total += 1
        got = {s.type for s in readings[d["id"]].statements}
        same = {"CONCEDE": "RETREAT"}
        right += bool({same.get(x, x) for x in wanted} & {same.get(x, x) for x in got})
    return f"{right / max(1, total):.3f} of {total}"


def gold_figures(shared: Path, folder: Path) -> list[Row]:
    """The careful reader's facts, the probes, and pack A."""
    bench, gold = shared / "bench", shared / "gold"
    text = (gold / "iran-taliban.txt").read_text(encoding="utf8")
    one = folder / "one.jsonl"
    one.write_bytes(
        b"".join(
            codec.encode(r) + b"\n" for r in read_documents([Document(id="it", text=text, published="2024-06-20")])
        )
    )
    printed = subprocess.run(
        [sys.executable, str(bench / "score_gold.py"), str(gold / "iran-taliban.json"), str(one)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    rows: list[Row] = [("careful reader's facts, of 100", "iran-taliban", printed.strip().splitlines()[-1].split()[1])]
    shown = gold / "probes.json"
    documents = subprocess.run(
        [sys.executable, str(bench / "score_probes.py"), str(shown), "--documents"], capture_output=True, check=True
    ).stdout
    given = [json.loads(x) for x in documents.splitlines()]
    one.write_bytes(
        b"".join(
            codec.encode(r) + b"\n"
            for r in read_documents(
                [Document(id=d["id"], source_id=d["id"], text=d["text"], published=d["published"]) for d in given]
            )
        )
    )
    printed = subprocess.run(
        [sys.executable, str(bench / "score_probes.py"), str(shown), str(one)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    rows.append(("probes passed", "probes", printed.strip().splitlines()[-1].removeprefix("probes passed ")))
    return rows


def packs(shared: Path) -> list[tuple[str, Path]]:
    """The packs of reports by name: the shared one, and the project's own, with gold for each report and for all together."""
    return [("pack A", shared / "gold/pack-a"), ("harbour", OWN_PACKS / "harbour")]


def archives(shared: Path) -> list[tuple[str, Path]]:
    """The packs, and those that have gold for what their reports say together alone."""
    return [*packs(shared), ("grain", OWN_PACKS / "grain"), ("quarry", OWN_PACKS / "quarry")]


def pack(name: str, reports: Path, shared: Path, folder: Path, verbose: bool) -> list[Row]:
    """The mean of the careful reader's facts over a pack, one gold file for each report, through the ingest step."""
    golds = folder / f"golds-{reports.name}"
    subprocess.run([sys.executable, str(shared / "bench/split_gold.py"), str(reports), str(golds)], check=True)
    scores: list[float] = []
    for path in sorted(p for p in reports.iterdir() if p.suffix != ".json"):
        items = list(read_inputs([path]))
        for n, item in enumerate(items, 1):
            gold = golds / (path.name + (f"#{n}" if len(items) > 1 else "") + ".json")
            if not isinstance(item, Reading) or not gold.exists():
                print(f"  {path.name}, report {n}: not scored")
                scores.append(0.0)
                continue
            one = folder / "pack-one.jsonl"
            one.write_bytes(codec.encode(item) + b"\n")
            command = [sys.executable, str(shared / "bench/score_gold.py"), str(gold), str(one)]
            printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            scores.append(float(printed.strip().splitlines()[-1].split()[1]))
            if verbose:
                print(f"  {scores[-1]:5.1f} {gold.stem}")
    return [("careful reader's facts, of 100", f"{name} ({len(scores)} reports)", f"{sum(scores) / len(scores):.1f}")]


def archive(name: str, reports: Path, shared: Path, folder: Path, verbose: bool) -> list[Row]:
    """The score of an archive of a pack: copies, entities, stories with their three numbers and chains, contradictions."""
    out = folder / f"archive-{reports.name}"
    out.mkdir()
    with Archive(out / "pack.archive", create=True) as made:
        for item in read_inputs(sorted(p for p in reports.iterdir() if p.suffix != ".json")):
            if isinstance(item, Reading):
                made.add(item)
        merge(made)
        for export in ("reports", "entities", "stories"):
            rows = getattr(exports, export)(made)
            (out / f"{export}.jsonl").write_bytes(b"".join(msgspec.json.encode(r) + b"\n" for r in rows))
    return [
        ("archive, of 100", f"{name}, {half}" if half else name, _archive_figure(gold, out, shared, verbose and shown))
        for half, shown, gold in halves(reports)
    ]


def _archive_figure(gold: Gold, out: Path, shared: Path, verbose: bool) -> str:
    """The scorer's figure for the exports in a folder, with its parts; all it prints where ``verbose``."""
    wanted = out / "gold"
    wanted.mkdir(exist_ok=True)
    (wanted / "gold.json").write_text(json.dumps(gold), encoding="utf8")
    command = [sys.executable, str(shared / "bench/score_pack.py"), str(wanted), str(out), *(["-v"] if verbose else [])]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if verbose:
        print(printed)
    parts = dict(re.findall(r"^([a-z' ]+?) +([\d.]+/[\d.]+)$", printed, re.MULTILINE))
    shown = (
        "copies found",
        "entity whole and alone",
        "story found",
        "three numbers",
        "story's chains",
        "contradiction",
    )
    figure = " · ".join(f"{x} {parts[x]}" for x in shown)
    return f"{printed.split('score ')[1].split()[0]} ({figure})"


def own_probes() -> list[Row]:
    """The project's own short passages with one difficulty each, by area and all together."""
    names = {"mend": "looked at", "keep": "never looked at"}
    areas = {a: probes.passed(given) for a, given in probes.load(sorted(probes.PROBES.glob("*.json"))).items()}
    areas["all"] = {
        part: (
            sum(a[part][0] for a in areas.values() if part in a),
            sum(a[part][1] for a in areas.values() if part in a),
        )
        for part in names
    }
    return [
        ("probes of our own, passed whole", area, " · ".join(f"{names[k]} {a} of {b}" for k, (a, b) in counts.items()))
        for area, counts in areas.items()
    ]


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--corpus", type=Path, default=Path(__file__).parent.parent / "corpus")
    parser.add_argument("--write", type=Path)
    parser.add_argument(
        "--only",
        default="",
        help="layers, with commas: trees own gold probes pack archive names re3d attributions coreference times events",
    )
    parser.add_argument(
        "--test", action="store_true", help="the corpus's test part too; for a report, never while tuning"
    )
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    only = {x for x in args.only.split(",") if x}
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if not only or "trees" in only:
            rows += [*trees(args.shared), *raw_trees(args.shared)]
        if not only or "own" in only:
            for files in (FIRST, LATER, LATEST):
                rows += own(args.shared, args.corpus, "dev", folder, args.verbose and files == FIRST, files)
        if args.test:
            for files in (FIRST, LATER, LATEST):
                rows += own(args.shared, args.corpus, "test", folder, verbose=False, files=files)
        if not only or "gold" in only:
            rows += gold_figures(args.shared, folder)
        if not only or "probes" in only:
            rows += own_probes()
        if not only or "pack" in only:
            for name, reports in packs(args.shared):
                rows += pack(name, reports, args.shared, folder, args.verbose)
        if not only or "archive" in only:
            for name, reports in archives(args.shared):
                rows += archive(name, reports, args.shared, folder, args.verbose)
        if not only or only & {"names", "re3d", "attributions", "coreference", "times", "events"}:
            rows += layers(args.shared, folder, only)
    for row in rows:
        print(" | ".join(row))
    if args.write:
        write(args.write, rows)


def write(path: Path, rows: list[Row]) -> None:
    """Put the table between the markers of the document; everything else in it stays."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    ).stdout.strip()
    stamp = f"Commit {commit} and what stood uncommitted, {datetime.date.today()}, by `python benchmarks/accuracy.py SHARED --write docs/accuracy.md`."
    table = "\n".join(["| layer | data | figure |", "|---|---|---|", *(f"| {' | '.join(r)} |" for r in rows)])
    put(path, "<!-- figures -->", f"{stamp}\n\n{table}", "<!-- end of figures -->")


if __name__ == "__main__":
    t0 = time.time()
    main()
    print(f"({time.time() - t0:.0f} s)", file=sys.stderr)
