"""Whether the clause at some place of a text tells of what lies behind or ahead, by the verbs of its tree."""

from bisect import bisect_right
from functools import cache
from typing import Final

import msgspec

from reportedly.language.parsed import OBJECTS, Parsed
from reportedly.reading.lexicon.lines import read
from reportedly.reading.status.auxiliaries import WILL
from reportedly.reading.times.tense import Tense, Told

_AUXILIARY: Final = ("aux", "aux:pass", "cop")
_UNREAL: Final = frozenset(("if", "unless", "provided", "providing", "lest"))
_DEADLINE: Final = frozenset(("by", "until", "till", "before", "to"))
_WHEN: Final = frozenset(("in", "on", "at", "during", "since", None))
_PRESENT: Final = frozenset(("VBZ", "VBP"))
_HAVE: Final = frozenset(("have", "has", "had", "having", "'ve", "’ve", "'d", "’d"))
_MODALS: Final = WILL | frozenset("would should may might must can could".split())
_DEPTH: Final = 6  # verbs above verbs
_NOT_PAST: Final = frozenset("need feed speed proceed exceed succeed heed bleed breed seed wed shed embed".split())
_TAGS_NOT_PAST: Final = frozenset(("VB", "VBP", "VBZ", "IN", "PDT"))
_TAGS_NOT_PRESENT: Final = frozenset(("VBD", "VBN"))


class TenseWords(msgspec.Struct, frozen=True):
    """``tense.toml``: lemmas by what they do to a date in their clause."""

    implicative: frozenset[str]
    planned: frozenset[str]
    arranging: frozenset[str]
    giving: frozenset[str]
    saying: frozenset[str]
    witnessing: frozenset[str]
    recounting: frozenset[str]
    facing: frozenset[str]
    meaning: frozenset[str]


@cache
def tense_words() -> TenseWords:
    """The table, read when first asked for. Raises KeyError where it lacks a group."""
    table = read("tense.toml")
    return TenseWords(*(frozenset(table[group].split()) for group in TenseWords.__struct_fields__))


class Tenses:
    """Tense by place, from the verb that governs the word there."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed

    def at(self, offset: int) -> Told | None:
        """Behind or ahead, for a date that begins at ``offset``; None where no verb governs it or its tense does not say.

        A plain present looks ahead («the talks open on Friday»), a participle or infinitive leans on what governs it.
        """
        word = bisect_right(self.parsed.starts, offset) - 1
        if word < 0:
            return None
        below: list[int] = []
        for verb in (word, *self.parsed.governors(word)):
            if self._is_predicate(verb):
                return self._beside(self._looked_past(verb, word), below)
            below.append(verb)
        return None

    def _looked_past(self, verb: int, date: int) -> int:
        """The verb above an infinitive where the date stands between the two: «looked certain on Saturday to lose» tells when it
        looked so, wherever the tree hangs the date."""
        above = self._above(verb)
        to = self._to(verb)
        between = to is not None and above is not None and above < date < to and not self._auxiliaries(verb)
        return above if between and above is not None and self._tag(verb) == "VB" else verb

    def _is_predicate(self, word: int) -> bool:
        return self.parsed.upos[word] in ("VERB", "AUX") or self.parsed.child(word, *_AUXILIARY) is not None

    def _beside(self, verb: int, below: list[int]) -> Told | None:
        """The tense of a date under ``verb`` by way of the words ``below``, which begin with the date's own first."""
        preposition = next((m for w in below if (m := self.parsed.marker(w)) is not None), None)
        if preposition in ("than", "as", "dated"):
            return Told("past")  # «as late as Saturday», «stronger than Friday's»
        if preposition == "for" or self._arranges(verb, below, preposition):
            return Told("future")  # what is «for» a day was set beforehand
        if self._told_before(verb, below):
            return Told("past")
        if preposition in _WHEN and self._recounts(verb, below):
            return Told("past")
        by_noun = len(below) > 1 and any(self.parsed.relation[w].split(":")[0] == "nmod" for w in below)
        if by_noun and self._tag(verb) in _PRESENT and not self._auxiliaries(verb):
            faced = self.parsed.lemma[verb].lower() in tense_words().facing
            return Told("future" if faced else "past")  # «faces elections in May», but «leads on Thursday's summit»
        tense = self._clause(verb, _DEPTH)
        plain = not by_noun and preposition in _WHEN and self._is_plain(verb)
        return Told(tense, plain) if tense else None

    def _arranges(self, verb: int, below: list[int], preposition: str | None) -> bool:
        """Whether it sets, puts off or threatens what is of that day, or gives time until then."""
        words, lemma = tense_words(), self.parsed.lemma[verb].lower()
        if not below:
            return False
        if preposition in _DEADLINE and below[0] > verb and lemma in words.arranging | words.giving:
            return True
        if lemma not in words.arranging:
            return False
        undertaken = any(
            self.parsed.relation[c] == "xcomp" and verb < c < below[0] and self.parsed.upos[c] == "VERB"
            for c in self.parsed.children(verb)
        )  # «ordered home on Thursday» were those who went that day
        return undertaken or any(self.parsed.relation[w] in OBJECTS for w in below)

    def _recounts(self, verb: int, below: list[int]) -> bool:
        """Whether the date stands behind what an infinitive answers for or looks back on: «asked to explain the beating of two
        monitors on Monday»."""
        if not below or self._tag(verb) != "VB" or self.parsed.lemma[verb].lower() not in tense_words().recounting:
            return False
        return any(
            verb < c <= below[-1] and self.parsed.relation[c] in ("obj", "obl") and c != below[0]
            for c in self.parsed.children(verb)
        )

    def _is_plain(self, verb: int) -> bool:
        """Whether the verb itself is a past or a perfect, or has a «will», or somebody plans it now («plans to meet»): no rule of
        thumb and no step upwards."""
        if self._is_planned_now(verb):
            return True
        auxiliaries = {self.parsed.words[c].lower() for c in self._auxiliaries(verb)}
        if auxiliaries & _MODALS:
            return bool(auxiliaries & WILL)
        if self._marks(verb) & (_UNREAL | {"to"}):
            return False
        told_of = self._tag(verb) == "VBN" and self.parsed.relation[verb] == "acl" and not auxiliaries
        if told_of:
            return self.parsed.lemma[verb].lower() not in tense_words().planned
        return self._tag(verb) == "VBD" or bool(auxiliaries & (_HAVE | {"was", "were"}))

    def _is_planned_now(self, verb: int) -> bool:
        above = self._above(verb)
        if above is None or "to" not in self._marks(verb) or self.parsed.relation[verb] != "xcomp":
            return False
        lemma = self.parsed.lemma[above].lower()
        return self._tag(above) in _PRESENT and not self._auxiliaries(above) and lemma in tense_words().meaning

    def _told_before(self, verb: int, below: list[int]) -> bool:
        """Whether another verb in the past stands right before the date, as in «pictures taken on Tuesday seem to show»."""
        if not below:
            return False
        before = self.parsed.subtree(below[0])[0] - 1
        if before < 0 or before == verb or before in below:
            return False
        participle = not self._auxiliaries(before) and self.parsed.lemma[before].lower() not in tense_words().planned
        return self._tag(before) == "VBD" or (self._tag(before) == "VBN" and participle)

    def _clause(self, verb: int, depth: int) -> Tense | None:
        if not depth:
            return None
        auxiliaries, marks, tag = self._auxiliaries(verb), self._marks(verb), self._tag(verb)
        forms = {self.parsed.words[c].lower() for c in auxiliaries}
        tags = {self.parsed.xpos[c] for c in auxiliaries}
        perfect = bool(forms & _HAVE)
        if forms & _MODALS:
            return self._modal(verb, forms, perfect=perfect)
        if marks & _UNREAL and "had" not in forms:
            return "future"  # «if it has not been replaced by Friday»
        if self._has_to(verb):
            return "future"  # «has until Friday to appeal»
        if perfect:
            return "past"
        if "to" in marks:
            return self._infinitive(verb, depth)
        if "VBD" in tags or tag == "VBD":
            return "past"
        if tags & _PRESENT:
            return "future"
        lemma = self.parsed.lemma[verb].lower()
        if tag in (*_PRESENT, "VB") and (witnessed := self._witnessing(verb)) is not None:
            return self._clause(witnessed, depth - 1)
        if tag in _PRESENT:
            return None if lemma in tense_words().saying else "future"
        if tag == "VBN":
            return "future" if lemma in tense_words().planned else "past"
        if tag == "VB":
            return "future"
        above = self._above(verb)
        return self._clause(above, depth - 1) if above is not None else None

    def _modal(self, verb: int, forms: set[str], *, perfect: bool) -> Tense:
        """«would meet» looks ahead; «would have met», «could not meet», «would not say» are told of what was."""
        if perfect:
            return "past"
        denied = any(self.parsed.words[c].lower() in ("not", "n't", "n’t") for c in self.parsed.children(verb))
        refused = "would" in forms and self.parsed.lemma[verb].lower() in tense_words().saying
        return "past" if denied and ("could" in forms or refused) else "future"

    def _infinitive(self, verb: int, depth: int) -> Tense | None:
        above = self._above(verb)
        if above is None or "due" in self._marks(verb):
            return "future"
        if self.parsed.lemma[above].lower() in tense_words().implicative or self.parsed.relation[verb] == "advcl":
            return self._clause(above, depth - 1)
        forms = {self.parsed.words[c].lower() for c in self._auxiliaries(above)}
        # «had been expected to open parliament»: it did not come to that
        planned = self.parsed.lemma[above].lower() in tense_words().planned | tense_words().meaning
        return "past" if {"had", "been"} <= forms and planned else "future"

    def _has_to(self, verb: int) -> bool:
        """Whether «has» or «have» stands before its «to»: an obligation or a respite and no perfect («was to have begun»)."""
        to = self._to(verb)
        return to is not None and any(
            c < to and self.parsed.words[c].lower() in ("has", "have") for c in self._auxiliaries(verb)
        )

    def _to(self, verb: int) -> int | None:
        """The «to» of an infinitive; None of other verbs."""
        return next((c for c in self.parsed.children(verb) if self.parsed.words[c].lower() == "to"), None)

    def _witnessing(self, verb: int) -> int | None:
        """The verb of perception whose bare infinitive it is: «had seen trucks drive by on Monday»."""
        above = self._above(verb)
        if (
            above is None
            or self.parsed.relation[verb] not in ("ccomp", "xcomp", "advcl")
            or self._auxiliaries(verb)
            or self._marks(verb)
        ):
            return None
        return above if self.parsed.lemma[above].lower() in tense_words().witnessing else None

    def _above(self, verb: int) -> int | None:
        return next((g for g in self.parsed.governors(verb) if self._is_predicate(g)), None)

    def _auxiliaries(self, verb: int) -> list[int]:
        return [c for c in self.parsed.children(verb) if self.parsed.relation[c] in _AUXILIARY]

    def _marks(self, verb: int) -> set[str]:
        return {self.parsed.words[c].lower() for c in self.parsed.children(verb) if self.parsed.relation[c] == "mark"}

    def _tag(self, word: int) -> str:
        """The Penn tag, where the ending does not speak against it: tags of rare words are sometimes wrong."""
        form, tag = self.parsed.words[word].lower(), self.parsed.xpos[word]
        if form.endswith("ed") and form not in _NOT_PAST and tag in _TAGS_NOT_PAST:
            return "VBD"
        if (
            tag in _TAGS_NOT_PRESENT
            and form.endswith("s")
            and not form.endswith("ss")
            and form not in ("was", "'s", "’s")
        ):
            return "VBZ"
        return tag
