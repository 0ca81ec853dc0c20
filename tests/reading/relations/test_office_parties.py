"""Whose an office is and of what, where the tree leaves no doubt."""

from hand_built import at, entities, flat, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.relations.office_parties import (
    is_destination,
    office_holder,
    office_organization,
    seated_offices,
)
from reportedly.reading.relations.offices import office_title


def holders(p: Parsed, title: str) -> list[str]:
    return [p.words[w] for w in office_holder(p, entities(p), at(p, title)[0])]


def test_who_is_named_to_an_office_holds_it() -> None:
    p = tree("""
        Oster PROPN 2 nsubj
        appointed VERB 0 root appoint VBD
        Ilves PROPN 2 obj
        minister NOUN 2 xcomp minister NN
    """)
    name(p, "Oster", "person")
    name(p, "Ilves", "person")
    assert holders(p, "minister") == ["Ilves"]


def test_who_resigns_from_an_office_held_it() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        resigned VERB 0 root resign VBD
        as ADP 4 case
        minister NOUN 2 obl minister NN
    """)
    name(p, "Ilves", "person")
    assert holders(p, "minister") == ["Ilves"]


def test_near_miss_who_meets_a_minister_is_none() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        met VERB 0 root meet VBD
        the DET 4 det
        minister NOUN 2 obj minister NN
    """)
    name(p, "Ilves", "person")
    assert holders(p, "minister") == []


def test_what_belongs_to_the_title_is_no_body() -> None:
    p = tree("""
        Minister PROPN 0 root minister NNP
        of ADP 4 case
        Foreign PROPN 4 compound
        Affairs PROPN 1 nmod affairs
        of ADP 6 case
        Osmark PROPN 4 nmod
    """)
    name(p, "Foreign Affairs", "organization")
    name(p, "Osmark", "state")
    found = office_organization(p, entities(p), 0)
    assert found is not None and p.words[found] == "Osmark"


def until(adverb: str) -> Parsed:
    p = tree(f"""
        Ilves PROPN 7 nsubj
        , PUNCT 1 punct
        {adverb} ADV 7 advmod
        the DET 5 det
        mayor NOUN 7 nsubj mayor NN
        , PUNCT 1 punct
        left VERB 0 root leave VBD
    """)
    name(p, "Ilves", "person")
    return p


def test_who_is_named_before_the_time_of_the_office_holds_it() -> None:
    assert holders(until("now"), "mayor") == ["Ilves"]


def test_near_miss_of_a_time_of_office() -> None:
    assert holders(until("unlike"), "mayor") == []


def envoy(noun: str) -> Parsed:
    p = tree(f"""
        envoy NOUN 0 root envoy NN
        of ADP 4 case
        the DET 4 det
        {noun} NOUN 1 nmod {noun} NN
        of ADP 6 case
        Osmark PROPN 4 nmod
    """)
    mention(p, f"the {noun}", "nominal", "person")
    name(p, "Osmark", "state")
    return p


def test_an_envoy_of_who_holds_an_office_is_of_the_same_body() -> None:
    p = envoy("president")
    assert p.words[office_organization(p, entities(p), 0) or 0] == "Osmark"


def test_near_miss_an_envoy_of_somebody_without_office() -> None:
    p = envoy("poet")
    assert p.words[office_organization(p, entities(p), 0) or 0] == "poet"


def sent(title: str, preposition: str) -> Parsed:
    p = tree(f"""
        Osmark PROPN 3 nmod:poss
        's PART 1 case
        {title} NOUN 6 nsubj {title} NN
        {preposition} ADP 5 case
        Veldania PROPN 3 nmod
        slept VERB 0 root sleep VBD
    """)
    name(p, "Osmark", "state")
    name(p, "Veldania", "state")
    return p


def body(p: Parsed, title: str) -> str | None:
    found = office_organization(p, entities(p), at(p, title)[0])
    return None if found is None else p.words[found]


def test_an_envoy_is_of_who_sends_him() -> None:
    assert [body(sent("ambassador", w), "ambassador") for w in ("to", "in", "for")] == ["Osmark"] * 3
    assert is_destination(sent("envoy", "to"), 2, 4)


def test_near_miss_other_offices_are_of_what_stands_behind() -> None:
    assert body(sent("director", "of"), "director") == "Veldania"
    assert not is_destination(sent("director", "in"), 2, 4)


def test_who_is_named_before_the_comma_holds_it() -> None:
    p = tree("""
        The DET 2 det
        office NOUN 10 nsubj office NN
        of ADP 4 case
        Ilves PROPN 2 nmod
        , PUNCT 8 punct
        Osmark PROPN 8 nmod:poss
        's PART 6 case
        president NOUN 2 appos president NN
        , PUNCT 8 punct
        slept VERB 0 root sleep VBD
    """)
    mention(p, "The office", "nominal", "organization", head="office")
    name(p, "Ilves", "person")
    name(p, "Osmark", "state")
    assert holders(p, "president") == ["Ilves"]


def test_an_aide_to_somebody_is_not_he() -> None:
    p = tree("""
        A DET 2 det
        spokesman NOUN 5 nsubj spokesman NN
        for ADP 4 case
        Ilves PROPN 2 nmod
        slept VERB 0 root sleep VBD
    """)
    name(p, "Ilves", "person")
    mention(p, "A spokesman for Ilves", "nominal", "person", head="spokesman")
    assert holders(p, "spokesman") == []
    assert len(entities(p).entities) == 2


def test_a_title_right_before_a_name_is_its() -> None:
    p = tree("""
        Unity PROPN 2 compound
        Party PROPN 3 compound
        lawmaker NOUN 4 compound lawmaker NN
        Ilves PROPN 5 nsubj
        slept VERB 0 root sleep VBD
    """)
    name(p, "Unity Party", "organization")
    name(p, "Ilves", "person")
    assert holders(p, "lawmaker") == ["Ilves"]


def test_who_succeeds_him_as_minister_holds_it() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        succeeded VERB 0 root succeed VBD
        Oster PROPN 2 obj
        as ADP 5 case
        minister NOUN 2 obl minister NN
    """)
    name(p, "Ilves", "person")
    name(p, "Oster", "person")
    assert holders(p, "minister") == ["Ilves"]


def test_a_holder_is_a_mention_though_the_tree_names_another_word_of_it() -> None:
    p = tree("""
        Oster PROPN 2 nsubj
        appointed VERB 0 root appoint VBD
        Mara PROPN 2 obj
        Ilves PROPN 3 flat
        minister NOUN 2 xcomp minister NN
        of ADP 7 case
        Osmark PROPN 5 nmod
    """)
    name(p, "Oster", "person")
    name(p, "Mara Ilves", "person")
    name(p, "Osmark", "state")
    assert holders(p, "minister") == ["Ilves"]
    (office,) = seated_offices(p, entities(p), [])
    assert p.words[office.anchor] == "minister"


def unnamed(title: str, weighed: float) -> Parsed:
    p = tree(f"""
        a DET 4 det
        Water PROPN 3 compound
        Board PROPN 4 compound
        {title} NOUN 5 nsubj {title} NN
        left VERB 0 root leave VBD
    """)
    name(p, "Water Board", "organization")
    mention(p, f"a Water Board {title}", "nominal", "person")
    trigger(p, title, "affiliation", score=weighed)
    return p


def seats(p: Parsed) -> list[tuple[str, str]]:
    return [
        (p.words[t.anchor], t.type)
        for t in seated_offices(p, entities(p), [Trigger(3, "affiliation", 0.6, (), None, ())])
    ]


def test_somebody_unnamed_has_an_office_by_some_titles() -> None:
    assert seats(unnamed("spokesman", 0.6)) == [("spokesman", "office")]


def test_near_misses_other_titles_and_what_the_model_finds_unlikely() -> None:
    assert seats(unnamed("official", 0.6)) == [("official", "affiliation")]
    assert seats(unnamed("spokesman", 0.05)) == [("spokesman", "affiliation")]


def posted(owner: str, kind: str) -> Parsed:
    p = tree(f"""
        {owner} PROPN 4 nmod:poss
        's PART 1 case
        Korrin PROPN 4 compound
        correspondent NOUN 5 nsubj correspondent NN
        left VERB 0 root leave VBD
    """)
    name(p, owner, kind)
    name(p, "Korrin", "place")
    return p


def test_a_place_before_a_title_is_where_and_the_owner_whose() -> None:
    for owner, kind, expected in (("Gazette", "organization", "Gazette"), ("Osmark", "state", "Korrin")):
        p = posted(owner, kind)
        word = office_organization(p, entities(p), 3)
        assert word is not None and p.words[word] == expected


def test_of_behind_the_name_says_whose() -> None:
    rows = """
        Police NOUN 2 compound
        chief NOUN 3 nmod chief NN
        Ilves PROPN 6 nsubj
        {} ADP 5 case
        Korrin PROPN 3 nmod
        left VERB 0 root leave VBD
    """
    for marker, expected in (("of", "Korrin"), ("near", None)):
        p = tree(rows.format(marker))
        name(p, "Ilves", "person")
        name(p, "Korrin", "place")
        word = office_organization(p, entities(p), 1)
        assert (None if word is None else p.words[word]) == expected


def between_commas(after: str) -> Parsed:
    p = tree(f"""
        her PRON 6 nmod:poss she PRP$
        second ADJ 6 amod
        - PUNCT 4 punct
        in ADP 6 case
        - PUNCT 4 punct
        command NOUN 8 nmod command NN
        , PUNCT 8 punct
        Ilves PROPN 10 nsubj
        {after} PUNCT 8 punct
        left VERB 0 root leave VBD
    """)
    name(p, "Ilves", "person")
    return p


def test_who_is_named_between_commas_behind_a_title() -> None:
    p = between_commas(",")
    assert [p.words[w] for w in office_holder(p, entities(p), 5)] == ["Ilves"]


def test_near_misses_of_names_behind_a_title() -> None:
    p = between_commas("and")
    assert office_holder(p, entities(p), 5) == []
    p = between_commas(",")
    mention(p, "command", "nominal", "person")
    assert office_holder(p, entities(p), 5) == []


def test_a_title_of_three_words_is_whole() -> None:
    p = flat("her second-in-command left")
    assert office_title(p, at(p, "command")[0]) == ("second-in-command", ())
    p = flat("her man-in-command left")
    p.upos[at(p, "command")[0]] = "NOUN"
    assert office_title(p, at(p, "command")[0])[0] == "commander"  # near miss: no title of the table


def wanted(noun: str, marker: str) -> Parsed:
    p = tree(f"""
        Ilves PROPN 5 nsubj
        , PUNCT 3 punct
        {noun} NOUN 1 appos {noun} NN
        {marker} ADP 6 case
        left VERB 0 root leave VBD
        mayor NOUN 3 nmod mayor NN
        of ADP 8 case
        Korrin PROPN 6 nmod
    """)
    name(p, "Ilves", "person")
    name(p, "Korrin", "place")
    return p


def test_an_office_that_somebody_wants_is_not_his() -> None:
    for noun, marker, kept in (("candidate", "for", False), ("hopeful", "for", False), ("aide", "for", True), ("candidate", "against", True)):
        p = wanted(noun, marker)
        given = [Trigger(5, "office", 0.9, (), None, ())]
        assert (given[0] in seated_offices(p, entities(p), given)) is kept


def test_whom_he_serves_who_has_an_office_of_somebody() -> None:
    p = tree("""
        Oster PROPN 3 nmod:poss
        's PART 1 case
        spokesman NOUN 6 nsubj spokesman NN
        , PUNCT 5 punct
        Ilves PROPN 3 appos
        left VERB 0 root leave VBD
    """)
    name(p, "Oster", "person")
    name(p, "Ilves", "person")
    assert office_organization(p, entities(p), 2) == 0
    assert seated_offices(p, entities(p), []) == []  # the model says whether it is one


def test_where_an_envoy_is_sent_wherever_the_tree_hangs_it() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        named VERB 0 root name VBD
        ambassador NOUN 2 xcomp ambassador NN
        to ADP 5 case
        Osmark PROPN 2 obl
        in ADP 7 case
        Korrin PROPN 2 obl
    """)
    assert is_destination(p, 2, 4)
    assert not is_destination(p, 2, 6)
