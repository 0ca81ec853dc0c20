"""The example notebook runs from its first cell to its last, and is kept without outputs."""

import ast
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
CELLS: list[dict[str, Any]] = json.loads((EXAMPLES / "archive.ipynb").read_text(encoding="utf8"))["cells"]
CODE = [cell for cell in CELLS if cell["cell_type"] == "code"]


def test_it_is_kept_without_outputs() -> None:
    assert CODE and not [cell for cell in CODE if cell["outputs"] or cell["execution_count"] is not None]


def run(source: str, names: dict[str, Any]) -> Any:
    """What a notebook would show of a cell, as HTML or in one line; None where its last line gives nothing or ends in «;»."""
    tree = ast.parse(source)
    last = tree.body[-1]
    if not isinstance(last, ast.Expr):
        exec(compile(tree, "cell", "exec"), names)
        return None
    exec(compile(ast.Module(tree.body[:-1], []), "cell", "exec"), names)
    value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    if value is None or source.rstrip().endswith(";"):
        return None
    assert not hasattr(value, "__len__") or len(value), f"nothing is found by:\n{source}"
    return value._repr_html_() if hasattr(value, "_repr_html_") else repr(value)


def test_every_cell_runs_and_shows_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pandas", "matplotlib"):
        pytest.importorskip(name, reason=f"{name} is not installed (extra notebook)")
    monkeypatch.setenv("MPLBACKEND", "agg")
    import matplotlib.pyplot

    matplotlib.pyplot.switch_backend("agg")
    matplotlib.pyplot.close("all")
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path / "examples")
    names: dict[str, Any] = {}
    shown = [value for cell in CODE if (value := run("".join(cell["source"]), names))]
    pictures = len(matplotlib.pyplot.get_fignums())
    matplotlib.pyplot.close("all")
    assert len(shown) >= 8 and pictures == 2
