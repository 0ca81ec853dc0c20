import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from sample_readings import reading

from reportedly.records import CERTAINTIES, EVENT_TYPES, MOODS, RELATION_TYPES, Document, Statement, Time
from reportedly.web import wording
from reportedly.web.wording.verbs import verb

OFFICE, SHELLING, DENIAL, MEETING = range(4)


def test_a_chain_goes_from_the_innermost_source_to_the_outlet() -> None:
    sample = reading()
    lines = [wording.chain_line(sample, s) for s in sample.statements]
    assert lines[SHELLING] == "a colonel ← Mara Ilves ← Jo Tern ← Northern Ledger"
    assert lines[OFFICE] == "Jo Tern ← Northern Ledger"


def test_who_is_not_named_is_said() -> None:
    sample = replace(reading(outlet=None), document=Document(id="d", text=reading().document.text))
    assert wording.chain_line(sample, sample.statements[DENIAL]) == "Veldania ← the author ← an outlet not named"


def test_an_author_who_is_a_link_is_not_named_twice() -> None:
    sample = reading()
    link = replace(sample.attributions[2], source=replace(sample.attributions[2].source, kind="author", entity=None))
    sample = replace(sample, attributions=(*sample.attributions[:2], link))
    assert wording.chain_names(sample, sample.statements[DENIAL]) == ("Veldania", "Northern Ledger")


def test_clauses() -> None:
    sample = reading()
    assert [wording.clause(sample, s) for s in sample.statements] == [
        "Mara Ilves being interim foreign minister of Osmark",
        "Veldania shelling Korrin with rockets",
        "Veldania shelling Korrin",
        "Veldania and Osmark meeting in Lund",
    ]


def test_a_clause_without_an_actor_is_passive_and_one_without_a_type_uses_the_texts_words() -> None:
    sample = reading()
    shelling = sample.statements[SHELLING]
    assert wording.clause(sample, replace(shelling, arguments=shelling.arguments[1:2])) == "Korrin being shelled"
    other = replace(shelling, type="OTHER", mode=None, arguments=shelling.arguments[:2])
    assert wording.clause(sample, other) == "Veldania “shell” Korrin"


def test_statuses() -> None:
    sample = reading()
    assert [wording.status(sample, s) for s in sample.statements] == [
        ("asserted",), ("possible", "planned"), ("denied",), ("asserted",),
    ]  # fmt: skip
    negated = replace(sample.statements[MEETING], polarity="-")
    assert wording.status(sample, negated) == ("negated",)
    assert (
        wording.status_sentence(sample, sample.statements[DENIAL])
        == "According to Veldania: this did not happen (said as certain)."
    )


def test_every_status_has_words_and_a_meaning() -> None:
    sample = reading()
    for certainty in CERTAINTIES:
        for mood in MOODS:
            for polarity in ("+", "-"):
                statement: Statement = replace(
                    sample.statements[SHELLING], certainty=certainty, mood=mood, polarity=polarity
                )
                assert set(wording.status(sample, statement)) <= wording.STATUS_MEANINGS.keys()
                assert wording.status_sentence(sample, statement).startswith("According to a colonel: this ")
                assert wording.is_asserted(statement) == (wording.status(sample, statement) == ("asserted",))


def test_every_type_has_a_label_and_a_verb() -> None:
    for type_ in (*EVENT_TYPES, *RELATION_TYPES):
        assert wording.type_label(type_) != type_ or type_ in RELATION_TYPES
        assert verb(type_, None) or type_ in ("OTHER", "office")
    assert wording.type_label("ASSAULT", "heavy-weapons") == "assault (heavy weapons)"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-05-14", "14 May 2031"), ("2031-05", "May 2031"), ("2031", "2031"), ("203X", "2030s"),
        ("2031-05-~25", "about 25 May 2031"), ("2031?", "2031 (uncertain)"), ("2031-22", "summer 2031"),
        ("2031-33", "first quarter of 2031"), ("2031-W20", "week 20 of 2031"),
        ("2031-05-10T03:12Z", "10 May 2031 03:12 UTC"),
        ("2031-05-10/2031-05-12", "10–12 May 2031"), ("2030/2031", "2030–2031"),
        ("2030-11/2031-02", "November 2030 – February 2031"),
        ("2031/..", "from 2031 on"), ("../2031-05", "until May 2031"), ("XXXX-11", "November, year not given"),
        ("XXXX-XX-XXT03:40", "date not given 03:40"), ("2031-05-XX", "May 2031"),
        ("whenever", "whenever"), ("2031-77", "2031-77"),
    ],
)  # fmt: skip
def test_dates(value: str, words: str) -> None:
    assert wording.date_words(value) == words


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("duration", "P2D", "2 days"), ("duration", "P1Y6M", "1 year 6 months"), ("duration", "PT1H", "1 hour"),
        ("duration", "PXY", "some years"), ("set", "P1D", "every day"), ("set", "R/P2W", "every 2 weeks"),
        ("duration", "P", "P"),
    ],
)  # fmt: skip
def test_durations(kind: str, value: str, words: str) -> None:
    assert wording.time_words(Time(id="t", start=0, end=1, kind=kind, value=value)) == words  # type: ignore[arg-type]


@given(st.text())
def test_any_value_has_words(value: str) -> None:
    assert isinstance(wording.date_words(value), str)
    assert isinstance(wording.duration_words(value), str)


@given(st.text(), st.integers(1, 60))
def test_clipped_text_fits_and_says_that_it_is_clipped(text: str, max_chars: int) -> None:
    found = wording.clipped(text, max_chars)
    assert len(found) <= max_chars
    assert found == text or found.endswith("…")


def test_text_is_clipped_between_words() -> None:
    assert wording.clipped("fired on a trawler", 12) == "fired on a…"
    assert wording.clipped("fired on a trawler", 18) == "fired on a trawler"
    assert wording.clipped("Donaudampfschiff", 5) == "Dona…"


@given(st.text())
def test_visible_text_is_one_line_that_steers_nothing(text: str) -> None:
    found = wording.visible(text)
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F for c in found)
    found.encode()


def test_visible_text_keeps_letters_of_every_script() -> None:
    assert wording.visible("שלום  عليكم\n😀 é") == "שלום عليكم 😀 é"
    assert wording.visible("\x1b[31m\u202ex") == "␛[31m⟨U+202E⟩x"


def test_a_duration_for_a_date_is_put_in_words() -> None:
    assert wording.date_words("PT48H") == "48 hours"
    assert wording.date_words("2031-21") == "spring 2031"


def test_kinds_and_numbers_that_a_party_names_are_not_said_twice() -> None:
    sample = reading()
    shelling = sample.statements[SHELLING]
    recipient = next(a for a in shelling.arguments if a.role == "recipient")
    named = sample.entity(recipient.entity).name
    again = replace(shelling, kinds=(named, "mortars"), quantity=named)
    assert wording.clause(sample, again).count(named) == 1 and wording.clause(sample, again).endswith("(mortars)")
    assert wording.unsaid_quantity(sample, again) is None
    assert wording.unsaid_quantity(sample, replace(shelling, quantity="12")) == "12"
    part = replace(shelling, quantity=named[:-1])  # near miss: some letters of the name only
    assert wording.unsaid_quantity(sample, part) == named[:-1]
    assert wording.unsaid_quantity(sample, shelling) is None
