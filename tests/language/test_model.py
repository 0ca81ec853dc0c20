"""The shipped network on real and odd texts: the answers fit the words, and a text's company changes nothing."""

import sys
import threading
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "records"))

from reading_strategies import odd_texts

from reportedly.language.labels import (
    ACTS,
    MENTION_KINDS,
    MENTION_TYPES,
    MENTIONS,
    NAME_TAGS,
    NAME_TYPES,
    POINTERS,
    ROLES,
    STATEMENT_TYPES,
    UPOS,
)
from reportedly.language.model import AHEAD, OUTPUTS, WEIGHTS, Heads, Model
from reportedly.language.parse import cut, parse
from reportedly.language.parsed import Parsed
from reportedly.language.windows import PieceMaker, Window, windows

REPORT = """Veldania said on Monday that its navy had stopped two trawlers from Osmark.

“We fired no shot,” Captain Brant Dorrick told reporters in Lund. Osmark's foreign minister, Mara Ilves, denied that
the trawlers had left Osmarki waters, and said that she would call her Veldanian counterpart."""
PASSAGES = (
    REPORT,
    "Rebels killed 12 soldiers near Korrin, the army said.",
    "The union called a strike for Friday. A spokesman said that the port would close.",
    "Police in Norrin arrested three protesters.\nThe mayor, Anton Reyle, resigned.",
    "Nothing of note.",
    "",
)


def check(d: Parsed) -> None:
    """What holds of every parsed text."""
    n = len(d)
    assert all(d.text[a:b] == w for a, b, w in zip(d.starts, d.ends, d.words, strict=True))
    assert all(len(x) == n for x in (d.upos, d.xpos, d.lemma, d.head, d.relation, d.status, d.sentence))
    assert set(d.upos) <= set(UPOS) and "" not in d.relation
    for s, (a, b) in enumerate(zip(d.bounds[:-1].tolist(), d.bounds[1:].tolist(), strict=True)):
        assert (d.sentence[a:b] == s).all()
        assert sum(d.head[w] == -1 for w in range(a, b)) == 1
        for w in range(a, b):
            assert d.head[w] == -1 or a <= d.head[w] < b
            assert len(d.governors(w)) == len(set(d.governors(w))) < b - a
            assert (d.head[w] == -1) == (d.relation[w] == "root") or d.relation[w]
    for stretch in (x.words for x in (*d.names, *d.mentions)):
        assert 0 <= stretch[0] <= stretch[1] < n
        assert d.sentence[stretch[0]] == d.sentence[stretch[1]]
    assert all(one.words[1] < two.words[0] for one, two in zip(d.names, d.names[1:], strict=False))
    assert len({m.head for m in d.mentions}) == len(d.mentions)
    assert all(m.antecedent is None or 0 <= m.antecedent < m.head for m in d.mentions)
    assert len({c.anchor for c in d.cues}) == len(d.cues)
    assert len({(t.anchor, t.type) for t in d.triggers}) == len(d.triggers)
    assert all(0 <= r.mention < n for t in d.triggers for r in t.roles)


def test_a_report(model: Model) -> None:
    (d,) = parse([REPORT], model=model)
    check(d)
    assert d.upos[d.words.index("Veldania")] == "PROPN"
    assert d.relation[d.words.index("Veldania")] == "nsubj"
    assert {d.words[n.words[0]] for n in d.names} >= {"Veldania", "Osmark", "Mara", "Lund"}
    said = next(c for c in d.cues if d.words[c.anchor] == "said")
    assert said.source is not None and d.words[said.source[0]] == "Veldania"


@given(odd_texts)
@settings(max_examples=40, deadline=None)
def test_odd_texts(model: Model, text: str) -> None:
    (d,) = parse([text], model=model)
    check(d)


@pytest.mark.parametrize("text", ["", " \n\t ", "?!", "“”", "— — —", "\0\0", "👩‍👩‍👧‍👦🇮🇷", "قال الوزير إن الجيش انسحب.", "א" * 300, "\ufeff", "\x01 \x02"])
def test_texts_of_nothing_much(model: Model, text: str) -> None:
    (d,) = parse([text], model=model)
    check(d)
    assert "".join(d.words) == "".join(text.split())


def test_100_kilobytes_on_one_line(model: Model) -> None:
    line = "unpronounceabilities " * 2500 + "disproportionatenesses, " * 2000
    (d,) = parse([line], model=model)
    assert len(line) > 100_000 and len(d) == 6_500
    check(d)


def test_a_lone_surrogate(model: Model) -> None:
    check(parse(["Osmark \ud800 left."], model=model)[0])


def test_all_texts_come_back_in_order(model: Model) -> None:
    assert [d.text for d in parse(PASSAGES, model=model)] == list(PASSAGES)
    assert parse([], model=model) == []


def test_the_same_call_gives_the_same_answers(model: Model) -> None:
    one, two = parse(PASSAGES, model=model), parse(PASSAGES, model=model)
    for a, b in zip(one, two, strict=True):
        assert (a.upos, a.relation, a.lemma, a.names, a.mentions, a.cues, a.triggers) == (
            b.upos, b.relation, b.lemma, b.names, b.mentions, b.cues, b.triggers,
        )  # fmt: skip


@given(st.permutations(PASSAGES), st.integers(0, len(PASSAGES)))
@settings(max_examples=6, deadline=None)
def test_a_text_is_read_alike_alone_and_among_others(model: Model, order: list[str], until: int) -> None:
    for text, among in zip(order[:until], parse(order[:until], model=model), strict=True):
        (alone,) = parse([text], model=model)
        assert (among.upos, among.xpos, among.lemma, among.head.tolist(), among.relation, among.status) == (
            alone.upos, alone.xpos, alone.lemma, alone.head.tolist(), alone.relation, alone.status,
        )  # fmt: skip
        assert (among.names, among.mentions, among.cues, among.triggers) == (
            alone.names, alone.mentions, alone.cues, alone.triggers,
        )  # fmt: skip


def test_the_labels_fit_the_heads(model: Model) -> None:
    (d,) = parse(["x"], model=model)
    text = cut("Osmark said so.")
    (window,) = windows(PieceMaker(model.tokenizer)([text.words]), text.bounds, text.paragraph)
    heads = model.answer(window)
    n = 1 + len(text)
    assert heads.arcs.shape == (n, n)
    assert heads.names.shape == (n, len(NAME_TAGS))
    assert heads.mentions.shape == (n, len(MENTIONS))
    assert heads.acts.shape == (n, len(ACTS))
    assert heads.types.shape == (n, len(STATEMENT_TYPES))
    assert heads.point_q.shape[1] % len(POINTERS) == heads.role_q.shape[1] % len(ROLES) == 0
    assert model.role_bias.shape == (len(ROLES),)
    assert len(model.relations) == len(model.rel_line) == len(model.rel_bias)
    assert model.rel.shape[1] == len(model.relations) * model.rel.shape[0]  # turned: one row for each of the head's numbers
    assert len(d) == 1


def some_windows(model: Model) -> list[Window]:
    text = cut(REPORT * 9)
    runs = [text.words[a:b] for a, b in pairwise(text.bounds.tolist())]
    return windows(PieceMaker(model.tokenizer)(runs), text.bounds, text.paragraph)


def test_threads_change_neither_order_nor_answers(model: Model) -> None:
    jobs = [*((n, w) for n, w in enumerate(some_windows(model))), ("empty", None)]
    alone = Model(threads=1)
    for threads in (2, 3):
        among = list(Model(threads=threads).run(jobs))
        assert [(key, window) for key, window, _ in among] == jobs
        for (_, _, one), (_, _, other) in zip(alone.run(jobs), among, strict=True):
            assert (one is None) == (other is None)
            if one is not None and other is not None:
                assert all(np.array_equal(getattr(one, name), getattr(other, name)) for name in OUTPUTS)


@pytest.mark.parametrize("threads", [1, 2])
def test_a_failing_window_fails_in_its_turn(monkeypatch: pytest.MonkeyPatch, threads: int) -> None:
    model = Model(threads=threads)
    jobs = list(enumerate(some_windows(model)))
    answer = model.answer

    def failing(window: Window) -> Heads:
        if window is jobs[2][1]:
            raise MemoryError("no room")
        return answer(window)

    monkeypatch.setattr(model, "answer", failing)
    got = []
    with pytest.raises(MemoryError, match="no room"):
        for key, _, _ in model.run(jobs):
            got.append(key)
    assert got == [0, 1]


def test_what_nobody_asks_for_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    model = Model(threads=2)
    (window, *_) = some_windows(model)
    answer, runs = model.answer, []
    monkeypatch.setattr(model, "answer", lambda w: runs.append(w) or answer(w))
    answers = model.run((n, window) for n in range(10_000))
    next(answers)
    answers.close()
    assert 0 < len(runs) <= AHEAD * 2 + 1
    assert not any(t.name.startswith("reportedly-network") for t in threading.enumerate())


def test_what_the_labels_say() -> None:
    assert len(MENTIONS) <= 64  # training keeps sets of them in 64 bits
    assert {m.partition("-")[0] for m in MENTIONS} == {"none", "time", *MENTION_KINDS}
    assert set(NAME_TYPES) <= set(MENTION_TYPES)


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"reader\.onnx"):
        Model(tmp_path)
    assert (WEIGHTS / "reader.onnx").stat().st_size < 40_000_000
