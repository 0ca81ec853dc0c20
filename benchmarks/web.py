"""How long the page's views take on a large archive: ``python benchmarks/web.py [--stories 100000] [--write docs/performance.md]``.

Every view and filter is asked for with changing names, words, dates and pages, the frequent ones as much more often as in the
news (Zipf). Printed: the first answer's time, the others' median and 95th percentile, and the processor's share of the first and of
the 95th percentile, all on the server and in milliseconds; then, where there is a Chromium, the time from the request for the board
to its first paint. The archive is made by ``large_archive.py``, or is the one that ``--archive`` names.
"""

import argparse
import datetime
import random
import shutil
import socket
import sqlite3
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import uvicorn
from large_archive import COUNTRIES, OBJECTS, VERBS, ident, make, name_of
from marked import put
from queries import Zipf
from speed import machine
from starlette.testclient import TestClient

from reportedly.archive import Archive
from reportedly.records import EVENT_TYPES
from reportedly.web.serve.app import create_app
from reportedly.web.serve.warm import warm

ASKED, WARM, SLOW_MS, PAINT_S = 30, 1, 300.0, 1.0
"""The floors: milliseconds of the processor at the 95th percentile of a view, and seconds to the board's first paint at best."""
BEGIN, END = "<!-- web -->", "<!-- end of web -->"
Make = Callable[[], str]


def views(db: sqlite3.Connection, rng: random.Random) -> Iterator[tuple[str, Make]]:
    """Each view and filter, and what makes an address of it."""
    (entities,), (stories,), (reports,) = (
        db.execute(f"SELECT count(*) FROM {t}").fetchone() for t in ("entity", "story", "document")
    )
    party = Zipf(entities, rng)
    copies = db.execute(
        "SELECT a.id, b.id FROM copy_group g JOIN copy_group h ON h.copies = g.copies AND h.doc > g.doc JOIN document a ON a.doc = g.doc"
        " JOIN document b ON b.doc = h.doc LIMIT 100"
    ).fetchall()

    def who() -> str:
        return ident(party())

    def day() -> datetime.date:
        return datetime.date(2029, 1, 1) + datetime.timedelta(days=rng.randrange(870))

    def week() -> str:
        first = day()
        return f"since={first}&until={first + datetime.timedelta(days=6)}"

    def kind() -> str:
        return rng.choice(EVENT_TYPES)

    yield "board, changed last", lambda: f"/?offset={50 * rng.randrange(40)}"
    yield "board, its last pages", lambda: f"/?offset={stories - 50 * rng.randrange(1, 40)}"
    for order in ("time", "origins", "articles"):
        yield f"board, {order} first", lambda order=order: f"/?order={order}&offset={50 * rng.randrange(40)}"
    yield "board, of a party", lambda: f"/?party={who()}"
    yield "board, of a pair", lambda: f"/?party={who()}&party={who()}"
    yield "board, of a type", lambda: f"/?type={kind()}"
    yield "board, said by", lambda: f"/?said_by={who()}"
    yield "board, goes back to", lambda: f"/?goes_back_to={who()}"
    yield "board, denied", lambda: "/?stance=denied"
    yield "board, planned", lambda: "/?mood=intended"
    yield "board, within a week", lambda: f"/?{week()}"
    yield "board, at a place", lambda: f"/?place={ident(rng.randrange(len(COUNTRIES)))}"
    yield "board, words", lambda: f"/?text={rng.choice(VERBS)}+{rng.choice(OBJECTS)}"
    yield "board, contradicted", lambda: "/?contradicted=1"
    yield "board, many origins", lambda: "/?min_origins=4&order=origins"
    yield "story", lambda: f"/story/story-{rng.randrange(stories):08d}"
    yield "story told by forty", lambda: f"/story/story-{1000 * rng.randrange(stories // 1000):08d}"
    yield "reports", lambda: f"/reports?offset={60 * rng.randrange(reports // 60)}"
    yield "reports with words", lambda: f"/reports?text={rng.choice(VERBS)}+{rng.choice(OBJECTS)}"
    yield "report", lambda: f"/report/doc-{1 + rng.randrange(reports):08d}"
    yield "copies side by side", lambda: "/report/{}/copies/{}".format(*rng.choice(copies))
    yield "entities", lambda: f"/entities?offset={60 * rng.randrange(entities // 60)}"
    yield "entities of a type", lambda: f"/entities?type={rng.choice(('person', 'state', 'place'))}"
    yield "entities by name", lambda: f"/entities?name={name_of(party() + len(COUNTRIES))}"
    yield "entities, a name that nobody has", lambda: f"/entities?name={name_of(party())}x"
    yield "entity, as often as it is named", lambda: f"/entity/{who()}"
    yield "entity, the most named", lambda: f"/entity/{ident(rng.randrange(3))}"
    yield "timeline", lambda: f"/timeline?offset={80 * rng.randrange(40)}"
    yield "timeline of a party", lambda: f"/timeline?party={who()}"
    yield "timeline within a week", lambda: f"/timeline?{week()}"
    yield "timeline, words", lambda: f"/timeline?text={rng.choice(OBJECTS)}"
    yield "network", lambda: "/network"
    yield "network of a type", lambda: f"/network?type={kind()}"
    yield "network around a party", lambda: f"/network?party={who()}"
    yield "network according to", lambda: f"/network?said_by={who()}"
    yield "network, denied", lambda: "/network?stance=denied"
    yield "map", lambda: "/map"
    yield "map of a party", lambda: f"/map?party={who()}"
    yield "map within a week", lambda: f"/map?{week()}"
    yield "sources", lambda: f"/sources?offset={60 * rng.randrange(4)}"
    yield "review", lambda: f"/review?skip={rng.randrange(50)}"
    yield "review, same entity or not", lambda: f"/review?of=entities&skip={rng.randrange(50)}"
    yield "review, same story or not", lambda: f"/review?of=stories&skip={rng.randrange(50)}"
    yield "search", lambda: f"/search?q={rng.choice(OBJECTS)}+{rng.choice(VERBS)}"
    yield "search for a name", lambda: f"/search?q={name_of(party() + len(COUNTRIES))}"
    yield "source, its chains", lambda: f"/source/{ident(rng.randrange(30))}"
    yield "outlet, its chains", lambda: f"/outlet?name=The+{name_of(50 + rng.randrange(20))}+Post"
    yield "decisions", lambda: "/decisions"


class Row(NamedTuple):
    """A view; milliseconds of the first answer, of the others' median and 95th percentile, and both of the processor; bytes."""

    view: str
    first: float
    median: float
    p95: float
    first_worked: float
    p95_worked: float
    size: int

    def __str__(self) -> str:
        cells = (self.first, self.first_worked, self.median, self.p95, self.p95_worked, self.size / 1024)
        return f"| {self.view} | " + " | ".join(f"{cell:.0f}" for cell in cells) + " |"


def measure(path: Path, rng: random.Random) -> Iterator[Row]:
    """Every view. What a server makes at its start is made first, as ``reportedly serve`` does."""
    app = create_app(path, who="bench")
    begun, busy = time.perf_counter(), time.process_time()
    warm(app.state.desk)
    made, worked_for = 1000 * (time.perf_counter() - begun), 1000 * (time.process_time() - busy)
    yield Row("what is made at the start, beside the first answers", made, made, made, worked_for, worked_for, 0)
    with Archive(path, readonly=True) as archive, TestClient(app, base_url="http://127.0.0.1") as client:
        for name, address in views(archive.db, rng):
            times, worked, size = [], [], 0
            for _ in range(WARM + ASKED):
                where = address()
                begun, busy = time.perf_counter(), time.process_time()
                answer = client.get(where)
                times.append(1000 * (time.perf_counter() - begun))
                worked.append(1000 * (time.process_time() - busy))
                size = len(answer.content)
                if answer.status_code != 200:
                    raise SystemExit(f"{where}: {answer.status_code}\n{answer.text[-600:]}")
            walls, works = (statistics.quantiles(t[WARM:], n=20)[-1] for t in (times, worked))
            yield Row(name, times[0], statistics.median(times[WARM:]), walls, worked[0], works, size)


def painted(path: Path, tries: int = 7) -> list[float]:
    """Milliseconds from the request for the board to its first contentful paint, each in a fresh browser profile; empty without Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        return []
    from playwright.sync_api import sync_playwright

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(create_app(path, who="bench"), host="127.0.0.1", port=port, log_level="warning")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    times = []
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(tries):
            page = browser.new_context().new_page()
            page.goto(f"http://127.0.0.1:{port}/")
            times.append(page.evaluate(
                "new Promise(r => new PerformanceObserver(l => { const e = l.getEntriesByName('first-contentful-paint'); if (e.length) r(e[0].startTime) })"
                ".observe({type: 'paint', buffered: true}))"
            ))  # fmt: skip
            page.context.close()
        browser.close()
    server.should_exit = True
    thread.join(10)
    return times


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--archive", type=Path, help="keep it there, and use it when it is there already")
    parser.add_argument("--write", type=Path, help="put the table between its markers in this document")
    given = parser.parse_args()
    lines = [
        "| view | first, ms | of the processor | median, ms | p95, ms | of the processor | KiB |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    slow = []
    with tempfile.TemporaryDirectory() as folder:
        path = given.archive or Path(folder) / "large.archive"
        if not path.exists():
            make(path, given.stories)
        with Archive(path, readonly=True) as archive:
            counts = {
                t: archive.db.execute(f"SELECT count(*) FROM {t}").fetchone()[0]
                for t in ("story", "telling", "document", "entity")
            }
        for row in measure(path, random.Random(1)):
            lines.append(str(row))
            print(lines[-1], flush=True)
            if row.size and max(row.first_worked, row.p95_worked) > SLOW_MS:
                slow.append(row.view)
        paints = painted(path)
    painting = "No Chromium here: the paint was not measured."
    if paints:
        painting = f"First paint of the board in Chromium: median {statistics.median(paints):.0f} ms, slowest of {len(paints)} {max(paints):.0f} ms."
    floor = (
        f"More than {SLOW_MS:.0f} ms of the processor at first or at the 95th percentile: {', '.join(slow) or 'none'}."
    )
    print(painting, floor, sep="\n")
    if given.write is not None:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
        ).stdout.strip()
        stamp = (
            f"Commit {commit} and what stood uncommitted, {datetime.date.today()}; {machine()}. {counts['story']:,} stories, {counts['telling']:,} tellings,"
            f" {counts['document']:,} reports, {counts['entity']:,} entities."
        )
        table = "\n".join(lines)
        put(given.write, BEGIN, f"{stamp}\n\n{table}\n\n{painting} {floor}", END)
    if slow or (paints and min(paints) > 1000 * PAINT_S):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
