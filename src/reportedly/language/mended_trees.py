"""Relations that cannot be, by the words' own tags: a passive's subject taken for one who acts, a finite verb for a participle, a noun
behind «the» for a verb, a relative clause or an aside hung on the verb, what a verb goes on with hung on its object, a subject or
object hung past its own verb.

Each looks at one word and what hangs on it. On the treebank's dev part they change nothing on balance (LAS 90.19 with and without
them); in news, with names and verbs that the network has not seen, the errors that they mend are commoner.
"""

from reportedly.language.parsed import FINITE, SUBJECTS, TENSED, Parsed

_AUXILIARY = frozenset({"aux", "aux:pass"})
_HELPING = frozenset(
    "be have do get will would can could may might shall should must need dare use go let keep".split()
)
_PARTICIPLES = frozenset({"VBN", "JJ"})
_STATES = frozenset("death arrest custody prison jail hospital bail remand".split())
_DETERMINERS = frozenset({"DT", "PRP$"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl"})
_RELATIVE = frozenset({"WDT", "WP"})
_ADRIFT = frozenset({"advcl", "ccomp", "parataxis", "conj"})
_INSIDE = frozenset({"flat", "compound", "appos"})
_COMPLEMENTS = frozenset({"obj", "obl"})
_TOLD = frozenset({"ccomp", "parataxis"})
_BEFORE_NOUNS = frozenset({"det", "amod", "nummod", "compound", "nmod:poss", "nmod:desc"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_CLOSING = frozenset(", ; : — – ( )".split())
_SHARES = frozenset("most many some all half several both each none few".split())


def mend(parsed: Parsed) -> None:
    """Mend the trees of a whole text in place, before anything else is asked about them."""
    for verb in [w for w in _heads_of(parsed, _AUXILIARY) if parsed.relation[w] == "acl"]:
        _finite(parsed, verb)
    passives = _heads_of(parsed, frozenset({"aux:pass"}))
    joined = {w for w in range(len(parsed)) if parsed.relation[w] == "conj" and int(parsed.head[w]) in passives}
    passives |= {w for w in joined if _is_left_out(parsed, w)}
    for w, relation in enumerate(parsed.relation):
        if relation == "nsubj":
            _subject(parsed, w, passives)
        elif relation in _AUXILIARY:
            _no_auxiliary(parsed, w)
        elif relation == "conj":
            _joined(parsed, w)
            _infinitive(parsed, w)
        elif relation == "det" and parsed.upos[w] == "SCONJ":
            _conjunction(parsed, w)
        elif relation == "acl:relcl":
            _told(parsed, w)
        elif relation == "obj":
            _object(parsed, w)
        elif relation == "appos" and parsed.upos[w] == "PROPN":
            _listed(parsed, w)
        if parsed.upos[w] == "VERB" and w and parsed.xpos[w].startswith("NN"):
            _noun(parsed, w)


def _heads_of(parsed: Parsed, relations: frozenset[str]) -> set[int]:
    return {int(parsed.head[w]) for w, r in enumerate(parsed.relation) if r in relations}


def _finite(parsed: Parsed, verb: int) -> None:
    """«the raider *was shot*»: a verb with a finite auxiliary and no subject is what is said of the noun before it."""
    noun = int(parsed.head[verb])
    told = any(
        parsed.relation[c] in _AUXILIARY and noun < c and parsed.xpos[c] in FINITE for c in parsed.children(verb)
    )
    if not told or not 0 <= noun < verb or parsed.child(verb, *SUBJECTS, "mark") is not None:
        return
    behind = [c for c in parsed.children(noun) if c > verb]
    parsed.hang(verb, int(parsed.head[noun]), parsed.relation[noun])
    for c in behind:
        parsed.hang(c, verb, parsed.relation[c])
    parsed.hang(noun, verb, "nsubj")


def _is_left_out(parsed: Parsed, verb: int) -> bool:
    """Whether the verb lacks only the passive's auxiliary that it shares («was burned and its owner *hacked* to death»)."""
    if parsed.child(verb, "aux", "aux:pass", "obj", "ccomp", "xcomp") is not None:
        return False
    tag = parsed.xpos[verb]
    ended = any(parsed.lemma[c] in _STATES for c in parsed.children(verb) if parsed.relation[c] == "obl")
    return tag == "VBN" or (tag == "VBD" and ended)


def _subject(parsed: Parsed, word: int, passives: set[int]) -> None:
    verb = int(parsed.head[word])
    if verb > word + 1:
        verb = _own_verb(parsed, word, verb)
    if verb in passives:
        parsed.relation[word] = "nsubj:pass"
    if word and parsed.xpos[word] in _RELATIVE:
        _relative(parsed, word, verb)
    elif parsed.words[word].lower() in _SHARES and word > verb >= 0 and parsed.words[word - 1] == ",":
        thing = parsed.child(verb, "obj")
        if thing is not None and thing < word:
            parsed.relation[word] = "parataxis"  # «wounded forty, *most* of them children»
    elif word > verb >= 0 and parsed.relation[word] == "nsubj" and parsed.child(verb, "obj", "cop", "expl") is None:
        before = parsed.child(verb, "nsubj")
        if before is not None and before < verb:
            parsed.relation[word] = "obj"  # «has called on *Minister Ilves* to act»


def _joined(parsed: Parsed, verb: int) -> None:
    """«closed the bridge, after a blast *wrecked* it and *killed* six»: what an «and» joins on to an aside that no comma has
    closed goes on with the aside, not with what stands before it."""
    above = int(parsed.head[verb])
    if not 0 <= above < verb or parsed.xpos[verb] not in FINITE or parsed.child(verb, *SUBJECTS) is not None:
        return
    if parsed.upos[above] in _NOUNS and parsed.relation[above] in _COMPLEMENTS and parsed.upos[verb] == "VERB":
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


def _no_auxiliary(parsed: Parsed, word: int) -> None:
    """«The bridge, *reported* destroyed, stands»: what is no auxiliary by its lemma has the participle behind it for what it tells."""
    verb = int(parsed.head[word])
    if parsed.lemma[word].lower() in _HELPING or not word < verb or parsed.xpos[verb] not in _PARTICIPLES:
        return
    noun = word - 1 - (parsed.words[word - 1] == ",") if word else -1
    behind = noun >= 0 and parsed.sentence[noun] == parsed.sentence[word] and parsed.upos[noun] in _NOUNS
    while behind and parsed.relation[noun] in ("nmod", *_INSIDE) and 0 <= parsed.head[noun] < noun:
        noun = int(parsed.head[noun])  # «the bridge at *Oro*, reported destroyed»
    above, relation = (noun, "acl") if behind else (int(parsed.head[verb]), parsed.relation[verb])
    if verb in parsed.governors(above) or word in parsed.governors(above):
        return
    parsed.hang(word, above, relation)
    parsed.hang(verb, word, "xcomp")
    parsed.upos[word], parsed.xpos[word] = "VERB", "VBN"


def _infinitive(parsed: Parsed, verb: int) -> None:
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


def _conjunction(parsed: Parsed, word: int) -> None:
    """«says *that* seven died»: what opens a clause is no determiner of its subject."""
    subject = int(parsed.head[word])
    clause = int(parsed.head[subject])
    if word < subject < clause and parsed.relation[subject] in SUBJECTS and parsed.child(clause, "mark") is None:
        parsed.hang(word, clause, "mark")


def _told(parsed: Parsed, verb: int) -> None:
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
    if any(parsed.xpos[w] in _RELATIVE for w in range(subject + 1, verb)):
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


def _beside_its_verb(parsed: Parsed, verb: int, noun: int) -> None:
    """«stormed the *village*, *burned* it»: a finite verb goes on with the finite verb before, and not with its object."""
    before = int(parsed.head[noun])
    if 0 <= before < noun and parsed.upos[before] == "VERB" and parsed.xpos[before] == parsed.xpos[verb]:
        parsed.hang(verb, before, "conj")


def _object(parsed: Parsed, noun: int) -> None:
    """«came later; they *made* no *arrests*»: what follows a verb with its own subject and no object is no earlier verb's."""
    first = int(parsed.head[noun])
    verb = noun - 1
    while verb > first >= 0 and int(parsed.head[verb]) == noun and parsed.relation[verb] in _BEFORE_NOUNS:
        verb -= 1
    if not 0 <= first < verb or parsed.upos[verb] != "VERB" or int(parsed.head[verb]) != first:
        return
    apart = parsed.relation[verb] in ("conj", "parataxis") and parsed.xpos[verb] in FINITE
    own = parsed.child(verb, "nsubj")
    if apart and own is not None and own < verb and parsed.child(verb, "obj", "ccomp", "xcomp") is None:
        parsed.hang(noun, verb, "obj")


def _own_verb(parsed: Parsed, subject: int, verb: int) -> int:
    """The verb that the subject is of. «The *minister* has left, aides *said*»: of two subjects of one verb the first belongs to
    the clause between them that has none."""
    second = next((c for c in parsed.children(verb) if c > subject and parsed.relation[c] in SUBJECTS), None)
    if second is None or second > verb:
        return verb
    for clause in range(subject + 1, second):
        told = parsed.relation[clause] in _TOLD and int(parsed.head[clause]) == verb
        if told and parsed.upos[clause] == "VERB" and parsed.child(clause, *SUBJECTS, "mark") is None:
            parsed.hang(subject, clause, "nsubj")
            return clause
    return verb


def _listed(parsed: Parsed, name: int) -> None:
    """«the leader Mara Ilves, Minister *Juan* Orr and Ada Brandt»: of two names on one description, the second with a third behind
    «and», the second is somebody else."""
    first = int(parsed.head[name])
    own = [c for c in parsed.children(first) if parsed.relation[c] == "appos" and c < name]
    others = [c for c in parsed.children(name) if parsed.relation[c] == "conj"]
    listed = own and parsed.upos[own[-1]] == "PROPN" and parsed.child(own[-1], "flat") is not None
    if listed and any(parsed.child(c, "cc") is not None for c in others) and "," in parsed.words[own[-1] : name]:
        for c in (name, *others):
            parsed.hang(c, first, "conj")


def _relative(parsed: Parsed, pronoun: int, verb: int) -> None:
    """«planted the *mine* that killed them»: a clause behind «that» says more of the noun before it."""
    noun = pronoun - 1
    if verb < pronoun or parsed.relation[verb] not in _ADRIFT or parsed.upos[noun] not in _NOUNS:
        return
    while parsed.relation[noun] in _INSIDE and 0 <= parsed.head[noun] < pronoun:
        noun = int(parsed.head[noun])
    above = int(parsed.head[verb])
    if 0 <= above < noun and verb not in parsed.governors(noun) and parsed.upos[above] in ("VERB", "AUX"):
        parsed.hang(verb, noun, "acl:relcl")


def _noun(parsed: Parsed, word: int) -> None:
    """«the *release* of»: what has a determiner and a noun's Penn tag is no verb, and an object behind its verb."""
    if parsed.xpos[word - 1] not in _DETERMINERS or int(parsed.head[word - 1]) != word:
        return
    parsed.upos[word] = "NOUN"
    above = int(parsed.head[word])
    if parsed.relation[word] in _CLAUSAL and 0 <= above < word and parsed.upos[above] == "VERB":
        parsed.relation[word] = "obj"
