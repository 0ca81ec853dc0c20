"""Whether a date beside a verb lies behind or ahead: on trees made by hand."""

import pytest
from hand_built import at, tree

from reportedly.reading.status.tense import Tenses, tense_words
from reportedly.reading.times.tense import Told


def told(rows: str, word: str) -> Told | None:
    p = tree(rows)
    return Tenses(p).at(p.span(at(p, word))[0])


def tense(rows: str, word: str) -> str | None:
    found = told(rows, word)
    return found.tense if found else None


PAST = """
    She PRON 2 nsubj
    left VERB 0 root leave VBD
    on ADP 4 case
    Monday PROPN 2 obl
"""


def test_a_past_says_it_plainly() -> None:
    assert told(PAST, "Monday") == Told("past", plain=True)


@pytest.mark.parametrize("word", ["will", "shall", "'ll"])
def test_the_future_says_it_plainly(word: str) -> None:
    rows = f"""
        She PRON 3 nsubj
        {word} AUX 3 aux {word} MD
        leave VERB 0 root leave VB
        on ADP 5 case
        Monday PROPN 3 obl
    """
    assert told(rows, "Monday") == Told("future", plain=True)


@pytest.mark.parametrize("word", ["would", "may", "must"])
def test_other_modals_look_ahead(word: str) -> None:
    rows = f"""
        She PRON 3 nsubj
        {word} AUX 3 aux {word} MD
        leave VERB 0 root leave VB
        Monday PROPN 3 obl
    """
    assert told(rows, "Monday") == Told("future", plain=False)


def test_a_modal_with_a_perfect_is_past() -> None:
    rows = """
        Duties NOUN 4 nsubj
        would AUX 4 aux would MD
        have AUX 4 aux have VB
        risen VERB 0 root rise VBN
        on ADP 6 case
        Monday PROPN 4 obl
    """
    assert tense(rows, "Monday") == "past"


@pytest.mark.parametrize(
    ("modal", "verb", "expected"), [("could", "agree", "past"), ("would", "say", "past"), ("would", "agree", "future")]
)
def test_what_was_refused_or_not_possible_is_past(modal: str, verb: str, expected: str) -> None:
    rows = f"""
        They PRON 4 nsubj
        {modal} AUX 4 aux {modal} MD
        not PART 4 advmod
        {verb} VERB 0 root {verb} VB
        on ADP 6 case
        Friday PROPN 4 obl
    """
    assert tense(rows, "Friday") == expected


@pytest.mark.parametrize(
    ("governor", "expected"), [("wants", "future"), ("promised", "future"), ("tried", "past"), ("failed", "past")]
)
def test_an_infinitive_lies_ahead_unless_it_is_told_with_its_governor(governor: str, expected: str) -> None:
    lemma = {"wants": "want", "promised": "promise", "tried": "try", "failed": "fail"}[governor]
    rows = f"""
        She PRON 2 nsubj
        {governor} VERB 0 root {lemma} {"VBZ" if governor.endswith("s") else "VBD"}
        to PART 4 mark to TO
        leave VERB 2 xcomp leave VB
        Monday PROPN 4 obl
    """
    assert tense(rows, "Monday") == expected


def test_what_had_been_expected_did_not_come() -> None:
    rows = """
        He PRON 4 nsubj:pass
        had AUX 4 aux have VBD
        been AUX 4 aux:pass be VBN
        expected VERB 0 root expect VBN
        to PART 6 mark to TO
        open VERB 4 xcomp open VB
        Monday PROPN 6 obl
    """
    assert tense(rows, "Monday") == "past"


def test_the_perfect_is_past() -> None:
    rows = """
        She PRON 3 nsubj
        has AUX 3 aux have VBZ
        left VERB 0 root leave VBN
        Monday PROPN 3 obl
    """
    assert tense(rows, "Monday") == "past"


def test_a_condition_lies_ahead_though_its_verb_is_past() -> None:
    rows = """
        if SCONJ 3 mark
        pay NOUN 3 nsubj
        arrived VERB 0 root arrive VBD
        by ADP 5 case
        Friday PROPN 3 obl
    """
    assert tense(rows, "Friday") == "future"


def test_a_plain_present_looks_ahead() -> None:
    rows = """
        Talks NOUN 2 nsubj
        open VERB 0 root open VBP
        on ADP 4 case
        Friday PROPN 2 obl
    """
    assert told(rows, "Friday") == Told("future", plain=False)


def test_a_present_of_saying_tells_nothing() -> None:
    rows = """
        She PRON 2 nsubj
        says VERB 0 root say VBZ
        on ADP 4 case
        Friday PROPN 2 obl
    """
    assert told(rows, "Friday") is None


@pytest.mark.parametrize(
    ("participle", "lemma", "expected"), [("published", "publish", "past"), ("planned", "plan", "future")]
)
def test_a_participle_is_past_unless_it_plans(participle: str, lemma: str, expected: str) -> None:
    rows = f"""
        reports NOUN 0 root
        {participle} VERB 1 acl {lemma} VBN
        on ADP 4 case
        Monday PROPN 2 obl
    """
    assert tense(rows, "Monday") == expected


def test_a_date_that_something_is_for_was_set_beforehand() -> None:
    rows = """
        She PRON 2 nsubj
        called VERB 0 root call VBD
        a DET 4 det
        march NOUN 2 obj
        for ADP 6 case
        Saturday PROPN 4 nmod
    """
    assert tense(rows, "Saturday") == "future"


def test_for_some_hours_of_a_day_is_no_plan() -> None:
    rows = """
        It PRON 2 nsubj
        snowed VERB 0 root snow VBD
        for ADP 4 case
        hours NOUN 2 obl
        on ADP 6 case
        Friday PROPN 4 nmod
    """
    assert tense(rows, "Friday") == "past"


@pytest.mark.parametrize(("preposition", "expected"), [("until", "future"), ("on", "past")])
def test_time_given_until_a_day(preposition: str, expected: str) -> None:
    rows = f"""
        Judges NOUN 2 nsubj
        gave VERB 0 root give VBD
        them PRON 2 iobj
        leave NOUN 2 obj
        {preposition} ADP 6 case
        Friday PROPN 2 obl
    """
    assert tense(rows, "Friday") == expected


def test_what_is_arranged_is_of_a_day_to_come_the_arranging_is_not() -> None:
    rows = """
        She PRON 2 nsubj
        offered VERB 0 root offer VBD
        talks NOUN 2 obj
        on ADP 5 case
        {day} PROPN {head} {relation}
    """
    assert tense(rows.format(day="Thursday", head=3, relation="nmod"), "Thursday") == "future"
    assert tense(rows.format(day="Thursday", head=2, relation="obl"), "Thursday") == "past"


def test_a_participle_right_before_the_date_wins_over_the_verb_above() -> None:
    rows = """
        Pictures NOUN 5 nsubj
        taken VERB 1 acl take VBN
        on ADP 4 case
        Tuesday PROPN 1 nmod
        show VERB 0 root show VBP
        smoke NOUN 5 obj
    """
    assert tense(rows, "Tuesday") == "past"


@pytest.mark.parametrize("preposition", ["than", "as"])
def test_what_is_compared_with_is_past(preposition: str) -> None:
    rows = f"""
        It PRON 2 nsubj
        weighs VERB 0 root weigh VBZ
        more ADJ 2 obj
        {preposition} ADP 5 case
        Friday PROPN 2 obl
    """
    assert tense(rows, "Friday") == "past"


@pytest.mark.parametrize(
    ("word", "lemma", "tag", "expected"),
    [("divulged", "divulge", "VBZ", "past"), ("sails", "sail", "VBD", "future"), ("need", "need", "VBP", "future")],
)
def test_an_ending_speaks_against_a_wrong_tag(word: str, lemma: str, tag: str, expected: str) -> None:
    rows = f"""
        They PRON 2 nsubj
        {word} VERB 0 root {lemma} {tag}
        it PRON 2 obj
        on ADP 5 case
        Saturday PROPN 2 obl
    """
    assert tense(rows, "Saturday") == expected


def test_without_a_verb_there_is_no_tense() -> None:
    rows = """
        Talks NOUN 0 root
        on ADP 3 case
        Monday PROPN 1 nmod
    """
    assert told(rows, "Monday") is None


def test_before_the_first_word_there_is_no_tense() -> None:
    p = tree("Talks NOUN 0 root")
    p.starts, p.ends, p.text = [2], [7], "  Talks"
    assert Tenses(p).at(0) is None


def test_every_group_of_the_table_has_words_in_small_letters() -> None:
    words = tense_words()
    for group in words.__struct_fields__:
        assert getattr(words, group)
        assert all(w.isalpha() and w.islower() for w in getattr(words, group))


SEEN = """
    They PRON 2 nsubj
    {verb} VERB 0 root {lemma} VBD
    trucks NOUN 4 nsubj truck
    drive VERB 2 ccomp drive VB
    on ADP 6 case
    Monday PROPN 4 obl
"""


def test_what_was_seen_to_happen_lies_behind() -> None:
    assert tense(SEEN.format(verb="saw", lemma="see"), "Monday") == "past"


def test_near_miss_what_is_asked_to_happen_lies_ahead() -> None:
    assert tense(SEEN.format(verb="asked", lemma="ask"), "Monday") == "future"


def test_a_respite_lies_ahead_but_what_was_to_have_begun_does_not() -> None:
    rows = """
        He PRON 6 nsubj
        has AUX 6 aux have VBZ
        until ADP 4 case
        Friday PROPN 6 obl
        to PART 6 mark to TO
        appeal VERB 0 root appeal VB
    """
    assert tense(rows, "Friday") == "future"
    begun = """
        It PRON 5 nsubj
        was AUX 5 cop be VBD
        to PART 5 mark to TO
        have AUX 5 aux have VB
        begun VERB 0 root begin VBN
        on ADP 7 case
        Friday PROPN 5 obl
    """
    assert tense(begun, "Friday") == "past"


def test_a_date_between_a_verb_and_its_infinitive_is_of_the_verb() -> None:
    rows = """
        They PRON 2 nsubj
        looked VERB 0 root look VBD
        certain ADJ 2 xcomp
        on ADP 5 case
        Saturday PROPN 7 obl
        to PART 7 mark to TO
        lose VERB 2 xcomp lose VB
    """
    assert tense(rows, "Saturday") == "past"
    behind = """
        They PRON 2 nsubj
        want VERB 0 root want VBP
        to PART 4 mark to TO
        leave VERB 2 xcomp leave VB
        on ADP 6 case
        Saturday PROPN 4 obl
    """
    assert tense(behind, "Saturday") == "future"


@pytest.mark.parametrize(("verb", "expected"), [("explain", "past"), ("attend", "future")])
def test_what_an_infinitive_answers_for_lies_behind(verb: str, expected: str) -> None:
    rows = f"""
        They PRON 2 nsubj
        asked VERB 0 root ask VBD
        Varn PROPN 2 obj
        to PART 5 mark to TO
        {verb} VERB 2 xcomp {verb} VB
        the DET 7 det
        beating NOUN 5 obj
        on ADP 9 case
        Monday PROPN 5 obl
    """
    assert tense(rows, "Monday") == expected


@pytest.mark.parametrize(("verb", "expected"), [("faces", "future"), ("recalls", "past")])
def test_what_somebody_faces_lies_ahead(verb: str, expected: str) -> None:
    rows = f"""
        She PRON 2 nsubj
        {verb} VERB 0 root {verb[:-1]} VBZ
        elections NOUN 2 obj
        in ADP 5 case
        May PROPN 3 nmod
    """
    assert tense(rows, "May") == expected


@pytest.mark.parametrize(("verb", "lemma", "plain"), [("plans", "plan", True), ("planned", "plan", False)])
def test_what_is_planned_now_is_said_plainly(verb: str, lemma: str, plain: bool) -> None:
    rows = f"""
        She PRON 2 nsubj
        {verb} VERB 0 root {lemma} {"VBZ" if plain else "VBD"}
        to PART 4 mark to TO
        leave VERB 2 xcomp leave VB
        in ADP 6 case
        January PROPN 4 obl
    """
    assert told(rows, "January") == Told("future", plain=plain)


def test_who_was_sent_home_on_a_day_went_that_day() -> None:
    rows = """
        Doctors NOUN 3 nsubj:pass
        were AUX 3 aux:pass be VBD
        ordered VERB 0 root order VBN
        home ADV 3 xcomp
        on ADP 6 case
        Thursday PROPN 3 obl
    """
    assert tense(rows, "Thursday") == "past"
