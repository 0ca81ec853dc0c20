"""How a content may hang on a cue word in the tree, and which entry of the cue table fits that."""

from collections.abc import Mapping

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import Cue, Table, cues
from reportedly.reading.parties.slots import is_passive

Attached = dict[str, int]
"""Kinds of attachment (``lexicon.ATTACHMENTS``) that stand there, each with the head word of what is attached."""

PREDICATES = frozenset({"VERB", "AUX", "ADJ"})
"""Parts of speech of what may head a clause."""
MAIN = frozenset({"root", "ccomp", "parataxis", "conj"})
"""Relations of the verb of a clause that may be said."""
_NEAR = 6
"""Words on either side within which an entry's further words must stand."""
_ASKING = frozenset({"whether", "if"})
_ASKING_TAGS = frozenset({"WP", "WP$", "WRB", "WDT"})


def attached(parsed: Parsed, word: int) -> Attached:
    """What hangs on the word that may be its content, by kind of attachment; empty where nothing does."""
    out: Attached = {}
    for c in parsed.children(word):
        _add(parsed, word, c, out)
    if "obj" in out:
        for kind, head in list(out.items()):
            if kind in ("xcomp", "ing"):
                out[f"obj+{kind}"] = head
            elif kind.startswith("obl:"):
                out[f"obj+{kind.removeprefix('obl:')}"] = head
    if parsed.relation[word] == "parataxis" and parsed.child(word, "nsubj") is not None:
        out.setdefault("ccomp", int(parsed.head[word]))  # «P, she said»
    return out


def _add(parsed: Parsed, word: int, c: int, out: Attached) -> None:
    relation, nominal = parsed.relation[c], parsed.upos[word] in ("NOUN", "PROPN")
    if relation in ("obj", "nsubj:pass"):
        out.setdefault("obj", c)
    elif relation == "ccomp" or (relation == "parataxis" and c > word):
        out.setdefault("whether" if _asks(parsed, c) else "ccomp", c)
        if _is_gerund(parsed, c):
            out.setdefault("ing", c)
    elif relation == "xcomp" or (nominal and relation in ("acl", "advcl")):
        infinitive = "to" in _marks(parsed, c)
        out.setdefault("xcomp" if infinitive else "ing" if _is_gerund(parsed, c) else "ccomp", c)
    elif relation in ("obl", "nmod"):
        marker = parsed.marker(c)
        if marker:
            out.setdefault(f"obl:{marker}", c)
    elif relation == "advcl" and _is_gerund(parsed, c):
        for mark in _marks(parsed, c):
            out.setdefault(f"obl:{mark}", c)


def _marks(parsed: Parsed, word: int) -> set[str]:
    return {parsed.words[k].lower() for k in parsed.children(word) if parsed.relation[k] == "mark"}


def _asks(parsed: Parsed, clause: int) -> bool:
    first = parsed.subtree(clause)[0]
    return bool(_marks(parsed, clause) & _ASKING) or any(
        parsed.xpos[w] in _ASKING_TAGS for w in range(first, min(first + 2, clause))
    )


def _is_gerund(parsed: Parsed, word: int) -> bool:
    return parsed.xpos[word] == "VBG" and parsed.child(word, "aux") is None


def fitting_cue(parsed: Parsed, word: int) -> tuple[Cue, int] | None:
    """The entry of the cue table for the word as it stands here, with the head word of its content.

    None where the table has no entry for it, or nothing hangs on it as the entry asks.
    """
    found = attached(parsed, word)
    for table in _tables(parsed, word):
        entry = _first(table, parsed, word, found)
        if entry is not None:
            return entry
    return None


def cue_entries(parsed: Parsed, word: int) -> tuple[Cue, ...]:
    """What the cue table has for the word without further words, whatever hangs on it; empty where nothing."""
    return tuple(e for table in _tables(parsed, word) for e in table.all(lemma(parsed, word)) if not e.rest)


def _tables(parsed: Parsed, word: int) -> tuple[Table[Cue], ...]:
    t = cues()
    match parsed.upos[word]:
        case "VERB" | "AUX":
            return (t.phrases, t.passives, t.verbs) if is_passive(parsed, word) else (t.phrases, t.verbs)
        case "NOUN" | "PROPN":
            return (t.phrases, t.nouns)
        case "ADJ":
            return (t.phrases, t.adjectives)
        case "ADV":
            return (t.adverbs,)
        case _:
            return (t.prepositions,)


def _first(table: Table[Cue], parsed: Parsed, word: int, found: Mapping[str, int]) -> tuple[Cue, int] | None:
    entries = table.all(lemma(parsed, word))
    if not entries:
        return None
    near = _near(parsed, word) if any(e.rest for e in entries) else frozenset()
    for entry in entries:
        if all(r in near for r in entry.rest):
            for kind in entry.attach:
                if kind in found:
                    return entry, found[kind]
                if kind in ("clause", "noun"):
                    return entry, int(parsed.head[word])
    return None


def _near(parsed: Parsed, word: int) -> frozenset[str]:
    sentence = int(parsed.sentence[word])
    first, last = (
        max(int(parsed.bounds[sentence]), word - _NEAR),
        min(int(parsed.bounds[sentence + 1]), word + _NEAR + 1),
    )
    return frozenset(
        form for w in range(first, last) if w != word for form in (parsed.lemma[w].lower(), parsed.words[w].lower())
    )
