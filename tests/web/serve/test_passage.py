from hypothesis import given
from hypothesis import strategies as st

from reportedly.web.serve.passage import passage

TEXTS = st.text(alphabet="ab é🙂’-.\n ", min_size=1, max_size=900)


@given(TEXTS, st.data())
def test_words_stand_where_they_say(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = passage(text, [(start, end)], [(start, end)])
    for word in made.words:
        assert text[word.start : word.end] == word.text
        assert word.pointed == (start < word.end and word.start < end)
    assert "".join(w.space + w.text for w in made.words) in text
    assert any(w.pointed for w in made.words) or not text[start:end].strip()


def test_it_begins_and_ends_with_whole_words() -> None:
    made = passage("alpha " * 200, [(600, 605)])
    assert {w.text for w in made.words} == {"alpha"}
    assert made.before and made.after
