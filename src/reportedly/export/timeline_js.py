"""JSON for TimelineJS (https://timeline.knightlab.com, «using JSON»): an event for each story that has a date."""

import html
import json
from datetime import date
from typing import IO, Any

from reportedly.export.dates import dates
from reportedly.export.losses import Losses
from reportedly.export.source import Source, chain, headline, numbers, status
from reportedly.records import Story


def write(source: Source, out: IO[bytes]) -> Losses:
    """One JSON object with ``events``; vague dates are shown as they are written, on the days that they cover."""
    losses = Losses()
    events = []
    for story in source.stories():
        when = dates(story.time)
        if when is None or (when.first is None and when.last is None):
            losses.lose("story without a date")
            continue
        first = when.first or when.last
        assert first is not None and story.time is not None
        event: dict[str, Any] = {
            "unique_id": story.id, "group": story.type, "start_date": _date(first, story.time if when.vague else None),
            "text": {"headline": html.escape(headline(story)), "text": _text(story)},
        }  # fmt: skip
        if when.last is not None and when.last != first:
            event["end_date"] = _date(when.last, story.time if when.vague else None)
        events.append(event)
    losses.written = len(events)
    out.write(json.dumps({"events": events}, ensure_ascii=False, indent=1).encode() + b"\n")
    return losses


def _date(day: date, as_written: str | None) -> dict[str, Any]:
    made: dict[str, Any] = {"year": day.year, "month": day.month, "day": day.day}
    if as_written is not None:
        made["display_date"] = as_written
    return made


def _text(story: Story) -> str:
    lines = [numbers(story), status(story)]
    lines += [f"contradicted, {c.kind}: " + " | ".join(s.value for s in c.sides) for c in story.contradictions]
    said = [f"{t.outlet or t.file}" + (f", {chain(t.chain)}" if t.chain else "") + f": “{t.quote}”" for t in story.told]
    return "".join(f"<p>{html.escape(line)}</p>" for line in lines + said)
