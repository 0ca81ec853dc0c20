"""Damage as disks do it, to a file that nobody has open."""

import random
from collections.abc import Callable
from pathlib import Path

PAGE = 4096


def flip_a_bit(data: bytearray, rng: random.Random) -> None:
    """One bit of one byte."""
    data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def zero_a_page(data: bytearray, rng: random.Random) -> None:
    """All of a page is zero, as where it was never written."""
    start = rng.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE] = bytes(PAGE)


def scribble(data: bytearray, rng: random.Random) -> None:
    """A page holds what belongs elsewhere."""
    start = rng.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE] = rng.randbytes(PAGE)


def swap_pages(data: bytearray, rng: random.Random) -> None:
    """A page was written to another one's place."""
    one, other = (n * PAGE for n in rng.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE] = data[other : other + PAGE]


def cut_off(data: bytearray, rng: random.Random) -> None:
    """The end is missing."""
    del data[rng.randrange(PAGE, len(data)) :]


KINDS: dict[str, Callable[[bytearray, random.Random], None]] = {
    f.__name__: f for f in (flip_a_bit, zero_a_page, scribble, swap_pages, cut_off)
}


def damaged(whole: Path, path: Path, kind: str, seed: int) -> bytes:
    """Write a damaged copy; its bytes."""
    data = bytearray(whole.read_bytes())
    KINDS[kind](data, random.Random(f"{kind} {seed}"))
    path.write_bytes(data)
    return bytes(data)
