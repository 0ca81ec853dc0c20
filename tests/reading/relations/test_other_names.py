"""Second names in passing."""

import pytest
from hand_built import entities, flat, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import find_triggers
from reportedly.reading.relations.other_names import other_names


def text(words: str, *names: str, kind: str = "person") -> Parsed:
    p = flat(words)
    for n in names:
        name(p, n, kind)
    return p


def found(p: Parsed) -> list[tuple[str, str, str]]:
    return [
        (p.words[t.match.actors[0]], p.words[t.anchor], p.words[t.match.recipients[0]])
        for t in other_names(p, entities(p), []) if t.match is not None
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("between", "anchor"),
    [(", also known as", "known"), (", alias", "alias"), (" (real name", "name"), (", whose nom de guerre is", "guerre"),
     (", who is better known as", "known"), (", formerly", "formerly"), (" is also known as", "known"),
     (", which has since been renamed", "renamed"), (", who goes by the name of", "name"), (", then called the", "called"),
     (" calls himself", "himself"), (" changed its name to", "name"), (", the pseudonym of", "pseudonym")],
)  # fmt: skip
def test_what_stands_between_two_names(between: str, anchor: str) -> None:
    assert found(text(f"Ilves{between} Oster.", "Ilves", "Oster")) == [("Ilves", anchor, "Oster")]


@pytest.mark.parametrize(
    "between",
    [", known for hurting", " met", ", formerly of", ", the alias of the man who knew", " goes by", " changed his mind and his name to suit"],
)
def test_near_misses(between: str) -> None:
    assert found(text(f"Ilves{between} Oster.", "Ilves", "Oster")) == []


def test_near_miss_whose_it_is_that_somebody_calls_himself() -> None:
    assert found(text("Ilves calls himself Oster's heir.", "Ilves", "Oster")) == []


def called(words: str, *verbs: str) -> Parsed:
    p = text(words, "Redfang", "Bluefang", kind="organization")
    for w, form in enumerate(p.words):
        p.upos[w] = (
            "VERB" if form in verbs else "ADV" if form in ("often", "for") else "PRON" if form == "which" else p.upos[w]
        )
        p.lemma[w] = form.removesuffix("s") if form in verbs else p.lemma[w]
    return p


@pytest.mark.parametrize("between", [", as residents call", ", which residents often call", ", as Osmark calls the"])
def test_what_somebody_calls_it(between: str) -> None:
    p = called(f"Redfang{between} Bluefang, slept.", "call", "calls")
    assert [(a, b) for a, _, b in found(p)] == [("Redfang", "Bluefang")]


@pytest.mark.parametrize(
    "between",
    [", which often calls", ", as residents call for", ", as residents see", " left as residents call"],
)
def test_near_misses_of_what_somebody_calls_it(between: str) -> None:
    assert found(called(f"Redfang{between} Bluefang, slept.", "call", "calls", "see", "left")) == []


def test_what_is_called_is_more_than_the_name() -> None:
    assert found(called("Redfang, which residents call Bluefang allies, slept.", "call")) == []


def test_a_person_is_no_town() -> None:
    p = text("Ilves, formerly Korrin.", "Ilves")
    name(p, "Korrin", "place")
    assert found(p) == []


def test_the_words_are_stated_once() -> None:
    p = tree("""
        Redfang PROPN 6 nsubj
        , PUNCT 1 punct
        known VERB 1 acl know VBN
        as ADP 5 case
        Bluefang PROPN 3 obl
        slept VERB 0 root sleep VBD
    """)
    name(p, "Redfang", "organization")
    name(p, "Bluefang", "organization")
    trigger(p, "known", "same_as", recipient="Redfang")
    assert [(t.type, t.match is not None) for t in other_names(p, entities(p), find_triggers(p))] == [("same_as", True)]


def test_a_description_has_a_second_name_too() -> None:
    p = flat("The group, also known as Redfang.")
    mention(p, "The group", "nominal", "organization", head="group")
    name(p, "Redfang", "organization")
    assert found(p) == [("group", "known", "Redfang")]


def test_of_two_that_end_there_the_one_of_its_kind_goes_by_the_name() -> None:
    p = tree("""
        The DET 2 det
        spokesman NOUN 14 nsubj spokesman NN
        of ADP 5 case
        the DET 5 det
        group NOUN 2 nmod
        , PUNCT 2 punct
        who PRON 8 nsubj
        goes VERB 2 acl:relcl
        by ADP 11 case
        the DET 11 det
        name NOUN 8 obl
        Abu PROPN 11 appos
        Orn PROPN 12 flat
        left VERB 0 root
    """)
    mention(p, "The spokesman of the group", "nominal", "person", head="spokesman")
    mention(p, "the group", "nominal", "organization")
    name(p, "Abu Orn", "person")
    assert found(p) == [("spokesman", "name", "Orn")]
