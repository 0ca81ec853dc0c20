"""The documents name everything that there is, and nothing that there is not."""

import importlib
import pkgutil
import re
import runpy
import tomllib
from pathlib import Path
from typing import Any, get_args

import click
import msgspec
import pytest

import reportedly
from reportedly import records
from reportedly.cli.main import reportedly as command
from reportedly.errors import ReportedlyError
from reportedly.language.labels import ACTS
from reportedly.reading.lexicon.vocabulary import MODES

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(p for p in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "examples/README.md"))
FORMAT = "".join((ROOT / "docs" / n).read_text(encoding="utf8") for n in ("format.md", "archive-format.md"))
RECORDS = [t for t in vars(records).values() if isinstance(t, type) and issubclass(t, msgspec.Struct)]
FILLED = ("README.md", "docs/accuracy.md", "docs/performance.md")


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next of its rank or above; fails where there is no such heading."""
    found = re.search(rf"^(##+) {re.escape(heading)}$(.*?)(?=^##? |\Z)", text, re.DOTALL | re.MULTILINE)
    assert found is not None, f"no section «{heading}»"
    return found[2]


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


@pytest.mark.parametrize("name", ["README.md", "docs/errors.md"])
def test_python_in_the_documents_runs(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text(encoding="utf8"), re.DOTALL)
    assert blocks
    for block in blocks:
        file = tmp_path / "block.py"
        file.write_text(block, encoding="utf8")
        runpy.run_path(str(file))


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
