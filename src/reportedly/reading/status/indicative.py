"""Whether a verb's own form tells of what has happened, whatever is wished or feared around it."""

from reportedly.language.parsed import SUBJECTS, Parsed
from reportedly.reading.status.auxiliaries import auxiliaries

_MAIN = frozenset({"root", "ccomp", "conj", "parataxis", "acl:relcl", "advcl"})
_PERFECT = frozenset("has have had been was were 've ’ve being".split())
_UNREAL = frozenset("if unless whether until till once when lest provided before that to".split())
"""Marks under which a past form may tell of what has not happened: «would sign once it had withdrawn»."""
_SINCE_THEN = frozenset({"because", "after", "since", "for"})
"""Marks of an adverbial clause whose past or gerund did happen: «after killing», «because it had sold»."""
_AT_THE_TIME = frozenset("before until till when while as than although though where once".split())
"""Marks of an adverbial clause whose past did happen where the clause over it did: «withdrew before they attacked»."""
_CLOSING = frozenset("\"”’'»)")


def is_told(parsed: Parsed, verb: int) -> bool:
    """Whether the verb is a past or a perfect of the indicative («attacked», «has been attacked», «did attack»), in a clause
    that is no condition and no question.

    It says nothing of negation: «did not attack» is told as well. On the corpus 99 of 100 such verbs have the mood «actual».
    """
    if parsed.upos[verb] not in ("VERB", "AUX") or parsed.relation[verb] not in _MAIN or is_asked(parsed, verb):
        return False
    marks = {parsed.words[c].lower() for c in parsed.children(verb) if parsed.relation[c] == "mark"}
    tag = parsed.xpos[verb]
    forms = auxiliaries(parsed, verb)
    if parsed.relation[verb] == "advcl":
        if marks & _SINCE_THEN:
            return set(forms) <= _PERFECT and tag in ("VBD", "VBN", "VBG")
        return bool(marks & _AT_THE_TIME) and tag == "VBD" and not forms and is_told(parsed, int(parsed.head[verb]))
    if marks & (_UNREAL - {"that"}) or is_inverted(parsed, verb):
        return False
    if forms and forms[0] in ("did", "does", "do"):
        return forms == ["did"] and tag == "VB" and not _is_shared_modal(parsed, verb)
    if forms:
        return tag == "VBN" and set(forms) <= _PERFECT and forms[0] != "being"
    finite = tag == "VBN" and parsed.relation[verb] != "acl:relcl" and parsed.child(verb, "nsubj") is not None
    return tag == "VBD" or finite  # the two forms are one in most verbs, and a participle has no subject


def is_inverted(parsed: Parsed, verb: int) -> bool:
    """Whether an auxiliary stands before the subject: «had it attacked», «should it attack», «did it attack»."""
    subject = parsed.child(verb, *SUBJECTS)
    auxiliary = parsed.child(verb, "aux", "aux:pass", "cop")
    return subject is not None and auxiliary is not None and auxiliary < subject < verb


def is_condition(parsed: Parsed, verb: int) -> bool:
    """Whether it is a condition without an «if»: «had it attacked», «should it attack», «were it to attack»."""
    auxiliary = parsed.child(verb, "aux", "aux:pass", "cop")
    if (
        auxiliary is None
        or parsed.words[auxiliary].lower() not in ("had", "should", "were")
        or not is_inverted(parsed, verb)
    ):
        return False
    opening = auxiliary == parsed.sentence_words(verb).start  # a tree may make it the main clause
    return parsed.relation[verb] in ("advcl", "csubj") or (opening and not is_asked(parsed, verb))


def is_asked(parsed: Parsed, word: int) -> bool:
    """Whether it is what a question asks that can be answered by yes or no: «Did X attack?»."""
    last = parsed.sentence_words(word).stop - 1
    while last > word and parsed.words[last] in _CLOSING:
        last -= 1
    if parsed.words[last] != "?" or not is_inverted(parsed, word):
        return False
    first = parsed.subtree(word)[0]
    auxiliary = parsed.child(word, "aux", "aux:pass", "cop")
    return auxiliary is not None and not any(
        parsed.xpos[w] in ("WP", "WP$", "WRB", "WDT") for w in range(first, auxiliary)
    )


def _is_shared_modal(parsed: Parsed, verb: int) -> bool:
    return any(parsed.xpos[c] == "MD" for c in parsed.children(verb))
