"""Tries, waits, budget, cache, giving up: what one passage may cost, and when no more is asked."""

import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tests.proposing.endpoint import Asked, Behaviour, FakeEndpoint, Reply, completion, dead_url, endpoint
from tests.proposing.made import BURNED, TEXT, WHISPERED, answer

from reportedly.proposing import prompt
from reportedly.proposing.asking import GIVE_UP_AFTER, GIVEN_UP, LONGEST_WAIT_S, Asking, Heard, Unheard
from reportedly.proposing.budget import Budget
from reportedly.proposing.cache import Cache
from reportedly.proposing.endpoint import Endpoint

GOOD = completion(answer([WHISPERED], [BURNED]))


def in_turn(*replies: Reply) -> Behaviour:
    """Those, and the last one for ever."""
    left = list(replies)
    lock = threading.Lock()

    def behaviour(asked: Asked) -> Reply:
        with lock:
            return left.pop(0) if len(left) > 1 else left[0]

    return behaviour


def asking(fake: FakeEndpoint, *, calls: int | None = None, tokens: int | None = None, tries: int = 3, cache: Path | None = None,
           waits: list[float] | None = None, model: str = "m", timeout_s: float = 5.0) -> Asking:  # fmt: skip
    wait: Callable[[float], object] = (waits if waits is not None else []).append
    return Asking(
        Endpoint(fake.url, timeout_s=timeout_s), model, Budget(calls, tokens), tries=tries, cache=Cache(cache) if cache else None, wait=wait
    )


def test_the_question() -> None:
    with endpoint(in_turn(GOOD)) as fake:
        outcome = asking(fake).ask(TEXT)
    assert isinstance(outcome, Heard) and not outcome.cached and len(outcome.answer.statements) == 1
    (asked,) = fake.asked
    assert asked.passage == TEXT
    system, user = asked.question["messages"]
    assert system == {"role": "system", "content": prompt.instructions()} and user["role"] == "user"
    assert asked.question["model"] == "m" and asked.question["temperature"] == 0 and asked.question["stream"] is False


BAD = {
    "500": Reply(b"oops", 500), "429": Reply(b"slow down", 429), "HTML": Reply(b"<html><body>It works!</body></html>"), "nothing": Reply(b""),
    "no JSON": Reply(b'{"choices": [{'), "no completion": Reply(b'{"error": "busy"}'), "no choice": Reply(b'{"choices": []}'),
    "a list": Reply(b"[]"), "deep": Reply(b"[" * 200_000), "not UTF-8": Reply(b'{"choices": "\xff"}'),
    "no text": completion(""), "null": Reply(b'{"choices": [{"message": {"content": null}}]}'), "prose": completion("I cannot help with that."),
    "other JSON": completion({"summary": "war"}), "broken": Reply(GOOD.body, broken=True), "reset": Reply(GOOD.body * 500, reset=True),
    "half": completion('{"attributions": [{"id": "a'), "odd": completion("\\ud800"), "numbers": completion([1e308, 1])}  # fmt: skip


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_another_try_helps(bad: Reply) -> None:
    waits: list[float] = []
    with endpoint(in_turn(bad, bad, GOOD)) as fake:
        assert isinstance(asking(fake, waits=waits).ask(TEXT), Heard)
        assert len(fake.asked) == 3
    assert 0.5 <= waits[0] <= 1 <= waits[1] <= 2


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_not_for_ever(bad: Reply) -> None:
    with endpoint(in_turn(bad)) as fake:
        outcome = asking(fake, tries=2).ask(TEXT)
        assert len(fake.asked) == 2
    assert isinstance(outcome, Unheard) and outcome.reason.endswith("(2 tries)")


@pytest.mark.parametrize("bad", [Reply(status=400), Reply(status=413), completion('{"attributions": [', finish="length")])
def test_no_other_try_where_it_would_not_help(bad: Reply) -> None:
    with endpoint(in_turn(bad)) as fake:
        assert isinstance(asking(fake).ask(TEXT), Unheard)
        assert len(fake.asked) == 1


def test_a_stall_costs_its_time_and_no_more() -> None:
    with endpoint(in_turn(Reply(stall_s=60))) as fake:
        outcome = asking(fake, tries=2, timeout_s=0.2).ask(TEXT)
    assert outcome == Unheard("no whole answer in 0.2 s (2 tries)")


def test_waiting_as_long_as_it_asks_for_within_reason() -> None:
    waits: list[float] = []
    with endpoint(in_turn(Reply(status=429, headers={"Retry-After": "9"}), Reply(status=503, headers={"Retry-After": "86400"}), GOOD)) as fake:
        assert isinstance(asking(fake, waits=waits).ask(TEXT), Heard)
    assert waits == [9, LONGEST_WAIT_S]


# ------------------------------------------------------------------------------------------------------------ budget


def test_no_more_calls_than_were_granted() -> None:
    with endpoint(in_turn(Reply(status=500), GOOD)) as fake:
        a = asking(fake, calls=3)
        outcomes = [a.ask(f"{TEXT} {n}") for n in range(5)]
        assert len(fake.asked) == 3
    assert [type(o) for o in outcomes] == [Heard, Heard, Unheard, Unheard, Unheard]
    assert outcomes[2] == outcomes[4] == Unheard("the budget of calls is spent", asked=False)


def test_no_more_tokens_than_were_granted() -> None:
    one = prompt.estimated_tokens(TEXT) + prompt.MAX_ANSWER_TOKENS
    with endpoint(in_turn(completion(answer(), tokens=5000))) as fake:
        a = asking(fake, tokens=5000 + one)
        outcomes = [a.ask(TEXT) for n in range(3)]
        assert len(fake.asked) == 2
    assert outcomes[2] == Unheard("the budget of tokens is spent", asked=False)


@pytest.mark.parametrize("usage", [None, -5, "many", True, 10**30])
def test_what_the_endpoint_says_that_it_used_may_be_nonsense(usage: Any) -> None:
    reply = json.loads(completion(answer()).body)
    reply["usage"] = {"total_tokens": usage}
    budget = Budget(None, None)
    with endpoint(in_turn(Reply(json.dumps(reply).encode()))) as fake:
        Asking(Endpoint(fake.url), "m", budget, tries=1, cache=None).ask(TEXT)
    assert budget.tokens == 10**30 if usage == 10**30 else prompt.estimated_tokens(TEXT) <= budget.tokens < 5000


def test_threads_do_not_overdraw_it() -> None:
    with endpoint(in_turn(Reply(GOOD.body, stall_s=0.02))) as fake:
        a = asking(fake, calls=7)
        with ThreadPoolExecutor(12) as pool:
            outcomes = list(pool.map(a.ask, [f"{TEXT} {n}" for n in range(30)]))
        assert len(fake.asked) == 7 == sum(isinstance(o, Heard) for o in outcomes)


# ---------------------------------------------------------------------------------------------------------- giving up


def test_a_dead_endpoint_is_given_up() -> None:
    fake = FakeEndpoint(in_turn(GOOD))
    fake.url = dead_url()
    a = asking(fake, tries=1)
    outcomes = [a.ask(f"{TEXT} {n}") for n in range(9)]
    assert [o.reason for o in outcomes if isinstance(o, Unheard)] == ["no connection (Connection refused)"] * GIVE_UP_AFTER + [GIVEN_UP] * (9 - GIVE_UP_AFTER)


def test_now_and_then_a_failure_is_not() -> None:
    with endpoint(in_turn(*[Reply(status=500), Reply(status=500), GOOD] * 4)) as fake:
        a = asking(fake, tries=1)
        outcomes = [a.ask(f"{TEXT} {n}") for n in range(12)]
    assert sum(isinstance(o, Heard) for o in outcomes) == 4


@pytest.mark.parametrize("status", [401, 403, 404, 302])
def test_a_wrong_key_or_path_ends_it_at_once(status: int) -> None:
    with endpoint(in_turn(Reply(status=status))) as fake:
        a = asking(fake)
        outcomes = [a.ask(f"{TEXT} {n}") for n in range(5)]
        assert len(fake.asked) == 1
    assert isinstance(outcomes[0], Unheard) and f"HTTP {status}" in outcomes[0].reason
    assert outcomes[1:] == [Unheard(GIVEN_UP, asked=False)] * 4


def test_a_parameter_that_is_refused_is_left_out() -> None:
    def picky(asked: Asked) -> Reply:
        for name in ("temperature", "max_tokens"):
            if name in asked.question:
                return Reply(json.dumps({"error": {"message": f"Unsupported parameter: '{name}'"}}).encode(), 400)
        return GOOD

    with endpoint(picky) as fake:
        a = asking(fake)
        assert isinstance(a.ask(TEXT), Heard) and isinstance(a.ask(TEXT), Heard)
        assert len(fake.asked) == 4
        assert fake.asked[-1].question["max_completion_tokens"] == prompt.MAX_ANSWER_TOKENS


# -------------------------------------------------------------------------------------------------------------- cache


def test_no_passage_is_asked_twice(tmp_path: Path) -> None:
    with endpoint(in_turn(GOOD)) as fake:
        first, second = asking(fake, cache=tmp_path).ask(TEXT), asking(fake, cache=tmp_path, calls=0).ask(TEXT)
        assert isinstance(first, Heard) and isinstance(second, Heard)
        assert (first.cached, second.cached) == (False, True) and first.answer == second.answer
        assert len(fake.asked) == 1


def test_another_model_or_passage_or_prompt_is_asked_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with endpoint(in_turn(GOOD)) as fake:
        for a, passage in ((asking(fake, cache=tmp_path), TEXT), (asking(fake, cache=tmp_path, model="n"), TEXT), (asking(fake, cache=tmp_path), f"{TEXT} ")):
            a.ask(passage)
        monkeypatch.setattr(prompt, "version", lambda: "another")
        asking(fake, cache=tmp_path).ask(TEXT)
        assert len(fake.asked) == 4


def test_only_answers_of_the_form_are_kept(tmp_path: Path) -> None:
    with endpoint(in_turn(completion("no"), completion("no"), GOOD)) as fake:
        assert isinstance(asking(fake, cache=tmp_path, tries=2).ask(TEXT), Unheard)
        assert not list(tmp_path.rglob("*.json"))
        assert isinstance(asking(fake, cache=tmp_path).ask(TEXT), Heard)


@pytest.mark.parametrize("rubbish", [b"", b"{", b"\xff" * 9, b'{"model": "n", "prompt": "", "content": "{}"}', b"[]"])
def test_a_broken_file_is_asked_anew_and_mended(tmp_path: Path, rubbish: bytes) -> None:
    with endpoint(in_turn(GOOD)) as fake:
        asking(fake, cache=tmp_path).ask(TEXT)
        (file,) = tmp_path.rglob("*.json")
        file.write_bytes(rubbish)
        assert isinstance(asking(fake, cache=tmp_path).ask(TEXT), Heard)
        last = asking(fake, cache=tmp_path, calls=0).ask(TEXT)
        assert len(fake.asked) == 2 and isinstance(last, Heard) and last.cached


def test_what_was_kept_is_still_given_when_no_more_is_asked(tmp_path: Path) -> None:
    with endpoint(in_turn(GOOD)) as fake:
        asking(fake, cache=tmp_path).ask(TEXT)
        a = asking(fake, cache=tmp_path)
        a.stop()
        assert isinstance(a.ask(TEXT), Heard) and a.ask("Other.") == Unheard(GIVEN_UP, asked=False)
