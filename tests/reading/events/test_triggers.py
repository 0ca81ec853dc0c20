"""What is weighed for a word to state something: signs, weights, and the log-linear model of event words."""

import numpy as np
import pytest
from hand_built import at, mention, name, tree, trigger
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.parse import parse
from reportedly.language.parsed import Parsed, TriggerWords
from reportedly.reading.events import triggers
from reportedly.reading.events.event_features import (
    event_features,
    is_likely,
    likely_features,
    mention_types,
    party_words,
)
from reportedly.reading.events.event_model import CLASSES, EventModel, shipped
from reportedly.reading.events.frames import match_event, mode_of
from reportedly.reading.events.signs import event_signs, relation_signs
from reportedly.reading.events.trigger_weights import probability, weights
from reportedly.reading.events.triggers import LEAST_EVENT, find_triggers
from reportedly.records import EVENT_TYPES


def attack(verb: str = "bombed", lemma: str = "bomb") -> Parsed:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        {verb} VERB 0 root {lemma} VBD
        Veldania PROPN 2 obj
        . PUNCT 2 punct
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    return p


def stated(p: Parsed) -> list[tuple[str, str]]:
    return [(p.words[t.anchor], t.type) for t in find_triggers(p)]


def test_a_word_of_the_table_with_both_parties_is_stated_though_the_network_is_silent() -> None:
    assert stated(attack()) == [("bombed", "ASSAULT")]


def test_network_and_table_together_are_surer_than_either() -> None:
    (alone,) = find_triggers(attack())
    both = attack()
    trigger(both, "bombed", "ASSAULT", score=0.95)
    (agreed,) = find_triggers(both)
    assert alone.score < agreed.score
    assert agreed.match is not None and agreed.match.type == "ASSAULT"


def test_near_misses_that_state_nothing() -> None:
    assert stated(attack("resembled", "resemble")) == []
    assert stated(tree("The DET 2 det\nhouse NOUN 0 root house NN")) == []


def test_what_the_network_finds_unlikely_is_no_relation_by_the_table_alone() -> None:
    p = tree("""
        Osmark PROPN 2 nmod:poss
        ally NOUN 0 root ally NN
    """)
    name(p, "Osmark", "state")
    assert stated(p) == []


def test_a_verb_in_a_verbs_place_is_one_though_it_is_tagged_a_number() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        threatened VERB 0 root threaten VBD
        to PART 4 mark to TO
        bomb NUM 2 xcomp bomb VB
        Veldania PROPN 4 obj
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    trigger(p, "bomb", "ASSAULT", score=0.95)
    assert ("bomb", "ASSAULT") in stated(p)


def test_a_mode_is_the_entrys_or_what_all_entries_agree_on() -> None:
    p = tree("The DET 2 det\nprisoners NOUN 3 nsubj:pass prisoner NNS\nfreed VERB 0 root free VBN")
    match = match_event(p, 2)
    assert match is not None and mode_of(p, 2, "RETREAT", match) == "release"
    assert mode_of(p, 2, "RETREAT", None) == "release"  # another type won at first, the word's own mode holds
    assert mode_of(p, 2, "ASSAULT", None) is None
    assert mode_of(p, 1, "RETREAT", None) is None


# -------------------------------------------------------------------------------------------------------------- signs


def test_signs_of_a_full_frame() -> None:
    p = attack()
    signs = event_signs("ASSAULT", 0.9, 0.8, "VERB", match_event(p, 1), party_words(p))
    assert {"table", "actor", "recipient", "both", "part=VERB", "type=ASSAULT"} <= signs.keys()
    assert "unseen" not in signs and "guarded" not in signs


def test_signs_of_another_type_and_of_silence() -> None:
    p = attack()
    signs = event_signs("COERCE", 0.0, 0.1, "VERB", match_event(p, 1), party_words(p))
    assert {"other type in table", "unseen"} <= signs.keys()
    assert "table" not in signs
    assert "table" not in relation_signs("alliance", 0.5, None, set())


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_surer_a_model_the_likelier_the_event(one: float, other: float) -> None:
    low, high = sorted((max(one, 0.06), max(other, 0.06)))
    given_low = probability("event", event_signs("ASSAULT", low, 0.5, "VERB", None, set()))
    given_high = probability("event", event_signs("ASSAULT", high, 0.5, "VERB", None, set()))
    assert 0 < given_low <= given_high < 1


def test_both_models_count() -> None:
    for kind, names in (("event", ("model", "words")), ("relation", ("model",))):
        assert all(weights(kind)[n] > 0 for n in names)  # type: ignore[arg-type]
    assert 0 < LEAST_EVENT < 1


# -------------------------------------------------------------------------------------------------------- event model


def test_types_and_none_are_all_there_is() -> None:
    p = attack()
    found = shipped().types(event_features(p, 1, match_event(p, 1), mention_types(p), party_words(p)))
    assert tuple(found) == EVENT_TYPES
    assert 0 < sum(found.values()) < 1
    assert max(found, key=lambda t: found[t]) == "ASSAULT"


def test_an_unknown_word_with_no_sign_states_nothing() -> None:
    assert sum(shipped().types(["l=zorp", "p=NOUN", *likely_features("zorp", "NOUN")]).values()) < 0.5


def test_features_that_the_model_does_not_know_change_nothing() -> None:
    model = EventModel(["l=bomb"], np.ones((1, len(CLASSES)), np.float32), np.zeros(len(CLASSES), np.float32))
    assert model.types(["l=bomb", "l=zorp", "l=bomb"]) == model.types(["l=bomb"])
    assert "l=bomb" in model and "l=zorp" not in model and len(model) == 1


def test_weights_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\(1, 3\)"):
        EventModel(["l=bomb"], np.ones((1, 3), np.float32), np.zeros(len(CLASSES), np.float32))


def test_features_name_what_stands_around() -> None:
    p = attack()
    found = set(event_features(p, 1, match_event(p, 1), mention_types(p), party_words(p)))
    assert {"l=bomb", "p=VERB", "t=ASSAULT", "tf=ASSAULT/11", "subj=state", "obj=state", "before=osmark"} <= found
    assert not any(f.startswith("t=") for f in event_features(p, at(p, "Osmark")[0], None, {}, set()))


def test_a_word_that_no_table_lists_has_the_likely_types_of_words_like_it() -> None:
    p = attack("bushwhacked", "bushwhack")
    found = event_features(p, 1, match_event(p, 1), mention_types(p), party_words(p))
    assert {"like=ASSAULT/1", "like=ASSAULT/2", "like=ASSAULT/3"} <= set(found)
    assert is_likely(p, 1)


def test_what_the_network_half_believes_is_stated_by_a_word_whose_like_state_it() -> None:
    for verb, lemma, found in (
        ("bushwhacked", "bushwhack", [("bushwhacked", "ASSAULT")]),
        ("contained", "contain", []),
    ):
        p = attack(verb, lemma)
        trigger(p, verb, "ASSAULT", score=0.35)
        assert stated(p) == found
    assert stated(attack("bushwhacked", "bushwhack")) == []  # alone, words like it are not enough


def test_a_listed_word_needs_no_likely_types() -> None:
    p = attack()
    assert not any(
        f.startswith("like") for f in event_features(p, 1, match_event(p, 1), mention_types(p), party_words(p))
    )
    assert not is_likely(p, 1)
    assert not is_likely(attack("contained", "contain"), 1)


def test_an_entry_that_leaves_no_other_reading_states_alone() -> None:
    rows = """
        Rebels NOUN 2 nsubj rebel NNS
        laid VERB 0 root lay VBD
        siege NOUN 2 obj siege NN
        to ADP 5 case
        Korrin PROPN 2 obl
    """
    p = tree(rows)
    trigger(p, "laid", "PROTEST", score=0.6)  # whatever the network says
    assert ("laid", "COERCE") in stated(p)
    p = tree(rows.replace("siege NOUN 2 obj siege", "cables NOUN 2 obj cable"))
    assert ("laid", "COERCE") not in stated(p)


def test_a_fight_that_breaks_out_is_stated_though_nobody_is_named() -> None:
    rows = """
        Clashes NOUN 2 nsubj clash NNS
        broke VERB 0 root break VBD
        out ADP 2 compound:prt out RP
        in ADP 5 case
        Korrin PROPN 2 obl
    """
    p = tree(rows)
    p.triggers.append(TriggerWords(0, "ASSAULT", 0.14, ()))
    (found,) = [t for t in find_triggers(p) if t.type == "ASSAULT"]
    assert found.happening
    feared = tree(rows.replace("broke VERB 0 root break", "shaped VERB 0 root shape"))
    assert not any(t.happening for t in find_triggers(feared))


def backing(counted: bool) -> Parsed:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        trained VERB 0 root train VBD
        {"sixty NUM 4 nummod" if counted else "the DET 4 det"}
        fighters NOUN 2 obj fighter NNS
    """)
    name(p, "Osmark", "state")
    mention(p, "fighters", "nominal", "person")
    trigger(p, "trained", "support", actor="Osmark", recipient="fighters")
    return p


def test_a_word_states_a_gift_or_a_standing_support() -> None:
    for counted in (True, False):
        kinds = [t.type for t in find_triggers(backing(counted))]
        assert len({"AID", "SUPPORT", "support"} & set(kinds)) == 1, kinds


def test_a_word_states_one_relation() -> None:
    p = tree("Ilves PROPN 2 nsubj\nknows VERB 0 root know VBZ\nOster PROPN 2 obj")
    name(p, "Ilves", "person")
    name(p, "Oster", "person")
    trigger(p, "knows", "affiliation", actor="Ilves", recipient="Oster")
    trigger(p, "knows", "hostility", score=0.9, actor="Ilves", recipient="Oster")
    assert [t.type for t in find_triggers(p)] == ["affiliation"]


@pytest.mark.parametrize(
    ("owner", "tag", "kind", "found"),
    [
        ("Osmark", "PROPN", "state", ["part_of"]),
        ("League", "PROPN", "organization", ["part_of"]),
        ("regent", "NOUN", "person", []),
        ("her", "PRON", "", []),
        ("its", "PRON", "", ["part_of"]),
    ],
)
def test_an_office_is_no_part_of_the_person_whose_it_is(owner: str, tag: str, kind: str, found: list[str]) -> None:
    p = tree(f"{owner} {tag} 2 nmod:poss\noffice NOUN 0 root office NN")
    mention(p, owner, "nominal" if kind else "pronoun", kind or "organization")
    mention(p, "office", "nominal", "organization")
    trigger(p, "office", "part_of", score=0.97, actor="office", recipient=owner)
    assert [t.type for t in find_triggers(p)] == found


@pytest.mark.parametrize(
    ("kind", "share", "found"), [("ACCUSE", 0.46, True), ("ACCUSE", 0.4, False), ("REJECT", 0.4, True)]
)
def test_an_accusation_has_to_be_likelier_than_another_event(
    monkeypatch: pytest.MonkeyPatch, kind: str, share: float, found: bool
) -> None:
    p = tree("Ilves PROPN 2 nsubj\nresembled VERB 0 root resemble VBD\nOster PROPN 2 obj")
    for who in ("Ilves", "Oster"):
        name(p, who, "person")
    trigger(p, "resembled", kind, actor="Ilves", recipient="Oster")
    monkeypatch.setattr(triggers, "event_signs", lambda of, *_: {of: 1.0})
    monkeypatch.setattr(triggers, "probability", lambda _, signs: share if kind in signs else 0.0)
    assert (kind in [t.type for t in find_triggers(p)]) == found


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("lampooned VERB 0 root lampoon VBD", True),  # the table lists it
        ("resembled VERB 0 root resemble VBD", False),  # the models alone say so
        ("charge NOUN 0 root charge NN", False),  # a noun that mostly speaks of what somebody else did
    ],
)
def test_of_a_verb_that_the_table_lists_for_accusing_no_more_is_asked(
    monkeypatch: pytest.MonkeyPatch, word: str, found: bool
) -> None:
    p = tree(f"Ilves PROPN 2 nsubj\n{word}\nOster PROPN 2 nmod")
    name(p, "Ilves", "person")
    trigger(p, word.split()[0], "ACCUSE", actor="Ilves")
    monkeypatch.setattr(triggers, "event_signs", lambda of, *_: {of: 1.0})
    monkeypatch.setattr(triggers, "probability", lambda _, signs: 0.4 if "ACCUSE" in signs else 0.0)
    assert ("ACCUSE" in [t.type for t in find_triggers(p)]) == found


@given(
    st.lists(st.sampled_from(["l=shell", "gov=say", "subj=state", "noobj=VERB", "nothing=known"]), unique=True),
    st.floats(-8, 8),
)
def test_what_is_left_out_for_its_lead_leads_by_less(features: list[str], least: float) -> None:
    model = drawn(np.random.default_rng(len(features)))
    found, types = model.types_leading(features, least), model.types(features)
    assert found in (None, types)
    if found is None:
        none = 1 - sum(types.values())
        assert all(np.log(p / none) < least + 1e-3 for p in types.values())


def drawn(random: np.random.Generator) -> EventModel:
    names = ["l=shell", "gov=say", "subj=state", "noobj=VERB"]
    width = len(CLASSES)
    return EventModel(
        names, random.normal(size=(len(names), width)).astype("f4"), random.normal(size=width).astype("f4")
    )


def test_a_word_that_only_its_features_speak_for_states_what_is_likely_by_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaving words out for their lead changes nothing that is found."""
    texts = [
        "Osmark's envoys quarrelled with Veldania and its backers mauled two crews.",
        "Rebels strafed the quay; the port burned.",
    ]
    parsed = parse(texts)
    quick = [find_triggers(p) for p in parsed]
    monkeypatch.setattr(triggers, "_least_lead", lambda: float("-inf"))
    assert [find_triggers(p) for p in parsed] == quick


def belonging_to(noun: str, kind: str) -> Parsed:
    p = tree(f"""
        {noun} NOUN 0 root {noun} NNS
        belonging VERB 1 acl belong VBG
        to ADP 4 case
        Redfang PROPN 2 obl
    """)
    mention(p, noun, "nominal", kind)
    name(p, "Redfang", "organization")
    trigger(p, "belonging", "ownership", score=0.9)
    return p


def test_people_are_nobodys_property() -> None:
    assert ("belonging", "ownership") in stated(belonging_to("ships", "vehicle"))
    assert ("belonging", "ownership") not in stated(belonging_to("men", "person"))
