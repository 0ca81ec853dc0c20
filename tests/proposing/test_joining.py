"""Proposals beside what the program read: never instead of it, each with who read it, all of them accounted for."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.proposing.made import (
    BURNED,
    READER,
    REBELS,
    SAYING,
    TEXT,
    WHISPERED,
    answer,
    attribution,
    joined,
    own_reading,
    statement,
)

from reportedly import codec
from reportedly.language.labels import ACTS
from reportedly.language.parse import cut
from reportedly.proposing.account import ProposerAccount
from reportedly.proposing.answer import read_answer
from reportedly.proposing.joining import join
from reportedly.proposing.refusals import REPEATED, UNKNOWN_PARENT, UNKNOWN_PRONOUN, WRONG_KIND
from reportedly.records import CERTAINTIES, EVENT_TYPES, MOODS, RELATION_TYPES, Document, Reading

OWN = own_reading()
SAID = attribution(SAYING, "Mara Ilves", "said", "Veldania had attacked Korrin")
ATTACKED = statement(SAYING, "ASSAULT", "attacked", ("actor", "Veldania"), ("recipient", "Korrin"), attribution="a1")
BOTH = ("reportedly", READER)


def bare(reading: Reading) -> Reading:
    """What the program read, without the notes of who else did; fails where a proposal stands in it."""
    assert not [x for x in (*reading.attributions, *reading.statements) if x.read_by == (READER,)]
    return replace(
        reading,
        attributions=tuple(replace(a, read_by=(), why=own(a.why)) for a in reading.attributions),
        statements=tuple(replace(s, read_by=(), why=own(s.why)) for s in reading.statements),
    )


def own(why: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in why if not w.startswith(READER))


def without_proposals(reading: Reading) -> Reading:
    """The reading with what only the proposer read taken out."""
    ours = {e.id for e in OWN.entities}
    return replace(
        reading,
        entities=tuple(e for e in reading.entities if e.id in ours),
        attributions=tuple(a for a in reading.attributions if a.read_by != (READER,)),
        statements=tuple(s for s in reading.statements if s.read_by != (READER,)),
    )


def test_nothing_proposed_changes_nothing() -> None:
    for answers in ([], [answer()]):
        r, account = joined(OWN, *answers)
        assert r == OWN and account.proposals == 0


def test_what_both_read_is_noted() -> None:
    r, account = joined(OWN, answer([SAID], [ATTACKED]))
    assert (account.proposals, account.agreed, account.added) == (2, 2, 0)
    assert r.attributions[0].read_by == r.statements[0].read_by == BOTH
    assert bare(r) == OWN


def test_what_the_program_missed_is_added() -> None:
    r, account = joined(OWN, answer([WHISPERED], [BURNED]))
    codec.check(r)
    assert (account.proposals, account.added) == (2, 2)
    assert without_proposals(r) == OWN
    a, s = r.attributions[1], r.statements[1]
    assert a.read_by == s.read_by == (READER,) and a.confidence == s.confidence == 0.5
    assert (a.id, s.id, s.attribution, a.parent, a.quote) == ("a2", "s2", "a2", None, "indirect")
    assert [r.source_name(x) for x in r.chain(s)] == ["a shepherd"]
    assert {x.role: r.entity(x.entity).name for x in s.arguments} == {"actor": "Rebels", "recipient": "the mill"}
    assert TEXT[slice(*s.span)] == "Rebels burned the mill" and s.why == (f"{READER}: proposed",)


def test_new_ones_stand_in_the_order_of_the_text() -> None:
    r, _ = joined(own_reading(f"{REBELS} {SAYING}"), answer([WHISPERED], [BURNED]))
    assert [a.act for a in r.attributions] == ["say", "say"] and r.attributions[1].id == "a1" and r.statements[1].id == "s1"


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"polarity": "-"}, "polarity -"),
        ({"certainty": "possible"}, "certainty possible"),
        ({"mood": "intended"}, "mood intended"),
        ({"parties": [{"role": "actor", "text": "Korrin"}]}, "actor «Korrin»"),
        ({"type": "COERCE"}, "type COERCE"),
    ],
)
def test_a_statement_put_otherwise_is_noted_and_not_changed(change: dict[str, Any], note: str) -> None:
    r, account = joined(OWN, answer([SAID], [ATTACKED | change]))
    assert (account.agreed, account.differing) == (1, 1)
    assert bare(r) == OWN
    assert r.statements[0].why[-1] == f"{READER}: {note}"
    assert r.statements[0].read_by == (() if "type" in change else BOTH)


@pytest.mark.parametrize(
    ("change", "note", "same"),
    [
        ({"act": "claim"}, "act claim", True),
        ({"source": "Monday"}, "source «Monday»", False),
        ({"content": "Korrin"}, "content «Korrin»", False),
    ],
)
def test_an_attribution_put_otherwise_is_noted_and_not_changed(change: dict[str, Any], note: str, same: bool) -> None:
    r, account = joined(OWN, answer([SAID | change]))
    assert (account.agreed, account.differing, account.added) == (0, 1, 0)
    assert bare(r) == OWN
    assert r.attributions[0].why == (f"{READER}: {note}",) and r.attributions[0].read_by == (BOTH if same else ())


def test_an_event_and_a_relation_of_one_word_stand_side_by_side() -> None:
    r, account = joined(OWN, answer([SAID], [ATTACKED | {"type": "hostility"}]))
    assert account.added == 1 and [s.type for s in r.statements] == ["ASSAULT", "hostility"]
    assert without_proposals(r).statements == OWN.statements


def test_what_somebody_says_is_never_made_the_authors() -> None:
    """The program has it under Ilves's words, the proposal in the author's voice: Ilves's it is."""
    r, _ = joined(OWN, answer([], [ATTACKED | {"type": "hostility", "attribution": None}]))
    added = r.statements[1]
    assert added.read_by == (READER,) and added.attribution == "a1"


def test_a_statement_goes_with_its_refused_attribution() -> None:
    for kind in ("author", "outlet"):
        r, account = joined(OWN, answer([WHISPERED | {"kind": kind}], [BURNED]))
        assert r == OWN and dict(account.refused) == {WRONG_KIND: 1, UNKNOWN_PARENT: 1}


def test_a_statement_stays_under_a_saying_whose_content_the_program_reads_as_shorter() -> None:
    text = "Ilves said on Monday that Veldania had attacked Korrin and that rebels had burned it. Mara Ilves left."
    r = own_reading(text)
    quote = text.split(". ")[0] + "."
    wide = attribution(quote, "Ilves", "said", "Veldania had attacked Korrin and that rebels had burned it")
    found, _ = joined(r, answer([wide], [statement(quote, "ASSAULT", "burned", ("actor", "rebels"), attribution="a1")]))
    (burned,) = (s for s in found.statements if s.read_by == (READER,))
    assert burned.attribution == "a1"


def test_a_proposed_saying_inside_the_programs_gets_it_as_parent() -> None:
    text = "Mara Ilves said on Monday that Toren claimed that Veldania had attacked Korrin."
    r = own_reading(text)
    said = replace(r.attributions[0], content=replace(r.attributions[0].content, spans=((31, 78),)))
    r = replace(r, attributions=(said,))
    found, account = joined(r, answer([attribution(text, "Toren", "claimed", "Veldania had attacked Korrin", act="claim")]))
    codec.check(found)
    (added,) = (a for a in found.attributions if a.read_by == (READER,))
    assert added.parent == "a1" and account.added == 1
    assert found.statements[0].attribution == "a1"  # the program's own stays where it was


def test_parents_are_kept_by_reference() -> None:
    text = "A clerk insisted that a guard had whispered that rebels had burned the mill. Mara Ilves said on Monday Veldania had attacked Korrin."
    quote = text.split(". ")[0] + "."
    outer = attribution(quote, "A clerk", "insisted", "a guard had whispered that rebels had burned the mill", id="x")
    inner = attribution(quote, "a guard", "whispered", "rebels had burned the mill", id="y", parent="x")
    burned = statement(quote, "ASSAULT", "burned", ("actor", "rebels"), attribution="y")
    r, account = joined(own_reading(text), answer([inner, outer], [burned]))
    codec.check(r)
    assert account.added == 3
    (s,) = (s for s in r.statements if s.read_by == (READER,))
    assert [r.source_name(a) for a in r.chain(s)] == ["a guard", "A clerk"]


def test_the_same_twice_is_taken_once() -> None:
    r, account = joined(OWN, answer([WHISPERED, WHISPERED | {"id": "a3"}], [BURNED, BURNED | {"attribution": "a3"}]))
    assert account.added == 2 and account.refused == {REPEATED: 2} and len(r.statements) == 2


def test_the_authors_own_statement_is_noted_where_a_proposal_gives_it_to_somebody() -> None:
    r = replace(OWN, attributions=(), statements=(replace(OWN.statements[0], attribution=None),))
    found, _ = joined(r, answer([SAID]))
    assert found.statements[0].attribution is None
    assert found.statements[0].why[-1] == f"{READER}: inside what a1 says"


def test_a_time_is_the_programs_or_none() -> None:
    quote = SAYING
    s = statement(quote, "hostility", "attacked", ("actor", "Veldania"), time="Monday")
    r, _ = joined(OWN, answer([], [s]))
    assert r.statements[1].time is not None and (r.statements[1].time.id, r.statements[1].time.value) == ("t1", "2031-05-12")
    r, _ = joined(replace(OWN, times=()), answer([], [s]))
    assert r.statements[1].time is None


def test_a_pronoun_that_the_program_cannot_place() -> None:
    quote = "Veldania denied it."
    r, account = joined(OWN, answer([], [statement(quote, "REJECT", "denied", ("actor", "it"))]))
    assert r == OWN and account.refused == {UNKNOWN_PRONOUN: 1}


def test_ids_that_are_taken_are_not_given_again() -> None:
    s = replace(OWN.statements[0], id="s7")
    r, _ = joined(replace(OWN, statements=(s,)), answer([WHISPERED], [BURNED]))
    assert [s.id for s in r.statements] == ["s7", "s8"]


# ------------------------------------------------------------------------------------------------ whatever is proposed

WORDS = TEXT.split()
phrases = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 12)).map(lambda x: " ".join(WORDS[x[0] : x[0] + x[1]]).strip(".,"))
sentences = st.sampled_from([SAYING, REBELS, "Veldania denied it.", TEXT])
quotes = st.one_of(phrases, phrases, st.sampled_from(["Veldania", "Korrin", "said", "attacked", "Rebels", "burned", "denied", "no", "\ud800"]))
ids = st.sampled_from(["a1", "a2", "a3", None])
attributions = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["a1", "a2", "a3"]), "quote": sentences, "source": st.none() | quotes, "cue": st.none() | quotes,
        "content": quotes | st.lists(quotes, max_size=2), "act": st.sampled_from([*ACTS, "sing"]), "parent": ids,
        "kind": st.sampled_from(["named", "anonymous", "author", "outlet", "document", "god"]),
    }
)  # fmt: skip
statements = st.fixed_dictionaries(
    {
        "quote": sentences, "trigger": quotes, "attribution": ids, "polarity": st.sampled_from("+-"),
        "type": st.sampled_from([*EVENT_TYPES, *RELATION_TYPES, "MURDER"]), "certainty": st.sampled_from(CERTAINTIES),
        "mood": st.sampled_from(MOODS), "time": st.none() | quotes, "place": st.none() | quotes,
        "parties": st.lists(st.fixed_dictionaries({"role": st.sampled_from(["actor", "recipient", "holder"]), "text": quotes}), max_size=3),
    }
)  # fmt: skip
answers = st.lists(st.builds(answer, st.lists(attributions, max_size=5), st.lists(statements, max_size=5)), max_size=2)


@settings(max_examples=80, deadline=None)
@given(answers)
def test_whatever_is_proposed(proposed: list[dict[str, Any]]) -> None:
    r, account = joined(OWN, *proposed)
    codec.check(r)
    assert account.adds_up
    assert account.proposals == sum(len(a["attributions"]) + len(a["statements"]) for a in proposed)
    ours = without_proposals(r)
    assert bare(ours) == bare(OWN)
    new = len(r.attributions) + len(r.statements) - len(ours.attributions) - len(ours.statements)
    assert account.added == new
    held = [a for a in r.attributions for b in OWN.attributions if a.id == b.id]
    for s in r.statements:  # nothing that the program has under somebody's words is anybody's own
        if any(a <= s.trigger[0][0] and s.trigger[0][1] <= b for x in held for a, b in x.content.spans):
            assert s.attribution is not None
    assert codec.decode(codec.encode(r)) == r


def test_a_passage_has_only_its_own_words() -> None:
    """What stands in another passage, or in another report, is not to be had."""
    account = ProposerAccount()
    first = (0, len(SAYING))
    proposed = read_answer(json.dumps(answer([WHISPERED], [BURNED, ATTACKED | {"attribution": None}])))
    r = join(OWN, cut(TEXT), [(first, proposed)], READER, account)
    assert account.added == 0 and account.differing + account.agreed == 1 and sum(account.refused.values()) == 2
    other = Reading(document=Document(id="o", text="Nothing of note."))
    assert join(other, cut("Nothing of note."), [((0, 16), proposed)], READER, ProposerAccount()) == other
    assert bare(r) == OWN
