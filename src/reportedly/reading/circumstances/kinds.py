"""Of what kind: what was given, asked, promised, threatened or taken, and with what an attack was made."""

from reportedly.language.parsed import Parsed
from reportedly.reading.circumstances.measures import given_as, is_money, with_measured
from reportedly.reading.coreference.place import PARTIES
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.lexicon import event_noun, events, relation_adjective, relation_noun, relation_verb

_KINDED = frozenset(
    {"AID", "support", "COOPERATE", "REQUEST", "THREATEN", "AGREE", "SANCTION", "proxy", "CONCEDE", "COERCE"}
)
_HELPING = _KINDED - {"COERCE", "SANCTION", "THREATEN"}
"""Types in which a sum of money may be help."""
_BEHIND = 6
"""Words behind a sum within which stands what it is given as."""
_BACKING = frozenset({"AID", "support", "proxy"})
_ASKED = frozenset({"REQUEST", "AGREE", "THREATEN"})
"""Types whose infinitive says what was asked or promised («asked the Union to send observers»)."""
_OF_SOMEBODY = frozenset({"SANCTION", "COERCE", "CONCEDE", "AGREE"})
"""Types whose object, where it is somebody («the miners»), is a party and no kind of thing."""
_LADEN = frozenset("carry transport load haul fill lade bring bear".split())
_KIND_OF_HELP = frozenset(
    """military humanitarian financial economic medical technical food emergency development logistical logistic political
    diplomatic budget budgetary material legal fiscal lethal non-lethal nonlethal defensive agricultural""".split()
)
"""Modifiers that say of what kind aid is, so that the noun with them names it: «humanitarian aid», «budget support»."""
_THINGS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM"})
_GIVING = frozenset({"with", "of", "including"})
_PARTIES = frozenset({"actor", "recipient", "beneficiary", "holder", "organization", "place", "time"})


def kinds_of(parsed: Parsed, t: Trigger) -> tuple[str, ...]:
    """In the text's words, as («training», «weapons»); empty for types that give, ask, threaten and take nothing.

    These are the objects of the trigger and what stands beside them; «including …» opens the list too. Of an attack they
    are what it was made with («a drone attack», «attacked with rockets»). Of backing that names nothing given it is the word
    itself («trained», «arms») where that says how.
    """
    if t.type == "ASSAULT":
        found = _means(parsed, t)
    elif t.type in _KINDED:
        found = _given(parsed, t)
    else:
        return ()
    listed: list[int] = []
    for f in found:
        listed += with_measured(parsed, (f, *parsed.conjuncts(f)))
        for c in parsed.children(f):
            if parsed.relation[c] == "nmod" and parsed.marker(c) in ("including", "like"):
                listed += [c, *parsed.conjuncts(c)]
            elif parsed.relation[c] == "acl" and parsed.lemma[c].lower() in _LADEN:
                listed += _load(parsed, c)
    listed += _as_help(parsed, t, listed)
    if any(not is_money(parsed, w) for w in listed):
        listed = [w for w in listed if not is_money(parsed, w) or parsed.upos[w] != "NOUN"]
    chosen = (
        w
        for w in sorted(set(listed))
        if _is_thing(parsed, w) and not _is_party(parsed, t, w) and not _is_wording(parsed, t, w)
    )
    kinds = tuple(dict.fromkeys(_phrase(parsed, w) for w in chosen))
    if not kinds and t.type in _BACKING and (how := _how(parsed, t.anchor)):
        return (" ".join(parsed.words[w] for w in how).lower(),)
    return kinds


def _as_help(parsed: Parsed, t: Trigger, given: list[int]) -> list[int]:
    """The nouns of help that say of what kind it is: the trigger itself, and what a sum of money is given as («25 million euros in
    *humanitarian aid*»)."""
    if t.type not in _HELPING:
        return []
    own = [t.anchor] if t.type in _BACKING and _is_kind_of_help(parsed, t.anchor) else []
    for sum_ in (w for w in given if is_money(parsed, w)):
        behind = range(sum_ + 1, min(int(parsed.bounds[parsed.sentence[sum_] + 1]), sum_ + _BEHIND))
        own += [w for w in behind if given_as(parsed, w) == sum_]
    return own


def _is_kind_of_help(parsed: Parsed, word: int) -> bool:
    """Whether the noun says with a word before it of what kind help is: «*food* aid»."""
    return parsed.upos[word] == "NOUN" and any(
        parsed.words[c].lower() in _KIND_OF_HELP
        for c in parsed.children(word)
        if parsed.relation[c] in ("amod", "compound")
    )


def _how(parsed: Parsed, word: int) -> list[int]:
    """The words that tell what the backing consists of, where the trigger does: «trained» the militia, «training camps»; else none."""
    form = lemma(parsed, word)
    entries = relation_verb(form) if is_predicate_verb(parsed, word) else relation_noun(form)
    entries += relation_adjective(parsed.words[word].lower())
    for e in entries:
        if e.type == "support" and e.kinds:
            before = [c for c in parsed.children(word) if c < word and parsed.lemma[c].lower() in e.rest]
            if len(before) == len(e.rest):
                return [*before, word]
    return []


def _is_thing(parsed: Parsed, word: int) -> bool:
    """Whether the word can name what is given; a number alone cannot, but a sum of money can («$12m»)."""
    if parsed.upos[word] != "NUM":
        return parsed.upos[word] in _THINGS
    first, last = parsed.subtree(word)
    return any(c in "$£€¥" for c in parsed.text[parsed.starts[max(0, first - 1)] : parsed.ends[last]])


def _load(parsed: Parsed, participle: int) -> list[int]:
    """What a vehicle carries: «lorries carrying flour», «trucks loaded with tents and food»."""
    loads = [
        c for c in parsed.children(participle)
        if parsed.relation[c] == "obj" or (parsed.relation[c] == "obl" and parsed.marker(c) == "with")
    ]  # fmt: skip
    return [w for c in loads for w in with_measured(parsed, (c, *parsed.conjuncts(c)))]


def _is_wording(parsed: Parsed, t: Trigger, word: int) -> bool:
    """Whether the word is part of how the act is named, and no thing: the fire of «open fire», the order of «give an order».
    Of backing it is a thing all the same, unless it names an act or is a figure of speech: «supply with *weapons*», «give *help*»."""
    named = t.match.entry.partition("«")[2].partition("»")[0].split() if t.match is not None else []
    form = parsed.lemma[word].lower()
    if parsed.head[word] != t.anchor or form not in named[1:] or _is_kind_of_help(parsed, word):
        return False
    return t.type not in _BACKING or form in events().figures or bool(event_noun(form))


def _is_party(parsed: Parsed, t: Trigger, word: int) -> bool:
    """Whether the word speaks of somebody: one of the trigger's parties, or whoever is named or pointed at."""
    m = parsed.mention_of(word)
    party = m is not None and m.type in PARTIES
    if m is not None and m.kind == "nominal" and not party:
        return False
    if any(r.mention == word and r.role in _PARTIES for r in t.roles):
        return True
    return m is not None and party and (m.kind != "nominal" or (t.type in _OF_SOMEBODY and m.type != "place"))


def _given(parsed: Parsed, t: Trigger) -> list[int]:
    found = []
    for c in parsed.children(t.anchor):
        relation = parsed.relation[c]
        if relation == "xcomp" and t.type in _ASKED:
            found += [
                g for asked in (c, *parsed.conjuncts(c)) for g in parsed.children(asked) if parsed.relation[g] == "obj"
            ]
        if parsed.upos[c] not in ("NOUN", "PROPN", "VERB", "NUM", "SYM"):
            continue
        giving = _GIVING | {"for"} if t.type == "REQUEST" else _GIVING  # «asked the Union for boats»
        given = relation in ("obj", "nsubj:pass") or (relation in ("obl", "nmod") and parsed.marker(c) in giving)
        nouns = parsed.upos[t.anchor] == "NOUN" and parsed.upos[c] == "NOUN"
        if given or (nouns and relation in ("compound", "amod")):
            found.append(c)
    return found


def _means(parsed: Parsed, t: Trigger) -> list[int]:
    """What an attack was made with."""
    found = [
        r.mention for r in t.roles if r.role == "instrument" and parsed.sentence[r.mention] == parsed.sentence[t.anchor]
    ]
    for c in parsed.children(t.anchor):
        relation = parsed.relation[c]
        if (relation in ("obl", "nmod") and parsed.marker(c) == "with") or (
            relation == "compound" and parsed.upos[c] == "NOUN"
        ):
            found.append(c)
    return found


def _phrase(parsed: Parsed, word: int) -> str:
    """The noun with its compounds and adjectives, without article; of a sum the whole of it."""
    first = word
    if parsed.upos[word] in ("NUM", "SYM"):
        first, last = parsed.subtree(word)
        return " ".join(parsed.text[parsed.starts[first] : parsed.ends[last]].split())
    while first > 0 and parsed.head[first - 1] == word and parsed.relation[first - 1] in ("compound", "amod"):
        somebody = parsed.mention_of(first - 1)
        if somebody is not None and somebody.kind == "name" and somebody.type in PARTIES:
            break  # «give | Osmark | financial help»
        first -= 1
    start, end = parsed.starts[first], parsed.ends[word]
    return " ".join(parsed.text[start:end].split())
