"""How firmly: the model's status, and where words around a statement or its attribution overrule it."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed, Status
from reportedly.reading.status.status import settle
from reportedly.records import Attribution, Piece, Source

FACT: Status = ("+", "certain", "actual")


def settled(p: Parsed, word: str, given: Status = FACT, by: Attribution | None = None) -> Status:
    w = at(p, word)[0]
    p.status[w] = given
    status, why = settle(p, w, by)
    assert why[0] == f"status by the model: {' '.join(given)}"
    assert (len(why) > 1) == (status != given)  # what decided is told, and only where it decided
    return status


def under(p: Parsed, act: str, cue: str, content: str, source: str | None = None) -> Attribution:
    def piece(words: str) -> Piece:
        return Piece(spans=(p.span(at(p, words)),))

    who = Source(kind="named", spans=piece(source).spans) if source else Source(kind="anonymous")
    return Attribution(id="a1", source=who, cue=piece(cue), content=piece(content), act=act, quote="indirect")


def governed(verb: str, lemma: str, *, marked: str = "to") -> Parsed:
    return tree(f"""
Veldania PROPN 2 nsubj
{verb} VERB 0 root {lemma} VBD
{marked} PART 4 mark
attack VERB 2 xcomp attack VB
Korrin PROPN 4 obj
. PUNCT 2 punct""")


# ------------------------------------------------------------------------------------------------ words around it


def test_a_plain_fact_stays_one() -> None:
    assert settled(governed("went", "go"), "attack") == FACT


@pytest.mark.parametrize(("verb", "lemma"), [("failed", "fail"), ("refused", "refuse"), ("declined", "decline")])
def test_what_nobody_did_after_all(verb: str, lemma: str) -> None:
    assert settled(governed(verb, lemma), "attack")[0] == "-"


def test_not_failing_is_doing() -> None:
    p = tree("""
Veldania PROPN 4 nsubj
did AUX 4 aux do VBD
not PART 4 advmod
fail VERB 0 root fail VB
to PART 6 mark
attack VERB 4 xcomp attack VB""")
    assert settled(p, "attack") == FACT


def objects(verb: str, lemma: str) -> Parsed:
    return tree(f"""
Osmark PROPN 2 nsubj
{verb} VERB 0 root {lemma} VBD
the DET 4 det
attack NOUN 2 obj attack NN""")


def test_what_is_prevented_did_not_happen() -> None:
    assert settled(objects("prevented", "prevent"), "attack")[0] == "-"
    assert settled(objects("cancelled", "cancel"), "attack") == ("-", "certain", "intended")
    assert settled(objects("watched", "watch"), "attack") == FACT


def test_not_hangs_on_the_word() -> None:
    p = tree("""
Veldania PROPN 4 nsubj
did AUX 4 aux
not PART 4 advmod
attack VERB 0 root attack VB""")
    assert settled(p, "attack") == ("-", "certain", "actual")


def test_not_only_negates_nothing() -> None:
    p = tree("""
Veldania PROPN 4 nsubj
not PART 4 advmod
only ADV 4 advmod
attacked VERB 0 root attack VBD""")
    assert settled(p, "attacked") == FACT


def test_nothing_negates_where_no_word_does() -> None:
    p = governed("went", "go")
    assert settled(p, "attack", ("-", "certain", "actual")) == FACT
    assert settled(governed("refused", "refuse"), "attack", ("-", "certain", "actual"))[0] == "-"
    denied = under(p, "deny", "went", "attack Korrin")  # the act may negate without a word
    assert settled(p, "attack", ("-", "certain", "actual"), denied)[0] == "-"


def test_will_and_if() -> None:
    p = tree("""
If SCONJ 3 mark
rebels NOUN 3 nsubj rebel NNS
leave VERB 6 advcl leave VBP
Osmark PROPN 6 nsubj
will AUX 6 aux
attack VERB 0 root attack VB""")
    assert settled(p, "leave") == ("+", "certain", "conditional")
    assert settled(p, "attack") == ("+", "certain", "intended")
    assert settled(p, "attack", ("+", "certain", "threatened")) == (
        "+",
        "certain",
        "threatened",
    )  # the model knows better


def test_no_evidence_leaves_it_open() -> None:
    p = tree("""
There PRON 2 expl
is VERB 0 root be VBZ
no DET 4 det
evidence NOUN 2 nsubj evidence NN
that SCONJ 7 mark
Veldania PROPN 7 nsubj
attacked VERB 4 acl attack VBD""")
    assert settled(p, "attacked", ("-", "certain", "actual")) == ("+", "underspecified", "actual")


@pytest.mark.parametrize(
    ("first", "last", "certainty"), [("Did", "?", "underspecified"), ("Did", ".", "certain"), ("Why", "?", "certain")]
)
def test_questions(first: str, last: str, certainty: str) -> None:
    who = f"{first} ADV 4 advmod why WRB\nhas AUX 4 aux" if first == "Why" else f"so ADV 4 advmod\n{first} AUX 4 aux"
    p = tree(f"{who}\nVeldania PROPN 4 nsubj\nattacked VERB 0 root attack VBD\n{last} PUNCT 4 punct")
    assert settled(p, "attacked") == ("+", certainty, "actual")


# ------------------------------------------------------------------------------------------------ under an attribution


def content_of(cue: str, lemma: str, *, rest: str = "") -> Parsed:
    return tree(f"""
Ilves PROPN 2 nsubj
{cue} VERB 0 root {lemma} VBD{rest}
that SCONJ 5 mark
Veldania PROPN 5 nsubj
attacked VERB 2 ccomp attack VBD
Korrin PROPN 5 obj""")


def test_what_is_denied_did_not_happen() -> None:
    p = content_of("denied", "deny")
    assert settled(p, "attacked", by=under(p, "deny", "denied", "Veldania attacked Korrin", "Ilves")) == (
        "-",
        "certain",
        "actual",
    )


def test_the_act_alone_denies_nothing() -> None:
    p = content_of("said", "say")  # the model calls «said that no …» a denial
    assert settled(p, "attacked", by=under(p, "deny", "said", "Veldania attacked Korrin", "Ilves")) == FACT


@pytest.mark.parametrize("source", ["Nobody", "None"])
def test_what_nobody_denies(source: str) -> None:
    p = tree(f"""
{source} PRON 2 nsubj
denied VERB 0 root deny VBD
that SCONJ 5 mark
Veldania PROPN 5 nsubj
attacked VERB 2 ccomp attack VBD""")
    assert settled(p, "attacked", by=under(p, "deny", "denied", "Veldania attacked", source)) == FACT


def denied_of(relation: str, marked: str) -> Parsed:
    return tree(f"""
Ilves PROPN 2 nsubj
denied VERB 0 root deny VBD
{marked} SCONJ 5 mark
his PRON 5 nmod:poss
brother NOUN 2 nsubj brother NN
worked VERB 5 {relation} work VBD
there ADV 6 advmod""")


def test_a_subject_that_the_tree_takes_for_the_clause_is_none() -> None:
    p = denied_of("acl:relcl", "that")
    by = under(p, "deny", "denied", "his brother worked there", "Ilves")
    assert settled(p, "worked", by=by)[0] == "-"
    assert settled(p, "brother", by=by) == FACT


@pytest.mark.parametrize(("relation", "marked"), [("acl:relcl", "how"), ("obl", "that")])
def test_near_misses_of_such_clauses(relation: str, marked: str) -> None:
    p = denied_of(relation, marked)
    assert settled(p, "worked", by=under(p, "deny", "denied", "his brother worked there", "Ilves")) == FACT


def test_a_claim_that_is_denied_was_made() -> None:
    p = tree(
        """
Osmark PROPN 2 nsubj
rejected VERB 0 root reject VBD
the DET 4 det
{} NOUN 2 obj {} NN""".format("demand", "demand")
    )
    assert settled(p, "demand", by=under(p, "deny", "rejected", "the demand", "Osmark")) == FACT
    p = objects("denied", "deny")
    assert settled(p, "attack", by=under(p, "deny", "denied", "the attack", "Osmark"))[0] == "-"


@pytest.mark.parametrize(
    ("act", "given", "mood"),
    [
        ("order", "actual", "demanded"), ("order", "intended", "demanded"), ("offer", "actual", "offered"),
        ("threaten", "actual", "threatened"), ("plan", "actual", "intended"), ("plan", "conditional", "conditional"),
        ("say", "actual", "actual"),
    ],
)  # fmt: skip
def test_infinitives_have_not_happened(act: str, given: str, mood: str) -> None:
    p = governed("spoke", "speak")
    by = under(p, act, "spoke", "to attack Korrin", "Veldania")
    assert settled(p, "attack", ("+", "certain", given), by) == ("+", "certain", mood)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("act", "given", "certainty"), [("expect", "certain", "probable"), ("report", "probable", "certain")]
)
def test_is_expected_to_and_is_said_to(act: str, given: str, certainty: str) -> None:
    p = governed("spoke", "speak")
    by = under(p, act, "spoke", "to attack Korrin")
    assert settled(p, "attack", ("+", given, "actual"), by)[1] == certainty  # type: ignore[arg-type]


def test_a_wish_that_it_be_not() -> None:
    p = tree("""
Veldania PROPN 4 nsubj
did AUX 4 aux
not PART 4 advmod
want VERB 0 root want VB
Osmark PROPN 4 obj
to PART 7 mark
attack VERB 4 xcomp attack VB""")
    by = under(p, "want", "did not want", "Osmark to attack", "Veldania")
    assert settled(p, "attack", ("+", "certain", "actual"), by) == ("-", "certain", "intended")


def test_what_stands_deeper_is_left_alone() -> None:
    p = tree("""
Osmark PROPN 2 nsubj
denied VERB 0 root deny VBD
the DET 4 det
claim NOUN 2 obj claim NN
that SCONJ 7 mark
Veldania PROPN 7 nsubj
attacked VERB 4 acl attack VBD""")
    assert settled(p, "attacked", by=under(p, "deny", "denied", "the claim that Veldania attacked", "Osmark")) == FACT


# ------------------------------------------------------------------------------------------------ purposes


def test_what_an_act_was_for_is_intended_where_nobody_asked_for_it() -> None:
    p = governed("entered", "enter")
    p.relation[at(p, "attack")[0]] = "advcl"
    for mood in ("demanded", "offered", "threatened"):
        assert settled(p, "attack", ("+", "certain", mood)) == ("+", "certain", "intended")


def test_near_miss_what_is_asked_for() -> None:
    p = governed("asked", "ask")
    assert settled(p, "attack", ("+", "certain", "demanded")) == ("+", "certain", "demanded")
    p.relation[at(p, "attack")[0]] = "advcl"
    asked = under(p, "request", "asked", "to attack Korrin")
    assert settled(p, "attack", ("+", "certain", "demanded"), asked) == ("+", "certain", "demanded")


# ------------------------------------------------------------------------------------------------ what undoes what


def two_acts(first: str, lemma: str, relation: str = "conj") -> Parsed:
    return tree(f"""
Brok PROPN 2 nsubj
{first} VERB 0 root {lemma} VBD
contracts NOUN 2 obj contract
and CCONJ 5 cc
frozen VERB 2 {relation} freeze VBN
accounts NOUN 5 obj account
. PUNCT 2 punct""")


def test_what_undoes_one_act_says_nothing_of_the_next() -> None:
    assert settled(two_acts("cancelled", "cancel"), "frozen", ("-", "certain", "actual"))[0] == "+"
    # where the one governs the other, the model's reading stands
    assert settled(two_acts("cancelled", "cancel", "xcomp"), "frozen", ("-", "certain", "actual"))[0] == "-"


def test_a_demand_that_is_rejected_was_made() -> None:
    p = tree("""
Wennel PROPN 2 nsubj
rejected VERB 0 root reject VBD
the DET 4 det
demand NOUN 2 obj demand NN
""")
    assert settled(p, "demand", ("-", "certain", "actual"))[0] == "+"


def test_who_was_forced_to_did() -> None:
    p = governed("forced", "force")
    assert settled(p, "attack", ("+", "certain", "demanded")) == FACT
    p.xpos[at(p, "forced")[0]] = "VB"  # «will force»: as firmly as the forcing is told, where its form does not tell
    p.status[at(p, "forced")[0]] = ("+", "certain", "intended")
    assert settled(p, "attack", ("+", "certain", "demanded"))[2] == "intended"
    assert settled(governed("told", "tell"), "attack", ("+", "certain", "demanded"))[2] == "demanded"


def denied(share: str) -> tuple[Parsed, Attribution]:
    p = tree(f"""
Osmark PROPN 2 nsubj
denies VERB 0 root deny VBZ
any DET 4 det
{share} NOUN 2 obj
in ADP 7 case
the DET 7 det
killing NOUN 4 nmod
""")
    return p, under(p, "deny", "denies", f"any {share} in the killing", source="Osmark")


def test_who_denies_a_part_in_it_denies_it() -> None:
    p, by = denied("role")
    assert settled(p, "killing", by=by)[0] == "-"
    p, by = denied("interest")  # the killing itself is not denied
    assert settled(p, "killing", by=by)[0] == "+"


def test_a_refusal_is_no_refusal_of_itself() -> None:
    p = governed("refused", "refuse")
    assert settled(p, "refused", ("-", "certain", "actual"))[0] == "+"
    assert settled(p, "attack", ("-", "certain", "attempted"))[0] == "-"


# ------------------------------------------------------------------------------------------------ words that the model did not foresee


def test_of_a_word_that_the_model_did_not_take_for_a_trigger_only_negative_words_deny() -> None:
    p = tree("Rebels NOUN 3 nsubj\nare AUX 3 cop\nactive ADJ 0 root")
    p.status[2] = ("-", "certain", "actual")
    assert settle(p, 2, None, foreseen=False)[0] == FACT
    q = tree("No DET 2 det\nrebels NOUN 4 nsubj\nare AUX 4 cop\nactive ADJ 0 root")
    q.status[3] = ("-", "certain", "actual")
    assert settle(q, 3, None, foreseen=False)[0][0] == "-"


# ------------------------------------------------------------------------------------------------ forms and focus


def test_its_own_past_tells_it() -> None:
    p = two_acts("shelled", "shell")
    assert settled(p, "shelled", ("+", "certain", "demanded")) == FACT
    assert settled(p, "shelled", ("+", "certain", "attempted"))[2] == "attempted"
    assert settled(p, "frozen", ("+", "certain", "demanded"))[2] == "demanded"  # a participle that may hang on anything


def test_not_only_affirms() -> None:
    p = tree("""
Osmark PROPN 5 nsubj
did AUX 5 aux do VBD
not PART 5 advmod
just ADV 5 advmod
shell VERB 0 root shell VB
it PRON 5 obj""")
    assert settled(p, "shell", ("-", "certain", "actual")) == FACT


def test_a_refusal_that_a_not_makes_uses_it_up() -> None:
    p = tree("""
Osmark PROPN 4 nsubj
did AUX 4 aux do VBD
not PART 4 advmod
reply VERB 0 root reply VB""")
    w = at(p, "reply")[0]
    p.status[w] = FACT
    assert settle(p, w, None)[0][0] == "-"
    assert settle(p, w, None, refusal=True)[0] == FACT


def test_who_was_not_able_to_did_not() -> None:
    p = governed("prevented", "prevent", marked="from")
    p.xpos[at(p, "attack")[0]] = "VBG"
    assert settled(p, "attack", ("+", "certain", "demanded")) == ("-", "certain", "actual")
    p = governed("refused", "refuse")
    # it stays a matter of will
    assert settled(p, "attack", ("+", "certain", "intended")) == ("-", "certain", "intended")


def test_ordered_that_it_be_done() -> None:
    p = tree("""
Judges NOUN 2 nsubj
ordered VERB 0 root order VBD
that SCONJ 6 mark
he PRON 6 nsubj:pass
be AUX 6 aux:pass be VB
freed VERB 2 ccomp free VBN""")
    by = under(p, "order", "ordered", "he be freed", "Judges")
    assert settled(p, "freed", ("+", "certain", "intended"), by)[2] == "demanded"
    p.words[4] = "was"
    assert settled(p, "freed", ("+", "certain", "intended"), by)[2] == "actual"


def test_owning_to_it() -> None:
    p = tree("""
Osmark PROPN 2 nsubj
confirmed VERB 0 root confirm VBD
bombing VERB 2 xcomp bomb VBG
it PRON 3 obj""")
    by = under(p, "confirm", "confirmed", "bombing it", "Osmark")
    assert settled(p, "bombing", ("+", "possible", "intended"), by) == FACT
    asked = under(p, "plan", "confirmed", "bombing it", "Osmark")
    assert settled(p, "bombing", ("+", "possible", "intended"), asked) == ("+", "possible", "intended")


# ------------------------------------------------------------------------------------------------ what is named in passing


def called_on() -> tuple[Parsed, Attribution]:
    p = tree("""
Osmark PROPN 2 nsubj
urged VERB 0 root urge VBD
its PRON 4 nmod:poss
members NOUN 2 obj member
to PART 6 mark
withdraw VERB 2 xcomp withdraw VB""")
    return p, under(p, "request", "urged", "its members to withdraw", "Osmark")


def test_what_stands_between_parties_is_not_what_is_asked_of_them() -> None:
    p, by = called_on()
    w = at(p, "members")[0]
    p.status[w] = FACT
    assert settle(p, w, by, standing=True)[0] == FACT
    assert settle(p, w, by)[0][2] == "demanded"  # an event would be: «ordered the arrest of»
    assert settled(p, "withdraw", by=by)[2] == "demanded"


def test_what_stands_may_be_denied_all_the_same() -> None:
    p = tree("""
Osmark PROPN 2 nsubj
denied VERB 0 root deny VBD
ties NOUN 2 obj tie""")
    w = at(p, "ties")[0]
    p.status[w] = FACT
    assert settle(p, w, under(p, "deny", "denied", "ties", "Osmark"), standing=True)[0][0] == "-"


def test_whether_leaves_open_what_is_negative_only_around_it() -> None:
    p = tree("""
He PRON 2 nsubj
declined VERB 0 root decline VBD
to PART 4 mark
say VERB 2 xcomp say VB
whether SCONJ 7 mark
troops NOUN 7 nsubj
fired VERB 4 ccomp fire VBD""")
    assert settled(p, "fired", ("-", "underspecified", "actual")) == ("+", "underspecified", "actual")
    p.words[5], p.relation[5] = "not", "advmod"
    assert settled(p, "fired", ("-", "underspecified", "actual"))[0] == "-"


def test_a_circumstance_is_out_of_reach_of_the_verb_over_it() -> None:
    rows = """
He PRON 2 nsubj
declined VERB 0 root decline VBD
comment NOUN 2 obj
{} SCONJ 5 mark
asked VERB 2 advcl ask VBN"""
    assert settled(tree(rows.format("when")), "asked") == FACT
    assert settled(tree(rows.format("to")), "asked")[0] == "-"


@pytest.mark.parametrize(
    ("verb", "lemma", "polarity"), [("said", "say", "+"), ("voted", "vote", "+"), ("fired", "fire", "-")]
)
def test_an_answer_of_no_was_given(verb: str, lemma: str, polarity: str) -> None:
    p = tree(f"Osmark PROPN 2 nsubj\n{verb} VERB 0 root {lemma} VBD\nno PRON 2 obj")
    assert settled(p, verb, ("-", "certain", "actual"))[0] == polarity


def test_a_word_negates_only_with_what_its_entry_asks_for() -> None:
    # «have» is in the table as «have yet to»
    assert (
        settled(
            tree("Osmark PROPN 3 nsubj\nhad AUX 3 aux have\nsigned VERB 0 root sign VBN"),
            "signed",
            ("-", "certain", "actual"),
        )[0]
        == "+"
    )
    yet = tree(
        "Osmark PROPN 2 nsubj\nhas VERB 0 root have VBZ\nyet ADV 5 advmod\nto PART 5 mark\nsign VERB 2 xcomp sign VB"
    )
    assert settled(yet, "sign", ("-", "certain", "actual"))[0] == "-"


def test_a_denied_part_in_a_deed_wherever_the_tree_hangs_the_deed() -> None:
    rows = """
Osmark PROPN 2 nsubj
denied VERB 0 root deny VBD
that SCONJ 5 mark
it PRON 5 nsubj
had VERB 2 ccomp have VBD
any DET 7 det
{share} NOUN 5 obj {share} NN
in ADP 10 case
the DET 10 det
killing NOUN 5 obl killing NN"""
    for share, polarity in (("part", "-"), ("interest", "+")):
        p = tree(rows.format(share=share))
        by = under(p, "deny", "denied", f"it had any {share} in the killing", source="Osmark")
        assert settled(p, "killing", by=by)[0] == polarity


def forbidding(verb: str, lemma: str) -> Parsed:
    return tree(f"""
Hark PROPN 2 nsubj
{verb} VERB 0 root {lemma} VBD
rebels NOUN 2 obj
to PART 5 mark
leave VERB 2 xcomp leave VB""")


def test_what_is_forbidden_is_asked_not_to_be() -> None:
    p = forbidding("forbade", "forbade")
    assert settled(p, "leave", by=under(p, "order", "forbade", "rebels to leave", "Hark")) == (
        "-",
        "certain",
        "demanded",
    )
    p = forbidding("ordered", "order")
    assert settled(p, "leave", by=under(p, "order", "ordered", "rebels to leave", "Hark")) == (
        "+",
        "certain",
        "demanded",
    )


def seeming(verb: str, lemma: str) -> Parsed:
    return tree(f"""
Rebels NOUN 2 nsubj
{verb} VERB 0 root {lemma} VBP
to PART 5 mark
have AUX 5 aux have VB
left VERB 2 xcomp leave VBN""")


def test_what_seems_is_likely_whoever_it_seems_to() -> None:
    p = seeming("appear", "appear")
    assert settled(p, "left") == ("+", "probable", "actual")
    assert settled(p, "left", by=under(p, "report", "appear", "left"))[1] == "probable"
    p = seeming("claim", "claim")
    assert settled(p, "left")[1] == "certain"


def test_what_is_not_expected_is_not_likely() -> None:
    p = tree("""
Hark PROPN 4 nsubj
does AUX 4 aux do VBZ
not PART 4 advmod
expect VERB 0 root expect VB
to PART 6 mark
leave VERB 4 xcomp leave VB""")
    assert (
        settled(p, "leave", ("-", "certain", "intended"), under(p, "expect", "expect", "to leave", "Hark"))[1]
        == "certain"
    )


@pytest.mark.parametrize(("thing", "polarity"), [("part", "-"), ("role", "-"), ("guns", "+")])
@pytest.mark.parametrize(("head", "relation"), [(6, "nmod"), (5, "obj"), (5, "obl")])
def test_a_part_that_is_denied_is_none_wherever_the_tree_hangs_it(
    thing: str, polarity: str, head: int, relation: str
) -> None:
    p = tree(f"""
Hark PROPN 2 nsubj
denied VERB 0 root deny VBD
that SCONJ 5 mark
Torv PROPN 5 nsubj
had VERB 2 ccomp have VBD
{thing} NOUN 5 obj
in ADP 9 case
the DET 9 det
attack NOUN {head} {relation}""")
    assert settled(p, "attack", by=under(p, "deny", "denied", f"Torv had {thing} in the attack", "Hark"))[0] == polarity


def test_what_is_sought_is_demanded() -> None:
    rows = "Osmark PROPN 2 nsubj\n{} VERB 0 root {} VBD\na DET 4 det\npledge NOUN 2 obj pledge NN"
    assert settled(tree(rows.format("sought", "seek")), "pledge") == ("+", "certain", "demanded")
    assert settled(tree(rows.format("made", "make")), "pledge") == FACT


def test_what_is_ruled_out_was_never_made() -> None:
    rows = "Osmark PROPN 2 nsubj\n{} VERB 0 root {} VBD\n{} ADP 2 compound:prt\nany DET 5 det\ndeal NOUN 2 obj deal NN"
    assert settled(tree(rows.format("ruled", "rule", "out")), "deal", ("-", "certain", "intended"))[0] == "-"


def test_such_a_verb_may_be_tagged_a_noun_and_its_subject_an_object() -> None:
    p = denied_of("acl:relcl", "that")
    p.relation[4], p.upos[5], p.xpos[5] = "obj", "NOUN", "VBZ"
    by = under(p, "deny", "denied", "his brother worked there", "Ilves")
    assert settled(p, "worked", by=by)[0] == "-"
    assert settled(p, "brother", by=by) == FACT
