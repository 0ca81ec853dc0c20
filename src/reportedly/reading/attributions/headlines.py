"""Headlines that name who says so: «Rebels killed mayor: police», «UN: army killed 40», «Army killed 12 - officials»,
«‘They burned our homes’: survivors accuse army»; also behind an alert or the time of a live report («BREAKING: …», «14:20: …»)."""

import re
from bisect import bisect_left, bisect_right

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.reading.attributions.contents import trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.coreference.entities import Entities

SCORE = 0.75
"""Confidence of what a headline's colon or dash says."""
_LINE = re.compile(r"^[^\n]*[^\s.!?…:;,][ \t]*$", re.MULTILINE)
"""A line that ends without a stop."""
_MOST = 24
"""Words of a headline, at most."""
_LABEL = 5
"""Words of a label, at most."""
_CLAUSE = 3
"""Words of what is said, at least."""
_ALERT = 3
"""Words before the colon of an alert, at most: «JUST IN:», «UPDATE 2:»."""
_ALERTS = frozenset(
    "breaking just live update updated urgent alert watch exclusive latest new flash developing".split()
)
_TIME = re.compile(r"\d{1,2}[.:h]\d{2}|\d{1,2}|\d{4}|gmt|utc|[ap]\.?m\.?|[a-z]{2,3}t", re.IGNORECASE)
_DASHES = frozenset({"-", "–", "—", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PART"})
_SPEAKERS = frozenset({"person", "organization", "office"})
_SAYING = frozenset(
    (
        "report study survey poll document memo ruling indictment inquiry audit letter source official police witness resident "
        "minister ministry monitor expert analyst army lawyer prosecutor envoy spokesman spokeswoman"
    ).split()
)
"""Nouns that say something in a headline, whatever the model takes them for; a «video» or «map» only comes with it."""


def give_headlines(parsed: Parsed, entities: Entities, quoted: Quoted, drafts: list[Draft]) -> None:
    """Give what a headline says to whom it names before a colon, or behind a colon or dash."""
    for m in _LINE.finditer(parsed.text):
        first, last = bisect_left(parsed.starts, m.start()), bisect_right(parsed.starts, m.end()) - 1
        if not first < last < first + _MOST:
            continue
        first = _behind_alert(parsed, first, last)
        found = _exclaimed(parsed, entities, quoted, first, last) or _divided(parsed, entities, first, last)
        if found is not None:
            _give(drafts, *found)


def _behind_alert(parsed: Parsed, first: int, last: int) -> int:
    """Where the headline begins behind an alert or a time with its colon: «BREAKING: | …», «14:20 GMT: | …»."""
    colon = next((w for w in range(first + 1, min(first + _ALERT + 1, last)) if parsed.words[w] == ":"), None)
    if colon is None:
        return first
    before = [w.strip("[]()") for w in parsed.words[first:colon]]
    alerts = parsed.words[first].isupper() and before[0].lower() in _ALERTS
    return colon + 1 if alerts or all(_TIME.fullmatch(w) or not w for w in before) else first


def _exclaimed(
    parsed: Parsed, entities: Entities, quoted: Quoted, first: int, last: int
) -> tuple[int, Words, Words] | None:
    """The colon behind a quotation that is all that stands before it, who is told of behind it, and the quotation."""
    colon = next((w for w in range(first + 1, last) if parsed.words[w] == ":"), None)
    inside = [w for w in range(first, colon or first) if quoted.number(w) is not None]
    if colon is None or len(inside) < _CLAUSE or len({quoted.number(w) for w in inside}) > 1:
        return None
    if any(w not in inside and parsed.words[w][0].isalnum() for w in range(first, colon)):
        return None
    begun = [p for p in entities.around(colon + 1) if p.phrase[0] == colon + 1 and p.type in _SPEAKERS]
    place = max(begun, key=lambda p: p.phrase[1], default=None)
    if place is None or place.phrase[1] == last:
        return None
    content = trimmed(parsed, (inside[0], inside[-1]))
    return (colon, place.phrase, content) if content is not None else None


def _divided(parsed: Parsed, entities: Entities, first: int, last: int) -> tuple[int, Words, Words] | None:
    """The dividing sign, the label and what it says; None of a line that is not divided so."""
    signs = [
        w
        for w in range(first + 1, last)
        if parsed.words[w] == ":" or (parsed.words[w] in _DASHES and _stands_apart(parsed, w))
    ]
    if len(signs) != 1:
        return None
    (sign,) = signs
    behind, before = (sign + 1, last), (first, sign - 1)
    if _names(parsed, entities, behind, sign, trailing=True) and _says(parsed, before):
        content = trimmed(parsed, before)
        return (sign, behind, content) if content is not None else None
    if parsed.words[sign] == ":" and _names(parsed, entities, before, sign, trailing=False) and _says(parsed, behind):
        content = trimmed(parsed, behind)
        return (sign, before, content) if content is not None else None
    return None


def _stands_apart(parsed: Parsed, word: int) -> bool:
    return (
        parsed.text[parsed.ends[word - 1] : parsed.starts[word]]
        == " "
        == parsed.text[parsed.ends[word] : parsed.starts[word + 1]]
    )


def _names(parsed: Parsed, entities: Entities, label: Words, sign: int, *, trailing: bool) -> bool:
    """Whether the words name whoever can say something. A name behind a dash is the outlet's; a place or state before a colon is
    where it happened."""
    first, last = label
    if last - first >= _LABEL or any(parsed.upos[w] not in _NAMING for w in range(first, last + 1)):
        return False
    if parsed.words[sign] in _DASHES and any(
        parsed.upos[w] == "PROPN" or parsed.words[w][0].isupper() for w in range(first, last + 1)
    ):
        return False
    places = [
        p
        for w in range(first, last + 1)
        if (p := entities.place_of.get(w)) is not None and p.phrase[0] <= first and last <= p.phrase[1]
    ]
    states = trailing and any(p.type == "state" for p in places)
    return states or any(p.type in _SPEAKERS for p in places) or parsed.lemma[last].lower() in _SAYING


def _says(parsed: Parsed, words: Words) -> bool:
    """Whether they are a clause, at least as headlines have them: «two men arrested», but not «Wanted»."""
    return words[1] - words[0] >= _CLAUSE - 1 and any(
        parsed.xpos[w] in _FINITE and parsed.upos[w] in ("VERB", "AUX") for w in range(words[0], words[1] + 1)
    )


def _give(drafts: list[Draft], sign: int, label: Words, content: Words) -> None:
    for d in [d for d in drafts if d.anchor == sign or label[0] <= d.anchor <= label[1]]:
        drafts.remove(d)
    drafts.append(Draft(CueWords(sign, "say", SCORE, (sign, sign), label, content, None), label, [content]))
