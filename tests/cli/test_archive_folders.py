from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.archive.made import reading

from reportedly.archive import Archive
from reportedly.archive.merging.sequence import merge
from reportedly.cli.main import reportedly as command

pytest.importorskip("pyarrow")


def test_out_and_back_and_the_next_step_is_said(tmp_path: Path) -> None:
    with Archive(tmp_path / "a", create=True) as archive:
        archive.add(reading())
        merge(archive)
        archive.add(reading("doc-2"))
    run = CliRunner().invoke
    out = run(command, ["archive", "export", str(tmp_path / "a"), "-o", str(tmp_path / "out")])
    assert out.exit_code == 0 and "2 documents" in out.stderr and "1 copies" not in out.stdout
    back = run(command, ["archive", "import", str(tmp_path / "out"), str(tmp_path / "b")])
    assert back.exit_code == 0 and "2 reports and 0 decisions" in back.stderr
    assert f"next: reportedly merge {tmp_path / 'b'} (1 reports" in back.stderr
    for form in ("readings", "reports", "entities", "stories"):
        one, other = (run(command, ["export", str(tmp_path / x), "--format", form]).stdout_bytes for x in "ab")
        assert one == other and one
