"""The review queue: what is asked next, what its forms put right, and what a second reviewer sees."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.archive import Archive, exports
from reportedly.archive.decisions import decide, in_force
from reportedly.archive.decisions.subjects import subject
from reportedly.web.serve.app import create_app

LOCAL = "http://127.0.0.1:8765"


@pytest.fixture
def client(samples: Path) -> Iterator[TestClient]:
    with TestClient(create_app(samples, who="Ada"), base_url=LOCAL, follow_redirects=False) as client:
        client.get("/")  # the session's cookie
        yield client


def fields(page: str, form: str) -> list[tuple[str, str]]:
    """What a browser would send of a form: its hidden and text inputs, and what its selects have chosen, in order."""
    body = re.search(rf"<form[^>]*{form}[^>]*>(.*?)</form>", page, re.DOTALL)
    assert body is not None, form
    found = []
    for tag in re.finditer(r'<input type="hidden" name="(\w+)"[^>]*value="([^"]*)"|<input name="(\w+)"(?: value="([^"]*)")?|<select name="(\w+)">(.*?)</select>', body[1], re.DOTALL):
        if tag[5]:
            options = re.findall(r'<option value="([^"]*)"( selected)?', tag[6])
            found.append((tag[5], next((v for v, chosen in options if chosen), options[0][0])))
        else:
            found.append((tag[1] or tag[3], html.unescape(tag[2] or tag[4] or "")))
    return found


def send(client: TestClient, given: list[tuple[str, str]], **changes: str) -> int:
    data: dict[str, list[str]] = {}
    for name, value in given:
        data.setdefault(name, []).append(value)
    for name, value in changes.items():
        data[name] = [value]
    return client.post("/decide", data=data).status_code  # type: ignore[arg-type]


def test_the_form_as_it_is_mends_nothing(client: TestClient) -> None:
    given = fields(client.get("/review").text, 'class="mend-form"')
    assert send(client, given, ruling="mended") == 400


def test_a_quotation_and_its_source_are_put_right(client: TestClient, samples: Path) -> None:
    skip = next(n for n in range(40) if page_links(client.get(f"/review?skip={n}").text))
    page = client.get(f"/review?skip={skip}").text
    given = fields(page, 'class="mend-form"')
    start, end = map(int, dict(given)["span"].split("-"))
    words = [(int(a), int(b)) for a, b in re.findall(r'data-a="(\d+)" data-b="(\d+)"', page)]
    longer = next(b for a, b in words if a >= end)
    assert send(client, given, ruling="mended", span=f"{start}-{longer}", certainty="probable") == 303
    with Archive(samples) as archive:
        (made,) = in_force(archive)
        assert made.value == {"span": [start, longer], "certainty": "probable"}
        told = [t for s in exports.stories(archive) for t in s.told if t.spans == ((start, longer),) and t.report == made.subject[0].document]
        assert told and all(t.certainty == "probable" for t in told)
    assert dict(given)["subject"] not in client.get("/review").text, "it is done"


def page_links(page: str) -> list[str]:
    return re.findall(r'value="doc-[^"/]+/(a\d+)"', page)


def test_an_attribution_gets_another_source_and_stays_in_the_case(client: TestClient, samples: Path) -> None:
    skip = next(n for n in range(40) if page_links(client.get(f"/review?skip={n}").text))
    page = client.get(f"/review?skip={skip}").text
    forms = re.findall(r'<form[^>]*class="mend-form"[^>]*>.*?</form>', page, re.DOTALL)
    given = fields(forms[1], 'class="mend-form"')
    act = "claim" if dict(given)["act"] != "claim" else "say"
    assert send(client, given, ruling="mended", source="anonymous", act=act) == 303
    with Archive(samples) as archive:
        (made,) = in_force(archive)
        assert made.value == {"source": "anonymous", "act": act}
    again = client.get(html.unescape(dict(given)["next"])).text
    now = dict(fields(re.findall(r'<form[^>]*class="mend-form"[^>]*>.*?</form>', again, re.DOTALL)[1], 'class="mend-form"'))
    assert (now["subject"], now["source"], now["act"]) == (dict(given)["subject"], "anonymous", act)
    quote = "direct" if now["quote"] != "direct" else "mixed"
    send(client, [*now.items()], ruling="mended", quote=quote)
    with Archive(samples) as archive:
        assert in_force(archive)[-1].value == {"source": "anonymous", "act": act, "quote": quote}, "the second adds to the first"


def test_a_quotation_without_its_trigger_is_refused(client: TestClient, samples: Path) -> None:
    given = fields(client.get("/review").text, 'class="mend-form"')
    assert send(client, given, ruling="mended", span="0-1") == 400
    with Archive(samples) as archive:
        assert in_force(archive) == []


def test_a_second_reviewer_sees_what_the_first_ruled_but_not_how(client: TestClient) -> None:
    assert "No second opinion is wanted" in client.get("/review?of=second&who=Ben").text
    given = fields(client.get("/review").text, 'id="rule"')
    send(client, given, ruling="wrong", why="a strange reason")
    page = client.get("/review?of=second&who=Ben").text
    assert dict(given)["subject"] in page, "though no story has it any more"
    assert "a strange reason" not in page
    send(client, fields(page, 'id="rule"'), ruling="right")
    assert "No second opinion is wanted" in client.get("/review?of=second&who=Ben").text
    decisions = client.get("/decisions").text
    assert "Where they differ" in decisions
    assert "1 subject ruled on by both, 0 alike (0 %" in client.get("/review").text


@pytest.mark.parametrize(("of", "layer"), [("entities", "entity"), ("stories", "statement")])
def test_same_or_not_and_undo(client: TestClient, samples: Path, of: str, layer: str) -> None:
    def asked() -> list[str]:
        return [v for k, v in fields(client.get(f"/review?of={of}").text, 'id="rule"') if k == "subject"]

    pair = asked()
    assert len(pair) == 2
    assert send(client, fields(client.get(f"/review?of={of}").text, 'id="rule"'), ruling="not-same") == 303
    with Archive(samples) as archive:
        (made,) = in_force(archive)
        assert (made.kind, {e.layer for e in made.subject}) == ("not-same", {layer})
        (ends,) = [[(archive.row(v.split("/")[0]), v.split("/")[1]) for v in pair]]
        table, column = ("entity_member", "entity") if layer == "entity" else ("telling", "story")
        now = [archive.db.execute(f"SELECT {column} FROM {table} WHERE doc = ? AND local = ?", end).fetchone() for end in ends]
        assert now[0] != now[1], "they are apart now"
    assert set(asked()) != set(pair)
    undo = fields(client.get("/review").text, 'id="undo"')
    assert send(client, undo, ruling="undo") == 303
    assert set(asked()) == set(pair)


def test_the_queue_does_not_end_before_all_is_ruled_on(client: TestClient, samples: Path) -> None:
    with Archive(samples) as archive:
        rows = archive.db.execute("SELECT d.id, t.local FROM telling t JOIN document d USING (doc) ORDER BY 1, 2").fetchall()
        places = {(d, x): subject(archive, f"{d}/{x}", "statement") for d, x in rows}
        counts = Counter(places.values())
        last = next(row for row in rows if counts[places[row]] == 1)
        with archive.writing():
            for row in rows:
                if row != last:
                    decide(archive, "right", [places[row]], who="Ada")
    assert len(rows) > 300, "more than are looked at in one go"
    assert f"{last[0]}/{last[1]}" in client.get("/review").text
    assert "Everything is ruled on" not in client.get("/review?who=Ben").text


def test_a_statement_named_in_the_address_is_asked_about(client: TestClient, samples: Path) -> None:
    with Archive(samples) as archive:
        document, local = archive.db.execute("SELECT d.id, t.local FROM telling t JOIN document d USING (doc) ORDER BY d.id DESC LIMIT 1").fetchone()
    given = dict(fields(client.get("/review", params={"at": f"{document}/{local}"}).text, 'id="rule"'))
    assert given["subject"] == f"{document}/{local}"
    assert "at=" not in given["next"], "from there the queue goes on"
    assert client.get("/review?at=doc-0/s1").status_code == 400
