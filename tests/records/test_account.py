from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Account


@given(st.lists(st.sampled_from(("keep", "fail", "empty", "not in English"))))
def test_an_account_adds_up_whatever_comes(outcomes: list[str]) -> None:
    account = Account()
    for outcome in outcomes:
        if outcome == "keep":
            account.keep()
        elif outcome == "fail":
            account.fail()
        else:
            account.drop(outcome)
    assert account.adds_up
    assert account.seen == len(outcomes)
    assert dict(account.dropped) == {r: outcomes.count(r) for r in ("empty", "not in English") if r in outcomes}


def test_an_account_that_does_not_add_up_says_so() -> None:
    assert not Account(seen=3, kept=1).adds_up


def test_an_account_in_words() -> None:
    account = Account()
    assert str(account) == "0 seen = 0 read + 0 skipped + 0 failed"
    account.keep()
    account.drop("hidden")
    account.drop("empty")
    account.drop("empty")
    account.fail()
    assert str(account) == "5 seen = 1 read + 3 skipped (2 empty, 1 hidden) + 1 failed"
