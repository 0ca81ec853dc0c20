"""Make archives of any size: invented reports with planted copies, shared actors and shared stories, and what is true of them.

The readings are made together with the texts, without the model: every span points at the words that were put there.
``python benchmarks/synthetic.py 1000 -o readings.jsonl`` writes them; ``made(1000)`` gives them one by one.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from reportedly import codec
from reportedly.records import (
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

NOUNS = (
    "archive arrangement assembly balance barrier basin battery blanket boat border bottle bridge budget building bundle cabin camera "
    "canal candle caravan cargo carriage cellar ceremony chain channel chapel charter chart church circle clinic coal coast collar "
    "column committee compass concrete contract convoy copper corridor cotton council courtyard crane crowd curtain custom dam deck "
    "delivery desk diary diesel dock dormitory draft drill driver edge engine envelope estate estuary factory farm fence ferry "
    "festival filter fleet flood foundation freight fuel furnace garden gate glacier grain granary guest gully harbor harvest hedge "
    "highway hill hospital hotel household inquiry insurance invoice iron island journey kitchen ladder lake lamp landing lantern lawyer "
    "leather ledger levy library licence machine market meadow meal memo merchant metal mill mine mirror monument mortar motor mountain "
    "museum neighbor network notebook nurse oil orchard order outpost package paint paper parade parcel patrol pavement permit petition "
    "pharmacy pier pipe plain platform plot pond pool port portrait poster powder prison quarry quarter railway rain ranch reactor "
    "receipt record reef refinery register relief repair reservoir ribbon ridge river road roof rope route salt sand scale school "
    "sediment shelter shepherd shift shore signal silver slope smoke soil square stable stadium station steam steel store storm stream "
    "street strike student summit supply surface surgeon survey swamp switch tailor tanker tariff teacher temple tent terminal theater "
    "timber tower tractor traffic trail tram treasury trench tunnel valley vault vehicle vessel village vineyard wagon wall warehouse "
    "water weather wheat wheel widow winter wire witness worker workshop yard"
).split()
VERBS = (
    "abandoned accepted adjusted altered announced approved arranged assembled awaited balanced blocked bordered borrowed bought breached "
    "carried cleared closed collected combined concealed considered copied covered crossed damaged delayed delivered described displayed "
    "divided doubled drained emptied ended entered examined exceeded expanded extended feared filled finished fitted followed gathered "
    "guarded handled heard ignored improved included inspected joined kept labeled lacked launched lifted listed loaded located lowered "
    "managed marked measured mended mentioned missed moved named needed neglected noticed obtained occupied opened ordered outlined "
    "overlooked owned packed painted passed photographed placed planned polished praised prepared presented preserved printed produced "
    "promised protected provided published pulled purchased pushed raised reached received reduced refused released removed rented "
    "repaired replaced requested reserved restored returned reviewed searched secured selected shaped shared sheltered shifted showed "
    "signed sold sorted stored studied supplied supported surrounded tested touched traced trained treated turned unloaded used valued "
    "viewed visited warmed watched welcomed widened wrapped"
).split()
ADJECTIVES = (
    "abandoned ancient angry annual bare bitter blank bright broad broken busy calm careful central cheap clean clear coastal cold common "
    "crowded damp dark deep distant double dry dusty early eastern empty equal fair familiar famous final flat foreign former fragile fresh "
    "full gentle golden grand gray heavy hidden hollow huge idle inner joint large late lean local lonely long loose loud low main massive "
    "mild minor modern modest muddy narrow native neat nervous new noisy northern old open ordinary outer pale plain polite poor private "
    "proud public quick quiet rapid rare raw recent regional remote rich rigid rough round royal rural rusty scarce second secret senior "
    "severe shallow sharp short silent simple slow small smooth soft solid southern spare steady steep stiff strange strict strong sudden "
    "summer tall temporary thick thin tight tired upper urban usual vacant vast warm weak western wide wild wooden young"
).split()
ADVERBS = "again apparently briefly carefully directly early eagerly easily entirely finally gradually largely later mainly nearly openly partly quickly quietly rarely repeatedly secretly slowly soon suddenly together usually widely".split()
LINKS = ["while", "because", "although", "before", "after", "so that", "until", "as"]
SWAPS = {
    "said": "mentioned", "told": "informed", "reporters": "journalists", "people": "individuals", "killed": "slain", "killing": "slaying",
    "according": "consistent", "near": "close to", "the": "the", "had": "had", "at": "on", "before": "prior to", "after": "following",
    "because": "as a result of", "while": "even as", "until": "till", "were": "have been", "was": "used to be", "statement": "remark",
    "not": "no longer", "did": "did", "would": "might", "they": "they", "that": "that",
}  # fmt: skip
"""What a thesaurus makes of the words that hold sentences together; other words are swapped within their kind."""

TYPES = {
    "ASSAULT": ("attacked", "shelled", "raided", "stormed", "struck"),
    "SANCTION": ("sanctioned", "penalized", "blacklisted", "embargoed"),
    "ACCUSE": ("accused", "blamed", "denounced", "faulted"),
    "CONSULT": ("met", "visited", "received", "consulted"),
    "AID": ("helped", "aided", "supplied", "assisted"),
    "THREATEN": ("threatened", "warned", "menaced"),
}
"""Event types and words for them; each is its own past participle."""

FRAMES = (
    "{A} {v} {R} in {P} on {T}, {S} said.",
    "On {T}, {A} {v} {R} near {P}, according to {S}.",
    "{S} said that {A} had {v} {R} at {P} on {T}.",
    "In {P} it was {A} that {v} {R} on {T}, {S} told reporters.",
    "{R} was {v} by {A} in {P} on {T}, {S} announced at a {adj} {noun}.",
    "The {adj} {noun} in {P} ended on {T} when {A} {v} {R}, said {S}.",
    "Late on {T} {A} {v} {R}, {S} reported from {P}, where the {noun} stood {adj}.",
    "{A} {v} {R} on {T} and the {noun} of {P} was left {adj}, {S} maintained.",
)
NUMBERS = (
    "{N} people were killed, {S} said.",
    "The number of dead stood at {N}, according to {S}.",
    "{S} put the number of dead at {N} and called the {noun} {adj}.",
    "At least {N} people lost their lives beside the {adj} {noun}, {S} said.",
)
QUOTES = (
    "“{quote},” {S} told reporters.", "“{quote},” said {S}, who stood by the {adj} {noun}.", "{S} put it so: “{quote}.”",
    "Asked about the {adj} {noun}, {S} said: “{quote}.”",
)  # fmt: skip
FILLERS = (
    "The {adj} {noun} {verb} the {noun} {adv} {link} the {noun} of {P} {verb} a {adj} {noun}.",
    "A {adj} {noun} {verb} {noun} and {noun} near the {noun}, and nobody {verb} the {adj} {noun}.",
    "{X} {adv} {verb} the {adj} {noun} {link} a {noun} {verb} its {noun}.",
    "{link} the {noun} {verb} the {adj} {noun}, {X} {verb} a {noun} with a {adj} {noun}.",
    "Nobody in {P} {verb} the {noun}, a {adj} {noun} that {X} {adv} {verb} in the {adj} {noun}.",
    "For {n} years the {noun} {verb} the {adj} {noun}; then a {noun} {verb} the {noun} {adv}.",
    "{X} {verb} {n} {noun}s of {adj} {noun} from the {noun}, {n2} more than the {noun} {verb}.",
    "Two {noun}s, a {noun} and a {adj} {noun} {verb} at the {noun} {link} {X} {verb} the {noun}.",
    "It was the {adj} {noun} that {verb} the {noun}, a {noun} of {P} {verb} {adv}.",
    "The {noun} is {adj}, the {noun} {adj}, and {X} has {adv} {verb} both.",
)  # fmt: skip

BACKGROUND = "background"
"""The origin of what an outlet prints under many of its own reports."""

KINDS = ("verbatim", "cut", "edited", "paraphrased", "mixed")


class Actor(NamedTuple):
    """Who or what the reports speak of; ``names`` are its forms, the full one first."""

    key: str
    type: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Event:
    """What happened, which several reports tell."""

    key: str
    type: str
    actor: Actor
    recipient: Actor
    place: Actor
    speaker: Actor
    day: date
    number: int
    quote: str


Bit = str | tuple[Actor, str] | tuple[date, str]
"""A piece of a sentence: words, a name with its surface, a day with its words."""


@dataclass(frozen=True)
class Line:
    """A sentence, and what it states: ``event`` with the place of its verb among the pieces."""

    bits: tuple[Bit, ...]
    event: Event | None = None
    verb: int = -1
    origin: str = ""


@dataclass
class Draft:
    """A report before it is printed: its paragraphs, and whose text it is."""

    origin: str
    outlet: str
    title: str
    day: date
    paragraphs: list[list[Line]]
    head: str = ""
    foot: str = ""
    credit: str | None = None


@dataclass(frozen=True)
class Truth:
    """What is true of a report: whose text it is, how it was made, and stretches that are another's."""

    origin: str
    kind: str
    event: str
    parts: tuple[tuple[int, int, str], ...] = ()


@dataclass
class World:
    """Invented countries, towns, people, groups and outlets; ``size`` is that of the archive."""

    seed: int
    size: int
    rng: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        taken: set[str] = set()

        def name() -> str:
            while True:
                word = "".join(
                    self.rng.choice("b d f g h k l m n p r s t v z dr kr st br tr sh ch".split())
                    + self.rng.choice("a e i o u ai ei ou".split())
                    for _ in range(self.rng.choice((2, 2, 3)))
                ) + self.rng.choice(("", "n", "r", "l", "s", "m", "rk", "nd"))
                if word not in taken and len(word) > 3:
                    taken.add(word)
                    return word.capitalize()

        def actors(kind: str, count: int, form: str) -> list[Actor]:
            made = []
            for i in range(count):
                words = form.format(*(name() for _ in range(3)))
                short = (words.split()[-1],) if kind == "person" else ()
                made.append(Actor(f"{kind}{i}-{form[-4:]}", kind, (words, *short)))
            return made

        self.places = actors("place", 60 + self.size // 40, "{0}")
        self.states = actors("state", 40, "{0}")
        self.groups = actors("organization", 40 + self.size // 50, "{0} Front") + actors(
            "organization", 40 + self.size // 50, "{0} Brigades"
        )
        self.people = actors("person", 60 + self.size // 10, "{0} {1}")
        self.offices = actors("organization", 60, "{0} Ministry")
        self.outlets = [
            f"{name()} {kind}" for kind in ("Herald", "Courier", "Observer", "Gazette", "Times") for _ in range(24)
        ]
        self.agencies = [f"{name()} {kind}" for kind in ("Press", "Wire", "News Agency") for _ in range(3)]
        self.swap = dict(SWAPS)
        for words in (NOUNS, VERBS, ADJECTIVES, ADVERBS):
            others = list(words)
            self.rng.shuffle(others)
            self.swap.update(zip(words, others, strict=True))
        self.background = {
            o: [replace(x, origin=BACKGROUND) for x in self.fillers(self.rng, 3, [self.rng.choice(self.states)])]
            for o in self.outlets
        }

    def fill(
        self,
        rng: random.Random,
        frame: str,
        about: list[Actor],
        event: Event | None = None,
        speaker: Actor | None = None,
    ) -> Line:
        """A sentence of that frame; ``about`` are actors that may be named."""
        bits: list[Bit] = []
        verb = -1
        for piece in frame.replace("{", "\0{").replace("}", "}\0").split("\0"):
            match piece:
                case "{A}" | "{R}" | "{P}" | "{S}" | "{X}":
                    actor = _slot(piece, event, rng, about, speaker)
                    bits.append((actor, rng.choice(actor.names) if piece == "{X}" else actor.names[0]))
                case "{T}":
                    assert event is not None
                    bits.append((event.day, f"{event.day:%B} {event.day.day}"))
                case "{v}":
                    assert event is not None
                    verb = len(bits)
                    bits.append(rng.choice(TYPES[event.type]))
                case "{N}":
                    assert event is not None
                    bits.append(str(event.number))
                case "{quote}":
                    assert event is not None
                    bits.append(event.quote)
                case "{n}" | "{n2}":
                    bits.append(str(rng.randrange(2, 900)))
                case "{noun}":
                    bits.append(rng.choice(NOUNS))
                case "{verb}":
                    bits.append(rng.choice(VERBS))
                case "{adj}":
                    bits.append(rng.choice(ADJECTIVES))
                case "{adv}":
                    bits.append(rng.choice(ADVERBS))
                case "{link}":
                    bits.append(rng.choice(LINKS).capitalize() if not bits else rng.choice(LINKS))
                case "":
                    pass
                case _:
                    bits.append(piece)
        return Line(tuple(bits), event if verb >= 0 else None, verb)

    def fillers(self, rng: random.Random, count: int, about: list[Actor]) -> list[Line]:
        """Sentences of nothing in particular; no two are alike."""
        return [self.fill(rng, rng.choice(FILLERS), [*about, rng.choice(self.places)]) for _ in range(count)]


def _slot(piece: str, event: Event | None, rng: random.Random, about: list[Actor], speaker: Actor | None) -> Actor:
    if event is not None and piece != "{X}":
        return {"{A}": event.actor, "{R}": event.recipient, "{P}": event.place, "{S}": speaker or event.speaker}[piece]
    fitting = [a for a in about if (a.type == "place") == (piece == "{P}")]
    return rng.choice(fitting or about)


def events(world: World) -> Iterator[Event]:
    """Events without end, spread over time as the archive grows."""
    rng, start, number = random.Random(world.seed + 1), date(2031, 1, 1), 0
    while True:
        actor, recipient = rng.sample(world.groups + world.states, 2)
        quote = " ".join(
            rng.choice((NOUNS, VERBS, ADJECTIVES, ADVERBS, ("the", "we", "a", "our", "not", "will"))[rng.randrange(5)])
            for _ in range(rng.randrange(6, 15))
        )
        yield Event(
            f"event-{number}", rng.choice(list(TYPES)), actor, recipient, rng.choice(world.places), rng.choice(world.people),
            start + timedelta(days=number // 12), rng.randrange(2, 90), quote,
        )  # fmt: skip
        number += 1


def told(world: World, rng: random.Random, event: Event, outlet: str, origin: str) -> Draft:
    """An event as one reporter tells it, in words of their own: names, number and quotation are the event's."""
    about = [event.actor, event.recipient, event.speaker, event.place, rng.choice(world.people)]
    source = rng.choice((event.speaker, event.speaker, rng.choice(world.offices)))
    core = [world.fill(rng, rng.choice(FRAMES), about, event, source)]
    if event.type == "ASSAULT":
        core.append(world.fill(rng, rng.choice(NUMBERS), about, event, source))
    if rng.random() < 0.7:
        core.append(world.fill(rng, rng.choice(QUOTES), about, event))
    lines = world.fillers(rng, rng.randrange(5, 16), about)
    for line in core[1:]:
        lines.insert(rng.randrange(len(lines)), line)
    lines.insert(0, core[0])
    if rng.random() < 0.1 and outlet in world.background:
        lines += world.background[outlet]  # makes no copies of those reports
    paragraphs: list[list[Line]] = []
    while lines:
        take = rng.choice((1, 2, 2, 3))
        paragraphs.append(lines[:take])
        lines = lines[take:]
    title = f"{event.actor.names[0]} and {event.recipient.names[0]}: the {rng.choice(ADJECTIVES)} {rng.choice(NOUNS)} of {event.place.names[0]}"
    reporter = rng.choice(world.people).names[0]
    place = f"{event.place.names[0].upper()}, {event.day:%B} {event.day.day}"
    return Draft(
        origin,
        outlet,
        title,
        event.day,
        paragraphs,
        f"By {reporter}\n\n{place} — ",
        f"Subscribe to the newsletter of the {outlet}.",
    )


def wired(draft: Draft, agency: str) -> Draft:
    """The report as the agency sends it."""
    head = draft.head.replace(" — ", f" ({agency}) — ")
    return replace(draft, outlet=agency, head=head, foot=f"(Copyright {agency}. All rights reserved.)", credit=agency)


def copied(world: World, rng: random.Random, draft: Draft, kind: str, outlet: str, own: str) -> Draft:
    """Another outlet's copy, of one of ``KINDS``; ``own`` is the origin of what it adds."""
    paragraphs = [list(p) for p in draft.paragraphs]
    credited = rng.random() < 0.6
    head = draft.head if credited else f"By Staff\n\n{draft.head.split(chr(10))[-1].split(' (')[0]} — "
    title = draft.title
    if kind == "cut":
        left = max(2, round(len(paragraphs) * rng.uniform(0.35, 0.8)))
        while left < len(paragraphs) and sum(len(_words(x)) for p in paragraphs[:left] for x in p) < 45:
            left += 1
        paragraphs = paragraphs[:left]
    elif kind == "edited":
        paragraphs = [[swapped(world, rng, x, rng.uniform(0.02, 0.2)) for x in p] for p in paragraphs]
        if len(paragraphs) > 4:
            del paragraphs[rng.randrange(1, len(paragraphs))]
        title = f"{rng.choice(NOUNS).capitalize()} and {rng.choice(NOUNS)}: {draft.title.split(':')[0]}"
    elif kind == "paraphrased":
        rate = rng.uniform(0.3, 0.6)
        paragraphs = [[swapped(world, rng, x, rate) for x in p] for p in paragraphs]
        head, credited = "by Admin\n\n", False
        title = " ".join(world.swap.get(w, w) for w in title.split())
    elif kind == "mixed":
        about = [rng.choice(world.people), rng.choice(world.places)]
        for _ in range(rng.choice((1, 2))):
            added = [replace(x, origin=own) for x in world.fillers(rng, 2, about)]
            paragraphs.insert(rng.randrange(1, max(2, len(paragraphs))), added)
    foot = rng.choice((f"© {outlet}. All rights reserved.", f"Subscribe to the newsletter of the {outlet}.", ""))
    return Draft(
        draft.origin,
        outlet,
        title,
        draft.day + timedelta(days=rng.choice((0, 0, 0, 1))),
        paragraphs,
        head,
        foot,
        draft.credit if credited else None,
    )


def carrying(rng: random.Random, draft: Draft, wire: Draft) -> Draft:
    """The report with two paragraphs of the agency's put into it."""
    at = rng.randrange(max(1, len(wire.paragraphs) - 1))
    taken = [[replace(x, origin=wire.origin) for x in p] for p in wire.paragraphs[at : at + 2]]
    where = rng.randrange(1, len(draft.paragraphs) + 1)
    return replace(draft, paragraphs=[*draft.paragraphs[:where], *taken, *draft.paragraphs[where:]])


def swapped(world: World, rng: random.Random, line: Line, rate: float) -> Line:
    """The sentence with that share of its words (names, numbers and days stay) given as others."""
    bits: list[Bit] = []
    for bit in line.bits:
        if isinstance(bit, str):
            bits.append(" ".join(_other(world, w) if rng.random() < rate else w for w in bit.split(" ")))
        else:
            bits.append(bit)
    return replace(line, bits=tuple(bits))


def _other(world: World, word: str) -> str:
    bare = word.strip(",.;:“”")
    found = world.swap.get(bare.lower())
    if not bare or found is None:
        return word
    return word.replace(bare, found.capitalize() if bare[0].isupper() else found)


def _words(line: Line) -> list[str]:
    return "".join(b if isinstance(b, str) else b[1] for b in line.bits).split()


def printed(draft: Draft, kind: str, event: str) -> tuple[Reading, Truth]:
    """The report's reading and what is true of it."""
    return _Printer(draft).run(kind, event)


class _Printer:
    """Puts a draft's pieces one after the other and notes where each stands."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = ""
        self.mentions: dict[str, list[Mention]] = {}
        self.actors: dict[str, Actor] = {}
        self.times: list[Time] = []
        self.attributions: list[Attribution] = []
        self.statements: list[Statement] = []
        self.parts: list[tuple[int, int, str]] = []

    def run(self, kind: str, event: str) -> tuple[Reading, Truth]:
        d = self.draft
        self.text = f"{d.title}\n\n{d.head}"
        for number, paragraph in enumerate(d.paragraphs):
            self.text += "\n\n" if number else ""
            for n, line in enumerate(paragraph):
                self.text += " " if n else ""
                self.line(line)
        self.text += f"\n\n{d.foot}\n" if d.foot else "\n"
        ident = "doc-" + blake2b(f"{d.outlet}|{self.text}".encode(), digest_size=8).hexdigest()
        document = Document(
            id=ident, text=self.text, title=d.title, outlet=d.outlet, published=d.day.isoformat(), file=f"{ident}.txt"
        )
        entities = tuple(
            Entity(id=self.local(key), type=a.type, name=a.names[0], mentions=tuple(self.mentions[key]))  # type: ignore[arg-type]
            for key, a in self.actors.items()
        )
        reading = Reading(
            document=document, entities=entities, times=tuple(self.times), attributions=tuple(self.attributions),
            statements=tuple(self.statements),
        )  # fmt: skip
        return reading, Truth(d.origin, kind, event, tuple(_joined(self.parts, self.text)))

    def local(self, key: str) -> str:
        return f"e{list(self.actors).index(key) + 1}"

    def line(self, line: Line) -> None:
        start = len(self.text)
        spans: list[tuple[int, int]] = []
        for bit in line.bits:
            words = bit if isinstance(bit, str) else bit[1]
            spans.append((len(self.text), len(self.text) + len(words)))
            self.text += words
            if isinstance(bit, str):
                continue
            if isinstance(bit[0], date):
                self.times.append(
                    Time(
                        id=f"t{len(self.times) + 1}",
                        start=spans[-1][0],
                        end=spans[-1][1],
                        kind="date",
                        value=bit[0].isoformat(),
                    )
                )
            else:
                self.actors.setdefault(bit[0].key, bit[0])
                self.mentions.setdefault(bit[0].key, []).append(
                    Mention(start=spans[-1][0], end=spans[-1][1], kind="name")
                )
        if line.origin:
            self.parts.append((start, len(self.text), line.origin))
        if line.event is not None:
            self.state(line, line.event, spans, (start, len(self.text)))

    def state(self, line: Line, event: Event, spans: list[tuple[int, int]], whole: tuple[int, int]) -> None:
        named = {
            b[0].key: span
            for b, span in zip(line.bits, spans, strict=True)
            if not isinstance(b, str) and not isinstance(b[0], date)
        }
        roles = {event.actor.key: "actor", event.recipient.key: "recipient"}
        said = next((k for k in named if k not in roles and k != event.place.key), None)
        attribution = None
        if said is not None:
            attribution = f"a{len(self.attributions) + 1}"
            self.attributions.append(
                Attribution(
                    id=attribution,
                    source=Source(kind="named", entity=self.local(said), spans=(named[said],)),
                    cue=Piece(),
                    act="say",
                    content=Piece(spans=(whole,)),
                    quote="indirect",
                )
            )
        self.statements.append(
            Statement(
                id=f"s{len(self.statements) + 1}",
                kind="event",
                type=event.type,
                trigger=(spans[line.verb],),
                span=whole,
                arguments=tuple(
                    Argument(role=r, entity=self.local(k), spans=(named[k],)) for k, r in roles.items() if k in named
                ),
                time=StatementTime(id=self.times[-1].id, value=self.times[-1].value),
                place=Place(entity=self.local(event.place.key), spans=(named[event.place.key],))
                if event.place.key in named
                else None,
                attribution=attribution,
            )
        )


def _joined(parts: list[tuple[int, int, str]], text: str) -> Iterator[tuple[int, int, str]]:
    """Parts that only white space parts are one."""
    last: tuple[int, int, str] | None = None
    for part in parts:
        if last and last[2] == part[2] and not text[last[1] : part[0]].strip():
            last = (last[0], part[1], part[2])
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def made(size: int, seed: int = 1) -> Iterator[tuple[Reading, Truth]]:
    """That many reports, in the order of their events; the same ones for the same seed.

    An event is told by one to three reporters, each in their own words. Two in five events have an agency among them, whose
    text one to eight outlets copy, and a reporter may carry two of its paragraphs.
    """
    world = World(seed, size)
    rng = random.Random(seed + 2)
    stream, count = events(world), 0

    def all_of(event: Event) -> Iterator[tuple[Draft, str]]:
        outlets = rng.sample(world.outlets, 16)
        wire: Draft | None = None
        if rng.random() < 0.4:
            agency = rng.choice(world.agencies)
            wire = wired(told(world, rng, event, agency, f"{event.key}-wire"), agency)
            if rng.random() < 0.7:
                yield wire, "agency"
            for _ in range(rng.choice((1, 1, 2, 2, 3, 5, 8))):
                outlet = outlets.pop()
                kind = rng.choice(KINDS)
                yield copied(world, rng, wire, kind, outlet, f"{event.key}-{outlet}-added"), kind
        for _ in range(rng.choice((1, 1, 2, 3))):
            outlet = outlets.pop()
            draft = told(world, rng, event, outlet, f"{event.key}-{outlet}")
            if wire is not None and len(wire.paragraphs) > 3 and rng.random() < 0.3 and len(draft.paragraphs) > 4:
                yield carrying(rng, draft, wire), "carrying"
            else:
                yield draft, "own"

    for event in stream:
        for draft, kind in all_of(event):
            yield printed(draft, kind, event.key)
            count += 1
            if count == size:
                return


def main() -> None:
    """Write the readings as JSON lines."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=int)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with args.output.open("wb") as out:
        for reading, _ in made(args.size, args.seed):
            out.write(codec.encode(reading) + b"\n")


if __name__ == "__main__":
    main()
