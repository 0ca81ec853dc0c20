"""The model's name tags made whole and apart: what breaks off at «of» goes on, dashes and owning countries part two names."""

from reportedly.language.parsed import NameWords, Parsed

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
"""Signs of who owns."""


def joined(parsed: Parsed) -> list[NameWords]:
    """The tags' names, each that breaks off at its «of» with the name that follows at once: «Committee of the | White Lantern»."""
    out: list[NameWords] = []
    for n in parsed.names:
        before = out[-1] if out else None
        if before is not None and before.words[1] + 1 == n.words[0] and _breaks_off(parsed, before, n):
            out[-1] = NameWords((before.words[0], n.words[1]), before.type, max(before.score, n.score))
        else:
            out.append(n)
    return out


def _breaks_off(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether a body's or state's name ends with «of (the)», and another's stands behind: not «members of the | League»."""
    first, last = before.words
    of = last - 1 if parsed.upos[last] == "DET" else last
    alike = before.type == n.type == "organization" or (before.type == "state" and n.type in ("state", "place"))
    capitals = all(parsed.words[w][0].isupper() for w in (first, max(first, of - 1), n.words[0]))
    return (
        alike and capitals and first < of and parsed.words[of].lower() == "of"
        and parsed.sentence[first] == parsed.sentence[n.words[0]]
    )  # fmt: skip


_DASHES = frozenset({"-", "--", "–", "—", "/"})


def parts(parsed: Parsed, n: NameWords) -> list[NameWords]:
    """The name parted at a dash between blanks, which no name has in it: «HARLESK - Veldania» behind a dateline is two; and behind
    a country that owns it: «Osmark's | Interior Ministry»."""
    out, begin = [], n.words[0]
    for w in range(*n.words):
        if begin < w and _is_owned(parsed, begin, w, n.words[1]):
            out.append(NameWords((begin, w - 1), "state", n.score))
            begin = w + 1
            continue
        start, end = parsed.span((w, w))
        if (
            parsed.words[w] in _DASHES
            and begin < w
            and parsed.text[start - 1].isspace()
            and parsed.text[end : end + 1].isspace()
        ):
            shouted = parsed.text[parsed.starts[begin] : start].isupper()
            out.append(NameWords((begin, w - 1), "place" if shouted else n.type, n.score))
            begin = w + 1
    return [*out, NameWords((begin, n.words[1]), n.type, n.score)]


def _is_owned(parsed: Parsed, first: int, sign: int, last: int) -> bool:
    """Whether a country stands before a possessive sign, and behind it what itself is written as a name."""
    if parsed.words[sign] not in POSSESSIVE or not all(parsed.words[w][0].isupper() for w in (sign + 1, last)):
        return False
    owner = parsed.head_of((first, sign - 1))
    mention = parsed.mention_of(owner)
    owns = parsed.relation[owner] == "nmod:poss" and sign < parsed.head[owner] <= last
    return owns and mention is not None and mention.kind == "name" and mention.type == "state"
