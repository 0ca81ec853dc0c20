"""``irregular_verbs.toml``: past tenses and participles that no regular ending explains."""

from functools import cache

from reportedly.reading.lexicon.lines import read
from reportedly.reading.lexicon.vocabulary import LexiconError

_FILE = "irregular_verbs.toml"


@cache
def irregular_verbs() -> dict[str, tuple[str, ...]]:
    """The lemmas of each irregular form, lower case: «found» is «find»; a lemma that looks like its own past is its own.

    Raises LexiconError for a line that is not lemma, past and participle.
    """
    found: dict[str, list[str]] = {}
    for line in read(_FILE)["forms"].splitlines():
        cells = line.split()
        if not cells:
            continue
        if len(cells) != 3:
            raise LexiconError(f"{_FILE}, «{line.strip()}»", "a line is lemma, past tense, participle")
        for form in {f for cell in cells[1:] for f in cell.split("/")}:
            if cells[0] not in found.setdefault(form, []):
                found[form].append(cells[0])
    return {form: tuple(lemmas) for form, lemmas in found.items()}
