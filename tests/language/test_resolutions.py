"""Who says what the paragraphs of a resolution say."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from hand_built import tree

from reportedly.language.parsed import Parsed
from reportedly.language.resolutions import find_resolutions

BODY = """
The DET 2 det the DT
Council PROPN 0 root Council NNP
of ADP 4 case of IN
Lund PROPN 2 nmod Lund NNP
, PUNCT 2 punct , ,
"""
NOTING = """
Noting VERB 0 root note VBG
the DET 3 det the DT
raid NOUN 1 obj raid NN
, PUNCT 1 punct , ,
"""
NUMBER = """
1 NUM 0 root 1 LS
. PUNCT 1 punct . .
"""
DEMANDS = """
Demands NOUN 0 root demand NNS
that SCONJ 4 mark that IN
rebels NOUN 4 nsubj rebel NNS
leave VERB 1 acl leave VB
; PUNCT 1 punct ; :
"""
REQUESTS = """
Also ADV 2 advmod also RB
requests VERB 0 root request VBZ
the DET 4 det the DT
Secretary PROPN 2 nsubj Secretary NNP
to PART 6 mark to TO
report VERB 2 xcomp report VB
. PUNCT 2 punct . .
"""


def resolved(*paragraphs: str, numbers_open: bool = True) -> Parsed:
    p = tree("\n\n".join(paragraph.strip() for paragraph in paragraphs))
    # what a number stands before is a sentence of its own, which begins no paragraph
    numbered = [n for n in range(1, len(p.paragraph)) if p.xpos[int(p.bounds[n - 1])] == "LS"]
    for n in numbered:
        p.paragraph[n] = False
    find_resolutions(p)
    return p


def bodies(p: Parsed) -> dict[str, str]:
    return {p.words[verb]: p.text[slice(*p.span(body.words))] for verb, body in p.resolving.items()}


def test_each_paragraph_is_the_bodys() -> None:
    p = resolved(BODY, NOTING, NUMBER, DEMANDS, REQUESTS)
    assert bodies(p) == dict.fromkeys(["Noting", "Demands", "requests"], "The Council of Lund")


def test_the_tree_is_mended_where_it_lacks_the_subject() -> None:
    p = resolved(BODY, DEMANDS, REQUESTS)
    demands, leave = p.words.index("Demands"), p.words.index("leave")
    assert (p.upos[demands], p.xpos[demands], p.relation[leave]) == ("VERB", "VBZ", "ccomp")
    assert p.relation[p.words.index("Secretary")] == "obj"


def test_when_and_where_the_body_met_is_not_its_name() -> None:
    met = """
    The DET 2 det the DT
    ministers NOUN 4 nsubj minister NNS
    , PUNCT 2 punct , ,
    meeting VERB 0 root meet VBG
    in ADP 6 case in IN
    Lund PROPN 4 obl Lund NNP
    , PUNCT 4 punct , ,
    """
    assert set(bodies(resolved(met, NOTING, REQUESTS)).values()) == {"The ministers"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        (BODY, REQUESTS),  # one paragraph is no resolution
        (BODY, NOTING, NOTING),  # as in a letter: nothing is said
        (NOTING, DEMANDS, REQUESTS),  # nobody resolves
        (BODY.replace("The", "Dear"), NOTING, REQUESTS),
        (BODY.replace(", PUNCT 2 punct , ,", ". PUNCT 2 punct . ."), NOTING, REQUESTS),  # a heading
    ],
)
def test_what_is_no_resolution(paragraphs: tuple[str, ...]) -> None:
    p = resolved(*paragraphs)
    assert p.resolving == {}
    assert "NOUN" in {p.upos[w] for w, word in enumerate(p.words) if word in ("Demands", "raid")} or "raid" not in p.words


def test_a_paragraph_with_a_subject_ends_it() -> None:
    told = """
    Rebels NOUN 2 nsubj rebel NNS
    left VERB 0 root leave VBD
    . PUNCT 2 punct . .
    """
    p = resolved(BODY, NOTING, REQUESTS, told, DEMANDS)
    assert list(bodies(p)) == ["Noting", "requests"]


WE = """
We PRON 0 root we PRP
, PUNCT 3 punct , ,
ministers NOUN 1 appos minister NNS
of ADP 5 case of IN
Lund PROPN 3 nmod Lund NNP
{} PUNCT 1 punct : :
"""
WELCOME = """
Welcome VERB 0 root welcome VB
the DET 3 det the DT
truce NOUN 1 obj truce NN
; PUNCT 1 punct ; :
"""
DONE = """
Done VERB 0 root do VBN
at ADP 3 case at IN
Lund PROPN 1 obl Lund NNP
. PUNCT 1 punct . .
"""


@pytest.mark.parametrize(
    ("head", "verbs"), [(WE.format(":"), ["Welcome", "Welcome"]), (WE.format("."), []), (BODY, [])]
)
def test_a_declaration_in_the_first_person_has_bare_verbs(head: str, verbs: list[str]) -> None:
    p = resolved(head, WELCOME, WELCOME, DONE)
    assert [p.words[verb] for verb in p.resolving] == verbs
    assert {p.text[slice(*p.span(body.words))] for body in p.resolving.values()} == ({"We"} if verbs else set())
