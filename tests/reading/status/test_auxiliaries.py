"""Auxiliaries by their forms, in order of the text."""

from hand_built import tree

from reportedly.reading.status.auxiliaries import auxiliaries


def test_the_auxiliaries_of_a_verb_and_those_of_a_predicate() -> None:
    p = tree("""
        Osmark PROPN 5 nsubj
        Would AUX 5 aux would MD
        n't PART 5 advmod
        be AUX 5 aux:pass
        shelled VERB 0 root shell VBN
    """)
    assert auxiliaries(p, 4) == ["would", "be"]
    assert auxiliaries(p, 4, ("aux",)) == ["would"]
    assert auxiliaries(p, 0) == []
    able = tree("Troops NOUN 3 nsubj\nwere AUX 3 cop\nable ADJ 0 root")
    assert (auxiliaries(able, 2), auxiliaries(able, 2, ("aux", "cop"))) == ([], ["were"])
