"""Numbers that answer another number: «Police say seven people were killed. The opposition says 20.»

What a source says is the number alone; of what, stands in the statement before it.
"""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.language.parsed import Parsed
from reportedly.reading.attributions.draft import ASSERTING
from reportedly.reading.circumstances.numerals import bare_number, number_at
from reportedly.reading.circumstances.tolls import is_harm
from reportedly.records import Attribution, Span, Statement, Time

_NEAR = 2
"""Sentences back in which the statement may stand whose number is answered."""
_ACTS_OF_TELLING = ASSERTING | {"allege", "deny", "know", "predict"}
_ABOUT_NUMBERS = frozenset(
    "the a its their it at least most more than fewer less or as about some around only just nearly over up to no of figure number".split()
)


def recounted(parsed: Parsed, attributions: Sequence[Attribution], times: Sequence[Time]) -> dict[int, Attribution]:
    """The numbers that are all that somebody says, by their word: «says *20*», «put the figure at *nine*». None for years,
    hours and for contents that say more."""
    found: dict[int, Attribution] = {}
    for a in attributions:
        if a.act not in _ACTS_OF_TELLING or a.quote == "direct" or not a.content.spans:
            continue
        words = _opening(parsed, a.content.spans[0])
        numbers = [
            w
            for w in words
            if parsed.upos[w] == "NUM" or parsed.words[w].lower() in ("dozens", "hundreds", "thousands", "none")
        ]
        rest = {parsed.words[w].lower() for w in words} - {parsed.words[w].lower() for w in numbers}
        if len(numbers) == 1 and rest <= _ABOUT_NUMBERS and number_at(parsed, numbers[0], times) is not None:
            found[numbers[0]] = a
    return found


def _opening(parsed: Parsed, span: Span) -> list[int]:
    """The content's words as far as its first comma: «12, the hospital 19» says 12."""
    words: list[int] = []
    for w in range(bisect_left(parsed.starts, span[0]), len(parsed)):
        if parsed.starts[w] >= span[1] or parsed.words[w] in (",", ";", "—"):
            break
        words.append(w)
    return words


def counted_before(parsed: Parsed, word: int, before: Sequence[tuple[Statement, int]]) -> tuple[Statement, int] | None:
    """The last event near before the word that counts somebody or something, with its anchor; None where there is none."""
    for s, anchor in reversed(before):
        if parsed.sentence[word] - parsed.sentence[anchor] > _NEAR:
            return None
        said = parsed.text[s.trigger[-1][0] : s.trigger[-1][1]].lower()
        counts = s.quantity or is_harm(parsed, anchor) or said.endswith(("none", "zero"))
        if anchor < word and s.kind == "event" and counts:
            return s, anchor
    return None


def recount(
    parsed: Parsed, number: int, attribution: Attribution, before: Sequence[tuple[Statement, int]]
) -> Statement | None:
    """The statement before, by its anchor, with that number from that source; None where nothing was counted near before.

    ``before`` are statements with their anchors in order of the text; the last one that counts somebody or something is answered.
    """
    found = counted_before(parsed, number, before)
    if found is None:
        return None
    s, anchor = found
    span = parsed.span((number, number))
    why = (f"«{parsed.words[number]}» answers the number at «{parsed.words[anchor]}»",)
    return replace(
        s, trigger=(span,), span=span, quantity=bare_number(parsed, number), attribution=attribution.id,
        polarity="+", certainty="certain", mood="actual", arguments=s.arguments, why=why, confidence=min(s.confidence, 0.6),
    )  # fmt: skip
