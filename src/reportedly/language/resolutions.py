"""Resolutions and declarations: «The Council, | Deeply concerned by the shelling, | 1. *Demands* that Velmora withdraw; | 2. *Calls
upon* all states …», «We, the leaders of the Lund Group: | 1. *Welcome* …». Each paragraph begins with a verb or adjective whose
subject is the body that stands on a line of its own.
"""

from reportedly.language.lemmas import lemma_of
from reportedly.language.parsed import SUBJECTS, BodyWords, Parsed

_LONGEST_BODY = 40
"""Words of the line that names the body, with where, when and under whom it met."""
_ADVERBS = 3
"""Words before the verb, at most: «Also strongly *condemns*»."""
_TOLD = frozenset({"VBZ", "VBD", "VBP"})
_OPENING = frozenset({*_TOLD, "VBG", "VBN", "JJ"})
_BARE = frozenset({"VB", "VBP"})
"""Tags of what follows «We»: «*Welcome* the decision»."""
_MET = frozenset({"VBG", "VBN"})
_DATED = frozenset({"done", "adopted", "signed", "given"})
"""Participles that say when and where a declaration was made."""
_WHERE = (["at"], ["in"], ["on"], ["by"])
_NOUNS = frozenset({"NOUN", "PROPN"})
_MISTAKEN = frozenset({"NNS", "NNP", "NNPS", "VB"})
_MISTAKEN_BARE = frozenset({"NN", *_MISTAKEN}) - {"VB"}
"""Tags that a finite verb may have wrongly; of one behind «We», which has no «s»."""
_CLAUSES = frozenset({"ccomp", "xcomp", "acl"})


def find_resolutions(parsed: Parsed) -> None:
    """Fill ``parsed.resolving``, which holds the body for each word that opens a paragraph of its resolution, and mend what the tree makes
    of these words without their subject.

    A body has two such paragraphs at least, one of them with a finite verb; a letter («Dear friends, | Hoping to see you …») has
    none. Goes through the text once.
    """
    body: BodyWords | None = None
    found: list[int] = []
    for sentence, opens in enumerate(parsed.paragraph):
        first, end = int(parsed.bounds[sentence]), int(parsed.bounds[sentence + 1])
        if not opens and not (sentence and _is_number(parsed, sentence - 1)):
            continue
        if _is_number(parsed, sentence):
            continue  # what it numbers follows as a sentence of its own
        verb = _opening(parsed, first, end, _is_we(parsed, body)) if body is not None else None
        if verb is not None:
            found.append(verb)
            continue
        _keep(parsed, body, found)
        body, found = _body(parsed, first, end), []
    _keep(parsed, body, found)


def _keep(parsed: Parsed, body: BodyWords | None, found: list[int]) -> None:
    if body is None or len(found) < 2:
        return
    we = _is_we(parsed, body)
    if not any(parsed.xpos[verb] in (_BARE if we else _TOLD) or _is_mistaken(parsed, verb, we) for verb in found):
        return
    for verb in found:
        parsed.resolving[verb] = body
        if _is_mistaken(parsed, verb, we):
            parsed.upos[verb], parsed.xpos[verb] = "VERB", "VB" if we else "VBZ"
            written = parsed.words[verb].lower()
            parsed.lemma[verb] = written if we else lemma_of(written, "VBZ", "1|")
        for c in list(parsed.children(verb)):
            if parsed.relation[c] == "acl" and parsed.child(c, "mark") is not None:
                parsed.hang(c, verb, "xcomp" if parsed.words[parsed.child(c, "mark") or 0].lower() == "to" else "ccomp")
            elif parsed.relation[c] in ("nsubj", "flat"):  # «*Requests* the Secretary to report»
                parsed.hang(c, verb, "obj")


def _is_number(parsed: Parsed, sentence: int) -> bool:
    words = range(int(parsed.bounds[sentence]), int(parsed.bounds[sentence + 1]))
    return len(words) <= 3 and not any(parsed.words[w].isalpha() and len(parsed.words[w]) > 2 for w in words)


def _body(parsed: Parsed, first: int, end: int) -> BodyWords | None:
    """The body of a line that names it and ends with a comma: «The Security Council,», «The ministers, meeting in Lund,»; of one that
    speaks for itself a colon may follow."""
    root = next((w for w in range(first, end) if parsed.head[w] < 0), first)
    if parsed.xpos[root] in _MET:  # «The ministers, *meeting* in Lund,»
        root = next((c for c in parsed.children(root) if c < root and parsed.relation[c] in SUBJECTS), root)
    we = parsed.words[root].lower() == "we" and parsed.words[root + 1 : root + 2] == [","]
    marks = {",", ":"} if we else {","}
    if parsed.words[end - 1] not in marks or end - first > _LONGEST_BODY or not (we or parsed.upos[root] in _NOUNS):
        return None
    if parsed.child(root, *SUBJECTS, "cop", "vocative") is not None or parsed.words[first].lower() == "dear":
        return None
    comma = next(w for w in range(root, end) if parsed.words[w] == ",")
    return BodyWords((first, comma - 1), root)


def _is_we(parsed: Parsed, body: BodyWords) -> bool:
    return parsed.words[body.head].lower() == "we"


def _opening(parsed: Parsed, first: int, end: int, we: bool) -> int | None:
    """The verb or adjective with which the paragraph begins, numbers and adverbs aside; None where it has a subject, or none begins it."""
    before = 0
    for word in range(first, end):
        if not parsed.words[word][0].isalpha() or parsed.xpos[word] == "LS":
            continue
        if parsed.head[word] < 0:
            tags = _OPENING | _BARE if we else _OPENING
            told = parsed.xpos[word] in tags or _is_mistaken(parsed, word, we)
            dated = parsed.words[word].lower() in _DATED and parsed.words[word + 1 : word + 2] in _WHERE
            told = told and not dated
            subject = parsed.child(word, *SUBJECTS)
            return word if told and (subject is None or subject > word) else None
        before += 1
        if before > _ADVERBS or parsed.upos[word] not in ("ADV", "CCONJ"):
            return None
    return None


def _is_mistaken(parsed: Parsed, word: int, we: bool) -> bool:
    """Whether a finite verb («*Decides* to remain», «*Demands* that they leave», behind «We» «*Demand* that») has the tag of a noun or
    infinitive, as one does that the network sees without its subject."""
    behind = [w.lower() for w in parsed.words[word + 1 : word + 2]]
    marked = any(parsed.relation[c] in _CLAUSES and parsed.child(c, "mark") is not None for c in parsed.children(word))
    clause = marked or behind in (["to"], ["that"])
    if we:
        return clause and parsed.xpos[word] in _MISTAKEN_BARE
    return clause and parsed.xpos[word] in _MISTAKEN and parsed.words[word].endswith("s")
