"""Documents of which a part, between two marks, is written by a program."""

from pathlib import Path


def put(path: Path, begin: str, content: str, end: str) -> None:
    """Put that between the marks of the document; everything else in it stays. Raises ValueError where a mark is not there once."""
    head, rest = path.read_text(encoding="utf8").split(begin)
    path.write_text(f"{head}{begin}\n{content}\n{end}{rest.split(end)[1]}", encoding="utf8")
