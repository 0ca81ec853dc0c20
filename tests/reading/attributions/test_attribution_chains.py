"""Sayings within sayings: who passes on whom, and who is the innermost at a place."""

import pytest
from hand_built import cue, flat, mention, name, tree
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.language.parsed import CueWords, Parsed, Words
from reportedly.reading.attributions import find_attributions, innermost, said_once, without_label
from reportedly.reading.attributions.chains import parents
from reportedly.reading.attributions.contents import characters
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.coreference.entities import find_entities
from reportedly.records import Argument, Attribution, Piece, Source, Span, Spans, covers


def read(p: Parsed) -> dict[str, Attribution]:
    """Attributions by their cues."""
    found = find_attributions(p, find_entities(p), ())
    return {p.text[a.cue.spans[0][0] : a.cue.spans[0][1]]: a for a in found}


def texts(p: Parsed, spans: Spans) -> list[str]:
    return [p.text[a:b] for a, b in spans]


# ------------------------------------------------------------------------------------------------ passed on


def cited(object_of_citing: str) -> Parsed:
    p = tree(f"""
Rebels NOUN 2 nsubj rebel NNS
left VERB 5 ccomp leave VBD
, PUNCT 5 punct
radio NOUN 5 nsubj
reported VERB 0 root report VBD
, PUNCT 7 punct
citing VERB 5 advcl cite VBG
{object_of_citing} NOUN 7 obj
. PUNCT 5 punct""")
    mention(p, "radio", "nominal", "organization")
    mention(p, object_of_citing, "nominal", "person")
    cue(p, "reported", "report", source="radio", content="Rebels left")
    return p


def test_who_is_cited_says_what_is_reported() -> None:
    p = cited("officials")
    cue(p, "citing", "quote", source="officials", content="Rebels left, radio reported")  # as the model often has it
    found = read(p)
    assert texts(p, found["citing"].content.spans) == ["Rebels left"]
    assert found["citing"].parent == found["reported"].id and found["reported"].parent is None
    start = p.text.index("left")
    assert innermost(tuple(found.values()), start, start + 4) == found["citing"]


def test_a_reason_that_is_cited_says_nothing() -> None:
    p = cited("fears")
    cue(p, "citing", "quote", source="radio", content="fears")
    found = read(p)
    assert texts(p, found["citing"].content.spans) == ["fears"]
    assert found["citing"].parent is None


def test_who_quotes_before_it_reports() -> None:
    p = tree("""
The DET 2 det
Courier PROPN 8 nsubj
, PUNCT 4 punct
quoting VERB 2 acl quote VBG
an DET 6 det
agency NOUN 4 obj
, PUNCT 4 punct
said VERB 0 root say VBD
rebels NOUN 10 nsubj rebel NNS
left VERB 8 ccomp leave VBD
. PUNCT 8 punct""")
    name(p, "Courier", "organization")
    mention(p, "an agency", "nominal", "organization")
    cue(p, "quoting", "quote", source="an agency", content="rebels left")
    cue(p, "said", "say", source="The Courier, quoting an agency", content="rebels left")
    found = read(p)
    assert texts(p, found["said"].source.spans) == ["The Courier"]
    assert found["quoting"].parent == found["said"].id and found["said"].parent is None


def test_what_is_told_of_anothers_saying_is_that_saying_too() -> None:
    p = tree("""
Ilves PROPN 2 nsubj
told VERB 0 root tell VBD
us PRON 2 obj
that SCONJ 7 mark
Kesh PROPN 7 nsubj
had AUX 7 aux
said VERB 2 ccomp say VBN
rebels NOUN 9 nsubj rebel NNS
left VERB 7 ccomp leave VBD
. PUNCT 2 punct""")
    name(p, "Ilves", "person")
    name(p, "Kesh", "person")
    cue(p, "told", "say", source="Ilves", content="rebels left")
    cue(p, "said", "say", source="Kesh", content="rebels left")
    found = read(p)
    assert texts(p, found["told"].content.spans) == ["Kesh had said rebels left"]
    assert found["said"].parent == found["told"].id


def test_a_passive_leaves_its_own_words_out_of_what_it_denies() -> None:
    p = tree("""
The DET 2 det
raid NOUN 4 nsubj:pass
was AUX 4 aux:pass
denied VERB 0 root deny VBN
by ADP 6 case
Kesh PROPN 4 obl:agent
. PUNCT 4 punct""")
    name(p, "Kesh", "person")
    cue(p, "denied", "deny", source="Kesh", content="The raid was denied by Kesh", gap="denied")
    (a,) = read(p).values()
    assert texts(p, a.content.spans) == ["The raid"]


def test_each_of_two_verbs_has_its_own_content() -> None:
    p = tree("""
Ilves PROPN 2 nsubj
denied VERB 0 root deny VBD
that SCONJ 5 mark
rebels NOUN 5 nsubj rebel NNS
left VERB 2 ccomp leave VBD
but CCONJ 7 cc
said VERB 2 conj say VBD
guards NOUN 9 nsubj guard NNS
slept VERB 7 ccomp sleep VBD
. PUNCT 2 punct""")
    name(p, "Ilves", "person")
    cue(p, "denied", "deny", source="Ilves", content="guards slept")  # as the model has it at times
    cue(p, "said", "say", source="Ilves", content="guards slept")
    found = read(p)
    assert texts(p, found["denied"].content.spans) == ["rebels left"]
    assert texts(p, found["said"].content.spans) == ["guards slept"]


@pytest.mark.parametrize(("negator", "kept"), [("not", {"says"}), ("now", {"says", "deny"})])
def test_who_does_not_deny_it_is_not_who_says_it(negator: str, kept: set[str]) -> None:
    p = tree(f"""
Ilves PROPN 2 nsubj
says VERB 0 root say VBZ
and CCONJ 7 cc
Torv PROPN 7 nsubj
does AUX 7 aux
{negator} PART 7 advmod
deny VERB 2 conj deny VB
that SCONJ 10 mark
rebels NOUN 10 nsubj rebel NNS
left VERB 2 ccomp leave VBD
. PUNCT 2 punct""")
    name(p, "Ilves", "person")
    name(p, "Torv", "person")
    cue(p, "says", "say", source="Ilves", content="rebels left")
    cue(p, "deny", "deny", source="Torv", content="rebels left")
    assert set(read(p)) == kept


def test_who_quotes_an_aide_as_saying() -> None:
    p = tree("""
The DET 2 det
Courier PROPN 3 nsubj
quotes VERB 0 root quote VBZ
an DET 5 det
aide NOUN 3 obj
as SCONJ 7 mark
saying VERB 3 advcl say VBG
rebels NOUN 9 nsubj rebel NNS
left VERB 7 ccomp leave VBD
. PUNCT 3 punct""")
    name(p, "Courier", "organization")
    mention(p, "an aide", "nominal", "person")
    cue(p, "quotes", "quote", source="The Courier", content="an aide")
    cue(p, "saying", "say", source="an aide", content="rebels left")
    found = read(p)
    assert found["saying"].parent == found["quotes"].id


def lettered(verb_subject: str) -> Parsed:
    p = tree(f"""
In ADP 3 case
a DET 3 det
letter NOUN 5 obl
Ilves PROPN 5 {verb_subject}
wrote VERB 0 root write VBD
rebels NOUN 7 nsubj rebel NNS
left VERB 5 ccomp leave VBD
. PUNCT 5 punct""")
    name(p, "Ilves", "person")
    mention(p, "a letter", "nominal", "other")
    cue(p, "In", "say", source="a letter", content="Ilves wrote rebels left")
    cue(p, "wrote", "say", source="Ilves", content="rebels left")
    return p


def test_a_letter_in_which_somebody_writes_is_no_source_around_him() -> None:
    assert set(read(lettered("nsubj"))) == {"wrote"}
    assert set(read(lettered("obl"))) == {"In", "wrote"}  # nobody is its subject


# ------------------------------------------------------------------------------------------------ said once, and labels


def made(n: int, entity: str | None, act: str, parent: int | None = None) -> Attribution:
    spans = ((n * 10, n * 10 + 5),)
    return Attribution(
        id=f"a{n}", source=Source(kind="named", entity=entity, spans=spans), cue=Piece(spans=((n * 10 + 6, n * 10 + 7),)),
        content=Piece(spans=((100, 200),)), act=act, quote="indirect", parent=f"a{parent}" if parent else None, confidence=0.9,
    )  # fmt: skip


def test_who_says_that_he_thinks_so_is_one_source() -> None:
    outer = made(1, "e1", "say")
    assert said_once(made(2, "e1", "believe", 1), (outer, made(2, "e1", "believe", 1)), (110, 115)) == outer


def test_other_sources_and_what_is_no_thought_stay() -> None:
    outer = made(1, "e1", "say")
    for inner in (made(2, "e2", "believe", 1), made(2, None, "believe", 1), made(2, "e1", "promise", 1), made(2, "e1", "believe")):
        assert said_once(inner, (outer, inner), (110, 115)) == inner


def test_what_the_outer_saying_does_not_hold_stays_with_the_inner() -> None:
    outer, inner = made(1, "e1", "say"), made(2, "e1", "believe", 1)
    assert said_once(inner, (outer, inner), (205, 210)) == inner


def test_a_label_has_no_part_in_what_it_says() -> None:
    text = "Rebels killed mayor: police"
    rebels, police = (Argument(role="actor", entity=f"e{a}", spans=((a, b),)) for a, b in ((0, 6), (21, 27)))
    spoken = Attribution(
        id="a1", source=Source(kind="named", entity="e21", spans=((21, 27),)), cue=Piece(spans=((19, 20),)),
        content=Piece(spans=((0, 19),)), act="say", quote="indirect", parent=None, confidence=0.9,
    )  # fmt: skip
    assert without_label(text, (rebels, police), spoken) == (rebels,)
    assert without_label(text, (rebels, police), None) == (rebels, police)
    assert without_label(text.replace(":", "."), (rebels, police), spoken) == (rebels, police)


# ------------------------------------------------------------------------------------------------ any number of them

stretches = st.tuples(st.integers(0, 59), st.integers(0, 30)).map(lambda x: (x[0], min(59, x[0] + x[1])))


@st.composite
def drafts_of(draw: st.DrawFn) -> tuple[Parsed, list[Draft]]:
    p = flat(" ".join(f"word{n}" for n in range(60)))
    anchors = draw(st.lists(st.integers(0, 59), unique=True, max_size=12))
    out = []
    for a in sorted(anchors):
        piece: Words = draw(stretches)
        out.append(Draft(CueWords(a, "say", 0.9, (a, a), None, piece, None), None, [piece]))
    if len(out) > 1:
        out[draw(st.integers(0, len(out) - 1))].under = out[draw(st.integers(0, len(out) - 1))]
    return p, out


@given(drafts_of())
@settings(max_examples=200, deadline=None)
def test_every_chain_ends(case: tuple[Parsed, list[Draft]]) -> None:
    p, drafts = case
    above = parents(p, drafts, [characters(p, d.pieces) for d in drafts])
    for n in range(len(drafts)):
        here: int | None = n
        for _ in drafts:
            here = above[here] if here is not None else None
        assert here is None
        o = above[n]
        assert o is None or o != n
        assert o is None or drafts[n].under is drafts[o] or drafts[o].holds(drafts[n].anchor)


def attribution(number: int, content: Span) -> Attribution:
    return Attribution(
        id=f"a{number}", source=Source(kind="anonymous"), cue=Piece(spans=((number, number + 1),)), content=Piece(spans=(content,)),
        act="say", quote="indirect",
    )  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 900)), max_size=25), st.integers(0, 3000))
@settings(max_examples=200, deadline=None)
def test_the_innermost_is_the_smallest_that_holds_it(contents: list[tuple[int, int]], at: int) -> None:
    attributions = tuple(attribution(n, (a, a + size)) for n, (a, size) in enumerate(contents))
    holding = [a for a in attributions if covers(a.content.spans, ((at, at + 1),))]
    found = innermost(attributions, at, at + 1)
    assert (found is None) == (not holding)
    if found is not None:
        sizes = [b - a for x in holding for a, b in x.content.spans]
        assert found in holding and found.content.spans[0][1] - found.content.spans[0][0] == min(sizes)


def test_thousands_of_attributions_are_looked_up_without_going_through_them_all() -> None:
    looked: list[int] = []

    class Counted(tuple[Attribution, ...]):
        def __getitem__(self, n):  # type: ignore[no-untyped-def]
            looked.append(n)
            return super().__getitem__(n)

    attributions = Counted(attribution(n, (n * 100, n * 100 + 80)) for n in range(3000))
    found = innermost(attributions, 150_010, 150_011)
    assert found is not None and found.id == "a1500"
    assert len(looked) < 20
