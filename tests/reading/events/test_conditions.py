"""What an entry asks for besides its word: further words and where they stand, objects, judgements, titles."""

import pytest
from hand_built import mention, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.conditions import fits, kind_of
from reportedly.reading.events.frames import match_event
from reportedly.reading.lexicon import event_verb
from reportedly.reading.parties.slots import slots


def matched(p: Parsed, word: int) -> tuple[str | None, str]:
    found = match_event(p, word)
    return (found.type, found.entry) if found is not None else (None, "")


def test_two_further_prepositions_stand_side_by_side() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        signed VERB 0 root sign VBD
        an DET 4 det
        accord NOUN 2 obj
        on ADP 6 case
        Monday PROPN 2 obl
        to PART 8 mark
        supply VERB 4 acl supply VB
        wheat NOUN 8 obj
    """)
    assert matched(p, 1) == ("SUPPORT", "«sign accord» in the event table")
    onto = tree("""
        Osmark PROPN 2 nsubj
        signed VERB 0 root sign VBD
        on ADP 6 case
        to ADP 6 case
        the DET 6 det
        charter NOUN 2 obl
    """)
    assert matched(onto, 1)[1] == "«sign on to» in the event table"


def test_a_preposition_of_two_words_marks_its_noun_by_either() -> None:
    p = tree("""
        Envoys NOUN 2 nsubj envoy NNS
        walked VERB 0 root walk VBD
        out ADP 7 case
        of ADP 7 case
        the DET 7 det
        Korrin PROPN 7 compound
        talks NOUN 2 obl talk NNS
    """)
    assert matched(p, 1) == ("REJECT", "«walk out of talk» in the event table")
    p.words[6], p.lemma[6] = "houses", "house"
    assert matched(p, 1)[0] != "REJECT"


def test_a_that_of_an_entry_opens_a_clause() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        allowed VERB 0 root allow VBD
        that SCONJ 6 mark
        he PRON 6 nsubj
        was AUX 6 cop be VBD
        late ADJ 2 ccomp
    """)
    assert matched(p, 1) == ("CONCEDE", "«allow that» in the event table")
    sale = tree("Ilves PROPN 2 nsubj\nallowed VERB 0 root allow VBD\nthat DET 4 det\nsale NOUN 2 obj")
    assert matched(sale, 1)[1] != "«allow that» in the event table"


def test_who_clashes_over_a_plan_is_known_by_the_title_before_the_name() -> None:
    def clashed(title: str) -> str | None:
        return matched(
            tree(f"""
                {title} PROPN 2 compound
                Ilves PROPN 3 nsubj
                clashed VERB 0 root clash VBD
                over ADP 6 case
                the DET 6 det
                budget NOUN 3 obl
            """),
            2,
        )[0]

    assert clashed("Minister") == "ACCUSE"
    assert clashed("Mara") == "ASSAULT"


def test_gossip_is_dismissed_and_officers_are_dismissed_otherwise() -> None:
    def dismissed(thing: str, name: str) -> str | None:
        match = match_event(
            tree(
                f"Osmark PROPN 2 nsubj\ndismissed VERB 0 root dismiss VBD\n{thing} NOUN 2 obj\nas ADP 5 case\n{name} NOUN 2 obl"
            ),
            1,
        )
        return match.type if match is not None else None

    assert dismissed("letters", "propaganda") == "REJECT"
    assert dismissed("Roux", "chief") == "SANCTION"


@pytest.mark.parametrize(
    ("verb", "thing", "fitting"), [("blame", "", True), ("try", "", False), ("try", "spies NOUN 2 obj", True)]
)
def test_an_object_where_the_entry_asks_for_one(verb: str, thing: str, fitting: bool) -> None:
    p = tree(f"Osmark PROPN 2 nsubj\n{verb} VERB 0 root {verb} VBP\n{thing}")
    entry = next(e for e in event_verb(verb) if e.type == "ACCUSE" and not e.rest)
    assert fits(p, 1, entry, slots(p, 1)) is fitting


def test_what_kind_of_thing_a_word_is() -> None:
    p = tree("the DET 2 det\nmayor NOUN 0 root")
    mention(p, "mayor", "nominal", "person")
    assert (kind_of(p, 1), kind_of(p, 0)) == ("@person", "")


def call(rest: str) -> Parsed:
    return tree(f"""
        Osmark PROPN 2 nsubj
        heard VERB 0 root hear VBD
        a DET 4 det
        call NOUN 2 obj call NN
        {rest}
    """)


def test_a_call_to_do_a_thing_or_for_a_thing_asks_for_it() -> None:
    for rest in ("to PART 6 mark\n resign VERB 4 acl resign VB", "for ADP 6 case\n talks NOUN 4 nmod talk NNS"):
        match = match_event(call(rest), 3)
        assert match is not None and match.type == "REQUEST", rest


def test_near_miss_a_call_from_or_with_somebody_is_a_conversation() -> None:
    for preposition in ("from", "with", "between"):
        match = match_event(call(f"{preposition} ADP 6 case\n Korrin PROPN 4 nmod"), 3)
        assert match is not None and (match.type, match.mode) == ("CONSULT", "phone"), preposition


def test_near_miss_an_infinitive_of_the_verb_above_is_not_what_the_call_is_for() -> None:
    assert match_event(call("to PART 6 mark\n sleep VERB 2 advcl sleep VB"), 3) is None


def behind(verb: tuple[str, str], *rest: str) -> str | None:
    """The type that the event table gives a verb behind «Osmark», with what follows it."""
    match = match_event(tree("\n".join(("Osmark PROPN 2 nsubj", f"{verb[0]} VERB 0 root {verb[1]} VBD", *rest))), 1)
    return match.type if match is not None else None


THING = "{} NOUN 2 obj {}"


@pytest.mark.parametrize(
    ("form", "lemma", "thing", "type"),
    [
        ("acquitted", "acquit", "clerk", "CONCEDE"),
        ("reinstated", "reinstate", "teacher", "CONCEDE"),
        ("relaxed", "relax", "curfew", "RETREAT"),
        ("loosened", "loosen", "decree", "CONCEDE"),
        ("quashed", "quash", "conviction", "CONCEDE"),
        ("quashed", "quash", "revolt", "COERCE"),
        ("stayed", "stay", "execution", "CONCEDE"),
        ("violated", "violate", "border", "REJECT"),
        ("sidestepped", "sidestep", "question", "REJECT"),
        ("broke", "break", "truce", "REJECT"),
        ("broke", "break", "window", None),
        ("unmasked", "unmask", "forger", "ACCUSE"),
        ("interrogated", "interrogate", "suspect", "COERCE"),
        ("reimposed", "reimpose", "curfew", "COERCE"),
        ("diverted", "divert", "fund", "COERCE"),
        ("skimmed", "skim", "budget", None),
        ("attended", "attend", "summit", "CONSULT"),
        ("attended", "attend", "concert", None),
        ("attended", "attend", "university", None),
        ("gutted", "gut", "mill", None),
        ("loosened", "loosen", "bolt", None),
        ("relaxed", "relax", "muscle", None),
        ("interrogated", "interrogate", "idea", None),
        ("swapped", "swap", "prisoner", "COOPERATE"),
        ("swapped", "swap", "seat", None),
        ("shared", "share", "password", None),
        ("tailed", "tail", "leader", None),
        ("renounced", "renounce", "sugar", None),
        ("diverted", "divert", "river", None),
        ("disabled", "disable", "radar", "ASSAULT"),
        ("disabled", "disable", "comment", None),
        ("repatriated", "repatriate", "stoker", "RETREAT"),
        ("froze", "freeze", "hiring", "SANCTION"),
        ("got", "get", "life", "SANCTION"),
        ("got", "get", "month", "SANCTION"),
        ("got", "get", "letter", None),
        ("heckled", "heckle", "mayor", "PROTEST"),
    ],
)
def test_what_is_done_to_the_thing_says_which_event_it_is(form: str, lemma: str, thing: str, type: str | None) -> None:
    assert behind((form, lemma), THING.format(thing, thing)) == type


@pytest.mark.parametrize(
    ("form", "lemma", "rest", "type"),
    [
        ("appealed", "appeal", (), "REJECT"),
        ("appealed", "appeal", ("for ADP 4 case", "calm NOUN 2 obl"), "REQUEST"),
        ("folded", "fold", (), "CONCEDE"),
        ("folded", "fold", ("map NOUN 2 obj",), None),
        ("scattered", "scatter", (), "RETREAT"),
        ("scattered", "scatter", ("seed NOUN 2 obj",), None),
        ("escaped", "escape", ("from ADP 4 case", "prison NOUN 2 obl"), "RETREAT"),
        ("dragged", "drag", ("its PRON 4 nmod:poss", "feet NOUN 2 obj foot NNS"), "REJECT"),
        ("dug", "dig", ("in ADP 2 compound:prt",), None),
        ("drank", "drink", ("tea NOUN 2 obj",), None),
        ("opened", "open", ("up ADP 2 compound:prt",), None),
        ("took", "take", ("away ADV 2 compound:prt", "plates NOUN 2 obj plate NNS"), None),
        ("took", "take", ("away ADV 2 compound:prt", "passports NOUN 2 obj passport NNS"), "COERCE"),
        ("got", "get", ("months NOUN 2 obj month NNS", "of ADP 5 case", "rest NOUN 3 nmod"), None),
        ("appeared", "appear", ("before ADP 4 case", "fans NOUN 2 obl fan NNS"), None),
        ("twisted", "twist", ("their PRON 4 nmod:poss", "arms NOUN 2 obj arm NNS"), "COERCE"),
        (
            "twisted",
            "twist",
            (
                "its PRON 4 nmod:poss",
                "ankle NOUN 2 obj",
            ),
            None,
        ),
        ("pleaded", "plead", ("guilty ADJ 2 xcomp",), "CONCEDE"),
        ("relieved", "relieve", ("him PRON 2 obj", "of ADP 5 case", "duty NOUN 2 obl"), "SANCTION"),
        ("relieved", "relieve", ("him PRON 2 obj", "of ADP 5 case", "pain NOUN 2 obl"), None),
        ("cleared", "clear", ("him PRON 2 obj", "of ADP 5 case", "fraud NOUN 2 obl"), "CONCEDE"),
        ("cleared", "clear", ("table NOUN 2 obj", "of ADP 5 case", "plates NOUN 2 obl plate NNS"), None),
    ],
)
def test_what_stands_with_the_verb_says_which_event_it_is(
    form: str, lemma: str, rest: tuple[str, ...], type: str | None
) -> None:
    assert behind((form, lemma), *rest) == type
