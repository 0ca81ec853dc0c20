"""Make the lexicon of lemmas: ``python -m training.lemmas SHARED OUT.json``.

Known lemmas come from the treebanks' training parts (EWT and GUM, CC BY-SA) and from the heads of our own word tables;
irregular forms are those of the treebanks that no regular ending explains.
"""

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from reportedly.language.labels import UPOS
from reportedly.language.lemmas import apply_script, regular
from reportedly.reading.lexicon import cues, events, modality, relations
from training import readers

PARTS = ("NOUN", "VERB", "ADJ", "ADV")


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    data = args.shared / "data"
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    known: dict[str, set[str]] = {p: set() for p in PARTS}
    documents = [d for _, d in readers.ewt(data / "syntax/ewt-train.conllu.gz")]
    documents += [d for _, d in readers.gum(data / "gum/train.jsonl.gz", data / "attributions/gum-train.jsonl", set())]
    for d in documents:
        assert d.upos is not None and d.xpos is not None and d.lemma is not None
        for word, upos, xpos, script in zip(d.words, d.upos, d.xpos, d.lemma, strict=True):
            name = UPOS[upos] if upos >= 0 else "X"
            if name == "PROPN":
                continue
            form = word.lower()
            lemma = apply_script(form, script)
            seen[(xpos, form)][lemma] += 1
            if name in known and lemma.isalpha():
                known[name].add(lemma)
    tables = (
        ("VERB", [*events().verbs, *relations().verbs, *cues().verbs, *modality().words]),
        ("NOUN", [*events().nouns, *relations().nouns, *cues().nouns]),
        ("ADJ", [*events().adjectives, *relations().adjectives]),
    )
    for part, entries in tables:
        known[part] |= {e.head for e in entries if e.head.isalpha()}
    irregular: dict[str, dict[str, str]] = defaultdict(dict)
    for (xpos, form), lemmas in seen.items():
        lemma = lemmas.most_common(1)[0][0]
        plain = xpos in ("NN", "JJ", "VB", "VBP", "RB")
        if (plain and lemma != form) or (not plain and lemma not in regular(form, xpos)):
            irregular[xpos][form] = lemma
    content = {"known": {p: " ".join(sorted(w)) for p, w in known.items()}, "irregular": irregular}
    args.out.write_text(json.dumps(content, ensure_ascii=False), encoding="utf8")
    print({p: len(w) for p, w in known.items()}, sum(map(len, irregular.values())), "irregular forms")


if __name__ == "__main__":
    main()
