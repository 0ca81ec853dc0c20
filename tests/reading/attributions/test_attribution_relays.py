"""Whom a source has it from: participles and relative clauses that pass a saying on."""

import pytest
from hand_built import cue, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions, innermost
from reportedly.reading.coreference.entities import find_entities
from reportedly.reading.lexicon import LexiconError, framing_words, passing_verbs


def chain(p: Parsed, word: str) -> list[str]:
    """The sources at that word, innermost first."""
    found = find_attributions(p, find_entities(p), ())
    by_id, start = {a.id: a for a in found}, p.text.index(word)
    here = innermost(found, start, start + len(word))
    out = []
    while here is not None:
        out.append(" ".join(p.text[a:b] for a, b in here.source.spans))
        here = by_id[here.parent] if here.parent is not None else None
    return out


def courier(clause: str, source: str) -> Parsed:
    """«The Courier, CLAUSE, said rebels left.», where the model lets the source reach over the clause."""
    rows = [
        *"""The DET 2 det
    Courier PROPN SAID nsubj
    , PUNCT 4 punct""".splitlines(),
        *clause.strip().splitlines(),
    ]
    said = len(rows) + 2
    rows += [
        ", PUNCT 4 punct",
        "said VERB 0 root say VBD",
        f"rebels NOUN {said + 2} nsubj rebel NNS",
        f"left VERB {said} ccomp leave VBD",
    ]
    p = tree("\n".join(r.replace("SAID", str(said)) for r in rows))
    name(p, "Courier", "organization")
    cue(p, "said", "say", source=source, content="rebels left")
    return p


def test_a_relative_clause_says_whom_it_has_it_from() -> None:
    p = courier(
        """which PRON 5 nsubj which WDT
    quoted VERB SAID advcl quote VBD
    an DET 7 det
    aide NOUN 5 obj""",
        "The Courier, which quoted an aide",
    )
    mention(p, "an aide", "nominal", "person")
    assert chain(p, "left") == ["an aide", "The Courier"]


def test_whom_the_cited_one_cites() -> None:
    p = courier(
        """citing VERB 2 acl cite VBG
    Radio PROPN 4 obj
    , PUNCT 8 punct
    which PRON 8 nsubj which WDT
    cited VERB 5 acl:relcl cite VBD
    an DET 10 det
    aide NOUN 8 obj""",
        "The Courier, citing Radio, which cited an aide",
    )
    name(p, "Radio", "organization")
    mention(p, "an aide", "nominal", "person")
    cue(p, "citing", "quote", source="Radio", content="rebels left")
    assert chain(p, "left") == ["an aide", "Radio", "The Courier"]


def test_who_gives_the_words_that_are_passed_on() -> None:
    p = courier(
        """relaying VERB 2 acl relay VBG
    a DET 6 det
    statement NOUN 4 obj
    from ADP 8 case
    Ilves PROPN 6 nmod""",
        "The Courier, relaying a statement from Ilves",
    )
    mention(p, "a statement from Ilves", "nominal", "other", head="statement")
    name(p, "Ilves", "person")
    assert chain(p, "left") == ["Ilves", "The Courier"]


def test_who_is_carried_says_nothing() -> None:
    p = courier(
        """carrying VERB 2 acl carry VBG
    a DET 6 det
    child NOUN 4 obj""",
        "The Courier",
    )
    mention(p, "a child", "nominal", "person")
    assert chain(p, "left") == ["The Courier"]


def test_a_thing_that_is_cited_says_nothing() -> None:
    p = courier(
        """citing VERB 2 acl cite VBG
    bad ADJ 6 amod
    weather NOUN 4 obj""",
        "The Courier",
    )
    mention(p, "bad weather", "nominal", "other")
    assert chain(p, "left") == ["The Courier"]


def test_a_source_that_another_quotes() -> None:
    p = courier(
        """quoted VERB 2 acl quote VBN
    by ADP 6 case
    Radio PROPN 4 obl:agent""",
        "The Courier, quoted by Radio",
    )
    name(p, "Radio", "organization")
    assert chain(p, "left") == ["The Courier", "Radio"]


def test_who_tells_it_on() -> None:
    p = tree("""Villagers NOUN 2 nsubj villager NNS
    told VERB 0 root tell VBD
    nurses NOUN 2 iobj nurse NNS
    who PRON 5 nsubj who WP
    told VERB 3 acl:relcl tell VBD
    Ilves PROPN 5 iobj
    rebels NOUN 8 nsubj rebel NNS
    left VERB 2 ccomp leave VBD""")
    for words in ("Villagers", "nurses"):
        mention(p, words, "nominal", "person")
    mention(p, "who", "pronoun", "person")
    name(p, "Ilves", "person")
    cue(p, "told", "say", source="Villagers", content="rebels left")
    cue(p, "told#2", "say", source="who", content="rebels left")
    assert chain(p, "left") == ["Villagers", "who"]


def test_the_table_of_verbs() -> None:
    assert passing_verbs()["cite"].particle is None and not passing_verbs()["cite"].of_words
    assert passing_verbs()["pick"].particle == "up" and passing_verbs()["pick"].of_words


@pytest.mark.parametrize(
    ("line", "reason"), [("pick up on", "at most one particle"), ("cite ; of=all", "of «all» is not known")]
)
def test_a_mistake_in_the_table_is_named(line: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(framing_words, "read", lambda name: {"passing": [{"words": line}]})
    passing_verbs.cache_clear()
    with pytest.raises(LexiconError, match=reason):
        passing_verbs()
    passing_verbs.cache_clear()


def fronted(sign: str = ",") -> Parsed:
    """«Citing a letter from wardens, the Courier says guards left.»"""
    p = tree(f"""
Citing VERB 3 case cite VBG
a DET 3 det
letter NOUN 9 obl
from ADP 5 case
Wardens NOUN 3 nmod warden NNS
{sign} PUNCT 3 punct
the DET 8 det
Courier PROPN 9 nsubj
says VERB 0 root say VBZ
guards NOUN 11 nsubj guard NNS
left VERB 9 ccomp leave VBD""")
    name(p, "Courier", "organization")
    mention(p, "Wardens", "nominal", "person")
    mention(p, "a letter from Wardens", "nominal", "work", head="letter")
    cue(p, "says", "say", source="Courier", content="guards left")
    return p


def test_a_clause_that_opens_the_sentence_says_whom_it_has_it_from() -> None:
    p = fronted()
    p.cues.clear()
    cue(p, "says", "say", source="the Courier", content="guards left")
    assert chain(p, "left") == ["Wardens", "the Courier"]


def test_a_clause_without_a_comma_behind_it_does_not() -> None:
    p = fronted("—")
    p.cues.clear()
    cue(p, "says", "say", source="the Courier", content="guards left")
    assert chain(p, "left") == ["the Courier"]


def citing(subject: str) -> Parsed:
    """«The agency, citing the Herald, said rebels left.», where the model gives the saying to the Herald."""
    p = tree(f"""
Agency PROPN 6 {subject}
, PUNCT 3 punct
citing VERB 4 case cite VBG
Herald PROPN 6 nsubj
, PUNCT 4 punct
said VERB 0 root say VBD
rebels NOUN 8 nsubj rebel NNS
left VERB 6 ccomp leave VBD""")
    name(p, "Agency", "organization")
    name(p, "Herald", "organization")
    cue(p, "said", "say", source="Herald", content="rebels left")
    return p


def test_whoever_cites_says_it_though_the_model_takes_the_cited() -> None:
    assert chain(citing("nsubj"), "left") == ["Herald", "Agency"]


def test_what_is_no_subject_before_the_clause_does_not() -> None:
    assert chain(citing("dislocated"), "left") == ["Herald"]


def test_a_word_beside_the_participle_does_not_part_it_from_its_source() -> None:
    p = courier(
        """itself PRON 2 nmod itself PRP
    citing VERB 2 acl cite VBG
    an DET 7 det
    aide NOUN 5 obj""",
        "The Courier",
    )
    mention(p, "an aide", "nominal", "person")
    assert chain(p, "left") == ["an aide", "The Courier"]


@pytest.mark.parametrize(("noun", "kind", "sources"), [("source", "person", 2), ("state", "state", 1)])
def test_one_refers_to_a_source_for_its_words_only(noun: str, kind: str, sources: int) -> None:
    p = courier(
        f"""referring VERB 2 acl refer VBG
    to ADP 7 case
    a DET 7 det
    {noun} NOUN 4 obl""",
        "The Courier",
    )
    mention(p, f"a {noun}", "nominal", kind)
    assert len(chain(p, "left")) == sources


def test_who_is_cited_is_passed_on_wherever_the_tree_hangs_the_participle() -> None:
    p = tree("""
        Courier PROPN 2 nsubj
        said VERB 0 root say VBD
        rebels NOUN 4 nsubj rebel NNS
        left VERB 2 ccomp leave VBD
        , PUNCT 9 punct
        citing VERB 7 case cite VBG
        Herald PROPN 9 obl
        ; PUNCT 9 punct
        denied VERB 2 parataxis deny VBD
    """)
    name(p, "Courier", "organization")
    name(p, "Herald", "organization")
    cue(p, "said", "say", source="Courier", content="rebels left")
    cue(p, "citing", "say", source="Herald", content="rebels left")
    assert chain(p, "left") == ["Herald", "Courier"]


@pytest.mark.parametrize(("verb", "sources"), [("quotes", ["Hark", "Courier"]), ("warns", ["Courier"])])
def test_whom_one_quotes_before_a_colon_says_what_follows(verb: str, sources: list[str]) -> None:
    p = tree(f"""
        Courier PROPN 2 nsubj
        {verb} VERB 0 root {verb[:-1]} VBZ
        Hark PROPN 2 obj
        : PUNCT 6 punct
        rebels NOUN 6 nsubj rebel NNS
        left VERB 2 parataxis leave VBD
    """)
    name(p, "Courier", "organization")
    name(p, "Hark", "person")
    cue(p, verb, "quote", source="Courier", content="Hark: rebels left")
    assert chain(p, "left") == sources
