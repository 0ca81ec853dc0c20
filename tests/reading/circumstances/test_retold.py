"""One event told more than once: what one telling says of it holds for the others."""

from hand_built import at, entities, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.retold import Telling, with_shared_circumstances
from reportedly.records import Argument, Place, Statement, StatementTime

TUESDAY = StatementTime(id="t1", value="2031-05-13")
FRIDAY = StatementTime(id="t2", value="2031-05-16")


def told(p: Parsed, n: int, quote: str, kind: str = "ASSAULT", **given: object) -> Telling:
    span = p.span(at(p, quote))
    return Telling(Statement(id=f"s{n}", kind="event", type=kind, trigger=(span,), span=span, **given), at(p, quote)[0])  # type: ignore[arg-type]


def who(**roles: str) -> tuple[Argument, ...]:
    return tuple(Argument(role=r, entity=e) for r, e in roles.items())


def shared(p: Parsed, *tellings: Telling) -> list[Statement]:
    return list(with_shared_circumstances(p, entities(p), tellings))


def raid(again: str = "") -> Parsed:
    return tree(f"""
        Drones NOUN 2 nsubj drone
        destroyed VERB 0 root destroy VBD
        the DET 4 det
        bridge NOUN 2 obj
        at ADP 6 case
        Korrin PROPN 4 nmod
        . PUNCT 2 punct

        We PRON 2 nsubj
        attacked VERB 0 root attack VBD
        it PRON 2 obj
        {again or "there"} ADV 2 advmod
        . PUNCT 2 punct
    """)


def test_the_second_telling_has_the_date_and_the_place_of_the_first() -> None:
    p = raid()
    mention(p, "the bridge", "nominal", "other")
    name(p, "Korrin", "place")
    korrin = entities(p).by_head[at(p, "Korrin")[0]]
    first = told(p, 1, "destroyed", arguments=who(recipient="bridge"), time=TUESDAY, place=Place(entity=korrin))
    second = told(p, 2, "attacked", arguments=who(actor="we", recipient="bridge"), polarity="-")
    _, s = shared(p, first, second)
    assert s.time == TUESDAY and s.place is not None and s.place.entity == korrin
    assert any("s1" in why for why in s.why)


def test_near_miss_another_attack_on_the_same_bridge() -> None:
    p = raid(again="again")
    first = told(p, 1, "destroyed", arguments=who(recipient="bridge"), time=TUESDAY)
    _, s = shared(p, first, told(p, 2, "attacked", arguments=who(recipient="bridge")))
    assert s.time is None


def test_near_miss_the_report_dates_such_events_differently() -> None:
    p = raid()
    first = told(p, 1, "destroyed", arguments=who(recipient="bridge"), time=TUESDAY)
    other = told(p, 3, "attacked", arguments=who(recipient="bridge"), time=FRIDAY)
    third = Telling(told(p, 2, "destroyed", arguments=who(recipient="bridge")).statement, at(p, "bridge")[0])
    assert shared(p, first, other, third)[2].time is None


def test_near_miss_another_did_it_by_the_same_voice() -> None:
    p = raid()
    first = told(p, 1, "destroyed", arguments=who(actor="rebels", recipient="bridge"), time=TUESDAY)
    _, s = shared(p, first, told(p, 2, "attacked", arguments=who(actor="army", recipient="bridge")))
    assert s.time is None
    claimed = told(p, 2, "attacked", arguments=who(actor="army", recipient="bridge"), attribution="a1")
    assert shared(p, first, claimed)[1].time == TUESDAY  # the army's claim to that very attack


def test_near_miss_what_is_given_may_be_many_things() -> None:
    p = tree("""
        Osmark PROPN 2 nsubj
        paid VERB 0 root pay VBD
        rebels NOUN 2 obj rebel
        . PUNCT 2 punct

        It PRON 2 nsubj
        armed VERB 0 root arm VBD
        them PRON 2 obj
    """)
    first = told(p, 1, "paid", "AID", arguments=who(actor="o", recipient="r"), time=TUESDAY)
    assert shared(p, first, told(p, 2, "armed", "AID", arguments=who(actor="o", recipient="r")))[1].time is None


def deaths() -> Parsed:
    return tree("""
        The DET 2 det
        strike NOUN 3 nsubj
        came VERB 0 root come VBD
        . PUNCT 3 punct

        Nine NUM 3 nsubj:pass
        were AUX 3 aux:pass
        killed VERB 0 root kill VBN
        in ADP 6 case
        the DET 6 det
        attack NOUN 3 obl
        . PUNCT 3 punct
    """)


def test_the_dead_died_when_and_where_the_attack_was() -> None:
    p = deaths()
    strike = told(p, 1, "strike", time=TUESDAY, place=Place(entity="korrin"))
    attack = told(p, 2, "attack", time=TUESDAY, place=Place(entity="korrin"))
    killed = told(p, 3, "killed", arguments=who(recipient="nine"))
    s = shared(p, strike, attack, killed)[2]
    assert s.time == TUESDAY and s.place == Place(entity="korrin")


def test_near_miss_a_death_with_a_date_of_its_own_was_elsewhere() -> None:
    p = deaths()
    strike = told(p, 1, "strike", time=TUESDAY, place=Place(entity="korrin"))
    old = told(p, 2, "killed", arguments=who(recipient="founder"), time=FRIDAY)
    assert shared(p, strike, old)[1].place is None


def test_near_miss_somebody_by_name_need_not_have_died_in_the_attack_told_elsewhere() -> None:
    p = tree("""
        Drones NOUN 2 nsubj drone
        struck VERB 0 root strike VBD
        . PUNCT 2 punct

        He PRON 2 nsubj
        succeeded VERB 0 root succeed VBD
        after ADP 5 case
        the DET 5 det
        death NOUN 2 obl
        of ADP 7 case
        Oster PROPN 5 nmod
    """)
    oster = Argument(role="recipient", entity="o", spans=(p.span(at(p, "Oster")),))
    struck = told(p, 1, "struck", time=TUESDAY, place=Place(entity="korrin"))
    _, died = shared(p, struck, told(p, 2, "death", "OTHER", arguments=(oster,)))
    assert (died.time, died.place) == (None, None)


def test_a_sentence_that_goes_on_with_a_pronoun() -> None:
    p = tree("""
        Miners NOUN 2 nsubj miner
        marched VERB 0 root march VBD
        . PUNCT 2 punct

        They PRON 2 nsubj
        demanded VERB 0 root demand VBD
        bread NOUN 2 obj
    """)
    they = Argument(role="actor", entity="m", spans=(p.span(at(p, "They")),))
    march = told(p, 1, "marched", "PROTEST", arguments=who(actor="m"), time=TUESDAY)
    assert shared(p, march, told(p, 2, "demanded", "REQUEST", arguments=(they,)))[1].time == TUESDAY
    # whom a source lets demand it may have done so on any day
    assert shared(p, march, told(p, 2, "demanded", "REQUEST", arguments=(they,), attribution="a1"))[1].time is None
    assert shared(p, march, told(p, 2, "demanded", "REQUEST", arguments=(they,), mood="intended"))[1].time is None


def test_a_sentence_that_goes_on_with_a_plural_for_both() -> None:
    p = tree("""
        Ilves PROPN 2 nsubj
        met VERB 0 root meet VBD
        Torv PROPN 2 obj
        . PUNCT 2 punct

        The DET 3 det
        two NUM 3 nummod
        ministers NOUN 4 nsubj minister NNS
        urged VERB 0 root urge VBD
        Osmark PROPN 4 obj
    """)
    span = p.span(at(p, "The two ministers"))
    both = tuple(Argument(role="actor", entity=e, spans=(span,)) for e in ("pair", "ilves", "torv"))
    met = told(p, 1, "met", "CONSULT", arguments=who(actor="ilves", recipient="torv"), time=TUESDAY)
    assert shared(p, met, told(p, 2, "urged", "REQUEST", arguments=both))[1].time == TUESDAY
    # a plural whose members nobody knows goes on with nothing
    assert shared(p, met, told(p, 2, "urged", "REQUEST", arguments=both[:1]))[1].time is None
    others = who(actor="ilves", recipient="brekke")
    assert (
        shared(
            p,
            told(p, 1, "met", "CONSULT", arguments=others, time=TUESDAY),
            told(p, 2, "urged", "REQUEST", arguments=both),
        )[1].time
        is None
    )
