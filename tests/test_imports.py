"""What an import brings along, each time in a fresh process, and whether the package asks for all that it imports."""

import ast
import re
import subprocess
import sys
import time
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

HEAVY = {
    "charset_normalizer", "click", "feedparser", "jinja2", "lxml", "msgspec", "numpy", "onnxruntime", "pypdfium2", "rich",
    "tokenizers", "trafilatura",
}  # fmt: skip
NEVER = {"torch", "training", "transformers", "onnx", "hypothesis", "pytest"}
"""What the package must not need at run time."""


def loaded(code: str) -> set[str]:
    """The top-level modules that are there after that code."""
    script = f"{code}\nimport sys\nprint('modules:', *{{m.partition('.')[0] for m in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split("modules:")[1].split())


def test_the_package_alone_loads_nothing_heavy() -> None:
    assert not loaded("import reportedly") & (HEAVY | NEVER)


def test_the_package_alone_is_there_at_once() -> None:
    """At most 0.15 s more than an empty Python: the best of five, since the machine may be busy. Measured: 0.01 s."""

    def seconds(code: str) -> float:
        times = []
        for _ in range(5):
            begun = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - begun)
        return min(times)

    assert seconds("import reportedly") - seconds("pass") < 0.15


def test_records_and_codec_load_neither_model_nor_page() -> None:
    assert not loaded("import reportedly.codec") & (HEAVY - {"msgspec"} | NEVER)


@pytest.mark.parametrize(
    "code",
    [
        "import reportedly; reportedly.read_text('Veldania attacked Korrin, Osmark said.')",
        "from reportedly.cli import main, read",
    ],
    ids=["reading", "command"],
)
def test_nothing_of_training_or_tests_is_needed(code: str) -> None:
    assert not loaded(code) & NEVER


def test_plain_text_needs_no_reader_of_html_or_pdf() -> None:
    there = loaded("import reportedly; reportedly.read_text('Veldania attacked Korrin, Osmark said.')")
    assert not there & {"trafilatura", "feedparser", "pypdfium2"}


def test_every_library_that_is_imported_is_asked_for() -> None:
    """Not only by way of another one, which may drop it."""
    imported: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
            if isinstance(node, ast.Import):
                imported.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module)
    libraries = {name.partition(".")[0] for name in imported} - sys.stdlib_module_names - {"reportedly"}
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    extras = [line for name, lines in project["optional-dependencies"].items() if name not in ("dev", "training") for line in lines]
    wanted = {plain(re.split(r"[<>=\[ ]", line)[0]) for line in (*project["dependencies"], *extras)}
    given_by = packages_distributions()
    assert not [name for name in sorted(libraries) if not wanted & set(map(plain, given_by.get(name, [])))]


def plain(name: str) -> str:
    """A distribution's name as it is compared."""
    return re.sub(r"[-_.]+", "-", name).lower()
