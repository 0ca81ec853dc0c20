"""W3C Web Annotations: for each telling, its words in the report, found by quotation and by position.

Whoever has the report can check them without this program: a TextQuoteSelector has the words with what stands before and
after them, a TextPositionSelector their Unicode code points.
"""

import json
from typing import IO, Any
from uuid import uuid5

from reportedly.archive.exports import text_of
from reportedly.export.losses import Losses
from reportedly.export.source import Source, chain, headline
from reportedly.export.stix import NAMESPACE
from reportedly.records import Span, Story, Telling

AROUND = 32
"""Characters of what stands before and after a quotation."""


def write(source: Source, out: IO[bytes]) -> Losses:
    """One annotation a line."""
    losses = Losses()
    texts: dict[str, str] = {}
    for story in source.stories():
        losses.lose("contradiction between stories", len(story.contradictions))
        for t in story.told:
            if not t.spans:
                losses.lose("telling without characters")
                continue
            if len(texts) > 256:
                texts.clear()
            text = texts.get(t.report)
            if text is None:
                text = texts[t.report] = text_of(source.archive, t.report)
            out.write(json.dumps(annotation(story, t, text, source), ensure_ascii=False).encode() + b"\n")
            losses.written += 1
    return losses


def annotation(story: Story, t: Telling, text: str, source: Source) -> dict[str, Any]:
    """One telling as an annotation of its report."""
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{uuid5(NAMESPACE, f'annotation:{t.report}/{t.statement}')}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody", "format": "text/plain",
            "value": f"{headline(story)}; {_status(t)}; according to: {chain(t.chain) or 'the report itself'}; {story.id}",
        },
        "target": [
            {
                "source": source.addresses.get(t.report) or f"urn:reportedly:{t.report}",
                "selector": [
                    _quoted(text, span), {"type": "TextPositionSelector", "start": span[0], "end": span[1]},
                ],
            }
            for span in t.spans
        ],
    }  # fmt: skip


def _quoted(text: str, span: Span) -> dict[str, str]:
    start, end = span
    return {
        "type": "TextQuoteSelector", "exact": text[start:end], "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }  # fmt: skip


def _status(t: Telling) -> str:
    return ", ".join(("asserted" if t.polarity == "+" else "denied", t.certainty, t.mood))
