"""Which words carry a saying, what hangs on them, and words that merely look like cues."""

import pytest
from hand_built import at, cue, flat, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions.candidates import looks_only, standing
from reportedly.reading.attributions.frames import attached, cue_entries, fitting_cue
from reportedly.reading.lexicon import LexiconError, cue_words

THAT = """
Ilves PROPN 2 nsubj
{verb} VERB 0 root {lemma} VBD
that SCONJ 5 mark
rebels NOUN 5 nsubj rebel NNS
left VERB 2 ccomp leave VBD
. PUNCT 2 punct"""
INFINITIVE = """
Ilves PROPN 2 nsubj
{verb} VERB 0 root {lemma} VBD
Torv PROPN 2 obj
to PART 5 mark
leave VERB 2 xcomp leave VB
. PUNCT 2 punct"""
OBJECT = """
{subject} NOUN 2 nsubj {subject} NN
{verb} VERB 0 root {lemma} VBD
31 NUM 4 nummod
{object} NOUN 2 obj {thing} NNS
. PUNCT 2 punct"""


# ------------------------------------------------------------------------------------------------ what hangs on a word


def words(p: Parsed, found: dict[str, int]) -> dict[str, str]:
    return {kind: p.words[w] for kind, w in found.items()}


def test_clauses_infinitives_and_objects() -> None:
    p = tree(THAT.format(verb="said", lemma="say"))
    assert words(p, attached(p, 1)) == {"ccomp": "left"}
    p = tree(INFINITIVE.format(verb="urged", lemma="urge"))
    assert words(p, attached(p, 1)) == {"obj": "Torv", "xcomp": "leave", "obj+xcomp": "leave"}
    assert attached(p, 4) == {}


def test_a_clause_that_asks() -> None:
    p = tree(THAT.format(verb="asked", lemma="ask").replace("that", "whether"))
    assert words(p, attached(p, 1)) == {"whether": "left"}


def test_a_saying_behind_what_it_says() -> None:
    p = tree("""
Rebels NOUN 2 nsubj rebel NNS
left VERB 0 root leave VBD
, PUNCT 5 punct
Ilves PROPN 5 nsubj
said VERB 2 parataxis say VBD
. PUNCT 2 punct""")
    assert words(p, attached(p, 4)) == {"ccomp": "left"}


def test_the_entry_that_fits() -> None:
    p = tree(INFINITIVE.format(verb="urged", lemma="urge"))
    entry, head = fitting_cue(p, 1) or pytest.fail("«urged Torv to leave» is in the table")
    assert (entry.act, p.words[head]) == ("request", "leave")
    assert {e.act for e in cue_entries(p, 1)} == {"request"}
    p = tree(THAT.format(verb="urged", lemma="walk"))
    assert fitting_cue(p, 1) is None and cue_entries(p, 1) == ()


# ------------------------------------------------------------------------------------------------ weighing


@pytest.mark.parametrize(
    ("rows", "lemma", "score", "holds"),
    [
        (THAT, "say", 0.45, True),  # a clause hangs on it as the table asks
        (THAT, "say", 0.2, False),
        (THAT, "walk", 0.6, False),  # no word of the table
        (THAT, "walk", 0.9, True),  # but the model is sure
        (OBJECT, "say", 0.55, True),  # of objects the model knows best
        (OBJECT, "say", 0.45, False),
    ],
)
def test_the_model_weighed_with_the_table(rows: str, lemma: str, score: float, holds: bool) -> None:
    p = tree(rows.format(verb="murmled", lemma=lemma, subject="envoy", object="words", thing="word"))
    cue(p, "murmled", "say", source=None, content="left" if rows is THAT else "words", score=score)
    assert [c.anchor for c in standing(p)] == ([1] if holds else [])


def test_of_two_that_share_a_word_the_surer() -> None:
    p = flat("Ilves made clear that rebels left.")
    cue(p, "made clear", "say", source="Ilves", content="rebels left", score=0.9)
    cue(p, "made", "say", source="Ilves", content="rebels left", score=0.95)
    (kept,) = standing(p)
    assert p.words[kept.anchor] == "made"


REFUSING = """
Ilves PROPN 2 nsubj
refused VERB 0 root refuse VBD
to PART 4 mark
{verb} VERB 2 xcomp {verb} VB
. PUNCT 2 punct"""


@pytest.mark.parametrize(("verb", "says"), [("say", True), ("comment", True), ("leave", False), ("surrender", False)])
def test_a_refusal_to_do_something_is_no_saying(verb: str, says: bool) -> None:
    p = tree(REFUSING.format(verb=verb))
    cue(p, "refused", "decline", source="Ilves", content=f"to {verb}", score=0.95)
    assert [p.words[c.anchor] for c in standing(p)] == (["refused"] if says else [])


def test_a_refusal_of_something() -> None:
    for thing, says in (("bail", False), ("entry", False), ("comment", True)):
        p = tree(f"Ilves PROPN 2 nsubj\nrefused VERB 0 root refuse VBD\n{thing} NOUN 2 obj\n. PUNCT 2 punct")
        cue(p, "refused", "decline", source="Ilves", content=thing, score=0.95)
        assert bool(standing(p)) is says
    p = tree(REFUSING.format(verb="leave").replace("refused", "declined").replace("refuse", "decline"))
    cue(p, "declined", "decline", source="Ilves", content="to leave", score=0.95)
    assert standing(p)  # a polite word for saying no


def test_a_lemma_that_no_verb_has_is_mended_for_the_table() -> None:
    p = tree(THAT.format(verb="hoped", lemma="hoped"))
    assert fitting_cue(p, 1) is not None and {e.act for e in cue_entries(p, 1)} == {"want"}
    p = tree(THAT.format(verb="thought", lemma="thought"))
    assert "believe" in {e.act for e in cue_entries(p, 1)}
    p = tree(THAT.format(verb="hopped", lemma="hopped"))
    assert fitting_cue(p, 1) is None


# ------------------------------------------------------------------------------------------------ only looks like one


@pytest.mark.parametrize(
    ("subject", "verb", "lemma", "thing", "only"),
    [
        ("flood", "claimed", "claim", "life", True),
        ("army", "claimed", "claim", "seat", True),
        ("fire", "claimed", "claim", "house", True),  # a fire claims nothing in words
        ("army", "claimed", "claim", "attack", False),
        ("army", "denied", "deny", "visa", True),
        ("army", "denied", "deny", "attack", False),
        ("army", "maintained", "maintain", "garrison", True),
        ("army", "maintained", "maintain", "innocence", False),
        ("king", "ordered", "order", "coffee", True),
        ("king", "ordered", "order", "arrest", False),
        ("state", "recalled", "recall", "ambassador", True),
        ("state", "recalled", "recall", "promise", False),
        ("army", "held", "hold", "bridge", True),
        ("bell", "told", "tell", "hour", True),
        ("bell", "told", "tell", "story", False),
        ("court", "heard", "hear", "case", True),
        ("court", "heard", "hear", "promise", False),
        ("city", "saw", "see", "protest", True),
        ("envoy", "saw", "see", "protest", False),
        ("state", "declared", "declare", "war", True),
        ("state", "declared", "declare", "intention", False),
        ("state", "proclaimed", "proclaim", "emergency", True),
        ("state", "proclaimed", "proclaim", "truce", False),  # it is promised, too
        ("state", "proclaimed", "proclaim", "innocence", False),
        ("envoy", "called", "call", "bluff", True),
        ("envoy", "called", "call", "proposal", False),
    ],
)
def test_objects_and_subjects_that_make_no_saying(subject: str, verb: str, lemma: str, thing: str, only: bool) -> None:
    p = tree(OBJECT.format(subject=subject, verb=verb, lemma=lemma, object=thing + "s", thing=thing))
    assert looks_only(p, 1, None) is only


def test_something_said_of_the_object_is_a_saying() -> None:
    rows = """
Torv PROPN 2 nsubj
called VERB 0 root call VBD
the DET 4 det
election NOUN 2 obj
a DET 6 det
farce NOUN 2 xcomp"""
    assert not looks_only(tree(rows), 1, None)
    assert looks_only(tree(rows.rsplit("\n", 2)[0]), 1, None)  # «called the election»


@pytest.mark.parametrize(("phrase", "only"), [("plan", True), ("custom", True), ("Ilves", False)])
def test_according_to_plan(phrase: str, only: bool) -> None:
    p = flat(f"Rebels left according to {phrase}.")
    assert looks_only(p, at(p, "according")[0], at(p, phrase)) is only


@pytest.mark.parametrize(("verb", "only"), [("swore", True), ("shouted", False)])
def test_a_verb_is_guarded_whatever_the_model_takes_for_its_lemma(verb: str, only: bool) -> None:
    p = tree(f"""Crowds NOUN 2 nsubj
{verb} VERB 0 root swor VBD
at ADP 4 case
Ilves PROPN 2 obl""")
    assert looks_only(p, 1, None) is only


def test_a_second_cue_of_the_same_words_is_guarded_too() -> None:
    p = flat("According to custom , rebels left.")
    for word in ("According", "to"):
        cue(p, word, "say", source="custom", content="rebels left")
    assert standing(p) == []


def noted(modal: str = "must AUX 6 aux must MD", it: str = "it PRON 6 expl it PRP") -> Parsed:
    """«Rebels, it must be said, left.»"""
    p = tree(f"""
        Rebels NOUN 8 nsubj rebel NNS
        , PUNCT 6 punct
        {it}
        {modal}
        be AUX 6 aux:pass be VB
        said VERB 8 parataxis say VBN
        , PUNCT 6 punct
        left VERB 0 root leave VBD
    """)
    cue(
        p,
        "said",
        "say",
        source=None,
        content="Rebels, it must be said, left".replace("must", p.words[3]).replace("it", p.words[2]),
    )
    return p


def test_what_must_be_said_is_the_authors_word() -> None:
    assert standing(noted()) == []
    assert len(standing(noted("will AUX 6 aux will MD"))) == 1
    assert len(standing(noted(it="this PRON 6 nsubj:pass this DT"))) == 1


@pytest.mark.parametrize(
    ("first", "sign", "aside"), [("That", ",", True), ("Ilves", ",", False), ("That", "how", False)]
)
def test_that_said(first: str, sign: str, aside: bool) -> None:
    p = tree(
        f"{first} PRON 2 nsubj\nsaid VERB 0 root say VBD\n{sign} PUNCT 2 punct\nrebels NOUN 5 nsubj rebel NNS\nleft VERB 2 ccomp leave VBD"
    )
    cue(p, "said", "say", source=None, content="rebels left")
    assert (standing(p) == []) == aside


def test_a_label_on_the_page() -> None:
    p = flat("Photo: rebels left. Report: rebels left.")
    assert looks_only(p, at(p, "Photo")[0], None)
    assert not looks_only(p, at(p, "Report")[0], None)


def against(preposition: str) -> Parsed:
    p = tree(f"""
{preposition} ADP 3 case
Veldanian ADJ 3 amod
claims NOUN 6 obl claim NNS
, PUNCT 3 punct
Osmark PROPN 6 nsubj
attacked VERB 0 root attack VBD
Korrin PROPN 6 obj
. PUNCT 6 punct""")
    name(p, "Osmark", "state")
    cue(p, "claims", "claim", source=None, content="Osmark attacked Korrin")
    return p


def test_what_is_said_against_a_claim_is_the_authors() -> None:
    assert standing(against("Despite")) == []
    assert len(standing(against("By"))) == 1


def test_a_claim_that_is_named_is_attributed_also_when_it_is_set_aside() -> None:
    p = tree("""
Despite ADP 2 case
claims NOUN 8 obl claim NNS
that SCONJ 5 mark
rebels NOUN 5 nsubj rebel NNS
left VERB 2 acl leave VBD
, PUNCT 2 punct
Osmark PROPN 8 nsubj
attacked VERB 0 root attack VBD""")
    mention(p, "rebels", "nominal", "person")
    cue(p, "claims", "claim", source=None, content="rebels left")
    assert len(standing(p)) == 1


@pytest.mark.parametrize("line", ["claim obj", "claim ; with=life", "claim sideways ; with=life"])
def test_a_guard_names_its_slot_and_words(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cue_words.cues.cache_clear()
    monkeypatch.setattr(cue_words, "read", lambda name: {"guard": [{"words": line}]})
    with pytest.raises(LexiconError, match="«claim"):
        cue_words.cues()
    monkeypatch.undo()
    cue_words.cues.cache_clear()
    assert len(cue_words.cues().guards) > 30


@pytest.mark.parametrize(("preposition", "only"), [("At", True), ("In", False)])
def test_what_is_done_at_an_invitation_is_not_said_in_it(preposition: str, only: bool) -> None:
    p = tree(f"""
        {preposition} ADP 3 case
        the DET 3 det
        invitation NOUN 6 obl invitation NN
        , PUNCT 6 punct
        Ilves PROPN 6 nsubj
        came VERB 0 root come VBD
    """)
    assert looks_only(p, 2, None) is only


@pytest.mark.parametrize(("thing", "is_claim"), [("toll", True), ("damage", True), ("kettle", False)])
def test_who_puts_a_number_claims_it(thing: str, is_claim: bool) -> None:
    p = tree(f"""
    Ilves PROPN 2 nsubj Ilves NNP
    put VERB 0 root put VBD
    the DET 4 det the DT
    {thing} NOUN 2 obj {thing} NN
    at ADP 6 case at IN
    fourteen NUM 2 obl fourteen CD
    """)
    found = fitting_cue(p, 1)
    assert (found is not None and found[0].act == "claim") == is_claim
