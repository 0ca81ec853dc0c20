from pathlib import Path

import pytest

from ingest.pdf_file import pdf
from ingest.reading import one, outcomes
from reportedly.errors import InputError

INFO = "/Title (Envoy leaves) /Author (Mara Ilves and Tomas Orn) /CreationDate (D:20310514101500+02'00')"
PAGES = [
    [
        "The envoy of Veldania left Harlesk on Tuesday, and the nego-",
        "tiators of Orn said that they would wait for",
        "him.",
    ],
    ["“A café,” he said (of all things)."],
]


def test_text_and_metadata(tmp_path: Path) -> None:
    document = one(tmp_path, "envoy.pdf", pdf(PAGES, INFO))
    assert document.text == (
        "The envoy of Veldania left Harlesk on Tuesday, and the negotiators of Orn said that they would wait for him."
        "\n\n“A café,” he said (of all things)."
    )
    assert (document.title, document.authors, document.published) == (
        "Envoy leaves", ("Mara Ilves", "Tomas Orn"), "2031-05-14",
    )  # fmt: skip


def test_the_date_in_the_text_goes_before_that_of_the_file(tmp_path: Path) -> None:
    lines = ["Envoy leaves", "", "Norrin Wire, April 2, 2030", "", "The envoy left Harlesk."]
    document = one(tmp_path, "envoy.pdf", pdf([lines], "/CreationDate (D:20310514) /Title (draft.docx) /Author (user)"))
    assert (document.title, document.authors, document.published) == (None, (), "2030-04-02")


def test_the_empty_password_opens(tmp_path: Path) -> None:
    assert one(tmp_path, "open.pdf", pdf([["The envoy left."]], password="")).text == "The envoy left."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf(PAGES, password="norrin"), "an encrypted PDF"),
        (pdf([[], []]), "a PDF of 2 pages without text, probably scanned"),
        (b"%PDF-1.7\nnothing", "a broken PDF"),
        (pdf(PAGES)[:200], "a broken PDF"),
        (b"%PDF-" + bytes(range(256)) * 20, "a broken PDF"),
    ],
)
def test_what_cannot_be_read_fails(tmp_path: Path, data: bytes, reason: str) -> None:
    (error,) = outcomes(tmp_path, "envoy.pdf", data)
    assert isinstance(error, InputError)
    assert error.reason.startswith(reason)
