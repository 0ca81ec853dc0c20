import pytest

from reportedly.ingest.heading import heading
from reportedly.ingest.particulars import Particulars

BODY = "\n\nThe envoy of Veldania left Harlesk on Tuesday without a word to the press, two of his aides said.\n"


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        (
            "Envoy leaves Harlesk\n\nBy Mara Ilves\nThe Harlesk Courier, May 14, 2031",
            Particulars(
                title="Envoy leaves Harlesk", authors=("Mara Ilves",), outlet="The Harlesk Courier",
                published="2031-05-14",
            ),
        ),
        ("By Mara Ilves | 14 May 2031", Particulars(authors=("Mara Ilves",), published="2031-05-14")),
        (
            "Envoy leaves Harlesk\nBy Mara Ilves and Tomas Orn, Radio Veldania",
            Particulars(title="Envoy leaves Harlesk", authors=("Mara Ilves", "Tomas Orn"), outlet="Radio Veldania"),
        ),
        (
            "'I saw six'\n\nBy Mara Ilves in Port Orn\nNorrin Valley Observer\nWednesday, May 14, 2031",
            Particulars(
                title="'I saw six'", authors=("Mara Ilves",), outlet="Norrin Valley Observer", published="2031-05-14"
            ),
        ),
        (
            "Minister ends visit\n\nMinistry of Water of Veldania\nStatement No. 4/2031\nHarlesk, May 14, 2031",
            Particulars(title="Minister ends visit", outlet="Ministry of Water of Veldania", published="2031-05-14"),
        ),
        (
            "What the dam tells us\n\nEdda Kron and Paul Acht\nOrn Institute for Rivers, Analysis, May 14, 2031",
            Particulars(
                title="What the dam tells us", authors=("Edda Kron", "Paul Acht"), outlet="Orn Institute for Rivers",
                published="2031-05-14",
            ),
        ),
        (
            "Republic of Veldania\nMinistry of the Interior\nPress office\n\nHarlesk, 14 May 2031\n\nTHE CRIME OF NORRIN",
            Particulars(title="THE CRIME OF NORRIN", outlet="Ministry of the Interior", published="2031-05-14"),
        ),
        (
            "Embassy of Osmark\nHarlesk, 14 May 2031\n\nStatement by the envoy",
            Particulars(title="Statement by the envoy", outlet="Embassy of Osmark", published="2031-05-14"),
        ),
        (
            "Envoy leaves Harlesk\n\nThe Daily Bell, Wednesday 14 May 2031\nBy Mara Ilves",
            Particulars(title="Envoy leaves Harlesk", authors=("Mara Ilves",), outlet="The Daily Bell", published="2031-05-14"),
        ),
        (
            "Envoy leaves Harlesk\n\nHarlesk List, 14 May 2031. Translated from the Osmarkian.",
            Particulars(title="Envoy leaves Harlesk", published="2031-05-14"),
        ),
        ("Envoy leaves Harlesk\n\nHarlesk, 14 May 2031", Particulars(title="Envoy leaves Harlesk", published="2031-05-14")),
        ("Envoy leaves Harlesk\n\nBy Staff Reporter", Particulars(title="Envoy leaves Harlesk")),
        ("Published: 14 May 2031, 10:15", Particulars(published="2031-05-14")),
        (
            "By Mara Ilves, with Norrin Wire",
            Particulars(authors=("Mara Ilves",)),
        ),
    ],
)  # fmt: skip
def test_headings(top: str, expected: Particulars) -> None:
    assert heading(top + BODY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line and nothing more",
        "By the time the envoy left, it was dark.\n" + BODY,
        "By Monday\n" + BODY,
        "What happened on 14 May 2031, and why nobody saw it.\n" + BODY,
        "Q: You signed it on 14 May 2031?" + BODY,
        BODY,
        BODY + "By Mara Ilves\n14 May 2031\n",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    found = heading(text)
    assert (found.authors, found.outlet, found.published) == (None, None, None)


def test_the_credit_of_a_dateline_is_the_last_choice_for_the_outlet() -> None:
    wire = "\n\nHARLESK, Veldania, May 13, 2031 (Norrin Wire) — The envoy left.\n"
    assert heading("Envoy leaves" + wire) == Particulars(
        title="Envoy leaves", outlet="Norrin Wire", published="2031-05-13"
    )
    assert heading("Envoy leaves\n\nThe Harlesk Courier, May 14, 2031" + wire) == Particulars(
        title="Envoy leaves", outlet="The Harlesk Courier", published="2031-05-14"
    )


MASTHEAD = "HARBOR WATCH\nBulletin 6/2031\n14 May 2031\n\nThe boarding of the Anneliese: what we know"


def test_a_masthead_in_capitals_is_the_outlet_that_the_text_goes_on_to_name():
    found = heading(
        MASTHEAD + "\n\nFour sailors of the Anneliese were killed, Harbor Watch has found, on the ninth of May.\n"
    )
    assert (found.outlet, found.title) == ("Harbor Watch", "The boarding of the Anneliese: what we know")
    assert heading(MASTHEAD + BODY).outlet is None
    shouted = MASTHEAD.replace("HARBOR WATCH", "BREAKING NEWS")
    assert (
        heading(
            shouted + "\n\nThere was breaking news on the wharf when the envoy of Veldania left on Tuesday.\n"
        ).outlet
        is None
    )


def test_a_masthead_in_small_letters_is_one_that_the_text_names_twice():
    top = "Open Cells\nBulletin of 14 May 2031\n\nWhat became of the miners of Norrin\n\n"
    once = "Forty miners were arrested in the night of the ninth of May, and Open Cells has all their names.\n"
    found = heading(
        top + once + "\nOpen Cells calls on the governor to let them go, or to say what they are accused of.\n"
    )
    assert (found.outlet, found.title, found.published) == (
        "Open Cells",
        "What became of the miners of Norrin",
        "2031-05-14",
    )
    assert heading(top + once).outlet is None


def test_a_ministry_in_a_headline_without_a_date_is_no_letterhead():
    assert heading("Interior Ministry" + BODY).outlet is None


@pytest.mark.parametrize(
    "top",
    [
        "Who left Harlesk?\nPosted by deskhound on 14 May 2031 | 14 comments",
        "RADIO NORRIN — EVENING BULLETIN — 18:00, 14 May 2031\nTRANSCRIPT",
        "FOREIGN PRESS ROUND-UP — 14 May 2031",
        "MARKETS & ENERGY | Wednesday 14 May 2031 | 16:45 CET",
        "Who left Harlesk?\nLast updated by Mara Ilves on 14 May 2031, 10:15",
    ],
)
def test_a_date_beside_what_bulletins_and_blogs_have_beside_it(top: str) -> None:
    assert heading(top + BODY).published == "2031-05-14"


def test_a_dash_and_capitals_before_a_date_in_a_sentence_are_a_dateline() -> None:
    found = heading(
        "Envoy leaves\n\nHARLESK — The envoy, who came on 2 May 2031, has left without a word to anybody.\n"
    )
    assert found.published is None


@pytest.mark.parametrize("rubric", ["ANALYSIS", "Opinion", "BREAKING NEWS"])
def test_a_rubric_is_no_title(rubric: str) -> None:
    assert heading(f"{rubric}\nWhy the envoy left\nBy Mara Ilves\nMay 14, 2031" + BODY).title == "Why the envoy left"
    assert heading(f"{rubric}\n\nWhy the envoy left" + BODY).title == "Why the envoy left"
    assert heading(rubric + BODY).title is None


def test_a_live_report_has_a_title_and_a_transcript_has_none() -> None:
    assert heading("LIVE: The envoy leaves Harlesk" + BODY).title == "LIVE: The envoy leaves Harlesk"
    assert heading("PRESENTER: The envoy has left Harlesk" + BODY).title is None


def test_an_outlet_above_date_and_title_is_the_outlet() -> None:
    found = heading("Norrin Valley Gazette\nTuesday, 13 May 2031\n\nEnvoy leaves Harlesk, aides say" + BODY)
    assert (found.outlet, found.title) == ("Norrin Valley Gazette", "Envoy leaves Harlesk, aides say")
    alone = heading("Norrin Shuts Gazette\nTuesday, 13 May 2031" + BODY)  # near miss: no other title follows
    assert (alone.outlet, alone.title) == (None, "Norrin Shuts Gazette")
