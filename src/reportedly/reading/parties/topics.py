"""What talks are about: «met for talks *on fishing rights*», «discussed *the border* and *trade*»."""

from collections.abc import Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.settings import TALKS
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.day_words import is_day
from reportedly.reading.parties.rivals import Best
from reportedly.reading.parties.slots import slots

_ABOUT = ("on", "about", "over", "regarding", "concerning")
_TALKING = frozenset("discuss debate review tackle address examine weigh negotiate".split())
"""Verbs whose object is what is talked about."""
_HOLDING = frozenset("hold open begin start resume launch conduct continue host chair attend join have".split())
"""Verbs that only say of talks that they are held."""
_NO_TOPICS = frozenset(
    """sideline margin phone telephone radio television tv board ground trip occasion visit eve day night morning afternoon
    evening weekend course line side table agenda invitation way island coast outskirts""".split()
)
"""What «on» and «over» name with talks and what is none of their matter: «on the sidelines», «over the weekend»."""


def topics(parsed: Parsed, word: int) -> list[int]:
    """Head words of what a talk is about, in order of what says so most plainly; empty where the text does not say.

    ``word`` states the talk: a verb («met», «discussed», «held talks») or a noun («talks»).
    """
    return list(dict.fromkeys(_topics(parsed, word)))


def _topics(parsed: Parsed, word: int) -> Iterator[int]:
    if is_predicate_verb(parsed, word) and lemma(parsed, word) in _TALKING:
        yield from slots(parsed, word).get("obj", [])
        return
    for talk in (word, *_talks_under(parsed, word)):
        if talk != word and lemma(parsed, talk) in _TALKING:
            yield from slots(parsed, talk).get("obj", [])
        around = slots(parsed, talk)
        for slot in _ABOUT:
            yield from (w for w in around.get(slot, []) if not _is_no_topic(parsed, w))


def drop_the_talk_itself(parsed: Parsed, best: Best, t: Trigger) -> None:
    """Of «opened negotiations about fishing» the negotiations are no topic where their own is known; ``best`` is changed in place."""
    about = [k for k in best if k[0] == "topic"]
    talks = [k for k in about if lemma(parsed, best[k][1]) in TALKS and int(parsed.head[best[k][1]]) == t.anchor]
    if len(talks) < len(about):
        for k in talks:
            del best[k]


def _talks_under(parsed: Parsed, word: int) -> Iterator[int]:
    """The noun of talks that the verb holds or is for, and the infinitive that says what for («met *to discuss*»)."""
    if not is_predicate_verb(parsed, word):
        return
    for c in parsed.children(word):
        relation, form = parsed.relation[c], lemma(parsed, c)
        said_for = relation in ("advcl", "xcomp") and c > word and form in _TALKING | {"talk", "speak"}
        met_for = form in TALKS and relation in ("obl", "nmod") and parsed.marker(c) in ("for", "in", "during", "at")
        held = form in TALKS and relation in ("obj", "nsubj:pass") and lemma(parsed, word) in _HOLDING
        if said_for or met_for or held:
            yield c


def _is_no_topic(parsed: Parsed, word: int) -> bool:
    return is_day(parsed, word) or parsed.lemma[word].lower() in _NO_TOPICS or parsed.upos[word] == "NUM"
