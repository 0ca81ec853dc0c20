"""The reading of one report, step by step."""

from collections.abc import Callable

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions import find_attributions
from reportedly.reading.circumstances.reckoned import reckoned
from reportedly.reading.coreference.entities import find_entities
from reportedly.reading.coreference.members import find_members, with_members
from reportedly.reading.events.predicates import remembered
from reportedly.reading.knowledge.given import NOTHING, Knowledge
from reportedly.reading.statements import Context, find_statements
from reportedly.reading.status.tense import Tenses
from reportedly.reading.times import find_times
from reportedly.records import Document, Reading


def read_parsed(
    document: Document,
    parsed: Parsed,
    knowledge: Knowledge = NOTHING,
    *,
    more: Callable[[Reading], Reading] | None = None,
) -> Reading:
    """All that one report says: the model's answers made entities, times, attributions and statements, in that order.

    ``more`` may add to that before what takes no part in anything is left out: it gets the reading with every entity that the
    model marks.
    """
    parsed = remembered(parsed)  # it does not change from here on
    # 1. who and what it speaks of, with what the user knows of them
    entities = find_entities(parsed, knowledge, published=document.published)
    # 2. when, from the published date, the tense of the verb beside each weekday and the events dated before
    times = reckoned(parsed, find_times(document.text, document.published, tense=Tenses(parsed).at))
    # 3. who says so, nested
    attributions = find_attributions(parsed, entities, times, outlet=document.outlet)
    # 4. what is said to have happened or to stand, under whose words
    statements = find_statements(Context(parsed, entities, times, attributions))
    # 5. «both sides» did it: so did each of them, where the text says plainly who they are
    statements = with_members(statements, find_members(parsed, entities))
    reading = Reading(
        document=document, entities=tuple(entities.entities), times=times, attributions=attributions, statements=statements,
    )  # fmt: skip
    # 6. what somebody else read in it
    reading = more(reading) if more is not None else reading
    # 7. entities that take no part in anything are left out
    used = {a.source.entity for a in reading.attributions} | {x.entity for s in reading.statements for x in s.arguments}
    used |= {s.place.entity for s in reading.statements if s.place is not None}
    kept = used | {e.id for e in entities.kept({u for u in used if u is not None})}
    return replace(reading, entities=tuple(e for e in reading.entities if e.id in kept))
