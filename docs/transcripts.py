"""What the commands in the documents print: ``python docs/transcripts.py --write`` runs them and puts it there.

A transcript is a block of the language «console»: lines that begin with «$ » are typed, what stands below each is what it
prints. They run one after another in a copy of the sample reports, those of one page in the same folder; «| head -N» is
heeded. tests/test_docs.py fails where a page shows something else.
"""

import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
WIDTH = 80
"""Columns of the terminal."""


def pages() -> list[Path]:
    """The pages with transcripts."""
    return [p for p in sorted(HERE.glob("*.md")) if BLOCK.search(p.read_text(encoding="utf8"))]


def rewritten(page: str) -> str:
    """The page with what its commands print now. Raises RuntimeError for a command that fails, or that is not ours."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(HERE.parent / "examples", Path(folder) / "examples")
        before = Path.cwd()
        os.chdir(Path(folder) / "examples")
        try:
            return BLOCK.sub(lambda block: "".join(_run(block[0])), page)
        finally:
            os.chdir(before)


def _run(block: str) -> Iterator[str]:
    """The block's commands, each with its output."""
    for line in block.splitlines():
        if line.startswith("$ "):
            yield f"{line}\n"
            yield from (f"{said}\n" for said in _said(line[2:]))


def _said(line: str) -> list[str]:
    from click.testing import CliRunner

    from reportedly.cli.main import reportedly

    if line == "cd examples":
        return []
    typed, _, head = line.partition(" | head -")
    program, *words = shlex.split(typed)
    if program != "reportedly":
        raise RuntimeError(f"{line}: only commands of ours are run")
    words = [str(p) for word in words for p in (sorted(Path().glob(word)) if "*" in word else [word])]
    done = CliRunner().invoke(reportedly, words, prog_name="reportedly", env={"COLUMNS": str(WIDTH), "TERM": "dumb"})
    if done.exit_code:
        raise RuntimeError(f"{line}: exit status {done.exit_code}: {done.output or done.exception!r}")
    said = [s.rstrip() for s in done.output.strip("\n").splitlines()]
    return said[: int(head)] if head else said


if __name__ == "__main__":
    for path in pages():
        old = path.read_text(encoding="utf8")
        new = rewritten(old)
        if new != old:
            print(f"{path.name}: its transcripts are new")
        if "--write" in sys.argv:
            path.write_text(new, encoding="utf8")
