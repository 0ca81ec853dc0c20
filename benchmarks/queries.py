"""How long questions take on a large archive: ``python benchmarks/queries.py [--tellings 1000000] [--write docs/performance.md]``.

The tables that merging makes are filled directly, with parties, sources and words as unequal as in the news (Zipf), so that
the archive of a million statements is there in a minute. Each kind of question is then put 200 times with other names,
words and dates, after 20 to warm up. Printed: median and 95th percentile in milliseconds, and the 95th percentile of the
processor's time, which is what counts where other work shares the machine.
"""

import argparse
import datetime
import json
import random
import sqlite3
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

from marked import put
from speed import machine

from reportedly.archive import Archive, about
from reportedly.archive.ask import Question, ask
from reportedly.merge.entities.names import key
from reportedly.records import EVENT_TYPES

WORDS = "bridge convoy grain ferry court border pipeline hospital village army minister envoy ceasefire drone shell harbor bank".split()
ASKED, WARM = 200, 20
BEGIN, END = "<!-- asking -->", "<!-- end of asking -->"


class Zipf:
    """Numbers from 0 on, the n-th about 1/n as frequent as the first."""

    def __init__(self, size: int, rng: random.Random) -> None:
        self.rng, self.numbers = rng, range(size)
        self.weights = list(accumulate(1 / (n + 3) for n in self.numbers))

    def __call__(self) -> int:
        return self.rng.choices(self.numbers, cum_weights=self.weights)[0]


def fill(db: sqlite3.Connection, tellings: int, rng: random.Random) -> None:
    """Documents, entities, stories and tellings; about three tellings a story and ten a document."""
    documents, entities, stories = max(1, tellings // 10), max(10, tellings // 50), max(1, tellings // 3)
    outlets, party = Zipf(200, rng), Zipf(entities, rng)
    db.executemany(
        "INSERT INTO document (doc, id, file, title, outlet, authors, published, day, language, words, text, reading, program, added,"
        " revision, merged) VALUES (?, ?, ?, '', ?, '[]', ?, ?, 'en', 10, ?, x'', '0', '2031-01-01', 1, 1)",
        ((d, f"doc-{d:08d}", f"{d}.txt", f"Outlet {outlets()}", "2031-01-01", 22280 + d % 700, " ".join(rng.choices(WORDS, k=8)))
         for d in range(1, documents + 1)),
    )  # fmt: skip
    names = [f"Party {_name(n)}" for n in range(entities)]
    db.executemany(
        "INSERT INTO entity VALUES (?, 'person', ?, ?, '{}', '[]', 3)",
        ((f"ent-{n:07d}", name, json.dumps([name])) for n, name in enumerate(names)),
    )
    db.executemany(
        "INSERT INTO entity_name VALUES (?, ?, ?)", ((key(n), f"ent-{i:07d}", n) for i, n in enumerate(names))
    )
    columns = (
        "id, kind, type, time, day_from, day_to, place, arguments, articles, outlets, origins, contradicted, changed"
    )

    def story(n: int) -> tuple[object, ...]:
        day = 22280 + rng.randrange(700)
        return (
            f"story-{n:08d}", "event", rng.choice(EVENT_TYPES), "2031-05-14", day, day, f"ent-{party():07d}", "[]", 3, 2,
            1 + n % 3, int(n % 40 == 0), n,
        )  # fmt: skip

    marks = ", ".join("?" * 13)
    db.executemany(f"INSERT INTO story ({columns}) VALUES ({marks})", (story(n) for n in range(stories)))
    parties = [
        (f"ent-{party():07d}", f"story-{n:08d}", role) for n in range(stories) for role in ("actor", "recipient")
    ]
    db.executemany("INSERT OR IGNORE INTO story_party VALUES (?, ?, ?)", parties)
    places = dict(db.execute("SELECT id, place FROM story"))
    sources = [[(f"ent-{party():07d}", position) for position in range(n % 3)] for n in range(tellings)]

    def of_story(n: int) -> set[str]:
        return about.of_story(
            [(role, entity) for entity, _, role in parties[2 * n : 2 * n + 2]], places[f"story-{n:08d}"]
        )

    def telling(n: int) -> tuple[object, ...]:
        words = " ".join(rng.choices(WORDS, k=6)) + f" {n % 5000}"
        polarity, mood = ("-" if n % 9 == 0 else "+"), ("intended" if n % 7 == 0 else "actual")
        return (
            1 + n % documents,
            f"s{n}",
            f"story-{n % stories:08d}",
            json.dumps([["a source"]] * (n % 3)),
            polarity,
            "certain",
            mood,
            f"o{n % 90000}",
            "[[0, 5]]",
            words,
            about.joined(of_story(n % stories) | about.of_sources(sources[n])),
        )

    db.executemany(
        "INSERT INTO telling (doc, local, story, chain, polarity, certainty, mood, origin, spans, quote, about)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (telling(n) for n in range(tellings)),
    )
    db.executemany(
        "INSERT OR IGNORE INTO telling_source VALUES (?, ?, ?, ?)",
        (
            (entity, 1 + n % documents, f"s{n}", position)
            for n, links in enumerate(sources)
            for entity, position in links
        ),
    )


def kinds(rng: random.Random, entities: int) -> Iterator[tuple[str, Callable[[], Question]]]:
    """Each kind of question, and what makes one."""
    party = Zipf(entities, rng)

    def name() -> str:
        return f"Party {_name(party())}"

    yield "the board, changed last", lambda: Question(order="changed", offset=50 * rng.randrange(20))
    yield "a party", lambda: Question(party=(name(),))
    yield "a pair", lambda: Question(party=(name(), name()))
    yield "a party and a type", lambda: Question(party=(name(),), type=(rng.choice(EVENT_TYPES),))
    yield "a type within a month", lambda: Question(type=(rng.choice(EVENT_TYPES),), since="2031-03", until="2031-03")

    def week() -> Question:
        first = datetime.date(2031, 1, 1) + datetime.timedelta(days=rng.randrange(600))
        return Question(since=first.isoformat(), until=(first + datetime.timedelta(days=6)).isoformat())

    yield "all within a week", week
    yield "said by", lambda: Question(said_by=(name(),))
    yield "goes back to", lambda: Question(goes_back_to=(name(),))
    yield "denied by", lambda: Question(said_by=(name(),), stance="denied")
    yield "a place", lambda: Question(place=(name(),))
    yield "two words", lambda: Question(text=f"{rng.choice(WORDS)} {rng.randrange(5000)}")
    yield "a party and a word", lambda: Question(party=(name(),), text=rng.choice(WORDS))
    yield "contradicted, of a party", lambda: Question(party=(name(),), contradicted=True)
    yield "most origins, of a party", lambda: Question(party=(name(),), min_origins=3, order="origins")


def measure(archive: Archive, rng: random.Random, entities: int) -> Iterator[tuple[str, float, float, float, int]]:
    """Kind, median and 95th percentile in milliseconds, that of the processor, and how many stories the last one found."""
    for kind, make in kinds(rng, entities):
        times, busy = [], []
        found = 0
        for n in range(WARM + ASKED):
            question = make()
            begun, worked = time.perf_counter(), time.process_time()
            found = ask(archive, question).total
            if n >= WARM:
                times.append(1000 * (time.perf_counter() - begun))
                busy.append(1000 * (time.process_time() - worked))
        yield (
            kind,
            statistics.median(times),
            statistics.quantiles(times, n=20)[-1],
            statistics.quantiles(busy, n=20)[-1],
            found,
        )


def _name(n: int) -> str:
    letters = "bdfgklmnprstvz"
    word = ""
    n += 1000
    while n:
        n, k = divmod(n, len(letters) * 5)
        word += letters[k // 5] + "aeiou"[k % 5]
    return word.title()


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tellings", type=int, default=1_000_000)
    parser.add_argument("--archive", type=Path, help="keep it there, and use it when it is there already")
    parser.add_argument("--write", type=Path, help="put the table between its markers in this document")
    given = parser.parse_args()
    rng, where = random.Random(1), machine()
    with tempfile.TemporaryDirectory() as folder:
        path = given.archive or Path(folder) / "large.archive"
        there = path.exists()
        with Archive(path, create=True) as archive:
            if not there:
                begun = time.perf_counter()
                with archive.writing() as db:
                    fill(db, given.tellings, rng)
                archive.db.execute("ANALYZE")
                print(f"filled in {time.perf_counter() - begun:.0f} s, {path.stat().st_size >> 20} MiB", flush=True)
            lines = [
                "| question | median ms | p95 ms | p95 of the processor, ms | found by the last |",
                "|---|---|---|---|---|",
            ]
            for kind, median, p95, busy, found in measure(archive, rng, max(10, given.tellings // 50)):
                lines.append(f"| {kind} | {median:.1f} | {p95:.1f} | {busy:.1f} | {found:,} |")
                print(lines[-1], flush=True)
    if given.write is not None:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
        ).stdout.strip()
        stamp = f"Commit {commit} and what stood uncommitted, {datetime.date.today()}; {where}; {given.tellings:,} statements."
        put(given.write, BEGIN, f"{stamp}\n\n" + "\n".join(lines), END)


if __name__ == "__main__":
    main()
