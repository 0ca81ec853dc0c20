"""Whose people are by a preposition."""

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
