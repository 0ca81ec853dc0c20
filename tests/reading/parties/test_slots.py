"""Understood subjects, and nouns whose verb says who has a part in them."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.frames import match_event
from reportedly.reading.parties.slots import apposed, lending_verb, one_of, slots


def subject(p: Parsed, word: str) -> list[str]:
    return [p.words[w] for w in slots(p, at(p, word)[0]).get("subj", [])]


def sides(p: Parsed, word: str) -> tuple[list[str], list[str]]:
    match = match_event(p, at(p, word)[0])
    assert match is not None
    return [p.words[w] for w in match.actors], [p.words[w] for w in match.recipients]


CALLED = """
    Ilves PROPN 2 nsubj
    called VERB 0 root call VBD
    on ADP 5 case
    the DET 5 det
    League PROPN 2 obl
    to PART 7 mark
    freeze VERB 2 xcomp freeze VB
    accounts NOUN 7 obj account
"""


def test_the_league_that_is_called_on_freezes() -> None:
    assert subject(tree(CALLED), "freeze") == ["League"]


def test_near_miss_a_verb_that_asks_nobody() -> None:
    assert subject(tree(CALLED.replace("called VERB 0 root call", "sat VERB 0 root sit")), "freeze") == ["Ilves"]


def test_an_entry_with_a_preposition_takes_no_infinitives_to() -> None:
    p = tree(CALLED)
    match = match_event(p, at(p, "called")[0])
    assert match is not None and match.type == "REQUEST"  # «call on», and not «call to account»
    p = tree("""
        Ilves PROPN 2 nsubj
        called VERB 0 root call VBD
        Torv PROPN 2 obj
        to ADP 5 case
        account NOUN 2 obl
    """)
    match = match_event(p, at(p, "called")[0])
    assert match is not None and match.type == "ACCUSE"


def test_who_is_seen_to_act() -> None:
    rows = """
        Farmers NOUN 2 nsubj farmer
        saw VERB 0 root see VBD
        trucks NOUN 2 obj truck
        cross VERB 2 advcl cross VB
        the DET 6 det
        river NOUN 4 obj
    """
    assert subject(tree(rows), "cross") == ["trucks"]
    # «left the house to cross the river»: no verb of seeing
    assert subject(tree(rows.replace("saw VERB 0 root see", "left VERB 0 root leave")), "cross") == ["Farmers"]


def test_whose_words_a_statement_is() -> None:
    rows = """
        Rebels NOUN 2 nsubj rebel
        issued VERB 0 root issue VBD
        a DET 4 det
        statement NOUN 2 obj
        supporting VERB 4 acl support VBG
        Osmark PROPN 5 obj
    """
    assert subject(tree(rows), "supporting") == ["Rebels"]
    assert subject(tree(rows.replace("statement", "gang")), "supporting") == ["gang"]


PART = """
    Osmark PROPN 2 nsubj
    took VERB 0 root take VBD
    part NOUN 2 obj
    in ADP 6 case
    the DET 6 det
    attack NOUN 3 nmod
"""


def test_who_took_part_attacked() -> None:
    p = tree(PART)
    assert lending_verb(p, at(p, "attack")[0]) == 1
    assert sides(p, "attack")[0] == ["Osmark"]
    p = tree(PART.replace("part NOUN", "bread NOUN"))
    assert lending_verb(p, at(p, "attack")[0]) is None


def light(verb: str, lemma: str, noun: str) -> Parsed:
    return tree(f"""
        Osmark PROPN 2 nsubj
        {verb} VERB 0 root {lemma} VBD
        the DET 4 det
        {noun} NOUN 2 obj
        of ADP 6 case
        Torv PROPN 4 nmod
    """)


def test_who_orders_an_arrest_arrests_and_the_arrested_is_another() -> None:
    assert sides(light("ordered", "order", "arrest"), "arrest") == (["Osmark"], ["Torv"])


def test_near_misses_of_light_verbs() -> None:
    assert sides(light("demanded", "demand", "arrest"), "arrest") == ([], ["Torv"])  # others are to arrest him
    assert sides(light("described", "describe", "arrest"), "arrest") == ([], ["Torv"])


def test_who_suffers_an_attack_is_attacked() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        suffered VERB 0 root suffer VBD
        an DET 4 det
        attack NOUN 2 obj
    """)
    assert sides(p, "attack") == ([], ["Osmark"])


def test_what_is_carried_is_looked_at_behind_its_measure() -> None:
    rows = """
        Osmark PROPN 2 nsubj
        shipped VERB 0 root ship VBD
        90 NUM 4 nummod
        crates NOUN 2 obj crate
        of ADP 6 case
        rifles NOUN 4 nmod rifle
        to ADP 8 case
        rebels NOUN 2 obl rebel
    """
    p = tree(rows)
    match = match_event(p, at(p, "shipped")[0])
    assert match is not None and match.type == "AID" and sides(p, "shipped")[1] == ["rebels"]
    p = tree(rows.replace("rifles NOUN 4 nmod rifle", "lamps NOUN 4 nmod lamp"))
    match = match_event(p, at(p, "shipped")[0])
    assert match is None or match.type != "AID"


def test_who_is_accused_of_it_did_it() -> None:
    rows = """
        Doss PROPN 2 nsubj
        accused VERB 0 root accuse VBD
        the DET 4 det
        army NOUN 2 obj
        of SCONJ 6 mark
        protecting VERB 2 advcl protect VBG
        smugglers NOUN 6 obj smuggler
    """
    assert subject(tree(rows), "protecting") == ["army"]
    assert subject(tree(rows.replace("of SCONJ", "after SCONJ")), "protecting") == [
        "Doss"
    ]  # after she had protected them
    assert subject(tree(rows.replace("accused VERB 0 root accuse", "left VERB 0 root leave")), "protecting") == ["Doss"]


def test_a_subject_is_shared_over_and_where_both_verbs_hang_on_a_saying() -> None:
    rows = """
        troops NOUN 2 nsubj troop
        took VERB 8 ccomp take VBD
        Sefrou PROPN 2 obj
        and CCONJ 5 cc
        shot VERB 8 ccomp shoot VBD
        prisoners NOUN 5 obj prisoner
        residents NOUN 8 nsubj resident
        say VERB 0 root say VBP
    """
    assert subject(tree(rows), "shot") == ["troops"]
    assert subject(tree(rows.replace("and CCONJ 5 cc", "then ADV 5 advmod")), "shot") == []


def test_who_is_seen_to_act_though_the_tree_makes_it_a_second_subject() -> None:
    p = tree("""
        they PRON 2 nsubj
        saw VERB 0 root see VBD
        trucks NOUN 2 nsubj truck
        cross VERB 2 advcl cross VBP
    """)
    assert subject(p, "cross") == ["trucks"]


def test_a_motion_accuses_on_behalf_of_who_adopts_it() -> None:
    rows = "The DET 2 det\nleague NOUN 3 nsubj\n{verb}\na DET 5 det\nmotion NOUN 3 obj\naccusing VERB 5 acl accuse VBG\nKorrin PROPN 6 obj"
    assert subject(tree(rows.format(verb="adopted VERB 0 root adopt VBD")), "accusing") == ["league"]
    # near miss: who opposes it accuses nobody
    assert subject(tree(rows.format(verb="opposed VERB 0 root oppose VBD")), "accusing") == ["motion"]


CHARGED = """
    Police NOUN 2 nsubj
    arrested VERB 0 root arrest VBD
    Torv PROPN 2 obj
    on ADP 5 case
    charges NOUN 2 obl charge
    of SCONJ 7 mark
    bribing VERB 5 acl bribe VBG
    Ilves PROPN 7 obj
"""


def test_who_is_arrested_on_charges_of_a_deed_has_done_it() -> None:
    assert subject(tree(CHARGED), "bribing") == ["Torv"]


def test_near_miss_hopes_are_no_charges() -> None:
    assert subject(tree(CHARGED.replace("charges", "hopes").replace("charge", "hope")), "bribing") != ["Torv"]


def objects(p: Parsed, word: str) -> tuple[list[str], list[str]]:
    around = slots(p, at(p, word)[0])
    return [p.words[w] for w in around.get("iobj", [])], [p.words[w] for w in around.get("obj", [])]


def test_who_is_refused_a_thing_is_no_more_its_object_than_who_is_given_one() -> None:
    p = tree(
        "Monitors NOUN 3 nsubj:pass monitor\nwere AUX 3 aux:pass\nrefused VERB 0 root refuse VBN\nentry NOUN 3 obj"
    )
    assert objects(p, "refused") == (["Monitors"], ["entry"])
    # near miss: of a passive with no object of its own the subject is the object
    assert objects(
        tree("Monitors NOUN 3 nsubj:pass\nwere AUX 3 aux:pass\nrefused VERB 0 root refuse VBN"), "refused"
    ) == ([], ["Monitors"])


def test_who_is_accused_may_hang_on_what_he_is_accused_of() -> None:
    rows = "Osmark PROPN 2 nsubj\n{verb}\nVeldania PROPN 5 nsubj\nof SCONJ 5 mark\narming VERB 2 advcl arm VBG\nrebels NOUN 5 obj rebel"
    assert objects(tree(rows.format(verb="accused VERB 0 root accuse VBD")), "accused") == ([], ["Veldania"])
    # near miss: of dreaming nobody is the object
    assert objects(tree(rows.format(verb="dreamt VERB 0 root dream VBD")), "dreamt") == ([], [])


WELCOMED = """
    Osmark PROPN 2 nsubj
    welcomes VERB 0 root welcome VBZ
    the DET 4 det
    plan NOUN 2 obj
    of ADP 7 case
    the DET 7 det
    League PROPN 4 nmod
    to PART 9 mark
    arm VERB 4 acl arm VB
    Torv PROPN 9 obj
    and CCONJ 12 cc
    {verb} VERB 9 conj thank {tag}
    Ilves PROPN 12 obj
"""


def test_a_verb_in_the_third_person_behind_an_infinitive_is_the_subjects_own() -> None:
    assert subject(tree(WELCOMED.format(verb="thanks", tag="VBZ")), "thanks") == ["Osmark"]


def test_near_miss_a_second_infinitive_is_not() -> None:
    assert subject(tree(WELCOMED.format(verb="thank", tag="VB")), "thank") != ["Osmark"]


def met(relation: str) -> list[str]:
    p = tree(f"""
        She PRON 2 nsubj
        met VERB 0 root meet VBD
        His PRON 4 nmod:poss
        Excellency PROPN 2 obj
        Ilves PROPN 4 {relation}
        and CCONJ 7 cc
        Orr PROPN 5 conj
    """)
    return [p.words[w] for w in slots(p, at(p, "met")[0]).get("obj", [])]


def test_who_is_coordinated_with_the_name_behind_a_title() -> None:
    assert met("appos") == ["Excellency", "Orr"]
    assert met("nmod") == ["Excellency"]  # near miss: whoever is named there is another


def test_who_is_suspected_of_it_where_that_describes_him() -> None:
    rows = """
        A DET 2 det
        mob NOUN 3 nsubj
        chased VERB 0 root chase VBD
        men NOUN 3 obj man NNS
        {} VERB 4 acl {} VBN
        of SCONJ 7 mark
        stealing VERB 5 advcl steal VBG
    """
    assert subject(tree(rows.format("suspected", "suspect")), "stealing") == ["men"]


def test_what_happened_before_lends_nothing_to_the_noun() -> None:
    rows = """
        Osmark PROPN 2 nsubj
        closed VERB 0 root close VBD
        it PRON 2 obj
        {} ADP 6 case
        the DET 6 det
        raid NOUN 2 obl raid NN
    """
    assert lending_verb(tree(rows.format("after")), 5) is None
    assert lending_verb(tree(rows.format("with")), 5) == 1


def apposition(head: str, tag: str, comma: str = ",", article: str = "a") -> Parsed:
    p = tree(f"""
        {head} NOUN 9 nsubj {head.lower()} {tag}
        of ADP 4 case
        the DET 4 det
        Guard PROPN 1 nmod
        {comma} PUNCT 7 punct
        {article} DET 7 det
        splinter NOUN 1 appos splinter NN
        , PUNCT 7 punct
        left VERB 0 root leave VBD
    """)
    return p


def test_an_apposition_says_what_the_name_before_its_comma_is() -> None:
    p = apposition("Gunmen", "NNS")
    assert p.words[apposed(p, at(p, "splinter")[0])] == "Guard"
    assert [p.words[w] for w in slots(p, at(p, "splinter")[0])["subj"]] == ["Guard"]


@pytest.mark.parametrize(
    ("head", "tag", "comma", "article"),
    [("Head", "NN", ",", "a"), ("Gunmen", "NNS", "(", "a"), ("Gunmen", "NNS", ",", "the")],
)
def test_near_misses_of_appositions(head: str, tag: str, comma: str, article: str) -> None:
    p = apposition(head, tag, comma, article)
    assert p.words[apposed(p, at(p, "splinter")[0])] == head


def one(form: str, marker: str = "of") -> Parsed:
    return tree(f"""
        Osmark PROPN 3 nsubj
        is AUX 3 cop be VBZ
        {form} NUM 0 root
        {marker} ADP 6 case
        their PRON 6 nmod:poss
        backers NOUN 3 nmod backer NNS
    """)


def test_who_is_one_of_them() -> None:
    p = one("one")
    assert one_of(p, 5) == 0
    assert slots(p, 5)["subj"] == [0]


def test_near_misses_of_one_of_them() -> None:
    assert one_of(one("two"), 5) is None
    assert one_of(one("one", "against"), 5) is None


def halves(cop: str = "is AUX 6 cop be VBZ", relation: str = "acl:relcl") -> Parsed:
    return tree(f"""
        Ilves PROPN 7 nsubj
        who PRON 3 nsubj
        chairs VERB 1 {relation} chair VBZ
        and CCONJ 6 cc
        {cop}
        member NOUN 1 conj member NN
        left VERB 0 root leave VBD
    """)


def test_the_second_half_of_a_relative_clause_is_said_of_whom_the_first_is() -> None:
    assert slots(halves(), 5)["subj"] == [0]


def test_near_misses_of_second_halves() -> None:
    assert "subj" not in slots(halves(cop="a DET 6 det a DT"), 5)
    assert "subj" not in slots(halves(relation="appos"), 5)
