"""How many died or were hurt where a number stands right before the word, on trees made by hand."""

from hand_built import at, entities, mention, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.circumstances.casualties import counted_dead, with_casualties
from reportedly.reading.circumstances.quantities import quantity_of
from reportedly.reading.events.triggers import Trigger


def left() -> Parsed:
    p = tree("""
        The DET 2 det
        raid NOUN 3 nsubj
        left VERB 0 root leave VBD
        12 NUM 5 nummod
        villagers NOUN 3 obj villager
        dead ADJ 5 amod
        and CCONJ 8 cc
        30 NUM 9 nummod
        injured VERB 5 conj injure VBN
    """)
    mention(p, "12 villagers", "nominal", "person")
    return p


def test_left_dead_and_injured_are_two_statements_with_their_numbers() -> None:
    p = left()
    wrong = Trigger(at(p, "injured")[0], "ASSAULT", 0.5, (RoleWord("recipient", at(p, "villagers")[0], 0.9),), None, ())
    dead, injured = with_casualties(p, entities(p), [wrong])
    assert (dead.type, quantity_of(p, dead)) == ("OTHER", "12 villagers")
    assert (injured.type, quantity_of(p, injured)) == ("ASSAULT", "30")
    assert [p.words[r.mention] for r in dead.roles] == ["villagers"] and injured.roles == ()


def test_a_headlines_count() -> None:
    p = tree("3 NUM 2 nummod\ndead ADJ 0 root\nin ADP 4 case\nblast NOUN 2 nmod")
    (t,) = with_casualties(p, entities(p), [])
    assert quantity_of(p, t) == "3"


def test_near_misses_of_a_count() -> None:
    before = tree(
        "Two NUM 3 nummod\nwounded VERB 3 amod wound VBN\nsoldiers NOUN 4 nsubj soldier\nleft VERB 0 root leave VBD"
    )
    assert counted_dead(before, 1) is None
    said = tree("Two NUM 3 nsubj:pass\nwere AUX 3 aux:pass be VBD\nkilled VERB 0 root kill VBN")
    assert counted_dead(said, 2) is None
    people = tree("The DET 3 det\nnine NUM 3 nummod\nvillagers NOUN 4 nsubj villager\nmissing VERB 0 root miss VBG")
    assert counted_dead(people, 3) is None  # nothing left them so
    assert with_casualties(people, entities(people), []) == []


def test_the_dead_numbered() -> None:
    p = tree("The DET 4 det\ndead ADJ 4 amod\nnumbered VERB 4 amod\n14 NUM 5 ccomp\nsaid VERB 0 root say VBD")
    (t,) = with_casualties(p, entities(p), [])
    assert (p.words[t.anchor], quantity_of(p, t)) == ("dead", "14")
    seats = tree("The DET 4 det\nblue ADJ 4 amod\nnumbered VERB 4 amod\n14 NUM 5 ccomp\nsaid VERB 0 root say VBD")
    assert with_casualties(seats, entities(seats), []) == []
