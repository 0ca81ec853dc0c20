"""Jobs whose inputs and output lie in an object store."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import fsspec
import pytest

from reportedly.batch.reading_job import DONE_BEFORE

from .jobs import lines, run, texts, written

PORT = 5599


def without_files(tables: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    return {t: [{c: v for c, v in r.items() if c != "file"} for r in rows] for t, rows in tables.items()}


def test_a_store_in_memory(tmp_path: Path) -> None:
    local, store = lines(tmp_path / "a.jsonl", texts(20, at_4="FAILS")), f"memory://{uuid4().hex}"
    fsspec.filesystem("memory").pipe_file(f"{store}/in/a.jsonl", Path(local).read_bytes())
    account = run([f"{store}/in"], f"{store}/out")
    assert (account.kept, account.failed) == (19, 1)
    fsspec.filesystem("memory").pipe_file(f"{store}/out/entities/of-a-killed-worker.parquet", b"PAR1")
    assert run([f"{store}/in/*.jsonl"], f"{store}/out").dropped[DONE_BEFORE] == 19
    run([local], tmp_path / "out")
    assert without_files(written(f"{store}/out")) == without_files(written(tmp_path / "out"))


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket of a local server that speaks S3."""
    pytest.importorskip("s3fs", reason="s3fs and moto[server] are not installed")
    pytest.importorskip("moto.server", reason="s3fs and moto[server] are not installed")
    for name, value in {
        "AWS_ACCESS_KEY_ID": "any", "AWS_SECRET_ACCESS_KEY": "any", "AWS_DEFAULT_REGION": "us-east-1",
        "FSSPEC_S3_ENDPOINT_URL": f"http://127.0.0.1:{PORT}", "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    monkeypatch.setitem(fsspec.config.conf, "s3", {"endpoint_url": f"http://127.0.0.1:{PORT}"})
    server = subprocess.Popen(
        [sys.executable, "-c", "from moto.server import main; main()", "-p", str(PORT)], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        name = f"bucket-{uuid4().hex[:8]}"
        for _ in range(100):
            try:
                fsspec.filesystem("s3", skip_instance_cache=True).mkdir(name)
                break
            except Exception:  # not up yet
                time.sleep(0.2)
        yield f"s3://{name}"
    finally:
        server.kill()
        server.wait()


@pytest.mark.filterwarnings("default")  # its clients leave connections to the collector
def test_a_store_that_speaks_s3(bucket: str, tmp_path: Path) -> None:
    local = lines(tmp_path / "a.jsonl", texts(20, at_4="SEGFAULT"))
    fsspec.filesystem("s3").put_file(local, f"{bucket}/in/deep/a.jsonl")
    account = run([f"{bucket}/in"], f"{bucket}/out", workers=2)
    assert (account.kept, account.failed) == (19, 1)
    assert run([f"{bucket}/in/deep/*.jsonl"], f"{bucket}/out").dropped[DONE_BEFORE] == 19
    run([local], tmp_path / "out", workers=2)
    assert without_files(written(f"{bucket}/out")) == without_files(written(tmp_path / "out"))
