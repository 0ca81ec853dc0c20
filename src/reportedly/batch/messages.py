"""What a worker process and whoever started it say to each other, as MessagePack."""

import msgspec

from reportedly import __version__
from reportedly.batch.results import Entry
from reportedly.batch.shards import Shard
from reportedly.reading.knowledge.given import Known

PREPARING = -1
"""The number of no document: the worker does something else."""


class Setup(msgspec.Struct, frozen=True, kw_only=True):
    """How a job's documents are read; the first that a worker is told. Records travel with it to other machines.

    ``seconds`` is the time that one document may take, ``memory_mb`` what the worker may hold (0: as much as there is),
    ``output`` the address of the job's folder. ``reader`` names the function (module:name) that gives a document's reading,
    once it is called with this setup.
    """

    output: str
    seconds: float = 300.0
    memory_mb: int = 4096
    knowledge: tuple[Known, ...] = ()
    program: str = __version__
    reader: str = "reportedly.batch.reader:reader"


class Begun(msgspec.Struct, frozen=True, tag="begun"):
    """The worker lives, and begins with that document of its shard; ``PREPARING`` where it has done the last one."""

    number: int


class Done(msgspec.Struct, frozen=True, tag="done"):
    """A shard's tables are written; ``entry`` says what is in them.

    ``reasons`` has, by their place in the shard, the documents that failed twice: nothing of them is in the tables.
    """

    entry: Entry
    reasons: dict[int, str] = {}


class Died(msgspec.Struct, frozen=True, tag="died"):
    """No result: how the worker ended, and the document that it was reading, where anybody knows."""

    reason: str
    suspect: int | None = None


class Stuck(msgspec.Struct, frozen=True, tag="stuck"):
    """The worker cannot do its work, whatever the document: its output cannot be written, it cannot start."""

    reason: str


Outcome = Done | Died | Stuck
Said = Begun | Done | Stuck

setup_coder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Setup)
shard_coder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Shard)
said_coder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Said)
