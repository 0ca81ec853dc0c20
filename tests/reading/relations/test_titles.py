"""How much of a phrase is a title, and what is none; on trees made by hand."""

import pytest
from hand_built import at, flat, mention, name, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.relations.offices import is_told_below, names_trade, office_title, title_head


def hyphened(text: str, head: str) -> Parsed:
    """A text whose words hang on its last one, as trees hang the halves of a title anywhere."""
    p = flat(text)
    p.relation = ["nmod" if w != len(p) - 1 else "root" for w in range(len(p))]
    p.head[:] = [len(p) - 1] * (len(p) - 1) + [-1]
    p.lemma[at(p, head)[0]] = head.lower()
    return p


@pytest.mark.parametrize("title", ["consul-general", "secretary-general", "harbour-master", "vice-consul"])
def test_what_a_hyphen_joins_is_one_title_wherever_the_tree_hangs_it(title: str) -> None:
    p = hyphened(f"{title} Ilves", title.split("-")[1])
    assert office_title(p, 2)[0] == title


@pytest.mark.parametrize("title", ["consul-general", "secretary-general", "vice-consul"])
def test_its_head_is_the_last_of_them(title: str) -> None:
    assert title_head(hyphened(f"{title} Ilves", title.split("-")[1]), 0) == 2


def test_near_miss_a_word_of_no_title_is_its_own() -> None:
    assert title_head(hyphened("well-known Ilves", "known"), 0) == 0


def test_what_an_ex_president_was_is_president() -> None:
    assert office_title(hyphened("ex-president Ilves", "president"), 2) == ("president", ("ex",))


def test_near_miss_a_datelines_dash_joins_nothing() -> None:
    assert office_title(hyphened("Courier - Governor Ilves", "Governor"), 2)[0] == "governor"


def test_nobodys_age_is_part_of_a_title() -> None:
    p = hyphened("34-year-old secretary", "secretary")
    assert office_title(p, len(p) - 1)[0] == "secretary"


def field(title: str, preposition: str, words: str, before: str = "") -> Parsed:
    head = 2 if before else 1
    rows = [f"{before} ADJ 2 amod {before.lower()} JJ"] if before else []
    rows += [f"{title} PROPN 0 root {title.lower()} NNP", f"{preposition} ADP {head + 2} case"]
    rows += [f"{w} PROPN {head} nmod {w.lower()} NNP" for w in words.split()]
    return tree("\n".join(rows))


@pytest.mark.parametrize(("preposition", "words"), [("for", "Frontier Affairs"), ("of", "Supply"), ("of", "Water")])
def test_the_field_of_a_minister_belongs_to_the_title(preposition: str, words: str) -> None:
    p = field("Minister", preposition, words)
    assert office_title(p, 0)[0] == f"minister {preposition} {words}".lower()


def test_near_misses_of_a_field() -> None:
    p = field("Minister", "of", "Osmark")
    name(p, "Osmark", "state")
    assert office_title(p, 0)[0] == "minister"
    assert office_title(field("minister", "of", "Osmark", before="prime"), 1)[0] == "prime minister"
    assert office_title(field("Director", "of", "Supply"), 0)[0] == "director"


def test_a_charge_daffaires_is_called_so() -> None:
    p = tree("""
        Osmark PROPN 3 nmod:poss osmark NNP
        ’s PART 1 case ’s POS
        chargé NOUN 0 root chargé NN
        d’affaires NOUN 3 flat d’affaires NN
    """)
    name(p, "Osmark", "state")
    assert office_title(p, 2)[0] == "chargé d'affaires"


def test_a_wrong_lemma_is_no_title() -> None:
    p = tree("""
        her PRON 2 nmod:poss her PRP$
        consul NOUN 0 root consu NN
    """)
    assert office_title(p, 1)[0] == "consul"


def test_what_is_counted_and_coloured_is_no_part_of_a_title() -> None:
    p = tree("""
        three NUM 3 compound three CD
        sole ADJ 3 amod sole JJ
        directors NOUN 0 root director NNS
    """)
    assert office_title(p, 2)[0] == "director"


def under(rows: str) -> Parsed:
    return tree(f"""
        The DET 2 det
        Board PROPN 3 nsubj board NNP
        slept VERB 0 root sleep VBD
        under ADP 6 case under IN
        {rows}
        director NOUN 3 obl director NN
    """)


def test_who_a_body_is_under_leads_it() -> None:
    assert office_title(under("a DET 6 det"), 3) == ("leader", ())


def test_the_office_that_is_named_behind_under_is_told_once() -> None:
    assert is_told_below(under("its PRON 6 nmod:poss its PRP$"), 3, {5})
    assert not is_told_below(under("its PRON 6 nmod:poss its PRP$"), 3, {1})
    assert not is_told_below(under("a DET 6 det"), 3, {5})  # «under a former inspector»: he was that elsewhere


def noun(form: str, behind: str = "") -> Parsed:
    rows = [f"the DET 2 det the DT\n{form} NOUN 0 root {form.lower()} NN"]
    rows += [f"{behind} NOUN 2 flat {behind.lower()} NN"] if behind else []
    return tree("\n".join(rows))


@pytest.mark.parametrize("form", ["hairdresser", "poet", "banker", "dentist", "organist", "columnist"])
def test_what_somebody_lives_by_is_no_office(form: str) -> None:
    assert names_trade(noun(form), 1)


@pytest.mark.parametrize("form", ["minister", "prefect", "harbourmaster", "convener", "PC", "caretaker", "corporal"])
def test_near_miss_offices(form: str) -> None:
    assert not names_trade(noun(form), 1)


def test_near_misses_words_of_a_longer_title_and_verbs() -> None:
    assert not names_trade(noun("Finance", "Minister"), 1)
    p = tree("Ilves PROPN 2 nsubj ilves NNP\npoets VERB 0 root poet VBZ")
    mention(p, "Ilves", "name", "person")
    assert not names_trade(p, 1)


def of_body(words: str, kind: str) -> Parsed:
    first, second = words.split()
    p = tree(f"""
        {first} PROPN 2 compound {first.lower()} NNP
        {second} PROPN 3 compound {second.lower()} NNP
        minister NOUN 0 root minister NN
    """)
    name(p, words, kind)
    return p


def test_what_ends_a_bodys_name_is_no_part_of_the_title() -> None:
    p = tree("""
        Reform PROPN 2 compound reform NNP
        Party PROPN 3 compound party NNP
        leader NOUN 0 root leader NN
    """)
    name(p, "Reform Party", "organization")
    assert office_title(p, 2)[0] == "leader"


def test_near_miss_a_name_that_the_model_draws_too_wide() -> None:
    assert office_title(of_body("Quorran Foreign", "state"), 2)[0] == "foreign minister"


def named_acting(between: str = "") -> Parsed:
    """«was named acting governor», with «acting» hung on the verb."""
    rows = "was AUX 2 aux:pass be VBD\nnamed VERB 0 root name VBN\nacting VERB 2 xcomp act VBG\n"
    rows += f"{between} DET 5 det {between} DT\n" if between else ""
    return tree(rows + "governor NOUN 2 obj governor NN")


def test_what_qualifies_a_title_names_none_of_its_own() -> None:
    assert title_head(named_acting(), 2) == 3
    assert office_title(named_acting(), 3) == ("governor", ("acting",))


def test_near_miss_across_an_article() -> None:
    assert title_head(named_acting("the"), 2) == 2
