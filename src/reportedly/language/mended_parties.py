"""Subjects, objects and appositions that hang wrongly, by the words' own tags: a subject or object hung past its own verb, a
passive's subject taken for one who acts, two names listed that are no apposition. Each function looks at one word and mends
the tree in place, or leaves it.
"""

from reportedly.language.mended_clauses import RELATIVE, relative_clause
from reportedly.language.parsed import FINITE, SUBJECTS, Parsed

_TOLD = frozenset({"ccomp", "parataxis"})
_BEFORE_NOUNS = frozenset({"det", "amod", "nummod", "compound", "nmod:poss", "nmod:desc"})
_SHARES = frozenset("most many some all half several both each none few".split())


def mend_subject(parsed: Parsed, word: int, passives: set[int]) -> None:
    """Give a subject its own verb, and the relation that its place and its verb's voice leave it."""
    verb = int(parsed.head[word])
    if verb > word + 1:
        verb = _own_verb(parsed, word, verb)
    if verb in passives:
        parsed.relation[word] = "nsubj:pass"
    if word and parsed.xpos[word] in RELATIVE:
        relative_clause(parsed, word, verb)
    elif parsed.words[word].lower() in _SHARES and word > verb >= 0 and parsed.words[word - 1] == ",":
        thing = parsed.child(verb, "obj")
        if thing is not None and thing < word:
            parsed.relation[word] = "parataxis"  # «wounded forty, *most* of them children»
    elif word > verb >= 0 and parsed.relation[word] == "nsubj" and parsed.child(verb, "obj", "cop", "expl") is None:
        before = parsed.child(verb, "nsubj")
        if before is not None and before < verb:
            parsed.relation[word] = "obj"  # «has called on *Minister Ilves* to act»


def _own_verb(parsed: Parsed, subject: int, verb: int) -> int:
    """The verb that the subject is of. «The *minister* has left, aides *said*»: of two subjects of one verb the first belongs to
    the clause that has none, between them or, as an aside parts it («the *barge*, an envoy told me, had *sunk*»), behind."""
    second = next((c for c in parsed.children(verb) if c > subject and parsed.relation[c] in SUBJECTS), None)
    if second is None or second > verb:
        return verb
    for clause in parsed.children(verb):
        here = subject < clause < second or (clause > verb and _is_aside(parsed, subject, second, clause))
        told = here and parsed.relation[clause] in _TOLD and parsed.upos[clause] == "VERB"
        if told and parsed.child(clause, *SUBJECTS, "mark") is None:
            parsed.hang(subject, clause, "nsubj")
            return clause
    return verb


def _is_aside(parsed: Parsed, subject: int, second: int, clause: int) -> bool:
    """Whether commas part what stands from the second subject on from the first one and its clause."""
    begin = parsed.subtree(clause)[0]
    return "," in parsed.words[subject + 1 : second] and "," in parsed.words[begin - 1 : begin + 1]


def mend_object(parsed: Parsed, noun: int) -> None:
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


def listed_name(parsed: Parsed, name: int) -> None:
    """«the leader Mara Ilves, Minister *Juan* Orr and Ada Brandt»: of two names on one description, the second with a third behind
    «and», the second is somebody else."""
    first = int(parsed.head[name])
    own = [c for c in parsed.children(first) if parsed.relation[c] == "appos" and c < name]
    others = [c for c in parsed.children(name) if parsed.relation[c] == "conj"]
    listed = own and parsed.upos[own[-1]] == "PROPN" and parsed.child(own[-1], "flat") is not None
    if listed and any(parsed.child(c, "cc") is not None for c in others) and "," in parsed.words[own[-1] : name]:
        for c in (name, *others):
            parsed.hang(c, first, "conj")
