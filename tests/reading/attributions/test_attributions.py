"""Who says so: sources, kinds of quotation, contents in pieces, chains."""

import pytest
from hand_built import cue, flat, mention, name

from reportedly.language.parsed import CueWords, Parsed
from reportedly.reading.attributions import find_attributions, innermost
from reportedly.reading.coreference.entities import find_entities
from reportedly.records import Attribution, Time


def read(p: Parsed, times: tuple[Time, ...] = ()) -> tuple[Attribution, ...]:
    return find_attributions(p, find_entities(p), times)


def one(p: Parsed) -> Attribution:
    (found,) = read(p)
    return found


def shown(p: Parsed, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [p.text[a:b] for a, b in spans]


# ------------------------------------------------------------------------------------------------- content and quotes


@pytest.mark.parametrize(
    ("text", "content", "quote", "pieces"),
    [
        ("Ilves said that rebels had left.", "that rebels had left", "indirect", ["rebels had left"]),
        ("Ilves said rebels had left.", "rebels had left", "indirect", ["rebels had left"]),
        ("Ilves said: “Rebels have left.”", "Rebels have left", "direct", ["Rebels have left."]),
        ('Ilves said: "Rebels have left."', "Rebels have left", "direct", ["Rebels have left."]),
        ("Ilves said: “Have rebels left?”", "Have rebels left", "direct", ["Have rebels left?"]),
        (
            "Ilves said that the rebels were “beaten”.",
            "that the rebels were “beaten",
            "mixed",
            ["the rebels were “beaten"],
        ),
        ("“Rebels have left,” Ilves said.", "“Rebels have left,”", "direct", ["Rebels have left"]),
        ("Ilves said he didn’t go.", "he didn’t go", "indirect", ["he didn’t go"]),  # an apostrophe quotes nothing
    ],
)
def test_kinds_of_quotation(text: str, content: str, quote: str, pieces: list[str]) -> None:
    p = flat(text)
    first = content.removeprefix("“").removesuffix(",”")
    if first.startswith("that "):
        p.upos[p.words.index("that")] = "SCONJ"
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content=first)
    a = one(p)
    assert a.quote == quote
    assert shown(p, a.content.spans) == pieces
    assert shown(p, a.cue.spans) == ["said"]
    assert shown(p, a.source.spans) == ["Ilves"]
    assert (a.act, a.parent, a.time) == ("say", None, None)


def test_that_as_a_pronoun_belongs_to_the_content() -> None:
    p = flat("Ilves said that was wrong.")
    p.upos[2] = "PRON"
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content="that was wrong")
    assert shown(p, one(p).content.spans) == ["that was wrong"]


def test_what_interrupts_a_content_is_none_of_it() -> None:
    p = flat("“We go,” Ilves said on Monday, “and stay.”")
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content="We go,” Ilves said on Monday, “and stay", gap="Ilves said on Monday")
    a = one(p)
    assert shown(p, a.content.spans) == ["We go", "and stay."]
    assert a.quote == "direct"


def test_a_cue_and_its_source_within_the_content_are_none_of_it_either() -> None:
    p = flat("Rebels, Ilves said, had left.")
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content="Rebels, Ilves said, had left")
    assert shown(p, one(p).content.spans) == ["Rebels", "had left"]


def test_a_cue_with_no_content_is_no_attribution() -> None:
    p = flat("Ilves said. Then rebels left.")
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content=None)
    assert read(p) == ()


def test_a_content_of_signs_only_is_no_attribution() -> None:
    p = flat("Ilves said: “ — ” and left.")
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content="—".replace("—", "said"))
    p.cues[0] = type(p.cues[0])(1, "say", 0.9, (1, 1), (0, 0), (3, 5), None)  # the words «“», «—», «”»
    assert read(p) == ()


# -------------------------------------------------------------------------------------------------------- sources


def test_a_named_source_and_its_entity() -> None:
    p = flat("The Osmark Post said rebels left.")
    name(p, "Osmark Post", "organization")
    cue(p, "said", "say", source="The Osmark Post", content="rebels left")
    a = one(p)
    assert (a.source.kind, a.source.entity) == ("named", "e1")
    assert shown(p, a.source.spans) == ["The Osmark Post"]


@pytest.mark.parametrize("who", ["A diplomat", "Two officials", "Residents"])
def test_a_source_without_a_name_is_anonymous_but_has_its_entity(who: str) -> None:
    p = flat(f"{who} said rebels left.")
    p.upos[:2] = ["NOUN", "NOUN"]
    mention(p, who, "nominal", "person")
    said = len(who.split())
    p.head[:] = said
    p.head[: said - 1], p.head[said] = said - 1, -1
    cue(p, "said", "say", source=who, content="rebels left")
    a = one(p)
    assert a.source.kind == "anonymous"
    assert a.source.entity == "e1"


def test_a_pronoun_for_somebody_named_is_named() -> None:
    p = flat("Ilves came. She said rebels left.")
    name(p, "Ilves", "person")
    mention(p, "She", "pronoun", "person", antecedent="Ilves")
    cue(p, "said", "say", source="She", content="rebels left")
    assert (one(p).source.kind, one(p).source.entity) == ("named", "e1")


def test_where_nobody_is_named_the_source_is_nobody() -> None:
    p = flat("Rebels reportedly left.")
    cue(p, "reportedly", "report", source=None, content="left")
    a = one(p)
    assert (a.source.kind, a.source.entity, a.source.spans) == ("anonymous", None, ())


def test_we_is_the_author_but_not_within_a_quotation() -> None:
    p = flat("We believe rebels left.")
    mention(p, "We", "pronoun", "organization")
    cue(p, "believe", "believe", source="We", content="rebels left")
    assert one(p).source.kind == "author"
    quoted = flat("Ilves said: “We believe rebels left.”")
    name(quoted, "Ilves", "person")
    mention(quoted, "We", "pronoun", "organization")
    cue(quoted, "said", "say", source="Ilves", content="We believe rebels left")
    cue(quoted, "believe", "believe", source="We", content="rebels left")
    assert [a.source.kind for a in read(quoted)] == ["named", "anonymous"]


def test_a_document_is_a_source_of_its_own_kind() -> None:
    p = flat("The Lund Accord says rebels leave.")
    name(p, "Lund Accord", "work")
    cue(p, "says", "say", source="The Lund Accord", content="rebels leave")
    assert one(p).source.kind == "document"


def test_a_saying_has_its_time() -> None:
    p = flat("Ilves said on Monday that rebels left.")
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content="rebels left", time="Monday")
    start = p.text.index("Monday")
    (a,) = read(p, (Time(id="t1", start=start, end=start + 6, kind="date", value="2031-05-12"),))
    assert a.time == "t1"
    (a,) = read(p, (Time(id="t1", start=0, end=5, kind="date", value="2031"),))
    assert a.time is None


# --------------------------------------------------------------------------------------------------------- chains


def nested() -> Parsed:
    p = flat("Reyle wrote that Ilves had denied that a colonel claimed rebels left.")
    name(p, "Reyle", "person")
    name(p, "Ilves", "person")
    mention(p, "a colonel", "nominal", "person")
    cue(p, "wrote", "say", source="Reyle", content="Ilves had denied that a colonel claimed rebels left")
    cue(p, "denied", "deny", source="Ilves", content="a colonel claimed rebels left")
    cue(p, "claimed", "claim", source="a colonel", content="rebels left")
    return p


def test_a_says_that_b_says_that_c_says() -> None:
    p = nested()
    found = read(p)
    assert [(a.id, a.act, a.parent) for a in found] == [
        ("a1", "say", None),
        ("a2", "deny", "a1"),
        ("a3", "claim", "a2"),
    ]
    start = p.text.index("left")
    assert innermost(found, start, start + 4) == found[2]
    start = p.text.index("denied")
    assert innermost(found, start, start + 6) == found[0]
    assert innermost(found, 0, 5) is None


def test_two_sayings_side_by_side_are_nobodys_children() -> None:
    p = flat("Reyle said rebels left. Ilves said troops stayed.")
    name(p, "Reyle", "person")
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Reyle", content="rebels left")
    cue(p, "said#2", "say", source="Ilves", content="troops stayed")
    assert [a.parent for a in read(p)] == [None, None]


def test_two_cues_within_each_others_contents_are_not_each_others_parents() -> None:
    p = flat("Reyle said Ilves claimed rebels left.")
    name(p, "Reyle", "person")
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Reyle", content="Ilves claimed rebels left")
    cue(p, "claimed", "claim", source="Ilves", content="Reyle said Ilves claimed rebels left")
    assert not all(a.parent for a in read(p))


def test_a_statement_that_a_gap_cuts_out_is_the_authors() -> None:
    p = flat("“We go,” Ilves said after troops fled, “and stay.”")
    name(p, "Ilves", "person")
    cue(
        p,
        "said",
        "say",
        source="Ilves",
        content="We go,” Ilves said after troops fled, “and stay",
        gap="Ilves said after troops fled",
    )
    found = read(p)
    fled, go = p.text.index("fled"), p.text.index("go")
    assert innermost(found, fled, fled + 4) is None
    assert innermost(found, go, go + 2) == found[0]


def test_citing_makes_no_circle() -> None:
    p = flat("Reyle cited Ilves reported rebels left.")
    p.lemma[1] = "cite"
    p.head[1] = 3
    name(p, "Reyle", "person")
    name(p, "Ilves", "person")
    cue(p, "cited", "quote", source="Reyle", content="Ilves reported rebels left")
    cue(p, "reported", "report", source="Ilves", content="rebels left")
    parents = {a.id: a.parent for a in read(p)}
    assert sorted(parents.values(), key=str) != ["a1", "a2"]


def test_citing_makes_no_longer_circle() -> None:
    p = flat("cited aaaaa wrote aaaaa aaaaa aaaaa noted aaaaa aaaaa aaaaa")
    p.lemma[0] = "cite"
    p.head[0] = 2
    p.cues = [
        CueWords(0, "quote", 0.9, (0, 0), None, (5, 9), None), CueWords(2, "say", 0.9, (2, 2), None, (8, 8), None),
        CueWords(6, "say", 0.9, (6, 6), None, (1, 4), None),
    ]  # fmt: skip
    parents = {a.id: a.parent for a in read(p)}
    for start in parents:
        here: str | None = start
        for _ in parents:
            here = parents[here] if here else None
        assert here is None, parents
