"""Names that the tags took as two and that are one: what breaks off at «of», persons' names, bodies called after somebody."""

from reportedly.language.parsed import NameWords, Parsed
from reportedly.reading.coreference.name_edges import INITIALS

_SURNAMES = frozenset({"person", "state", "place"})
"""What the tags may take a surname for that they have never met."""


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


def is_partner(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether «&» joins both to a firm's name: «Oster | & | Vane»."""
    sign = before.words[1] + 1
    return (
        n.words[0] == sign + 1 and parsed.words[sign] == "&" and {before.type, n.type} & _FIRMS != set()
        and parsed.upos[before.words[1]] == parsed.upos[n.words[0]] == "PROPN"
    )  # fmt: skip


_FIRMS = frozenset({"person", "organization"})
"""Types that the tags give parts of a firm's name."""


def goes_on(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether a person's name goes on with the next: «Ognian | Marek», where one noun phrase holds both and ends with them, and
    «A. | Marek»."""
    if before.type != "person" or n.type not in _SURNAMES or before.words[1] + 1 != n.words[0]:
        return False
    if any(parsed.upos[w] != "PROPN" for w in (before.words[1], n.words[0])):
        return False
    if all(INITIALS.fullmatch(parsed.words[w]) for w in range(before.words[0], before.words[1] + 1)):
        return n.type == "person"
    return any(
        m.words[0] <= before.words[0] and m.words[1] == n.words[1] and m.type == "person" and m.kind == "name"
        for m in parsed.mentions
        if before.words[0] <= m.head <= n.words[1]
    )


def is_called_after(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether an organization bears the name of a person in its own: «Piet Ambrose | Motors»."""
    head = parsed.head_of(before.words)
    return (
        before.type == "person" and n.type == "organization" and n.words[0] == before.words[1] + 1
        and parsed.relation[head] in ("compound", "flat") and n.words[0] <= int(parsed.head[head]) <= n.words[1]
    )  # fmt: skip


def is_for(parsed: Parsed, before: NameWords, n: NameWords) -> bool:
    """Whether an organization's name goes on behind «for»: «Front | for | National Salvation»."""
    gap = before.words[1] + 1
    return (
        before.type == n.type == "organization" and n.words[0] == gap + 1 and parsed.words[gap] == "for"
        and parsed.sentence[before.words[0]] == parsed.sentence[n.words[0]] and parsed.words[n.words[0]][0].isupper()
    )  # fmt: skip
