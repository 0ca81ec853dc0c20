"""How a worker reads a document."""

from collections.abc import Callable

from reportedly.batch.messages import Setup
from reportedly.language.model import Model
from reportedly.reading.knowledge.given import Knowledge
from reportedly.records import Document, Reading
from reportedly.workflow import read_documents


def reader(setup: Setup) -> Callable[[Document], Reading]:
    """What gives a document's reading, with a network of one thread: there is a worker for each processor."""
    model, knowledge = Model(threads=1), Knowledge(setup.knowledge)
    return lambda document: next(read_documents([document], model=model, knowledge=knowledge))
