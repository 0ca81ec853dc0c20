"""What is too little to be stated: of speakers alone, of one party where two belong together, of an office without a body."""

import pytest
from hand_built import at, entities, mention, name, tree, trigger

from reportedly import read_text
from reportedly.language.parsed import Parsed
from reportedly.reading.events.frames import match_event
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.statements import Context, _is_idle, find_statements
from reportedly.records import Statement


def stated(p: Parsed) -> list[Statement]:
    return list(find_statements(Context(p, entities(p), (), ())))


def painted(who: str, *, score: float) -> list[str]:
    part = "PRON" if who.lower() in ("we", "you", "they") else "PROPN"
    p = tree(f"{who} {part} 2 nsubj {who.lower()}\npainted VERB 0 root paint VBD\nbridges NOUN 2 obj bridge NNS")
    if part == "PRON":
        mention(p, who, "pronoun", "person")
    else:
        name(p, who, "person")
    trigger(p, "painted", "OTHER", score=score, actor=who)
    return [s.type for s in stated(p)]


@pytest.mark.parametrize("who", ["We", "You"])
def test_what_speakers_did_is_stated_only_if_it_is_sure(who: str) -> None:
    assert painted("Ilves", score=0.99) == painted("They", score=0.99) == ["OTHER"]
    assert painted(who, score=0.99) == []


@pytest.mark.parametrize(("who", "found"), [("You", []), ("They", ["COERCE"])])
def test_you_in_the_authors_own_voice_is_anybody(who: str, found: list[str]) -> None:
    p = tree(f"{who} PRON 3 nsubj\nmay AUX 3 aux\narrest VERB 0 root\na DET 5 det\ndealer NOUN 3 obj")
    mention(p, who, "pronoun", "person")
    mention(p, "dealer", "nominal", "person")
    trigger(p, "arrest", "COERCE", actor=who, recipient="dealer")
    assert [s.type for s in stated(p)] == found


@pytest.mark.parametrize(("kind", "alone"), [("part_of", 0), ("affiliation", 0), ("ownership", 1)])
def test_a_relation_of_two_says_nothing_of_one(kind: str, alone: int) -> None:
    def of(*, owner: bool) -> list[Statement]:
        p = tree("Osmark PROPN 3 nmod:poss\n's PART 1 case 's POS\nfleet NOUN 4 nsubj\nsailed VERB 0 root")
        mention(p, "fleet", "nominal", "organization")
        if owner:
            name(p, "Osmark", "state")
        trigger(p, "fleet", kind, actor="fleet", **({"recipient": "Osmark"} if owner else {}))
        return [s for s in stated(p) if s.type == kind]

    assert [len(s.arguments) for s in of(owner=True)] == [2]
    assert len(of(owner=False)) == alone


@pytest.mark.parametrize(("score", "body", "found"), [(0.5, False, 0), (0.5, True, 1), (0.99, False, 1)])
def test_an_office_without_its_organization(score: float, body: bool, found: int) -> None:
    p = tree("Korrin PROPN 2 compound\nharbourmaster NOUN 3 nmod\nIlves PROPN 4 nsubj\nspoke VERB 0 root")
    name(p, "Ilves", "person")
    roles = {"holder": "Ilves"}
    if body:
        name(p, "Korrin", "place")
        roles["organization"] = "Korrin"
    trigger(p, "harbourmaster", "office", score=score, **roles)
    assert len([s for s in stated(p) if s.type == "office"]) == found


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Osmark says drones hit the port before dawn, killing nine people, Defence Minister Mara Ilves said.", "Defence Minister Mara Ilves"),
        ("Osmark's defence minister, Mara Ilves, said nine had died.", "Osmark's defence minister, Mara Ilves"),
        ("The defence minister, Mara Ilves, said nine had died.", "defence minister, Mara Ilves"),
        ("The former interim foreign minister, Mara Ilves, left.", "former interim foreign minister, Mara Ilves"),
    ],
)
def test_an_office_is_quoted_without_a_body_beyond_another_verb(text: str, quoted: str) -> None:
    (office,) = (s for s in read_text(text).statements if s.type == "office")
    assert text[office.span[0] : office.span[1]].removesuffix("'s") == quoted


@pytest.mark.parametrize(("noun", "part"), [("talks", "NOUN"), ("met", "VERB")])
def test_a_tables_noun_is_stated_without_anybody_at_less_than_a_verb(noun: str, part: str) -> None:
    def found(score: float) -> bool:
        rows = "talks NOUN 2 nsubj talk NNS\ncollapsed VERB 0 root collapse VBD"
        p = tree(rows if part == "NOUN" else "then ADV 2 advmod\nmet VERB 0 root meet VBD")
        told = Trigger(at(p, noun)[0], "CONSULT", score, (), match_event(p, at(p, noun)[0]), ())
        return not _is_idle(p, told, (), happened=False)

    assert (found(0.4), found(0.55), found(0.65)) == (False, part == "NOUN", True)


def test_nobody_who_claims_responsibility_says_nothing_of_a_deed() -> None:
    told = "A bomb exploded near a market in Kisare, killing two women. "
    none = read_text(told + "No one has claimed responsibility for the attack.", published="2031-05-14")
    assert all(s.polarity == "+" for s in none.statements if s.type == "ASSAULT")
    denied = read_text(told + "The Amber Front denied responsibility for the attack.", published="2031-05-14")
    assert any(s.polarity == "-" for s in denied.statements if s.type == "ASSAULT")
