import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.archive.made import TEXT, reading

from reportedly.archive import Archive, exports, store
from reportedly.archive.decisions import decisions, in_force
from reportedly.archive.merging.sequence import merge
from reportedly.errors import StorageError, UsageError
from reportedly.records import Story
from reportedly.web.serve.app import create_app

LOCAL = "http://127.0.0.1:8765"


@pytest.fixture
def client(samples: Path) -> Iterator[TestClient]:
    with TestClient(create_app(samples, who="Ada"), base_url=LOCAL, follow_redirects=False) as client:
        client.get("/")  # the session's cookie
        yield client


@pytest.fixture
def story(samples: Path) -> Story:
    with Archive(samples) as archive:
        return max(exports.stories(archive), key=lambda s: (len(s.contradictions), len(s.told)))


def form_token(client: TestClient, where: str) -> str:
    found = re.search(r'name="form_token" value="(\w+)"', client.get(where).text)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("where", [
    "/", "/entities", "/reports", "/timeline", "/network", "/map", "/sources", "/review", "/decisions", "/?contradicted=1",
    "/?order=origins&limit=5&offset=5", "/reports?text=minister", "/entities?type=person", "/report.js", "/static/serve.css", "/search", "/search?q=minister", "/map?world=1",
    "/review?of=entities", "/review?of=stories", "/review?of=second", "/review?skip=999", "/timeline?contradicted=1", "/network?stance=denied",
])  # fmt: skip
def test_every_view_answers(client: TestClient, where: str) -> None:
    assert client.get(where).status_code == 200


def test_a_story_its_parties_and_its_reports(client: TestClient, story: Story) -> None:
    page = html.unescape(client.get(f"/story/{story.id}").text)
    assert all(t.quote.split()[0] in page for t in story.told)
    for link in set(re.findall(r'href="(/(?:entity|report|story)/[^"#]+)', page)):
        assert client.get(link).status_code == 200, link


@pytest.mark.parametrize(("where", "status", "says"), [
    ("/?party=Nobody+At+All", 400, "nobody in"), ("/?since=yesterday", 400, "is no date"), ("/?type=NONSENSE", 400, "choose from"),
    ("/?limit=none", 400, "whole number"), ("/story/story-0", 400, "no story"), ("/report/doc-0", 400, "no report"),
    ("/entity/ent-0", 400, "nobody in"), ("/no-such-page", 404, "No such page"), ("/export/doc", 400, "no format"),
    ('/?text="', 400, "cannot be searched"),
])  # fmt: skip
def test_what_cannot_be_shown_is_said(client: TestClient, where: str, status: int, says: str) -> None:
    answer = client.get(where)
    assert answer.status_code == status
    assert says in answer.text


def test_conditions_narrow_the_board_and_its_export(client: TestClient, story: Story) -> None:
    party = story.arguments[0].entity
    board = client.get("/", params={"party": party}).text
    assert f'id="{story.id}"' in board
    lines = client.get("/export/jsonl", params={"party": party}).text.splitlines()
    assert len(lines) == int(re.search(r"<b>([\d,]+) stor", board)[1].replace(",", ""))  # type: ignore[index]
    csv = client.get("/export/csv", params={"party": party})
    assert csv.headers["content-disposition"] == 'attachment; filename="samples.csv"'


def test_headers_let_a_browser_load_nothing_from_outside(client: TestClient) -> None:
    answer = client.get("/")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "http" not in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', answer.text)
    assert "style=" not in answer.text


def test_another_name_gets_nothing(samples: Path) -> None:
    with TestClient(create_app(samples, who="Ada"), base_url="http://evil.example") as other:
        assert other.get("/").status_code == 421


def test_nothing_outside_the_assets_can_be_read(client: TestClient, samples: Path) -> None:
    for where in ("/static/../page.py", "/static/%2e%2e/page.py", "/static//etc/passwd", f"/static/{samples}"):
        assert client.get(where).status_code == 404


def test_a_token_is_asked_for_once(samples: Path) -> None:
    app = create_app(samples, who="Ada", hosts=("desk.example",), token="s3cret")
    with TestClient(app, base_url="http://desk.example", follow_redirects=False) as client:
        assert client.get("/").status_code == 403
        assert client.get("/?token=wrong").status_code == 403
        assert client.post("/decide", data={"ruling": "undo", "number": "1"}).status_code == 403
        first = client.get("/?token=s3cret")
        assert (first.status_code, first.headers["location"]) == (303, "/"), "the token goes out of the address bar"
        assert client.get("/").status_code == 200
    with TestClient(app, base_url="http://desk.example") as other:
        other.cookies.set("reportedly-session", "made.up")
        assert other.get("/").status_code == 403


def test_a_decision_is_taken_heeded_and_undone(client: TestClient, samples: Path, story: Story) -> None:
    def board() -> list[Story]:
        with Archive(samples) as archive:
            return list(exports.stories(archive))

    before, told = board(), story.told[0]
    subject = f"{told.report}/{told.statement}"
    token = form_token(client, f"/story/{story.id}")
    given = {"form_token": token, "ruling": "wrong", "subject": subject, "who": "Ben", "why": "a misreading", "next": "/review?skip=2"}
    answer = client.post("/decide", data=given)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?skip=2")
    assert all((t.report, t.statement) != (told.report, told.statement) for s in board() for t in s.told)
    with Archive(samples) as archive:
        (made,) = decisions(archive)
        assert (made.who, made.kind, made.why) == ("Ben", "wrong", "a misreading")
        assert archive.unmerged() == []
    assert "a misreading" in client.get("/decisions").text
    client.post("/decide", data={"form_token": token, "ruling": "undo", "number": str(made.id), "who": "Ben", "next": "/"})
    assert board() == before
    with Archive(samples) as archive:
        assert in_force(archive) == []


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_only_the_pages_own_forms_decide(client: TestClient, samples: Path, story: Story, token: str) -> None:
    subject = f"{story.told[0].report}/{story.told[0].statement}"
    answer = client.post("/decide", data={"form_token": token, "ruling": "wrong", "subject": subject})
    assert answer.status_code == 403
    ours = {"form_token": form_token(client, "/review"), "ruling": "wrong", "subject": subject}
    assert client.post("/decide", data=ours, headers={"origin": "http://evil.example"}).status_code == 403
    client.cookies.clear()
    assert client.post("/decide", data=ours).status_code == 403
    with Archive(samples) as archive:
        assert decisions(archive) == []


@pytest.mark.parametrize("given", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""])
def test_after_a_decision_nobody_is_led_away(client: TestClient, story: Story, given: str) -> None:
    data = {"form_token": form_token(client, "/review"), "ruling": "right", "subject": f"{story.told[0].report}/{story.told[0].statement}", "next": given}
    assert client.post("/decide", data=data).headers["location"] == "/"


def test_a_bad_decision_is_said_and_not_taken(client: TestClient, samples: Path) -> None:
    data = {"form_token": form_token(client, "/review"), "ruling": "wrong", "subject": "doc-0/s1"}
    answer = client.post("/decide", data=data)
    assert answer.status_code == 400
    assert "no such report" in answer.text
    with Archive(samples) as archive:
        assert decisions(archive) == []


def test_the_review_queue_moves_on(client: TestClient) -> None:
    first = client.get("/review").text
    subject = re.search(r'name="subject" value="([^"]+)"', first)[1]  # type: ignore[index]
    client.post("/decide", data={"form_token": form_token(client, "/review"), "ruling": "right", "subject": subject, "who": "Ada"})
    after = client.get("/review").text
    assert re.search(r'name="subject" value="([^"]+)"', after)[1] != subject  # type: ignore[index]
    assert re.search(r"1 of [\d,]+ tellings ruled on by", after)
    assert subject in client.get("/review?who=Ben").text, "another reviewer has it still to do"


def test_markup_in_titles_names_and_files_stays_text(tmp_path: Path) -> None:
    evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    path = tmp_path / "x<b>.archive"
    with Archive(path, create=True) as archive:
        archive.add(reading("doc-1", TEXT, title=evil, outlet=evil, file=f"{evil}.txt", authors=(evil,), url="javascript:alert(3)"))
        merge(archive)
    with TestClient(create_app(path, who=evil), base_url=LOCAL) as client:
        for where in ("/", "/reports", "/report/doc-1", "/sources", "/review", "/timeline", "/network", "/entities", f"/?party={evil}", f"/search?q={evil}",
                      f"/outlet?name={evil}", "/review?of=entities", "/decisions", "/map", f"/reports?outlet={evil}"):
            page = client.get(where).text
            assert "<script>alert" not in page, where
            assert "<img" not in page, where
            assert "javascript:alert" not in re.sub(r'<script type="application/json".*?</script>', "", page, flags=re.DOTALL), where


def test_an_empty_archive_says_what_to_do(tmp_path: Path) -> None:
    Archive(tmp_path / "a.archive", create=True).close()
    with TestClient(create_app(tmp_path / "a.archive", who="Ada"), base_url=LOCAL) as client:
        assert "reportedly read FILES --archive a.archive" in client.get("/").text
        for where in ("/entities", "/reports", "/timeline", "/network", "/map", "/sources", "/review", "/decisions", "/search?q=a",
                      "/review?of=entities", "/review?of=second", "/list/entities", "/list/sources"):  # fmt: skip
            answer = client.get(where)
            assert answer.status_code == 200
            assert where in ("/search?q=a", "/list/entities", "/list/sources") or 'class="empty"' in answer.text, where


def test_no_archive_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such archive"):
        create_app(tmp_path / "none", who="Ada")


def test_a_lock_is_said_and_over_when_it_is_over(
    client: TestClient, samples: Path, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.1)
    form = {"form_token": form_token(client, "/review"), "ruling": "wrong", "subject": f"{story.told[0].report}/{story.told[0].statement}"}
    with Archive(samples) as writer, writer.writing():
        answer = client.post("/decide", data=form)
        assert answer.status_code == 503
        assert "another program has been writing to it" in answer.text
        assert client.get("/").status_code == 200, "readers go on"
    assert client.post("/decide", data=form).status_code == 303
    with Archive(samples) as archive:
        assert len(decisions(archive)) == 1


def test_a_decision_is_kept_where_merging_is_not(
    client: TestClient, samples: Path, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(archive: Archive) -> None:
        raise StorageError("samples.archive", "the disk is full", "make room")

    monkeypatch.setattr("reportedly.web.serve.views.decisions.merge", full)
    form = {"form_token": form_token(client, "/review"), "ruling": "wrong", "subject": f"{story.told[0].report}/{story.told[0].statement}"}
    answer = client.post("/decide", data=form)
    assert answer.status_code == 503
    assert "decision 1 is kept, and heeded by the next merging; now the disk is full; make room" in html.unescape(answer.text)
    with Archive(samples) as archive:
        assert [d.id for d in decisions(archive)] == [1]
