"""Offices that change hands."""

from hand_built import entities, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import find_triggers
from reportedly.reading.read import read_parsed
from reportedly.reading.relations.office_parties import seated_offices
from reportedly.reading.relations.successions import Held, held_offices, succession, succession_triggers
from reportedly.records import Document, Statement

RESIGNED = """
    Minister PROPN 2 nmod minister NNP
    Oster PROPN 3 nsubj
    resigned VERB 0 root resign VBD
"""


def offices(p: Parsed) -> list[tuple[str | None, str, tuple[str, ...]]]:
    reading = read_parsed(Document(id="d", text=p.text), p)
    names = {e.id: e.name for e in reading.entities}
    told: list[Statement] = [s for s in reading.statements if s.type == "office"]
    return [(s.title, names[a.entity], s.qualifiers) for s in told for a in s.arguments if a.role == "holder"]


def passing(noun: str) -> Parsed:
    p = tree(f"""{RESIGNED}
        His PRON 2 nmod:poss he PRP$
        {noun} NOUN 5 nsubj {noun} NN
        , PUNCT 2 punct
        Ilves PROPN 2 appos
        slept VERB 0 root sleep VBD
    """)
    mention(p, "Minister Oster", "name", "person")
    p.names += []
    name(p, "Oster", "person")
    p.mentions.pop(0)
    mention(p, "His", "pronoun", "person", antecedent="Oster")
    name(p, "Ilves", "person")
    trigger(p, "Minister", "office", holder="Oster")
    return p


def test_a_successor_has_the_office() -> None:
    assert offices(passing("successor"))[1] == ("minister", "Ilves", ())


def test_a_predecessor_had_it() -> None:
    assert offices(passing("predecessor"))[1] == ("minister", "Ilves", ("former",))


def test_a_deputy_is_one() -> None:
    assert offices(passing("deputy"))[1] == ("deputy minister", "Ilves", ())


def test_near_miss_a_cousin_has_none() -> None:
    assert len(offices(passing("cousin"))) == 1


def replaced(verb: str, lemma: str, with_whom: bool) -> Parsed:
    extra = "with ADP 4 case\nIlves PROPN 2 obl" if with_whom else "on ADP 4 case\nMonday PROPN 2 obl"
    p = tree(
        f"{RESIGNED}\n\nKelm PROPN 2 nsubj\n{verb} VERB 0 root {lemma} VBD\nhim PRON 2 obj he PRP\n"
        + extra.replace("4 case", "5 case")
    )
    name(p, "Oster", "person")
    name(p, "Kelm", "person")
    mention(p, "him", "pronoun", "person", antecedent="Oster")
    if with_whom:
        name(p, "Ilves", "person")
    trigger(p, "Minister", "office", holder="Oster")
    return p


def test_who_is_put_in_his_place_has_it() -> None:
    assert ("minister", "Ilves", ()) in offices(replaced("replaced", "replace", with_whom=True))
    assert ("minister", "Kelm", ()) in offices(replaced("succeeded", "succeed", with_whom=False))


def test_a_pump_has_no_office() -> None:
    p = tree("Kelm PROPN 2 nsubj\nreplaced VERB 0 root replace VBD\nit PRON 2 obj it PRP")
    name(p, "Kelm", "person")
    mention(p, "it", "pronoun", "other")
    e = entities(p)
    assert succession_triggers(p, e, []) == []
    assert succession(p, e, 1, [], ()) is None


def test_what_is_held_is_told_by_words_of_its_own() -> None:
    p = passing("successor")
    e = entities(p)
    triggers = succession_triggers(p, e, seated_offices(p, e, find_triggers(p)))
    assert [o.title for o in held_offices(p, e, triggers)] == ["minister"]


def test_nobody_comes_after_himself() -> None:
    """«Kelm replaced him» at the very beginning: «him» is not Kelm, who has left an office, too."""
    p = tree("Kelm PROPN 2 nsubj\nreplaced VERB 0 root replace VBD\nhim PRON 2 obj he PRP")
    name(p, "Kelm", "person")
    mention(p, "him", "pronoun", "person")
    e = entities(p)
    kelm = e.by_head[0]
    assert succession(p, e, 1, [Held(1, kelm, "minister", ())], {kelm}) is None
    assert succession(p, e, 1, [Held(1, "another", "minister", ())], {"another"}) is not None
