"""What an office is called: its title in normal form, and what qualifies it."""

from reportedly.language.parsed import Parsed
from reportedly.reading.lexicon import office_qualifiers

_LEFT = frozenset({"compound", "amod", "nmod", "nmod:poss", "flat"})


def office_title(parsed: Parsed, anchor: int) -> tuple[str, tuple[str, ...]]:
    """Title in lower case and qualifiers, as «foreign minister» and («interim»,) for «Osmark's interim Foreign Minister».

    The title is the head word with the modifiers before it that belong to the office: names of states, ministries and
    persons do not. Qualifiers are words of the shipped list («former», «acting»); «deputy» stays in the title.
    """
    words = [anchor]
    first = anchor
    for w in range(anchor - 1, max(-1, anchor - 8), -1):
        governed = parsed.head[w] == anchor or parsed.head[w] in words
        if w != first - 1 and parsed.words[first - 1] not in {"-", "‐"}:
            break
        if parsed.words[w] == "-":
            first = w
            continue
        if not governed or parsed.relation[w] not in _LEFT or parsed.upos[w] in ("PRON", "DET") or _is_name(parsed, w):
            break
        words.append(w)
        first = w
    named = sorted(words)
    qualifiers: list[str] = []
    title: list[str] = []
    for w in named:
        text = parsed.words[w]
        plain = text.lower()
        if plain in office_qualifiers():
            qualifiers.append(plain)
        else:
            title.append(plain if w != anchor else _singular(parsed, w))
    return " ".join(title) or parsed.words[anchor].lower(), tuple(qualifiers)


def _is_name(parsed: Parsed, word: int) -> bool:
    """Whether the word stands in a name that is no part of the title (a state, a ministry, a group)."""
    if parsed.child(word, "case") is not None:
        return True
    for n in parsed.names:
        if n.words[0] <= word <= n.words[1]:
            return True
    return any(m.head == word and m.kind in ("name", "adjective") for m in parsed.mentions)


def _singular(parsed: Parsed, word: int) -> str:
    lemma = parsed.lemma[word]
    return lemma.lower() if lemma else parsed.words[word].lower()

