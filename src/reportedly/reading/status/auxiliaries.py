"""The auxiliary verbs of a clause by their forms: «*would have been* shelled», «*'ll* strike»."""

from reportedly.language.parsed import Parsed

WILL = frozenset({"will", "wo", "shall", "'ll", "’ll"})
"""Forms that tell of what is to come; «wo» is that of «won't»."""
VERBAL = ("aux", "aux:pass")


def auxiliaries(parsed: Parsed, word: int, relations: tuple[str, ...] = VERBAL) -> list[str]:
    """The forms, in small letters and in order of the text, of the auxiliaries that hang on the word; empty where none do.

    ``relations``: how they may hang on it, so that the «was» of «was able» can be asked for too.
    """
    return [parsed.words[c].lower() for c in parsed.children(word) if parsed.relation[c] in relations]
