"""The condition that a question puts on the table of stories, for answers and for those who count or draw stories."""

from reportedly.archive.ask.of_stories import of_parties, of_stories
from reportedly.archive.ask.of_tellings import Look, look_for, of_columns, of_sources, of_text
from reportedly.archive.ask.question import Question
from reportedly.archive.ask.sought import Sought, sought
from reportedly.archive.ask.where import Where
from reportedly.archive.store import Archive


def matching(archive: Archive, question: Question) -> tuple[str, list[object]]:
    """A condition on a row ``s`` of the table of stories, with its parameters: that the story answers the question.

    Order and page are left to who asks. Raises UsageError for a party that nobody is called; words that FTS5 cannot read
    raise sqlite3.OperationalError when the condition is used.
    """
    where = conditions(question, sought(archive, question))
    return str(where), where.parameters


def conditions(q: Question, names: Sought) -> Where:
    """What a story ``s`` must fulfil, put so that as little as possible is looked at.

    A report has few tellings, and they are looked at one by one. Words and sources are looked for in the full-text index,
    parties and place along with them. Without those, parties and place give the stories, whose tellings are then looked at.
    """
    where = of_stories(q)
    look, rest = look_for(q, names) if q.report is None else (Look(), names)
    of_parties(where, rest)
    if not q.of_tellings:
        return where
    tellings = of_columns(q)
    of_sources(tellings, rest, few=q.report is not None or bool(look) or q.of_few)
    if q.report is not None:
        of_text(tellings, q, few="*" not in (q.text or ""))
        where.among(f"SELECT t.story FROM telling t WHERE {tellings}", *tellings.parameters)
    elif look:
        found, words = look.condition
        where.among(
            "SELECT t.story FROM telling_text CROSS JOIN telling t ON t.number = telling_text.rowid"
            f" WHERE {found} AND {tellings}",
            *words, *tellings.parameters,
        )  # fmt: skip
    elif q.of_few:
        where.add(f"EXISTS (SELECT 1 FROM telling t WHERE t.story = s.id AND {tellings})", *tellings.parameters)
    else:
        where.among(f"SELECT t.story FROM telling t WHERE {tellings}", *tellings.parameters)
    return where
