"""A story as a notebook shows it, and the words that tables and pictures have for one."""

from collections.abc import Iterator, Sequence

from reportedly.export.source import ACTORS, RECIPIENTS, name_of, named_once, names_of
from reportedly.notebook import html
from reportedly.records import Story, Telling
from reportedly.web import wording

_BEFORE = {"instrument": "with"}
"""A preposition where the role's own name reads badly before a name."""
_HEADS = ("who says so", "status", "in", "words")


def title(story: Story) -> str:
    """«assault: Northern Brigades → Karn bridge»; other roles stand behind in brackets."""
    actors, recipients = ", ".join(names_of(story, ACTORS)), ", ".join(names_of(story, RECIPIENTS))
    others = ", ".join(
        f"{_BEFORE.get(a.role, wording.role_label(a.role))} {name_of(a)}"
        for a in story.arguments
        if a.role not in ACTORS + RECIPIENTS
    )
    parties = f"{actors or '…'} → {recipients}" if recipients else actors
    known = " ".join(x for x in (parties, f"({others})" if others else "") if x)
    return f"{wording.type_label(story.type)}: {known}" if known else wording.type_label(story.type)


def numbers(story: Story) -> tuple[str, str, str]:
    """«3 articles», «2 outlets», «1 independent origin»."""
    return (
        wording.counted(story.articles, "article"),
        wording.counted(story.outlets, "outlet"),
        wording.counted(story.origins, "independent origin"),
    )


def when_and_where(story: Story) -> tuple[str, ...]:
    """Time and place in words, as far as they are said."""
    place = story.place.names[0] if story.place is not None and story.place.names else None
    return tuple(x for x in (wording.date_words(story.time) if story.time else None, place) if x)


def status(telling: Telling) -> str:
    """Certainty, polarity and mood in words, plain ones left out: «possible · planned», «asserted»."""
    words = (
        telling.certainty if telling.certainty != "certain" else "",
        "denied" if telling.polarity == "-" else "",
        telling.mood if telling.mood != "actual" else "",
    )
    return " · ".join(w for w in words if w) or "asserted"


def asserted(story: Story) -> bool:
    """Whether any telling puts it plainly: so, as certain, and as something that happened or stands."""
    return any((t.polarity, t.certainty, t.mood) == ("+", "certain", "actual") for t in story.told)


def fragment(story: Story) -> str:
    """Title, the three numbers, what stands against what, and each telling with its chain and words.

    Tellings of one origin, chain and status stand in one row, as copies of one text have them.
    """
    against = "".join(
        html.note(f"≠ {c.kind}: " + " | ".join(f"{side.value} ({', '.join(side.files)})" for side in c.sides))
        for c in story.contradictions
    )
    head = html.head(title(story), (*when_and_where(story), *numbers(story), story.id))
    return html.whole(head, against, html.table(_HEADS, _rows(story)))


def _rows(story: Story) -> Iterator[Sequence[str]]:
    for group in story.alike():
        t = group[0]
        said = " · ".join(x for x in (status(t), t.quantity or "") if x)
        where = ", ".join(dict.fromkeys(x.outlet or x.file for x in group))
        yield html.chain(source_names(t)), html.safe(said), html.safe(where), html.quoted(t.quote)


def source_names(telling: Telling) -> tuple[str, ...]:
    """The best name of each source, innermost first; «its own voice» where nobody else is named.

    A source that says and believes in turn stands there once.
    """
    return tuple(named_once(link[0] if link else "unnamed" for link in telling.chain)) or ("its own voice",)
