"""The options for a language model, and what is said of its work."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reportedly.errors import UsageError
from reportedly.web.wording import visible

if TYPE_CHECKING:  # loaded when a model is asked for, and the network's client with it
    from reportedly.proposing import Proposer

UNHEARD_STATUS = 3
"""Exit status where all was read but the model was not heard on all of it."""
SHOWN_SILENCES = 5
"""Passages that are named one by one; the closing line counts all."""
F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--proposer", metavar="URL",
                 help="Ask a language model, too: the root of an OpenAI-compatible API. Sends the reports' text there."),
    click.option("--model", metavar="NAME", help="With --proposer: the model's name there."),
    click.option("--proposer-key-env", metavar="VAR", help="The environment variable that has the API's key."),
    click.option("--proposer-timeout", type=click.FloatRange(min=0.1), default=60.0, show_default=True, metavar="SECONDS",
                 help="For one call, from first to last byte."),
    click.option("--proposer-tries", type=click.IntRange(min=1), default=3, show_default=True, metavar="N",
                 help="How often a passage is tried."),
    click.option("--proposer-calls", type=click.IntRange(min=0), metavar="N",
                 help="The most calls of this run; 0: the cache alone."),
    click.option("--proposer-tokens", type=click.IntRange(min=0), default=1_000_000, show_default=True, metavar="N",
                 help="The most tokens of this run, questions and answers."),
    click.option("--proposer-jobs", type=click.IntRange(min=1, max=64), default=4, show_default=True, metavar="N",
                 help="Calls at a time."),
    click.option("--proposer-cache", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER",
                 help="Keep answers there, and ask no passage twice."),
)  # fmt: skip


def proposer_options(command: F) -> F:
    """Adds the options for a language model; the command gets them as keyword arguments ``proposer``, ``model``, ``proposer_…``."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def opened_proposer(
    *, proposer: str | None, model: str | None, proposer_key_env: str | None, proposer_timeout: float, proposer_tries: int,
    proposer_calls: int | None, proposer_tokens: int, proposer_jobs: int, proposer_cache: Path | None,
) -> "Proposer | None":  # fmt: skip
    """The proposer that the options ask for; None where they ask for none. Raises UsageError where they do not fit."""
    if proposer is None:
        if model is not None:
            raise UsageError("--model: goes with --proposer; give the endpoint's address, too")
        return None
    if model is None:
        raise UsageError("--proposer: needs --model; give the name of a model that the endpoint has")
    key = None
    if proposer_key_env is not None:
        key = os.environ.get(proposer_key_env)
        if key is None:
            raise UsageError(
                f"--proposer-key-env: there is no variable {proposer_key_env}; set it to the key, or leave the option out"
            )
    from reportedly.proposing import Proposer

    opened = Proposer(
        proposer, model, key=key, timeout_s=proposer_timeout, tries=proposer_tries, max_calls=proposer_calls,
        max_tokens=proposer_tokens, jobs=proposer_jobs, cache=proposer_cache,
    )  # fmt: skip
    if opened.endpoint.bare_key:
        click.echo("reportedly: the proposer's key is sent unencrypted; use https where others may listen", err=True)
    return opened


def tell(proposer: "Proposer") -> None:
    """Say on standard error which passages were not heard, then the account."""
    for s in proposer.silences[:SHOWN_SILENCES]:
        said = f": {s.said}" if s.said else ""
        click.echo(
            f"reportedly: {visible(s.report)}, characters {s.start}–{s.end}: the proposer was not heard: {s.reason}{said}; "
            "the program's own reading stands", err=True,
        )  # fmt: skip
    rest = Counter(s.report for s in proposer.silences[SHOWN_SILENCES:])
    if rest:
        click.echo(
            f"reportedly: and {sum(rest.values())} more passages of {len(rest)} report{'s' if len(rest) > 1 else ''}",
            err=True,
        )
    click.echo(f"proposer: {proposer.account}", err=True)
