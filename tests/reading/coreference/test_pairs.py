"""Who «the two ministers» are."""

from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import Entities
from reportedly.reading.coreference.pairs import with_members
from reportedly.records import Argument, Statement


def talks(pair: str) -> tuple[Parsed, Entities]:
    p = tree(f"""
        Ilves PROPN 2 nsubj
        met VERB 0 root meet VBD
        Oster PROPN 2 obj
        . PUNCT 2 punct

        {pair} DET 3 det
        two NUM 3 nummod
        ministers NOUN 4 nsubj minister NNS
        protested VERB 0 root protest VBD
    """)
    name(p, "Ilves", "person")
    name(p, "Oster", "person")
    mention(p, f"{pair} two ministers", "nominal", "person")
    return p, entities(p)


def argument(p: Parsed, e: Entities, quote: str) -> Argument:
    words = at(p, quote)
    return Argument(role="actor", entity=e.by_head[words[1]], spans=(p.span(words),))


def met(p: Parsed, e: Entities, *quotes: str, kind: str = "CONSULT") -> Statement:
    parties = tuple(argument(p, e, q) for q in quotes)
    span = p.span(at(p, "met"))
    return Statement(id="s1", kind="event", type=kind, trigger=(span,), span=span, arguments=parties)


def test_the_two_are_those_who_met() -> None:
    p, e = talks("The")
    pair = argument(p, e, "The two ministers")
    got = with_members(p, e, (pair,), [met(p, e, "Ilves", "Oster")])
    assert got[0] == pair
    assert [e.entities[int(a.entity[1:]) - 1].name for a in got[1:]] == ["Ilves", "Oster"]
    assert {(a.role, a.spans) for a in got} == {("actor", pair.spans)}


def test_near_misses_of_a_pair() -> None:
    p, e = talks("The")
    pair = argument(p, e, "The two ministers")
    assert with_members(p, e, (pair,), []) == (pair,)  # nobody met
    assert with_members(p, e, (pair,), [met(p, e, "Ilves")]) == (pair,)  # only one
    assert with_members(p, e, (pair,), [met(p, e, "Ilves", "Oster", kind="ASSAULT")]) == (pair,)  # not together
    q, f = talks("Another")  # two others
    other = argument(q, f, "Another two ministers")
    assert with_members(q, f, (other,), [met(q, f, "Ilves", "Oster")]) == (other,)


def test_persons_are_no_countries() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        met VERB 0 root meet VBD
        Veldania PROPN 2 obj

        The DET 3 det
        two NUM 3 nummod
        ministers NOUN 4 nsubj minister NNS
        protested VERB 0 root protest VBD
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    mention(p, "The two ministers", "nominal", "person")
    e = entities(p)
    pair = argument(p, e, "The two ministers")
    assert with_members(p, e, (pair,), [met(p, e, "Osmark", "Veldania")]) == (pair,)


def test_who_takes_part_already_is_not_added() -> None:
    p, e = talks("The")
    pair, ilves = argument(p, e, "The two ministers"), argument(p, e, "Ilves")
    got = with_members(p, e, (pair, ilves), [met(p, e, "Ilves", "Oster")])
    assert len({a.entity for a in got}) == len(got) == 3
