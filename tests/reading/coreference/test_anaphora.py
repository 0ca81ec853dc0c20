"""Parties that stand elsewhere: «no such call», «its men»."""

from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.anaphora import commander, of_the_like
from reportedly.records import Argument, Statement


def call(such: str) -> Parsed:
    return tree(f"""
        There PRON 2 expl
        was VERB 0 root be VBD
        no DET 5 det
        {such} ADJ 5 amod
        call NOUN 2 nsubj
    """)


def event(kind: str) -> Statement:
    who = (Argument(role="actor", entity="e1"), Argument(role="recipient", entity="e2"), Argument(role="topic", entity="e3"))
    return Statement(id="s1", kind="event", type=kind, trigger=((0, 1),), span=(0, 1), arguments=who)


def test_no_such_call_is_of_those_who_were_said_to_have_called() -> None:
    p = call("such")
    found = of_the_like(p, at(p, "call")[0], "CONSULT", [event("CONSULT"), event("ASSAULT")])
    assert [(a.role, a.entity) for a in found] == [("actor", "e1"), ("recipient", "e2")]
    assert found[0].spans == (p.span(at(p, "call")),)


def test_near_misses() -> None:
    p = call("long")
    assert of_the_like(p, at(p, "call")[0], "CONSULT", [event("CONSULT")]) == ()
    p = call("such")
    assert of_the_like(p, at(p, "call")[0], "CONSULT", [event("ASSAULT")]) == ()
    assert of_the_like(p, at(p, "call")[0], "CONSULT", []) == ()


def test_whose_men_they_are() -> None:
    p = tree("""
        Its PRON 2 nmod:poss
        men NOUN 3 nsubj man
        burned VERB 0 root burn VBD
        its PRON 5 nmod:poss
        rivals NOUN 3 obj rival
    """)
    assert commander(p, at(p, "men")[0]) == 0
    assert commander(p, at(p, "rivals")[0]) is None  # nobody commands his rivals
    for noun, serves in (("militants", True), ("warplanes", True), ("voters", False)):
        q = tree(f"""
            its PRON 2 nmod:poss
            {noun} NOUN 3 nsubj {noun[:-1]}
            left VERB 0 root leave VBD
        """)
        assert (commander(q, at(q, noun)[0]) is not None) == serves
    p = tree("""
        Osmark PROPN 3 nmod:poss
        's PART 1 case
        men NOUN 4 nsubj man
        fled VERB 0 root flee VBD
    """)
    assert commander(p, at(p, "men")[0]) is None  # the phrase itself names Osmark
