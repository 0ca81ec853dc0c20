"""The folder that a job writes to: local, or of any address that fsspec knows (an object store)."""

import os
import secrets
from pathlib import Path
from typing import Any

from reportedly.errors import UsageError


def fsspec() -> Any:
    """The library. Raises UsageError where it is not installed."""
    try:
        import fsspec
    except ImportError as error:
        raise UsageError("batch needs fsspec; install it with: pip install 'reportedly[batch]'") from error
    return fsspec


def file_system(address: str) -> tuple[Any, str]:
    """The file system of an address and the path there. Raises UsageError for an address that nothing installed knows."""
    try:
        fs, path = fsspec().core.url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise UsageError(f"{address}: {error}; install what fsspec needs for it, or name a folder") from error
    return fs, str(path)


class Storage:
    """Whole files under one folder. A file is there with all its bytes or not at all."""

    def __init__(self, address: str) -> None:
        """Nothing is made yet. Raises UsageError as :func:`file_system`."""
        self.address = address
        self.fs, self.root = file_system(address)
        self.local = "file" in _protocols(self.fs)

    def path(self, name: str) -> str:
        """Where the file of that name («documents/1f3a.parquet») lies, for libraries that open files themselves."""
        return f"{self.root.rstrip('/')}/{name}"

    def publish(self, name: str, data: bytes) -> None:
        """Write a file, in the place of one that was there. Raises OSError where that cannot be done.

        A local file gets its name when all of it is on the disk; an object store shows an object when all of it is sent.
        """
        if not self.local:
            self.fs.pipe_file(self.path(name), data)
            return
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        try:
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        try:
            data: bytes = self.fs.cat_file(self.path(name))
        except FileNotFoundError:
            return None
        return data

    def names(self, folder: str) -> list[str]:
        """The names of the files in one of its folders, sorted; unfinished ones too; none where there is no such folder."""
        self.fs.invalidate_cache(self.path(folder))
        try:
            found = self.fs.ls(self.path(folder), detail=True)
        except FileNotFoundError:
            return []
        here = self.path(folder).rstrip("/")  # some give a file itself where a folder was asked for
        return sorted(
            str(f["name"]).rsplit("/", 1)[-1]
            for f in found
            if f["type"] == "file" and str(f["name"]).rstrip("/") != here
        )

    def remove(self, name: str) -> None:
        """Delete a file; nothing where there is none."""
        try:
            self.fs.rm_file(self.path(name))
        except FileNotFoundError:
            return


def _protocols(fs: Any) -> tuple[str, ...]:
    return (fs.protocol,) if isinstance(fs.protocol, str) else tuple(fs.protocol)
