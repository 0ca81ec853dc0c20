"""Event nouns under light verbs, in hyphens, with plurals that the model leaves as they stand."""

from hand_built import at, flat, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.predicates import noun_forms


def sides(p: Parsed, word: str) -> tuple[str | None, list[str], list[str]]:
    found = match_event(p, at(p, word)[0])
    assert found is not None
    return found.type, [p.words[w] for w in found.actors], [p.words[w] for w in found.recipients]


def test_who_is_the_target_of_an_event_suffers_it() -> None:
    p = tree("""
        Ilves PROPN 4 nsubj
        was AUX 4 cop be VBD
        the DET 4 det
        victim NOUN 0 root victim NN
        of ADP 7 case
        a DET 7 det
        kidnapping NOUN 4 nmod kidnapping NN
    """)
    assert sides(p, "kidnapping") == ("ASSAULT", [], ["Ilves"])
    p.lemma[3] = "author"
    assert sides(p, "kidnapping") == ("ASSAULT", [], [])


def test_a_description_that_names_nobody_leaves_the_deed_to_the_subject() -> None:
    rows = """
        Dockers NOUN 2 nsubj docker NNS
        staged VERB 0 root stage VBD
        a DET 5 det
        general ADJ 5 amod general JJ
        strike NOUN 2 obj strike NN
    """
    assert sides(tree(rows), "strike") == ("PROTEST", ["Dockers"], [])
    named = rows.replace("general ADJ 5 amod general JJ", "Osmark PROPN 5 compound Osmark NNP")
    assert sides(tree(named), "strike") == ("PROTEST", ["Osmark"], [])


def test_whoever_condemns_an_attack_has_not_made_it() -> None:
    rows = """
        Osmark PROPN 2 nsubj
        condemned VERB 0 root condemn VBD
        the DET 4 det
        attack NOUN 2 obj attack NN
    """
    assert sides(tree(rows), "attack") == ("ASSAULT", [], [])
    assert sides(tree(rows.replace("condemned VERB 0 root condemn", "launched VERB 0 root launch")), "attack")[1] == [
        "Osmark"
    ]


def test_by_behind_the_sufferers_marks_the_doer() -> None:
    p = tree("""
        The DET 2 det
        release NOUN 0 root release NN
        of ADP 4 case
        sailors NOUN 2 nmod sailor NNS
        by ADP 6 case
        Osmark PROPN 4 nmod
    """)
    assert sides(p, "release") == ("RETREAT", ["Osmark"], ["sailors"])


def test_a_hyphen_makes_a_noun_of_the_table() -> None:
    p = flat("Nurses staged a sit-in and sang.")
    assert [p.words[w] for w in range(3, 6)] == ["sit", "-", "in"]
    found = match_event(p, 5)
    assert found is not None and found.type == "PROTEST"
    apart = flat("Nurses staged a sit - in and sang.")
    assert match_event(apart, 5) is None  # spaces make a dash of it


def test_plurals_that_the_model_leaves_as_they_stand() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        sends VERB 0 root send VBZ
        troops NOUN 2 obj troops NNS
    """)
    assert noun_forms(p, 2) == ("troops", "troop")
    assert noun_forms(p, 0) == ("osmark",)
    assert sides(p, "sends")[0] == "MOBILIZE"


def test_days_are_nobody() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        attacked VERB 0 root attack VBD
        on ADP 4 case
        Monday PROPN 2 obl Monday NNP
    """)
    assert sides(p, "attacked") == ("ASSAULT", ["Osmark"], [])


def test_joined_passives_share_their_doer() -> None:
    rows = """
        The DET 2 det
        boat NOUN 4 nsubj:pass boat NN
        was AUX 4 aux:pass be VBD
        stopped VERB 0 root stop VBN
        and CCONJ 6 cc
        searched VERB 4 conj search VBN
        by ADP 8 case
        marines NOUN 6 obl marine NNS
    """
    assert sides(tree(rows), "stopped") == ("COERCE", ["marines"], ["boat"])
    own = rows.replace("by ADP 8 case", "near ADP 8 case")
    assert sides(tree(own), "stopped") == ("COERCE", [], ["boat"])


def test_what_somebody_is_under_befalls_him() -> None:
    rows = """
        Korrin PROPN 4 nsubj Korrin NNP
        is AUX 4 cop be VBZ
        {} ADP 4 case
        siege NOUN 0 root siege NN
    """
    assert sides(tree(rows.format("under")), "siege") == ("COERCE", [], ["Korrin"])
    assert sides(tree(rows.format("behind")), "siege")[2] == []
