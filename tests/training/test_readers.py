"""The data sets as annotated texts: what they say is taught, what they leave open is not."""

import gzip
import json
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from training.document import Annotated, bits, check
from training.readers import NAME_SCHEMES, add_names, ewt, kind_of, lines, named, no_cues, part_of, passages

from reportedly.language.labels import ACTS, NAME_TAGS, UPOS
from reportedly.language.lemmas import apply_script

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"

CONLLU = """# newdoc id = one
# newpar
1\tRebels\trebel\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
2.1\tghost\tghost\tNOUN\tNN\t_\t_\t_\t_\t_

1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
1\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_
2\tn't\tnot\tPART\tRB\t_\t1\tadvmod:neg\t_\t_

# newdoc id = two
# newpar
1\tOsmark\tOsmark\tPROPN\tNNP\t_\t0\troot\t_\t_

"""


def test_a_treebank(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu.gz"
    with gzip.open(path, "wt", encoding="utf8") as file:
        file.write(CONLLU)
    (name, one), (other, two) = ewt(path)
    assert (name, one.words, one.sentence.tolist(), one.paragraph) == ("one", ["Rebels", "left", "did", "n't"], [0, 0, 1, 1], {0})
    assert one.head is not None and one.head.tolist() == [1, -1, -1, 2]
    assert one.upos is not None and [UPOS[u] for u in one.upos] == ["NOUN", "VERB", "AUX", "PART"]
    assert one.rel == ["nsubj", "root", "root", "advmod"]  # a subtype that nobody asks about is cut
    assert one.lemma is not None and [apply_script(w.lower(), s) for w, s in zip(one.words, one.lemma, strict=True)] == ["rebel", "leave", "do", "not"]
    assert (other, two.words, two.paragraph) == ("two", ["Osmark"], {0})
    for a in (one, two):
        check(a)


def names_file(tmp_path: Path, *entities: dict[str, object]) -> Path:
    path = tmp_path / "n.jsonl"
    path.write_text(json.dumps({"doc_id": "d", "text": "Mara Ilves left Lund.", "entities": entities}) + "\n")
    return path


def test_a_corpus_of_names(tmp_path: Path) -> None:
    path = names_file(tmp_path, {"begin": 0, "end": 10, "type": "PER"}, {"begin": 16, "end": 20, "type": "LOC"}, {"begin": 11, "end": 15, "type": "ODD"})
    ((name, a),) = named(path, "uner")
    check(a)
    assert (name, a.words) == ("d", ["Mara", "Ilves", "left", "Lund", "."])
    assert a.names is not None
    assert a.names[:2].tolist() == [bits(["B-person"], NAME_TAGS), bits(["I-person"], NAME_TAGS)]
    assert a.names[3] == bits(["B-state", "B-place"], NAME_TAGS)  # the set does not tell them apart, so both are right
    assert int(a.names[2]) & 1 and not int(a.names[2]) & int(bits(["B-person"], NAME_TAGS))
    assert a.mentions is None and a.acts is None  # of which it says nothing


def test_names_of_the_same_text_in_other_words() -> None:
    d = {"text": "Mara Ilves left\nLund.", "entities": [{"begin": 0, "end": 10, "type": "PER"}]}
    a = Annotated(["Mara", "Ilves", "left", "Lund", "."], np.zeros(5, np.int32), {0})
    assert add_names(a, d, "uner")
    assert a.names is not None and a.names[0] == bits(["B-person"], NAME_TAGS) and a.names[1] == bits(["I-person"], NAME_TAGS)
    other = Annotated(["Mara", "Ilves", "stayed", "."], np.zeros(4, np.int32), {0})
    assert not add_names(other, d, "uner") and other.names is None


def test_every_scheme_maps_to_types_that_there_are() -> None:
    for scheme in NAME_SCHEMES.values():
        for types in scheme.values():
            bits([f"B-{t}" for t in types], NAME_TAGS)


def test_words_that_are_never_cues_are_none_and_the_others_unknown() -> None:
    a = Annotated(["Rebels", "said", "so"], np.zeros(3, np.int32), {0})
    assert no_cues(a, {"said"}).tolist() == [bits(["none"], ACTS), 0, bits(["none"], ACTS)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("She", "pronoun"), ("the rebels", "nominal"), ("The rebels", "nominal"), ("Mara Ilves", "name"), ("The Osmark Post", "name"), ("three men", "nominal"), ("its port of Lund", "name")],
)
def test_name_nominal_or_pronoun(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_plain_and_packed_files_read_alike(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"a": 1}\n\n{"a": "é"}\n', encoding="utf8")
    with gzip.open(tmp_path / "x.jsonl.gz", "wt", encoding="utf8") as file:
        file.write('{"a": 1}\n\n{"a": "é"}\n')
    assert list(lines(tmp_path / "x.jsonl")) == list(lines(tmp_path / "x.jsonl.gz")) == [{"a": 1}, {"a": "é"}]


def test_passages_stay_in_their_part() -> None:
    parts = [part_of(f"a-conflict-{n:03}") for n in range(1000)]
    assert {p: 50 < parts.count(p) < 150 for p in ("dev", "test")} == {"dev": True, "test": True}
    assert parts.count("train") > 700
    assert [part_of(x) for x in ("a-conflict-001", "b-diplomacy-002")] == [part_of(x) for x in ("a-conflict-001", "b-diplomacy-002")]


def test_benchmarks_and_training_split_alike() -> None:
    import sys

    sys.path.insert(0, str(ROOT / "benchmarks"))
    import accuracy

    assert all(accuracy.part_of(str(n)) == part_of(str(n)) for n in range(200))


@pytest.mark.skipif(not (SHARED / "bench").is_dir(), reason="needs the shared scripts beside the checkout (../shared/bench)")
def test_the_projects_own_passages_are_sound() -> None:
    for part in ("train", "dev"):
        found = list(islice(passages(ROOT / "corpus/a-conflict.jsonl", SHARED / "bench/quoted.py", {}, part), 40))
        assert found
        for name, a in found:
            assert part_of(name) == part
            check(a)
            assert a.statements is not None and all(a.status.get(t) for t in a.statements)
            assert all(a.acts is not None and a.acts[c] != bits(["none"], ACTS) for c in a.pointers)
            assert all(m in a.spans for ms in a.arguments.values() for m in ms)
