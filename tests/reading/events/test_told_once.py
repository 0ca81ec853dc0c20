"""A verb and its object that tell one event make one statement."""

from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.retold import Telling
from reportedly.reading.events.told_once import told_once
from reportedly.records import Argument, Statement, StatementTime

MONDAY = StatementTime(id="t1", value="2031-05-12")
OPENED = """
    Osmark PROPN 2 nsubj
    opened VERB 0 root open VBD
    an DET 4 det
    inquiry NOUN 2 obj
    into ADP 6 case
    Korrin PROPN 4 nmod
"""


def telling(
    p: Parsed, n: int, quote: str, kind: str = "ACCUSE", parties: tuple[tuple[str, str], ...] = (), **given: object
) -> Telling:
    span = p.span(at(p, quote))
    arguments = tuple(Argument(role=role, entity=entity) for role, entity in parties)
    s = Statement(id=f"s{n}", kind="event", type=kind, trigger=(span,), span=span, arguments=arguments, **given)  # type: ignore[arg-type]
    return Telling(s, at(p, quote)[0])


def test_the_verb_keeps_what_only_its_object_says() -> None:
    p = tree(OPENED)
    verb = telling(p, 1, "opened", parties=(("actor", "e1"),))
    noun = telling(p, 2, "inquiry", parties=(("actor", "e1"), ("recipient", "e2")), time=MONDAY)
    (kept,) = told_once(p, [verb, noun])
    assert kept.anchor == 1 and kept.statement.time == MONDAY
    assert {(a.role, a.entity) for a in kept.statement.arguments} == {("actor", "e1"), ("recipient", "e2")}
    assert p.text[slice(*kept.statement.span)] == "opened an inquiry"


def test_near_miss_other_parties_another_status_or_type_are_events_of_their_own() -> None:
    p = tree(OPENED)
    verb = telling(p, 1, "opened", parties=(("actor", "e1"),))
    for other in (
        telling(p, 2, "inquiry", parties=(("actor", "e3"),)),
        telling(p, 2, "inquiry", parties=(("recipient", "e1"),)),
        telling(p, 2, "inquiry", polarity="-"),
        telling(p, 2, "inquiry", kind="CONSULT"),
    ):
        assert told_once(p, [verb, other]) == [verb, other]


def test_ids_are_counted_anew() -> None:
    p = tree(OPENED)
    last = telling(p, 3, "Korrin", kind="CONSULT")
    assert [t.statement.id for t in told_once(p, [telling(p, 1, "opened"), telling(p, 2, "inquiry"), last])] == [
        "s1",
        "s2",
    ]


def test_an_agreement_is_signed_and_not_made_besides() -> None:
    p = tree("Osmark PROPN 2 nsubj\nsigned VERB 0 root sign VBD\nan DET 4 det\naccord NOUN 2 obj")
    verb = telling(p, 1, "signed", "SUPPORT", (("actor", "e1"),))
    (kept,) = told_once(p, [verb, telling(p, 2, "accord", "AGREE", (("actor", "e1"),))])
    assert kept.statement.type == "SUPPORT"
    # near miss: what is welcomed has been made by somebody
    welcomed = tree("Osmark PROPN 2 nsubj\nwelcomed VERB 0 root welcome VBD\nan DET 4 det\naccord NOUN 2 obj")
    both = [telling(welcomed, 1, "welcomed", "SUPPORT"), telling(welcomed, 2, "accord", "AGREE")]
    assert told_once(welcomed, both) == both


def test_what_is_withheld_is_not_given_and_lends_its_parties() -> None:
    p = tree("Osmark PROPN 2 nsubj\nsuspended VERB 0 root suspend VBD\nfood NOUN 4 compound\naid NOUN 2 obj")
    verb = telling(p, 1, "suspended", "SANCTION", (("actor", "e1"),))
    (kept,) = told_once(p, [verb, telling(p, 2, "aid", "AID", (("actor", "e1"), ("recipient", "e2")))])
    assert kept.statement.type == "SANCTION"
    assert {(a.role, a.entity) for a in kept.statement.arguments} == {("actor", "e1"), ("recipient", "e2")}
    # near miss: who suspends an attack has attacked
    both = [verb, telling(p, 2, "aid", "ASSAULT")]
    assert told_once(p, both) == both


def test_what_somebody_came_under() -> None:
    rows = "Osmark PROPN 2 nsubj\ncame VERB 0 root come VBD\n{} ADP 4 case\nattack NOUN 2 obl"
    for preposition, once in (("under", True), ("after", False)):
        p = tree(rows.format(preposition))
        tellings = [telling(p, 1, "came", "ASSAULT"), telling(p, 2, "attack", "ASSAULT")]
        assert (len(told_once(p, tellings)) == 1) is once


def test_in_what_state_a_shot_leaves_somebody() -> None:
    rows = "Guards NOUN 3 nsubj:pass\nwere AUX 3 aux:pass be VBD\nshot VERB 0 root shoot VBN\ndead ADJ 3 {}"
    for relation, once in (("xcomp", True), ("conj", False)):
        p = tree(rows.format(relation))
        tellings = [telling(p, 1, "shot", "ASSAULT"), telling(p, 2, "dead", "OTHER")]
        assert (len(told_once(p, tellings)) == 1) is once


def test_a_truce_is_signed_and_not_kept_besides() -> None:
    p = tree("Osmark PROPN 2 nsubj\nsigned VERB 0 root sign VBD\na DET 4 det\ntruce NOUN 2 obj")
    verb = telling(p, 1, "signed", "AGREE", (("actor", "e1"),))
    assert len(told_once(p, [verb, telling(p, 2, "truce", "RETREAT", (("actor", "e1"),))])) == 1
    assert len(told_once(p, [verb, telling(p, 2, "truce", "PROTEST", (("actor", "e1"),))])) == 2


def test_held_in_prison_is_told_once_and_in_a_fort_there_is_no_event() -> None:
    rows = "She PRON 3 nsubj:pass\nwas AUX 3 aux:pass\nheld VERB 0 root hold VBN\n{} ADP 5 case\n{} NOUN 3 obl\n"
    for marker, noun, once in (("in", "prison", True), ("after", "prison", False), ("in", "protest", False)):
        p = tree(rows.format(marker, noun))
        verb = telling(p, 1, "held", "COERCE", (("recipient", "e1"),))
        found = told_once(p, [verb, telling(p, 2, noun, "COERCE", (("recipient", "e1"),))])
        assert len(found) == (1 if once else 2), (marker, noun)


def of_a_clause(tag: str, relation: str) -> Parsed:
    return tree(f"""
    The DET 2 det
    boycott NOUN 6 nsubj boycott NN
    that PRON 5 {relation} that {tag}
    Osmark PROPN 5 nsubj
    began VERB 2 acl:relcl begin VBD
    hurts VERB 0 root hurt VBZ
    """)


def test_the_verb_of_a_relative_clause_tells_its_noun_again() -> None:
    p = of_a_clause("WDT", "obj")
    noun = telling(p, 1, "boycott", kind="SANCTION", attribution=None)
    verb = telling(p, 2, "began", kind="SANCTION", attribution="a1")
    (kept,) = told_once(p, [noun, verb])
    assert kept.anchor == verb.anchor and kept.statement.attribution == "a1"


def test_near_misses_of_a_relative_clause() -> None:
    p = of_a_clause("WDT", "obj")
    noun, verb = telling(p, 1, "boycott", kind="SANCTION"), telling(p, 2, "began", kind="SANCTION", polarity="-")
    assert told_once(p, [noun, verb]) == [noun, verb]
    p = of_a_clause("IN", "mark")  # «the claim that …» says what the claim is
    noun, verb = telling(p, 1, "boycott", kind="SANCTION"), telling(p, 2, "began", kind="SANCTION")
    assert told_once(p, [noun, verb]) == [noun, verb]
