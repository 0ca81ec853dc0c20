"""Who counts how many says so, on trees made by hand."""

import pytest
from hand_built import entities, mention, tree

from reportedly.reading.attributions import find_attributions

COUNTED = """
    Unions NOUN {verb} nsubj union NNS
    {beside}counted VERB 0 root count VBD
    {what}
    . PUNCT {verb} punct
"""


def counts(what: str, beside: str = "") -> list[tuple[str, str]]:
    verb = 2 + beside.count("\n")
    p = tree(COUNTED.format(what=what.format(verb), beside=beside.format(verb), verb=verb))
    mention(p, "Unions", "nominal", "organization")
    return [
        (p.text[slice(*a.source.spans[0])], p.text[slice(*a.content.spans[0])])
        for a in find_attributions(p, entities(p), ())
    ]


@pytest.mark.parametrize(
    ("what", "content"),
    [
        ("twelve NUM {} obj", "twelve"),
        ("about ADV 4 advmod\ntwelve NUM {} obj", "about twelve"),
        ("nine NUM 4 nummod\narrests NOUN {} obj arrest NNS", "nine arrests"),
    ],
)
def test_a_number_alone_or_of_what_comes_to_pass_is_said(what: str, content: str) -> None:
    assert counts(what) == [("Unions", content)]


@pytest.mark.parametrize(
    ("what", "beside"),
    [
        ("votes NOUN {} obj vote NNS", ""),
        ("nine NUM 4 nummod\nballots NOUN {} obj ballot NNS", ""),
        ("the DET 4 det\narrests NOUN {} obj arrest NNS", ""),
        ("twelve NUM {} obj", "never ADV {} advmod\n"),
    ],
)
def test_near_miss_counting_is_a_deed_or_is_not_done(what: str, beside: str) -> None:
    assert counts(what, beside) == []
