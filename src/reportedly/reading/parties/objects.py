"""Whom a verb is about, where the tree hangs him elsewhere, and what it calls him.

«Accused [Veldania of arming rebels]», «ordered [the garrison to leave]», «described [the raid as barbaric]»: the tree may make a
clause of the object and what is said of it. «They were refused entry» has two objects, and «called the raid a crime» too.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import is_deed, is_infinitive, is_predicate_verb, lemma

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
"""Parts of speech of what can be a party or a thing."""
_CALLING = frozenset("call brand dub label deem term".split())
"""Verbs that take two objects: whom, and what they call him."""
BLAMING = frozenset(
    """accuse suspect convict charge blame praise thank criticise criticize condemn fine punish sentence jail arrest denounce
    fault stop prevent dissuade discourage bar ban""".split()
)
"""Verbs whose object does, or did, what a participle behind «of», «for» or «from» says."""


def settle_objects(parsed: Parsed, word: int, out: dict[str, list[int]]) -> None:
    """Put the verb's objects into the slots ``obj`` and ``iobj``, and what it calls them into ``named``."""
    if "obj" not in out:
        found = _judged(parsed, word)
        if found is None and "iobj" not in out:
            found = _addressed(parsed, word)
        if found is not None:
            out["obj"] = [found]
    given = parsed.child(word, "nsubj:pass")
    if given is not None and parsed.child(word, "obj") is not None:
        out["obj"] = [w for w in out["obj"] if w != given]
        out.setdefault("iobj", []).append(given)
    if lemma(parsed, word) in _CALLING:
        _divide_named(parsed, word, out)


def _judged(parsed: Parsed, word: int) -> int | None:
    """What is described as something, where it hangs on what it is described as."""
    for c in parsed.children(word):
        if parsed.relation[c] in ("obl", "nmod") and parsed.marker(c) == "as":
            return parsed.child(c, "nsubj")
    return None


def _addressed(parsed: Parsed, word: int) -> int | None:
    """Who is accused of, asked or ordered to do something, where he hangs on what he does."""
    for c in parsed.children(word):
        if parsed.relation[c] not in ("xcomp", "ccomp", "advcl") or c < word or not is_predicate_verb(parsed, c):
            continue
        subject, mark = parsed.child(c, "nsubj"), parsed.child(c, "mark")
        if subject is None or mark is None or not word < subject < mark:
            continue
        if is_infinitive(parsed, c) or (lemma(parsed, word) in BLAMING and is_deed(parsed, c)):
            return subject
    return None


def _divide_named(parsed: Parsed, word: int, out: dict[str, list[int]]) -> None:
    """Of a verb of calling, tell what it calls (``obj``) from what it calls that (``named``)."""
    for c in parsed.children(word):
        called = parsed.child(c, "nsubj") if parsed.relation[c] in ("obj", "xcomp", "ccomp") else None
        if called is not None and parsed.child(c, "cop", "mark") is None and not is_predicate_verb(parsed, c):
            out["obj"], out["named"] = [called], [c]
            return
    names = [c for c in out.get("xcomp", []) if parsed.upos[c] in NOMINAL and parsed.child(c, "mark") is None]
    fillers = [*out.get("iobj", []), *out.get("obj", [])] or names[:-1]
    names = fillers[1:] or names
    if fillers and names:
        out["obj"], out["named"] = fillers[:1], names
        out.pop("iobj", None)
