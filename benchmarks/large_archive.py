"""An archive as large as one likes, for looking at: real readings, and the tables of merging filled directly.

``python benchmarks/large_archive.py FILE [--stories 100000]`` makes it in about a minute. Parties, sources and outlets are as unequal as in the
news (Zipf), most stories are told once or twice and a few by dozens, every statement's words stand in its report's text, and
some stories contradict each other. Merging would make such tables in hours; what reads them cannot tell the difference.
"""

import argparse
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec
from queries import Zipf

from reportedly.archive import Archive, schema
from reportedly.archive.store import first_day, pack
from reportedly.merge.entities.names import key
from reportedly.records import (
    EVENT_TYPES,
    Argument,
    Attribution,
    Document,
    Entity,
    Mention,
    Piece,
    Place,
    Reading,
    Source,
    Statement,
    StatementTime,
    Time,
)

VERBS = ("attacked", "met", "accused", "sanctioned", "helped", "warned", "sued", "praised", "left", "joined")
OBJECTS = (
    "bridge convoy ferry court border pipeline hospital village depot harbor bank mine railway school market".split()
)
COUNTRIES = "AF AL DZ AO AR AM AU AT AZ BD BY BE BJ BO BA BW BR BG BF BI KH CM CA TD CL CN CO CG HR CU CY DK EC EG EE ET FI FR".split()
PER_REPORT = 9


def name_of(n: int) -> str:
    """An invented name, another one for each number."""
    letters, word = "bdfgklmnprstvz", ""
    n += 1000
    while n:
        n, k = divmod(n, len(letters) * 5)
        word += letters[k // 5] + "aeiou"[k % 5]
    return word.title()


class World:
    """Entities, and stories between them."""

    def __init__(self, stories: int, rng: random.Random) -> None:
        self.rng, self.size = rng, max(60, stories // 5)
        self.names = [f"{name_of(n * 7)} {name_of(n)}" if n >= len(COUNTRIES) else name_of(n) for n in range(self.size)]
        self.types = [
            "state" if n < len(COUNTRIES) else ("person", "person", "organization", "place")[n % 4]
            for n in range(self.size)
        ]
        self.party, self.outlet, self.source = Zipf(self.size, rng), Zipf(200, rng), Zipf(max(30, self.size // 10), rng)
        self.stories = [self._story(n) for n in range(stories)]

    def _story(self, n: int) -> tuple[str, int, int, int, str | None]:
        """Type, actor, recipient, place and time."""
        rng, day = self.rng, date(2029, 1, 1) + timedelta(days=self.rng.randrange(900))
        time = rng.choice(
            (day.isoformat(),) * 6 + (f"{day:%Y-%m}", f"{day:%Y-%m}~", f"{day}/{day + timedelta(days=20)}", None)
        )
        actor, recipient = self.party(), self.party()
        kind = rng.choice((*EVENT_TYPES, "alliance", "support"))
        return (
            kind,
            actor,
            recipient if recipient != actor else (actor + 1) % self.size,
            rng.randrange(len(COUNTRIES)),
            time,
        )


def ident(n: int) -> str:
    """The id of an entity."""
    return f"ent-{n:07d}"


class _Draft:
    """A report's text and what stands in it, sentence by sentence."""

    def __init__(self) -> None:
        self.text = ""
        self.entities: dict[int, list[Mention]] = {}
        self.times: list[Time] = []
        self.attributions: list[Attribution] = []
        self.statements: list[Statement] = []

    def put(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def name(self, world: World, n: int) -> tuple[int, int]:
        span = self.put(world.names[n])
        self.entities.setdefault(n, []).append(Mention(start=span[0], end=span[1], kind="name"))
        return span

    def sentence(self, world: World, story: tuple[str, int, int, int, str | None], source: int | None) -> None:
        kind, actor, recipient, place, time = story
        rng, start = world.rng, len(self.text)
        who = self.name(world, actor)
        self.put(" ")
        verb = self.put(rng.choice(VERBS))
        self.put(" ")
        whom = self.name(world, recipient)
        self.put(f" at the {rng.choice(OBJECTS)} in ")
        where = self.name(world, place)
        when = None
        if time is not None:
            self.put(", ")
            span = self.put(time)
            when = Time(id=f"t{len(self.times) + 1}", kind="date", start=span[0], end=span[1], value=time)
            self.times.append(when)
        said, whole = None, (start, len(self.text))
        if source is not None:
            self.put(", ")
            speaker = self.name(world, source)
            self.put(" ")
            cue = self.put("said")
            said = f"a{len(self.attributions) + 1}"
            self.attributions.append(Attribution(
                id=said, source=Source(kind="named", entity=f"e{source}", spans=(speaker,)), cue=Piece(spans=(cue,)),
                content=Piece(spans=(whole,)), act="say", quote="indirect",
            ))  # fmt: skip
        self.put(". " if len(self.statements) % 3 else ".\n\n")
        roles = ("actor", "recipient")
        self.statements.append(Statement(
            id=f"s{len(self.statements) + 1}", kind="relation" if kind.islower() else "event", type=kind, trigger=(verb,), span=whole,
            arguments=tuple(Argument(role=r, entity=f"e{n}", spans=(at,)) for r, n, at in zip(roles, (actor, recipient), (who, whom), strict=True)),
            time=StatementTime(id=when.id, value=when.value) if when else None, place=Place(entity=f"e{place}", spans=(where,)),
            polarity="-" if rng.random() < 0.1 else "+", certainty="possible" if rng.random() < 0.1 else "certain",
            mood="intended" if rng.random() < 0.1 else "actual", attribution=said, confidence=round(rng.uniform(0.4, 1), 2),
        ))  # fmt: skip

    def reading(self, world: World, n: int) -> Reading:
        outlet = f"The {name_of(world.outlet() + 50)} Post"
        published = (date(2029, 1, 1) + timedelta(days=n % 900)).isoformat()
        title = self.text.split(",")[0][:90]
        document = Document(
            id=f"doc-{n:08d}",
            text=self.text,
            title=title,
            outlet=outlet,
            published=published,
            language="en",
            file=f"{n}.txt",
        )
        entities = tuple(
            Entity(id=f"e{k}", type=world.types[k], name=world.names[k], mentions=tuple(m))
            for k, m in self.entities.items()
        )
        return Reading(
            document=document,
            entities=entities,
            times=tuple(self.times),
            attributions=tuple(self.attributions),
            statements=tuple(self.statements),
        )


def told(world: World, rng: random.Random) -> Iterator[list[int]]:
    """The stories of each report: every other story is told more than once, one in a thousand forty times."""
    every = [
        n
        for n in range(len(world.stories))
        for _ in range(40 if n % 1000 == 0 else 1 + int(rng.expovariate(0.25)) if n % 2 == 0 else 1)
    ]
    rng.shuffle(every)
    for at in range(0, len(every), PER_REPORT):
        yield list(dict.fromkeys(every[at : at + PER_REPORT]))


def fill(archive: Archive, stories: int, seed: int = 1) -> None:
    """Fill an empty archive."""
    rng = random.Random(seed)
    world = World(stories, rng)
    db = archive.db
    tellers: list[list[tuple[int, str]]] = [[] for _ in world.stories]
    members: dict[int, int] = {}
    for doc, mine in enumerate(told(world, rng), 1):
        draft = _Draft()
        sources = [world.source() if rng.random() < 0.6 else None for _ in mine]
        for n, source in zip(mine, sources, strict=True):
            draft.sentence(world, world.stories[n], source)
        _report(archive, draft.reading(world, doc), doc, mine, sources, world)
        for k in draft.entities:
            members[k] = members.get(k, 0) + 1
        for n, s in zip(mine, draft.statements, strict=True):
            tellers[n].append((doc, s.id))
    _entities(archive, world, members)
    _stories(archive, world, tellers)
    step = schema.ABOUT.read_text(
        encoding="utf8"
    )  # the words for parties, places and sources, as an older archive gets them
    db.execute(step[step.index("UPDATE telling") : step.index("CREATE VIRTUAL")])
    db.execute("UPDATE revision SET last = ?", (stories + 1,))


def _report(archive: Archive, r: Reading, doc: int, mine: list[int], sources: list[int | None], world: World) -> None:
    db, d = archive.db, r.document
    db.execute(
        "INSERT INTO document (doc, id, file, title, outlet, authors, published, day, language, words, text, reading, program, added,"
        " revision, merged) VALUES (?, ?, ?, ?, ?, '[]', ?, ?, 'en', ?, ?, ?, '0', '2031-01-01', 1, 1)",
        (doc, d.id, d.file, d.title, d.outlet, d.published, first_day(d.published), len(d.text.split()), d.text, pack(r)),
    )  # fmt: skip
    db.execute(
        "INSERT INTO copy_group (doc, copies, parts) VALUES (?, ?, '[]')",
        (doc, f"copies-{doc - doc % 2 if doc % 10 < 2 else doc}"),
    )
    db.executemany(
        "INSERT INTO entity_member VALUES (?, ?, ?, 1, '[]')", ((doc, e.id, ident(int(e.id[1:]))) for e in r.entities)
    )
    for n, source, s in zip(mine, sources, r.statements, strict=True):
        chain = [[world.names[source]]] if source is not None else [["an official"]] if n % 7 == 0 else []
        passed_on = source // 2 if source is not None and n % 9 == 0 else None
        if passed_on is not None:
            chain.append([world.names[passed_on]])
        db.execute(
            "INSERT INTO telling (doc, local, story, chain, polarity, certainty, mood, time, origin, spans, quote)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (doc, s.id, f"story-{n:08d}", json.dumps(chain), s.polarity, s.certainty, s.mood, s.time.value if s.time else None,
             f"o{source or doc}", json.dumps([s.span]), d.text[s.span[0] : s.span[1]]),
        )  # fmt: skip
        if source is not None:
            db.execute("INSERT INTO telling_source VALUES (?, ?, ?, 0)", (ident(source), doc, s.id))
        if passed_on is not None:
            db.execute("INSERT INTO telling_source VALUES (?, ?, ?, 1)", (ident(passed_on), doc, s.id))


def _entities(archive: Archive, world: World, members: dict[int, int]) -> None:
    for n, name in enumerate(world.names):
        names = [name, *([name.split()[-1]] if " " in name and n % 3 == 0 else [])]
        codes = {"iso3166": COUNTRIES[n]} if n < len(COUNTRIES) else {}
        office = (
            [{"title": "minister", "qualifiers": ["foreign"], "start": "2029", "end": None}]
            if world.types[n] == "person" and n % 5 == 0
            else []
        )
        archive.db.execute(
            "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)",
            (ident(n), world.types[n], name, json.dumps(names), json.dumps(codes), json.dumps(office), members.get(n, 0)),
        )  # fmt: skip
        archive.db.executemany(
            "INSERT OR IGNORE INTO entity_name VALUES (?, ?, ?)", ((key(x), ident(n), x) for x in names)
        )


def _stories(archive: Archive, world: World, tellers: list[list[tuple[int, str]]]) -> None:
    db, encode = archive.db, msgspec.json.encode
    for n, (kind, actor, recipient, place, time) in enumerate(world.stories):
        docs = len({doc for doc, _ in tellers[n]})
        day = first_day(time) if time else 21550 + n % 900
        rival = n + 1 if n % 25 == 0 and n + 1 < len(world.stories) else n - 1 if n % 25 == 1 else None
        arguments = [{"role": "actor", "entity": ident(actor)}, {"role": "recipient", "entity": ident(recipient)}]
        db.execute(
            "INSERT INTO story (id, kind, type, time, day_from, day_to, place, arguments, articles, outlets, origins, contradicted, changed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (f"story-{n:08d}", "relation" if kind.islower() else "event", kind, time, day, (day or 0) + (30 if time and len(time) != 10 else 0),
             ident(place), encode(arguments).decode(), docs, docs, 1 + docs // 3, int(rival is not None), n),
        )  # fmt: skip
        db.executemany(
            "INSERT OR IGNORE INTO story_party VALUES (?, ?, ?)",
            ((a["entity"], f"story-{n:08d}", a["role"]) for a in arguments),
        )
        if rival is not None:
            sides = [
                {"value": "two", "files": [f"{tellers[n][0][0]}.txt"]},
                {"value": "three", "files": [f"{tellers[rival][0][0]}.txt"]},
            ]
            db.execute(
                "INSERT INTO contradiction VALUES (?, 0, 'number', ?, ?)",
                (f"story-{n:08d}", json.dumps(sides), json.dumps([f"story-{rival:08d}"])),
            )


def make(path: Path, stories: int, seed: int = 1) -> None:
    """Make the archive; the same one for the same seed."""
    with Archive(path, create=True) as archive:
        with archive.writing():
            fill(archive, stories, seed)
        archive.db.execute("ANALYZE")


def main() -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--stories", type=int, default=100_000)
    args = parser.parse_args()
    make(args.file, args.stories)


if __name__ == "__main__":
    main()
