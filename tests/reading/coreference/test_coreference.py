"""Who is who beyond names: descriptions, pronouns, «I», gender, and where grammar forbids it; each with a near miss."""

import numpy as np
import pytest
from hand_built import at, cue, flat, mention, name, of, same, tree
from msgspec.structs import asdict

from reportedly.language.parsed import MentionWords, Parsed
from reportedly.reading.coreference.agreement import apart, binder, fronted, gender, named_types
from reportedly.reading.coreference.entities import find_entities
from reportedly.reading.knowledge.given import Knowledge, Known


def linked(
    p: Parsed, quote: str, kind: str, entity_type: str, *links: tuple[str, float], head: str | None = None
) -> None:
    """A mention with several antecedents that may be."""
    words = at(p, quote)
    last = at(p, head)[1] if head else words[1]
    back = tuple((at(p, q)[1], share) for q, share in links)
    first = back[0] if back else (None, 0.0)
    p.mentions.append(MentionWords(last, words, kind, entity_type, 0.9, first[0], first[1], back))
    p.mentions.sort(key=lambda m: m.head)


def test_all_mentions_of_an_entity_speak_for_it() -> None:
    """«She» is likelier Ilves by two mentions of 0.3 each than Hark by one of 0.35."""
    p = flat("Mara Ilves left. Ilves met Lena Hark. She left.")
    for quote in ("Mara Ilves", "Ilves#2", "Lena Hark"):
        name(p, quote, "person")
    linked(p, "She", "pronoun", "person", ("Hark", 0.35), ("Ilves#2", 0.3), ("Ilves", 0.3))
    assert same(p, "She", "Ilves") and not same(p, "She", "Hark")


@pytest.mark.parametrize(
    ("other", "joins"),
    [("a house", True), ("Ridge Bank", False)],  # of two banks the noun alone names neither
)
def test_a_definite_noun_of_the_only_name_that_it_fits(other: str, joins: bool) -> None:
    p = flat(f"They robbed Harbour Bank and {other}. Later the bank paid.")
    for w in range(len(p)):
        p.upos[w] = {"bank": "NOUN", "house": "NOUN", "a": "DET", "the": "DET"}.get(p.words[w], p.upos[w])
    name(p, "Harbour Bank", "organization")
    if joins:
        linked(p, other, "nominal", "place")
    else:
        name(p, other, "organization")
    linked(p, "the bank", "nominal", "organization")
    assert same(p, "Harbour Bank", "the bank") == joins


def test_a_person_is_no_it_and_a_party_no_he() -> None:
    assert named_types("he") == {"person"} and named_types("Her") == {"person", "vehicle"}  # of a ship
    assert "state" in named_types("it") and "person" not in named_types("Its")
    assert {"person", "organization"} <= named_types("they")


def test_gender_by_title_pronoun_and_noun() -> None:
    assert gender(["Mr", "Hark"], "Hark") == "m" and gender(["Ms.", "Hark"], "Hark") == "f"
    assert gender(["her"], "her") == "f" and gender(["the", "waitress"], "waitress") == "f"
    assert gender(["Major", "Hark"], "Hark") is None


def test_a_surname_of_two_is_told_by_its_title() -> None:
    p = flat("Lena Hark and Tomas Hark left. She met him. Mr Hark laughed.")
    name(p, "Lena Hark", "person")
    name(p, "Tomas Hark", "person")
    linked(p, "She", "pronoun", "person", ("Hark", 0.9))
    linked(p, "him", "pronoun", "person", ("Hark#2", 0.9))
    name(p, "Hark#3", "person")
    p.mentions = [m for m in p.mentions if m.head != at(p, "Hark#3")[1]]
    linked(p, "Mr Hark", "name", "person")
    assert same(p, "Hark#3", "Tomas") and not same(p, "Hark#3", "Lena")


def test_he_is_not_she() -> None:
    p = flat("Ms Hark left. He stayed.")
    name(p, "Hark", "person")
    p.mentions.clear()
    linked(p, "Ms Hark", "name", "person")
    linked(p, "He", "pronoun", "person", ("Hark", 0.9))
    assert not same(p, "He", "Hark")


def test_i_is_the_speaker_wherever_the_name_stands() -> None:
    p = flat("“I never left,” said Anton Reyle. Mara Ilves told him: “I did.”")
    p.quoted = np.array([False] * len(p))
    for a, b in ((at(p, "I")[0], at(p, "left")[0]), (at(p, "I#2")[0], at(p, "did")[0])):
        p.quoted[a : b + 1] = True
    name(p, "Anton Reyle", "person")
    name(p, "Mara Ilves", "person")
    linked(p, "I", "pronoun", "person")
    linked(p, "I#2", "pronoun", "person", ("I", 0.9))
    cue(p, "said", "say", source="Anton Reyle", content="I never left")
    cue(p, "told", "say", source="Mara Ilves", content="I did")
    assert same(p, "I", "Reyle") and same(p, "I#2", "Ilves")
    p.quoted[:] = False  # near miss: not the speaker's own words
    assert not same(p, "I", "Reyle")


def test_grammar_forbids() -> None:
    p = tree(
        """Ilves PROPN 2 nsubj
told VERB 0 root tell VBD
her PRON 2 obj
of ADP 6 case
her PRON 6 nmod:poss
aunt NOUN 2 obl aunt NN"""
    )
    mentions = [(0, (0, 0)), (2, (2, 2)), (4, (4, 4)), (5, (4, 5))]
    assert apart(p, mentions) == {0: {2, 5}, 2: {0, 5}, 4: {5}, 5: {0, 2, 4}}


def test_grammar_allows_reflexive_and_relative_pronouns_and_appositions() -> None:
    p = tree(
        """Ilves PROPN 3 nsubj
who PRON 1 acl:relcl
hurt VERB 0 root hurt VBD
herself PRON 3 obj
mayor NOUN 1 appos mayor NN"""
    )
    assert not any(apart(p, [(0, (0, 4)), (1, (1, 1)), (3, (3, 3)), (4, (4, 4))]).values())


def test_what_is_ruled_out_leaves_its_share_to_the_rest() -> None:
    p = tree(
        """Ilves PROPN 2 nsubj
left VERB 0 root leave VBD

Hark PROPN 2 nsubj
told VERB 0 root tell VBD
her PRON 2 obj"""
    )
    name(p, "Ilves", "person")
    name(p, "Hark", "person")
    linked(p, "her", "pronoun", "person", ("Hark", 0.8), ("Ilves", 0.15))
    assert same(p, "her", "Ilves")


def test_a_name_and_its_phrase_with_the_title_are_two_mentions() -> None:
    p = flat("Foreign Minister Mara Ilves left. The Front stayed. Mara Ilves, of Osmark, came.")
    p.upos[at(p, "The")[0]] = "DET"
    for quote, phrase, kind in (
        ("Mara Ilves", "Foreign Minister Mara Ilves", "person"),
        ("Front", "The Front", "organization"),
    ):
        name(p, quote, kind)
        p.mentions = [m for m in p.mentions if m.head != at(p, quote)[1]]
        mention(p, phrase, "name", kind)
    name(p, "Mara Ilves#2", "person")
    shown = [(p.text[m.start : m.end], m.kind) for e in find_entities(p).entities for m in e.mentions]
    assert shown == [
        ("Foreign Minister Mara Ilves", "nominal"), ("Mara Ilves", "name"), ("Mara Ilves", "name"), ("Front", "name"),
    ]  # fmt: skip
    assert of(p, "Mara Ilves").name == "Mara Ilves"


@pytest.mark.parametrize(
    ("written", "expected"),
    [("Bank of Orvik", "Bank of Orvik"), ("Bank in Orvik", "Bank"), ("Bank of the river", "Bank")],
)
def test_an_organizations_name_goes_on_behind_of(written: str, expected: str) -> None:
    p = flat(f"The {written} left.")
    name(p, "Bank", "organization")
    p.mentions.clear()
    mention(p, written, "name", "organization", head="Bank")
    assert of(p, "Bank").name == expected


def test_a_shorter_name_of_another_type_is_another() -> None:
    p = flat("Clean Sky Tolland met in Tolland.")
    name(p, "Clean Sky Tolland", "organization")
    name(p, "Tolland#2", "place")
    assert not same(p, "Tolland", "Tolland#2")
    q = flat("Lowland Front left. Front stayed.")
    name(q, "Lowland Front", "organization")
    name(q, "Front#2", "organization")
    assert same(q, "Front", "Front#2")


def test_a_state_that_a_person_is_called_is_the_person() -> None:
    p = flat("Pavlik spoke. The Pavlik regime fell.")
    name(p, "Pavlik", "person")
    name(p, "Pavlik#2", "state")
    assert same(p, "Pavlik", "Pavlik#2")
    q = flat("Lund spoke. They left Lund.")
    name(q, "Lund", "person")
    name(q, "Lund#2", "place")
    assert not same(q, "Lund", "Lund#2")  # near miss: towns are called like people


def test_transliterations_within_a_text() -> None:
    p = flat("Muhammad Sabri left. Mohammed Sabri stayed. Mahmoud Sabri too.")
    for quote in ("Muhammad Sabri", "Mohammed Sabri", "Mahmoud Sabri"):
        name(p, quote, "person")
    assert same(p, "Muhammad", "Mohammed") and not same(p, "Muhammad", "Mahmoud")


def test_two_forms_of_a_shipped_organization() -> None:
    p = flat("UNESCO left. The United Nations Educational, Scientific and Cultural Organization stayed.")
    name(p, "UNESCO", "organization")
    name(p, "United Nations Educational, Scientific and Cultural Organization", "organization")
    assert same(p, "UNESCO", "Scientific")


KNOWN = Knowledge(
    [
        Known("Mara Ilves", ("the Grey Fox",), "person", {"wikidata": "Q90000001"}),
        Known("Jon Ilves", ("Ilves",), "person", {"wikidata": "Q90000002"}),
        Known("Lowland Front", ("LF", "Alba Tal"), "organization", {"desk": "O-3"}),
    ]
)


def test_knowledge_joins_what_nothing_else_does() -> None:
    p = flat("Alba Tal left. The LF stayed. The Grey Fox laughed.")
    first, second = find_entities(p, KNOWN).entities
    assert asdict(first) | {"mentions": len(first.mentions)} == {
        "id": "e1", "type": "organization", "name": "Alba Tal", "aliases": ("LF", "Lowland Front"), "identifiers": {"desk": "O-3"}, "mentions": 2,
    }  # fmt: skip
    assert (second.name, second.aliases, second.identifiers["wikidata"]) == ("Grey Fox", ("Mara Ilves",), "Q90000001")


def test_two_that_are_known_apart_stay_apart() -> None:
    p = flat("Mara Ilves left. Ilves stayed.")
    name(p, "Mara Ilves", "person")
    name(p, "Ilves#2", "person")
    assert same(p, "Ilves", "Ilves#2")
    found = find_entities(p, KNOWN).entities
    assert [e.identifiers["wikidata"] for e in found] == ["Q90000001", "Q90000002"]


@pytest.mark.parametrize(
    ("owner", "bound"),
    [("its", "Osmark"), ("their", "Osmark")],
)
def test_an_owner_is_bound_to_what_it_is_coordinated_with(owner: str, bound: str) -> None:
    p = tree(
        f"""They PRON 2 nsubj
fought VERB 0 root fight VBD
Osmark PROPN 2 obj
and CCONJ 6 cc
{owner} PRON 6 nmod:poss
allies NOUN 3 conj ally NNS"""
    )
    assert p.words[binder(p, at(p, owner)[0]) or 0] == bound
    assert binder(p, 0) is None


def test_owners_of_two_things_are_one_unless_they_differ() -> None:
    def deeds(second: str) -> Parsed:
        return tree(
            f"""his PRON 2 nmod:poss
order NOUN 6 nsubj order NN
and CCONJ 5 cc
{second} PRON 5 nmod:poss
decrees NOUN 2 conj decree NNS
fell VERB 0 root fall VBD"""
        )

    p = deeds("his")
    assert binder(p, 3) == 0
    assert binder(deeds("her"), 3) is None


def test_himself_is_the_subject() -> None:
    p = tree(
        """Ilves PROPN 2 nsubj
hurt VERB 0 root hurt VBD
herself PRON 2 obj"""
    )
    assert binder(p, 2) == 0


@pytest.mark.parametrize(("verb", "share", "joins"), [("was", 0.95, True), ("was", 0.5, False), ("met", 0.95, False)])
def test_a_predicate_says_what_somebody_is_where_the_network_is_sure(verb: str, share: float, joins: bool) -> None:
    copula = verb == "was"
    p = tree(
        f"""They PRON 2 nsubj
feared VERB 0 root fear VBD
Glove PROPN 2 obj

It PRON {4 if copula else 2} nsubj
{verb} {"AUX" if copula else "VERB"} {4 if copula else 0} {"cop" if copula else "root"} {verb} VBD
a DET 4 det
department NOUN {0 if copula else 2} {"root" if copula else "obj"} department NN"""
    )
    name(p, "Glove", "organization")
    linked(p, "a department", "nominal", "organization", ("Glove", share))
    assert same(p, "Glove", "department") == joins


def judged(verb: str, lemma: str, marker: str = "for") -> Parsed:
    return tree(f"""
        Veldania PROPN 2 nsubj
        {verb} VERB 0 root {lemma} VBD
        Osmark PROPN 2 obj
        {marker} ADP 6 case
        its PRON 6 nmod:poss its PRP$
        offer NOUN 2 obl offer NN
    """)


@pytest.mark.parametrize(("verb", "lemma"), [("thanked", "thank"), ("condemned", "condemn"), ("fined", "fine")])
def test_who_is_judged_for_it_owns_it(verb: str, lemma: str) -> None:
    assert binder(judged(verb, lemma), 4) == 2


def test_near_misses_of_a_judgement() -> None:
    assert binder(judged("left", "leave"), 4) is None
    assert binder(judged("thanked", "thank", "in"), 4) is None
    assert binder(judged("blamed", "blame"), 4) is None  # «for its losses»: whose?


def its_allies(coordinated: str) -> Parsed:
    return tree(f"""
        Korrin PROPN 2 nsubj
        fought VERB 0 root fight VBD
        Osmark PROPN 2 obj
        and {coordinated}
        its PRON 6 nmod:poss
        allies NOUN 2 obj ally NNS
    """)


def test_an_owner_of_what_the_tree_hangs_on_the_verb_is_the_one_before() -> None:
    p = its_allies("CCONJ 6 cc")
    assert binder(p, at(p, "its")[0]) == at(p, "Osmark")[0]
    p = its_allies("ADV 2 advmod")  # near miss: nothing coordinates them
    assert binder(p, at(p, "its")[0]) is None


def test_a_row_of_what_one_owns() -> None:
    p = tree("""
        Ilves PROPN 7 nsubj
        , PUNCT 4 punct
        her PRON 4 nmod:poss
        mother NOUN 1 conj mother NN
        and CCONJ 7 cc
        her PRON 7 nmod:poss
        sister NOUN 1 conj sister NN
        left VERB 0 root leave VBD
    """)
    assert binder(p, 5) == 2


def opening(relation: str) -> Parsed:
    return tree(f"""
        In ADP 4 case
        her PRON 4 nmod:poss
        first ADJ 4 amod
        speech NOUN 6 {relation} speech NN
        Vorn PROPN 6 nsubj
        accused VERB 0 root accuse VBD
    """)


def test_who_is_announced_by_an_owner_in_an_opening_phrase() -> None:
    p = opening("obl")
    assert fronted(p, 1) == 4
    assert (
        fronted(p, 4) is None and fronted(opening("ccomp"), 1) is None
    )  # near misses: the name itself, and another's words
    name(p, "Vorn", "person")
    mention(p, "her", "pronoun", "person")
    assert same(p, "Vorn", "her")


def test_who_was_spoken_of_before_needs_no_announcing() -> None:
    p = tree("""
        Brekk PROPN 2 nsubj
        wept VERB 0 root weep VBD
        . PUNCT 2 punct

        In ADP 3 case
        her PRON 3 nmod:poss
        speech NOUN 5 obl speech NN
        Vorn PROPN 5 nsubj
        accused VERB 0 root accuse VBD
    """)
    name(p, "Brekk", "person")
    name(p, "Vorn", "person")
    mention(p, "her", "pronoun", "person", antecedent="Brekk", link=0.99)
    assert same(p, "Brekk", "her") and not same(p, "Vorn", "her")


def counted(first: str, second: str) -> Parsed:
    rows = []
    for count in (first, second):
        cells = count.split()
        noun = len(cells) + 1
        for w in cells:
            upos, relation = ("ADJ", "amod") if w == "many" else ("ADV", "advmod") if w == "How" else ("NUM", "nummod")
            rows.append(f"{w} {upos} {noun} {relation}")
        rows += [f"miners NOUN {noun + 1} nsubj miner NNS", "died VERB 0 root die VBD", ""]
    p = tree("\n".join(rows))
    mention(p, "miners", "nominal", "person")
    linked(p, "miners#2", "nominal", "person", ("miners", 0.95))
    return p


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Six", "Nine", False),
        ("How many", "Nine", False),
        ("Nine", "9", True),
        ("1,200", "1200", True),
        ("Nine", "", True),
    ],
)
def test_who_are_counted_otherwise_are_others(first: str, second: str, one: bool) -> None:
    assert same(counted(first, second), "miners", "miners#2") == one


@pytest.mark.parametrize(("inside", "joins"), [("Orr", False), ("Daar", True), ("old", True)])
def test_a_description_with_a_name_in_it_is_nobody_of_another_name(inside: str, joins: bool) -> None:
    p = tree(f"""
        They PRON 2 nsubj
        left VERB 0 root leave VBD
        the DET 5 det
        {inside} {"PROPN" if inside[0].isupper() else "ADJ"} 5 {"compound" if inside[0].isupper() else "amod"}
        militia NOUN 2 obj

        Daar PROPN 2 nsubj
        fled VERB 0 root flee VBD""")
    if inside[0].isupper():
        name(p, f"{inside}#1", "organization")
    linked(p, f"the {inside} militia", "nominal", "organization", head="militia")
    name(p, "Daar#2" if inside == "Daar" else "Daar", "organization")
    said = p.mentions[-1]
    head = at(p, "militia")[1]
    p.mentions[-1] = MentionWords(said.head, said.words, "name", "organization", 0.9, head, 0.9, ((head, 0.9),))
    assert same(p, "militia", "Daar#2" if inside == "Daar" else "Daar") == joins


@pytest.mark.parametrize(
    ("noun", "tag", "share", "one"),
    [
        ("attackers", "NNS", 0.95, False),
        ("attacker", "NN", 0.95, True),
        ("attacker", "NN", 0.2, False),
    ],
)
def test_a_name_that_points_back_to_several_is_none_of_their_names(
    noun: str, tag: str, share: float, one: bool
) -> None:
    """«The attackers, Ilves among them», «the attackers, Ilves said»: however sure the link is."""
    p = flat(f"The {noun} stormed a hall. Mara Ilves died.")
    p.upos[1], p.xpos[1] = "NOUN", tag
    linked(p, f"The {noun}", "nominal", "person", head=noun)
    name(p, "Mara Ilves", "person")
    m = p.mentions[-1]
    p.mentions[-1] = MentionWords(m.head, m.words, m.kind, m.type, m.score, 1, share, ((1, share),))
    assert same(p, f"The {noun}", "Mara Ilves") is one
