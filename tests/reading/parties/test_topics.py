"""What talks are about, on trees made by hand."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.events.triggers import Trigger
from reportedly.reading.parties.topics import drop_the_talk_itself, topics


def about(p: Parsed, word: str) -> list[str]:
    return [p.words[w] for w in topics(p, at(p, word)[0])]


def test_what_is_discussed_with_all_that_is_joined_to_it() -> None:
    p = tree("""
        They PRON 2 nsubj
        discussed VERB 0 root discuss VBD
        trade NOUN 2 obj
        and CCONJ 5 cc
        quotas NOUN 3 conj quota
        on ADP 7 case
        Monday PROPN 2 obl
    """)
    assert about(p, "discussed") == ["trade", "quotas"]


@pytest.mark.parametrize(("verb", "relation", "preposition"), [("met meet", "obl", "for"), ("held hold", "obj", "")])
def test_the_talks_that_a_verb_is_for_or_holds_say_what_about(verb: str, relation: str, preposition: str) -> None:
    form, lemma = verb.split()
    p = tree(f"""
        Envoys NOUN 2 nsubj
        {form} VERB 0 root {lemma} VBD
        {preposition or "long"} {"ADP 4 case" if preposition else "ADJ 4 amod"}
        talks NOUN 2 {relation} talk
        on ADP 6 case
        quotas NOUN 4 nmod quota
    """)
    assert about(p, form) == about(p, "talks") == ["quotas"]


@pytest.mark.parametrize(
    ("preposition", "noun"), [("on", "sidelines"), ("over", "weekend"), ("on", "Monday"), ("with", "quotas")]
)
def test_near_miss_when_where_and_with_whom_are_no_topics(preposition: str, noun: str) -> None:
    p = tree(f"""
        The DET 2 det
        talks NOUN 0 root talk
        {preposition} ADP 5 case
        the DET 5 det
        {noun} NOUN 2 nmod {noun.rstrip("s") if noun.islower() else noun}
    """)
    assert about(p, "talks") == []


def test_an_infinitive_says_what_somebody_comes_for() -> None:
    p = tree("""
        She PRON 2 nsubj
        flew VERB 0 root fly VBD
        home ADV 2 advmod
        to PART 5 mark
        discuss VERB 2 advcl discuss VB
        prices NOUN 5 obj
    """)
    assert about(p, "flew") == ["prices"]


@pytest.mark.parametrize("known", [True, False])
def test_the_talk_itself_is_a_topic_only_where_no_other_is_known(known: bool) -> None:
    p = tree("""
        They PRON 2 nsubj
        opened VERB 0 root open VBD
        negotiations NOUN 2 obj negotiation
        on ADP 5 case
        quotas NOUN 3 nmod quota
    """)
    best = {("actor", "them"): (0.9, 0), ("topic", "talks"): (0.8, 2)}
    if known:
        best[("topic", "quotas")] = (0.5, 4)
    drop_the_talk_itself(p, best, Trigger(1, "CONSULT", 0.9, (), None, ()))
    assert {entity for role, entity in best if role == "topic"} == {"quotas" if known else "talks"}
