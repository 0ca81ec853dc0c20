"""How far the conventions of a few sets and ours differ: ``python benchmarks/conventions.py SHARED [--write docs/accuracy.md]``.

Each row is a figure of ``accuracy.py`` beside the same one, counted by the same script, with one difference of convention taken out
of the readings or of the gold. Nothing here is tuned on, and no figure of ``accuracy.py`` is made so.
"""

import argparse
import copy
import datetime
import gzip
import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from accuracy import att, found, read_gold, score
from marked import put as put_between

BEGIN, END = "<!-- conventions -->", "<!-- end of conventions -->"
Row = tuple[str, str, str, str]
"""Set and layer, the figure as it is measured, the same otherwise, and how otherwise."""
Json = dict[str, Any]


def lines(path: Path) -> list[Json]:
    """The objects of a file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else path.open(encoding="utf8") as file:
        return [json.loads(line) for line in file]


def put(path: Path, rows: list[Json]) -> Path:
    """The same the other way."""
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf8")
    return path


def whole_phrases(reading: Json) -> Json:
    """Without the mentions that stand within another of the same entity («Mara Ilves» in «Foreign Minister Mara Ilves»)."""
    out = copy.deepcopy(reading)
    for entity in out["entities"]:
        spans = [(m["start"], m["end"]) for m in entity["mentions"]]
        entity["mentions"] = [
            m for m in entity["mentions"]
            if not any(a <= m["start"] and m["end"] <= b and (a, b) != (m["start"], m["end"]) for a, b in spans)
        ]  # fmt: skip
    return out


def acting_states(reading: Json, gold: Json) -> Json:
    """With the mentions of a state that the gold takes for an organization as mentions of one."""
    out = copy.deepcopy(reading)
    acting = [(e["begin"], e["end"]) for e in gold["entities"] if e["type"] == "Organisation"]
    more = []
    for entity in out["entities"]:
        if entity["type"] != "state":
            continue
        told = [m for m in entity["mentions"] if any(a < m["end"] and m["start"] < b for a, b in acting)]
        entity["mentions"] = [m for m in entity["mentions"] if m not in told]
        more.append({**entity, "id": entity["id"] + "-acting", "type": "organization", "mentions": told})
    out["entities"] += more
    return out


def names_and_nominals(shared: Path, folder: Path) -> Iterator[Row]:
    """re3d's parties."""
    gold = shared / "data/entities/re3d-dev.jsonl"
    golds = {g["doc_id"]: g for g in lines(gold)}
    readings = lines(read_gold(gold, folder))

    def overlap(rows: list[Json]) -> str:
        return found(score(shared, "entities", gold, put(folder / "again.jsonl", rows), "--re3d"), "overlap")

    once = [whole_phrases(r) for r in readings]
    acting = [acting_states(r, golds[r["document"]["id"]]) for r in once]
    name, as_is = "re3d-dev, overlap", overlap(readings)
    yield name, as_is, overlap(once), "a phrase counted once, not the name in it again"
    yield name, as_is, overlap(acting), "besides, states that act as the organizations that the gold takes them for"


def coreference(shared: Path, folder: Path) -> Iterator[Row]:
    """GUM's chains."""
    gold = shared / "data/gum/dev.jsonl.gz"
    readings = read_gold(gold, folder)

    def conll(path: Path) -> str:
        return found(score(shared, "coreference", gold, path), "conll")

    once = put(folder / "again.jsonl", [whole_phrases(r) for r in lines(readings)])
    yield "gum-dev, coreference", conll(readings), conll(once), "a phrase counted once, not the name in it again"


def appeals(shared: Path, folder: Path) -> Iterator[Row]:
    """FactAppeal's attributions: it marks appeals to facts only, and leaves most sentences without, said or not."""
    gold = shared / "data/attributions/factappeal-dev.jsonl"
    golds, readings = lines(gold), read_gold(gold, folder)
    marked = {g["doc_id"] for g in golds if g["attributions"]}
    only = put(folder / "marked.jsonl", [g for g in golds if g["doc_id"] in marked])
    again = put(folder / "again.jsonl", [r for r in lines(readings) if r["document"]["id"] in marked])
    as_is, of_marked = (att(score(shared, "attributions", *pair)) for pair in ((gold, readings), (only, again)))
    yield "factappeal-dev, `att`", as_is, of_marked, f"the {len(marked)} of {len(golds)} texts where it marks any"


def times(shared: Path, folder: Path) -> Iterator[Row]:
    """The values of times."""
    gold = shared / "data/times/recognizers.jsonl"
    golds, readings = lines(gold), read_gold(gold, folder)
    as_is = found(score(shared, "times", gold, readings), "value ")
    every = sum(len(g["timexes"]) for g in golds)
    ours = {r["document"]["id"]: r for r in lines(readings)}
    for g in golds:
        values = [as_edtf((t.get("values") or [{}])[0].get("timex") or "") for t in g["timexes"]]
        other = [t for t, value in zip(g["timexes"], values, strict=True) if value is None]
        g["timexes"] = [{**t, "value": v} for t, v in zip(g["timexes"], values, strict=True) if v is not None]
        reading = ours[g["doc_id"]]
        reading["times"] = [
            t for t in reading["times"] if not any(o["begin"] < t["end"] and t["start"] < o["end"] for o in other)
        ]
    left = sum(len(g["timexes"]) for g in golds)
    pair = put(folder / "marked.jsonl", golds), put(folder / "again.jsonl", list(ours.values()))
    how = f"the {left} of {every} values that EDTF can write, written so"
    yield "recognizers, value", as_is, found(score(shared, "times", *pair), "value "), how
    dates = shared / "data/times/gum-dates.jsonl"
    printed = score(shared, "times", dates, read_gold(dates, folder))
    right, there = (float(found(printed, name).split()[3]) for name in ("value ", "relaxed"))
    yield (
        "gum-dates, value",
        found(printed, "value "),
        f"{right / there:.3f}",
        "the share right of those found that it marks",
    )


def as_edtf(value: str) -> str | None:
    """A TIMEX3 value as the reading writes it: a week as its days, minutes always, no seconds. None for what a date leaves
    open there («XXXX-11-07»), for ranges in brackets with their length, for hours and parts of the day, fiscal years and weekends."""
    week = re.fullmatch(r"(\d{4})-W(\d\d)", value)
    if week is not None:
        year, number = int(week[1]), int(week[2])
        return "/".join(str(datetime.date.fromisocalendar(year, number, day)) for day in (1, 7))
    hour = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d)(:\d\d)?(:\d\d)?", value)
    if hour is not None:
        return hour[1] + (hour[2] or ":00")
    return value if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?|\d{4}-(SP|SU|FA|WI)|P[\dT][\dTYMWDHS.]*", value) else None


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", type=Path, help="put the table between its markers in this document")
    args = parser.parse_args()
    out = ["| set | measured | otherwise | how otherwise |", "|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as name:
        for part in (names_and_nominals, coreference, appeals, times):
            for row in part(args.shared, Path(name)):
                out.append(f"| {' | '.join(row)} |")
                print(out[-1], flush=True)
    if args.write is not None:
        put_between(args.write, BEGIN, "\n".join(out), END)


if __name__ == "__main__":
    main()
