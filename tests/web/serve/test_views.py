"""What the views show of the samples' archive, and what they let somebody take along."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.archive import Archive, exports
from reportedly.archive.decisions import decide
from reportedly.archive.decisions.subjects import subject
from reportedly.archive.merging.sequence import merge
from reportedly.records import Story, Telling
from reportedly.web.serve.app import create_app

LOCAL = "http://127.0.0.1:8765"


@pytest.fixture
def client(merged_samples: Path) -> Iterator[TestClient]:
    with TestClient(create_app(merged_samples, who="Ada"), base_url=LOCAL, follow_redirects=False) as client:
        yield client


@pytest.fixture(scope="module")
def stories(merged_samples: Path) -> list[Story]:
    with Archive(merged_samples, readonly=True) as archive:
        return list(exports.stories(archive))


@pytest.mark.parametrize("where", [
    "/", "/entities", "/reports", "/timeline", "/network", "/map", "/sources", "/search?q=minister",
])  # fmt: skip
def test_every_view_can_be_searched_and_taken_along(client: TestClient, where: str) -> None:
    page = client.get(where).text
    assert 'role="search"' in page
    files = set(re.findall(r'href="(/(?:export|list)/[^"]+)"', page))
    assert files
    for file in sorted(files)[:1]:
        answer = client.get(html.unescape(file))
        assert answer.status_code == 200 and "attachment" in answer.headers["content-disposition"]


@pytest.mark.parametrize("form", ["entities", "reports", "decisions", "sources"])
def test_whole_lists_are_files(client: TestClient, form: str) -> None:
    answer = client.get(f"/list/{form}")
    assert answer.status_code == 200
    if form in ("entities", "reports"):
        assert all(json.loads(line)["id"] for line in answer.text.splitlines())
    assert client.get("/list/secrets").status_code == 400


def test_conditions_hold_in_every_drawing_and_can_be_taken_away(client: TestClient, stories: list[Story]) -> None:
    story = next(s for s in stories if len(s.arguments) > 1 and s.time)
    party = story.arguments[0]
    for view in ("/", "/timeline", "/network", "/map"):
        page = html.unescape(client.get(view, params={"party": party.entity, "stance": "asserted"}).text)
        assert f'aria-label="Without Party {party.names[0]}"' in page, view
        assert f'<input type="hidden" name="party" value="{party.entity}">' in page, view
        assert "?stance=asserted" in page, view


def test_the_timeline_draws_what_is_dated_and_counts_the_rest(client: TestClient, stories: list[Story]) -> None:
    page = client.get("/timeline").text
    dated = sum(s.time is not None for s in stories)
    assert f"<b>{dated} dated" in page
    assert f"{len(stories) - dated} more" in page
    assert len(re.findall(r'class="track"', page)) <= min(80, dated)
    assert 'aria-label="some time within"' in page and 'aria-label="one day"' in page


def test_the_network_is_directed_and_as_thick_as_its_origins(client: TestClient, stories: list[Story]) -> None:
    page = html.unescape(client.get("/network").text)
    assert "marker-end" in page
    widths = {
        int(n): float(w)
        for n, w in re.findall(r'aria-label="[^"]*?, (\d+) independent origins?[^"]*"><path class="line" d="[^"]+" stroke-width="([\d.]+)"', page)
    }
    assert len(widths) > 1
    assert sorted(widths) == [n for n, _ in sorted(widths.items(), key=lambda x: x[1])], "more origins, a thicker line"
    denied = html.unescape(client.get("/network", params={"stance": "denied"}).text)
    assert 0 < denied.count('class="edge') < page.count('class="edge')


def test_a_source_has_a_tree_of_its_chains(client: TestClient, merged_samples: Path) -> None:
    with Archive(merged_samples, readonly=True) as archive:
        ident, told = archive.db.execute("SELECT entity, count(DISTINCT doc || local) FROM telling_source GROUP BY 1 ORDER BY 2 DESC").fetchone()
        (outlet,) = archive.db.execute(
            "SELECT d.outlet FROM telling t JOIN document d USING (doc) WHERE d.outlet IS NOT NULL AND t.chain <> '[]' GROUP BY 1 ORDER BY count(*) DESC"
        ).fetchone()
    page = client.get(f"/source/{ident}").text
    assert f'<small class="n">{told}</small>' in page
    assert '<ul class="tree">' in page
    assert '<ul class="tree">' in client.get("/outlet", params={"name": outlet}).text
    assert client.get("/outlet", params={"name": "Nowhere"}).status_code == 400
    assert client.get("/source/ent-0").status_code == 400


def test_search_finds_names_quotations_and_texts(client: TestClient, stories: list[Story]) -> None:
    name = next(a.names[0] for s in stories for a in s.arguments if a.names and " " in a.names[0] and a.names[0][0].isupper())
    page = html.unescape(client.get("/search", params={"q": name}).text)
    assert name in page and "/entity/ent-" in page and "<mark>" in page
    assert "Nobody is called that" in client.get("/search", params={"q": "qqqq"}).text
    assert client.get("/search", params={"q": 'a "b" OR (c* NEAR'}).status_code == 200


def test_reports_are_filtered_by_outlet_and_day(client: TestClient, merged_samples: Path) -> None:
    with Archive(merged_samples, readonly=True) as archive:
        outlet, n = archive.db.execute("SELECT outlet, count(*) FROM document WHERE outlet IS NOT NULL GROUP BY 1 ORDER BY 2 DESC").fetchone()
    assert f"<b>{n} report" in client.get("/reports", params={"outlet": outlet.upper()}).text
    assert "No report answers that" in client.get("/reports", params={"since": "2090"}).text
    assert client.get("/reports", params={"since": "soon"}).status_code == 400


def test_a_statement_names_the_other_reports_of_its_story(client: TestClient, stories: list[Story]) -> None:
    told = next(s for s in stories if s.articles > 1).told
    page = client.get(f"/report/{told[0].report}").text
    data = json.loads(page.split('id="data">')[1].split("</script>")[0])
    here = next(s for s in data["reports"][0]["statements"] if s["id"] == told[0].statement)
    others = {t.report for t in told} - {told[0].report}
    assert {e["href"].split("/")[2].split("#")[0] for e in here["across"]["elsewhere"]} <= others
    assert here["across"]["elsewhere"]


def test_an_entity_says_who_speaks_of_it(client: TestClient, merged_samples: Path) -> None:
    with Archive(merged_samples, readonly=True) as archive:
        ident, speaker, name = archive.db.execute(
            "SELECT p.entity, x.entity, e.name FROM story_party p JOIN telling t ON t.story = p.story JOIN telling_source x"
            " ON x.doc = t.doc AND x.local = t.local AND x.position = 0 JOIN entity e ON e.id = x.entity LIMIT 1"
        ).fetchone()
    page = html.unescape(client.get(f"/entity/{ident}").text)
    assert "Who speaks of it" in page and name in page
    assert f"/?party={ident}&said_by={speaker}" in page


def first_telling(stories: list[Story]) -> Telling:
    return next(s for s in stories if s.origins > 1).told[0]


def test_who_an_entity_is_not(samples: Path, stories: list[Story]) -> None:
    with Archive(samples) as archive:
        rows = archive.db.execute("SELECT entity FROM entity_member GROUP BY 1 HAVING count(*) > 1 LIMIT 1").fetchone()
        members = archive.db.execute(
            "SELECT d.id, m.local FROM entity_member m JOIN document d USING (doc) WHERE m.entity = ? ORDER BY 1, 2", rows
        ).fetchall()
        decide(archive, "not-same", [subject(archive, f"{d}/{x}", "entity") for d, x in (members[0], members[-1])], who="Ada")
        merge(archive)
        (ident,) = archive.db.execute(
            "SELECT m.entity FROM entity_member m JOIN document d USING (doc) WHERE d.id = ? AND m.local = ?", members[0]
        ).fetchone()
    with TestClient(create_app(samples, who="Ada"), base_url=LOCAL) as client:
        assert "told apart by Ada" in client.get(f"/entity/{ident}").text


def test_a_report_shows_what_people_ruled(samples: Path, stories: list[Story]) -> None:
    wrong, mended = (first_telling([s]) for s in [s for s in stories if s.origins > 1][:2])
    with Archive(samples) as archive:
        decide(archive, "wrong", [subject(archive, f"{wrong.report}/{wrong.statement}")], who="Ada")
        decide(archive, "mended", [subject(archive, f"{mended.report}/{mended.statement}")], who="Ben", value={"mood": "threatened"})
        merge(archive)
    with TestClient(create_app(samples, who="Ada"), base_url=LOCAL) as client:
        page = client.get(f"/report/{wrong.report}").text
        assert "1 statement that people ruled wrong is not shown" in page
        data = json.loads(client.get(f"/report/{mended.report}").text.split('id="data">')[1].split("</script>")[0])
    here = next(s for s in data["reports"][0]["statements"] if s["id"] == mended.statement)
    assert (here["ruled"], here["status"]) == ("mended, says Ben", ["threatened"]) or "threatened" in here["status"]


def test_a_report_without_an_outlet_is_found_by_its_file(client: TestClient, merged_samples: Path) -> None:
    with Archive(merged_samples, readonly=True) as archive:
        file, party = archive.db.execute(
            "SELECT d.file, p.entity FROM telling t JOIN document d USING (doc) JOIN story_party p ON p.story = t.story"
            " WHERE d.outlet IS NULL AND t.chain = '[]' ORDER BY 1, 2 LIMIT 1"
        ).fetchone()
    page = html.unescape(client.get(f"/entity/{party}").text)
    (link,) = re.findall(rf'"(/\?party={party}&report={re.escape(file)})"', page)
    assert "<b>0 stories" not in client.get(link).text


def test_an_error_names_the_archive_not_where_it_lies(client: TestClient, merged_samples: Path) -> None:
    answer = client.get("/?party=Nobody+At+All")
    assert merged_samples.name in answer.text and str(merged_samples.parent) not in answer.text
    assert "Without these conditions" in answer.text
