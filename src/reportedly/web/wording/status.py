"""How the innermost source puts a statement, in words. Never whether it is true."""

from reportedly.records import Reading, Statement
from reportedly.web.wording.chain import voice

_CERTAINTY = {"probable": "probable", "possible": "possible", "underspecified": "left open"}
_MOOD = {
    "intended": "planned", "offered": "offered", "demanded": "demanded", "threatened": "threatened",
    "conditional": "conditional", "attempted": "attempted",
}  # fmt: skip

STATUS_MEANINGS: dict[str, str] = {
    "asserted": "the source says plainly that it happened or stands",
    "probable": "the source says that it is likely",
    "possible": "the source says that it may be so",
    "left open": "the source asks, or does not say, whether it is so",
    "denied": "the source denies it",
    "negated": "the source says that it did not happen or is not so",
    "planned": "meant to happen, or announced",
    "offered": "on offer",
    "demanded": "demanded, asked for or ordered",
    "threatened": "threatened",
    "conditional": "would be so under a condition, or is imagined",
    "attempted": "tried",
}
"""Every word that :func:`status` can use, and what it means."""

_SO = {"event": "this happened or is happening", "relation": "this stands or stood"}
_NOT_SO = {"event": "this did not happen", "relation": "this does not stand"}
_SAID = {
    "intended": ("this is planned", "this will not happen, or was planned and called off"),
    "offered": ("this is offered", "this is not offered"),
    "demanded": ("this is demanded", "this must not happen, or was demanded and not done"),
    "threatened": ("this is threatened", "this is not threatened"),
    "conditional": ("this would be so under a condition", "this would not be so under a condition"),
    "attempted": ("this was tried", "this was tried and failed"),
}
_HOW = {
    "certain": "said as certain",
    "probable": "said as likely",
    "possible": "said as possible",
    "underspecified": "asked or left open, not said",
}


def status(reading: Reading, statement: Statement) -> tuple[str, ...]:
    """Certainty, polarity and mood as short words, plain ones left out: («possible», «denied», «planned»).

    What is said plainly to be so is («asserted»,). «denied» needs a denying source; what a source just says did not
    happen is «negated».
    """
    words = []
    if statement.certainty in _CERTAINTY:
        words.append(_CERTAINTY[statement.certainty])
    if statement.polarity == "-":
        innermost = next(iter(reading.links(statement.attribution)), None)
        words.append("denied" if innermost is not None and innermost.act == "deny" else "negated")
    if statement.mood in _MOOD:
        words.append(_MOOD[statement.mood])
    return tuple(words) or ("asserted",)


def is_asserted(statement: Statement) -> bool:
    """Whether its innermost source puts it as actual, certain and so: a solid line in the network."""
    return (statement.certainty, statement.mood, statement.polarity) == ("certain", "actual", "+")


def status_sentence(reading: Reading, statement: Statement) -> str:
    """The status as a sentence: «According to Anton Reyle: this did not happen (said as certain).»"""
    negative = statement.polarity == "-"
    if statement.mood == "actual":
        what = (_NOT_SO if negative else _SO)[statement.kind]
    else:
        what = _SAID[statement.mood][negative]
    return f"According to {voice(reading, statement)}: {what} ({_HOW[statement.certainty]})."
