"""Short reports of invented countries, with facts so plain that any model worth shipping reads them.

Only what must hold is asserted: other statements, other words of a span and other entities may come and go with the weights.
"""

from functools import cache

import pytest

from reportedly import codec
from reportedly.records import Attribution, Reading, Statement
from reportedly.workflow import read_text


@cache
def read(text: str) -> Reading:
    r = read_text(text, published="2031-05-14")
    codec.check(r)
    return r


def statements(r: Reading, kind: str, trigger: str) -> list[Statement]:
    return [s for s in r.statements if s.type == kind and any(trigger in r.document.text[a:b] for a, b in s.trigger)]


def stated(r: Reading, kind: str, trigger: str) -> Statement:
    found = statements(r, kind, trigger)
    assert found, f"no {kind} at «{trigger}» among {[(s.type, [r.document.text[a:b] for a, b in s.trigger]) for s in r.statements]}"
    return found[0]


def party(r: Reading, s: Statement, role: str) -> str:
    """The words of all parties of that role, the phrase's and the entity's."""
    return " / ".join(
        " ".join([r.entity(x.entity).name, *(r.document.text[a:b] for a, b in x.spans)]) for x in s.arguments if x.role == role
    )


def sources(r: Reading, s: Statement) -> list[str]:
    return [r.source_name(a) for a in r.chain(s)]


def saying(r: Reading, cue: str) -> Attribution:
    (found,) = [a for a in r.attributions if any(cue in r.document.text[x:y] for x, y in a.cue.spans)]
    return found


def test_x_said_that_y_had_attacked_z() -> None:
    r = read("Osmark said on Monday that Veldania had attacked the port of Korrin.")
    attack = stated(r, "ASSAULT", "attacked")
    assert sources(r, attack) == ["Osmark"]
    assert "Veldania" in party(r, attack, "actor")
    assert "Korrin" in party(r, attack, "recipient")
    assert (attack.polarity, attack.mood) == ("+", "actual")
    said = saying(r, "said")
    assert (said.act, said.quote, said.source.kind, said.parent) == ("say", "indirect", "named", None)
    (monday,) = r.times
    assert monday.value == "2031-05-12"
    assert said.time == monday.id


def test_a_denial_denies() -> None:
    r = read("Veldania denied that it had bombed the hospital.")
    bombing = stated(r, "ASSAULT", "bombed")
    assert bombing.polarity == "-"
    assert sources(r, bombing) == ["Veldania"]
    assert saying(r, "denied").act == "deny"


def test_nobodys_word_is_the_authors_own() -> None:
    r = read("Veldanian police arrested three protesters on Sunday.")
    arrest = stated(r, "COERCE", "arrested")
    assert arrest.attribution is None and r.chain(arrest) == ()
    assert "police" in party(r, arrest, "actor").lower()
    assert "protesters" in party(r, arrest, "recipient")
    assert arrest.time is not None and arrest.time.value == "2031-05-11"


def test_a_quotation_is_direct() -> None:
    r = read("“Osmark attacked our ships,” said Mara Ilves, Veldania's foreign minister.")
    said = saying(r, "said")
    assert said.quote == "direct"
    assert r.source_name(said) == "Mara Ilves"
    assert sources(r, stated(r, "ASSAULT", "attacked")) == ["Mara Ilves"]
    office = stated(r, "office", "minister")
    assert office.title == "foreign minister"
    assert party(r, office, "holder").startswith("Mara Ilves")
    assert party(r, office, "organization").startswith("Veldania")


def test_an_interim_office() -> None:
    r = read("Osmark's interim foreign minister, Mara Ilves, resigned.")
    office = stated(r, "office", "minister")
    assert office.title == "foreign minister"
    assert "interim" in office.qualifiers
    assert stated(r, "RETREAT", "resigned").attribution is None


def test_a_chain_of_sources() -> None:
    r = read("The Northern Ledger reported that a diplomat had said that Osmark was arming the rebels.")
    armed = [s for s in r.statements if "arming" in r.document.text[slice(*s.trigger[0])]]
    assert armed
    assert all(sources(r, s) == ["a diplomat", "Northern Ledger"] for s in armed)
    assert saying(r, "said").source.kind == "anonymous"
    assert saying(r, "reported").source.kind == "named"


def test_according_to() -> None:
    r = read("According to the army, rebels attacked the base.")
    assert [x.lower() for x in sources(r, stated(r, "ASSAULT", "attacked"))] == ["the army"]


def test_a_threat_has_not_happened() -> None:
    r = read("Veldania threatened to attack Osmark.")
    attack = stated(r, "ASSAULT", "attack")
    assert attack.mood in ("threatened", "conditional", "intended")
    assert "Veldania" in party(r, attack, "actor") and "Osmark" in party(r, attack, "recipient")
    assert "Veldania" in party(r, stated(r, "THREATEN", "threatened"), "actor")


def test_not() -> None:
    r = read("Veldania did not attack Osmark, the minister said.")
    assert stated(r, "ASSAULT", "attack").polarity == "-"


def test_what_was_given() -> None:
    r = read("Osmark supplied the rebels with weapons and training.")
    given = next(s for s in r.statements if s.type in ("AID", "support"))
    assert set(given.kinds) == {"weapons", "training"}
    assert "Osmark" in party(r, given, "actor") and "rebels" in party(r, given, "recipient")


def test_how_many_and_when() -> None:
    r = read("Rebels killed 12 soldiers near Korrin on 3 May 2031, the army said.")
    killing = stated(r, "ASSAULT", "killed")
    assert killing.quantity is not None and "12" in killing.quantity
    assert killing.time is not None and killing.time.value == "2031-05-03"
    assert "Rebels" in party(r, killing, "actor")


def test_he_and_she_are_whom_they_speak_of() -> None:
    r = read("Mara Ilves left the talks in Lund on Tuesday. She said that Osmark had attacked Korrin.")
    attack = stated(r, "ASSAULT", "attacked")
    assert sources(r, attack) == ["Mara Ilves"]


def test_two_people_of_one_surname() -> None:
    r = read("Lena Hark met Tomas Hark on Friday. Tomas Hark said that Lena Hark had threatened him.")
    names = {e.name for e in r.entities if e.type == "person"}
    assert {"Lena Hark", "Tomas Hark"} <= names


def test_a_real_country_has_its_code() -> None:
    r = read("Iran said that Iranian ships had left. Tehran accused Osmark of an attack.")
    iran = next(e for e in r.entities if e.identifiers.get("iso3166") == "IR")
    assert iran.name == "Iran" and iran.type == "state"
    assert {r.document.text[m.start : m.end] for m in iran.mentions} >= {"Iran", "Iranian"}


@pytest.mark.parametrize(
    "text",
    ["The weather was mild in May.", "Korrin has two bridges and a school.", "Bread costs more than last year."],
)
def test_where_nobody_says_or_does_anything_nothing_is_claimed_of_violence(text: str) -> None:
    r = read(text)
    assert not [s for s in r.statements if s.type in ("ASSAULT", "COERCE", "THREATEN", "ACCUSE")]
    assert r.attributions == ()


def test_what_is_not_wanted_does_not_stand_but_who_is_asked_is_an_ally() -> None:
    r = read("Osmark did not want a Veldanian presence on its border.")
    assert stated(r, "presence", "presence").mood == "intended"
    r = read("Osmark called on its allies to send troops.")
    ally = stated(r, "alliance", "allies")
    assert (ally.polarity, ally.mood) == ("+", "actual")


def test_backing_is_of_the_kind_that_its_own_words_say() -> None:
    r = read("Osmark operated training camps for Redfang fighters in Korrin.")
    assert stated(r, "support", "camps").kinds == ("training camps",)
    r = read("Osmark operated fishing camps for Redfang members in Korrin.")
    assert statements(r, "support", "camps") == []
