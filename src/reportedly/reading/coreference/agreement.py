"""What two mentions of one entity must agree in, and where grammar forbids that two mentions are one."""

from collections.abc import Sequence
from typing import Literal, get_args

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.coreference.entity_words import entity_words
from reportedly.reading.events.predicates import lemma
from reportedly.records import EntityType

Gender = Literal["f", "m"]

HE_OR_SHE = frozenset("he him his himself she her hers herself".split())
"""Pronouns that speak of one person who is neither speaker nor spoken to; «she» may be a ship."""
_PERSONAL = HE_OR_SHE | frozenset("i me my mine myself".split())
_OF_SHIPS = frozenset("she her hers herself".split())
_THING = frozenset("it its itself".split())
_PERSONS: frozenset[EntityType] = frozenset({"person"})
_SHE: frozenset[EntityType] = frozenset({"person", "vehicle"})
ANYTHING: frozenset[EntityType] = frozenset(get_args(EntityType))
_REFLEXIVE = frozenset("himself herself itself themselves myself yourself ourselves oneself".split())
_RELATIVE = frozenset("who whom whose which that where".split())
_LEFT_OUT = _REFLEXIVE | _RELATIVE
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
_FRONTED = frozenset({"obl", "advcl"})
_CLAUSES = frozenset({"acl:relcl", "acl", "appos", "parataxis"})


def gender(words: Sequence[str], head: str) -> Gender | None:
    """The gender that a mention shows by its pronoun, title or noun; None where it shows none."""
    told = entity_words()
    for w in (w.rstrip(".").lower() for w in words):
        if w in told.male or w in told.female:
            return "m" if w in told.male else "f"
    if head.lower() in told.male_nouns:
        return "m"
    return "f" if head.lower() in told.female_nouns else None


def named_types(pronoun: str) -> frozenset[EntityType]:
    """The types of the entities with a name that the pronoun may speak of; of unnamed ones the type is not sure enough to forbid any."""
    word = pronoun.casefold()
    if word in _PERSONAL:
        return _SHE if word in _OF_SHIPS else _PERSONS
    return ANYTHING - _PERSONS if word in _THING else ANYTHING


def binder(parsed: Parsed, pronoun: int) -> int | None:
    """The word to which grammar binds a pronoun, whatever the text speaks of; None where it binds it to none.

    «Himself» is bound to the subject of its verb, an owner to what is coordinated before what it owns («Osmark and its
    allies», «Ilves and her brother») or to that one's owner («his order and his decrees»), and to whoever is judged for what it
    owns («thanked Osmark for its help»).
    """
    word = parsed.words[pronoun].lower()
    above = int(parsed.head[pronoun])
    if above < 0:
        return None
    if word in _REFLEXIVE:
        return parsed.child(above, "nsubj", "nsubj:pass")
    judged = _judged(parsed, above) if parsed.relation[pronoun] == "nmod:poss" else None
    if judged is not None:
        return judged if judged < pronoun else None
    first = _coordinated(parsed, above) if parsed.relation[pronoun] == "nmod:poss" else None
    if first is not None:
        between = [c for c in parsed.conjuncts(first) if c < above]
        for owned in (first, *between[-1:]):  # «his order and his decrees» are one man's
            same = parsed.child(owned, "nmod:poss")
            if same is not None:
                return same if parsed.words[same].lower() == word else None
        return between[-1] if between and word not in ("their", "our") else first
    return None


def _judged(parsed: Parsed, thing: int) -> int | None:
    """Who is thanked, praised or fined for the thing, wherever trees hang a second «for»; None where nobody is."""
    verb = int(parsed.head[thing])
    if parsed.marker(thing) != "for" or verb < 0:
        return None
    forms = {
        lemma(parsed, verb),
        parsed.words[verb].lower().removesuffix("s"),
    }  # «thanks» is not always tagged as it stands
    if not forms & entity_words().judging:
        return None
    return parsed.child(verb, "nsubj:pass", "obj")


def _coordinated(parsed: Parsed, word: int) -> int | None:
    """The first of what ``word`` is coordinated with, which stands before it; where the tree hangs both on one verb as if they
    were two objects of it, the nearest one; None where ``word`` is coordinated with nothing before it."""
    above, relation = int(parsed.head[word]), parsed.relation[word]
    if relation == "conj":
        return above
    if above < 0 or relation not in _ARGUMENTS or parsed.child(word, "cc") is None:
        return None
    return max((c for c in parsed.children(above) if c < word and parsed.relation[c] == relation), default=None)


def fronted(parsed: Parsed, word: int) -> int | None:
    """The subject behind the phrase or clause that holds ``word`` and opens its sentence before that («In her first speech,
    Adele Vorn …», «After its defeat, Osmark …»); None of words that stand elsewhere."""
    below = word
    for above in parsed.governors(word):
        subject = parsed.child(above, "nsubj", "nsubj:pass")
        if subject is not None and subject > word:
            return subject if parsed.relation[below] in _FRONTED else None
        below = above
    return None


def apart(parsed: Parsed, mentions: Sequence[tuple[int, Words]]) -> dict[int, set[int]]:
    """Mentions that cannot be one, by head word: parts of one another, and arguments of one verb. What may be one with any is left out.

    ``mentions`` are head words with the phrases that they head. «She told her», «the party's leader», «Osmark and
    Veldania» speak of two; reflexive and relative pronouns and appositions are left out.
    """
    phrase = dict(mentions)
    out: dict[int, set[int]] = {}

    def forbid(a: int, b: int) -> None:
        out.setdefault(a, set()).add(b)
        out.setdefault(b, set()).add(a)

    governors: list[int] = parsed.head.tolist()
    arguments: dict[int, list[int]] = {}
    for head, _ in mentions:
        if parsed.words[head].lower() in _LEFT_OUT:
            continue
        relation, governor = parsed.relation[head], governors[head]
        if relation in _ARGUMENTS and parsed.marker(head) != "as":
            for other in arguments.setdefault(governor, []):
                # two subjects of one verb are a clause that the tree has missed
                if parsed.relation[other].split(":")[0] != relation.split(":")[0]:
                    forbid(head, other)
            arguments[governor].append(head)
        if relation == "conj" and governor in phrase:
            forbid(head, governor)
        below = head
        while relation not in _CLAUSES and governor >= 0:
            if governor in phrase and phrase[governor][0] <= below <= phrase[governor][1]:
                forbid(head, governor)
            below, relation, governor = governor, parsed.relation[governor], governors[governor]
    return out
