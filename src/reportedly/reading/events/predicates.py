"""Which words are verbs and what their lemmas are, where the model's two tags of a word disagree.

The model tags part of speech and Penn tag by separate heads; after an infinitive's «to» or in a rare word the one may be
right where the other is not («to storm» as DET and VB, «demanded» as VERB and VBP). A verb's lemma comes from its Penn
tag, so a wrong tag leaves the word as it stands, and no table finds it.
"""

from collections.abc import Container
from dataclasses import fields
from functools import cache, lru_cache

from reportedly.language.lemmas import is_verb, regular
from reportedly.language.parsed import PLURAL, Parsed
from reportedly.reading.lexicon import events, irregular_verbs, relations
from reportedly.reading.remembered import Remembered

_CLOSED = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "X", "PUNCT", "SYM", "NUM", "ADV"})
"""Parts of speech without verbs: a verb's Penn tag is believed against them."""
_LIKE_PARTICIPLES = frozenset({"ADP", "SCONJ"})
"""Parts of speech that participles may be taken for («given», «including», «provided»)."""
_NEVER_VERBS = _CLOSED - _LIKE_PARTICIPLES
_FINITE = frozenset({"VB", "VBD", "VBP", "VBZ", "VBN"})
_VERBAL = frozenset({"nsubj", "nsubj:pass", "obj", "aux", "aux:pass", "mark", "xcomp", "ccomp", "compound:prt"})
_MEN = 5
"""Letters of the longest plural in -men that is no compound of «man» («women», «omen»)."""
_PAST_ONLY = frozenset({"bent", "dug", "thought"})
"""Irregular forms that the lexicon has as lemmas, and that are none («found», «ground» and «wound» are)."""
_INFLECTED = ("VBD", "VBZ", "VBG")


def remembered(parsed: Parsed) -> Remembered:
    """The same text with its verbs and lemmas found, and nothing else asked about it yet. It must not change from then on."""
    out = Remembered(*(getattr(parsed, f.name) for f in fields(Parsed)))
    out.verbs = [_is_verb(parsed, word) for word in range(len(parsed))]
    out.lemmas = [_lemma(parsed, word, verb) for word, verb in enumerate(out.verbs)]
    return out


def is_predicate_verb(parsed: Parsed, word: int) -> bool:
    """Whether the word is a verb: by its part of speech, or by its Penn tag where its part of speech cannot be right."""
    return parsed.verbs[word] if isinstance(parsed, Remembered) else _is_verb(parsed, word)


def _is_verb(parsed: Parsed, word: int) -> bool:
    part, tag = parsed.upos[word], parsed.xpos[word]
    if part == "VERB":
        return True
    if part != "AUX" and _is_marked_by_to(parsed, word):
        # «promised to give A ten boats»: what has an infinitive's «to» of its own is a verb whatever it is tagged
        return _is_lemma(parsed.words[word].lower())
    if not tag.startswith("VB") and part in _NEVER_VERBS:
        # «would shoot down any aircraft»: what has a modal of its own is a verb whatever it is tagged
        modal = any(parsed.xpos[c] == "MD" and parsed.relation[c] == "aux" for c in parsed.children(word))
        return modal and parsed.child(word, "cop") is None and _is_lemma(parsed.words[word].lower())
    if not tag.startswith("VB") and part not in _LIKE_PARTICIPLES:
        return False
    if not tag.startswith("VB"):
        # «has never given A a rifle»: what has an auxiliary of its own is a verb whatever it is tagged
        inflected = parsed.child(word, "aux", "aux:pass") is not None and parsed.child(word, "cop") is None
        return inflected and _known(parsed.words[word].lower())
    if not _known(parsed.words[word].lower()):
        return False
    if part in _CLOSED:
        return True
    return part == "NOUN" and tag in _FINITE and any(parsed.relation[c] in _VERBAL for c in parsed.children(word))


def _is_marked_by_to(parsed: Parsed, word: int) -> bool:
    # most words are asked, and few have a «to» before them
    return word > 0 and parsed.words[word - 1].lower() == "to" and parsed.child(word, "mark") == word - 1


def is_infinitive(parsed: Parsed, verb: int) -> bool:
    """Whether «to» marks the verb."""
    mark = parsed.child(verb, "mark")
    return mark is not None and parsed.words[mark].lower() == "to" and is_predicate_verb(parsed, verb)


def is_deed(parsed: Parsed, verb: int) -> bool:
    """Whether it is a participle in -ing behind «of», «for» or «from»: what somebody is blamed for («accused of arming»)."""
    mark = parsed.child(verb, "mark")
    marked = mark is not None and parsed.words[mark].lower() in ("of", "for", "from")
    return marked and parsed.words[verb].lower().endswith("ing")


def lemma(parsed: Parsed, word: int) -> str:
    """The word's lemma in lower case; a verb's is mended where no verb has the lemma that the model gives."""
    return parsed.lemmas[word] if isinstance(parsed, Remembered) else _lemma(parsed, word, _is_verb(parsed, word))


def _lemma(parsed: Parsed, word: int, verb: bool) -> str:
    given = parsed.lemma[word].lower()
    return _verb_lemma(parsed.words[word].lower(), given) if verb else given


@lru_cache(maxsize=20_000)
def _verb_lemma(form: str, given: str) -> str:
    known = irregular_verbs()
    own = given == form and form not in _PAST_ONLY and _is_lemma(form)
    if form in known and given not in known[form] and not own:
        return known[form][0]
    if _is_lemma(given) and (given != form or not _ends(form)):
        return given
    return next((c for c in _regular(form) if _is_lemma(c)), given)


@lru_cache(maxsize=20_000)
def _known(form: str) -> bool:
    return _is_lemma(form) or form in irregular_verbs() or any(_is_lemma(c) for c in _regular(form))


def _ends(form: str) -> bool:
    """Whether the form looks inflected, so that it is hardly its own lemma («demanded»; but «need», «bring»)."""
    return len(form) > 4 and any(_is_lemma(c) for c in _regular(form))


@cache
def _heads() -> Container[str]:
    return {e.head for e in events().verbs} | {e.head for e in relations().verbs}


def _is_lemma(word: str) -> bool:
    return is_verb(word) or word in _heads()


def _regular(form: str) -> tuple[str, ...]:
    return tuple(c for tag in _INFLECTED for c in regular(form, tag))


def noun_forms(parsed: Parsed, word: int) -> tuple[str, ...]:
    """The word's lemma and, of a plural that the model leaves as it stands («troops») or takes for another («Gunme»), what it may
    be the plural of; also of one in small letters that is tagged a singular name («negotiators» behind «Korrinese»)."""
    given, form = parsed.lemma[word].lower(), parsed.words[word]
    if parsed.xpos[word] not in PLURAL and not (parsed.xpos[word] == "NNP" and form.islower()):
        return (given,)
    if form.endswith("men") and len(form) > _MEN and not given.endswith("man"):
        return (given, f"{form[:-2].lower()}an")
    if not given.endswith("s") or given != form.lower():
        return (given,)
    return (given, *regular(given, "NNS"))
