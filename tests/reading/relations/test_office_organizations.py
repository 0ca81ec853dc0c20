"""Whose an office is, where the noun phrase says so, on trees made by hand."""

from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.relations.office_organizations import is_destination, office_organization
from reportedly.reading.relations.office_parties import seated_offices


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


def before_title(noun: str, title: str = "leader", tag: str = "NN", relation: str = "compound") -> Parsed:
    """«The council met. The council leader left.»"""
    p = tree(f"""
        The DET 2 det
        council NOUN 3 nsubj council NN
        met VERB 0 root meet VBD
        . PUNCT 3 punct

        The DET 3 det
        {noun} NOUN 3 {relation} {noun} NN
        {title} NOUN 4 nsubj {title} {tag}
        left VERB 0 root leave VBD
    """)
    mention(p, "The council", "nominal", "organization")
    mention(p, f"The {noun} {title}", "nominal", "person")
    return p


def spoken_of(p: Parsed, title: int = 6) -> str | None:
    found = office_organization(p, entities(p), title)
    return p.words[found] if found is not None else None


def test_the_noun_before_a_title_speaks_of_a_body_of_the_report() -> None:
    assert spoken_of(before_title("council")) == "council"


def test_near_misses_of_a_noun_before_a_title() -> None:
    assert spoken_of(before_title("opposition")) is None  # nobody speaks of one
    assert spoken_of(before_title("council", "general")) is None
    assert spoken_of(before_title("council", "leader", "NNS")) is None
    assert spoken_of(before_title("council", relation="amod")) is None


def head_in(owner: str, preposition: str = "in") -> Parsed:
    rows = f"""
        {owner} PROPN 3 nmod:poss {owner.lower()} NNP
        's PART 1 case 's POS
        chief NOUN 0 root chief NN
        {preposition} ADP 5 case
        Veldania PROPN 3 nmod veldania NNP
    """
    p = tree(rows)
    name(p, owner, "state")
    name(p, "Veldania", "state")
    return p


def test_whose_office_it_is_and_not_where() -> None:
    assert spoken_of(head_in("Osmark"), 2) == "Osmark"


def test_near_miss_of_says_whose_it_is() -> None:
    assert spoken_of(head_in("Osmark", "of"), 2) == "Veldania"
