"""Readings as a page shows them: everything put in words and in order, ready to be drawn and nothing else."""

from reportedly.web.view.network import Network, network
from reportedly.web.view.pageview import PageView, page_view
from reportedly.web.view.report import ReportView, report_view
from reportedly.web.view.statement import StatementView, statement_view
from reportedly.web.view.timeline import Timeline, timeline

__all__ = [
    "Network", "PageView", "ReportView", "StatementView", "Timeline",
    "network", "page_view", "report_view", "statement_view", "timeline",
]  # fmt: skip
