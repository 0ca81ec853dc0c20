"""Read the sample reports into an archive, merge them, print the best of it, write the page: ``python examples/show.py [PAGE]``."""

import sys
import time
from collections import Counter
from pathlib import Path

from reportedly import Reading, read_all
from reportedly.archive import Archive
from reportedly.archive.ask import Question, ask
from reportedly.archive.merging.sequence import merge
from reportedly.cli.answers import chain_words
from reportedly.cli.answers import parties as story_parties
from reportedly.records import Account, Statement, Story, joined
from reportedly.web import wording
from reportedly.web.offline import report_page
from reportedly.workflow import Failure, count

HERE = Path(__file__).parent
LINES = 10


def main() -> None:
    """See the module's docstring."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "out/demo.html")
    account, readings, begun = Account(), list[Reading](), time.perf_counter()
    for result in read_all(sorted(HERE.glob("[0-9]*"))):
        count(account, result)
        if isinstance(result, Reading):
            readings.append(result)
        elif isinstance(result, Failure):
            print(f"not read: {result.error}", file=sys.stderr)
    spent = time.perf_counter() - begun
    words = sum(len(r.document.text.split()) for r in readings)
    print(f"{len(readings)} reports of {words:,} words, read in {spent:.1f} s. Accounted for: {account}.")
    print(f"They hold {sum(len(r.statements) for r in readings)} statements "
          f"and {sum(len(r.attributions) for r in readings)} attributions.\n")  # fmt: skip

    print("What some of them say, how it is put, and who says so")
    ranked = sorted(((worth(r, s), r, s) for r in readings for s in r.statements), key=lambda x: x[0], reverse=True)
    shown: set[str] = set()
    of_type, of_report = Counter[str](), Counter[str]()
    for _, r, s in ranked:
        if clause(r, s) in shown or of_type[s.type] == 3 or of_report[r.document.id] == 2:
            continue  # the same from two outlets, or more of one kind than a sample needs
        shown.add(clause(r, s))
        of_type[s.type] += 1
        of_report[r.document.id] += 1
        print(
            f"  {clause(r, s)} [{' · '.join(wording.status(r, s))}]\n      {wording.visible(wording.chain_line(r, s))}"
        )
        if len(shown) == LINES:
            break

    _, r, s = max(((depth(r, s), r, s) for r in readings for s in r.statements), key=lambda x: x[0])
    print("\nOne that stands deep in a chain of sources\n  " + clause(r, s))
    start, end = s.span
    print(f"    “{wording.visible(r.document.text[start:end])}” (characters {start} to {end} of «{r.document.title}»)")
    for n, link in enumerate(r.chain(s)):
        cue = wording.visible(joined(r.document.text, link.cue.spans))
        print(f"    {'  ' * n}← {wording.visible(wording.source(r, link))} ({link.act}: “{cue}”)")
    n = len(r.chain(s))
    print(
        f"    {'  ' * n}← {wording.visible(wording.author(r.document))} ← {wording.visible(wording.outlet(r.document))}"
    )

    target.parent.mkdir(parents=True, exist_ok=True)
    kept = target.with_suffix(".archive")
    for name in (kept, Path(f"{kept}-wal"), Path(f"{kept}-shm")):
        name.unlink(missing_ok=True)
    with Archive(kept, create=True) as archive:
        for r in readings:
            archive.add(r)
        merge(archive)
        (stories,) = archive.db.execute("SELECT count(*) FROM story").fetchone()
        print(f"\nAcross the reports: {stories} stories. Some that many tell, and what stands against them")
        for story in told_most(archive):
            show(story)
        target.write_text(report_page(archive, title="Sample reports"), encoding="utf8")
    if account.failed:
        sys.exit(f"\n{account.failed} of the samples could not be read: see above")
    print(f"\nThe page with all of it is at {target.resolve()}\nOpen it in a browser; it needs no network.")
    print(f"The same as a server, with a review queue: .venv/bin/reportedly serve {kept}")


def told_most(archive: Archive) -> list[Story]:
    """The most told story, the most told one that goes back to one origin, and the most told one that is contradicted."""
    every = ask(archive, Question(order="articles", limit=200)).stories
    named = [s for s in every if s.kind == "event" and len(s.arguments) > 1]
    picks = [
        next((s for s in named if s.origins > 1), None),
        next((s for s in named if s.origins == 1), None),
        next((s for s in named if s.contradictions), None),
    ]
    return list({s.id: s for s in picks if s is not None}.values())


def show(s: Story) -> None:
    """One story in a few lines."""
    when = f", {wording.date_words(s.time)}" if s.time else ""
    print(f"  {wording.type_label(s.type)}: {wording.visible(story_parties(s))}{when}")
    print(f"      {wording.counted(s.articles, 'article')}, {wording.counted(s.outlets, 'outlet')}, "
          f"{wording.counted(s.origins, 'independent origin')}")  # fmt: skip
    for c in s.contradictions:
        print(f"      against each other ({c.kind}): " + " | ".join(wording.visible(x.value) for x in c.sides))
    for chain in list(dict.fromkeys(chain_words(t) for t in s.told))[:3]:
        print(f"      ← {wording.visible(chain)}")


def clause(r: Reading, s: Statement) -> str:
    """What is said to have happened, and when."""
    when = f", {wording.date_words(s.time.value)}" if s.time else ""
    return wording.visible(wording.clause(r, s) + when)


def parties(r: Reading, s: Statement) -> bool:
    """Whether it stands between two parties that have names."""
    ids = {a.entity for a in s.arguments if a.role in ("actor", "recipient", "holder", "organization")}
    named = [i for i in ids if any(m.kind == "name" for m in r.entity(i).mentions)]
    return len(ids) == 2 == len(named)


def worth(r: Reading, s: Statement) -> tuple[bool, bool, float]:
    """What makes a good line: two named parties, somebody's word for it, and a sure reading."""
    chain = r.chain(s)
    return parties(r, s), bool(chain), s.confidence * min((a.confidence for a in chain), default=1.0)


def depth(r: Reading, s: Statement) -> tuple[bool, int, bool, float]:
    """Two sources or more who are not the same, more links before fewer, then as in :func:`worth`."""
    chain = r.chain(s)
    sources = {wording.source(r, a) for a in chain}
    sure = s.confidence * min((a.confidence for a in chain), default=0.0)
    return len(sources) > 1 and len(s.arguments) > 1, len(chain), parties(r, s), sure


if __name__ == "__main__":
    main()
