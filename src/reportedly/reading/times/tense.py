"""A guess, from the words around, at whether a date lies before or after the report."""

import re
from typing import Final, Literal, NamedTuple

from reportedly.reading.times.vocabulary import words

Tense = Literal["past", "future"]


class Told(NamedTuple):
    """What a verb says of the date beside it; ``plain`` where its own form says it, which outweighs what is nearer."""

    tense: Tense
    plain: bool = False


_PARTICIPLES: Final = words(
    "said told was were had did met took taken began begun came went gone held gave given made saw seen left fell"
    " fallen found set shot hit struck won lost sent wrote written spoke spoken broke broken fought rose risen became"
    " got put read ran brought bought built caught cut drew drove flew heard kept knew known laid led let paid"
    " quit sold"
    " shown shut sank sat slept stood stole swore taught thought threw thrown withdrew woke"
)
# A verb whose infinitive has happened, or failed to: «tried to mediate in June».
_HAPPENED: Final = (
    r"(?:tried|failed|managed|began|continued|helped|seemed|appeared|used|refused|declined|came|went|proved|ceased"
    r"|neglected|forced|sent|happened) to [a-z]+"
)
_WISHES: Final = (
    r"(?:plan(?:s|ned)?|agree[ds]?|vow(?:s|ed)?|threaten(?:s|ed)?|want(?:s|ed)?|promise[ds]?|expect(?:s|ed)?|hope[ds]?"
    r"|intend(?:s|ed)?|ask(?:s|ed)?|order(?:s|ed)?|mean[st]?|need(?:s|ed)?|due|likely|ready|forecast|booked|prepare[ds]?|aim(?:s|ed)?"
    r"|refuse[ds]?|decide[ds]?|free|deadline|bound)"
)
_CUE: Final = re.compile(
    rf"\b(?:(?P<past>{_HAPPENED}|(?:was|were) to have|(?:could|would) (?:not )?have|could not|ha(?:s|ve)(?= [a-z]+ed)"
    rf"|as (?:late|recently|early) as)"
    r"|(?P<future>(?:[Ww]ill|['’]ll|would|shall|must|may|might|can|could|should|won['’]t"
    r"|wouldn['’]t)(?: not)?(?: be)?(?: [a-z]+)?"
    r"|(?:is|are|was|were|be) (?:to|due|set|scheduled|expected|planned|going|meant|supposed|listed|billed|slated|about"
    rf"|likely)(?: to)?(?: be)?(?: [a-z]+)?|{_WISHES} (?:\w+ )?to (?!the\b|a\b|an\b)[a-z]+|unless|if|deadline|tomorrow"
    r"|upcoming|until|till|ahead of|next|scheduled|planned|expects?|plans?|calls? for)"
    rf"|(?P<past2>[a-z]{{2,}}ed|{'|'.join(_PARTICIPLES)}|broadcast|since|after|last)"
    r"|(?P<now>is|are|[a-z]{3,}s))\b",
)
_SENTENCE_END: Final = re.compile(r"[.!?]['\"”’»)]*\s+(?=[A-Z“\"‘«(]|\Z)|\n")
_PLANNED: Final = re.compile(
    r"\b(?:(?:set|planned|called|scheduled|expected|forecast|listed|slated|due|fixed|billed|promised|booked|bound)"
    r" (?:\w+ )?(?:for|on|by|to)|by|until|till|no later than|ahead of|before) (?:the |late |early )*$"
)


def tense_near(text: str, start: int, end: int) -> Tense | None:
    """The tense of the last telling word before ``text[start:end]`` in its sentence, else of the first after it.

    None where no word tells; a plain present tells of the future («the congress opens on Thursday») unless a past
    follows.
    """
    opened = max(0, start - 160)
    for boundary in _SENTENCE_END.finditer(text, opened, start):
        opened = boundary.end()
    before = text[opened:start]
    if _PLANNED.search(before):
        return "future"
    found: re.Match[str] | None = None
    for cue in _CUE.finditer(before):
        if not cue["now"] or found is None:
            found = cue
    if found and not found["now"]:
        return _tense(found)
    closed = _SENTENCE_END.search(text, end, end + 160)
    for after in _CUE.finditer(text, end, closed.start() if closed else end + 160):
        if not after["now"]:
            return _tense(after)
    if text[end : end + 2] in ("'s", "’s"):
        return "past"  # «Sunday’s vote» is mostly a thing already reported
    return "future" if found else None


def _tense(cue: re.Match[str]) -> Tense:
    return "past" if cue["past"] or cue["past2"] else "future"
