#!/usr/bin/env python3
"""What proposals bring on the project's own passages: proposer.py SHARED [--proposer URL --model NAME] [--cache FOLDER]

Without an endpoint a perfect model is played: a local one answers with the annotations of each passage, put as proposals. That
shows how much of what is right gets through checks and joining; with an endpoint, what a real model brings.
"""

import argparse
import contextlib
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent))

from accuracy import att, passages, score
from corpus_scores import score_statements
from tests.proposing.endpoint import completion, endpoint

from reportedly import Proposer, codec
from reportedly.proposing.passages import MAX_CHARACTERS
from reportedly.records import Reading, Span, Spans
from reportedly.workflow import read_documents

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Read the dev passages without and with proposals, and print both scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--proposer", help="an endpoint; without it a perfect model is played")
    parser.add_argument("--model", default="annotations")
    parser.add_argument("--cache", type=Path)
    given = parser.parse_args()
    golds = {
        k: g
        for k, g in passages(given.shared, ROOT / "corpus", "dev").items()
        if len(g.document.text) <= MAX_CHARACTERS
    }
    played = {g.document.text.strip(): proposals(g) for g in golds.values()}
    with contextlib.ExitStack() as stack:
        url = given.proposer or stack.enter_context(endpoint(lambda asked: completion(played[asked.passage]))).url
        proposer = stack.enter_context(Proposer(url, given.model, max_tokens=None, cache=given.cache))
        for name, asked in (("the program alone", None), (f"with {given.model}", proposer)):
            reads = {r.document.id: r for r in read_documents([g.document for g in golds.values()], proposer=asked)}
            print(f"{name}, corpus dev ({len(golds)} passages)")
            for line in scores(given.shared, golds, reads):
                print(f"  {line}")
        print(proposer.account)


def scores(shared: Path, golds: dict[str, Reading], reads: dict[str, Reading]) -> Iterator[str]:
    """Attributions and statements, as ``accuracy.py`` measures them."""
    with tempfile.TemporaryDirectory() as name:
        gold, found = Path(name) / "gold.jsonl", Path(name) / "found.jsonl"
        found.write_bytes(b"".join(codec.encode(reads[k]) + b"\n" for k in golds))
        rows = [
            {"doc_id": k, "text": g.document.text, "mentions": [],
             "attributions": [{"source": a.source.spans, "cue": a.cue.spans, "content": a.content.spans} for a in g.attributions]}
            for k, g in golds.items()
        ]  # fmt: skip
        gold.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf8")
        yield f"attributions `att` {att(score(shared, 'attributions', gold, found))}"
    result = score_statements(golds, reads)
    for what in ("types", "parties"):
        yield "{} P {:.3f} R {:.3f} F1 {:.3f}".format(what, *result[what].f1())  # type: ignore[attr-defined]
    yield "status of those found " + " · ".join(f"{k} {v:.3f}" for k, v in result["status"].items())  # type: ignore[attr-defined]


def proposals(gold: Reading) -> dict[str, Any]:
    """A gold reading as a perfect model would send it: everything by quoting."""
    text = gold.document.text
    types = {e.id: e.type for e in gold.entities}
    times = {t.id: (t.start, t.end) for t in gold.times}
    attributions, statements = [], []
    for a in gold.attributions:
        box = unique(text, (*a.source.spans, *a.cue.spans, *a.content.spans))
        source = ((a.source.spans[0][0], a.source.spans[-1][1]),) if a.source.spans else ()
        attributions.append(
            {"id": a.id, "quote": text[slice(*box)], "source": next(iter(quotes(text, source, box)), None), "kind": a.source.kind,
             "cue": quotes(text, a.cue.spans, box), "content": quotes(text, a.content.spans, box), "act": a.act, "parent": a.parent}
        )  # fmt: skip
    for s in gold.statements:
        box = unique(text, (*s.trigger, *(x for p in s.arguments for x in p.spans)))
        time = times[s.time.id] if s.time is not None else None
        place = s.place.spans[0] if s.place is not None else None
        statements.append(
            {"quote": text[slice(*box)], "type": s.type, "mode": s.mode, "trigger": quotes(text, s.trigger, box), "attribution": s.attribution,
             "parties": [{"role": p.role, "text": quotes(text, p.spans[:1], box)[0], "type": types[p.entity]} for p in s.arguments],
             "polarity": s.polarity, "certainty": s.certainty, "mood": s.mood,
             "time": quote(text, time, box) if time is not None and inside(time, box) else None,
             "place": quote(text, place, box) if place is not None and inside(place, box) else None}
        )  # fmt: skip
    return {
        kind: [{k: v for k, v in x.items() if v} for x in rows]
        for kind, rows in (("attributions", attributions), ("statements", statements))
    }


def quotes(text: str, spans: Spans, box: Span) -> list[Any]:
    """Each piece as a quotation within the box."""
    return [quote(text, span, box) for span in spans]


def quote(text: str, span: Span, box: Span) -> Any:
    """Those words, with more words around them where they stand in the box more than once."""
    if times(text, span, box) == 1:
        return text[slice(*span)]
    return {"text": text[slice(*span)], "in": text[slice(*unique(text, (span,), box))]}


def unique(text: str, spans: Spans, box: Span | None = None) -> Span:
    """The shortest stretch of whole words around those pieces that stands in the box, or the text, only once."""
    box = box or (0, len(text))
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    edges = [m.span() for m in re.finditer(r"\S+", text)]
    while times(text, (start, end), box) > 1 and (start, end) != box:
        start = max(box[0], max((a for a, _ in edges if a < start), default=0))
        if times(text, (start, end), box) > 1:
            end = min(box[1], min((b for _, b in edges if b > end), default=len(text)))
    return start, end


def times(text: str, span: Span, box: Span) -> int:
    """How often those words stand in the box, whole."""
    words = text[slice(*span)]
    return len(
        re.findall(
            rf"(?<!\w){re.escape(words)}(?!\w)" if words[:1].isalnum() and words[-1:].isalnum() else re.escape(words),
            text[slice(*box)],
        )
    )


def inside(span: Span, box: Span) -> bool:
    """Whether the box holds the stretch."""
    return box[0] <= span[0] and span[1] <= box[1]


if __name__ == "__main__":
    main()
