"""Readers that take the place of the network: quick, always the same, and struck by what stands in a text."""

import os
import re
import signal
import time
from collections.abc import Callable

from reportedly.batch.messages import Setup
from reportedly.records import Document, Entity, Mention, Reading, Statement


def reader(setup: Setup) -> Callable[[Document], Reading]:
    """Every capitalised word is an entity, the first word of every sentence a statement."""
    return read


def read(document: Document, *, at_once: bool = False, whole: bool = False) -> Reading:
    """``at_once``: nothing in a text makes it wait; ``whole``: or fail."""
    text = document.text
    if "SEGFAULT" in text:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "MEMORY" in text:
        os._exit(137)
    if "HANGS" in text:
        time.sleep(600)
    if "FAILS" in text and not whole:
        raise ValueError("it cannot be\nread")
    if (slow := re.search(r"SLOW (\d+)", text)) is not None and not at_once:
        time.sleep(int(slow[1]) / 1000)
    entities = tuple(
        Entity(id=f"e{n}", type="other", name=m[0], mentions=(Mention(start=m.start(), end=m.end(), kind="name"),))
        for n, m in enumerate(re.finditer(r"[A-Z]\w+", text))
    )
    statements = tuple(
        Statement(id=f"s{n}", kind="event", type="OTHER", trigger=((m.start(), m.end()),), span=(m.start(), m.end()))
        for n, m in enumerate(re.finditer(r"(?:^|(?<=\. ))\w+", text))
    )
    return Reading(document=document, entities=entities, statements=statements)
