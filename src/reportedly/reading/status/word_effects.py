"""What the words of the modality table around a statement do to its status."""

from reportedly.language.parsed import SUBJECTS, TENSED, Parsed
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon import status_word
from reportedly.reading.lexicon.records import StatusWord
from reportedly.reading.status.auxiliaries import WILL
from reportedly.reading.status.grounds import by_grounds
from reportedly.reading.status.implied import is_negative
from reportedly.reading.status.indicative import is_asked, is_condition, is_told
from reportedly.reading.status.modals import by_modals
from reportedly.reading.status.negation import negation
from reportedly.reading.status.noun_effects import by_clause
from reportedly.reading.status.operators import Operator, operators
from reportedly.reading.status.settling import Settling
from reportedly.records import CERTAINTIES, MOODS, Certainty, Mood

_ANSWERING = frozenset({"responsibility", "blame", "credit"})
_CHANCES = frozenset("probably presumably likely allegedly possibly perhaps maybe purportedly supposedly".split())
"""Adverbs whose certainty the corpus's passages bear out."""
_FARTHEST = 3
"""Words between such an adjective and the noun, at most."""
_OPINIONS = frozenset({"think", "believe", "expect", "suppose", "reckon"})
_HARDLY = frozenset({"hardly", "scarcely", "barely"})
_EXCLUDING = frozenset({"rule", "exclude"})
_BRINKS = frozenset({"brink", "verge", "cusp", "point"})
_NAMED_MOODS: dict[str, Mood] = {m: m for m in MOODS}
_NAMED_CERTAINTIES: dict[str, Certainty] = {c: c for c in CERTAINTIES}


def by_words(parsed: Parsed, anchor: int, s: Settling) -> None:
    """What words beside and above it do, where the model has left it as a plain fact or where they leave no doubt."""
    for o in operators(parsed, anchor):
        _by_operator(parsed, anchor, o, s)
    _by_adverb_before(parsed, anchor, s)
    _by_disbelief(parsed, anchor, s)
    by_grounds(parsed, anchor, s)
    by_clause(parsed, anchor, s)
    by_modals(parsed, anchor, s)
    if is_condition(parsed, anchor):
        s.set_mood("conditional", "a condition by its order of words")
    if _is_or_else(parsed, anchor):
        s.set_mood("threatened", "what comes if an order is not obeyed")
    if _is_near(parsed, anchor):
        s.turn("+", "about to come")
        s.set_mood("intended", "about to come")
    if _is_granted(parsed, anchor):
        s.turn("+", "what somebody answers for")
        s.hedge("certain", "what somebody answers for")
    if s.certainty == "certain" and is_asked(parsed, anchor):
        s.hedge("underspecified", "in a question")


def said_to_be(parsed: Parsed, noun: int) -> str | None:
    """The adjective by which somebody or something only may be what the noun says («the *alleged* head of the clan»); None where
    none stands in its phrase before it.

    Of 11 offices, members and owners that are called so in the corpus training part 9 are only possible, one is probable.
    """
    for w in range(noun - 1, max(-1, noun - _FARTHEST - 1), -1):
        form = parsed.words[w].lower()
        if any(_is_doubt(e) for e in status_word(form, "adjective")):
            return form
        if parsed.upos[w] not in ("ADJ", "NOUN", "PROPN") or parsed.sentence[w] != parsed.sentence[noun]:
            return None
    return None


def _is_doubt(entry: StatusWord) -> bool:
    return (
        entry.kind == "hedge"
        and entry.scope == "noun"
        and entry.effect.mood is None
        and entry.effect.certainty in ("possible", "probable")
    )


def _by_operator(parsed: Parsed, anchor: int, o: Operator, s: Settling) -> None:
    why = f"«{o.form}» over it"
    effect, kind, scope = o.entry.effect, o.entry.kind, o.entry.scope
    undone = kind == "attempt" or (kind == "prevention" and scope == "object" and not _is_oblique(parsed, anchor))
    if o.entry.head in _EXCLUDING and undone and is_negative(parsed, o.word):  # «refused to rule out»
        s.turn("+", f"not {why}")
        s.hedge("possible", f"not {why}")
        s.set_mood("intended", f"not {why}")
    elif (
        kind == "attempt"
        and effect.mood == "attempted"
        and effect.polarity is None
        and _came_to_nothing(parsed, o.word)
    ):
        s.turn("-", f"{why}, «but»")
    elif undone and effect.polarity == "-" and s.polarity == "+" and not is_negative(parsed, o.word):
        s.turn("-", why)
        if s.mood == "actual" and effect.mood is not None:
            s.set_mood(_NAMED_MOODS[effect.mood], why)
        if kind == "prevention" and s.certainty == "possible":  # «ruled out» leaves no chance of it
            s.hedge("certain", why)
    elif undone and kind == "prevention" and effect.mood == "intended" and (s.polarity, s.mood) == ("-", "actual"):
        s.set_mood("intended", why)  # «called off the visit»
    elif kind == "conditional" and scope == "complement" and effect.mood is not None:
        asked = o.entry.head == "if" and parsed.relation[anchor] == "ccomp"  # «wondered if»
        if s.mood == "actual" and not asked:
            s.set_mood(_NAMED_MOODS[effect.mood], why)
    elif kind == "question" and scope == "complement":
        if s.certainty == "certain":
            s.hedge("underspecified", why)
        if s.certainty == "underspecified" and negation(parsed, anchor) is None:
            s.turn("+", why)
    elif kind == "negator" and scope == "complement":
        if parsed.relation[anchor] in ("csubj", "ccomp", "acl") and _is_finite(parsed, anchor):
            _turn(parsed, o, s, why)
        elif effect.mood is not None and s.polarity == "-" and s.mood == "demanded":
            s.set_mood(_NAMED_MOODS[effect.mood], why)  # «unwilling to release them»
    elif (
        kind == "hedge"
        and scope == "complement"
        and (o.entry.part == "phrase" or _is_complement(parsed, anchor, o.word))
    ):
        _by_hedge(parsed, o, s, why)
    elif (
        kind == "hedge"
        and scope == "noun"
        and effect.mood is not None
        and s.mood == "actual"
        and parsed.upos[anchor] == "NOUN"
    ):
        s.set_mood(_NAMED_MOODS[effect.mood], why)  # «a planned attack», «a failed attack»
        if effect.polarity == "-":
            s.turn("-", why)
    elif kind == "hedge" and scope == "clause" and parsed.upos[anchor] == "VERB":
        _by_adverb(parsed, anchor, o, s, why)
    elif kind == "prevention" and effect.mood == "intended" and s.mood == "actual" and s.polarity == "+":
        if (
            scope == "object" and parsed.relation[anchor] not in ("obl", "nmod") and effect.polarity is None
        ):  # «postponed»
            s.set_mood("intended", why)
    elif kind == "modal" and o.entry.head in WILL and not o.entry.rest and s.mood == "actual":
        s.set_mood("intended", why)
    elif (kind, scope, effect.mood, s.mood) == ("modal", "complement", "demanded", "actual") and _is_complement(
        parsed, anchor, o.word
    ):
        s.set_mood("demanded", why)  # «gave them a day to leave»


def _is_oblique(parsed: Parsed, anchor: int) -> bool:
    """Whether a preposition keeps it from being the object: «called it off after a riot»."""
    return parsed.relation[anchor] in ("obl", "nmod") and parsed.marker(anchor) is not None


def _is_complement(parsed: Parsed, anchor: int, above: int) -> bool:
    """Whether it is what the word above says something of; «if they agree, a trial is likely» says nothing of the agreeing."""
    return anchor > above and parsed.relation[anchor] in ("xcomp", "ccomp", "csubj", "csubj:pass", "acl")


def _turn(parsed: Parsed, o: Operator, s: Settling, why: str) -> None:
    """«is false that P», «not true that P»; under «is not false that» it is as the model takes it."""
    if o.entry.rest or negation(parsed, o.word) is None:
        s.turn("-", why)
        if s.certainty == "underspecified":
            s.hedge("certain", why)


def _by_adverb(parsed: Parsed, anchor: int, o: Operator, s: Settling, why: str) -> None:
    """«almost invaded», «probably invaded»; how «reportedly» is meant, the text around it decides."""
    effect = o.entry.effect
    if effect.polarity == "-":
        if is_told(parsed, anchor):
            s.turn("-", why)
    elif o.entry.head in _CHANCES and not o.entry.rest and effect.certainty and s.certainty != "underspecified":
        s.hedge(_NAMED_CERTAINTIES[effect.certainty], why)


def _by_adverb_before(parsed: Parsed, anchor: int, s: Settling) -> None:
    """«the commander allegedly ordered it»: a tree may hang the adverb on the subject."""
    before = anchor - 1
    if before < 0 or parsed.upos[before] != "ADV" or parsed.upos[anchor] != "VERB" or parsed.head[before] == anchor:
        return
    word = parsed.words[before].lower()
    effect = next((w.effect for w in status_word(word, "adverb") if not w.rest and word in _CHANCES), None)
    if effect is not None and effect.certainty is not None and s.certainty != "underspecified":
        s.hedge(_NAMED_CERTAINTIES[effect.certainty], f"«{word}» before it")


def _by_disbelief(parsed: Parsed, anchor: int, s: Settling) -> None:
    """«does not think that they will», «is not believed to have»: the negation is meant of what is believed."""
    above = int(parsed.head[anchor])
    if above < 0 or parsed.relation[anchor] not in ("ccomp", "xcomp") or lemma(parsed, above) not in _OPINIONS:
        return
    told = negation(parsed, above) or _few(parsed, above)
    if told is not None and negation(parsed, anchor) is None:
        s.turn("-", f"«{told}» over «{parsed.lemma[above].lower()}»")
        if s.certainty == "underspecified":
            s.hedge("probable", f"«{told}» over «{parsed.lemma[above].lower()}»")


def _few(parsed: Parsed, verb: int) -> str | None:
    """The subject that is hardly anybody: «*few* believe», «*hardly anyone* thinks»; None of others."""
    subject = parsed.child(verb, *SUBJECTS)
    if subject is None:
        return None
    beside = [parsed.words[c].lower() for c in parsed.children(subject) if c < subject]
    some = {"a", "quite", "the", "those"} & set(beside)
    if (parsed.lemma[subject].lower() == "few" or "few" in beside) and not some:
        return "few"
    before = {parsed.words[w].lower() for w in range(max(0, subject - 2), subject)}
    return "hardly any" if before & _HARDLY and parsed.words[subject].lower().startswith("any") else None


def _is_granted(parsed: Parsed, anchor: int) -> bool:
    """Whether it is what somebody claims, denies or takes responsibility for, and so did happen, whoever did it."""
    above = int(parsed.head[anchor])
    answering = above >= 0 and parsed.lemma[above].lower() in _ANSWERING and parsed.marker(anchor) == "for"
    return answering and parsed.upos[anchor] == "NOUN" and negation(parsed, anchor) is None


def _by_hedge(parsed: Parsed, o: Operator, s: Settling, why: str) -> None:
    """«no evidence that», «no doubt that», «did not rule out», «unlikely that», «not unlikely that»."""
    effect = o.entry.effect
    if o.entry.part == "phrase" and effect.certainty is not None:
        s.hedge(_NAMED_CERTAINTIES[effect.certainty], why)
        s.turn("+", why)
        if effect.mood is not None:
            s.set_mood(_NAMED_MOODS[effect.mood], why)
    elif o.entry.part == "adjective" and effect.polarity == "-":
        improbable = negation(parsed, o.word) is None
        s.turn("-" if improbable else "+", why)
        s.hedge("probable" if improbable else "possible", why)
    elif (
        o.entry.part == "adjective" and effect.mood == "intended" and s.mood == "actual" and _is_to_come(parsed, o.word)
    ):
        s.set_mood("intended", why)  # «is tipped to lead»
        if effect.certainty is not None and s.certainty == "certain":
            s.hedge(_NAMED_CERTAINTIES[effect.certainty], why)
    elif effect.mood is None and effect.certainty in ("probable", "possible") and negation(parsed, o.word) is None:
        opinion = (
            o.entry.part == "adjective"
            and (s.certainty != "probable" or o.entry.head == "alleged")
            and s.certainty != "possible"
        )
        seeming = o.entry.head in ("seem", "appear") and s.certainty in ("certain", "underspecified")
        if opinion or (seeming and s.polarity == "+"):
            s.hedge(_NAMED_CERTAINTIES[effect.certainty], why)  # «is believed to», «is likely to», «it seems that»


def _is_to_come(parsed: Parsed, above: int) -> bool:
    """Whether what stands right behind the word above is an infinitive without «have»: «tipped to lead»."""
    behind = range(above + 1, min(len(parsed), above + 4))
    to = next((w for w in behind if parsed.words[w].lower() == "to"), None)
    return (
        to is not None
        and to + 1 < len(parsed)
        and parsed.xpos[to + 1] == "VB"
        and parsed.words[to + 1].lower() != "have"
    )


def _came_to_nothing(parsed: Parsed, attempt: int) -> bool:
    """Whether a «but» follows the attempt: «tried to land but was driven off», «tried to fire, but his rifle jammed»."""
    return any(
        parsed.relation[c] == "conj"
        and c > attempt
        and any(parsed.words[d].lower() == "but" for d in parsed.children(c))
        for c in parsed.children(attempt)
    )


def _is_finite(parsed: Parsed, verb: int) -> bool:
    return parsed.xpos[verb] in TENSED or parsed.child(verb, "aux", "aux:pass", "cop") is not None


def _is_or_else(parsed: Parsed, anchor: int) -> bool:
    """Whether it is what follows an order and «or»: «release them or we will bomb the port»."""
    order = int(parsed.head[anchor])
    by = next((parsed.words[c].lower() for c in parsed.children(anchor) if parsed.relation[c] == "cc"), None)
    if parsed.relation[anchor] != "conj" or by != "or" or parsed.upos[order] != "VERB" or parsed.xpos[order] != "VB":
        return False
    bare = parsed.child(order, "nsubj", "nsubj:pass", "aux", "mark") is None
    return bare and any(parsed.words[c].lower() in WILL for c in parsed.children(anchor))


def _is_near(parsed: Parsed, anchor: int) -> bool:
    """Whether somebody now stands before it: «is on the brink of signing»; what one stood before mostly did not come."""
    above = int(parsed.head[anchor])
    if above < 0 or parsed.lemma[above].lower() not in _BRINKS or parsed.marker(above) != "on":
        return False
    now = parsed.child(above, "cop")
    return parsed.xpos[anchor] == "VBG" and now is not None and parsed.xpos[now] in ("VBZ", "VBP")
