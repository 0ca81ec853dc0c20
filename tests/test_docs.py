"""The documents name everything that there is, and nothing that there is not."""

import contextlib
import doctest
import importlib
import importlib.util
import inspect
import io
import pkgutil
import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import click
import msgspec
import pytest

import reportedly
from reportedly import records
from reportedly.archive.ask import show
from reportedly.cli.main import reportedly as command
from reportedly.errors import ReportedlyError
from reportedly.language.labels import ACTS
from reportedly.notebook import columns
from reportedly.reading.lexicon.vocabulary import MODES

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(p for p in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "examples/README.md"))
FORMAT = "".join((ROOT / "docs" / n).read_text(encoding="utf8") for n in ("format.md", "archive-format.md"))
RECORDS = [
    t for module in (records, show) for t in vars(module).values()
    if isinstance(t, type) and issubclass(t, msgspec.Struct) and t.__module__.startswith(module.__name__)
]  # fmt: skip
FILLED = ("README.md", "docs/accuracy.md", "docs/performance.md")


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next of its rank or above; fails where there is no such heading."""
    begun = re.search(rf"^(##+) {re.escape(heading)}$", text, re.MULTILINE)
    assert begun is not None, f"no section «{heading}»"
    rest = text[begun.end() :]
    end = re.search(rf"^#{{1,{len(begun[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


def in_first_column(text: str) -> set[str]:
    """The words in code type in the first cell of each row of its tables."""
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {word for cell in rows for word in re.findall(r"`([^`]+)`", cell)}


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_every_field_of_the_format_is_explained(record: type[msgspec.Struct]) -> None:
    fields = {f.encode_name for f in msgspec.structs.fields(record)}
    assert in_first_column(section(FORMAT, record.__name__)) == fields


def test_every_type_and_mode_is_explained() -> None:
    types = section(FORMAT, "Types")
    assert in_first_column(types) == {*records.EVENT_TYPES, *records.RELATION_TYPES}
    for kind, modes in MODES.items():
        row = next(line for line in types.splitlines() if line.startswith(f"| `{kind}`"))
        assert set(re.findall(r"`([^`]+)`", row.split("|")[3])) == modes, kind


def literals(record: type[msgspec.Struct]) -> dict[str, tuple[str, ...]]:
    """The fields with a closed set of values, and these."""
    hints: dict[str, Any] = {f.name: f.type for f in msgspec.structs.fields(record)}
    return {name: get_args(t) for name, t in hints.items() if "Literal" in str(t) and "Optional" not in str(t)}


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_every_value_of_a_closed_set_is_explained(record: type[msgspec.Struct]) -> None:
    table = section(FORMAT, record.__name__)
    for field, values in literals(record).items():
        row = next(line for line in table.splitlines() if line.startswith(f"| `{field}`"))
        missing = [v for v in values if f"`{v}`" not in row and f'`"{v}"`' not in row]
        assert not missing, f"{record.__name__}.{field}"


def test_every_act_is_listed() -> None:
    listed = re.search(r"^Acts: (.*?)\.$", FORMAT, re.DOTALL | re.MULTILINE)
    assert listed is not None
    assert set(re.findall(r"`(\w+)`", listed[1])) == set(ACTS) - {"none"}


def all_commands(group: click.Group) -> dict[str, click.Command]:
    """The root and every command under it, by the words that call it."""
    context = click.Context(group, info_name="reportedly")
    found: dict[str, click.Command] = {"reportedly": group}
    for name in group.list_commands(context):
        child = group.get_command(context, name)
        assert child is not None
        found[f"reportedly {name}"] = child
        if isinstance(child, click.Group):
            found |= {f"reportedly {name} {sub}": c for sub, c in child.commands.items()}
    return found


@pytest.mark.parametrize("name", all_commands(command))
def test_every_option_is_explained(name: str) -> None:
    child = all_commands(command)[name]
    parent = click.Context(command, info_name="reportedly", **command.context_settings)
    context = parent if child is command else click.Context(child, parent=parent, info_name=name)
    real = {o for p in child.get_params(context) if isinstance(p, click.Option) for o in (*p.opts, *p.secondary_opts)}
    text = (ROOT / "docs/commands.md").read_text(encoding="utf8")
    assert in_first_column(section(text, f"`{name}`")) == real


def test_every_choice_is_explained() -> None:
    text = (ROOT / "docs/commands.md").read_text(encoding="utf8")
    for name, child in all_commands(command).items():
        for p in child.params:
            if isinstance(p.type, click.Choice) and isinstance(p, click.Argument):
                text_of = section(text, f"`{name}`")
                assert all(re.search(rf"\b{choice}\b", text_of) for choice in p.type.choices), p.name
            elif isinstance(p.type, click.Choice):
                row = next(
                    line for line in section(text, f"`{name}`").splitlines() if line.startswith(f"| `{p.opts[0]}`")
                )
                assert all(f"`{choice}`" in row for choice in p.type.choices), p.name


def test_no_command_is_explained_that_is_not_there() -> None:
    text = (ROOT / "docs/commands.md").read_text(encoding="utf8")
    assert set(re.findall(r"^## `(.+)`$", text, re.MULTILINE)) == set(all_commands(command))


def kinds(error: type[ReportedlyError]) -> set[str]:
    """Its name and those of all errors under it."""
    return {error.__name__}.union(*(kinds(sub) for sub in error.__subclasses__()))


def test_every_error_is_explained() -> None:
    for module in pkgutil.walk_packages(reportedly.__path__, "reportedly."):
        importlib.import_module(module.name)
    assert in_first_column((ROOT / "docs/errors.md").read_text(encoding="utf8")) == kinds(ReportedlyError)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        file, _, anchor = target.partition("#")
        other = path.parent / file if file else path
        assert other.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", other.read_text(encoding="utf8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-") for h in headings}, target


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_files_and_folders_that_are_named_exist(path: Path) -> None:
    named = re.findall(
        r"`((?:docs|src|training|benchmarks|examples|tests|corpus|reading|\.ci)/[\w./-]+)`",
        path.read_text(encoding="utf8"),
    )
    for name in named:
        assert (ROOT / name).exists() or (ROOT / "src/reportedly" / name).exists(), name


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_no_path_of_a_machine(path: Path) -> None:
    assert not re.search(r"(?:^|[\s`(])/(?:home|root|tmp|work|Users|mnt|opt)/", path.read_text(encoding="utf8"))


def blocks(path: Path, language: str) -> list[str]:
    """What stands in the page's blocks of that language; of «» those without one."""
    found = re.findall(r"^```([\w-]*)\n(.*?)^```$", path.read_text(encoding="utf8"), re.DOTALL | re.MULTILINE)
    return [text for name, text in found if name == language]


@pytest.mark.parametrize("path", [p for p in DOCUMENTS if blocks(p, "python")], ids=lambda p: p.name)
def test_python_in_the_documents_runs(path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks of one page one after another, where the archive of the sample reports and the reports themselves lie."""
    if "notebook" in path.name:
        for name in ("pandas", "matplotlib"):
            pytest.importorskip(name, reason=f"{name} is not installed (extra notebook)")
        monkeypatch.setenv("MPLBACKEND", "agg")
    (samples.parent / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(samples.parent)
    file, names = samples.parent / "block.py", dict[str, Any]()
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        for block in blocks(path, "python"):
            file.write_text(block, encoding="utf8")
            names |= runpy.run_path(str(file), names)
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
    assert said.getvalue().strip()


def test_what_the_readme_says_its_example_prints_is_what_it_prints() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf8")
    code, shown = re.findall(r"^```python\n(.*?)^```\n\n```\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)[0]
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(code, "README.md", "exec"), {})
    assert said.getvalue() == shown


def transcripts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("transcripts", ROOT / "docs/transcripts.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", transcripts().pages(), ids=lambda p: p.name)
def test_transcripts_show_what_the_commands_print(path: Path) -> None:
    page = path.read_text(encoding="utf8")
    assert page == transcripts().rewritten(page), "put what they print now there with: python docs/transcripts.py --write"


def typed(path: Path) -> Iterator[list[str]]:
    """The words of every command of ours in blocks and in code type, without what begins a comment."""
    text = path.read_text(encoding="utf8")
    lines = [line.removeprefix("$ ") for block in (*blocks(path, ""), *blocks(path, "console")) for line in block.splitlines()]
    lines += re.findall(r"`(reportedly [a-z][^`]*)`", text)
    lines += [f"reportedly {line}" for line in re.findall(r"`((?:ask|show|decide) [a-z][^`]*)`", text)]
    for line in lines:
        line = line.partition("| reportedly")[1][2:] + line.partition("| reportedly")[2] if "| reportedly" in line else line
        if line.startswith("reportedly "):
            yield shlex.split(line.partition(" | ")[0].replace("'", "’"), comments=True)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.name)
def test_commands_in_the_documents_are_commands_with_options_that_there_are(path: Path) -> None:
    for words in typed(path):
        known = all_commands(command)
        name = next(" ".join(words[:n]) for n in (3, 2, 1) if " ".join(words[:n]) in known)
        assert len(words) < 2 or name != "reportedly" or words[1].startswith("-"), words
        options = {o: p for p in known[name].params if isinstance(p, click.Option) for o in (*p.opts, *p.secondary_opts)}
        options |= dict.fromkeys(("-h", "--help"))
        for word, value in zip(words, [*words[1:], ""], strict=True):
            if word.startswith("-") and word != "-":
                assert word in options, (words, word)
                kind = getattr(options[word], "type", None)
                if isinstance(kind, click.Choice) and value.islower():
                    assert value in kind.choices, (words, value)


def test_examples_in_docstrings_give_what_they_say() -> None:
    for path in sorted((ROOT / "src").rglob("*.py")):
        if ">>>" in path.read_text(encoding="utf8"):
            parts = path.relative_to(ROOT / "src").with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            assert doctest.testmod(importlib.import_module(name)).failed == 0, name


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("stories", "STORY"), ("tellings", "TELLING"), ("statements", "STATEMENT"), ("entities", "ENTITY"), ("reports", "REPORT")],
)
def test_every_column_is_explained(heading: str, kind: str) -> None:
    page = (ROOT / "docs/notebook.md").read_text(encoding="utf8")
    assert in_first_column(section(page, f"Columns of {heading}")) == {c.name for c in getattr(columns, kind)}


PUBLIC = (
    "reportedly", "reportedly.records", "reportedly.archive", "reportedly.archive.ask", "reportedly.archive.decisions",
    "reportedly.archive.exports", "reportedly.codec", "reportedly.edtf", "reportedly.errors",
    "reportedly.export.formats", "reportedly.export.losses", "reportedly.notebook",
)  # fmt: skip
"""What others may build on; each of its names stands in the reference."""


def public() -> dict[str, Any]:
    """Every name that others may use, and what it is."""
    return {name: thing for module in PUBLIC for name, thing in own_names(module).items()}


def own_names(name: str) -> dict[str, Any]:
    """What a module offers: what it lists, else what it defines."""
    module = importlib.import_module(name)
    own = [n for n, v in vars(module).items() if not n.startswith("_") and getattr(v, "__module__", None) == name]
    return {f"{name}.{n}": getattr(module, n) for n in getattr(module, "__all__", own)}


def in_reference() -> dict[str, Any]:
    """Every name that the reference shows, and what it is. Fails where there is nothing of that name."""
    text = "".join(p.read_text(encoding="utf8") for p in sorted((ROOT / "docs/reference").glob("*.rst")))
    found: dict[str, Any] = {}
    for name in re.findall(r"^\.\. automodule:: ([\w.]+)$", text, re.MULTILINE):
        found |= own_names(name)
    for path in re.findall(r"^\.\. (?:py:data|auto(?!module)\w+):: ([\w.]+)$", text, re.MULTILINE):
        module, _, name = path.rpartition(".")
        found[path] = getattr(importlib.import_module(module), name)
    return found


def test_every_public_name_stands_in_the_reference() -> None:
    shown = in_reference()
    missing = [n for n, v in public().items() if n not in shown and not any(v is t for t in shown.values())]
    assert not missing


@pytest.mark.parametrize("name", sorted({**public(), **in_reference()}))
def test_public_names_say_what_they_give(name: str) -> None:
    """The thing itself and each public method of it; a constant says it in a string below it, which the reference shows."""
    thing = {**public(), **in_reference()}[name]
    if not (inspect.isclass(thing) or inspect.isfunction(thing)):
        return
    said = {name: inspect.getdoc(thing) if "__doc__" in vars(thing) or inspect.isfunction(thing) else None}
    if inspect.isclass(thing):
        for n, member in vars(thing).items():
            if not n.startswith("_") and (inspect.isfunction(member) or isinstance(member, property)):
                said[f"{name}.{n}"] = member.__doc__
    assert not [n for n, words in said.items() if not words or len(words.split()) < 3 or words.startswith(thing.__name__ + "(")]


def site() -> ModuleType:
    spec = importlib.util.spec_from_file_location("conf", ROOT / "docs/conf.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_page_stands_in_the_contents() -> None:
    listed = [page for pages in site().NAV.values() for page in pages]
    there = {p.stem for p in (ROOT / "docs").glob("*.md")} - {"index"}
    assert not there - set(listed), "put it where it belongs: docs/conf.py, NAV"
    assert set(listed) - there <= {"reference/index", *site().COMING}
    assert len(listed) == len(set(listed))


def test_the_site_is_built_without_a_warning_and_asks_for_nothing_from_elsewhere(tmp_path: Path) -> None:
    for name in ("furo", "myst_parser", "sphinx"):
        pytest.importorskip(name, reason=f"{name} is not installed (extra docs)")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", ROOT / "docs", tmp_path / "site"],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 15
    for page in pages:
        html = page.read_text(encoding="utf8")
        loaded = re.findall(r"<(?:script|img|link|iframe|source)\b[^>]*?\s(?:src|href)=\"([^\"]+)\"", html)
        assert loaded and not [address for address in loaded if re.match(r"(?:https?:)?//", address)], page.name
    for style in (tmp_path / "site").rglob("*.css"):
        assert not re.search(r"url\([\"']?(?:https?:)?//|@import", style.read_text(encoding="utf8")), style.name


@pytest.mark.parametrize("name", FILLED)
def test_the_markers_of_the_figures_stand(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf8")
    assert text.count("<!-- figures -->") == text.count("<!-- end of figures -->") == 1


def test_the_figures_in_the_readme_are_those_measured() -> None:
    """``python benchmarks/speed.py --readme`` copies them."""
    rows = {line for name in FILLED[1:] for line in (ROOT / name).read_text(encoding="utf8").splitlines()}
    readme = (ROOT / "README.md").read_text(encoding="utf8")
    table = readme.split("<!-- figures -->")[1].split("<!-- end of figures -->")[0]
    shown = [line for line in table.splitlines() if line.startswith("| ") and not line.startswith("| what ")]
    assert not [line for line in shown if line not in rows]


def test_this_version_has_its_entry() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        version = tomllib.load(file)["project"]["version"]
    assert version == reportedly.__version__
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf8")
