import gc
from collections.abc import Iterator

import pytest

from reportedly.collector import paused_collector
from reportedly.records import Document
from reportedly.workflow import read_documents


@pytest.fixture(params=[True, False], ids=["on", "off"])
def before(request: pytest.FixtureRequest) -> Iterator[bool]:
    """The collector on or off, and at the end as it was."""
    was = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if was else gc.disable)()


def test_it_is_off_meanwhile_and_then_as_it_was(before: bool) -> None:
    with paused_collector(), paused_collector():
        assert not gc.isenabled()
    assert gc.isenabled() is before
    with pytest.raises(ZeroDivisionError), paused_collector():
        raise ZeroDivisionError
    assert gc.isenabled() is before


def test_whoever_is_handed_a_reading_has_it_as_it_was(before: bool) -> None:
    asked: list[bool] = []

    def given() -> Iterator[Document]:
        for n in range(2):
            asked.append(gc.isenabled())
            yield Document(id=str(n), text="Osmark attacked Korrin, Veldania said.")

    seen = [gc.isenabled() for _ in read_documents(given())]
    assert (seen, asked, gc.isenabled()) == ([before] * 2, [False] * 2, before)
