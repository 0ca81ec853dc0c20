"""The words of a content: what interrupts it, what is the cue's own, and what a noun at its end keeps."""

import numpy as np
import pytest
from hand_built import at, cue, flat, name, tree

from reportedly import read_text
from reportedly.language.parsed import CueWords, Parsed
from reportedly.reading.attributions.contents import ended, pieces_of, says_something, trimmed
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.quotations import complete
from reportedly.reading.attributions.quoted import Quoted


def pieces(p: Parsed, number: int = 0) -> list[str]:
    c: CueWords = p.cues[number]
    return [p.text[p.starts[a] : p.ends[b]] for a, b in pieces_of(p, c, c.source)]


def demanding(relation: str, content: str) -> Parsed:
    p = tree(f"""
Ilves PROPN 2 nsubj
demanded VERB 0 root demand VBD
the DET 4 det
dismissal NOUN 2 obj
of ADP 7 case
the DET 7 det
governor NOUN {4 if relation != "obl" else 2} {relation}
. PUNCT 2 punct""")
    cue(p, "demanded", "demand", source="Ilves", content=content)
    return p


@pytest.mark.parametrize("relation", ["nmod", "acl"])
def test_a_noun_keeps_what_modifies_it(relation: str) -> None:
    assert pieces(demanding(relation, "the dismissal")) == ["the dismissal of the governor"]


@pytest.mark.parametrize("relation", ["obl", "appos"])
def test_what_else_follows_is_left_where_the_model_left_it(relation: str) -> None:
    assert pieces(demanding(relation, "the dismissal")) == ["the dismissal"]


def test_nothing_grows_over_the_source() -> None:
    p = demanding("nmod", "the dismissal")
    p.cues[0] = CueWords(1, "demand", 0.9, (1, 1), at(p, "governor"), at(p, "the dismissal"), None)
    assert pieces(p) == ["the dismissal"]


def test_signs_and_that_are_left_off() -> None:
    p = flat("that, — rebels left! —")
    p.upos[0] = "SCONJ"
    assert trimmed(p, (0, len(p) - 1)) == at(p, "rebels left")
    assert trimmed(p, at(p, "—")) is None


def test_the_same_source_going_on_ends_a_content() -> None:
    p = flat("Ilves said rebels left, adding troops stayed.")
    cue(p, "said", "say", source="Ilves", content="rebels left, adding troops stayed")
    cue(p, "adding", "say", source="Ilves", content="troops stayed")
    first, second = ended(p, p.cues)
    assert first.content is not None and p.words[first.content[1]] == ","
    assert second.content == at(p, "troops stayed")


def test_another_source_within_it_does_not() -> None:
    p = flat("Ilves said rebels left, Torv adding troops stayed.")
    cue(p, "said", "say", source="Ilves", content="rebels left, Torv adding troops stayed")
    cue(p, "adding", "say", source="Torv", content="troops stayed")
    assert ended(p, p.cues) == p.cues


def adding(tag: str, source: str = "Ilves") -> Parsed:
    p = flat("Ilves said rebels left, adding troops stayed.")
    p.xpos[p.words.index("adding")] = tag
    cue(p, "said", "say", source="Ilves", content="rebels left, adding troops stayed")
    cue(p, "adding", "say", source=source, content="rebels left, adding troops stayed")
    return p


def test_a_participle_adds_what_stands_behind_it() -> None:
    p = adding("VBG")
    first, second = ended(p, p.cues)
    assert second.content == at(p, "troops stayed")
    assert first.content is not None and first.content[1] < second.anchor


@pytest.mark.parametrize(("tag", "source"), [("VBD", "Ilves"), ("VBG", "troops")])
def test_near_misses_of_what_a_participle_adds(tag: str, source: str) -> None:
    p = adding(tag, source)
    assert ended(p, p.cues)[1].content == p.cues[1].content


# ------------------------------------------------------------------------------------------------ when it was said


@pytest.mark.parametrize(
    ("mark", "tag", "content"),
    [
        ("after", "VBD", ["the notes"]),
        ("while", "VBD", ["the notes"]),
        ("although", "VBD", ["the notes although rebels left"]),  # no time: as the model has it
        ("as", "VBG", ["the notes as rebels left"]),  # «quoted him as saying»
    ],
)
def test_a_clause_of_time_is_no_part_of_a_thing_that_is_said(mark: str, tag: str, content: list[str]) -> None:
    p = tree(f"""
Ilves PROPN 2 nsubj
recalled VERB 0 root recall VBD
the DET 4 det
notes NOUN 2 obj note NNS
{mark} SCONJ 7 mark
rebels NOUN 7 nsubj rebel NNS
left VERB 2 advcl leave {tag}
. PUNCT 2 punct""")
    cue(p, "recalled", "say", source="Ilves", content=f"the notes {mark} rebels left")
    assert pieces(p) == content


def test_of_a_clause_that_is_said_it_may_be_a_part() -> None:
    p = tree("""
Ilves PROPN 2 nsubj
said VERB 0 root say VBD
Torv PROPN 4 nsubj
fled VERB 2 ccomp flee VBD
after SCONJ 7 mark
rebels NOUN 7 nsubj rebel NNS
left VERB 2 advcl leave VBD
. PUNCT 2 punct""")
    cue(p, "said", "say", source="Ilves", content="Torv fled after rebels left")
    assert pieces(p) == ["Torv fled after rebels left"]


# ------------------------------------------------------------------------------------------------ what is said of a claim


@pytest.mark.parametrize(
    ("claims", "angered"),
    [("6 nsubj", "0 root"), ("0 root", "1 acl")],  # as the tree should be, and as it often is
)
def test_what_is_said_of_a_claim_is_not_claimed(claims: str, angered: str) -> None:
    p = tree(f"""
Claims NOUN {claims} claim NNS
that SCONJ 4 mark
rebels NOUN 4 nsubj rebel NNS
left VERB 1 acl leave VBD
were AUX 6 aux:pass be VBD
dismissed VERB {angered} dismiss VBN
. PUNCT 1 punct""")
    cue(p, "Claims", "claim", source=None, content="rebels left were dismissed")
    assert pieces(p) == ["rebels left"]


def test_two_things_that_are_claimed() -> None:
    p = tree("""
Claims NOUN 0 root claim NNS
that SCONJ 4 mark
rebels NOUN 4 nsubj rebel NNS
left VERB 1 acl leave VBD
and CCONJ 7 cc
guards NOUN 7 nsubj guard NNS
slept VERB 1 acl sleep VBD
. PUNCT 1 punct""")
    cue(p, "Claims", "claim", source=None, content="rebels left and guards slept")
    assert pieces(p) == ["rebels left and guards slept"]


def joined(tag: str = "VBD", relation: str = "conj") -> Parsed:
    """«Ilves announced that she sued and backed Torv.»"""
    p = tree(f"""
Ilves PROPN 2 nsubj
announced VERB 0 root announce VBD
that SCONJ 5 mark
she PRON 5 nsubj
sued VERB 2 ccomp sue VBD
and CCONJ 7 cc
backed VERB {2 if relation == "conj" else 5} conj back {tag}
Torv PROPN 7 obj""")
    cue(p, "announced", "announce", source="Ilves", content="she sued and backed Torv")
    return p


def test_a_content_ends_before_what_its_source_did_next() -> None:
    p = joined()
    assert ended(p, p.cues)[0].content == at(p, "she sued")


def test_what_else_the_content_tells_stays() -> None:
    for p in (joined(relation="inner"), joined("VB")):
        assert ended(p, p.cues) == p.cues


@pytest.mark.parametrize(
    ("words", "says"), [("what", False), ("to", False), ("a", False), ("it", True), ("not", True), ("to leave", True)]
)
def test_what_says_something(words: str, says: bool) -> None:
    p = tree("""
what PRON 6 obj
to PART 6 mark
leave VERB 0 root leave VB
a DET 3 det
it PRON 3 obj
not PART 3 advmod
of ADP 3 case""")
    assert says_something(p, at(p, words)) is says


def respecting(auxiliary: str = "had AUX 8 aux have VBD", said: str = "said VERB 0 root say VBD") -> Parsed:
    """«Ilves said she regretted it and had paid.», where the model ends the content before «and»."""
    p = tree(f"""
        Ilves PROPN 2 nsubj
        {said}
        she PRON 4 nsubj
        regretted VERB 2 ccomp regret VBD
        it PRON 4 obj
        and CCONJ 8 cc
        {auxiliary}
        paid VERB 2 conj pay VBN
        . PUNCT 2 punct
    """)
    name(p, "Ilves", "person")
    cue(p, p.words[1], "say", source="Ilves", content="she regretted it")
    return p


@pytest.mark.parametrize("auxiliary", ["had AUX 8 aux have VBD", "would AUX 8 aux would MD"])
def test_what_is_told_goes_on_in_the_tense_of_what_is_told(auxiliary: str) -> None:
    assert pieces(respecting(auxiliary)) == [f"she regretted it and {auxiliary.split()[0]} paid"]


@pytest.mark.parametrize(
    ("auxiliary", "said"),
    [("has AUX 8 aux have VBZ", "said VERB 0 root say VBD"), ("had AUX 8 aux have VBD", "says VERB 0 root say VBZ")],
)
def test_near_misses_of_going_on(auxiliary: str, said: str) -> None:
    assert pieces(respecting(auxiliary, said)) == ["she regretted it"]


def holding(
    *links: str,
    verb: str = "holds VERB 0 root hold VBZ",
    first: str = "rebels NOUN 4 nsubj rebel NNS\nleft VERB 2 ccomp leave VBD",
) -> Parsed:
    """«Ilves holds rebels left LINKS troops came.», where the model ends the content before the links."""
    rows = ["Ilves PROPN 2 nsubj", verb, *first.splitlines()]
    head = len(rows) + len(links) + 2
    rows += [link.replace("HEAD", str(head)) for link in links]
    p = tree("\n".join([*rows, f"troops NOUN {head} nsubj troop NNS", "came VERB 4 conj come VBD", ". PUNCT 2 punct"]))
    name(p, "Ilves", "person")
    cue(p, p.words[1], "claim", source="Ilves", content=" ".join(p.words[2 : len(first.splitlines()) + 2]))
    return p


@pytest.mark.parametrize(
    "links",
    [
        (", PUNCT HEAD punct", "and CCONJ HEAD cc", "that SCONJ HEAD mark that IN"),
        ("and CCONJ HEAD cc", "that SCONJ HEAD mark that IN"),
        ("; PUNCT HEAD punct", "that SCONJ HEAD mark that IN"),
    ],
)
def test_the_clauses_with_that_behind_it_are_told_too(links: tuple[str, ...]) -> None:
    (content,) = pieces(holding(*links))
    assert content.startswith("rebels left") and content.endswith("that troops came")


def test_near_misses_of_a_second_clause() -> None:
    comma, that = ", PUNCT HEAD punct", "that SCONJ HEAD mark that IN"
    assert pieces(holding(comma, "and CCONJ HEAD cc")) == ["rebels left"]
    assert pieces(holding(that)) == ["rebels left"]  # nothing joins it
    assert pieces(holding(comma, "that PRON HEAD obj that WDT")) == ["rebels left"]  # a relative clause
    thing = "the DET 4 det\nsiege NOUN 2 obj"
    assert pieces(holding(comma, that, first=thing)) == ["the siege"]  # what is told is no clause


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        ("in the first raid since May", False),
        ("in what may be a ruse", False),
        ("in a move that shocked Lund", False),
        ("in the second-largest town of Lund", True),
        ("in a boat that sank off Lund", True),
    ],
)
def test_what_the_author_thinks_of_it_is_not_said(tail: str, kept: bool) -> None:
    p = flat(f"Rebels left, Ilves said, {tail}.")
    name(p, "Ilves", "person")
    cue(p, "said", "say", source="Ilves", content=f"Rebels left, Ilves said, {tail}", gap="Ilves said")
    assert pieces(p) == ["Rebels left", tail][: 1 + kept]


def test_what_a_participle_behind_a_noun_says_ends_before_the_nouns_own_verb() -> None:
    text = "A trader feared abducted by rebels was found alive."
    (told,) = [a for a in read_text(text).attributions if text[a.cue.spans[0][0] : a.cue.spans[0][1]] == "feared"]
    assert " … ".join(text[a:b] for a, b in told.content.spans) == "A trader … abducted by rebels"


def two_told(*, first_cue: str = "said", quoted: bool = False) -> Parsed:
    """Two sentences, each with its source behind what it tells; the network's second content begins with the first sentence."""
    p = tree(f"""
Osmark PROPN 2 nsubj
left VERB 4 ccomp leave VBD
, PUNCT 2 punct
{first_cue} VERB 0 root {first_cue} VBD
Ilves PROPN 4 nsubj
. PUNCT 4 punct

Veldania PROPN 2 nsubj
stayed VERB 6 ccomp stay VBD
, PUNCT 2 punct
two NUM 5 nummod
lawyers NOUN 6 nsubj
added VERB 0 root add VBD
. PUNCT 6 punct""")
    p.quoted = np.full(len(p), quoted)
    cue(p, first_cue, "say", source="Ilves", content="Osmark left")
    cue(p, "added", "say", source="two lawyers", content=f"Osmark left, {first_cue} Ilves. Veldania stayed")
    return p


def test_a_sentence_that_names_its_own_source_is_not_the_next_ones() -> None:
    p = two_told()
    first, second = ended(p, p.cues)
    assert first.content == at(p, "Osmark left") and second.content == at(p, "Veldania stayed")


def test_near_misses_of_a_sentence_with_its_own_source() -> None:
    p = two_told(quoted=True)  # both may be the words of who is quoted
    assert ended(p, p.cues)[1].content == p.cues[1].content
    p = two_told()
    p.cues[0] = CueWords(3, "say", 0.9, (3, 3), at(p, "two lawyers"), at(p, "Osmark left"), None)  # one source goes on
    assert ended(p, p.cues)[1].content == p.cues[1].content


def quoting(opens: str, closes: str, behind: str = "tariffs NOUN 6 obj tariff NNS") -> Parsed:
    p = tree(f"""
    He PRON 2 nsubj he PRP
    said VERB 0 root say VBD
    Osmark PROPN 6 nsubj Osmark NNP
    would AUX 6 aux would MD
    {opens} PUNCT 6 punct {opens} ``
    forget VERB 2 ccomp forget VB
    {closes} PUNCT 6 punct {closes} ''
    {behind}
    . PUNCT 2 punct . .""")
    cue(p, "said", "say", source="He", content=p.text[p.starts[2] : p.ends[5]])
    return p


def test_a_content_goes_on_behind_the_words_of_it_that_are_quoted() -> None:
    assert pieces(quoting("“", "”")) == ["Osmark would “forget” tariffs"]


@pytest.mark.parametrize(
    "parsed",
    [
        quoting("“", "”", "then ADV 2 advmod then RB"),  # not its clause's
        quoting("(", ")"),
        quoting("“", "”", ", PUNCT 2 punct , ,"),
    ],
)
def test_near_misses_of_going_on_behind_a_quotation(parsed: Parsed) -> None:
    assert pieces(parsed)[0].rstrip("”) ").endswith("forget")


def test_a_quoted_subject_takes_its_verb_along() -> None:
    p = tree("""
        He PRON 2 nsubj he PRP
        said VERB 0 root say VBD
        “ PUNCT 4 punct “ ``
        Heron PROPN 10 nsubj Heron NNP
        ” PUNCT 4 punct ” ''
        , PUNCT 8 punct , ,
        an DET 8 det an DT
        alias NOUN 4 appos alias NN
        , PUNCT 4 punct , ,
        means VERB 2 ccomp mean VBZ
        nothing NOUN 10 obj nothing NN
        . PUNCT 2 punct . .""")
    cue(p, "said", "say", source="He", content="Heron")
    quoted = Quoted(p)
    drafts = [Draft(p.cues[0], None, [(3, 10)])]
    complete(p, drafts, quoted)
    assert drafts[0].pieces == [(3, 10)]
    p.head[3] = 1  # as the verb's own object it is all that is said
    complete(p, drafts, quoted)
    assert drafts[0].pieces == [(3, 3)]


# ------------------------------------------------------------------------------------------------ what an «and» joins before the saying


def around(before: str, after: str = "fled") -> Parsed:
    """«The governor has resigned {before} his deputy said, {after}.»; the model takes all around the saying for said."""
    words = [*before.split(), "his", "deputy", "said", ",", *after.split()]
    rows = ["The DET 2 det", "governor NOUN 4 nsubj", "has AUX 4 aux have VBZ", "resigned VERB 0 root resign VBN"]
    said = 4 + words.index("said") + 1
    for w in words:
        match w:
            case ",":
                rows.append(", PUNCT 4 punct , ,")
            case "and" | "but" | "or":
                rows.append(f"{w} CCONJ 4 cc {w} CC")
            case "his":
                rows.append(f"his PRON {said - 1} nmod:poss his PRP$")
            case "deputy":
                rows.append(f"deputy NOUN {said} nsubj deputy NN")
            case "said":
                rows.append("said VERB 4 parataxis say VBD")
            case "fled":
                rows.append("fled VERB 4 conj flee VBD")
            case _:
                rows.append(f"{w} ADV 4 advmod {w} RB")
    p = tree("\n".join([*rows, ". PUNCT 4 punct . ."]))
    whole = p.text.removesuffix(".").rstrip()
    cue(p, "said", "say", source="his deputy", content=whole, gap="his deputy said")
    return p


@pytest.mark.parametrize("before", ["and ,", ", and ,", "and then ,", "but not ,", "and"])
def test_what_an_and_joins_before_the_saying_is_the_reports_own(before: str) -> None:
    assert pieces(around(before)) == ["fled"]


@pytest.mark.parametrize("before", [",", "yesterday ,", "then ,", "not ,"])
def test_without_an_and_all_around_the_saying_is_said(before: str) -> None:
    first, last = pieces(around(before))
    assert first.startswith("The governor has resigned") and last == "fled"


def believed(first: str, tag: str) -> Parsed:
    p = tree(f"""
{first} PROPN 2 nsubj {first} {tag}
resigned VERB 0 root resign VBD
and CCONJ 5 cc and CC
is AUX 5 aux:pass be VBZ
believed VERB 2 conj believe VBN
to PART 8 mark to TO
have AUX 8 aux have VB
fled VERB 5 xcomp flee VBN
. PUNCT 2 punct . .""")
    cue(p, "believed", "believe", source=None, content=f"{first} resigned and is believed to have fled", gap="is believed")
    return p


def test_a_passive_tells_of_the_subject_that_it_shares() -> None:
    assert pieces(believed("Osmark", "NNP")) == ["Osmark", "to have fled"]
    assert pieces(believed("which", "WDT")) == ["to have fled"]


def test_two_participles_tell_of_the_thing_before_them() -> None:
    p = tree("""
A DET 2 det
figure NOUN 0 root figure NN
put VERB 2 acl put VBN
about ADP 3 compound:prt
and CCONJ 6 cc and CC
ascribed VERB 3 conj ascribe VBN
to ADP 8 case
Ilves PROPN 6 obl
again ADV 6 advmod
. PUNCT 2 punct . .""")
    cue(p, "ascribed", "say", source="Ilves", content="A figure put about and ascribed to Ilves again", gap="ascribed to Ilves")
    assert pieces(p)[0].startswith("A figure")


def test_what_a_report_says_itself_stands_under_nobody() -> None:
    reading = read_text("The governor of Korrin has resigned and, his deputy said on Monday, has fled to Osmark.")
    (said,) = [a for a in reading.attributions if a.act in ("say", "claim")]
    assert "resigned" not in "".join(reading.document.text[a:b] for a, b in said.content.spans)
