"""Where forces stand, by verbs of standing, of keeping, and by «to be»."""

import pytest
from hand_built import entities, mention, name, tree, trigger

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger, find_triggers
from reportedly.reading.relations.stationed import stationed


def passive(verb: str, lemma: str, auxiliary: str = "are", before: str = "") -> Parsed:
    p = tree(f"""
        Troops NOUN 4 nsubj:pass troop NNS
        {before or "now"} {"AUX" if before else "ADV"} 4 {"aux" if before else "advmod"}
        {auxiliary} AUX 4 aux:pass be VBP
        {verb} VERB 0 root {lemma} VBN
        in ADP 6 case
        Korrin PROPN 4 obl
    """)
    mention(p, "Troops", "nominal", "organization")
    name(p, "Korrin", "place")
    return p


def keeping(verb: str, lemma: str, noun: str, form: str) -> Parsed:
    p = tree(f"""
        Osmark PROPN 2 nsubj
        {verb} VERB 0 root {lemma} VBZ
        {noun} NOUN 2 obj {form} NNS
        in ADP 5 case
        Korrin PROPN 2 obl
    """)
    name(p, "Osmark", "state")
    mention(p, noun, "nominal", "organization")
    name(p, "Korrin", "place")
    return p


def found(p: Parsed, given: list[Trigger] | None = None) -> list[tuple[str, list[str], list[str]]]:
    return [
        (p.words[t.anchor], [p.words[w] for w in t.match.actors], [p.words[w] for w in t.match.recipients])
        for t in stationed(p, entities(p), given or []) if t.match is not None
    ]  # fmt: skip


@pytest.mark.parametrize(("verb", "lemma"), [("stationed", "station"), ("entrenched", "entrench"), ("based", "base")])
def test_verbs_of_standing(verb: str, lemma: str) -> None:
    assert found(passive(verb, lemma)) == [(verb, ["Troops"], ["Korrin"])]


def test_a_movement_there_gives_way() -> None:
    p = passive("stationed", "station")
    trigger(p, "stationed", "MOBILIZE", recipient="Troops")
    assert [t.type for t in stationed(p, entities(p), find_triggers(p))] == ["presence"]


def test_near_misses_of_standing() -> None:
    assert found(passive("stationed", "station", "be", before="will")) == []  # they are to come
    assert found(passive("counted", "count")) == []


@pytest.mark.parametrize(
    ("verb", "lemma", "noun", "form"), [("keeps", "keep", "troops", "troop"), ("has", "have", "bases", "base")]
)
def test_who_keeps_men_or_bases_is_there(verb: str, lemma: str, noun: str, form: str) -> None:
    ((anchor, who, where),) = found(keeping(verb, lemma, noun, form))
    assert anchor == verb and who[0] == "Osmark" and where == ["Korrin"]


def test_near_misses_of_keeping() -> None:
    assert found(keeping("keeps", "keep", "pictures", "picture")) == []
    assert found(keeping("bought", "buy", "bases", "base")) == []


def test_who_is_in_a_named_place_is_there() -> None:
    rows = """
        Instructors NOUN 4 nsubj instructor NNS
        are AUX 4 cop be VBP
        {0} ADP 4 case
        Korrin PROPN 0 root
    """
    for preposition, expected in (("in", [("in", ["Instructors"], ["Korrin"])]), ("from", [])):
        p = tree(rows.format(preposition))
        mention(p, "Instructors", "nominal", "person")
        name(p, "Korrin", "place")
        assert found(p) == expected


def test_where_a_seat_is_its_owner_is() -> None:
    p = tree("""
        Redfang PROPN 3 nmod:poss
        's PART 1 case
        headquarters NOUN 6 nsubj headquarters NN
        is AUX 6 cop be VBZ
        in ADP 6 case
        Korrin PROPN 0 root
    """)
    name(p, "Redfang", "organization")
    name(p, "Korrin", "place")
    assert found(p) == [("in", ["Redfang"], ["Korrin"])]


def test_guests_of_years_are_with_their_host() -> None:
    rows = "Osmark PROPN 2 nsubj\nhosts VERB 0 root host VBZ\n{0} NOUN 2 obj {1} NNS"
    for noun, form, expected in (("exiles", "exile", [("hosts", ["exiles"], ["Osmark"])]), ("talks", "talk", [])):
        p = tree(rows.format(noun, form))
        name(p, "Osmark", "state")
        mention(p, noun, "nominal", "person")
        assert found(p) == expected


def holding(verb: str, lemma: str, part: str = "", who: str = "organization") -> Parsed:
    p = tree(f"""
        Redfang PROPN 2 nsubj
        {verb} VERB 0 root {lemma} VBZ
        {part or "all"} {"NOUN" if part else "DET"} {2 if part else 6} {"obj" if part else "det"}
        {"of" if part else "that"} {"ADP" if part else "DET"} 6 {"case" if part else "det"}
        the DET 6 det
        valley NOUN {3 if part else 2} {"nmod" if part else "obj"}
    """)
    name(p, "Redfang", who)
    mention(p, "the valley", "nominal", "place")
    return p


@pytest.mark.parametrize("part", ["", "much", "half"])
@pytest.mark.parametrize(("verb", "lemma"), [("holds", "hold"), ("controls", "control")])
def test_a_group_that_has_a_place_in_its_hands(verb: str, lemma: str, part: str) -> None:
    given = [Trigger(1, "COERCE", 0.6, (), None, ())]
    assert found(holding(verb, lemma, part), given) == [(verb, ["Redfang"], ["valley"])]
    p = holding(verb, lemma, part)
    assert [t.type for t in stationed(p, entities(p), given)] == ["presence"]


def test_near_misses_a_person_holds_and_a_group_leaves() -> None:
    assert found(holding("holds", "hold", who="person")) == []
    assert found(holding("leaves", "leave")) == []
