"""Makes ``leaders.json``: heads of state and government up to January 2014, from the Phoenix actor dictionary (MIT).

``python leaders.py ../shared/data/actors/phoenix-countries.txt.gz OUT.json``

Phoenix lists them (from Cahoon's and Zárate's lists) with a stretch as plain notable (ELI) and stretches in government
(GOV) dated to the day; ministers, whose terms it dates to months, are left out. A head of state with ELI but no stretch in
government, a name of one word and a stretch without dates are left out and counted.
"""

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

TITLE_WORDS = (
    "acting|former|ex|us|u.s.|american|united states|russian|soviet|french|british|german|communist leader|deputy|under|"
    "vice-president|vice president|president-elect|president|prime minister|premier|chancellor|bundeskanzler|kanzler|"
    "general secretary|first secretary|secretary of state|secretary of defense|secretary of the army|defense secretary|"
    "secretary|ambassador|senator|governor|king|queen|prince|crown prince|sheikh|shaikh|sir|dame|lord|general|gen.|lt.|"
    "lt|col.|colonel|major|captain|capt.|brigadier|admiral|field marshal|dr.|dr|mr.|mr|maj.|gov.|govenor|foreign|minister|"
    "lieutenant|baron|hojatolislam|ayatollah|pope|marshal|chairman|cheikh|sayyed|sayyid|seyyed"
)
TITLES = re.compile(rf"^(?:(?:{TITLE_WORDS.replace('.', chr(92) + '.')}),?\s+)+", re.IGNORECASE)
"""What stands before a name in Phoenix's forms of it."""

PRESIDENTS = {
    "1953-01-20": "Eisenhower", "1961-01-20": "John F. Kennedy", "1963-11-22": "Johnson", "1969-01-20": "Nixon",
    "1974-08-09": "Ford", "1977-01-20": "Carter", "1981-01-20": "Reagan", "1989-01-20": "Bush", "1993-01-20": "Clinton",
    "2001-01-20": "Bush", "2009-01-20": "Obama",
}  # fmt: skip
"""First days in office and surnames of United States presidents since 1953."""

ROYAL = ("king", "queen")
COLLECTIVE = re.compile(r"\b(?:Council|Committee|Junta|Board|Government|Presidium|Command|Administration)\b")
PARTICLES = {"al", "el", "bin", "ibn", "de", "da", "do", "dos", "del", "della", "der", "di", "du", "la", "le", "van", "von",
             "y", "e", "ul", "ud", "ould", "zu", "af", "ben"}  # fmt: skip


def name_of(raw: str) -> str:
    """HAMID_KARZAI_ → Hamid Karzai, with titles taken off and Roman numerals kept."""
    words = []
    for i, word in enumerate(TITLES.sub("", raw.replace("_", " ").strip()).split()):
        lower = word.lower()
        if re.fullmatch(r"[IVX]+\.?", word):
            words.append(word)
        elif lower in PARTICLES and i:
            words.append(lower)
        else:
            parts = re.split(r"([-'.])", lower)
            cased = "".join(
                p if k >= 2 and parts[k - 1] == "'" and len(parts[k - 2]) > 2 else p[:1].upper() + p[1:]
                for k, p in enumerate(parts)
            )
            words.append(re.sub(r"\bMc([a-z])", lambda m: "Mc" + m[1].upper(), cased))
    return " ".join(words)


def date(raw: str) -> str:
    """060102 → 2006-01-02; the file ends in 2014. A day that Phoenix invented (0101, as birth years) stays as it is."""
    if len(raw) == 6:
        raw = ("20" if int(raw[:2]) <= 14 else "19") + raw
    return f"{raw[:4]}-{raw[4:6]}-{raw[6:]}"


def exact(start: str, end: str | None) -> bool:
    """Whether a stretch is dated to days rather than months."""
    if end is None:
        return not start.endswith("-01")
    return not (start.endswith("-01") and end[-2:] in {"28", "29", "30", "31"})


def main() -> None:
    """Read, choose, write, and print the account."""
    account: Counter[str] = Counter()
    people: list[dict[str, object]] = []
    forms: list[str] = []
    country = ""
    stretches: list[tuple[str, str | None]] = []
    notable = False

    def close() -> None:
        nonlocal forms, stretches, notable
        if not forms:
            return
        if not stretches or not notable:
            account["no head of state or government, or no dates"] += 1
        elif not any(exact(a, b) for a, b in stretches):
            account["minister (dated to months)"] += 1
        else:
            raw = forms[0].replace("_", " ").strip().lower()
            title = next((t for t in ROYAL if raw.startswith(t + " ")), None)
            names = list(dict.fromkeys(name_of(f) for f in forms))
            name = next((n for n in names if len(n.split()) > 1), names[0])
            aliases = [n for n in names if n != name and len(n.split()) > 1 and re.fullmatch(r"[\w .'-]+", n)
                       and not COLLECTIVE.search(n)]  # fmt: skip
            if len(name.split()) < 2 and title is None:
                account["name of one word"] += 1
            elif re.search(r"[^\w .'-]", name) or COLLECTIVE.search(name) or len(name) > 60:
                account["name not clean"] += 1
            else:
                for start, end in sorted(set(stretches), key=lambda s: (s[0], s[1] or "9")):
                    if not exact(start, end):
                        continue
                    if country == "USA":
                        title = "president" if (surname := PRESIDENTS.get(start)) and surname in name else None
                    people.append({"name": name, "aliases": aliases, "country": country, "office": title,
                                   "from": start, "to": end})  # fmt: skip
                account["kept"] += 1
        forms, stretches, notable = [], [], False

    for raw in gzip.open(Path(sys.argv[1]), "rt", encoding="utf-8", errors="replace"):
        line = raw.split("#")[0].rstrip()
        code = re.match(r"^\s+\[([A-Z]{3})([A-Z]*)\s*([<>]?)(\d{6,8})?-?(\d{6,8})?\]", line)
        if code:
            country = code[1]
            if code[2] == "ELI":
                notable = True
            elif code[2] == "GOV" and code[4] and code[3] != "<":
                start, end = date(code[4]), date(code[5]) if code[5] else None
                if end is None or start <= end:
                    stretches.append((start, end))
        elif re.match(r"^[A-Z][^\[]*$", line):
            close()
            forms = [line]
        elif line.startswith("+") and forms:
            forms.append(line[1:])
        elif line.startswith("[") or re.match(r"^[A-Z].*\[", line):
            close()
    close()
    people.sort(key=lambda p: (str(p["country"]), str(p["from"]), str(p["name"])))
    unique = {json.dumps(p, ensure_ascii=False, separators=(",", ":")): p for p in people}
    head = {
        "what": "Heads of state and government (for the United States also cabinet members) with their terms; «to» is null where the term was open in January 2014",
        "origin": "Phoenix actor dictionary of 2014 (Open Event Data Alliance, MIT, see NOTICE), "
        "cleaned by training/knowledge/leaders.py; offices only where the entry names one",
    }
    Path(sys.argv[2]).write_text(
        json.dumps(head, ensure_ascii=False)[:-1] + ',\n"leaders": [\n' + ",\n".join(unique) + "\n]}\n",
        encoding="utf-8",
    )
    print(len(unique), "terms;", dict(account))


if __name__ == "__main__":
    main()
