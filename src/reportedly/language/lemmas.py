"""Lemmas: irregular forms and known words from a lexicon, regular endings by rule, the model's edit script for the rest.

An edit script says what to cut from a word's end and what to put there («running», «4|» → «run»). The model learns
scripts from treebanks and guesses them well for words like those; a lexicon of known lemmas does better for the others.
"""

import json
import re
from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parent / "weights" / "lemmas.json"
"""Lemmas by part of speech and irregular forms by tag, made by ``training/lemmas.py``."""

_PART = {"N": "NOUN", "V": "VERB", "J": "ADJ", "R": "ADV"}
_ROUND_E = (
    "at",
    "iz",
    "is",
    "yz",
    "uc",
    "c",
    "v",
    "dg",
    "ng",
    "as",
    "os",
    "us",
    "u",
    "bl",
    "dl",
    "pl",
    "tl",
    "gl",
    "fl",
    "ur",
    "ir",
    "z",
    "ag",
    "id",
    "ok",
    "ak",
    "uk",
)
"""Stems behind «-ed» and «-ing» that mostly lost an «e»."""
_UNDOUBLED = re.compile(r"[^aeiouy]*[aeiou][bcdfgklmnprstvz]")
"""Stems that would have doubled their last letter had they not lost an «e»: «hoping» is of «hope», «hopping» of «hop»."""


def script_of(form: str, lemma: str) -> str:
    """The script that turns ``form`` into ``lemma``; both should have the same letter case."""
    common = 0
    for a, b in zip(form, lemma, strict=False):
        if a != b:
            break
        common += 1
    return f"{len(form) - common}|{lemma[common:]}"


def apply_script(form: str, script: str) -> str:
    """The lemma that ``script`` makes of ``form``; the form itself where the script would cut more than it has."""
    cut, _, ending = script.partition("|")
    n = int(cut)
    return form if n > len(form) else form[: len(form) - n] + ending


@cache
def _lexicon() -> tuple[dict[str, frozenset[str]], dict[str, dict[str, str]]]:
    if not LEXICON.exists():  # before the first training there is none
        return {}, {}
    data = json.loads(LEXICON.read_text(encoding="utf8"))
    return {k: frozenset(v.split()) for k, v in data["known"].items()}, data["irregular"]


def is_verb(lemma: str) -> bool:
    """Whether the lexicon knows a verb of that lemma."""
    return lemma in _lexicon()[0].get("VERB", ())


def lemma_of(form: str, xpos: str, script: str) -> str:
    """The lemma of a lower-case word with that Penn tag. Proper nouns keep their case: give them as written."""
    known, irregular = _lexicon()
    listed = irregular.get(xpos, {}).get(form)
    if listed is not None:
        return listed
    if xpos in ("NN", "JJ", "VB", "VBP", "RB"):
        return form
    guess = apply_script(form, script)
    part = known.get(_PART.get(xpos[:1], ""), frozenset())
    candidates = regular(form, xpos)
    if not candidates:
        return guess
    for c in (*candidates, guess):
        if c in part:
            return c
    return candidates[0]


def regular(form: str, xpos: str) -> tuple[str, ...]:
    """What regular inflection would make ``form`` of, the likeliest first; empty for tags without endings."""
    if xpos in ("NNS", "VBZ"):
        return _without_s(form)
    if xpos in ("VBD", "VBN"):
        return _without(form, "ed", "ied")
    if xpos == "VBG":
        return _without(form, "ing", "ying") if not form.endswith("ying") else (form[:-3],)
    if xpos in ("JJR", "RBR"):
        return _without(form, "er", "ier")
    if xpos in ("JJS", "RBS"):
        return _without(form, "est", "iest")
    return ()


def _without_s(form: str) -> tuple[str, ...]:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y", form[:-1]
    if form.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return form[:-2], form[:-1]
    if form.endswith("ves"):
        return form[:-1], form[:-3] + "f", form[:-3] + "fe"
    if form.endswith("ses"):
        return form[:-1], form[:-2]
    return (form[:-1],) if len(form) > 1 and form.endswith("s") and not form.endswith("ss") else ()


def _without(form: str, ending: str, after_i: str) -> tuple[str, ...]:
    if form.endswith(after_i) and len(form) > len(after_i) + 1:
        return form[: -len(after_i)] + "y", form[: -len(after_i)] + "ie"
    if not form.endswith(ending) or len(form) <= len(ending) + 1:
        return ()
    stem = form[: -len(ending)]
    doubled = (stem[:-1],) if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou" else ()
    if stem.endswith(_ROUND_E) or _UNDOUBLED.fullmatch(stem):
        return stem + "e", stem, *doubled
    if doubled and stem[-1] not in "lsfz":
        return *doubled, stem, stem + "e"
    return stem, stem + "e", *doubled
