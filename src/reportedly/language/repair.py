"""Tags and relations that cannot be: a rare inflected verb taken for an article, a possessive sign taken for punctuation.

The encoder sees a rare word by its first piece («shell», «##ed»), and a verb phrase's place can look like a determiner's.
Closed classes have no such members, so a regular form of a known verb is a verb. Behind a name that it has never met it may
hang the possessive sign on as a mere sign, though its own Penn tag says what it is.
"""

from reportedly.language.lemmas import is_verb, regular
from reportedly.language.parsed import POSSESSIVE, Parsed

_CLOSED = frozenset({"DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "X", "PUNCT", "SYM", "NUM"})
_ENDINGS = (("ing", "VBG"), ("ed", "VBD"))
_SHORTEST = 5
"""Letters from which a word of a closed class is doubted: «during», «need» are spared by the list below, not by length."""
_SPARED = frozenset(
    "during including excluding concerning regarding following according considering given provided nothing anything "
    "something everything being owing barring pending notwithstanding".split()
)

_POS = "POS"


def repaired(form: str, upos: str, xpos: str) -> tuple[str, str]:
    """Part of speech and Penn tag of a lower-case form: the given ones unless they cannot be."""
    if xpos == _POS and form in POSSESSIVE:
        return "PART", xpos
    if upos not in _CLOSED or len(form) < _SHORTEST or form in _SPARED or not form.isalpha():
        return upos, xpos
    for ending, tag in _ENDINGS:
        if form.endswith(ending) and any(is_verb(lemma) for lemma in regular(form, tag)):
            return "VERB", tag
    return upos, xpos


def mark_possessors(parsed: Parsed, first: int, end: int) -> None:
    """Let each possessive sign among the words ``first`` to ``end`` (excluded) mark the noun before it, where the tree has it as
    punctuation."""
    for sign in range(max(first, 1), end):
        if parsed.xpos[sign] != _POS or parsed.relation[sign] != "punct" or parsed.words[sign].lower() not in POSSESSIVE:
            continue
        owner = sign - 1
        while parsed.relation[owner] == "flat" and first <= parsed.head[owner] < owner:
            owner = int(parsed.head[owner])
        if parsed.head[owner] != sign:
            parsed.head[sign], parsed.relation[sign] = owner, "case"
