"""Tags that cannot be: a rare inflected verb that the model takes for an article or pronoun.

The encoder sees a rare word by its first piece («shell», «##ed»), and a verb phrase's place can look like a determiner's.
Closed classes have no such members, so a regular form of a known verb is a verb.
"""

from reportedly.language.lemmas import is_verb, regular

_CLOSED = frozenset({"DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "X", "PUNCT", "SYM", "NUM"})
_ENDINGS = (("ing", "VBG"), ("ed", "VBD"))
_SHORTEST = 5
"""Letters from which a word of a closed class is doubted: «during», «need» are spared by the list below, not by length."""
_SPARED = frozenset(
    "during including excluding concerning regarding following according considering given provided nothing anything "
    "something everything being owing barring pending notwithstanding".split()
)


def repaired(form: str, upos: str, xpos: str) -> tuple[str, str]:
    """Part of speech and Penn tag of a lower-case form: the given ones unless they cannot be."""
    if upos not in _CLOSED or len(form) < _SHORTEST or form in _SPARED or not form.isalpha():
        return upos, xpos
    for ending, tag in _ENDINGS:
        if form.endswith(ending) and any(is_verb(lemma) for lemma in regular(form, tag)):
            return "VERB", tag
    return upos, xpos
