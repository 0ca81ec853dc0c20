"""What the exporters read: an archive's records, those that many of them need at hand looked up once."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from reportedly.archive import Archive, exports
from reportedly.archive.ask import Question, ask
from reportedly.archive.decisions import in_force
from reportedly.archive.decisions.evidence import resolve
from reportedly.records import ArchiveEntity, Report, Story, StoryArgument

ACTORS = ("actor", "holder", "member")
RECIPIENTS = ("recipient", "organization")


class Source:
    """An archive as exporters see it; with a question, only the stories that answer it."""

    def __init__(self, archive: Archive, question: Question | None = None) -> None:
        self.archive, self.question = archive, question

    @cached_property
    def reports(self) -> dict[str, Report]:
        """All reports by id."""
        return {r.id: r for r in exports.reports(self.archive)}

    @cached_property
    def entities(self) -> dict[str, ArchiveEntity]:
        """All entities by id."""
        return {e.id: e for e in exports.entities(self.archive)}

    def stories(self) -> Iterator[Story]:
        """The stories, by id, or in the order that the question asks for."""
        if self.question is None:
            yield from exports.stories(self.archive)
            return
        yield from ask(self.archive, self.question).stories

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Where reports stand, by id, of those of which it is known."""
        return dict(self.archive.db.execute("SELECT id, url FROM document WHERE url IS NOT NULL").fetchall())

    @cached_property
    def added(self) -> dict[str, str]:
        """When each report came into the archive, ISO 8601, by id."""
        return dict(self.archive.db.execute("SELECT id, added FROM document").fetchall())

    @cached_property
    def credibility(self) -> dict[tuple[str, str], int]:
        """Admiralty credibility, 1 to 6, that people gave to statements: by report and the statement's id in its reading.

        Given with a decision «right» or «wrong» whose value has ``credibility``; the last one counts.
        """
        found: dict[tuple[str, str], int] = {}
        for d in in_force(self.archive):
            given = str(d.value.get("credibility", ""))
            if given in set("123456") and d.subject[0].layer == "statement":
                document = d.subject[0].document
                local = resolve(self.archive.reading(self.archive.row(document)), d.subject[0])
                if local is not None:
                    found[document, local] = int(given)
        return found


def names_of(story: Story, roles: tuple[str, ...]) -> list[str]:
    """The best names of the parties in these roles."""
    return [name_of(a) for a in story.arguments if a.role in roles]


def name_of(argument: StoryArgument) -> str:
    """Its entity's best name."""
    return argument.names[0] if argument.names else argument.entity


def headline(story: Story) -> str:
    """«ASSAULT: Northern Brigades → Karn bridge»."""
    actors, recipients = ", ".join(names_of(story, ACTORS)), ", ".join(names_of(story, RECIPIENTS))
    parties = f"{actors or '…'} → {recipients}" if recipients else actors
    return f"{story.type}: {parties}" if parties else story.type


def numbers(story: Story) -> str:
    """The three numbers in words."""
    return f"articles: {story.articles}, outlets: {story.outlets}, independent origins: {story.origins}"


def status(story: Story) -> str:
    """How its tellings have it: «asserted 5, denied 1; possible 2; planned 1»."""
    parts = []
    denied = sum(t.polarity == "-" for t in story.told)
    if len(story.told) > denied:
        parts.append(f"asserted in {len(story.told) - denied}")
    if denied:
        parts.append(f"denied in {denied}")
    for word in ("probable", "possible", "underspecified"):
        count = sum(t.certainty == word for t in story.told)
        if count:
            parts.append(f"{word} in {count}")
    for word in ("intended", "offered", "demanded", "threatened", "conditional", "attempted"):
        count = sum(t.mood == word for t in story.told)
        if count:
            parts.append(f"{word} in {count}")
    return ", ".join(parts)


def named_once(names: Iterable[str]) -> list[str]:
    """The names in order, who says and believes in turn once: of names that follow each other alike the first."""
    return [name for name, _ in groupby(names)]


def chain(names: tuple[tuple[str, ...], ...]) -> str:
    """A chain of sources in one line, innermost first; empty in the author's own voice."""
    return " ← ".join(n[0] if n else "unnamed" for n in names)
