"""Every step that the ablations take out is still where they look for it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
sys.path.insert(0, str(Path(__file__).parents[2]))


def test_each_step_can_be_taken_out_and_a_report_is_read_without_it() -> None:
    import ablations

    from reportedly.workflow import read_text

    text = "Osmark said on Monday that Veldania had shelled Korrin, killing 12 people. Its ally denied it."
    whole = read_text(text, published="2031-05-14")
    assert whole.statements
    for name, patches in ablations.steps().items():
        with ablations.without(patches):
            assert read_text(text, published="2031-05-14").document == whole.document, name
    with pytest.raises(AttributeError), ablations.without([(ablations.statements, "no_such_step", len)]):
        pass
