"""Answers kept on the disk, so that no passage is paid for twice."""

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from reportedly.errors import UsageError
from reportedly.proposing import prompt


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """An answer's text as it came; what holds of it is found out anew each time."""

    model: str
    prompt: str
    content: str


class Cache:
    """One folder; an answer is named for the model, the instructions and the passage, and never changes."""

    def __init__(self, folder: Path) -> None:
        """Make the folder where it is not there. Raises UsageError where it cannot be made or written in."""
        self.folder = folder
        try:
            folder.mkdir(
                parents=True, exist_ok=True, mode=0o700
            )  # what reports say, and which ones were read, is the user's own
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            raise UsageError(f"{folder}: no folder for the cache: {error.strerror}; name another") from error

    def get(self, model: str, passage: str) -> str | None:
        """The answer's text; None where there is none, or one that is broken."""
        try:
            kept = msgspec.json.decode(self._path(model, passage).read_bytes(), type=Kept)
        except (OSError, msgspec.DecodeError):
            return None
        return kept.content if (kept.model, kept.prompt) == (model, prompt.version()) else None

    def put(self, model: str, passage: str, content: str) -> None:
        """Keep an answer: whole or not at all. A full disk costs the answer's place here and nothing else."""
        path = self._path(model, passage)
        with suppress(OSError):
            path.parent.mkdir(exist_ok=True, mode=0o700)
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(msgspec.json.encode(Kept(model=model, prompt=prompt.version(), content=content)))
                os.replace(name, path)
            except OSError:
                os.unlink(name)
                raise

    def _path(self, model: str, passage: str) -> Path:
        parts = (model, prompt.version(), passage)
        digest = sha256(b"\0".join(sha256(p.encode("utf8", "surrogatepass")).digest() for p in parts)).hexdigest()
        return self.folder / digest[:2] / f"{digest[2:]}.json"
