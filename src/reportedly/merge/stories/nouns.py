"""Noun phrases: their head, the sort of party that it names, and whether the phrase is a name."""

from functools import lru_cache

from reportedly.merge.stories.numbers import is_only_number, number, unhedged
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


def of_what(name: str) -> str:
    """A noun phrase without the share or number of somebody that it begins with: «three of its sailors» → its sailors.

    «Members of the crew» are «the crew», «crew members» too; «members of the Brigades» stay what they are, as that is how
    people of a named group are called.
    """
    while " of " in name:
        share, rest = name.split(" of ", 1)
        said = tokens(" ".join(head_words(share)))
        counted = bool(said) and all(stem(w) in words().shares or number(w) is not None for w in said)
        last = stem(said[-1]) if said else ""
        first = rest.split()[-1:]
        belongs = (
            last in words().belonging and bool(first) and first[0][:1].islower() and stem(first[0]) in words().agents
        )
        if not (counted or belongs) or not head_words(rest) or number(head_words(rest)[-1]) is not None:
            return name
        name = rest
    found = head_words(name)
    if (
        len(found) > 1
        and stem(found[-1].casefold()) in words().belonging
        and stem(found[-2]) in words().agents
        and found[-2].islower()
    ):
        return " ".join(found[:-1])
    return name


@lru_cache(maxsize=16384)
def head(name: str) -> str:
    """The sort that a noun phrase names: of a table's sort where it is listed («individuals» → people), else its stem.

    "" for a share of somebody that only a pronoun names («one of them»).
    """
    said = tokens(" ".join(head_words(of_what(name))))
    if not said:
        return ""
    if said[0] in words().nobody or said[:2] == ["no", "one"]:
        return "people"
    if said[-1] in words().pronouns and len(said) == 1 and " of " in name:
        return ""
    last = stem(said[-1])
    return words().heads.get(last, last)


@lru_cache(maxsize=16384)
def is_bare_number(name: str) -> bool:
    """Whether it is a number and nothing else, and not nought: «at least 15», «twenty-one»."""
    return bool(number(name)) and is_only_number(" ".join(head_words(of_what(unhedged(name)))))


@lru_cache(maxsize=16384)
def is_agent(name: str) -> bool:
    """Whether it names people who act for whom they belong to: «fighters», «police», «a member of the crew»."""
    return any(
        bool(said) and stem(said[-1]) in words().agents for said in (head_words(name), head_words(of_what(name)))
    )


@lru_cache(maxsize=16384)
def is_tool(name: str) -> bool:
    """Whether it names what its owner acts with, so that the owner acts: «Coast Guard boats», «the jets»."""
    said = head_words(of_what(name))
    return bool(said) and stem(said[-1]) in words().tools


@lru_cache(maxsize=16384)
def is_happening(name: str) -> bool:
    """Whether it names what happened rather than who did it: «a fire», «the drone attack»."""
    said = head_words(of_what(name))
    return bool(said) and stem(said[-1]) in words().happenings


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
