"""What measures count."""

from hand_built import at, tree

from reportedly.reading.circumstances.measures import counting, measured, with_measured
from reportedly.reading.parties.slots import lending_verb

TONS = """
    Osmark PROPN 2 nsubj
    sent VERB 0 root send VBD
    40 NUM 4 nummod
    tons NOUN 2 obj ton
    of ADP 6 case
    flour NOUN 4 nmod
    and CCONJ 8 cc
    salt NOUN 6 conj
"""


def test_tons_of_flour_and_salt() -> None:
    p = tree(TONS)
    tons = at(p, "tons")[0]
    assert [p.words[w] for w in measured(p, tons)] == ["flour", "salt"]
    assert [p.words[w] for w in with_measured(p, [tons])] == ["tons", "flour", "salt"]


def test_near_miss_a_noun_that_counts_nothing() -> None:
    p = tree(TONS.replace("tons NOUN 2 obj ton", "envoys NOUN 2 obj envoy"))
    assert measured(p, at(p, "envoys")[0]) == []


def test_near_miss_a_measure_of_nothing_named() -> None:
    p = tree(TONS.replace("of ADP", "from ADP"))
    assert measured(p, at(p, "tons")[0]) == []


def test_a_round_of_talks_is_held_like_talks() -> None:
    p = tree("Osmark PROPN 2 nsubj\nheld VERB 0 root hold VBD\na DET 4 det\nround NOUN 2 obj\nof ADP 6 case\ntalks NOUN 4 nmod talk")
    assert counting(p, 5) == 3 and lending_verb(p, 5) == 1
    # near miss: the hall of talks is a hall
    hall = tree("Osmark PROPN 2 nsubj\nheld VERB 0 root hold VBD\na DET 4 det\nhall NOUN 2 obj\nof ADP 6 case\ntalks NOUN 4 nmod talk")
    assert counting(hall, 5) == 5 and lending_verb(hall, 5) is None
