"""The tiny data have the shape of the real ones, so that every reader takes them; and what is no model is not taken for one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from training.document import check
from training.prepare import others, ours, treebanks
from training.tried import FILES, tried

from reportedly.language.model import WEIGHTS
from training import readers

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
beside = pytest.mark.skipif(not (SHARED / "bench").is_dir(), reason="needs the shared scripts beside the checkout (../shared/bench)")


@beside
def test_every_set_is_there_and_read(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "training.tiny", str(SHARED), str(tmp_path)], cwd=ROOT, check=True, capture_output=True)
    sets: dict[str, list[str]] = {}
    for part in ("train", "dev"):
        seen: set[str] = set()
        passages = list(ours(tmp_path / "shared", tmp_path / "corpus", part, {}))
        cues = {d.words[i].lower() for _, _, d in passages for i in d.pointers if d.words[i].isalpha()}
        rows = [*treebanks(tmp_path / "shared", part, cues, seen), *others(tmp_path / "shared", part, {}, cues, seen), *passages]
        for source, name, d in rows:
            check(d)
            sets.setdefault(source, []).append(name)
            if source in ("ewt", "gum"):
                assert d.head is not None and (d.head >= -1).all() and d.rel is not None and d.upos is not None
        assert seen  # some texts of the treebank have names, too
        assert any(d.names is not None for source, _, d in rows if source == "ewt")
        assert any(d.cluster for source, _, d in rows if source == "gum") and any(d.pointers for source, _, d in rows if source == "factappeal")
    assert set(sets) == {"ewt", "gum", "uner", "re3d", "factappeal", "wikigold", "wnut", "litbank", "passages"}
    assert len(sets["passages"]) == 6 and {readers.part_of(n) for n in sets["passages"]} == {"train", "dev"}


def test_without_the_shared_scripts_it_says_what_is_missing(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "training.tiny", str(tmp_path), str(tmp_path / "out")], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1 and "quoted.py: not there" in done.stderr


def test_the_shipped_model_is_one() -> None:
    assert "3 attributions" in tried(WEIGHTS)


@pytest.mark.parametrize("missing", FILES)
def test_half_a_model_is_none(missing: str, tmp_path: Path) -> None:
    for name in FILES:
        if name != missing:
            shutil.copy(WEIGHTS / name, tmp_path)
    with pytest.raises(SystemExit, match=f"no {missing}"):
        tried(tmp_path)
