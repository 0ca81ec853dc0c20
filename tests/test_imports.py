"""What an import brings along, each time in a fresh process."""

import subprocess
import sys
import time

import pytest

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
