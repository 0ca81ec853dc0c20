"""The word table of entities: whole, in small letters, without contradictions."""

from dataclasses import asdict

from reportedly.reading.coreference.entity_words import entity_words


def test_every_group_has_words_in_small_letters() -> None:
    groups = asdict(entity_words())
    for name, words in groups.items():
        assert words, name
        assert all(w == w.lower() and w.replace("-", "").isalpha() for w in words), name


def test_no_word_has_two_genders() -> None:
    words = entity_words()
    assert not (words.male | words.male_nouns) & (words.female | words.female_nouns)
    assert not words.bodies & words.people
    assert words.by_birth < words.titles


def test_a_noun_says_of_a_name_one_thing_only() -> None:
    words = entity_words()
    groups = (words.vehicles, words.weapons, words.outlets, words.bands, words.persons, words.towns)
    assert sum(map(len, groups)) == len(frozenset().union(*groups))
