"""How the shipped files are read and looked up."""

from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import Any, Generic, TypeVar

import msgspec

T = TypeVar("T")


def load(name: str) -> Any:
    """The content of a JSON file beside this module. Raises FileNotFoundError where the package lacks it."""
    return msgspec.json.decode(resources.files(__package__).joinpath(name).read_bytes())


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """A name as it is looked up: one space between words, straight apostrophes, no «the» before and no «'s» behind."""
    text = " ".join(text.replace("’", "'").replace("ʻ", "'").split())
    text = text.removesuffix("'s")
    return text[len("the ") :] if text.startswith(("the ", "The ")) else text


class Forms(Generic[T]):
    """A table of written forms that minds the case; the first of two things with one form has it.

    A headline's form, all in capitals and longer than three letters, is found too («IRAN»); a shorter one in capitals is
    an acronym of its own, and a name in small letters is no name («us», «turkey», «chad»).
    """

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        self._exact: dict[str, T] = {}
        for form, thing in forms:
            self._exact.setdefault(plain(form), thing)
        self._headline: dict[str, T] = {}
        for form, thing in self._exact.items():
            self._headline.setdefault(form.upper(), thing)

    def get(self, text: str) -> T | None:
        """What that form stands for; None where nothing does."""
        form = plain(text)
        found = self._exact.get(form)
        if found is None and len(form) > 3 and form.isupper():
            headline = form.removesuffix("'S").removeprefix("THE ")
            return self._headline.get(headline)
        return found

    def __len__(self) -> int:
        return len(self._exact)
