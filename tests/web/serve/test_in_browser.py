"""The server's pages in a browser; left out where there is no chromium."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from reportedly.archive import Archive, exports
from reportedly.archive.ask import Question
from reportedly.archive.decisions import decide, in_force
from reportedly.archive.decisions.subjects import subject
from reportedly.archive.merging.sequence import merge
from reportedly.web.offline import report_page
from reportedly.web.serve.app import create_app

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")

playwright_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe_module = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")


@pytest.fixture
def address(samples: Path) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(create_app(samples, who="Ada"), port=0, log_level="warning"))
    socket = server.config.bind_socket()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright_api.sync_playwright() as p:
        made = p.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield made
        made.close()


@pytest.fixture
def views(samples: Path) -> dict[str, str]:
    with Archive(samples) as archive:
        story = max(exports.stories(archive), key=lambda s: (len(s.contradictions), len(s.told)))
        copies = next(r for r in exports.reports(archive) if sum(x.copies == r.copies for x in exports.reports(archive)) > 1)
        other = next(r for r in exports.reports(archive) if r.copies == copies.copies and r.id != copies.id)
        (source,) = archive.db.execute("SELECT entity FROM telling_source ORDER BY position DESC LIMIT 1").fetchone()
        (outlet,) = archive.db.execute("SELECT outlet FROM document WHERE outlet IS NOT NULL LIMIT 1").fetchone()
        for who, kind in (("Ada", "right"), ("Ben", "wrong")):
            decide(archive, kind, [subject(archive, f"{story.told[-1].report}/{story.told[-1].statement}")], who=who)  # type: ignore[arg-type]
        merge(archive)
    return {
        "board": "/", "story": f"/story/{story.id}", "entities": "/entities", "entity": f"/entity/{story.arguments[0].entity}",
        "reports": "/reports", "report": f"/report/{story.told[0].report}", "copies": f"/report/{copies.id}/copies/{other.id}",
        "timeline": "/timeline", "network": "/network", "map": "/map", "sources": "/sources", "review": "/review",
        "decisions": "/decisions", "nothing": "/?party=Nobody", "search": "/search?q=minister", "same or not": "/review?of=entities", "same story": "/review?of=stories",
        "second opinions": "/review?of=second&who=Ben", "filtered": f"/?party={story.arguments[0].entity}&stance=asserted",
        "source": f"/source/{source}", "outlet": f"/outlet?name={outlet}",
    }  # fmt: skip


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_every_view_is_clean(browser: Any, address: str, views: dict[str, str], width: int, scheme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.on("console", lambda m: said.append(f"{m.type}: {m.text}"))
    page.on("pageerror", lambda e: said.append(str(e)))
    axe = axe_module.Axe()
    for name, path in views.items():
        page.goto(address + path)
        if name == "review":
            page.keyboard.press("m")
            assert page.locator("#mend").is_visible()
        found = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
        faults = [f"{v['id']}: {v['nodes'][0]['html'][:150]}" for v in found.response["violations"]]
        assert not faults, f"{name}: {faults}"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), f"{name} is wider than the screen"
        assert page.evaluate("document.documentElement.dataset.theme") == scheme
    assert {u.split("/")[2] for u in asked if not u.startswith("data:")} == {address.split("/")[2]}, "nothing else is asked"
    assert [s for s in said if "400 (Bad Request)" not in s] == []
    page.close()


def test_from_a_story_to_its_words(browser: Any, address: str, views: dict[str, str]) -> None:
    page = browser.new_page()
    page.goto(address + views["story"])
    page.locator(".telling small a").first.click()
    page.wait_for_selector(".lit-trigger")
    assert page.locator("#detail").is_visible()
    assert page.locator(".elsewhere a").count() > 0
    page.get_by_role("link", name="The story across reports").click()
    page.wait_for_url("**/story/**")
    page.close()


def test_review_by_keyboard_and_undo(browser: Any, address: str, samples: Path) -> None:
    page = browser.new_page()
    page.goto(f"{address}/review")
    first = page.locator("#rule input[name=subject]").input_value()
    page.keyboard.press("a")
    page.wait_for_function("s => ![null, undefined, s].includes(document.querySelector('#rule input[name=subject]')?.value)", arg=first)
    with Archive(samples) as archive:
        assert [d.kind for d in in_force(archive)] == ["right"]
    page.goto(f"{address}/decisions")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_load_state()
    page.reload()
    with Archive(samples) as archive:
        assert in_force(archive) == []
    page.goto(f"{address}/review")
    assert page.locator("#rule input[name=subject]").input_value() == first
    page.close()


def test_a_quotation_is_chosen_by_keyboard_and_put_right(browser: Any, address: str, samples: Path) -> None:
    page = browser.new_page()
    page.goto(f"{address}/review")
    before = page.locator("#s-span").input_value().split("-")
    page.keyboard.press("m")
    assert page.evaluate("document.activeElement.id") == "passage"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowLeft")
    after = page.locator("#s-span").input_value().split("-")
    assert int(after[0]) < int(before[0]) and int(after[1]) > int(before[1])
    assert page.locator("#say").text_content() == " ".join(page.locator(".passage .in").all_text_contents())
    page.keyboard.press("Escape")
    assert page.locator("#mend").is_hidden()
    page.keyboard.press("m")
    page.get_by_role("button", name="Put the statement right").click()
    page.wait_for_load_state()
    with Archive(samples) as archive:
        (made,) = in_force(archive)
        assert (made.kind, made.value) == ("mended", {"span": [int(x) for x in after]})
    page.keyboard.press("u")
    page.wait_for_function("before => document.querySelector('#s-span')?.value === before", arg="-".join(before))
    with Archive(samples) as archive:
        assert in_force(archive) == []
    page.close()


def test_a_quotation_is_chosen_by_selecting_words(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/review")
    page.keyboard.press("m")
    words = page.locator(".passage .w")
    first, last = words.nth(2), words.nth(5)
    page.evaluate(
        """([a, b]) => { const words = document.querySelectorAll('.passage .w'); const range = document.createRange();
        range.setStart(words[a].firstChild, 0); range.setEnd(words[b].firstChild, words[b].textContent.length);
        getSelection().removeAllRanges(); getSelection().addRange(range); }""", [2, 5],
    )  # fmt: skip
    wanted = f"{first.get_attribute('data-a')}-{last.get_attribute('data-b')}"
    page.wait_for_function("wanted => document.querySelector('#s-span').value === wanted", arg=wanted)
    assert page.locator(".passage .in").count() == 4
    page.locator("[data-step='b-']").click()
    assert page.locator(".passage .in").count() == 3
    page.close()


def test_the_keys_of_the_queue_do_not_fire_while_somebody_writes(browser: Any, address: str, samples: Path) -> None:
    page = browser.new_page()
    page.goto(f"{address}/review")
    page.locator("#rule input[name=why]").click()
    page.keyboard.type("ars mu")
    assert page.locator("#rule input[name=why]").input_value() == "ars mu"
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    page.keyboard.type("minister")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=minister")
    with Archive(samples) as archive:
        assert in_force(archive) == []
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_the_offline_page_is_clean(browser: Any, merged_samples: Path, tmp_path: Path, width: int, scheme: str) -> None:
    file = tmp_path / "page.html"
    with Archive(merged_samples, readonly=True) as archive:
        file.write_text(report_page(archive, question=Question(min_origins=2, limit=20), title="Samples"), encoding="utf8")
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda r: asked.append(r.url))
    page.on("console", lambda m: said.append(m.text))
    page.on("pageerror", lambda e: said.append(str(e)))
    axe = axe_module.Axe()
    for view in ("stories", "reports", "report&r=0", "timeline", "network", "map"):
        page.goto("about:blank")
        page.goto(f"{file.as_uri()}#view={view}")
        found = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
        assert not [f"{v['id']}: {v['nodes'][0]['html'][:150]}" for v in found.response["violations"]], view
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), f"{view} is wider than the screen"
    assert {u.split(":")[0] for u in asked} <= {"file", "data", "about"}
    assert said == []
    page.close()
