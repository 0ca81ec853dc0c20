"""What stands at and around a word, as the names of the features by which the event model judges it."""

from functools import cache

from reportedly.language.parsed import Parsed
from reportedly.reading.events.frames import Match
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.lexicon import event_noun, event_verb, likely_types
from reportedly.reading.parties.slots import slots

PARTY_TYPES = frozenset({"person", "organization", "state", "office"})
PARTS = frozenset({"VERB", "NOUN"})
"""Parts of speech whose unlisted words are judged by words like them."""
LIKELY = 2
"""The level of a likely type from which a word is weighed that nothing else speaks for."""
_GOVERNED = frozenset({"obj", "nsubj:pass", "obl", "nmod", "compound", "amod"})
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})


def mention_types(parsed: Parsed) -> dict[int, str]:
    """The type of each mention by its head word; pronouns are told apart."""
    return {m.head: m.type + ("'" if m.kind == "pronoun" else "") for m in parsed.mentions}


def party_words(parsed: Parsed) -> set[int]:
    """Words that speak of somebody who can act: heads of such mentions, pronouns, and all words of such names."""
    heads = {m.head for m in parsed.mentions if m.type in PARTY_TYPES or m.kind == "pronoun"}
    return heads | {w for n in parsed.names if n.type in PARTY_TYPES for w in range(n.words[0], n.words[1] + 1)}


def event_features(
    parsed: Parsed, word: int, match: Match | None, types: dict[int, str], parties: set[int]
) -> list[str]:
    """The names of all features that hold of the word; ``match`` is what the event table says of it.

    They are its lemma, its ending, its neighbours, what hangs on it and what it hangs on, its subject and object by type of
    mention, and the table's types of all these; of a word that no table lists, what words like it state. Those that the model
    has no weight for mean nothing.
    """
    form, part = lemma(parsed, word), part_of_word(parsed, word)
    relation, above = parsed.relation[word], int(parsed.head[word])
    own = types.get(word)
    out = [
        f"l={form}", f"lp={form}/{part}", f"p={part}", f"r={relation}", f"lr={form}/{relation}",
        f"end={parsed.words[word][-3:].lower()}", f"begin={form[:5]}",
    ]  # fmt: skip
    # an entry that asks for more than its word («restore» with «ties») settles which of the word's senses this is
    settled = match is not None and match.narrow and match.type is not None
    listed = _listed(form, part)
    out += [f"listed={t}" for t in ([match.type] if match is not None and settled else listed)]
    if match is None and not listed:
        out += likely_features(form, part)
    if own is not None:
        out += [f"self={own}", f"lself={form}/{own}"]
    if word > 0:
        out.append(f"before={parsed.words[word - 1].lower()}")
    if word + 1 < len(parsed):
        out.append(f"after={parsed.words[word + 1].lower()}")
    if above >= 0:
        governor = lemma(parsed, above)
        out.append(f"gov={governor}")
        out += [f"gov={relation}/{t}" for t in _listed(governor, part_of_word(parsed, above))]
    out += _children(parsed, word, form)
    out += _frame(match, part, parties)
    return out + _places(parsed, word, form, part, types)


@cache
def likely_features(form: str, part: str) -> tuple[str, ...]:
    """What words like it state, for a word that no table lists: its likely types and how likely any is, up to each level."""
    likely = likely_types(form, part)
    kinds = [f"like={kind}/{n}" for kind, level in likely.types for n in range(1, level + 1)]
    return (f"likely={likely.any}", f"likely={likely.any}/{part}", *kinds)


def is_likely(parsed: Parsed, word: int) -> bool:
    """Whether no table lists the word, and words like it state events."""
    form, part = lemma(parsed, word), part_of_word(parsed, word)
    types = likely_types(form, part).types
    return bool(types) and types[0][1] >= LIKELY and not _listed(form, part)


def _children(parsed: Parsed, word: int, form: str) -> list[str]:
    out = []
    for c in parsed.children(word):
        relation = parsed.relation[c]
        if relation == "punct":
            continue
        child = lemma(parsed, c)
        out += [f"c={relation}", f"lc={form}/{relation}/{child}"]
        marker = parsed.marker(c)
        if marker is not None:
            out.append(f"lm={form}/{marker}")
        if relation in _GOVERNED:
            out += [f"c={relation}/{t}" for t in _listed(child, part_of_word(parsed, c))]
        elif relation in _CLAUSES:
            out += [f"c={relation}/{t}" for t in _listed(child, "VERB")]
    return out


def _frame(match: Match | None, part: str, parties: set[int]) -> list[str]:
    """What the event table says here, and which sides of its frame are filled."""
    if match is None:
        return []
    kind = match.type or "guard"
    actor, recipient = any(w in parties for w in match.actors), any(w in parties for w in match.recipients)
    return [f"t={kind}", f"tp={kind}/{part}", f"tn={kind}/{match.narrow:d}", f"tf={kind}/{actor:d}{recipient:d}"]


def _places(parsed: Parsed, word: int, form: str, part: str, types: dict[int, str]) -> list[str]:
    """Subject and object by type of mention."""
    around, out = slots(parsed, word), []
    for slot in ("subj", "obj"):
        filler = around.get(slot)
        if filler:
            kind = types.get(filler[0], "-")
            out += [f"{slot}={kind}", f"l{slot}={form}/{kind}"]
        else:
            out.append(f"no{slot}={part}")
    return out


def part_of_word(parsed: Parsed, word: int) -> str:
    """The part of speech under which the tables would have the word: a verb's for whatever stands where one does."""
    return "VERB" if is_predicate_verb(parsed, word) else parsed.upos[word]


@cache
def _listed(form: str, part: str) -> tuple[str, ...]:
    """The types under which the event table lists the word at all; a judgement's only where it is passed (``_frame``)."""
    entries = event_verb(form) if part == "VERB" else event_noun(form) if part in ("NOUN", "PROPN") else ()
    return tuple(sorted({e.type for e in entries if not e.named}))
