"""Lemmas as edit scripts: what to cut from a word's end and what to put there («running» → «4|» → «run»)."""


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
