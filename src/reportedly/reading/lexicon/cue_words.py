"""``cues.toml``: the words that attribute a content to a source."""

from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.reading.lexicon.lines import EFFECT_KEYS, lines, read
from reportedly.reading.lexicon.records import Cue, Guard
from reportedly.reading.lexicon.table import Table
from reportedly.reading.lexicon.vocabulary import ACTS, ATTACHMENTS, PARTS, SLOTS, LexiconError

_GUARD_SLOTS = SLOTS | {"before", "after", "case", "source"}


class Cues(msgspec.Struct, frozen=True):
    """``cues.toml``, one table for each part of speech; ``phrases`` are found by their first word.

    ``addressing``: verbs whose object is whoever is spoken to. ``acting``: verbs that attribute only with the further words of an
    entry («refused to say», not «refused to leave»). ``guards``: uses in which a word merely looks like a cue («claimed
    31 lives», «according to plan»).
    """

    verbs: Table[Cue]
    nouns: Table[Cue]
    adjectives: Table[Cue]
    adverbs: Table[Cue]
    prepositions: Table[Cue]
    passives: Table[Cue]
    phrases: Table[Cue]
    addressing: frozenset[str]
    acting: frozenset[str]
    guards: Table[Guard]


@cache
def cues() -> Cues:
    """The words that attribute. Raises LexiconError where the table is wrong."""
    entries = list(_entries("cues.toml"))
    parts = {part: Table(e for e in entries if e.part == part) for part in PARTS}
    return Cues(
        verbs=parts["verb"], nouns=parts["noun"], adjectives=parts["adjective"], adverbs=parts["adverb"],
        prepositions=parts["preposition"], passives=parts["passive"], phrases=parts["phrase"],
        addressing=_listed("addressing"), acting=_listed("acting"), guards=Table(_guards("cues.toml")),
    )  # fmt: skip


@cache
def cue_verbs() -> frozenset[str]:
    """The lemmas of verbs that attribute without further words («say», and not «put» of «put it»)."""
    return cues().verbs.alone()


@cache
def cue_nouns() -> frozenset[str]:
    """The lemmas of nouns that attribute without further words («claim», «rumour»)."""
    return cues().nouns.alone()


def _listed(key: str) -> frozenset[str]:
    return frozenset(read("cues.toml").get(key, {}).get("words", "").split())


def _entries(name: str) -> Iterator[Cue]:
    data = read(name)
    keys = frozenset(("act", "attach")) | EFFECT_KEYS
    for part in sorted(PARTS):
        for line in lines(name, data.get(part, ()), keys):
            attach = line.several("attach")
            if not attach or not ATTACHMENTS.issuperset(attach):
                raise LexiconError(line.where, f"attach «{line.keys.get('attach')}» is not known")
            yield Cue(line.words[0], line.words[1:], part, line.one_of("act", ACTS), attach, line.effect())


def _guards(name: str) -> Iterator[Guard]:
    """A guard's entry is «head slot ; with=…»."""
    for line in lines(name, read(name).get("guard", ()), frozenset(("with", "why"))):
        if len(line.words) != 2 or line.words[1] not in _GUARD_SLOTS:
            raise LexiconError(line.where, "a guard is «head slot ; with=…»")
        words = frozenset(line.several("with"))
        if not words:
            raise LexiconError(line.where, "a guard needs the words that it is about, «with=…»")
        yield Guard(line.words[0], (), line.words[1], words, None, line.keys.get("why", ""))
