"""Inputs made of others by chance, always the same for the same seed: what stands in for atheris in the quick tests."""

import random
from collections.abc import Iterator, Sequence

MOST_BYTES = 20_000
ODD = (
    b"\0", b"\xff", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\r\n\r\n", b"<", b">", b"&#0;",
    b"&#x110000;", b"]]>", b"<!--", b"<![CDATA[", b'"', b"\\", b"\\ud800", b"{", b"}", b"[", b"1e999", b"-1", b"null", b"PK\x03\x04", b"PK\x05\x06",
    b"\x1f\x8b\x08", b"WARC/1.1\r\n", b"%PDF-", b"endobj", b"--b", b"Content-Type: ", b"=?utf-8?b?", b"99999999999999999999", b"\xe2\x80\xae", b"---\n",
)  # fmt: skip


def mutated(seeds: Sequence[bytes], number: int, seed: int = 0) -> Iterator[bytes]:
    """So many inputs."""
    rng = random.Random(seed)
    for _ in range(number):
        data = bytearray(rng.choice(seeds))
        for _ in range(1 << rng.randrange(5)):
            _change(data, rng, seeds)
        yield bytes(data[:MOST_BYTES])


def _change(data: bytearray, rng: random.Random, seeds: Sequence[bytes]) -> None:
    at = rng.randrange(len(data) + 1)
    to = min(len(data), at + (1 << rng.randrange(9)))
    match rng.randrange(7):
        case 0 if data:
            data[min(at, len(data) - 1)] ^= 1 << rng.randrange(8)
        case 1:
            data[at:to] = b""
        case 2:
            data[at:at] = rng.choice(ODD)
        case 3:
            data[at:to] = rng.choice(ODD)
        case 4:
            data[at:at] = data[at:to] * rng.randrange(1, 5)
        case 5:
            data[at:to] = rng.randbytes(to - at)
        case 6:
            other = rng.choice(seeds)
            start = rng.randrange(len(other) + 1)
            data[at:to] = other[start : start + (to - at) * 2]
