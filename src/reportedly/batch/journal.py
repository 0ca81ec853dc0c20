"""What of a job is done: its record, its manifest, and nothing on the disk that these do not name."""

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

import msgspec

from reportedly import __version__
from reportedly.batch.results import DATASETS, Entry, SetAside
from reportedly.batch.storage import Storage
from reportedly.errors import UsageError
from reportedly.reading.knowledge.given import Known

_LOCK = ".lock"
_encode = msgspec.json.Encoder().encode


class Job(msgspec.Struct, frozen=True):
    """``job.json``: what the readings of a folder are made by. Runs that would make others are refused."""

    program: str
    knowledge: str
    format: str = "reportedly/batch@1"


def job_of(knowledge: tuple[Known, ...]) -> Job:
    """The record of a job of this program version with that knowledge."""
    return Job(__version__, blake2b(_encode(knowledge), digest_size=16).hexdigest() if knowledge else "")


class Journal:
    """The manifest of a folder. One job at a time writes there; it holds :meth:`locked`."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    def begin(self, job: Job) -> None:
        """Make the folder a job's, or go on with it. Raises UsageError where it is another's, or holds something else."""
        where = self.storage.address
        found = self.storage.read("job.json")
        if found is None:
            if any(n for folder in ("", *DATASETS, "manifest") for n in self.storage.names(folder) if n != _LOCK):
                raise UsageError(f"{where}: is not empty and no batch's folder; name another")
            try:
                self.storage.publish("job.json", _encode(job))
            except OSError as error:
                reason = error.strerror or error
                raise UsageError(f"{where}: cannot be written to: {reason}; name another folder") from error
            return
        there = self.job()
        if there != job:
            what = "by reportedly " + there.program if there.program != job.program else "with other knowledge"
            raise UsageError(
                f"{where}: was read {what}; name another folder, so that no two kinds of readings are mixed"
            )

    def job(self) -> Job:
        """The folder's record. Raises UsageError where it has none that can be understood."""
        found = self.storage.read("job.json")
        try:
            return msgspec.json.decode(found or b"", type=Job)
        except msgspec.DecodeError as error:
            raise UsageError(
                f"{self.storage.address}: no batch's folder; make one: reportedly batch read FILE… -o FOLDER"
            ) from error

    def entries(self) -> Iterator[Entry]:
        """All shards that are done, by their names. Raises UsageError where an entry is broken or does not add up."""
        for name in self.storage.names("manifest"):
            if not name.endswith(".json") or name.startswith("."):
                continue
            try:
                entry = msgspec.json.decode(self.storage.read(f"manifest/{name}") or b"", type=Entry)
            except msgspec.DecodeError as error:
                raise UsageError(
                    f"{self.storage.path('manifest/' + name)}: {error}; delete it, and run the job again"
                ) from error
            if entry.read + entry.set_aside != len(entry.documents):
                raise UsageError(
                    f"{self.storage.path('manifest/' + name)}: does not add up; delete it, and run the job again"
                )
            yield entry

    def enter(self, entry: Entry) -> None:
        """Make a shard count, whose tables are written."""
        self.storage.publish(f"manifest/{entry.shard}.json", _encode(entry))

    def set_aside(self, what: SetAside) -> None:
        """Keep a document that could not be read."""
        self.storage.publish(f"set-aside/{what.digest}.json", _encode(what))

    def set_asides(self) -> Iterator[SetAside]:
        """The documents that were set aside."""
        for name in self.storage.names("set-aside"):
            if name.endswith(".json") and not name.startswith("."):
                yield msgspec.json.decode(self.storage.read(f"set-aside/{name}") or b"", type=SetAside)

    def forget_set_aside(self) -> None:
        """Take the documents that were set aside for not seen, so that they are tried again."""
        for entry in list(self.entries()):
            if entry.set_aside:
                self.storage.remove(f"manifest/{entry.shard}.json")
                for digest in entry.documents:
                    self.storage.remove(f"set-aside/{digest}.json")

    def sweep(self) -> int:
        """Delete what killed jobs left: tables of shards that are not in the manifest, unfinished files. How many."""
        done = {name.removesuffix(".json") for name in self.storage.names("manifest")}
        swept = 0
        for folder in (*DATASETS, "manifest", "set-aside"):
            for name in self.storage.names(folder):
                unfinished = name.startswith(".")
                if unfinished or (folder in DATASETS and name.removesuffix(".parquet") not in done):
                    self.storage.remove(f"{folder}/{name}")
                    swept += 1
        return swept

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other jobs out of a local folder. Raises UsageError where one is at work; object stores have no such lock."""
        if not self.storage.local:
            yield
            return
        folder = Path(self.storage.root)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = (folder / _LOCK).open("a")
        except OSError as error:
            raise UsageError(f"{folder}: cannot be written to: {error.strerror}; name another folder") from error
        with file:
            try:
                _lock(file.fileno())
            except OSError as error:
                raise UsageError(
                    f"{folder}: another job is at work there; wait for it, or name another folder"
                ) from error
            yield


def _lock(number: int) -> None:
    if os.name != "posix":
        return
    with contextlib.suppress(ImportError):
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
