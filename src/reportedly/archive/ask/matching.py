"""The condition that a question puts on the table of stories, for those who count or draw stories without their tellings."""

from reportedly.archive.ask import answer
from reportedly.archive.ask.question import Question
from reportedly.archive.store import Archive


def matching(archive: Archive, question: Question) -> tuple[str, list[object]]:
    """A condition on a row ``s`` of the table of stories, with its parameters: that the story answers the question.

    Order and page are left to who asks. Raises UsageError for a party that nobody is called; words that FTS5 cannot read
    raise sqlite3.OperationalError when the condition is used.
    """
    narrow = bool(question.party or question.actor or question.recipient or question.place)
    stories = answer._of_stories(archive, question)
    if question.of_tellings:
        answer._tie(stories, answer._of_tellings(archive, question, narrow=narrow), narrow)
    return str(stories), stories.parameters
