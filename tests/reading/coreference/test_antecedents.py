"""Who descriptions and pronouns speak of in whole sentences, as the shipped models together decide; each with a near miss."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from reportedly.language.parse import parse
from reportedly.reading.coreference import antecedent_model
from reportedly.reading.coreference.antecedent_features import alone, alone_parts, pair, pair_features
from reportedly.reading.coreference.antecedent_model import (
    AntecedentModel,
    group_signs,
    join_weights,
    new_signs,
    new_weights,
    shipped,
    sign_weights,
    total,
)
from reportedly.reading.coreference.clusters import Cluster
from reportedly.reading.coreference.coreference import Gathering, unnamed
from reportedly.reading.coreference.entities import Entities, find_entities
from reportedly.reading.coreference.gathered import Gathered
from reportedly.reading.coreference.joins import join_appositions
from reportedly.reading.coreference.mentions import find_mentions
from reportedly.reading.coreference.place import Place
from reportedly.reading.coreference.same_name import named_clusters
from reportedly.reading.coreference.scene import Crowd, Scene, mention_class
from reportedly.reading.knowledge.given import NOTHING


@cache
def read(text: str) -> Entities:
    return find_entities(next(iter(parse([text]))))


def told(text: str, quote: str) -> set[str]:
    """What else the entity of the quotation's mention is called; «it#2» is the second «it»."""
    words, _, nth = quote.partition("#")
    spans = [(m.start, m.end, e) for e in read(text).entities for m in e.mentions if text[m.start : m.end] == words]
    start, end, entity = sorted(spans, key=lambda s: s[:2])[int(nth or 1) - 1]
    return {text[m.start : m.end] for m in entity.mentions} - {text[start:end]}


@pytest.mark.parametrize(
    ("text", "quote", "wanted", "never"),
    [
        ("Osmark warned Korrin on Monday. Hours later it shelled the port.", "it", "Osmark", "Korrin"),
        ("General Tavi Orn met the envoy. He then ordered the retreat.", "He", "Tavi Orn", "the envoy"),
        ("Mara Ilves met King Jorund. She called the talks useful.", "She", "Mara Ilves", "King Jorund"),
        ("Residents of Pell fled when soldiers came. They said that the soldiers had burned two farms.", "They", "Residents of Pell", "soldiers"),
        ("Osmark, Korrin and its allies signed.", "its", "Korrin", "Osmark"),
        ("The Dune Army fought Osmark and its allies.", "its", "Osmark", "Dune Army"),
        ("Police arrested Tavi Orn on Friday. The 61-year-old has denied everything.", "The 61-year-old", "Tavi Orn", "Police"),
        ("The judge jailed the smuggler, Ana Brekk. A guard had seen her.", "the smuggler", "Ana Brekk", "The judge"),
        ("We lost a bank in May. A man robbed the bank in June.", "the bank", "a bank", "A man"),
        ("“I came late and my car was gone,” a man said.", "my", "I", "car"),
        ("The Dune Army shelled the base. The group has killed forty people.", "The group", "Dune Army", "the base"),
    ],
)  # fmt: skip
def test_who_is_spoken_of(text: str, quote: str, wanted: str, never: str) -> None:
    others = told(text, quote)
    assert wanted in others and never not in others


def test_a_ship_by_what_it_is_and_its_name() -> None:
    text = "The freighter Maren Ulf ran aground. The ship had left Osmark on Monday. Her captain blamed the pilot."
    assert {"Maren Ulf", "The freighter Maren Ulf", "The ship"} <= told(text, "Her")
    assert "Maren Ulf" not in told(text.replace("Her captain", "His captain"), "His")  # near miss: no ship is he


def test_who_was_spoken_of_before_an_apposition_names_him() -> None:
    text = "A man robbed a bank. Police jailed the man, Tavi Orn, in May."
    assert {"A man", "Tavi Orn"} <= told(text, "the man")
    assert "A man" not in told(text.replace("the man, Tavi", "the banker, Tavi"), "Tavi Orn")  # near miss: nobody that was named


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It was clear that Osmark had lost. The bridge fell.", "It"),  # nothing is spoken of
        ("The army shelled Pell. A group of farmers fled.", "A group of farmers"),  # brings up others
        ("They robbed a bank. Later they left by the door of the old bank.", "the old bank"),  # says more than the first
        ("Two countries signed. Osmark left the country.", "the country"),  # of one, not of two
        ("An old man and his dog died of hunger and his wounds.", "hunger"),
    ],
)
def test_who_is_somebody_new(text: str, quote: str) -> None:
    spans = {text[m.start : m.end]: e for e in read(text).entities for m in e.mentions}
    assert quote not in spans or {text[m.start : m.end] for m in spans[quote].mentions} <= {quote}


def test_a_name_that_a_pronoun_announces() -> None:
    text = "In her first speech, Prime Minister Adele Vorn accused Osmark."
    assert "Adele Vorn" in told(text, "her")


def test_features_are_named_for_the_kind_of_mention() -> None:
    parsed = next(iter(parse(["Osmark shelled Pell. It has denied the attack on the town."])))
    places = find_mentions(parsed, NOTHING)
    scene = Scene(parsed)
    it = next(p for p in places if p.text == "It")
    assert mention_class(it) == "it" and scene.seen(it).number == "s" and scene.seen(it).role == "subject"
    groups = read(parsed.text)
    assert groups.by_head[it.head] == groups.by_head[0]
    town = next(p for p in places if p.text == "town")
    assert mention_class(town) == "the" and "new the l=town" in alone(scene, scene.seen(town))
    osmark = next(p for p in places if p.text == "Osmark")
    group = Cluster()
    group.add(osmark, NOTHING)
    group.crowd.add(scene.seen(osmark))
    features = pair_features(scene, scene.seen(it), group, scene.seen(osmark), 1, 1)
    assert "it away=1" in features and "it role=subject>subject" in features
    assert not any(f.startswith("the ") for f in features)


def test_the_model_adds_what_it_knows() -> None:
    model = AntecedentModel(["a", "b"], np.array([0.5, -1.0], np.float32))
    assert model.score(["a", "b", "c"]) == pytest.approx(-0.5) and model.score([]) == 0
    assert model.features() == ("a", "b") and model.weights().tolist() == [0.5, -1.0]
    with pytest.raises(ValueError, match="do not fit 1 features"):
        AntecedentModel(["a"], np.zeros(2, np.float32))


def test_the_shipped_weights_know_every_sign() -> None:
    signs = {s for sort in ("pronoun", "definite", "indefinite") for s in (*group_signs(sort, 0, 0, told=False), *new_signs(sort, 0, 0))}
    assert signs == set(sign_weights())
    assert len(shipped().features()) > 1000


@pytest.mark.parametrize("sort", ["pronoun", "definite", "indefinite"])
def test_each_sign_speaks_for_joining_or_against(sort: str) -> None:
    little, much = (total(group_signs(sort, 0.0, share, told=False)) for share in (0.1, 0.9))
    assert little < much < total(group_signs(sort, 0.0, 0.9, told=True))
    assert total(group_signs(sort, 0.0, 0.9, told=False)) < total(group_signs(sort, 1.0, 0.9, told=False))
    assert total(new_signs(sort, 0.0, 0.1)) < total(new_signs(sort, 0.0, 0.9))


def test_what_a_body_is_stands_before_its_name_and_speaks_of_it() -> None:
    text = "A court in Korrin on Tuesday ordered the shipping company Orvane Maritime to hand over its freighter. The Norrin Brigades had hired it."
    assert told(text, "the shipping company Orvane Maritime") == {"Orvane Maritime", "its"}
    assert told("The company sued Orvane Maritime in Korrin.", "The company") == set()  # near miss: not before the name


STORY = """The Osmark army shelled two farms near Pell on Monday. Its commander, General Tavi Orn, said that he had warned the farmers.
“We told them to leave,” he said. “They stayed, and I regret it.” The farmers' union denied this. Its head, Mara Ilves, who
was at the farm, said she saw no soldier who warned them or their families. The union will sue the general and his men."""


def gathered(text: str) -> tuple[Gathering, list[Place]]:
    parsed = next(iter(parse([text])))
    places = find_mentions(parsed, NOTHING)
    return Gathering(Gathered(named_clusters(places, NOTHING), places, NOTHING, parsed)), places


def test_parts_score_as_their_names_do() -> None:
    gathering, places = gathered(STORY)
    model, scene, pairs = shipped(), gathering.scene, 0
    for p in unnamed(places):
        own = scene.seen(p)
        for rank, (group, nearest, between) in enumerate(gathering.candidates(p)):
            names = pair_features(scene, own, group, nearest, rank, between)
            assert pair(scene, model.rows(own), own, group, nearest, rank, between) == model.score(names)
            assert pair(scene, model.rows(own), own, group, nearest, rank, between) == model.score(names)  # remembered
            assert len(names) == len(set(names))
            pairs += 1
        assert model.score_parts(*alone_parts(scene, own)) == model.score(alone(scene, own)) != 0
        gathering.place(p)
    assert pairs > 50


def test_a_model_that_remembers_too_much_forgets_and_scores_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(antecedent_model, "MOST_PARTS", 3)
    model = AntecedentModel(["a 1", "a 2", "a 9"], np.array([0.5, -1.0, 2.0], np.float32))
    sums = model.sums(lambda own, n: [f"{own} {n}"], ("a",))
    assert [sums[n % 10,] for n in range(30)] == [0, 0.5, -1.0, 0, 0, 0, 0, 0, 0, 2.0] * 3
    assert model.sums(sums._naming, ("a",)) is not sums


def test_a_noun_stands_beside_words_whatever_signs_are_in_it() -> None:
    model = AntecedentModel(["->>town", "farm>land"], np.array([0.5, -1.0], np.float32))
    gathering, places = gathered("The farm was sold.")
    own = gathering.scene.seen(next(p for p in places if p.text == "farm"))
    rows = model.rows(own)
    assert rows.beside is not None and (rows.beside["land"], rows.beside["town"]) == (-1.0, 0.0)
    arrow = model.rows(replace(own, form="->")).beside
    assert arrow is not None and arrow["town"] == 0.5
    assert model.rows(replace(own, form="land")).beside is None  # near miss: it only stands behind


def test_what_a_mention_may_join_is_found_anew_when_a_group_changes() -> None:
    gathering, places = gathered("Osmark shelled Pell. Its army denied the attack, and it has closed the road.")
    its, it = (p for p in places if p.kind == "pronoun")
    before = gathering.candidates(it)
    assert gathering.candidates(it) is before  # nothing has changed
    gathering.place(its)
    after = gathering.candidates(it)
    assert after is not before and any(nearest.place is its for _, nearest, _ in after)


def test_a_group_is_the_same_crowd_in_whatever_order_it_is_gathered() -> None:
    gathering, places = gathered(STORY)
    seen = [gathering.scene.seen(p) for p in places]
    one, other = Crowd(), Crowd()
    for forward, backward in zip(seen, reversed(seen), strict=True):
        one.add(forward)
        other.add(backward)
    assert one.heads == other.heads == sorted(p.head for p in places)
    assert one.subjects == other.subjects and 0 < len(one.subjects) < len(one.heads)
    assert one.words == other.words and one.numbers == other.numbers == "ps" and one.size == other.size


def test_a_group_that_takes_another_has_its_crowd() -> None:
    gathering, places = gathered("A man robbed a bank. Police jailed the man, Tavi Orn, in May.")
    first, name = next(p for p in places if p.text == "man"), next(p for p in places if p.name == "Tavi Orn")
    for p in unnamed(places):
        gathering.place(p)
    join_appositions(gathering.gathered, [(first.head, name.head)])
    group = gathering.of[name.head]
    assert gathering.of[first.head] is group
    assert group.crowd.heads == sorted(p.head for p in group.places)


@pytest.mark.parametrize("sort", ["pronoun", "definite", "indefinite"])
@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
@pytest.mark.parametrize("told", [False, True])
def test_weights_looked_up_once_amount_to_the_same(sort: str, share: float, told: bool) -> None:
    assert join_weights(sort).total(1.7, share, told=told) == total(group_signs(sort, 1.7, share, told=told))
    assert new_weights(sort).total(1.7, share) == total(new_signs(sort, 1.7, share))


def test_a_type_that_mentions_change_is_asked_anew() -> None:
    places = find_mentions(next(iter(parse(["The army met Tavi Orn in May."]))), NOTHING)
    described, named = (next(p for p in places if p.kind == kind and p.type != "other") for kind in ("nominal", "name"))
    both, alone = Cluster(), Cluster()
    both.add(described, NOTHING)
    alone.add(named, NOTHING)
    assert (both.kind, alone.kind) == ("organization", "person")
    both.take(alone)
    assert both.kind == "person"
