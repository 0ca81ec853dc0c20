"""Makes ``countries.json``: states with names, demonyms, capitals and places.

``python countries.py ../shared/data/actors/phoenix-countries.txt.gz OUT.json``

Names, demonyms and capitals are the hand-written ``countries.tsv`` beside this file. From the Phoenix actor dictionary
(Open Event Data Alliance, MIT) come further forms of a state's name and the cities and provinces that it lists after
the capital. Its lists hold misspellings, foreign words and nicknames, so a form is taken only if it passes the tests
below; the account of what was left out is printed.
"""

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
CONSTITUTIONAL = set(
    "republic kingdom state states union federation federal democratic people's peoples socialist islamic commonwealth "
    "principality emirate sultanate of the and grand duchy confederation united arab plurinational independent".split()
)
"""Words that may surround a known name in a form that Phoenix adds («REPUBLIC OF GABON»)."""

NOT_PLACES = set(
    "best central east west north south northern southern eastern western center centre coast park eden paradise hope "
    "victoria concord sucre mission sale mary nice bath reading split tours essen chin mon shan orange batman man same "
    "federal district capital union liberty bend buffalo mobile phoenix moron leon merida cordoba florida florence "
    "santa cruz asia europe africa trinidad granada los rios colon guinea niger chad georgia jordan lebanon".split()
)
"""One-word forms that are ordinary words or names of several places; found by reading the list."""


NICKNAMES = re.compile(r"\b(state|states|united|america\w*|estado\w*|etats|stati|yankee\w*|vereinigte|verenigde)\b")
"""Words in the United States' list of places that mark a nickname or a foreign name of the country."""
JUNK = set(
    "geanlaeht,hapjungguk,bandarikin,eeuu,meiguo,miguk,yhdysvallat,unitedstatian,usa,dixie,u s a,the us,the usa,us of a,"
    "old dominion,state college,fatah,bosniah,hercegovina,herzegovin,herzegovinia,dominicanrepublic,city of bridges,"
    "city of light,eternal city,new flower,spice islands,papal states,sodom,gomorrah,gomorrha,murray,constantine,tara,"
    "pasto,nasser,vladimir,kirov,molotov,doris,lund,bale,natal,north west,free state,providence,lawrence,charlotte,austin,"
    "columbus,cleveland,virginia,portland,richmond,champagne,cork,marches,marche,surin,qara,sana,waterloo,soledad,"
    "brest,cartagena,valencia,toledo,galicia,savoy,argos,arcadia,attica,swiss canton,sadlers,cumana,rahat,gorky,khyber,"
    "hainan-,qubec,louisiana purchase,athens on the kaw,heart of dixie,efahn,knpur,solpur,viskhapatnam,rnchi,rjkot,"
    "srnagar,ngpur,vrnasi,nshik,bhopl,dhanbd,chandgarh,allahbd,guwhti,surat,congo democratic republic,madras,rapti,"
    "dakota,medina,kimberley,volta,eyre,hippo,choiseul,tasman,simbu,cordillera,bida,farah,natore,aken".split(",")
)
"""Places taken off after reading the list: misspellings, nicknames, and names that more often mean something else."""

AMBIGUOUS = [
    "Chad", "Jordan", "Georgia", "Guinea", "Congo", "Victoria", "Salisbury", "Washington", "San José", "San Jose",
    "Kingston", "Wellington", "Georgetown", "Santiago", "Plymouth", "Praia", "Westminster", "Jersey", "Turkey", "States",
    "Emirates", "Hague", "Viet", "Kiwi", "Brit", "Douglas", "Sofia", "Sucre", "Vila", "Union", "San Juan", "Dominica",
    "Dominican", "Congolese", "Guinean", "The Valley", "Jamestown", "Salvador", "Reunion", "Macedonia", "Persian", "Magyar",
    "Islamic Republic", "Macedonian", "Samoan", "Korea", "Niger", "Male", "Alexandria", "Tripoli", "Bergen",
]  # fmt: skip
"""Forms that are also names of people, other places or ordinary words."""


def title(raw: str) -> str:
    """MAZAR-I-SHARIF → Mazar-i-Sharif."""
    small = {"of", "the", "and", "de", "la", "el", "al", "da", "do", "del", "den", "les", "las", "los", "es", "i", "e"}
    words = re.split(r"([ -])", raw.strip().lower())
    return "".join(w if (w in small and i) else w[:1].upper() + w[1:] for i, w in enumerate(words))


def split(cell: str) -> list[str]:
    """The values of a cell."""
    return [v.strip() for v in cell.split(";") if v.strip()]


def plural(noun: str) -> str:
    """Afghan → Afghans, Chinese → Chinese, Frenchman → Frenchmen."""
    if (
        noun.endswith(("man", "woman"))
        and noun not in {"German", "East German", "West German", "Roman", "Oman"}
        and (noun.endswith(("shman", "chman", "tsman", "woman", "nxman")))
    ):
        return noun[:-3] + "men"
    if noun.endswith(("ese", "ss", "sh", "ch")):
        return noun
    return noun + "s"


def facts() -> list[dict[str, object]]:
    """The hand-written rows."""
    rows = []
    for line in (HERE / "countries.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = [c.strip() for c in line.split("|")] + ["", ""]
        a2, a3, name, official, other, adjectives, nouns, capitals, region, years, former = cells[:11]
        singular, plurals = [], []
        for noun in split(nouns):
            one, _, many = noun.partition("/")
            singular.append(one)
            plurals.append(many or plural(one))
        start, _, end = years.partition("-")
        names = [n.removeprefix("the ") for n in split(other)]
        rows.append({
            "alpha2": a2 or None, "alpha3": a3 or None, "former_code": former or None, "name": name,
            "official": official or name, "names": list(dict.fromkeys(n for n in names if n not in (name, official))),
            "adjectives": split(adjectives), "nouns": singular, "plurals": plurals, "capitals": split(capitals),
            "places": [], "region": region, "since": int(start) if start else None, "until": int(end) if end else None,
        })  # fmt: skip
    return rows


def blocks(path: Path) -> list[tuple[str, list[str]]]:
    """Code or name of each country block of the Phoenix file with its forms in order (its persons are skipped)."""
    found: list[tuple[str, list[str]]] = []
    taking = False
    for raw in gzip.open(path, "rt", encoding="utf-8", errors="replace"):
        line = raw.split("#")[0].rstrip()
        head = re.match(r"^([A-Z][^+\t\[]*?)_*\s*\[([A-Z]{3})\]\s*$", line)
        if head:
            found.append((head[2], [head[1]]))
            taking = True
        elif taking and line.startswith("+"):
            found[-1][1].append(line[1:])
        elif line.strip() or not raw.strip():
            taking = bool(raw.strip().startswith("#")) and taking
    return [(code, [re.sub(r"[_\s]+", " ", f).strip() for f in forms]) for code, forms in found]


def main() -> None:
    """Read, check, write, and print the account."""
    rows = facts()
    by_code = {str(r["alpha3"]): r for r in rows if r["until"] is None}
    account: Counter[str] = Counter()
    known = {
        str(x).casefold() for r in rows for k in ("names", "adjectives", "nouns", "plurals", "capitals") for x in r[k]
    }
    known |= {str(r["name"]).casefold() for r in rows} | {str(r["official"]).casefold() for r in rows}
    places: dict[str, set[str]] = {}
    for code, forms in blocks(Path(sys.argv[1])):
        row = by_code.get(code)
        if row is None:
            account["block of no known country"] += len(forms)
            continue
        capitals = {str(c).casefold() for c in row["capitals"]}
        roots = {
            str(row["name"]).casefold(),
            *(str(n).casefold() for n in row["names"]),
            *(a.casefold() for a in row["adjectives"]),
        }
        after_capital = False
        for form in forms:
            folded = form.casefold()
            if folded in capitals:
                after_capital = True
            if folded in known:
                account["known"] += 1
            elif after_capital:
                if (
                    not re.fullmatch(r"[a-z][a-z' -]{3,28}", folded)
                    or folded in (NOT_PLACES | JUNK)
                    or (code == "USA" and NICKNAMES.search(folded))
                ):
                    account["no plain place name"] += 1
                else:
                    places.setdefault(title(form), set()).add(code)
                    account["place"] += 1
            else:
                rest = folded
                for root in sorted(roots, key=len, reverse=True):
                    if root in rest:
                        rest = rest.replace(root, " ", 1)
                        break
                else:
                    account["spelling or nickname not taken"] += 1
                    continue
                if folded in JUNK:
                    account["spelling or nickname not taken"] += 1
                elif set(rest.split()) <= CONSTITUTIONAL and rest.split():
                    name = title(form).removeprefix("The ")
                    if (
                        name.casefold() not in known
                        and not name.endswith((" of", " the"))
                        and "and" not in rest.split()
                    ):
                        row["names"].append(name)
                        known.add(name.casefold())
                        account["name"] += 1
                else:
                    account["spelling or nickname not taken"] += 1
    for line in (HERE / "places.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, _, cell = line.partition("|")
            for place in split(cell):
                places.setdefault(place, set()).add(code)
                account["place added by hand"] += 1
    for place, codes in sorted(places.items()):
        if len(codes) == 1 and place.casefold() not in known:
            by_code[next(iter(codes))]["places"].append(place)
        else:
            account["place of several countries"] += 1
    head = {
        "ambiguous": AMBIGUOUS,
        "what": "States and territories: names, demonyms, capitals, further places",
        "origin": "hand-written facts (training/knowledge/countries.tsv, 2024); further names and places from the Phoenix "
        "actor dictionary of 2014 (Open Event Data Alliance, MIT, see NOTICE), cleaned by training/knowledge/countries.py",
    }
    lines = ",\n".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) for r in rows)
    Path(sys.argv[2]).write_text(
        json.dumps(head, ensure_ascii=False)[:-1] + ',\n"countries": [\n' + lines + "\n]}\n", encoding="utf-8"
    )
    print(len(rows), "countries;", dict(account))


if __name__ == "__main__":
    main()
