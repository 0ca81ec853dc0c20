"""Deeds of force in the scene that the sentence before sets, on trees made by hand."""

from typing import Any

import pytest
from hand_built import at, entities, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.retold import Telling
from reportedly.reading.circumstances.scenes import with_scenes
from reportedly.records import Argument, Place, Statement, StatementTime, Time

TUESDAY = StatementTime(id="t1", value="2031-05-13")
KORRIN = Place(entity="korrin")


def told(p: Parsed, n: int, quote: str, kind: str = "ASSAULT", **given: Any) -> Telling:
    span = p.span(at(p, quote))
    return Telling(Statement(id=f"s{n}", kind="event", type=kind, trigger=(span,), span=span, **given), at(p, quote)[0])


def party(p: Parsed, role: str, quote: str, entity: str) -> Argument:
    return Argument(role=role, entity=entity, spans=(p.span(at(p, quote)),))


def clash(adverb: str = "too ADV", subject: str = "Four", verb: str = "were AUX 5 aux:pass be VBD") -> Parsed:
    return tree(f"""
        Illegal ADJ 2 amod
        miners NOUN 3 nsubj miner NNS
        fought VERB 0 root fight VBD
        police NOUN 3 obj police NNS
        . PUNCT 3 punct

        {adverb} 5 advmod
        {subject} {"DET" if subject == "The" else "NUM"} 3 {"det" if subject == "The" else "nummod"}
        diggers NOUN 5 nsubj:pass digger NNS
        {verb}
        shot VERB 0 root shoot VBN
        . PUNCT 5 punct
    """)


def read(p: Parsed, *later: Telling, times: tuple[Time, ...] = (), **scene: Any) -> list[Statement]:
    given = {"time": TUESDAY, "place": KORRIN} | scene
    before = told(p, 1, "fought", arguments=(party(p, "actor", "Illegal miners", "miners"),), **given)
    return list(with_scenes(p, entities(p), times, [before, *later]))


def shot(p: Parsed, entity: str = "miners", **given: Any) -> Telling:
    return told(p, 2, "shot", arguments=(party(p, "recipient", "diggers", entity),), **given)


def test_what_happens_to_those_in_the_scene_is_when_and_where_it_is() -> None:
    p = clash(subject="The")
    _, s = read(p, shot(p))
    assert (s.time, s.place) == (TUESDAY, KORRIN)
    assert any("s1" in why for why in s.why)


def test_near_miss_somebody_else() -> None:
    p = clash(subject="The")
    _, s = read(p, shot(p, "others"))
    assert (s.time, s.place) == (None, None)


def test_harm_to_a_number_of_people_is_of_the_scene() -> None:
    p = clash()
    _, s = read(p, shot(p, "others", quantity="Four diggers"))
    assert (s.time, s.place) == (TUESDAY, KORRIN)


@pytest.mark.parametrize("adverb", ["Earlier ADV", "Meanwhile ADV", "Previously ADV"])
def test_near_miss_a_word_leads_away(adverb: str) -> None:
    p = clash(adverb, subject="The")
    assert read(p, shot(p))[1].time is None


def test_near_miss_a_day_of_its_own_in_the_sentence() -> None:
    p = clash("Monday PROPN", subject="The")
    start, end = p.span(at(p, "Monday"))
    times = (Time(id="t9", start=start, end=end, kind="date", value="2031-05-12"),)
    assert read(p, shot(p), times=times)[1].time is None


@pytest.mark.parametrize("verb", ["been AUX 5 aux:pass be VBN", "have AUX 5 aux have VBP"])
def test_near_miss_what_has_been_done_at_any_time(verb: str) -> None:
    p = clash(subject="The", verb=verb)
    assert read(p, shot(p))[1].time is None


@pytest.mark.parametrize("given", [{"mood": "threatened"}, {"polarity": "-"}])
def test_near_miss_what_did_not_happen(given: dict[str, Any]) -> None:
    p = clash(subject="The")
    assert read(p, shot(p, **given))[1].time is None
    assert read(p, shot(p), **given)[1].time is None


def test_how_long_the_scene_lasted_is_no_day() -> None:
    p = clash(subject="The")
    _, s = read(p, shot(p), time=StatementTime(id="t1", value="P3D"))
    assert (s.time, s.place) == (None, KORRIN)


def test_what_is_joined_to_a_deed_of_the_scene_is_in_it() -> None:
    p = tree("""
        Miners NOUN 2 nsubj miner NNS
        rioted VERB 0 root riot VBD
        . PUNCT 2 punct

        The DET 2 det
        miners NOUN 4 nsubj:pass miner NNS
        were AUX 4 aux:pass be VBD
        shot VERB 0 root shoot VBN
        and CCONJ 9 cc
        a DET 7 det
        guard NOUN 9 nsubj:pass
        was AUX 9 aux:pass be VBD
        stabbed VERB 4 conj stab VBN
    """)
    before = told(p, 1, "rioted", "PROTEST", time=TUESDAY, place=KORRIN, arguments=(party(p, "actor", "Miners", "m"),))
    deeds = [
        told(p, 2, "shot", arguments=(party(p, "recipient", "miners", "m"),)),
        told(p, 3, "stabbed", arguments=(party(p, "recipient", "guard", "g"),)),
    ]
    _, *after = with_scenes(p, entities(p), (), [before, *deeds])
    assert [s.time for s in after] == [TUESDAY, TUESDAY]
