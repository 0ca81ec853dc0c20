"""Who says, or has done, what a participle beside a noun of words or of charges tells.

«The league adopted a motion *accusing* Korrin», «was held on charges of *bribing* a judge»: the participle has no subject of its
own, and the noun, or the verb above it, says whose it is.
"""

from reportedly.language.parsed import Parsed
from reportedly.reading.events.predicates import is_predicate_verb, lemma

_WORDS_OF = frozenset(
    "statement letter communique communiqué resolution message declaration decree note petition motion order tweet post".split()
)
"""Nouns of words that speak for whoever issues them."""
_REPORTS = frozenset("report indictment complaint lawsuit speech email memo readout editorial article bulletin".split())
_DISOWNING = frozenset(
    """reject veto oppose block defeat criticise criticize condemn denounce dismiss ignore resist disown fight obstruct quash
    watch receive read see get quote cite dispute challenge""".split()
)
"""Verbs whose subject has no part in what their object says."""
_COUNTS = frozenset("charge count suspicion accusation allegation ground".split())
"""Nouns of what somebody is charged with, arrested or tried for."""
_FACING = frozenset("face deny reject admit fight answer escape".split())
"""Verbs whose subject is the one charged."""


def issuer(parsed: Parsed, participle: int) -> int | None:
    """Whose act the participle is; None where it stands by no such noun, or nobody is named."""
    noun = int(parsed.head[participle])
    if parsed.relation[participle] != "acl" or noun < 0:
        return None
    if parsed.lemma[noun].lower() in _WORDS_OF:
        return _author(parsed, noun)
    mark = parsed.child(participle, "mark")
    if parsed.lemma[noun].lower() in _COUNTS and mark is not None and parsed.words[mark].lower() == "of":
        return _charged(parsed, noun)
    return None


def speaker(parsed: Parsed, document: int) -> int | None:
    """Whose words a noun of words is: «*Veldania's* letter accuses», «a statement by *the league*»; None of other nouns."""
    if parsed.lemma[document].lower() not in _WORDS_OF | _REPORTS:
        return None
    owner = parsed.child(document, "nmod:poss")
    by = (c for c in parsed.children(document) if parsed.relation[c] == "nmod" and parsed.marker(c) in ("by", "from"))
    return owner if owner is not None else next(by, None)


def disowning_verb(parsed: Parsed, participle: int) -> int | None:
    """The verb that rejects, blocks or only quotes the words by which a participle stands: «*opposed* a motion accusing
    Veldania»; None where there is none."""
    noun = int(parsed.head[participle])
    if parsed.relation[participle] != "acl" or noun < 0 or parsed.lemma[noun].lower() not in _WORDS_OF:
        return None
    verb = int(parsed.head[noun])
    if verb < 0 or parsed.relation[noun] not in ("obj", "obl", "nsubj:pass") or lemma(parsed, verb) not in _DISOWNING:
        return None
    return verb


def _author(parsed: Parsed, document: int) -> int | None:
    """Who issues words: «the group released a statement supporting the raid»; who vetoes or opposes them does not say them."""
    owner = parsed.child(document, "nmod:poss")
    if owner is not None:
        return owner
    above, relation = int(parsed.head[document]), parsed.relation[document]
    if above < 0 or lemma(parsed, above) in _DISOWNING:
        return None
    if relation == "nsubj:pass":
        return parsed.child(above, "obl:agent")
    return parsed.child(above, "nsubj") if relation in ("obj", "obl") else None


def _charged(parsed: Parsed, count: int) -> int | None:
    """Whom a charge is laid on: «indicted the banker on charges of», «was held on suspicion of», «faces charges of»."""
    above, relation = int(parsed.head[count]), parsed.relation[count]
    if above < 0 or not is_predicate_verb(parsed, above):
        return None
    if relation == "obl":
        return parsed.child(above, "obj", "nsubj:pass")
    return parsed.child(above, "nsubj") if relation == "obj" and lemma(parsed, above) in _FACING else None
