"""Makes ``actors.json``: words for kinds of actors and their PLOVER sectors.

``python actors.py ../shared/data/actors/phoenix-agents.txt ../shared/data/events/plover_ontology.json OUT.json``

Phoenix (MIT) has CAMEO codes, most of them of weapons by type or of every ministry; its words are kept where they are
plain nouns of at most three words, and its codes become PLOVER's. ``actors_added.tsv`` (hand-written) adds what
reports say and wins where both have a word. The account of what was left out is printed.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
TO_PLOVER = {
    "GOV": "GOV", "MIL": "MIL", "REB": "REB", "COP": "COP", "JUD": "JUD", "LEG": "LEG", "SPY": "SPY", "MED": "JRN",
    "OPP": "OPP", "EDU": "EDU", "BUS": "BUS", "CVL": "CVL", "HLH": "MED", "LAB": "LAB", "AGR": "AGR", "CRM": "CRM",
    "REF": "REF", "ELI": "ELI", "REL": "REL", "BUD": "REL", "CHR": "REL", "MUS": "REL", "HIN": "REL", "JEW": "REL",
    "PTY": "PTY", "UAF": "UAF", "RAD": "UAF", "INS": "REB", "SEP": "REB", "NGO": "NGO", "IGO": "IGO", "ENV": "CVL",
    "HRI": "CVL", "PPL": "CVL", "IMG": "UAF", "MNC": "BUS", "DEV": "", "CTH": "", "PRO": "", "MAR": "", "SET": "CVL",
}  # fmt: skip
"""CAMEO's sector → PLOVER's; journalists are CAMEO's MED and PLOVER's JRN, PLOVER's MED is medical. Empty: dropped."""

WRONG = set(
    "father mother sister brother superior general secretary major deputy chamber boss bargainer tanker actor vip "
    "retired man men woman women people persons children naval islamic industry airway mig cropper husbandman".split()
)
"""Phoenix words that are more often something else; ``actors_added.tsv`` has those worth having."""
MISSPELT = re.compile(
    r"extemist|offcial|manafact|minist$|filmaker|monastary|enterpren|traffiker|gunmen$|deparment|kidnaper|maffia"
)
EQUIPMENT = re.compile(
    r"\d|jet|missile|drone|helicopter|bomber|tank|vehicle|gun\b|aircraft|plane|ship|vessel|boat|post|base|station|"
    r"fighter|scud|rocket|mortar|submarine|carrier|position|facility|check|machine"
)


def singular(noun: str) -> str:
    """Its last word in the singular, for regular plurals."""
    if re.search(r"(ss|us|is|forces|troops|corps|chiefs|marines|generals|people)$", noun) or not noun.endswith("s"):
        return noun
    return re.sub(r"ies$", "y", noun) if noun.endswith("ies") else noun[:-1]


def main() -> None:
    """Read, choose, write, and print the account."""
    account: Counter[str] = Counter()
    sectors = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    allowed = {*sectors["sectors"]["primary"], *sectors["sectors"]["secondary"], "IGO", "NGO"}
    words: dict[str, list[str]] = {}
    for raw in Path(sys.argv[1]).read_text(encoding="utf-8", errors="replace").splitlines():
        entry = re.match(r"^([^#\[{]+?)\s*(?:\{[^}]*\}?)?\s*\[~([A-Z]+)\]", raw)
        if not entry:
            account["comment or no sector"] += bool(raw.strip())
            continue
        codes = [TO_PLOVER.get(entry[2][i : i + 3]) for i in range(0, len(entry[2]), 3)]
        form = re.sub(r"\s+", " ", entry[1].replace("_", " ")).strip().lower()
        if None in codes or not any(codes):
            account["code without a PLOVER sector"] += 1
            continue
        kept = list(dict.fromkeys(c for c in codes if c))
        if "!minist!" in form:
            forms = [form.replace("!minist!", m) for m in ("minister", "ministry")] if form.count("!") == 2 else []
        elif form.endswith("!person!"):
            forms = [form.replace("!person!", p) for p in ("man", "woman", "person")]
        else:
            forms = [form]
        for one in map(singular, forms):
            if (
                one in WRONG
                or MISSPELT.search(one)
                or not re.fullmatch(r"[a-z][a-z' -]*[a-z]", one)
                or len(one.split()) > 3
            ):
                account["not a plain noun of up to three words"] += 1
            elif kept[0] == "MIL" and EQUIPMENT.search(one):
                account["equipment"] += 1
            elif one in words:
                account["twice"] += 1
            else:
                words[one] = kept
                account["kept"] += 1
    for row in (HERE / "actors_added.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            codes_cell, _, cell = row.partition("|")
            for word in cell.split(";"):
                account["added"] += 1
                words[word.strip()] = codes_cell.split(",")
    for word, codes_of in words.items():
        if not set(codes_of) <= allowed:
            raise SystemExit(f"{word}: {codes_of} is no PLOVER sector")
    head = {
        "what": "Words for kinds of actors (lower case, singular) and their PLOVER sectors, the main one first",
        "origin": "Phoenix agents dictionary of 2014 (Open Event Data Alliance, MIT, see NOTICE) with CAMEO's sectors "
        "changed to PLOVER's, and words added by hand; made by training/knowledge/actors.py",
    }
    lines = ",\n".join(f"{json.dumps(w, ensure_ascii=False)}:{json.dumps(c)}" for w, c in sorted(words.items()))
    Path(sys.argv[3]).write_text(
        json.dumps(head, ensure_ascii=False)[:-1] + ',\n"actors": {\n' + lines + "\n}}\n", encoding="utf-8"
    )
    print(len(words), "words;", dict(account))


if __name__ == "__main__":
    main()
