"""Short passages with one difficulty each: how many are read whole.

``python benchmarks/probes.py [FILE …] [--part mend|keep] [-v]``; without files, all of ``tests/probes``.

A probe passes only whole: every expected statement with all that is asked of it, every entity, office and time, and
none of the statements and times that must not be made. Half of the probes of each file (``"part": "keep"``) are counted only: their
failures are not shown, so that nobody mends the reading for one of them.
"""

import argparse
import json
import re
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

PROBES = Path(__file__).parents[1] / "tests" / "probes"
Record = dict[str, Any]

OTHERS = frozenset(
    "ally allies proxy proxies supporters opponents rivals enemies victims backed led linked aligned".split()
)
"""Words behind a name that make it somebody else's: Veldania's allies are not Veldania."""


def plain(text: str | None) -> str:
    """The words without case, accents, signs, a leading article and a closing possessive."""
    decomposed = unicodedata.normalize("NFKD", text or "").replace("’", "'").casefold()
    words = re.sub(r"[^\w' ]+", " ", "".join(c for c in decomposed if not unicodedata.combining(c))).split()
    if words and words[0] in ("the", "a", "an"):
        words = words[1:]
    return re.sub(r"'s?$", "", " ".join(words).strip("' "))


def said_of(name: str, wanted: str) -> bool:
    """Whether ``name`` (plain) speaks of ``wanted`` (plain): the same words, or these among others as the same party."""
    found = re.search(rf"(?<!\w){re.escape(wanted)}(?:'s)?(?![\w'])", name) if wanted else None
    if found is None:
        return False
    before, behind = name[: found.start()].split(), name[found.end() :].split()
    if behind and behind[0] in OTHERS:
        return False
    return not set(before) & {"in", "from", "for", "with", "by", "who", "that", "against", "near", "to", "on", "at"}


class Party:
    """Everything by which a reading calls one party."""

    def __init__(self, reading: Record, names: dict[str, set[str]], argument: Record) -> None:
        text = reading["document"]["text"]
        self.entity: str | None = argument.get("entity")
        self.names = names.get(self.entity or "", set()) | {plain(text[a:b]) for a, b in argument.get("spans") or []}
        if argument.get("kind"):
            self.names.add(argument["kind"])

    def fits(self, wanted: str) -> bool:
        """Whether one of the alternatives in ``wanted`` («A|B») means this party."""
        return any(said_of(n, plain(w)) for w in wanted.split("|") for n in self.names)


def all_fit(pool: list[Party], wanted: list[str]) -> bool:
    """Whether every wanted party is met by a party of its own."""
    if not wanted:
        return True
    return any(
        p.fits(wanted[0])
        and all_fit([q for q in pool if q is not p and (q.entity is None or q.entity != p.entity)], wanted[1:])
        for p in pool
    )


class Found:
    """One reading, asked for what a probe expects."""

    def __init__(self, reading: Record) -> None:
        self.reading = reading
        self.text: str = reading["document"]["text"]
        self.names = {e["id"]: self._names(e) for e in reading["entities"]}
        self.times = {t["id"]: t["value"] for t in reading["times"]}
        self.attributions = {a["id"]: a for a in reading["attributions"]}

    def _names(self, entity: Record) -> set[str]:
        spans = (self.text[m["start"] : m["end"]] for m in entity["mentions"] if m.get("kind") == "name")
        return {plain(n) for n in [entity.get("name"), *(entity.get("aliases") or []), *spans]} - {""}

    def party(self, argument: Record) -> Party:
        """The party of an argument or of a source."""
        return Party(self.reading, self.names, argument)

    def sayings(self, statement: Record) -> list[Record]:
        """The attributions of a statement, innermost first."""
        out: list[Record] = []
        at = statement.get("attribution")
        while at in self.attributions and len(out) < 20:
            out.append(self.attributions[at])
            at = out[-1].get("parent")
        return out

    def chain(self, statement: Record) -> list[Party]:
        """Its sources, innermost first, without the report's authors and outlet."""
        sources = [a["source"] for a in self.sayings(statement)]
        return [self.party(s) for s in sources if s.get("kind") not in ("author", "outlet")]

    def holds(self, statement: Record, want: Record) -> bool:
        """Whether it is of a wanted type, between the wanted parties."""
        if statement["type"] not in want["types"] and want["types"] != ["*"]:
            return False
        arguments = statement.get("arguments") or []
        first = [a for a in arguments if a["role"] in ("actor", "holder", "member")]
        first = first or [a for a in arguments[:1] if a["role"] not in ("recipient", "organization")]
        rest = [a for a in arguments if a not in first and (a["role"] != "place" or want.get("place_or_recipient"))]
        if want.get("place_or_recipient") and statement.get("place"):
            rest = [*rest, statement["place"]]
        actors, others = [self.party(a) for a in first], [self.party(a) for a in rest]
        recipients = [] if want.get("recipient_optional") else list(want.get("recipient") or [])
        if want.get("recipient_any") and not want.get("recipient_optional"):
            recipients.append(want["recipient_any"])
        if want.get("symmetric"):
            return all_fit(actors + others, list(want.get("actor") or []) + recipients)
        return all_fit(actors, list(want.get("actor") or [])) and all_fit(others, recipients)

    def missing(self, statement: Record, want: Record) -> list[str]:
        """The names of the aspects that are asked for and that the statement lacks."""
        tests: dict[str, Callable[[Any], bool]] = {
            "date": lambda v: ((statement.get("time") or {}).get("value") or "none") in v.split("|"),
            "said": lambda v: any(self.times.get(a.get("time")) in v.split("|") for a in self.sayings(statement)),
            "place": lambda v: any(p.fits(v) for p in self._places(statement)),
            "factuality": lambda v: bool(factualities(statement) & set(v.split("|"))),
            "instrument": lambda v: any(self.party(a).fits(v) for a in _in_role(statement, "instrument")),
            "topic": lambda v: any(self.party(a).fits(v) for a in _in_role(statement, "topic")),
            "quantity": lambda v: any(
                re.search(rf"(?<!\w){re.escape(plain(q))}", self._told(statement)) for q in v.split("|")
            ),
            "kinds": lambda v: all(
                any(plain(k) in plain(" ".join(statement.get("kinds") or [])) for k in ks.split("|")) for ks in v
            ),
            "chain": lambda v: self._chain_fits(statement, want),
            "source": lambda v: any(p.fits(v) for p in self.chain(statement)[:1]),
        }
        return [k for k, test in tests.items() if (want.get(k) or (k == "chain" and k in want)) and not test(want[k])]

    def _places(self, statement: Record) -> list[Party]:
        roles = ("actor", "recipient", "holder", "organization")
        places = [a for a in statement.get("arguments") or [] if a["role"] not in roles]
        return [self.party(p) for p in ([statement["place"]] if statement.get("place") else []) + places]

    def _told(self, statement: Record) -> str:
        spans = [self.text[a:b] for x in statement.get("arguments") or [] for a, b in x.get("spans") or []]
        return plain(" ".join([statement.get("quantity") or "", *spans]))

    def _chain_fits(self, statement: Record, want: Record) -> bool:
        left = list(want["chain"])
        for link in reversed(self.chain(statement)):
            if left and link.fits(left[0]):
                left.pop(0)
            elif not any(link.fits(w) for w in want.get("chain_optional") or []):
                return False
        return not left


def _in_role(statement: Record, role: str) -> list[Record]:
    return [a for a in statement.get("arguments") or [] if a["role"] == role]


def factualities(statement: Record) -> set[str]:
    """The ways to name its status: ``certain+``, ``denied``, ``threatened`` …"""
    certainty, mood = statement.get("certainty") or "", statement.get("mood") or "actual"
    if statement.get("polarity") == "-":
        return {certainty + "-", "denied", mood + "-"}
    return {certainty + "+", certainty} if mood == "actual" else {mood}


def readings_of(want: Record) -> list[Record]:
    """The expected statement and what would do instead (its ``or``)."""
    return [{**want, "or": None, **other} for other in [{}, *(want.get("or") or [])]]


def failures(probe: Record, reading: Record) -> list[str]:
    """What a reading lacks or says wrongly, a line each; empty when the probe is passed."""
    found = Found(reading)
    made = reading["statements"]
    wanted = probe.get("statements") or []
    right = [
        [j for j, s in enumerate(made) if any(found.holds(s, w) and not found.missing(s, w) for w in readings_of(want))]
        for want in wanted
    ]
    given = matched([r for r, w in zip(right, wanted, strict=True) if not w.get("shared")])
    out, k = [], 0
    for want, fits in zip(wanted, right, strict=True):
        if want.get("shared"):
            missed = not fits
        else:
            missed, k = k not in given, k + 1
        if missed:
            near = [found.missing(s, w) for s in made for w in readings_of(want) if found.holds(s, w)]
            what = ", ".join(sorted(near, key=len)[0]) or "one of its own" if near else "statement"
            out.append(f"missed {what}: {'/'.join(want['types'])} {want.get('actor', [])} {want.get('recipient', [])}")
    for wrong in probe.get("wrong") or []:
        if any(found.holds(s, w) and not found.missing(s, w) for s in made for w in readings_of(wrong)):
            out.append(f"made: {'/'.join(wrong['types'])} {wrong.get('actor', [])} {wrong.get('recipient', [])}")
    return out + _entities(probe, found) + _offices(probe, found) + _times(probe, found)


def matched(options: list[list[int]]) -> set[int]:
    """The rows that get a column of their own in a largest matching (augmenting paths)."""
    owner: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column in options[row]:
            if column not in tried:
                tried.add(column)
                if column not in owner or place(owner[column], tried):
                    owner[column] = row
                    return True
        return False

    for row in range(len(options)):
        place(row, set())
    return set(owner.values())


def _entities(probe: Record, found: Found) -> list[str]:
    expected = probe.get("entities") or []
    own = [{plain(n) for n in e["names"]} for e in expected]
    types = {e["id"]: e["type"] for e in found.reading["entities"]}
    out = []
    for want, names in zip(expected, own, strict=True):
        hits = [i for i, n in found.names.items() if n & names]
        others = set().union(*(o for o in own if o is not names)) - names
        if not hits:
            out.append(f"missed entity: {want['names'][0]}")
        elif not any(types[i] in want["types"] for i in hits):
            out.append(f"missed entity type: {want['names'][0]} is {[types[i] for i in hits]}")
        elif len(hits) > 1 or found.names[hits[0]] & others:
            out.append(f"not whole and alone: {want['names'][0]} is {[sorted(found.names[i]) for i in hits]}")
    return out


def _offices(probe: Record, found: Found) -> list[str]:
    out = []
    for want in probe.get("offices") or []:
        parties = ["|".join(want["person"]), "|".join(want["organization"])]
        hits = []
        for s in found.reading["statements"]:
            words = set(plain(" ".join([s.get("title") or "", *(s.get("qualifiers") or [])])).split())
            titled = any(set(plain(t).split()) <= words for t in want["title"].split("|"))
            typed = s["type"] in ("office", "membership", "affiliation") and s.get("polarity") != "-"
            if titled and typed and all_fit([found.party(a) for a in s.get("arguments") or []], parties):
                hits.append(words)
        if not any(set(plain(q).split()) <= words for words in hits for q in want.get("qualifier", "").split("|")):
            out.append(f"missed office: {want['person'][0]}, {want.get('qualifier', '')} {want['title']}")
    return out


def _times(probe: Record, found: Found) -> list[str]:
    out = []
    for want in probe.get("times") or []:
        said = plain(want["text"])
        spans = [(plain(found.text[t["start"] : t["end"]]), t["value"]) for t in found.reading["times"]]
        if not any((said in s or s in said) and value in want["value"] for s, value in spans if s):
            out.append(f"missed time: {want['text']}")
    times = [plain(found.text[t["start"] : t["end"]]) for t in found.reading["times"]]
    out.extend(f"no time: {text}" for text in probe.get("no_times") or [] if plain(text) in times)
    return out


def read(probes: list[Record]) -> list[Record]:
    """A reading of each probe, in their order, read as a file of JSON lines is."""
    from reportedly.codec import encode
    from reportedly.records import Reading
    from reportedly.workflow import read_inputs

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probes.jsonl"
        rows = [{"id": p["id"], "published": p.get("published"), "text": p["text"]} for p in probes]
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf8")
        results = list(read_inputs([path]))
    by_id = {r.document.source_id: json.loads(encode(r)) for r in results if isinstance(r, Reading)}
    return [by_id[p["id"]] for p in probes]


def load(paths: Iterable[Path]) -> dict[str, list[Record]]:
    """The probes by the name of their file."""
    return {p.stem: json.loads(p.read_text(encoding="utf8")) for p in paths}


def passed(given: list[Record], verbose: bool = False) -> dict[str, tuple[int, int]]:
    """How many are passed, of how many: of those to mend by and of those held out, if there are any."""
    counts = {"mend": [0, 0], "keep": [0, 0]}
    for probe, reading in zip(given, read(given), strict=True):
        lacks, part = failures(probe, reading), probe.get("part", "mend")
        counts[part][0] += not lacks
        counts[part][1] += 1
        if lacks and part == "mend" and verbose:
            print(f"  {probe['id']}: {probe['text']}", *(f"      {x}" for x in lacks), sep="\n")
    return {part: (a, b) for part, (a, b) in counts.items() if b}


def main() -> int:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--part", choices=("mend", "keep"))
    parser.add_argument("-v", "--verbose", action="store_true", help="show what the probes to mend by lack")
    args = parser.parse_args()
    for area, probes in load(args.files or sorted(PROBES.glob("*.json"))).items():
        chosen = [p for p in probes if args.part in (None, p.get("part", "mend"))]
        print(area, " ".join(f"{part} {a} of {b}" for part, (a, b) in passed(chosen, args.verbose).items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
