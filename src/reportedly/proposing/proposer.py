"""A language model that proposes readings: what it is asked, and where its answers go."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from reportedly.errors import UsageError
from reportedly.language.parsed import Parsed
from reportedly.proposing.account import ProposerAccount
from reportedly.proposing.answer import Answer
from reportedly.proposing.asking import GIVEN_UP, Asking, Heard, Unheard
from reportedly.proposing.budget import Budget
from reportedly.proposing.cache import Cache
from reportedly.proposing.endpoint import Endpoint
from reportedly.proposing.joining import join
from reportedly.proposing.passages import passages
from reportedly.records import Reading, Span

MAX_TOKENS = 1_000_000
"""By default, for one run: some 200 passages, 80,000 words."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A passage ``[start, end)`` of a report about which the model was not heard, and why."""

    report: str
    start: int
    end: int
    reason: str
    said: str


Asked = list[tuple[Span, Future[Heard | Unheard]]]


class Proposer:
    """Asks an OpenAI-compatible endpoint about reports, and joins what holds of its answers with their readings.

    Give it to ``read``, ``read_all`` or ``read_text`` as ``proposer``. Whatever the endpoint does, the program's own reading
    comes out; ``account`` says what was asked and what became of it, ``silences`` which passages were not heard. Use it as a
    context manager, or :meth:`close` it. Only the text of reports is sent, passage by passage.
    """

    def __init__(
        self, url: str, model: str, *, key: str | None = None, timeout_s: float = 60.0, tries: int = 3,
        max_calls: int | None = None, max_tokens: int | None = MAX_TOKENS, jobs: int = 4,
        cache: str | Path | None = None, wait: Callable[[float], object] | None = None,
    ) -> None:  # fmt: skip
        """``url`` is the API's root («http://localhost:8000/v1»), ``model`` a name that it knows, ``key`` what it asks for.

        ``timeout_s`` holds for one call as a whole, ``tries`` for one passage, ``max_calls`` and ``max_tokens`` for all that
        is asked of this object (None: without a limit; no calls: the cache alone), ``jobs`` for calls at a time. Answers are
        kept in the folder ``cache`` where one is given. ``wait`` sleeps between tries. Nothing is sent yet.

        Raises UsageError for an address, a key, a folder or a number that cannot be.
        """
        if not model.strip() or not model.isprintable():
            raise UsageError("the proposer's model has no name; give one that the endpoint knows")
        for name, value, least in (
            ("timeout_s", timeout_s, 0.001), ("tries", tries, 1), ("jobs", jobs, 1),
            ("max_calls", max_calls, 0), ("max_tokens", max_tokens, 0),
        ):  # fmt: skip
            if value is not None and not least <= value < 1e12:
                raise UsageError(f"{name}: {value} is too small or too large; give {least:g} or more")
        self.name = f"proposer {model}"
        self.endpoint = Endpoint(url, key=key, timeout_s=timeout_s)
        self.account = ProposerAccount()
        self.silences: list[Silence] = []
        self._budget = Budget(max_calls, max_tokens)
        self._asking = Asking(
            self.endpoint,
            model,
            self._budget,
            tries=tries,
            cache=Cache(Path(cache)) if cache is not None else None,
            wait=wait,
        )
        self._closed = False
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="proposer")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ask nothing more, and break off the calls that are under way."""
        self._closed = True
        self._asking.stop()
        self.endpoint.cut()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def ask(self, text: str) -> Asked:
        """Begin to ask about every passage of a text; returns at once. Raises UsageError when it was closed."""
        if self._closed:
            raise UsageError("the proposer is closed; make a new one, and read inside its «with»")
        return [
            ((start, end), self._threads.submit(self._asking.ask, text[start:end])) for start, end in passages(text)
        ]

    def joined(self, reading: Reading, parsed: Parsed, asked: Asked) -> Reading:
        """The reading with what holds of the answers about its text; waits for those that are not there yet.

        ``reading`` has all entities that the program knows of, not only those that take part in something.
        """
        answers: list[tuple[Span, Answer]] = []
        document = reading.document
        for (start, end), future in asked:
            self.account.passages += 1
            outcome = future.result() if not future.cancelled() else Unheard(GIVEN_UP, asked=False)
            if isinstance(outcome, Heard):
                self.account.heard += 1
                self.account.cached += outcome.cached
                answers.append(((start, end), outcome.answer))
            else:
                self.account.unheard[outcome.reason] += 1
                report = document.source_id or document.file or document.id
                self.silences.append(Silence(report, start, end, outcome.reason, outcome.said))
        self.account.calls, self.account.tokens = self._budget.calls, self._budget.tokens
        return join(reading, parsed, answers, self.name, self.account)
