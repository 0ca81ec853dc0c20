"""Everything that a page shows."""

from collections.abc import Sequence

import msgspec

from reportedly.records import Reading
from reportedly.web.view.network import Network, network
from reportedly.web.view.report import ReportView, report_view
from reportedly.web.view.timeline import Timeline, timeline
from reportedly.web.wording import GROUP_MEANINGS, STATUS_MEANINGS, Group


class PageView(msgspec.Struct, frozen=True):
    """All that the page's scripts are given, as one JSON object."""

    title: str
    reports: list[ReportView]
    timeline: Timeline
    network: Network
    groups: dict[Group, str]
    statuses: dict[str, str]


def page_view(readings: Sequence[Reading], title: str) -> PageView:
    """The view of all readings, in the order given."""
    return PageView(
        title=title,
        reports=[report_view(reading) for reading in readings],
        timeline=timeline(readings),
        network=network(readings),
        groups=GROUP_MEANINGS,
        statuses=STATUS_MEANINGS,
    )
