"""Words that somebody types as the full-text search takes them."""


def quoted(words: str) -> str:
    """Each word taken literally, all of them wanted; «word*» stays a beginning."""
    return " ".join(_one(w) for w in words.split())


def _one(word: str) -> str:
    bare, star = (word[:-1], "*") if word.endswith("*") and len(word) > 1 else (word, "")
    return '"' + bare.replace('"', '""') + '"' + star
