"""Shards: every document once, in order, and smaller ones after a failure."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from reportedly.batch.shards import Item, Shard, item, pack
from reportedly.records import Document


def items(sizes: list[int]) -> list[Item]:
    return [item(Document(id=f"doc-{n}", text=" ".join(["word"] * size))) for n, size in enumerate(sizes)]


@given(st.lists(st.integers(1, 60), max_size=30), st.integers(1, 200), st.integers(1, 4))
def test_every_document_once_and_in_order(sizes: list[int], most: int, workers: int) -> None:
    every = items(sizes)
    shards = list(pack(every, most_words=most, workers=workers))
    assert [i for s in shards for i in s.items] == every
    assert all(sum(i.words for i in s.items[:-1]) < most for s in shards)
    assert len({s.name for s in shards}) == len(shards)


@given(st.integers(2, 12), st.data())
def test_a_failure_ends_in_single_documents(count: int, data: st.DataObject) -> None:
    """Whatever is suspected: each time the same documents, in the end by themselves, after a bounded number of tries."""
    waiting, alone, tries = [Shard(tuple(items([3] * count)))], [], 0
    while waiting:
        tries += 1
        shard = waiting.pop()
        suspect = data.draw(st.none() | st.integers(0, len(shard.items) - 1))
        smaller = shard.smaller(suspect)
        assert [i for s in smaller for i in s.items] == list(shard.items)
        for s in smaller:
            (waiting if len(s.items) > 1 else alone).append(s)
    assert len(alone) == count
    assert tries <= 2 * count


def test_the_suspect_has_failed_once_and_the_others_have_not() -> None:
    shard = Shard(tuple(items([1, 1, 1, 1])))
    assert [(len(s.items), s.failures) for s in shard.smaller(2)] == [(2, 0), (1, 1), (1, 0)]
    assert [(len(s.items), s.failures) for s in shard.smaller(None)] == [(4, 1)]
    assert [(len(s.items), s.failures) for s in shard.smaller(None)[0].smaller(None)] == [(2, 1), (2, 1)]


def test_the_first_shards_are_small() -> None:
    sizes = [s.words for s in pack(items([1000] * 100), most_words=20_000, workers=2)]
    assert sizes[:6] == [4000, 4000, 8000, 8000, 16_000, 16_000]
    assert max(sizes) == 20_000


def test_the_last_shards_are_small() -> None:
    taken = [0]

    def counted(every: list[Item]) -> Iterator[Item]:
        for i in every:
            taken[0] += i.words
            yield i

    shards = pack(counted(items([1000] * 100)), most_words=40_000, workers=2, to_come=lambda: 100_000 - taken[0])
    assert [s.words for s in shards] == [4000, 4000, 8000, 8000, 16_000, 12_000, 10_000, 8000, 6000, 5000, 4000, 4000, 4000, 4000, 3000]


def test_one_text_with_two_sets_of_particulars_is_in_two_shards() -> None:
    both = [item(Document(id="doc-1", text="A report.", outlet=outlet)) for outlet in ("Courier", "Herald")]
    assert [s.items for s in pack(both, most_words=100, workers=1)] == [(both[0],), (both[1],)]


def test_the_digest_is_of_what_is_read_and_kept() -> None:
    one = Document(id="doc-1", text="A report.", file="a.txt")
    assert item(one).digest == item(Document(id="doc-1", text="A report.", file="elsewhere/a.txt")).digest
    others = [
        Document(id="doc-1", text="A report!"), Document(id="doc-1", text="A report.", outlet="Courier"),
        Document(id="doc-1", text="A report.", published="2031"),
    ]  # fmt: skip
    assert len({item(d).digest for d in (one, *others)}) == 4
