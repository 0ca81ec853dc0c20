"""The word tables: that they load, are of the size and shape they promise, and give and refuse what they should."""

import subprocess
import sys
from importlib import resources
from typing import Any

import pytest

from reportedly.reading import lexicon
from reportedly.reading.lexicon import (
    EventWord,
    LexiconError,
    Table,
    cue_nouns,
    cue_verbs,
    cue_words,
    cues,
    event_adjective,
    event_guards,
    event_noun,
    event_verb,
    event_words,
    events,
    implicative_words,
    implicatives,
    is_title,
    light_verb,
    modal,
    modality,
    negator,
    normal_title,
    office_qualifiers,
    relation_adjective,
    relation_noun,
    relation_preposition,
    relation_verb,
    relation_words,
    relations,
    status_word,
    status_words,
)
from reportedly.records import EVENT_TYPES, RELATION_TYPES

TABLES = ("cues.toml", "events.toml", "relations.toml", "modality.toml", "implicatives.toml")


def types(found: tuple[Any, ...], *rest: str) -> set[str]:
    """The types of the entries that ask for just these further words and for no certain object or subject."""
    return {w.type for w in found if w.rest == rest and not (getattr(w, "objects", ()) or getattr(w, "subjects", ()))}


class TestSize:
    def test_events_are_many_and_of_every_type(self) -> None:
        assert len(events().verbs) >= 3000
        assert len(events().nouns) >= 1600
        assert {w.type for w in events().verbs} == set(EVENT_TYPES)
        assert {w.type for w in events().nouns} == set(EVENT_TYPES)
        for event in EVENT_TYPES:
            assert sum(w.type == event for w in events().verbs) >= 50, event
            assert sum(w.type == event for w in events().nouns) >= 30, event

    def test_light_verbs_guards_and_contexts(self) -> None:
        assert len(events().light_verbs) >= 200
        assert len(events().guards) >= 300
        assert {c.name for c in events().contexts} >= {"sport", "markets", "weather", "disease"}

    def test_relations_are_many_and_of_every_type(self) -> None:
        assert len(relations().titles) >= 1500
        assert {w.type for w in relations().nouns} == set(RELATION_TYPES)
        assert {w.type for w in relations().verbs} == set(RELATION_TYPES)

    def test_cues_and_status_words(self) -> None:
        assert len(cues().verbs) >= 900
        assert len(cues().nouns) >= 300
        assert len(modality().words) >= 1000
        assert {w.kind for w in modality().words} == lexicon.KINDS


class TestTables:
    @pytest.mark.parametrize("name", TABLES)
    def test_each_says_what_it_is_whence_and_under_which_licence(self, name: str) -> None:
        head = resources.files("reportedly.reading.data").joinpath(name).read_text(encoding="utf-8")[:2500]
        for word in ("# What:", "# Origin:", "# Licence: Apache-2.0", "# Extend:"):
            assert word in head

    @pytest.mark.parametrize("table", ["verbs", "nouns", "adjectives"])
    def test_no_event_word_stands_twice(self, table: str) -> None:
        seen = set()
        for w in getattr(events(), table):
            key = (w.head, w.rest, w.objects, w.subjects, w.named, w.valency)
            assert key not in seen, key
            seen.add(key)

    @pytest.mark.parametrize("table", ["verbs", "nouns", "adjectives", "prepositions"])
    def test_no_relation_word_stands_twice(self, table: str) -> None:
        keys = [(w.head, w.rest, w.type) for w in getattr(relations(), table)]
        assert len(keys) == len(set(keys))

    def test_no_title_stands_twice(self) -> None:
        forms = [t.form for t in relations().titles]
        assert len(forms) == len(set(forms))

    def test_normal_titles_are_their_own_normal_form(self) -> None:
        for title in relations().titles:
            assert normal_title(normal_title(title.form)) == title.normal, title.form

    def test_every_event_word_says_where_a_party_stands(self) -> None:
        for table in (events().verbs, events().nouns, events().adjectives):
            for w in table:
                assert w.frame.actor or w.frame.recipient, w

    def test_guards_are_about_event_words(self) -> None:
        known = {w.head for w in events().verbs} | {w.head for w in events().nouns}
        assert not {g.head for g in events().guards} - known

    def test_no_guard_contradicts_another(self) -> None:
        then: dict[tuple[str, str, str], str | None] = {}
        for g in events().guards:
            for word in g.words:
                assert then.setdefault((g.head, g.slot, word), g.then) == g.then, (g.head, g.slot, word)

    def test_words_are_lower_case(self) -> None:
        for table in (events().verbs, events().nouns, events().adjectives, relations().nouns, relations().titles):
            for w in table:
                assert w.head == w.head.lower()


class TestEvents:
    @pytest.mark.parametrize(
        ("words", "event"),
        [
            ("attack", "ASSAULT"), ("open fire", "ASSAULT"), ("take hostage", "ASSAULT"), ("abduct", "ASSAULT"),
            ("arrest", "COERCE"), ("impound", "COERCE"), ("ban", "COERCE"),
            ("convict of", "SANCTION"), ("impose sanction", "SANCTION"), ("expel", "SANCTION"),
            ("indict", "ACCUSE"), ("condemn", "ACCUSE"), ("investigate", "ACCUSE"),
            ("resign", "RETREAT"), ("lay down arm", "RETREAT"), ("pull out", "RETREAT"),
            ("praise", "SUPPORT"), ("apologise", "SUPPORT"), ("ratify", "SUPPORT"), ("sign agreement", "SUPPORT"),
            ("promise", "AGREE"), ("give in", "CONCEDE"), ("meet with", "CONSULT"), ("export", "COOPERATE"),
            ("donate", "AID"), ("demand", "REQUEST"), ("invite", "REQUEST"), ("refuse", "REJECT"),
            ("threaten", "THREATEN"), ("demonstrate", "PROTEST"), ("mobilise", "MOBILIZE"), ("die", "OTHER"),
        ],
    )  # fmt: skip
    def test_verbs(self, words: str, event: str) -> None:
        head, *rest = words.split()
        assert types(event_verb(head), *rest) == {event}

    @pytest.mark.parametrize("word", ["table", "walk", "think", "green", "seem", "osmark"])
    def test_what_states_nothing_is_not_found(self, word: str) -> None:
        assert types(event_verb(word)) == set()
        assert types(event_noun(word)) == set()

    def test_a_verb_that_only_lends_a_subject_is_no_event(self) -> None:
        for word in ("carry", "impose", "hold", "launch"):
            assert not [w for w in event_verb(word) if not w.rest and not w.objects and not w.subjects]

    def test_the_object_decides(self) -> None:
        fire = {(w.type, w.valency, "missile" in w.objects) for w in event_verb("fire") if not w.rest}
        assert ("SANCTION", "transitive", False) in fire
        assert ("ASSAULT", "any", True) in fire
        lifted = {w.type for w in event_verb("lift") if "curfew" in w.objects}
        assert lifted == {"RETREAT"}
        dropped = {w.type for w in event_verb("drop") if "charge" in w.objects}
        assert dropped == {"CONCEDE"}

    def test_valency_tells_a_strike_from_a_strike(self) -> None:
        assert {w.valency: w.type for w in event_verb("strike") if not w.rest and not w.subjects and not w.objects} == {
            "transitive": "ASSAULT",
            "intransitive": "PROTEST",
        }

    def test_fitting_takes_the_longest(self) -> None:
        verbs = events().verbs
        assert {w.type for w in verbs.fitting("open", {"fire"})} == {"ASSAULT"}
        assert all(not w.rest for w in verbs.fitting("open", set()))

    def test_the_narrower_stands_before_the_wider(self) -> None:
        for table in (events().verbs, events().nouns):
            for head in {w.head for w in table}:
                ranks = [(-len(w.rest), -w.conditions) for w in table.all(head)]
                assert ranks == sorted(ranks), head
        expelled = [w.type for w in event_verb("expel") if not w.rest and ("refugee" in w.objects or not w.objects)]
        assert expelled == ["COERCE", "SANCTION"]

    def test_a_noun_is_found_under_its_head(self) -> None:
        assert types(event_noun("exchange"), "of", "fire") == {"ASSAULT"}
        assert types(event_noun("conference"), "press") == {"CONSULT"}
        assert types(event_noun("strike"), "hunger") == {"PROTEST"}
        assert types(event_noun("strike"), "air") == {"ASSAULT"}
        assert types(event_noun("strike")) == {"PROTEST"}
        assert types(event_noun("strike"), "on") == {"ASSAULT"}
        assert types(event_noun("press")) == set()

    def test_predicates_are_found_under_their_noun(self) -> None:
        assert types(event_adjective("arrest"), "under") == {"COERCE"}
        assert types(event_adjective("dead")) == {"OTHER"}

    def test_a_lines_keys_hold_for_all_its_entries(self) -> None:
        for noun in ("manhunt", "arrest", "detention", "dragnet"):
            assert {w.mode for w in event_noun(noun) if not w.rest} == {"arrest"}
        for verb in ("oust", "sack", "dismiss"):
            assert {w.mode for w in event_verb(verb) if not w.rest and not w.objects} == {"expel"}
        assert {w.mode for w in event_noun("walkout") if not w.rest} == {"strike"}
        assert {w.mode for w in event_noun("march") if not w.rest} == {"demo"}

    def test_frames(self) -> None:
        clash = next(w for w in event_verb("clash") if w.rest == ("with",))
        assert clash.frame.symmetric
        assert clash.frame.actor == ("subj",)
        assert clash.frame.recipient == ("with",)
        attack = next(w for w in event_noun("attack") if not w.rest)
        assert attack.frame.recipient[:2] == ("on", "against")
        assert "poss" in attack.frame.actor
        murder = next(w for w in event_noun("murder") if not w.rest)
        assert "poss" in murder.frame.recipient
        fired = next(w for w in event_verb("fire") if "missile" in w.objects)
        assert ("instrument", ("obj",)) in fired.frame.others
        borrow = next(w for w in event_verb("borrow"))
        assert borrow.frame.actor == ("from",)

    def test_light_verbs(self) -> None:
        assert {v.subject for v in light_verb("suffer")} == {"recipient"}
        assert {v.subject for v in light_verb("launch")} == {"actor"}
        assert ("out",) in {v.rest for v in light_verb("carry")}
        assert {v.effect.mood for v in light_verb("plan")} == {"intended"}
        assert light_verb("sleep") == ()

    @pytest.mark.parametrize(
        ("head", "slot", "word", "then"),
        [
            ("shoot", "obj", "motion", "REJECT"), ("fire", "near", "imagination", None), ("war", "before", "price", None),
            ("strike", "obj", "balance", None), ("attack", "before", "heart", None), ("battle", "with", "cancer", None),
            ("kill", "obj", "time", None), ("strike", "subj", "earthquake", "OTHER"), ("attack", "obj", "policy", "ACCUSE"),
        ],
    )  # fmt: skip
    def test_guards(self, head: str, slot: str, word: str, then: str | None) -> None:
        found = [g for g in event_guards(head) if g.slot == slot and word in g.words]
        assert found
        assert {g.then for g in found} == {then}

    def test_a_plain_use_is_not_guarded(self) -> None:
        for head, slot, word in (("shoot", "obj", "soldier"), ("attack", "obj", "village"), ("war", "before", "civil")):
            assert not [g for g in event_guards(head) if g.slot == slot and word in g.words]

    @pytest.mark.parametrize(
        "sentence",
        [
            "shell hit hospital doctor say dozen wounded patient kill",
            "strike on refinery drive price up by percent",
            "rebel launch campaign attack coast town under pressure",
            "gunman storm stage at concert and shoot guard as band play",
        ],
    )
    def test_a_field_is_not_seen_in_a_report_of_war(self, sentence: str) -> None:
        words = set(sentence.split())
        assert [c.name for c in events().contexts if len(words & c.signs) >= 2] == []

    def test_sport_borrows_war_words(self) -> None:
        sport = next(c for c in events().contexts if c.name == "sport")
        assert {"attack", "strike", "defeat"} <= sport.heads
        assert {"goal", "striker", "innings"} <= sport.signs


class TestRelations:
    @pytest.mark.parametrize(
        ("written", "normal"),
        [
            ("Defense Minister", "defence minister"), ("minister of foreign affairs", "foreign minister"),
            ("MP", "member of parliament"), ("Vice-President", "vice president"), ("CEO", "chief executive"),
            ("spokeswoman", "spokeswoman"), ("Chargé d’Affaires", "chargé d'affaires"), ("Keeper of  Bees", "keeper of bees"),
        ],
    )  # fmt: skip
    def test_titles(self, written: str, normal: str) -> None:
        assert normal_title(written) == normal

    def test_is_title(self) -> None:
        assert is_title("Foreign Minister")
        assert not is_title("foreign")
        assert not is_title("yellow minister")

    def test_titles_tell_the_sector(self) -> None:
        sector = {t.form: t.sector for t in relations().titles}
        assert sector["colonel"] == "MIL"
        assert sector["chief justice"] == "JUD"
        assert sector["foreign minister"] == "GOV"
        assert sector["successor"] is None

    def test_qualifiers(self) -> None:
        assert {
            "interim",
            "acting",
            "former",
            "ex",
            "alleged",
            "outgoing",
            "late",
            "designate",
            "then",
        } <= office_qualifiers()
        assert not {"senior", "chief", "foreign", "deputy", "prime"} & office_qualifiers()
        assert all(" " not in q and q == q.lower() for q in office_qualifiers())
        past = {q.head for q in relations().qualifiers if q.past}
        assert {"former", "late", "ousted"} <= past
        assert "interim" not in past
        assert {q.head for q in relations().qualifiers if q.inside} >= {"deputy", "vice"}

    @pytest.mark.parametrize(
        ("found", "relation"),
        [
            (relation_noun("brother-in-law"), "kinship"), (relation_noun("ally"), "alliance"), (relation_noun("foe"), "hostility"),
            (relation_noun("subsidiary"), "part_of"), (relation_noun("proxy"), "proxy"), (relation_noun("member"), "membership"),
            (relation_noun("owner"), "ownership"), (relation_noun("alias"), "same_as"), (relation_noun("presence"), "presence"),
            (relation_noun("backer"), "support"), (relation_noun("aide"), "affiliation"), (relation_noun("presidency"), "office"),
            (relation_verb("own"), "ownership"), (relation_verb("marry"), "kinship"), (relation_adjective("backed"), "support"),
            (relation_preposition("against"), "hostility"),
        ],
    )  # fmt: skip
    def test_words(self, found: tuple[Any, ...], relation: str) -> None:
        assert relation in types(found)

    def test_backing_has_its_kind(self) -> None:
        for word, kind in (("armed", "arms"), ("trained", "training"), ("funded", "money"), ("sheltered", "sanctuary")):
            assert {k for w in relation_adjective(word) for k in w.kinds} == {kind}
        assert "intelligence" in {k for w in relations().verbs for k in w.kinds}

    def test_what_states_no_relation_is_not_found(self) -> None:
        assert relation_noun("weather") == ()
        assert relation_verb("sneeze") == ()


class TestStatus:
    @pytest.mark.parametrize(
        ("word", "kind", "effect"),
        [
            ("may", "modal", (None, "possible", None)), ("might", "modal", (None, "possible", None)),
            ("will", "modal", (None, None, "intended")), ("must", "modal", (None, None, "demanded")),
            ("not", "negator", ("-", None, None)), ("without", "negator", ("-", None, None)),
            ("allegedly", "hedge", (None, "possible", None)), ("probably", "hedge", (None, "probable", None)),
            ("if", "conditional", (None, None, "conditional")), ("unless", "conditional", (None, None, "conditional")),
            ("try", "attempt", (None, None, "attempted")), ("foiled", "hedge", ("-", None, "attempted")),
            ("whether", "question", (None, "underspecified", None)), ("offer", "offer", (None, None, "offered")),
            ("manage", "implicative", ("+", "certain", "actual")),
        ],
    )  # fmt: skip
    def test_words(self, word: str, kind: str, effect: tuple[str | None, ...]) -> None:
        found = [w.effect for w in status_word(word) if w.kind == kind and not w.rest]
        assert effect in [(e.polarity, e.certainty, e.mood) for e in found]

    def test_phrases(self) -> None:
        evidence = next(w for w in status_word("no", "phrase") if w.rest == ("evidence",))
        assert evidence.effect.certainty == "underspecified"
        assert evidence.effect.polarity is None
        short = next(w for w in status_word("stop") if w.rest == ("short", "of"))
        assert short.effect.polarity == "-"
        have = next(w for w in modal("have") if w.rest == ("to",))
        assert have.effect.mood == "demanded"

    def test_part_of_speech_narrows(self) -> None:
        assert {w.part for w in status_word("alleged", "adjective")} == {"adjective"}
        assert status_word("allegedly", "noun") == ()

    def test_others_are_not_found(self) -> None:
        assert modal("say") == ()
        assert negator("may") == ()
        assert status_word("yesterday") == ()


class TestCues:
    def test_lemmas_that_attribute_alone(self) -> None:
        assert {"say", "claim", "deny", "warn", "believe"} <= cue_verbs()
        assert {"claim", "statement", "report"} <= cue_nouns()
        assert "sneeze" not in cue_verbs()
        assert "own" in cues().verbs

    def test_further_words_are_asked_for(self) -> None:
        assert {c.act for c in cues().verbs.fitting("decline", {"say"})} == {"decline"}
        assert cues().verbs.fitting("issue", set()) == ()


class TestMistakes:
    """A table that says something it cannot mean names its file and entry."""

    @staticmethod
    def wrong(monkeypatch: pytest.MonkeyPatch, module: Any, **data: Any) -> str:
        monkeypatch.setattr(module, "read", lambda name: data)
        load = {
            event_words: event_words.events,
            relation_words: relation_words.relations,
            status_words: status_words.modality,
            cue_words: cue_words.cues,
            implicative_words: implicative_words.implicative_table,
        }[module].__wrapped__
        with pytest.raises(LexiconError) as caught:
            load()
        return str(caught.value)

    def events_with(self, monkeypatch: pytest.MonkeyPatch, words: str, part: str = "verb", **keys: str) -> str:
        group = {"type": "AID", "frame": "subj > obj", **keys, "words": words}
        return self.wrong(monkeypatch, event_words, **{part: [group], "light": [], "guard": [], "context": []})

    def test_unknown_type(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "events.toml, «help»: type «ADI»" in self.events_with(monkeypatch, "help", type="ADI")

    def test_unknown_mode(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "«help out»: mode «drone» is none of AID's" in self.events_with(monkeypatch, "help out ; mode=drone")

    def test_unknown_slot(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "no slot: wiht" in self.events_with(monkeypatch, "help ; frame=subj > wiht")

    def test_unknown_key(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "«colour=red» is no key" in self.events_with(monkeypatch, "help ; colour=red")

    def test_a_word_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert "a word is missing" in self.events_with(monkeypatch, "; mode=drone", type="ASSAULT")

    def test_two_types_that_nothing_tells_apart(self, monkeypatch: pytest.MonkeyPatch) -> None:
        said = self.events_with(monkeypatch, "help\nhelp ; type=COERCE")
        assert "verb «help»" in said
        assert "nothing tells them apart" in said
        said = self.events_with(monkeypatch, "give ; obj=a|b\ngive ; obj=b|c ; type=COERCE")
        assert "AID and COERCE" in said

    def test_a_guard_without_words(self, monkeypatch: pytest.MonkeyPatch) -> None:
        said = self.wrong(monkeypatch, event_words, light=[], context=[], guard=[{"words": "help obj"}])
        assert "a guard needs the words" in said

    def test_unknown_act(self, monkeypatch: pytest.MonkeyPatch) -> None:
        group = {"act": "mutter", "attach": "ccomp", "words": "say"}
        assert "cues.toml, «say»: act «mutter»" in self.wrong(monkeypatch, cue_words, verb=[group])

    def test_unknown_mood_and_no_effect(self, monkeypatch: pytest.MonkeyPatch) -> None:
        group = {"part": "verb", "kind": "modal", "scope": "clause"}
        said = self.wrong(monkeypatch, status_words, word=[{**group, "mood": "angry", "words": "may"}])
        assert "modality.toml, «may»: mood «angry»" in said
        assert "it sets neither" in self.wrong(monkeypatch, status_words, word=[{**group, "words": "may"}])

    def test_an_implicative_of_which_nothing_follows_or_that_stands_twice(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def said(**keys: str) -> str:
            return self.wrong(monkeypatch, implicative_words, word=[{"marks": "to", "affirmed": "+", **keys}])

        assert "implicatives.toml, «manage»: twice with «to»" in said(words="manage\nmanage ; marks=to|in")
        assert "nothing follows from it" in said(words="want", affirmed="none")
        assert "marks «near» are not among" in said(words="manage", marks="near")
        assert "affirmed «?» is not known" in said(words="manage", affirmed="?")

    def test_one_title_with_two_normal_forms(self, monkeypatch: pytest.MonkeyPatch) -> None:
        titles = [{"words": "war chief ; normal=war minister\nwar chief"}]
        said = self.wrong(monkeypatch, relation_words, title=titles, title_heads="", qualifier=[])
        assert "relations.toml, «war chief»" in said


class TestImplicatives:
    def test_what_follows(self) -> None:
        [fail] = [w for w in implicatives("fail") if "to" in w.marks]
        assert (fail.affirmed, fail.negated, fail.factive) == ("-", "+", False)
        [regret] = [w for w in implicatives("regret") if "that" in w.marks]
        assert (regret.affirmed, regret.negated, regret.factive) == ("+", "+", True)
        assert implicatives("want") == ()

    def test_the_narrower_entry_first(self) -> None:
        assert implicatives("keep")[0].rest == ("on",)
        assert {m for w in implicatives("stop") for m in w.marks} >= {"from", "bare"}


def test_what_may_undo_and_what_becomes_of_plans() -> None:
    assert {"postpone", "defy"} <= modality().undone
    assert not {"want", "say", "attack"} & modality().undone
    assert "promise" in modality().fates.nouns
    fates = modality().fates
    assert not {(w.head, w.rest) for w in fates.kept} & {(w.head, w.rest) for w in fates.broken}


def test_a_table_finds_by_head_and_counts() -> None:
    table = Table(w for w in events().verbs if w.type == "AID")
    assert "donate" in table
    assert "attack" not in table
    assert len(list(table)) == len(table)
    assert all(isinstance(w, EventWord) for w in table)
    assert "donate" in table.alone()


def test_nothing_is_read_before_it_is_asked_for_and_all_is_quick() -> None:
    """Measured apart: 40 ms for all tables on a 2.5 GHz core; five times that is the bound, for busy machines."""
    code = (
        "import time, reportedly.records, reportedly.reading.lexicon as L\n"
        "assert L.events.cache_info().currsize == 0\n"
        "start = time.process_time()\n"
        "L.cues(); L.events(); L.relations(); L.modality()\n"
        "print(time.process_time() - start)\n"
        "assert L.events() is L.events()\n"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert float(out) < 0.2
