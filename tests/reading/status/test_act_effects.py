"""What the act of an attribution does to its content's predicate."""

from hand_built import at, tree
from test_status import under

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.status.act_effects import by_act
from reportedly.reading.status.settling import Settling

FACT: Status = ("+", "certain", "actual")


def settled(p: Parsed, word: str, act: str, cue: str, content: str, given: Status) -> Status:
    s = Settling(given)
    by_act(p, at(p, word)[0], under(p, act, cue, content), s)
    return s.polarity, s.certainty, s.mood


WARNED = """
Osmark PROPN 2 nsubj
warned VERB 0 root warn VBD
Korrin PROPN 2 obj
{} SCONJ 5 mark
attacking VERB 2 advcl attack VBG
ships NOUN 5 obj"""


def test_warned_against() -> None:
    p = tree(WARNED.format("against"))
    assert settled(p, "attacking", "threaten", "warned", "attacking ships", FACT) == ("-", "certain", "demanded")
    p = tree(WARNED.format("after"))
    assert settled(p, "attacking", "threaten", "warned", "attacking ships", FACT) == FACT


def test_a_threat_is_no_mere_plan() -> None:
    p = tree("Osmark PROPN 2 nsubj\nthreatened VERB 0 root threaten VBD\nto PART 4 mark\nattack VERB 2 xcomp attack VB")
    planned: Status = ("+", "certain", "intended")
    assert settled(p, "attack", "threaten", "threatened", "to attack", planned)[2] == "threatened"
    assert settled(p, "attack", "plan", "threatened", "to attack", planned)[2] == "intended"


DOUBTS = """
Osmark PROPN {v} nsubj
{negated}{verb} VERB 0 root {lemma} VBZ
that SCONJ {e} mark
rebels NOUN {e} nsubj
fired VERB {v} ccomp fire VBD"""


def said(verb: str, lemma: str, *, negated: str = "") -> Parsed:
    v = 3 if negated else 2
    return tree(
        DOUBTS.format(v=v, e=v + 3, negated=f"{negated} ADV {v} advmod\n" if negated else "", verb=verb, lemma=lemma)
    )


def test_what_is_doubted_is_improbable() -> None:
    assert settled(said("doubts", "doubt"), "fired", "doubt", "doubts", "rebels fired", FACT) == (
        "-",
        "probable",
        "actual",
    )
    p = said("doubts", "doubt", negated="never")
    assert settled(p, "fired", "doubt", "doubts", "rebels fired", FACT) == FACT
    assert settled(said("wonders", "wonder"), "fired", "doubt", "wonders", "rebels fired", FACT) == FACT


def test_what_is_never_denied_stays_open() -> None:
    p = said("denied", "deny", negated="never")
    no: Status = ("-", "certain", "actual")
    assert settled(p, "fired", "deny", "denied", "rebels fired", no) == ("+", "underspecified", "actual")
    assert settled(said("denied", "deny"), "fired", "deny", "denied", "rebels fired", FACT) == no
