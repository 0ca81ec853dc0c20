"""Numbers by name, as programs are given them: ``ewt=2,passages=1.5``."""


def shares(given: str) -> dict[str, float]:
    """The number of each name; nothing of an empty string. A name may hold «=» itself (a file's). Raises ValueError where what
    stands behind the last «=» is no number."""
    return {name: float(number) for name, _, number in (x.rpartition("=") for x in given.split(",") if x)}
