"""What the trigger of a statement means where the word alone does not tell: «set … on fire», «lost their lives», «nobody did»."""

import re
from collections.abc import Sequence

from reportedly.merge.stories.numbers import is_only_number
from reportedly.merge.stories.sentences import Sentences
from reportedly.merge.stories.terms import RECIPIENTS
from reportedly.merge.stories.words import sense, stem, tokens, words
from reportedly.records import Reading, Statement

BACK = 600
"""Characters before an elliptical clause in which what it leaves out is looked for."""

WITHIN = 8
"""Words behind a verb in which the noun or particle stands that makes one meaning with it."""

_OF_NOUN = re.compile(
    r"\b((?:\w+ ){1,4})(?:that|which|was|were|is|are|be|been|being)\b(?:(?! (?:that|which|and|but|or)\b)[^.,;:!?\n]){0,60}$"
)
"""The words before a relative clause or a passive, up to its verb: among them is the noun that the verb is said of."""

_CLAUSE = re.compile(r"[.;:!?\n]")


_DEFINITE = frozenset("the this that these those such".split())

_Idiom = tuple[str, bool, frozenset[str]]


class Triggers:
    """The triggers of one reading's statements."""

    def __init__(self, reading: Reading, sentences: Sentences) -> None:
        self._text, self._sentences = reading.document.text, sentences
        self._names = {e.id: e.name for e in reading.entities}
        self._before: dict[str, Statement] = {}
        self._idioms: dict[str, _Idiom] = {}
        before: dict[str, list[Statement]] = {}
        for s in sorted(reading.statements, key=lambda s: s.trigger[0][0]):
            if s.kind != "event":
                continue
            claims = before.setdefault(s.type, [])
            if not _elliptical(self._said(s)):
                claims.append(s)
                continue
            while claims and s.trigger[0][0] - claims[0].trigger[0][0] > BACK:
                del claims[0]
            if claims:
                self._before[s.id] = _repeated(s, claims)

    def antecedent(self, statement: Statement) -> Statement | None:
        """The statement that an elliptical one repeats («nobody did», «Halden says three»); None for all others.

        It is the nearest one before it of the same type, whose word is one, and of those with all its parties where there is one.
        """
        return self._before.get(statement.id)

    def sense(self, statement: Statement) -> str:
        """What is said to happen, for comparing; of a relation its type."""
        if statement.kind != "event":
            return statement.type
        whole = self._before.get(statement.id, statement)
        return self._idiom(whole)[0] or sense(self._said(whole), whole.type)

    def undergone(self, statement: Statement) -> bool:
        """Whether it happens to the one who stands as its subject: «12 people died», «nobody lost his life»."""
        whole = self._before.get(statement.id, statement)
        _, undergone, nouns = self._idiom(whole)
        others = (a for a in whole.arguments if a.role in RECIPIENTS and self._last(a.entity) not in nouns)
        if undergone and next(others, None) is None:  # «five burned to death», but not «they burned him to death»
            return True
        return any(stem(w) in words().undergone for w in tokens(self._said(whole)))

    def nouns(self, statement: Statement) -> frozenset[str]:
        """Stems that belong to what is said to happen and so are no party: the lives that are lost."""
        return self._idiom(self._before.get(statement.id, statement))[2]

    def _last(self, entity: str) -> str:
        return next((stem(w) for w in reversed(tokens(self._names[entity]))), "")

    def _said(self, s: Statement) -> str:
        return " ".join(self._text[a:b] for a, b in s.trigger)

    def _idiom(self, s: Statement) -> _Idiom:
        found = self._idioms.get(s.id)
        if found is None:
            found = self._idioms[s.id] = self._looked_up(s)
        return found

    def _looked_up(self, s: Statement) -> _Idiom:
        """The sense of a verb with the noun behind it, whether its subject undergoes it, and the noun; "" for none."""
        known = words().idioms
        said = [w for w in map(stem, tokens(self._said(s))) if w in known]
        if not said:
            return "", False, frozenset()
        first, end = self._sentences.around(s.trigger[0][0])
        rest = self._text[s.trigger[-1][1] : end]
        beside = [stem(w) for w in tokens(_CLAUSE.split(rest, maxsplit=1)[0])[:WITHIN]]
        before = _OF_NOUN.search(self._text, first, s.trigger[0][0])
        if before is not None:  # «the sanctions that the League imposed», «sanctions were imposed»
            beside += map(stem, before[1].split())
        beside += [self._last(a.entity) for a in s.arguments]  # «imposed them»
        for verb in said:
            for noun, (meaning, undergone) in known[verb].items():
                if noun in beside:
                    return meaning, undergone, frozenset({noun})
        return "", False, frozenset()


def _repeated(elliptical: Statement, claims: Sequence[Statement]) -> Statement:
    """Which of the claims before it an elliptical statement repeats."""
    parties = {a.entity for a in elliptical.arguments}
    alike = [c for c in claims if parties and parties <= {a.entity for a in c.arguments}]
    return (alike or claims)[-1]


def _elliptical(trigger: str) -> bool:
    """Whether a trigger only stands for what was said before: a form of «do», a pronoun, a number, «the accusation»."""
    said = tokens(trigger)
    if len(said) == 2 and said[0] in _DEFINITE and said[1] in words().said_before:
        return True
    rest = [w for w in said if w not in words().pro_forms and w not in words().nobody]
    return bool(said) and (not rest or is_only_number(" ".join(rest)))
