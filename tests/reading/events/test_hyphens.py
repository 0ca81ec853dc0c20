"""Words of the event table with a hyphen inside, which the reader's tokens take apart."""

import pytest
from hand_built import at, flat

from reportedly.language.parsed import Parsed
from reportedly.reading.events.hyphens import begins_verb, hyphenated_noun, hyphenated_verb, is_hyphenated


def told(text: str, verb: str, lemma: str) -> tuple[Parsed, int]:
    p = flat(text)
    w = at(p, verb)[0]
    p.upos[w], p.xpos[w], p.lemma[w] = "VERB", "VBD", lemma
    return p, w


def test_the_second_half_of_a_verb_finds_the_whole_and_the_first_states_nothing() -> None:
    p, w = told("Osmark co-operated with Veldania.", "operated", "operate")
    assert hyphenated_verb(p, w, "operate") == "co-operate"
    assert begins_verb(p, w - 2) and not begins_verb(p, w)


@pytest.mark.parametrize(
    "text", ["Osmark co operated with Veldania.", "Osmark co - operated it.", "A pre-operated pump."]
)
def test_no_verb_of_the_table_is_made(text: str) -> None:
    p, w = told(text, "operated", "operate")
    assert hyphenated_verb(p, w, "operate") == "operate"
    assert not any(begins_verb(p, other) for other in range(len(p)))


def test_either_half_of_a_noun_finds_the_whole() -> None:
    p = flat("The sit-ins of students went on.")
    first = at(p, "sit")[0]
    assert hyphenated_noun(p, first) == hyphenated_noun(p, first + 2) == "sit-in"
    assert hyphenated_noun(p, at(p, "students")[0]) is None
    assert is_hyphenated(p, first) and is_hyphenated(p, first + 2) and not is_hyphenated(p, 0)
