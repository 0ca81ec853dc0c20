"""What several folders of tests share."""

import shutil
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="session")
def merged_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the sample reports, read by the model and merged: to be looked at, not to be changed."""
    from reportedly.archive import Archive
    from reportedly.archive.merging.sequence import merge
    from reportedly.records import Reading
    from reportedly.workflow import read_inputs

    path = tmp_path_factory.mktemp("samples") / "samples.archive"
    with Archive(path, create=True) as archive:
        for result in read_inputs(sorted(EXAMPLES.glob("[0-9]*"))):
            if isinstance(result, Reading):
                archive.add(result)
        merge(archive)
        archive.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def samples(merged_samples: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copy(merged_samples, tmp_path / "samples.archive"))
