"""Where the tree itself speaks for an event of the table: both parties in its frame, or an act embedded in a demand.

The models are careful, and miss plain sentences («Osmark and Veldania discussed the dam»). Where a verb of the table has its
parties, or is what somebody is asked, promises or threatens to do, less probability is enough (``triggers.LEAST_FRAMED``).
"""

from bisect import bisect_right
from collections.abc import Collection

from reportedly.language.parsed import OBJECTS, PLURAL, Parsed
from reportedly.reading.circumstances.measures import is_under
from reportedly.reading.events.frames import Match, match_event
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.signs import is_full
from reportedly.reading.lexicon import events
from reportedly.reading.lexicon.vocabulary import STANDING

EMBEDDING = frozenset({"REQUEST", "AGREE", "THREATEN"})
"""Types whose infinitive or clause is an act of its own («threatened to kill the hostages»)."""
_HAPPENING = frozenset({"ASSAULT", "PROTEST"})
"""Types whose nouns tell of what happened even where nobody is named («fighting raged around the town»)."""
_STRETCHES = frozenset("hour day night week weekend month wave spate string series outbreak bout round spell".split())
"""What counts events in time: «two days of fighting», «a wave of strikes»."""
_NOBODY_IN_PARTICULAR = frozenset(
    "this that these those anyone anybody someone somebody everyone everybody something anything nothing everything one what".split()
)
_UNDOING = frozenset("cancel postpone suspend halt scrap shelve".split())


def is_framed(parsed: Parsed, word: int, match: Match, parties: set[int]) -> bool:
    """Whether both parties of the entry are there; of a verb also one and the place, or one and the deed that it condemns, of a noun
    who acts behind «by» and any object («the destruction of the dam by Osmark»). «The ministers met» are two."""
    if match.type == "OTHER":
        return False  # of these the table's alone are mostly no events between actors
    around = {*match.actors, *match.recipients, *parsed.children(word)}
    parties = {w for w in around if w in parties and parsed.words[w].lower() not in _NOBODY_IN_PARTICULAR}
    if not is_predicate_verb(parsed, word):
        by = any(parsed.marker(c) == "by" and c in parties for c in parsed.children(word))
        return (by and bool(match.actors) and bool(match.recipients)) or is_full(
            match, parties - _pronouns(parsed, parties)
        )
    if parsed.relation[word] == "acl" and parsed.xpos[word] == "VBN":
        return False  # «commanders paid by the chief»: what only describes somebody is mostly no event
    several = match.together and any(parsed.xpos[w] in PLURAL for w in match.actors if w in parties)
    acts = bool(set(match.actors) & parties)
    return several or is_full(match, parties) or (acts and (_is_somewhere(parsed, word) or _judges(parsed, match)))


def _judges(parsed: Parsed, match: Match) -> bool:
    """Whether it is a deed that somebody condemns, whoever has done it («condemned the attacks»)."""
    if match.mode != "disapprove":
        return False
    deeds = (match_event(parsed, w) for w in match.recipients if parsed.upos[w] == "NOUN")
    return any(deed is not None and deed.type is not None for deed in deeds)


def is_happening(parsed: Parsed, word: int, match: Match) -> bool:
    """Whether the noun is a fight or a protest that a verb of happening has for its subject («clashes broke out»), or that is
    counted in time («nine nights of protest»)."""
    above = int(parsed.head[word])
    if match.type not in _HAPPENING or above < 0 or is_predicate_verb(parsed, word):
        return False
    if is_under(parsed, word, _STRETCHES):
        return True
    if not parsed.relation[word].startswith("nsubj") or not is_predicate_verb(parsed, above):
        return False
    verb = lemma(parsed, above)
    behind = {parsed.words[c].lower() for c in parsed.children(above) if c > above}
    return any(entry[0] == verb and behind.issuperset(entry[1:]) for entry in events().happening)


def is_counted_in_time(parsed: Parsed, word: int, match: Match) -> bool:
    """Whether the noun is a fight or a protest of which a number says how long it went on («nine nights of protest»)."""
    if match.type not in _HAPPENING or is_predicate_verb(parsed, word) or not is_under(parsed, word, _STRETCHES):
        return False
    return parsed.child(int(parsed.head[word]), "nummod") is not None


def is_undone(parsed: Parsed, word: int, match: Match, parties: set[int]) -> bool:
    """Whether the noun is what somebody cancels, puts off or breaks off, and one of its own parties is named: «the summit
    between Osmark and Korrin was cancelled»; the cancelling hides it from the models."""
    if is_predicate_verb(parsed, word) or match.type == "OTHER" or parsed.relation[word] not in OBJECTS:
        return False
    around = {*match.actors, *match.recipients, *parsed.children(word)}
    named = {w for w in around if w in parties and parsed.upos[w] != "PRON"}
    return bool(named) and lemma(parsed, int(parsed.head[word])) in _UNDOING


def _pronouns(parsed: Parsed, words: set[int]) -> set[int]:
    return {w for w in words if parsed.upos[w] == "PRON"}


def is_embedded(parsed: Parsed, word: int, stated: Collection[int]) -> bool:
    """Whether the verb is what one of the stated demands, promises or threats is about; so is what is coordinated with it."""
    above, relation = int(parsed.head[word]), parsed.relation[word]
    if relation == "conj" and above >= 0:
        above, relation = int(parsed.head[above]), parsed.relation[above]
    return relation in ("xcomp", "ccomp") and above in stated and is_predicate_verb(parsed, word)


def _is_somewhere(parsed: Parsed, word: int) -> bool:
    """Whether a place is named in which it happens («fought in Korrin»)."""
    return any(parsed.marker(c) in STANDING and _names_place(parsed, c) for c in parsed.children(word))


def _names_place(parsed: Parsed, word: int) -> bool:
    behind = bisect_right(parsed.names, word, key=lambda n: n.words[0])
    return any(
        n.words[0] <= word <= n.words[1] and n.type in ("place", "state")
        for n in parsed.names[max(0, behind - 2) : behind]
    )
