from reportedly.merge.entities.copied import Placed, reworded

BRIDGE, FRONT, MARA = "group|karlo bridge", "group|dawn front", "person|mara ilves"
INTERIOR, INSIDE = "group|interior ministry@osmark", "group|inside ministry@osmark"
WHOLE = [((0, 100), (0, 100))]


def placed(*forms):
    return [Placed(f, "person" if f.startswith("person") else "organization", 10 * k) for k, f in enumerate(forms)]


def pairs(a, b, stretches=WHOLE):
    return [(k.a, k.b) for k in reworded(placed(*a), placed(*b), stretches)]


def test_what_stands_between_the_same_names_is_the_same():
    assert pairs([BRIDGE, INTERIOR, MARA], [BRIDGE, INSIDE, MARA]) == [(INSIDE, INTERIOR)]
    assert pairs([BRIDGE, "group|sefran trading council"], [BRIDGE, "group|sefran commerce council"]) != []


def test_another_owner_or_another_last_word_is_another():
    assert pairs([BRIDGE, INTERIOR], [BRIDGE, "group|inside ministry@veldan"]) == []
    assert pairs([BRIDGE, "group|dawn brigades"], [BRIDGE, FRONT]) == []
    assert pairs([BRIDGE, "group|karn"], [BRIDGE, "group|karlo"]) == []


def test_a_name_that_the_other_copy_has_elsewhere_is_no_other_name():
    assert pairs([BRIDGE, INTERIOR, MARA, INSIDE], [BRIDGE, INSIDE, MARA]) == []


def test_of_two_that_are_left_over_neither_is_paired():
    assert pairs([BRIDGE, INTERIOR, "group|defense ministry@osmark", MARA], [BRIDGE, INSIDE, MARA]) == []


def test_outside_of_the_stretches_nothing_is_said():
    assert pairs([BRIDGE, INTERIOR], [BRIDGE, INSIDE], [((0, 5), (0, 5))]) == []
    assert pairs([], [], WHOLE) == []
