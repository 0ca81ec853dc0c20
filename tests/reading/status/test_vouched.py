"""What no source stands behind, though it is named with it."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.status.vouched import vouched
from reportedly.records import Attribution, Piece, Source

OPEN = ("+", "underspecified", "actual")
PLAIN = ("+", "certain", "actual")


def said(p: Parsed, cue: str, act: str) -> Attribution:
    return Attribution(
        id="a1", source=Source(kind="named", entity="e1", spans=(p.span((0, 0)),)), cue=Piece(spans=(p.span(at(p, cue)),)),
        content=Piece(spans=(p.span(at(p, "rebels left")),)), act=act, quote="indirect", parent=None, confidence=0.9,
    )  # fmt: skip


def that(who: str, cue: str, lemma: str, mark: str = "that SCONJ 6 mark") -> Parsed:
    return tree(f"""{who} PRON 3 nsubj
never ADV 3 advmod
{cue} VERB 0 root {lemma} VBD
{mark}
rebels NOUN 6 nsubj rebel NNS
left VERB 3 ccomp leave VBD
. PUNCT 3 punct""")


@pytest.mark.parametrize(
    ("who", "cue", "lemma", "act", "mark", "status"),
    [
        ("Ilves", "said", "say", "say", "that SCONJ 6 mark", OPEN),
        ("Ilves", "denied", "deny", "admit", "that SCONJ 6 mark", PLAIN),  # «does not deny that P»
        ("Ilves", "knew", "know", "know", "that SCONJ 6 mark", PLAIN),  # P is taken for granted
        ("Ilves", "confirmed", "confirm", "decline", "that SCONJ 6 mark", OPEN),
        ("Ilves", "confirmed", "confirm", "decline", "how ADV 6 advmod", PLAIN),
        ("Ilves", "regretted", "regret", "decline", "that SCONJ 6 mark", PLAIN),
    ],
)
def test_who_never_says_it(who: str, cue: str, lemma: str, act: str, mark: str, status: tuple[str, str, str]) -> None:
    p = that(who, cue, lemma, mark)
    assert vouched(p, at(p, "left")[0], said(p, cue, act), PLAIN)[0] == status


@pytest.mark.parametrize(("who", "status"), [("Nobody", OPEN), ("Somebody", PLAIN)])
def test_who_says_it_is_nobody(who: str, status: tuple[str, str, str]) -> None:
    p = that(who, "said", "say")
    p.words[1] = p.lemma[1] = "often"
    assert vouched(p, at(p, "left")[0], said(p, "said", "say"), PLAIN)[0] == status


def test_what_is_open_already_or_nobodys_stays() -> None:
    p = that("Nobody", "said", "say")
    here = at(p, "left")[0]
    for status in (("-", "certain", "actual"), ("+", "possible", "actual"), ("+", "certain", "intended")):
        assert vouched(p, here, said(p, "said", "say"), status) == (status, ())
    assert vouched(p, here, None, PLAIN) == (PLAIN, ())
    assert vouched(p, at(p, "rebels")[0], said(p, "said", "say"), PLAIN) == (PLAIN, ())  # not the content's predicate


def test_a_source_that_may_be_believed_is_no_condition() -> None:
    p = that("Ilves", "believed", "believe")
    assert vouched(p, at(p, "left")[0], said(p, "believed", "claim"), ("+", "certain", "conditional"))[0] == ("+", "possible", "actual")
    assert vouched(p, at(p, "left")[0], said(p, "never", "claim"), ("+", "certain", "conditional"))[0] == ("+", "certain", "conditional")
