"""What an office is called, how much and what kind of thing was given, and in which tense: on trees made by hand."""

import pytest
from hand_built import at, mention, name, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.offices import office_title
from reportedly.reading.quantities import kinds_of, quantity_of
from reportedly.reading.tense import Tenses
from reportedly.reading.triggers import Trigger


def title(p: Parsed, anchor: str) -> tuple[str, tuple[str, ...]]:
    return office_title(p, at(p, anchor)[0])


def test_a_title_with_a_qualifier() -> None:
    p = tree("""
        Osmark PROPN 5 nmod:poss
        's PART 1 case
        interim ADJ 5 amod
        Foreign ADJ 5 amod
        Minister PROPN 0 root minister
    """)
    name(p, "Osmark", "state")
    assert title(p, "Minister") == ("foreign minister", ("interim",))


@pytest.mark.parametrize("qualifier", ["former", "acting", "interim"])
def test_qualifiers(qualifier: str) -> None:
    p = tree(f"""
        the DET 4 det
        {qualifier} ADJ 4 amod
        prime ADJ 4 amod
        minister NOUN 0 root
    """)
    assert title(p, "minister") == ("prime minister", (qualifier,))


def test_near_misses_of_a_qualifier() -> None:
    p = tree("""
        the DET 3 det
        defence NOUN 3 compound
        minister NOUN 0 root
    """)
    assert title(p, "minister") == ("defence minister", ())


def test_a_states_name_is_no_part_of_the_title() -> None:
    p = tree("""
        Veldanian ADJ 3 amod
        foreign ADJ 3 amod
        minister NOUN 0 root
    """)
    mention(p, "Veldanian", "adjective", "state")
    assert title(p, "minister") == ("foreign minister", ())


def test_what_hangs_elsewhere_is_no_part_of_the_title() -> None:
    p = tree("""
        Foreign ADJ 2 amod
        aid NOUN 3 nsubj
        pleased VERB 0 root
        ministers NOUN 3 obj minister
    """)
    assert title(p, "ministers") == ("minister", ())  # singular, and «pleased» is not its modifier


# ------------------------------------------------------------------------------------------------------- quantities


def states(p: Parsed, anchor: str, kind: str, **roles: str) -> Trigger:
    return Trigger(at(p, anchor)[0], kind, 0.9, tuple(RoleWord(r, at(p, q)[1], 0.9) for r, q in roles.items()), None, ())


SENT = """
    Osmark PROPN 2 nsubj
    sent VERB 0 root
    200 NUM 4 nummod
    soldiers NOUN 2 obj
"""


def test_a_number_with_its_noun() -> None:
    p = tree(SENT)
    assert quantity_of(p, states(p, "sent", "MOBILIZE")) == "200 soldiers"


def test_a_number_with_what_limits_it() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        sent VERB 0 root
        more ADJ 5 advmod
        than ADP 5 advmod
        200 NUM 6 nummod
        soldiers NOUN 2 obj
    """)
    assert quantity_of(p, states(p, "sent", "MOBILIZE")) == "more than 200 soldiers"


def test_words_for_numbers() -> None:
    p = tree("""
        Rebels NOUN 2 nsubj
        killed VERB 0 root
        dozens NOUN 2 obj
    """)
    assert quantity_of(p, states(p, "killed", "ASSAULT")) == "dozens"


def test_near_misses_of_a_number() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        attacked VERB 0 root
        in ADP 4 case
        1999 NUM 2 obl
    """)
    assert quantity_of(p, states(p, "attacked", "ASSAULT")) is None
    none = tree("""
        Osmark PROPN 2 nsubj
        sent VERB 0 root
        soldiers NOUN 2 obj
    """)
    assert quantity_of(none, states(none, "sent", "MOBILIZE")) is None




@pytest.mark.parametrize("last", [".", "less", "more"])
def test_a_number_at_the_very_beginning(last: str) -> None:
    p = tree(f"""
        About ADV 2 advmod
        200 NUM 3 nummod
        soldiers NOUN 4 nsubj
        fled VERB 0 root
        {last} ADV 4 advmod
    """)
    assert quantity_of(p, states(p, "fled", "RETREAT")) == "About 200 soldiers"


# ------------------------------------------------------------------------------------------------------------ kinds

SUPPLIED = """
    Osmark PROPN 2 nsubj
    supplied VERB 0 root supply
    the DET 4 det
    rebels NOUN 2 obj
    with ADP 7 case
    heavy ADJ 7 amod
    weapons NOUN 2 obl
    and CCONJ 9 cc
    training NOUN 7 conj
"""


def test_kinds_are_what_was_given_and_not_to_whom() -> None:
    p = tree(SUPPLIED)
    assert kinds_of(p, states(p, "supplied", "AID", actor="Osmark", recipient="rebels")) == ("heavy weapons", "training")


def test_other_types_have_no_kinds() -> None:
    p = tree(SUPPLIED)
    assert kinds_of(p, states(p, "supplied", "ASSAULT", recipient="rebels")) == ()


def test_a_place_is_no_kind() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        supplied VERB 0 root supply
        weapons NOUN 2 obj
        in ADP 5 case
        spring NOUN 2 obl
    """)
    assert kinds_of(p, states(p, "supplied", "AID")) == ("weapons",)


# ------------------------------------------------------------------------------------------------------------ tense


def tense(rows: str, word: str) -> str | None:
    p = tree(rows)
    return Tenses(p).at(p.span(at(p, word))[0])


def test_past() -> None:
    rows = """
        She PRON 2 nsubj
        left VERB 0 root leave VBD
        on ADP 4 case
        Monday PROPN 2 obl
    """
    assert tense(rows, "Monday") == "past"


@pytest.mark.parametrize("word", ["will", "shall", "'ll"])
def test_future(word: str) -> None:
    rows = f"""
        She PRON 3 nsubj
        {word} AUX 3 aux {word} MD
        leave VERB 0 root leave VB
        on ADP 5 case
        Monday PROPN 3 obl
    """
    assert tense(rows, "Monday") == "future"


def test_an_infinitive_lies_ahead() -> None:
    rows = """
        She PRON 2 nsubj
        wants VERB 0 root want VBZ
        to PART 4 mark to TO
        leave VERB 2 xcomp leave VB
        Monday PROPN 4 obl
    """
    assert tense(rows, "Monday") == "future"


def test_the_perfect_is_past() -> None:
    rows = """
        She PRON 3 nsubj
        has AUX 3 aux have VBZ
        left VERB 0 root leave VBN
        Monday PROPN 3 obl
    """
    assert tense(rows, "Monday") == "past"


@pytest.mark.parametrize(
    "rows",
    [
        """
        Talks NOUN 0 root
        on ADP 3 case
        Monday PROPN 1 nmod
        """,
        """
        She PRON 2 nsubj
        leaves VERB 0 root leave VBZ
        Monday PROPN 2 obl
        """,
    ],
    ids=["no verb", "present"],
)
def test_no_tense_is_told(rows: str) -> None:
    assert tense(rows, "Monday") is None


def test_before_the_first_word_there_is_no_tense() -> None:
    p = tree("Talks NOUN 0 root")
    p.starts, p.ends, p.text = [2], [7], "  Talks"
    assert Tenses(p).at(0) is None
