"""How much of a pack of reports an archive holds, by parts: copies, entities, stories, their three numbers, contradictions.

The gold is ``gold.json`` of a folder under ``tests/packs``; what its keys mean stands in its ``conventions``. A score is how
many of the gold's items are met, as a pair (met, of all).
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from reportedly.archive import Archive, exports
from reportedly.archive.merging.sequence import merge
from reportedly.records import Reading
from reportedly.workflow import read_inputs

Score = tuple[float, int]
Row = Mapping[str, Any]


def scores(gold: Row, reports: list[Row], entities: list[Row], stories: list[Row]) -> dict[str, Score]:
    """The parts by name; the rows are those of the three exports of an archive."""
    told = {s["id"]: best(s, stories) for s in gold["statements"]}
    return {
        "copies": _copies(gold, reports),
        "entities": _entities(gold, entities),
        "stories": (sum(s is not None for s in told.values()), len(told)),
        "numbers": (sum(_numbers(s, told[s["id"]]) for s in gold["statements"]), len(told)),
        "contradictions": (sum(_contradicted(c, told) for c in gold["contradictions"]), len(gold["contradictions"])),
    }


def exported(pack: Path, folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The three exports of an archive of the pack's reports, made in ``folder``."""
    gold = json.loads((pack / "gold.json").read_text(encoding="utf8"))
    with Archive(folder / "pack.archive", create=True) as archive:
        for result in read_inputs([pack / d["file"] for d in gold["documents"]]):
            assert isinstance(result, Reading), result
            archive.add(result)
        merge(archive)
        return {
            name: [msgspec.to_builtins(r) for r in getattr(exports, name)(archive)]
            for name in ("reports", "entities", "stories")
        }


def plain(name: str) -> str:
    """A name without case, accents, article and possessive: what two spellings of it have in common."""
    name = unicodedata.normalize("NFKD", name).replace("’", "'").casefold()
    name = re.sub(r"[^\w' ]+", " ", "".join(c for c in name if not unicodedata.combining(c)))
    return re.sub(r"\s+", " ", re.sub(r"^(the|a|an) |'s?$", "", name.strip())).strip()


def fits(names: Iterable[str], wanted: str) -> bool:
    """Whether one of the names is, or holds as whole words, one of the forms «A|B»."""
    forms = {plain(w) for w in wanted.split("|")}
    return any(re.search(rf"\b{re.escape(form)}\b", plain(name)) for name in names for form in forms)


def file_of(telling: Row) -> str:
    """The file's name alone."""
    return Path(telling["file"]).name


def best(wanted: Row, stories: list[Row]) -> Row | None:
    """The story that tells the statement: right type and parties, and most of its files; None where none does."""
    files = {r["file"] for r in wanted["reports"]}

    def value(s: Row) -> float:
        carried = {file_of(t) for t in s["told"]}
        day = bool(wanted.get("date")) and s["time"] in wanted["date"].split("|")
        return len(carried & files) / len(carried | files) + 0.5 * day

    held = [s for s in stories if tells(s, wanted) and files & {file_of(t) for t in s["told"]}]
    return max(held, key=value, default=None)


def tells(story: Row, wanted: Row) -> bool:
    """Whether a story has the statement's type and its parties on their sides."""
    if story["type"] not in wanted["types"]:
        return False
    acting = [a["names"] for a in story["arguments"] if a["role"] in ("actor", "holder", "member")]
    others = [a["names"] for a in story["arguments"] if a["role"] not in ("actor", "holder", "member")]
    if story["place"] and wanted.get("place_or_recipient"):
        others.append(story["place"]["names"])
    actors, recipients = wanted["actor"], wanted["recipient"]
    if wanted.get("symmetric"):
        return all(any(fits(n, w) for n in acting + others) for w in [*actors, *recipients])
    return all(any(fits(n, w) for n in acting) for w in actors) and all(any(fits(n, w) for n in others) for w in recipients)


def _copies(gold: Row, reports: list[Row]) -> Score:
    """Of all pairs of files, those of which it is right that they are copies of one text, or that they are not."""
    origin = {d["file"]: d["origin"] for d in gold["documents"]}
    group = {file_of(r): r["copies"] for r in reports}
    pairs = list(combinations(sorted(origin), 2))
    right = sum((origin[a] == origin[b]) == (a in group and b in group and group[a] == group[b]) for a, b in pairs)
    return right, len(pairs)


def _entities(gold: Row, entities: list[Row]) -> Score:
    """Those that are one entity of the archive, which bears no name of another."""
    own = {e["id"]: {plain(n) for n in e["names"]} for e in gold["entities"]}
    borne = [{plain(n) for n in [e["name"], *e["names"]]} for e in entities]
    right = 0
    for ident, names in own.items():
        found = [b for b in borne if b & names]
        others = set().union(*(n for i, n in own.items() if i != ident)) - names
        right += len(found) == 1 and not found[0] & others
    return right, len(own)


def _numbers(wanted: Row, story: Row | None) -> bool:
    """Whether articles, outlets and independent origins are all three right."""
    if story is None:
        return False
    numbers = (wanted["articles"], wanted["publishers"], wanted["origins"])
    return bool((story["articles"], story["outlets"], story["origins"]) == numbers)


def _contradicted(wanted: Row, told: Mapping[str, Row | None]) -> float:
    """The share of the gold's sides whose files are on a side of a contradiction of that kind."""
    near = {"denial", "actor", "number", "correction"}
    most = 0.0
    for ident in wanted["statements"]:
        for mark in (told[ident] or {}).get("contradictions", ()):
            if mark["kind"] != wanted["kind"] and not {mark["kind"], wanted["kind"]} <= near:
                continue
            sides = [{Path(f).name for f in side["files"]} for side in mark["sides"]]
            met = sum(any(set(side["files"]) & s for s in sides) for side in wanted["sides"])
            most = max(most, met / len(wanted["sides"]) if len(sides) > 1 else 0.0)
    return most
