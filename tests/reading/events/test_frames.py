"""Who fills an entry's frame: indirect objects, infinitives that somebody is to carry out, those who act together."""

from hand_built import at, entities, flat, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.arguments import find_arguments
from reportedly.records import EntityType


def told(rest: str) -> Parsed:
    return tree(f"""
        Osmark PROPN 2 nsubj
        told VERB 0 root tell VBD
        them PRON 2 iobj they
        {rest}
    """)


def test_who_is_asked_stands_as_an_indirect_object_or_as_an_object() -> None:
    for relation in ("iobj", "obj"):
        p = tree(f"""
            Osmark PROPN 2 nsubj
            urged VERB 0 root urge VBD
            Korrin PROPN 2 {relation}
            to PART 5 mark
            withdraw VERB 2 xcomp withdraw VB
        """)
        match = match_event(p, 1)
        assert match is not None and (match.type, match.actors, match.recipients) == ("REQUEST", (0,), (2,))


def test_telling_somebody_to_do_a_thing_is_a_request() -> None:
    match = match_event(told("to PART 5 mark\n leave VERB 2 xcomp leave VB"), 1)
    assert match is not None and (match.type, match.recipients) == ("REQUEST", (2,))


def test_near_miss_telling_somebody_that_something_is_so_asks_nothing() -> None:
    match = match_event(told("that SCONJ 6 mark\n troops NOUN 6 nsubj troop\n left VERB 2 ccomp leave VBD"), 1)
    assert match is None or match.type != "REQUEST"


def met(*rows: str) -> tuple[Parsed, Trigger]:
    p = tree("\n".join(("Torv PROPN 2 nsubj", "met VERB 0 root meet VBD", *rows)))
    name(p, "Torv", "person")
    name(p, "Brekke", "person")
    return p, Trigger(1, "CONSULT", 0.9, (), match_event(p, 1), ())


def test_whom_somebody_meets_is_the_recipient_with_and_without_a_preposition() -> None:
    for rows in (("Brekke PROPN 2 obj",), ("with ADP 4 case", "Brekke PROPN 2 obl")):
        p, trigger = met(*rows)
        found = entities(p)
        names = {e.id: e.name for e in found.entities}
        assert {(a.role, names[a.entity]) for a in find_arguments(p, found, trigger)} == {
            ("actor", "Torv"),
            ("recipient", "Brekke"),
        }


def test_near_miss_two_subjects_who_meet_both_act() -> None:
    p = tree("""
        Torv PROPN 4 nsubj
        and CCONJ 3 cc
        Brekke PROPN 1 conj
        met VERB 0 root meet VBD
    """)
    match = match_event(p, 3)
    assert match is not None and match.actors == (0, 2) and not match.second


def called(*rows: str) -> Parsed:
    return tree("\n".join(("Osmark PROPN 2 nsubj", "called VERB 0 root call VBD", *rows)))


def test_calling_a_deed_a_crime_is_blame_and_a_triumph_praise() -> None:
    for noun, kind in (("crime", "ACCUSE"), ("triumph", "SUPPORT")):
        match = match_event(called("the DET 4 det", "raid NOUN 2 obj", "a DET 6 det", f"{noun} NOUN 2 xcomp"), 1)
        assert match is not None and (match.type, match.recipients) == (kind, (3,))


def test_the_judgement_may_be_an_adjective_behind_as_or_of_a_clause_of_its_own() -> None:
    p = tree("Osmark PROPN 2 nsubj\ndescribed VERB 0 root describe VBD\nit PRON 2 obj\nas ADP 6 case\na DET 6 det\ngrave NOUN 2 obl\n"
             "shameful ADJ 6 amod")  # fmt: skip
    match = match_event(p, 1)
    assert match is not None and match.type == "ACCUSE"
    clause = match_event(called("the DET 4 det", "raid NOUN 5 nsubj", "barbaric ADJ 2 xcomp"), 1)
    assert clause is not None and (clause.type, clause.recipients) == ("ACCUSE", (3,))


def test_near_miss_a_name_is_no_judgement_and_whom_somebody_names_he_does_not_telephone() -> None:
    for noun in ("Mother", "liar"):
        match = match_event(called("the DET 4 det", "minister NOUN 2 obj", f"{noun} NOUN 2 xcomp"), 1)
        assert match is None or match.type == "ACCUSE"
    rung = match_event(called("the DET 4 det", "minister NOUN 2 obj"), 1)
    assert rung is not None and rung.type == "CONSULT"


def test_a_guard_does_not_keep_an_entry_from_the_words_it_asks_for() -> None:
    rows = "Osmark PROPN 2 nsubj\npaid VERB 0 root pay VBD\n{thing} NOUN 2 obj\nto ADP 5 case\nKorrin PROPN 2 obl"
    match = match_event(tree(rows.format(thing="tribute")), 1)
    assert match is not None and (match.type, match.recipients) == ("SUPPORT", (4,))
    # near miss: attention is paid, and that is no event
    guarded = match_event(tree(rows.format(thing="attention")), 1)
    assert guarded is not None and guarded.type is None


def test_an_indirect_object_is_who_is_promised_something() -> None:
    p = tree("Osmark PROPN 2 nsubj\npromised VERB 0 root promise VBD\nKorrin PROPN 2 iobj\nboats NOUN 2 obj boat")
    match = match_event(p, 1)
    assert match is not None and (match.type, match.recipients) == ("AGREE", (2,))


def test_nobody_has_a_conversation_with_the_conversation() -> None:
    p = tree("Ministers NOUN 2 nsubj minister\nhad VERB 0 root have VBD\na DET 4 det\nconversation NOUN 2 obj")
    match = match_event(p, 1)
    assert match is not None and (match.type, match.actors, match.second) == ("CONSULT", (0,), ())


def matched(p: Parsed, word: int) -> tuple[str | None, str]:
    found = match_event(p, word)
    return (found.type, found.entry) if found is not None else (None, "")


def test_ties_that_are_resumed_are_those_of_the_two_they_are_between() -> None:
    p = tree("""
        resumption NOUN 0 root
        of ADP 3 case
        ties NOUN 1 nmod tie NNS
        between ADP 5 case
        Osmark PROPN 3 nmod
        and CCONJ 7 cc
        Veldania PROPN 5 conj
    """)
    found = match_event(p, 0)
    assert found is not None and (found.type, found.actors, found.recipients) == ("SUPPORT", (4, 6), ())


def held(thing: str, kind: str) -> str | None:
    p = tree(f"Rebels NOUN 2 nsubj rebel NNS\nheld VERB 0 root hold VBD\nthe DET 4 det\n{thing} NOUN 2 obj {thing} NN")
    mention(p, thing, "nominal", kind)  # type: ignore[arg-type]
    return matched(p, 1)[0]


def test_whoever_is_held_is_detained_and_a_view_is_not() -> None:
    assert held("surveyor", "person") == "COERCE"
    assert held("view", "other") is None
    assert held("vote", "other") != "COERCE"


def test_who_is_turned_back_is_stopped_and_who_turns_back_withdraws() -> None:
    p = tree("""
        Guards NOUN 2 nsubj guard NNS
        turned VERB 0 root turn VBD
        back ADV 2 compound:prt
        the DET 5 det
        pilgrims NOUN 2 obj pilgrim NNS
    """)
    mention(p, "pilgrims", "nominal", "person")
    assert matched(p, 1)[0] == "COERCE"
    assert (
        matched(tree("Guards NOUN 2 nsubj guard NNS\nturned VERB 0 root turn VBD\nback ADV 2 compound:prt"), 1)[0]
        == "RETREAT"
    )


def test_what_is_forbidden_is_restricted() -> None:
    p = tree("""
        Police NOUN 2 nsubj
        forbade VERB 0 root forbid VBD
        anyone PRON 2 obj
        to PART 5 mark
        leave VERB 2 xcomp leave VB
    """)
    assert matched(p, 1)[0] == "COERCE"


def test_a_hyphen_makes_one_verb_of_two_words() -> None:
    p = flat("Osmark co-operated with Veldania.")
    w = at(p, "operated")[0]
    p.upos[w], p.xpos[w], p.lemma[w] = "VERB", "VBD", "operate"
    assert matched(p, w)[0] == "COOPERATE"
    apart = flat("Osmark co operated with Veldania.")
    v = at(apart, "operated")[0]
    apart.upos[v], apart.xpos[v], apart.lemma[v] = "VERB", "VBD", "operate"
    assert matched(apart, v)[0] is None


def moved(*rows: str) -> str | None:
    return matched(tree("\n".join(("Osmark PROPN 2 nsubj", "moved VERB 0 root move VBD", *rows))), 1)[0]


def test_troops_that_are_moved_to_a_place_are_mobilized_and_who_moves_to_one_is_not() -> None:
    assert moved("tanks NOUN 2 obj tank NNS", "to ADP 5 case", "Korrin PROPN 2 obl") == "MOBILIZE"
    assert moved("to ADP 4 case", "Korrin PROPN 2 obl") == "OTHER"


def test_a_verbs_particle_before_a_preposition_of_its_object() -> None:
    p = tree(
        """
        Deputies NOUN 2 nsubj deputy NNS
        voted VERB 0 root vote VBD
        {} ADP 2 compound:prt
        the DET 5 det
        pact NOUN 2 obj pact NN
        with ADP 7 case
        Osmark PROPN 2 obl Osmark NNP
    """.replace("{}", "down")
    )
    found = match_event(p, at(p, "voted")[0])
    assert found is not None and found.type == "REJECT"


def test_on_strike_and_a_strike_on_a_port() -> None:
    rows = """
        {} ADP 2 case
        strike NOUN 0 root strike NN
        on ADP 4 case
        Sarn PROPN 2 nmod Sarn NNP
    """
    for preposition, kind in (("on", "PROTEST"), ("in", "ASSAULT")):
        p = tree(rows.replace("{}", preposition))
        found = match_event(p, at(p, "strike")[0])
        assert found is not None and found.type == kind


def test_an_attempt_on_somebodys_life() -> None:
    rows = """
        an DET 2 det
        attempt NOUN 0 root attempt NN
        on ADP 5 case
        her PRON 5 nmod:poss
        {} NOUN 2 nmod {} NN
    """
    p = tree(rows.format("life", "life"))
    found = match_event(p, at(p, "attempt")[0])
    assert found is not None and (found.type, found.recipients) == ("ASSAULT", (at(p, "her")[0],))
    p = tree(rows.format("record", "record"))
    assert match_event(p, at(p, "attempt")[0]) is None


def verb(
    form: str, lemma: str, thing: str, *rows: str, sort: EntityType | None = None, who: str = "Osmark"
) -> str | None:
    """The type that the table gives the verb between the subject and that object."""
    p = tree(
        "\n".join(
            (
                f"{who} PROPN 2 nsubj",
                f"{form} VERB 0 root {lemma} VBD",
                f"{thing} NOUN 2 obj {thing.removesuffix('s')} NNS",
                *rows,
            )
        )
    )
    name(p, who, "state")
    if sort is not None:
        mention(p, thing, "nominal", sort)
    match = match_event(p, 1)
    return match.type if match is not None else None


def test_who_is_received_greeted_or_addressed_is_talked_to() -> None:
    for form, lemma in (("received", "receive"), ("greeted", "greet"), ("addressed", "address")):
        assert verb(form, lemma, "pilgrims", sort="person") == "CONSULT"


def test_near_miss_bodies_are_received_and_nobody_talks_to_them() -> None:
    assert verb("received", "receive", "corpses", sort="person") is None
    assert verb("received", "receive", "loan", sort="other") == "AID"


def test_whoever_treats_the_sick_helps_them_and_whoever_treats_them_as_something_does_not() -> None:
    assert verb("treated", "treat", "sailors", sort="person") == "AID"
    assert verb("treated", "treat", "sailors", "as ADP 5 case", "pirates NOUN 2 obl", sort="person") is None


def test_handing_over_is_a_release_of_who_was_held_and_else_what_two_do_together() -> None:
    assert verb("handed", "hand", "hostages", "over ADP 2 compound:prt", sort="person") == "RETREAT"
    assert verb("handed", "hand", "pilots", "over ADP 2 compound:prt", sort="person") == "RETREAT"
    assert verb("handed", "hand", "banker", "over ADP 2 compound:prt", sort="person") == "COOPERATE"


def test_an_ambassador_is_summoned_as_anybody_is() -> None:
    assert verb("summoned", "summon", "ambassador", sort="person") == "REQUEST"


def test_who_is_hurt_by_nobody_has_had_an_accident() -> None:
    p = tree("Nobody PRON 3 nsubj:pass\nwas AUX 2 aux:pass\nhurt VERB 0 root hurt VBN")
    match = match_event(p, 2)
    assert match is not None and match.type == "OTHER"
    p = tree("gunmen NOUN 2 nsubj\nhurt VERB 0 root hurt VBD\nsailors NOUN 2 obj")
    mention(p, "gunmen", "nominal", "person")
    match = match_event(p, 1)
    assert match is not None and match.type == "ASSAULT"
