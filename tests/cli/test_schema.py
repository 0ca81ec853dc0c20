import json

from click.testing import CliRunner

from reportedly import codec
from reportedly.cli.main import reportedly


def test_the_schema_is_printed_as_json() -> None:
    result = CliRunner().invoke(reportedly, ["schema"])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json.loads(json.dumps(codec.schema()))
    assert result.stderr == ""


def test_it_takes_no_arguments() -> None:
    assert CliRunner().invoke(reportedly, ["schema", "x"]).exit_code == 2
