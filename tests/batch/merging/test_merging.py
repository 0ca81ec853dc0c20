"""Merging by partitions says what an archive says, whatever the partitions."""

from pathlib import Path

import pytest

from reportedly.archive import Archive
from reportedly.batch.merging.columns import RESULTS
from reportedly.batch.merging.sequence import merge
from reportedly.batch.merging.tasks import Here

from .corpus import folder, of_archive, of_batch


@pytest.mark.parametrize("buckets", [1, 5])
def test_the_samples_are_merged_as_in_an_archive(merged_samples: Path, tmp_path: Path, buckets: int) -> None:
    with Archive(merged_samples) as archive:
        path = folder(tmp_path / "batch", archive.readings())
        done = merge(path, Here(), buckets=buckets)
        assert done.reports == len(archive)
        for table in RESULTS:
            assert of_batch(path, table) == of_archive(archive, table), table
