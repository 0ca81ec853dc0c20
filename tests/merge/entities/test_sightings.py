import pytest
from tests.merge.entities.written_reports import report

from reportedly.merge.entities.sightings import sightings
from reportedly.records import Document, Entity, Mention, Reading


def forms(*said, **fields):
    return [s.form for s in sightings(report(1, *said, **fields))]


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("p Tariq al-Louzi = al-Louzi", "person|tariq louzi"),
        ("p President Mara Ilves = Ilves", "person|mara ilves"),
        ("o Northern Dawn Brigades = Brigades", "group|northern dawn brigades"),
        ("o Orvane Salt, Inc.", "group|orvane salt"),
        ("s Republic of Osmark", "group|osmark"),
        ("l Sefran river", "group|sefran"),
        ("l town of Karn", "group|karn"),
        ("l Sefran Valley", "group|sefran valley"),
        ("o Osmark's Interior Ministry", "group|interior ministry@osmark"),
        ("p Aasvik's office", "group|office@aasvik"),
        ("v Anneliese", "vehicle|anneliese"),
        ("o (the Coastal League)", "group|coastal league"),
        ("v freighter Anneliese", "vehicle|anneliese"),
        ("v (the freighter Anneliese)", "vehicle|anneliese"),
        ("o (The office of Mara Ilves)", "group|office@mara ilves"),
        ("l (Port Korrin)", "group|port korrin"),
        ("o (Norrin Wire)", "group|norrin wire"),
        ("o (President Mara Ilves's office)", "group|office@mara ilves"),
    ],
)
def test_a_full_name_is_a_form(said, form):
    assert forms(said) == [form]


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("p Louzi", "person|louzi"),
        ("p J. Smith", "person|smith"),
        ("o Interior Ministry", "group|interior ministry@"),
        ("o Brigades", "group|brigades"),
        ("o the ministry", None),
        ("o (the army)", None),
        ("p (the official)", None),
        ("p Nobody", None),
        ("v (the freighter)", None),
        ("o (the minister's office)", None),
        ("p Fighters of", None),
        ("l (Fishermen)", None),
    ],
)
def test_a_short_name_is_no_form(said, short):
    (s,) = sightings(report(1, said))
    assert (s.form, s.short) == (None, short)


def test_an_initial_is_kept():
    (s,) = sightings(report(1, "p J. Smith"))
    assert s.initial == "j"


def test_an_identifier_is_the_form_of_whatever_it_identifies():
    reading = report(1, "s Iran = Tehran", "p Mara Ilves", identifiers={0: {"iso3166": "IR"}, 1: {"wikidata": "Q1"}})
    assert [s.form for s in sightings(reading)] == ["group|iso3166:IR", "person|wikidata:Q1"]


def test_a_short_name_in_the_byline_is_the_authors():
    (s,) = sightings(report(1, "p Marek", authors=("Ognian Marek",)))
    assert s.form == "person|ognian marek"
    assert s.names[0] == ("Ognian Marek", 1)


def test_of_two_authors_of_one_surname_neither_is_meant():
    (s,) = sightings(report(1, "p Marek", authors=("Ognian Marek", "Petra Marek")))
    assert (s.form, s.short) == (None, "person|marek")


def test_a_paper_that_speaks_of_itself_is_its_outlet():
    assert forms("o Evening News", outlet="Karn Evening News") == ["group|karn evening news"]
    assert forms("o Evening News") == ["group|evening news"]


def _beside(text, name, state, kind="state"):
    """The form of an organization that stands beside a state."""
    entities = [
        Entity(
            id="s",
            type=kind,
            name=state,
            mentions=(Mention(start=text.index(state), end=text.index(state) + len(state), kind="name"),),
        ),
        Entity(
            id="o",
            type="organization",
            name=name,
            mentions=(Mention(start=text.index(name), end=text.index(name) + len(name), kind="name"),),
        ),
    ]
    reading = Reading(document=Document(id="d", text=text), entities=tuple(entities))
    return sightings(reading)[1].form


@pytest.mark.parametrize(
    "text",
    [
        "Osmark's Interior Ministry spoke.", "Osmark’s Interior Ministry spoke.", "The Interior Ministry of Osmark spoke.",
        "The Osmark Interior Ministry spoke.", "The Interior Ministry in Osmark spoke.",
    ],
)  # fmt: skip
def test_the_state_that_stands_beside_an_institution_owns_it(text):
    assert _beside(text, "Interior Ministry", "Osmark") == "group|interior ministry@osmark"


def test_a_state_elsewhere_in_the_sentence_owns_nothing():
    assert _beside("The Interior Ministry spoke of Osmark.", "Interior Ministry", "Osmark") is None


def test_a_ministry_in_a_town_is_not_the_towns():
    assert _beside("The Interior Ministry in Karn spoke.", "Interior Ministry", "Karn", "place") is None


def test_an_institution_without_a_state_keeps_the_states_of_its_report():
    s = sightings(report(1, "s Osmark = Osmark", "s Veldania", "o Interior Ministry"))[2]
    assert s.owners == (("osmark", 2), ("veldan", 1))


@pytest.mark.parametrize(
    ("said", "gender"),
    [
        ("p Mrs Louzi = she", "f"),
        ("p Mr Louzi", "m"),
        ("p Louzi = he = his = him", "m"),
        ("p Mr Louzi = she", ""),
        ("p Louzi", ""),
        ("o She", ""),
    ],
)
def test_titles_and_pronouns_tell_a_man_from_a_woman(said, gender):
    reading = report(1, said)
    mentions = tuple(
        Mention(
            start=m.start, end=m.end, kind="pronoun" if reading.document.text[m.start : m.end].islower() else "name"
        )
        for m in reading.entities[0].mentions
    )
    entity = Entity(id="e0", type=reading.entities[0].type, name="Louzi", mentions=mentions)
    (s,) = sightings(Reading(document=reading.document, entities=(entity,)))
    assert s.gender == gender
