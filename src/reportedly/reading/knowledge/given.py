"""Knowledge that users give: who there is, under which names, with which identifiers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.reading.coreference.name_forms import normal
from reportedly.reading.knowledge.files import plain
from reportedly.records import EntityType

_PIECE = re.compile(r"\w+\.?|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or something that a user knows of. ``type`` is None where the file does not say what it is."""

    name: str
    aliases: tuple[str, ...] = ()
    type: EntityType | None = None
    identifiers: dict[str, str] = field(default_factory=dict)

    @property
    def forms(self) -> tuple[str, ...]:
        """All its names, the main one first."""
        return (self.name, *self.aliases)


class Knowledge:
    """Known entities by the forms of their names.

    Those with one identifier of a scheme that counts the whole world's things are one. Accents, case and a leading «the»
    do not matter in a name, except that a form in capitals only («WHO») or without any («green men») must be written so.
    One of no entities knows nobody.
    """

    def __init__(self, known: Iterable[Known] = ()) -> None:
        self.known = _united(known)
        self._exact: dict[str, tuple[Known, ...]] = {}
        self._loose: dict[str, tuple[Known, ...]] = {}
        for k in self.known:
            for form in dict.fromkeys(plain(f) for f in k.forms):
                if form.isupper() or form.islower():
                    self._exact[form] = (*self._exact.get(form, ()), k)
                elif k not in self._loose.get(normal(form), ()):
                    self._loose[normal(form)] = (*self._loose.get(normal(form), ()), k)
        self.longest = max(
            (len(_PIECE.findall(f)) for k in self.known for f in k.forms), default=0
        )  # in words of the text
        self._first = {_first_letters(f) for k in self.known for f in k.forms}

    def __len__(self) -> int:
        return len(self.known)

    def may_begin(self, word: str) -> bool:
        """Whether some form may begin with that word; a quick look before :meth:`by_form`."""
        return bool(self.known) and _first_letters(word) in self._first

    def by_form(self, written: str) -> tuple[Known, ...]:
        """All that are called so, in the order of the files; empty where nobody is."""
        if not self.known:
            return ()
        form = plain(written)
        exact = self._exact.get(form, ())
        loose = self._loose.get(normal(form), ()) if not form.islower() else ()
        return (*exact, *(k for k in loose if k not in exact))

    def of_forms(self, written: Iterable[str]) -> Known | None:
        """The one that all of those forms which are known at all may mean; None where none or several may."""
        left: tuple[Known, ...] | None = None
        for form in written:
            found = self.by_form(form)
            if found:
                left = found if left is None else tuple(k for k in left if k in found)
        return left[0] if left is not None and len(left) == 1 else None


_WORLDWIDE = frozenset({"wikidata", "lei", "imo", "isin", "followthemoney"})


def _united(known: Iterable[Known]) -> tuple[Known, ...]:
    """The entities, those that share a worldwide identifier made one; the first one's name, type and values count."""
    out: list[Known] = []
    at: dict[tuple[str, str], int] = {}
    for k in known:
        keys = [(s, v) for s, v in k.identifiers.items() if s in _WORLDWIDE]
        place = next((at[key] for key in keys if key in at), len(out))
        if place == len(out):
            out.append(k)
        else:
            first = out[place]
            aliases = dict.fromkeys(f for f in (*first.aliases, *k.forms) if f != first.name)
            out[place] = Known(first.name, tuple(aliases), first.type or k.type, k.identifiers | first.identifiers)
        at |= dict.fromkeys(keys, place)
    return tuple(out)


def _first_letters(form: str) -> str:
    return normal(plain(form))[:2].strip()


NOTHING = Knowledge()
"""Where the user gave no knowledge."""
