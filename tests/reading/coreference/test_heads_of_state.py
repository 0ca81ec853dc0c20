"""A country's leader by office and date joins the name that the report gives; nothing is joined beyond the list."""

import pytest
from hand_built import mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.coreference.entities import find_entities

REPORT = """The DET 3 det
{} ADJ 3 amod
{} NOUN 4 nsubj president NN
left VERB 0 root leave VBD

{} PROPN 2 nsubj
spoke VERB 0 root speak VBD
to ADP 5 case
Mr PROPN 5 compound
{} PROPN 2 obl"""


def report(adjective: str = "Iranian", noun: str = "president", first: str = "Ahmadinejad", second: str = "Karzai") -> Parsed:
    p = tree(REPORT.format(adjective, noun, first, second))
    mention(p, adjective, "adjective", "state")
    mention(p, f"The {adjective} {noun}", "nominal", "person")
    for quote in (first, second):
        name(p, quote, "person")
    return p


def joined(p: Parsed, published: str | None) -> list[str]:
    """What else the entities with a description are called."""
    found = find_entities(p, published=published).entities
    return [e.name for e in found if e.type == "person" and any(p.text[m.start : m.end].startswith("The ") for m in e.mentions)]


@pytest.mark.parametrize("name_written", ["Ahmadinejad", "Ahmedinejad"])
def test_the_president_of_the_day(name_written: str) -> None:
    assert joined(report(first=name_written), "2010-05-14") == [name_written]


@pytest.mark.parametrize("published", [None, "2010", "2004-05-14", "2014-06-01", "2031-05-14"])
def test_without_a_day_in_the_term_nobody_is_joined(published: str | None) -> None:
    assert joined(report(), published) == ["The Iranian president"]


def test_of_another_country_or_office_nobody() -> None:
    assert joined(report(adjective="Danish"), "2010-05-14") == ["The Danish president"]
    assert joined(report(adjective="Afghan"), "2010-05-14") == ["Karzai"]
    p = report()
    p.lemma[2] = "envoy"
    assert joined(p, "2010-05-14") == ["The Iranian president"]
