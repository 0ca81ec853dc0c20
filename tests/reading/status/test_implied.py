"""What follows of a clause from the verb over it, affirmed and negated."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.status.implied import implied, is_negative


def over(verb: str, lemma: str, mark: str = "to", *, negated: bool = False, gerund: bool = False) -> Parsed:
    """«The army (did not) VERB them MARK free the men»."""
    rows = ["Troops NOUN {v} nsubj"]
    if negated:
        rows += ["did AUX {v} aux do VBD", "not PART {v} advmod"]
    v = len(rows) + 1
    rows += [f"{verb} VERB 0 root {lemma} {'VB' if negated else 'VBD'}", "them PRON {v} obj"]
    own = v + 3 if mark else v + 2
    rows += [f"{mark} PART {own} mark"] if mark else []
    rows += [
        f"{'freeing' if gerund else 'free'} VERB {v} {'advcl' if gerund else 'xcomp'} free {'VBG' if gerund else 'VB'}"
    ]
    return tree("\n".join(r.replace("{v}", str(v)) for r in rows))


def follows(p: Parsed, word: str = "free") -> str | None:
    got = implied(p, at(p, word)[0])
    return got.polarity if got is not None else None


@pytest.mark.parametrize(
    ("verb", "lemma", "affirmed", "negated"),
    [
        ("managed", "manage", "+", "-"), ("forced", "force", "+", None), ("failed", "fail", "-", "+"),
        ("refused", "refuse", "-", None), ("hesitated", "hesitate", None, "+"), ("allowed", "allow", "+", "-"),
        ("wanted", "want", None, None), ("urged", "urge", None, None),
    ],
)  # fmt: skip
def test_infinitives(verb: str, lemma: str, affirmed: str | None, negated: str | None) -> None:
    assert follows(over(verb, lemma)) == affirmed
    assert follows(over(lemma, lemma, negated=True)) == negated


@pytest.mark.parametrize(("verb", "lemma"), [("kept", "keep"), ("prevented", "prevent"), ("barred", "bar")])
def test_what_one_is_kept_from(verb: str, lemma: str) -> None:
    assert follows(over(verb, lemma, "from", gerund=True), "freeing") == "-"
    assert follows(over(lemma, lemma, "from", gerund=True, negated=True), "freeing") == "+"


def test_the_mark_decides() -> None:
    assert follows(over("stopped", "stop", "to")) is None  # stopped in order to
    assert follows(over("succeeded", "succeed", "in", gerund=True), "freeing") == "+"
    assert follows(over("succeeded", "succeed", "by", gerund=True), "freeing") is None


def test_as_firmly_as_the_verb_over_it() -> None:
    p = over("managed", "manage")
    p.status[at(p, "managed")[0]] = ("+", "possible", "intended")
    assert implied(p, at(p, "free")[0]).governing == ("+", "certain", "actual")  # type: ignore[union-attr]  # told as it is
    p.xpos[at(p, "managed")[0]] = "VB"
    assert implied(p, at(p, "free")[0]).governing == ("+", "possible", "intended")  # type: ignore[union-attr]


def test_one_over_the_other() -> None:
    p = tree("""
They PRON 2 nsubj
failed VERB 0 root fail VBD
to PART 4 mark
prevent VERB 2 xcomp prevent VB
him PRON 4 obj
from SCONJ 7 mark
fleeing VERB 4 advcl flee VBG""")
    assert follows(p, "prevent") == "-"
    assert is_negative(p, at(p, "prevent")[0])
    assert follows(p, "fleeing") == "+"
    assert not is_negative(p, at(p, "failed")[0])


def test_what_might_have_been_prevented_happened() -> None:
    p = tree("""
Guards NOUN 4 nsubj
might AUX 4 aux
have AUX 4 aux
stopped VERB 0 root stop VBN
them PRON 4 obj
from SCONJ 7 mark
looting VERB 4 advcl loot VBG""")
    assert follows(p, "looting") == "+"


def test_who_does_nothing_to_stop_it() -> None:
    rows = """
Guards NOUN 2 nsubj
did VERB 0 root do VBD
{} PRON 2 obj
to PART 5 mark
stop VERB 3 acl stop VB
them PRON 5 obj
from SCONJ 8 mark
looting VERB 5 advcl loot VBG"""
    assert follows(tree(rows.replace("{}", "nothing")), "looting") == "+"
    assert follows(tree(rows.replace("{}", "much")), "looting") == "-"


def test_factives_hold_under_a_negation() -> None:
    rows = """
Korrin PROPN 4 nsubj
{} AUX 4 aux
not PART 4 advmod
regret VERB 0 root regret VB
that SCONJ 7 mark
troops NOUN 7 nsubj
fired VERB 4 ccomp fire VBD"""
    got = implied(tree(rows.replace("{}", "did")), 6)
    assert got is not None
    assert (got.polarity, got.factive) == ("+", True)


def test_an_adverbial_clause_behind_a_comma_is_none_of_its_own() -> None:
    p = tree("""
Troops NOUN 2 nsubj
avoided VERB 0 root avoid VBD
towns NOUN 2 obj
, PUNCT 5 punct
burning VERB 2 advcl burn VBG
farms NOUN 5 obj""")
    assert follows(p, "burning") is None


def condemned(determiner: str, adjective: str = "", verb: str = "condemn") -> Parsed:
    noun = 5 if adjective else 4
    return tree(
        f"""
Osmark PROPN 2 nsubj
{verb} VERB 0 root {verb} VBP
{determiner} DET {noun} det
{f"{adjective} ADJ {noun} amod" if adjective else ""}
raid NOUN 2 obj""".replace("\n\n", "\n")
    )


def test_what_is_condemned_happened() -> None:
    got = implied(condemned("the"), 3)
    assert got is not None
    assert (got.polarity, got.factive) == ("+", True)


def test_near_misses_of_what_is_condemned() -> None:
    assert follows(condemned("any"), "raid") is None
    assert follows(condemned("the", "alleged"), "raid") is None
    assert follows(condemned("the", "bloody"), "raid") == "+"
    assert follows(condemned("the", verb="plan"), "raid") is None


def able(copula: str, *more: str) -> Parsed:
    """«Troops … COPULA able to free them»."""
    n = len(more) + 3
    rows = [f"Troops NOUN {n} nsubj", *(f"{m} AUX {n} aux" for m in more), f"{copula} AUX {n} cop be"]
    return tree(
        "\n".join(
            [
                *rows,
                "able ADJ 0 root",
                f"to PART {n + 2} mark",
                f"free VERB {n} xcomp free VB",
                f"them PRON {n + 2} obj",
            ]
        )
    )


def test_who_was_able_to_did() -> None:
    for p in (able("was"), able("were"), able("been", "had")):
        got = implied(p, at(p, "free")[0])
        assert got is not None
        assert (got.polarity, got.governing) == ("+", ("+", "certain", "actual"))


def test_who_is_or_would_be_able_to_may_not() -> None:
    for p in (able("is"), able("be", "will"), able("been", "would", "have")):
        assert follows(p) is None


def test_to_make_somebody_takes_a_bare_infinitive_or_a_passive() -> None:
    made = tree("""
pledge NOUN 0 root
made VERB 1 acl make VBN
to PART 4 mark
free VERB 2 xcomp free VB""")
    assert follows(made) is None  # «a pledge, made long ago, to free them»
    forced = tree("""
Hark PROPN 3 nsubj:pass
was AUX 3 aux:pass
made VERB 0 root make VBN
to PART 5 mark
free VERB 3 xcomp free VB""")
    assert follows(forced) == "+"
    clear = tree("""
She PRON 2 nsubj
made VERB 0 root make VBD
will AUX 4 aux will MD
free VERB 2 ccomp free VB""")
    assert follows(clear) is None  # «she made clear, she will free them»
