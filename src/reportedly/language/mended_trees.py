"""Relations that cannot be, by the words' own tags, mended one word after another: clauses (``mended_clauses``), subjects, objects
and appositions (``mended_parties``), and here the words whose tag alone tells: a participle taken for an auxiliary, a noun behind
«the» taken for a verb.

On the treebank's dev part they change nothing on balance (LAS 90.19 with and without them); in news, with names and
verbs that the network has not seen, the errors that they mend are commoner.
"""

from reportedly.language.mended_clauses import (
    AUXILIARY,
    INSIDE,
    NOUNS,
    conjunction,
    finite_clause,
    infinitive,
    joined_verb,
    told_clause,
)
from reportedly.language.mended_parties import listed_name, mend_object, mend_subject
from reportedly.language.parsed import Parsed

_HELPING = frozenset(
    "be have do get will would can could may might shall should must need dare use go let keep".split()
)
_PARTICIPLES = frozenset({"VBN", "JJ"})
_STATES = frozenset("death arrest custody prison jail hospital bail remand".split())
_DETERMINERS = frozenset({"DT", "PRP$"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "advcl"})


def mend(parsed: Parsed) -> None:
    """Mend the trees of a whole text in place, before anything else is asked about them."""
    for verb in [w for w in _heads_of(parsed, AUXILIARY) if parsed.relation[w] == "acl"]:
        finite_clause(parsed, verb)
    passives = _heads_of(parsed, frozenset({"aux:pass"}))
    joined = {w for w in range(len(parsed)) if parsed.relation[w] == "conj" and int(parsed.head[w]) in passives}
    passives |= {w for w in joined if _is_left_out(parsed, w)}
    for w, relation in enumerate(parsed.relation):
        if relation == "nsubj":
            mend_subject(parsed, w, passives)
        elif relation in AUXILIARY:
            _no_auxiliary(parsed, w)
        elif relation == "conj":
            joined_verb(parsed, w)
            infinitive(parsed, w)
        elif relation == "det" and parsed.upos[w] == "SCONJ":
            conjunction(parsed, w)
        elif relation == "acl:relcl":
            told_clause(parsed, w)
        elif relation == "obj":
            mend_object(parsed, w)
        elif relation == "appos" and parsed.upos[w] == "PROPN":
            listed_name(parsed, w)
        if parsed.upos[w] == "VERB" and w and parsed.xpos[w].startswith("NN"):
            _noun(parsed, w)


def _heads_of(parsed: Parsed, relations: frozenset[str]) -> set[int]:
    return {int(parsed.head[w]) for w, r in enumerate(parsed.relation) if r in relations}


def _is_left_out(parsed: Parsed, verb: int) -> bool:
    """Whether the verb lacks only the passive's auxiliary that it shares («was burned and its owner *hacked* to death»)."""
    if parsed.child(verb, "aux", "aux:pass", "obj", "ccomp", "xcomp") is not None:
        return False
    tag = parsed.xpos[verb]
    ended = any(parsed.lemma[c] in _STATES for c in parsed.children(verb) if parsed.relation[c] == "obl")
    return tag == "VBN" or (tag == "VBD" and ended)


def _no_auxiliary(parsed: Parsed, word: int) -> None:
    """«The bridge, *reported* destroyed, stands»: what is no auxiliary by its lemma has the participle behind it for what it tells."""
    verb = int(parsed.head[word])
    if parsed.lemma[word].lower() in _HELPING or not word < verb or parsed.xpos[verb] not in _PARTICIPLES:
        return
    noun = word - 1 - (parsed.words[word - 1] == ",") if word else -1
    behind = noun >= 0 and parsed.sentence[noun] == parsed.sentence[word] and parsed.upos[noun] in NOUNS
    while behind and parsed.relation[noun] in ("nmod", *INSIDE) and 0 <= parsed.head[noun] < noun:
        noun = int(parsed.head[noun])  # «the bridge at *Oro*, reported destroyed»
    above, relation = (noun, "acl") if behind else (int(parsed.head[verb]), parsed.relation[verb])
    if verb in parsed.governors(above) or word in parsed.governors(above):
        return
    parsed.hang(word, above, relation)
    parsed.hang(verb, word, "xcomp")
    parsed.upos[word], parsed.xpos[word] = "VERB", "VBN"


def _noun(parsed: Parsed, word: int) -> None:
    """«the *release* of»: what has a determiner and a noun's Penn tag is no verb, and an object behind its verb."""
    if parsed.xpos[word - 1] not in _DETERMINERS or int(parsed.head[word - 1]) != word:
        return
    parsed.upos[word] = "NOUN"
    above = int(parsed.head[word])
    if parsed.relation[word] in _CLAUSAL and 0 <= above < word and parsed.upos[above] == "VERB":
        parsed.relation[word] = "obj"
