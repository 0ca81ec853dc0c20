"""Descriptions that say again what was said; each with what must stay somebody else."""

import pytest
from hand_built import at, flat, mention, name, same, tree

from reportedly.language.parsed import NameWords, Parsed


def spoken(text: str, *nouns: str) -> Parsed:
    """A text in which those words in small letters are nouns, and the rest are what their capital says."""
    p = flat(text)
    for w, form in enumerate(p.words):
        if form.lower() in ("a", "the", "another", "of"):
            p.upos[w] = "ADP" if form == "of" else "DET"
        elif form in nouns:
            p.upos[w], p.xpos[w] = "NOUN", "NN"
        elif form.islower():
            p.upos[w] = "VERB"
    return p


@pytest.mark.parametrize(
    ("again", "joins"),
    [
        ("the army officer", True),
        ("a army officer", False),
        ("the army doctor", False),
        ("another army officer", False),
    ],
)
def test_the_very_same_words(again: str, joins: bool) -> None:
    p = spoken(f"He met the army officer. It rained. Later {again} left.", "army", "officer", "doctor")
    mention(p, "the army officer", "nominal", "person")
    mention(p, again if again != "the army officer" else "the army officer#2", "nominal", "person")
    assert same(p, "the army officer", again if again != "the army officer" else "the army officer#2") == joins


def test_things_are_left_to_the_models() -> None:
    p = spoken("He read the case. It rained. Later the case fell.", "case")
    mention(p, "the case", "nominal", "other")
    mention(p, "the case#2", "nominal", "other")
    assert not same(p, "the case", "the case#2")


@pytest.mark.parametrize(
    ("first", "again", "joins"),
    [
        ("Tarvonian Navy", "the navy", True),
        ("Tarvonian Navy", "the army", False),
        ("Tarvonian Navy", "the retired navy", False),  # says more than the name
        ("Navy", "the navy", False),  # no name of its own
    ],
)
def test_the_noun_of_a_name(first: str, again: str, joins: bool) -> None:
    p = spoken(f"They saw {first} there. It rained. Then {again} left.", "navy", "army", "retired")
    name(p, first, "organization")
    mention(p, again, "nominal", "organization")
    assert same(p, first, again) == joins


def test_a_noun_within_a_name_is_not_what_it_names() -> None:
    p = spoken("They saw Friends of the Pond there. It rained. Then the pond froze.", "pond")
    p.names.append(NameWords(at(p, "Friends of the Pond"), "organization", 0.9))
    mention(p, "Friends of the Pond", "name", "organization", head="Friends")
    mention(p, "the pond", "nominal", "organization")
    assert not same(p, "Friends", "the pond")


def test_a_noun_that_others_are_called_by_too() -> None:
    p = spoken("They saw Tarvonian Navy there. They met another navy. Then the navy left.", "navy")
    name(p, "Tarvonian Navy", "organization")
    mention(p, "another navy", "nominal", "organization")
    mention(p, "the navy", "nominal", "organization")
    assert not same(p, "Tarvonian Navy", "the navy")


def owned(noun: str, part: str = "NN") -> Parsed:
    p = tree(f"""
        Ilves PROPN 3 nmod:poss
        's PART 1 case
        mother NOUN 4 nsubj mother NN
        left VERB 0 root leave VBD

        Hamm PROPN 2 nsubj
        met VERB 0 root meet VBD
        her PRON 4 nmod:poss
        {noun} NOUN 2 obj {noun} {part}
    """)
    name(p, "Ilves", "person")
    name(p, "Hamm", "person")
    mention(p, "Ilves's mother", "nominal", "person")
    mention(p, "her", "pronoun", "person", antecedent="Ilves", link=0.99)
    mention(p, f"her {noun}", "nominal", "person")
    return p


def test_what_one_owner_has_once() -> None:
    assert same(owned("mother"), "mother", "mother#2")
    assert not same(owned("sister"), "mother", "sister")
    assert not same(owned("mother", "NNS"), "mother", "mother#2")  # near miss: of several nothing tells which
    other = owned("mother")
    other.mentions = [m for m in other.mentions if m.kind != "pronoun"]
    mention(other, "her", "pronoun", "person", antecedent="Hamm", link=0.99)
    assert not same(other, "mother", "mother#2")  # near miss: another's
