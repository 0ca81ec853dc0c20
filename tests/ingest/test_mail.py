from pathlib import Path

import pytest

from ingest.reading import one, outcomes, piped
from reportedly.errors import InputError
from reportedly.ingest import Skipped
from reportedly.records import Document

HEAD = (
    "From: Mara Ilves <mara@courier.example>\r\nTo: me@m.example\r\nSubject: =?utf-8?q?Envoy_leaves_=E2=80=93?= now\r\n"
    "Date: Thu, 15 May 2031 00:30:00 +0900\r\nMessage-ID: <1@courier.example>\r\nMIME-Version: 1.0\r\n"
)
MIXED = (
    HEAD
    + """Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

The envoy left the caf=E9 in Harlesk and would not say =
why.

He is back.
--a
Content-Type: text/html; charset="utf-8"

<p>The envoy left <b>again</b>.</p>
--a--
--m
Content-Type: application/pdf; name="note.pdf"
Content-Disposition: attachment; filename="note.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--m
Content-Type: text/plain; name="list.txt"
Content-Disposition: attachment; filename="list.txt"

Not the mail's words.
--m
Content-Type: image/gif

GIF89a
--m--
"""
)


def test_a_mail_with_attachments(tmp_path: Path) -> None:
    document, *rest = outcomes(tmp_path, "envoy.eml", MIXED.replace("\r\n", "\n").replace("\n", "\r\n"))
    assert isinstance(document, Document)
    assert document.text == "The envoy left the café in Harlesk and would not say why.\n\nHe is back."
    assert (document.title, document.authors, document.outlet) == ("Envoy leaves – now", ("Mara Ilves",), None)
    assert (document.published, document.source_id) == ("2031-05-15", "1@courier.example")
    where = f"{tmp_path / 'envoy.eml'}: attachment "
    assert rest == [
        Skipped(where + "note.pdf", "attachment of a mail"),
        Skipped(where + "list.txt", "attachment of a mail"),
        Skipped(where + "3 (image/gif)", "attachment of a mail"),
    ]


def test_it_is_told_by_its_content() -> None:
    (document,) = piped((HEAD + "\r\nThe envoy left.\r\n").encode())
    assert isinstance(document, Document)
    assert document.text == "The envoy left."


def test_html_where_there_is_no_plain_text(tmp_path: Path) -> None:
    html = (
        'Content-Type: text/html; charset="us-ascii"\r\n\r\n<table><tr><td><p>The envoy’s café.</p></td></tr></table>'
    )
    assert one(tmp_path, "envoy.eml", HEAD + html).text == "The envoy’s café."


def test_a_blank_plain_part_gives_way_to_html(tmp_path: Path) -> None:
    parts = (
        "--a\r\nContent-Type: text/plain\r\n\r\n \r\n--a\r\nContent-Type: text/html\r\n\r\n<p>He left.</p>\r\n--a--\r\n"
    )
    mail = HEAD + 'Content-Type: multipart/alternative; boundary="a"\r\n\r\n' + parts
    assert one(tmp_path, "envoy.eml", mail).text == "He left."


@pytest.mark.parametrize(
    ("sender", "headers", "authors", "outlet"),
    [
        ("Norrin Wire <desk@nw.example>", "", (), "Norrin Wire"),
        ('"Mara Ilves, Norrin Wire" <desk@nw.example>', "", ("Mara Ilves",), "Norrin Wire"),
        ("Mara Ilves via Waters <l@nw.example>", "", ("Mara Ilves",), "Waters"),
        ("Signal Room <l@room.example>", "List-Unsubscribe: <https://room.example/u>\r\n", (), "Signal Room"),
        ("desk@nw.example", "", ("desk@nw.example",), None),
        ("=?iso-8859-1?q?Ren=E9e_Orn?= <r@nw.example>", "", ("Renée Orn",), None),
        ("", "", (), None),
        ("<<<>>;;@", "", (), None),
    ],
)
def test_senders(tmp_path: Path, sender: str, headers: str, authors: tuple[str, ...], outlet: str | None) -> None:
    mail = f"From: {sender}\r\nSubject: x\r\nMIME-Version: 1.0\r\n{headers}\r\nThe envoy left.\r\n"
    document = one(tmp_path, "envoy.eml", mail)
    if sender != "<<<>>;;@":
        assert (document.authors, document.outlet) == (authors, outlet)


def test_format_flowed(tmp_path: Path) -> None:
    words = "The envoy \r\nleft \r\nHarlesk.\r\n\r\nHe is back.\r\n-- \r\nMara\r\n"
    body = f"Content-Type: text/plain; format=flowed\r\n\r\n{words}"
    assert one(tmp_path, "envoy.eml", HEAD + body).text == "The envoy left Harlesk.\n\nHe is back.\n--\nMara"


def test_a_wrong_charset(tmp_path: Path) -> None:
    mail = (HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\nThe envoy’s café.").encode("cp1252")
    assert one(tmp_path, "envoy.eml", mail).text == "The envoy’s café."


def test_a_mail_without_words(tmp_path: Path) -> None:
    assert outcomes(tmp_path, "empty.eml", HEAD + "\r\n \r\n") == [Skipped(str(tmp_path / "empty.eml"), "empty")]
    picture = HEAD + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n"
    skipped, error = outcomes(tmp_path, "picture.eml", picture)
    assert isinstance(skipped, Skipped)
    assert isinstance(error, InputError)
    assert error.reason == "a mail with attachments and no text"


def test_a_mail_cut_off_is_read_and_fails(tmp_path: Path) -> None:
    cut = (
        HEAD + 'Content-Type: multipart/mixed; boundary="m"\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nThe envoy le'
    )
    document, error = outcomes(tmp_path, "cut.eml", cut)
    assert isinstance(document, Document)
    assert document.text == "The envoy le"
    assert isinstance(error, InputError)
    assert error.reason.startswith("the mail is cut off")


def test_parts_within_parts_within_parts(tmp_path: Path) -> None:
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000))
    (*_, error) = outcomes(tmp_path, "deep.eml", HEAD + opened)
    assert isinstance(error, InputError)
