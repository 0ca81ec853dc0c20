"""Parties by coordination, by passives and by what the sentence implies."""

import pytest
from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.arguments import find_arguments


def parties(p: Parsed, anchor: str, kind: str, **links: str) -> set[tuple[str, str]]:
    """Role and name of every argument, where the network links those words."""
    roles = tuple(RoleWord(role, at(p, quote)[1], 0.9) for role, quote in links.items())
    found = entities(p)
    names = {e.id: e.name for e in found.entities}
    return {
        (a.role, names[a.entity])
        for a in find_arguments(p, found, Trigger(at(p, anchor)[0], kind, 0.9, roles, None, ()))
    }


ARRESTED = """
    Torv PROPN 4 nsubj:pass
    and CCONJ 3 cc
    Brekke PROPN 1 conj
    arrested VERB 0 root arrest VBN
    . PUNCT 4 punct
"""


def two() -> Parsed:
    p = tree(ARRESTED)
    name(p, "Torv", "person")
    name(p, "Brekke", "person")
    return p


def test_a_party_shares_its_part_with_those_it_is_coordinated_with() -> None:
    both = {("recipient", "Torv"), ("recipient", "Brekke")}
    assert parties(two(), "arrested", "COERCE", recipient="Torv") == both
    assert parties(two(), "arrested", "COERCE", recipient="Brekke") == both  # upwards, too


def test_near_miss_each_has_an_office_of_his_own() -> None:
    assert ("holder", "Torv") not in parties(two(), "arrested", "office", holder="Brekke")


def test_a_passives_subject_is_acted_on() -> None:
    p = tree("""
        Torv PROPN 3 nsubj:pass
        was AUX 3 aux:pass
        fined VERB 0 root fine VBN
    """)
    name(p, "Torv", "person")
    assert parties(p, "fined", "SANCTION", actor="Torv") == {("recipient", "Torv")}
    # of those who act together nobody is acted on
    assert parties(p, "fined", "CONSULT", actor="Torv") == {("actor", "Torv")}


def test_praise_of_somebodys_courage_is_for_him() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        praised VERB 0 root praise VBD
        the DET 4 det
        courage NOUN 2 obj
        of ADP 6 case
        rescuers NOUN 4 nmod rescuer NNS
    """)
    name(p, "Ilves", "person")
    mention(p, "rescuers", "nominal", "person")
    assert parties(p, "praised", "SUPPORT") == {("actor", "Ilves"), ("recipient", "rescuers")}
    assert parties(p, "praised", "PROTEST") == {("actor", "Ilves")}  # no type that is aimed at a thing's owner


def test_its_men_act_for_it() -> None:
    p = tree("""
        Its PRON 2 nmod:poss
        men NOUN 3 nsubj man NNS
        burned VERB 0 root burn VBD
        Korrin PROPN 3 obj
    """)
    name(p, "Korrin", "place")
    mention(p, "Its men", "nominal", "person")
    mention(p, "Its", "pronoun", "organization")
    assert {e for role, e in parties(p, "burned", "ASSAULT") if role == "actor"} == {"Its", "Its men"}
    assert {e for role, e in parties(p, "burned", "SUPPORT") if role == "actor"} == {"Its men"}


def test_a_part_filled_in_its_own_sentence_is_nobody_elses() -> None:
    rows = """
        Torv PROPN 2 nsubj
        left VERB 0 root leave VBD
        . PUNCT 2 punct

        Ilves PROPN 2 nsubj
        expelled VERB 0 root expel VBD
        Brekke PROPN 2 obj
        . PUNCT 2 punct
    """
    p = tree(rows)
    for person in ("Torv", "Ilves", "Brekke"):
        name(p, person, "person")
    links = (RoleWord("recipient", at(p, "Torv")[0], 0.95), RoleWord("recipient", at(p, "Brekke")[0], 0.95))
    found = entities(p)
    names = {e.id: e.name for e in found.entities}

    def recipients(*roles: RoleWord) -> set[str]:
        t = Trigger(at(p, "expelled")[0], "SANCTION", 0.9, roles, None, ())
        return {names[a.entity] for a in find_arguments(p, found, t) if a.role == "recipient"}

    assert recipients(*links) == {"Brekke"}
    assert recipients(links[0]) == {"Torv"}  # where nobody in the sentence has it, somebody before may


def test_an_apposition_that_describes_a_party_is_no_second_one() -> None:
    p = tree("""
        Lissmark PROPN 6 nsubj
        , PUNCT 4 punct
        a DET 4 det
        member NOUN 1 appos member NN
        , PUNCT 4 punct
        attacked VERB 0 root attack VBD
        Korrin PROPN 6 obj
    """)
    name(p, "Lissmark", "state")
    name(p, "Korrin", "state")
    mention(p, "a member", "nominal", "organization")
    actors = {e for role, e in parties(p, "attacked", "ASSAULT", actor="member", recipient="Korrin") if role == "actor"}
    assert len(actors) == 1


def rejected(verb: str, lemma: str) -> Parsed:
    p = tree(f"""
        Wennel PROPN 2 nsubj
        {verb} VERB 0 root {lemma} VBD
        the DET 4 det
        demand NOUN 2 obj demand NN
    """)
    name(p, "Wennel", "person")
    return p


def test_who_rejects_a_demand_has_not_made_it() -> None:
    assert parties(rejected("rejected", "reject"), "demand", "REQUEST", actor="Wennel") == set()
    assert parties(rejected("issued", "issue"), "demand", "REQUEST", actor="Wennel") == {("actor", "Wennel")}


def test_whose_a_party_is_is_no_second_one() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        met VERB 0 root meet VBD
        her PRON 5 nmod:poss
        Lissmarkian ADJ 5 amod
        counterpart NOUN 2 obj
    """)
    name(p, "Ilves", "person")
    name(p, "Lissmarkian", "state")
    mention(p, "her Lissmarkian counterpart", "nominal", "person")
    found = entities(p)
    links = [RoleWord("recipient", at(p, w)[0], 0.9) for w in ("Lissmarkian", "counterpart")]

    def recipients(*roles: RoleWord) -> list[str]:
        arguments = find_arguments(p, found, Trigger(at(p, "met")[0], "CONSULT", 0.9, roles, None, ()))
        return [p.text[a:b] for x in arguments if x.role == "recipient" for a, b in x.spans]

    assert recipients(*links) == ["her Lissmarkian counterpart"]
    assert recipients(links[0]) == ["Lissmarkian"]  # where the counterpart is no party, the state may be one


def test_of_what_is_attacked_a_ship_is_a_party_too() -> None:
    p = tree("""
        Karsk PROPN 2 nsubj
        sank VERB 0 root sink VBD
        the DET 4 det
        freighter NOUN 2 obj
    """)
    name(p, "Karsk", "state")
    mention(p, "the freighter", "nominal", "vehicle")
    assert parties(p, "sank", "ASSAULT") == {("actor", "Karsk"), ("recipient", "the freighter")}
    assert parties(p, "sank", "AID") == {("actor", "Karsk")}  # what is given is no party


def test_a_road_is_promised_nothing_and_a_town_is() -> None:
    rows = "Osmark PROPN 2 nsubj\npromised VERB 0 root promise VBD\nto PART 4 mark\nguard VERB 2 xcomp guard VB\nthe DET 6 det\n{where} {part} 4 obj"
    for where, part, given in (("road", "NOUN", set()), ("Korrin", "PROPN", {("recipient", "Korrin")})):
        p = tree(rows.format(where=where, part=part))
        name(p, "Osmark", "state")
        if part == "PROPN":
            name(p, where, "place")
        else:
            mention(p, f"the {where}", "nominal", "place", head=where)
        assert parties(p, "promised", "AGREE", actor="Osmark") == {("actor", "Osmark"), *given}


def test_what_a_letter_says_its_writer_says() -> None:
    p = tree(
        "Veldania PROPN 3 nmod:poss\n's PART 1 case\nletter NOUN 4 nsubj\naccused VERB 0 root accuse VBD\nOsmark PROPN 4 obj"
    )
    name(p, "Veldania", "state")
    name(p, "Osmark", "state")
    found = entities(p)
    names = {e.id: e.name for e in found.entities}
    made = find_arguments(p, found, Trigger(3, "ACCUSE", 0.9, (), match_event(p, 3), ()))
    assert {(a.role, names[a.entity]) for a in made} == {("actor", "Veldania"), ("recipient", "Osmark")}


def test_of_a_narrow_entry_the_frame_says_who_gives() -> None:
    p = tree(
        "Torv PROPN 2 nsubj\naccepted VERB 0 root accept VBD\nmoney NOUN 2 obj\nfrom ADP 5 case\nKorrin PROPN 2 obl"
    )
    name(p, "Torv", "person")
    name(p, "Korrin", "state")
    found = entities(p)
    names = {e.id: e.name for e in found.entities}
    linked = (RoleWord("actor", 0, 0.9), RoleWord("recipient", 4, 0.9))  # as the network may take it
    made = find_arguments(p, found, Trigger(1, "AID", 0.9, linked, match_event(p, 1), ()))
    assert {(a.role, names[a.entity]) for a in made} == {("actor", "Korrin"), ("recipient", "Torv")}


def test_who_stands_beside_a_titled_name_though_the_link_is_to_the_title() -> None:
    p = tree("""
        Minister PROPN 2 nmod minister NNP
        Ilves PROPN 6 nsubj
        and CCONJ 5 cc
        Premier PROPN 5 nmod premier NNP
        Orr PROPN 2 conj
        left VERB 0 root leave VBD
    """)
    for title, bearer in (("Minister", "Ilves"), ("Premier", "Orr")):
        name(p, bearer, "person")
        mention(p, f"{title} {bearer}", "name", "person", head=title)
    both = {("actor", "Ilves"), ("actor", "Orr")}
    assert parties(p, "left", "RETREAT", actor="Minister") == both
    assert parties(p, "left", "RETREAT", actor="Ilves") == both


def test_a_body_that_somebody_takes_over_is_what_he_leads() -> None:
    rows = """
        Ilves PROPN 2 nsubj
        took VERB 0 root take VBD
        over ADP 2 compound:prt
        Harbour PROPN 2 obj
    """
    for kind, body in (("organization", {("organization", "Harbour")}), ("place", set())):
        p = tree(rows)
        name(p, "Ilves", "person")
        name(p, "Harbour", kind)
        assert parties(p, "took", "office", holder="Ilves") == {("holder", "Ilves"), *body}


def likely(p: Parsed, anchor: str, kind: str, **links: str) -> set[tuple[str, str]]:
    """The same where the network finds the links likely, and no more."""
    roles = tuple(RoleWord(role, at(p, quote)[1], 0.5) for role, quote in links.items())
    found = entities(p)
    names = {e.id: e.name for e in found.entities}
    return {
        (a.role, names[a.entity])
        for a in find_arguments(p, found, Trigger(at(p, anchor)[0], kind, 0.9, roles, None, ()))
    }


def test_a_likely_party_shares_its_part_too() -> None:
    p = tree("""
        offer NOUN 0 root offer NN
        between ADP 3 case
        Torv PROPN 1 nmod
        and CCONJ 5 cc
        Brekke PROPN 3 conj
    """)
    name(p, "Torv", "person")
    name(p, "Brekke", "person")
    assert likely(p, "offer", "AGREE", recipient="Brekke") == {("recipient", "Torv"), ("recipient", "Brekke")}


def test_a_likely_country_only_tells_whose_people_it_is() -> None:
    def promised(noun: str, kind: str) -> Parsed:
        p = tree(f"""
            Torv PROPN 2 nsubj
            promised VERB 0 root promise VBD
            Osmark PROPN 4 compound
            {noun} NOUN 2 obj {noun} NNS
        """)
        name(p, "Torv", "person")
        name(p, "Osmark", "state")
        mention(p, f"Osmark {noun}", "nominal", kind, head=noun)
        return p

    assert ("recipient", "Osmark drivers") in likely(
        promised("drivers", "person"), "promised", "AGREE", recipient="Osmark"
    )
    assert ("recipient", "Osmark") in likely(promised("trucks", "vehicle"), "promised", "AGREE", recipient="Osmark")


@pytest.mark.parametrize(("count", "who"), [("six NUM 5 nummod", "six Osmark nurses"), ("the DET 5 det", "Osmark")])
def test_who_are_counted_stand_before_their_country(count: str, who: str) -> None:
    p = tree(f"""
        Torv PROPN 2 nsubj
        released VERB 0 root release VBD
        {count}
        Osmark PROPN 5 compound
        nurses NOUN 2 obj nurse NNS
    """)
    name(p, "Torv", "person")
    name(p, "Osmark", "state")
    mention(p, f"{count.split()[0]} Osmark nurses", "nominal", "person", head="nurses")
    assert ("recipient", who) in parties(p, "released", "RETREAT", recipient="Osmark")


@pytest.mark.parametrize(
    ("between", "who"),
    [("and not", {"Osmark"}), ("and", {"Osmark", "Veldania"}), (", not", {"Osmark"})],
)
def test_who_is_named_only_to_be_left_out(between: str, who: set[str]) -> None:
    words = between.split()
    rows = ["Osmark PROPN {v} nsubj Osmark NNP", *(f"{w} PART {{v}} advmod" for w in words)]
    rows += [
        "Veldania PROPN {v} nsubj Veldania NNP",
        "attacked VERB 0 root attack VBD",
        "Korrin PROPN {v} obj Korrin NNP",
    ]
    p = tree("\n".join(r.format(v=len(words) + 3) for r in rows))
    for quote in ("Osmark", "Veldania", "Korrin"):
        name(p, quote, "state")
    found = entities(p)
    roles = tuple(RoleWord("actor", at(p, q)[0], 0.95) for q in ("Osmark", "Veldania"))
    told = find_arguments(p, found, Trigger(at(p, "attacked")[0], "ASSAULT", 0.9, roles, None, ()))
    names = {e.id: e.name for e in found.entities}
    assert {names[a.entity] for a in told if a.role == "actor"} == who


def test_who_stands_in_a_relation_is_told_before_to_whom() -> None:
    p = tree("""
        Osmark PROPN 3 nmod:poss
        's PART 1 case
        minister NOUN 0 root minister NN
        , PUNCT 3 punct
        Torv PROPN 3 appos
    """)
    name(p, "Osmark", "state")
    name(p, "Torv", "person")
    roles = (RoleWord("organization", 0, 0.9), RoleWord("holder", 4, 0.9))
    found = find_arguments(p, entities(p), Trigger(2, "office", 0.9, roles, None, ()))
    assert [a.role for a in found] == ["holder", "organization"]
    both = (RoleWord("actor", 4, 0.9), RoleWord("recipient", 0, 0.9))
    for kind, expected in (
        ("support", ["actor", "recipient"]),
        ("ASSAULT", ["recipient", "actor"]),
    ):  # events keep the text's order
        found = find_arguments(p, entities(p), Trigger(2, kind, 0.9, both, None, ()))
        assert [a.role for a in found] == expected


def destroyed() -> Parsed:
    p = tree("""
        drones NOUN 2 nsubj drone NNS
        destroyed VERB 0 root destroy VBD
        a DET 7 det
        Torv PROPN 6 compound
        - PUNCT 6 punct
        held VERB 7 amod hold VBN
        bunker NOUN 2 obj
    """)
    name(p, "Torv", "organization")
    mention(p, "bunker", "nominal", "place")
    return p


def test_who_only_describes_a_thing_has_no_part_in_what_is_done_to_it() -> None:
    assert parties(destroyed(), "destroyed", "ASSAULT", actor="Torv", recipient="bunker") == {("recipient", "bunker")}


def test_who_holds_a_besieged_town_does_not_besiege_it() -> None:
    p = tree("""
        defenders NOUN 5 nsubj defender NNS
        in ADP 4 case
        besieged VERB 4 amod besiege VBN
        Vell PROPN 1 nmod
        waited VERB 0 root wait VBD
    """)
    name(p, "Vell", "place")
    mention(p, "defenders", "nominal", "person")
    assert parties(p, "besieged", "COERCE", actor="defenders", recipient="Vell") == {("recipient", "Vell")}


def test_near_miss_who_hangs_on_the_participle_acts() -> None:
    p = tree(
        "Torv PROPN 3 compound\n- PUNCT 3 punct\nbesieged VERB 4 amod besiege VBN\nVell PROPN 5 nsubj\nfell VERB 0 root fall VBD"
    )
    name(p, "Vell", "place")
    name(p, "Torv", "organization")
    found = parties(p, "besieged", "COERCE", actor="Torv", recipient="Vell")
    assert found == {("actor", "Torv"), ("recipient", "Vell")}


def test_whose_mother_is_killed_is_not_killed() -> None:
    p = tree("""
        His PRON 2 nmod:poss
        mother NOUN 4 nsubj:pass
        was AUX 4 aux:pass
        killed VERB 0 root kill VBN
        in ADP 7 case
        the DET 7 det
        raid NOUN 4 obl
    """)
    mention(p, "His", "pronoun", "person")
    mention(p, "His mother", "nominal", "person")
    for word in ("killed", "raid"):
        assert parties(p, word, "ASSAULT", recipient="His") == {("recipient", "His mother")}


def test_near_miss_whose_house_is_searched_is_searched() -> None:
    p = tree("Police NOUN 2 nsubj\nsearched VERB 0 root search VBD\nher PRON 4 nmod:poss\nhouse NOUN 2 obj")
    mention(p, "her", "pronoun", "person")
    mention(p, "her house", "nominal", "place")
    assert ("recipient", "her") in parties(p, "searched", "COERCE", recipient="her")


def test_what_is_fired_or_thrown_is_what_with() -> None:
    p = tree("""
        Shots NOUN 3 nsubj:pass shot NNS
        were AUX 3 aux:pass
        fired VERB 0 root fire VBN
        by ADP 5 case
        Torv PROPN 3 obl:agent
    """)
    name(p, "Torv", "person")
    mention(p, "Shots", "nominal", "other")
    found = entities(p)
    names = {e.id: e.name for e in found.entities}
    roles = (RoleWord("recipient", 0, 0.9), RoleWord("actor", 4, 0.9))
    t = Trigger(2, "ASSAULT", 0.9, roles, match_event(p, 2), ())
    assert {(a.role, names[a.entity]) for a in find_arguments(p, found, t)} == {
        ("instrument", "Shots"),
        ("actor", "Torv"),
    }
