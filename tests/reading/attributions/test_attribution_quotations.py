"""Quotations whole, going on, and given to the speaker beside them."""

import pytest
from hand_built import at, cue, flat, mention, name, tree

from reportedly.language.parsed import CueWords, Parsed
from reportedly.reading.attributions import find_attributions
from reportedly.reading.attributions.quoted import Quoted
from reportedly.reading.coreference.entities import find_entities
from reportedly.records import Attribution


def read(p: Parsed) -> tuple[Attribution, ...]:
    return find_attributions(p, find_entities(p), ())


def said(p: Parsed) -> list[tuple[str, list[str]]]:
    """Source and content of each attribution."""
    return [
        (" ".join(p.text[a:b] for a, b in x.source.spans), [p.text[a:b] for a, b in x.content.spans]) for x in read(p)
    ]


def speaking(text: str, content: str, *, gap: str | None = None) -> Parsed:
    """A text with the person Ilves, to whom the model gives that much of it by «said»."""
    p = flat(text)
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content=content, gap=gap)
    return p


# ------------------------------------------------------------------------------------------------ words in quotations


def test_which_words_are_quoted() -> None:
    p = flat("“We go,” Ilves said. “And stay.”")
    q = Quoted(p)
    assert q.stretches == [at(p, "We go"), at(p, "And stay")]
    assert q.of(at(p, "go")[0]) == at(p, "We go")
    assert q.of(at(p, "Ilves")[0]) is None
    assert [q.number(w) for w in (at(p, "We")[0], at(p, "said")[0], at(p, "stay")[0])] == [0, None, 1]
    assert list(q.between(0, len(p) - 1)) == [0, 1]
    assert list(q.between(*at(p, "Ilves said"))) == []
    assert list(q.between(*at(p, "said. “And"))) == [1]


# ------------------------------------------------------------------------------------------------ from mark to mark


@pytest.mark.parametrize(
    ("text", "model", "whole"),
    [
        ("“We go. We shall not stay here,” Ilves said.", "We go", ["We go. We shall not stay here"]),
        ("“We go. We shall not stay here,” Ilves said.", "We shall not stay here", ["We go. We shall not stay here"]),
        ("Ilves said: “We go. We shall not stay here.”", "We go", ["We go. We shall not stay here."]),
        ("Ilves said rebels were “beaten and gone”.", "rebels were “beaten", ["rebels were “beaten and gone"]),
        (
            "Ilves said rebels had gone, “beaten” as they were.",
            "rebels had gone",
            ["rebels had gone"],
        ),  # ends before it
    ],
)
def test_a_content_reaches_from_mark_to_mark(text: str, model: str, whole: list[str]) -> None:
    assert said(speaking(text, model)) == [("Ilves", whole)]


def test_a_saying_within_a_quotation_keeps_to_what_it_says() -> None:
    p = flat("“Torv thinks rebels left. I doubt that they will come back,” Ilves said.")
    name(p, "Torv", "person")
    name(p, "Ilves", "person")
    cue(p, "thinks", "believe", source="Torv", content="rebels left")
    cue(p, "said", "say", source="Ilves", content="Torv thinks rebels left")
    inner, outer = read(p)
    assert [p.text[a:b] for a, b in inner.content.spans] == ["rebels left"]
    assert inner.parent == outer.id


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("“We go,” Ilves said. “We shall come back.”", ["We go", "We shall come back."]),
        (
            "“We go,” Ilves said on Monday. “We shall come back.” “Perhaps.”",
            ["We go", "We shall come back.", "Perhaps."],
        ),
        (
            "“We go.\n\n“We shall come back,” Ilves said.",
            ["We go", "We shall come back"],
        ),  # each paragraph opens with a mark
        ("“We go,” Ilves said. Then the rebels shouted “traitors” at the house.", ["We go"]),  # inside another sentence
        ("“We go,” Ilves said.\n\n“We shall come back.”", ["We go"]),  # another paragraph, another speaker
        ("“We go,” Ilves said. The rebels laughed. “We shall come back.”", ["We go"]),
    ],
)
def test_a_quotation_goes_on_behind_its_saying(text: str, pieces: list[str]) -> None:
    assert said(speaking(text, "We go"))[0] == ("Ilves", pieces)


def test_what_another_says_does_not_go_on() -> None:
    p = flat("“We go,” Ilves said. “We stay,” Torv said.")
    name(p, "Ilves", "person")
    name(p, "Torv", "person")
    cue(p, "said", "say", source="Ilves", content="We go")
    cue(p, "said#2", "say", source="Torv", content="We stay")
    assert said(p) == [("Ilves", ["We go"]), ("Torv", ["We stay"])]


# ------------------------------------------------------------------------------------------------ nobody's quotations


def demanded(verb: str, lemma: str) -> Parsed:
    p = tree(f"""
“ PUNCT 5 punct
Who PRON 3 nsubj who WP
sold VERB 7 ccomp sell VBD
the DET 5 det
bridge NOUN 3 obj bridge NN
?” PUNCT 3 punct
{verb} VERB 0 root {lemma} VBD
Mara PROPN 9 compound
Ilves PROPN 7 nsubj
. PUNCT 7 punct""")
    name(p, "Mara Ilves", "person")
    return p


def test_a_saying_right_behind_it() -> None:
    assert said(demanded("demanded", "demand")) == [("Mara Ilves", ["Who sold the bridge?"])]


def test_a_deed_right_behind_it_is_no_saying() -> None:
    assert said(demanded("drove", "drive")) == []


def spoken_of(noun: str, verb: str, preposition: str) -> Parsed:
    p = tree(f"""
“ PUNCT 4 punct
Rebels NOUN 4 nsubj rebel NNS
have AUX 4 aux
left VERB 0 root leave VBN
the DET 6 det
town NOUN 4 obj
.” PUNCT 4 punct

The DET 2 det
{noun} NOUN 3 nsubj {noun.rstrip("s")} NNS
{verb} VERB 0 root come VBD
{preposition} ADP 6 case
Mara PROPN 6 compound
Ilves PROPN 3 obl
. PUNCT 3 punct""")
    name(p, "Mara Ilves", "person")
    p.paragraph[1] = False
    return p


def test_a_sentence_behind_it_about_the_words() -> None:
    p = spoken_of("words", "came", "from")
    (a,) = read(p)
    assert said(p) == [("Mara Ilves", ["Rebels have left the town."])]
    assert [p.text[x:y] for x, y in a.cue.spans] == ["words"]
    assert a.quote == "direct"


@pytest.mark.parametrize(("noun", "verb", "preposition"), [("shots", "came", "from"), ("words", "came", "after")])
def test_a_sentence_behind_it_about_something_else(noun: str, verb: str, preposition: str) -> None:
    assert said(spoken_of(noun, verb, preposition)) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Rebels have left the town.” — Mara Ilves, a minister\n\nIt rained.", "Mara Ilves"),
        ("“Rebels have left the town.” - Mara Ilves\n\nIt rained.", "Mara Ilves"),
        ("“Rebels have left the town.” — shopkeeper, name withheld\n\nIt rained.", "shopkeeper"),
        ("So it goes. “Rebels have left the town.” — a stranger\n\nIt rained.", None),  # the quotation does not begin the line
        ("“Rebels have left the town.” Mara Ilves was there\n\nIt rained.", None),
        (
            "“Rebels have left the town.” — Mara Ilves went home and slept for three days, since nobody had told her of the new war\n",
            None,
        ),
    ],
)
def test_a_line_of_credit(text: str, speaker: str | None) -> None:
    p = flat(text)
    if "Mara Ilves" in text:
        name(p, "Mara Ilves", "person")
    assert [s for s, _ in said(p)] == ([speaker] if speaker else [])


def before(mark: str, speaker: str = "person") -> Parsed:
    p = tree(f"""
Ilves PROPN 2 nsubj
defended VERB 0 root defend VBD
the DET 4 det
vote NOUN 2 obj
{mark} PUNCT 2 punct

“ PUNCT 4 punct
Nobody PRON 4 nsubj
was AUX 4 cop
asked VERB 0 root ask VBN
twice ADV 4 advmod
.” PUNCT 4 punct""")
    name(p, "Ilves", speaker)
    return p


@pytest.mark.parametrize("mark", [":", "."])
def test_who_the_sentence_before_is_about(mark: str) -> None:
    p = before(mark)
    p.paragraph[1] = False
    (a,) = read(p)
    assert said(p) == [("Ilves", ["Nobody was asked twice."])]
    assert [p.text[x:y] for x, y in a.cue.spans] == [":" if mark == ":" else "“"]
    assert a.confidence == 0.5


def test_a_new_paragraph_has_a_new_speaker_unless_a_colon_announces_it() -> None:
    assert said(before(".")) == []
    assert said(before(":")) == [("Ilves", ["Nobody was asked twice."])]


def test_a_thing_does_not_speak() -> None:
    p = before(".", "vehicle")
    p.paragraph[1] = False
    assert said(p) == []


def test_a_term_in_quotation_marks_is_nobodys_words() -> None:
    p = flat("Ilves left the “Red Dawn” camp.")
    name(p, "Ilves", "person")
    assert said(p) == []


def test_what_hangs_on_a_content_belongs_to_it() -> None:
    p = tree("""
Ilves PROPN 2 nsubj
called VERB 0 root call VBD
the DET 4 det
vote NOUN 2 obj
“ PUNCT 7 punct
a DET 7 det
pardon NOUN 2 xcomp
nobody PRON 9 nsubj
asked VERB 7 acl:relcl ask VBD
for ADP 9 obl
” PUNCT 7 punct
. PUNCT 2 punct""")
    name(p, "Ilves", "person")
    mention(p, "the vote", "nominal", "event")
    cue(p, "called", "say", source="Ilves", content="the vote")
    assert said(p) == [("Ilves", ["the vote “a pardon nobody asked for"])]


# ------------------------------------------------------------------------------------------------ not quoted, not said


@pytest.mark.parametrize(
    ("text", "model", "pieces"),
    [
        ("“We go,” Ilves said while pouring tea.", "We go,” Ilves said while pouring tea", ["We go"]),
        ("Ilves said: “We go,” when rebels asked.", "We go,” when rebels asked", ["We go"]),
        (
            "Ilves said “beaten” rebels had gone.",
            "“beaten” rebels had gone",
            ["beaten” rebels had gone"],
        ),  # no whole quotation
        (
            "Ilves said rebels had gone, “beaten, all of them,” for good.",
            "rebels had gone, “beaten, all of them,” for good",
            None,
        ),
        (
            "“We go,” Ilves said, and that “rebels stay”.",
            "We go,” Ilves said, and that “rebels stay",
            None,
        ),  # quoted again
    ],
)
def test_what_stands_behind_a_whole_quotation(text: str, model: str, pieces: list[str] | None) -> None:
    found = said(speaking(text, model, gap="Ilves said" if text.startswith("“") else None))[0][1]
    if pieces is not None:
        assert found == pieces
    else:
        assert found[-1].endswith(("for good", "rebels stay"))


# ------------------------------------------------------------------------------------------------ labels


def test_lines_with_their_speakers_labels() -> None:
    p = flat(
        "Ilves: Rebels left. They will not come back.\nTorv: Who paid?\nIlves: Nobody.\nTorv: Good.\nNote: it rained."
    )
    for label in ("Ilves", "Torv", "Ilves#2", "Torv#2"):
        name(p, label, "person")
    colon = next(w for w in range(len(p)) if p.words[w] == ":")
    p.cues.append(
        CueWords(colon, "say", 0.9, (colon, colon), at(p, "Torv"), at(p, "Rebels left"), None)
    )  # and wrong at that
    assert said(p) == [
        ("Ilves", ["Rebels left. They will not come back"]), ("Torv", ["Who paid"]), ("Ilves", ["Nobody"]), ("Torv", ["Good"]),
    ]  # fmt: skip


@pytest.mark.parametrize(("second", "is_label"), [("TORV", True), ("Note", False)])
def test_a_label_in_capitals_may_stand_once(second: str, is_label: bool) -> None:
    p = flat(f"HOST: Who paid?\n{second}: Rebels paid. They left.\nHOST: Thank you.")
    assert (second, ["Rebels paid. They left"]) in said(p) if is_label else all(who != second for who, _ in said(p))


@pytest.mark.parametrize("title", ["Mr.", "MS.", "Dr.", "J. P."])
def test_a_label_with_a_title_or_initials(title: str) -> None:
    p = flat(f"Torv: Who paid?\n{title} Ilves: Rebels paid. They left.\nTorv: And you?\n{title} Ilves: Nobody asked me.")
    assert (f"{title} Ilves", ["Rebels paid. They left"]) in said(p)


def test_questions_and_answers_that_a_letter_tells_apart() -> None:
    p = flat("Q. Who paid?\n\nA. Rebels paid. They left.\n\nQ. And then?\n\nA. Nobody asked.")
    assert [what for _, what in said(p)] == [["Who paid"], ["Rebels paid. They left"], ["And then"], ["Nobody asked"]]
    assert [a.act for a in read(p)] == ["ask", "say", "ask", "say"]
    assert all(not a.source.spans for a in read(p))


@pytest.mark.parametrize("text", ["A. Rebels paid.\nB. They left.\nA. Torv.", "Q. Who paid?\nA. Torv."])
def test_lists_and_a_single_pair_of_letters_are_no_turns(text: str) -> None:
    assert said(flat(text)) == []


def test_what_is_said_within_a_quotation_does_not_tell_who_says_that() -> None:
    p = flat("“Rebels said that they paid for all of it.” — Mara Ilves, a minister\n\nIt rained.")
    name(p, "Mara Ilves", "person")
    p.cues.append(CueWords(at(p, "said")[0], "say", 0.9, at(p, "said"), at(p, "Rebels"), at(p, "they paid for all of it"), None))
    assert ("Mara Ilves", ["Rebels said that they paid for all of it."]) in said(p)


def test_a_colon_in_a_sentence_is_no_label() -> None:
    p = flat("Ilves: gone.\nIn Lund there is a saying: rebels leave.\nIn Lund there is a saying: rebels leave.")
    name(p, "Ilves", "person")
    assert all(source != "Ilves" for source, _ in said(p))


# ------------------------------------------------------------------------------------------------ nobody but the neighbours tells


def with_ilves(text: str, *others: str) -> Parsed:
    p = flat(text)
    for who in ("Ilves", *others):
        name(p, who, "person")
    for w, word in enumerate(p.words):
        if word in ("left", "sang", "paused", "was", "spoke"):
            p.upos[w], p.xpos[w] = "VERB", "VBD"
    return p


@pytest.mark.parametrize(
    ("text", "others", "found"),
    [
        ("Ilves paused. “Rebels left town.”", (), [("Ilves", ["Rebels left town."])]),
        ("The answer of Ilves was curt: “Rebels left.”", (), [("Ilves", ["Rebels left."])]),
        ("There Ilves met Torv. “Rebels left town.”", ("Torv",), []),  # one of two
        ("Ilves paused. “the lost town”", (), []),  # no sentence
        ("It rained. “Rebels left town.”", (), []),
    ],
)
def test_the_one_person_before_a_quotation(
    text: str, others: tuple[str, ...], found: list[tuple[str, list[str]]]
) -> None:
    text = text if "Ilves" in text else text + " Ilves sang."
    assert said(with_ilves(text, *others)) == found


def two_paragraphs(behind: str) -> Parsed:
    p = tree(f"""
Ilves PROPN 2 nsubj
left VERB 0 root leave VBD
. PUNCT 2 punct

“ PUNCT 3 punct
Rebels NOUN 3 nsubj rebel NNS
left VERB 0 root leave VBD
. PUNCT 3 punct
” PUNCT 3 punct

{behind} PROPN 2 nsubj
sang VERB 0 root sing VBD
. PUNCT 2 punct""")
    p.text = p.text.replace(". “", ".\n“").replace("” ", "”\n")
    p.paragraph[:] = [True, True, True]
    name(p, "Ilves", "person")
    return p


def test_the_paragraphs_around_agree_on_a_speaker() -> None:
    p = two_paragraphs("Ilves")
    name(p, "Ilves#2", "person")
    assert said(p) == [("Ilves", ["Rebels left."])]


def test_the_one_person_before_it_where_nobody_stands_behind() -> None:
    assert said(two_paragraphs("Birds")) == [("Ilves", ["Rebels left."])]


def going_on(act: str = "say", end: str = "Ilves said.") -> Parsed:
    """A quotation that somebody says, and one that is the next paragraph."""
    p = flat(f"“Rebels left,” {end}\n\n“They burned barns.”\n\nBirds sang.")
    p.paragraph[:] = [True] * len(p.paragraph)
    p.xpos[at(p, "burned")[0]] = "VBD"
    name(p, "Ilves", "person")
    cue(p, "said", act, source="Ilves", content="Rebels left")
    return p


def test_a_quotation_of_its_own_paragraph_goes_on_with_the_one_before() -> None:
    assert said(going_on()) == [("Ilves", ["Rebels left", "They burned barns."])]


def test_nor_does_an_answer_go_on_with_a_question_or_with_what_ends_in_other_words() -> None:
    assert said(going_on("ask"))[0] == ("Ilves", ["Rebels left"])
    assert said(going_on(end="Ilves said. Hours passed."))[0] == ("Ilves", ["Rebels left"])


def test_the_paragraphs_around_do_not_agree() -> None:
    p = two_paragraphs("Torv")
    name(p, "Torv", "person")
    assert said(p) == []


@pytest.mark.parametrize(
    ("between", "pieces"), [("A pause.", ["Rebels left.", "They sang"]), ("Torv paused.", ["They sang"])]
)
def test_a_quotation_goes_before_the_one_that_is_given(between: str, pieces: list[str]) -> None:
    p = with_ilves(f"“Rebels left.” {between} “They sang,” Ilves said.", *(["Torv"] if "Torv" in between else []))
    cue(p, "said", "say", source="Ilves", content="They sang")
    assert ("Ilves", pieces) in said(p)
