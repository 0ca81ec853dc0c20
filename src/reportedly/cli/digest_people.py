"""Who holds which office, and who is quoted how often, as lines of the digest."""

from collections import Counter
from collections.abc import Iterator

from reportedly.records import Reading, Statement
from reportedly.web import wording


def offices(reading: Reading) -> Iterator[str]:
    """«Mara Ilves — foreign minister, Osmark (interim)», with status and source unless it is the report's word."""
    for statement in reading.statements:
        if statement.type == "office":
            yield _office(reading, statement)


def _office(reading: Reading, statement: Statement) -> str:
    def named(*roles: str) -> str:
        return " and ".join(reading.entity(a.entity).name for a in statement.arguments if a.role in roles)

    holder = named("holder", "actor") or "nobody named"
    what = ", ".join(part for part in (statement.title, named("organization", "recipient")) if part)
    line = f"{holder} — {what or 'an office'}"
    if statement.qualifiers:
        line += f" ({', '.join(statement.qualifiers)})"
    status = wording.status(reading, statement)
    if status != ("asserted",):
        line += f" [{' · '.join(status)}]"
    return line if statement.attribution is None else f"{line}, says {wording.voice(reading, statement)}"


def quoted(reading: Reading) -> Iterator[str]:
    """«Mara Ilves 3 (says 2, denies 1)», most often first."""
    acts: dict[str, Counter[str]] = {}
    for link in reading.attributions:
        acts.setdefault(wording.source(reading, link), Counter())[wording.act(link)] += 1
    for name, counts in sorted(acts.items(), key=lambda item: -item[1].total()):
        yield f"{name} {counts.total()} ({', '.join(f'{act} {n}' for act, n in counts.most_common())})"
