"""When and where, on trees made by hand."""

import pytest
from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.circumstances import find_place, find_time
from reportedly.reading.triggers import Trigger
from reportedly.records import Time

SHELLED = """
    Rebels NOUN 2 nsubj rebel NNS
    shelled VERB 0 root shell VBD
    the DET 4 det
    bridge NOUN 2 obj
    at ADP 6 case
    Korrin PROPN 4 nmod
    on ADP 8 case
    Monday PROPN 2 obl
    , PUNCT 11 punct
    {mark} SCONJ 11 mark
    killing VERB 2 advcl kill VBG
    two NUM 11 obj
"""


def shelled(mark: str = "thus") -> Parsed:
    p = tree(SHELLED.format(mark=mark))
    mention(p, "the bridge", "nominal", "place")
    name(p, "Korrin", "place")
    return p


def states(p: Parsed, anchor: str, kind: str = "ASSAULT", *roles: RoleWord) -> Trigger:
    return Trigger(at(p, anchor)[0], kind, 0.9, roles, None, ())


def monday(p: Parsed) -> tuple[Time, ...]:
    start, end = p.span(at(p, "Monday"))
    return (Time(id="t1", start=start, end=end, kind="date", value="2031-05-12"),)


def test_a_verb_has_the_time_that_hangs_on_it() -> None:
    p = shelled()
    found = find_time(p, monday(p), states(p, "shelled"))
    assert found is not None and (found.id, found.value) == ("t1", "2031-05-12")


def test_a_clause_that_continues_another_shares_its_time() -> None:
    p = shelled()
    found = find_time(p, monday(p), states(p, "killing"))
    assert found is not None and found.id == "t1"


@pytest.mark.parametrize("mark", ["after", "before", "if", "until"])
def test_near_miss_a_conjunction_sets_another_time(mark: str) -> None:
    p = shelled(mark)
    assert find_time(p, monday(p), states(p, "killing")) is None


def test_no_time_where_none_is_told() -> None:
    p = shelled()
    assert find_time(p, (), states(p, "shelled")) is None


def test_an_attack_is_where_its_goal_stands() -> None:
    p = shelled()
    found = find_place(p, entities(p), states(p, "shelled"), ())
    assert found is not None and [p.text[a:b] for a, b in found.spans] == ["Korrin"]


def test_the_models_place_wins_and_relations_have_none() -> None:
    p = shelled()
    linked = RoleWord("place", at(p, "bridge")[0], 0.9)
    found = find_place(p, entities(p), states(p, "shelled", "ASSAULT", linked), ())
    assert found is not None and [p.text[a:b] for a, b in found.spans] == ["the bridge"]
    assert find_place(p, entities(p), states(p, "shelled", "alliance"), ()) is None
