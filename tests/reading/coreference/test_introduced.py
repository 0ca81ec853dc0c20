"""Initials that a report introduces in brackets."""

from hand_built import flat, mention, name, of


def test_initials_in_brackets_are_of_the_type_of_what_they_shorten() -> None:
    p = flat("They sued the Housing Board of Korrin (HBK). They left HBK.")
    name(p, "HBK", "person")
    name(p, "HBK#2", "person")
    assert of(p, "HBK#2").type == "organization"
    p = flat("They met Tavi Edvard Orn (TEO). They left TEO.")
    name(p, "Tavi Edvard Orn", "person")
    name(p, "TEO", "organization")
    name(p, "TEO#2", "organization")
    assert of(p, "TEO#2").type == "person"
    p = flat("They met Tavi Orn (XYZ). They left XYZ.")  # near miss: they are another's initials
    name(p, "XYZ", "person")
    name(p, "XYZ#2", "person")
    assert of(p, "XYZ#2").type == "person"


def test_initials_behind_a_noun_for_a_body_are_a_bodys_in_whatever_tongue() -> None:
    p = flat("The mission in Korrin (MINOK) spoke. They left MINOK.")
    mention(p, "The mission in Korrin", "nominal", "organization")
    name(p, "MINOK#2", "state")
    assert of(p, "MINOK#2").type == "organization"
    p = flat("The valley in Korrin (MINOK) is quiet. They left MINOK.")  # near miss: no body
    mention(p, "The valley in Korrin", "nominal", "place")
    name(p, "MINOK#2", "state")
    assert of(p, "MINOK#2").type == "state"
