"""What negates a word: «not» and its like in all their places, and whether anything in the sentence can have negated it."""

from reportedly.language.parsed import SUBJECTS, Parsed
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import cues, modality, status_word
from reportedly.reading.lexicon.records import Word
from reportedly.reading.remembered import once_a_word
from reportedly.reading.status.auxiliaries import VERBAL, auxiliaries

NEGATORS = frozenset("not n't n’t never no neither nor".split())
NEGATIVE = NEGATORS | frozenset("none nobody nothing without hardly scarcely barely cannot nowhere".split())
_AFTER = frozenset({"not", "n't", "n’t"})
_ANSWERS = frozenset("say answer reply vote respond".split())
_NOBODY = frozenset("nobody none neither no-one".split())
_NOT_ONE = (["not", "a"], ["not", "one"], ["not", "even"])
"""How a negative subject or object may begin: «not a single soldier»."""
_FOCUS = frozenset("only just merely simply least without".split())
"""Behind «not» these negate something smaller than the clause: «not only», «not least», «not without»."""
_IN_PLACE = {"instead": "of", "rather": "than"}
_OCCASIONS = frozenset("time point stage moment circumstance account condition mean means way case sense".split())
"""Behind a fronted «no»: «at no time», «under no circumstances», «by no means», «in no way»."""
_NEAR = 4
"""Words behind the verb within which a negative object must stand; farther ones are mostly another verb's."""
_SCOPE = 6
"""Words behind an entry's first within which its further words must stand."""
_OUTSIDE = frozenset("because since after as when while although though for where once".split())
"""Marks of an adverbial clause that a negation before it does not reach: «did not resign after killing him»."""


@once_a_word
def negation(parsed: Parsed, word: int) -> str | None:
    """The words that negate the word's own clause, or the noun that it is; None where nothing does.

    Beside the word («not», «never», «no longer»), in its subject («nobody», «no soldier»), as its near object («sent no
    weapons»), before it («at no time did …»), as its mark («without», «instead of»), or, by way of «or» and «nor», beside
    the word that it is coordinated with.
    """
    return _beside(parsed, word) or _in_parties(parsed, word) or _before(parsed, word) or _shared(parsed, word)


def _beside(parsed: Parsed, word: int) -> str | None:
    if parsed.upos[word] == "AUX" and word + 1 < len(parsed) and parsed.words[word + 1].lower() in _AFTER:
        return parsed.words[word + 1].lower()  # «most of us did not»: an auxiliary that stands for its verb
    for c in parsed.children(word):
        form, relation = parsed.words[c].lower(), parsed.relation[c]
        if c > word:
            break
        if form in NEGATORS and relation in ("advmod", "neg", "det", "dep", "cc:preconj"):
            behind = parsed.words[c + 1].lower()
            named = (
                parsed.upos[word] in ("NOUN", "PROPN") and relation == "advmod" and parsed.child(word, "cop") is None
            )
            if behind not in _FOCUS and behind[0].isalnum() and not named:
                return form
        if relation == "advmod" and form == "longer" and parsed.words[c - 1].lower() == "no":
            return "no longer"
        if relation in ("mark", "case"):
            if form == "without" and parsed.child(word, "nmod:poss") is None:
                return form
            if form == "from" and c > 0 and parsed.words[c - 1].lower() == "far":
                return "far from"
            if form in _IN_PLACE and parsed.words[c + 1].lower() == _IN_PLACE[form]:
                return f"{form} {_IN_PLACE[form]}"  # «would rather talk» is no «rather than talk»
    return None


def _in_parties(parsed: Parsed, word: int) -> str | None:
    if parsed.upos[word] != "VERB":
        return None
    for c in parsed.children(word):
        bare = parsed.relation[c] == "obl" and parsed.words[c].lower() == "nothing"  # «agreed to nothing»
        near = (bare or parsed.relation[c] == "obj") and word < c <= word + _NEAR
        subject = parsed.relation[c] in SUBJECTS and c < word
        if subject or near:
            form = parsed.words[c].lower()
            if form in _NOBODY or form == "nothing" or (form == "one" and parsed.words[c - 1].lower() in ("no", "not")):
                return form if form != "one" else "no one"
            opening = [parsed.words[w].lower() for w in range(parsed.subtree(c)[0], c)][:2]
            if opening in _NOT_ONE:
                return " ".join((*opening, form))
            for d in parsed.children(c):
                if (
                    d < c
                    and parsed.words[d].lower() in ("no", "neither")
                    and parsed.relation[d] in ("det", "cc:preconj", "cc")
                ):
                    return f"{parsed.words[d].lower()} {form}"
    return None


def _before(parsed: Parsed, word: int) -> str | None:
    for c in parsed.children(word):
        occasion = parsed.relation[c] in ("obl", "advmod", "nmod") and parsed.lemma[c].lower() in _OCCASIONS
        if c < word and occasion and any(parsed.words[d].lower() == "no" for d in parsed.children(c)):
            return f"no {parsed.words[c].lower()}"
    return None


def _shared(parsed: Parsed, word: int) -> str | None:
    """«did not shell or storm it», «neither shelled nor stormed it»: the negation of the first is that of the second."""
    if parsed.relation[word] != "conj":
        return None
    by = next((parsed.words[c].lower() for c in parsed.children(word) if parsed.relation[c] == "cc"), None)
    if by == "nor":
        return by
    own = parsed.child(word, *SUBJECTS) is not None
    return _beside(parsed, int(parsed.head[word])) if by == "or" and not own else None


def is_focused(parsed: Parsed, word: int) -> bool:
    """Whether a «not only», «not just» or «not merely» stands beside the word, which affirms it."""
    return any(
        c < word
        and parsed.words[c].lower() in NEGATORS
        and parsed.words[c + 1].lower() in ("only", "just", "merely", "simply")
        for c in parsed.children(word)
    )


def may_be_negative(parsed: Parsed, word: int) -> bool:
    """Whether a word that negates, or that the tables know to make its complement or object negative, bears on it: it stands
    beside the word or beside what governs it, and no clause boundary that stops a negation lies between."""
    over = _over(parsed, word)
    if any(parsed.words[w].lower() in NEGATIVE for w in range(max(0, word - 3), word + 1)):
        return True
    for w in parsed.sentence_words(word):
        if _is_answer(parsed, w):
            continue
        above = int(parsed.head[w])
        near = w in over or above in over
        party = (
            above >= 0
            and int(parsed.head[above]) in over
            and parsed.relation[above] not in ("conj", "parataxis", "acl:relcl")
        )
        if parsed.words[w].lower() in NEGATIVE and (near or party):
            return True
        # a refusal is no refusal of itself
        if near and w != word and (parsed.words[w].lower() in ("rather", "unless", "before") or _negates(parsed, w)):
            return True
        if near and w != word and lemma(parsed, w) in modality().undone:
            return True
    return _was_to_have(parsed, word)


def _was_to_have(parsed: Parsed, word: int) -> bool:
    """«was to have signed», «would have killed»: told of what did not come about."""
    forms = auxiliaries(parsed, word, (*VERBAL, "mark", "cop"))
    return "have" in forms and not {"to", "would", "could", "should", "might"}.isdisjoint(forms)


def has_negative(parsed: Parsed, word: int) -> bool:
    """Whether a negative word stands anywhere in the sentence."""
    return any(parsed.words[w].lower() in NEGATIVE and not _is_answer(parsed, w) for w in parsed.sentence_words(word))


def _is_answer(parsed: Parsed, word: int) -> bool:
    """Whether it is the «no» of «said no», an answer that was given."""
    above = int(parsed.head[word])
    if parsed.words[word].lower() != "no" or not 0 <= above < word or lemma(parsed, above) not in _ANSWERS:
        return False
    return parsed.relation[word] != "det" and (
        word + 1 >= len(parsed) or parsed.words[word + 1].lower() not in ("longer", "more")
    )


def _over(parsed: Parsed, word: int) -> set[int]:
    """The word and what governs it as far as a negation reaches down, without those that it is only coordinated with:
    «cancelled the deal and froze the account» says of the freezing no less than of the cancelling that it happened."""
    over, here = {word}, word
    while parsed.head[here] >= 0:
        relation = parsed.relation[here]
        if relation in ("acl:relcl", "parataxis") or is_circumstance(parsed, here):
            break
        apart = relation == "conj" and not _is_alternative(parsed, here)
        here = int(parsed.head[here])
        if here in over:
            break
        if not apart:
            over.add(here)
    return over


def _is_alternative(parsed: Parsed, conjunct: int) -> bool:
    """«denied that he had resigned, was about to or had ever thought of it»: «or» goes on under what «and» would leave."""
    first = int(parsed.head[conjunct])
    joined = [conjunct, *(c for c in parsed.conjuncts(first) if c != conjunct)]
    return any(
        parsed.relation[d] == "cc" and parsed.words[d].lower() in ("or", "nor")
        for c in joined
        for d in parsed.children(c)
    )


def is_circumstance(parsed: Parsed, clause: int) -> bool:
    """Whether the clause only says when, where or why the other happened: «declined to comment when asked»."""
    marks = {parsed.words[c].lower() for c in parsed.children(clause) if parsed.relation[c] in ("mark", "advmod")}
    return parsed.relation[clause] == "advcl" and bool(marks & _OUTSIDE)


def _negates(parsed: Parsed, word: int) -> bool:
    """Whether a table says of the word, with what stands behind it, that what it governs did not happen."""
    form, t = lemma(parsed, word), cues()
    return any(e.effect.polarity == "-" and stands_behind(parsed, word, e) for e in status_word(form)) or any(
        e.effect.polarity == "-" and stands_behind(parsed, word, e)
        for table in (t.verbs, t.nouns, t.adjectives, t.passives, t.phrases)
        for e in table.all(form)
    )


def stands_behind(parsed: Parsed, word: int, entry: Word, within: int = _SCOPE) -> bool:
    """Whether an entry's further words stand behind its first, in order and within that many words."""
    at, last = word + 1, min(parsed.sentence_words(word).stop, word + 1 + within)
    for form in entry.rest:
        while at < last and form not in (parsed.lemma[at].lower(), parsed.words[at].lower()):
            at += 1
        if at >= last:
            return False
        at += 1
    return True
