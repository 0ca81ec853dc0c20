"""Sources: understood subjects, and what kind of source a phrase names."""

import pytest
from hand_built import at, cue, flat, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions
from reportedly.reading.attributions.sources import is_indefinite, understood
from reportedly.reading.coreference.entities import find_entities
from reportedly.records import SourceKind


def kind(p: Parsed, outlet: str | None = None) -> SourceKind:
    (a,) = find_attributions(p, find_entities(p), (), outlet=outlet)
    return a.source.kind


# ------------------------------------------------------------------------------------------------ understood


def adding(form: str, lemma: str, tag: str, relation: str) -> Parsed:
    p = tree(f"""
Ilves PROPN 2 nsubj
left VERB 0 root leave VBD
, PUNCT 4 punct
{form} VERB 2 {relation} {lemma} {tag}
that SCONJ 7 mark
rebels NOUN 7 nsubj rebel NNS
stayed VERB 4 ccomp stay VBD
. PUNCT 2 punct""")
    name(p, "Ilves", "person")
    cue(p, form, "say", source=None, content="rebels stayed")
    return p


@pytest.mark.parametrize(
    ("form", "lemma", "tag", "relation", "source"),
    [
        ("adding", "add", "VBG", "advcl", "Ilves"),
        ("added", "add", "VBD", "conj", "Ilves"),
        ("told", "tell", "VBN", "advcl", None),  # was told, and says nothing
        ("added", "add", "VBD", "parataxis", None),  # a clause of its own
    ],
)
def test_the_subject_above(form: str, lemma: str, tag: str, relation: str, source: str | None) -> None:
    p = adding(form, lemma, tag, relation)
    assert understood(p, find_entities(p), p.cues[0]) == (at(p, source) if source else None)


def test_an_understood_source_is_a_source() -> None:
    p = adding("adding", "add", "VBG", "advcl")
    (a,) = find_attributions(p, find_entities(p), ())
    assert (a.source.kind, [p.text[x:y] for x, y in a.source.spans]) == ("named", ["Ilves"])


# ------------------------------------------------------------------------------------------------ kinds


def phrase(rows: str, type_: str, mention_kind: str = "nominal") -> Parsed:
    """«… said rebels left.» with the rows as subject, whose last row is the head."""
    n = len(rows.strip().splitlines())
    p = tree(f"""{rows.strip()}
said VERB 0 root say VBD
rebels NOUN {n + 3} nsubj rebel NNS
left VERB {n + 1} ccomp leave VBD
. PUNCT {n + 1} punct""")
    source = p.text[: p.ends[n - 1]]
    mention(p, source, mention_kind, type_)
    cue(p, "said", "say", source=source, content="rebels left")
    return p


ROWS = {
    "a diplomat": "a DET 2 det a DT\ndiplomat NOUN 3 nsubj diplomat NN",
    "two officials": "two NUM 2 nummod two CD\nofficials NOUN 3 nsubj official NNS",
    "residents": "residents NOUN 2 nsubj resident NNS",
    "the army": "the DET 2 det the DT\narmy NOUN 3 nsubj army NN",
    "its embassy": "its PRON 2 nmod:poss its PRP$\nembassy NOUN 3 nsubj embassy NN",
    "police": "police NOUN 2 nsubj police NNS",
    "the minister": "the DET 2 det the DT\nminister NOUN 3 nsubj minister NN",
    "the neighbour": "the DET 2 det the DT\nneighbour NOUN 3 nsubj neighbour NN",
    "the report": "the DET 2 det the DT\nreport NOUN 3 nsubj report NN",
    "this newspaper": "this DET 2 det this DT\nnewspaper NOUN 3 nsubj newspaper NN",
    "the newspaper": "the DET 2 det the DT\nnewspaper NOUN 3 nsubj newspaper NN",
}


@pytest.mark.parametrize(
    ("words", "type_", "expected"),
    [
        ("a diplomat", "person", "anonymous"),
        ("two officials", "person", "anonymous"),
        ("residents", "person", "anonymous"),
        ("the neighbour", "person", "anonymous"),
        ("the minister", "person", "named"),  # there is one
        ("the army", "organization", "named"),
        ("its embassy", "organization", "named"),
        ("police", "organization", "named"),
        ("the report", "other", "document"),
        ("this newspaper", "organization", "outlet"),
        ("the newspaper", "organization", "named"),
    ],
)
def test_kinds_of_sources(words: str, type_: str, expected: SourceKind) -> None:
    assert kind(phrase(ROWS[words], type_)) == expected


def test_some_of_many() -> None:
    for words, rows in ROWS.items():
        p = phrase(rows, "person")
        head = at(p, words)[1]
        assert is_indefinite(p, at(p, words), head) == (words in ("a diplomat", "two officials", "residents"))


def test_the_outlet_by_its_name() -> None:
    p = flat("The Osmark Post said rebels left.")
    name(p, "Osmark Post", "organization")
    cue(p, "said", "say", source="The Osmark Post", content="rebels left")
    assert kind(p, outlet="Osmark Post") == "outlet"
    assert kind(p, outlet="Daily Courier") == "named"


def conversation(text: str) -> Parsed:
    p = flat(text)
    mention(p, "I", "pronoun", "person")
    cue(p, "think", "believe", source="I", content="rebels left")
    return p


def test_i_is_the_author_but_not_in_talk() -> None:
    assert kind(conversation("I think rebels left. It rained.")) == "author"
    assert kind(conversation("Do you know him? I think rebels left. What do you think of your cat?")) == "anonymous"
    assert (
        kind(conversation("“You, you and you,” he wrote. I think rebels left.")) == "author"
    )  # «you» within quotation marks


def titled(before: str, between: str = "") -> str | None:
    """The name of the source of «BEFORE Ivo Hark said rebels left», whose tree takes the first word for the head."""
    rows = [*before.split(), *between.split(), "Ivo", "Hark"]
    parts = {"of": "ADP", ",": "PUNCT"}
    lines = [f"{w} {parts.get(w, 'PROPN' if w[0].isupper() else 'NOUN')} {len(rows) + 1 if k == 0 else 1} {'nsubj' if k == 0 else 'flat'}" for k, w in enumerate(rows)]
    n = len(rows)
    p = tree("\n".join([*lines, "said VERB 0 root say VBD", f"rebels NOUN {n + 3} nsubj rebel NNS", f"left VERB {n + 1} ccomp leave VBD"]))
    name(p, before.split()[0], "state")
    name(p, "Ivo Hark", "person")
    source = p.text[: p.ends[n - 1]]
    cue(p, "said", "say", source=source, content="rebels left")
    found = find_entities(p)
    (a,) = find_attributions(p, found, ())
    return next((e.name for e in found.entities if e.id == a.source.entity), None)


def test_a_long_title_before_a_name_is_the_persons() -> None:
    assert titled("Osmark Foreign Ministry deputy spokesman") == "Ivo Hark"


@pytest.mark.parametrize("between", ["of", ","])
def test_near_misses_of_titles(between: str) -> None:
    assert titled("Osmark friends", between) == "Osmark"


@pytest.mark.parametrize(("text", "expected"), [("Critics say rebels left.", "anonymous"), ("Here Critics say rebels left.", "named")])
def test_some_of_many_are_no_name_where_a_sentence_begins(text: str, expected: SourceKind) -> None:
    p = flat(text)
    mention(p, "Critics", "name", "person")  # which the tags know not for a name
    p.xpos[at(p, "Critics")[0]] = "NNPS"
    cue(p, "say", "say", source="Critics", content="rebels left")
    assert kind(p) == expected
