"""Who says what in plain sentences, with the shipped network: chains, sources, and words that only look like cues.

Only what must hold of any model worth shipping is asserted.
"""

from functools import cache

import pytest

from reportedly.records import Attribution, Reading
from reportedly.workflow import read_text


@cache
def read(text: str) -> Reading:
    return read_text(text, published="2031-05-14")


def sources(text: str, word: str) -> list[str]:
    """Who says it, the innermost first, in the text's words; «-» where nobody is named."""
    r = read(text)
    start = r.document.text.index(word)
    statement = next(s for s in r.statements if s.trigger[0][0] == start)
    return [said(r, a) for a in r.chain(statement)]


def said(r: Reading, a: Attribution) -> str:
    return " ".join(r.document.text[x:y] for x, y in a.source.spans) or "-"


@pytest.mark.parametrize(
    ("text", "word", "chain"),
    [
        ("Osmark said that Veldania had attacked Korrin.", "attacked", ["Osmark"]),
        ("Veldania reportedly attacked Korrin.", "attacked", ["-"]),
        ("Veldania is believed to have attacked Korrin.", "attacked", ["-"]),
        ("According to Osmark, Veldania attacked Korrin.", "attacked", ["Osmark"]),
        (
            "Veldania attacked Korrin, local media reported, citing an unnamed official.",
            "attacked",
            ["an unnamed official", "local media"],
        ),
        (
            "The Daily Courier, quoting the Osmark news agency, reported that Veldania had shelled Korrin.",
            "shelled",
            ["the Osmark news agency", "The Daily Courier"],
        ),
        (
            "According to the Daily Courier, Ilves told the Osmark Post that Kesh had said that rebels attacked Korrin.",
            "attacked",
            ["Kesh", "Ilves", "the Daily Courier"],
        ),
        ("The rebels, so the army claims, attacked Korrin.", "attacked", ["the army"]),
        ("Veldania has attacked Korrin, goes the rumour.", "attacked", ["-"]),
        ("Veldania attacked Korrin first, was the envoy's reply.", "attacked", ["the envoy"]),
        ("Veldania's navy, snapped the envoy, attacked Korrin first.", "attacked", ["the envoy"]),
        ("The envoy's version: Veldania attacked Korrin first.", "attacked", ["The envoy"]),
        ("14:20: Ministry: Veldania attacked Korrin", "attacked", ["Ministry"]),
        ("Vesti, itself citing a diplomat, said Veldania had attacked Korrin.", "attacked", ["a diplomat", "Vesti"]),
        ("Rumours are swirling in Lund that Veldania has attacked Korrin.", "attacked", ["-"]),
        ("Contrary to Veldania's claims, Osmark has not attacked Korrin.", "attacked", []),
        (
            "“Veldania has attacked Korrin.” The words came from Mara Ilves, the Osmark foreign minister, on Friday.",
            "attacked",
            ["Mara Ilves"],
        ),
        ("Ilves met reporters. “Veldania has attacked Korrin twice this week.”", "attacked", ["Ilves"]),
        (
            "“Veldania has attacked Korrin.” The speaker, in a voice message sent to the Post, was Mara Ilves.",
            "attacked",
            ["Mara Ilves"],
        ),
    ],
)
def test_chains(text: str, word: str, chain: list[str]) -> None:
    found = sources(text, word)
    assert len(found) == len(chain)
    assert all(whose in source for whose, source in zip(chain, found, strict=True))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The flood claimed 31 lives in Korrin.", "claimed"),
        ("Osmark recalled its ambassador to Veldania.", "recalled"),
        ("Guards denied the inspectors entry to the port.", "denied"),
        ("The army maintains a garrison in Korrin.", "maintains"),
        ("The withdrawal went according to plan.", "according"),
        ("He ordered coffee and left.", "ordered"),
    ],
)
def test_words_that_only_look_like_cues(text: str, cue: str) -> None:
    r = read(text)
    start = r.document.text.index(cue)
    assert all(x != start for a in r.attributions for x, _ in a.cue.spans)


def test_a_quotation_that_goes_on() -> None:
    r = read("“Veldania has attacked Korrin,” Ilves said. “It will do so again.”")
    (a,) = r.attributions
    assert [r.document.text[x:y] for x, y in a.content.spans] == [
        "Veldania has attacked Korrin",
        "It will do so again.",
    ]
    assert (a.quote, said(r, a)) == ("direct", "Ilves")


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        (
            "There is no evidence that Veldania shelled Korrin, Ilves said.",
            "shelled",
            ("+", "underspecified", "actual"),
        ),
        ("Osmark denied that Veldania had shelled Korrin.", "shelled", ("-", "certain", "actual")),
        ("Osmark denied the claim that it had shelled Korrin.", "shelled", ("+", "certain", "actual")),
        ("Veldania stopped short of attacking Korrin.", "attacking", ("-", "certain", "actual")),
        ("Osmark ordered Veldania to withdraw its troops from Korrin.", "withdraw", ("+", "certain", "demanded")),
    ],
)
def test_how_firmly(text: str, word: str, status: tuple[str, str, str]) -> None:
    r = read(text)
    start = r.document.text.index(word)
    s = next(s for s in r.statements if s.trigger[0][0] == start)
    assert (s.polarity, s.certainty, s.mood) == status
    assert s.why
