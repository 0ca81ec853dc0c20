"""A text as one reading asks about it: what is found out about a word is found out once.

The steps of a reading ask the same of a word again and again: whether it is a verb, what its lemma is, who stands around it.
Such functions are marked ``once_a_word``. They keep their answers only on a text of type ``Remembered``, which the reading
makes for itself and nobody changes; of a ``Parsed``, which may change between two questions, they find the answer each time.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from reportedly.language.parsed import Parsed

Answer = TypeVar("Answer")
Question = Callable[[Parsed, int], Answer]

_UNASKED = object()


@dataclass(slots=True)
class Remembered(Parsed):
    """What the model says of a text, shared with the ``Parsed`` that it is made from, and what was found out about its words.

    ``verbs[i]`` says whether word ``i`` is a verb, ``lemmas[i]`` is its lemma (``events.predicates``). ``answers`` holds, by
    question, the answer for each word that was asked about.
    """

    verbs: list[bool] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    answers: dict[Callable[..., Any], dict[int, Any]] = field(default_factory=dict)


def once_a_word(question: Question[Answer]) -> Question[Answer]:
    """The function, which answers once for each word of a ``Remembered``. Whoever gets the answer must not change it."""

    @wraps(question)
    def asked(parsed: Parsed, word: int) -> Answer:
        if not isinstance(parsed, Remembered):
            return question(parsed, word)
        known = parsed.answers.get(question)
        if known is None:
            known = parsed.answers[question] = {}
        found = known.get(word, _UNASKED)
        if found is _UNASKED:
            found = known[word] = question(parsed, word)
        answer: Answer = found
        return answer

    return asked
