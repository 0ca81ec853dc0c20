"""Reads news reports and keeps what they say together with who says so.

>>> import reportedly
>>> reading = reportedly.read_text("The minister said that rebels had left Korrin.", published="2031-05-14")
>>> [(s.type, reading.source_name(reading.chain(s)[0])) for s in reading.statements]
[('RETREAT', 'The minister')]
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from reportedly.api import load_knowledge, read, read_all, read_text
    from reportedly.notebook import open_archive
    from reportedly.proposing import Proposer
    from reportedly.records import Reading

__all__ = ["Proposer", "Reading", "__version__", "load_knowledge", "open_archive", "read", "read_all", "read_text"]


def __getattr__(name: str) -> Any:
    # the readers of HTML and the network's runtime take a second to import: only who reads a report waits for them
    if name in ("load_knowledge", "read", "read_all", "read_text"):
        from reportedly import api

        return getattr(api, name)
    if name == "open_archive":
        from reportedly.notebook import open_archive

        return open_archive
    if name == "Proposer":  # a language model: only who wants one loads the network's client
        from reportedly.proposing import Proposer

        return Proposer
    if name == "Reading":
        from reportedly.records import Reading

        return Reading
    raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
