"""Makes ``organizations.json`` from the hand-written ``organizations.tsv``: ``python organizations.py OUT.json``."""

import json
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Read, check that no form stands for two organizations, write, and print the account."""
    rows: list[dict[str, object]] = []
    seen: dict[str, str] = {}
    ambiguous: list[str] = []
    kinds: Counter[str] = Counter()
    for line in (HERE / "organizations.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("!ambiguous|"):
            ambiguous = [form.strip() for form in line.partition("|")[2].split(";")]
            continue
        kind, country, name, cell = line.split("|")
        names = [n.strip().removeprefix("the ") for n in cell.split(";") if n.strip()]
        names = [n for n in names if "(" not in n]  # an acronym that another organization is better known by
        kinds[kind] += 1
        for form in [name, *names]:
            if form in seen:
                raise SystemExit(f"{form!r} stands for {seen[form]!r} and {name!r}")
            seen[form] = name
        rows.append({"kind": kind, "country": country or None, "name": name, "names": names})
    if strangers := [form for form in ambiguous if form not in seen]:
        raise SystemExit(f"ambiguous, but no organization's name: {strangers}")
    head = {
        "what": "Well-known organizations by name and acronym; the better-known one where an acronym is shared",
        "origin": "hand-written facts (training/knowledge/organizations.tsv, 2024)",
        "ambiguous": ambiguous,
    }
    lines = ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows)
    Path(sys.argv[1]).write_text(
        json.dumps(head, ensure_ascii=False)[:-1] + ',\n"organizations": [\n' + lines + "\n]}\n", encoding="utf-8"
    )
    print(len(rows), "organizations;", dict(kinds))


if __name__ == "__main__":
    main()
