"""Headlines that name who says so, and lines that are divided otherwise."""

import pytest
from hand_built import cue, flat, mention, name

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions
from reportedly.reading.coreference.entities import find_entities

TAGS = {"killed": "VBD", "arrested": "VBN", "left": "VBD"}


def line(
    text: str, *, persons: tuple[str, ...] = (), organizations: tuple[str, ...] = (), states: tuple[str, ...] = ()
) -> Parsed:
    p = flat(text)
    for w, word in enumerate(p.words):
        if word in TAGS:
            p.upos[w], p.xpos[w] = "VERB", TAGS[word]
        elif word in ("Rebels", "Army", "Police", "Report", "Video"):
            p.upos[w], p.xpos[w], p.lemma[w] = "NOUN", "NN", word.lower()
    for kind, names in (("person", persons), ("organization", organizations), ("state", states)):
        for n in names:
            name(p, n, kind)
    return p


def given(p: Parsed) -> list[tuple[str, str]]:
    found = find_attributions(p, find_entities(p), ())
    return [
        (" ".join(p.text[a:b] for a, b in x.source.spans), " ".join(p.text[a:b] for a, b in x.content.spans))
        for x in found
    ]


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Rebels killed mayor: police", {}, ("police", "Rebels killed mayor")),
        ("Rebels killed mayor - police", {}, ("police", "Rebels killed mayor")),
        ("Rebels killed mayor: Ilves", {"persons": ("Ilves",)}, ("Ilves", "Rebels killed mayor")),
        ("Ilves: Rebels killed mayor", {"persons": ("Ilves",)}, ("Ilves", "Rebels killed mayor")),
        ("Corps: two men arrested", {"organizations": ("Corps",)}, ("Corps", "two men arrested")),
        ("Report: Rebels killed mayor", {}, ("Report", "Rebels killed mayor")),
        ("Rebels killed mayor: Osmark", {"states": ("Osmark",)}, ("Osmark", "Rebels killed mayor")),
    ],
)
def test_who_says_so_in_a_headline(text: str, names: dict[str, tuple[str, ...]], found: tuple[str, str]) -> None:
    assert given(line(text, **names)) == [found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Osmark: Rebels killed mayor", {"states": ("Osmark",)}),  # where it was
        ("Rebels killed mayor - Courier", {"organizations": ("Courier",)}),  # the outlet's name behind a title
        ("Video: Rebels killed mayor", {}),
        ("Rebels killed mayor: police.", {}),  # no headline
        ("Rebels killed mayor-police", {}),
        ("Wanted: one minister", {}),  # nothing is said
        ("Rebels killed mayor: two towns", {}),
        ("Rebels killed mayor: police: army", {}),  # divided more than once
    ],
)
def test_other_lines(text: str, names: dict[str, tuple[str, ...]]) -> None:
    assert given(line(text, **names)) == []


def test_what_the_model_makes_of_the_label_is_replaced() -> None:
    p = line("Rebels killed mayor: police")
    mention(p, "police", "nominal", "organization")
    cue(p, "police", "say", source="Rebels", content="mayor")
    assert given(p) == [("police", "Rebels killed mayor")]


@pytest.mark.parametrize("alert", ["BREAKING", "JUST IN", "14.20", "9.05 GMT"])
def test_behind_an_alert_or_a_time(alert: str) -> None:
    assert given(line(f"{alert}: Rebels killed mayor: police")) == [("police", "Rebels killed mayor")]


def test_a_name_before_the_colon_is_no_alert() -> None:
    assert given(line("Osmark: Rebels killed mayor: police", states=("Osmark",))) == []


def exclaimed(text: str) -> Parsed:
    p = line(text)
    mention(p, "Army", "nominal", "organization")
    return p


def test_a_quotation_before_a_colon_is_said_by_whom_the_headline_goes_on_with() -> None:
    assert given(exclaimed("“They killed five”: Army left town")) == [("Army", "They killed five")]


@pytest.mark.parametrize(
    "text",
    [
        "“They killed five” and left: Army town",  # more than a quotation
        "“They killed five”: the Army left town",  # the mention does not begin there
        "“Killed”: Army left town",  # a single word
    ],
)
def test_other_quotations_in_headlines(text: str) -> None:
    assert ("Army", "They killed five") not in given(exclaimed(text))
