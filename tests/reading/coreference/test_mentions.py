"""What a mention without a name is taken for."""

import pytest
from hand_built import at, mention, name, tree

from reportedly.reading.coreference.mentions import find_mentions
from reportedly.reading.knowledge.given import NOTHING


@pytest.mark.parametrize(
    ("before", "noun", "expected"),
    [
        ("Front", "networks network", "organization"),
        ("Front", "songs song", "other"),  # near miss: no body
        ("road", "networks network", "other"),  # near miss: no party's
    ],
)
def test_a_partys_body_is_no_thing(before: str, noun: str, expected: str) -> None:
    form, lemma = noun.split()
    p = tree(f"""
        The DET 3 det the DT
        {before} NOUN 3 compound {before} NN
        {form} NOUN 4 nsubj {lemma} NNS
        grew VERB 0 root grow VBD
    """)
    if before == "Front":
        name(p, before, "organization")
    mention(p, f"The {before} {form}", "nominal", "other", head=form)
    kinds = {place.head: place.type for place in find_mentions(p, NOTHING)}
    assert kinds[at(p, form)[0]] == expected
