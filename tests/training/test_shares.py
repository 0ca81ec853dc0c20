import pytest
from training.shares import shares


def test_each_name_has_its_number() -> None:
    assert shares("ewt=2,passages=1.5") == {"ewt": 2.0, "passages": 1.5}
    assert shares("runs/a=b.pt=0.7") == {"runs/a=b.pt": 0.7}
    assert shares("") == {}


@pytest.mark.parametrize("given", ["ewt=much", "ewt"])
def test_what_is_no_number_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match="could not convert"):
        shares(given)
