"""Tags and relations that cannot be: a rare inflected verb taken for an article, a gerund or participle for a base form, a
possessive sign taken for punctuation.

The encoder sees a rare word by its first piece («shell», «##ed»), and a verb phrase's place can look like a determiner's.
Closed classes have no such members, so a regular form of a known verb is a verb. Behind a name that it has never met it may
hang the possessive sign on as a mere sign, though its own Penn tag says what it is. And dates have one form, which the
treebanks that were learnt from put in two ways.
"""

from reportedly.language.lemmas import is_verb, regular
from reportedly.language.parsed import POSSESSIVE, Parsed

_CLOSED = frozenset({"DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "X", "PUNCT", "SYM", "NUM"})
_ENDINGS = (("ing", "VBG"), ("ed", "VBD"))
_NO_BASES = (("ing", "VBG"), ("ed", "VBN"))
"""Endings of what is no base form, though it stands where one might: behind «of», «from», «might have»."""
_SHORTEST = 5
"""Letters from which a word of a closed class is doubted: «during», «need» are spared by the list below, not by length."""
_SPARED = frozenset(
    "during including excluding concerning regarding following according considering given provided nothing anything "
    "something everything being owing barring pending notwithstanding".split()
)

_POS = "POS"
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. "
    "sept. oct. nov. dec.".split()
)
_OF_DATES = "nmod:unmarked"


def repaired(form: str, upos: str, xpos: str) -> tuple[str, str]:
    """Part of speech and Penn tag of a lower-case form: the given ones unless they cannot be."""
    if xpos == _POS and form in POSSESSIVE:
        return "PART", xpos
    if upos == "VERB" and xpos == "VB" and not is_verb(form):
        return upos, _inflected(form, _NO_BASES) or xpos
    if upos not in _CLOSED or len(form) < _SHORTEST or form in _SPARED or not form.isalpha():
        return upos, xpos
    tag = _inflected(form, _ENDINGS)
    return ("VERB", tag) if tag is not None else (upos, xpos)


def _inflected(form: str, endings: tuple[tuple[str, str], ...]) -> str | None:
    """The tag of the ending by which the form is regularly made of a known verb; None where it is not."""
    made = (tag for end, tag in endings if form.endswith(end) and any(is_verb(lemma) for lemma in regular(form, tag)))
    return next(made, None)


def mark_possessors(parsed: Parsed, first: int, end: int) -> None:
    """Let each possessive sign among the words ``first`` to ``end`` (excluded) mark the noun before it, where the tree has it as
    punctuation."""
    for sign in range(max(first, 1), end):
        if (
            parsed.xpos[sign] != _POS
            or parsed.relation[sign] != "punct"
            or parsed.words[sign].lower() not in POSSESSIVE
        ):
            continue
        owner = sign - 1
        while parsed.relation[owner] == "flat" and first <= parsed.head[owner] < owner:
            owner = int(parsed.head[owner])
        if sign not in parsed.governors(owner):
            parsed.hang(sign, owner, "case")


def join_dates(parsed: Parsed, first: int, end: int) -> None:
    """Hang month, comma and year on the day in «May 14, 2031» among the words ``first`` to ``end`` (excluded), as UD English EWT has
    them, where the tree has month and day together."""
    for month in range(first, end - 1):
        day = month + 1
        if parsed.head[month] != day or parsed.words[month].lower() not in _MONTHS or not _is_number(parsed, day, 2):
            continue
        parsed.relation[month] = _OF_DATES
        comma, year = day + 1, day + 2
        together = year < end and parsed.words[comma] == "," and _is_number(parsed, year, 4)
        if together and parsed.head[comma] in (day, year) and parsed.head[year] in (day, parsed.head[day]):
            parsed.hang(comma, day, "punct")
            parsed.hang(year, day, _OF_DATES)


def _is_number(parsed: Parsed, word: int, digits: int) -> bool:
    form = parsed.words[word]
    return form.isdecimal() and (len(form) == digits or len(form) < digits < 4)
