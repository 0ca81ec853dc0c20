"""What a run may cost: calls and tokens, counted before they are spent."""

import threading


class Budget:
    """How many calls and tokens are left; safe for several threads. None: without a limit."""

    def __init__(self, calls: int | None, tokens: int | None) -> None:
        self.calls = self.tokens = 0
        self._most_calls, self._most_tokens = calls, tokens
        self._reserved = 0
        self._lock = threading.Lock()

    def take(self, tokens: int) -> str | None:
        """Reserve one call of that many tokens; else the reason why not, and nothing is taken."""
        with self._lock:
            if self._most_calls is not None and self.calls >= self._most_calls:
                return "the budget of calls is spent"
            if self._most_tokens is not None and self.tokens + self._reserved + tokens > self._most_tokens:
                return "the budget of tokens is spent"
            self.calls += 1
            self._reserved += tokens
            return None

    def settle(self, reserved: int, used: int) -> None:
        """Put what a call used in the place of what was reserved for it."""
        with self._lock:
            self._reserved -= reserved
            self.tokens += used
