"""``reportedly schema``."""

import json

import click

from reportedly import codec


@click.command()
def schema() -> None:
    """Print the JSON Schema of a reading."""
    click.echo(json.dumps(codec.schema(), ensure_ascii=False, indent=2))
