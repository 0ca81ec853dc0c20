"""With what force was used, where the tree says it plainly: «hit *by a roadside bomb*», «*used a tank* to shell the village»."""

from collections.abc import Iterator

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.parties.senders import is_sent

BY_FORCE = frozenset({"ASSAULT", "COERCE"})
"""Types that are done with a weapon or a tool of force."""
_USING = frozenset({"use", "employ", "deploy"})


def weapons(parsed: Parsed, verb: int) -> Iterator[int]:
    """Head words of what the verb's deed was done with, coordinated ones too; none for nouns and where the text does not say."""
    if not is_predicate_verb(parsed, verb):
        return
    for c in parsed.children(verb):
        if parsed.relation[c] in ("obl", "obl:agent") and parsed.marker(c) == "by" and is_sent(parsed, c):
            yield from (c, *(w for w in parsed.conjuncts(c) if is_sent(parsed, w)))
        elif parsed.relation[c] == "nsubj" and is_sent(parsed, c):
            yield from (
                w for w in parsed.conjuncts(c) if is_sent(parsed, w)
            )  # «a rocket and *two drones* hit the port»
        elif parsed.relation[c] == "advcl" and parsed.xpos[c] == "VBG" and lemma(parsed, c) in _USING:
            yield from _objects(parsed, c)  # «dispersed the crowd using batons»
    above = int(parsed.head[verb])
    if above >= 0 and parsed.relation[verb] in ("xcomp", "advcl") and lemma(parsed, above) in _USING and above < verb:
        yield from _objects(parsed, above)


def _objects(parsed: Parsed, verb: int) -> Iterator[int]:
    for c in parsed.children(verb):
        if parsed.relation[c] in ("obj", "nsubj:pass"):
            yield from (c, *parsed.conjuncts(c))
