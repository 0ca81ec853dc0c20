"""Subject and clause of a verb of saying, against links into other sentences."""

import pytest
from hand_built import at, cue, entities, mention, name, tree

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


ACCORDING = """
    Osmark PROPN 2 nsubj
    left VERB 0 root leave VBD
    , PUNCT 2 punct
    according VERB 6 case accord VBG
    to ADP 4 fixed
    Ilves PROPN 2 obl
    . PUNCT 2 punct

    Hark PROPN 2 nsubj
    stayed VERB 0 root stay VBD
    . PUNCT 2 punct
"""


def accorded(rows: str = ACCORDING, *, content: str = "Hark stayed", quote: str = "according to") -> Parsed:
    p = tree(rows)
    name(p, "Ilves", "person")
    cue(p, quote, "say", source="Ilves", content=content)
    return p


def grounded_content(p: Parsed) -> str:
    first, last = grounded(p, entities(p), p.cues[0]).content or (0, 0)
    return " ".join(p.words[first : last + 1])


@pytest.mark.parametrize("quote", ["according", "according to"])
def test_according_to_says_its_own_sentence_not_another(quote: str) -> None:
    assert grounded_content(accorded(quote=quote)) == "Osmark left ,"
    assert grounded_content(accorded(content="Osmark left")) == "Osmark left"


def test_according_to_before_its_clause() -> None:
    rows = """
        According VERB 3 case accord VBG
        to ADP 1 fixed
        Ilves PROPN 6 obl
        , PUNCT 6 punct
        Osmark PROPN 6 nsubj
        left VERB 0 root leave VBD

        Hark PROPN 2 nsubj
        stayed VERB 0 root stay VBD
    """
    assert grounded_content(accorded(rows, quote="According to")) == "Osmark left"


def test_near_miss_a_clause_that_points_back() -> None:
    rows = ACCORDING.replace("Osmark PROPN 2 nsubj", "That PRON 2 nsubj").replace(
        "left VERB 0 root leave", "came VERB 0 root come"
    )
    assert grounded_content(accorded(rows)) == "Hark stayed"


def reported(gap: str = "It PRON 2 nsubj\nrained VERB 0 root rain VBD\n") -> Parsed:
    p = tree(f"""
Ilves PROPN 2 nsubj
reported VERB 0 root report VBD
on ADP 4 case
talks NOUN 2 obl talk NNS
yesterday ADV 4 advmod

{gap}
Hark PROPN 2 nsubj
stayed VERB 0 root stay VBD
""")
    name(p, "Ilves", "person")
    cue(p, "reported", "report", source="Ilves", content="Hark stayed")
    return p


def test_what_a_verb_tells_of_wins_over_a_far_link() -> None:
    assert grounded_content(reported()) == "talks yesterday"
    assert grounded_content(reported("")) == "Hark stayed"  # near miss: the sentence beside may be what is reported


CLAUSE = """
    The DET 2 det
    army NOUN 4 nsubj
    Friday PROPN 4 obl
    lowered VERB 0 root lower VBD
    its PRON 6 nmod:poss
    toll NOUN 4 obj
    , PUNCT 8 punct
    saying VERB 4 advcl say VBG
    men NOUN 10 nsubj
    left VERB 8 ccomp leave VBD
"""


def test_a_clause_before_the_saying_is_not_its_source_but_has_it() -> None:
    p = tree(CLAUSE)
    mention(p, "The army", "nominal", "organization")
    cue(p, "saying", "say", source="The army Friday lowered its toll", content="men left")
    assert grounded(p, entities(p), p.cues[0]).source == at(p, "The army")


def test_a_relative_clause_stays_with_its_source() -> None:
    p = tree("""
        Hark PROPN 6 nsubj
        , PUNCT 4 punct
        who PRON 4 nsubj
        led VERB 1 acl:relcl lead VBD
        troops NOUN 4 obj
        said VERB 0 root say VBD
        rebels NOUN 8 nsubj
        left VERB 6 ccomp leave VBD
    """)
    name(p, "Hark", "person")
    cue(p, "said", "say", source="Hark, who led troops", content="rebels left")
    assert grounded(p, entities(p), p.cues[0]).source == at(p, "Hark, who led troops")


def told(verb: str, lemma: str, by: bool = False) -> tuple[Parsed, CueWords]:
    rows = f"""
        Torv PROPN 3 nsubj:pass
        was AUX 3 aux:pass be VBD
        {verb} VERB 0 root {lemma} VBN
        rebels NOUN 5 nsubj
        left VERB 3 ccomp leave VBD
        {"by ADP 7 case" if by else ""}
        {"Hark PROPN 3 obl:agent" if by else ""}"""
    p = tree("\n".join(r for r in rows.splitlines() if r.strip()))
    name(p, "Torv", "person")
    if by:
        name(p, "Hark", "person")
    cue(p, verb, "say", source="Torv", content="rebels left")
    return p, grounded(p, entities(p), p.cues[0])


def test_who_is_told_does_not_say_it() -> None:
    assert told("told", "tell")[1].source is None
    p, c = told("told", "tell", by=True)
    assert c.source == at(p, "Hark")


def test_who_is_convinced_believes_it() -> None:
    p, c = told("convinced", "convince")
    assert c.source == at(p, "Torv")


def far(first: str, gap: int) -> tuple[Parsed, CueWords]:
    """A sentence, that many others, and the one to which the model's link leads."""
    between = "\n".join("\nIt PRON 2 nsubj\nrained VERB 0 root rain VBD\n" for _ in range(gap))
    p = tree(f"{first}\n{between}\n\nOthers NOUN 2 nsubj\nwept VERB 0 root weep VBD")
    name(p, "Ilves", "person")
    cue(p, "reported", "say", source="Ilves", content="Others wept")
    return p, grounded(p, entities(p), p.cues[0])


FAR_BARE = """Ilves PROPN 2 nsubj
reported VERB 0 root report VBD
again ADV 2 advmod"""


def test_a_very_far_content_is_none() -> None:
    assert far(FAR_BARE, 4)[1].content is None
    p, c = far(FAR_BARE, 2)
    assert c.content == at(p, "Others wept")


def test_the_subject_of_what_is_told_is_not_who_tells_it() -> None:
    p = tree("""
        Hark PROPN 2 nsubj
        left VERB 0 root leave VBD
        . PUNCT 2 punct

        Rebels NOUN 5 nsubj rebel NNS
        came VERB 5 ccomp come VBD
        , PUNCT 2 punct
        Ilves PROPN 5 nsubj
        told VERB 0 root tell VBD
        reporters NOUN 5 iobj reporter NNS
    """)
    mention(p, "Rebels", "nominal", "person")
    name(p, "Ilves", "person")
    name(p, "Hark", "person")
    cue(p, "told", "say", source="Ilves", content="Hark left")
    c = grounded(p, entities(p), p.cues[0])
    assert (c.source, c.content) == (at(p, "Ilves"), at(p, "Rebels came,"))


@pytest.mark.parametrize(
    ("verb", "source"), [("citing VERB 2 advcl cite VBG", False), ("cited VERB 2 conj cite VBD", True)]
)
def test_what_a_participle_cites_is_not_who_cites_it(verb: str, source: bool) -> None:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        withdrew VERB 0 root withdraw VBD
        , PUNCT 4 punct
        {verb}
        raids NOUN 4 obj raid NNS
        by ADP 7 case
        Veldania PROPN 5 nmod
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    cue(p, verb.split()[0], "report", source="Veldania", content="raids by Veldania")
    assert (grounded(p, entities(p), p.cues[0]).source is not None) == source


@pytest.mark.parametrize(("auxiliary", "act"), [("is AUX 3 aux:pass be VBZ", "accuse"), ("once ADV 3 advmod", "want")])
def test_who_is_wanted_wants_nothing(auxiliary: str, act: str) -> None:
    p = tree(f"""
        Hark PROPN 3 {"nsubj:pass" if act == "accuse" else "nsubj"}
        {auxiliary}
        wanted VERB 0 root want {"VBN" if act == "accuse" else "VBD"}
        for ADP 5 case
        theft NOUN 3 obl
    """)
    name(p, "Hark", "person")
    cue(p, "wanted", "want", source="Hark", content="theft")
    c = grounded(p, entities(p), p.cues[0])
    assert (c.act, c.source) == (act, None if act == "accuse" else at(p, "Hark"))


def asked_by(verb: str, lemma: str, kind: str, relation: str = "obl") -> CueWords:
    p = tree(f"""
        Torv PROPN 3 nsubj:pass
        was AUX 3 aux:pass be VBD
        {verb} VERB 0 root {lemma} VBN
        to PART 5 mark to TO
        leave VERB 3 xcomp leave VB
        by ADP 7 case by IN
        Hark PROPN 5 {relation} Hark NNP""")
    name(p, "Torv", "person")
    name(p, "Hark", kind)
    cue(p, verb, "request", source=None, content="to leave by Hark")
    return grounded(p, entities(p), p.cues[0])


@pytest.mark.parametrize("relation", ["obl", "obl:agent"])
def test_an_agent_behind_what_is_asked_for_asks_for_it(relation: str) -> None:
    c = asked_by("told", "tell", "person", relation)
    assert (c.source, c.content) == ((6, 6), (3, 4))


@pytest.mark.parametrize(("verb", "lemma", "kind"), [("told", "tell", "place"), ("seen", "see", "person")])
def test_near_misses_of_an_agent_behind_what_is_asked_for(verb: str, lemma: str, kind: str) -> None:
    c = asked_by(verb, lemma, kind)
    assert (c.source, c.content) == (None, (3, 6))


def test_what_follows_the_agent_is_asked_for_too() -> None:
    p = tree("""
        Torv PROPN 3 nsubj:pass
        was AUX 3 aux:pass be VBD
        told VERB 0 root tell VBN
        to PART 5 mark to TO
        walk VERB 3 xcomp walk VB
        by ADP 7 case by IN
        Hark PROPN 5 obl Hark NNP
        to ADP 9 case to IN
        Lund PROPN 5 obl Lund NNP""")
    name(p, "Torv", "person")
    name(p, "Hark", "person")
    cue(p, "told", "order", source=None, content="to walk by Hark to Lund")
    c = grounded(p, entities(p), p.cues[0])
    assert (c.source, c.content, c.gap) == ((6, 6), (3, 8), (5, 6))
    p.lemma[4] = "stand"  # «stand by»
    assert grounded(p, entities(p), p.cues[0]).source is None
