"""Sources without a name at the end of what they say."""

import pytest
from hand_built import at, cue, entities, mention, tree

from reportedly import read_text
from reportedly.language.parsed import Parsed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.unnamed import give_unnamed

TEXT = """
The DET 2 det the DT
army NOUN 14 nsubj army NN
has AUX 4 aux have VBZ
left VERB 14 ccomp leave VBN
{stop} PUNCT 6 punct , ,
people NOUN 4 obl people NNS
close ADJ 6 amod close JJ
{to} ADP 9 case to IN
Orr PROPN 7 obl Orr NNP
, PUNCT 12 punct , ,
who PRON 12 nsubj who WP
{verb} VERB 6 acl:relcl speak VBD
{sign} PUNCT 12 punct , ,
said VERB 0 root say VBD
. PUNCT 14 punct . ."""


def told(stop: str = ",", to: str = "to", sign: str = ",", act: str = "say") -> tuple[Parsed, Draft]:
    p = tree(TEXT.format(stop=stop, to=to, verb="spoke", sign=sign))
    mention(p, "The army", "nominal", "organization")
    mention(p, f"people close {to} Orr", "nominal", "person", head="people")
    cue(p, "said", act, source="The army", content="has left")
    draft = Draft(p.cues[0], at(p, "The army"), [at(p, "has left")])
    give_unnamed(p, entities(p), [draft])
    return p, draft


def test_the_unnamed_source_behind_it_says_it() -> None:
    p, d = told()
    assert d.source == at(p, "people close to Orr, who spoke")
    assert d.pieces == [at(p, "The army has left")]


@pytest.mark.parametrize("change", [{"stop": "and"}, {"to": "on"}, {"sign": ";"}, {"act": "demand"}])
def test_near_misses_of_an_unnamed_source(change: dict[str, str]) -> None:
    p, d = told(**change)
    assert d.source == at(p, "The army")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police arrested Ivo Trant, a banker close to the president, the prosecutor said on Monday.", "the prosecutor"),
        ("Talks have failed, Ivan Petrov, a diplomat familiar with the negotiations, said on Monday.", "Ivan Petrov"),
        ("The army has lost two bases, three officers who were not authorized to brief the press told the agency.", "three officers"),
    ],
)
def test_who_is_described_and_who_says_it(text: str, source: str) -> None:
    reading = read_text(text)
    said = reading.attributions[-1]
    assert text[said.source.spans[0][0] : said.source.spans[0][1]].startswith(source)
    assert "told the agency" not in text[said.source.spans[0][0] : said.source.spans[-1][1]]
