import pytest

from reportedly.language.model import Model, shipped


@pytest.fixture(scope="session")
def model() -> Model:
    """The shipped model; loaded once however many tests ask."""
    return shipped()
