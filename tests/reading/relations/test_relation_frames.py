"""Which relations of the table a word states, and between whom."""

from hand_built import at, tag, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.relations.relation_frames import examples, match_relations


def sides(p: Parsed, word: str, kind: str) -> tuple[list[str], list[str]] | None:
    for m in match_relations(p, at(p, word)[0]):
        if m.type == kind:
            return [p.words[w] for w in m.actors], [p.words[w] for w in m.recipients]
    return None


def test_a_noun_is_itself_a_party_beside_its_owner() -> None:
    p = tree("""
        The DET 2 det
        group NOUN 4 nmod:poss
        's PART 2 case
        wing NOUN 5 nsubj wing NN
        slept VERB 0 root sleep VBD
    """)
    assert sides(p, "wing", "part_of") == (["wing"], ["group"])


def test_near_miss_a_noun_without_an_owner_has_one_side() -> None:
    p = tree("The DET 2 det\nwing NOUN 3 nsubj wing NN\nslept VERB 0 root sleep VBD")
    assert sides(p, "wing", "part_of") == (["wing"], [])


def test_a_word_that_is_no_relation_states_none() -> None:
    p = tree("The DET 2 det\ngoat NOUN 3 nsubj goat NN\nslept VERB 0 root sleep VBD")
    assert match_relations(p, 1) == []


def test_examples_are_named_with_what_joins_them() -> None:
    p = tree("""
        allies NOUN 0 root ally NNS
        such ADJ 4 case
        as ADP 2 fixed
        Osmark PROPN 1 nmod
        and CCONJ 6 cc
        Korrin PROPN 4 conj
        of ADP 8 case
        old NOUN 1 nmod
    """)
    assert [p.words[w] for w in examples(p, 0)] == ["Osmark", "Korrin"]


def ally(adjective: str, noun: str = "ally") -> Parsed:
    return tree(f"""
        Osmark PROPN 4 nmod:poss
        's PART 1 case
        {adjective} ADJ 4 amod
        {noun} NOUN 5 nsubj {noun} NN
        slept VERB 0 root sleep VBD
    """)


def test_a_listed_kind_states_alone_what_its_plain_word_does() -> None:
    likely = {a: {m.type: m.likely for m in match_relations(ally(a), 3)}["alliance"] for a in ("regional", "old")}
    assert likely["regional"] == likely["old"] is not None
    assert {m.type: m.likely for m in match_relations(ally("old", "league"), 3)}["alliance"] is None


def test_what_is_one_of_somebodys_is_not_owned() -> None:
    rows = """
        Redfang PROPN 3 nsubj
        is AUX 3 cop be VBZ
        {} NUM 0 root
        of ADP 7 case
        Osmark PROPN 7 nmod:poss
        's PART 5 case
        companies NOUN 3 nmod company NNS
    """
    for word, stated in (("one", False), ("part", True)):
        (m,) = [m for m in match_relations(tree(rows.format(word)), 6) if m.type == "ownership"]
        assert (m.likely is not None) is stated


def test_an_adjective_behind_its_noun_says_it_of_that() -> None:
    rows = "{} NOUN 0 root force NNS\nloyal ADJ 1 amod loyal JJ\nto ADP 4 case\nIlves PROPN 2 obl"
    assert sides(tree(rows.format("forces")), "loyal", "affiliation") == (["forces"], ["Ilves"])
    before = tree("loyal ADJ 2 amod loyal JJ\nforces NOUN 0 root force NNS\nto ADP 4 case\nIlves PROPN 1 obl")
    assert sides(before, "loyal", "affiliation") == ([], ["Ilves"])  # near miss: «loyal forces»


def test_what_stands_in_the_nouns_own_name_does_not_own_it() -> None:
    p = tree("Ministry PROPN 0 root ministry NNP\nof ADP 3 case\nHealth PROPN 1 nmod")
    likely = [m.likely for m in match_relations(p, 0) if m.type == "part_of"]
    tag(p, "Ministry of Health", "organization")
    assert [m.likely for m in match_relations(p, 0) if m.type == "part_of"] == [None] != likely


def test_a_member_of_no_group() -> None:
    def of(before: str) -> tuple[list[str], list[str]] | None:
        p = tree(
            f"Osmark PROPN 3 compound\n{before} NOUN 3 compound\nmembers NOUN 4 nsubj member NNS\nleft VERB 0 root leave VBD"
        )
        return sides(p, "members", "membership")

    assert of("service") is None and of("family") is None
    assert of("party") is not None
