"""What negates a word, in all the places where a negation may stand, and what only looks like one."""

import pytest
from hand_built import at, tree

from reportedly.language.parsed import Parsed
from reportedly.reading.status.negation import has_negative, is_focused, may_be_negative, negation


def of(p: Parsed, word: str) -> str | None:
    return negation(p, at(p, word)[0])


def plain(negator: str = "not", relation: str = "advmod") -> Parsed:
    return tree(f"""
Veldania PROPN 4 nsubj
did AUX 4 aux do VBD
{negator} PART 4 {relation}
shell VERB 0 root shell VB
Korrin PROPN 4 obj""")


@pytest.mark.parametrize("word", ["not", "never"])
def test_beside_the_verb(word: str) -> None:
    assert of(plain(word), "shell") == word
    assert of(plain("then"), "shell") is None


def test_what_negates_something_smaller_than_the_clause() -> None:
    p = tree("""
Veldania PROPN 5 nsubj
did AUX 5 aux do VBD
not PART 5 advmod
only ADV 5 advmod
shell VERB 0 root shell VB""")
    assert of(p, "shell") is None
    assert is_focused(p, at(p, "shell")[0])
    assert not is_focused(plain(), at(plain(), "shell")[0])


def test_no_longer() -> None:
    p = tree(
        """
Veldania PROPN 4 nsubj
{} ADV 3 advmod
longer ADV 4 advmod
backs VERB 0 root back VBZ""".replace("{}", "no")
    )
    assert of(p, "backs") == "no longer"
    much = tree("""
Veldania PROPN 4 nsubj
much ADV 3 advmod
longer ADV 4 advmod
backs VERB 0 root back VBZ""")
    assert of(much, "backs") is None


@pytest.mark.parametrize(
    ("subject", "told"), [("Nobody", "nobody"), ("None", "none"), ("Nothing", "nothing"), ("Everybody", None)]
)
def test_in_the_subject(subject: str, told: str | None) -> None:
    p = tree(f"""
{subject} PRON 2 nsubj
attacked VERB 0 root attack VBD
Korrin PROPN 2 obj""")
    assert of(p, "attacked") == told


def test_no_soldier_and_not_a_single_soldier() -> None:
    p = tree("""
No DET 2 det
soldier NOUN 4 nsubj:pass
was AUX 4 aux:pass be VBD
killed VERB 0 root kill VBN""")
    assert of(p, "killed") == "no soldier"
    p = tree("""
Not PART 4 advmod
a DET 4 det
single ADJ 4 amod
soldier NOUN 6 nsubj:pass
was AUX 6 aux:pass be VBD
killed VERB 0 root kill VBN""")
    assert of(p, "killed") == "not a soldier"


def sent(object_: str, behind: int = 0) -> Parsed:
    between = "\n".join("today ADV 2 advmod" for _ in range(behind))
    return tree(
        f"""
Osmark PROPN 2 nsubj
sent VERB 0 root send VBD
{between}
no DET {4 + behind} det
{object_} NOUN 2 obj""".replace("\n\n", "\n")
    )


def test_near_objects() -> None:
    assert of(sent("weapons"), "sent") == "no weapons"
    assert of(sent("weapons", behind=4), "sent") is None  # mostly another verb's object, in a tree gone wrong


@pytest.mark.parametrize("relation", ["obj", "obl"])
def test_nothing_as_an_object(relation: str) -> None:
    p = tree(f"""
Lawyers NOUN 2 nsubj
gave VERB 0 root give VBD
nothing PRON 2 {relation}""")
    assert of(p, "gave") == "nothing"
    p.words[2] = "something"
    assert of(p, "gave") is None


@pytest.mark.parametrize(
    ("pair", "told"),
    [(("rather", "than"), "rather than"), (("rather", "soon"), None), (("instead", "of"), "instead of")],
)
def test_in_place_of(pair: tuple[str, str], told: str | None) -> None:
    """«rather than talk» negates, «would rather talk» does not."""
    p = tree(f"""
{pair[0]} ADV 3 mark
{pair[1]} ADP 1 fixed
talk VERB 5 advcl talk VB
they PRON 5 nsubj
fought VERB 0 root fight VBD""")
    assert of(p, "talk") == told


def test_neither_joined_as_a_conjunction() -> None:
    p = tree("""
Neither CCONJ 2 cc
Osmark PROPN 5 nsubj
nor CCONJ 4 cc
Korrin PROPN 2 conj
fired VERB 0 root fire VBD""")
    assert of(p, "fired") == "neither osmark"


def test_before_the_verb() -> None:
    p = tree("""
At ADP 3 case
no DET 3 det
time NOUN 6 obl
did AUX 6 aux do VBD
Veldania PROPN 6 nsubj
attack VERB 0 root attack VB""")
    assert of(p, "attack") == "no time"
    p.words[1] = "that"
    assert of(p, "attack") is None


@pytest.mark.parametrize(("mark", "told"), [("without", "without"), ("by", None), ("after", None)])
def test_marks(mark: str, told: str | None) -> None:
    p = tree(f"""
Troops NOUN 2 nsubj
left VERB 0 root leave VBD
{mark} SCONJ 4 mark
shooting VERB 2 advcl shoot VBG""")
    assert of(p, "shooting") == told


def test_whose_owner_is_not_there_is_still_an_owner() -> None:
    p = tree("""
Workers NOUN 2 nsubj
run VERB 0 root run VBP
it PRON 2 obj
without ADP 6 case
its PRON 6 nmod:poss
owner NOUN 2 obl""")
    assert of(p, "owner") is None


def joined(by: str) -> Parsed:
    return tree(f"""
Osmark PROPN 4 nsubj
did AUX 4 aux do VBD
not PART 4 advmod
shell VERB 0 root shell VB
{by} CCONJ 6 cc
storm VERB 4 conj storm VB
it PRON 6 obj""")


def test_what_is_joined_by_or_is_negated_with_the_first() -> None:
    assert of(joined("or"), "storm") == "not"
    assert of(joined("nor"), "storm") == "nor"
    assert of(joined("but"), "storm") is None


def test_a_relative_clause_is_out_of_reach() -> None:
    p = tree("""
Osmark PROPN 4 nsubj
will AUX 4 aux
not PART 4 advmod
free VERB 0 root free VB
men NOUN 4 obj
who PRON 7 nsubj
killed VERB 5 acl:relcl kill VBD
him PRON 7 obj
in ADP 11 case
the DET 11 det
harbour NOUN 7 obl""")
    assert may_be_negative(p, at(p, "free")[0])
    assert not may_be_negative(p, at(p, "killed")[0])
    assert has_negative(p, at(p, "killed")[0])  # but it stands in the sentence


def test_a_reason_is_out_of_reach() -> None:
    p = tree("""
Osmark PROPN 4 nsubj
will AUX 4 aux
not PART 4 advmod
resign VERB 0 root resign VB
for SCONJ 9 mark
in ADP 8 case
the DET 8 det
end NOUN 9 obl
killing VERB 4 advcl kill VBG
him PRON 9 obj""")
    assert not may_be_negative(p, at(p, "killing")[0])


@pytest.mark.parametrize(
    ("verb", "lemma", "may"), [("postponed", "postpone", True), ("defied", "defy", True), ("held", "hold", False)]
)
def test_words_that_may_leave_an_act_undone(verb: str, lemma: str, may: bool) -> None:
    p = tree(f"""
Osmark PROPN 2 nsubj
{verb} VERB 0 root {lemma} VBD
the DET 4 det
vote NOUN 2 obj""")
    assert negation(p, at(p, "vote")[0]) is None
    assert may_be_negative(p, at(p, "vote")[0]) is may


def test_told_of_what_did_not_come_about() -> None:
    p = tree("""
It PRON 5 nsubj:pass
was AUX 5 aux be VBD
to PART 5 mark
have AUX 5 aux have VB
sailed VERB 0 root sail VBN""")
    assert may_be_negative(p, at(p, "sailed")[0])


def test_an_auxiliary_that_stands_for_its_verb() -> None:
    p = tree("""
Others NOUN 2 nsubj
did AUX 0 root do VBD
not PART 2 advmod
, PUNCT 5 punct
fearing VERB 2 advcl fear VBG""")
    assert of(p, "did") == "not"
    assert of(p, "fearing") is None


def test_forms_that_the_tagger_has_no_lemma_for() -> None:
    p = tree("""
Prefects NOUN 2 nsubj
forbade VERB 0 root forbade VBD
gatherings NOUN 2 obj gathering NNS""")
    assert may_be_negative(p, at(p, "gatherings")[0])
    p = tree("""
Prefects NOUN 2 nsubj
held VERB 0 root held VBD
gatherings NOUN 2 obj gathering NNS""")
    assert not may_be_negative(p, at(p, "gatherings")[0])
