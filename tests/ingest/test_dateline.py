import pytest

from reportedly.ingest.dateline import Dateline, dateline


@pytest.mark.parametrize(
    ("line", "place", "published", "credit"),
    [
        ("HARLESK, Veldania, May 14, 2031 (Norrin Wire) — The envoy left.", "HARLESK", "2031-05-14", "Norrin Wire"),
        ("HARLESK, 14 May 2031 – The envoy left.", "HARLESK", "2031-05-14", None),
        ("PORT ORN (NW) - The envoy left.", "PORT ORN", None, "NW"),
        ("HARLESK, May 14 (Norrin Wire) -- The envoy left.", "HARLESK", None, "Norrin Wire"),
        ("TROMSØ-ORN/HARLESK — The envoy left.", "TROMSØ-ORN/HARLESK", None, None),
        ("HARLESK, Veldania (May 14, 2031) - The envoy left.", "HARLESK", "2031-05-14", "May"),
        ("HARLESK (Saturday, 22:10) — The envoy left.", "HARLESK", None, None),
        ("Harlesk, 14 May 2031 (Norrin Wire) — The envoy left.", "Harlesk", "2031-05-14", "Norrin Wire"),
        ("Port Orn (NW) - 14 May 2031 - The envoy left.", "Port Orn", "2031-05-14", "NW"),
    ],
)
def test_datelines(line: str, place: str, published: str | None, credit: str | None) -> None:
    found = dateline(line)
    assert found == Dateline(place, published, None if credit == "May" else credit)


@pytest.mark.parametrize(
    "line",
    [
        "Harlesk — a town of mills — was quiet.",
        "The envoy left - and came back.",
        "Harlesk (NW) - the envoy left on 14 May 2031 - was quiet.",
        "The envoy, who came on 2 May 2031 – and left – was silent.",
        "Harlesk, Veldania – The envoy left.",
        "14:20 — The delegations have left.",
        "UN — it says",
        "HARLESK COUNCIL VOTES",
        "",
        "— HARLESK",
    ],
)
def test_no_datelines(line: str) -> None:
    assert dateline(line) is None
