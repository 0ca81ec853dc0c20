"""The command's root: verbs, and what errors become on a terminal."""

import errno
import os
import sys

# Small matrices gain nothing from BLAS threads, and on a busy machine these fight with the network's own: reading took
# three times as long. Set before numpy is imported; whoever sets it otherwise is heeded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from importlib import import_module

import click

from reportedly import __version__
from reportedly.cli.output import NO_ROOM, write_error
from reportedly.errors import ReportedlyError, StorageError, UsageError

VERBS = {
    "read": "read", "merge": "merge", "ask": "ask", "show": "ask", "decide": "decide", "export": "export", "serve": "serve",
    "report": "report",
    "batch": "batch", "archive": "archive", "schema": "schema",
}  # fmt: skip
"""Each verb, in the order of help, and the module of this package that has it."""


class Verbs(click.Group):
    """Imports a verb when it is asked for: reading waits for no graph library, and help for no network."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All verbs."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command; None for a word that is no verb."""
        if cmd_name not in VERBS:
            return None
        command: click.Command = getattr(import_module(f"reportedly.cli.{VERBS[cmd_name]}"), cmd_name)
        return command


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportedly")
def reportedly() -> None:
    """Read news reports and keep what they say together with who says so."""


def run() -> None:
    """Run the command; exit status 0: all done, 1: something could not be read, 2: wrong use, 3: a model was not heard,
    4: an archive or an output could not be written or read on."""
    try:
        try:
            reportedly(standalone_mode=True)
        finally:
            sys.stdout.flush()
    except UsageError as error:
        click.echo(f"reportedly: {error}", err=True)
        sys.exit(2)
    except StorageError as error:
        click.echo(f"reportedly: {error}", err=True)
        sys.exit(4)
    except ReportedlyError as error:
        click.echo(f"reportedly: {error}", err=True)
        sys.exit(1)
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever read it has seen enough
            _close_output()
            sys.exit(1)
        if error.errno not in NO_ROOM:
            raise
        _close_output()
        click.echo(f"reportedly: {write_error('standard output', error)}", err=True)
        sys.exit(4)


def _close_output() -> None:
    """Let Python's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
