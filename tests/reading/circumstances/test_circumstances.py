"""When and where, on trees made by hand."""

import pytest
from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.circumstances.circumstances import find_place, find_time
from reportedly.reading.events.triggers import Trigger
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
    p.relation[at(p, "Korrin")[0]] = "obl"  # so that nothing names where the bridge is
    found = find_place(p, entities(p), states(p, "shelled", "ASSAULT", linked), ())
    assert found is not None and [p.text[a:b] for a, b in found.spans] == ["the bridge"]
    assert find_place(p, entities(p), states(p, "shelled", "alliance"), ()) is None


def funerals(second: str = "") -> Parsed:
    return tree(f"""
        Miners NOUN 2 nsubj miner NNS
        marched VERB 0 root march VBD
        after ADP 5 case
        the DET 5 det
        funerals NOUN 2 obl funeral
        on ADP 7 case
        Monday PROPN 5 nmod
        {second}
    """)


def test_the_one_date_in_its_phrases_dates_an_event() -> None:
    p = funerals()
    found = find_time(p, monday(p), states(p, "marched", "PROTEST"))
    assert found is not None and found.value == "2031-05-12"


def test_near_miss_two_dates_in_its_phrases() -> None:
    p = funerals("before ADP 9 case\n        Friday PROPN 5 nmod")
    start, end = p.span(at(p, "Friday"))
    times = (*monday(p), Time(id="t2", start=start, end=end, kind="date", value="2031-05-16"))
    assert find_time(p, times, states(p, "marched", "PROTEST")) is None


def test_talks_took_place_where_a_clause_behind_their_parties_says() -> None:
    rows = """
        talks NOUN 0 root talk NNS
        between ADP 3 case
        Torv PROPN 1 nmod
        that PRON 5 nsubj
        {verb} VERB 3 acl:relcl {lemma} VBD
        place NOUN 5 obj
        on ADP 8 case
        Monday PROPN 5 obl
    """
    p = tree(rows.format(verb="took", lemma="take"))
    found = find_time(p, monday(p), states(p, "talks", "CONSULT"))
    assert found is not None and found.value == "2031-05-12"
    p = tree(rows.format(verb="bought", lemma="buy"))  # Torv bought a place: no time of the talks
    assert find_time(p, monday(p), states(p, "talks", "CONSULT")) is None


def test_a_place_that_is_only_described_is_the_named_one_in_which_it_is() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        trained VERB 0 root train VBD
        recruits NOUN 2 obj recruit NNS
        at ADP 6 case
        its PRON 6 nmod:poss
        base NOUN 2 obl
        in ADP 8 case
        Korrin PROPN 6 nmod
    """)
    mention(p, "its base", "nominal", "place")
    name(p, "Korrin", "place")
    found = entities(p)
    base = RoleWord("place", at(p, "base")[0], 0.9)
    place = find_place(p, found, states(p, "trained", "AID", base), ())
    assert place is not None and place.entity == found.by_head[at(p, "Korrin")[0]]
    near = tree("\n".join(f"{w} {u} {h} {r}" for w, u, h, r in zip(
        p.words, p.upos, (p.head + 1).tolist(), p.relation, strict=True)).replace("in ADP", "near ADP"))  # fmt: skip
    mention(near, "its base", "nominal", "place")
    name(near, "Korrin", "place")
    found = entities(near)
    place = find_place(near, found, states(near, "trained", "AID", base), ())
    assert place is not None and place.entity == found.by_head[at(near, "base")[0]]  # what is near it is another place


def threatened(preposition: str = "on", verb: str = "threatened threaten") -> Parsed:
    form, lemma = verb.split()
    return tree(f"""
        The DET 2 det
        captain NOUN 3 nsubj
        {form} VERB 0 root {lemma} VBD
        {preposition} ADP 5 case
        Monday PROPN 3 obl
        to PART 7 mark
        shell VERB 3 xcomp shell VB
        the DET 9 det
        bridge NOUN 7 obj
    """)


def test_what_is_only_threatened_does_not_share_the_day_of_the_threat() -> None:
    p = threatened()
    linked = states(p, "shell", "ASSAULT", RoleWord("time", at(p, "Monday")[0], 0.9))
    assert find_time(p, monday(p), linked, "threatened") is None
    assert find_time(p, monday(p), states(p, "shell"), "threatened") is None
    managed = threatened(verb="managed manage")
    done = find_time(managed, monday(managed), states(managed, "shell"), "actual")
    assert done is not None and done.value == "2031-05-12"


def test_near_miss_by_monday_is_when_it_is_to_be() -> None:
    p = threatened("by")
    linked = states(p, "shell", "ASSAULT", RoleWord("time", at(p, "Monday")[0], 0.9))
    found = find_time(p, monday(p), linked, "threatened")
    assert found is not None and found.value == "2031-05-12"


def test_a_day_after_which_dates_the_clause_that_follows_it() -> None:
    p = tree("""
        Crews NOUN 2 nsubj
        left VERB 0 root leave VBD
        on ADP 4 case
        Monday PROPN 2 obl
        , PUNCT 10 punct
        a DET 7 det
        day NOUN 10 obl
        after SCONJ 10 mark
        rebels NOUN 10 nsubj
        shelled VERB 2 advcl shell VBD
        Korrin PROPN 10 obj
    """)
    start, _ = p.span(at(p, "a day"))
    end = p.span(at(p, "after"))[1]
    times = (*monday(p), Time(id="t2", start=start, end=end, kind="date", value="2031-05-11"))
    assert [find_time(p, times, states(p, v)).value for v in ("left", "shelled")] == ["2031-05-12", "2031-05-11"]  # type: ignore[union-attr]


def fired(preposition: str, side: str = "") -> Parsed:
    """«Ships fired on a convoy PREPOSITION Korrin»."""
    n = 7 + bool(side)
    rows = f"{side} ADV {n} advmod\n{preposition} ADP {n} case" if side else f"{preposition} ADP {n} case"
    p = tree(f"""
        Ships NOUN 2 nsubj
        fired VERB 0 root fire VBD
        on ADP 5 case
        a DET 5 det
        convoy NOUN 2 obl
        {rows}
        Korrin PROPN 5 nmod
    """)
    mention(p, "a convoy", "nominal", "vehicle")
    name(p, "Korrin", "place")
    return p


@pytest.mark.parametrize(("preposition", "side"), [("near", ""), ("off", ""), ("of", "east"), ("of", "north")])
def test_an_attack_is_where_those_are_whom_it_hits(preposition: str, side: str) -> None:
    p = fired(preposition, side)
    found = find_place(p, entities(p), states(p, "fired"), ())
    assert found is not None and p.text[slice(*found.spans[0])] == "Korrin"


@pytest.mark.parametrize("preposition", ["from", "of", "for"])
def test_near_miss_where_those_come_from_who_are_hit_is_no_place(preposition: str) -> None:
    p = fired(preposition)
    assert find_place(p, entities(p), states(p, "fired"), ()) is None


RAID = """
    Rebels NOUN 2 nsubj rebel NNS
    stormed VERB 0 root storm VBD
    Korrin PROPN 2 obj
    , PUNCT 5 punct
    burned VERB 2 conj burn VBD
    Torv PROPN 5 obj
    and CCONJ 9 cc
    {then} ADV 9 advmod
    abducted VERB 5 conj abduct VBD
    it PRON 9 obj
    on ADP 12 case
    Monday PROPN 9 obl
"""


@pytest.mark.parametrize(
    ("then", "kind", "dated"), [("even", "ASSAULT", True), ("later", "ASSAULT", False), ("even", "CONSULT", False)]
)
def test_the_day_behind_the_last_of_joined_deeds_of_force_is_that_of_all(then: str, kind: str, dated: bool) -> None:
    p = tree(RAID.format(then=then))
    for verb in ("stormed", "burned"):
        assert (find_time(p, monday(p), states(p, verb, kind)) is not None) == dated
    assert find_time(p, monday(p), states(p, "abducted")) is not None


def test_near_miss_a_deed_with_another_subject_has_a_day_of_its_own() -> None:
    p = tree(RAID.format(then="even").replace("it PRON 9 obj", "they PRON 9 nsubj"))
    assert find_time(p, monday(p), states(p, "stormed")) is None


@pytest.mark.parametrize(
    ("clause", "place"),
    [
        ("leaving VERB 4 acl leave VBG\nthe DET 7 det\nchapel NOUN 5 obj", "chapel"),
        ("queuing VERB 4 acl queue VBG\nin ADP 7 case\nKorrin PROPN 5 obl", "Korrin"),
        ("remembering VERB 4 acl remember VBG\nin ADP 7 case\nKorrin PROPN 5 obj", None),
        ("born VERB 4 acl bear VBN\nin ADP 7 case\nKorrin PROPN 5 obl", None),
    ],
)
def test_people_are_hit_where_they_just_are(clause: str, place: str | None) -> None:
    p = tree(f"""
        Gunmen NOUN 2 nsubj gunman NNS
        attacked VERB 0 root attack VBD
        the DET 4 det
        worshippers NOUN 2 obj worshipper NNS
        {clause}
    """)
    if "Korrin" in p.text:
        name(p, "Korrin", "place")
    else:
        mention(p, "the chapel", "nominal", "place")
    found = find_place(p, entities(p), states(p, "attacked"), ())
    assert (None if found is None else p.words[at(p, place or "")[0]]) == place


@pytest.mark.parametrize(("preposition", "expected"), [("for", None), ("in", "Korrin")])
def test_a_court_is_not_where_the_attack_was(preposition: str, expected: str | None) -> None:
    p = tree(f"""
        A DET 2 det
        court NOUN 5 nsubj
        in ADP 4 case
        Korrin PROPN 2 nmod
        jailed VERB 0 root jail VBD
        him PRON 5 obj
        {preposition} ADP 9 case
        the DET 9 det
        attack NOUN 5 obl
    """)
    name(p, "Korrin", "place")
    found = find_place(p, entities(p), states(p, "attack", "ASSAULT", RoleWord("place", at(p, "Korrin")[0], 0.9)), ())
    assert (None if found is None else p.text[slice(*found.spans[0])]) == expected
