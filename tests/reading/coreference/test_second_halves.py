"""Names whose last word a hyphen joins in lower case: each with a near miss."""

import pytest
from hand_built import flat, tag

from reportedly.reading.coreference.names import names
from reportedly.reading.knowledge.given import NOTHING


@pytest.mark.parametrize(
    ("text", "tagged", "expected"),
    [
        ("Police held Kim Soo-hyun today", "Kim Soo-hyun", ["Kim Soo-hyun"]),
        ("Police held Park Ji-won today", "Park Ji", ["Park Ji-won"]),
        ("Police held Chen Wei-ling's son", "Chen Wei-ling's", ["Chen Wei-ling"]),
        ("Police held Bashir al-Tamimi's son", "Bashir al-Tamimi's", ["Bashir al-Tamimi"]),
        ("The Kim Soo-led party lost", "Kim Soo", ["Kim Soo"]),  # near misses: what is said of somebody
        ("The Kim Soo-style party lost", "Kim Soo", ["Kim Soo"]),
        ("The Kim Soo-to-Park letters", "Kim Soo", ["Kim Soo"]),
    ],
)
def test_the_second_half_of_a_name_with_a_hyphen(text: str, tagged: str, expected: list[str]) -> None:
    p = flat(text)
    tag(p, tagged, "person")
    found = [p.span(n.words) for n in names(p, NOTHING) if n.type == "person"]
    assert [p.text[a:b] for a, b in found] == expected
