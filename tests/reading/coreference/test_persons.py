"""Whose «we» is, in the words of a body or of its spokesman."""

import numpy as np
import pytest
from hand_built import at, cue, flat, mention, name

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import find_entities


def spoken(text: str, source: str) -> Parsed:
    p = flat(text)
    quoted = range(at(p, "We left town")[0], at(p, "We left town")[1] + 1)
    p.quoted = np.array([w in quoted for w in range(len(p))])
    if "the Corps" in text:
        p.head[at(p, "the")[0]] = at(p, "Corps")[0]
    mention(p, "We", "pronoun", "organization")
    cue(p, "said", "say", source=source, content="We left town")
    return p


def whose(p: Parsed) -> str:
    entities = find_entities(p)
    start = p.starts[at(p, "We")[0]]
    return next(e.name for e in entities.entities if any(m.start == start for m in e.mentions))


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("“We left town,” the Corps said.", "the Corps", "Corps"),
        ("“We left town,” Corps spokesman Ilves said.", "Ilves", "Corps"),
        ("“We left town,” said a spokesman for the Corps.", "a spokesman for the Corps", "Corps"),
        ("“We left town,” Corps deserter Ilves said.", "Ilves", "We"),  # he speaks for himself and others
        ("“We left town,” Torvan and Corps spokesman Ilves said.", "Ilves", "We"),  # of two bodies
    ],
)
def test_whose_we_is(text: str, source: str, expected: str) -> None:
    p = spoken(text, source)
    name(p, "Corps", "organization")
    if "Ilves" in text:
        name(p, "Ilves", "person")
    if "Torvan" in text:
        name(p, "Torvan", "organization")
        p.upos[at(p, "and")[0]] = "NOUN"
    assert whose(p) == expected


def test_a_we_outside_of_quotation_marks_is_left_to_the_model() -> None:
    p = spoken("“We left town,” the Corps said.", "the Corps")
    name(p, "Corps", "organization")
    p.quoted = np.zeros(len(p), dtype=bool)
    assert whose(p) == "We"
