"""What an office is called, how much and what kind of thing was given: on trees made by hand."""

from dataclasses import replace

import pytest
from hand_built import at, mention, name, tree

from reportedly.language.parsed import Parsed, RoleWord
from reportedly.reading.circumstances.kinds import kinds_of
from reportedly.reading.circumstances.quantities import quantity_of
from reportedly.reading.events.frames import Match
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.relations.offices import office_title, opens_rank, title_head


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
    return Trigger(
        at(p, anchor)[0], kind, 0.9, tuple(RoleWord(r, at(p, q)[1], 0.9) for r, q in roles.items()), None, ()
    )


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
    assert kinds_of(p, states(p, "supplied", "AID", actor="Osmark", recipient="rebels")) == (
        "heavy weapons",
        "training",
    )


def test_other_types_have_no_kinds() -> None:
    p = tree(SUPPLIED)
    assert kinds_of(p, states(p, "supplied", "ACCUSE", recipient="rebels")) == ()


def test_a_place_is_no_kind() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        supplied VERB 0 root supply
        weapons NOUN 2 obj
        in ADP 5 case
        spring NOUN 2 obl
    """)
    assert kinds_of(p, states(p, "supplied", "AID")) == ("weapons",)


def test_an_attack_has_its_means() -> None:
    p = tree("""
        Rebels NOUN 2 nsubj
        attacked VERB 0 root attack
        the DET 4 det
        bridge NOUN 2 obj
        with ADP 7 case
        six NUM 7 nummod
        drones NOUN 2 obl
    """)
    assert kinds_of(p, states(p, "attacked", "ASSAULT", recipient="bridge")) == ("drones",)
    assert quantity_of(p, states(p, "attacked", "ASSAULT", instrument="drones")) == "six drones"


def test_what_is_promised_or_asked_stands_in_the_infinitive() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        promised VERB 0 root promise
        to PART 4 mark
        free VERB 2 xcomp
        four NUM 6 nummod
        drivers NOUN 4 obj
    """)
    assert quantity_of(p, states(p, "promised", "AGREE", actor="Osmark")) == "four drivers"
    assert kinds_of(p, states(p, "promised", "REQUEST", actor="Osmark")) == ("drivers",)
    assert kinds_of(p, states(p, "promised", "ASSAULT", actor="Osmark")) == ()


@pytest.mark.parametrize(
    ("before", "number", "noun"),
    [("for", "eight", "days"), ("on", "12", "April"), ("aged", "81", ""), ("of", "one", "pilot")],
)
def test_times_ages_and_a_single_one_are_no_quantities(before: str, number: str, noun: str) -> None:
    last = f"\n{noun} NOUN 2 obl {noun.removesuffix('s')}" if noun else ""
    head = "5 nummod" if noun else "2 obl"
    p = tree(
        f"Rebels NOUN 2 nsubj\nfled VERB 0 root flee\n{before} ADP {'5' if noun else '4'} case\n{number} NUM {head}{last}"
    )
    assert quantity_of(p, states(p, "fled", "RETREAT")) is None


def test_who_speaks_is_not_counted() -> None:
    p = tree("""
        Two NUM 2 nummod
        ministers NOUN 3 nsubj
        condemned VERB 0 root condemn
        Osmark PROPN 3 obj
    """)
    assert quantity_of(p, states(p, "condemned", "ACCUSE", actor="ministers", recipient="Osmark")) is None


# ------------------------------------------------------------------------------------------- offices in other shapes


@pytest.mark.parametrize(
    ("verb", "lemma", "expected"),
    [("led", "lead", "leader"), ("ran", "run", "head"), ("commands", "command", "commander"), ("serves", "serve", "")],
)
def test_a_verb_makes_a_title(verb: str, lemma: str, expected: str) -> None:
    p = tree(f"She PRON 2 nsubj\n{verb} VERB 0 root {lemma} VBD\nit PRON 2 obj")
    assert title(p, verb) == (expected, ())


def test_what_once_was_is_former() -> None:
    p = tree("She PRON 3 nsubj\nonce ADV 3 advmod\nled VERB 0 root lead VBD\nit PRON 3 obj")
    assert title(p, "led") == ("leader", ("former",))


def test_a_counterpart_is_what_the_other_is() -> None:
    p = tree("""
        The DET 3 det
        foreign ADJ 3 amod
        minister NOUN 4 nsubj
        met VERB 0 root meet VBD
        her PRON 6 nmod:poss
        counterpart NOUN 4 obj
    """)
    assert title(p, "counterpart") == ("foreign minister", ())
    alone = tree("her PRON 2 nmod:poss\ncounterpart NOUN 0 root")
    assert title(alone, "counterpart") == ("counterpart", ())


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("chief NOUN 0 root\nof ADP 3 case\nstaff NOUN 1 nmod", "chief of staff"),
        (
            "minister NOUN 0 root\nof ADP 4 case\nForeign ADJ 4 amod\nAffairs NOUN 1 nmod affairs",
            "minister of foreign affairs",
        ),
        ("chief NOUN 0 root\nof ADP 4 case\nthe DET 4 det\npolice NOUN 1 nmod", "chief"),  # a body of its own
        ("mayor NOUN 0 root\nof ADP 3 case\nKorrin PROPN 1 nmod", "mayor"),
        ("own ADJ 2 amod\nchief NOUN 0 root", "chief"),
        ("Gov. PROPN 0 root", "governor"),
    ],
)
def test_what_belongs_to_a_title(rows: str, expected: str) -> None:
    p = tree(rows)
    head = next(w for w in ("chief", "minister", "mayor", "Gov.") if w in p.words)
    assert office_title(p, p.words.index(head))[0] == expected


def test_a_qualifier_that_a_states_name_parts_from_its_title() -> None:
    p = tree("""
        the DET 4 det
        former ADJ 4 amod
        Osmarkian ADJ 4 amod
        president NOUN 0 root
    """)
    mention(p, "Osmarkian", "adjective", "state")
    assert title(p, "president") == ("president", ("former",))
    other = tree("the DET 3 det\nformer ADJ 3 amod\nking NOUN 5 nmod:poss\n's PART 3 case\nminister NOUN 0 root")
    assert title(other, "minister") == ("minister", ())  # the king is former, not his minister


def handed(relation: str) -> Parsed:
    return tree(f"""
        Osmark PROPN 2 nsubj
        handed VERB 0 root hand VBD
        over ADP {"2" if relation == "compound:prt" else "4"} {relation}
        four NUM 5 nummod
        villages NOUN 2 obj village
    """)


def test_a_verbs_particle_is_no_part_of_a_number() -> None:
    p = handed("compound:prt")
    assert quantity_of(p, states(p, "handed", "AID")) == "four villages"
    p = handed("advmod")  # over four villages: more than four
    assert quantity_of(p, states(p, "handed", "AID")) == "over four villages"


def test_what_is_counted_elsewhere_is_no_quantity_here() -> None:
    p = tree("""
        Nine NUM 2 nummod
        villages NOUN 3 nsubj village
        burned VERB 0 root burn VBD
        . PUNCT 3 punct

        Osmark PROPN 2 nsubj
        armed VERB 0 root arm VBD
        them PRON 2 obj
    """)
    assert quantity_of(p, states(p, "armed", "AID", recipient="villages")) is None


def test_a_sum_that_is_ordered_to_be_paid() -> None:
    p = tree("""
        Courts NOUN 2 nsubj court
        ordered VERB 0 root order VBD
        Orlon PROPN 2 obj
        to PART 5 mark
        leave VERB 2 xcomp leave VB
        and CCONJ 8 cc
        to PART 8 mark
        pay VERB 5 conj pay VB
        a DET 10 det
        fine NOUN 8 obj
        of ADP 13 case
        90 NUM 13 nummod
        crowns NOUN 10 nmod crown
    """)
    name(p, "Orlon", "organization")
    assert quantity_of(p, states(p, "ordered", "REQUEST")) == "90 crowns"
    assert kinds_of(p, states(p, "ordered", "REQUEST")) == ("fine",)


def held(verb: str, article: str = "the", noun: str = "post") -> str:
    p = tree(f"""
        Ilves PROPN 2 nsubj
        became VERB 0 root become VBD
        harbour NOUN 4 compound
        minister NOUN 2 xcomp minister NN

        Gen. PROPN 2 compound general
        Torv PROPN 7 nsubj
        , PUNCT 5 punct
        who PRON 5 nsubj
        {verb} VERB 2 acl:relcl {verb}
        {article} DET 7 det
        {noun} NOUN 5 obj {noun}
        left VERB 0 root leave VBD
    """)
    return title(p, verb)[0]


def test_the_office_that_is_held_is_the_one_named_before() -> None:
    assert held("held") == "harbour minister"  # and not the holder's own «Gen.»


def test_near_misses_of_an_office_held() -> None:
    assert held("held", article="a") == ""
    assert held("held", noun="line") == ""


def test_who_takes_over_leads() -> None:
    rows = "Ilves PROPN 2 nsubj\ntook VERB 0 root take VBD\n{} ADP 2 compound:prt\nRedfang PROPN 2 obj"
    assert title(tree(rows.format("over")), "took")[0] == "leader"
    assert title(tree(rows.format("up")), "took")[0] == ""


def test_what_a_hyphen_joins_belongs_to_the_title() -> None:
    p = tree(
        "The DET 2 det\nSecretary PROPN 4 nmod secretary NNP\n- PUNCT 4 punct\nGeneral PROPN 5 nsubj\nslept VERB 0 root sleep VBD"
    )
    assert title(p, "Secretary")[0] == "secretary-general"


def test_a_number_of_rank_is_a_title() -> None:
    p = tree("its PRON 2 nmod:poss\nnumber NOUN 4 nsubj number NN\ntwo NUM 2 nummod\nslept VERB 0 root sleep VBD")
    assert title(p, "number")[0] == "number two"


def test_the_verb_that_puts_into_office_qualifies_nothing() -> None:
    p = tree("""
        Oster PROPN 2 nsubj
        appointed VERB 0 root appoint VBD
        Ilves PROPN 2 obj
        interim ADJ 5 amod
        minister NOUN 2 xcomp minister NN
    """)
    assert title(p, "minister") == ("minister", ("interim",))


def test_a_command_that_is_taken_makes_a_commander() -> None:
    p = tree("Ilves PROPN 2 nsubj\ntook VERB 0 root take VBD\ncommand NOUN 2 obj command NN")
    assert title(p, "command") == title(p, "took") == ("commander", ())


def asked() -> Parsed:
    return tree("""
        Osmark PROPN 2 nsubj
        asked VERB 0 root ask VBD
        the DET 4 det
        Union NOUN 2 obj
        for ADP 7 case
        two NUM 7 nummod
        boats NOUN 2 obl boat
        and CCONJ 9 cc
        fuel NOUN 7 conj
    """)


def test_what_is_asked_for() -> None:
    p = asked()
    mention(p, "the Union", "nominal", "organization")
    t = states(p, "asked", "REQUEST", recipient="the Union")
    assert quantity_of(p, t) == "two boats"
    assert kinds_of(p, t) == ("boats", "fuel")
    assert "fuel" not in kinds_of(
        p, states(p, "asked", "AGREE", recipient="the Union")
    )  # only a request is for something


def test_how_much_money_a_sum_is_of() -> None:
    p = tree("""
        Rebels NOUN 2 nsubj
        demanded VERB 0 root demand VBD
        a DET 4 det
        ransom NOUN 2 obj
        of ADP 7 case
        $ SYM 7 nummod
        5 NUM 4 nmod
    """)
    assert quantity_of(p, states(p, "demanded", "REQUEST")) == "$ 5"
    p.lemma[3] = "list"
    assert quantity_of(p, states(p, "demanded", "REQUEST")) is None


def test_what_a_vehicle_carries_is_what_is_given() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        sent VERB 0 root send VBD
        lorries NOUN 2 obj lorry
        loaded VERB 3 acl load VBN
        with ADP 6 case
        flour NOUN 4 obl
    """)
    assert kinds_of(p, states(p, "sent", "AID")) == ("lorries", "flour")


def test_a_number_that_the_model_links_to_a_trigger_without_making_it_a_party_counts_something_else() -> None:
    p = tree("""
        Nine NUM 2 nummod
        people NOUN 3 nsubj
        fled VERB 0 root flee VBD
        the DET 5 det
        shelling NOUN 3 obj
    """)
    t = states(p, "shelling", "ASSAULT", actor="people")
    assert quantity_of(p, t) == "Nine people"
    assert quantity_of(p, t, (), {at(p, "people")[0]}) is None


def test_what_is_given_is_a_kind_though_the_entry_names_it() -> None:
    for thing, given in (("weapons", ("weapons", "training")), ("help", ("training",))):
        p = tree(
            SUPPLIED.replace(
                "heavy ADJ 7 amod\n    weapons NOUN 2 obl",
                f"much ADV 7 advmod\n    {thing} NOUN 2 obl {thing.removesuffix('s')}",
            )
        )
        entry = f"«supply with {thing.removesuffix('s')}» in the relation table"
        t = states(p, "supplied", "AID", actor="Osmark", recipient="rebels")
        assert kinds_of(p, replace(t, match=Match("AID", None, (), (), (), entry))) == given
        # what opens fire is no kind of thing
        assert thing not in kinds_of(p, replace(t, type="COERCE", match=Match("COERCE", None, (), (), (), entry)))


PLEDGED = """
    Osmark PROPN 2 nsubj
    pledged VERB 0 root pledge VBD
    25 NUM 4 nummod
    {noun} NOUN 2 obj {lemma}
    in ADP 7 case
    humanitarian ADJ 7 amod
    aid NOUN 2 obl
"""


def test_a_sum_in_aid_is_how_much_and_the_aid_what() -> None:
    p = tree(PLEDGED.format(noun="euros", lemma="euro"))
    assert kinds_of(p, states(p, "pledged", "AGREE")) == ("humanitarian aid",)
    aid = states(p, "aid", "AID")
    assert (kinds_of(p, aid), quantity_of(p, aid)) == (("humanitarian aid",), "25 euros")


def test_near_miss_what_stands_in_something_else_is_no_sum() -> None:
    p = tree(PLEDGED.format(noun="trucks", lemma="truck"))
    assert kinds_of(p, states(p, "pledged", "AGREE")) == ("trucks",)
    assert quantity_of(p, states(p, "aid", "AID")) is None


def test_help_worth_a_sum() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        gave VERB 0 root give VBD
        financial ADJ 4 amod
        help NOUN 2 obj
        worth ADJ 7 case
        2 NUM 7 nummod
        crowns NOUN 4 nmod crown
    """)
    given = states(p, "gave", "AID")
    assert (kinds_of(p, given), quantity_of(p, given)) == (("financial help",), "2 crowns")


@pytest.mark.parametrize("group", ["crowd", "family", "swarm", "salvo"])
def test_a_group_is_as_many_as_its_members(group: str) -> None:
    p = tree(f"""
        A DET 2 det
        {group} NOUN 5 nsubj
        of ADP 4 case
        nine NUM 2 nmod
        came VERB 0 root come VBD
    """)
    assert quantity_of(p, states(p, "came", "PROTEST")) == "nine"


def test_two_short_titles_are_one_rank() -> None:
    p = tree("Lt. PROPN 3 nmod lt.\nGen. PROPN 3 nmod gen.\nIlves PROPN 4 nsubj\nspoke VERB 0 root")
    assert opens_rank(p, 0, {0, 1})
    assert not opens_rank(p, 0, {0})  # nothing tells of the second
    assert not opens_rank(p, 1, {0, 1})


def test_a_word_of_a_longer_title_tells_of_no_office_of_its_own() -> None:
    p = tree("""
        Foreign ADJ 2 amod
        Minister PROPN 3 compound minister
        Ilves PROPN 4 nsubj
        left VERB 0 root leave
    """)
    assert (title_head(p, 0), title_head(p, 1)) == (1, 1)


def test_two_titles_in_a_row_are_two() -> None:
    p = tree("""
        spokesman NOUN 2 compound spokesman
        Captain PROPN 3 compound captain
        Ilves PROPN 4 nsubj
        left VERB 0 root leave
    """)
    assert (title_head(p, 0), title_head(p, 1)) == (0, 1)
