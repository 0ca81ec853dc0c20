"""Clauses that hang wrongly, by the words' own tags: a finite verb taken for a participle, a relative clause or an aside hung on the verb,
what a verb goes on with hung on its object. Each function looks at one word and mends the tree in place, or leaves it.
"""

from reportedly.language.parsed import FINITE, SUBJECTS, TENSED, Parsed

AUXILIARY = frozenset({"aux", "aux:pass"})
RELATIVE = frozenset({"WDT", "WP"})
_ADRIFT = frozenset({"advcl", "ccomp", "parataxis", "conj"})
INSIDE = frozenset({"flat", "compound", "appos"})
_COMPLEMENTS = frozenset({"obj", "obl"})
NOUNS = frozenset({"NOUN", "PROPN"})
_CLOSING = frozenset(", ; : — – ( )".split())


def finite_clause(parsed: Parsed, verb: int) -> None:
    """«the raider *was shot*»: a verb with a finite auxiliary and no subject is what is said of the noun before it."""
    noun = int(parsed.head[verb])
    told = any(parsed.relation[c] in AUXILIARY and noun < c and parsed.xpos[c] in FINITE for c in parsed.children(verb))
    if not told or not 0 <= noun < verb or parsed.child(verb, *SUBJECTS, "mark") is not None:
        return
    behind = [c for c in parsed.children(noun) if c > verb]
    parsed.hang(verb, int(parsed.head[noun]), parsed.relation[noun])
    for c in behind:
        parsed.hang(c, verb, parsed.relation[c])
    parsed.hang(noun, verb, "nsubj")


def joined_verb(parsed: Parsed, verb: int) -> None:
    """«closed the bridge, after a blast *wrecked* it and *killed* six»: what an «and» joins on to an aside that no comma has
    closed goes on with the aside, not with what stands before it."""
    above = int(parsed.head[verb])
    if not 0 <= above < verb or parsed.xpos[verb] not in FINITE or parsed.child(verb, *SUBJECTS) is not None:
        return
    if parsed.upos[above] in NOUNS and parsed.relation[above] in _COMPLEMENTS and parsed.upos[verb] == "VERB":
        _beside_its_verb(parsed, verb, above)
        return
    cc = parsed.child(verb, "cc")
    if cc is None or parsed.words[cc].lower() != "and" or cc != verb - 1:
        return
    for aside in range(verb - 2, above, -1):
        if parsed.words[aside] in _CLOSING:
            return
        if parsed.relation[aside] == "advcl" and parsed.xpos[aside] == parsed.xpos[verb]:
            subject = parsed.child(aside, *SUBJECTS)
            begin = parsed.subtree(aside)[0]
            opened = above < begin and "," in parsed.words[begin - 1 : begin + 1]
            if subject is not None and subject < aside and opened and verb not in parsed.governors(aside):
                parsed.hang(verb, aside, "conj")
            return


def _beside_its_verb(parsed: Parsed, verb: int, noun: int) -> None:
    """«stormed the *village*, *burned* it»: a finite verb goes on with the finite verb before, and not with its object."""
    before = int(parsed.head[noun])
    if 0 <= before < noun and parsed.upos[before] == "VERB" and parsed.xpos[before] == parsed.xpos[verb]:
        parsed.hang(verb, before, "conj")


def infinitive(parsed: Parsed, verb: int) -> None:
    """«had pledged *to free* them»: an infinitive right behind a verb says what of, where neither «and» nor another «to» joins them."""
    above = int(parsed.head[verb])
    to = parsed.child(verb, "mark")
    if (
        to is None
        or not above == to - 1 == verb - 2
        or parsed.words[to].lower() != "to"
        or parsed.upos[above] != "VERB"
    ):
        return
    if parsed.child(verb, "cc", *SUBJECTS) is None:
        parsed.relation[verb] = "xcomp"


def conjunction(parsed: Parsed, word: int) -> None:
    """«says *that* seven died»: what opens a clause is no determiner of its subject."""
    subject = int(parsed.head[word])
    clause = int(parsed.head[subject])
    if word < subject < clause and parsed.relation[subject] in SUBJECTS and parsed.child(clause, "mark") is None:
        parsed.hang(word, clause, "mark")


def told_clause(parsed: Parsed, verb: int) -> None:
    """«*The guards* of the camp *burned* the store, a cook tells the Post»: a finite verb with an object, without a relative pronoun
    or a subject of its own, is no relative clause but what is told; who tells it is no apposition to who did it."""
    subject = int(parsed.head[verb])
    telling = int(parsed.head[subject])
    if parsed.xpos[verb] not in TENSED or not 0 <= subject < verb < telling or parsed.relation[subject] != "nsubj":
        return
    if (
        parsed.child(verb, "obj") is None
        or parsed.child(verb, *SUBJECTS, "mark", "advmod", "aux", "aux:pass") is not None
    ):
        return
    if any(parsed.xpos[w] in RELATIVE for w in range(subject + 1, verb)):
        return
    teller = next((c for c in parsed.children(subject) if parsed.relation[c] == "appos" and verb < c < telling), None)
    if teller is None or parsed.subtree(teller)[1] != telling - 1 or parsed.words[telling - 1] in _CLOSING:
        return
    if "," not in parsed.words[verb:teller]:
        return
    behind = [c for c in parsed.children(subject) if c > verb and c != teller]
    parsed.hang(verb, telling, "ccomp")
    for c in behind:
        parsed.hang(c, verb, parsed.relation[c])
    parsed.hang(subject, verb, "nsubj")
    parsed.hang(teller, telling, "nsubj")


def relative_clause(parsed: Parsed, pronoun: int, verb: int) -> None:
    """«planted the *mine* that killed them»: a clause behind «that» says more of the noun before it."""
    noun = pronoun - 1
    if verb < pronoun or parsed.relation[verb] not in _ADRIFT or parsed.upos[noun] not in NOUNS:
        return
    while parsed.relation[noun] in INSIDE and 0 <= parsed.head[noun] < pronoun:
        noun = int(parsed.head[noun])
    above = int(parsed.head[verb])
    if 0 <= above < noun and verb not in parsed.governors(noun) and parsed.upos[above] in ("VERB", "AUX"):
        parsed.hang(verb, noun, "acl:relcl")
