"""Subject and clause of a verb of saying, against links into other sentences."""

from hand_built import at, cue, entities, name, tree

from reportedly.language.parsed import CueWords, Parsed
from reportedly.reading.attributions.grounded import grounded

PASSING = """
    Osmark PROPN 3 nsubj
    wants VERB 0 root want VBZ
    peace NOUN 2 obj
    , PUNCT 6 punct
    Ilves PROPN 6 {relation}
    said VERB 2 parataxis say VBD
    . PUNCT 2 punct

    Hark PROPN 2 nsubj
    left VERB 0 root leave VBD
    . PUNCT 2 punct
"""


def passing(relation: str = "nsubj", **links: str) -> tuple[Parsed, CueWords]:
    p = tree(PASSING.format(relation=relation))
    name(p, "Osmark", "state")
    name(p, "Ilves", "person")
    name(p, "Hark", "person")
    cue(p, "said", "say", source=links["source"], content=links["content"])
    return p, grounded(p, entities(p), p.cues[0])


def test_subject_and_clause_win_over_links_into_the_next_sentence() -> None:
    p, c = passing(source="Hark", content="Hark left")
    assert (c.source, c.content) == (at(p, "Ilves"), (0, 3))


def test_a_name_before_the_verb_is_its_subject_where_the_tree_has_none() -> None:
    p, c = passing("dep", source="Hark", content="Hark left")
    assert (c.source, c.content) == (at(p, "Ilves"), (0, 3))


def test_links_within_the_sentence_stand() -> None:
    p, c = passing(source="Osmark", content="peace")
    assert (c.source, c.content) == (at(p, "Osmark"), at(p, "peace"))


def test_a_verb_without_subject_and_clause_keeps_its_links() -> None:
    p = tree("""
        They PRON 2 nsubj
        left VERB 0 root leave VBD
        . PUNCT 2 punct

        Asked VERB 2 advcl ask VBN
        shrugged VERB 0 root shrug VBD
    """)
    cue(p, "Asked", "ask", source="They", content="They left")
    assert grounded(p, entities(p), p.cues[0]) == p.cues[0]
