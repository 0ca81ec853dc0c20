"""What words around a statement do to its status: truth, chance, fate, threat, nearness."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.status.settling import Settling
from reportedly.reading.status.word_effects import by_words

FACT: Status = ("+", "certain", "actual")


def settled(p: Parsed, word: str, given: Status = FACT) -> Status:
    s = Settling(given)
    by_words(p, at(p, word)[0], s)
    return s.polarity, s.certainty, s.mood


def said_of(predicate: str, upos: str, *, negated: bool = False) -> Parsed:
    """«It is (not) PREDICATE that troops fired»."""
    n = 4 if negated else 3
    return tree(
        f"""
It PRON {n} expl
is AUX {n} cop be VBZ
{f"not PART {n} advmod" if negated else ""}
{predicate} {upos} 0 root
that SCONJ {n + 3} mark
troops NOUN {n + 3} nsubj
fired VERB {n} csubj fire VBD""".replace("\n\n", "\n")
    )


@pytest.mark.parametrize(
    ("predicate", "upos"), [("false", "ADJ"), ("untrue", "ADJ"), ("lie", "NOUN"), ("myth", "NOUN")]
)
def test_what_is_called_untrue(predicate: str, upos: str) -> None:
    assert settled(said_of(predicate, upos), "fired") == ("-", "certain", "actual")


def test_not_true_and_not_false() -> None:
    assert settled(said_of("true", "ADJ", negated=True), "fired", ("+", "underspecified", "actual")) == (
        "-",
        "certain",
        "actual",
    )
    assert settled(said_of("true", "ADJ"), "fired") == FACT
    assert settled(said_of("false", "ADJ", negated=True), "fired") == FACT


def test_an_infinitive_is_no_claim() -> None:
    p = tree("""
It PRON 3 expl
was AUX 3 cop be VBD
wrong ADJ 0 root
to PART 5 mark
fire VERB 3 csubj fire VB""")
    assert settled(p, "fire") == FACT


def test_chances() -> None:
    assert settled(said_of("unlikely", "ADJ"), "fired") == ("-", "probable", "actual")
    assert settled(said_of("unlikely", "ADJ", negated=True), "fired") == ("+", "possible", "actual")
    assert settled(said_of("possible", "ADJ"), "fired", ("+", "underspecified", "actual")) == (
        "+",
        "possible",
        "actual",
    )
    assert settled(said_of("sad", "ADJ"), "fired") == FACT


def test_passive_opinions() -> None:
    p = tree("""
Rebels NOUN 3 nsubj:pass
are AUX 3 aux:pass be VBP
believed VERB 0 root believe VBN
to PART 5 mark
hold VERB 3 xcomp hold VB
it PRON 5 obj""")
    assert settled(p, "hold") == ("+", "probable", "actual")
    p.xpos[2], p.relation[1], p.relation[0] = "VBD", "advmod", "nsubj"
    assert settled(p, "hold") == FACT


def adverb(word: str, tag: str = "VBD") -> Parsed:
    return tree(f"""
Veldania PROPN 3 nsubj
{word} ADV 3 advmod
invaded VERB 0 root invade {tag}
Korrin PROPN 3 obj""")


def test_adverbs() -> None:
    assert settled(adverb("almost"), "invaded")[0] == "-"
    assert settled(adverb("almost", "VB"), "invaded")[0] == "+"
    assert settled(adverb("probably"), "invaded", ("+", "possible", "actual"))[1] == "probable"
    assert settled(adverb("probably"), "invaded", ("+", "underspecified", "actual"))[1] == "underspecified"
    assert settled(adverb("reportedly"), "invaded") == FACT
    assert settled(adverb("quickly"), "invaded") == FACT


PLANNED: Status = ("+", "certain", "intended")


def test_or_else() -> None:
    rows = """
Free VERB 0 root free VB
them PRON 1 obj
{} CCONJ 6 cc
we PRON 6 nsubj
will AUX 6 aux will MD
bomb VERB 1 conj bomb VB
it PRON 6 obj"""
    assert settled(tree(rows.replace("{}", "or")), "bomb", PLANNED)[2] == "threatened"
    assert settled(tree(rows.replace("{}", "and")), "bomb", PLANNED)[2] == "intended"


def test_on_the_brink() -> None:
    rows = """
They PRON 5 nsubj
{} AUX 5 cop be {}
on ADP 5 case
the DET 5 det
brink NOUN 0 root
of SCONJ 7 mark
signing VERB 5 acl sign VBG"""
    assert settled(tree(rows.format("are", "VBP")), "signing", ("-", "certain", "intended")) == PLANNED
    assert settled(tree(rows.format("were", "VBD")), "signing", ("-", "certain", "intended"))[0] == "-"


def test_what_one_answers_for_happened() -> None:
    rows = """
Nobody PRON 2 nsubj
claimed VERB 0 root claim VBD
{} NOUN 2 obj
for ADP 6 case
the DET 6 det
bombing NOUN 3 nmod"""
    assert settled(tree(rows.format("responsibility")), "bombing", ("-", "underspecified", "actual")) == FACT
    assert settled(tree(rows.format("plans")), "bombing", ("-", "underspecified", "actual"))[0] == "-"


def excluded(*, refused: bool = False, negated: bool = False) -> Parsed:
    before = "Osmark PROPN {v} nsubj"
    if refused:
        before = "Osmark PROPN 2 nsubj\nrefused VERB 0 root refuse VBD\nto PART {v} mark"
    if negated:
        before += "\ndid AUX {v} aux do VBD\nnot PART {v} advmod"
    v = before.count("\n") + 2
    return tree(
        before.replace("{v}", str(v))
        + f"""
rule VERB {"2 xcomp" if refused else "0 root"} rule {"VB" if refused or negated else "VBD"}
out ADP {v} compound:prt
sending VERB {v} advcl send VBG
troops NOUN {v + 2} obj"""
    )


def test_what_is_ruled_out_and_what_is_not() -> None:
    assert settled(excluded(), "sending", ("+", "possible", "intended")) == ("-", "certain", "intended")
    assert settled(excluded(negated=True), "sending", ("-", "certain", "intended")) == ("+", "possible", "intended")
    assert settled(excluded(refused=True), "sending", ("-", "certain", "intended")) == ("+", "possible", "intended")


def test_an_attempt_and_a_but() -> None:
    rows = """
He PRON 2 nsubj
tried VERB 0 root try VBD
to PART 4 mark
shoot VERB 2 xcomp shoot VB
{} CCONJ 7 cc
he PRON 7 nsubj
missed VERB 2 conj miss VBD"""
    assert settled(tree(rows.format("but")), "shoot", ("+", "certain", "attempted"))[0] == "-"
    assert settled(tree(rows.format("and")), "shoot", ("+", "certain", "attempted"))[0] == "+"


def test_wondering_if_is_no_condition() -> None:
    rows = """
They PRON 2 nsubj
{} VERB 0 root {} VBD
if SCONJ 5 mark
troops NOUN 5 nsubj
fired VERB 2 {} fire VBD"""
    assert settled(tree(rows.format("wondered", "wonder", "ccomp")), "fired")[2] == "actual"
    assert settled(tree(rows.format("fled", "flee", "advcl")), "fired")[2] == "conditional"


def test_what_is_called_off_after_something() -> None:
    rows = """
They PRON 2 nsubj
called VERB 0 root call VBD
it PRON 2 obj
off ADP 2 compound:prt
after ADP 7 case
a DET 7 det
riot NOUN 2 obl"""
    assert settled(tree(rows), "riot") == FACT


def opinion(verb: str, *, negated: bool = True, own: bool = False) -> Parsed:
    n = 4 if negated else 2
    rows = ["We PRON {n} nsubj", *(["do AUX {n} aux do VBP", "not PART {n} advmod"] if negated else [])]
    rows += [f"{verb} VERB 0 root {verb} VBP", f"troops NOUN {n + 2 + own} nsubj"]
    rows += [f"never ADV {n + 3} advmod"] if own else []
    rows += [f"fired VERB {n} ccomp fire VBD"]
    return tree("\n".join(r.replace("{n}", str(n)) for r in rows))


@pytest.mark.parametrize("verb", ["think", "believe", "expect"])
def test_disbelief_is_meant_of_what_is_believed(verb: str) -> None:
    assert settled(opinion(verb), "fired", ("+", "underspecified", "actual")) == ("-", "probable", "actual")
    assert settled(opinion(verb, negated=False), "fired") == FACT


def test_near_misses_of_disbelief() -> None:
    assert settled(opinion("say"), "fired") == FACT
    assert settled(opinion("think", own=True), "fired") == FACT  # two negations: as the model takes it


def test_an_adverb_that_hangs_on_the_subject() -> None:
    rows = """
Troops NOUN 3 nsubj
{} ADV 1 advmod
fired VERB 0 root fire VBD"""
    assert settled(tree(rows.format("allegedly")), "fired")[1] == "possible"
    assert settled(tree(rows.format("there")), "fired") == FACT


def test_what_is_put_off() -> None:
    rows = """
Osmark PROPN 2 nsubj
{} VERB 0 root {} VBD
talks NOUN 2 obj"""
    assert settled(tree(rows.format("postponed", "postpone")), "talks") == PLANNED
    assert settled(tree(rows.format("joined", "join")), "talks") == FACT


@pytest.mark.parametrize(("time", "lemma", "mood"), [("hours", "hour", "demanded"), ("boats", "boat", "actual")])
def test_who_is_given_a_time_to_do_something_is_told_to(time: str, lemma: str, mood: str) -> None:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        gave VERB 0 root give VBD
        them PRON 2 iobj
        two NUM 5 nummod
        {time} NOUN 2 obj {lemma} NNS
        to PART 7 mark
        leave VERB 2 xcomp leave VB
    """)
    assert settled(p, "leave") == ("+", "certain", mood)


@pytest.mark.parametrize(
    ("beside", "relation", "status"),
    [
        ("planned", "amod", ("+", "certain", "intended")),
        ("failed", "amod", ("-", "certain", "attempted")),
        ("sudden", "amod", FACT),
    ],
)
def test_what_stands_before_an_event_noun(beside: str, relation: str, status: Status) -> None:
    p = tree(f"its PRON 3 nmod:poss\n{beside} VERB 3 {relation} {beside} JJ\nattack NOUN 0 root attack NN")
    assert settled(p, "attack") == status


@pytest.mark.parametrize(
    ("before", "who", "polarity"),
    [
        ("Still ADV 3 advmod", "few", "-"),
        ("Still ADV 3 advmod", "many", "+"),
        ("A DET 2 det", "few", "+"),
        ("Very ADV 2 advmod", "few", "-"),
    ],
)
def test_what_few_believe(before: str, who: str, polarity: str) -> None:
    p = tree(f"""
{before}
{who} ADJ 3 nsubj {who} NNS
believe VERB 0 root believe VBP
they PRON 5 nsubj
fired VERB 3 ccomp fire VBD""")
    assert settled(p, "fired")[0] == polarity
