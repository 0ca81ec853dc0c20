"""Who stands where around a word, as in deep syntax: a passive's subject is an object, «by» marks a subject.

Slots are named as in the word tables: ``subj``, ``obj``, ``iobj``, ``poss``, ``amod``, ``compound``, ``appos``, ``xcomp``,
``named`` (what an object is called) and prepositions by their word. A slot's fillers are head words, coordinated ones each for itself.
"""

from collections.abc import Callable

from reportedly.language.parsed import PLURAL, Parsed
from reportedly.reading.circumstances.measures import counting
from reportedly.reading.events.predicates import is_predicate_verb, lemma
from reportedly.reading.parties.control import understood
from reportedly.reading.parties.culprits import culprits
from reportedly.reading.parties.day_words import is_day
from reportedly.reading.parties.objects import NOMINAL, settle_objects
from reportedly.reading.remembered import once_a_word

Slots = dict[str, list[int]]
RELATIVE = frozenset({"who", "which", "that"})
_ASIDE = frozenset(
    "as after before since until till following during despite amid over because through towards toward".split()
)
"""Prepositions of a noun that the verb only says when, why or as what of."""
NAMING = frozenset("call consider describe regard see portray brand dub label name view deem denounce depict".split())
"""Verbs by which somebody says what their object is."""
SHARES = frozenset("part hand role share involvement participation responsibility credit complicity".split())
"""What one has in an event in which one acts: «had a hand in the raid»."""


@once_a_word
def slots(parsed: Parsed, word: int) -> Slots:
    """The fillers of every slot around a verb, noun or adjective; empty slots are left out."""
    found = _verb(parsed, word) if _is_verbal(parsed, word) else _noun(parsed, word)
    out: Slots = {}
    for slot, fillers in found.items():
        others = [w for w in _with_conjuncts(parsed, fillers) if w != word]
        if others:
            out[slot] = others
    return out


def _is_verbal(parsed: Parsed, word: int) -> bool:
    return (
        parsed.upos[word] == "AUX"
        or is_predicate_verb(parsed, word)
        or (parsed.upos[word] == "ADJ" and parsed.child(word, "cop") is not None)
    )


def is_passive(parsed: Parsed, word: int) -> bool:
    """Whether the verb is a passive: with its auxiliary, or a bare participle that modifies a noun."""
    if parsed.child(word, "nsubj:pass", "aux:pass", "csubj:pass") is not None:
        return True
    if parsed.xpos[word] != "VBN" or parsed.child(word, "aux", "nsubj") is not None:
        return False
    if parsed.relation[word] == "conj" and parsed.upos[parsed.head[word]] == "VERB":
        return is_passive(parsed, int(parsed.head[word]))
    return parsed.relation[word] in ("acl", "amod", "advcl", "root", "parataxis", "xcomp")


def _verb(parsed: Parsed, word: int) -> Slots:
    out: Slots = {}

    def add(slot: str, filler: int) -> None:
        if filler not in out.setdefault(slot, []):
            out[slot].append(filler)

    passive = is_passive(parsed, word)
    for c in parsed.children(word):
        relation = parsed.relation[c]
        if relation in ("nsubj", "csubj"):
            add("subj", c)
        elif relation == "nsubj:pass":
            add("obj", c)
        elif relation == "obj":
            add("obj", c)
            _prepositions(parsed, c, add)  # «imposed sanctions on X»: the tree may hang «on X» from either
        elif relation == "iobj":
            add("iobj", c)
        elif relation in ("obl", "obl:agent", "nmod"):
            marker = parsed.marker(c)
            if marker == "by" and (passive or relation == "obl:agent"):
                add("subj", c)
            elif marker and not is_day(parsed, c):
                add(marker, c)
        elif relation in ("xcomp", "ccomp"):
            add("xcomp", c)
        elif relation == "compound" and parsed.upos[c] in NOMINAL:
            add("compound", c)
    settle_objects(parsed, word, out)
    if passive and "subj" not in out:
        for agent in _shared_agent(parsed, word):
            add("subj", agent)
    if passive and "obj" not in out:
        inherited = understood(parsed, word, passive=True)
        if inherited is not None:
            add("obj", inherited)
    elif not passive and "subj" not in out:
        inherited = understood(parsed, word, passive=False)
        if inherited is not None:
            add("subj", inherited)
    if (
        not passive
        and "obj" not in out
        and parsed.relation[word] == "acl:relcl"
        and parsed.child(word, "nsubj") is not None
    ):
        subject = parsed.child(word, "nsubj")
        # «the bridge that rebels blew up»: the noun is what is lacking, unless the pronoun itself is the subject
        if subject is not None and parsed.lemma[subject].lower() not in RELATIVE:
            add("obj", int(parsed.head[word]))
    return out


def understood_object(parsed: Parsed, verb: int) -> int | None:
    """Whom a passive without a subject of its own is done to («the ship, boarded by commandos»); None of other verbs."""
    if not is_predicate_verb(parsed, verb) or not is_passive(parsed, verb):
        return None
    if parsed.child(verb, "nsubj", "nsubj:pass", "obj") is not None:
        return None
    return understood(parsed, verb, passive=True)


def _shared_agent(parsed: Parsed, verb: int) -> list[int]:
    """Whoever stands behind «by» at the last of joined passives: «was stopped, searched and turned back by a cutter»."""
    for c in parsed.conjuncts(verb):
        if (
            is_predicate_verb(parsed, c)
            and is_passive(parsed, c)
            and parsed.child(c, "nsubj", "nsubj:pass", "aux:pass") is None
        ):
            by = agents(parsed, c)
            if by:
                return [a for a in by if not is_day(parsed, a)]
    return []


def agents(parsed: Parsed, verb: int) -> list[int]:
    """What hangs on the word with «by», whoever or whatever it is."""
    return [c for c in parsed.children(verb) if parsed.relation[c] in _BY and parsed.marker(c) == "by"]


_BY = frozenset({"obl:agent", "obl"})


def _noun(parsed: Parsed, word: int) -> Slots:
    out: Slots = {}

    def add(slot: str, filler: int) -> None:
        if filler not in out.setdefault(slot, []):
            out[slot].append(filler)

    for c in parsed.children(word):
        relation = parsed.relation[c]
        if relation == "nmod:poss":
            add("poss", c)
        elif relation == "amod":
            add("amod", c)
        elif relation == "compound":
            add("compound", c)
        elif relation == "appos":
            add("appos", c)
    _prepositions(parsed, word, add)
    if "by" not in out and not out.get("subj"):
        for named in out.get("of", []):
            for c in parsed.children(named):
                # «the arrest of three judges by the police»: the tree may hang «by the police» from the judges
                if parsed.relation[c] in ("nmod", "obl") and parsed.marker(c) == "by" and not is_day(parsed, c):
                    add("by", c)
    for c in out.pop("by", []):
        add("by", c)
        add("subj", c)
    subject = parsed.child(word, "nsubj") if parsed.child(word, "cop") is not None else None
    if subject is not None:
        add("subj", subject)
    elif (shared := _shared_subject(parsed, word)) is not None:
        add("subj", shared)
    elif parsed.relation[word] == "appos":
        add("subj", apposed(parsed, word))
    elif (whole := one_of(parsed, word)) is not None:
        add("subj", whole)
    else:
        for named in named_as(parsed, word):
            add("subj", named)
    blamed = culprits(parsed, word)
    if blamed:
        out["by"] = out["subj"] = blamed
        return out
    above = lending_verb(parsed, word)
    if above is not None:
        named = bool(named_as(parsed, word))
        for slot, fillers in _verb(parsed, above).items():
            if slot not in ("obj", "xcomp", "named") and not (named and slot == "subj"):
                for f in fillers:
                    if f != word:
                        add(slot, f)
    return out


def apposed(parsed: Parsed, noun: int) -> int:
    """Of what the apposition says what it is: of «gunmen of *the Ridge Guard*, a splinter of the League» the name before the comma,
    where the tree hangs a single thing on a plural; else what the tree hangs it on."""
    head = int(parsed.head[noun])
    article = parsed.child(noun, "det")
    if article is None or parsed.words[article].lower() not in ("a", "an") or parsed.xpos[noun] in PLURAL:
        return head
    comma = article - 1
    named = int(parsed.head[comma - 1]) if comma > 1 and parsed.relation[comma - 1] == "flat" else comma - 1
    behind = (
        comma > head + 1
        and parsed.words[comma] == ","
        and parsed.relation[named] == "nmod"
        and int(parsed.head[named]) == head
    )
    plural = parsed.xpos[head] in PLURAL or parsed.words[head].lower().endswith(("s", "men"))
    return named if behind and plural and parsed.upos[named] == "PROPN" else head


def _shared_subject(parsed: Parsed, noun: int) -> int | None:
    """Who is said to be it in the second half of a relative clause that the tree hangs on him: «Ilves, who chairs the bank and is *a
    member* of the council»."""
    if parsed.relation[noun] != "conj" or parsed.child(noun, "cop") is None:
        return None
    above = int(parsed.head[noun])
    clause = parsed.child(above, "acl:relcl")
    return above if clause is not None and above < clause < noun and parsed.upos[above] in NOMINAL else None


def one_of(parsed: Parsed, noun: int) -> int | None:
    """Who is one of them: the subject of «is one of Osmark's backers», what «, one of Osmark's allies,» stands behind."""
    one = int(parsed.head[noun])
    if one < 0 or parsed.words[one].lower() != "one" or parsed.relation[noun] != "nmod" or parsed.marker(noun) != "of":
        return None
    if parsed.child(one, "cop") is not None:
        return parsed.child(one, "nsubj")
    return int(parsed.head[one]) if parsed.relation[one] == "appos" else None


def antecedent(parsed: Parsed, word: int) -> int:
    """The noun that a relative pronoun stands for («gunmen *who* took over a bank»); the word itself where it is none."""
    if parsed.lemma[word].lower() not in RELATIVE:
        return word
    verb = int(parsed.head[word])
    while verb >= 0 and parsed.relation[verb] == "conj":
        verb = int(parsed.head[verb])
    return (
        int(parsed.head[verb])
        if verb >= 0 and parsed.relation[verb] == "acl:relcl" and parsed.head[verb] >= 0
        else word
    )


def lending_verb(parsed: Parsed, noun: int) -> int | None:
    """The verb of which the noun is the object, or that says who has a part in it («took part in the attack»)."""
    whole = counting(parsed, noun)
    above, relation = int(parsed.head[whole]), parsed.relation[whole]
    if (
        above >= 0
        and relation == "nmod"
        and parsed.lemma[above].lower() in SHARES
        and parsed.marker(noun) in ("in", "for")
    ):
        above, relation = int(parsed.head[above]), parsed.relation[above]
    if above >= 0 and lemma(parsed, above) in NAMING and parsed.child(above, "xcomp", "ccomp") not in (None, noun):
        return None  # «the bombing has been called a mistake by the general»
    lends = above >= 0 and (parsed.upos[above] == "VERB" or lemma(parsed, above) == "have")
    if relation == "obl" and parsed.marker(noun) in _ASIDE:
        return None  # «took it as a threat», «closed its border with Korrin after the kidnapping»
    # a noun that is tagged an infinitive's place («ordered the mobilisation of») is an object
    return above if lends and relation in ("obj", "nsubj:pass", "obl", "xcomp") else None


def named_as(parsed: Parsed, word: int) -> list[int]:
    """What a verb of naming says the noun of: «called the group Osmark's proxy», «dismissed it as a proxy»."""
    above, relation = int(parsed.head[word]), parsed.relation[word]
    if above < 0 or not is_predicate_verb(parsed, above):
        return []
    as_such = parsed.marker(word) == "as" and relation in ("obl", "xcomp", "advcl", "nmod")
    if not as_such and (lemma(parsed, above) not in NAMING or relation not in ("obj", "xcomp")):
        return []
    return [c for c in parsed.children(above) if c != word and parsed.relation[c] in ("obj", "iobj", "nsubj:pass")]


def _prepositions(parsed: Parsed, word: int, add: Callable[[str, int], None]) -> None:
    for c in parsed.children(word):
        if parsed.relation[c] in ("nmod", "obl"):
            marker = parsed.marker(c)
            if marker and not is_day(parsed, c):
                add(marker, c)


def _with_conjuncts(parsed: Parsed, fillers: list[int]) -> list[int]:
    out: list[int] = []
    for f in fillers:
        joined = [c for w in (f, *_names_beside(parsed, f)) for c in parsed.conjuncts(w)]
        for w in [f, *(c for c in joined if parsed.upos[c] in NOMINAL)]:
            if w not in out:
                out.append(w)
    return out


def _names_beside(parsed: Parsed, title: int) -> list[int]:
    """The name right behind a title, on which trees may hang whoever comes next: «His Excellency *Juan Orr* and Mara Ilves»."""
    return [
        c
        for c in parsed.children(title)
        if c == title + 1 and parsed.relation[c] == "appos" and parsed.upos[c] == "PROPN"
    ]
