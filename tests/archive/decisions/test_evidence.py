import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.archive.made import TEXT, reading, span

from reportedly.archive.decisions.evidence import evidence, resolve
from reportedly.records import Evidence, Layer, Statement


@pytest.mark.parametrize(("layer", "local", "words"), [
    ("entity", "e3", "Lea Sorn"), ("statement", "s1", "shelled"), ("statement", "s2", "denied"), ("attribution", "a1", "said"),
])  # fmt: skip
def test_there_and_back(layer: Layer, local: str, words: str) -> None:
    e = evidence(reading(), layer, local)
    assert TEXT[e.start : e.end] == words
    assert resolve(reading(), e) == local


def test_statements_of_one_trigger_are_told_apart_by_type() -> None:
    r = reading()
    s1 = r.statements[0]
    twin = msgspec.structs.replace(s1, id="s9", type="COERCE")
    r = msgspec.structs.replace(r, statements=(*r.statements, twin))
    assert resolve(r, evidence(r, "statement", "s9")) == "s9"
    assert resolve(r, evidence(r, "statement", "s1")) == "s1"


def test_a_re_reading_with_other_ids_and_edges_is_found_again() -> None:
    e = evidence(reading(), "statement", "s1")
    r = reading()
    moved = msgspec.structs.replace(r.statements[0], id="s77", trigger=(span(TEXT, "shelled Karn"),))
    assert resolve(msgspec.structs.replace(r, statements=(r.statements[1], moved)), e) == "s77"


def test_what_is_no_longer_there_is_none() -> None:
    e = evidence(reading(), "statement", "s1")
    assert resolve(msgspec.structs.replace(reading(), statements=()), e) is None


def test_no_such_thing() -> None:
    for layer in ("entity", "statement", "attribution"):
        with pytest.raises(KeyError):
            evidence(reading(), layer, "x9")  # type: ignore[arg-type]


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 20))
def test_whatever_is_found_shares_a_character(start: int, length: int) -> None:
    r = reading()
    e = Evidence(layer="statement", document="doc-1", start=start, end=start + length)
    found = resolve(r, e)
    by_id: dict[str, Statement] = {s.id: s for s in r.statements}
    touching = {s.id for s in r.statements if any(a < e.end and e.start < b for a, b in s.trigger)}
    assert (found in touching) if touching else found is None
    assert found is None or found in by_id
