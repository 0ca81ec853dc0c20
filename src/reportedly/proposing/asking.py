"""One passage put to the endpoint: from the cache or within the budget, a few times, and not for ever."""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from reportedly.proposing import prompt
from reportedly.proposing.answer import Answer, read_answer
from reportedly.proposing.budget import Budget
from reportedly.proposing.cache import Cache
from reportedly.proposing.endpoint import Endpoint, Unanswered

FIRST_WAIT_S, LONGEST_WAIT_S = 1.0, 60.0
"""Between tries: twice as long each time, up to this; what the endpoint asks for counts, up to this, too."""
GIVE_UP_AFTER = 3
"""Passages in a row without any answer after which no more are asked: a dead endpoint must not hold up ten thousand reports."""
GIVEN_UP = "no more asked"


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer of the right form, and whether it came from the cache."""

    answer: Answer
    cached: bool


@dataclass(frozen=True, slots=True)
class Unheard:
    """No answer, and why; ``said`` is what the endpoint gave as its reason, on one line, ``asked`` whether it was asked."""

    reason: str
    said: str = ""
    asked: bool = True


class Asking:
    """Puts passages to one model; safe for several threads."""

    def __init__(
        self, endpoint: Endpoint, model: str, budget: Budget, *, tries: int, cache: Cache | None,
        wait: Callable[[float], object] | None = None,
    ) -> None:  # fmt: skip
        """``wait`` sleeps that many seconds between tries; by default it ends early when :meth:`stop` is called."""
        self.stopped = threading.Event()
        self._endpoint, self._model, self._budget, self._tries, self._cache = endpoint, model, budget, tries, cache
        self._wait = wait or self.stopped.wait
        self._without: set[str] = set()  # parameters that this model refuses
        self._silent = 0
        self._lock = threading.Lock()

    def stop(self) -> None:
        """Ask nothing more."""
        self.stopped.set()

    def ask(self, passage: str) -> Heard | Unheard:
        """What the model proposes for a passage. Raises nothing that an endpoint can bring about."""
        kept = self._kept(passage)
        if kept is not None:
            return Heard(kept, cached=True)
        if self.stopped.is_set():
            return Unheard(GIVEN_UP, asked=False)
        outcome = self._asked(passage)
        with self._lock:
            self._silent = 0 if isinstance(outcome, Heard) else self._silent + outcome.asked
            if self._silent >= GIVE_UP_AFTER:
                self.stop()
        return outcome

    def _kept(self, passage: str) -> Answer | None:
        content = self._cache.get(self._model, passage) if self._cache is not None else None
        try:
            return read_answer(content) if content is not None else None
        except ValueError:
            return None

    def _asked(self, passage: str) -> Heard | Unheard:
        outcome = Unheard(GIVEN_UP, asked=False)
        for n in range(self._tries):
            try:
                content, answer = self._try(passage)
            except Unanswered as error:
                times = f" ({n + 1} tries)" if n else ""
                outcome = Unheard(f"{error.reason}{times}", error.said[:200].strip(), error.asked)
                if error.final:
                    self.stop()
                if not error.again or n + 1 == self._tries or self.stopped.is_set():
                    break
                self._wait(self._pause(n, error.after_s))
                continue
            if self._cache is not None:
                self._cache.put(self._model, passage, content)
            return Heard(answer, cached=False)
        return outcome

    def _pause(self, n: int, asked_s: float | None) -> float:
        """Seconds before the next try: random between half and the whole, so that threads do not come back all at once."""
        ours: float = FIRST_WAIT_S * 2**n * random.uniform(0.5, 1.0)
        return min(LONGEST_WAIT_S, max(asked_s or 0.0, ours))

    def _try(self, passage: str) -> tuple[str, Answer]:
        """One call: the answer's text and what it proposes. Raises Unanswered."""
        asked = prompt.estimated_tokens(passage)
        reserved = asked + prompt.MAX_ANSWER_TOKENS
        spent = self._budget.take(reserved)
        if spent is not None:
            raise Unanswered(spent, asked=False)
        used = asked
        try:
            data = self._endpoint.post(self._body(passage))
            completion = _completion(data)
            content = _content(completion)
            used = _used(completion) or asked + len(content) // prompt.CHARACTERS_A_TOKEN
            return content, _read(content, completion)
        except Unanswered as error:
            if error.status == 400 and self._leave_out(error.said):
                error.again = True
            raise
        finally:
            self._budget.settle(reserved, used)

    def _body(self, passage: str) -> bytes:
        question = prompt.question(self._model, passage)
        for name in self._without:
            value = question.pop(name)
            if name == "max_tokens":
                question["max_completion_tokens"] = value  # the newer name
        return msgspec.json.encode(question)

    def _leave_out(self, said: str) -> bool:
        """Whether the endpoint names a parameter that can be left out; it is, from now on."""
        named = {name for name in ("temperature", "max_tokens") if name in said} - self._without
        self._without = self._without | named
        return bool(named)


class _Message(msgspec.Struct):
    content: Any = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: Any = None


class _Completion(msgspec.Struct):
    choices: list[_Choice]
    usage: Any = None


def _completion(data: bytes) -> _Completion:
    try:
        found = msgspec.json.decode(data, type=_Completion)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise Unanswered("an answer that is no chat completion", again=True) from error
    if not found.choices:
        raise Unanswered("an answer without a choice", again=True)
    return found


def _content(completion: _Completion) -> str:
    content = completion.choices[0].message.content
    if not isinstance(content, str) or not content.strip():
        raise Unanswered("an answer without text", again=True)
    return content


def _read(content: str, completion: _Completion) -> Answer:
    try:
        return read_answer(content)
    except ValueError as error:
        if completion.choices[0].finish_reason == "length":
            raise Unanswered("an answer cut off at the most tokens that it may have") from error
        raise Unanswered("an answer that is not of the proposals' form", again=True) from error


def _used(completion: _Completion) -> int | None:
    """The tokens that the endpoint says it used; None where it says nothing or nonsense."""
    total = completion.usage.get("total_tokens") if isinstance(completion.usage, dict) else None
    return total if isinstance(total, int) and not isinstance(total, bool) and total > 0 else None
