"""Whose people are by a preposition."""

from dataclasses import replace

import pytest
from hand_built import entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.relations.belonging import belonging


def phrase(who: str, preposition: str, part: str = "NOUN", tag: str = "NNS", body: str = "organization") -> Parsed:
    p = tree(f"""
        {who} {part} 4 nsubj {who.lower().removesuffix("s")} {tag}
        {preposition} ADP 3 case
        League PROPN 1 nmod
        slept VERB 0 root sleep VBD
    """)
    if part == "PROPN":
        name(p, who, "person")
    else:
        mention(p, who, "nominal", "person")
    name(p, "League", body)
    return p


def found(p: Parsed, given: list[Trigger] | None = None) -> list[tuple[str, str, str]]:
    return [
        (p.words[t.match.actors[0]], p.words[t.anchor], p.words[t.match.recipients[0]])
        for t in belonging(p, entities(p), given or []) if t.match is not None
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("who", "preposition", "part"),
    [("Ilves", "of", "PROPN"), ("Chemists", "at", "NOUN"), ("Observers", "from", "NOUN")],
)
def test_whose_they_are(who: str, preposition: str, part: str) -> None:
    assert found(phrase(who, preposition, part, "NNP" if part == "PROPN" else "NNS")) == [(who, preposition, "League")]


def test_near_misses() -> None:
    assert found(phrase("Enemies", "of")) == []
    assert found(phrase("Ilves", "against", "PROPN", "NNP")) == []
    assert found(phrase("Observers", "from", body="place")) == []
    assert found(phrase("Nobody", "at", tag="NN")) == []
    assert found(phrase("Ministers", "from")) == []  # that is an office


def test_nothing_where_the_word_says_what_he_is() -> None:
    p = phrase("Observers", "from")
    given = [Trigger(0, "membership", 0.9, (), None, ())]
    assert belonging(p, entities(p), given) == given


def owned(kind: str = "organization", title: str = "") -> Parsed:
    p = tree(f"""
        the DET 2 det
        Board PROPN 4 nmod:poss
        's PART 2 case 's POS
        {"Ilves PROPN 5 nsubj" if not title else f"{title} PROPN 6 nsubj {title.lower()} NNP"}
        {"slept VERB 0 root sleep VBD" if not title else "Ilves PROPN 4 flat"}
        {"" if not title else "slept VERB 0 root sleep VBD"}
    """)
    name(p, "Board", kind)
    name(p, "Ilves", "person")
    if title:
        p.mentions[-1] = replace(p.mentions[-1], words=(3, 4))
    return p


def test_whose_name_stands_before_his() -> None:
    assert found(owned()) == [("Ilves", "'s", "Board")]


def test_near_misses_of_a_name_before_his() -> None:
    assert found(owned("state")) == []
    assert found(owned(title="Chairman")) == []


def test_a_plural_tagged_a_name_at_the_beginning_is_one() -> None:
    p = phrase("Fighters", "from")
    p.upos[0], p.xpos[0] = "PROPN", "NNPS"
    assert found(p) == [("Fighters", "from", "League")]


def unnamed(preposition: str, noun: str = "Men", body: str = "organization") -> Parsed:
    p = tree(f"""
        {noun} NOUN 5 nsubj {noun.lower()} NNS
        {preposition} ADP 4 case
        the DET 4 det
        ministry NOUN 1 nmod ministry NN
        came VERB 0 root come VBD
    """)
    mention(p, f"{noun} {preposition} the ministry", "nominal", "person", head=noun)
    mention(p, "the ministry", "nominal", body)
    return p


def test_a_body_without_a_name_has_people_from_and_at_it() -> None:
    assert found(unnamed("from")) == [("Men", "from", "ministry")]
    assert found(unnamed("at", "Engineers")) == [("Engineers", "at", "ministry")]


def test_near_misses_of_a_body_without_a_name() -> None:
    assert found(unnamed("of")) == []
    assert found(unnamed("with")) == []
    assert found(unnamed("from", body="place")) == []
