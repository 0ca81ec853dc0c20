"""The conditions of an address as a page shows them: what stands in the form, and what can be taken out of it."""

from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.requests import Request

from reportedly.archive import Archive
from reportedly.archive.ask import Question
from reportedly.archive.ask.question import ORDERS, STANCES
from reportedly.records import CERTAINTIES, EVENT_TYPES, MOODS, RELATION_TYPES
from reportedly.web.serve.outlines import names_of

NAMED = {
    "party": "Party", "actor": "Who acts", "recipient": "To whom", "said_by": "Said by", "goes_back_to": "Goes back to",
    "place": "Place", "outlet": "Outlet", "report": "Report",
}  # fmt: skip
"""Conditions whose value is a name or an id; all but the report may be given more than once."""


class Chip(NamedTuple):
    """A condition that holds: its name in the address, its label, its value, how that reads, and the address without it."""

    name: str
    label: str
    value: str
    shown: str
    without: str


@dataclass(frozen=True, slots=True)
class Conditions:
    """The question that was asked, the named conditions as chips, and what can be chosen from."""

    asked: Question
    chips: list[Chip]
    types: tuple[str, ...] = (*EVENT_TYPES, *RELATION_TYPES)
    stances: tuple[str, ...] = STANCES
    certainties: tuple[str, ...] = CERTAINTIES
    moods: tuple[str, ...] = MOODS
    orders: tuple[str, ...] = ORDERS

    @property
    def beyond_the_first_row(self) -> bool:
        """Whether one of the conditions that stand folded away is given."""
        q = self.asked
        return bool(q.stance or q.mood or q.certainty or q.since or q.until or q.min_origins)


def conditions(request: Request, archive: Archive, asked: Question) -> Conditions:
    """The conditions of an address, with the names of the entities that its ids stand for."""
    pairs = request.query_params.multi_items()
    named = [(k, v.strip()) for k, v in pairs if k in NAMED and v.strip()]
    names = names_of(archive, {v for _, v in named if v.startswith("ent-")})
    return Conditions(asked, [Chip(k, NAMED[k], v, names.get(v, v), _without(pairs, k, v)) for k, v in named])


def _without(pairs: list[tuple[str, str]], name: str, value: str) -> str:
    return urlencode([(k, v) for k, v in pairs if (k, v.strip()) != (name, value) and k != "offset"])
