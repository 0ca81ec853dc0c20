"""Step 4: groups of terms as stories, each with its members and their origins."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.archive.merging.story_steps.reached import Reach
from reportedly.merge.ruled import Key
from reportedly.merge.stories.gathering import Gathered, gather
from reportedly.merge.stories.members import Member, loaded
from reportedly.merge.stories.origins import Told, origins


@dataclass(frozen=True, slots=True)
class Tale:
    """A story with its members, by key and in the order of their evidence, and each one's origin."""

    story: Gathered
    members: tuple[tuple[Key, Member], ...]
    origins: tuple[str, ...]


def tale(found_within: Reach, group: Sequence[int]) -> Tale:
    """The story that the statements of these terms tell."""
    keys = [key for number in group for key in found_within.statements[number]]
    found = sorted(((key, loaded(found_within.members[key])) for key in keys), key=lambda x: x[1].evidence)
    place = {key: i for i, (key, _) in enumerate(found)}
    told = []
    for key, m in found:
        there = tuple(sorted(place[t] for t in found_within.twins[key] if t in place))
        told.append(Told(m.provenance, m.outlet, (m.report, m.at), there, m.polarity))
    of = origins(told)
    return Tale(gather([m for _, m in found], of), tuple(found), tuple(of))
