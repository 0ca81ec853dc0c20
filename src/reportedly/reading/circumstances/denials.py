"""Claims denied by a word that points back: «Osmark says Brandvold sank a ferry. *Brandvold denies this*.»

What is denied stands in the saying just before; the denial states it once more, as not so. Where the pronoun can mean
anything else than the claim (a permit that is refused, a film that is fake, an offer that is turned down), nothing is stated.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from reportedly.language.parsed import Parsed, Words
from reportedly.reading.attributions import innermost
from reportedly.reading.attributions.draft import ASSERTING
from reportedly.reading.attributions.retractions import RETRACTING
from reportedly.reading.circumstances.denial_forms import NOBODY, NOT, Form, denial_form, said_untrue
from reportedly.reading.circumstances.recounts import counted_before
from reportedly.reading.circumstances.tolls import is_harm
from reportedly.reading.events.predicates import lemma
from reportedly.reading.lexicon.cue_words import cue_verbs
from reportedly.reading.status.act_effects import cue_is_negated, denies, is_head, words_of
from reportedly.records import Attribution, Certainty, Spans, Statement

_TELLING = ASSERTING | {"accuse", "allege"}
_ANSWERING = _TELLING | {"deny", "insist", "state", "doubt"}
_TURNING_DOWN = frozenset({"reject", "dismiss", "repudiate", "scorn", "deride", "ridicule", "mock"})
_REFUSABLE = frozenset(
    """permit permission request application appeal petition visa bail parole licence license access entry asylum passage
    leave offer proposal""".split()
)
"""Things that are denied or turned down themselves."""
_FALSIFIABLE = frozenset(
    """video film footage clip recording tape picture photo photograph image document letter memo leaflet passport report
    story statement message map list rumour rumor confession""".split()
)
"""Things that may be false themselves."""
_MEDIA = frozenset(
    "television tv radio newspaper paper daily weekly agency media channel station broadcaster courier gazette reporter".split()
)
_OPEN = frozenset("may might could would should must can cannot".split())
_GOING_ON = frozenset({"continue", "go", "rush", "hasten"})
"""Verbs over «to deny» under which it is denied."""
_IF = frozenset("if unless whether until before".split())
_NEAR = 1
"""Sentences from the claim to its denial, or from one denial to the next."""
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that say of a claim told before that it is not so, and who says it (None: the author).

    ``claim`` is what they deny, where the words themselves tell.
    """

    words: Words
    form: Form
    pronoun: str
    """Empty where a noun says what is denied («the claim»)."""
    attribution: Attribution | None
    claim: Attribution | None = None

    def replaced(self, parsed: Parsed) -> list[int]:
        """The verbs that state nothing but this: «this never *happened*»."""
        own = range(self.words[0], self.words[1] + 1) if self.form == "false" else ()
        return [w for w in own if parsed.upos[w] == "VERB"]


def denials(parsed: Parsed, attributions: Sequence[Attribution]) -> dict[int, Denial]:
    """All words that deny by pointing back, by their first one; not those under «did not», «may», «if» and in questions."""
    found: dict[int, Denial] = {}
    for a in attributions:
        if a.act not in _ANSWERING or not a.content.spans or not a.cue.spans or not a.source.spans:
            continue
        words = _opening(parsed, a.content.spans[:1])
        form = denial_form(parsed, words)
        if form is None or _is_negated(parsed, a, form[0], words) or _is_open(parsed, a) or _asks(parsed, words[0]):
            continue
        if form[0] == "named" and not denies(parsed, a):
            continue
        found[words[0]] = Denial((words[0], words[-1]), *form, a)
    for n, (first, end) in enumerate(zip(parsed.bounds[:-1].tolist(), parsed.bounds[1:].tolist(), strict=True)):
        words = [w for w in range(first, end) if parsed.upos[w] != "PUNCT"]
        if n == 0 or not 1 < len(words) <= _LONGEST or words[0] in found or _asks(parsed, words[0]):
            continue
        form = denial_form(parsed, words)
        if form is not None and form[0] in ("false", "wrong"):
            by = innermost(tuple(attributions), *parsed.span((words[0], words[-1])))
            found[words[0]] = Denial((words[0], words[-1]), *form, by)
    for a in attributions:
        for verdict in (said_untrue(parsed, w) for w in words_of(parsed, a.cue.spans)):
            if verdict is not None and not _asks(parsed, verdict[0]):
                by = innermost(tuple(attributions), *parsed.span(verdict))
                found[verdict[0]] = Denial(verdict, "false", "", by, a)
    return found


def denied(
    parsed: Parsed, word: int, found: dict[int, Denial], attributions: Sequence[Attribution], before: Sequence[tuple[Statement, int]]
) -> list[Statement]:  # fmt: skip
    """The statements that the denial at that word says are not so; empty where the claim is not beyond doubt.

    ``found`` is what ``denials`` gives, ``before`` are the statements with their anchors in order of the text.
    """
    denial = found[word]
    claim = denial.claim or _answered(parsed, denial, found, attributions, before)
    out = _deniable(parsed, denial, claim, before) if claim is not None and claim.act in _TELLING else []
    if not out and denial.form == "none" and denial.attribution is not None:
        return _none_of(parsed, denial, denial.attribution, before)
    return out


def _deniable(
    parsed: Parsed, denial: Denial, claim: Attribution, before: Sequence[tuple[Statement, int]]
) -> list[Statement]:
    """What the claim told, as not so."""
    retracts = _cue_lemmas(parsed, denial.attribution) & RETRACTING
    if denial.attribution is not None and not retracts and _same(denial.attribution, claim):
        return []
    certainty: Certainty = "probable" if retracts else "certain"
    span = parsed.span(denial.words)
    verbs = denial.replaced(parsed)
    trigger = parsed.span((verbs[-1], verbs[-1])) if verbs else span
    out: list[Statement] = []
    told = [(s, anchor) for s, anchor in before if _is_told(parsed, s, anchor, claim)]
    deeds = {anchor for _, anchor in told}
    for s, anchor in told:
        within = int(parsed.head[anchor]) in deeds and parsed.relation[anchor] != "conj"
        # «denies that he approved the killing» says nothing of whether there was one
        if not within and _can_be_meant(parsed, denial, s, anchor, claim):
            why = (f"«{parsed.text[span[0] : span[1]]}» answers «{parsed.words[anchor]}»",)
            out.append(replace(
                s, trigger=(trigger,), span=span, polarity="-", certainty=certainty, quantity=None, why=why,
                attribution=denial.attribution.id if denial.attribution is not None else None, confidence=min(s.confidence, 0.6),
            ))  # fmt: skip
    return out


def _none_of(
    parsed: Parsed, denial: Denial, by: Attribution, before: Sequence[tuple[Statement, int]]
) -> list[Statement]:
    """The harm that was asked about or counted before, of which somebody says that it befell nobody: «How many died? *None*,
    says the navy»."""
    found = counted_before(parsed, denial.words[0], before)
    if found is None or not (is_harm(parsed, found[1]) or found[0].type == "ASSAULT"):
        return []
    s, anchor = found
    span = parsed.span(denial.words)
    why = (f"«{parsed.text[span[0] : span[1]]}» answers «{parsed.words[anchor]}»",)
    return [replace(
        s, trigger=(span,), span=span, polarity="-", certainty="certain", mood="actual", quantity=None, why=why,
        attribution=by.id, confidence=min(s.confidence, 0.6),
    )]  # fmt: skip


def _answered(
    parsed: Parsed, denial: Denial, found: dict[int, Denial], attributions: Sequence[Attribution], before: Sequence[tuple[Statement, int]]
) -> Attribution | None:  # fmt: skip
    """The saying that stands right before the denial, or that the denial before it answers; None where the text tells
    something else in between."""
    answers = {d.attribution.id for d in found.values() if d.attribution is not None}
    a = denial.attribution
    start = parsed.starts[denial.words[0]]
    if a is not None and _form_is_own(parsed, denial):
        start = min(
            start,
            a.cue.spans[0][0],
            *(s for s, _ in a.source.spans if _sentence(parsed, s) == _sentence(parsed, start)),
        )
    here, last = _sentence(parsed, start), start
    earlier = [b for b in attributions if b is not a and b.content.spans and b.content.spans[-1][1] <= start]
    for b in sorted(earlier, key=lambda b: (b.content.spans[-1][1], b.content.spans[0][0]), reverse=True):
        end = b.content.spans[-1][1]
        if here - _sentence(parsed, end - 1) > _NEAR:
            return None
        if b.act not in _TELLING and b.parent is not None and b.id not in answers:
            continue  # «alleges that he approved P»: what is alleged is around it
        if b.id in answers:
            here, last = _sentence(parsed, end - 1), min(last, b.content.spans[0][0])
            continue
        if here > _sentence(parsed, end - 1) and _tells_before(parsed, denial):
            return None
        limit = min(last, parsed.starts[int(parsed.bounds[here])]) if here > _sentence(parsed, end - 1) else last
        cue = words_of(parsed, (*b.cue.spans, *b.source.spans))
        between = [n for s, n in before if s.kind == "event" and end <= parsed.starts[n] < limit and n not in cue]
        return None if between else b
    return None


def _tells_before(parsed: Parsed, denial: Denial) -> bool:
    """Whether something else is said in the denial's own sentence before it: «Pelgora, blamed for P, dismissed the charge»."""
    a, word = denial.attribution, denial.words[0]
    cue = words_of(parsed, a.cue.spans) if a is not None else []
    first = int(parsed.bounds[int(parsed.sentence[word])])
    return any(
        parsed.upos[w] == "VERB" and w not in cue and lemma(parsed, w) in cue_verbs() for w in range(first, word)
    )


def _form_is_own(parsed: Parsed, denial: Denial) -> bool:
    """Whether the denier's own cue is in the denial's sentence: not of a sentence within a longer quotation."""
    a = denial.attribution
    return a is not None and _sentence(parsed, a.cue.spans[0][0]) == int(parsed.sentence[denial.words[0]])


def _is_told(parsed: Parsed, s: Statement, anchor: int, claim: Attribution) -> bool:
    """Whether the statement is what the claim comes down to, and not a thing that it names by the way."""
    at = parsed.starts[anchor]
    if s.polarity != "+" or not any(a <= at < b for a, b in claim.content.spans) or s.trigger[0][0] != at:
        return False
    if s.kind == "relation" and parsed.child(anchor, "nsubj") is None:
        return False
    if is_head(parsed, anchor, claim):
        return True
    of = parsed.child(anchor, "case", "mark")  # «accuses the navy of sinking it», «… of the sinking»
    alleged = claim.act == "accuse" and parsed.relation[anchor] in ("nmod", "acl")
    return alleged and of is not None and parsed.words[of].lower() in ("of", "for")


def _can_be_meant(parsed: Parsed, denial: Denial, s: Statement, anchor: int, claim: Attribution) -> bool:
    if denial.form == "none":
        return s.kind == "event" and s.mood == "actual" and bool(s.quantity or is_harm(parsed, anchor))
    if denial.form == "nobody":
        return s.kind == "event" and s.mood == "actual"
    if s.mood not in ("actual", "attempted", "intended"):
        return False
    if denial.form == "wrong":  # of a deed it may be blame: only what the press told is wrong in no other way
        source = words_of(parsed, claim.source.spans)
        media = claim.act == "report" or any(parsed.lemma[w].lower() in _MEDIA for w in source)
        return denial.pronoun != "it" and media
    if not denial.pronoun:
        return True
    if s.type == "REQUEST":
        return False
    nouns = {parsed.lemma[w].lower() for w in words_of(parsed, claim.content.spans)}
    if denial.form == "false":
        return bool(denial.replaced(parsed)) or not nouns & _FALSIFIABLE  # a film may be false, and never happens
    verbs = _cue_lemmas(parsed, denial.attribution)
    if verbs & _TURNING_DOWN:  # nobody turns down what he has done himself, or an accusation: it is the claim
        by = denial.attribution.source.entity if denial.attribution is not None else None
        did = claim.act == "accuse" or any(x.role == "actor" and x.entity == by for x in s.arguments)
        return denial.pronoun != "it" and s.mood == "actual" and by is not None and did and not nouns & _REFUSABLE
    return not (nouns & _REFUSABLE and denial.pronoun in ("it", "which"))


def _is_negated(parsed: Parsed, a: Attribution, form: Form, words: list[int]) -> bool:
    """Whether the cue has a «not»; that of «says none» is what is said."""
    if form not in ("none", "nobody"):
        return cue_is_negated(parsed, a)
    beside = {c for w in words_of(parsed, a.cue.spans) for c in (w, *parsed.children(w))} - set(words)
    beside.update(words_of(parsed, a.source.spans))
    return any(parsed.words[w].lower() in NOT | NOBODY | {"neither", "nor"} for w in beside)


def _is_open(parsed: Parsed, a: Attribution) -> bool:
    """Whether the denial itself is not told as a fact: «may deny», «refused to deny», «if it denies»."""
    for verb in words_of(parsed, a.cue.spans[:1]):
        if parsed.upos[verb] != "VERB":
            continue
        beside = {parsed.words[c].lower() for c in parsed.children(verb) if parsed.relation[c] in ("aux", "mark")}
        above = int(parsed.head[verb])
        if beside & (_OPEN | _IF):
            return True
        if "to" in beside and not (above >= 0 and parsed.lemma[above].lower() in _GOING_ON):
            return True
    return False


def _asks(parsed: Parsed, word: int) -> bool:
    n = int(parsed.sentence[word])
    return any(parsed.words[w] == "?" for w in range(int(parsed.bounds[n]), int(parsed.bounds[n + 1])))


def _same(a: Attribution, b: Attribution) -> bool:
    return a.source.entity is not None and a.source.entity == b.source.entity


def _cue_lemmas(parsed: Parsed, a: Attribution | None) -> set[str]:
    return {lemma(parsed, w) for w in words_of(parsed, a.cue.spans)} if a is not None else set()


def _opening(parsed: Parsed, spans: Spans) -> list[int]:
    """The content's words as far as its first mark, without quotation marks before."""
    words: list[int] = []
    for w in words_of(parsed, spans):
        if parsed.upos[w] == "PUNCT" or parsed.words[w] in (";", "—"):
            if words:
                break
            continue
        words.append(w)
    return words


def _sentence(parsed: Parsed, at: int) -> int:
    return int(parsed.sentence[max(0, bisect_left(parsed.starts, at + 1) - 1)])
