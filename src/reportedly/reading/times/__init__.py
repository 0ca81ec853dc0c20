"""When: the time expressions of a text and what they resolve to."""

from reportedly.reading.times.workflow import find_times

__all__ = ["find_times"]
