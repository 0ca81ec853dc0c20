"""A floor for many reports: the pack's score, where the shared data is there."""

import subprocess
import sys
import tomllib
from pathlib import Path

import msgspec
import pytest

from reportedly.archive import Archive, exports
from reportedly.archive.merging.sequence import merge
from reportedly.records import Reading
from reportedly.workflow import read_inputs

ROOT = Path(__file__).parent.parent.parent
SHARED = ROOT.parent / "shared"
FLOOR = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf8"))["pack"]["score"]


@pytest.mark.skipif(not (SHARED / "gold/pack-a").is_dir(), reason="the shared data is not beside the project")
def test_a_pack_of_reports(tmp_path: Path) -> None:
    pack = SHARED / "gold/pack-a"
    encode = msgspec.json.Encoder().encode
    with Archive(tmp_path / "pack.archive", create=True) as archive:
        for result in read_inputs(sorted(p for p in pack.iterdir() if p.suffix != ".json")):
            if isinstance(result, Reading):
                archive.add(result)
        merge(archive)
        for name in ("reports", "entities", "stories"):
            rows = getattr(exports, name)(archive)
            (tmp_path / f"{name}.jsonl").write_bytes(b"".join(encode(r) + b"\n" for r in rows))
    command = [sys.executable, str(SHARED / "bench/score_pack.py"), str(pack), str(tmp_path)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert float(printed.split("score ")[1].split()[0]) >= FLOOR, printed
