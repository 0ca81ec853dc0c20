"""Claims denied by a word that points back, on trees made by hand."""

from dataclasses import replace

import pytest
from hand_built import cue, entities, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions
from reportedly.reading.statements import Context, find_statements
from reportedly.records import Attribution, Statement

DENIED = "denied VERB 0 root deny VBD"


def told(answer: str, *, done: str = "sank VERB 2 ccomp sink VBD", thing: str = "ferry") -> Parsed:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        says VERB 0 root say VBZ
        Brandvold PROPN 4 nsubj
        {done}
        a DET 6 det
        {thing} NOUN 4 obj
        . PUNCT 2 punct

        {answer}
    """)
    name(p, "Osmark", "place")
    mention(p, "Osmark", "name", "state")
    mention(p, "Brandvold", "name", "state")
    mention(p, f"a {thing}", "nominal", "other")
    verb = done.split()[0]
    cue(p, "says", "say", source="Osmark", content=f"Brandvold {verb} a {thing}")
    trigger(p, verb, "ASSAULT", actor="Brandvold", recipient=thing)
    return p


def navy(p: Parsed, anchor: str, content: str, act: str = "deny") -> Parsed:
    """The answer's source, its cue and its content."""
    mention(p, "The navy", "nominal", "organization")
    cue(p, anchor, act, source="The navy", content=content)
    return p


def read(p: Parsed) -> tuple[tuple[Statement, ...], dict[str, Attribution]]:
    if not p.status:
        p.status = [("+", "certain", "actual")] * len(p)
    found = entities(p)
    attributions = find_attributions(p, found, ())
    return find_statements(Context(p, found, (), attributions)), {a.id: a for a in attributions}


def denied(p: Parsed) -> list[str]:
    """What is denied, by whom: «ASSAULT by The navy»."""
    statements, by_id = read(p)
    return [
        f"{s.type} by {p.text[slice(*by_id[s.attribution].source.spans[0])] if s.attribution else 'the author'}"
        for s in statements
        if s.polarity == "-"
    ]


def by_pronoun(verb: str, pronoun: str) -> str:
    return f"The DET 2 det\nnavy NOUN 3 nsubj\n{verb}\n{pronoun} PRON 3 obj\n. PUNCT 3 punct"


def by_verdict(verdict: str, pronoun: str = "this") -> str:
    return f"The DET 2 det\nnavy NOUN 3 nsubj\nsays VERB 0 root say VBZ\n{pronoun} PRON 6 nsubj\n{verdict}\n. PUNCT 3 punct"


@pytest.mark.parametrize("pronoun", ["this", "that", "it"])
def test_the_claim_before_is_stated_as_not_so(pronoun: str) -> None:
    p = navy(told(by_pronoun(DENIED, pronoun)), "denied", pronoun)
    assert denied(p) == ["ASSAULT by The navy"]
    (first, second), _ = read(p)
    assert (first.polarity, second.arguments, second.certainty) == ("+", first.arguments, "certain")
    assert p.text[slice(*second.trigger[0])] == pronoun and second.id == "s2"


@pytest.mark.parametrize(
    ("verdict", "content"),
    [
        ("was AUX 6 cop\nuntrue ADJ 3 ccomp", "this was untrue"),
        ("never ADV 6 advmod\nhappened VERB 3 ccomp happen VBD", "this never happened"),
        ("is AUX 6 cop be VBZ\nfiction NOUN 3 ccomp", "this is fiction"),
    ],
)
def test_a_verdict_of_untruth_denies(verdict: str, content: str) -> None:
    statements, _ = read(navy(told(by_verdict(verdict)), "says#2", content, "say"))
    assert [(s.type, s.polarity) for s in statements] == [("ASSAULT", "+"), ("ASSAULT", "-")]


def test_what_never_happened_is_stated_at_its_verb_whatever_was_named() -> None:
    p = told(
        by_verdict("never ADV 6 advmod\nhappened VERB 3 ccomp happen VBD"),
        done="burned VERB 2 ccomp burn VBD",
        thing="letter",
    )
    trigger(p, "happened", "ASSAULT", score=0.9)
    (_, second), _ = read(navy(p, "says#2", "this never happened", "say"))
    assert p.text[slice(*second.trigger[0])] == "happened" and second.polarity == "-" and len(second.arguments) == 2


def test_near_miss_a_verdict_on_the_deed() -> None:
    p = told(by_verdict("was AUX 6 cop\nwrong ADJ 3 ccomp", "that"))
    assert denied(navy(p, "says#2", "that was wrong", "say")) == []
    p = told(by_verdict("was AUX 6 cop\nlawful ADJ 3 ccomp"))
    assert denied(navy(p, "says#2", "this was lawful", "say")) == []


def test_in_the_authors_own_voice() -> None:
    assert denied(told("That PRON 3 nsubj\nwas AUX 3 cop\nfalse ADJ 0 root\n. PUNCT 3 punct")) == [
        "ASSAULT by the author"
    ]
    assert denied(told("That PRON 3 nsubj\nwas AUX 3 cop\nwrong ADJ 0 root\n. PUNCT 3 punct")) == []
    assert denied(told("Was AUX 3 cop\nthat PRON 3 nsubj\nfalse ADJ 0 root\n? PUNCT 3 punct")) == []


@pytest.mark.parametrize(
    "rows",
    [
        "did AUX 5 aux do VBD\nnot PART 5 advmod\ndeny VERB 0 root deny VB",
        "may AUX 4 aux may MD\ndeny VERB 0 root deny VB",
    ],
)
def test_near_miss_no_denial_told_as_a_fact(rows: str) -> None:
    verb = 3 + rows.count("\n")
    p = told(f"The DET 2 det\nnavy NOUN {verb} nsubj\n{rows}\nthis PRON {verb} obj\n. PUNCT {verb} punct")
    assert denied(navy(p, "deny", "this")) == []


def test_near_miss_a_thing_that_is_denied_itself() -> None:
    asked = told(by_pronoun(DENIED, "it"), done="wanted VERB 2 ccomp want VBD", thing="permit")
    assert denied(navy(asked, "denied", "it")) == []


def test_near_miss_a_film_that_is_false_itself() -> None:
    shown = told(
        by_verdict("is AUX 6 cop be VBZ\nfabricated ADJ 3 ccomp", "it"),
        done="shot VERB 2 ccomp shoot VBD",
        thing="film",
    )
    assert denied(navy(shown, "says#2", "it is fabricated", "say")) == []


def test_what_is_turned_down_is_the_claim_only_for_who_did_it() -> None:
    rejected = "rejected VERB 0 root reject VBD"
    assert denied(navy(told(by_pronoun(rejected, "this")), "rejected", "this")) == []
    p = told(f"Brandvold PROPN 2 nsubj\n{rejected}\nthis PRON 2 obj\n. PUNCT 2 punct")
    mention(p, "Brandvold#2", "name", "state", antecedent="Brandvold")
    cue(p, "rejected", "deny", source="Brandvold#2", content="this")
    assert denied(p) == ["ASSAULT by Brandvold"]


def test_near_miss_a_sentence_in_between_and_the_same_source() -> None:
    far = told("Rain NOUN 2 nsubj\nfell VERB 0 root fall VBD\n. PUNCT 2 punct\n\n" + by_pronoun(DENIED, "this"))
    assert denied(navy(far, "denied", "this")) == []
    p = told(f"Osmark PROPN 2 nsubj\n{DENIED}\nthis PRON 2 obj\n. PUNCT 2 punct")
    mention(p, "Osmark#2", "name", "state", antecedent="Osmark")
    cue(p, "denied", "deny", source="Osmark#2", content="this")
    assert denied(p) == []


def test_near_miss_what_is_offered_or_denied_already_is_no_claim() -> None:
    for act in ("offer", "deny", "expect"):
        p = told(by_pronoun(DENIED, "this"))
        p.cues[0] = replace(p.cues[0], act=act)
        assert denied(navy(p, "denied", "this")) == []


@pytest.mark.parametrize("answer", ["nobody PRON 3 obj\nwas AUX 4 cop be VBD", "none NOUN 3 obj"])
def test_nobody_and_none_deny_what_was_counted(answer: str) -> None:
    said = " ".join(line.split()[0] for line in answer.splitlines())
    p = told(
        f"The DET 2 det\nnavy NOUN 3 nsubj\nsays VERB 0 root say VBZ\n{answer}",
        done="killed VERB 2 ccomp kill VBD",
        thing="pilot",
    )
    assert denied(navy(p, "says#2", said)) == ["ASSAULT by The navy"]


def test_near_miss_another_accusation_in_between() -> None:
    blamed = """
        The DET 2 det
        navy NOUN 5 nsubj
        blamed VERB 2 acl blame VBN
        , PUNCT 2 punct
        dismissed VERB 0 root dismiss VBD
        the DET 7 det
        charge NOUN 5 obj
        . PUNCT 5 punct"""
    assert denied(navy(told(blamed.strip()), "dismissed", "the charge")) == []
    plain = blamed.replace("blamed VERB 2 acl blame VBN", "itself PRON 2 appos")
    assert denied(navy(told(plain.strip()), "dismissed", "the charge")) == ["ASSAULT by The navy"]


def test_a_report_is_taken_back_by_who_gave_it() -> None:
    def taken_back(verb: str, noun: str) -> Parsed:
        p = told(f"Osmark PROPN 2 nsubj\n{verb}\nthe DET 4 det\n{noun} NOUN 2 obj\n. PUNCT 2 punct")
        mention(p, "Osmark#2", "name", "state", antecedent="Osmark")
        return p

    done = "withdrew VERB 0 root withdraw VBD"
    assert denied(taken_back(done, "claim")) == ["ASSAULT by Osmark"]
    *_, last = read(taken_back(done, "claim"))[0]
    assert (last.polarity, last.certainty) == ("-", "probable")
    assert denied(taken_back(done, "division")) == []
    assert denied(taken_back(done, "charge")) == []
    assert denied(taken_back("withdraws VERB 0 root withdraw VBZ", "claim")) == []


def counted(answer: str, done: str = "killed VERB 2 ccomp kill VBD") -> Parsed:
    return told(
        f"The DET 2 det\nnavy NOUN 0 root\n: PUNCT 4 punct\n{answer} NUM 2 appos\n. PUNCT 2 punct",
        done=done,
        thing="pilot",
    )


def test_a_number_behind_a_colon_answers() -> None:
    zero = counted("zero")
    mention(zero, "The navy", "nominal", "organization")
    assert denied(zero) == ["ASSAULT by The navy"]
    two = counted("two")
    mention(two, "The navy", "nominal", "organization")
    statements, _ = read(two)
    assert [(s.quantity, s.polarity) for s in statements][1:] == [("two", "+")]


def test_near_miss_nothing_was_counted_and_nobody_stands_before_the_colon() -> None:
    sank = counted("zero", done="sank VERB 2 ccomp sink VBD")
    mention(sank, "The navy", "nominal", "organization")
    assert denied(sank) == []
    assert denied(counted("zero")) == []


ACCUSED = """
    Osmark PROPN 2 nsubj
    accuses VERB 0 root accuse VBZ
    rebels NOUN 2 obj rebel NNS
    of SCONJ 5 mark of IN
    burning VERB 3 acl burn VBG
    a DET 7 det
    mill NOUN 5 obj
    . PUNCT 2 punct

    The DET 2 det
    navy NOUN 3 nsubj
    rejects VERB 0 root reject VBZ
    {} PRON 3 obj
    . PUNCT 3 punct
"""


@pytest.mark.parametrize(("pronoun", "told"), [("this", ["ASSAULT by The navy"]), ("it", [])])
def test_an_accusation_is_turned_down_by_whomever(pronoun: str, told: list[str]) -> None:
    p = tree(ACCUSED.format(pronoun))
    name(p, "Osmark", "place")
    mention(p, "Osmark", "name", "state")
    mention(p, "rebels", "nominal", "organization")
    mention(p, "a mill", "nominal", "other")
    cue(p, "accuses", "accuse", source="Osmark", content="rebels of burning a mill")
    trigger(p, "burning", "ASSAULT", actor="rebels", recipient="mill")
    assert denied(navy(p, "rejects", pronoun)) == told


UNTRUE = """
    The DET 2 det
    claim NOUN 9 nsubj
    that SCONJ 5 mark
    Brandvold PROPN 5 nsubj
    sank VERB 2 acl sink VBD
    ferries NOUN 5 obj ferry NNS
    is AUX 9 cop be VBZ
    {} 9 {}
    lie NOUN 0 root
    {} PUNCT 9 punct
"""


@pytest.mark.parametrize(
    ("beside", "relation", "stop", "told"),
    [
        ("a DET", "det", ".", ["ASSAULT by the author"]),
        ("not PART", "advmod", ".", []),
        ("a DET", "det", "?", []),
    ],
)
def test_a_claim_that_its_own_sentence_calls_untrue(beside: str, relation: str, stop: str, told: list[str]) -> None:
    p = tree(UNTRUE.format(beside, relation, stop))
    name(p, "Brandvold", "place")
    mention(p, "Brandvold", "name", "state")
    mention(p, "ferries", "nominal", "other")
    cue(p, "claim", "claim", source=None, content="Brandvold sank ferries")
    trigger(p, "sank", "ASSAULT", actor="Brandvold", recipient="ferries")
    assert denied(p) == told


def test_none_answers_how_many_were_harmed() -> None:
    def none_of(verb: str, thing: str = "ferries") -> list[str]:
        p = tree(f"""
            How ADV 2 advmod
            many ADJ 4 nsubj
            {thing} NOUN 4 obl ferry NNS
            {verb} VERB 0 root {verb} VBD
            ? PUNCT 4 punct

            The DET 2 det
            navy NOUN 3 nsubj
            says VERB 0 root say VBZ
            none NOUN 3 obj
            . PUNCT 3 punct
        """)
        mention(p, "How many", "nominal", "person")
        trigger(p, verb, "OTHER", score=0.9, actor="many")
        return denied(navy(p, "says", "none", "say"))

    assert none_of("died") == ["OTHER by The navy"]
    assert none_of("returned") == []
