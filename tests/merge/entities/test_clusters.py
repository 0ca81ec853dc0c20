from hypothesis import given
from hypothesis import strategies as st

from reportedly.merge.entities.clusters import clusters
from reportedly.merge.entities.links import Link

NAMES = "abcdefgh"
pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda p: p[0] < p[1])
some_links = st.lists(st.builds(lambda p, s: Link(p[0], p[1], s, ("x",)), pairs, st.sampled_from([0.75, 0.8, 0.95])), max_size=15)
some_bars = st.sets(pairs, max_size=5)


@given(some_links, some_bars, st.randoms())
def test_clusters_keep_the_bars_and_do_not_depend_on_order(links, bars, rng):
    def barred(a, b):
        return (min(a, b), max(a, b)) in bars

    found = clusters(NAMES, links, barred)
    assert sorted(x for group, _ in found for x in group) == sorted(NAMES)
    for group, held in found:
        assert not any(barred(a, b) for a in group for b in group if a < b)
        assert len(held) == len(group) - 1
    shuffled, names = list(links), list(NAMES)
    rng.shuffle(shuffled)
    rng.shuffle(names)
    assert clusters(names, shuffled, barred) == found


def test_the_stronger_link_wins_where_a_bar_stands_between():
    links = [Link("a", "b", 0.8, ()), Link("b", "c", 0.9, ())]
    assert [g for g, _ in clusters("abc", links, lambda x, y: {x, y} == {"a", "c"})] == [["a"], ["b", "c"]]
