"""The word table of entities: whole, in small letters, without contradictions."""

from dataclasses import asdict

from reportedly.reading.entity_words import entity_words


def test_every_group_has_words_in_small_letters() -> None:
    groups = asdict(entity_words())
    assert len(groups) == 13
    for name, words in groups.items():
        assert words, name
        assert all(w == w.lower() and w.isalpha() for w in words), name


def test_no_word_has_two_genders() -> None:
    words = entity_words()
    assert not (words.male | words.male_nouns) & (words.female | words.female_nouns)
    assert not words.bodies & words.people
