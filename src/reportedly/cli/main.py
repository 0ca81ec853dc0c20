"""The command's root: verbs, and what errors become on a terminal."""

import os
import sys

# Small matrices gain nothing from BLAS threads, and on a busy machine these fight with the network's own: reading took
# three times as long. Set before numpy is imported; whoever sets it otherwise is heeded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click

from reportedly import __version__
from reportedly.cli.read import read
from reportedly.cli.schema import schema
from reportedly.errors import ReportedlyError, UsageError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportedly")
def reportedly() -> None:
    """Read news reports and keep what they say together with who says so."""


reportedly.add_command(read)
reportedly.add_command(schema)


def run() -> None:
    """Run the command; exit status 0: all done, 1: something could not be read, 2: wrong use."""
    try:
        reportedly(standalone_mode=True)
    except UsageError as error:
        click.echo(f"reportedly: {error}", err=True)
        sys.exit(2)
    except ReportedlyError as error:
        click.echo(f"reportedly: {error}", err=True)
        sys.exit(1)
