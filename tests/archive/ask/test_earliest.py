from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.archive import Archive
from reportedly.archive.ask import earliest

NUMBERS = range(40)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path: Path = tmp_path_factory.mktemp("days") / "a.archive"
    with Archive(path, create=True) as made:
        made.db.executemany(
            "INSERT INTO story (id, kind, type, day_from, day_to, arguments, articles, outlets, origins, contradicted, changed)"
            " VALUES (?, 'event', 'AID', ?, ?, '[]', 1, 1, 1, 0, 1)",
            [(name(n), day(n), (day(n) or 0) + n % 3) for n in NUMBERS],
        )
        yield made


def name(n: int) -> str:
    return f"story-{n * 7 % 40:02}"


def day(n: int) -> int | None:
    return None if n % 10 == 9 else n // 4


@given(
    st.sets(st.sampled_from(NUMBERS)),
    st.integers(min_value=1, max_value=12),
    st.sampled_from((1, 5)),
    st.sampled_from((3, 17, 100)),
)
def test_it_gives_the_first_or_says_that_it_cannot(
    archive: Archive, chosen: set[int], count: int, many: int, walked: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(earliest, "MANY", many)
        patch.setattr(earliest, "WALKED", walked)
        found = earliest.earliest(archive.db, {name(n) for n in chosen}, count)
    dated = sorted((d, name(n)) for n in chosen if (d := day(n)) is not None)
    if found is None:
        assert len(chosen) < max(many, count) or walked < 100 or len(dated) - sum(d == 9 for d, _ in dated) < count
    else:
        assert found == [ident for _, ident in dated][:count] and len(found) == count
