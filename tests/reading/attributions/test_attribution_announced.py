"""What a colon announces without quotation marks, on trees made by hand."""

import pytest
from hand_built import cue, entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions

CLAUSE = """troops NOUN {v} nsubj troop NNS
burned VERB {root} {relation} burn VBD
mills NOUN {v} obj mill NNS
. PUNCT {v} punct"""


def given(p: Parsed) -> list[tuple[str, str, str]]:
    """Act, source and content of each attribution."""
    return [
        (x.act, *(" ".join(p.text[a:b] for a, b in spans) for spans in (x.source.spans, x.content.spans)))
        for x in find_attributions(p, entities(p), ())
    ]


def owned(noun: str, owner: str = "Ilves PROPN 3 nmod:poss") -> Parsed:
    """«Ilves's NOUN: troops burned mills.»"""
    p = tree(
        f"{owner}\n's PART 1 case\n{noun} NOUN 0 root\n: PUNCT 6 punct\n"
        + CLAUSE.format(v=6, root=3, relation="parataxis")
    )
    name(p, "Ilves", "person")
    return p


@pytest.mark.parametrize(("noun", "act"), [("version", "claim"), ("comment", "say"), ("statement", "say")])
def test_whose_words_they_are(noun: str, act: str) -> None:
    assert given(owned(noun)) == [(act, "Ilves", "troops burned mills")]


def test_who_is_sure() -> None:
    p = tree(
        "Ilves PROPN 3 nsubj\nwas AUX 3 cop\nadamant ADJ 0 root\n: PUNCT 6 punct\n"
        + CLAUSE.format(v=6, root=3, relation="parataxis")
    )
    name(p, "Ilves", "person")
    assert given(p) == [("claim", "Ilves", "troops burned mills")]


@pytest.mark.parametrize(("verb", "said"), [("told", True), ("got", False), ("rejected", False)])
def test_who_gives_the_words_and_not_who_gets_or_rejects_them(verb: str, said: bool) -> None:
    lemma = {"told": "tell", "got": "get", "rejected": "reject"}[verb]
    p = tree(
        f"Ilves PROPN 2 nsubj\n{verb} VERB 0 root {lemma} VBD\nanother DET 4 det\nversion NOUN 2 obj\n: PUNCT 7 punct\n"
        + CLAUSE.format(v=7, root=2, relation="parataxis")
    )
    name(p, "Ilves", "person")
    assert given(p) == ([("claim", "Ilves", "troops burned mills")] if said else [])


def test_near_misses() -> None:
    assert given(owned("house")) == []  # no word for what is said
    ours = tree(
        "Our PRON 2 nmod:poss our PRP$\nstory NOUN 0 root\n: PUNCT 5 punct\n"
        + CLAUSE.format(v=5, root=2, relation="parataxis")
    )
    mention(ours, "Our", "pronoun", "person")
    assert given(ours) == []
    thing = tree(
        "Ilves PROPN 3 nmod:poss\n's PART 1 case\nversion NOUN 0 root\n: PUNCT 5 punct\nnothing NOUN 3 appos\n. PUNCT 3 punct"
    )
    name(thing, "Ilves", "person")
    assert given(thing) == []  # no clause


def test_the_models_own_saying_stands() -> None:
    p = owned("version")
    cue(p, "version", "report", source="Ilves", content="troops burned mills")
    assert given(p) == [("report", "Ilves", "troops burned mills")]


def denying(act: str, source: bool = True) -> Parsed:
    """«Ilves VERB rumours: troops burned mills.», the verb marked by the model."""
    p = tree(
        "Ilves PROPN 2 nsubj\ntreated VERB 0 root treat VBD\nrumours NOUN 2 obj\n: PUNCT 6 punct\n"
        + CLAUSE.format(v=6, root=2, relation="parataxis")
    )
    name(p, "Ilves", "person")
    cue(p, "treated", act, source="Ilves" if source else None, content="rumours")
    return p


@pytest.mark.parametrize("act", ["deny", "say", "admit"])
def test_who_says_something_goes_on_behind_a_colon(act: str) -> None:
    assert given(denying(act)) == [(act, "Ilves", "rumours"), ("say", "Ilves", "troops burned mills")]


def test_who_orders_or_wants_something_does_not() -> None:
    assert given(denying("order")) == [("order", "Ilves", "rumours")]
