"""What a punctuation mark hangs on, where the tree of the words says it nearly as surely as the network does another thing.

Universal Dependencies hang a mark on the highest word of the clause or phrase that it closes or opens, so that no arcs
cross, and both marks of a pair on the head of what they enclose (de Marneffe et al. 2021; Udapi's ``ud.FixPunct`` repairs
treebanks so). The network scores each mark for itself; a tree of the words that came out otherwise than its best arcs
leaves marks behind.
"""

from collections.abc import Sequence

from reportedly.language.model import Floats

NEARLY = 1.0
"""Log-odds that the network's own head may be ahead by, on EWT dev and GUM dev alike from 0.5 to 2."""
CLOSING = {")": "(", "]": "[", "}": "{", "”": "“", "’": "‘", "''": "``", "»": "«"}
EITHER = frozenset({'"', "'"})
"""Marks that open and close alike."""
PAIRED = frozenset({*CLOSING, *CLOSING.values(), *EITHER})
DASHES = frozenset({"-", "--", "–", "—"})
"""Left as they are: they join words, part clauses and come in pairs, which the tree alone does not tell."""


def hung(words: Sequence[str], marks: Sequence[int], heads: list[int], scores: Floats) -> list[int]:
    """The heads with those of the ``marks`` moved that hang better elsewhere; the tree stays a tree without crossing arcs.

    Words are counted from 1; ``heads[w - 1]`` is the head of word ``w``, 0 the root. ``scores`` [W, W + 1]: of each word to
    the root and to each word.
    """
    out, partners, others = list(heads), pairs(words, marks), frozenset(marks)
    for mark in marks:
        word = words[mark - 1]
        if not out[mark - 1] or mark in out:
            continue  # the whole sentence hangs on it, or something does
        if mark in partners:
            first, last = sorted((mark, partners[mark]))
            better = _enclosed(out, first, last, others)
        elif word in PAIRED or word in DASHES:
            continue
        else:
            better = _beside(out, mark, others)
        row = scores[mark - 1]
        if better and row[better] > row[out[mark - 1]] - NEARLY and not _crosses(out, mark, better):
            out[mark - 1] = better
    return out


def pairs(words: Sequence[str], marks: Sequence[int]) -> dict[int, int]:
    """Each mark's partner: of a bracket or quotation mark the one that closes or opens it."""
    out: dict[int, int] = {}
    opened: list[int] = []
    for mark in marks:
        word = words[mark - 1]
        opens = word if word in EITHER else CLOSING.get(word)
        if opens is not None and opened and words[opened[-1] - 1] == opens:
            first = opened.pop()
            out[first], out[mark] = mark, first
        elif word in PAIRED and word not in CLOSING:
            opened.append(mark)
    return out


def _enclosed(heads: list[int], first: int, last: int, marks: frozenset[int]) -> int:
    """The one word between the two on which all others there hang, 0 if there is none."""
    tops = [w for w in range(first + 1, last) if not first < heads[w - 1] < last]
    return tops[0] if len(tops) == 1 and tops[0] not in marks else 0


def _beside(heads: list[int], mark: int, marks: frozenset[int]) -> int:
    """The highest word on the one side or the other that is reached without passing the mark; of two, the one below."""
    before = next((w for w in range(mark - 1, 0, -1) if w not in marks), 0)
    behind = next((w for w in range(mark + 1, len(heads) + 1) if w not in marks), 0)
    while before and 0 < heads[before - 1] < mark:
        before = heads[before - 1]
    while behind and heads[behind - 1] > mark:
        behind = heads[behind - 1]
    if not before or not behind:
        return before or behind
    if _above(heads, behind, before):
        return before
    return behind if _above(heads, before, behind) else 0


def _crosses(heads: list[int], mark: int, head: int) -> bool:
    """Whether an arc leads from between the two to beyond them; the mark's own counts for none."""
    first, last = sorted((mark, head))
    return any(
        (first < word < last) != (first < above < last) and word not in (first, last) and above not in (first, last)
        for word, above in enumerate(heads, 1)
    )


def _above(heads: list[int], upper: int, word: int) -> bool:
    """Whether ``word`` hangs on ``upper`` or on what hangs on it."""
    while word and word != upper:
        word = heads[word - 1]
    return word == upper
