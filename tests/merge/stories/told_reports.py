"""Reports made by hand, with what they state, so that stories are tested without the network.

>>> r = Draft("herald", "2031-05-14")
>>> r.event("ASSAULT", "[Veldania] {attacked} [Korrin]", by="Mara Ilves", time="2031-05-13")
>>> r.reading()

In a statement's words «{…}» is the trigger; of the bracketed parties «[…]» is the actor before the trigger and the recipient
behind it, «[role: …]» any other. Capitalised parties bear a name; «(…)» within one is the place.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from reportedly.merge.stories.lifting import Lifted, lift
from reportedly.merge.stories.members import Member, member
from reportedly.merge.stories.nouns import is_named
from reportedly.merge.stories.parties import Cast
from reportedly.merge.stories.terms import Terms
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

MARK = re.compile(r"\[(?:(\w+): )?([^\]]*)\]|\{([^}]*)\}|\(([^)]*)\)")


@dataclass
class Draft:
    name: str
    published: str | None = "2031-05-14"
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    text: str = ""
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.title:
            self.text = self.title + "\n\n"

    def mention(self, words: str, kind: str | None = None) -> tuple[str, tuple[int, int]]:
        """Write the words as a mention of what they name; its id and span."""
        start = len(self.text)
        self.text += words
        known = re.sub(r"^(the|The) (?=[A-Z])", "", words)
        if known not in self.mentions:
            self.mentions[known] = []
        named = any(w[:1].isupper() for w in known.split()[-1:])
        self.mentions[known].append(
            Mention(start=start, end=len(self.text), kind=kind or ("name" if named else "nominal"))
        )  # type: ignore[arg-type]
        return f"e{list(self.mentions).index(known) + 1}", (start, len(self.text))

    def event(self, type_: str, words: str, *, by: str | list[str] | None = None, kind: str = "event", time: str | None = None,
              quantity: str | None = None, title: str | None = None, document: bool = False, end: str = ".", **status: str) -> str:  # fmt: skip
        """Write a statement, with those who say so behind it, the innermost first; its id."""
        begin, at, trigger, arguments, place = len(self.text), 0, None, [], None
        for m in MARK.finditer(words):
            self.text += words[at : m.start()]
            at = m.end()
            role, party, verb, where = m.groups()
            if verb is not None:
                trigger = (len(self.text), len(self.text) + len(verb))
                self.text += verb
            elif where is not None:
                entity, span = self.mention(where)
                place = Place(entity=entity, spans=(span,))
            else:
                entity, span = self.mention(party)
                arguments.append(
                    Argument(role=role or ("recipient" if trigger else "actor"), entity=entity, spans=(span,))
                )
        self.text += words[at:]
        assert trigger is not None
        content, parent = (begin, len(self.text)), None
        chain = [by] if isinstance(by, str) else list(by or ())
        made: list[str] = []
        for source in chain:
            self.text += ", "
            entity, span = self.mention(source)
            cue = (len(self.text) + 1, len(self.text) + 5)
            self.text += " said"
            ident = f"a{len(self.attributions) + 1}"
            named = self.mentions[list(self.mentions)[int(entity[1:]) - 1]][-1].kind == "name"
            self.attributions.append(Attribution(
                id=ident, source=Source(kind="document" if document else "named" if named else "anonymous", entity=entity, spans=(span,)),
                cue=Piece(spans=(cue,)), content=Piece(spans=(content,)), act="say", quote="indirect"))  # fmt: skip
            made.append(ident)
        for inner, outer in pairwise(made):
            i = next(i for i, a in enumerate(self.attributions) if a.id == inner)
            a = self.attributions[i]
            parent = outer
            self.attributions[i] = Attribution(
                id=a.id, source=a.source, cue=a.cue, content=a.content, act=a.act, quote=a.quote, parent=parent
            )
        self.text += end + " "
        when = None
        if time is not None:
            self.times.append(Time(id=f"t{len(self.times) + 1}", start=begin, end=begin + 1, kind="date", value=time))
            when = StatementTime(id=self.times[-1].id, value=time)
        ident = f"s{len(self.statements) + 1}"
        self.statements.append(Statement(
            id=ident, kind=kind, type=type_, trigger=(trigger,), span=content, arguments=tuple(arguments), place=place, time=when,
            quantity=quantity, title=title, attribution=made[0] if made else None, **status))  # type: ignore[arg-type]  # fmt: skip
        return ident

    def say(self, words: str) -> None:
        """Write words that state nothing."""
        self.text += words + " "

    def reading(self) -> Reading:
        entities = tuple(
            Entity(id=f"e{i + 1}", type=self.types.get(name, "organization"), name=name, mentions=tuple(mentions))  # type: ignore[arg-type]
            for i, (name, mentions) in enumerate(self.mentions.items())
        )
        document = Document(id=f"doc-{self.name}", text=self.text, published=self.published, outlet=self.outlet or self.name.title(),
                            title=self.title, authors=self.authors, file=f"{self.name}.txt")  # fmt: skip
        return Reading(document=document, entities=entities, times=tuple(self.times), attributions=tuple(self.attributions),
                       statements=tuple(self.statements))  # fmt: skip


def ident(entity: Entity, document: str) -> str:
    """What the archive would call it: by its name where it has one."""
    return f"ent-{entity.name}" if is_named(entity) else f"{document}/{entity.id}"


def cast(reading: Reading) -> Cast:
    return Cast(reading, {e.id: ident(e, reading.document.id) for e in reading.entities})


def lifted(draft: Draft, text: str | None = None) -> list[Lifted]:
    reading = draft.reading()
    return lift(reading, cast(reading), lambda _: text or reading.document.id)


def terms(draft: Draft) -> list[Terms]:
    return [x.terms for x in lifted(draft) if x.terms is not None]


def one(type_: str, words: str, published: str = "2031-05-14", name: str = "herald", **how: str) -> Terms:
    """The terms of one statement."""
    draft = Draft(name, published)
    draft.event(type_, words, **how)  # type: ignore[arg-type]
    (found,) = terms(draft)
    return found


def members(*drafts: Draft, text: str | None = None) -> list[Member]:
    """The statements of reports as a story keeps them, in the order of their evidence."""
    out = []
    for draft in drafts:
        reading = draft.reading()
        day = None if draft.published is None else 738000
        out += [member(reading, x, cast(reading), day) for x in lifted(draft, text) if x.terms is not None]
    return sorted(out, key=lambda m: m.evidence)
