"""The attributions of one report, step by step."""

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions.announced import add_announced
from reportedly.reading.attributions.candidates import standing
from reportedly.reading.attributions.chains import parents
from reportedly.reading.attributions.contents import characters, ended, pieces_of, says_something
from reportedly.reading.attributions.continuing import Continuations
from reportedly.reading.attributions.counting import add_counts
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.framed import frame
from reportedly.reading.attributions.grounded import grounded
from reportedly.reading.attributions.headlines import give_headlines
from reportedly.reading.attributions.inverted import add_inverted
from reportedly.reading.attributions.labels import give_lines, give_numbers, give_turns
from reportedly.reading.attributions.nominal import add_nouns
from reportedly.reading.attributions.passing import pass_on
from reportedly.reading.attributions.quotations import complete
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.attributions.relaying import Relays
from reportedly.reading.attributions.resolved import give_resolutions
from reportedly.reading.attributions.retractions import add_retractions
from reportedly.reading.attributions.shared_cues import share_cues
from reportedly.reading.attributions.sources import Sources, before_cue, understood
from reportedly.reading.attributions.speakers import Speakers
from reportedly.reading.attributions.timing import SayingTimes
from reportedly.reading.attributions.unnamed import give_unnamed
from reportedly.reading.coreference.entities import Entities
from reportedly.records import Attribution, Piece, QuoteKind, Spans, Time


def find_attributions(
    parsed: Parsed, entities: Entities, times: tuple[Time, ...], *, outlet: str | None = None
) -> tuple[Attribution, ...]:
    """All attributions in order of their cues; ids are «a1», «a2» … Parents are those whose content holds the cue.

    ``outlet``: the name under which the report appears, so that it is known where the report names itself.
    """
    quoted = Quoted(parsed)
    # 1. the words that carry a saying, who says it and what
    drafts = _drafts(parsed, entities)
    frame(parsed, entities, quoted, drafts)
    give_unnamed(parsed, entities, drafts)
    add_inverted(parsed, entities, quoted, drafts)
    add_nouns(parsed, entities, drafts)
    add_retractions(parsed, entities, drafts)
    add_counts(parsed, entities, drafts)
    # 2. sayings that pass on others, and lines with their speakers' labels
    pass_on(parsed, drafts)
    Relays(parsed, entities, drafts).link()
    give_lines(parsed, entities, drafts)
    give_turns(parsed, drafts)
    give_resolutions(parsed, drafts)
    give_numbers(parsed, entities, drafts)
    give_headlines(parsed, entities, quoted, drafts)
    add_announced(parsed, entities, quoted, drafts)
    # 3. quotations whole, and those that are nobody's yet
    complete(parsed, drafts, quoted)
    Speakers(parsed, entities, quoted, drafts).find()
    share_cues(parsed, entities, drafts)
    # 4. sentences that go on with a saying
    Continuations(parsed, entities, quoted, drafts).find()
    drafts.sort(key=lambda d: (d.anchor, d.first))
    # 5. which stands in whose content
    contents = [characters(parsed, d.pieces) for d in drafts]
    above = parents(parsed, drafts, contents)
    # 6. who the sources are, and when they said it
    sources, when = Sources(parsed, entities, quoted, outlet), SayingTimes(parsed, times)
    return tuple(
        Attribution(
            id=f"a{n + 1}", source=sources.at(d.source), cue=Piece(spans=(parsed.span(d.cue.cue),)),
            content=Piece(spans=content), act=d.cue.act, quote=_quote(quoted, content), time=when.of(d),
            parent=f"a{parent + 1}" if parent is not None else None, confidence=round(d.cue.score, 3),
        )
        for n, (d, content, parent) in enumerate(zip(drafts, contents, above, strict=True))
    )  # fmt: skip


def _drafts(parsed: Parsed, entities: Entities) -> list[Draft]:
    """A draft for each cue that holds and has a content."""
    out: list[Draft] = []
    for cue in ended(parsed, [grounded(parsed, entities, c) for c in standing(parsed)]):
        source = before_cue(parsed, cue) or understood(parsed, entities, cue)
        pieces = pieces_of(parsed, cue, source)
        if any(says_something(parsed, words) for words in pieces):
            out.append(Draft(cue, source, pieces))
    return out


def _quote(quoted: Quoted, content: Spans) -> QuoteKind:
    share = quoted.marks.share(content)
    return "direct" if share > 0.95 else "mixed" if share > 0 else "indirect"
