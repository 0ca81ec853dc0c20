"""Forms made entities: the strongest links first, and none against a bar."""

from collections.abc import Callable, Iterable

from reportedly.merge.entities.links import Link


def clusters(
    ids: Iterable[str], links: Iterable[Link], barred: Callable[[str, str], bool]
) -> list[tuple[list[str], list[Link]]]:
    """The forms in groups, each with the links that hold it together; both sorted, whatever the order they came in.

    ``barred`` tells of two forms whether they must stay apart; a link that would bring such two together is passed over.
    """
    home = {i: [i] for i in sorted(set(ids))}
    held: dict[str, list[Link]] = {i: [] for i in home}
    for link in sorted(set(links), key=lambda k: (-k.score, k.a, k.b, k.why)):
        a, b = home[link.a], home[link.b]
        if a is b:
            continue
        if any(barred(x, y) for x in a for y in b):
            continue
        held[a[0]] += [*held[b[0]], link]
        a += b
        for i in b:
            home[i] = a
    done = {group[0]: group for group in home.values()}
    return sorted((sorted(group), sorted(held[first], key=lambda k: (k.a, k.b))) for first, group in done.items())
