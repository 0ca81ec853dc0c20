"""Questions put to an archive: which stories, told by whom, on whose word."""

from reportedly.archive.ask.answer import Answer, ask
from reportedly.archive.ask.question import Question

__all__ = ["Answer", "Question", "ask"]
