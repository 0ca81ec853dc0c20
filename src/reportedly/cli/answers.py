"""Answers as tables for people."""

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from reportedly.archive.ask.answer import Answer
from reportedly.archive.ask.show import Shown, ShownEntity, ShownReport
from reportedly.export.source import ACTORS, RECIPIENTS, chain
from reportedly.records import Contradiction, Story, StoryArgument, Telling
from reportedly.web import wording

QUOTED = 280
"""Characters of a quotation that are printed; the other formats have it whole."""


def chain_words(telling: Telling) -> str:
    """«Taliban ← a reporter of Al Akhbar», innermost first; «in its own voice» where nobody else is named.

    A source that says and believes in turn stands there once.
    """
    links = telling.chain
    return chain(tuple(n for i, n in enumerate(links) if not n or i == 0 or n != links[i - 1])) or "in its own voice"


def print_answer(answer: Answer, console: Console) -> None:
    """The stories, each with its parties, its three numbers, its contradictions and who tells it how."""
    if not answer.stories:
        console.print("No story answers that. Ask for less, or see what there is: reportedly ask ARCHIVE --limit 20")
    for s in answer.stories:
        print_story(s, console)


def print_story(s: Story, console: Console) -> None:
    """One story as some lines."""
    console.print(Text.assemble((s.type, "bold"), "  ", parties(s), "  ", (when_and_where(s), "cyan")))
    console.print(
        f"   {_count(s.articles, 'article')} · {_count(s.outlets, 'outlet')} · {_count(s.origins, 'independent origin')}"
        f"   [dim]{s.id}[/dim]", highlight=False,
    )  # fmt: skip
    for c in s.contradictions:
        console.print(Text(f"   ≠ {_against(c)}", "yellow"))
    for group in s.alike():
        _print_tellings(group, console)
    console.print()


def parties(s: Story) -> str:
    """«Northern Brigades → Karn bridge», with the other roles after it."""
    actors, recipients = _names(s, ACTORS), _names(s, RECIPIENTS)
    others = ", ".join(f"{a.role} {_name(a)}" for a in s.arguments if a.role not in ACTORS + RECIPIENTS)
    return (f"{actors or '…'} → {recipients}" if recipients else actors or "…") + (f" ({others})" if others else "")


def when_and_where(s: Story) -> str:
    """Its time and place, as far as they are said."""
    place = s.place.names[0] if s.place is not None and s.place.names else None
    return ", ".join(x for x in (wording.date_words(s.time) if s.time else None, place) if x)


def print_shown(found: Shown, console: Console) -> None:
    """An entity, a story or a report for people."""
    if isinstance(found, Story):
        print_story(found, console)
    elif isinstance(found, ShownEntity):
        _print_entity(found, console)
    else:
        _print_report(found, console)


def _print_entity(found: ShownEntity, console: Console) -> None:
    e = found.entity
    console.print(Text.assemble((e.name, "bold"), f"  {e.type}  ", (e.id, "dim")))
    if len(e.names) > 1:
        console.print("   also: " + escape(", ".join(n for n in e.names if n != e.name)), highlight=False)
    for scheme, value in sorted(e.identifiers.items()):
        console.print(f"   {scheme} {escape(value)}", highlight=False)
    for o in e.offices:
        dates = f", {o.start or '…'} to {o.end or '…'}" if o.start or o.end else ""
        console.print(f"   office: {escape(' '.join((*o.qualifiers, o.title)))}{dates}", highlight=False)
    console.print(f"   in {_count(len(e.reports), 'report')}", highlight=False)
    for m in found.members:
        if m.why:
            console.print(
                f"   [dim]{m.report}/{m.local}  {m.score:.2f}  {escape('; '.join(m.why))}[/dim]", highlight=False
            )
    for title, stories in (("What is said of it", found.told), ("What it says", found.said)):
        if stories:
            console.print(f"\n[bold]{title}[/bold]")
            for s in stories:
                print_story(s, console)


def _print_report(found: ShownReport, console: Console) -> None:
    r = found.report
    console.print(Text.assemble((r.title or r.file, "bold"), "  ", (r.id, "dim")))
    known = [r.outlet, ", ".join(r.authors) or None, r.published, f"{r.words:,} words", r.file]
    console.print("   " + escape(" · ".join(x for x in known if x)), highlight=False)
    if r.credit:
        console.print(f"   credits {escape(r.credit)}", highlight=False)
    for other in found.copies:
        console.print(
            f"   a copy of the same text: {escape(other.outlet or other.file)} [dim]{other.id}[/dim]", highlight=False
        )
    for part in r.parts:
        console.print(f"   characters {part.start} to {part.end}: of {part.copies}", highlight=False)
    console.print()
    for s in found.stories:
        print_story(s, console)


def _print_tellings(group: list[Telling], console: Console) -> None:
    t = group[0]
    status = " ".join(
        x
        for x in (
            "denied:" if t.polarity == "-" else "",
            t.certainty if t.certainty != "certain" else "",
            t.mood if t.mood != "actual" else "",
            t.quantity or "",
        )
        if x
    )
    where = ", ".join(dict.fromkeys(x.outlet or x.file for x in group))
    console.print(
        Text.assemble(
            "   ", (chain_words(t), "green"), "  ", (status, "magenta"), "  " if status else "", (where, "dim")
        )
    )
    console.print(Text("      “" + wording.clipped(wording.visible(t.quote), QUOTED) + "”"))


def _against(c: Contradiction) -> str:
    return f"{c.kind}: " + " | ".join(f"{side.value} ({_count(len(side.files), 'file')})" for side in c.sides)


def _names(s: Story, roles: tuple[str, ...]) -> str:
    return "; ".join(_name(a) for a in s.arguments if a.role in roles)


def _name(a: StoryArgument) -> str:
    return a.names[0] if a.names else a.entity


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
