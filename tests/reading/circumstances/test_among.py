"""Some of those whom it happened to, on trees made by hand."""

from hand_built import at, entities, mention, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.among import is_some_of_them, with_some_of_them
from reportedly.reading.coreference.entities import Entities
from reportedly.records import Argument


def killed(opening: str = "among them") -> tuple[Parsed, Entities]:
    first, second = opening.split()
    p = tree(f"""
        Shells NOUN 2 nsubj
        killed VERB 0 root kill VBD
        38 NUM 4 nummod
        villagers NOUN 2 obj villager
        , PUNCT 9 punct
        {first} ADP 7 case
        {second} PRON 9 obl
        14 NUM 9 nummod
        children NOUN 2 advcl child
    """)
    mention(p, "38 villagers", "nominal", "person")
    mention(p, "14 children", "nominal", "person")
    return p, entities(p)


def hurt(p: Parsed, e: Entities, role: str = "recipient") -> tuple[Argument, ...]:
    return (Argument(role=role, entity=e.by_head[at(p, "villagers")[0]], spans=(p.span(at(p, "38 villagers")),)),)


def test_those_among_them_are_recipients_too_and_nobodys_kin() -> None:
    p, e = killed()
    found = with_some_of_them(p, e, at(p, "killed")[0], hurt(p, e))
    assert [p.text[slice(*a.spans[0])] for a in found] == ["38 villagers", "14 children"]
    assert is_some_of_them(p, at(p, "children")[0])


def test_near_misses_of_some_of_them() -> None:
    p, e = killed("with them")
    assert with_some_of_them(p, e, at(p, "killed")[0], hurt(p, e)) == hurt(p, e)
    assert not is_some_of_them(p, at(p, "children")[0])
    p, e = killed()
    assert with_some_of_them(p, e, at(p, "killed")[0], hurt(p, e, "actor")) == hurt(p, e, "actor")
