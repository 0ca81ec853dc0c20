"""What a proposer answered about a report, joined with what the program read in it, step by step."""

from collections.abc import Callable, Sequence
from heapq import merge
from typing import TypeVar

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.proposing.account import ProposerAccount
from reportedly.proposing.answer import Answer
from reportedly.proposing.joined_attributions import JoinedAttributions
from reportedly.proposing.joined_statements import JoinedStatements
from reportedly.proposing.located_attributions import located_attributions
from reportedly.proposing.located_statements import located_statements
from reportedly.proposing.parties import Parties
from reportedly.proposing.quotes import Stretch
from reportedly.records import Attribution, Reading, Span, Statement

T = TypeVar("T")


def join(
    reading: Reading, parsed: Parsed, answers: Sequence[tuple[Span, Answer]], reader: str, account: ProposerAccount
) -> Reading:
    """The reading with what holds of those answers, each about one passage ``[start, end)`` of its text.

    All that the program read stays as it is, but for ``read_by`` and ``why``; entities keep their ids, and none is lost.
    ``reader`` is how the proposer is called there. What became of each proposal is entered into the account.
    """
    text = reading.document.text
    parties = Parties(reading)
    # 1. attributions, passage by passage: found in the text, then beside those that the program read
    attributions = JoinedAttributions(reading, parties, reader, account)
    found = []
    for (start, end), answer in answers:
        refused = list(answer.refused)
        passage = Stretch(text, start, end)
        located = located_attributions(passage, answer.attributions, refused)
        found.append((passage, answer, {a.id: a for a in located}, attributions.join(located)))
        account.refuse(refused)
    # 2. statements, which may stand inside any of them
    statements = JoinedStatements(reading, parsed, parties, attributions, reader, account)
    for passage, answer, inside, ids in found:
        refused = []
        statements.join(located_statements(passage, answer.statements, inside, refused), ids)
        account.refuse(refused)
    # 3. each new one before the first that stands behind it in the text
    return replace(
        reading, entities=(*reading.entities, *parties.added),
        attributions=_in_order(attributions.all, attributions.own, _cue), statements=_in_order(statements.all, statements.own, _trigger),
    )  # fmt: skip


def _in_order(items: list[T], own: int, place: Callable[[T], int]) -> tuple[T, ...]:
    return tuple(merge(items[:own], sorted(items[own:], key=place), key=place))


def _cue(a: Attribution) -> int:
    return (a.cue.spans or a.content.spans or ((0, 0),))[0][0]


def _trigger(s: Statement) -> int:
    return s.trigger[0][0] if s.trigger else s.span[0]
