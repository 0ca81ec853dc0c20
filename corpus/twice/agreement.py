#!/usr/bin/env python3
"""How far two annotators of the same passages agree, layer by layer, as a Markdown table.

    python corpus/twice/agreement.py SHARED [--show LAYER [N]]

`second.jsonl`, beside this file, holds the second annotation of some passages of `corpus/*.jsonl`; the first is looked
up there by id.  SHARED is the folder that holds `bench/` (quoted.py, score_coreference.py, score_attributions.py).
--show prints N (30) disagreements of a layer, evenly spread, instead of the table: mentions, coreference, times,
attributions, acts, statements, types, factuality, parties or sources.

F1 takes neither side for the truth (exchanging the sides leaves it as it is).  «Agreement» is the share of matched
pairs with the same value; κ is Cohen's, over the same pairs.  Everything is pooled over the passages; the interval
holds 95 % of 1,000 samples of as many passages, drawn with replacement from a fixed seed.
"""

import argparse
import importlib.util
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).resolve().parent
ROLES = ("actor", "recipient", "holder", "organization", "instrument", "beneficiary", "topic", "member")
FACTUALITY = ("polarity", "certainty", "mood")
LAYERS = (
    "mentions",
    "coreference",
    "times",
    "attributions",
    "acts",
    "statements",
    "types",
    "factuality",
    "parties",
    "sources",
)

SAMPLES, SEED = 1000, 17

Span = tuple[int, int]
Item = dict[str, Any]  # an entity, time, attribution or statement of a reading (reading-format.md)
Pair = tuple[Item, Item]
Lines = list[tuple[str, str]]  # (layer, one disagreement in words)


# ---- counts --------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Overlap:
    """Matched, of `first` on the one side and `second` on the other."""

    matched: float = 0
    first: int = 0
    second: int = 0

    def add(self, matched: float, first: int, second: int) -> None:
        self.matched += matched
        self.first += first
        self.second += second

    @property
    def value(self) -> float:
        """F1; 1.0 where neither side has anything."""
        total = self.first + self.second
        return 2 * self.matched / total if total else 1.0

    @property
    def size(self) -> str:
        return f"{self.first} / {self.second}"


@dataclass(slots=True)
class Choice:
    """Values given by the two sides to the same things."""

    pairs: Counter[tuple[Hashable, Hashable]] = field(default_factory=Counter)

    def add(self, first: Hashable, second: Hashable) -> None:
        self.pairs[first, second] += 1

    @property
    def n(self) -> int:
        return self.pairs.total()

    @property
    def value(self) -> float:
        """The share of pairs with the same value; 1.0 where there is no pair."""
        return sum(k for (a, b), k in self.pairs.items() if a == b) / self.n if self.n else 1.0

    @property
    def kappa(self) -> float:
        """Cohen's κ; 1.0 where both sides gave one and the same value throughout."""
        first: Counter[Hashable] = Counter()
        second: Counter[Hashable] = Counter()
        for (a, b), k in self.pairs.items():
            first[a] += k
            second[b] += k
        chance = sum(first[v] * second[v] for v in first) / self.n**2 if self.n else 1.0
        return (self.value - chance) / (1 - chance) if chance < 1 else 1.0

    @property
    def size(self) -> str:
        return f"{self.n} pairs"


@dataclass(slots=True)
class Tally:
    """All counts of a comparison by «layer: measure», and every disagreement in words, in the order met."""

    overlaps: dict[str, Overlap] = field(default_factory=dict)
    choices: dict[str, Choice] = field(default_factory=dict)
    lines: Lines = field(default_factory=list)

    def overlap(self, name: str) -> Overlap:
        return self.overlaps.setdefault(name, Overlap())

    def choice(self, name: str) -> Choice:
        return self.choices.setdefault(name, Choice())

    def __getitem__(self, name: str) -> Overlap | Choice:
        return self.overlaps[name] if name in self.overlaps else self.choice(name)


def sum_up(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for t in tallies:
        for name, o in t.overlaps.items():
            total.overlap(name).add(o.matched, o.first, o.second)
        for name, c in t.choices.items():
            total.choice(name).pairs.update(c.pairs)
        total.lines += t.lines
    return total


# ---- reading both sides --------------------------------------------------------------------------------------------


def load_module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: not a Python module; is SHARED right?")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def passages(path: Path) -> Iterator[Item]:
    for line in path.read_text(encoding="utf8").splitlines():
        if line.strip():
            yield json.loads(line)


def both_sides(quoted: ModuleType) -> list[Pair]:
    """(first, second) reading of each passage of second.jsonl, in its order.

    Raises SystemExit if a passage is in no file of the corpus, or with another text."""
    second = {p["id"]: p for p in passages(HERE / "second.jsonl")}
    first = {p["id"]: p for path in sorted(HERE.parent.glob("*.jsonl")) for p in passages(path) if p["id"] in second}
    for i, p in second.items():
        if i not in first:
            raise SystemExit(f"second.jsonl: {i}: no such passage in {HERE.parent}")
        if first[i]["text"] != p["text"]:
            raise SystemExit(f"second.jsonl: {i}: its text is not that of the first annotation")
    return [(quoted.reading(first[i]), quoted.reading(p)) for i, p in second.items()]


# ---- matching ------------------------------------------------------------------------------------------------------


def shared_length(a: Sequence[Sequence[int]], b: Sequence[Sequence[int]]) -> int:
    """Characters that two span lists have in common."""
    return sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)


def pair_up(
    first: Sequence[Item], second: Sequence[Item], worth: Callable[[Item, Item], tuple[float, ...]]
) -> list[Pair]:
    """One-to-one, greedily, the best pair first; a pair whose `worth` begins with 0 is none."""
    ranked = sorted(
        ((w, -i, -j) for i, a in enumerate(first) for j, b in enumerate(second) if (w := worth(a, b))[0] > 0),
        reverse=True,
    )
    taken: set[tuple[int, int]] = set()
    pairs = []
    for _, i, j in ranked:
        if not {(0, i), (1, j)} & taken:
            taken |= {(0, i), (1, j)}
            pairs.append((first[-i], second[-j]))
    return pairs


def left_over(items: Iterable[Item], pairs: Iterable[Pair], side: int) -> list[Item]:
    matched = {id(p[side]) for p in pairs}
    return [x for x in items if id(x) not in matched]


def mention_spans(entity: Item) -> list[Span]:
    return [(m["start"], m["end"]) for m in entity["mentions"]]


@dataclass(slots=True)
class Passage:
    """Both readings of one passage, with what the layers need of each other."""

    scorer: ModuleType  # score_attributions
    first: Item
    second: Item
    entities: tuple[dict[str, list[Span]], dict[str, list[Span]]] = field(init=False)
    same_attribution: set[tuple[str | None, str | None]] = field(init=False)
    attribution_pairs: list[Pair] = field(init=False)

    def __post_init__(self) -> None:
        one, two = ({e["id"]: mention_spans(e) for e in r["entities"]} for r in (self.first, self.second))
        self.entities = (one, two)
        doc = self.scorer.Doc(self.text)
        sides = [self.scorer.norm(doc, flat_attributions(r)) for r in (self.first, self.second)]
        found = self.scorer.match(*sides, self.scorer.ATT["att"])
        self.attribution_pairs = [
            (self.first["attributions"][i], self.second["attributions"][j]) for i, j in sorted(found)
        ]
        self.same_attribution = {(None, None)} | {(a["id"], b["id"]) for a, b in self.attribution_pairs}

    @property
    def id(self) -> str:
        return str(self.first["document"]["id"])

    @property
    def text(self) -> str:
        return str(self.first["document"]["text"])

    def token_counts(self) -> dict[str, dict[str, float]]:
        """For sources, cues and contents: precision, recall and counts over tokens (score_attributions.py)."""
        sides = [
            [{"doc_id": self.id, "text": self.text, "attributions": flat_attributions(r)}]
            for r in (self.first, self.second)
        ]
        table = self.scorer.evaluate(*sides)[0]
        return {role: table["token", role] for role in ("source", "cue", "content")}

    def words(self, spans: Sequence[Sequence[int]]) -> str:
        return " … ".join(self.text[b:e] for b, e in spans) or "—"

    def same_party(self, a: Item, b: Item) -> bool:
        """Two arguments of one role whose entities have overlapping mentions."""
        return (
            a["role"] == b["role"] and shared_length(self.entities[0][a["entity"]], self.entities[1][b["entity"]]) > 0
        )

    def party_pairs(self, a: Item, b: Item) -> list[Pair]:
        return pair_up(a["arguments"], b["arguments"], lambda x, y: (float(self.same_party(x, y)),))

    def much_alike(self, a: Item, b: Item) -> bool:
        """As same_party, with two mentions whose shared part is at least half of what they cover together, so that
        «their» inside «their leader» does not do."""
        one, two = self.entities[0][a["entity"]], self.entities[1][b["entity"]]
        return any(3 * shared_length([x], [y]) >= x[1] - x[0] + y[1] - y[0] for x in one for y in two)

    def describe(self, s: Item, side: int) -> str:
        reading = (self.first, self.second)[side]
        names = {e["id"]: e["name"] for e in reading["entities"]}
        parties = ", ".join(f"{x['role']} {names[x['entity']]}" for x in s["arguments"])
        factuality = " ".join(s[name] for name in FACTUALITY)
        return f"{s['type']} «{self.words(s['trigger'])}» ({parties}) {factuality} [{s['attribution'] or 'author'}]"


def flat_attributions(reading: Item) -> list[Item]:
    """As score_attributions wants them."""
    return [{r: a[r]["spans"] for r in ("source", "cue", "content")} for a in reading["attributions"]]


# ---- the layers ----------------------------------------------------------------------------------------------------


def compare_mentions(p: Passage, t: Tally) -> None:
    one, two = ({s: e["type"] for e in r["entities"] for s in mention_spans(e)} for r in (p.first, p.second))
    both = one.keys() & two.keys()
    t.overlap("mentions: span").add(len(both), len(one), len(two))
    t.overlap("mentions: span and type").add(sum(one[s] == two[s] for s in both), len(one), len(two))
    for s in both:
        t.choice("mentions: type").add(one[s], two[s])
    for s in sorted(one.keys() ^ two.keys() | {s for s in both if one[s] != two[s]}):
        t.lines.append(("mentions", f"{p.id}: «{p.words([s])}» first {one.get(s, '—')}, second {two.get(s, '—')}"))


def compare_coreference(p: Passage, t: Tally) -> None:
    """Only the words of disagreement; the score needs all passages at once."""
    heads = [{s: (i, spans) for i, spans in side.items() for s in spans} for side in p.entities]
    for s in sorted(heads[0].keys() & heads[1].keys()):
        mates = [{m for m in heads[k][s][1] if m in heads[1 - k]} for k in (0, 1)]
        for k in (0, 1):
            lost = sorted(mates[k] - mates[1 - k])
            if lost and s == min(mates[k]):
                side = ("first", "second")[k]
                t.lines.append(("coreference", f"{p.id}: {side} alone joins «{p.words([s])}» with {p.words(lost)}"))


def coreference_f1(all_passages: Sequence[Passage], scorer: ModuleType, *, common: bool) -> float:
    """CoNLL F1; `common`: over those mentions only that both sides have, so that finding them does not count."""
    sides: tuple[dict[str, Item], dict[str, Item]] = ({}, {})
    for p in all_passages:
        spans = [{s for e in side.values() for s in e} for side in p.entities]
        keep = spans[0] & spans[1] if common else spans[0] | spans[1]
        for side, entities in zip(sides, p.entities, strict=True):
            side[p.id] = {"clusters": [c for e in entities.values() if (c := [s for s in e if s in keep])]}
    return float(scorer.score(*sides)["conll"])


def compare_times(p: Passage, t: Tally) -> None:
    one, two = p.first["times"], p.second["times"]
    pairs = pair_up(one, two, lambda a, b: (float(shared_length([(a["start"], a["end"])], [(b["start"], b["end"])])),))
    exact = sum((a["start"], a["end"]) == (b["start"], b["end"]) for a, b in pairs)
    t.overlap("times: span").add(exact, len(one), len(two))
    t.overlap("times: overlapping span").add(len(pairs), len(one), len(two))
    for a, b in pairs:
        t.choice("times: kind").add(a["kind"], b["kind"])
        t.choice("times: value").add(a["value"], b["value"])
        if a["value"] != b["value"] or a["start"] != b["start"] or a["end"] != b["end"]:
            one_says, other_says = (f"«{p.words([(x['start'], x['end'])])}» {x['value']}" for x in (a, b))
            t.lines.append(("times", f"{p.id}: first {one_says}, second {other_says}"))
    for k, items in enumerate((one, two)):
        for x in left_over(items, pairs, k):
            said = f"«{p.words([(x['start'], x['end'])])}» {x['value']}"
            t.lines.append(("times", f"{p.id}: only {('first', 'second')[k]} {said}"))


def compare_attributions(p: Passage, t: Tally) -> None:
    one, two = p.first["attributions"], p.second["attributions"]
    t.overlap("attributions: att").add(len(p.attribution_pairs), len(one), len(two))
    for role, v in p.token_counts().items():
        t.overlap(f"attributions: {role} tokens").add(v["p"] * v["n_pred"], int(v["n_gold"]), int(v["n_pred"]))

    def told(x: Item) -> str:
        return " | ".join(p.words(x[role]["spans"]) for role in ("source", "cue", "content")) + f" ({x['act']})"

    for a, b in p.attribution_pairs:
        t.choice("attributions: act").add(a["act"], b["act"])
        t.choice("attributions: quote").add(a["quote"], b["quote"])
        t.choice("attributions: has a parent").add(a["parent"] is not None, b["parent"] is not None)
        t.choice("attributions: parent").add(True, (a["parent"], b["parent"]) in p.same_attribution)
        if a["act"] != b["act"]:
            t.lines.append(("acts", f"{p.id}: «{p.words(a['cue']['spans'])}» first {a['act']}, second {b['act']}"))
    for k, items in enumerate((one, two)):
        for x in left_over(items, p.attribution_pairs, k):
            t.lines.append(("attributions", f"{p.id}: only {('first', 'second')[k]}: {told(x)}"))


def compare_statements(p: Passage, t: Tally) -> None:
    one, two = p.first["statements"], p.second["statements"]

    def worth(a: Item, b: Item) -> tuple[float, ...]:
        shared = float(shared_length(a["trigger"], b["trigger"]))
        return (float(shared > 0), float(a["type"] == b["type"]), float(len(p.party_pairs(a, b))), shared)

    def worth_untied(a: Item, b: Item) -> tuple[float, ...]:
        parties = len(p.party_pairs(a, b)) if a["type"] == b["type"] else 0
        return (float(parties > 0), float(parties), *worth(a, b))

    pairs = pair_up(one, two, worth)
    t.overlap("statements: trigger").add(len(pairs), len(one), len(two))
    alike = [(a, b) for a, b in pairs if a["type"] == b["type"]]
    t.overlap("statements: type and trigger").add(len(alike), len(one), len(two))
    for kind in ("event", "relation"):
        n = sum(a["kind"] == kind for a, b in alike)
        t.overlap(f"statements: type and trigger, {kind}s").add(
            n, *(sum(s["kind"] == kind for s in x) for x in (one, two))
        )
    untied = pair_up(one, two, worth_untied)
    with_parties = (sum(bool(s["arguments"]) for s in x) for x in (one, two))
    t.overlap("statements: type and a shared party, any trigger").add(len(untied), *with_parties)
    for a, b in pairs:
        t.choice("statements: type").add(a["type"], b["type"])
        if a["type"] != b["type"]:
            t.lines.append(("types", f"{p.id}: first {p.describe(a, 0)}\n      second {p.describe(b, 1)}"))
    for a, b in alike:
        compare_matched(p, a, b, t)
    for k, items in enumerate((one, two)):
        for x in left_over(items, pairs, k):
            t.lines.append(("statements", f"{p.id}: only {('first', 'second')[k]}: {p.describe(x, k)}"))


def compare_matched(p: Passage, a: Item, b: Item, t: Tally) -> None:
    """Two statements of one type with overlapping triggers."""
    for name in FACTUALITY:
        t.choice(f"statements: {name}").add(a[name], b[name])
    t.choice("statements: all three").add(tuple(a[n] for n in FACTUALITY), tuple(b[n] for n in FACTUALITY))
    said = f"{p.id}: first {p.describe(a, 0)}\n      second {p.describe(b, 1)}"
    if any(a[n] != b[n] for n in FACTUALITY):
        t.lines.append(("factuality", said))
    parties = p.party_pairs(a, b)
    for role in ROLES:
        counts = [sum(x["role"] == role for x in s["arguments"]) for s in (a, b)]
        t.overlap(f"parties: {role}").add(sum(x["role"] == role for x, _ in parties), *counts)
    sizes = len(a["arguments"]), len(b["arguments"])
    t.overlap("parties: all roles").add(len(parties), *sizes)
    t.overlap("parties: all roles, mentions alike by half").add(sum(p.much_alike(x, y) for x, y in parties), *sizes)
    if not len(parties) == len(a["arguments"]) == len(b["arguments"]):
        t.lines.append(("parties", said))
    same = (a["attribution"], b["attribution"]) in p.same_attribution
    t.choice("statements: innermost attribution").add(True, same)
    t.choice("statements: author's voice").add(a["attribution"] is None, b["attribution"] is None)
    if not same:
        t.lines.append(("sources", said))


def compare_passage(p: Passage) -> Tally:
    t = Tally()
    for compare in (compare_mentions, compare_coreference, compare_times, compare_attributions, compare_statements):
        compare(p, t)
    return t


# ---- the table -----------------------------------------------------------------------------------------------------

COREFERENCE = ("coreference: CoNLL", "coreference: CoNLL over shared mentions")
SHARE_ONLY = {"times: value", "attributions: parent", "statements: innermost attribution"}  # κ would say nothing
ROWS = (
    "mentions: span",
    "mentions: span and type",
    "mentions: type",
    *COREFERENCE,
    "times: span",
    "times: overlapping span",
    "times: value",
    "times: kind",
    "attributions: att",
    "attributions: source tokens",
    "attributions: cue tokens",
    "attributions: content tokens",
    "attributions: act",
    "attributions: quote",
    "attributions: parent",
    "attributions: has a parent",
    "statements: trigger",
    "statements: type and trigger",
    "statements: type and trigger, events",
    "statements: type and trigger, relations",
    "statements: type and a shared party, any trigger",
    "statements: type",
    *(f"statements: {name}" for name in FACTUALITY),
    "statements: all three",
    "statements: innermost attribution",
    "statements: author's voice",
    "parties: all roles",
    "parties: all roles, mentions alike by half",
    *(f"parties: {role}" for role in ROLES),
)


def intervals(tallies: Sequence[Tally]) -> dict[str, tuple[float, float]]:
    """Of each row but those of coreference: what leaves out the lowest and highest 2.5 % of the samples."""
    chance = random.Random(SEED)
    counted = [name for name in ROWS if name not in COREFERENCE]
    values: dict[str, list[float]] = {name: [] for name in counted}
    bare = [Tally(t.overlaps, t.choices) for t in tallies]
    for _ in range(SAMPLES):
        sample = sum_up(chance.choices(bare, k=len(bare)))
        for name in counted:
            values[name].append(sample[name].value)
    return {name: (sorted(v)[SAMPLES // 40], sorted(v)[-SAMPLES // 40 - 1]) for name, v in values.items()}


def print_table(all_passages: Sequence[Passage], tallies: Sequence[Tally], coreference: ModuleType) -> None:
    total, around = sum_up(tallies), intervals(tallies)
    print("| layer | measure | % | 95 % | κ | first / second |\n|---|---|---:|---:|---:|---:|")
    for name in ROWS:
        layer, measure = name.split(": ")
        if name in COREFERENCE:
            f1 = coreference_f1(all_passages, coreference, common=name == COREFERENCE[1])
            print(f"| {layer} | {measure}, F1 | {100 * f1:.1f} | | | |")
            continue
        x = total[name]
        if isinstance(x, Overlap):
            if not x.first + x.second:
                continue
            kind, kappa = "F1", ""
        else:
            kind, kappa = "agreement", "" if name in SHARE_ONLY else f"{x.kappa:.2f}"
        low, high = around[name]
        shown = f"{100 * x.value:.1f} | {100 * low:.0f}–{100 * high:.0f} | {kappa} | {x.size}"
        print(f"| {layer} | {measure}, {kind} | {shown} |")


def main(arguments: Sequence[str]) -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("shared", type=Path, help="the folder that holds bench/")
    ap.add_argument("--show", nargs="+", metavar=("LAYER", "N"), help=f"disagreements in one of: {', '.join(LAYERS)}")
    options = ap.parse_args(arguments)
    if options.show and options.show[0] not in LAYERS:
        ap.error(f"--show {options.show[0]}: no such layer; there are {', '.join(LAYERS)}")
    names = ("quoted", "score_coreference", "score_attributions")
    scorers = {name: load_module(options.shared / "bench" / f"{name}.py") for name in names}
    all_passages = [Passage(scorers["score_attributions"], *sides) for sides in both_sides(scorers["quoted"])]
    tallies = [compare_passage(p) for p in all_passages]
    if options.show:
        lines = [words for layer, words in sum_up(tallies).lines if layer == options.show[0]]
        wanted = min(int(options.show[1]) if options.show[1:] else 30, len(lines))
        print(f"{wanted} of {len(lines)}", *(lines[len(lines) * k // wanted] for k in range(wanted)), sep="\n")
    else:
        print_table(all_passages, tallies, scorers["score_coreference"])


if __name__ == "__main__":
    main(sys.argv[1:])
