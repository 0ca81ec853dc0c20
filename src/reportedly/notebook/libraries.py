"""The libraries that only notebooks need, imported when something asks for them."""

from importlib import import_module
from typing import Any

from reportedly.errors import UsageError

_EXTRAS = {"pandas": "notebook", "matplotlib": "notebook", "pyarrow": "parquet"}
"""The extra that brings each of them."""


def library(name: str, module: str | None = None) -> Any:
    """The library, or that module of it. Raises UsageError, naming the extra to install, where it is not there."""
    try:
        return import_module(module or name)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != name:
            raise  # it is there, and something that it needs is not
        raise UsageError(
            f"{name} is not installed; install it with: pip install 'reportedly[{_EXTRAS[name]}]'"
        ) from error
