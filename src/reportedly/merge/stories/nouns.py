"""Noun phrases: their head, the sort of party that it names, and whether the phrase is a name."""

from reportedly.merge.stories.words import stem, tokens, words
from reportedly.records import Entity

_AFTER_HEAD = frozenset(
    "of in from for who that which with at on near by to against including such as under outside behind reviewed seen".split()
)
_BEFORE_HEAD = frozenset(
    "the a an this that these those his her its their our my your some several about at least".split()
)


def head_words(name: str) -> list[str]:
    """The words of a noun phrase up to its head: «two former sailors of the company» → two, former, sailors."""
    out: list[str] = []
    for word in name.split():
        bare = word.strip(",.;:«»“”\"'()")
        if out and bare.casefold() in _AFTER_HEAD:
            break
        if bare and not (not out and bare.casefold() in _BEFORE_HEAD):
            out.append(bare)
    return out


def head(name: str) -> str:
    """The sort that a noun phrase names: of a table's sort where it is listed («individuals» → people), else its stem."""
    said = tokens(" ".join(head_words(name)))
    if not said:
        return ""
    if said[0] in words().nobody or said[:2] == ["no", "one"]:
        return "people"
    last = stem(said[-1])
    return words().heads.get(last, last)


def is_agent(name: str) -> bool:
    """Whether it names people who act for whom they belong to: «fighters», «police»."""
    said = head_words(name)
    return bool(said) and stem(said[-1]) in words().agents


def is_somebody(entity: Entity) -> bool:
    """Whether more than a pronoun stands for it: an unresolved «it» or «anyone» is no party."""
    return entity.name.casefold() not in words().pronouns and any(m.kind != "pronoun" for m in entity.mentions)


def is_named(entity: Entity) -> bool:
    """Whether the report gives it a name of its own: «Orvezian official» and «the ministry» are sorts, no names."""
    if not any(m.kind == "name" for m in entity.mentions) or entity.name.casefold() in words().pronouns:
        return False
    said = head_words(entity.name)
    if not said or said[0].casefold() in words().nobody:
        return False
    if any(part[:1].isupper() for part in said[-1].split("-")):
        return True
    return said[-1].casefold() not in words().common and any(w[:1].isupper() for w in said)
