"""Words of war that mean something else: figures of speech, quarrels, the language of sport."""

import pytest
from hand_built import at, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.frames import Match, match_event
from reportedly.reading.events.triggers import find_triggers
from reportedly.reading.lexicon import events


def clause(subject: str, verb: str, lemma: str, thing: str, behind: str = "") -> Parsed:
    return tree(f"""
        {subject} NOUN 2 nsubj {subject.lower().removesuffix("s")} NNS
        {verb} VERB 0 root {lemma} VBD
        the DET 4 det
        {thing} NOUN 2 obj {thing} NN
        {behind}
    """)


def matched(p: Parsed, word: str) -> Match | None:
    return match_event(p, at(p, word)[0])


@pytest.mark.parametrize(
    ("subject", "verb", "lemma", "thing"),
    [
        ("Directors", "shot", "shoot", "film"),
        ("Doctors", "fought", "fight", "inflation"),
        ("Firms", "target", "target", "buyer"),
        ("Viruses", "attacked", "attack", "lung"),
    ],
)
def test_a_guard_is_believed_against_the_network(subject: str, verb: str, lemma: str, thing: str) -> None:
    p = clause(subject, verb, lemma, thing)
    trigger(p, verb, "ASSAULT", score=0.99)
    found = matched(p, verb)
    assert found is not None and found.type is None and "ASSAULT" in found.refused
    assert [t.type for t in find_triggers(p) if t.type == "ASSAULT"] == []


def test_near_miss_the_same_verb_with_people_for_its_object() -> None:
    p = clause("Soldiers", "shot", "shoot", "farmer")
    trigger(p, "shot", "ASSAULT", score=0.99)
    assert [t.type for t in find_triggers(p)] == ["ASSAULT"]


def test_a_chief_who_is_fired_is_dismissed_and_the_day_is_no_target() -> None:
    p = clause("Firms", "fired", "fire", "chief", "on ADP 6 case\nMonday PROPN 2 obl Monday NNP")
    found = matched(p, "fired")
    assert found is not None and found.type == "SANCTION"
    assert [p.words[w] for w in (*found.actors, *found.recipients)] == ["Firms", "chief"]


def test_a_plan_that_is_attacked_is_criticised_by_its_subject() -> None:
    p = clause("Farmers", "attacked", "attack", "plan")
    found = matched(p, "attacked")
    assert found is not None and found.type == "ACCUSE" and "ASSAULT" in found.refused
    assert [p.words[w] for w in found.actors] == ["Farmers"]


def test_no_entry_fits_and_still_the_figure_of_speech_is_seen() -> None:
    p = tree("""
        Vell PROPN 2 nsubj
        stormed VERB 0 root storm VBD
        to ADP 4 case
        victory NOUN 2 obl victory NN
    """)
    name(p, "Vell", "organization")
    trigger(p, "stormed", "ASSAULT", score=0.98)
    assert find_triggers(p) == []


def test_a_guard_about_a_word_of_the_entry_itself_is_none_against_it() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        backed VERB 0 root back VBD
        down ADP 2 compound:prt down RP
    """)
    found = matched(p, "backed")
    assert found is not None and found.type is not None


@pytest.mark.parametrize(("score", "kind"), [("2-1", None), ("2030-31", "ASSAULT"), ("AK-47", "ASSAULT")])
def test_a_result_shows_a_match(score: str, kind: str | None) -> None:
    p = tree(f"""
        Vell PROPN 2 nsubj
        beat VERB 0 root beat VBD
        Dorval PROPN 2 obj
        {score} NUM 2 obl
    """)
    found = matched(p, "beat")
    assert found is not None and found.type == kind


def test_a_vote_of_two_numbers_is_no_match() -> None:
    p = tree("""
        The DET 2 det
        council NOUN 3 nsubj council NN
        beat VERB 0 root beat VBD
        rebels NOUN 3 obj rebel NNS
        in ADP 8 case
        a DET 8 det
        5-4 NUM 8 nummod
        vote NOUN 3 obl vote NN
    """)
    found = matched(p, "beat")
    assert found is not None and found.type == "ASSAULT"


def test_what_a_relative_pronoun_stands_for_counts() -> None:
    p = tree("""
        cholera NOUN 0 root cholera NN
        which PRON 3 nsubj which WDT
        killed VERB 1 acl:relcl kill VBD
        farmers NOUN 3 obj farmer NNS
    """)
    found = matched(p, "killed")
    assert found is not None and found.type == "OTHER"


@pytest.mark.parametrize(("kind", "type_"), [("person", "RETREAT"), ("work", None)])
def test_an_entry_may_ask_for_a_kind_of_thing(kind: str, type_: str | None) -> None:
    p = clause("Judges", "released", "release", "sisters")
    mention(p, "sisters", "nominal", kind)
    found = matched(p, "released")
    assert (found.type if found is not None else None) == type_


def test_a_guard_refuses_peaceful_types_too_and_the_language_of_a_field_the_hostile_ones() -> None:
    p = tree("""
        Winters NOUN 2 nsubj winter NNS
        agreed VERB 0 root agree VBD
        with ADP 5 case
        the DET 5 det
        vines NOUN 2 obl vine NNS
    """)
    trigger(p, "agreed", "AGREE", score=0.99)
    assert find_triggers(p) == []
    keeper = tree("""
        Goalkeepers NOUN 2 nsubj goalkeeper NNS
        rejected VERB 0 root reject VBD
        the DET 5 det
        penalty NOUN 5 compound
        claim NOUN 2 obj claim NN
    """)
    trigger(keeper, "rejected", "REJECT", score=0.99)
    assert "REJECT" not in [t.type for t in find_triggers(keeper)]


def test_near_miss_ministers_who_agree() -> None:
    p = tree(
        "Ministers NOUN 2 nsubj minister NNS\nagreed VERB 0 root agree VBD\non ADP 5 case\na DET 5 det\nplan NOUN 2 obl"
    )
    trigger(p, "agreed", "AGREE", score=0.99)
    assert [t.type for t in find_triggers(p)] == ["AGREE"]


def test_sport_told_over_two_sentences() -> None:
    rows = """
        Wanderers PROPN 2 nsubj wanderer NNPS
        outgunned VERB 0 root outgun VBD
        Rovers PROPN 2 obj rover NNPS
        said VERB 2 parataxis say VBD
        the DET 6 det
        coach NOUN 4 nsubj coach NN

        It PRON 4 nsubj it PRP
        was AUX 4 cop be VBD
        their PRON 4 nmod:poss
        {} NOUN 0 root {} NN
    """
    for word, meant in (("wicket", True), ("league", False), ("bus", False)):  # a coach may be a bus, a league a union
        found = matched(tree(rows.format(word, word)), "outgunned")
        assert (found is not None and found.type is None and "ASSAULT" in found.refused) is meant


def test_what_shows_a_field_for_sure_is_one_of_its_signs() -> None:
    assert any(c.sure for c in events().contexts)
    assert [c.name for c in events().contexts if not c.sure <= c.signs] == []


@pytest.mark.parametrize(("asked", "nothing"), [("named", True), ("identified", True), ("freed", False)])
def test_who_asks_not_to_be_named_requests_nothing_of_anybody(asked: str, nothing: bool) -> None:
    lemmas = {"named": "name", "identified": "identify", "freed": "free"}
    found = matched(
        tree(f"""
            Clerks NOUN 2 nsubj clerk NNS
            asked VERB 0 root ask VBD
            not PART 5 advmod not RB
            to PART 5 mark to TO
            {asked} VERB 2 xcomp {lemmas[asked]} VBN
        """),
        "asked",
    )
    assert (found is not None and found.type is None and "guard" in found.entry) == nothing


@pytest.mark.parametrize(("subject", "nothing"), [("Medic", True), ("Battalion", False)])
def test_help_that_arrives_does_nothing_to_anybody(subject: str, nothing: bool) -> None:
    found = matched(
        tree(f"""
            {subject}s NOUN 2 nsubj {subject.lower()} NNS
            arrived VERB 0 root arrive VBD
            at ADP 5 case
            the DET 5 det
            port NOUN 2 obl port NN
        """),
        "arrived",
    )
    assert found is not None and (found.type is None) == nothing


@pytest.mark.parametrize(("verb", "lemma"), [("refused", "refuse"), ("declined", "decline")])
def test_a_refusal_to_comment_is_no_refusal(verb: str, lemma: str) -> None:
    rows = "Osmark PROPN 2 nsubj\n{} VERB 0 root {} VBD\nto PART 4 mark\n{} VERB 2 xcomp {} VB"
    found = matched(tree(rows.format(verb, lemma, "comment", "comment")), verb)
    assert found is not None and found.type is None
    found = matched(tree(rows.format(verb, lemma, "withdraw", "withdraw")), verb)
    assert found is None or found.type is not None


def killed(behind: str) -> Parsed:
    return tree(f"pilgrims NOUN 3 nsubj:pass pilgrim NNS\nwere AUX 3 aux:pass\nkilled VERB 0 root kill VBN\n{behind}")


@pytest.mark.parametrize(
    ("behind", "kind"),
    [
        ("in ADP 6 case\na DET 6 det\nstampede NOUN 3 obl", "OTHER"),
        ("when ADV 7 advmod\nthe DET 6 det\nroof NOUN 7 nsubj\ncollapsed VERB 3 advcl collapse VBD", "OTHER"),
        ("in ADP 6 case\na DET 6 det\nraid NOUN 3 obl", "ASSAULT"),
        ("when ADV 7 advmod\nthe DET 6 det\narmy NOUN 7 nsubj\nattacked VERB 3 advcl attack VBD", "ASSAULT"),
    ],
)
def test_accidents_kill_and_nobody_has_done_it(behind: str, kind: str) -> None:
    p = killed(behind)
    mention(p, "pilgrims", "nominal", "person")
    trigger(p, "killed", "ASSAULT", recipient="pilgrims")
    found = [t for t in find_triggers(p) if p.words[t.anchor] == "killed"]
    assert [t.type for t in found] == [kind]
    assert found[0].score > 0.5  # what is meant is as sure as what it looks like


@pytest.mark.parametrize(
    ("verb", "lemma", "kind"), [("conducted", "conduct", "ASSAULT"), ("staged", "stage", "PROTEST")]
)
def test_strikes_that_are_conducted_are_none_of_workers(verb: str, lemma: str, kind: str) -> None:
    p = tree(f"Osmark PROPN 2 nsubj\n{verb} VERB 0 root {lemma} VBD\nstrikes NOUN 2 obj strike NNS")
    name(p, "Osmark", "state")
    found = matched(p, "strikes")
    assert found is not None and found.type == kind
    assert [p.words[w] for w in found.actors] == ["Osmark"]


def test_a_guard_beside_an_entry_of_its_type_leaves_the_entry() -> None:
    p = tree(
        """
        Osmark PROPN 2 nsubj
        conducted VERB 0 root conduct VBD
        strikes NOUN 2 obj strike NNS
        against ADP 5 case
        rebels NOUN 3 nmod rebel NNS
        """
    )
    found = matched(p, "strikes")
    assert found is not None and (found.type, [p.words[w] for w in found.recipients]) == ("ASSAULT", ["rebels"])


@pytest.mark.parametrize(("kind", "guarded"), [("event", True), ("person", False)])
def test_a_guard_about_a_kind_of_thing(kind: str, guarded: bool) -> None:
    p = clause("Rebels", "captured", "capture", "thing")
    mention(p, "thing", "nominal", kind)
    found = matched(p, "captured")
    assert found is not None and (found.type is None) == guarded


@pytest.mark.parametrize(
    ("verb", "lemma", "thing"),
    [
        ("fought", "fight", "malaria"),
        ("committed", "commit", "crime"),
        ("caught", "catch", "storm"),
        ("hold", "hold", "funeral"),
    ],
)
def test_what_is_done_to_no_party(verb: str, lemma: str, thing: str) -> None:
    behind = f"{thing} NOUN 2 obj" if lemma != "catch" else f"in ADP 4 case\n{thing} NOUN 2 obl"
    p = tree(f"They PRON 2 nsubj\n{verb} VERB 0 root {lemma} VBD\n{behind}")
    found = matched(p, verb)
    assert found is not None and found.type is None


@pytest.mark.parametrize(("may", "nothing"), [("comment", True), ("discuss", False), ("march", False)])
def test_who_is_not_authorized_to_comment_was_granted_nothing(may: str, nothing: bool) -> None:
    found = matched(
        tree(f"""
            Clerks NOUN 4 nsubj:pass clerk NNS
            were AUX 4 aux:pass be VBD
            not PART 4 advmod not RB
            authorized VERB 0 root authorize VBN
            to PART 6 mark to TO
            {may} VERB 4 xcomp {may} VB
        """),
        "authorized",
    )
    assert (found is not None and found.type is None and "guard" in found.entry) == nothing
