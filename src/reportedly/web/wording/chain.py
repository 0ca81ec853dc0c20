"""Who says so, from the innermost source out to the outlet: «the Taliban ← a reporter ← the author ← Foreign Desk»."""

from reportedly.records import Attribution, Document, Reading, Statement
from reportedly.web.wording.dates import date_words

SEPARATOR = " ← "

_ACTS = {
    "say": "says", "claim": "claims", "deny": "denies", "confirm": "confirms", "admit": "admits", "report": "reports",
    "quote": "quotes", "announce": "announces", "promise": "promises", "offer": "offers", "threaten": "threatens",
    "warn": "warns", "demand": "demands", "order": "orders", "request": "requests", "accuse": "accuses",
    "praise": "praises", "believe": "believes", "know": "knows", "doubt": "doubts", "want": "wants", "plan": "plans",
    "fear": "fears", "expect": "expects", "ask": "asks", "allege": "alleges", "conclude": "concludes",
    "predict": "predicts", "decline": "declines to say or do",
}  # fmt: skip

_UNNAMED = {
    "named": "a source not named", "anonymous": "a source not named", "author": "the author",
    "outlet": "the outlet", "document": "a document not named",
}  # fmt: skip


def act(attribution: Attribution) -> str:
    """What the source does, as a verb: «denies»."""
    return _ACTS.get(attribution.act, attribution.act)


def author(document: Document) -> str:
    """Who wrote the report: the names, else «the author»."""
    return ", ".join(document.authors) or "the author"


def outlet(document: Document) -> str:
    """Where the report stood, else «an outlet not named»."""
    return document.outlet or "an outlet not named"


def byline(document: Document) -> tuple[str, ...]:
    """Outlet, authors where they are known, and date, each in words."""
    when = date_words(document.published) if document.published else "no date"
    return (outlet(document), *([author(document)] if document.authors else []), when)


def source(reading: Reading, attribution: Attribution) -> str:
    """The name of a link's source, else the words that stand for it, else that it is not named."""
    if attribution.source.entity is None and not attribution.source.spans:
        known = {"author": author(reading.document), "outlet": outlet(reading.document)}
        return known.get(attribution.source.kind, _UNNAMED[attribution.source.kind])
    return reading.source_name(attribution)


def voice(reading: Reading, statement: Statement) -> str:
    """The innermost source of a statement: whose word it is; the author where there is no attribution."""
    innermost = next(iter(reading.links(statement.attribution)), None)
    return author(reading.document) if innermost is None else source(reading, innermost)


def chain_names(reading: Reading, statement: Statement) -> tuple[str, ...]:
    """The name of every link, the author and the outlet. An author who is the last link is not named twice."""
    links = reading.chain(statement)
    names = [source(reading, link) for link in links]
    if not links or links[-1].source.kind != "author":
        names.append(author(reading.document))
    return (*names, outlet(reading.document))


def chain_line(reading: Reading, statement: Statement) -> str:
    """The chain in one line; a source that says and believes in turn stands there once."""
    names = chain_names(reading, statement)
    return SEPARATOR.join(name for i, name in enumerate(names) if i == 0 or name != names[i - 1])
