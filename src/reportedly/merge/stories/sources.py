"""Who a telling goes back to, as its own report tells it: the chain, and what bears on its origin."""

import re
from pathlib import PurePath

import msgspec

from reportedly.merge.copies.credit import credit
from reportedly.merge.stories.nouns import head, head_words
from reportedly.merge.stories.parties import Cast
from reportedly.merge.stories.words import tokens, words
from reportedly.records import Attribution, Document, Reading, Span, Statement

HEAD_OF_TEXT = 400
"""Characters of a text in which its title is looked for."""


NOBODY = ("unnamed",)
"""The names of a source that the report calls nothing: «it is said», «the accusation that»."""


class Link(msgspec.Struct, frozen=True, array_like=True):
    """One source of a chain: its names in this report, the archive's entity where it has a name, what kind it is.

    ``reporter``: one of the outlet's own people, named only as such; ``medium``: of a type that an outlet may have.
    ``speaks_for``: the archive's entity for which the report says that it speaks; ``title``: the office of state, as the
    report gives it («interior minister»). ``official_of``: whose official an unnamed one is called.
    """

    kind: str
    names: tuple[str, ...]
    entity: str = ""
    reporter: bool = False
    medium: bool = False
    speaks_for: str = ""
    title: str = ""
    official_of: str = ""


_ENDS = frozenset(".?!…:;,”\"'’»)]")
"""What ends a line that is no heading."""


class Provenance(msgspec.Struct, frozen=True, array_like=True):
    """What decides the origin of one telling.

    ``links`` are the sources inside the text, innermost first, without the authors and the outlet of the report itself.
    ``text`` is the text (shared by its copies) that the telling stands in; ``cited`` the names that stand beside the
    source in its sentence, among which an outlet may be from whom this one has it. ``headline``: it stands in the title or a heading.
    ``withdrawn``: the report takes back what its outlet had said. ``speaker`` is the archive's entity that does by saying so
    what the report tells in its own voice: who threatens, asks, accuses. ``agency`` is whose text the report says that it is.
    """

    links: tuple[Link, ...] = ()
    text: str = ""
    cited: tuple[str, ...] = ()
    headline: bool = False
    withdrawn: bool = False
    correcting: bool = False
    speaker: str = ""
    agency: str = ""


def outlet_of(outlet: str | None, file: str | None, document_id: str) -> str:
    """What a report's outlet is counted as: its name, else the file's, else the report alone."""
    return outlet or (PurePath(file).stem if file else document_id)


def same_outlet(name: str, outlet: str, *, beginning: bool = True) -> bool:
    """Whether a name that a report uses is that outlet's; ``beginning``: its first words alone may be.

    «The Courier» is «The Dar Nawal Courier», and «Ferrant Institute» «Ferrant Institute for Border Studies»; «the press» is
    none, and a town that an outlet is named for is not the outlet.
    """
    said = [w for w in tokens(name) if w not in ("the", "a", "an")]
    whole = [w for w in tokens(re.sub(r"[-_\d]+", " ", outlet)) if w not in ("the", "a", "an")]
    if not said or not whole or not set(said) <= set(whole):
        return False
    telling = set(said) - words().outlet_words
    if whole[-1] in said:
        return bool(telling or len(said) > 1)
    return beginning and len(said) > 1 and said == whole[: len(said)]


class Sources:
    """The sources of one reading's statements."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        d = reading.document
        self.reading, self.cast = reading, cast
        self._attributions = {a.id: a for a in reading.attributions}
        self._outlet = outlet_of(d.outlet, d.file, d.id)
        self._authors = {a.casefold() for a in d.authors}
        named = credit(d.text, d.outlet, d.authors)
        self._agency = named.name if named is not None and named.how == "copied" else ""
        self._taken_back = _corrections(d)
        at = d.text.find(d.title, 0, HEAD_OF_TEXT + len(d.title)) if d.title else -1
        self._offices = _offices(reading)
        self._title = (at, at + len(d.title)) if d.title and at >= 0 else (0, 0)

    def provenance(self, statement: Statement, text: str) -> Provenance:
        """Where a statement comes from; ``text`` is the text, shared by its copies, that it stands in."""
        chain = self._chain(statement)
        links = tuple(link for link in map(self._link, chain) if link is not None)
        innermost = chain[0] if chain else None
        at = statement.trigger[0][0]
        correcting = self._taken_back[0] <= at < self._taken_back[1]
        withdrawn = correcting and statement.kind == "event" and not links and any(self._is_own(a) for a in chain)
        return Provenance(
            links=links,
            text=text,
            cited=self._cited(innermost) if innermost is not None else (),
            headline=(self._title[0] <= statement.span[0] and statement.span[1] <= self._title[1])
            or _is_heading(self.reading.document.text, statement.span),
            withdrawn=withdrawn,
            correcting=correcting,
            agency=self._agency,
        )

    def _chain(self, statement: Statement) -> list[Attribution]:
        out: list[Attribution] = []
        at = statement.attribution
        while at is not None and len(out) < len(self._attributions):
            out.append(self._attributions[at])
            at = out[-1].parent
        return out

    def _names(self, a: Attribution) -> tuple[str, ...]:
        text = self.reading.document.text
        written = " ".join(text[s:e] for s, e in a.source.spans)
        if a.source.entity is None:
            return (written,) if written else ()
        e = self.cast.entities[a.source.entity]
        alias = () if written.casefold() in words().pronouns or not written else (written,)
        return tuple(dict.fromkeys((e.name, *e.aliases, *alias)))

    def _is_own(self, a: Attribution) -> bool:
        """Whether it is the report's author or outlet that speaks."""
        if a.source.kind == "author":
            return True
        names = self._names(a)
        if any(n.casefold() in self._authors for n in names):
            return True
        if not names or self._reporter(names[0]):
            return False
        return same_outlet(names[0], self._outlet, beginning=self._may_be_outlet(a.source.entity))

    def _may_be_outlet(self, entity: str | None) -> bool:
        """Whether it is of a type that an outlet can have been read as: a town or state of its name is another thing."""
        return entity is None or self.cast.entities[entity].type not in ("place", "state", "person")

    def _called_outlet(self, entity: str) -> bool:
        """Whether its name says that it is an outlet, whatever it was read as: «Kanal Orlec»."""
        return bool(set(tokens(self.cast.entities[entity].name)) & words().outlet_nouns)

    def _reporter(self, name: str) -> bool:
        """Whether it is one of the outlet's own people, named only as such: «a Courier reporter»."""
        said = head_words(name)
        return bool(said) and said[-1].casefold() in words().own_people

    def _link(self, a: Attribution) -> Link | None:
        """A source as a link of the chain; None for the report's author and outlet, who are never in it."""
        if self._is_own(a):
            return None
        names = self._names(a)
        official = a.source.entity is not None and head(names[0] if names else "") == "official"
        return Link(
            official_of=self.cast.owner(a.source.spans) if official else "",
            kind=a.source.kind,
            names=names or NOBODY,
            entity=self.cast.named(a.source.entity),
            reporter=any(self._reporter(n) for n in names[:1]),
            medium=a.source.entity is not None and self._may_be_outlet(a.source.entity),
            **self._office(a.source.entity),
        )

    def _office(self, entity: str | None) -> dict[str, str]:
        """For whom a person speaks by the office that the report gives: the spokeswoman of the Coast Guard for the Coast Guard."""
        title, organization = self._offices.get(entity or "", ("", None))
        if set(tokens(title)) & words().spokespeople:
            return {"speaks_for": self.cast.named(organization)}
        return {"title": title}

    def _cited(self, a: Attribution) -> tuple[str, ...]:
        """Names in the sentence of a source and its cue, the source's own left out."""
        places = [s for s, _ in (*a.source.spans, *a.cue.spans)]
        if not places:
            return ()
        start, end = self.cast.sentences.around(min(places))
        there = (
            e
            for e in self.cast.named_in(start, end)
            if e != a.source.entity and (self._may_be_outlet(e) or self._called_outlet(e))
        )
        return tuple(dict.fromkeys(self.cast.entities[e].name for e in there))


def _offices(reading: Reading) -> dict[str, tuple[str, str | None]]:
    """Title and organization of those to whom the report gives one office, in force; a second one tells nothing sure."""
    out: dict[str, tuple[str, str | None]] = {}
    twice: set[str] = set()
    for s in reading.statements:
        if (
            s.type != "office"
            or s.polarity == "-"
            or s.mood != "actual"
            or not s.title
            or {"former", "ex"} & set(s.qualifiers)
        ):
            continue
        holders = {a.entity for a in s.arguments if a.role == "holder"}
        organizations = {a.entity for a in s.arguments if a.role == "organization"}
        for holder in holders if len(organizations) < 2 else ():
            found = (s.title.casefold(), next(iter(organizations), None))
            known = out.setdefault(holder, found)
            if found[0] != known[0] and {found[0], known[0]} == {
                x for x in (found[0], known[0]) if x.endswith(min(found[0], known[0], key=len))
            }:
                out[holder] = max(
                    known, found, key=lambda office: len(office[0])
                )  # «the minister» is the interior minister
            elif found != known and found[1] is not None:
                twice.add(holder)
    return {holder: office for holder, office in out.items() if holder not in twice}


def _corrections(document: Document) -> tuple[int, int]:
    """Where a report takes something back: all of it where its title says so, else the paragraphs from the first to the last
    that do; (0, 0) where none does."""
    text, table = document.text, words()
    marked = re.compile(rf"(?:{'|'.join(table.correction_titles)})\b", re.IGNORECASE)
    if marked.match(document.title or ""):
        return 0, len(text)
    said = text.casefold()
    if not any(x in said for x in (*table.correction_titles, *table.correction_cues)):
        return 0, 0
    found = [
        m.span()
        for m in re.finditer(r"[^\n]+", text)
        if marked.match(m[0].lstrip()) or any(cue in m[0].casefold() for cue in table.correction_cues)
    ]
    return (found[0][0], found[-1][1]) if found else (0, 0)


def _is_heading(text: str, span: Span) -> bool:
    """Whether it stands in a line without an end, before a longer one, where no line before it goes on: the heading of a section
    or of an entry of a live page."""
    begin, end = text.rfind("\n", 0, span[0]) + 1, text.find("\n", span[0])
    if end < span[1] or text[end - 1] in _ENDS:
        return False
    before, after = text[max(0, begin - 3) : begin].rstrip()[-1:], text[end + 1 : end + 3 + end - begin].lstrip("\n")
    return (not before or before in _ENDS) and len(after) > end - begin and "\n" not in after and not after[0].islower()
